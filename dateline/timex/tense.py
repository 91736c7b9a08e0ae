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
_CLAUSE_END = re.compile(r"[;:]|\.\s|\n\s*\n|[\"”]")


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
    if sentence is not None and sentence.tokens:
        return _tense_of_tree(clause, sentence.tokens)
    return _tense_of_words(clause, language)


def _tense_of_words(clause: Clause, language: Language) -> Tense | None:
    """The nearest cue before the expression, else the first one after it."""
    cues, ahead = _cues(language.code)
    first = max(clause.sentence_start, clause.start - _REACH)
    if ahead.search(clause.text, first, clause.start):
        return Tense.FUTURE
    before = None
    for match in cues.finditer(clause.text, first, clause.start):
        before = match
    if before is not None:
        return _cue_tense(before)
    last = min(clause.sentence_end, clause.end + _REACH)
    after = cues.search(clause.text, clause.end, last)
    return None if after is None else _cue_tense(after)


def _cue_tense(match: re.Match[str]) -> Tense:
    return Tense(match.lastgroup or "past")


@cache
def _cues(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The cues of tense, and the words that right before an expression are one."""
    language = rules_of(code)
    if language is None:
        raise ValueError(f"no rules for language {code!r}")
    words = language.tense
    parts = (("past", words.past), ("future", words.future), ("present", words.present))
    groups = "|".join(f"(?P<{name}>{pattern})" for name, pattern in parts)
    return (
        re.compile(rf"(?<!\w)(?:{spaced(groups)})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?:{spaced(words.ahead)})\Z", re.IGNORECASE),
    )


def _tense_of_tree(clause: Clause, tokens: Sequence[Token]) -> Tense | None:
    """The tense of the nearest verb above the expression in the tree."""
    inside = [
        i for i, t in enumerate(tokens) if t.start < clause.end and clause.start < t.end
    ]
    if not inside:
        return None
    place = _top(inside, tokens)
    for _ in range(len(tokens)):
        place = tokens[place].head
        if place < 0:
            return None
        token = tokens[place]
        tense = (
            _verb_tense(place, tokens)
            if token.upos in ("VERB", "AUX", "ADJ", "NOUN")
            else None
        )
        if tense is not None:
            return tense
    return None


def _top(inside: list[int], tokens: Sequence[Token]) -> int:
    """The token of the expression whose head lies outside it."""
    members = frozenset(inside)
    return next((i for i in inside if tokens[i].head not in members), inside[0])


def _verb_tense(place: int, tokens: Sequence[Token]) -> Tense | None:
    """The tense of a verb with its auxiliaries; of a predicate by its copula."""
    token = tokens[place]
    helpers = [
        t
        for t in tokens
        if t.head == place and t.deprel.partition(":")[0] in ("aux", "cop")
    ]
    if any(t.xpos == "MD" for t in helpers):
        return Tense.FUTURE
    if any(t.head == place and t.xpos == "TO" for t in tokens) and token.upos == "VERB":
        return Tense.FUTURE
    if token.xpos == "VBD" or any(t.xpos == "VBD" for t in helpers):
        return Tense.PAST
    if token.xpos == "VBN":
        return Tense.PAST
    if token.xpos in ("VBP", "VBZ") or any(t.xpos in ("VBP", "VBZ") for t in helpers):
        return Tense.PRESENT
    return None
