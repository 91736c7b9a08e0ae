"""Segments and candidates."""

import pytest

from dateline.languages.registry import rules_of
from dateline.timex.matching import find, segments

ENGLISH = rules_of("en")


def cut(text):
    return [text[a:b] for a, b in segments(text, ENGLISH.abbreviations)]


@pytest.mark.parametrize(
    "text",
    ["It met Mr. Roe.", "at 5 p.m. Friday", "on Oct. 3", "J. Roe met", "one, two"],
)
def test_segments_do_not_end_inside_sentences(text):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met. It left.", ["It met.", "It left."]),
        ("“It met.” It left.", ["“It met.", "It left."]),
        ("A title\n\nIt left", ["A title", "It left"]),
        ("", [""]),
    ],
)
def test_segments_end_with_sentences_and_paragraphs(text, expected):
    assert cut(text) == expected


def test_candidates_keep_overlapping_readings():
    rules = {c.rule for c in find("on June 7, 2019", ENGLISH)}
    assert {"date.month-first", "month.bare", "year.bare"} <= rules


def test_candidates_do_not_cross_paragraphs():
    assert all(c.end <= 4 for c in find("June\n\n7, 2019", ENGLISH) if c.start == 0)


def test_production_can_refuse_a_match():
    assert find("25 p.m.", ENGLISH) == ()


def test_matches_of_one_rule_do_not_overlap():
    found = find("the first half of the year", ENGLISH)
    halves = [c.start for c in found if c.rule == "half.bare"]
    assert halves == [0]


def test_of_equal_matches_the_first_row_comes_first():
    rows = [rule.name for rule in ENGLISH.rules]
    found = [rows.index(c.rule) for c in find("at 15:00", ENGLISH) if c.start == 3]
    assert len(found) > 1
    assert found == sorted(found)
