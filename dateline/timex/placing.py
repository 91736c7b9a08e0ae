"""Named units -> calendar: "February", "Friday", "the third quarter", "03/04/2019".

A name without its year is placed by the tense of its clause and by what news
writers leave out: a date a year away would carry its year.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from dateline import dates
from dateline.dates import DateInterval, Precision, add_months
from dateline.languages.base import Direction, Named, Tense, Unit
from dateline.languages.en.calendar_names import DAY_NAMES, MONTH_NAMES
from dateline.languages.notation import NO_YEAR, unresolved_value
from dateline.timex.context import (
    Context,
    Resolved,
    dated,
    from_all_readings,
    in_text,
    midnight,
    unresolved,
)
from dateline.timex.names_beside import in_told_month, resolve_name_in_story
from dateline.timex.narrating import has_begun
from dateline.timex.units import candidates, named_in_year, unit_at, unit_away

# A date ended or begun this far away would carry its year; one as near need not.
_FAR_DAYS = 270
_NEAR_DAYS = 90
# A half year is told of from this many days before its end on.
_NEARLY_DAYS = 31
# A yearly name this few days ago is seldom "the last".
_JUST_DAYS = 6
# A decade begun later than this would carry its century.
_NEAR_DECADE_DAYS = 20 * 366
_YEAR_BACK = "a date a year back would carry its year"
_WEDNESDAY = 3
# Units with which the simple present tells a plan: "it opens on Monday".
_SCHEDULED = frozenset({Unit.DAY, Unit.WEEKDAY, Unit.WEEKEND, Unit.HOLIDAY})
_YEARLY = frozenset({Unit.DAY, Unit.MONTH, Unit.SEASON, Unit.HOLIDAY})
_IN_STORY = frozenset({Direction.STORY, Direction.BEFORE, Direction.AFTER})
# How far a fiscal unit of the same number can lie from that of the calendar.
_FISCAL_MONTHS = {Precision.YEAR: 12, Precision.HALF: 5, Precision.QUARTER: 2}
_WEEKLY = frozenset({Unit.WEEKDAY, Unit.WEEKEND})
_BACK = frozenset({Direction.LAST, Direction.PAST})
_AHEAD = frozenset({Direction.NEXT, Direction.COMING})
_NOT_TODAY = _AHEAD | {Direction.UNTIL}
# Where the other reading of "last" and "next" is: a week or year further.
_STEPS = {Direction.LAST: -1, Direction.NEXT: 1}


def resolve_name(name: Named, context: Context) -> Resolved:
    """A name with its year, or placed around the publication date; what else it
    can be is among the alternatives."""
    found = _resolve_name(name, context)
    others = (
        _resolve_name(replace(rival, of=name.of, direction=name.direction), context)
        for rival in name.rivals
    )
    values = tuple(
        other.value
        for other in others
        if other.interval is not None
        and not (found.interval and found.interval.contains(other.interval))
    )
    return replace(found, alternatives=(*found.alternatives, *values))


def _resolve_name(name: Named, context: Context) -> Resolved:
    if name.unit in (Unit.CENTURY, Unit.MILLENNIUM):
        return _of_era(name)
    if name.unit is Unit.DECADE and name.number >= 100:
        return dated(unit_at(name.unit, name.number), "stated")
    if isinstance(name.of, int):
        interval = named_in_year(name, name.of)
        if interval is None:
            return unresolved(unresolved_value(name), _why_unknown(name, name.of))
        return _without_own_months(name, dated(interval, "stated"), context)
    if name.direction in _IN_STORY:
        return resolve_name_in_story(name, context)
    if context.published is None:
        usual = unresolved(unresolved_value(name), NO_YEAR)
    else:
        usual = _placed(name, context, context.published)
    told = _in_told_year(name, context, usual) or in_told_month(name, context)
    return told or usual


def _in_told_year(name: Named, context: Context, usual: Resolved) -> Resolved | None:
    """A name after a date told with its year: the first from that date on, or the
    one in that year; what it ``usual``-ly is, is an alternative."""
    told = context.told
    is_after = name.unit in _YEARLY and name.direction is Direction.TENSE
    if told is None or not is_after or context.tense is not Tense.PAST:
        return None
    there = _first_from(name, told)
    if there is None or there == usual.interval or not has_begun(there, context):
        return None
    because = f"first {_label(name, there)} from the date with its year on"
    alternatives = (usual.value,) if usual.interval else ()
    found = dated(there, because, in_text(told))
    return replace(found, narrative=True, alternatives=alternatives)


def _first_from(name: Named, told: DateInterval) -> DateInterval | None:
    """The first with the name that does not end before a date; in a year, of it."""
    if told.start is None:
        return None
    later = 0 if told.precision is Precision.YEAR else 1
    for year in range(told.start.year, told.start.year + later + 1):
        there = named_in_year(name, year)
        start, end = (there.start, there.end) if there else (None, None)
        if start is None or end is None or end <= told.start:
            continue
        return there if name.weekday in (None, start.isoweekday()) else None
    return None


def _of_era(name: Named) -> Resolved:
    """A century or a millennium; those before Christ are off the calendar."""
    value = unresolved_value(name)
    if name.number < 0:
        return unresolved(value, "outside the calendar")
    if name.unit is Unit.CENTURY:
        return dated(dates.century(name.number), "stated")
    first, last = dates.century(name.number), dates.century(name.number + 900)
    return replace(dated(first.until(last), "stated"), value=value)


def _why_unknown(name: Named, year: int) -> str:
    if not 1 <= year <= dates.LAST_YEAR:
        return "outside the calendar"
    if name.unit is Unit.HOLIDAY:
        return f"{name.holiday} of that year is not known"
    return "no such day"


def resolve_name_within(name: Named, outer: Resolved) -> Resolved:
    """A name inside a unit already resolved: "Friday of last week"."""
    return from_all_readings(outer, lambda unit: _within(name, unit))


def _within(name: Named, outer: Resolved) -> Resolved:
    start = outer.interval.start if outer.interval else None
    if start is None:
        return unresolved(unresolved_value(name), outer.because)
    interval = named_in_year(name, start.year)
    if name.nth:
        interval = _nth_weekday(name, outer)
    elif name.unit is Unit.WEEKDAY:
        interval = dates.day(start + timedelta(days=name.number - 1))
    elif name.unit is Unit.WEEKEND:
        if outer.interval and outer.interval.precision is Precision.DAY:
            return _weekend_at(start, outer)
        interval = dates.weekend(start + timedelta(days=5))
    if interval is None:
        return unresolved(unresolved_value(name), "no such day")
    return dated(interval, outer.because or "", outer.anchor)


def _nth_weekday(name: Named, outer: Resolved) -> DateInterval | None:
    """ "the second Tuesday in November", "the last Friday of May"."""
    around = outer.interval
    if around is None or around.start is None or around.end is None:
        return None
    if name.nth > 0:
        first = around.start + timedelta(
            days=(name.number - 1 - around.start.weekday()) % 7
        )
        day = first + timedelta(days=7 * (name.nth - 1))
    else:
        last = around.end - timedelta(days=1)
        day = last - timedelta(days=(last.weekday() - name.number + 1) % 7)
    return dates.day(day) if day < around.end else None


def _weekend_at(day: datetime, outer: Resolved) -> Resolved:
    """The weekend a day is in or next to, up to that day; a Wednesday is next to
    none."""
    weekday = day.isoweekday()
    if weekday == _WEDNESDAY:
        return unresolved("XXXX-WXX-WE", "a day in the middle of the week")
    saturday = day + timedelta(days=6 - weekday - (7 if weekday < _WEDNESDAY else 0))
    weekend = dates.weekend(saturday)
    whole = replace(
        weekend,
        start=min(saturday, day),
        end=max(saturday + timedelta(days=2), day + timedelta(days=1)),
    )
    found = dated(whole, outer.because or "", outer.anchor)
    return replace(found, value=dates.write_timex3(weekend))


def _placed(name: Named, context: Context, published: date) -> Resolved:
    """A name without a year, placed around the publication date."""
    past, future = _neighbours(name, published)
    only = past is None or future is None
    past, future = past or future, future or past
    if past is None or future is None:
        return unresolved(unresolved_value(name), "no such day")
    forward, why = _is_forward(name, context, past, future, published)
    chosen, other = (future, past) if forward else (past, future)
    before = _before_just_past(name, chosen, published)
    if before is not None:
        chosen, other = before, chosen
    side = "first {} from" if forward else "latest {} before"
    if only and name.weekday is not None:
        why, side = "the weekday told", "only {} on it near"
    found = dated(
        chosen,
        f"{why}: {side.format(_label(name, chosen))} publication",
        context.anchor,
    )
    if name.direction in _STEPS and before is None:
        other = _further(name, chosen, published) or chosen
    elif before is None and not _is_open(name, context, why):
        other = chosen
    if other != chosen:
        found = replace(found, alternatives=(dates.write_timex3(other),))
    return _without_own_months(name, found, context)


def _before_just_past(
    name: Named, chosen: DateInterval, published: date
) -> DateInterval | None:
    """The one before a yearly name that is a few days past: six days after
    Christmas, "last Christmas" is the year before's."""
    if name.direction is not Direction.LAST or name.unit not in _YEARLY:
        return None
    back, _ = _days_away(chosen, chosen, published)
    if chosen.start is None or back >= _JUST_DAYS:
        return None
    return named_in_year(name, chosen.start.year - 1)


def _further(name: Named, chosen: DateInterval, published: date) -> DateInterval | None:
    """What "next Friday" is to those who call the nearer one "this Friday": the one
    outside the running week, or year."""
    within = Unit.WEEK if name.unit in _WEEKLY else Unit.YEAR
    running = unit_away(within, 0, published)
    if running is None or not running.contains(chosen) or chosen.start is None:
        return None
    step = _STEPS[name.direction]
    if within is Unit.WEEK:
        unit = dates.weekend if name.unit is Unit.WEEKEND else dates.day
        return unit(chosen.start + timedelta(days=7 * step))
    return named_in_year(name, published.year + step)


def _without_own_months(name: Named, found: Resolved, context: Context) -> Resolved:
    """A company's own quarter or year has a number, but its months are not known;
    where one quarter is told as its own, so are the others."""
    fiscal = any(p.fiscal for p in context.periods) and name.unit is Unit.QUARTER
    if not (name.fiscal or fiscal):
        return found
    if name.unit is Unit.YEAR:
        return in_fiscal_year(found)
    because = f"{found.because}; fiscal, its months are not told"
    return replace(found, interval=None, because=because)


def in_fiscal_year(found: Resolved) -> Resolved:
    """A year or quarter as a fiscal one, which overlaps with that of the calendar."""
    around = found.interval
    if around is None or around.start is None or around.end is None:
        return found
    months = _FISCAL_MONTHS.get(around.precision, 0)
    widened = DateInterval(
        start=add_months(around.start, -months),
        end=add_months(around.end, months),
        precision=Precision.INTERVAL,
    )
    because = f"{found.because}; fiscal, its months are not told"
    return replace(found, interval=widened, because=because)


def _is_open(name: Named, context: Context, why: str) -> bool:
    """Whether nothing tells on which side of publication a name lies."""
    if why == "no tense" or (why == _YEAR_BACK and context.tense is not Tense.PRESENT):
        return True
    nearest = why == "this week" or (
        name.unit in (Unit.QUARTER, Unit.HALF) and why == "the nearest"
    )
    return nearest and context.tense is None


def _is_forward(
    name: Named,
    context: Context,
    past: DateInterval,
    future: DateInterval,
    published: date,
) -> tuple[bool, str]:
    """Whether the coming candidate is meant, and why."""
    if name.direction in _BACK or name.direction in _AHEAD:
        return name.direction in _AHEAD, str(name.direction)
    is_future = context.tense is Tense.FUTURE
    back, ahead = _days_away(past, future, published)
    if name.unit in _YEARLY:
        is_far = back > _FAR_DAYS and ahead < _NEAR_DAYS
        if is_far and not is_future and not context.happened:
            return True, _YEAR_BACK
        this_year = future.start is not None and future.start.year == published.year
        this_year = this_year and not context.decided
        if is_future and not this_year and ahead > _FAR_DAYS and back < _NEAR_DAYS:
            return False, "a date a year ahead would carry its year"
        if name.direction is Direction.THIS:
            if context.tense is Tense.PAST and back <= _NEAR_DAYS:
                return False, "this, just past"
            in_year = future.start and future.start.year == published.year
            return bool(in_year), "this year"
    if name.unit is Unit.DECADE:
        return is_future and ahead < _NEAR_DECADE_DAYS, "the nearest"
    if name.unit in (Unit.QUARTER, Unit.HALF):
        return is_future and ahead < back, "the nearest"
    is_bare = name.unit is Unit.WEEKDAY and name.direction is Direction.TENSE
    if is_future and is_bare and max(back, 0) < context.decided:
        return False, "decided then"
    if is_future:
        return True, "future clause"
    if name.direction is Direction.THIS and context.tense is None:
        running = unit_away(Unit.WEEK, 0, published)
        return bool(running and running.contains(future)), "this week"
    if context.tense is Tense.PRESENT and name.unit in _SCHEDULED:
        return True, "present tense with a day: planned"
    known = context.tense is Tense.PAST
    return False, "past tense" if known else "no tense"


def _days_away(
    past: DateInterval, future: DateInterval, published: date
) -> tuple[int, int]:
    """Days since the past candidate ended and until the future one begins."""
    today = midnight(published)
    back = (today - past.end).days if past.end else 0
    return back, (future.start - today).days if future.start else 0


def _neighbours(
    name: Named, published: date
) -> tuple[DateInterval | None, DateInterval | None]:
    """The latest candidate that has begun by publication and the first that has
    not ended; "last", "next" and "until" leave out the one publication falls in."""
    begin = midnight(published)
    end = begin + timedelta(days=1)
    past = future = None
    for interval in candidates(name, published):
        start, stop = interval.start, interval.end
        if start is None or stop is None:
            continue
        if _has_been(name, interval, begin):
            past = interval
        is_ahead = start >= end if name.direction in _NOT_TODAY else stop > begin
        if is_ahead and future is None:
            future = interval
    return past, future


def _has_been(name: Named, interval: DateInterval, today: datetime) -> bool:
    """Whether a candidate can be told of as past: it has begun, with "last" it is
    over, and a half year, of which results are told, nearly so."""
    if interval.start is None or interval.end is None:
        return False
    if name.direction in _BACK:
        return interval.end <= today
    if name.unit is Unit.HALF:
        return interval.end <= today + timedelta(days=_NEARLY_DAYS)
    return interval.start <= today


def _label(name: Named, interval: DateInterval) -> str:
    """How ``because`` calls a placed name: "February", "Friday", "quarter"."""
    if interval.start is None:
        return str(name.unit)
    if name.unit is Unit.WEEKDAY:
        return DAY_NAMES[interval.start.weekday()]
    if name.unit is Unit.MONTH:
        return MONTH_NAMES[interval.start.month - 1]
    if name.unit is Unit.DAY and name.number:
        return f"{MONTH_NAMES[interval.start.month - 1]} {name.day}"
    if name.unit is Unit.HOLIDAY:
        return name.holiday
    return name.unit.name.lower()
