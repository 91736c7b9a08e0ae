"""Shifts and lengths -> calendar: "two weeks ago", "the next day", "the past year".

Shifts are counted from the publication date or from the story's own dates; with
nothing to count from they stay unresolved.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from dateline import dates
from dateline.dates import DateInterval, Precision
from dateline.languages.base import Ahead, Length, Origin, Shifted, Tense, Unit
from dateline.languages.notation import duration_value
from dateline.timex.comparing import resolve_comparison
from dateline.timex.context import (
    Context,
    Resolved,
    dated,
    in_text,
    midnight,
    unresolved,
)
from dateline.timex.units import PRECISIONS, moved, unit_away

_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}
_UNRESOLVED = {
    Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX", Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX", Unit.CENTURY: "XX",
}  # fmt: skip
_FINENESS = tuple(Precision)
_NO_UNIT = (Precision.INTERVAL, Precision.BOUND)


def resolve_shift(shift: Shifted, base: Resolved | None, context: Context) -> Resolved:
    """A shift from its ``base`` if it has one, the story, or publication."""
    if shift.origin is Origin.NARRATIVE and (
        shift.count is None or shift.unit in _SECONDS
    ):
        count = None if shift.count is None else abs(shift.count)
        return Resolved(type="DURATION", value=duration_value(shift.unit, count))
    if shift.count is None:
        return Resolved(type="DATE", value="PAST_REF" if shift.past else "FUTURE_REF")
    if shift.unit in _SECONDS:
        return _seconds_away(shift, shift.count, context)
    if shift.comparison:
        compared = resolve_comparison(shift.count, shift.origin, context)
        if compared is not None:
            return compared
    if base is not None:
        return _counted(shift, base.interval, base.anchor)
    if shift.origin is Origin.NARRATIVE:
        precision = PRECISIONS.get(shift.unit, Precision.YEAR)
        known = context.latest(lambda i: _is_as_fine(i, precision))
        anchor = None if known is None else in_text(known)
        return replace(_counted(shift, known, anchor), narrative=known is not None)
    today = None if context.published is None else dates.day(context.published)
    return _counted(shift, today, context.anchor)


def _counted(
    shift: Shifted, origin: DateInterval | None, anchor: str | None
) -> Resolved:
    """The unit counted from the one that holds the start of ``origin``."""
    if origin is None or origin.start is None or shift.count is None:
        value = _UNRESOLVED.get(shift.unit, "XXXX")
        return unresolved(value, "no date to count from")
    interval = unit_away(shift.unit, shift.count, origin.start.date())
    return dated(interval, _steps(shift.unit, shift.count), anchor)


def _steps(unit: Unit, count: int) -> str:
    """A shift in words: "2 weeks before", "the same year"."""
    name = unit.name.lower()
    if count == 0:
        return f"the same {name}"
    plural = "s" if abs(count) > 1 else ""
    return f"{abs(count)} {name}{plural} {'before' if count < 0 else 'after'}"


def _is_as_fine(interval: DateInterval, precision: Precision) -> bool:
    """Whether a date is known at least as finely as ``precision``."""
    if interval.start is None or interval.precision in _NO_UNIT:
        return False
    return _FINENESS.index(interval.precision) <= _FINENESS.index(precision)


def _seconds_away(shift: Shifted, count: int, context: Context) -> Resolved:
    """Hours and minutes are counted only from a publication time."""
    published = context.published
    if not isinstance(published, datetime):
        return Resolved(type="TIME", value="PAST_REF" if shift.past else "FUTURE_REF")
    moment = published + timedelta(seconds=_SECONDS[shift.unit] * count)
    anchor = f"{published.isoformat(timespec='minutes')} publication"
    found = dated(dates.minute(moment), _steps(shift.unit, count), anchor)
    return replace(found, type="TIME")


def resolve_length(length: Length, context: Context) -> Resolved:
    """A duration; one tied to publication has the interval it covers."""
    if length.unit is Unit.UNKNOWN:
        return Resolved(type="DURATION", value="PXX")
    if isinstance(length, Ahead):
        return _ahead(length, context)
    value = duration_value(length.unit, length.count)
    interval = _stretch(length, context) if length.side else None
    if interval is None:
        return Resolved(type="DURATION", value=value)
    return Resolved(
        type="DURATION",
        value=value,
        interval=interval,
        anchor=context.anchor,
        because="up to publication" if length.side < 0 else "from publication on",
    )


def _ahead(length: Ahead, context: Context) -> Resolved:
    """ "in five years": a date in a future clause, else a length."""
    count = length.count
    if context.tense is Tense.FUTURE and count is not None and count == int(count):
        shift = Shifted(unit=length.unit, count=int(count), past=False)
        return resolve_shift(shift, None, context)
    return Resolved(type="DURATION", value=duration_value(length.unit, count))


def _stretch(length: Length, context: Context) -> DateInterval | None:
    """The days from ``length`` ago to publication, or from then on."""
    if context.published is None or length.count is None:
        return None
    today = midnight(context.published)
    other = moved(today, length.unit, length.side * length.count)
    if other is None:
        return None
    first, last = sorted((today, other))
    end = last + timedelta(days=1)
    return DateInterval(start=first, end=end, precision=Precision.INTERVAL)
