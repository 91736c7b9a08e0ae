"""The story's own dates: which of them words count from ("the next day").

Words of the story count from the date told last.  Told in passing, a date is no
such point: who somebody is ("who was arrested on 2 April"), which of several a
thing is ("the May 2 murder"), what something is compared with, when it was said
("officials said on Monday.", "he told police on Friday that").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto
from functools import cache

from dateline.dates import DateInterval, Precision
from dateline.languages.base import Tense
from dateline.languages.registry import known_rules
from dateline.timex.context import Context, Resolved, midnight
from dateline.timex.grammar import ending, phrase, spaced

# How many resolved dates of the story an expression can look back to.
_LENGTH = 24
_REACH = 120
_DIGIT = re.compile(r"\d")
_FINENESS = tuple(Precision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The dates told so far, the one to count from last.

    ``sentence`` is where the last was told, ``front`` how many of its last dates
    are not told in passing; those stay behind what is.
    """

    dates: tuple[DateInterval, ...] = ()
    sentence: int = -1
    front: int = 0


class Telling(Enum):
    """How a date is told: as the time of what happened, in passing, as that of a
    saying that tells of something else, or to name a thing known before."""

    MAIN = auto()
    PASSING = auto()
    SAYING = auto()
    NAMING = auto()


def tell(story: Story, resolved: Resolved, sentence: int, telling: Telling) -> Story:
    """The story with one more date; a comparison, and what is no date, adds none."""
    interval = resolved.interval
    is_date = resolved.type in ("DATE", "TIME") and not resolved.aside
    if not is_date or interval is None or interval.start is None:
        return story
    front = story.front
    if sentence != story.sentence:
        # Only of what is said next, or known, the text can still be at the date before.
        stays = telling in (Telling.SAYING, Telling.NAMING)
        front = min(front, 1) if stays else 0
    in_passing = telling is not Telling.MAIN
    place = len(story.dates) - (front if in_passing else 0)
    told = (*story.dates[:place], interval, *story.dates[place:])
    front = min(front if in_passing else front + 1, _LENGTH)
    return Story(dates=told[-_LENGTH:], sentence=sentence, front=front)


def telling_of(text: str, start: int, end: int, sentence: int, code: str) -> Telling:
    """How the date of ``[start, end)`` is told; ``sentence`` is where its sentence
    begins."""
    words = _words(code)
    first = max(sentence, start - _REACH)
    if words.content.match(text, end) and words.saying.search(text, first, start):
        return Telling.SAYING
    if _is_modifier(text, (start, end), first, words):
        return Telling.NAMING
    aside = words.aside.search(text, first, start)
    is_said = words.closed.match(text, end) and words.said.search(text, first, start)
    return Telling.PASSING if aside or is_said else Telling.MAIN


def _is_modifier(text: str, span: tuple[int, int], first: int, words: _Words) -> bool:
    """Whether a date tells which of several a thing is: "the May 2 murder"; one that
    opens its sentence tells when it was."""
    start, end = span
    if start > first and words.possessive.match(text, end):
        return True
    if not words.noun.match(text, end):
        return False
    number = _DIGIT.search(text, start, end)
    begins = {start, number.start() if number else start}
    return any(words.definite.search(text, first, begin) for begin in begins)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    aside: re.Pattern[str]
    said: re.Pattern[str]
    closed: re.Pattern[str]
    saying: re.Pattern[str]
    content: re.Pattern[str]
    definite: re.Pattern[str]
    noun: re.Pattern[str]
    possessive: re.Pattern[str]


@cache
def _words(code: str) -> _Words:
    words = known_rules(code).telling
    return _Words(
        aside=ending(words.aside),
        said=ending(words.said),
        closed=re.compile(r"[.!?”\")]|\s*\Z"),
        saying=ending(words.saying),
        content=phrase(words.content),
        definite=ending(words.definite),
        noun=re.compile(spaced(words.noun)),
        possessive=re.compile(spaced(words.possessive)),
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
