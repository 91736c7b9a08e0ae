"""Stage 3, last step: meanings -> TIMEX3 values and calendar intervals.

Names are placed by ``placing``, shifts and lengths by ``shifting``; here are the
choice between them and what is made of several.  What cannot be known stays
unresolved: a value with X and no interval.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from dateline import dates
from dateline.dates import DateInterval, Precision
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
from dateline.timex.comparing import resolve_text_quarter
from dateline.timex.context import (
    Context,
    Resolved,
    dated,
    in_text,
    midnight,
    unresolved,
)
from dateline.timex.date_order import resolve_digits
from dateline.timex.names_beside import resolve_name_beside
from dateline.timex.placing import (
    in_fiscal_year,
    resolve_name,
    resolve_name_within,
)
from dateline.timex.shifting import resolve_length, resolve_shift

_BESIDE = (Direction.BEFORE, Direction.AFTER)

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NO_YEAR = re.compile(r"XXXX-\d\d-\d\d")


def minds_clause(meaning: Meaning) -> bool:
    """Whether the clause around can make a difference to what a meaning stands for."""
    match meaning:
        case Ahead():
            return True
        case Length() | Vague() | Repeated() | Named(of=int()):
            return False
        case Shifted(origin=Origin.PUBLICATION, base=None):
            return False
    return True


def resolve(meaning: Meaning, context: Context) -> Resolved:
    """What a meaning stands for on the calendar."""
    found = _resolve(meaning, context)
    return found if found.mod == meaning.mod else replace(found, mod=meaning.mod)


def _resolve(meaning: Meaning, context: Context) -> Resolved:
    match meaning:
        case Named(of=of):
            outer = resolve(of, context) if isinstance(of, Meaning) else None
            if meaning.unit is Unit.QUARTER and not meaning.number:
                return resolve_text_quarter(meaning, outer, context)
            if outer is not None and meaning.direction in _BESIDE:
                return resolve_name_beside(meaning, outer)
            if isinstance(of, Shifted) and _is_over(meaning, outer, context):
                outer = resolve(replace(of, count=-1), context)
            if outer is not None:
                return resolve_name_within(meaning, outer)
            return resolve_name(meaning, context)
        case Shifted(base=base):
            origin = None if base is None else resolve(base, context)
            if _has_only_year(meaning, origin):
                meaning, origin = replace(meaning, base=None, exact=False), None
            found = resolve_shift(meaning, origin, context)
            return in_fiscal_year(found) if meaning.fiscal else found
        case Clock():
            return _clock(meaning, context)
        case Length():
            return resolve_length(meaning, context)
        case Digits():
            return resolve_digits(meaning, context)
        case Range():
            return _range(meaning, context)
        case Repeated(value=value, quant=quant, freq=freq):
            return Resolved(type="SET", value=value, quant=quant, freq=freq)
        case Vague(value=value):
            return Resolved(type="DATE", value=value)
    raise TypeError(f"no resolver for {type(meaning).__name__}")


def _clock(clock: Clock, context: Context) -> Resolved:
    """A time on its day; a part of a day is the day, as fine as is known."""
    day = _day_of(clock, context)
    start = day.interval.start if day.interval else None
    stem = start.date().isoformat() if start else _unknown_day(day.value)
    interval = day.interval
    if start is not None and clock.hour is not None:
        moment = start + timedelta(hours=clock.hour, minutes=clock.minute or 0)
        interval = dates.minute(moment)
    return replace(
        day,
        type="TIME",
        value=f"{stem}T{_clock_value(clock)}",
        interval=interval,
        alternatives=(
            *(
                f"{o}T{_clock_value(clock)}"
                for o in day.alternatives
                if _DAY.fullmatch(o)
            ),
            *(f"{stem}T{_clock_value(other)}" for other in _other_half(clock, context)),
        ),
    )


def _unknown_day(value: str) -> str:
    """A day not known, its month if that is told."""
    return value if _NO_YEAR.fullmatch(value) else "XXXX-XX-XX"


def _other_half(clock: Clock, context: Context) -> tuple[Clock, ...]:
    """The time in the other half of the day, where nothing tells which is meant."""
    if clock.dial != 12 or clock.hour is None or context.full_dial:
        return ()
    return (replace(clock, hour=(clock.hour + 12) % 24),)


def _clock_value(clock: Clock) -> str:
    if clock.hour is None:
        return clock.part or ""
    seconds = "" if clock.second is None else f":{clock.second:02}"
    return f"{clock.hour:02}:{clock.minute or 0:02}{seconds}{clock.zone or ''}"


def _is_over(name: Named, outer: Resolved | None, context: Context) -> bool:
    """Whether a weekday counted in the running month or year is that of the one
    before: in a clause of the past it has been."""
    if not name.nth or outer is None or outer.narrative:
        return False
    if context.tense is not Tense.PAST or context.published is None:
        return False
    found = resolve_name_within(name, outer).interval
    return found is not None and dates.day(context.published).precedes(found)


def _has_only_year(shifted: Shifted, origin: Resolved | None) -> bool:
    """Whether of "the same month last year" the month is not known."""
    is_known = origin is None or origin.interval is not None
    return shifted.unit is Unit.YEAR and not is_known


def _day_of(clock: Clock, context: Context) -> Resolved:
    """The day of a time: its own, else the story's, else that of publication if
    the text speaks of it."""
    if clock.day is not None:
        return resolve(clock.day, context)
    told = context.latest(lambda i: i.precision in (Precision.DAY, Precision.TIME))
    night = _near_night(told, context) if clock.near else None
    if night is not None:
        return night
    if told is not None and told.start is not None:
        day = dates.day(told.start)
        return replace(
            dated(day, "the day the text is at", in_text(day)), narrative=True
        )
    if context.published is None or not context.today_told:
        return unresolved("XXXX-XX-XX", "no day to put the time on")
    today = dates.day(context.published)
    return dated(today, "the day of publication, told in the text", context.anchor)


def _near_night(told: DateInterval | None, context: Context) -> Resolved | None:
    """Last night in a clause of the past, else tonight.

    None where the text is at a day of the last week, whose night it may be; with
    one further back it may be either.
    """
    if context.published is None or context.tense is None:
        return None
    is_past = context.tense is Tense.PAST
    night = dates.day(midnight(context.published) - timedelta(days=is_past))
    if is_past and told is not None and told.precedes(night):
        week = dates.day(midnight(context.published) - timedelta(days=8))
        far = told.precedes(week)
        return unresolved("XXXX-XX-XX", "no day to put the night on") if far else None
    because = f"{context.tense} tense: the nearest night"
    return dated(night, because, context.anchor)


def _range(meaning: Range, context: Context) -> Resolved:
    """From the start of one date to the end of another that tells the year."""
    last = resolve(meaning.last, context)
    first_meaning = meaning.first
    others: tuple[str, ...] = ()
    if last.interval is None or last.interval.start is None:
        return _range_off_calendar(meaning, last, context)
    if isinstance(first_meaning, Named) and first_meaning.of is None:
        first_meaning = replace(first_meaning, of=last.interval.start.year)
        others = last.alternatives
    first = resolve(first_meaning, context)
    start = first.interval.start if first.interval else None
    if first.interval is None or start is None or start >= last.interval.start:
        return last
    whole = first.interval.until(last.interval)
    return replace(
        last,
        value=f"{first.value}/{last.value}",
        interval=whole,
        alternatives=tuple(f"{o[:4]}{first.value[4:]}/{o}" for o in others),
    )


def _range_off_calendar(meaning: Range, last: Resolved, context: Context) -> Resolved:
    """A range whose end is before Christ, or is not known and all that is told."""
    first = resolve(meaning.first, context)
    known = "X" not in first.value + last.value
    value = f"{first.value}/{last.value}" if known else last.value
    return unresolved(value, last.because)
