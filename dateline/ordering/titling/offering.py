"""Offers of words to a title, and what makes a phrase or clause on offer whole.

An offer brings a phrase's core ("with Kestrel") and names the words from which
further offers may grow ("Danish food company").  Lower ranks matter more.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace

from dateline.ordering.titling.clauses import clause_core, marks
from dateline.ordering.titling.phrases import core, prepositional, solid
from dateline.ordering.titling.reading import Reading
from dateline.ordering.titling.wording import Slot
from dateline.syntax import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A word that is in the title and from which more may grow, out of the words
    before ``until``."""

    head: int
    rank: float
    slot: Slot
    clause: bool = False
    until: int = sys.maxsize


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Words (token indices) that enter the title together or not at all;
    ``needs`` is a token that must be in it before, -1 for none."""

    rank: float
    slot: Slot
    words: tuple[int, ...]
    nodes: tuple[Node, ...] = ()
    needs: int = -1


def clause_offer(
    reading: Reading,
    verb: int,
    *,
    rank: float,
    slot: Slot,
    subject: bool,
    tied: bool,
    needs: int = -1,
) -> Offer:
    """The core of a clause as one offer; ``tied`` keeps the words before it
    ("to", "by", "whether")."""
    body = clause_core(reading, verb, subject=subject)
    words = {*body.words, *(marks(reading, verb) if tied else ())}
    words.update(_complement(reading, body.predicates[-1]))
    nodes = [Node(head=p, rank=rank, slot=slot, clause=True) for p in body.predicates]
    nodes += [Node(head=n, rank=rank + 0.3, slot=slot) for n in body.nouns]
    return Offer(
        rank=rank,
        slot=slot,
        words=tuple(sorted(words)),
        nodes=tuple(nodes),
        needs=needs,
    )


def _complement(reading: Reading, verb: int) -> tuple[int, ...]:
    """The phrase right behind an infinitive without an object, "to look at the plan",
    without which the clause would seem cut."""
    tree = reading.tree
    infinitive = tree.marked_by(verb, "to") == verb - 1
    if not infinitive or tree.dependents(verb, "obj", "xcomp", "cop"):
        return ()
    for phrase in tree.dependents(verb, "obl"):
        words = prepositional(reading, phrase)
        if words[0] == verb + 1 and phrase not in reading.blocked:
            return words
    return ()


def content_of(reading: Reading, verb: int) -> tuple[int, ...]:
    """The core of the clause that an infinitive cannot do without, "to find out [who
    it was]"."""
    tree = reading.tree
    content = tree.first(verb, "ccomp")
    if content is None or content < verb or tree.dependents(verb, "obj"):
        return ()
    words = clause_core(reading, content, subject=True).words
    return (*marks(reading, content), *words)


def finished(reading: Reading, clause: Offer, verb: int) -> Offer:
    """The clause of a participle with the phrase that completes it, "talks mediated
    by the union"; no words where that phrase is not for titles."""
    tree = reading.tree
    if tree.tokens[verb].verb_form == "Inf" or tree.dependents(verb, "obj", "xcomp"):
        return clause
    phrases = [c for c in tree.dependents(verb, "obl", "ccomp", "advcl") if c > verb]
    wanted = [
        child
        for child in phrases
        if child not in reading.blocked
        and (tree.tokens[child].deprel != "advcl" or tree.tokens[child].xpos == "VBG")
    ]
    adverbs = [c for c in tree.dependents(verb, "advmod") if c == verb + 1]
    if adverbs and not phrases:  # "roads heading east of Lund"
        words = tuple(word for child in adverbs for word in solid(reading, child))
        return replace(clause, words=tuple(sorted({*clause.words, *words})))
    if not wanted:
        return replace(clause, words=()) if phrases else clause
    agents = [c for c in wanted if tree.tokens[c].deprel == "obl:agent"]
    chosen = (agents or wanted)[0]
    if tree.tokens[chosen].deprel.startswith("obl"):
        words = prepositional(reading, chosen)
        node = Node(head=chosen, rank=clause.rank + 0.3, slot=clause.slot)
        nodes: tuple[Node, ...] = (node,)
    else:
        inner = clause_offer(
            reading, chosen, rank=clause.rank, slot=clause.slot, subject=True, tied=True
        )
        words, nodes = inner.words, inner.nodes
    return replace(
        clause,
        words=tuple(sorted({*clause.words, *words})),
        nodes=clause.nodes + nodes,
    )


def completed(reading: Reading, phrase: Offer, noun: int) -> Offer:
    """The phrase with the clause that a common noun needs: "on the grounds that
    they had no visa", "to people refusing treatment"."""
    tree = reading.tree
    clauses = [
        child
        for child in tree.dependents(noun, "acl", "ccomp")
        if tree.tokens[child].deprel != "acl:relcl"
        and not (tree.tokens[child].deprel == "acl" and announces(tree, child))
    ]
    if tells(reading, noun) or not clauses or set_off(reading, clauses[0]):
        return phrase
    finite = tree.tokens[clauses[0]].deprel != "acl"
    clause = clause_offer(
        reading,
        clauses[0],
        rank=phrase.rank,
        slot=phrase.slot,
        subject=finite or bool(tree.dependents(clauses[0], "nsubj")),
        tied=True,
    )
    bare = not tree.dependents(clauses[0], "aux", "mark", "nsubj")
    if bare and tree.tokens[clauses[0]].xpos == "VBN":
        clause = finished(reading, clause, clauses[0])
    words = tuple(sorted({*phrase.words, *clause.words}))
    return replace(phrase, words=words, nodes=phrase.nodes + clause.nodes)


def tells(reading: Reading, head: int) -> bool:
    """Whether the phrase's core holds a name or a number."""
    return any(
        i in reading.names or reading.tree.tokens[i].upos in ("PROPN", "NUM")
        for i in core(reading, head)
    )


def announces(tree: Tree, verb: int) -> bool:
    """Whether the participle only brings a clause: "a statement saying …"."""
    content = tree.dependents(verb, "ccomp", "parataxis")
    return bool(content) and not tree.dependents(verb, "obj", "obl", "xcomp")


def set_off(reading: Reading, head: int) -> bool:
    """Whether a comma, dash or bracket stands before the phrase."""
    first = reading.tree.subtree(head)[0]
    tokens = reading.tree.tokens
    return tokens[first].upos == "PUNCT" or (
        first > 0 and tokens[first - 1].upos == "PUNCT"
    )
