"""The verb group around a trigger: tense, aspect, modality, negation.

Reads auxiliaries and finite forms of the clause a trigger stands in; a word
without a finite form of its own (participle, infinitive, event noun) takes the
tense of the clause that governs it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from dateline.languages.en import cues, evoking
from dateline.languages.en.tense import FUTURE_MODALS
from dateline.syntax import Tree
from dateline.values import Token

_MOST_GROUPS = 2048
"""Verb groups kept: factuality, scope and anchoring ask for the same ones again."""


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Grammar of one predicate; ``finite`` tells whether the tense is its own."""

    tense: str | None
    perfect: bool
    progressive: bool
    passive: bool
    negated: bool
    modal: str | None
    finite: bool
    imperative: bool = False


@lru_cache(maxsize=_MOST_GROUPS)
def verb_group(tree: Tree, index: int) -> VerbGroup:
    """The verb group of the predicate headed by token ``index``.

    Conjoined verbs without auxiliaries of their own share those of the first
    ("was shot and killed", "will meet and sign").
    """
    token = tree.tokens[index]
    auxiliaries = _auxiliaries(tree, index)
    first = index
    while not auxiliaries and tree.tokens[first].deprel == "conj":
        shares = tree.tokens[first].verb_form != "Fin" and not tree.dependents(
            first, "nsubj", "mark"
        )
        first = tree.tokens[first].head
        if not shares or first < 0:
            break
        auxiliaries = _auxiliaries(tree, first)
    lemmas = [tree.tokens[i].lemma for i in auxiliaries]
    modal = next(
        (tree.tokens[i].text.lower() for i in auxiliaries if _is_modal(tree.tokens[i])),
        None,
    )
    passive = any(tree.tokens[i].deprel == "aux:pass" for i in auxiliaries)
    going_to = _going_to(tree, index)
    finite_word = next(
        (tree.tokens[i] for i in auxiliaries if _is_finite(tree.tokens[i])),
        token if _is_finite(token) else None,
    )
    return VerbGroup(
        tense=_tense(modal, going_to and not _was_to(tree, index), finite_word),
        perfect="have" in lemmas,
        progressive=token.xpos == "VBG" and ("be" in lemmas) and not going_to,
        passive=passive,
        negated=is_negated(tree, index),
        modal="will" if going_to else modal,
        finite=finite_word is not None or modal is not None or going_to,
        imperative=token.mood == "Imp",
    )


def governing_group(tree: Tree, index: int) -> VerbGroup:
    """The verb group of ``index`` or, where it has no tense, of the nearest clause
    above that has one.  What is done to a noun before it acts takes no future from
    it: "the airport, closed since May, will reopen"; "is said to have left" is perfect
    with the tense of the saying."""
    group = verb_group(tree, index)
    if group.tense is not None:
        return group
    token = tree.tokens[index]
    reduced = token.deprel == "acl" and token.xpos == "VBN"
    for ancestor in tree.ancestors(index):
        above = verb_group(tree, ancestor)
        if above.tense is not None:
            if reduced and above.tense == "future":
                return group
            return replace(above, perfect=above.perfect or group.perfect)
    return group


def reported_by(tree: Tree, index: int) -> int | None:
    """The reporting participle right in front of a finite clause, whose content it is
    wherever the parser hung it: "a report alleging guards stole"; else None."""
    subject = tree.first(index, "nsubj", "nsubj:pass")
    if subject is None or subject > index:
        return None
    before = tree.subtree(subject)[0] - 1
    if before in (-1, tree.tokens[index].head) or index in tree.ancestors(before):
        return None
    token = tree.tokens[before]
    reports = token.lemma in cues.REPORTING or token.lemma in cues.ALLEGING
    alone = not tree.dependents(before, "obj", "ccomp", "aux", "cop")
    hung = tree.tokens[index].deprel in ("acl", "conj", "parataxis")
    return before if token.xpos == "VBG" and reports and alone and hung else None


def is_predicated(tree: Tree, index: int) -> bool:
    """Whether a participle behind "as" tells of the object of its verb, or of who
    that is done to: "quoted the minister as saying", "credits the law as ending it".
    """
    token = tree.tokens[index]
    if token.deprel != "advcl" or token.xpos != "VBG":
        return False
    named = tree.dependents(token.head, "obj", "nsubj:pass")
    return bool(named) and tree.marked_by(index, "as") is not None


def is_negated(tree: Tree, index: int) -> bool:
    """Whether the predicate is denied: "did not", "no one was", "at no time did"; or
    the one it is joined to, where the denial goes on: "did not stop or turn"."""
    while not _is_denied(tree, index):
        if not _denial_goes_on(tree, index):
            return False
        index = tree.tokens[index].head
    return True


def _is_denied(tree: Tree, index: int) -> bool:
    """Whether the predicate is denied in its own clause."""
    if _is_unfulfilled(tree, index) or _is_out_of_reach(tree, index):
        return True
    if "nor" in _joined_by(tree, index):
        return True
    for child in tree.children[index]:
        token = tree.tokens[child]
        if token.deprel in ("advmod", "det", "case", "mark", "cc:preconj", "cc"):
            if token.text.lower() in cues.NEGATIONS or _is_instead(tree, child):
                return True
        elif _is_nobody(tree, child) and (
            token.deprel.startswith(("nsubj", "obj"))
            or (token.deprel == "obl" and child < index)
        ):
            return True
    return False


def _is_out_of_reach(tree: Tree, index: int) -> bool:
    """Whether an infinitive tells what something is "too" much for: "too late to save
    the house"."""
    token = tree.tokens[index]
    if token.head < 0 or tree.marked_by(index, "to") is None:
        return False
    degree = tree.dependents(token.head, "advmod")
    return token.head < index and any(tree.tokens[i].lemma == "too" for i in degree)


def _is_nobody(tree: Tree, index: int) -> bool:
    """Whether a noun phrase denies its referent: "nobody", "no survivors"."""
    before = tree.dependents(index, "det", "cc:preconj")
    return tree.tokens[index].lemma in cues.NEGATIVE_SUBJECTS or any(
        tree.tokens[i].lemma in ("no", "neither") for i in before
    )


def _denial_goes_on(tree: Tree, index: int) -> bool:
    """Whether a predicate is joined by "or", without a subject of its own."""
    token = tree.tokens[index]
    if token.deprel != "conj" or tree.dependents(index, "nsubj", "aux"):
        return False
    others = (*tree.dependents(token.head, "conj"), *tree.dependents(index, "conj"))
    return any("or" in _joined_by(tree, each) for each in others)


def _joined_by(tree: Tree, index: int) -> list[str]:
    return [tree.tokens[i].text.lower() for i in tree.dependents(index, "cc")]


def _is_instead(tree: Tree, index: int) -> bool:
    """Whether the word begins "rather than" or "instead of"."""
    words = tuple(token.text.lower() for token in tree.tokens[index : index + 2])
    return words in (("rather", "than"), ("instead", "of"))


def _auxiliaries(tree: Tree, index: int) -> list[int]:
    return tree.dependents(index, "aux", "cop")


def _is_modal(token: Token) -> bool:
    return token.xpos == "MD" or (
        token.text.lower() in cues.MODALS
        and (token.upos == "AUX" and token.lemma not in ("have", "be", "do"))
    )


def _is_finite(token: Token) -> bool:
    return token.verb_form == "Fin" or token.xpos in ("VBD", "VBZ", "VBP")


def _tense(modal: str | None, going_to: bool, finite: Token | None) -> str | None:
    if going_to:
        return "future"
    if modal is not None:
        return "future" if modal in FUTURE_MODALS else "present"
    if finite is None:
        return None
    return "past" if finite.tense == "Past" or finite.xpos == "VBD" else "present"


def _going_to(tree: Tree, index: int) -> bool:
    """Whether the predicate is future by grammar: "is going to meet", "is to be
    dropped"; "was to meet" is the future of a past."""
    token = tree.tokens[index]
    if _is_scheduled(tree, index):
        return True
    if token.xpos not in ("VB", "VBN", "VBG", "JJ"):
        return False
    if tree.marked_by(index, "to") is None:
        return False
    if _be_to(tree, index) is not None:
        return not any(_is_modal(tree.tokens[c]) for c in _auxiliaries(tree, index))
    if token.head < 0 or token.deprel not in ("xcomp", "ccomp"):
        return False
    above = tree.tokens[token.head]
    is_going = above.text.lower() == "going" and bool(
        tree.dependents(token.head, "aux")
    )
    return is_going or (above.lemma == "be" and above.tense == "Pres")


def _be_to(tree: Tree, index: int) -> int | None:
    """The finite "be" in front of "to": "is to be dropped", "was to have met"."""
    to = tree.marked_by(index, "to")
    for child in _auxiliaries(tree, index):
        token = tree.tokens[child]
        finite = token.xpos in ("VBZ", "VBP", "VBD")
        if token.lemma == "be" and finite and to is not None and child < to:
            return child
    return None


def _was_to(tree: Tree, index: int) -> bool:
    be = _be_to(tree, index)
    return be is not None and tree.tokens[be].xpos == "VBD"


def _is_unfulfilled(tree: Tree, index: int) -> bool:
    """ "was to have opened": planned then, and it did not happen."""
    be = _be_to(tree, index)
    return (
        be is not None
        and tree.tokens[be].xpos == "VBD"
        and any(tree.tokens[c].lemma == "have" for c in _auxiliaries(tree, index))
    )


def _is_scheduled(tree: Tree, index: int) -> bool:
    """ "is due to open" where the parser took "open" for the head of "due"."""
    plan = [
        c
        for c in tree.dependents(index, "advcl", "amod", "advmod", "aux:pass", "case")
        if c < index and tree.tokens[c].text.lower() in evoking.SCHEDULING
    ]
    to = tree.marked_by(index, "to")
    return bool(plan) and to is not None and plan[-1] < to
