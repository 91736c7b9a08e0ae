"""Calendar units so many steps away."""

from datetime import date, datetime

import pytest

from dateline import dates
from dateline.languages.base import Named, Unit
from dateline.timex.units import candidates, moved, named_in_year, unit_at, unit_away


@pytest.mark.parametrize("unit", [Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR])
def test_unit_off_the_calendar_is_none(unit):
    assert unit_away(unit, -10_000_000, date(2019, 6, 7)) is None


def test_week_begins_on_monday():
    assert unit_away(Unit.WEEK, 0, date(2019, 6, 9)) == dates.week(date(2019, 6, 3))


def test_unit_at_year():
    assert unit_at(Unit.CENTURY, 1998) == dates.century(1900)


@pytest.mark.parametrize("year", [0, 9991])
def test_name_beyond_the_calendar_is_none(year):
    assert named_in_year(Named(unit=Unit.MONTH, number=1), year) is None


def test_unit_that_has_no_year_is_none():
    assert named_in_year(Named(unit=Unit.WEEKDAY, number=1), 2019) is None


def test_candidates_at_the_edge_of_the_calendar_are_none():
    assert candidates(Named(unit=Unit.WEEKDAY, number=1), date.min) == ()


def test_days_of_short_months_are_left_out():
    found = candidates(Named(unit=Unit.DAY, day=31), date(2019, 6, 7))
    assert [i.earliest for i in found] == ["2019-05-31", "2019-07-31", "2019-08-31"]


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        (Unit.MONTH, -1, datetime(2019, 5, 7)),
        (Unit.WEEK, 1, datetime(2019, 6, 14)),
        (Unit.YEAR, -5000, None),
        (Unit.MINUTE, 1, None),
    ],
)
def test_moment_moves_by_whole_days(unit, count, expected):
    assert moved(datetime(2019, 6, 7), unit, count) == expected
