"""How much an event belongs on a reader's timeline."""

import json
import math
from datetime import date

import pytest

from dateline.ordering.salience import WEIGHTS, features, salience_of, setting_of
from dateline.values import EntityType, Factuality, Kind, Participant, Role
from tests.trees import anchor, mention, parse

SANK = parse(*["The ship sank."] * 9)
BOUND = anchor("../2019-06-07", basis="bound")


def participant(kind=EntityType.PERSON):
    return Participant(
        start=0, end=3, text="The", role=Role.AGENT, type=kind, article="a1"
    )


def found_features(*, when=BOUND, within=4, others=(), **fields):
    told = [mention(SANK, "sank", within=within, **fields)]
    setting = setting_of(
        [(told, when), *others],
        sentences=9,
        published=date(2019, 6, 7),
    )
    return features(told, when, setting)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("sentence 1", {"within": 1}),
        ("sentence 6", {"within": 8}),
        ("statement", {"kind": Kind.STATEMENT}),
        ("state", {"kind": Kind.STATE}),
        ("habit", {"tense": "present"}),
        ("basis stated", {"when": anchor()}),
        ("basis narrative", {"when": anchor(basis="narrative")}),
        ("planned", {"factuality": Factuality.PLANNED}),
        ("denied", {"factuality": Factuality.DENIED}),
        ("quoted", {"quoted": True}),
        ("imagined", {"hypothetical": True}),
        ("embedded", {"embedded": True}),
        ("under another", {"embedded": True, "factuality": Factuality.PLANNED}),
        ("named", {"participants": (participant(),)}),
        ("named", {"participants": (participant(EntityType.ORGANIZATION),)}),
        ("several", {"participants": (participant(), participant())}),
        ("role agent", {"participants": (participant(),)}),
        ("place", {"place": participant(EntityType.PLACE)}),
        ("no verb", {"tense": None}),
        ("tense past perfect", {"perfect": True}),
        ("long", {"when": anchor("2018")}),
        ("old", {"when": anchor("2019-03-01")}),
    ],
)
def test_a_feature_is_named_for_what_it_sees(name, fields):
    assert name not in found_features()
    assert found_features(**fields)[name] == 1


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("habit", {"tense": "present", "perfect": True}),
        ("habit", {"tense": "present", "progressive": True}),
        ("basis stated", {"when": anchor(basis="publication")}),
        ("named", {"participants": (participant(EntityType.PLACE),)}),
        ("embedded", {"embedded": True, "factuality": Factuality.PLANNED}),
        ("no verb", {"tense": None, "noun": "deal"}),
        ("long", {"when": anchor("2019-05")}),
        ("old", {"when": anchor("2019-05-01")}),
        ("old", {"when": BOUND}),
    ],
)
def test_a_feature_does_not_see_what_is_only_near(name, fields):
    assert name not in found_features(**fields)


def test_repetition_counts_no_further_than_three_mentions():
    one = mention(SANK, "sank")

    def repeated(times):
        told = [one] * times
        setting = setting_of([(told, BOUND)], sentences=9, published=None)
        return features(told, BOUND, setting)["repeated"]

    assert [repeated(times) for times in (1, 2, 3, 9)] == [0, 0.5, 1, 1]


def test_an_event_is_seen_among_the_others():
    here = [mention(SANK, "sank", within=4)]
    elsewhere = [mention(SANK, "sank", within=5)]
    alone = found_features(when=anchor())
    among = found_features(when=anchor(), others=[(here, BOUND), (elsewhere, anchor())])
    assert among["crowd"] == 2 * alone["crowd"]
    assert among["same date"] == 2 * alone["same date"]


def test_an_article_without_sentences_has_its_events_at_its_head():
    told = [mention(SANK, "sank", within=0)]
    setting = setting_of([(told, BOUND)], sentences=0, published=None)
    assert features(told, BOUND, setting)["position"] == 0


def test_salience_is_the_chance_by_the_weights():
    assert salience_of({"a": 2.0, "b": 1.0}, {"a": 0.5}) == 0.73
    assert salience_of({"a": 2.0}, {"a": -0.5}) == 0.27
    assert salience_of({"unseen": 9.0}, {"a": 1.0}) == 0.5


def test_by_the_shipped_weights_news_counts_more_than_talk():
    act = salience_of(found_features(within=0, when=anchor()))
    talk = salience_of(found_features(kind=Kind.STATEMENT, quoted=True, within=8))
    assert 0 < talk < 0.2 < act < 1


def test_the_shipped_file_has_a_bias_and_finite_weights():
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert "bias" in weights
    assert all(math.isfinite(weight) for weight in weights.values())
