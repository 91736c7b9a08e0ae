"""TIMEX3 notation of lengths, and of names whose year is not known.

Source: TimeML 1.2.1 on ISO 8601; X stands for what is not known.
"""

from __future__ import annotations

import calendar

from dateline.dates import SEASON_CODES
from dateline.languages.base import Named, Unit

YEARS_IN = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_LEAP_YEAR = 2000


def duration_value(unit: Unit, count: float | None) -> str:
    """The TIMEX3 value of a length; decades and longer are told in years.

    >>> duration_value(Unit.HOUR, 5.5), duration_value(Unit.YEAR, None)
    ('PT5H30M', 'PXY')
    """
    if unit is Unit.FORTNIGHT:
        unit, count = Unit.WEEK, None if count is None else count * 2
    if unit in YEARS_IN:
        years = YEARS_IN[unit]
        unit, count = Unit.YEAR, None if count is None else count * years
    if unit is Unit.WEEKEND:
        return f"P{_amount(count)}WE"
    if unit is Unit.SEASON:
        return f"P{_amount(count)}SN"
    if count is not None and count != int(count):
        return _fraction_value(unit, count)
    return "P" + (
        f"T{_amount(count)}{unit[1]}" if unit[0] == "T" else f"{_amount(count)}{unit}"
    )


def _amount(count: float | None) -> str:
    return "X" if count is None else f"{int(count)}"


def _fraction_value(unit: Unit, count: float) -> str:
    whole, rest = int(count), count - int(count)
    if unit in (Unit.HOUR, Unit.MINUTE):
        return _clock_length(round(count * (3600 if unit is Unit.HOUR else 60)))
    if unit is Unit.YEAR and (12 * rest).is_integer():
        months = f"{round(rest * 12)}M"
        return f"P{whole}Y{months}" if whole else f"P{months}"
    return "P" + (f"T{count:g}{unit[1]}" if unit[0] == "T" else f"{count:g}{unit}")


def _clock_length(seconds: int) -> str:
    """So many seconds in hours, minutes and seconds: PT1H30M."""
    parts = (seconds // 3600, "H"), (seconds // 60 % 60, "M"), (seconds % 60, "S")
    return "PT" + "".join(f"{count}{unit}" for count, unit in parts if count)


NO_YEAR = "no year, and no date to count from"
"""Why a name without its year stays unresolved."""


def unresolved_value(name: Named) -> str:
    """The TIMEX3 value of a name not on the calendar: XXXX-10, XXXX-WXX-5.

    A day that its month does not have is not known: 2019-02-XX for February 29.
    """
    year = _year_value(name.of) if isinstance(name.of, int) else "XXXX"
    match name.unit:
        case Unit.DAY:
            month = f"{name.number:02}" if name.number else "XX"
            day = f"{name.day:02}" if _is_possible(name) else "XX"
            return f"{year}-{month}-{day}"
        case Unit.HOLIDAY:
            return f"{year}-XX-XX"
        case Unit.WEEKDAY:
            return f"{year}-WXX-{name.number}"
        case Unit.WEEKEND:
            return f"{year}-WXX-WE"
        case Unit.MONTH:
            return f"{year}-{name.number:02}"
        case Unit.SEASON:
            return f"{year}-{SEASON_CODES[name.number - 1]}"
        case Unit.QUARTER:
            return f"{year}-Q{name.number or 'X'}"
        case Unit.HALF:
            return f"{year}-H{name.number}"
        case Unit.CENTURY:
            return _early_value(name.number, 100, 2)
        case Unit.MILLENNIUM:
            return _early_value(name.number, 1000, 1)
        case Unit.DECADE:
            return f"XX{name.number // 10 % 10}"
        case _:
            return year


def _year_value(year: int) -> str:
    """A year as TIMEX3 has it: 0079, BC0044."""
    return f"{year:04}" if year > 0 else f"BC{-year:04}"


def _early_value(first_year: int, length: int, digits: int) -> str:
    """The first digits of the years of a century or millennium: 02, BC02."""
    era, number = ("BC", -first_year - 1) if first_year < 0 else ("", first_year)
    return f"{era}{number // length:0{digits}}"


def _is_possible(name: Named) -> bool:
    """Whether the month of a day is ever that long."""
    year = name.of if isinstance(name.of, int) and name.of > 0 else _LEAP_YEAR
    longest = calendar.monthrange(year, name.number)[1] if name.number else 31
    return name.day is not None and name.day <= longest
