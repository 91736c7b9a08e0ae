"""How much an event belongs on a reader's timeline."""

import pytest

from dateline.ordering.salience import WEIGHTS, features, salience_of
from dateline.values import EntityType, Factuality, Kind, Participant, Role
from tests.trees import anchor, mention, parse

SANK = parse(*["The ship sank."] * 9)
BOUND = anchor("../2019-06-07", basis="bound")


def person(kind=EntityType.PERSON):
    return Participant(
        start=0, end=3, text="The", role=Role.AGENT, type=kind, article="a1"
    )


def named_features(*, times=1, date=BOUND, title=(), within=4, **fields):
    told = [mention(SANK, "sank", within=within, **fields)] * times
    return features(told, date, sentences=9, title_words=frozenset(title))


def salience(*, times=1, date=BOUND, title=(), within=4, **fields):
    told = [mention(SANK, "sank", within=within, **fields)] * times
    return salience_of(told, date, sentences=9, title_words=frozenset(title))


CASES = [
    ("lead", {"within": 1}),
    ("title", {"title": ["sink"]}),
    ("title", {"title": ["sank"]}),
    ("repeated", {"times": 3}),
    ("statement", {"kind": Kind.STATEMENT}),
    ("state", {"kind": Kind.STATE}),
    ("habit", {"tense": "present"}),
    ("stated", {"date": anchor()}),
    ("narrative", {"date": anchor(basis="narrative")}),
    ("planned", {"factuality": Factuality.PLANNED}),
    ("unreal", {"factuality": Factuality.POSSIBLE}),
    ("unreal", {"factuality": Factuality.CONDITIONAL}),
    ("denied", {"factuality": Factuality.DENIED}),
    ("quoted", {"quoted": True}),
    ("embedded", {"embedded": True}),
    ("named", {"participants": (person(),)}),
    ("named", {"participants": (person(EntityType.ORGANIZATION),)}),
    ("noun", {"tense": None}),
]


def test_every_weight_has_its_feature():
    assert set(named_features()) == set(WEIGHTS)


@pytest.mark.parametrize(("name", "fields"), CASES)
def test_a_feature_is_named_for_what_it_sees(name, fields):
    assert named_features()[name] == 0
    assert named_features(**fields)[name] == 1


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("title", {"title": ["sinks", "ship"]}),
        ("habit", {"tense": "present", "perfect": True}),
        ("habit", {"tense": "present", "progressive": True}),
        ("stated", {"date": anchor(basis="publication")}),
        ("named", {"participants": (person(EntityType.PLACE),)}),
        ("embedded", {"embedded": True, "factuality": Factuality.PLANNED}),
        ("noun", {"tense": None, "noun": "deal"}),
        ("lead", {"within": 2}),
    ],
)
def test_a_feature_does_not_see_what_is_only_near(name, fields):
    assert named_features(**fields)[name] == 0


@pytest.mark.parametrize(("name", "fields"), CASES)
def test_salience_rises_with_good_features_and_falls_with_bad(name, fields):
    plain, changed = salience(), salience(**fields)
    assert changed > plain if WEIGHTS[name] > 0 else changed < plain


def test_salience_falls_down_the_page():
    falling = [salience(within=n) for n in range(2, 9)]
    assert falling == sorted(falling, reverse=True)
    assert falling[0] > falling[-1]


def test_salience_rises_with_the_score_of_the_trigger():
    assert salience(score=0.2) < salience(score=0.9)


def test_repetition_counts_no_further_than_three_mentions():
    assert salience(times=1) < salience(times=2) < salience(times=3)
    assert salience(times=3) == salience(times=9)


@pytest.mark.parametrize("score", [0.0, 1.0])
@pytest.mark.parametrize("fields", [fields for _, fields in CASES])
def test_salience_lies_between_none_and_all_in_two_decimals(score, fields):
    found = salience(score=score, **fields)
    assert 0 <= found <= 1
    assert found == round(found, 2)


def test_salience_of_an_article_without_sentences():
    told = [mention(SANK, "sank")]
    found = salience_of(told, BOUND, sentences=0, title_words=frozenset())
    assert 0 < found < 1
