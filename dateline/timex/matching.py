"""Stage 3, first step: text -> candidates, every match of a language's rules.

The text is cut into short segments; a segment is searched with a rule only if
it holds a word of each slot the rule needs, so prose without times costs one
look at its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dateline.languages.base import Language, Meaning, Rule, Slot

_SLOT = re.compile(r"(?<!\?P)<(?:(\w+)=)?([a-z]\w*)>")
_WORD = re.compile(r"[^\W\d_]+|\d+")
# Possible ends of segments: a full stop and a capital, or a blank line.
_BREAK = re.compile(
    r"(?<=[.!?])[\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]{0,3}[^\W\d_a-z])|\n\s*\n"
)
_LAST_WORD = re.compile(r"([^\W\d_][\w.]*)\.\Z")
_LOOK_BACK = 60
_GRAMMARS: dict[str, Grammar] = {}
# A number is not cut out of a longer one ("1.2019"), nor a word out of a word.
_START = r"(?<!\w)(?<!\d[.,:/])(?<![$£€#]\d)(?<![$£€#])"
_END = r"(?!\w)(?![.,:]\d)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Words ``[start, end)`` that a rule reads as a time."""

    start: int
    end: int
    rule: str
    meaning: Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledRule:
    """A rule ready to run: ``needs`` are the slot bits a segment must hold."""

    rule: Rule
    pattern: re.Pattern[str]
    reads: tuple[tuple[str, Slot], ...]
    needs: int
    after: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """A language's compiled rules and, for each word, the slots it marks."""

    rules: tuple[CompiledRule, ...]
    marks: dict[str, int]
    digit_bits: int
    abbreviations: frozenset[str]


def find(text: str, language: Language, begin: int = 0) -> tuple[Candidate, ...]:
    """All matches of all rules from ``begin`` on, in order, overlaps included."""
    grammar = compile_grammar(language)
    found: list[Candidate] = []
    for start, end in segments(text, grammar.abbreviations, begin):
        bits = _bits(text, start, end, grammar)
        if bits:
            found.extend(_run(text, start, end, bits, grammar))
    return tuple(sorted(found, key=lambda c: (c.start, c.end)))


def segments(
    text: str, abbreviations: frozenset[str], start: int = 0
) -> Iterator[tuple[int, int]]:
    """Stretches that no expression crosses, sentences at the longest."""
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
    return word in abbreviations or len(word) == 1 or word in ("a.m", "p.m")


def _bits(text: str, start: int, end: int, grammar: Grammar) -> int:
    """The slots for which the segment holds a word."""
    bits = 0
    marks, digit_bits = grammar.marks, grammar.digit_bits
    for word in _WORD.findall(text[start:end].lower()):
        bits |= marks.get(word, 0) or (digit_bits if word[0].isdigit() else 0)
    return bits


def _run(
    text: str, start: int, end: int, bits: int, grammar: Grammar
) -> Iterator[Candidate]:
    for compiled in grammar.rules:
        if compiled.needs & ~bits:
            continue
        for match in compiled.pattern.finditer(text, start, end):
            if _stands_well(text, match.start(), compiled):
                meaning = compiled.rule.production(_read(match, compiled))
                if meaning is not None:
                    yield Candidate(
                        start=match.start(),
                        end=match.end(),
                        rule=compiled.rule.name,
                        meaning=meaning,
                    )


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


def compile_grammar(language: Language) -> Grammar:
    """The language's rules as regular expressions, compiled once per process."""
    if language.code not in _GRAMMARS:
        _GRAMMARS[language.code] = _compile(language)
    return _GRAMMARS[language.code]


def _compile(language: Language) -> Grammar:
    bit = {name: 1 << place for place, name in enumerate(language.slots)}
    marks: dict[str, int] = {}
    digit_bits = 0
    for name, slot in language.slots.items():
        for word in slot.marks:
            marks[word] = marks.get(word, 0) | bit[name]
        digit_bits |= bit[name] if slot.digits else 0
    return Grammar(
        rules=tuple(_compile_rule(rule, language, bit) for rule in language.rules),
        marks=marks,
        digit_bits=digit_bits,
        abbreviations=language.abbreviations,
    )


def _compile_rule(rule: Rule, language: Language, bit: dict[str, int]) -> CompiledRule:
    reads: dict[str, Slot] = {}

    def group(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        reads[name] = language.slots[match[2]]
        return f"(?P<{name}>{reads[name].pattern})"

    pattern = _SLOT.sub(group, rule.pattern)
    return CompiledRule(
        rule=rule,
        pattern=re.compile(f"{_START}(?:{spaced(pattern)}){_END}", re.IGNORECASE),
        reads=tuple(reads.items()),
        needs=_needs(rule, bit),
        after=_ending(rule.after),
        unless_after=_ending(rule.unless_after),
    )


def _needs(rule: Rule, bit: dict[str, int]) -> int:
    """The bits of the slots outside parentheses, which every match holds."""
    depth, place, needs = 0, 0, 0
    pattern = re.sub(r"\\.|\[[^\]]*\]", lambda m: "." * len(m[0]), rule.pattern)
    while place < len(pattern):
        slot = _SLOT.match(pattern, place)
        if (
            slot
            and depth == 0
            and pattern[slot.end() : slot.end() + 1] not in ("?", "*")
        ):
            needs |= bit[slot[2]]
        depth += {"(": 1, ")": -1}.get(pattern[place], 0)
        place = slot.end() if slot else place + 1
    if not needs:
        raise ValueError(f"rule {rule.name} has no slot outside parentheses")
    return needs


def spaced(pattern: str) -> str:
    """A pattern with its blanks and ``~`` as white space of up to three characters."""
    return pattern.replace(" ", r"\s{1,3}").replace("~", r"(?:\s{1,3}|[-‐‑–])")


def _ending(pattern: str) -> re.Pattern[str] | None:
    return re.compile(rf"(?:{spaced(pattern)})\Z", re.IGNORECASE) if pattern else None
