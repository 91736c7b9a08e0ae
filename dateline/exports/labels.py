"""Dates and other facts of an event in words a reader understands.

For whatever shows a timeline to people; programs read the EDTF and ISO values.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta

from dateline.dates import Precision
from dateline.languages.en.calendar_names import MONTH_NAMES
from dateline.timeline import When
from dateline.values import Factuality

_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_ORDINALS = ("first", "second", "third", "fourth")
_ONE_DAY = timedelta(days=1)

_FACTUALITY = {
    Factuality.HAPPENED: None,
    Factuality.ONGOING: "ongoing",
    Factuality.PLANNED: "planned",
    Factuality.POSSIBLE: "possible, not confirmed",
    Factuality.CONDITIONAL: "only under a condition",
    Factuality.DENIED: "denied",
}


def factuality_label(factuality: Factuality) -> str | None:
    """How far an event is real, in words; None when it simply happened."""
    return _FACTUALITY[factuality]


def date_label(when: When) -> str:
    """The date in words, as fine as it is known and no finer.

    "7 June 2019, 14:05", "7 June 2019", "June 2019", "spring 2019", "5–9 June 2019",
    "by 7 June 2019", "before 2019", "from June 2019", "around 2004", "date unknown".
    """
    label = _label(when)
    if label is None:
        return "date unknown"
    return f"around {label}" if when.approximate else label


def day_label(day: date | str) -> str:
    """A calendar day, or an ISO 8601 day or date-time, without its clock.

    >>> day_label("2019-06-07")
    '7 June 2019'
    """
    if isinstance(day, str):
        day = _parse(day)
    return f"{day.day} {_month(day)}"


def _label(when: When) -> str | None:
    first = _parse(when.earliest) if when.earliest else None
    last = _parse(when.latest) if when.latest else None
    if first is None:
        return None if last is None else _until(last)
    if last is None:
        return f"from {_beginning(first)}"
    if isinstance(first, datetime):
        return f"{day_label(first)}, {first:%H:%M}"
    if when.precision == Precision.BOUND and first != last:
        return f"between {day_label(first)} and {day_label(last)}"
    return _unit(first, last, when.precision) or _range(first, last)


def _until(last: date) -> str:
    """An open beginning: "before" a month or year, or "by" a day, all inclusive."""
    if isinstance(last, datetime):
        return f"by {day_label(last)}, {last:%H:%M}"
    if last == date.max:
        return f"by {day_label(last)}"
    following = last + _ONE_DAY
    if following.day == 1:
        return f"before {_beginning(following)}"
    return f"by {day_label(last)}"


def _beginning(first: date) -> str:
    """The coarsest unit that begins on this day: a year, a month, else the day."""
    if isinstance(first, datetime):
        return f"{day_label(first)}, {first:%H:%M}"
    if first.day > 1:
        return day_label(first)
    return str(first.year) if first.month == 1 else _month(first)


def _unit(first: date, last: date, precision: Precision | None) -> str | None:
    """The name of the calendar unit a date was stated in, None for other stretches."""
    if first == last:
        return day_label(first)
    match precision:
        case Precision.WEEK:
            return f"week of {day_label(first)}"
        case Precision.MONTH:
            return _month(first)
        case Precision.SEASON if first.month in _SEASONS:
            winter = first.month == 12
            year = f"{first.year}–{last.year % 100:02}" if winter else first.year
            return f"{_SEASONS[first.month]} {year}"
        case Precision.QUARTER:
            return f"{_ORDINALS[(first.month - 1) // 3]} quarter of {first.year}"
        case Precision.HALF:
            return f"{_ORDINALS[(first.month - 1) // 6]} half of {first.year}"
        case Precision.YEAR:
            return str(first.year)
        case Precision.DECADE | Precision.CENTURY:
            return f"{first.year}s"
    return None


def _range(first: date, last: date) -> str:
    """Two ends, without repeating a month or a year they share."""
    if first.day == 1 and last.day == _month_length(last):
        return _months(first, last)
    if first.year != last.year:
        return f"{day_label(first)} – {day_label(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTH_NAMES[first.month - 1]} – {day_label(last)}"
    return f"{first.day}–{day_label(last)}"


def _months(first: date, last: date) -> str:
    """A stretch of whole months or years."""
    if (first.month, last.month) == (1, 12):
        whole_year = first.year == last.year
        return str(first.year) if whole_year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{_month(first)} – {_month(last)}"
    if first.month != last.month:
        return f"{MONTH_NAMES[first.month - 1]}–{_month(last)}"
    return _month(last)


def _month(day: date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def _month_length(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def _parse(value: str) -> date:
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


SURROGATE = re.compile("[\ud800-\udfff]")


def encodable(text: str) -> str:
    """``text`` with each lone surrogate, which UTF-8 cannot hold, as U+FFFD."""
    return SURROGATE.sub("\ufffd", text)
