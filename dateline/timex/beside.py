"""Lengths and days counted from a date told beside them, as one expression.

"two days before June 5", "the Friday after Easter", "a week from Monday", "a year
ago today".
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
    Length,
    Meaning,
    Named,
    Origin,
    Shifted,
    Unit,
)
from dateline.languages.notation import YEARS_IN
from dateline.languages.registry import known_rules
from dateline.timex.grammar import ending, phrase
from dateline.timex.matching import Candidate

_REACH = 24
_TIMES = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.UNKNOWN})
_ANNIVERSARIES = frozenset({Unit.WEEK, Unit.MONTH, Unit.YEAR})

_Count = Callable[[Candidate, Meaning], Meaning | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Joint:
    """What stands between the two, and what they make."""

    between: re.Pattern[str]
    count: _Count


@dataclass(frozen=True, slots=True, kw_only=True)
class _Limits:
    """Words before, within and behind the two that keep them apart."""

    uncounted: re.Pattern[str]
    workdays: re.Pattern[str]
    going_on: re.Pattern[str]

    def bar(self, text: str, left: Candidate, right: Candidate) -> bool:
        """Whether the length is one by itself, or not of the calendar."""
        first = max(0, left.start - _REACH)
        return bool(
            self.uncounted.search(text, first, left.start)
            or self.workdays.search(text, left.start, left.end)
            or self.going_on.match(text, right.end)
        )


def count_from_dates(
    text: str, candidates: list[Candidate], language: Language
) -> list[Candidate]:
    """The candidates, those counted from the next one joined with it."""
    limits = _limits(language.code)
    kept: list[Candidate] = []
    for candidate in reversed(candidates):
        right = kept[-1] if kept else None
        if right is not None and _is_date(right.meaning):
            barred = limits.bar(text, candidate, right)
            meaning = None if barred else _counted(text, candidate, right, language)
            if meaning is not None:
                kept[-1] = Candidate(
                    start=candidate.start,
                    end=right.end,
                    rule=f"{candidate.rule}+{right.rule}",
                    meaning=meaning,
                )
                continue
        kept.append(candidate)
    return kept[::-1]


def _counted(
    text: str, left: Candidate, right: Candidate, language: Language
) -> Meaning | None:
    for joint in _joints(language.code):
        if joint.between.fullmatch(text, left.end, right.start):
            meaning = joint.count(left, right.meaning)
            if meaning is not None:
                return meaning
    return None


def _is_date(meaning: Meaning) -> bool:
    """Whether it is a date that something can be counted from."""
    if isinstance(meaning, Named):
        return meaning.unit is not Unit.QUARTER or meaning.number > 0
    if isinstance(meaning, Shifted):
        return meaning.count is not None and meaning.origin is Origin.PUBLICATION
    return isinstance(meaning, Digits)


def _beside(side: int) -> _Count:
    """Before (-1) or after (+1) the date."""

    def count(left: Candidate, date: Meaning) -> Meaning | None:
        a = left.meaning
        if isinstance(a, Clock) and a.part and a.hour is None and a.day is None:
            return replace(a, day=Shifted(unit=Unit.DAY, count=side, base=date))
        if isinstance(a, Named) and a.unit is Unit.WEEKDAY and a.of is None:
            direction = Direction.AFTER if side > 0 else Direction.BEFORE
            return replace(a, of=date, direction=direction)
        return _away(left, date, side, exact=False)

    return count


def _beside_exactly(side: int) -> _Count:
    """ "ten years to the day after June 5, 2008"."""

    def count(left: Candidate, date: Meaning) -> Meaning | None:
        return _away(left, date, side, exact=True)

    return count


def _hence(left: Candidate, date: Meaning) -> Meaning | None:
    """ "a week from Monday", "a week today"."""
    if not _is_near_day(date):
        return None
    if isinstance(date, Named) and date.direction is Direction.TENSE:
        date = replace(date, direction=Direction.NEXT)
    return _away(left, date, +1, exact=True)


def _ago(left: Candidate, date: Meaning) -> Meaning | None:
    """ "a year ago today", "two years ago this month"; "three days ago on Sunday"
    names its day twice."""
    a = left.meaning
    if not isinstance(a, Shifted) or not a.counted or a.base is not None:
        return None
    near = _is_near_day(date) or (isinstance(date, Shifted) and not date.counted)
    if a.origin is not Origin.PUBLICATION or a.unit not in _ANNIVERSARIES or not near:
        return None
    return replace(a, base=date, exact=True, comparison=False, mod=None)


def _is_near_day(date: Meaning) -> bool:
    if isinstance(date, Named):
        return date.unit is Unit.WEEKDAY and date.of is None
    return isinstance(date, Shifted) and date.unit is Unit.DAY and not date.counted


def _away(left: Candidate, date: Meaning, side: int, *, exact: bool) -> Shifted | None:
    a = left.meaning
    if not isinstance(a, Length) or a.side or a.unit in _TIMES:
        return None
    if not a.count or a.count != int(a.count):
        return None
    # "two weeks after June 5" is a day, "the week after June 5" is not.
    number = left.alone
    if number and a.unit in YEARS_IN:
        # "two decades after" is a year about then, not the decade it lies in.
        a = replace(a, unit=Unit.YEAR, count=a.count * YEARS_IN[a.unit])
        a = replace(a, mod=a.mod or "APPROX")
    return Shifted(
        unit=a.unit,
        count=side * int(a.count or 0),
        base=date,
        past=side < 0,
        counted=number,
        exact=exact or (number and a.unit is Unit.WEEK),
        mod=a.mod,
        close=a.close,
    )


@cache
def _joints(code: str) -> tuple[_Joint, ...]:
    joins = known_rules(code).joins
    counts = (
        (joins.before, _beside(-1)),
        (joins.after, _beside(+1)),
        (joins.to_the_day + joins.before, _beside_exactly(-1)),
        (joins.to_the_day + joins.after, _beside_exactly(+1)),
        (joins.hence, _hence),
        (joins.ago, _ago),
    )
    return tuple(
        _Joint(between=phrase(between), count=count) for between, count in counts
    )


@cache
def _limits(code: str) -> _Limits:
    joins = known_rules(code).joins
    return _Limits(
        uncounted=ending(joins.uncounted),
        workdays=phrase(joins.workdays),
        going_on=phrase(joins.going_on),
    )
