"""Names in an article: how far one reaches, and what sort of thing it names.

The analysis sees one sentence at a time; the same name elsewhere in the article
settles what a single sentence leaves in doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.syntax import Tree, described_by
from dateline.values import Article, Entity, EntityType, Sentence

_PARTS = frozenset(("flat", "compound", "amod", "nummod", "nmod:desc", "appos"))
_ORDER = list(EntityType)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the stage knows of the whole article while it reads one sentence.

    ``referents`` maps pronouns by (sentence, token); ``types`` maps names, case
    folded, to the type most of their mentions have.
    """

    article: Article
    referents: Mapping[tuple[int, int], Entity] = field(default_factory=dict)
    types: Mapping[str, EntityType] = field(default_factory=dict)


def name_types(sentences: Sequence[Sentence]) -> dict[str, EntityType]:
    """The commonest type of each name and, for persons, of each surname."""
    votes: dict[str, Counter[EntityType]] = {}
    for sentence in sentences:
        for entity in sentence.entities:
            name = entity.text.casefold()
            votes.setdefault(name, Counter())[entity.type] += 1
            words = name.split()
            if entity.type is EntityType.PERSON and len(words) > 1:
                votes.setdefault(words[-1], Counter())[entity.type] += 1
    return {
        name: min(counts, key=lambda t: (-counts[t], _ORDER.index(t)))
        for name, counts in votes.items()
    }


def name_at(tree: Tree, index: int) -> tuple[int, int] | None:
    """The tokens ``[first, last]`` of the proper name around ``index``, or None.

    An entity of the analysis, widened over the proper nouns that belong to it in
    the tree ("Ada" + "Hill"); without an entity, the proper nouns alone.
    """
    first = last = index
    token = tree.tokens[index]
    covering = next(
        (
            e
            for e in tree.sentence.entities
            if e.start <= token.start and token.end <= e.end
        ),
        None,
    )
    if covering is not None:
        inside = tree.tokens_in(covering.start, covering.end)
        first, last = inside[0], inside[-1]
    elif not _is_proper(tree, index):
        return None
    while first > 0 and _belongs(tree, first - 1, first, last):
        first -= 1
    while last + 1 < len(tree.tokens) and _belongs(tree, last + 1, first, last):
        last += 1
    return first, last


def type_of(reading: Reading, tree: Tree, first: int, last: int) -> EntityType:
    """The type of the name over tokens ``[first, last]``: what the article mostly
    says of it, else what this sentence says, else other."""
    start, end = tree.tokens[first].start, tree.tokens[last].end
    name = reading.article.text[start:end].casefold()
    if name in reading.types:
        return reading.types[name]
    inner = [e for e in tree.sentence.entities if start <= e.start and e.end <= end]
    if inner:
        widest = max(inner, key=lambda e: (e.end - e.start, -e.start))
        return reading.types.get(widest.text.casefold(), widest.type)
    return reading.types.get(tree.tokens[last].text.casefold(), EntityType.OTHER)


def _is_proper(tree: Tree, index: int) -> bool:
    return tree.tokens[index].xpos in ("NNP", "NNPS")


def _belongs(tree: Tree, index: int, first: int, last: int) -> bool:
    """Whether a neighbouring token is part of the name over ``[first, last]``."""
    if not _is_proper(tree, index):
        return False
    token = tree.tokens[index]
    if first <= token.head <= last:
        return token.deprel in _PARTS
    inside = range(first, last + 1)
    return any(
        tree.tokens[i].head == index and tree.tokens[i].deprel in _PARTS for i in inside
    )


def described_at(tree: Tree, verb: int) -> int:
    """What the relative clause of ``verb`` is about: for an apposition the name it
    explains, "Ada Hill" in "Ada Hill, the founder, who resigned"."""
    noun = described_by(tree, verb)
    token = tree.tokens[noun]
    explains = token.deprel == "appos" and token.xpos not in ("NNP", "NNPS")
    named = explains and name_at(tree, token.head) is not None
    return token.head if named else noun
