"""The timeline's JSON form: the fields of the contract, and back again."""

import dataclasses
import json

import pytest

from dateline.timeline import Timeline
from tests.factories import (
    make_attribution,
    make_event,
    make_explanation,
    make_expression,
    make_participant,
    make_relation,
    make_timeline,
    make_warning,
    make_when,
)

FULL = make_timeline(
    make_event(
        when=make_when(expression=make_expression()),
        place=make_participant("A court"),
        attribution=make_attribution(),
        explanation=(make_explanation(), make_explanation(words=None)),
    ),
    make_event(id="e2", rank=2, when=make_when(None), mentions=(), participants=()),
    relations=(make_relation(),),
    warnings=(make_warning(),),
)


def test_dict_is_plain_json():
    data = FULL.to_dict()
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize("timeline", [FULL, make_timeline(events=())])
def test_timeline_reads_back_equal(timeline):
    data = json.loads(json.dumps(timeline.to_dict()))
    assert Timeline.from_dict(data) == timeline


def test_timeline_has_the_fields_of_the_contract():
    assert set(FULL.to_dict()) == {
        *("id", "title", "articles", "events", "relations", "warnings", "produced_by"),
    }


def test_article_has_the_fields_of_the_contract():
    assert set(FULL.to_dict()["articles"][0]) == {
        *("id", "title", "url", "source", "published", "published_basis"),
        *("language", "characters"),
    }


def test_event_has_the_fields_of_the_contract():
    event = FULL.to_dict()["events"][0]
    assert set(event) == {
        *("id", "rank", "title", "kind", "factuality", "when", "participants"),
        *("place", "attribution", "mentions", "salience", "confidence"),
        "explanation",
    }
    assert set(event["when"]) == {
        *("edtf", "earliest", "latest", "precision", "approximate", "basis"),
        "expression",
    }
    assert set(event["when"]["expression"]) == {
        *("text", "start", "end", "type", "value", "mod"),
    }
    assert set(event["participants"][0]) == {
        *("role", "text", "start", "end", "article", "type"),
    }
    assert set(event["place"]) == set(event["participants"][0])
    assert set(event["attribution"]) == {"text", "start", "end", "article"}
    assert set(event["mentions"][0]) == {
        *("article", "start", "end", "text", "quote", "quote_start", "quote_end"),
    }
    assert set(event["explanation"][0]) == {
        *("rule", "words", "anchor", "because", "value", "alternatives"),
    }


def test_undated_event_has_null_dates():
    when = FULL.to_dict()["events"][1]["when"]
    dates = [when[name] for name in ("edtf", "earliest", "latest", "precision")]
    assert dates == [None, None, None, None]


def test_timeline_is_immutable():
    with pytest.raises(dataclasses.FrozenInstanceError):
        FULL.title = "Another"
