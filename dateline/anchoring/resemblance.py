"""What an undated event has in common with a dated one, and how they hang together."""

from __future__ import annotations

from dateline.languages.en.sorts import sorts_named, sorts_of
from dateline.syntax import Tree
from dateline.values import EventMention

_STEM = 5


def tense_of(mention: EventMention) -> str:
    """Tense and aspect in a word: "past", "past perfect", "present progressive"."""
    if mention.tense is None:
        return "tenseless"
    aspect = " perfect" if mention.perfect else ""
    return mention.tense + (aspect or (" progressive" if mention.progressive else ""))


def path(tree: Tree, mention: EventMention, other: EventMention) -> str:
    """How two events of a sentence hang together."""
    token, carrier = tree.tokens[mention.token], tree.tokens[other.token]
    if token.head == other.token:
        return f"child {token.deprel.split(':')[0]} {other.kind}"
    if carrier.head == mention.token:
        return "parent " + carrier.deprel.split(":")[0]
    if other.token in tree.ancestors(mention.token):
        return "below"
    return "above" if mention.token in tree.ancestors(other.token) else "apart"


def same_predicate(one: EventMention, other: EventMention) -> bool:
    """Whether the words may tell one event: "arrested" and "arrest"."""
    nouns = one.noun is not None and one.noun == other.noun
    return nouns or one.lemma[:_STEM] == other.lemma[:_STEM]


def same_sort(one: EventMention, other: EventMention) -> bool:
    """Whether the words may tell events of one sort: "verdict" and "convicted"."""
    return not _sorts(one).isdisjoint(_sorts(other))


def _sorts(mention: EventMention) -> frozenset[str]:
    words = (mention.lemma, mention.noun or mention.lemma)
    return frozenset((*sorts_named(words[0]), *sorts_of(words[1])))
