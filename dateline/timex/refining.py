"""Stage 3, second step: candidates -> expressions that make sense together.

What only looks like a time is dropped; mergers join parts of one expression
("Friday" + "morning", "third quarter" + "of last year", "early" + "2019").  Each
answers one small question; their order is that of ``mergers``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from dateline.languages.base import (
    Clock,
    Digits,
    Direction,
    Language,
    Meaning,
    Named,
    Range,
    Shifted,
    Unit,
)
from dateline.languages.registry import rules_of
from dateline.timex.beside import count_from_dates
from dateline.timex.filtering import drop_lookalikes
from dateline.timex.grammar import phrase, spaced
from dateline.timex.matching import Candidate
from dateline.timex.modifying import with_modifiers

_REACH = 40
_LONG_UNITS = frozenset(
    {Unit.MONTH, Unit.SEASON, Unit.QUARTER, Unit.HALF, Unit.DAY, Unit.HOLIDAY}
)
_DAYS = frozenset({Unit.DAY, Unit.WEEKDAY, Unit.HOLIDAY})
_WITHIN_WEEK = frozenset({Unit.WEEKDAY, Unit.WEEKEND})

Joined = Callable[[Candidate, Candidate], Meaning | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger:
    """Joins two neighbours if ``between`` is all there is between them."""

    name: str
    between: re.Pattern[str]
    join: Joined


def refine(
    text: str, candidates: tuple[Candidate, ...], language: Language
) -> tuple[Candidate, ...]:
    """Candidates without overlaps, filtered, merged and with their modifiers."""
    kept = drop_lookalikes(text, _longest(candidates), language)
    kept = _without_restated(text, kept, language)
    for merger in mergers(language.code):
        kept = _merge(text, kept, merger)
    kept = count_from_dates(text, kept, language)
    kept = [with_modifiers(text, c, language) for c in kept]
    return tuple(c for c in _longest(tuple(kept)) if _is_complete(text, c, language))


def _longest(candidates: tuple[Candidate, ...]) -> list[Candidate]:
    """The longest of overlapping candidates, then what still fits; of equals the
    first row."""
    taken = bytearray(max((c.end for c in candidates), default=0))
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: c.start - c.end):
        start, end = candidate.start, candidate.end
        # What is kept already is no shorter: it cannot lie in between.
        if not (taken[start] or taken[end - 1]):
            taken[start:end] = b"x" * (end - start)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)


def _without_restated(
    text: str, candidates: list[Candidate], language: Language
) -> list[Candidate]:
    """Without times that tell the one before again in another zone:
    "10:35 a.m. (0735 GMT)"."""
    between = re.compile(spaced(language.joins.restated))
    kept: list[Candidate] = []
    for candidate in candidates:
        left = kept[-1] if kept else candidate
        if not (
            _is_hour(left.meaning)
            and _is_hour(candidate.meaning)
            and between.fullmatch(text, left.end, candidate.start)
        ):
            kept.append(candidate)
    return kept


def _is_hour(meaning: Meaning) -> bool:
    return isinstance(meaning, Clock) and meaning.hour is not None


def _is_complete(text: str, candidate: Candidate, language: Language) -> bool:
    """Whether a candidate is an expression, and not a part that found no whole."""
    words = text[candidate.start : candidate.end].rstrip(".").lower()
    return candidate.alone and words not in language.never_alone


def _merge(text: str, candidates: list[Candidate], merger: Merger) -> list[Candidate]:
    merged: list[Candidate] = []
    for candidate in candidates:
        if merged:
            left = merged[-1]
            gap = candidate.start - left.end
            if 0 <= gap <= _REACH and merger.between.fullmatch(
                text, left.end, candidate.start
            ):
                meaning = merger.join(left, candidate)
                if meaning is not None:
                    merged[-1] = _joined(left, candidate, meaning)
                    continue
        merged.append(candidate)
    return merged


def _joined(left: Candidate, right: Candidate, meaning: Meaning) -> Candidate:
    parts = f"{left.rule}+{right.rule}"
    return Candidate(start=left.start, end=right.end, rule=parts, meaning=meaning)


def _weekday_and_date(left: Candidate, right: Candidate) -> Meaning | None:
    """ "Thursday, April 6" is the date."""
    a, b = left.meaning, right.meaning
    if not (isinstance(a, Named) and a.unit is Unit.WEEKDAY and a.of is None):
        return None
    if isinstance(b, Named) and b.unit is Unit.DAY and a.direction is Direction.TENSE:
        return replace(b, weekday=a.number) if b.of is None else b
    return b if isinstance(b, Digits) else None


def _name_and_year(left: Candidate, right: Candidate) -> Meaning | None:
    """ "third quarter" + "last year", "June 5-7" + "last year", "Friday" + "of last
    week"."""
    a, b = left.meaning, right.meaning
    if isinstance(a, Range) and isinstance(a.last, Named) and a.last.of is None:
        last = _in_year(a.last, b)
        return None if last is None else replace(a, last=last)
    if (
        not isinstance(a, Named)
        or a.of is not None
        or a.direction is not Direction.TENSE
    ):
        return None
    if a.unit in _LONG_UNITS:
        return _in_year(a, b)
    if a.unit in _WITHIN_WEEK and isinstance(b, Shifted) and b.unit is Unit.WEEK:
        return replace(a, of=b)
    return None


def _year_and_name(left: Candidate, right: Candidate) -> Meaning | None:
    """ "last year's" + "third quarter"."""
    b = right.meaning
    if not isinstance(b, Named) or b.of is not None or b.unit not in _LONG_UNITS:
        return None
    return _in_year(b, left.meaning) if b.unit is not Unit.DAY else None


def _in_year(name: Named, year: Meaning) -> Meaning | None:
    if isinstance(year, Named) and year.unit is Unit.YEAR:
        return replace(name, of=year.of, fiscal=name.fiscal or year.fiscal)
    if isinstance(year, Shifted) and year.unit is Unit.YEAR and year.count is not None:
        return replace(name, of=year)
    return None


def _day_and_time(left: Candidate, right: Candidate) -> Meaning | None:
    """ "Friday" + "morning", "yesterday" + "at 5 p.m."."""
    return _time_of_day(left.meaning, right.meaning)


def _time_and_day(left: Candidate, right: Candidate) -> Meaning | None:
    """ "noon" + "Thursday"."""
    return _time_of_day(right.meaning, left.meaning)


def _time_of_day(day: Meaning, time: Meaning) -> Meaning | None:
    if isinstance(time, Clock) and time.day is None and _holds(day, time):
        return replace(time, day=day, mod=time.mod or day.mod)
    return None


def _time_and_part(left: Candidate, right: Candidate) -> Meaning | None:
    """ "8 o'clock" + "last night" is 20:00."""
    a, b = left.meaning, right.meaning
    if not (isinstance(a, Clock) and isinstance(b, Clock)):
        return None
    if a.day is not None or b.part is None:
        return None
    if a.hour is None:
        # "the early hours" + "Sunday morning".
        return replace(b, mod=b.mod or a.mod) if a.part == b.part and b.day else None
    late = b.part in ("AF", "EV") or (b.part == "NI" and a.hour > 4)
    hour = a.hour + 12 if late and a.hour < 12 else a.hour
    return replace(a, hour=hour, day=b.day, dial=None)


def _part_and_time(left: Candidate, right: Candidate) -> Meaning | None:
    """ "last night" + "at 9" is 21:00."""
    return _time_and_part(right, left)


def _holds(day: Meaning, time: Clock) -> bool:
    """Whether a time can be on a day; a night is on two ("the night of 5-6 June")."""
    if isinstance(day, Range) and time.part == "NI":
        return is_day(day.first)
    return is_day(day)


def is_day(meaning: Meaning) -> bool:
    """Whether a meaning is one day."""
    if isinstance(meaning, Named):
        return meaning.unit in _DAYS
    if isinstance(meaning, Shifted):
        return meaning.unit is Unit.DAY
    return isinstance(meaning, Digits)


@cache
def mergers(code: str) -> tuple[Merger, ...]:
    """The mergers of a language in order."""
    language = rules_of(code)
    if language is None:
        return ()
    joins = language.joins
    steps: tuple[tuple[str, str, Joined], ...] = (
        # A weekday first, so that "Friday, June 7" can take a time or a year.
        ("weekday+date", joins.weekday_date, _weekday_and_date),
        ("name+year", joins.name_year, _name_and_year),
        ("year+name", joins.year_name, _year_and_name),
        # Parts of a day before hours: "eight o'clock" + "Tuesday night".
        ("day+time", joins.day_time, _day_and_time),
        ("time+part", joins.time_day, _time_and_part),
        ("part+time", joins.day_time, _part_and_time),
        ("time+day", joins.time_day, _time_and_day),
    )
    return tuple(
        Merger(name=name, between=phrase(between), join=join)
        for name, between, join in steps
    )
