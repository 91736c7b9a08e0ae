"""Periods that figures are told for: "a year earlier", "the 1988 period".

Like is compared with like: after "the third quarter" a year earlier is a quarter,
after "the nine months" it is known to the year alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dateline import dates
from dateline.dates import DateInterval, Precision, add_months
from dateline.languages.base import (
    Direction,
    Length,
    Meaning,
    Named,
    Origin,
    Unit,
)
from dateline.timex.context import (
    Context,
    Period,
    Resolved,
    dated,
    in_text,
    midnight,
    unresolved,
)
from dateline.timex.units import named_in_year, unit_away

_PERIODS = (Precision.QUARTER, Precision.HALF)
_COMPARED_IN_STORY = (Precision.MONTH, Precision.SEASON, Precision.YEAR)
# How many dates back the period of a comparison may have been named.
_REACH = 4
_KEPT = 8


def next_periods(
    periods: tuple[Period, ...],
    meaning: Meaning,
    resolved: Resolved,
    published: date | None,
) -> tuple[Period, ...]:
    """The periods with one more, if the expression tells one."""
    told = resolved.type in ("DATE", "TIME") and not resolved.aside
    aged = tuple(replace(p, age=p.age + 1) for p in periods) if told else periods
    found = None if resolved.aside else _period(meaning, resolved, periods, published)
    return aged if found is None else (*aged, found)[-_KEPT:]


def _period(
    meaning: Meaning,
    resolved: Resolved,
    periods: tuple[Period, ...],
    published: date | None,
) -> Period | None:
    interval = resolved.interval
    if interval is not None and interval.precision in _PERIODS:
        return Period(interval=interval)
    year = resolved.value[:4]
    if isinstance(meaning, Named) and meaning.fiscal and year.isdigit():
        calendar = named_in_year(meaning, int(year))
        is_part = calendar is not None and calendar.precision in _PERIODS
        return Period(interval=calendar, fiscal=True) if calendar and is_part else None
    if isinstance(meaning, Length) and meaning.unit is Unit.MONTH and meaning.count:
        started = periods[-1].interval.start if periods else None
        day = started or (midnight(published) if published else None)
        return Period(interval=dates.year(day.year)) if day else None
    return None


def resolve_comparison(years: int, origin: Origin, context: Context) -> Resolved | None:
    """The same quarter, half, month or year ``years`` away, when one is compared."""
    ago = origin is Origin.PUBLICATION
    period = _latest(context, lambda p: p.age < _REACH and _has_begun(p, context, ago))
    if period is None and not ago and context.story:
        last = context.story[-1]
        period = Period(interval=last) if last.precision in _COMPARED_IN_STORY else None
    if period is None or period.interval.start is None or period.interval.end is None:
        return None
    known = period.interval
    try:
        start = add_months(period.interval.start, 12 * years)
        end = add_months(period.interval.end, 12 * years)
    except ValueError:
        return None
    there = DateInterval(start=start, end=end, precision=known.precision)
    found = dated(there, "compared with the same time of another year", in_text(known))
    return _told_of(period, replace(found, narrative=True, aside=True))


def resolve_text_quarter(
    name: Named, outer: Resolved | None, context: Context
) -> Resolved:
    """ "the quarter": the one the text is at, in the year of ``outer`` if given."""
    latest = name.direction is Direction.LAST
    today = context.published if latest else None
    period = _latest(context, lambda p: _is_quarter(p, ended_by=today))
    known = period.interval if period else None
    if known is None and today is not None:
        ended = unit_away(Unit.QUARTER, -1, today)
        return dated(ended, "latest quarter before publication", context.anchor)
    if period is None or known is None or known.start is None:
        return _year_of(name, outer)
    year = name.of if isinstance(name.of, int) else known.start.year
    if outer is not None and outer.interval and outer.interval.start:
        year = outer.interval.start.year
    interval = dates.quarter(year, (known.start.month + 2) // 3)
    found = dated(interval, "the quarter named before", in_text(known))
    return _told_of(period, replace(found, narrative=True, aside=interval != known))


def _year_of(name: Named, outer: Resolved | None) -> Resolved:
    """The year that is told of a quarter which is not."""
    because = "no quarter named before"
    if isinstance(name.of, int):
        return dated(dates.year(name.of), f"{because}: the year")
    if outer is not None and outer.interval is not None:
        return replace(outer, because=f"{outer.because}; {because}: the year")
    return unresolved("XXXX-QX", because)


def _told_of(period: Period, found: Resolved) -> Resolved:
    """What is counted from a company's own quarter has no months of the calendar."""
    return replace(found, interval=None) if period.fiscal else found


def _latest(context: Context, fits: Callable[[Period], bool]) -> Period | None:
    return next((p for p in reversed(context.periods) if fits(p)), None)


def _has_begun(period: Period, context: Context, ago: bool) -> bool:
    """Whether it can be what something a year ago, from publication, compares with."""
    start = period.interval.start
    if not ago or context.published is None or start is None:
        return True
    return start <= midnight(context.published)


def _is_quarter(period: Period, *, ended_by: date | None) -> bool:
    if period.interval.precision is not Precision.QUARTER:
        return False
    end = period.interval.end
    if ended_by is None or period.fiscal:
        return True
    return end is not None and end <= midnight(ended_by)
