"""Chosen words of a sentence -> the line they make: spacing, quotes, capitals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from dateline.syntax import Tree
from dateline.values import EntityType, Span

_CLITICS: tuple[str, ...] = (
    "'s",
    "’s",
    "n't",
    "n’t",
    "'re",
    "’re",
    "'ve",
    "’ve",
    "'ll",
    "’ll",
)
_CLITICS += ("'d", "’d", "'m", "’m")
_QUOTES = '"“”«»„'
_APART = (*_QUOTES, *"()[]", "—", "–", "--", "...", "…")
_CLOSED_CLASSES = ("DET", "ADP", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "PART")
_LOOSE_ENDS = ("case", "cc", "mark", "det", "punct", "cc:preconj")


class Slot(IntEnum):
    """Where in the title a word stands; within a slot words keep text order."""

    SUBJECT = 0
    VERB = 1
    REST = 2
    LAST = 3
    CONTENT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A sentence prepared for titles.

    ``blocked`` tokens never enter a title (time expressions, parentheses);
    ``names`` maps each token of a named entity to all its tokens, which stay
    together, ``people`` those of persons; ``instead`` maps a token to the words shown in its place (-1: a
    subject that the sentence leaves out); ``quotes`` are pairs of marks.
    """

    tree: Tree
    blocked: frozenset[int]
    names: Mapping[int, tuple[int, ...]]
    people: frozenset[int] = frozenset()
    instead: Mapping[int, str] = field(default_factory=dict)
    quotes: tuple[tuple[int, int], ...] = ()


def read(
    tree: Tree, keep: int, drop: Sequence[Span], instead: Mapping[int, str]
) -> Reading:
    """The sentence with its names, quotes and unwanted words marked; the token
    ``keep`` is wanted whatever encloses it."""
    names: dict[int, tuple[int, ...]] = {}
    people: set[int] = set()
    for entity in tree.sentence.entities:
        inside = tuple(tree.tokens_in(entity.start, entity.end))
        names.update(dict.fromkeys(inside, inside))
        if entity.type is EntityType.PERSON:
            people.update(inside)
    unwanted = _parenthesised(tree, keep)
    for span in drop:
        dated = set(tree.tokens_in(span.start, span.end))
        unwanted |= {i for i in dated if dated.issuperset(names.get(i, ()))}
    return Reading(
        tree=tree,
        blocked=frozenset(unwanted - {keep}),
        names=names,
        people=frozenset(people),
        instead=instead,
        quotes=_quotes(tree),
    )


def _parenthesised(tree: Tree, keep: int) -> set[int]:
    """Tokens in round brackets, and in square ones without a letter ("[17]")."""
    found: set[int] = set()
    opened: list[int] = []
    for index, token in enumerate(tree.tokens):
        if token.text in ("(", "["):
            opened.append(index)
        elif token.text in (")", "]") and opened:
            start = opened.pop()
            inside = range(start, index + 1)
            cited = token.text == "]" and not any(
                tree.tokens[i].text[:1].isalpha() for i in inside
            )
            if (token.text == ")" or cited) and keep not in inside and not opened:
                found.update(inside)
    return found


def _quotes(tree: Tree) -> tuple[tuple[int, int], ...]:
    """Pairs (opening, closing) of double quotation marks."""
    pairs = []
    opened = -1
    for index, token in enumerate(tree.tokens):
        if token.text in _QUOTES or token.text in ("``", "''"):
            if opened < 0:
                opened = index
            else:
                pairs.append((opened, index))
                opened = -1
    return tuple(pairs)


def write(reading: Reading, chosen: Mapping[int, Slot]) -> str:
    """The chosen words as one line, first letter upper-case, no final stop."""
    tokens = reading.tree.tokens
    shown = _with_punctuation(reading, chosen)
    words = sorted(shown, key=lambda index: (shown[index], index))
    while words and words[-1] >= 0 and tokens[words[-1]].deprel in _LOOSE_ENDS:
        if tokens[words[-1]].text in _QUOTES:
            break
        words.pop()
    line = ""
    for place, index in enumerate(words):
        quoted = index - 1 in shown and tokens[index - 1].text in _QUOTES
        text = _shown(reading, index, as_is=not line or quoted)
        before = words[place - 1] if place else None
        line += text if before is None or _glued(reading, before, index) else f" {text}"
    line = " ".join(line.split())
    first = line.split(" ", 1)[0]
    branded = first[:1].islower() and not first.islower()  # "iPhone", "eBay"
    return line if branded else line[:1].upper() + line[1:]


def _shown(reading: Reading, index: int, *, as_is: bool) -> str:
    if index in reading.instead:
        return reading.instead[index]
    tokens = reading.tree.tokens
    token = tokens[index]
    opens = index == 0 or all(t.upos == "PUNCT" for t in tokens[:index][-2:])
    if as_is or not opens or index in reading.names or token.text == "I":
        return token.text
    plain = token.upos in _CLOSED_CLASSES or (
        token.upos in ("NOUN", "VERB") and token.lemma[:1].islower()
    )
    if plain and (token.text[1:].islower() or len(token.text) == 1):
        return token.text.lower()
    return token.text


def _glued(reading: Reading, before: int, index: int) -> bool:
    tokens = reading.tree.tokens
    if index < 0:
        return False
    if any(before == start or index == end for start, end in reading.quotes):
        return True
    clitic = tokens[index].text.lower() in _CLITICS or tokens[index].xpos == "POS"
    if clitic and index not in reading.instead:
        return True
    return 0 <= before == index - 1 and tokens[before].end == tokens[index].start


def _with_punctuation(reading: Reading, chosen: Mapping[int, Slot]) -> dict[int, Slot]:
    """The chosen words with the marks that stand between two of them, and the
    quotation marks around stretches that were chosen whole."""
    tokens = reading.tree.tokens
    found = dict(chosen)
    for index in chosen:
        following = index + 1
        while following < len(tokens) and tokens[following].upos == "PUNCT":
            following += 1
        if following == index + 1 or chosen.get(following) != chosen[index]:
            continue
        for mark in range(index + 1, following):
            if tokens[mark].text not in _APART and mark not in reading.blocked:
                found[mark] = chosen[index]
    for start, end in reading.quotes:
        inside = [i for i in range(start + 1, min(end, start + 40))]
        words = [i for i in inside if tokens[i].upos != "PUNCT"]
        if end - start < 40 and words and all(i in chosen for i in words):
            found[start] = chosen[words[0]]
            found[end] = chosen[words[-1]]
    return found
