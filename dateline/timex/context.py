"""What resolving reads and writes: the context of an expression and its result."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from dateline import dates
from dateline.dates import DateInterval
from dateline.languages.base import Tense

_CALENDAR_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What figures are told for: "the third quarter", "the nine months".

    ``interval`` is a quarter or half, or the year that a stretch of months is in;
    the months of a ``fiscal`` one are a company's own, its interval that of the
    calendar.  ``age`` counts the dates told since.
    """

    interval: DateInterval
    fiscal: bool = False
    age: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an expression is resolved against.

    ``story`` are the dates resolved before it in the text, oldest first;
    ``periods`` those that figures are told for, oldest first;
    ``told`` is the date with its year that one without takes its year from;
    ``tense`` is that of its clause, None when unknown; ``happened`` says that a past
    verb has it for its own time, be it a year back; a weekday at most ``decided`` days
    back is that of a decision to do what it tells.  ``today_told`` says that the
    text speaks of the day of publication ("today"), ``full_dial`` that it uses the
    24-hour clock.  ``date_order`` is None where nothing settles it.
    """

    published: date | None = None
    tense: Tense | None = None
    happened: bool = False
    decided: int = 0
    story: tuple[DateInterval, ...] = ()
    periods: tuple[Period, ...] = ()
    told: DateInterval | None = None
    today_told: bool = False
    full_dial: bool = False
    date_order: str | None = None

    def latest(self, fits: Callable[[DateInterval], bool]) -> DateInterval | None:
        """The last interval of the story that fits."""
        return next((i for i in reversed(self.story) if fits(i)), None)

    @property
    def anchor(self) -> str | None:
        """How results name the publication date they are counted from."""
        if self.published is None:
            return None
        return f"{self.published.isoformat()[:10]} publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """TIMEX3 attributes and the interval; see ``values.TimeExpression``.

    ``aside`` marks a comparison, after which the story is where it was.
    """

    type: str
    value: str
    interval: DateInterval | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: str | None = None
    because: str | None = None
    narrative: bool = False
    aside: bool = False
    alternatives: tuple[str, ...] = ()


def dated(
    interval: DateInterval | None, because: str, anchor: str | None = None
) -> Resolved:
    """A DATE; None is off the calendar and unresolved."""
    if interval is None:
        return unresolved("XXXX", "outside the calendar")
    return Resolved(
        type="DATE",
        value=dates.write_timex3(interval),
        interval=interval,
        because=because,
        anchor=anchor,
    )


def from_all_readings(
    base: Resolved, count: Callable[[Resolved], Resolved]
) -> Resolved:
    """What is counted from a date, and from its other readings as alternatives."""
    found = count(base)
    others = {
        count(_read_as(base, value)).value
        for value in base.alternatives
        if _CALENDAR_DATE.fullmatch(value)
    }
    return replace(found, alternatives=tuple(sorted(others - {found.value})))


def _read_as(found: Resolved, value: str) -> Resolved:
    interval = dates.parse_edtf(value)
    return replace(found, value=value, interval=interval, alternatives=())


def unresolved(value: str, because: str | None) -> Resolved:
    """A DATE whose value has X for what is not known."""
    return Resolved(type="DATE", value=value, because=because)


def in_text(interval: DateInterval) -> str:
    """How results name a date of the text they are counted from."""
    return f"{dates.write_timex3(interval)} in the text"


def midnight(day: date) -> datetime:
    """The first moment of a day, its own clock dropped."""
    return datetime(day.year, day.month, day.day)
