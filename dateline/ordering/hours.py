"""Where in its day an event is ranked: by the part of the day that words tell ("late
on Tuesday"), by the hour beside it ("shortly after 10 p.m."), else by what is told
before it.  Hours only rank; no date is made finer by them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dateline.ordering.placing import Placement
from dateline.values import Anchor, TimeExpression

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_SHARED = "narrative.continues"
_PARTS = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (18, 24)}
"""First hour and hour after the last of the parts of a day, as TIMEX3 names them."""
_ENDS = {"START": (0, 10), "END": (16, 24)}
"""The same of the day's beginning and end, as TIMEX3 modifiers."""


def by_hours(
    placements: Sequence[Placement],
    anchors: Sequence[Anchor],
    positions: Sequence[int],
) -> list[Placement]:
    """The placements to rank by: what is only known to the day, told after something
    of that day that has an hour, does not stand before it.

    ``positions`` are the text offsets of the events.
    """
    found = [
        _within_day(placement, anchor)
        for placement, anchor in zip(placements, anchors, strict=True)
    ]
    clock: Placement | None = None
    for number in sorted(range(len(found)), key=positions.__getitem__):
        each = found[number]
        if each.sure and each.end - each.start <= _HOUR:
            clock = each
        elif each != placements[number]:
            continue
        elif clock is not None and _is_day_of(each, clock):
            found[number] = replace(each, start=clock.start)
    return found


def _is_day_of(each: Placement, clock: Placement) -> bool:
    """Whether a placement of at most a day begins before an hour and holds it."""
    short = each.end - each.start <= _DAY
    return short and each.start < clock.start and clock.end <= each.end


def _within_day(placement: Placement, anchor: Anchor) -> Placement:
    """The part of a day that the words of an event tell, or the placement as it is."""
    expression = anchor.expression
    if expression is None or anchor.rule == _SHARED:
        return placement
    if not timedelta(hours=12) <= placement.end - placement.start <= _DAY:
        return placement
    told = _told(expression)
    if told is None:
        return placement
    start, end = max(told.start, placement.start), min(told.end, placement.end)
    return Placement(start, end, placement.sure) if start < end else placement


def _told(expression: TimeExpression) -> Placement | None:
    interval = expression.interval
    if interval is None or interval.start is None or interval.end is None:
        return None
    if interval.is_minute:
        return Placement(interval.start, interval.end, sure=False)
    hours = _PARTS.get(expression.value[-2:]) if "T" in expression.value else None
    if hours is None:
        hours = _ENDS.get(expression.mod or "")
    if hours is None or interval.end - interval.start != _DAY:
        return None
    first, last = (interval.start + timedelta(hours=hour) for hour in hours)
    return Placement(first, last, sure=False)
