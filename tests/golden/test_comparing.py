"""What counts as a fault of the engine, on timelines made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.golden.comparing import (
    Verdict,
    find_faults,
    judge_date,
    match_events,
    written_date,
)
from tests.golden.gold_file import parse_gold
from tests.golden.handmade import TEXT, event, timeline, when

GOLD = parse_gold(
    """
    order = ["arrested < charged < tried"]

    [[event]]
    id = "arrested"
    at = "[arrested] Ada"
    when = ["2019-06-03"]
    wrong = ["2019-06-10"]

    [[event]]
    id = "charged"
    at = "was [charged] on"
    when = ["2019-06-04"]

    [[event]]
    id = "tried"
    at = "be [tried] in"
    when = ["2020-05"]
    factuality = ["planned"]

    [[event]]
    id = "fled"
    at = "had [fled]"
    optional = true
    undated = true
    when = ["../2019-06-03"]
    factuality = ["denied"]

    [[non_event]]
    at = "She [might appeal]"
    allow = ["possible"]
    """,
    text=TEXT,
    story="s",
)
ARRESTED = event("[arrested] Ada", "2019-06-03", rank=1)
CHARGED = event("was [charged] on", "2019-06-04", rank=2)
TRIED = event("be [tried] in", "2020-05", rank=3, factuality="planned")


def faults(*events):
    return [str(fault) for fault in find_faults(GOLD, timeline(*events))]


def test_perfect_timeline_has_no_fault():
    assert faults(ARRESTED, CHARGED, TRIED) == []


def test_optional_event_may_be_found_without_its_date():
    fled = event("had [fled]", None, factuality="denied")
    assert faults(ARRESTED, CHARGED, TRIED, fled) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        pytest.param(
            replace(ARRESTED, when=when("2019-06-10")),
            "s: arrested: date 2019-06-10 wrong",
            id="a date the gold calls wrong",
        ),
        pytest.param(
            replace(ARRESTED, when=when("2018-06-03")),
            "s: arrested: date 2018-06-03 wrong",
            id="a date outside all accepted ones",
        ),
        pytest.param(
            replace(ARRESTED, when=when("2019-06")),
            "s: arrested: date 2019-06 too coarse",
            id="a date coarser than the words",
        ),
        pytest.param(
            replace(ARRESTED, when=when(None)),
            "s: arrested: no date",
            id="a required event without its date",
        ),
        pytest.param(
            replace(ARRESTED, factuality="planned"),
            "s: arrested: planned instead of happened",
            id="factuality",
        ),
        pytest.param(
            replace(ARRESTED, rank=2),
            "s: arrested: not ordered before charged",
            id="equal ranks",
        ),
        pytest.param(
            replace(ARRESTED, rank=3),
            "s: arrested: shown after charged",
            id="ranks the wrong way round",
        ),
    ],
)
def test_one_thing_wrong_is_one_fault(changed, fault):
    assert faults(changed, CHARGED, TRIED) == [fault]


def test_date_finer_than_the_words_is_a_fault():
    tried = replace(TRIED, when=when("2020-05-01"))
    assert faults(ARRESTED, CHARGED, tried) == ["s: tried: date 2020-05-01 too exact"]


def test_required_event_not_found_is_a_fault_and_order_looks_past_it():
    assert faults(replace(ARRESTED, rank=4), TRIED) == [
        "s: charged: missing",
        "s: arrested: shown after tried",
    ]


def test_denied_event_shown_as_happened_is_a_fault_even_when_optional():
    fled = event("had [fled]", "2019-06-04")
    assert faults(ARRESTED, CHARGED, TRIED, fled) == [
        "s: fled: date 2019-06-04 wrong",
        "s: fled: happened instead of denied",
    ]


def test_two_required_events_in_one_are_a_fault():
    both = replace(ARRESTED, mentions=ARRESTED.mentions + CHARGED.mentions)
    assert faults(both, TRIED) == [
        "s: charged: date 2019-06-03 wrong",
        "s: arrested: one event with charged",
    ]


def test_part_of_allows_two_events_in_one():
    charged = replace(GOLD.events[1], part_of="arrested", when=GOLD.events[0].when)
    gold = replace(GOLD, events=(GOLD.events[0], charged, GOLD.events[2]))
    both = replace(ARRESTED, mentions=ARRESTED.mentions + CHARGED.mentions)
    assert find_faults(gold, timeline(both, TRIED)) == ()


def test_non_event_shown_as_happened_is_a_fault():
    appeal = event("might [appeal]", None)
    assert faults(ARRESTED, CHARGED, TRIED, appeal) == [
        's: "might appeal": shown as happened'
    ]


def test_non_event_in_an_allowed_state_is_no_fault():
    appeal = event("might [appeal]", None, factuality="possible")
    assert faults(ARRESTED, CHARGED, TRIED, appeal) == []


def test_match_prefers_the_shortest_mention_then_the_most_salient():
    clause = event("[She was charged on Tuesday]", "2019-06-04", salience=0.9)
    dull = replace(CHARGED, id="dull", salience=0.1)
    assert match_events(GOLD, timeline(clause, dull, CHARGED))["charged"] is CHARGED


@pytest.mark.parametrize(
    ("edtf", "verdict"),
    [
        (None, Verdict.ACCEPTED),
        ("../2019-06-03", Verdict.ACCEPTED),
        ("2019-06-01", Verdict.TOO_EXACT),
        ("../2019-06-07", Verdict.TOO_COARSE),
        ("2019-06-05/..", Verdict.WRONG),
    ],
)
def test_judge_date_of_an_event_that_may_be_undated(edtf, verdict):
    assert judge_date(when(edtf), GOLD.events[3]) is verdict


def test_judge_date_ignores_the_qualifier_of_an_approximate_date():
    assert judge_date(when("2019-06-03~"), GOLD.events[0]) is Verdict.ACCEPTED


def test_bounds_stand_in_for_a_missing_edtf():
    bounds = replace(when("2019-06-03/2019-06-09"), edtf=None)
    assert written_date(bounds) == "2019-06-03/2019-06-09"
    assert judge_date(bounds, GOLD.events[0]) is Verdict.TOO_COARSE
