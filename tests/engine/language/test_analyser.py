"""Sentences get their analysis; spans are quotes, trees have one root."""

import json
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language.analyser import analyse, analyse_words
from dateline.language.encoder import WEIGHTS, encoder
from dateline.text.sentences import MAX_SENTENCE_CHARS
from dateline.values import Sentence

NEWS = "Ann Roe, the mayor of Oslo, resigned on 7 June after she didn't win the vote."


def sentence(text, start=0, end=None):
    return Sentence(
        start=start, end=len(text) if end is None else end, index=0, paragraph=0
    )


def analysed(text, **bounds):
    return analyse(text, [sentence(text, **bounds)])[0]


def check(text, found):
    spans = (*found.tokens, *found.entities, *found.triggers)
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(s.start < s.end for s in (*spans, *found.time_spans))
    count = len(found.tokens)
    assert [token.head for token in found.tokens].count(-1) == (1 if count else 0)
    assert all(-1 <= token.head < count for token in found.tokens)
    assert all((t.head == -1) == (t.deprel == "root") for t in found.tokens)
    assert all(0 <= trigger.token < count for trigger in found.triggers)
    assert all(0.5 <= trigger.score <= 1 for trigger in found.triggers)
    assert all(0.2 <= trigger.score < 0.5 for trigger in found.weak_triggers)


def test_nothing_is_found_in_no_sentences():
    assert analyse("", []) == ()


def test_a_blank_sentence_keeps_its_span_and_has_no_words():
    assert analysed(" \n ") == sentence(" \n ")


def test_news_is_understood():
    found = analysed(NEWS)
    check(NEWS, found)
    assert [(e.text, e.type.value) for e in found.entities] == [
        ("Ann Roe", "person"),
        ("Oslo", "place"),
    ]
    assert "resigned" in [trigger.text for trigger in found.triggers]
    assert [NEWS[t.start : t.end] for t in found.time_spans] == ["7 June"]
    root = next(token for token in found.tokens if token.head == -1)
    assert (root.text, root.lemma, root.upos, root.xpos) == (
        "resigned", "resign", "VERB", "VBD",
    )  # fmt: skip
    assert (root.verb_form, root.tense, root.mood, root.voice) == (
        "Fin", "Past", "Ind", None,
    )  # fmt: skip


def test_a_trigger_names_its_token():
    found = analysed(NEWS)
    assert all(
        found.tokens[trigger.token].start >= trigger.start
        and found.tokens[trigger.token].end <= trigger.end
        for trigger in found.triggers
    )


def test_offsets_count_from_the_start_of_the_text():
    text = "🙂🙂 It rained. " + NEWS
    found = analysed(text, start=14)
    check(text, found)
    assert found.tokens[0].start == 14


@settings(max_examples=30)
@given(st.text(alphabet=st.characters(), max_size=80))
def test_any_text_gets_whole_trees_and_true_quotes(text):
    check(text, analysed(text))


@pytest.mark.parametrize("text", ["🙂 ", "\x00 ", "\ud800", "12 34.", "(((", "1-"])
def test_what_has_no_letter_is_left_as_it_is(text):
    assert analysed(text * 3000).tokens == ()


@pytest.mark.parametrize(
    "unit", ["word ", "a, ", "x", "שלום ", "a🙂 ", "a\x00", "a\ud800"]
)
def test_a_long_line_is_analysed_to_its_end(unit):
    text = (unit * MAX_SENTENCE_CHARS)[:MAX_SENTENCE_CHARS].rstrip()
    found = analysed(text)
    check(text, found)
    assert found.tokens[-1].end == len(text.rstrip("\x00"))


@pytest.mark.parametrize("unit", ['"', "?, ", "*,", "(", '"a'])
def test_marks_that_hang_in_circles_get_a_tree(unit):
    text = (unit * MAX_SENTENCE_CHARS)[: MAX_SENTENCE_CHARS - 2].rstrip() + "a"
    check(text, analysed(text))


@pytest.fixture
def stand_in(tmp_path):
    """The shipped model, but for the names of its parts of speech."""
    for name in ("en.onnx", "tokenizer.json"):
        (tmp_path / name).symlink_to(WEIGHTS / name)
    labels = json.loads((WEIGHTS / "labels.json").read_text())
    labels["upos"] = [name.lower() for name in labels["upos"]]
    (tmp_path / "labels.json").write_text(json.dumps(labels))
    manifest = json.loads((WEIGHTS / "en.json").read_text())
    manifest["sha256"]["labels.json"] = sha256(json.dumps(labels).encode()).hexdigest()
    (tmp_path / "en.json").write_text(json.dumps(manifest))
    return encoder(tmp_path)


def test_another_model_can_be_given(stand_in):
    found = analyse("Yes.", [sentence("Yes.")], model=stand_in)[0]
    assert [token.upos for token in found.tokens] == ["intj", "punct"]
    assert analyse_words(("Yes", "."), model=stand_in).upos == ("intj", "punct")
    assert analyse_words(("Yes", ".")).upos == ("INTJ", "PUNCT")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Brandt AG", "organization"),
        ("Tom Brandt Co", "organization"),
        ("Jim Brandt Industries", "organization"),
        ("Mary Times", "person"),
        ("John Party", "person"),
        ("Las Vegas NV", "place"),
        ("Storm Edda", "other"),
        ("Lucia Brandt", "person"),
    ],
)
def test_words_of_a_name_settle_its_type(name, expected):
    found = analysed(f"Reporters asked about {name} on Monday.")
    assert [str(e.type) for e in found.entities if e.text == name] == [expected]


def test_a_word_that_places_have_too_leaves_the_type_as_it_was_read():
    found = analysed("Two settlers were arrested in the West Bank on Monday.")
    assert [(e.text, str(e.type)) for e in found.entities] == [("West Bank", "place")]
