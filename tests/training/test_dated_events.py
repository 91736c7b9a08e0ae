"""Annotated events and their dates, as the corpora write them."""

import json

import pytest

from training.dated_events import FILES, read_documents


@pytest.fixture
def corpora(tmp_path):
    """A folder where each corpus has one document."""
    event = {"start": 4, "end": 8, "date": "2019-06-03", "alt": ["2019-06"]}
    open_event = {"start": 9, "end": 12, "date": None, "alt": []}
    plain = {
        "id": "timeset-7", "text": "The ship sank.", "published": "2019-06-07",
        "events": [event, open_event],
    }  # fmt: skip
    meantime = {
        "id": "12345_Ship_sinks", "text": "The ship sank.", "dct": "2019-06-07",
        "title": "Ship sinks",
        "timexes": [{"m_id": "40", "value": "2018"}, {"m_id": "41", "value": "P2D"}],
        "events": [
            {"start": 0, "end": 3, "anchors": [["IS_INCLUDED", "dct"]]},
            {"start": 4, "end": 8, "anchors": [["IS_INCLUDED", "t1"]]},
            {"start": 9, "end": 12, "anchors": [["BEFORE", "dct"]]},
            {"start": 9, "end": 13, "anchors": [["MEASURE", "41"]]},
            {"start": 9, "end": 14},
        ],
    }  # fmt: skip
    timeml = {
        "id": "NEWS-1", "text": "The ship sank, he said; all drowned.", "title": "",
        "dct": "2019-06-07", "dct_value": "2019-06-07",
        "timexes": [{"tid": "t9", "value": "2019-06-03T10:00"}],
        "events": [{"start": n, "end": n + 1} for n in range(6)],
        "tlinks": [
            {"source": "t0", "type": "INCLUDES", "target": "e0"},
            {"source": "e1", "type": "IDENTITY", "target": "e2"},
            {"source": "e2", "type": "SIMULTANEOUS", "target": "e0"},
            {"source": "dct", "type": "AFTER", "target": "e3"},
            {"source": "e4", "type": "AFTER", "target": "dct"},
            {"source": "e4", "type": "BEFORE", "target": "e5"},
        ],
    }  # fmt: skip
    other = {"meantime": meantime, "timeml": timeml}
    for corpus, name in FILES.items():
        raw = other.get(corpus, {**plain, "id": f"{corpus}-12345"})
        (tmp_path / name).write_text(json.dumps(raw) + "\n", encoding="utf-8")
    return tmp_path


def test_an_event_may_have_several_right_dates_or_none(corpora):
    timeset, *_ = read_documents(corpora)
    first, second = timeset.events
    assert [date.edtf for date in first.dates] == ["2019-06-03", "2019-06"]
    assert second.dates == ()


def test_meantime_has_only_the_events_that_its_annotators_anchored(corpora):
    _, _, meantime, _ = read_documents(corpora)
    dates = [[date.edtf for date in event.dates] for event in meantime.events]
    assert dates == [["2019-06-07"], ["2018"], []]


def test_one_article_of_two_corpora_is_known_as_one(corpora):
    _, semeval, meantime, _ = read_documents(corpora)
    assert semeval.article == meantime.article == "12345"
    assert semeval.name != meantime.name


def test_timeml_dates_what_is_linked_as_the_same_and_what_was_before_is_open(corpora):
    *_, timeml = read_documents(corpora)
    dates = [
        (event.start, [date.edtf for date in event.dates]) for event in timeml.events
    ]
    day = ["2019-06-03"]
    assert dates == [(0, day), (1, day), (2, day), (3, [])]
