"""Which triggers are events, which words make one event, and of what kind it is."""

from dataclasses import replace

import pytest

from dateline.events.detecting import (
    detect,
    kind_of,
    supported_noun,
    told_stems,
)
from dateline.syntax import Tree
from dateline.values import Kind
from tests.trees import find, parse, sentence


def spans(text):
    """The words of each event found."""
    parsed = parse(text)
    found = detect(Tree(parsed.sentences[0]))
    return [parsed.text[event.start : event.end] for event in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There was an explosion.",
            ["explosion"],
        ),
        (
            "The company has a plant in Leeds.",
            [],
        ),
        (
            "Sales fell in the quarter, which ended in June.",
            ["fell"],
        ),
        (
            "The war, which ended in June, fell silent.",
            ["war", "ended", "fell"],
        ),
        (
            "Three people, including a child, were injured.",
            ["injured"],
        ),
        (
            "A debate scheduled for Tuesday drew a crowd.",
            ["debate", "drew"],
        ),
        ("She lied to the police.", ["lied"]),
        ("The town lies in Wales.", []),
        ("Shares fell in late trading.", ["fell"]),
        ("The exchange halted trading.", ["halted trading"]),
    ],
)
def test_detect_drops_words_of_grammar(text, expected):
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The % rose.", ["rose"]), ("He was running.", ["running"])],
)
def test_detect_never_takes_signs_pronouns_or_auxiliaries(text, expected):
    assert spans(text) == expected


def doubted(text, **scores):
    """The sentence with the words given only weak triggers, of those scores."""
    where = sentence(text)
    chances = {find(where, word): score for word, score in scores.items()}
    kept = tuple(t for t in where.triggers if t.token not in chances)
    return replace(
        where,
        triggers=kept,
        weak_triggers=tuple(
            replace(where.triggers[0], token=index, text=where.tokens[index].text,
                    score=score)
            for index, score in chances.items()
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "scores", "expected"),
    [
        ("An arrest followed.", {"arrest": 0.2}, ["followed"]),
        ("An arrest followed.", {"followed": 0.4}, ["arrest"]),
        ("An arrest followed.", {"arrest": 0.3}, ["arrest", "followed"]),
        ("The operation failed.", {"operation": 0.4}, []),
        (
            "The storm brought injuries and damage.",
            {"damage": 0.2},
            ["brought", "injuries", "damage"],
        ),
        (
            "The storm brought injuries and damage.",
            {"injuries": 0.2, "damage": 0.2},
            ["brought"],
        ),
        (
            "The bridge is under investigation.",
            {"investigation": 0.2},
            ["investigation"],
        ),
        (
            "The bridge is under the investigation.",
            {"investigation": 0.2},
            [],
        ),
    ],
)  # fmt: skip
def test_detect_takes_a_weak_noun_that_its_words_speak_for(text, scores, expected):
    found = detect(Tree(doubted(text, **scores)))
    tokens = sentence(text).tokens
    assert [tokens[event.token].text for event in found] == expected
    assert not any(event.echo for event in found)


def test_detect_takes_a_weak_noun_of_a_predicate_told_elsewhere_as_an_echo():
    where = doubted("The arrest followed a raid.", arrest=0.2)
    arrested = told_stems([sentence("Police arrested Ada Hill.")])
    events = detect(Tree(where), arrested)
    assert [event.echo for event in events] == [True, False, False]
    assert [event.echo for event in detect(Tree(where))] == [False, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Hill appeared to win.", ["win"]),
        ("Ada Hill appeared.", ["appeared"]),
        ("The mayor is bound to resign.", ["resign"]),
    ],
)
def test_detect_tells_seeming_from_appearing(text, expected):
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("score", "expected"), [(0.5, []), (0.8, ["operation"])], ids=["doubtful", "sure"]
)
def test_detect_wants_certainty_of_nouns_that_mostly_name_things(score, expected):
    parsed = parse("The operation failed.")
    (trigger,) = parsed.sentences[0].triggers
    doubted = replace(parsed.sentences[0], triggers=(replace(trigger, score=score),))
    found = detect(Tree(doubted))
    assert [parsed.text[event.start : event.end] for event in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Hill made bread.",
            ["made"],
        ),
        (
            "The two ministers signed a trade agreement in Geneva.",
            ["signed a trade agreement"],
        ),
        (
            "The two sides have talks every week.",
            ["have talks"],
        ),
        (
            "A protest was held outside the court.",
            ["protest was held"],
        ),
        (
            "The club signed, after years of long and bitter talks there, the deal.",
            ["signed"],
        ),
    ],
)
def test_detect_joins_a_support_verb_with_its_noun(text, expected):
    assert spans(text) == expected


def test_detect_names_the_noun_even_where_it_stands_before_or_too_far():
    text = "A protest was held outside the court."
    (event,) = detect(Tree(sentence(text)))
    assert event.noun == find(sentence(text), "protest")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The court began its work.",
            ["began"],
        ),
        (
            "The operation ended.",
            ["operation", "ended"],
        ),
        (
            "The agency quoted Ada Hill as saying that the ship sank.",
            ["quoted Ada Hill as saying", "sank"],
        ),
        (
            "Rebels began bombing the port.",
            ["began bombing"],
        ),
        ("A fire halted production.", ["halted production"]),
        (
            "A pact aimed at ending the war was signed.",
            ["ending the war", "pact aimed at ending the war was signed"],
        ),
    ],
)
def test_detect_joins_a_phase_verb_with_what_it_is_a_phase_of(text, expected):
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army shut the road down.",
            ["shut"],
        ),
        (
            "The firm shut down a plant.",
            ["shut down"],
        ),
        (
            "A plane went down off Oslo.",
            ["went down"],
        ),
    ],
)
def test_detect_takes_the_particle_beside_the_verb(text, expected):
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ada Hill made bread.", "made", None),
        ("She praised the crew.", "praised", None),
        (
            "The two ministers signed a trade agreement in Geneva.",
            "signed",
            "agreement",
        ),
    ],
)
def test_supported_noun(text, word, expected):
    where = sentence(text)
    noun = supported_noun(Tree(where), find(where, word))
    assert (noun if noun is None else where.tokens[noun].text) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Officials described the damage.",
            [Kind.STATEMENT, Kind.OCCURRENCE],
        ),
        ("The firm shut down a plant.", [Kind.OCCURRENCE]),
        ("The bridge is unsafe.", [Kind.STATE]),
        (
            "The union released a statement.",
            [Kind.OCCURRENCE, Kind.STATEMENT],
        ),
        ("She praised the crew.", [Kind.STATEMENT]),
        (
            "Police said the road was closed.",
            [Kind.STATEMENT, Kind.OCCURRENCE],
        ),
        (
            "The mayor made a speech.",
            [Kind.STATEMENT],
        ),
        (
            "The mayor was ill.",
            [Kind.STATE],
        ),
    ],
)
def test_kind(text, kinds):
    tree = Tree(sentence(text))
    assert [kind_of(tree, event) for event in detect(tree)] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The mayor explained.",
            Kind.OCCURRENCE,
        ),
        (
            "She released him.",
            Kind.OCCURRENCE,
        ),
        (
            "The mayor explained that the bridge had cracked.",
            Kind.STATEMENT,
        ),
        (
            "The mayor commented.",
            Kind.STATEMENT,
        ),
        ("The mayor testified.", Kind.STATEMENT),
    ],
)
def test_a_verb_that_can_report_is_a_statement_only_where_it_does(text, kind):
    tree = Tree(sentence(text))
    assert [kind_of(tree, event) for event in detect(tree)] == [kind]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A fire halted production.", "halted"),
        ("The firm brought production to an end.", "brought"),
    ],
)
def test_the_end_of_something_is_told_by_its_verb(text, verb):
    where = sentence(text)
    told = [where.tokens[found.token].text for found in detect(Tree(where))]
    assert told[-1] == verb


def test_a_state_verb_that_supports_an_event_noun_tells_no_state():
    where = sentence("The workers had a stoppage on Friday.")
    (found,) = detect(Tree(where))
    assert kind_of(Tree(where), found) is Kind.OCCURRENCE
