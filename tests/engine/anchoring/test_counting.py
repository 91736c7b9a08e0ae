"""Dates counted from another event: "two days after the vote"."""

import pytest

from dateline.anchoring.counting import Distance, count, distances, with_antecedents
from dateline.anchoring.links import Link
from tests.factories import make_time_expression
from tests.trees import mention, parse


def length(value, words="two days", text="two days"):
    return make_time_expression(words, text, edtf=None, value=value, type="DURATION")


def found(text, *words, duration="two days", value="P2D"):
    """(earlier, later) words of each distance."""
    parsed = parse(text)
    mentions = [mention(parsed, word) for word in words]
    names = [*words, None]
    return [
        tuple(names[-1 if n is None else n] for n in (d.earlier, d.later))
        for d in distances(
            parsed.sentences, mentions, [length(value, duration, parsed.text)]
        )
    ]


@pytest.mark.parametrize(
    ("text", "words", "duration", "value"),
    [
        ("It failed after the vote.", ("failed", "vote"), "It", "P2D"),
        ("The firm failed two days after the vote.", (), "two days", "P2D"),
        ("The firm failed two days after the vote.", ("failed",), "two days", "PXD"),
        ("The firm failed two days after the vote.", ("failed",), "vote", "P2D"),
    ],
    ids=[
        "no length before it",
        "no events",
        "a vague length",
        "the length stands elsewhere",
    ],
)
def test_no_distance(text, words, duration, value):
    assert found(text, *words, duration=duration, value=value) == []


@pytest.mark.parametrize(
    ("text", "words", "duration", "expected"),
    [
        (
            "The firm failed two days after the vote.",
            ("failed", "vote"),
            "two days",
            ("vote", "failed"),
        ),
        (
            "Two days after the vote, the firm failed.",
            ("failed", "vote"),
            "Two days",
            ("vote", "failed"),
        ),
        (
            "The firm failed three months before the vote ended.",
            ("failed", "ended"),
            "three months",
            ("failed", "ended"),
        ),
        (
            "She died two years after her son.",
            ("died",),
            "two years",
            (None, "died"),
        ),
    ],
)
def test_distance_between_two_events(text, words, duration, expected):
    assert found(text, *words, duration=duration) == [expected]


def counted(value, known, *, earlier=0, later=1, wanted=1, **link):
    """EDTF of the date counted for ``wanted``, and whether it lies apart."""
    expression = make_time_expression(edtf=known)
    links = {1 - wanted: Link(expression, link.get("signal"), True, link.get("second"))}
    dates, apart = count([Distance(earlier, later, length(value))], links)
    return (
        dates[wanted].expression.edtf if wanted in dates else None,
        wanted in apart,
    )


@pytest.mark.parametrize(
    ("value", "known", "expected"),
    [
        ("P2D", "2019-06-03", "2019-06-05"),
        ("P2W", "2019-06-03", "2019-06-17"),
        ("P3M", "2019-06-30", "2019-09"),
        ("P3M", "2019-06", "2019-09"),
        ("P2Y", "2019-06-03", "2021"),
        ("P2Y", "2019", "2021"),
        ("P2D", "2019-06", None),
        ("P2W", "2019", None),
        ("P3M", "2019", None),
        ("P0D", "2019-06-03", None),
        ("P9999Y", "2019-06-03", None),
        ("P9999999W", "2019-06-03", None),
    ],
)
def test_a_date_is_counted_as_finely_as_the_length_and_its_start_allow(
    value, known, expected
):
    assert counted(value, known) == (expected, True)


@pytest.mark.parametrize("value", ["PT24H", "PT30M"])
def test_hours_and_minutes_leave_the_day_as_it_is(value):
    assert counted(value, "2019-06-03") == (None, False)


def test_the_earlier_event_is_counted_backwards():
    assert counted("P2D", "2019-06-03", wanted=0) == ("2019-06-01", True)


@pytest.mark.parametrize(
    "link", [{"signal": "since"}, {"second": make_time_expression()}]
)
def test_nothing_is_counted_from_a_bound_or_a_range(link):
    assert counted("P2D", "2019-06-03", **link) == (None, True)


def test_nothing_is_counted_from_an_unknown_event():
    far = Distance(None, 0, length("P2D"))
    assert count([far], {}) == ({}, frozenset({0}))


def test_what_is_dated_already_keeps_its_date():
    link = Link(make_time_expression(edtf="2019-06-03"), None, direct=True)
    assert count([Distance(0, 1, length("P2D"))], {0: link, 1: link}) == (
        {},
        frozenset(),
    )


def test_what_another_only_bounds_is_counted():
    distance = Distance(earlier=0, later=1, length=length("P2D"))
    known = Link(make_time_expression(edtf="2019-06-03"), None, direct=True)
    bound = Link(known.expression, "since", direct=False)
    links, _ = count([distance], {0: known, 1: bound})
    assert links[1].expression.value == "2019-06-05"
    own = Link(known.expression, "since", direct=True)
    assert count([distance], {0: known, 1: own})[0] == {}


def test_a_counted_date_says_what_it_was_counted_from():
    link = Link(make_time_expression(edtf="2019-06-03"), None, direct=True)
    dates, _ = count([Distance(0, 1, length("P2D"))], {0: link})
    expression = dates[1].expression
    assert (expression.text, expression.rule) == ("two days", "event.distance")
    assert expression.narrative
    assert expression.because == "two days from the event beside it"
    assert dates[1].direct


@pytest.mark.parametrize(
    ("word", "edtf", "signal", "expected"),
    [
        ("arrest", "2019-06-03", None, 0),
        ("arrest", "2019-06-03", "since", 1),
        ("vote", "2019-06-03", None, 1),
        ("arrest", None, None, 1),
    ],
    ids=["told before", "an open date", "another noun", "undated"],
)
def test_an_undated_noun_is_counted_from_as_when_it_was_dated(
    word, edtf, signal, expected
):
    parsed = parse(
        "The arrest of Ada Hill shocked Oslo.", "The vote took place on Monday."
    )
    mentions = [
        mention(parsed, "arrest"),
        mention(parsed, "vote", within=1, lemma=word),
        mention(parsed, "took", within=1),
    ]
    link = Link(make_time_expression(edtf=edtf), signal, direct=False)
    links = {} if edtf is None else {0: link}
    told = Distance(1, 2, length("P3M"))
    (found,) = with_antecedents([told], mentions, links)
    assert (found.earlier, found.later) == (expected, 2)
    unknown = Distance(None, 2, length("P3M"))
    assert with_antecedents([unknown], mentions, links) == (unknown,)
