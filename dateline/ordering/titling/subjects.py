"""Verbs -> whom their clauses are about: the subject, here or further up."""

from __future__ import annotations

from dateline.languages.en import headlines, referring
from dateline.ordering.titling.clauses import (
    is_relative,
    is_relative_clause,
    marks,
    objects,
    own_subject,
)
from dateline.ordering.titling.offering import set_off
from dateline.ordering.titling.reading import Reading
from dateline.syntax import Tree, described_by, finite_of, is_predicate, is_singular

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_FURTHEST = 8  # clauses climbed at most


def subject_of(reading: Reading, verb: int) -> int | None:
    """The head of the subject of ``verb``: its own, that of the verb it is
    conjoined with or hangs on, or the noun that its clause describes."""
    tree = reading.tree
    for _ in range(_FURTHEST):
        token = tree.tokens[verb]
        own = own_subject(tree, verb)
        if own is not None and not is_relative(tree, own):
            return own
        if own is not None or token.deprel in ("acl", "acl:relcl"):
            return antecedent(reading, verb)
        if (described := _described_as(tree, verb)) is not None:
            return described
        relation = token.deprel.split(":")[0]
        if relation not in ("conj", "xcomp", "advcl", "ccomp", "obl") or token.head < 0:
            return None
        if relation == "ccomp" and finite_of(tree, verb).xpos in _FINITE:
            return None  # has a subject of its own, wherever it is
        verb = token.head
        if not is_predicate(tree, verb) and tree.tokens[verb].upos in ("NOUN", "PROPN"):
            return verb
    return None


def _described_as(tree: Tree, verb: int) -> int | None:
    """The object that a participle behind "as" tells of: "the law" in "praised the
    law as protecting tenants"."""
    token = tree.tokens[verb]
    tie = tree.marked_by(verb, "as")
    if token.xpos != "VBG" or tie is None or tree.dependents(tie, "fixed"):
        return None
    return next((c for c in tree.dependents(token.head, "obj") if c < verb), None)


def antecedent(reading: Reading, verb: int) -> int:
    """The noun that the relative clause of ``verb`` describes; wherever the tree
    hangs the clause, for "who" the person named right before it, and for a verb
    that does not agree with the noun the one right before it that does."""
    tree = reading.tree
    noun = tree.tokens[verb].head
    if tree.tokens[noun].upos == "VERB":  # "rights were issued that are limited"
        subject = own_subject(tree, noun)
        return noun if subject is None else subject
    if any(tree.tokens[c].lemma == "respectively" for c in tree.children[verb]):
        while tree.tokens[noun].deprel == "conj":  # of all that are joined
            noun = tree.tokens[noun].head
        return noun
    for child in tree.children[verb]:
        if not is_relative(tree, child):
            continue
        before = child - 1
        if before >= 0 and tree.tokens[before].upos == "PUNCT":
            before -= 1
        last = described_by(tree, verb)
        if last != noun:
            return last
        if tree.tokens[child].lemma == "who":
            if before in reading.people and noun not in reading.people:
                return tree.head_of(reading.names[before])
            return _person_above(reading, noun)
        elif before > noun and _named_doer(reading, noun, before, verb):
            return tree.head_of(reading.names[before])
        elif before > noun and _is_thing_behind_person(reading, noun, before, verb):
            return before
        elif before > noun and _disagree(tree, noun, verb):
            nearest = tree.head_of(reading.names.get(before, (before,)))
            nominal = tree.tokens[nearest].upos in ("NOUN", "PROPN")
            if nominal and not _disagree(tree, nearest, verb):
                return nearest
    return noun


def _person_above(reading: Reading, noun: int) -> int:
    """The person whose phrase a place or thing before "who" stands in, "a guard from
    the yard who …"; else the noun itself."""
    tree = reading.tree
    above = noun
    while tree.tokens[above].upos == "NOUN" and tree.tokens[above].deprel == "nmod":
        lemma = tree.tokens[above].lemma
        if above in reading.names or referring.is_human(lemma):
            return above
        above = tree.tokens[above].head
    return above if referring.is_human(tree.tokens[above].lemma) else noun


def _named_doer(reading: Reading, noun: int, before: int, verb: int) -> bool:
    """Whether a clause behind a comma tells what the one named right before it did
    to something, not the common noun further up: "talks with Kestrel, which …"."""
    tree = reading.tree
    if before not in reading.names or noun in reading.names:
        return False
    name = tree.head_of(reading.names[before])
    together = tree.marked_by(name, *headlines.COMPANY) is not None
    within = name in tree.dependents(noun, "nmod")
    return together and within and bool(objects(tree, verb))


def _is_thing_behind_person(
    reading: Reading, noun: int, before: int, verb: int
) -> bool:
    """Whether "which" or "that" stands right behind a thing, not the person further
    up: "fighters in the war that began", since of a person we say "who"."""
    tree = reading.tree
    person = noun in reading.people or referring.is_human(tree.tokens[noun].lemma)
    token = tree.tokens[before]
    thing = token.upos == "NOUN" and not referring.is_human(token.lemma)
    below = thing and noun in tree.ancestors(before)
    return person and below and not _disagree(tree, before, verb)


def is_doubtful(reading: Reading, verb: int) -> bool:
    """Whether the participle of ``verb`` may tell of the noun that a clause describes
    or of the subject further up: "the mill, which he left to Berg, closing a row"."""
    tree = reading.tree
    token = tree.tokens[verb]
    if token.xpos != "VBG" or token.deprel != "advcl" or token.head > verb:
        return False
    if own_subject(tree, verb) is not None:
        return False
    above = tree.tokens[token.head]
    while above.deprel == "conj" and above.head >= 0:
        above = tree.tokens[above.head]
    described = above.deprel in ("acl", "acl:relcl") or above.deprel == "parataxis"
    marked = {tree.tokens[mark].lemma for mark in marks(reading, verb)}
    apart = bool(marked & headlines.TEMPORAL) or set_off(reading, verb)
    return described and apart


def _disagree(tree: Tree, noun: int, verb: int) -> bool:
    """Whether the number of a noun is not that of the finite verb."""
    tag = tree.tokens[noun].xpos
    if tag not in ("NN", "NNS") or tree.dependents(noun, "conj"):
        return False
    if tag == "NNS":
        return is_singular(tree, verb)
    finite = finite_of(tree, verb)
    return finite.xpos == "VBP" or finite.text.lower() == "were"


def light_antecedent(reading: Reading, verb: int) -> int | None:
    """The pronoun that a relative clause describes, without which neither can be
    read: "those who stayed", "the first that was built"."""
    tree = reading.tree
    if not is_relative_clause(tree, verb):
        return None
    noun = antecedent(reading, verb)
    if tree.tokens[noun].upos not in ("PRON", "DET", "ADJ", "NUM"):
        return None
    beside = all(tree.tokens[i].upos != "PUNCT" for i in range(noun, verb))
    return noun if noun < verb and beside else None
