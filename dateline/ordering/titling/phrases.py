"""Words of a sentence -> the cores of its noun phrases.

A core is the least that can stand for a phrase: the noun with what it cannot lose.
Everything is a tuple of token indices in text order.  Source of the relation
names: Universal Dependencies v2, English guidelines.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.languages.en import headlines
from dateline.ordering.titling.quotes import DOUBLE_QUOTES, SINGLE_QUOTES
from dateline.ordering.titling.reading import Reading
from dateline.syntax import Tree

DESCRIPTIVE = frozenset(
    ("amod", "compound", "nmod:desc", "nmod:poss", "nmod:unmarked", "nummod")
)
"""Relations of the words that may stand before a name and describe it."""

_FRACTIONS = ("half", "quarter", "third")
_MARKS = (*DOUBLE_QUOTES, *SINGLE_QUOTES, *"()[]")
_DEPTH = 4
_LONGEST_LIST = 3  # nouns besides the first
_LONGEST = 30  # tokens of a core; more is no phrase but a broken tree
_FIXED = frozenset(
    ("det", "det:predet", "nummod", "compound", "flat", "flat:foreign", "fixed")
    + ("goeswith",)
)


def core(reading: Reading, head: int, depth: int = 0) -> tuple[int, ...]:
    """The least that can stand for the noun phrase of ``head``: its name alone,
    or the noun with determiner, numbers, compounds and possessor."""
    if head in reading.instead:
        return (head,)
    words = set(reading.names.get(head, (head,)))
    described = is_described(reading, head)
    for part in sorted(words):
        for child in reading.tree.children[part]:
            relation = reading.tree.tokens[child].deprel
            if relation == "flat" and child in words:
                continue
            if not described or relation not in DESCRIPTIVE | {"det"}:
                words.update(_inseparable(reading, head, child, depth))
    if len(words) > _LONGEST:
        words = {head}
    words.update(_measure(reading.tree, words))
    blocked = frozenset() if head in reading.blocked else reading.blocked
    return tuple(sorted(words - blocked))


def _inseparable(reading: Reading, noun: int, child: int, depth: int) -> Iterable[int]:
    """The words of a dependent that the noun cannot lose; none if it can."""
    tree = reading.tree
    token, relation = tree.tokens[child], tree.tokens[child].deprel
    if relation in _FIXED or (relation == "amod" and _defines(reading, noun, child)):
        return solid(reading, child)
    if depth >= _DEPTH:
        return ()
    if relation == "nmod:poss" and child not in reading.blocked:
        possessor = {*core(reading, child, depth + 1), *tree.dependents(child, "case")}
        return possessor.union(_adjectives(reading, child))
    if relation in ("appos", "nmod:desc") and _names_it(reading, noun, child):
        return core(reading, child, depth + 1)
    if relation == "nmod" and _is_open(reading, child) and _counts(tree, noun, child):
        counted = {*prepositional(reading, child, depth + 1)}
        if tree.tokens[noun].xpos == "NNS" and tree.tokens[child].upos == "PROPN":
            counted.update(joined(reading, child))
        return {*counted, *_adjectives(reading, child)}
    article = tree.first(child, "det") if relation == "nmod:unmarked" else None
    if article == child - 1 > noun and tree.tokens[child - 1].lemma == "a":
        return (child - 1, child)  # "10 cents a share"
    hyphen = relation == "punct" and token.text in "-/" and child < noun
    denial = relation == "advmod" and token.lemma in ("not", "never")
    following = tree.tokens[child + 1 : child + 2]
    exceeded = denial and any(t.lemma in headlines.EXCEEDED for t in following)
    if exceeded:  # "not only toys but books"
        return () if tree.dependents(noun, "case") else (child, child + 1)
    degree = child == noun - 1 and tree.tokens[noun].lemma in headlines.AMOUNTS
    degree = degree and relation in ("advmod", "nummod", "obl:unmarked")
    part = any(
        tree.marked_by(c, "of") is not None for c in tree.dependents(noun, "nmod")
    )
    degree = degree and not (part and token.lemma == "as")  # "as much of Asia sleeps"
    return (child,) if hyphen or denial or degree else ()


def _defines(reading: Reading, noun: int, adjective: int) -> bool:
    """Whether the phrase would claim more, or another thing, without the adjective:
    "the worst storm", "a record loss", "an alleged bribe"."""
    token = reading.tree.tokens[adjective]
    if adjective > noun or noun in reading.names or adjective in reading.blocked:
        return False
    return token.xpos == "JJS" or token.text.lower() in headlines.DEFINING


def _adjectives(reading: Reading, noun: int) -> list[int]:
    if is_described(reading, noun):
        return []
    adjectives = reading.tree.dependents(noun, "amod")
    return [word for child in adjectives for word in solid(reading, child, 3)]


def _names_it(reading: Reading, noun: int, name: int) -> bool:
    """Whether the name follows the noun directly: "the ferry Aurora"."""
    return name in reading.names and reading.names[name][0] == noun + 1


def _counts(tree: Tree, noun: int, child: int) -> bool:
    """Whether "of …" says what a word of quantity counts, "one of the ships", "per …"
    what an amount is for, or "of …" which place is meant, "the city of Arden"."""
    token = tree.tokens[noun]
    if tree.marked_by(child, "per") is not None:
        return token.upos in ("NUM", "SYM") or token.text == "%"
    if token.lemma in headlines.PLACES and tree.tokens[child].upos == "PROPN":
        return tree.marked_by(child, "of") is not None
    light = token.lemma in headlines.QUANTITIES or token.upos in ("NUM", "PRON", "DET")
    return light and any(
        tree.tokens[c].lemma == "of" for c in tree.dependents(child, "case")
    )


def _measure(tree: Tree, words: set[int]) -> Iterable[int]:
    """The words before a number that bound it: "at least", "as many as"."""
    tokens = tree.tokens
    first = min(words)
    counted = tokens[first].upos in ("NUM", "SYM")
    if not counted and tokens[first].lemma not in _FRACTIONS:
        return ()
    for size in range(min(3, first), 0, -1):
        phrase = " ".join(token.text.lower() for token in tokens[first - size : first])
        adverb = size > 1 or tokens[first - 1].deprel == "advmod"
        if phrase in headlines.MEASURES and adverb:
            return range(first - size, first)
    return ()


def is_described(reading: Reading, head: int) -> bool:
    """Whether ``head`` is a name with a description before it, without which it
    can stand ("Danish food company Kestrel")."""
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
    tokens = reading.tree.tokens
    while words and tokens[words[-1]].upos == "PUNCT":
        words.pop()
    return tuple(
        i for i in words if i not in reading.blocked and tokens[i].text not in _MARKS
    )


def cases(reading: Reading, head: int) -> tuple[int, ...]:
    """The prepositions of the phrase of ``head``, with their fixed parts."""
    found: list[int] = []
    tree = reading.tree
    name = reading.names.get(head, (head,))
    described = [c for c in tree.dependents(head, "nmod:desc") if c < head]
    for noun in (*name, *described):  # "of president Ada Hill"
        for child in tree.dependents(noun, "case"):
            if tree.tokens[child].xpos != "POS" and child < min(name):
                found.extend(solid(reading, child))
    beside = min(found, default=0) - 1
    adverbs = tree.dependents(head, "advmod")
    denied = beside > 0 and tree.tokens[beside - 1].lemma == "not"  # "not only for"
    links = tree.tokens[beside].lemma in headlines.CONNECTING and not denied
    if beside in adverbs and not links:
        found += [beside - 1, beside] if denied else [beside]  # "northwest of Lund"
    return tuple(sorted(found))


def prepositional(reading: Reading, head: int, depth: int = 0) -> tuple[int, ...]:
    """The core of ``head`` with its prepositions; a bare noun brings the phrase
    that makes it one ("in response to the outbreak"), "between" both its ends."""
    words = {*cases(reading, head), *core(reading, head, depth)}
    tree = reading.tree
    if tree.marked_by(head, "between") is not None:
        for other in tree.dependents(head, "conj")[:1]:
            words.update(conjunction(reading, other), core(reading, other, _DEPTH))
    if len(words) == 2 and tree.tokens[head].xpos == "NN" and depth < _DEPTH:
        for child in tree.dependents(head, "nmod"):
            if head + 1 in tree.dependents(child, "case") and _is_open(reading, child):
                words.update(prepositional(reading, child, depth + 1))
    return tuple(sorted(words))


def _is_open(reading: Reading, index: int) -> bool:
    return index not in reading.blocked


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


def joined(reading: Reading, head: int) -> tuple[int, ...]:
    """All that is coordinated with ``head``, with what joins it; nothing for a long
    list."""
    items = conjuncts(reading.tree, head)
    if len(items) > _LONGEST_LIST:
        return ()
    words: set[int] = set()
    for item in items:
        words |= {*conjunction(reading, item), *prepositional(reading, item, _DEPTH)}
    return tuple(sorted(words))


def conjunction(reading: Reading, noun: int) -> tuple[int, ...]:
    """The words that join a conjunct: "and", "as well as"."""
    return tuple(
        word
        for part in reading.names.get(noun, (noun,))
        for child in reading.tree.dependents(part, "cc")
        for word in solid(reading, child)
    )


def named(reading: Reading, head: int | None) -> int | None:
    """The person that a description stands beside ("a spokesman, John Hill, …",
    "founder and director Ann Hill"), else ``head`` itself."""
    if head is None or head in reading.names:
        return head
    tree = reading.tree
    described = _described_name(reading, head)
    if described is not None:
        return described
    for child in tree.dependents(head, "appos"):
        proper = tree.tokens[child].upos == "PROPN"
        person = child in reading.people or tree.dependents(child, "flat")
        if proper and person and child not in reading.blocked:
            return child
    bare = tree.tokens[head].xpos == "NN" and not tree.dependents(head, "det", "nmod")
    for child in tree.dependents(head, "conj") if bare else ():
        if child in reading.people:
            return child
    return head


def _described_name(reading: Reading, head: int) -> int | None:
    """The name that a noun describes, before it or behind a comma: "Hill" in "Hill,
    58, a doctor who saw it" and in "doctor Hill, seeing it"."""
    tree = reading.tree
    token = tree.tokens[head]
    if token.deprel == "nmod:desc" and token.head in reading.names:
        return tree.head_of(reading.names[token.head])
    articles = tree.dependents(head, "det")
    if token.deprel != "appos" or not articles:
        return None
    before = articles[0] - 1
    if tree.tokens[before - 1].upos == "NUM" and tree.tokens[before].text == ",":
        before -= 2  # an age
    apart = before - 1 in reading.names and tree.tokens[before].text == ","
    if not apart or tree.tokens[articles[0]].lemma not in ("a", "the"):
        return None
    return tree.head_of(reading.names[before - 1])
