"""Words of a sentence -> the cores of its noun phrases.

A core is the least that can stand for a phrase: the noun with what it cannot lose.
Everything is a tuple of token indices in text order.  Source of the relation
names: Universal Dependencies v2, English guidelines.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.languages.en import headlines
from dateline.ordering.titling.reading import Reading
from dateline.syntax import Tree

DESCRIPTIVE = frozenset(
    ("amod", "compound", "nmod:desc", "nmod:poss", "nmod:unmarked", "nummod")
)
"""Relations of the words that may stand before a name and describe it."""

_FIXED = frozenset(
    ("det", "det:predet", "nummod", "compound", "flat", "flat:foreign", "fixed")
    + ("goeswith",)
)


def core(reading: Reading, head: int) -> tuple[int, ...]:
    """The least that can stand for the noun phrase of ``head``: its name alone,
    or the noun with determiner, numbers, compounds and possessor."""
    if head in reading.instead:
        return (head,)
    tree, tokens = reading.tree, reading.tree.tokens
    token = tokens[head]
    words = set(reading.names.get(head, (head,)))
    described = is_described(reading, head)
    for part in sorted(words):
        for child in tree.children[part]:
            relation = tokens[child].deprel
            if described and (relation in DESCRIPTIVE or relation == "det"):
                continue
            if relation in _FIXED:
                words.update(solid(reading, child))
            elif relation == "nmod:poss" and child not in reading.blocked:
                words.update(core(reading, child), tree.dependents(child, "case"))
                if not is_described(reading, child):
                    for adjective in tree.dependents(child, "amod"):
                        words.update(solid(reading, adjective, 3))
            elif relation == "amod" and token.upos == "PROPN" and _named(tree, child):
                words.add(child)  # "United States" read as adjective and noun
            elif relation in ("appos", "nmod:desc") and _names_it(reading, head, child):
                words.update(core(reading, child))
            elif relation == "nmod" and _quantifies(tree, head, child):
                words.update(prepositional(reading, child))
                words.update(tree.dependents(child, "amod"))
            elif relation == "punct" and tokens[child].text in "-/" and child < head:
                words.add(child)
    words.update(_measure(tree, min(words), words))
    blocked = frozenset() if head in reading.blocked else reading.blocked
    return tuple(sorted(words - blocked))


def _names_it(reading: Reading, noun: int, name: int) -> bool:
    """Whether the name follows the noun directly: "the ferry Aurora"."""
    return name in reading.names and reading.names[name][0] == noun + 1


def _quantifies(tree: Tree, noun: int, child: int) -> bool:
    """Whether "of …" says what a word of quantity counts: "one of the ships"."""
    token = tree.tokens[noun]
    light = token.lemma in headlines.QUANTITIES or token.upos in ("NUM", "PRON", "DET")
    return light and any(
        tree.tokens[c].lemma == "of" for c in tree.dependents(child, "case")
    )


def _measure(tree: Tree, first: int, words: set[int]) -> Iterable[int]:
    """The words before a number that bound it: "at least", "as many as"."""
    tokens = tree.tokens
    number = next((i for i in sorted(words) if tokens[i].upos == "NUM"), None)
    if number is None or any(i not in words for i in range(first, number)):
        return ()
    before = first if number != first else number
    for size in range(min(3, before), 0, -1):
        phrase = " ".join(t.text.lower() for t in tokens[before - size : before])
        adverb = size > 1 or tokens[before - 1].deprel == "advmod"
        if phrase in headlines.MEASURES and adverb and before == number:
            return range(before - size, before)
    return ()


def _named(tree: Tree, adjective: int) -> bool:
    token = tree.tokens[adjective]
    return token.text[:1].isupper() and token.head == adjective + 1


def is_described(reading: Reading, head: int) -> bool:
    """Whether ``head`` is a name with a description before it, without which it
    can stand ("Russian telecom company MTS")."""
    name = reading.names.get(head)
    if name is None:
        return False
    return any(
        child < name[0] and reading.tree.tokens[child].deprel in DESCRIPTIVE
        for part in name
        for child in reading.tree.children[part]
    )


def solid(reading: Reading, index: int, longest: int = 6) -> tuple[int, ...]:
    """All words below ``index``; it alone (with its name) when they are many."""
    words = reading.tree.subtree(index)
    if len(words) > longest or reading.blocked.intersection(words):
        words = list(reading.names.get(index, (index,)))
    return tuple(i for i in words if i not in reading.blocked)


def cases(reading: Reading, head: int) -> tuple[int, ...]:
    """The prepositions of the phrase of ``head``, with their fixed parts."""
    found: list[int] = []
    for child in reading.tree.dependents(head, "case"):
        if reading.tree.tokens[child].xpos != "POS":
            found.extend(solid(reading, child))
    return tuple(sorted(found))


def prepositional(reading: Reading, head: int) -> tuple[int, ...]:
    """The core of ``head`` with its prepositions."""
    return tuple(sorted({*cases(reading, head), *core(reading, head)}))


def conjuncts(tree: Tree, head: int) -> list[int]:
    """The nouns coordinated with ``head``, in text order: its conjuncts and theirs,
    and a second subject that "and" joins to it."""
    tokens = tree.tokens
    found, waiting = [], [head]
    while waiting:
        below = tree.dependents(waiting.pop(), "conj")
        nouns = [c for c in below if tokens[c].upos != "VERB" and c > head]
        found += nouns
        waiting += nouns
    if not found and tokens[head].deprel.startswith("nsubj"):
        for sibling in tree.dependents(tokens[head].head, "nsubj"):
            if sibling > head and tree.dependents(sibling, "cc"):
                found.append(sibling)
    return sorted(found)


def conjunction(reading: Reading, noun: int) -> tuple[int, ...]:
    """The words that join a conjunct: "and", "as well as"."""
    return tuple(
        word
        for child in reading.tree.dependents(noun, "cc")
        for word in solid(reading, child)
    )


def named(reading: Reading, head: int | None) -> int | None:
    """The person set beside a description ("a spokesman, John Hill, …"), else
    ``head`` itself."""
    if head is not None and head not in reading.names:
        for child in reading.tree.dependents(head, "appos"):
            if child in reading.people and child not in reading.blocked:
                return child
    return head
