"""The day of a decision is not that of what is decided."""

from datetime import date

import pytest

from dateline.anchoring.aims import after_decisions, decisions_of, of_decisions
from dateline.anchoring.links import Link
from dateline.values import Factuality
from tests.factories import make_time_expression
from tests.trees import anchor, mention, parse

PUBLISHED = date(2019, 6, 7)
AIM = {"factuality": Factuality.PLANNED, "tense": None}
BOUGHT = "Kestrel agreed to buy Oakfield on Monday."
FINED = "The firm was ordered to pay a fine on Monday."


def links(text, *words, edtf="2019-06-03", published=PUBLISHED, signal=None, first=AIM):
    """word -> whether Monday is its own (True), shared (False) or not its (None); it
    is linked to the first word."""
    parsed = parse(text)
    fields = (first, *({} for _ in words[1:]))
    mentions = [mention(parsed, w, **f) for w, f in zip(words, fields, strict=True)]
    day = make_time_expression("Monday", parsed.text, edtf=edtf)
    known = {n: Link(day, signal, direct=n == 0) for n in range(len(words))}
    found = of_decisions(
        known, decisions_of(parsed.sentences, mentions), published=published
    )
    return {w: found[n].direct if n in found else None for n, w in enumerate(words)}


@pytest.mark.parametrize(
    ("text", "words"),
    [(BOUGHT, ("buy", "agreed")), (FINED, ("pay", "ordered"))],
)
def test_a_day_gone_by_is_that_of_the_decision(text, words):
    aim, decision = words
    assert links(text, aim, decision) == {aim: None, decision: True}
    assert links(text, aim) == {aim: None}


def test_what_the_decision_is_about_loses_the_day_too():
    assert links(FINED, "fine", "ordered") == {"fine": None, "ordered": True}


@pytest.mark.parametrize(
    "fields",
    [
        {"edtf": "2019-06-10"},
        {"edtf": None},
        {"edtf": "2019-06-03/.."},
        {"published": None},
        {"signal": "by"},
        {"first": {}},
    ],
    ids=["ahead", "unknown", "open", "no publication", "a deadline", "happened"],
)
def test_another_day_stays(fields):
    expected = {"buy": True, "agreed": False}
    assert links(BOUGHT, "buy", "agreed", **fields) == expected


def test_a_clause_of_its_own_keeps_its_day():
    text = "The court agrees to hear whoever sold it on Monday."
    assert links(text, "sold") == {"sold": True}
    assert links(text, "hear") == {"hear": True}


def test_decision_with_words_of_its_own_keeps_them():
    parsed = parse(BOUGHT)
    mentions = [mention(parsed, "buy", **AIM), mention(parsed, "agreed")]
    monday = make_time_expression("Monday", parsed.text, edtf="2019-06-03")
    other = make_time_expression("Oakfield", parsed.text, edtf="2019-05")
    known = {0: Link(monday, None, direct=True), 1: Link(other, None, direct=True)}
    found = of_decisions(
        known, decisions_of(parsed.sentences, mentions), published=PUBLISHED
    )
    assert {n: link.expression for n, link in found.items()} == {1: other}


def test_what_is_decided_shares_no_other_day():
    parsed = parse(BOUGHT)
    mentions = [mention(parsed, "agreed"), mention(parsed, "buy", **AIM)]
    assert set(decisions_of(parsed.sentences, mentions)) == {1}


@pytest.mark.parametrize(
    ("when", "own", "expected"),
    [
        ("2019-06-03", None, "2019-06-03/.."),
        ("2019-06-03", "2019-06-07/..", "2019-06-07/.."),
        ("../2019-06-07", None, None),
        (None, None, None),
    ],
    ids=["after it", "its own bound", "an open decision", "an undated decision"],
)
def test_what_is_decided_is_not_before_the_decision(when, own, expected):
    parsed = parse(BOUGHT)
    mentions = [mention(parsed, "agreed"), mention(parsed, "buy", **AIM)]
    anchors = [anchor(when), anchor(own, basis="bound")]
    found = after_decisions(decisions_of(parsed.sentences, mentions), anchors)
    assert found[0] == anchors[0]
    assert (found[1].interval and found[1].interval.edtf) == expected


def test_without_its_decision_nothing_is_bounded():
    parsed = parse(BOUGHT)
    undated = anchor(None, basis="bound")
    mentions = [mention(parsed, "buy", **AIM)]
    decisions = decisions_of(parsed.sentences, mentions)
    assert after_decisions(decisions, [undated]) == (undated,)
