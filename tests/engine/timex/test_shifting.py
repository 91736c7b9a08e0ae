"""Shifts and lengths from publication and from the story."""

from datetime import date, datetime

import pytest

from dateline import dates
from dateline.languages.base import Ahead, Length, Origin, Shifted, Tense, Unit
from dateline.timex.context import Context
from dateline.timex.shifting import resolve_length, resolve_shift

ON = Context(published=date(2019, 6, 7))


def test_shift_off_the_calendar_is_unresolved():
    found = resolve_shift(Shifted(unit=Unit.YEAR, count=-5000), None, ON)
    assert (found.value, found.interval) == ("XXXX", None)


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        (Unit.DAY, -1, "2019-06-06"),
        (Unit.WEEK, -1, "2019-W22"),
        (Unit.WEEKEND, 0, "2019-W23-WE"),
        (Unit.MONTH, -6, "2018-12"),
        (Unit.QUARTER, 1, "2019-Q3"),
        (Unit.YEAR, 1, "2020"),
        (Unit.DECADE, -1, "200"),
        (Unit.CENTURY, -1, "19"),
    ],
)
def test_shift_counts_whole_units_from_publication(unit, count, expected):
    found = resolve_shift(Shifted(unit=unit, count=count), None, ON)
    assert (found.value, found.anchor) == (expected, "2019-06-07 publication")


def test_story_date_must_be_as_fine_as_the_unit():
    story = (dates.day(date(2018, 5, 2)), dates.year(2017))
    context = Context(published=date(2019, 6, 7), story=story)
    day = Shifted(unit=Unit.DAY, count=1, origin=Origin.NARRATIVE)
    year = Shifted(unit=Unit.YEAR, count=1, origin=Origin.NARRATIVE)
    assert resolve_shift(day, None, context).value == "2018-05-03"
    assert resolve_shift(year, None, context).value == "2018"


def test_minutes_count_from_a_publication_time():
    context = Context(published=datetime(2019, 6, 7, 14, 30))
    found = resolve_shift(Shifted(unit=Unit.MINUTE, count=-10), None, context)
    assert (found.value, found.anchor) == (
        "2019-06-07T14:20",
        "2019-06-07T14:30 publication",
    )


@pytest.mark.parametrize(
    ("tense", "expected"), [(Tense.FUTURE, "2024"), (Tense.PAST, "P5Y"), (None, "P5Y")]
)
def test_length_ahead_is_a_date_in_a_future_clause_only(tense, expected):
    length = Ahead(unit=Unit.YEAR, count=5, side=1)
    context = Context(published=date(2019, 6, 7), tense=tense)
    assert resolve_length(length, context).value == expected


@pytest.mark.parametrize(
    ("unit", "count", "side", "first", "last"),
    [
        (Unit.MONTH, 3, -1, "2019-03-07", "2019-06-07"),
        (Unit.WEEK, 2, 1, "2019-06-07", "2019-06-21"),
        (Unit.YEAR, 1.5, -1, "2017-12-07", "2019-06-07"),
        (Unit.HOUR, 24, -1, "2019-06-06", "2019-06-07"),
    ],
)
def test_length_beside_publication_covers_its_days(unit, count, side, first, last):
    interval = resolve_length(Length(unit=unit, count=count, side=side), ON).interval
    assert (interval.earliest, interval.latest) == (first, last)


@pytest.mark.parametrize(
    "length",
    [
        Length(unit=Unit.YEAR, count=9000, side=-1),
        Length(unit=Unit.YEAR, side=-1),
        Length(unit=Unit.MINUTE, count=5, side=-1),
        Length(unit=Unit.YEAR, count=5),
    ],
)
def test_length_without_known_bounds_has_no_interval(length):
    assert resolve_length(length, ON).interval is None
