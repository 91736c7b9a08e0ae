"""The tense of the clause a time expression stands in.

With an analysis it is read off the tree: the verb that governs the expression.
Without one, the nearest cue of tense is taken: before the expression first,
since English puts times after their verbs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.languages.base import Language, Tense
from dateline.languages.registry import rules_of
from dateline.timex.grammar import spaced
from dateline.values import Sentence, Token

_REACH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Where a time expression stands: the sentence and the expression's span."""

    text: str
    sentence_start: int
    sentence_end: int
    start: int
    end: int


def tense_of(
    clause: Clause, sentence: Sentence | None, language: Language
) -> Tense | None:
    """The tense around an expression, or None when nothing tells."""
    cues = _cues(language.code)
    first = max(clause.sentence_start, clause.start - _REACH)
    if cues.ahead.search(clause.text, first, clause.start):
        return Tense.FUTURE
    if sentence is not None and sentence.tokens:
        return _tense_of_tree(clause, sentence.tokens, cues)
    return _tense_of_words(clause, first, cues)


def _tense_of_words(clause: Clause, first: int, cues: _Cues) -> Tense | None:
    """The nearest cue before the expression, else the first one after it."""
    before = None
    for match in cues.nearby.finditer(clause.text, first, clause.start):
        before = match
    if before is not None:
        return _cue_tense(before)
    last = min(clause.sentence_end, clause.end + _REACH)
    after = cues.nearby.search(clause.text, clause.end, last)
    return None if after is None else _cue_tense(after)


def _cue_tense(match: re.Match[str]) -> Tense:
    return Tense(match.lastgroup or Tense.PAST)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cues:
    """A language's ``TenseWords``, compiled; ``nearby`` names its groups by tense."""

    ahead: re.Pattern[str]
    planning: re.Pattern[str]
    nearby: re.Pattern[str]


@cache
def _cues(code: str) -> _Cues:
    language = rules_of(code)
    if language is None:
        raise ValueError(f"no rules for language {code!r}")
    words = language.tense
    groups = "|".join(
        f"(?P<{tense}>{spaced(pattern)})"
        for tense, pattern in (
            (Tense.PAST, words.past),
            (Tense.FUTURE, words.future),
            (Tense.PRESENT, words.present),
        )
    )
    return _Cues(
        ahead=re.compile(rf"(?:{spaced(words.ahead)})\Z", re.IGNORECASE),
        planning=re.compile(words.planning, re.IGNORECASE),
        nearby=re.compile(rf"(?<!\w)(?:{groups})(?!\w)", re.IGNORECASE),
    )


def _tense_of_tree(
    clause: Clause, tokens: Sequence[Token], cues: _Cues
) -> Tense | None:
    """The tense of the nearest verb above the expression in the tree."""
    inside = [
        i
        for i, token in enumerate(tokens)
        if token.start < clause.end and clause.start < token.end
    ]
    place = _top(inside, tokens) if inside else -1
    for _ in range(len(tokens)):
        place = tokens[place].head if place >= 0 else -1
        if place < 0:
            return None
        tense = _verb_tense(place, tokens, cues)
        if tense is not None:
            return tense
    return None


def _top(inside: list[int], tokens: Sequence[Token]) -> int:
    """The token of the expression whose head lies outside it."""
    members = frozenset(inside)
    return next((i for i in inside if tokens[i].head not in members), inside[0])


def _verb_tense(place: int, tokens: Sequence[Token], cues: _Cues) -> Tense | None:
    """The tense of a verb with its auxiliaries, of a predicate by its copula; None
    for other words and for infinitives that take it from the verb above."""
    token = tokens[place]
    helpers = [
        t
        for t in tokens
        if t.head == place and t.deprel.partition(":")[0] in ("aux", "cop")
    ]
    if any(t.xpos == "MD" for t in helpers):
        return Tense.FUTURE
    if any(t.head == place and t.xpos == "TO" for t in tokens):
        above = tokens[token.head] if token.head >= 0 else None
        planned = above is None or cues.planning.fullmatch(above.text)
        return Tense.FUTURE if planned else None
    if token.xpos in ("VBD", "VBN") or any(t.xpos == "VBD" for t in helpers):
        return Tense.PAST
    if token.xpos in ("VBP", "VBZ") or any(t.xpos in ("VBP", "VBZ") for t in helpers):
        return Tense.PRESENT
    return None
