"""The analysis users get: the whole text's lists, the way to a sentence, its JSON."""

import json
from dataclasses import FrozenInstanceError, fields

import pytest

from dateline.analysis import Analysis
from tests.trees import parse

ANALYSIS = parse("Ada Hill met Bo.", "¶ Ada Hill fled from Oslo.").analysis


def test_it_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        ANALYSIS.text = ""


def test_lists_of_no_sentences_are_empty():
    nothing = Analysis(text="x", sentences=(), produced_by={})
    assert nothing.tokens == nothing.entities == ()
    assert nothing.triggers == nothing.time_spans == ()
    assert nothing.sentence_at(0) is None


def test_lists_hold_what_all_sentences_hold():
    first, second = ANALYSIS.sentences
    assert ANALYSIS.tokens == first.tokens + second.tokens
    assert [each.text for each in ANALYSIS.triggers] == ["met", "fled"]
    assert [each.text for each in ANALYSIS.entities] == [
        "Ada Hill",
        "Ada Hill",
        "Oslo",
    ]


def test_time_spans_are_those_of_all_sentences():
    analysis = parse("An agreement made on Monday failed.").analysis
    spans = [analysis.text[each.start : each.end] for each in analysis.time_spans]
    assert spans == ["Monday"]


@pytest.mark.parametrize(
    ("place", "index"), [(0, 0), (15, 0), (18, 1), (35, 1), (41, 1)]
)
def test_a_place_lies_in_its_sentence(place, index):
    assert ANALYSIS.sentence_at(place) == ANALYSIS.sentences[index]


@pytest.mark.parametrize("place", [-1, 16, 17, 42, 999])
def test_a_place_outside_lies_in_none(place):
    assert ANALYSIS.sentence_at(place) is None


def test_a_head_is_found_from_the_list_of_the_whole_text():
    oslo = next(token for token in ANALYSIS.tokens if token.text == "Oslo")
    assert ANALYSIS.sentence_at(oslo.start).tokens[oslo.head].text == "fled"


def test_json_has_every_field_of_every_value():
    written = json.loads(json.dumps(ANALYSIS.to_dict()))
    assert written == ANALYSIS.to_dict()
    assert list(written) == [field.name for field in fields(ANALYSIS)]
    sentence = written["sentences"][1]
    assert sentence["tokens"][2] == {
        "start": 27,
        "end": 31,
        "text": "fled",
        "upos": "VERB",
        "xpos": "VBD",
        "lemma": "flee",
        "head": -1,
        "deprel": "root",
        "verb_form": "Fin",
        "tense": "Past",
        "mood": None,
        "voice": None,
        "head_chances": [],
    }
    assert sentence["entities"][1] == {
        "start": 37,
        "end": 41,
        "text": "Oslo",
        "type": "place",
    }
    assert (sentence["index"], sentence["paragraph"]) == (1, 1)
    assert (sentence["triggers"][0]["token"], sentence["time_spans"]) == (2, [])
    assert written["produced_by"] == {"dateline": "0.1.0", "model": "en-test"}
