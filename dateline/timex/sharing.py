"""Times of day that share the date of one beside them.

In "between 3 p.m. and 5 p.m. on 7 June" the date is told once, after the last of
the times it holds for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache
from itertools import groupby

from dateline.languages.base import Clock, Language, Meaning, Origin, Shifted, Unit
from dateline.languages.registry import rules_of
from dateline.timex.grammar import phrase
from dateline.timex.matching import Candidate, segments
from dateline.timex.refining import is_day

# The hour by which a part of the day (TIMEX3) is over.
_PART_ENDS = {"MO": 12, "MI": 14, "AF": 18, "DT": 20}


def share_days(
    text: str, candidates: tuple[Candidate, ...], language: Language
) -> tuple[Candidate, ...]:
    """Candidates, times without a day having that of a later one in their sentence.

    The only day of a clause is that of its time: "the blast at 08:00 killed 12 on
    Monday".  A day told earlier in the sentence is theirs instead, unless they are
    joined to the later one ("from 9 a.m. to 5 p.m. on Tuesday").  What is told in
    order does not run back within a day: "ended at 10 p.m. and resumed at dawn on
    Wednesday" is two days.
    """
    if not any(_is_bare(c.meaning) for c in candidates):
        return candidates
    starts = [start for start, _ in segments(text, language.abbreviations)]
    joined = coordinated(language.code)
    shared: list[Candidate] = []
    for _, sentence in groupby(candidates, key=lambda c: bisect_right(starts, c.start)):
        within = _on_only_day(text, tuple(sentence), _clause(language.code))
        shared.extend(_within(text, within, joined))
    return tuple(shared)


def tells_today(candidates: tuple[Candidate, ...]) -> bool:
    """Whether the text speaks of the day of publication: "today", "this morning"."""
    return any(
        isinstance(day, Shifted)
        and (day.unit, day.count, day.base) == (Unit.DAY, 0, None)
        and day.origin is Origin.PUBLICATION
        for day in map(_day, (c.meaning for c in candidates))
    )


def uses_full_dial(candidates: tuple[Candidate, ...]) -> bool:
    """Whether the text tells times on the 24-hour clock: "15:00"."""
    return any(
        isinstance(c.meaning, Clock) and c.meaning.dial == 24 for c in candidates
    )


def _within(
    text: str, candidates: tuple[Candidate, ...], joined: re.Pattern[str]
) -> list[Candidate]:
    """The candidates of one sentence; days are handed from the last to the first."""
    first_day = next(
        (n for n, c in enumerate(candidates) if _day(c.meaning)), len(candidates)
    )
    shared: list[Candidate] = []
    lent: Clock | None = None
    for place in reversed(range(len(candidates))):
        candidate = candidates[place]
        meaning = candidate.meaning
        if isinstance(meaning, Clock) and _is_bare(meaning):
            after = shared[-1].start if shared else len(text)
            is_joined = joined.fullmatch(text, candidate.end, after)
            if (
                lent is not None
                and (place < first_day or is_joined)
                and not _runs_back(meaning, lent)
            ):
                lent = replace(meaning, day=lent.day)
                candidate = replace(candidate, meaning=lent)
            else:
                lent = None
        elif isinstance(meaning, Clock) and meaning.day is not None:
            lent = meaning
        elif is_day(meaning):
            lent = None
        shared.append(candidate)
    return shared[::-1]


def _on_only_day(
    text: str, candidates: tuple[Candidate, ...], clause: re.Pattern[str]
) -> tuple[Candidate, ...]:
    """The candidates of one sentence; its one time has its one day behind it, if
    both are in a clause."""
    times = [n for n, c in enumerate(candidates) if isinstance(c.meaning, Clock)]
    days = [c for c in candidates if _day(c.meaning)]
    if len(times) != 1 or len(days) != 1:
        return candidates
    (place,), (day,) = times, days
    time = candidates[place]
    if not clause.fullmatch(text, time.end, max(time.end, day.start)):
        return candidates
    if not (isinstance(time.meaning, Clock) and _is_bare(time.meaning)):
        return candidates
    time = replace(time, meaning=replace(time.meaning, day=day.meaning))
    return (*candidates[:place], time, *candidates[place + 1 :])


def _is_bare(meaning: Meaning) -> bool:
    """Whether it is an hour without its day."""
    return (
        isinstance(meaning, Clock) and meaning.hour is not None and meaning.day is None
    )


def _runs_back(first: Clock, then: Clock) -> bool:
    """Whether the second of two times is over, on its day, by the first."""
    over = _PART_ENDS.get(then.part or "", 24) if then.hour is None else then.hour
    started = (first.hour or 0, first.minute or 0)
    return started > (over, then.minute or 0)


def _day(meaning: Meaning) -> Meaning | None:
    """The day a meaning tells."""
    if isinstance(meaning, Clock):
        return meaning.day
    return meaning if is_day(meaning) else None


@cache
def _clause(code: str) -> re.Pattern[str]:
    language = rules_of(code)
    words = language.joins.same_clause if language else ""
    return phrase(words)


@cache
def coordinated(code: str) -> re.Pattern[str]:
    """What stands between two expressions that share what one of them tells."""
    language = rules_of(code)
    words = language.joins.coordinated if language else ""
    return phrase(words)
