"""Stage 3, first step: text -> candidates, every match of a language's rules.

The text is cut into short segments; a rule is tried on a segment only if it holds
a word of each slot the rule needs, and there only at the words the rule can begin
with.  So prose without times costs one look at its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dateline.languages.base import Language, Meaning
from dateline.languages.casing import small
from dateline.timex.grammar import CompiledRule, Grammar, compile_grammar, rows_of
from dateline.timex.needs import TOKENS
from dateline.timex.openings import NUMBER, STARTS

_DIGIT = re.compile(r"\d")
# Possible ends of segments: a full stop and a capital, or a blank line.
_BREAK = re.compile(
    r"(?<=[.!?])[\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]{0,3}[^\W\d_a-z])|\n\s*\n"
)
_LAST_WORD = re.compile(r"([^\W\d_][\w.]*)\.\Z")
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Words ``[start, end)`` that a rule reads as a time; not ``alone`` are those
    that are only part of one."""

    start: int
    end: int
    rule: str
    meaning: Meaning
    alone: bool = True


def find(text: str, language: Language, begin: int = 0) -> tuple[Candidate, ...]:
    """All matches of all rules from ``begin`` on, in order, overlaps included."""
    grammar = compile_grammar(language)
    found: list[Candidate] = []
    for start, end in segments(text, grammar.abbreviations, begin):
        rules = grammar.rules_for(words_of(text[start:end]))
        if rules:
            found.extend(_run(text, start, end, rules, grammar))
    return tuple(sorted(found, key=lambda c: (c.start, c.end)))


@lru_cache(maxsize=4)
def segments(
    text: str, abbreviations: frozenset[str], start: int = 0
) -> tuple[tuple[int, int], ...]:
    """Stretches that no expression crosses, sentences at the longest.

    Several steps ask for those of the text at hand.
    """
    return tuple(_cut(text, abbreviations, start))


def _cut(
    text: str, abbreviations: frozenset[str], start: int
) -> Iterator[tuple[int, int]]:
    for found in _BREAK.finditer(text, start):
        if "\n" not in found[0] and _is_abbreviation(
            text, found.start(), abbreviations
        ):
            continue
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _is_abbreviation(text: str, end: int, abbreviations: frozenset[str]) -> bool:
    before = _LAST_WORD.search(text, max(0, end - 16), end)
    if before is None:
        return False
    word = before[1].lower()
    return word in abbreviations or len(word) == 1


def words_of(segment: str) -> frozenset[str]:
    """The words and signs of a segment in lower case, and ``NUMBER`` if it has one."""
    words = TOKENS.findall(small(segment))
    return frozenset(words if _DIGIT.search(segment) is None else (*words, NUMBER))


def _run(
    text: str, start: int, end: int, rules: int, grammar: Grammar
) -> Iterator[Candidate]:
    for compiled, match in _matches(text, start, end, rules, grammar):
        if _stands_well(text, match.start(), compiled):
            meaning = compiled.rule.production(_read(match, compiled))
            if meaning is not None:
                yield Candidate(
                    start=match.start(),
                    end=match.end(),
                    rule=compiled.rule.name,
                    meaning=meaning,
                    alone=compiled.rule.alone,
                )


def _matches(
    text: str, start: int, end: int, rules: int, grammar: Grammar
) -> Iterator[tuple[CompiledRule, re.Match[str]]]:
    """Matches of the rules in a segment; those of one rule do not overlap."""
    ends: dict[int, int] = {}
    for word in STARTS.finditer(text, start, end):
        place = word.start()
        for row in rows_of(rules & grammar.rules_from(word[0])):
            if place < ends.get(row, 0):
                continue
            match = grammar.rules[row].pattern.match(text, place, end)
            if match:
                ends[row] = match.end()
                yield grammar.rules[row], match


def _stands_well(text: str, start: int, compiled: CompiledRule) -> bool:
    """Whether the words before a match allow it."""
    first = max(0, start - _LOOK_BACK)
    if compiled.after and not compiled.after.search(text, first, start):
        return False
    return not (
        compiled.unless_after and compiled.unless_after.search(text, first, start)
    )


def _read(match: re.Match[str], compiled: CompiledRule) -> dict[str, Any]:
    found: dict[str, Any] = {
        k: v for k, v in match.groupdict().items() if v is not None
    }
    for name, slot in compiled.reads:
        if name in found:
            found[name] = slot.read(found[name])
    return found
