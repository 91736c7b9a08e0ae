"""The story's own dates: which of them words count from ("the next day").

Words of the story count from the date told last.  Told in passing, a date is no
such point: who somebody is ("who was arrested on 2 April"), what something is
compared with, when it was said ("officials said on Monday.").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from dateline.dates import DateInterval, Precision
from dateline.languages.base import Tense
from dateline.languages.registry import known_rules
from dateline.timex.context import Context, Resolved, midnight
from dateline.timex.grammar import spaced

# How many resolved dates of the story an expression can look back to.
_LENGTH = 24
_REACH = 120
_FINENESS = tuple(Precision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The dates told so far, the one to count from last.

    ``sentence`` is where the last was told, ``front`` how many of its dates are
    not told in passing; those stay behind what is.
    """

    dates: tuple[DateInterval, ...] = ()
    sentence: int = -1
    front: int = 0


def tell(story: Story, resolved: Resolved, sentence: int, in_passing: bool) -> Story:
    """The story with one more date; a comparison, and what is no date, adds none."""
    interval = resolved.interval
    is_date = resolved.type in ("DATE", "TIME") and not resolved.aside
    if not is_date or interval is None or interval.start is None:
        return story
    front = story.front if sentence == story.sentence else 0
    place = len(story.dates) - (front if in_passing else 0)
    told = (*story.dates[:place], interval, *story.dates[place:])
    front = min(front if in_passing else front + 1, _LENGTH)
    return Story(dates=told[-_LENGTH:], sentence=sentence, front=front)


def is_in_passing(text: str, start: int, end: int, sentence: int, code: str) -> bool:
    """Whether the date of ``[start, end)`` is told in passing; ``sentence`` is
    where its sentence begins."""
    words = _words(code)
    first = max(sentence, start - _REACH)
    if words.aside.search(text, first, start):
        return True
    return bool(words.said.search(text, first, start) and words.closed.match(text, end))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    aside: re.Pattern[str]
    said: re.Pattern[str]
    closed: re.Pattern[str]


@cache
def _words(code: str) -> _Words:
    words = known_rules(code).telling
    return _Words(
        aside=re.compile(rf"(?:{spaced(words.aside)})\Z", re.IGNORECASE),
        said=re.compile(rf"(?:{spaced(words.said)})\Z", re.IGNORECASE),
        closed=re.compile(r"[.!?”\")]|\s*\Z"),
    )


def count_on(
    context: Context, place: Callable[[DateInterval], DateInterval | None]
) -> tuple[DateInterval, DateInterval] | None:
    """The last date of the story that ``place`` makes another of, and that one.

    What a clause of the past tells has begun by publication.
    """
    for known in reversed(context.story):
        there = place(known)
        if there is not None and has_begun(there, context):
            return known, there
    return None


def has_begun(there: DateInterval, context: Context) -> bool:
    """Whether a date has begun by publication, as what the past tells has."""
    if context.tense is not Tense.PAST or context.published is None:
        return True
    tomorrow = midnight(context.published) + timedelta(days=1)
    return there.start is not None and there.start < tomorrow


def is_as_fine(interval: DateInterval, precision: Precision) -> bool:
    """Whether a date is known at least as finely as ``precision``."""
    grain = _grain(interval)
    if grain is None or precision not in _FINENESS:
        return False
    return _FINENESS.index(grain) <= _FINENESS.index(precision)


def _grain(interval: DateInterval) -> Precision | None:
    """The unit an interval is told in; a stretch in days, months or years."""
    if interval.start is None or interval.end is None:
        return None
    if interval.precision is not Precision.INTERVAL:
        return interval.precision
    ends = (interval.start, interval.end)
    if any(end.day > 1 for end in ends):
        return Precision.DAY
    is_year = all(end.month == 1 for end in ends)
    return Precision.YEAR if is_year else Precision.MONTH


def edge(interval: DateInterval, side: int) -> date | None:
    """The day to count from: forward from the last of a stretch, back from its
    first; in a stretch of several there is none to stay on."""
    if interval.start is None or interval.end is None:
        return None
    if interval.precision is not Precision.INTERVAL or side < 0:
        return interval.start.date()
    return _last(interval.end) if side > 0 else None


def _last(end: datetime) -> date:
    return (end - timedelta(minutes=1)).date()
