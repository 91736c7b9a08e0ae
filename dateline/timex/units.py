"""Units of the calendar: the one so many steps away, and those with a name."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta

from dateline import dates
from dateline.dates import DateInterval, Precision, add_months
from dateline.languages.base import Named, Unit
from dateline.languages.holiday_calendar import holidays_in_year
from dateline.languages.notation import YEARS_IN

PRECISIONS = {
    Unit.DAY: Precision.DAY, Unit.WEEKDAY: Precision.DAY, Unit.WEEK: Precision.WEEK,
    Unit.WEEKEND: Precision.INTERVAL, Unit.MONTH: Precision.MONTH,
    Unit.SEASON: Precision.SEASON, Unit.QUARTER: Precision.QUARTER,
    Unit.HALF: Precision.HALF, Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE, Unit.CENTURY: Precision.CENTURY,
}  # fmt: skip
# Three summers are as many years.
_MONTHS = {
    Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 12, Unit.YEAR: 12,
    **{unit: 12 * years for unit, years in YEARS_IN.items()},
}  # fmt: skip
_DAYS = {
    Unit.DAY: 1.0,
    Unit.WEEK: 7.0,
    Unit.WEEKEND: 7.0,
    Unit.FORTNIGHT: 14.0,
    Unit.HOUR: 1 / 24,
}
_WEEKS_AROUND = (-2, -1, 0, 1, 2)
# A Friday comes on the 13th at most fourteen months after the last.
_MONTHS_WITH_WEEKDAY = range(-14, 15)


def unit_away(unit: Unit, count: int, origin: date) -> DateInterval | None:
    """The unit ``count`` steps from the one with ``origin``; None off the calendar."""
    try:
        match unit:
            case Unit.DAY | Unit.WEEKDAY:
                return dates.day(origin + timedelta(days=count))
            case Unit.WEEK | Unit.FORTNIGHT:
                days = round(_DAYS[unit]) * count
                return dates.week(origin + timedelta(days=days - origin.weekday()))
            case Unit.WEEKEND:
                return dates.weekend(_saturday(origin) + timedelta(days=7 * count))
            case Unit.MONTH:
                moved = add_months(origin.replace(day=1), count)
                return dates.month(moved.year, moved.month)
            case Unit.QUARTER:
                moved = add_months(origin.replace(day=1), 3 * count)
                return dates.quarter(moved.year, (moved.month + 2) // 3)
            case Unit.HALF:
                moved = add_months(origin.replace(day=1), 6 * count)
                return dates.half(moved.year, (moved.month + 5) // 6)
            case Unit.SEASON | Unit.YEAR | Unit.DECADE | Unit.CENTURY:
                return unit_at(unit, origin.year + count * YEARS_IN.get(unit, 1))
            case _:
                return None
    except (ValueError, OverflowError):
        return None


def unit_at(unit: Unit, year: int) -> DateInterval:
    """The year, or the decade or century that holds it."""
    if unit is Unit.DECADE:
        return dates.decade(year // 10 * 10)
    if unit is Unit.CENTURY:
        return dates.century(year // 100 * 100)
    return dates.year(year)


def moved(start: datetime, unit: Unit, count: float) -> datetime | None:
    """``start`` moved by a length of time, in whole days; None off the calendar."""
    try:
        if unit in _MONTHS:
            return add_months(start, round(_MONTHS[unit] * count))
        if unit in _DAYS:
            return start + timedelta(days=round(_DAYS[unit] * count))
    except (ValueError, OverflowError):
        return None
    return None


def candidates(name: Named, published: date) -> tuple[DateInterval, ...]:
    """The units of a name around publication, in order of time."""
    try:
        return tuple(i for i in _around(name, published) if i is not None)
    except (ValueError, OverflowError):
        return ()


def _around(name: Named, published: date) -> list[DateInterval | None]:
    if name.unit is Unit.WEEKDAY:
        day = published + timedelta(days=name.number - published.isoweekday())
        return [dates.day(day + timedelta(days=7 * n)) for n in _WEEKS_AROUND]
    if name.unit is Unit.WEEKEND:
        saturday = _saturday(published)
        return [dates.weekend(saturday + timedelta(days=7 * n)) for n in _WEEKS_AROUND]
    if name.unit is Unit.DAY and not name.number:
        return _days_around(name, published.replace(day=1))
    if name.unit is Unit.DECADE:
        first_year = published.year // 100 * 100 + name.number
        return [dates.decade(first_year + 100 * n) for n in (-1, 0, 1)]
    return _in_years_around(name, published.year)


def _days_around(name: Named, first: date) -> list[DateInterval | None]:
    """The days of that number in the months around one; with a weekday, which some
    months do not have on that day, those of more months."""
    if name.weekday is None:
        return [_day_in(add_months(first, n), name.day) for n in _WEEKS_AROUND]
    around = (_day_in(add_months(first, n), name.day) for n in _MONTHS_WITH_WEEKDAY)
    return [i for i in around if i and _weekday(i) == name.weekday]


def _in_years_around(name: Named, year: int) -> list[DateInterval | None]:
    # February 29 comes at most eight years after the last, an inauguration four.
    reach = 8 if (name.number, name.day) == (2, 29) else 4
    years = range(year - reach, year + reach + 1)
    if name.unit is Unit.HOLIDAY:
        return [i for number in years for i in holidays_in_year(name.holiday, number)]
    found = [named_in_year(name, number) for number in years]
    if name.weekday is None:
        return found
    near = range(year - 1, year + 2)
    fitting = [i for i in found if i and i.start and i.start.year in near]
    fitting = [i for i in fitting if _weekday(i) == name.weekday]
    return [*fitting] or found


def _weekday(interval: DateInterval) -> int | None:
    return interval.start.isoweekday() if interval.start else None


def _saturday(day: date) -> date:
    """The Saturday of a day's week (Monday to Sunday)."""
    return day + timedelta(days=5 - day.weekday())


def _day_in(first: date, number: int | None) -> DateInterval | None:
    if number is None or number > calendar.monthrange(first.year, first.month)[1]:
        return None
    return dates.day(first.replace(day=number))


def named_in_year(name: Named, year: int) -> DateInterval | None:
    """The named unit in a given year, None where the year has none such."""
    if not 1 <= year <= dates.LAST_YEAR:
        return None
    match name.unit:
        case Unit.DAY:
            return (
                _day_in(date(year, name.number, 1), name.day) if name.number else None
            )
        case Unit.WEEK:
            return dates.week(date.fromisocalendar(year, name.number, 1))
        case Unit.MONTH:
            return dates.month(year, name.number)
        case Unit.SEASON:
            return dates.season(year, dates.SEASON_CODES[name.number - 1])
        case Unit.QUARTER:
            return dates.quarter(year, name.number)
        case Unit.HALF:
            return dates.half(year, name.number)
        case Unit.HOLIDAY:
            found = holidays_in_year(name.holiday, year)
            return found[0] if len(found) == 1 else None
        case Unit.YEAR:
            return dates.year(year)
    return None
