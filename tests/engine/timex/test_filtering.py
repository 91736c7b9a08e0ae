"""Dropping what only looks like a time."""

import pytest

from dateline.languages.registry import rules_of
from dateline.timex.filtering import drop_by_analysis, drop_lookalikes
from dateline.timex.matching import find
from dateline.values import Token
from tests.factories import make_sentence

ENGLISH = rules_of("en")


def kept(text):
    candidates = drop_lookalikes(text, find(text, ENGLISH), ENGLISH)
    return {text[c.start : c.end] for c in candidates if c.alone}


@pytest.mark.parametrize(
    "text",
    [
        "see https://news.example/2019-06-07",
        "see www.news.example/friday/page",
        "mail friday@news.example",
        "tell @Friday",
        "tagged #Friday",
        "saved as 2019-06-07.pdf",
        "saved as Friday-notes.docx",
    ],
)
def test_addresses_files_and_tags_hold_no_times(text):
    assert kept(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('he spoke on "This Week."', set()),
        ("he spoke on “Last Night”", set()),
        ('he said: "This week we won"', {"This week"}),
        ('he said: "This week"', {"This week"}),
        ('"Friday," he said', {"Friday"}),
        ("Shares Fall This Week", {"This Week"}),
    ],
)
def test_what_quotation_marks_enclose_alone_is_a_title(text, expected):
    assert kept(text) == expected


@pytest.mark.parametrize("text", ["Friday. Net income", "(Friday)", "on Friday; net"])
def test_full_stop_after_a_time_makes_no_address(text):
    assert kept(text) == {"Friday"}


@pytest.mark.parametrize(("xpos", "count"), [("VBP", 0), ("NN", 1)])
def test_word_is_a_time_only_as_its_part_of_speech(xpos, count):
    text = "prices each fall"
    token = Token(
        start=12, end=16, text="fall", lemma="fall", upos="X", xpos=xpos,
        head=-1, deprel="root",
    )  # fmt: skip
    found = tuple(c for c in find(text, ENGLISH) if c.rule == "set.every-season")
    sentences = (make_sentence(text, tokens=(token,)),)
    assert len(drop_by_analysis(text, found, sentences, ENGLISH)) == count


def test_part_of_speech_of_words_before_the_last_does_not_count():
    text = "the past year"
    token = Token(
        start=4, end=8, text="past", lemma="past", upos="ADJ", xpos="JJ",
        head=-1, deprel="root",
    )  # fmt: skip
    found = tuple(c for c in find(text, ENGLISH) if c.rule == "length.beside-bare")
    sentences = (make_sentence(text, tokens=(token,)),)
    assert drop_by_analysis(text, found, sentences, ENGLISH) == found
