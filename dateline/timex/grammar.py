"""A language's rules made ready to run: regular expressions and two prefilters.

The first gives each need of a rule (``needs``) one bit, which each of its words
sets.  The second gives each rule one bit, and each word those of the rules that can
begin with it (``openings``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dateline.languages.base import Language, Rule, Slot
from dateline.languages.casing import small
from dateline.timex.needs import Need, needs
from dateline.timex.openings import LETTERS, NUMBER, SLOT, UNKNOWN, openings

# A number is not cut out of a longer one ("1.2019"), nor a word out of a word; so
# is it before a match, where ``openings.STARTS`` says it.
_END = r"(?!\w)(?![.,:]\d)"
# Four words or more, in parentheses of their own.
_WORD_LIST = re.compile(
    r"\(\?:([a-z](?![?*+{])[^()|\[\]]*(?:\|[a-z](?![?*+{])[^()|\[\]]*){3,})\)"
)
K = TypeVar("K", int, str)
_GRAMMARS: dict[str, Grammar] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledRule:
    """A rule ready to run; ``needs`` are the bits of what a segment must hold."""

    rule: Rule
    pattern: re.Pattern[str]
    reads: tuple[tuple[str, Slot], ...]
    needs: int
    after: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """A language's compiled rules; ``marks`` are the needs that a word meets, as bits.

    ``needs`` pairs those of a segment with the rules that need just them, and
    ``begun`` tells by ``openings`` which rules can begin: a rule is the bit of its
    row.
    """

    rules: tuple[CompiledRule, ...]
    marks: dict[str, int]
    needs: tuple[tuple[int, int], ...]
    begun: dict[str, int]
    abbreviations: frozenset[str]

    def rules_for(self, words: Iterable[str]) -> int:
        """The rules all of whose needs these words and signs meet."""
        bits = 0
        for word in self.marks.keys() & words:
            bits |= self.marks[word]
        rules, missing = 0, ~bits
        for needed, having in self.needs:
            if not needed & missing:
                rules |= having
        return rules

    def rules_from(self, word: str) -> int:
        """The rules that can begin with a word, number or apostrophe."""
        begun = self.begun.get(small(word[:LETTERS]), 0)
        return begun or (self.begun.get(NUMBER, 0) if word[0].isdigit() else 0)


def compile_grammar(language: Language) -> Grammar:
    """The language's rules as regular expressions, compiled once per process."""
    if language.code not in _GRAMMARS:
        _GRAMMARS[language.code] = _compile(language)
    return _GRAMMARS[language.code]


def _compile(language: Language) -> Grammar:
    slots = {name: _slot_need(slot) for name, slot in language.slots.items()}
    needed = [_needs(rule, slots) for rule in language.rules]
    bits = {need: 1 << place for place, need in enumerate(frozenset().union(*needed))}
    marks: dict[str, int] = {}
    for need, bit in bits.items():
        for word in need:
            marks[word] = marks.get(word, 0) | bit
    rules = tuple(
        _compile_rule(rule, language, sum(bits[need] for need in found))
        for rule, found in zip(language.rules, needed, strict=True)
    )
    return Grammar(
        rules=rules,
        marks=marks,
        needs=_rows((rule.needs, place) for place, rule in enumerate(rules)),
        begun=dict(_rows(_beginnings(language))),
        abbreviations=language.abbreviations,
    )


def _needs(rule: Rule, slots: Mapping[str, Need]) -> frozenset[Need]:
    found = frozenset(needs(rule.pattern, slots))
    if not found:
        raise ValueError(f"rule {rule.name} needs no word of its own")
    return found


def _slot_need(slot: Slot) -> Need:
    return slot.marks | {NUMBER} if slot.digits else slot.marks


def _rows(pairs: Iterable[tuple[K, int]]) -> tuple[tuple[K, int], ...]:
    """Each key with the bits of its rows."""
    rows: dict[K, int] = {}
    for key, place in pairs:
        rows[key] = rows.get(key, 0) | 1 << place
    return tuple(rows.items())


def _beginnings(language: Language) -> Iterator[tuple[str, int]]:
    """How each rule can begin, with its row."""
    slots = {name: openings(slot.pattern, {}) for name, slot in language.slots.items()}
    for place, rule in enumerate(language.rules):
        found = openings(rule.pattern, slots)
        if UNKNOWN in found:
            raise ValueError(f"rule {rule.name} can begin with anything")
        yield from ((opening, place) for opening in sorted(found))


def _compile_rule(rule: Rule, language: Language, needs: int) -> CompiledRule:
    reads: dict[str, Slot] = {}

    def group(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        reads[name] = language.slots[match[2]]
        return f"(?P<{name}>{reads[name].pattern})"

    pattern = SLOT.sub(group, rule.pattern)
    return CompiledRule(
        rule=rule,
        pattern=re.compile(f"(?:{spaced(pattern)}){_END}", re.IGNORECASE),
        reads=tuple(reads.items()),
        needs=needs,
        after=_ending(rule.after),
        unless_after=_ending(rule.unless_after),
    )


def spaced(pattern: str) -> str:
    """A pattern with its blanks and ``~`` as white space of up to three characters,
    and its lists of words by their first letter, which is quicker to search with."""
    pattern = _WORD_LIST.sub(_by_first_letter, pattern)
    optional = pattern.replace(" ?", r"\s{0,3}")
    return optional.replace(" ", r"\s{1,3}").replace("~", r"(?:\s{1,3}|[-‐‑–])")


def _by_first_letter(match: re.Match[str]) -> str:
    rests: dict[str, list[str]] = {}
    for word in match[1].split("|"):
        rests.setdefault(word[0], []).append(word[1:])
    groups = (f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return f"(?:{'|'.join(groups)})"


def _ending(pattern: str) -> re.Pattern[str] | None:
    return re.compile(rf"(?:{spaced(pattern)})\Z", re.IGNORECASE) if pattern else None
