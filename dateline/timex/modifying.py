"""The words beside an expression that change it: "early", "about", "or more".

They become part of the expression unless their table says otherwise, and its
TIMEX3 ``mod``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from dateline.languages.base import (
    Clock,
    Digits,
    Language,
    Length,
    Meaning,
    Modifier,
    Named,
    Range,
    Shifted,
    Unit,
)
from dateline.languages.registry import rules_of
from dateline.timex.grammar import spaced
from dateline.timex.matching import Candidate

_REACH = 40
_WORD_REACH = 20
_WORDS = re.compile(r"[a-z]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)(?:\s{1,3}|-)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """A modifier ready to be looked for beside an expression; ``words`` are those in
    its pattern, one of which it ends with."""

    pattern: re.Pattern[str]
    modifier: Modifier
    words: frozenset[str]


@cache
def _modifiers(code: str) -> tuple[_Beside, ...]:
    language = rules_of(code)
    return tuple(
        _Beside(
            pattern=_beside_pattern(modifier),
            modifier=modifier,
            words=frozenset(_WORDS.findall(modifier.words)),
        )
        for modifier in (language.modifiers if language else ())
    )


def _beside_pattern(modifier: Modifier) -> re.Pattern[str]:
    words = spaced(f"(?:{modifier.words})")
    shape = (
        rf"(?<!\w){words}(?:\s{{1,3}}|-)\Z"
        if modifier.before
        else rf"\s{{1,3}}{words}\b"
    )
    return re.compile(shape, re.IGNORECASE)


def with_modifiers(text: str, candidate: Candidate, language: Language) -> Candidate:
    """The candidate with the modifiers that stand right beside it."""
    kind = _kind(candidate.meaning)
    start, end, meaning = candidate.start, candidate.end, candidate.meaning
    word = _word_before(text, start)
    for beside in _modifiers(language.code):
        modifier = beside.modifier
        if kind not in modifier.kinds:
            continue
        if modifier.before:
            if word not in beside.words:
                continue
            match = beside.pattern.search(text, max(0, start - _REACH), start)
            if match and (modifier.spanned or text[match.start()].isupper()):
                # At the head of a sentence "Earlier this year" is one phrase; after
                # a verb "earlier" may go with it.
                start = match.start()
                word = _word_before(text, start)
        else:
            match = beside.pattern.match(text, end, end + _REACH)
            end = match.end() if match else end
        meaning = _with_mod(meaning, modifier) if match else meaning
    if meaning is candidate.meaning and (start, end) == (
        candidate.start,
        candidate.end,
    ):
        return candidate
    return replace(candidate, start=start, end=end, meaning=meaning)


def _word_before(text: str, start: int) -> str:
    """The word right before an expression, in lower case; "" if there is none."""
    found = _WORD_BEFORE.search(text, max(0, start - _WORD_REACH), start)
    return found[1].lower() if found else ""


def _kind(meaning: Meaning) -> str:
    """What a modifier sees in an expression (``Modifier.kinds``)."""
    match meaning:
        case Length(count=count, side=0, part=False):
            return "length" if count is None else "amount"
        case Length():
            return "length"
        case Clock():
            return "time"
        case Shifted(counted=True):
            return "amount"
        case Named(unit=Unit.WEEKDAY) | Shifted(unit=Unit.DAY):
            return "day"
        case Named() | Shifted() | Digits() | Range():
            return "date"
    return "other"


def _with_mod(meaning: Meaning, modifier: Modifier) -> Meaning:
    """The meaning with a ``mod``; one it already has is kept, unless it is a guess."""
    if meaning.mod not in (None, "APPROX"):
        return meaning
    return replace(meaning, mod=modifier.mod, close=modifier.close)
