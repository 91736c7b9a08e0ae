"""A language's rules made ready to run: regular expressions and two prefilters.

The first gives each need of a rule (``needs``) one bit, which each of its words
sets.  The second gives each rule one bit, and each word those of the rules that can
begin with it (``openings``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.languages.base import Language, Rule, Slot
from dateline.timex.needs import Need, commonness, needs
from dateline.timex.openings import NUMBER, SLOT, UNKNOWN, opening_of, openings

# A number is not cut out of a longer one ("1.2019"), nor a word out of a word; so
# is it before a match, where ``openings.STARTS`` says it.
_END = r"(?!\w)(?![.,:]\d)"
# Four words or more, in parentheses of their own.
_WORD_LIST = re.compile(
    r"\(\?:([a-z](?![?*+{])[^()|\[\]]*(?:\|[a-z](?![?*+{])[^()|\[\]]*){3,})\)"
)
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

    ``waiting`` has, for each word of a rule's rarest need, all its needs and the rules
    that have just these; ``begun`` tells by ``openings`` which rules can begin.  A rule
    is the bit of its row.
    """

    rules: tuple[CompiledRule, ...]
    marks: dict[str, int]
    waiting: dict[str, tuple[tuple[int, int], ...]]
    begun: dict[str, int]
    abbreviations: frozenset[str]

    def rules_for(self, words: Iterable[str]) -> int:
        """The rules all of whose needs these words and signs meet."""
        bits = 0
        found = self.marks.keys() & words
        for word in found:
            bits |= self.marks[word]
        rules, missing = 0, ~bits
        for word in found:
            for needed, having in self.waiting.get(word, ()):
                if not needed & missing:
                    rules |= having
        return rules

    def rules_from(self, word: str) -> int:
        """The rules that can begin with a word, number or apostrophe."""
        return self.begun.get(opening_of(word), 0)


@lru_cache(maxsize=4096)
def rows_of(rules: int) -> tuple[int, ...]:
    """The rows whose bits are set, in order."""
    return tuple(row for row in range(rules.bit_length()) if rules >> row & 1)


def compile_grammar(language: Language) -> Grammar:
    """The language's rules as regular expressions, compiled once per process."""
    if language.code not in _GRAMMARS:
        _GRAMMARS[language.code] = _compile(language)
    return _GRAMMARS[language.code]


def _compile(language: Language) -> Grammar:
    slots = {name: _slot_need(slot) for name, slot in language.slots.items()}
    needed = [_needs(rule, slots) for rule in language.rules]
    bits = {need: 1 << place for place, need in enumerate(frozenset().union(*needed))}
    rules = tuple(
        _compile_rule(rule, language, sum(bits[need] for need in found))
        for rule, found in zip(language.rules, needed, strict=True)
    )
    return Grammar(
        rules=rules,
        marks=_rows((word, place) for place, need in enumerate(bits) for word in need),
        waiting=_waiting(rules, needed),
        begun=_rows(_beginnings(language)),
        abbreviations=language.abbreviations,
    )


def _needs(rule: Rule, slots: Mapping[str, Need]) -> frozenset[Need]:
    found = frozenset(needs(rule.pattern, slots))
    if not found:
        raise ValueError(f"rule {rule.name} needs no word of its own")
    return found


def _slot_need(slot: Slot) -> Need:
    return slot.marks | {NUMBER} if slot.digits else slot.marks


def _waiting(
    rules: Sequence[CompiledRule], needed: Sequence[frozenset[Need]]
) -> dict[str, tuple[tuple[int, int], ...]]:
    """Each word of a rule's rarest need with the needs and bits of such rules."""
    rows: dict[str, dict[int, int]] = {}
    for place, (rule, found) in enumerate(zip(rules, needed, strict=True)):
        for word in min(found, key=commonness):
            having = rows.setdefault(word, {})
            having[rule.needs] = having.get(rule.needs, 0) | 1 << place
    return {word: tuple(having.items()) for word, having in rows.items()}


def _rows(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Each word with the bits of its places."""
    rows: dict[str, int] = {}
    for word, place in pairs:
        rows[word] = rows.get(word, 0) | 1 << place
    return rows


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
        after=ending(rule.after) if rule.after else None,
        unless_after=ending(rule.unless_after) if rule.unless_after else None,
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


def phrase(pattern: str) -> re.Pattern[str]:
    """Words of a language's tables as a regular expression."""
    return re.compile(spaced(pattern), re.IGNORECASE)


def ending(pattern: str) -> re.Pattern[str]:
    """The same, for what the text before a place must end with."""
    return re.compile(rf"(?:{spaced(pattern)})\Z", re.IGNORECASE)
