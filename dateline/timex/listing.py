"""Dates in a row that tell their year or month once.

In "in May and June 2019" both months are of 2019, in "5 to 7 June 2019" both days
of June; "from December to February 2019" begins in 2018.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from dateline.languages.base import Clock, Direction, Language, Meaning, Named, Unit
from dateline.languages.registry import rules_of
from dateline.timex.grammar import ending
from dateline.timex.matching import Candidate
from dateline.timex.sharing import coordinated

# In what part of the year a named unit begins.
_MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.SEASON: 3}
# How far before a weekday what it ends begins.
_REACH = 24
_KINDS = frozenset({Unit.DAY, *_MONTHS_IN})


def share_years(
    text: str, candidates: tuple[Candidate, ...], language: Language
) -> tuple[Candidate, ...]:
    """Candidates, those without a year or month having that of one they are joined
    to: of the next, or else of the one before."""
    joined = coordinated(language.code)
    shared = list(candidates)
    places = [
        n
        for n in range(len(shared) - 1)
        if _is_name(shared[n])
        and _is_name(shared[n + 1])
        and joined.fullmatch(text, shared[n].end, shared[n + 1].start)
    ]
    for n in reversed(places):
        shared[n] = _in_month(shared[n], shared[n + 1])
    for n in places:
        shared[n + 1] = _in_month(shared[n + 1], shared[n])
    for n in reversed(places):
        shared[n] = _in_year(shared[n], shared[n + 1], later=True)
    for n in places:
        if text[shared[n].end : shared[n + 1].start].strip() != ",":
            shared[n + 1] = _in_year(shared[n + 1], shared[n], later=False)
    return tuple(shared)


def end_stretches(
    text: str, candidates: tuple[Candidate, ...], language: Language
) -> tuple[Candidate, ...]:
    """Candidates, a weekday that a stretch ends with being the first after the one
    it begins with ("from Saturday until Monday"), or not today ("until Monday")."""
    up_to = _up_to(language.code)
    ended: list[Candidate] = []
    for candidate in candidates:
        last = _weekday(candidate.meaning)
        if last is not None and last.direction is Direction.TENSE:
            begin = ended[-1].end if ended else 0
            first = _weekday(ended[-1].meaning) if ended else None
            begin = max(begin, candidate.start - _REACH)
            if first is not None and up_to.fullmatch(text, begin, candidate.start):
                last = replace(last, of=first, direction=Direction.AFTER)
            elif up_to.search(text, begin, candidate.start):
                last = _not_today(last, candidate.meaning)
            candidate = replace(candidate, meaning=_on(candidate.meaning, last))
        ended.append(candidate)
    return tuple(ended)


def ends_stretch(meaning: Meaning, previous: Meaning | None) -> bool:
    """Whether a meaning is a weekday counted from the ``previous`` expression, which a
    stretch begins with, so that the tense there holds for both."""
    day = _weekday(meaning)
    return day is not None and day.of is not None and day.of == _weekday(previous)


def _not_today(day: Named, meaning: Meaning) -> Named:
    """A weekday that something lasts until; a time of today may still be ahead."""
    return (
        day if isinstance(meaning, Clock) else replace(day, direction=Direction.UNTIL)
    )


def _weekday(meaning: Meaning | None) -> Named | None:
    """The weekday that a meaning is, or is a time of."""
    day = meaning.day if isinstance(meaning, Clock) else meaning
    is_weekday = isinstance(day, Named) and day.unit is Unit.WEEKDAY
    return day if isinstance(day, Named) and is_weekday else None


def _on(meaning: Meaning, day: Named) -> Meaning:
    """A weekday, or a time of one, with another day."""
    return replace(meaning, day=day) if isinstance(meaning, Clock) else day


def _is_name(candidate: Candidate) -> bool:
    name = candidate.meaning
    return (
        isinstance(name, Named)
        and name.unit in _KINDS
        and name.direction is Direction.TENSE
    )


def _in_month(candidate: Candidate, other: Candidate) -> Candidate:
    """A day without month in the month of another day."""
    name, told = candidate.meaning, other.meaning
    if not (isinstance(name, Named) and isinstance(told, Named)):
        return candidate
    if name.unit is not Unit.DAY or name.number or told.unit is not Unit.DAY:
        return candidate
    return replace(candidate, meaning=replace(name, number=told.number))


def _in_year(candidate: Candidate, other: Candidate, *, later: bool) -> Candidate:
    """A name without year in that of another, which is told ``later`` in the text:
    what comes first there comes first in time."""
    name, told = candidate.meaning, other.meaning
    if not (isinstance(name, Named) and isinstance(told, Named)):
        return candidate
    if name.of is not None or told.of is None or not name.number:
        return candidate
    year = told.of
    if isinstance(year, int):
        if later and _begins(name) > _begins(told):
            year -= 1
        if not later and _begins(name) < _begins(told):
            year += 1
    fiscal = name.fiscal or told.fiscal
    return replace(candidate, meaning=replace(name, of=year, fiscal=fiscal))


def _begins(name: Named) -> tuple[int, int]:
    """The month and day a name begins with, for comparison within a year."""
    if name.unit is Unit.DAY:
        return name.number, name.day or 0
    if name.unit is Unit.SEASON:
        return 3 * name.number, 0
    return _MONTHS_IN[name.unit] * (name.number - 1) + 1, 0


@cache
def _up_to(code: str) -> re.Pattern[str]:
    language = rules_of(code)
    words = language.joins.up_to if language else ""
    return ending(words)
