"""Sentences as spans: nothing lost, nothing twice, headlines told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.metadata import read_head
from dateline.text.sentences import split
from dateline.values import Span


def quotes(text, **options):
    return [text[s.start : s.end] for s in split(text, **options)]


def headlines(text):
    return [text[s.start : s.end] for s in split(text) if s.headline]


@pytest.mark.parametrize("text", ["", " ", "\n\n\u00a0\r\n"])
def test_no_sentence_in_nothing(text):
    assert split(text) == ()


def test_sentences_have_no_white_space_at_their_ends():
    text = "\u00a0 It closed. \r\n\r\n\tNobody  knew.\n"
    assert quotes(text) == ["It closed.", "Nobody  knew."]


def test_sentences_are_numbered_with_their_paragraph():
    found = split("It closed. Nobody knew.\n\nHe left.")
    assert [(s.index, s.paragraph) for s in found] == [(0, 0), (1, 0), (2, 1)]


def test_sentences_begin_where_told():
    assert quotes("It closed. Nobody knew.", start=10) == ["Nobody knew."]


def test_skipped_spans_are_in_no_sentence():
    text = "Plant closes\n7 June 2019\nOSLO (EX) - It closed. Nobody knew."
    found = quotes(text, skip=read_head(text).metadata)
    assert found == ["Plant closes", "It closed.", "Nobody knew."]


def test_dateline_is_a_sentence_of_its_own():
    text = "Plant closes Monday, May 4, 2020\n\nOSLO (EX) — It closed. Nobody knew."
    title = ["Plant closes", "Monday, May 4, 2020"]
    assert quotes(text) == [*title, "OSLO (EX) —", "It closed.", "Nobody knew."]


@pytest.mark.parametrize(
    "text",
    [
        "It closed.\nNobody knew.",
        "Plant closes",
        "Plant closes\nWorkers protest",
        "It closed.\n- the plant in Oslo\nNobody knew.",
        "she wrote\nIt closed.",
        f'Ann Poe, who led the talks, said: "{"It is a very sad day " * 5}"\nIt.',
        "It closed.\nHe gave this list:\nNobody knew.",
    ],
)
def test_prose_and_lists_are_no_headlines(text):
    assert headlines(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plant closes\nIt closed. Nobody knew.", ["Plant closes"]),
        ("Plant leaves U.S.\n\nIt closed.", ["Plant leaves U.S."]),
        ("It closed.\n\nReactions\n\nNobody knew.", ["Reactions"]),
        ("Plant closes\nOslo in shock\nIt closed.", ["Plant closes", "Oslo in shock"]),
    ],
)
def test_headlines_are_titles_above_prose(text, expected):
    assert headlines(text) == expected


@pytest.mark.parametrize(
    "text",
    ["x" * 50_000, "word " * 10_000, ". " * 20_000, "U.S. " * 10_000, "a\n" * 20_000],
    ids=["one word", "one line", "stops", "abbreviations", "lines"],
)
def test_huge_lines_are_split(text):
    found = split(text)
    assert found[0].start == 0
    assert found[-1].end == len(text.rstrip())


LETTERS = "Aab1 .!?\"”“)(\n\r\t\u2028\u00a0'—-*…,;é中。🙂\x00\ud800"


@given(st.text(alphabet=LETTERS, max_size=200), st.integers(0, 20))
def test_every_word_lies_in_exactly_one_sentence(text, start):
    found = split(text, start=start)
    covered = [i for s in found for i in range(s.start, s.end)]
    assert len(covered) == len(set(covered))
    outside = set(range(start, len(text))) - set(covered)
    assert all(text[i].isspace() for i in outside)
    assert all(i >= start for i in covered)
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] for s in found)
    assert [s.index for s in found] == list(range(len(found)))


@given(
    st.text(alphabet=LETTERS, max_size=80),
    st.lists(st.tuples(st.integers(0, 80), st.integers(1, 9)), max_size=3),
)
def test_skipped_spans_stay_outside_wherever_they_are(text, holes):
    skip = [Span(start=a, end=a + n) for a, n in holes]
    hidden = {i for a, n in holes for i in range(a, a + n)}
    covered = [i for s in split(text, skip=skip) for i in range(s.start, s.end)]
    words = [i for i in range(len(text)) if not text[i].isspace() and i not in hidden]
    assert [i for i in covered if not text[i].isspace()] == words
