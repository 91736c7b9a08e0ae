"""Words already in a title -> offers of more, from the needed to the welcome."""

from __future__ import annotations

from dataclasses import replace

from dateline.languages.en import headlines
from dateline.ordering.titling.clauses import group, is_relative, marks
from dateline.ordering.titling.noun_growth import (
    MOST_CHILDREN,
    is_chosen,
    is_denied,
    is_unfinished,
    nominal_offers,
    phrase_offer,
    with_its_phrase,
)
from dateline.ordering.titling.offering import (
    Node,
    Offer,
    clause_offer,
    completed,
    content_of,
    set_off,
    tells,
)
from dateline.ordering.titling.phrases import cases, solid
from dateline.ordering.titling.reading import Reading
from dateline.ordering.titling.wording import Slot
from dateline.syntax import Tree


def offers(reading: Reading, node: Node) -> list[Offer]:
    """What the phrase or clause of ``node`` can add to the title."""
    if not node.clause:
        return nominal_offers(reading, node)
    found = _clausal(reading, node)
    if reading.tree.tokens[node.head].upos not in ("VERB", "AUX"):
        found += nominal_offers(reading, node)
    return found


def _clausal(reading: Reading, node: Node) -> list[Offer]:
    tree, tokens = reading.tree, reading.tree.tokens
    front = min(group(reading, node.head))
    complements = tree.dependents(node.head, "obj", "xcomp", "ccomp", "obl")
    first = next((child for child in complements if child > node.head), -1)
    found: list[Offer] = []
    for child in tree.children[node.head][:MOST_CHILDREN]:
        relation = tokens[child].deprel
        slot = _side(node, child, front)
        if relation == "advmod":
            found.extend(_adverb(reading, node, child))
        elif relation == "obl:agent" and child not in reading.blocked:
            found.append(phrase_offer(reading, node, 0.3, child, slot))
        elif relation.startswith("obl"):
            needs = _beside(reading, node.head, child)
            for noun in _unblocked(reading, child):
                phrases = _oblique(reading, node, noun, slot, noun == first)
                found.extend(replace(each, needs=needs) for each in phrases)
        elif relation == "obj" and tree.dependents(child, "case"):
            found.extend(_oblique(reading, node, child, slot, child == first))
        elif relation == "ccomp" or _completes(tree, node.head, child):
            found.append(_content(reading, node, child))
        elif relation == "advcl":
            found.extend(_adverbial_clause(reading, node, child))
    return found


def _beside(reading: Reading, verb: int, phrase: int) -> int:
    """The phrase right before one that says where, without which the later would
    seem to tell of another word: "[serves a term] for the attack [on the fair]"."""
    tree = reading.tree
    start = tree.subtree(phrase)[0]
    if tree.marked_by(phrase, *headlines.LOCAL) is None:
        return -1
    for other in tree.dependents(verb, "obl"):
        if verb < other < start and tree.subtree(other)[-1] == start - 1:
            return -1 if other in reading.blocked else other
    return -1


def _side(node: Node, child: int, front: int) -> Slot:
    """Fronted phrases move behind the rest of the clause."""
    if child < front and node.slot in (Slot.VERB, Slot.SUBJECT):
        return Slot.LAST
    return Slot.REST if node.slot == Slot.VERB else node.slot


def _unblocked(reading: Reading, noun: int) -> list[int]:
    """The phrase itself; where it is a time expression the phrases below it, which
    tell of the event: "in 1961 in Vienna"."""
    tree = reading.tree
    if noun not in reading.blocked:
        return [noun]
    return [
        below
        for below in tree.dependents(noun, "nmod", "obl")
        if below not in reading.blocked and tree.marked_by(below, "of") is None
    ]


def _content(reading: Reading, node: Node, child: int) -> Offer:
    return clause_offer(
        reading,
        child,
        rank=node.rank + 0.2,
        slot=Slot.REST if node.slot == Slot.VERB else node.slot,
        subject=True,
        tied=True,
    )


def _oblique(
    reading: Reading, node: Node, child: int, slot: Slot, first: bool
) -> list[Offer]:
    """A phrase on a verb: complements, then names and numbers, then the rest;
    never who says so, nor a fronted phrase that only links ("In fact, …")."""
    tree, tokens = reading.tree, reading.tree.tokens
    marked = {tokens[i].lemma.lower() for i in cases(reading, child)}
    telling = tells(reading, child)
    if headlines.ATTRIBUTING & marked or tokens[child].upos == "VERB":
        return []
    if is_relative(tree, child) or tokens[child].xpos == "WP":
        return []
    aside = child > node.head and set_off(reading, child) and "as" in marked
    if aside or (not telling and slot == Slot.LAST):
        return []
    if headlines.ASCRIBING.get(tokens[node.head].lemma) in marked:
        more = 0.1
    elif headlines.CIRCUMSTANTIAL & marked:
        more = 1.7
    elif "into" in marked:
        more = 0.1  # "turned the mill into a museum"
    elif not marked:
        if not telling or set_off(reading, child):
            return []
        more = 0.3  # "rose 5 %"
    elif (first or is_denied(tree, node.head)) and not set_off(reading, child):
        more = 0.3
    else:
        more = 1.0 if telling else 1.4
    phrase = phrase_offer(reading, node, more, child, slot)
    found = [completed(reading, phrase, child)]
    if not _needs_clause(tree, child):  # "at a fair [held in Oslo]"
        found.append(replace(phrase, rank=phrase.rank + 0.01))
    if is_unfinished(reading, child):
        whole = completed(reading, with_its_phrase(reading, phrase, child), child)
        scopes = any(is_chosen(reading, c) for c in tree.dependents(node.head, "obj"))
        found = [whole, *([] if scopes else found)]
    return found


def _needs_clause(tree: Tree, noun: int) -> bool:
    """Whether the clause on a noun is more than a past participle: "on the grounds that
    they had no visa"."""
    clauses = tree.dependents(noun, "acl")
    participles = all(tree.tokens[c].xpos == "VBN" for c in clauses)
    full = any(tree.dependents(c, "aux", "mark", "nsubj") for c in clauses)
    return full or not participles or tree.first(noun, "ccomp") is not None


def _adverb(reading: Reading, node: Node, child: int) -> list[Offer]:
    token = reading.tree.tokens[child]
    if token.lemma.lower() in headlines.CONNECTING or child < node.head:
        degree = reading.tree.dependents(node.head, "cop") and child == node.head - 1
        if not degree or token.lemma.lower() in headlines.CONNECTING:
            return []
    words = solid(reading, child)
    if not words or _is_measured(reading.tree, child):
        return []
    more = 0.3 if token.lemma in headlines.DIRECTIONAL or child < node.head else 1.6
    slot = Slot.REST if node.slot == Slot.VERB and child > node.head else node.slot
    return [Offer(rank=node.rank + more, slot=slot, words=words)]


def _is_measured(tree: Tree, adverb: int) -> bool:
    """Whether an adverb of direction tells nothing without the measure beside it, "were
    7, down [from 9]", "9 metres [down]"."""
    token = tree.tokens[adverb]
    if token.lemma not in headlines.LEVELS:
        return False
    before = tree.tokens[adverb - 1] if adverb else token
    if before.text in (",", ")"):
        return True
    return token.lemma == "down" and bool(tree.dependents(adverb - 1, "nummod"))


def _completes(tree: Tree, verb: int, child: int) -> bool:
    """Whether a clause behind the verb tells what is left open, "left unclear [whether
    they will go]", or beside what something "comes"."""
    marks = ("whether", *(("as", "after") if tree.tokens[verb].lemma == "come" else ()))
    behind = child > verb and tree.tokens[child].deprel == "advcl"
    return behind and tree.marked_by(child, *marks) is not None


def _adverbial_clause(reading: Reading, node: Node, child: int) -> list[Offer]:
    """What completes the verb ("gave up looking", "aimed at ending the war"), a
    purpose ("to help …") or means ("by hiring …") behind it."""
    tree, tokens = reading.tree, reading.tree.tokens
    if child < node.head or set_off(reading, child):
        return []
    tied = {tokens[i].lemma for i in marks(reading, child)}
    last = max(group(reading, node.head))
    completes = tokens[child].xpos == "VBG" and tree.subtree(child)[0] == last + 1
    completes = completes and not tied - headlines.GERUND_MARKS
    if not (completes or tied & headlines.PURPOSE_MARKS):
        return []
    if tokens[child].verb_form == "Fin":
        return []
    slot = Slot.REST if node.slot == Slot.VERB else node.slot
    rank = node.rank + (0.3 if completes else 0.8)
    aim = clause_offer(reading, child, rank=rank, slot=slot, subject=True, tied=True)
    words = {*aim.words, *content_of(reading, child)}
    return [replace(aim, words=tuple(sorted(words)))]
