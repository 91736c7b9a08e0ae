"""Intervals as wide as the words: "more than a year ago", "from 2019 onwards".

The TIMEX3 value is the date counted to and ``mod`` the side the words leave open;
the interval takes in that side too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from dateline import dates
from dateline.dates import DateInterval
from dateline.languages.base import Meaning, Origin, Shifted
from dateline.timex.context import Context, Resolved, midnight
from dateline.timex.resolving import resolve

_FURTHER = frozenset({"MORE_THAN", "EQUAL_OR_MORE"})
_NEARER = frozenset({"LESS_THAN", "EQUAL_OR_LESS"})


def widen(meaning: Meaning, context: Context, resolved: Resolved) -> Resolved:
    """What a meaning was resolved to, its interval open where the words are."""
    found = resolved.interval
    if found is None:
        return resolved
    if meaning.mod == "ON_OR_AFTER":
        return replace(resolved, interval=dates.since(found))
    if not isinstance(meaning, Shifted) or not meaning.counted or not meaning.count:
        return resolved
    if meaning.mod in _FURTHER:
        found = _further(meaning, meaning.count, context, found)
    elif meaning.mod in _NEARER:
        found = _nearer(meaning, meaning.count, context, found)
    return replace(resolved, interval=found)


def _further(
    shift: Shifted, count: int, context: Context, found: DateInterval
) -> DateInterval:
    """All that is further away, or what is close."""
    other = _counted(shift, count + _step(count), context) if shift.close else None
    if other is not None:
        return found.until(other) if count > 0 else other.until(found)
    return dates.up_to(found) if count < 0 else dates.since(found)


def _nearer(
    shift: Shifted, count: int, context: Context, found: DateInterval
) -> DateInterval:
    """All from where it is counted, or what is close.  What is past ends at
    publication, what is to come begins there."""
    other = _counted(shift, count - _step(count) if shift.close else 0, context)
    if other is None:
        return dates.since(found) if count < 0 else dates.up_to(found)
    whole = found.until(other) if count < 0 else other.until(found)
    if shift.base or shift.origin is not Origin.PUBLICATION or not context.published:
        return whole
    today = midnight(context.published)
    if count < 0 and whole.end is not None:
        return replace(whole, end=min(whole.end, today + timedelta(days=1)))
    if count > 0 and whole.start is not None:
        return replace(whole, start=max(whole.start, today))
    return whole


def _counted(shift: Shifted, count: int, context: Context) -> DateInterval | None:
    return resolve(replace(shift, count=count), context).interval


def _step(count: int) -> int:
    """A tenth of an amount, one at least: who says "nearly 300" has rounded."""
    return max(1, round(abs(count) / 10)) * (1 if count > 0 else -1)
