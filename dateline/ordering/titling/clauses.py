"""Words of a sentence -> the cores of its clauses, and where their subjects are.

The core of a clause is the verb with auxiliaries, negation, objects and open
complements.  Everything is a tuple of token indices in text order.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.languages.en import cues, headlines
from dateline.ordering.titling.phrases import (
    conjunction,
    conjuncts,
    core,
    prepositional,
    solid,
)
from dateline.ordering.titling.reading import Reading
from dateline.syntax import Tree, is_predicate
from dateline.values import Token

_DEPTH = 4
_HELPING = ("aux", "aux:pass", "cop")
_LONGEST_PAIR = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseCore:
    """The needed words of a clause, and the predicates and nouns among them."""

    words: tuple[int, ...]
    predicates: tuple[int, ...]
    nouns: tuple[int, ...]


def subject_core(
    reading: Reading, head: int, depth: int = 0, until: int = sys.maxsize
) -> tuple[int, ...]:
    """The core of a subject with its one conjunct, if that stands before ``until``:
    "Malaysia and Indonesia"."""
    tree, tokens = reading.tree, reading.tree.tokens
    words = set(core(reading, head))
    if head in reading.instead and head < 0:
        return (head,)
    if tokens[head].deprel.startswith("csubj") and depth < _DEPTH:
        clause = clause_core(reading, head, subject=True, depth=depth)
        words.update(marks(reading, head), clause.words)
    items = [item for item in conjuncts(tree, head) if item < until]
    joined = items and conjunction(reading, items[0])
    if len(items) == 1 and joined and items[0] not in reading.blocked:
        joint = conjunction(reading, items[0])
        pair = {*joint, *core(reading, items[0])}
        if len(pair) + len(words) <= _LONGEST_PAIR:
            words.update(pair)
        elif short := _abbreviated(reading, head, items[0]):
            return tuple(sorted({*joint, *short}))
    return tuple(sorted(words))


def _abbreviated(reading: Reading, head: int, other: int) -> tuple[int, ...]:
    """Two long names by the letters that stand in brackets behind each, with what is
    said of both, "[UA and] FW members"; nothing where one has none."""
    tokens = reading.tree.tokens
    found = [
        i
        for i in reading.tree.subtree(head)
        if is_acronym(tokens[i]) and 0 < i < other and tokens[i - 1].text == "("
    ]
    if len(found) != 2:
        return ()
    return (*found, other) if other not in reading.names else tuple(found)


def group(reading: Reading, verb: int) -> tuple[int, ...]:
    """The verb (or predicate) with auxiliaries, copula, negation and particle."""
    tree, tokens = reading.tree, reading.tree.tokens
    words = {verb}
    if tree.dependents(verb, "cop"):
        words.update(prepositional(reading, verb))
    if tokens[verb].upos == "ADJ" and verb + 1 < len(tokens):
        words.update([verb + 1] if tokens[verb + 1].text == "enough" else ())
    for child in tree.children[verb]:
        token = tokens[child]
        if token.deprel in ("aux", "aux:pass", "cop", "compound:prt"):
            words.add(child)
        elif token.deprel == "mark" and token.upos == "PART":
            words.update(_obligation(tree, child, words))
        elif token.deprel == "advmod" and _changes_truth(tree, child, verb):
            words.update(solid(reading, child, 3))
    return tuple(sorted(words | set(_borrowed(tree, verb))))


def _obligation(tree: Tree, mark: int, words: set[int]) -> Iterable[int]:
    """The "to" of "is to travel", the "yet to" of "has yet to decide", the "still to"
    of "is still to report" and the "due to" of "is due to arrive"."""
    if mark - 1 in words:
        return (mark,)
    between = tree.tokens[mark - 1]
    fills = between.upos in ("ADJ", "ADV")
    return (mark - 1, mark) if mark - 2 in words and fills else ()


def _changes_truth(tree: Tree, adverb: int, verb: int) -> bool:
    """Whether the clause would claim something else without the adverb."""
    word = tree.tokens[adverb].text.lower()
    if word == "first":  # "was first seen in May"
        return adverb == verb - 1
    if word in headlines.DEGREES:
        return adverb < verb and tree.tokens[verb].upos == "ADJ"
    limits = word in cues.HEDGES or word in cues.WRONGLY or word in headlines.LIMITING
    return limits or _negates(tree, adverb)


def _negates(tree: Tree, adverb: int) -> bool:
    token = tree.tokens[adverb]
    if token.lemma == "yet":  # "have yet to decide"
        return (
            tree.tokens[adverb].head < adverb
            and adverb + 1 < len(tree.tokens)
            and (tree.tokens[adverb + 1].text == "to")
        )
    if token.lemma == "long":  # "no longer"
        return any(tree.tokens[c].lemma == "no" for c in tree.children[adverb])
    return token.lemma in headlines.NEGATIVE or token.text.lower() in ("n't", "n’t")


def _borrowed(tree: Tree, verb: int) -> list[int]:
    """The auxiliaries that a conjoined verb shares: "was held and [was] charged"."""
    token = tree.tokens[verb]
    if token.deprel != "conj" or token.verb_form == "Fin":
        return []
    first = token.head
    between = [c for c in tree.children[first] if c < first]
    if tree.dependents(verb, "aux", "cop", "nsubj") or first > verb:
        return []
    judged = bool(tree.dependents(first, "cop")) and token.xpos == "VBN"
    if tree.tokens[first].xpos != token.xpos and not judged:
        return []  # "was glad and [was] moved"
    helping = _HELPING if judged else _HELPING[:2]
    return [c for c in between if tree.tokens[c].deprel in helping]


def marks(reading: Reading, verb: int) -> tuple[int, ...]:
    """The words that tie a clause to the one above it, save "that"."""
    tree = reading.tree
    token = tree.tokens[verb]
    found = [
        word
        for child in tree.dependents(verb, "mark", "case", "advmod")
        if tree.tokens[child].lemma.lower() in headlines.ASKING
        or (tree.tokens[child].lemma != "that" and not _is_adverb(tree, child))
        or (tree.tokens[child].lemma == "as" and token.deprel == "xcomp")
        for word in solid(reading, child)
    ]
    conjoined = token.deprel == "conj" and token.verb_form != "Fin" and not found
    if conjoined and not tree.dependents(verb, "aux", "nsubj"):
        found = [
            child
            for child in tree.dependents(token.head, "mark", "case")
            if tree.tokens[child].lemma in headlines.GERUND_MARKS
        ]
    return tuple(found)


def _is_adverb(tree: Tree, index: int) -> bool:
    return tree.tokens[index].deprel.startswith("advmod")


def clause_core(
    reading: Reading,
    verb: int,
    *,
    subject: bool,
    complements: bool = True,
    depth: int = 0,
) -> ClauseCore:
    """The group of ``verb`` with its own subject, its objects and its open
    complements ("plans to build a network")."""
    tree = reading.tree
    words = set(group(reading, verb))
    predicates, nouns = [verb], []
    if subject and (own := own_subject(tree, verb)) is not None:
        words.update(subject_core(reading, own, depth + 1))
        nouns.append(own)
    for noun in objects(tree, verb):
        words.update(_asked(reading, noun, depth))
        measured = tree.dependents(noun, "det", "nummod")
        if measured and reading.blocked.issuperset((noun, *measured)):
            continue  # a time: "had closed a quarter century earlier"
        words.update(core(reading, noun))
        nouns.append(noun)
    open_complements = tree.dependents(verb, "xcomp") if complements else []
    for child in open_complements if depth < _DEPTH else ():
        caused = [c for c in tree.dependents(child, "nsubj") if verb < c < child]
        inner = clause_core(reading, child, subject=bool(caused), depth=depth + 1)
        words.update(inner.words, marks(reading, child))
        if not is_predicate(tree, child):
            words.update(prepositional(reading, child))
        predicates.extend(inner.predicates)
        nouns.extend(inner.nouns)
    return ClauseCore(
        words=tuple(sorted(words)), predicates=tuple(predicates), nouns=tuple(nouns)
    )


def _asked(reading: Reading, noun: int, depth: int) -> Iterable[int]:
    """The clause of an object that asks, "what role" in "asked what role he had"."""
    tree = reading.tree
    asking = [
        tree.tokens[c].xpos in ("WDT", "WP") for c in tree.dependents(noun, "det")
    ]
    if not any(asking) or depth >= _DEPTH:
        return ()
    clauses = tree.dependents(noun, "acl")
    return [
        word
        for clause in clauses[:1]
        for word in clause_core(reading, clause, subject=True, depth=depth + 1).words
    ]


def objects(tree: Tree, verb: int) -> list[int]:
    """Heads of the objects of ``verb``: its own, or those it shares with a
    conjoined verb ("hit and killed a man")."""
    own = tree.dependents(verb, "obj", "iobj")
    if tree.dependents(verb, "expl"):  # "there were concerns"
        own += [c for c in tree.dependents(verb, "nsubj") if c > verb]
    own = [
        c
        for c in own
        if not (is_relative(tree, c) and c < verb) and not tree.dependents(c, "case")
    ]
    if own:
        return own
    token = tree.tokens[verb]
    if token.deprel == "conj" and 0 <= token.head < verb:
        return [c for c in tree.dependents(token.head, "obj") if c > verb]
    return []


def described_object(reading: Reading, verb: int) -> int | None:
    """The noun that is the object of the relative clause of ``verb``: "the law"
    in "the law (that) they passed"."""
    tree = reading.tree
    token = tree.tokens[verb]
    if token.deprel != "acl:relcl" or token.head < 0:
        return None
    own = tree.dependents(verb, "obj")
    if any(is_relative(tree, c) for c in own):
        return token.head if len(own) == 1 else None  # "the time that he took leave"
    full = tree.dependents(verb, "obj", "ccomp", "xcomp", "cop", "aux:pass")
    full = [
        child
        for child in full
        if child not in reading.blocked and not lacks_object(tree, child)
    ]
    subject = own_subject(tree, verb)
    if full or subject is None or possessor(tree, subject) is not None:
        return None
    if any(tree.tokens[c].xpos == "WRB" for c in tree.children[verb]):
        return None  # "the day when they met"
    pronouns = [c for c in tree.children[verb] if is_relative(tree, c)]
    tied = all(tree.tokens[c].deprel == "mark" for c in pronouns)
    if pronouns and tied and token.lemma in headlines.INCOMPLETE:
        return token.head  # "a comment that he made"
    return None if pronouns else token.head


def lacks_object(tree: Tree, child: int) -> bool:
    """Whether an infinitive has nothing after it: "to see" in "the creativity that
    the company wanted to see"."""
    token = tree.tokens[child]
    bare = token.deprel == "xcomp" and token.verb_form == "Inf"
    asking = [tree.tokens[c].lemma for c in tree.dependents(token.head, "advmod")]
    if not headlines.ASKING.isdisjoint(asking):  # "where they tend to live"
        return False
    return bare and not any(other > child for other in tree.children[child])


def possessor(tree: Tree, noun: int) -> int | None:
    """The token "whose" on a noun, or None."""
    for child in tree.dependents(noun, "nmod:poss"):
        if tree.tokens[child].lemma.lower() == "whose":
            return child
    return None


def is_relative(tree: Tree, index: int) -> bool:
    """Whether the token is a relative pronoun of a relative clause."""
    token = tree.tokens[index]
    verb = token.head
    return (
        token.text.lower() in headlines.RELATIVE
        and not is_acronym(token)
        and token.upos in ("PRON", "DET", "SCONJ")
        and verb >= 0
        and tree.tokens[verb].deprel in ("acl:relcl", "acl")
    )


def is_acronym(token: Token) -> bool:
    """Whether capitals tell a name from a pronoun: "WHO", "US", "IT"."""
    return len(token.text) > 1 and token.text.isupper()


def own_subject(tree: Tree, verb: int) -> int | None:
    """The head of the subject inside the clause of ``verb``, "there" included."""
    expletive = tree.first(verb, "expl")
    if expletive is not None and expletive < verb:
        return expletive
    found = tree.dependents(verb, "nsubj", "csubj")
    before = [child for child in found if child < verb]
    if len(before) > 1 and not tree.dependents(before[1], "cc"):
        inside = tree.subtree(before[1])
        apart = tree.tokens[inside[0] - 1].upos == "PUNCT"
        closed = [t.text for t in tree.tokens[inside[-1] : inside[-1] + 2]]
        aside = "," in closed or tree.tokens[before[1]].upos == "PROPN"
        return before[0] if apart and aside else before[-1]
    if not found:  # "Arden had to pay", read with the subject below
        found = [
            child
            for open_complement in tree.dependents(verb, "xcomp")
            for child in tree.dependents(open_complement, "nsubj")
            if child < verb
        ]
    return found[0] if found else None


def is_relative_clause(tree: Tree, verb: int) -> bool:
    """Whether a relative pronoun is the subject of the clause of ``verb``."""
    own = own_subject(tree, verb)
    return own is not None and is_relative(tree, own)


def comma_before(tree: Tree, verb: int) -> tuple[int, ...]:
    """The comma that sets a participle or relative clause off from the words
    before it."""
    participle = tree.tokens[verb].xpos in ("VBG", "VBN")
    if not (participle or is_relative_clause(tree, verb)):
        return ()
    before = tree.subtree(verb)[0] - 1
    first = tree.subtree(verb)[0]
    for index in (before, first):
        if index > 0 and tree.tokens[index].text == ",":
            return (index,)
    return ()


def governor(tree: Tree, verb: int) -> int | None:
    """The predicate or noun that a clause needs above it to be read, or None:
    "[plans] to build", "[accused Meta] of stealing", "[an order] to ban"."""
    verb = _first_conjunct(tree, verb)
    token = tree.tokens[verb]
    if token.head < 0:
        return None
    own = own_subject(tree, verb)
    if own is not None and not (token.deprel == "xcomp" and own < token.head):
        return None
    tied = {tree.tokens[c].lemma for c in tree.dependents(verb, "mark", "case")}
    if token.deprel == "xcomp":
        return token.head
    if token.deprel == "ccomp" and token.verb_form in ("Inf", "Ger", "Part"):
        return token.head
    if token.deprel in ("advcl", "acl", "obl", "nmod") and token.verb_form != "Fin":
        return token.head if tied & headlines.GERUND_MARKS else None
    return None


def _first_conjunct(tree: Tree, verb: int) -> int:
    """The first of the conjoined verbs that share their form and subject."""
    while True:
        token = tree.tokens[verb]
        bare = token.deprel == "conj" and token.verb_form != "Fin" and token.head >= 0
        if not bare or token.head > verb or own_subject(tree, verb) is not None:
            return verb
        if tree.tokens[token.head].xpos != token.xpos:
            return verb
        verb = token.head
