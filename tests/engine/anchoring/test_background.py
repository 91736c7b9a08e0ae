"""What is known before a clause is over by its date."""

import pytest

from dateline.anchoring.background import by_clause, told_again
from dateline.values import Factuality
from tests.trees import anchor, mention, parse

HIT = "He was suspended in May after hitting a referee."
OPEN = {"edtf": "../2019-06-07", "basis": "bound"}


def bounded(text, word, above, *, when=None, own=OPEN, **fields):
    """What an event is bounded to beside a dated one above it."""
    parsed = parse(text)
    mentions = [mention(parsed, above), mention(parsed, word, **fields)]
    dated = anchor(**(when or {"edtf": "2019-05"}))
    found = by_clause(parsed.sentences, mentions, [dated, anchor(**own)])
    assert found[0] == dated
    interval = found[1].interval
    return None if interval is None else interval.edtf


@pytest.mark.parametrize(
    "fields",
    [
        {"when": {"edtf": None}},
        {"when": {"edtf": "2019-05-01/.."}},
        {"when": {"edtf": "2019-05", "basis": "bound"}},
        {"when": {"edtf": "2019-07"}},
        {"factuality": Factuality.POSSIBLE},
    ],
    ids=["no date", "an open date", "a bound", "a later date", "not real"],
)
def test_what_is_punished_is_bounded_by_nothing_else(fields):
    assert bounded(HIT, "hitting", "suspended", **fields) == "../2019-06-07"


def test_a_date_of_its_own_stays():
    own = {"edtf": "2019-05-03"}
    assert bounded(HIT, "hitting", "suspended", own=own) == "2019-05-03"


def test_who_somebody_was_may_be_told_of_later_times():
    text = "The officer who led the raid resigned."
    assert bounded(text, "led", "resigned") == "../2019-06-07"


@pytest.mark.parametrize(
    ("text", "word", "above"),
    [
        (HIT, "hitting", "suspended"),
        ("Ministers agreed to sanctions over the invasion.", "invasion", "agreed"),
    ],
)
def test_what_is_known_before_is_over_by_the_date_of_its_clause(text, word, above):
    assert bounded(text, word, above) == "../2019-05-31"


@pytest.mark.parametrize(
    ("again", "word", "behind", "expected"),
    [
        ("The arrest of Ada Hill shocked Oslo.", "arrest", {0}, {1}),
        ("The arrest of Ada Hill shocked Oslo.", "arrest", (), ()),
        ("The arrest of Ada Hill shocked Oslo.", "shocked", {0}, ()),
        ("An arrest followed.", "arrest", {0}, ()),
    ],
    ids=["again", "not known before", "a verb", "another one"],
)
def test_a_noun_known_before_is_known_when_told_again(again, word, behind, expected):
    parsed = parse("The arrest of Ada Hill shocked Oslo.", again)
    mentions = [mention(parsed, "arrest"), mention(parsed, word, within=1)]
    assert told_again(parsed.sentences, mentions, behind) == set(expected)
