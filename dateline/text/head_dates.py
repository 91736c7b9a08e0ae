"""Full absolute dates and clock times as date lines write them.

Used by ``metadata`` and ``datelines`` alone: a running sentence's dates are the
business of the timex stage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from dateline.languages.en.heads import LOCAL_ZONES, ZONES
from dateline.languages.en.words import MONTHS, WEEKDAYS
from dateline.values import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadDate(Span):
    """A date at ``[start, end)``; a ``datetime`` when a clock time stands by it."""

    value: date


def alternation(words: tuple[str, ...]) -> str:
    """A regular expression for any of ``words``, longest first, spaces flexible."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s{1,3}".join(map(re.escape, word.split())) for word in ordered)


MONTH = rf"(?:{alternation(tuple(MONTHS))})\b\.?"
WEEKDAY = rf"(?:{alternation(tuple(WEEKDAYS))})\b\.?"

_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4})(?![0-9])"
_NAMED_MONTH = MONTH.replace("(?:", "(?P<month>", 1)
# In order of trial; each has the groups year, month and day, or first and second.
_DATES = tuple(
    re.compile(rf"(?:{WEEKDAY},?\s{{0,3}})?(?<![0-9]){pattern}", re.IGNORECASE)
    for pattern in (
        r"(?P<year>[0-9]{4})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})(?![0-9])",
        rf"(?P<first>[0-9]{{1,2}})(?P<mark>[-/.])(?P<second>[0-9]{{1,2}})(?P=mark){_YEAR}",
        rf"{_NAMED_MONTH}\s{{0,3}}{_DAY},?\s{{1,3}}{_YEAR}",
        rf"(?:the\s{{1,3}})?{_DAY}(?:\s{{1,3}}of)?[\s-]{{1,3}}{_NAMED_MONTH},?[\s-]{{1,3}}{_YEAR}",
    )
)
_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2})"
    r"(?:[:.](?P<minute>[0-9]{2})(?:[:.][0-9]{2}(?:\.[0-9]{1,9})?)?(?![0-9])"
    r"|(?=\s{0,2}[ap]\.?m\b))"
    r"(?:\s{0,2}(?P<half>[ap])\.?m\b\.?)?"
    rf"(?:\s{{0,2}}\(?(?P<zone>(?:{alternation((*ZONES, *LOCAL_ZONES))})\b"
    r"|[+-][0-9]{2}:?[0-9]{2})\)?)?",
    re.IGNORECASE,
)
_BEFORE_CLOCK = re.compile(r"T|,?\s{0,3}(?:\bat\b|[@|·–-])?\s{0,3}")
_AFTER_CLOCK = re.compile(r",?\s{1,3}(?:on\s{1,3})?")


def read_date(line: str, position: int, date_order: str | None) -> HeadDate | None:
    """The full date that begins at ``position``, with a clock before or after it.

    An impossible date (30 February) and an ambiguous one ("7/6/2019" without a
    ``date_order``) give None.
    """
    early = _CLOCK.match(line, position)
    gap = early and _AFTER_CLOCK.match(line, early.end())
    found = _read_day(line, gap.end() if gap else position, date_order)
    if found is None:
        return None
    if early and gap:
        return HeadDate(start=position, end=found.end, value=_at(found.value, early))
    joint = _BEFORE_CLOCK.match(line, found.end)
    late = joint and _CLOCK.match(line, joint.end())
    if not late or late.start() == found.end:
        return found
    moment = _at(found.value, late)
    end = late.end() if isinstance(moment, datetime) else found.end
    return HeadDate(start=position, end=end, value=moment)


def find_date(
    line: str, start: int, end: int, date_order: str | None
) -> HeadDate | None:
    """The first full date inside ``[start, end)``, without its clock."""
    matches = (pattern.search(line, start, end) for pattern in _DATES)
    positions = sorted(match.start() for match in matches if match)
    found = (_read_day(line, position, date_order) for position in positions)
    return next((date_ for date_ in found if date_ and date_.end <= end), None)


def _read_day(line: str, position: int, date_order: str | None) -> HeadDate | None:
    for pattern in _DATES:
        match = pattern.match(line, position)
        value = match and _calendar_day(match, date_order)
        if match and value:
            return HeadDate(start=position, end=match.end(), value=value)
    return None


def _calendar_day(match: re.Match[str], date_order: str | None) -> date | None:
    parts = match.groupdict()
    if "first" in parts:
        month, day = _order(
            int(parts["first"]), int(parts["second"]), parts["mark"], date_order
        )
    else:
        name = parts["month"].lower()
        month, day = MONTHS.get(name) or int(name), int(parts["day"])
    try:
        return date(int(parts["year"]), month, day)
    except ValueError:
        return None


def _order(
    first: int, second: int, mark: str, date_order: str | None
) -> tuple[int, int]:
    """Month and day of "first/second/year"; (0, 0) when either reading is possible.

    Dots are written day first wherever dates are written with dots.
    """
    if date_order == "DMY" or first > 12 or mark == "." or first == second:
        return second, first
    if date_order in ("MDY", "YMD") or second > 12:
        return first, second
    return 0, 0


def _at(day: date, clock: re.Match[str]) -> date:
    """``day`` at the hour of ``clock``; ``day`` itself when the hour is impossible."""
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    if clock["half"]:
        if not 1 <= hour <= 12:
            return day
        hour = hour % 12 + (12 if clock["half"].lower() == "p" else 0)
    if hour > 23 or minute > 59:
        return day
    return datetime(
        day.year, day.month, day.day, hour, minute, tzinfo=_zone(clock["zone"])
    )


def _zone(name: str | None) -> timezone | None:
    """The fixed offset a zone name or "+02:00" stands for, None when it has none."""
    if name is None:
        return None
    if name[0] in "+-":
        hours, minutes = int(name[1:3]), int(name[-2:])
        offset = (hours * 60 + minutes) * (-1 if name[0] == "-" else 1)
    elif name.lower() in ZONES:
        offset = ZONES[name.lower()]
    else:
        return None
    return timezone(timedelta(minutes=offset)) if abs(offset) < 24 * 60 else None
