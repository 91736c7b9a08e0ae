"""Stage 3, last step: meanings -> TIMEX3 values and calendar intervals.

Names without a year are placed by tense and by what news writers leave out;
shifts are counted from the publication date or from the last date of the story
before them.  What cannot be known stays unresolved: a value with X and no
interval.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from dateline import dates
from dateline.dates import DateInterval, Precision, add_months
from dateline.languages.base import (
    Ahead,
    Clock,
    Digits,
    Direction,
    Length,
    Meaning,
    Named,
    Origin,
    Range,
    Repeated,
    Shifted,
    Tense,
    Unit,
    Vague,
)
from dateline.languages.productions import duration_value, unresolved_value

_SEASONS = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
_PRECISIONS = {
    Unit.DAY: Precision.DAY, Unit.WEEKDAY: Precision.DAY, Unit.WEEK: Precision.WEEK,
    Unit.WEEKEND: Precision.INTERVAL, Unit.MONTH: Precision.MONTH,
    Unit.SEASON: Precision.SEASON, Unit.QUARTER: Precision.QUARTER,
    Unit.HALF: Precision.HALF, Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE, Unit.CENTURY: Precision.CENTURY,
}  # fmt: skip
_FINENESS = tuple(Precision)
_COARSE = (
    Precision.MONTH,
    Precision.SEASON,
    Precision.QUARTER,
    Precision.HALF,
    Precision.YEAR,
)
_UNRESOLVED = {
    Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX", Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX", Unit.CENTURY: "XX",
}  # fmt: skip
# A month and day this far back would carry its year; so near ahead it need not.
_FAR_DAYS = 270
_NEAR_DAYS = 90
_YEARLY = frozenset({Unit.DAY, Unit.MONTH, Unit.SEASON})


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an expression is resolved against.

    ``story`` are the intervals resolved before it in the text, oldest first.
    ``tense`` is that of its clause, None when unknown.
    """

    published: date | None
    tense: Tense | None = None
    story: tuple[DateInterval, ...] = ()
    date_order: str = "MDY"

    def latest(self, fits: Callable[[DateInterval], bool]) -> DateInterval | None:
        """The last interval of the story that fits."""
        return next((i for i in reversed(self.story) if fits(i)), None)


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


def resolve(meaning: Meaning, context: Context) -> Resolved:
    """What a meaning stands for on the calendar."""
    match meaning:
        case Named():
            resolved = _named(meaning, context)
        case Shifted():
            resolved = _shifted(meaning, context)
        case Clock():
            resolved = _clock(meaning, context)
        case Length():
            resolved = _length(meaning, context)
        case Digits():
            resolved = _digits(meaning, context)
        case Range():
            resolved = _range(meaning, context)
        case Repeated():
            resolved = Resolved(
                type="SET", value=meaning.value, quant=meaning.quant, freq=meaning.freq
            )
        case Vague():
            resolved = Resolved(type="DATE", value=meaning.value)
        case _:
            raise TypeError(f"no resolver for {type(meaning).__name__}")
    return replace(resolved, mod=meaning.mod)


# --- names --------------------------------------------------------------------


def _named(name: Named, context: Context) -> Resolved:
    if name.unit is Unit.QUARTER and not name.number:
        return _text_quarter(name, context)
    if isinstance(name.of, Meaning):
        return _named_within(name, context)
    if name.unit in (Unit.CENTURY, Unit.DECADE) and (name.number >= 100):
        return _dated(_unit_at(name.unit, name.number), "stated")
    if isinstance(name.of, int):
        interval = _in_year(name, name.of)
        if interval is None:
            return _unresolved(unresolved_value(name), "no such day")
        return _dated(interval, "stated")
    if context.published is None:
        return _unresolved(unresolved_value(name), "no year and no publication date")
    return _placed(name, context, context.published)


def _placed(name: Named, context: Context, published: date) -> Resolved:
    """A name without a year, placed around the publication date."""
    past, future = _neighbours(name, published)
    past, future = past or future, future or past
    if past is None or future is None:
        return _unresolved(unresolved_value(name), "no such day")
    forward, why = _is_forward(name, context, past, future, published)
    chosen, other = (future, past) if forward else (past, future)
    side = "first" if forward else "latest"
    place = "from publication on" if forward else "before publication"
    return Resolved(
        type="DATE",
        value=_value(name, chosen),
        interval=None if name.fiscal and name.unit is not Unit.YEAR else chosen,
        anchor=f"{published.isoformat()[:10]} publication",
        because=f"{why}: {side} {_label(name, chosen)} {place}",
        alternatives=(_value(name, other),)
        if other != chosen and why == "no tense"
        else (),
    )


def _is_forward(
    name: Named,
    context: Context,
    past: DateInterval,
    future: DateInterval,
    published: date,
) -> tuple[bool, str]:
    """Whether the coming candidate is meant, and why."""
    if name.direction is Direction.LAST:
        return False, "last"
    if name.direction is Direction.NEXT:
        return True, "next"
    tense = context.tense
    if name.unit in _YEARLY and past.end and future.start:
        today = datetime(published.year, published.month, published.day)
        back, ahead = (today - past.end).days, (future.start - today).days
        if tense is not Tense.FUTURE and back > _FAR_DAYS and ahead < _NEAR_DAYS:
            return True, "a date a year back would carry its year"
        if tense is Tense.FUTURE and ahead > _FAR_DAYS and back < _NEAR_DAYS:
            return False, "a date a year ahead would carry its year"
    if name.direction is Direction.THIS and name.unit in _YEARLY:
        return _is_of_this_year(future, published), "this"
    if name.unit in (Unit.QUARTER, Unit.HALF):
        nearer = _is_nearer(future, past, published)
        return nearer and tense is Tense.FUTURE, "the nearest"
    if tense is Tense.FUTURE:
        return True, "future clause"
    if tense is None or tense is Tense.PRESENT:
        return False, "no tense"
    return False, f"{tense} tense"


def _is_of_this_year(future: DateInterval, published: date) -> bool:
    return future.start is not None and future.start.year == published.year


def _is_nearer(future: DateInterval, past: DateInterval, published: date) -> bool:
    if future.start is None or past.end is None:
        return False
    today = datetime(published.year, published.month, published.day)
    return future.start - today < today - past.end


def _neighbours(
    name: Named, published: date
) -> tuple[DateInterval | None, DateInterval | None]:
    """The latest candidate that has begun by publication and the first that has
    not ended; "last" and "next" leave out the one publication falls in."""
    around = [i for i in _candidates(name, published) if i is not None]
    begin = datetime(published.year, published.month, published.day)
    end = begin + timedelta(days=1)
    if name.direction is Direction.LAST:
        past = [i for i in around if i.end is not None and i.end <= begin]
    else:
        past = [i for i in around if i.start is not None and i.start < end]
    if name.direction is Direction.NEXT:
        future = [i for i in around if i.start is not None and i.start >= end]
    else:
        future = [i for i in around if i.end is not None and i.end > begin]
    return past[-1] if past else None, future[0] if future else None


def _candidates(name: Named, published: date) -> list[DateInterval | None]:
    """The name's units around publication, in order of time."""
    if name.unit is Unit.WEEKDAY:
        monday = published - timedelta(days=published.weekday())
        return [
            dates.day(monday + timedelta(days=7 * n + name.number - 1))
            for n in (-2, -1, 0, 1, 2)
        ]
    if name.unit is Unit.WEEKEND:
        saturday = published - timedelta(days=published.weekday() - 5)
        return [
            dates.weekend(saturday + timedelta(days=7 * n)) for n in (-2, -1, 0, 1, 2)
        ]
    if name.unit is Unit.DAY and not name.number:
        return [
            _day_in(add_months(published.replace(day=1), n), name.day)
            for n in range(-2, 3)
        ]
    if name.unit is Unit.DECADE:
        first = published.year // 100 * 100 + name.number
        return [dates.decade(first + 100 * n) for n in (-1, 0, 1)]
    reach = 8 if (name.number, name.day) == (2, 29) else 2
    found = [_in_year(name, published.year + n) for n in range(-reach, reach + 1)]
    if name.weekday is not None:
        return [
            i for i in found if i and i.start and i.start.isoweekday() == name.weekday
        ] or found
    return list(found)


def _day_in(first: date, number: int | None) -> DateInterval | None:
    if number is None or number > calendar.monthrange(first.year, first.month)[1]:
        return None
    return dates.day(first.replace(day=number))


def _in_year(name: Named, year: int) -> DateInterval | None:
    """The named unit in a given year, None where the year has no such day."""
    if not 1 <= year <= 9998:
        return None
    match name.unit:
        case Unit.DAY:
            if not name.number or name.day is None:
                return None
            if name.day > calendar.monthrange(year, name.number)[1]:
                return None
            return dates.day(date(year, name.number, name.day))
        case Unit.MONTH:
            return dates.month(year, name.number)
        case Unit.SEASON:
            return dates.season(year, _SEASONS[name.number])
        case Unit.QUARTER:
            return dates.quarter(year, name.number)
        case Unit.HALF:
            return dates.half(year, name.number)
        case Unit.YEAR:
            return dates.year(year)
    return None


def _named_within(name: Named, context: Context) -> Resolved:
    """A name inside a relative unit ("Friday of last week", "last year's May")."""
    assert isinstance(name.of, Meaning)
    outer = resolve(name.of, context)
    start = outer.interval.start if outer.interval else None
    if start is None:
        return _unresolved(unresolved_value(name), outer.because or "")
    if name.unit is Unit.WEEKDAY:
        interval: DateInterval | None = dates.day(
            start + timedelta(days=name.number - 1)
        )
    elif name.unit is Unit.WEEKEND:
        interval = dates.weekend(start + timedelta(days=5))
    else:
        interval = _in_year(name, start.year)
    if interval is None:
        return _unresolved(unresolved_value(name), "no such day")
    return replace(outer, type="DATE", value=_value(name, interval), interval=interval)


def _text_quarter(name: Named, context: Context) -> Resolved:
    """ "the quarter": the one the text is at, in another year if one is named."""
    is_latest = name.direction is Direction.LAST
    today = context.published
    known = context.latest(
        lambda i: i.precision is Precision.QUARTER
        and not (is_latest and today and _is_after(i, today))
    )
    if known is None and is_latest and today is not None:
        ended = _unit_away(Unit.QUARTER, -1, today)
        return _dated(ended, "latest quarter", f"{today.isoformat()[:10]} publication")
    if known is None or known.start is None:
        return _unresolved("XXXX-QX", "no quarter named before")
    year = known.start.year
    if isinstance(name.of, int):
        year = name.of
    elif isinstance(name.of, Meaning):
        outer = resolve(name.of, replace(context, story=()))
        if outer.interval and outer.interval.start:
            year = outer.interval.start.year
    interval = dates.quarter(year, (known.start.month + 2) // 3)
    return replace(
        _dated(interval, "the quarter named before"),
        narrative=True,
        aside=interval != known,
        anchor=f"{dates.write_timex3(known)} in the text",
    )


def _is_after(interval: DateInterval, today: date) -> bool:
    """Whether an interval ends after a day."""
    return interval.end is None or interval.end.date() > today


def _value(name: Named, interval: DateInterval) -> str:
    return dates.write_timex3(interval)


def _label(name: Named, interval: DateInterval) -> str:
    """How ``because`` calls a placed name: "February", "Friday"."""
    if interval.start is None:
        return str(name.unit)
    if name.unit is Unit.WEEKDAY:
        return f"{interval.start:%A}"
    if name.unit is Unit.MONTH:
        return f"{interval.start:%B}"
    if name.unit is Unit.DAY and name.number:
        return f"{name.day} {interval.start:%B}"
    return {Unit.QUARTER: "such quarter", Unit.SEASON: "such season"}.get(
        name.unit, "candidate"
    )


# --- shifts ---------------------------------------------------------------------


def _shifted(shift: Shifted, context: Context) -> Resolved:
    is_clock = shift.unit in (Unit.HOUR, Unit.MINUTE, Unit.SECOND)
    if shift.origin is Origin.NARRATIVE and (shift.count is None or is_clock):
        count = None if shift.count is None else abs(shift.count)
        return Resolved(type="DURATION", value=duration_value(shift.unit, count))
    if shift.count is None:
        return Resolved(type="DATE", value="PAST_REF" if shift.past else "FUTURE_REF")
    if is_clock:
        return _hours_away(shift, context)
    if shift.base is not None:
        return _shifted_from(shift, resolve(shift.base, context))
    if shift.comparison:
        compared = _comparison(shift, context)
        if compared is not None:
            return compared
    if shift.origin is Origin.NARRATIVE:
        return _shifted_in_story(shift, context)
    if context.published is None:
        return _unresolved(_UNRESOLVED.get(shift.unit, "XXXX"), "no publication date")
    interval = _unit_away(shift.unit, shift.count, context.published)
    return _dated(
        interval, _steps(shift), f"{context.published.isoformat()[:10]} publication"
    )


def _shifted_in_story(shift: Shifted, context: Context) -> Resolved:
    precision = _PRECISIONS.get(shift.unit, Precision.YEAR)
    base = context.latest(lambda i: _is_as_fine(i, precision))
    if base is None or base.start is None or shift.count is None:
        return _unresolved(
            _UNRESOLVED.get(shift.unit, "XXXX"), "no earlier date to count from"
        )
    interval = _unit_away(shift.unit, shift.count, base.start.date())
    anchor = f"{dates.write_timex3(base)} in the text"
    return replace(_dated(interval, _steps(shift), anchor), narrative=True)


def _shifted_from(shift: Shifted, base: Resolved) -> Resolved:
    start = base.interval.start if base.interval else None
    if start is None or shift.count is None:
        return _unresolved(_UNRESOLVED.get(shift.unit, "XXXX"), base.because or "")
    interval = _unit_away(shift.unit, shift.count, start.date())
    return _dated(interval, _steps(shift), base.anchor)


def _comparison(shift: Shifted, context: Context) -> Resolved | None:
    """A year before the quarter, half or month that is being compared."""
    base = context.story[-1] if context.story else None
    for known in reversed(context.story[-4:]):
        if known.precision in (Precision.QUARTER, Precision.HALF):
            base = known
            break
    if base is None or base.start is None or base.precision not in _COARSE:
        return None
    if (
        base.precision in (Precision.MONTH, Precision.SEASON)
        and shift.origin is not Origin.NARRATIVE
    ):
        return None
    assert shift.count is not None
    start, end = base.start, base.end
    moved = replace(
        base,
        start=add_months(start, 12 * shift.count),
        end=None if end is None else add_months(end, 12 * shift.count),
    )
    anchor = f"{dates.write_timex3(base)} in the text"
    dated = _dated(moved, "compared with the same unit a year before", anchor)
    return replace(dated, narrative=True, aside=True)


def _hours_away(shift: Shifted, context: Context) -> Resolved:
    """Hours and minutes are counted only from a publication time."""
    published = context.published
    if not isinstance(published, datetime) or not shift.count:
        return Resolved(type="TIME", value="PAST_REF" if shift.past else "FUTURE_REF")
    seconds = {Unit.HOUR: 3600, Unit.MINUTE: 60, Unit.SECOND: 1}[shift.unit]
    moment = published + timedelta(seconds=seconds * shift.count)
    return replace(
        _dated(
            dates.minute(moment), _steps(shift), f"{published.isoformat()} publication"
        ),
        type="TIME",
    )


def _unit_away(unit: Unit, count: int, origin: date) -> DateInterval | None:
    """The unit ``count`` away from the one that holds ``origin``; None off the calendar."""
    try:
        match unit:
            case Unit.DAY | Unit.WEEKDAY:
                return dates.day(origin + timedelta(days=count))
            case Unit.WEEK:
                return dates.week(origin + timedelta(days=7 * count - origin.weekday()))
            case Unit.WEEKEND:
                saturday = origin - timedelta(days=origin.weekday() - 5)
                return dates.weekend(saturday + timedelta(days=7 * count))
            case Unit.MONTH:
                moved = add_months(origin.replace(day=1), count)
                return dates.month(moved.year, moved.month)
            case Unit.QUARTER | Unit.SEASON:
                moved = add_months(origin.replace(day=1), 3 * count)
                return dates.quarter(moved.year, (moved.month + 2) // 3)
            case Unit.YEAR:
                return dates.year(origin.year + count)
            case _:
                return _unit_at(unit, origin.year + count * _YEARS_OF[unit])
    except (ValueError, OverflowError):
        return None


_YEARS_OF = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}


def _unit_at(unit: Unit, year: int) -> DateInterval:
    if unit is Unit.DECADE:
        return dates.decade(year // 10 * 10)
    if unit is Unit.CENTURY:
        return dates.century(year // 100 * 100)
    return dates.year(year)


def _steps(shift: Shifted) -> str:
    count = shift.count or 0
    if count == 0:
        return f"the {shift.unit.name.lower()} it is counted from"
    side = "before" if count < 0 else "after"
    return (
        f"{abs(count)} {shift.unit.name.lower()}{'s' if abs(count) > 1 else ''} {side}"
    )


def _is_as_fine(interval: DateInterval, precision: Precision) -> bool:
    if interval.start is None or interval.precision in (
        Precision.INTERVAL,
        Precision.BOUND,
    ):
        return False
    return _FINENESS.index(interval.precision) <= _FINENESS.index(precision)


# --- times, lengths and the rest --------------------------------------------------


def _clock(clock: Clock, context: Context) -> Resolved:
    day = _clock_day(clock, context)
    start = day.interval.start if day.interval else None
    stem = start.date().isoformat() if start else "XXXX-XX-XX"
    value = f"{stem}T{_clock_value(clock)}"
    interval = day.interval
    if start is not None and clock.hour is not None:
        interval = dates.minute(
            start + timedelta(hours=clock.hour, minutes=clock.minute or 0)
        )
    return replace(day, type="TIME", value=value, interval=interval, alternatives=())


def _clock_value(clock: Clock) -> str:
    if clock.hour is None:
        return clock.part or ""
    seconds = "" if clock.second is None else f":{clock.second:02}"
    return f"{clock.hour:02}:{clock.minute or 0:02}{seconds}{clock.zone or ''}"


def _clock_day(clock: Clock, context: Context) -> Resolved:
    """The day of a time: its own, else the story's, else that of publication."""
    if clock.day is not None:
        return resolve(clock.day, context)
    base = context.latest(lambda i: i.precision in (Precision.DAY, Precision.TIME))
    if base is not None and base.start is not None:
        day = dates.day(base.start)
        anchor = f"{day.earliest} in the text"
        return replace(_dated(day, "the day the text is at", anchor), narrative=True)
    if context.published is None:
        return _unresolved("XXXX-XX-XX", "no day to put the time on")
    anchor = f"{context.published.isoformat()[:10]} publication"
    return _dated(
        dates.day(context.published), "no other day: the day of publication", anchor
    )


def _length(length: Length, context: Context) -> Resolved:
    if isinstance(length, Ahead) and context.tense is Tense.FUTURE:
        if length.count is not None and float(length.count).is_integer():
            shift = Shifted(unit=length.unit, count=int(length.count), past=False)
            return _shifted(shift, context)
    if length.unit is Unit.UNKNOWN:
        return Resolved(type="DURATION", value="PXX")
    value = duration_value(length.unit, length.count)
    interval = None
    if length.side and not isinstance(length, Ahead):
        interval = _stretch(length, context.published)
    if interval is None or context.published is None:
        return Resolved(type="DURATION", value=value)
    side = "up to" if length.side < 0 else "from"
    return Resolved(
        type="DURATION",
        value=value,
        interval=interval,
        anchor=f"{context.published.isoformat()[:10]} publication",
        because=f"{side} publication",
    )


def _stretch(length: Length, published: date | None) -> DateInterval | None:
    """The stretch that ends or begins with the day of publication."""
    if published is None or length.count is None:
        return None
    today = dates.day(published)
    assert today.start is not None
    try:
        moved = _moved(today.start, length.unit, length.side * length.count)
    except (ValueError, OverflowError):
        return None
    if moved is None:
        return None
    if length.side < 0:
        return DateInterval(start=moved, end=today.end, precision=Precision.INTERVAL)
    end = moved + timedelta(days=1)
    return DateInterval(start=today.start, end=end, precision=Precision.INTERVAL)


def _moved(start: datetime, unit: Unit, count: float) -> datetime | None:
    month_counts = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.YEAR: 12,
                    Unit.DECADE: 120, Unit.CENTURY: 1200}  # fmt: skip
    day_counts = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
    if unit in month_counts:
        return add_months(start, round(month_counts[unit] * count))
    if unit in day_counts:
        return start + timedelta(days=round(day_counts[unit] * count))
    if unit is Unit.HOUR:
        days = round(abs(count) / 24)
        return start + timedelta(days=days if count > 0 else -days)
    return None


def _digits(digits: Digits, context: Context) -> Resolved:
    order = context.date_order if digits.order == "MDY" else digits.order
    month, day = digits.first, digits.second
    if order == "DMY":
        month, day = day, month
    ambiguous = month != day and max(month, day) <= 12
    if month > 12:
        month, day = day, month
    if day > calendar.monthrange(digits.year, month)[1]:
        return _unresolved("XXXX-XX-XX", "no such day")
    resolved = _dated(dates.day(date(digits.year, month, day)), f"stated, {order}")
    if not ambiguous:
        return resolved
    other = date(digits.year, day, month).isoformat()
    return replace(resolved, because=f"read as {order}", alternatives=(other,))


def _range(meaning: Range, context: Context) -> Resolved:
    last = resolve(meaning.last, context)
    first_meaning = meaning.first
    if last.interval is None or last.interval.start is None:
        return _unresolved(last.value, last.because or "")
    if isinstance(first_meaning, Named) and first_meaning.of is None:
        first_meaning = replace(first_meaning, of=last.interval.start.year)
    first = resolve(first_meaning, context)
    if first.interval is None or not _begins_before(first.interval, last.interval):
        return last
    whole = first.interval.until(last.interval)
    return replace(
        last, value=f"{first.value}/{last.value}", interval=whole, alternatives=()
    )


def _begins_before(first: DateInterval, last: DateInterval) -> bool:
    return (
        first.start is not None and last.start is not None and first.start < last.start
    )


def _dated(
    interval: DateInterval | None, because: str, anchor: str | None = None
) -> Resolved:
    if interval is None:
        return _unresolved("XXXX", "outside the calendar")
    return Resolved(
        type="DATE",
        value=dates.write_timex3(interval),
        interval=interval,
        because=because,
        anchor=anchor,
    )


def _unresolved(value: str, because: str) -> Resolved:
    return Resolved(type="DATE", value=value, because=because)
