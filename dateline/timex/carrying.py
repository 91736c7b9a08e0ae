"""The date told with its year that later ones take theirs from: "In 2020 the
factory shut in March", "arrested in August 2022 and charged in October".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from dateline.dates import DateInterval, Precision
from dateline.languages.base import Clock, Digits, Meaning, Named, Range
from dateline.languages.registry import known_rules
from dateline.timex.context import Resolved
from dateline.timex.grammar import ending, phrase, spaced
from dateline.timex.matching import Candidate

_REACH = 250
_DATES = frozenset(
    {
        Precision.DAY,
        Precision.TIME,
        Precision.MONTH,
        Precision.SEASON,
        Precision.INTERVAL,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A date told with its year, where it ends, and where its sentence begins;
    ``main`` is one that the next sentence can take its year from too."""

    interval: DateInterval
    end: int
    sentence: int
    main: bool


def told_for(
    carried: Carried | None,
    text: str,
    start: int,
    sentences: tuple[int, int],
    code: str,
) -> DateInterval | None:
    """The date that an expression at ``start`` takes its year from; ``sentences``
    are where the sentence before and its own begin."""
    if carried is None or start - carried.end > _REACH:
        return None
    before, sentence = sentences
    if carried.sentence < (before if carried.main else sentence):
        return None
    moved = _words(code).moved_on.search(text, carried.end, start)
    return None if moved else carried.interval


def carry(
    carried: Carried | None,
    text: str,
    candidate: Candidate,
    resolved: Resolved,
    sentence: int,
    code: str,
) -> Carried | None:
    """What is carried on behind an expression that is not told in passing.

    A date told with its year is, a length leaves it, any other date ends it: the
    text is at that one then.
    """
    interval = resolved.interval
    if resolved.type not in ("DATE", "TIME"):
        return carried
    if not _states_year(candidate.meaning):
        if resolved.narrative and carried is not None:
            return replace(carried, end=candidate.end, sentence=sentence)
        return None
    words = _words(code)
    if interval is None or words.held.search(
        text, max(sentence, candidate.start - _REACH), candidate.start
    ):
        return None
    opens = bool(words.opening.fullmatch(text, sentence, candidate.start))
    is_date = interval.precision in _DATES
    if not opens and not is_date:
        # A year told behind something may be that of the thing: "his 1997 Ford".
        return carried
    return Carried(
        interval=interval,
        end=candidate.end,
        sentence=sentence,
        main=opens and is_date,
    )


def _states_year(meaning: Meaning | None) -> bool:
    """Whether a date is told with its year."""
    match meaning:
        case Named(of=of):
            return isinstance(of, int)
        case Clock(day=day):
            return _states_year(day)
        case Range(last=last):
            return _states_year(last)
    return isinstance(meaning, Digits)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    moved_on: re.Pattern[str]
    held: re.Pattern[str]
    opening: re.Pattern[str]


@cache
def _words(code: str) -> _Words:
    words = known_rules(code).telling
    return _Words(
        moved_on=phrase(words.moved_on),
        held=ending(words.held),
        opening=re.compile(rf"\W{{0,8}}(?:{spaced(words.opening)})", re.IGNORECASE),
    )
