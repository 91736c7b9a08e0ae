"""Paragraphs: where a line break ends one, and where it is only wrapping."""

import textwrap

import pytest

from dateline.text.paragraphs import find_paragraphs
from dateline.values import Span

PROSE = (
    "The company closed its plant in Oslo on Friday after a long dispute with the "
    "unions over pay. Several hundred people had worked there since the seventies, "
    "and many of them had hoped that a buyer would be found before the winter. "
    "No buyer came forward, and the last shift ended quietly at six in the evening."
)


def cut(text):
    found = find_paragraphs(text, (Span(start=0, end=len(text)),))
    return [text[paragraph.start : paragraph.end] for paragraph in found]


@pytest.mark.parametrize("gap", ["\n\n", "\n \t\n", "\r\n\r\n", "\u2029"])
def test_blank_line_ends_a_paragraph(gap):
    assert cut(f"It closed{gap}nobody knew") == ["It closed", "nobody knew"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_lines_are_paragraphs_where_each_ends_a_sentence(line_end):
    lines = ["Plant closes", "It closed.", "Nobody knew.", "He left."]
    assert cut(line_end.join(lines)) == lines


@pytest.mark.parametrize("width", [50, 72, 80, 100])
def test_wrapped_lines_are_one_paragraph(width):
    wrapped = textwrap.fill(PROSE, width)
    text = f"{wrapped}\n\n{wrapped}"
    assert cut(text) == [wrapped, wrapped]


def test_short_line_ends_a_paragraph_of_wrapped_text():
    wrapped = textwrap.fill(PROSE, 70)
    text = f"{wrapped}\nAfterwards\n{wrapped}"
    assert cut(text) == [wrapped, "Afterwards", wrapped]


def test_headline_broken_in_two_is_one_paragraph():
    headline = "Company closes its last plant in Oslo\nafter a long dispute"
    text = f"{headline}\n\nIt closed.\nNobody knew.\nHe left.\nShe stayed."
    assert cut(text)[0] == headline


@pytest.mark.parametrize("bullet", ["-", "*", "•", "1.", "2)", "(a)"])
def test_list_items_are_paragraphs(bullet):
    text = f"{bullet} the plant in Oslo\n{bullet} the plant in Bergen"
    found = find_paragraphs(text, (Span(start=0, end=len(text)),))
    assert [paragraph.bullet for paragraph in found] == [True, True]


def test_paragraphs_are_looked_for_in_the_pieces_only():
    text = "Plant closes\n7 June 2019\nIt closed."
    pieces = (Span(start=0, end=13), Span(start=24, end=len(text)))
    found = find_paragraphs(text, pieces)
    assert [text[p.start : p.end] for p in found] == ["Plant closes", "It closed."]
