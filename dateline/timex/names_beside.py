"""Names counted from another date: "that April", "the Friday after Easter"."""

from __future__ import annotations

import calendar
from dataclasses import replace

from dateline import dates
from dateline.dates import DateInterval, Precision
from dateline.languages.base import Direction, Named, Tense, Unit
from dateline.languages.notation import unresolved_value
from dateline.timex.context import (
    Context,
    Resolved,
    dated,
    from_all_readings,
    in_text,
    unresolved,
)
from dateline.timex.narrating import count_on, is_as_fine
from dateline.timex.units import candidates

# How fine the date must be that a name is counted from: "that Monday" of a week.
_COARSEST = {Unit.WEEKDAY: Precision.WEEK, Unit.WEEKEND: Precision.WEEK}


def resolve_name_in_story(name: Named, context: Context) -> Resolved:
    """The named unit beside a date of the story."""
    found = count_on(context, lambda known: _named_beside(name, known))
    if found is None:
        return unresolved(unresolved_value(name), "no earlier date to count from")
    known, there = found
    return replace(dated(there, _why_there(name), in_text(known)), narrative=True)


def _named_beside(name: Named, known: DateInterval) -> DateInterval | None:
    """The first named unit from a date on, the first after it or the last before it;
    None where the date is too coarse to tell."""
    coarsest = _COARSEST.get(name.unit, Precision.YEAR)
    if name.direction is not Direction.STORY:
        coarsest = min(coarsest, Precision.MONTH, key=tuple(Precision).index)
    start, end = known.start, known.end
    if start is None or end is None or not is_as_fine(known, coarsest):
        return None
    around = [i for i in candidates(name, start.date()) if i.start and i.end]
    match name.direction:
        case Direction.AFTER:
            return next((i for i in around if i.start and i.start >= end), None)
        case Direction.BEFORE:
            before = [i for i in around if i.end and i.end <= start]
            return before[-1] if before else None
    return next((i for i in around if i.end and i.end > start), None)


def _why_there(name: Named) -> str:
    unit = name.unit.name.lower()
    if name.direction is Direction.BEFORE:
        return f"last {unit} of that name before"
    since = "after" if name.direction is Direction.AFTER else "from then on"
    return f"first {unit} of that name {since}"


def resolve_name_beside(name: Named, outer: Resolved) -> Resolved:
    """A name before or after a date told beside it: "the Friday after Easter"."""
    return from_all_readings(outer, lambda date: _beside(name, date))


def _beside(name: Named, outer: Resolved) -> Resolved:
    there = _named_beside(name, outer.interval) if outer.interval else None
    if there is None:
        return unresolved(unresolved_value(name), "no date to count from")
    return dated(there, _why_there(name), outer.anchor or outer.value)


def in_told_month(name: Named, context: Context) -> Resolved | None:
    """A day without its month ("the 10th") in the month of an earlier day the text
    is at; of what is to come only publication tells."""
    if name.unit is not Unit.DAY or name.day is None or name.number or name.weekday:
        return None
    told = context.latest(lambda i: i.precision in (Precision.DAY, Precision.TIME))
    if context.tense is Tense.FUTURE or told is None or told.start is None:
        return None
    first = told.start
    if not first.day < name.day <= calendar.monthrange(first.year, first.month)[1]:
        return None
    day = dates.day(first.replace(day=name.day))
    return replace(
        dated(day, "in the month the text is at", in_text(told)), narrative=True
    )
