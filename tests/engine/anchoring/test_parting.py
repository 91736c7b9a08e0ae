"""Events that do not share the day of the clause they stand in."""

from datetime import date

import pytest

from dateline.anchoring.links import Link
from dateline.anchoring.parting import (
    conceded,
    left_behind,
    lives_of_the_dead,
    long_or_often,
    told_now,
)
from dateline.values import EntityType, Factuality, Kind, Participant, Role
from tests.factories import make_time_expression
from tests.trees import mention, parse

ANSWERED = (
    "Police accused the guards of looting on Monday, a charge that they rejected."
)

AIMED = "A pact aimed at ending the war was signed."
IMPORTS = "A firm which imports tea closed."
LOST = "It was the first time he has lost."


@pytest.mark.parametrize(
    ("text", "word", "fields", "expected"),
    [
        ("Ada Hill was convicted of fraud.", "fraud", {}, True),
        ("Ada Hill was convicted of fraud.", "convicted", {}, False),
        ("Ada Hill was praised for the raid.", "raid", {}, False),
        (
            "Ada Hill left in 2015 after serving ten years for fraud.",
            "fraud",
            {},
            True,
        ),
        ("The court began the trial.", "trial", {}, False),
        ("The court overturned the ban.", "ban", {"nominal": True}, True),
        ("The court overturned the ban.", "overturned", {}, False),
        ("The mayor praised Depression-era reforms.", "reforms", {}, True),
        ("During the trial, lawyers showed a film.", "showed", {}, True),
        ("The army celebrated victories in the war.", "war", {}, True),
        ("The army celebrated victories in the war.", "celebrated", {}, False),
        ("The drug is known to cause fatigue.", "cause", {}, True),
        ("The drug is known to cause fatigue.", "known", {}, False),
        ("Delays have cost the firm millions.", "Delays", {}, True),
        ("Delays have cost the firm millions.", "cost", {}, False),
        ("When he first met Ada, he smiled.", "met", {}, True),
        ("When he first met Ada, he smiled.", "smiled", {}, True),
        (ANSWERED, "rejected", {}, True),
        (ANSWERED, "looting", {}, False),
        (
            "Police searched a house that they rejected.",
            "rejected",
            {"progressive": True},
            False,
        ),
        (IMPORTS, "imports", {"tense": "present"}, True),
        (IMPORTS, "imports", {"tense": "present", "kind": Kind.STATEMENT}, False),
        (LOST, "lost", {"tense": "present", "perfect": True}, False),
        (AIMED, "aimed", {"tense": "present"}, True),
        (AIMED, "signed", {"tense": "present"}, False),
    ],
    ids=[
        "what she did",
        "the judgement",
        "no judgement",
        "what is served for",
        "no charge",
        "what is looked back on",
        "the look back",
        "of an era",
        "somewhere in weeks",
        "weeks themselves",
        "what is told of them",
        "what something does at any time",
        "what is known",
        "what has led to something",
        "what it has led to",
        "a first time",
        "told with a first time",
        "the answer to a claim",
        "what is claimed",
        "what is no claim",
        "which firm is meant",
        "what is said of it",
        "a first time now",
        "which pact is meant",
        "what became of it",
    ],
)
def test_what_is_judged_or_looked_back_on_lies_behind_its_judgement(
    text, word, fields, expected
):
    parsed = parse(text)
    found = left_behind(parsed.sentences, [mention(parsed, word, **fields)])
    assert found == (frozenset((0,)) if expected else frozenset())


@pytest.mark.parametrize(
    ("text", "words", "time", "kind", "expected"),
    [
        ("Crews fought the fire for three days.", "fought", "three days", "P3D", True),
        ("Crews fought the fire for three days.", "fire", "three days", "P3D", False),
        ("Crews fought the fire for three days.", "fought", "three days", "P1D", False),
        ("The trial lasted two weeks.", "trial lasted", "two weeks", "P2W", True),
        ("The union met officials twice a day.", "met", "twice a day", "SET", True),
        ("Ada Hill was jailed for ten years.", "jailed", "ten years", "P10Y", False),
        (
            "The road reopened after being closed for two weeks.",
            "closed",
            "two weeks",
            "P2W",
            True,
        ),
        (
            "The mayor ordered a halt for three weeks.",
            "ordered",
            "three weeks",
            "P3W",
            False,
        ),
        (
            "In the nine months, profit fell 6%.",
            "fell",
            "nine months",
            "P9M",
            True,
        ),
    ],
    ids=[
        "for days",
        "the object",
        "for a day",
        "lasted",
        "often",
        "an outcome",
        "over by then",
        "an order",
        "in the months",
    ],
)
def test_what_is_long_or_comes_often_has_no_day(text, words, time, kind, expected):
    parsed = parse(text)
    often = {"type": "SET", "value": "P1D"}
    fields = often if kind == "SET" else {"type": "DURATION", "value": kind}
    expression = make_time_expression(time, text, edtf=None, **fields)
    mentions = [mention(parsed, word) for word in words.split()]
    found = long_or_often(parsed.sentences, mentions, [expression])
    assert found == (frozenset(range(len(mentions))) if expected else frozenset())


DIED = "Ada Hill died on Monday."
HILL = Participant(
    start=0,
    end=8,
    text="Ada Hill",
    role=Role.AGENT,
    type=EntityType.PERSON,
    article="a1",
)


@pytest.mark.parametrize(
    ("text", "words", "fields", "expected"),
    [
        (DIED, ("died",), {}, True),
        (DIED, ("died",), {"kind": Kind.STATEMENT}, False),
        (DIED, ("died",), {"participants": ()}, False),
        ("Ada Hill died on Monday when her car crashed.", ("died", "crashed"), {}, 0),
    ],
    ids=["a deed", "a saying", "another's", "the end of a story"],
)
def test_what_the_dead_did_lies_somewhere_in_their_lives(text, words, fields, expected):
    parsed = parse(text, "She wrote books.")
    monday = make_time_expression("Monday", parsed.text, edtf="2019-06-03")
    told = [mention(parsed, word, participants=(HILL,)) for word in words]
    wrote = mention(parsed, "wrote", within=1, **{"participants": (HILL,), **fields})
    links = {n: Link(monday, None, direct=True) for n in range(len(told))}
    found = lives_of_the_dead(parsed.sentences, [*told, wrote], links)
    assert found == (frozenset((len(told),)) if expected else frozenset())
    assert lives_of_the_dead(parsed.sentences, [*told, wrote], {}) == frozenset()


def test_what_is_told_beside_a_dated_concession_has_no_share_in_its_date():
    parsed = parse("Although it was accepted in May, she was banned.")
    may = make_time_expression("May", parsed.text, edtf="2019-05")
    mentions = [mention(parsed, "accepted"), mention(parsed, "banned")]
    own, lent = Link(may, None, direct=True), Link(may, None, direct=False)
    assert conceded(parsed.sentences, mentions, {0: own}) == frozenset((1,))
    assert conceded(parsed.sentences, mentions, {0: lent}) == frozenset()
    assert conceded(parsed.sentences, mentions, {0: own, 1: own}) == frozenset()


@pytest.mark.parametrize(
    ("text", "word", "fields"),
    [
        ("Troops came home after years of war.", "came", {}),
        ("Ministers agreed to sanctions over the invasion.", "sanctions", {}),
        ("On Monday police found a boat stolen in Rome.", "found", {}),
        ("The officer who led the raid resigned.", "resigned", {}),
        ("The ship, which left Rome, sank.", "left", {}),
        ("It was Ada who won.", "won", {}),
        ("The hall where they met burned.", "met", {}),
        ("Oslo confirmed its first case on Monday.", "confirmed", {}),
        ("He was suspended in May after hitting a referee.", "suspended", {}),
        ("Men who fled when the king fell returned.", "returned", {}),
        ("Oslo defended him against the accusation.", "defended", {}),
    ],
)
def test_what_is_told_itself_is_not_known_before(text, word, fields):
    parsed = parse(text)
    assert not left_behind(parsed.sentences, [mention(parsed, word, **fields)])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Troops came home after years of war.", "war"),
        ("Ministers agreed to sanctions over the invasion.", "invasion"),
        ("Oslo was calm despite recent threats.", "threats"),
        ("They resolved the crisis on Monday.", "crisis"),
        ("This comes after delays.", "delays"),
        ("On Monday police found a boat stolen in Rome.", "stolen"),
        ("The officer who led the raid resigned.", "led"),
        ("The firm has recently bought a mine.", "bought"),
        ("Oslo confirmed its first case on Monday.", "case"),
        ("He was suspended in May after hitting a referee.", "hitting"),
        ("Men who fled when the king fell returned.", "fled"),
        ("Men who fled when the king fell returned.", "fell"),
        ("Oslo defended him against the accusation.", "accusation"),
        ("The singer was born in Oslo.", "born"),
    ],
)
def test_what_words_put_behind_what_it_is_told_with_is_known_before(text, word):
    parsed = parse(text)
    assert left_behind(parsed.sentences, [mention(parsed, word)]) == {0}


BEAT = "This does not beat the call of 2009."


@pytest.mark.parametrize(
    ("text", "word", "time", "edtf", "fields"),
    [
        (BEAT, "beat", "2009", "2019-05-30", {}),
        (BEAT, "beat", "2009", "2009", {"factuality": Factuality.PLANNED}),
        (BEAT, "beat", "2009", "2009", {"perfect": True}),
        ("A hospital closed in May.", "closed", "May", "2018-05", {}),
    ],
    ids=["not long past", "a plan", "perfect", "told in the past"],
)
def test_a_time_that_a_verb_may_have_stays(text, word, time, edtf, fields):
    parsed = parse(text)
    expression = make_time_expression(time, text, edtf=edtf)
    links = {0: Link(expression, None, direct=True)}
    verb = [mention(parsed, word, **fields)]
    assert not told_now(parsed.sentences, verb, links, published=date(2019, 6, 7))


def test_a_time_long_past_behind_the_present_dates_nothing():
    parsed = parse(BEAT)
    expression = make_time_expression("2009", BEAT, edtf="2009")
    told = [mention(parsed, "beat", tense="present"), mention(parsed, "call")]
    links = {
        0: Link(expression, None, direct=True),
        1: Link(expression, None, direct=False),
    }
    found = told_now(parsed.sentences, told, links, published=date(2019, 6, 7))
    assert found == {0, 1}
