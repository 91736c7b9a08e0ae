"""Names without a year around the publication date."""

from dataclasses import replace
from datetime import date

import pytest

from dateline import dates
from dateline.languages.base import Direction, Named, Tense, Unit
from dateline.timex.context import Context, dated
from dateline.timex.placing import (
    resolve_name,
    resolve_name_within,
)

ON = date(2019, 6, 7)  # a Friday


def value(name, tense=Tense.PAST, published=ON):
    return resolve_name(name, Context(published=published, tense=tense)).value


def test_day_that_no_year_has_is_unresolved():
    assert value(Named(unit=Unit.DAY, number=2, day=30)) == "XXXX-02-XX"
    assert value(Named(unit=Unit.DAY, number=2, day=29, of=2019)) == "2019-02-XX"
    name = Named(unit=Unit.DAY, number=2, day=29, of=2019)
    assert resolve_name(name, Context(published=ON)).interval is None


@pytest.mark.parametrize(
    ("direction", "tense", "expected"),
    [
        (Direction.TENSE, Tense.PAST, "2019-06-07"),
        (Direction.TENSE, Tense.FUTURE, "2019-06-07"),
        (Direction.LAST, Tense.FUTURE, "2019-05-31"),
        (Direction.NEXT, Tense.PAST, "2019-06-14"),
    ],
)
def test_weekday_of_publication_itself(direction, tense, expected):
    name = Named(unit=Unit.WEEKDAY, number=5, direction=direction)
    assert value(name, tense) == expected


@pytest.mark.parametrize(
    ("month", "tense", "expected"),
    [
        (2, Tense.PAST, "2019-02"),
        (6, Tense.PAST, "2019-06"),
        (10, Tense.PAST, "2018-10"),
        (10, Tense.FUTURE, "2019-10"),
        (2, Tense.FUTURE, "2020-02"),
        (7, Tense.PAST, "2019-07"),
        (5, Tense.FUTURE, "2019-05"),
        (2, None, "2019-02"),
    ],
)
def test_month_is_the_latest_or_first_but_never_a_year_away(month, tense, expected):
    assert value(Named(unit=Unit.MONTH, number=month), tense) == expected


def test_present_with_a_day_is_a_plan():
    assert value(Named(unit=Unit.WEEKDAY, number=1), Tense.PRESENT) == "2019-06-10"
    assert value(Named(unit=Unit.MONTH, number=2), Tense.PRESENT) == "2019-02"


def test_name_in_the_story_comes_after_its_last_date():
    name = Named(unit=Unit.MONTH, number=4, direction=Direction.STORY)
    context = Context(published=None, story=(dates.day(date(2018, 5, 2)),))
    assert resolve_name(name, context).value == "2019-04"


def test_name_without_tense_keeps_the_other_reading():
    found = resolve_name(Named(unit=Unit.MONTH, number=2), Context(published=ON))
    assert found.alternatives == ("2020-02",)


@pytest.mark.parametrize(
    ("season", "direction", "expected"),
    [
        (2, Direction.LAST, "2018-SU"),
        (2, Direction.THIS, "2019-SU"),
        (4, Direction.LAST, "2018-WI"),
        (1, Direction.TENSE, "2019-SP"),
    ],
)
def test_season_by_direction(season, direction, expected):
    name = Named(unit=Unit.SEASON, number=season, direction=direction)
    assert value(name) == expected


def test_quarter_is_the_nearest():
    third = Named(unit=Unit.QUARTER, number=3)
    assert value(third, Tense.FUTURE) == "2019-Q3"
    assert value(third, Tense.FUTURE, date(2019, 10, 30)) == "2019-Q3"
    assert value(third, Tense.PAST) == "2018-Q3"


def test_leap_day_is_found_years_away():
    name = Named(unit=Unit.DAY, number=2, day=29)
    assert value(name) == "2016-02-29"


def test_weekday_chooses_the_year_of_a_day():
    name = Named(unit=Unit.DAY, number=4, day=5, weekday=3)
    assert value(name, published=date(2024, 5, 15)) == "2023-04-05"


def test_decade_without_century_is_the_latest():
    assert value(Named(unit=Unit.DECADE, number=90)) == "199"


def test_name_within_an_unresolved_unit_is_unresolved():
    outer = dated(None, "outside")
    found = resolve_name_within(Named(unit=Unit.MONTH, number=4), outer)
    assert (found.value, found.interval) == ("XXXX-04", None)


def test_month_of_its_own_past_verb_may_be_a_year_back():
    july = Named(unit=Unit.MONTH, number=7)
    sure = Context(published=ON, tense=Tense.PAST, happened=True)
    assert resolve_name(july, sure).value == "2018-07"
    guessed = resolve_name(july, Context(published=ON, tense=Tense.PAST))
    assert (guessed.value, guessed.alternatives) == ("2019-07", ("2018-07",))


@pytest.mark.parametrize(
    ("published", "expected", "other"),
    [
        (date(2018, 12, 31), "2017-12-25", ("2018-12-25",)),
        (date(2019, 1, 1), "2018-12-25", ()),
        (date(2019, 6, 7), "2018-12-25", ()),
    ],
)
def test_last_yearly_name_is_not_a_few_days_past(published, expected, other):
    name = Named(unit=Unit.DAY, number=12, day=25, direction=Direction.LAST)
    found = resolve_name(name, Context(published=published, tense=Tense.PAST))
    assert (found.value, found.alternatives) == (expected, other)


@pytest.mark.parametrize(
    ("published", "number", "expected"),
    [
        (date(2020, 2, 29), 1, "2019-H1"),
        (date(2020, 6, 20), 1, "2020-H1"),
        (date(2020, 7, 20), 2, "2019-H2"),
    ],
)
def test_half_year_told_as_past_is_over_or_nearly(published, number, expected):
    assert value(Named(unit=Unit.HALF, number=number), published=published) == expected


def test_day_without_month_is_in_that_of_an_earlier_day_told():
    name = Named(unit=Unit.DAY, day=10)
    told = (dates.day(date(2019, 2, 3)),)
    context = Context(published=ON, tense=Tense.PAST, story=told)
    assert resolve_name(name, context).value == "2019-02-10"
    ahead = Context(published=ON, tense=Tense.FUTURE, story=told)
    assert resolve_name(name, ahead).value == "2019-06-10"
    assert value(Named(unit=Unit.DAY, day=3)) == "2019-06-03"


def test_plan_of_the_year_needs_no_year():
    december = Named(unit=Unit.MONTH, number=12)
    january = date(2019, 1, 10)
    plan = Context(published=january, tense=Tense.FUTURE)
    assert resolve_name(december, plan).value == "2019-12"
    assert resolve_name(december, replace(plan, decided=7)).value == "2018-12"
    assert resolve_name(december, replace(plan, tense=Tense.PAST)).value == "2018-12"


@pytest.mark.parametrize(
    ("decided", "expected"), [(0, "2019-06-10"), (2, "2019-06-10"), (7, "2019-06-03")]
)
def test_weekday_is_that_of_a_decision_near_enough(decided, expected):
    context = Context(published=ON, tense=Tense.FUTURE, decided=decided)
    assert resolve_name(Named(unit=Unit.WEEKDAY, number=1), context).value == expected
