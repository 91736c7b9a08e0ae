"""Order told by words."""

import pytest

from dateline.ordering.connectives import told_order
from dateline.values import Factuality, Kind
from tests.trees import mention, parse

SAID = {"kind": Kind.STATEMENT}


def told(text, *words, **fields):
    """Pairs of words, the earlier event first."""
    parsed = parse(text)
    mentions = [mention(parsed, word, **fields.get(word, {})) for word in words]
    pairs = told_order(parsed.sentences, mentions)
    return [(words[pair.earlier], words[pair.later]) for pair in pairs]


@pytest.mark.parametrize(
    ("text", "words", "fields"),
    [
        ("The ship sank.", ("sank",), {}),
        ("The mayor left and the vote failed.", ("left", "failed"), {}),
        ("The firm plans to close the plant.", ("plans", "close"), {}),
        (
            "The mayor said that the vote will fail.",
            ("said", "fail"),
            {"said": SAID, "fail": {"factuality": Factuality.PLANNED}},
        ),
        (
            "The mayor said the bridge collapsed.",
            ("said", "collapsed"),
            {"said": SAID, "collapsed": {"factuality": Factuality.DENIED}},
        ),
        (
            "The mayor left because the vote had failed.",
            ("left", "failed"),
            {"failed": {"perfect": True, "factuality": Factuality.PLANNED}},
        ),
        ("The mayor has slept since the vote ended.", ("slept", "ended"), {}),
    ],
    ids=[
        "one event",
        "and",
        "a plan",
        "what is said to come",
        "what is denied",
        "had been planned",
        "since",
    ],
)
def test_no_order_is_told(text, words, fields):
    assert told(text, *words, **fields) == []


@pytest.mark.parametrize(
    ("text", "words", "earlier"),
    [
        ("The mayor left after the vote failed.", ("left", "failed"), "failed"),
        (
            "The call lasted hours, after which police left.",
            ("lasted", "left"),
            "lasted",
        ),
        (
            "The call ended on Monday, after which police stopped the train.",
            ("ended", "stopped"),
            "ended",
        ),
        ("The mayor left following the vote.", ("left", "vote"), "vote"),
        ("The firm failed after the crash on Monday.", ("failed", "crash"), "crash"),
        ("Before the vote failed, the mayor left.", ("left", "failed"), "left"),
        ("The mayor left until the vote ended.", ("left", "ended"), "left"),
    ],
)
def test_before_and_after(text, words, earlier):
    (pair,) = told(text, *words)
    assert pair[0] == earlier
    assert set(pair) == set(words)


def test_what_marks_a_conjunct_marks_them_all():
    text = "The mayor left before the vote failed and the dam broke."
    pairs = told(text, "left", "failed", "broke")
    assert set(pairs) == {("left", "failed"), ("left", "broke")}


@pytest.mark.parametrize("cause", ["due to", "because of"])
def test_a_cause_comes_first(cause):
    text = f"The road closed {cause} flooding."
    assert told(text, "closed", "flooding") == [("flooding", "closed")]


def test_a_purpose_comes_after_what_is_done_for_it():
    text = "The police stopped the train to arrest the man."
    assert told(text, "stopped", "arrest") == [("stopped", "arrest")]


def test_what_is_said_to_have_happened_happened_before_it_was_said():
    text = "The mayor said the bridge collapsed."
    assert told(text, "said", "collapsed", said=SAID) == [("collapsed", "said")]


def test_what_is_said_before_its_saying_happened_before_it():
    text = "Net income fell, the firm said on Monday."
    assert told(text, "fell", "said", said=SAID) == [("fell", "said")]
    assert told(text, "fell", "said") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Hill was sentenced for murder.", ("murder", "sentenced")),
        ("The court overturned the ban on Monday.", ("ban", "overturned")),
    ],
)
def test_what_is_judged_or_looked_back_on_came_first(text, words):
    assert told(text, *words) == [words]


def test_the_past_perfect_was_over_by_then():
    text = "The mayor left because the vote had failed."
    pairs = told(text, "left", "failed", failed={"perfect": True})
    assert pairs == [("failed", "left")]


@pytest.mark.parametrize(
    "above", [{"tense": "present"}, {"perfect": True}], ids=["present", "past perfect"]
)
def test_the_past_perfect_is_earlier_than_a_simple_past_only(above):
    text = "The mayor left because the vote had failed."
    assert told(text, "left", "failed", left=above, failed={"perfect": True}) == []
