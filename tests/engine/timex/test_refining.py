"""Choosing between overlapping candidates, and joining parts."""

import pytest

from dateline.languages.base import Vague
from dateline.languages.registry import rules_of
from dateline.timex.matching import Candidate, find
from dateline.timex.refining import mergers, refine

ENGLISH = rules_of("en")


def refined(text):
    return [
        (text[c.start : c.end], c.rule)
        for c in refine(text, find(text, ENGLISH), ENGLISH)
    ]


@pytest.mark.parametrize(
    "text", ["You may go.", "march on", "The Sun rose.", "one morning", "won 5:30"]
)
def test_words_that_only_look_like_times_are_dropped(text):
    assert refined(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Friday, June 7", "weekday.bare+date.month-day"),
        ("Friday morning", "weekday.bare+part.bare"),
        ("noon Friday", "time.moment+weekday.bare"),
        ("April next year", "month.bare+unit.which"),
        ("last year's third quarter", "unit.which+quarter.bare"),
        ("Friday of last week", "weekday.bare+unit.which"),
        ("eight o'clock last night", "time.hour-name+part.night"),
    ],
)
def test_parts_of_one_expression_are_joined(text, rule):
    assert refined(text) == [(text, rule)]


@pytest.mark.parametrize(
    "text", ["Friday and June 7", "in May; last year", "June 7 – Friday"]
)
def test_neighbours_with_other_words_between_stay_apart(text):
    assert len(refined(text)) == 2


def test_time_told_again_in_another_zone_counts_once():
    text = "at 5 p.m. (1600 GMT)"
    assert refined(text) == [("5 p.m.", "time.half-day")]


def test_longest_reading_wins():
    assert refined("June 7, 2019") == [("June 7, 2019", "date.month-first")]


def overlapping(*spans):
    return tuple(
        Candidate(start=start, end=end, rule=rule, meaning=Vague(value="X"))
        for start, end, rule in spans
    )


def test_of_overlapping_candidates_the_longest_are_kept_then_what_still_fits():
    found = overlapping(
        (0, 3, "cut"), (2, 9, "longest"), (4, 6, "inside"), (8, 12, "cut too"),
        (9, 12, "first"), (9, 12, "second"), (12, 13, "last"),
    )  # fmt: skip
    kept = refine("x" * 13, found, ENGLISH)
    assert [c.rule for c in kept] == ["longest", "first", "last"]


def test_language_without_rules_has_no_mergers():
    assert mergers("xx") == ()
