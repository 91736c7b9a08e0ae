"""Which event a time expression depends on, and by what preposition.

The parser's tree is followed from the expression up its clause; where the order
of words contradicts the tree ("said on Monday that …", "the fire, which broke out
on Monday, cost …") the words win.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.anchoring.measuring import (
    compared_figure,
    is_compared,
    measures,
    names_an_age,
    was_meant,
)
from dateline.languages.en import cues, evoking, reaching
from dateline.syntax import Tree
from dateline.values import EventMention, TimeExpression

CLAUSES = frozenset(("acl:relcl", "acl", "ccomp", "advcl", "advcl:relcl"))
"""Relations of clauses that an opening word may begin."""
_ATTRIBUTIVE = frozenset(("amod", "compound", "nummod", "nmod:poss"))
_NOMINAL = ("NOUN", "PROPN")
_OPAQUE = frozenset(("ccomp", "parataxis", "acl:relcl", "csubj", "root"))
_SIGNALS = (
    cues.SINCE | cues.UNTIL | cues.BY | cues.BEFORE | cues.AFTER
    | frozenset(("between", "to", "through", "during", "within", "over", "for"))
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placed:
    """An expression with its place in the tree."""

    expression: TimeExpression
    tokens: tuple[int, ...]
    head: int
    signal: str | None


def place(tree: Tree, expression: TimeExpression) -> Placed | None:
    tokens = tree.tokens_in(expression.start, expression.end)
    if not tokens:
        return None
    head = tree.head_of(tokens)
    signal = _signal(tree, tokens, head)
    if signal in cues.BEFORE and expression.mod == "END":
        signal = "by"  # "before the end of May": in May too
    return Placed(expression, tuple(tokens), head, signal)


def owners(tree: Tree, mentions: dict[int, EventMention]) -> dict[int, int]:
    """Token index -> mention number, supported nouns included."""
    owner: dict[int, int] = {}
    for number, mention in mentions.items():
        owner[mention.token] = number
        for index in tree.tokens_in(mention.start, mention.end):
            if not _is_aside(tree, index, mention.token):
                owner.setdefault(index, number)
        if mention.noun is not None:
            for child in tree.dependents(mention.token, "obj", "nsubj:pass"):
                if tree.tokens[child].lemma == mention.noun:
                    owner.setdefault(child, number)
    return owner


def _is_aside(tree: Tree, index: int, event: int) -> bool:
    """Whether a clause that only describes a noun parts a word from the event: "the
    law that takes effect in May was signed"."""
    for each in (index, *tree.ancestors(index)):
        if each == event:
            return False
        if tree.tokens[each].deprel in ("acl", "acl:relcl"):
            return True
    return False


def owner_of(tree: Tree, placed: Placed, owner: dict[int, int]) -> int | None:
    """The mention the expression depends on: the first on its way up its clause."""
    current = placed.head
    if current in owner:
        return owner[current]
    if measures(tree, placed.tokens, placed.signal):
        return None
    if names_an_age(tree, placed.tokens, owner):
        return None
    figure = compared_figure(tree, placed.tokens[0])
    if figure is not None:
        return next((owner[i] for i in figure if i in owner), None)
    if tree.dependents(current, "cop"):  # "the first flight was in 1994"
        subject = tree.first(current, "nsubj")
        return None if subject is None else owner.get(subject)
    inside = _open_clause(tree, placed)
    if inside is not None:
        return owner.get(inside)
    for _ in range(len(tree.tokens)):
        relation = tree.tokens[current].deprel
        parent = tree.tokens[current].head
        if parent < 0 or relation in _OPAQUE or is_compared(tree, current):
            return None
        if relation == "conj" and tree.dependents(current, "nsubj", "nsubj:pass"):
            return None  # "they met, and the day was warm on Monday"
        while parent >= 0 and _opens_after(tree, parent, placed.head):
            parent = tree.tokens[parent].head
        if parent < 0:
            return None
        parent = _said_by(tree, parent, placed.head)
        if parent in owner:
            return owner[parent]
        if was_meant(tree, parent):
            return None
        if relation == "acl":  # What tells which noun is meant: "the vote set for May".
            return None
        names = relation in _ATTRIBUTIVE and tree.tokens[parent].upos in _NOMINAL
        names = names and tree.tokens[parent].lemma not in evoking.PERIODS
        names = names and not tree.dependents(current, "case")
        if names and not _is_occasion(tree, parent):
            return None
        lent = _lent_event(tree, parent, owner)
        if lent is not None:
            return lent
        current = parent
    return None


def outer_signal(tree: Tree, placed: Placed, owner: dict[int, int]) -> str | None:
    """The preposition of the whole phrase the expression closes: "since" in "since
    the accord of 1999"."""
    current, signal = placed.head, placed.signal
    while signal is None and tree.tokens[current].deprel == "nmod":
        current = tree.tokens[current].head
        if current in owner:
            break
        marks = [tree.tokens[i].text.lower() for i in tree.dependents(current, "case")]
        signal = next((mark for mark in marks if mark in _SIGNALS), None)
    return signal


def _signal(tree: Tree, tokens: list[int], head: int) -> str | None:
    """The temporal preposition in front of the expression, or None."""
    before = [
        i for i in tree.dependents(head, "case", "mark", "advmod") if i < tokens[0]
    ]
    if tokens[0] > 0:
        before.append(tokens[0] - 1)
    for index in reversed(before):
        word = tree.tokens[index].text.lower()
        if word in _SIGNALS:
            return word
    return None


def _open_clause(tree: Tree, placed: Placed) -> int | None:
    """The head of the relative clause that is still open where the expression
    stands: "the fire, which broke out on Monday, cost …" whatever the parser says."""
    if tree.tokens[placed.head].head <= placed.head:
        return None
    above = frozenset(tree.ancestors(placed.head))
    for index in range(placed.tokens[0] - 1, -1, -1):
        token = tree.tokens[index]
        if token.text in (",", ";", ":") or token.deprel == "root":
            return None
        if token.deprel in ("acl:relcl", "acl"):
            return None if index in above else index
    return None


def _opens_after(tree: Tree, clause: int, index: int) -> bool:
    """Whether ``index`` stands before the "which", "that" or "when" that opens the
    clause it was hung on, before its subject where nothing opens what is said, or
    before the noun it describes: then it belongs outside ("said on Monday that …",
    "said on Monday it was …", "on Monday, men held in Oslo were …")."""
    if tree.tokens[clause].deprel not in CLAUSES:
        return False
    described = tree.tokens[clause].deprel.startswith("acl")
    if described and index < tree.tokens[clause].head:
        return True
    if tree.tokens[clause].deprel == "ccomp" and not tree.dependents(clause, "mark"):
        return _begins_after(tree, clause, index)
    openers = [
        child
        for child in tree.children[clause]
        if child < clause
        and (
            tree.tokens[child].xpos in ("WDT", "WP", "WRB")
            or (tree.tokens[child].deprel == "mark" and tree.tokens[child].xpos == "IN")
        )
    ]
    return bool(openers) and index < openers[0]


def _said_by(tree: Tree, content: int, index: int) -> int:
    """The verb of saying that closes what is said and that ``index`` stands behind
    ("it fell, the firm said on Monday"), else the clause itself."""
    for saying in (tree.tokens[content].head, *tree.dependents(content, "parataxis")):
        within = tree.tokens[content].deprel == "ccomp"
        within = within or saying != tree.tokens[content].head
        between = range(saying, index)
        if (
            within
            and content < saying < index
            and tree.tokens[saying].lemma in cues.REPORTING
            and all(tree.tokens[i].upos != "PUNCT" for i in between)
        ):
            return saying
    return content


def _begins_after(tree: Tree, content: int, index: int) -> bool:
    """Whether ``index`` stands between a verb of saying in the past and the subject
    of what it says, which is not told as still to come."""
    saying = tree.tokens[content].head
    subject = tree.first(content, "nsubj", "csubj")
    ahead = any(tree.tokens[i].xpos == "MD" for i in tree.dependents(content, "aux"))
    return (
        subject is not None
        and not ahead
        and saying < index < subject
        and tree.tokens[saying].xpos == "VBD"
        and tree.tokens[saying].lemma in cues.REPORTING
    )


def _is_occasion(tree: Tree, noun: int) -> bool:
    """Whether what its clause tells took place at it: "in the 1967 war"."""
    named = tree.tokens[noun].lemma.casefold() in reaching.OCCASIONS
    return named and tree.marked_by(noun, "in", "at", "during") is not None


def _lent_event(tree: Tree, index: int, owner: dict[int, int]) -> int | None:
    """The event a verb that is none itself lends its time to: its complement ("was
    in attendance", "there was an attack") or the noun it describes ("an agreement
    made yesterday"); that of a predicate is its subject ("the report is due")."""
    token = tree.tokens[index]
    if token.upos not in ("VERB", "AUX"):
        is_told = token.upos in ("ADJ", "ADV") and tree.dependents(index, "cop")
        subject = tree.first(index, "nsubj") if is_told else None
        return None if subject is None else owner.get(subject)
    if token.deprel == "acl" and token.head in owner:
        return owner[token.head]
    for relation in ("xcomp", "obj", "nsubj", "nsubj:pass", "obl"):
        for child in tree.children[index]:
            if tree.tokens[child].deprel == relation and child in owner:
                return owner[child]
    return None
