"""Variants of a sentence keep its words and tree under the new writing."""

import pytest

from training.treebank_texts import Document, Reading, Word
from training.variants import VARIANTS, curled, with_dateline, without_stop


def sentence(text, *heads):
    words, place = [], 0
    forms = text.replace(".", " .").split()
    for form, head in zip(forms, heads, strict=True):
        place = text.index(form, place)
        words.append(
            Word(start=place, end=place + len(form), upos="X", head=head, deprel="dep")
        )
        place += len(form)
    return Document(
        name="weblog-x",
        text=text,
        gold=Reading(sentences=((0, len(text)),), words=tuple(words)),
    )


RAIN = sentence("Rain fell.", 1, -1, 1)


def forms(document, window=None):
    start, end = window or (0, len(document.text))
    return [
        document.text[word.start : word.end]
        for word in document.gold.words
        if start <= word.start < end
    ]


@pytest.mark.parametrize("number", range(8))
def test_dateline_comes_before_the_same_words(number):
    varied = with_dateline(RAIN, number)
    assert varied.document.text.endswith(" Rain fell.")
    assert forms(varied.document, varied.window) == ["Rain", "fell", "."]
    assert "".join(forms(varied.document)) == varied.document.text.replace(" ", "")
    words = varied.document.gold.words
    assert [words[word.head].start for word in words[-3:] if word.head >= 0] == [
        words[-2].start
    ] * 2


def test_datelines_differ_from_sentence_to_sentence():
    assert len({with_dateline(RAIN, number).document.text for number in range(8)}) == 8


def test_final_stop_is_dropped_with_its_word():
    varied = without_stop(RAIN, 0)
    assert varied.document.text == "Rain fell"
    assert forms(varied.document) == ["Rain", "fell"]
    assert varied.document.gold.sentences == ((0, 9),)


@pytest.mark.parametrize("text", ["Rain fell", "Rain"])
def test_sentence_without_a_stop_stays_as_it_is(text):
    plain = sentence(text, *range(-1, len(text.split()) - 1))
    assert without_stop(plain, 0).document == plain


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("plain", "Rain fell."),
        ("ALL CAPS", "RAIN FELL."),
        ("lower case", "rain fell."),
        ("curly quotes", "Rain fell."),
    ],
)
def test_words_keep_their_places(name, text):
    varied = VARIANTS[name](RAIN, 0)
    assert varied.document.text == text
    assert varied.document.gold == RAIN.gold


def test_text_that_would_change_its_length_is_left_alone():
    street = sentence("Die Straße", 1, -1)
    assert VARIANTS["ALL CAPS"](street, 0).document == street


@pytest.mark.parametrize(
    ("straight", "typographic"),
    [
        ('"It\'s off," he said.', "“It’s off,” he said."),
        ("the workers' ('new') plan", "the workers’ (‘new’) plan"),
        ("\"'No'?\"", "“‘No’?”"),
    ],
)
def test_quotes_are_curled_by_what_is_around_them(straight, typographic):
    assert curled(straight) == typographic
