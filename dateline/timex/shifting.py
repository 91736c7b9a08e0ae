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
    from_all_readings,
    in_text,
    midnight,
    unresolved,
)
from dateline.timex.narrating import count_on, edge, is_as_fine
from dateline.timex.units import PRECISIONS, moved, unit_away

_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}
_PLURALS = {Unit.CENTURY: "centuries", Unit.HALF: "halves"}
_UNRESOLVED = {
    Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX", Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX", Unit.CENTURY: "XX",
}  # fmt: skip
# The units that what is counted exactly keeps from its base.
_KEPT = {
    Precision.TIME: Unit.DAY, Precision.DAY: Unit.DAY, Precision.WEEK: Unit.WEEK,
    Precision.MONTH: Unit.MONTH,
}  # fmt: skip


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
        count = shift.count
        return from_all_readings(base, lambda date: _from_base(shift, count, date))
    if shift.origin is not Origin.PUBLICATION:
        told = _from_story(shift, shift.count, context)
        if told is not None or shift.origin is Origin.NARRATIVE:
            return told or _unknown(shift)
    if context.published is None:
        return _unknown(shift)
    there = unit_away(shift.unit, shift.count, context.published)
    return dated(there, _steps(shift.unit, shift.count), context.anchor)


def _unknown(shift: Shifted) -> Resolved:
    value = _UNRESOLVED.get(shift.unit, "XXXX")
    return unresolved(value, "no date to count from")


def _from_story(shift: Shifted, count: int, context: Context) -> Resolved | None:
    """The unit counted from a date of the story; None where it has none for it."""
    if shift.origin is Origin.EITHER:
        if context.tense is not Tense.PAST:
            return None
        context = replace(context, story=context.story[-1:])

    def place(known: DateInterval) -> DateInterval | None:
        day = edge(known, count) if _is_as_fine(known, shift.unit) else None
        return None if day is None else unit_away(shift.unit, count, day)

    found = count_on(context, place)
    if found is None:
        return None
    known, there = found
    counted = dated(there, _steps(shift.unit, count), in_text(known))
    return replace(counted, narrative=True)


def _from_base(shift: Shifted, count: int, base: Resolved) -> Resolved:
    """The unit counted from a date told beside it; none from a coarser one."""
    known = base.interval
    unit = _KEPT.get(known.precision, shift.unit) if known else shift.unit
    day = edge(known, count or -1) if known else None
    if known is None or day is None or not _is_as_fine(known, shift.unit):
        return _unknown(shift)
    if not shift.exact:
        there = unit_away(shift.unit, count, day)
    else:
        # A week is the one its Thursday is in (ISO 8601).
        middle = timedelta(days=3 if unit is Unit.WEEK else 0)
        start = moved(midnight(day) + middle, shift.unit, count)
        there = None if start is None else unit_away(unit, 0, start.date())
    found = dated(there, _steps(shift.unit, count), base.anchor or base.value)
    return replace(found, narrative=base.narrative)


def _steps(unit: Unit, count: int) -> str:
    """A shift in words: "2 weeks before", "the same year"."""
    name = unit.name.lower()
    if count == 0:
        return f"the same {name}"
    if abs(count) > 1:
        name = _PLURALS.get(unit, f"{name}s")
    return f"{abs(count)} {name} {'before' if count < 0 else 'after'}"


def _is_as_fine(known: DateInterval, unit: Unit) -> bool:
    """Whether a date is known well enough to count such units from it."""
    precision = PRECISIONS.get(unit, Precision.YEAR)
    # A weekend is counted in days.
    fine = Precision.DAY if precision is Precision.INTERVAL else precision
    return is_as_fine(known, fine)


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
