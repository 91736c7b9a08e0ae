"""A language's rules made ready to run: regular expressions and two prefilters.

The first gives each slot, and each word that a pattern spells out, one bit; a rule
needs the bits of all that stands outside parentheses in its pattern.  The second
gives each rule one bit, and each word those of the rules that can begin with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from dateline.languages.base import Language, Rule, Slot
from dateline.timex.openings import LETTERS, NUMBER, SLOT, UNKNOWN, openings

_ESCAPE_OR_CLASS = re.compile(r"\\.|\[[^\]]*\]")
_LITERAL = re.compile(r"(?<![\w<=])[a-z]{3,}(?![\w?*{>=])")
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
    """A rule ready to run; ``needs`` are the bits a segment must have."""

    rule: Rule
    pattern: re.Pattern[str]
    reads: tuple[tuple[str, Slot], ...]
    needs: int
    after: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """A language's compiled rules and, for each word, the bits it sets;
    ``digit_bits`` are those that a number sets.

    ``needs`` pairs bits that a segment must have with the rules that need just
    them, by the place of the highest, and ``begun`` tells by ``openings`` which rules
    can begin: a rule is the bit of its row.
    """

    rules: tuple[CompiledRule, ...]
    marks: dict[str, int]
    digit_bits: int
    needs: dict[int, tuple[tuple[int, int], ...]]
    begun: dict[str, int]
    abbreviations: frozenset[str]

    def rules_for(self, bits: int) -> int:
        """The rules that need no more than ``bits``."""
        rules, rest = 0, bits
        while rest:
            highest = rest.bit_length()
            rest ^= 1 << (highest - 1)
            for needed, having in self.needs.get(highest, ()):
                if not needed & ~bits:
                    rules |= having
        return rules

    def rules_from(self, word: str) -> int:
        """The rules that can begin with a word, number or apostrophe."""
        begun = self.begun.get(word[:LETTERS].lower(), 0)
        return begun or (self.begun.get(NUMBER, 0) if word[0].isdigit() else 0)


def compile_grammar(language: Language) -> Grammar:
    """The language's rules as regular expressions, compiled once per process."""
    if language.code not in _GRAMMARS:
        _GRAMMARS[language.code] = _compile(language)
    return _GRAMMARS[language.code]


def _compile(language: Language) -> Grammar:
    needed = {rule.name: _needed(rule) for rule in language.rules}
    words = sorted({word for _, literals in needed.values() for word in literals})
    bit = {name: 1 << place for place, name in enumerate(language.slots)}
    marks = {word: 1 << (len(bit) + place) for place, word in enumerate(words)}
    word_bit = dict(marks)
    digit_bits = 0
    for name, slot in language.slots.items():
        for word in slot.marks:
            marks[word] = marks.get(word, 0) | bit[name]
        digit_bits |= bit[name] if slot.digits else 0
    rules = tuple(
        _compile_rule(
            rule,
            language,
            sum(bit[slot] for slot in slots) | sum(word_bit[w] for w in literals),
        )
        for rule, (slots, literals) in zip(language.rules, needed.values(), strict=True)
    )
    return Grammar(
        rules=rules,
        marks=marks,
        digit_bits=digit_bits,
        needs=_by_highest(
            _rows((rule.needs, place) for place, rule in enumerate(rules))
        ),
        begun=dict(_rows(_beginnings(language))),
        abbreviations=language.abbreviations,
    )


def _rows(pairs: Iterable[tuple[K, int]]) -> tuple[tuple[K, int], ...]:
    """Each key with the bits of its rows."""
    rows: dict[K, int] = {}
    for key, place in pairs:
        rows[key] = rows.get(key, 0) | 1 << place
    return tuple(rows.items())


def _by_highest(
    needs: tuple[tuple[int, int], ...],
) -> dict[int, tuple[tuple[int, int], ...]]:
    places = {needed.bit_length() for needed, _ in needs}
    return {
        place: tuple(pair for pair in needs if pair[0].bit_length() == place)
        for place in places
    }


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


def _needed(rule: Rule) -> tuple[frozenset[str], frozenset[str]]:
    """The slots, and the words spelled out, outside parentheses: every match has
    them."""
    pattern = _ESCAPE_OR_CLASS.sub(lambda m: "." * len(m[0]), rule.pattern)
    outside, depth = [], 0
    for sign in pattern:
        depth += sign == "("
        outside.append(sign if depth == 0 else ".")
        depth -= sign == ")"
    plain = "".join(outside)
    slots = frozenset(m[2] for m in SLOT.finditer(plain) if plain[m.end() :][:1] != "?")
    words = frozenset(_LITERAL.findall(SLOT.sub(".", plain)))
    if not slots and not words:
        raise ValueError(f"rule {rule.name} has nothing outside parentheses")
    return slots, words


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
