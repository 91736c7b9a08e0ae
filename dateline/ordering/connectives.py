"""Order told by words: before, after, because of, in order to, "had left" by then.

The order of telling alone is no order: what is told next may have come first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.languages.en import cues, reaching
from dateline.syntax import Tree, tree_of
from dateline.values import REAL, EventMention, Factuality, Kind, Sentence

_TURNED = {"after": "before", "before": "after"}


@dataclass(frozen=True, slots=True)
class Told:
    """The numbers of two mentions of which the article tells that one event comes
    before the other; ``marked`` when a word says so ("after"), not grammar alone."""

    earlier: int
    later: int
    marked: bool


def told_order(
    sentences: Sequence[Sentence], mentions: Sequence[EventMention]
) -> tuple[Told, ...]:
    """The pairs of events that words or grammar put in order."""
    by_sentence: dict[int, dict[int, int]] = {}
    for number, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, {})[mention.token] = number
    pairs: list[Told] = []
    for index, owner in by_sentence.items():
        if len(owner) < 2:
            continue
        tree = tree_of(sentences[index])
        for token, number in owner.items():
            pairs.extend(_pairs(tree, token, number, owner, mentions))
    return tuple(dict.fromkeys(pairs))


def _pairs(
    tree: Tree,
    token: int,
    number: int,
    owner: dict[int, int],
    mentions: Sequence[EventMention],
) -> Iterator[Told]:
    """Pairs of the event at ``token`` with the one its clause depends on."""
    clause = _first_conjunct(tree, token)
    above = owner.get(tree.tokens[clause].head)
    if above is None or above == number:
        return
    mark = _time_mark(tree, clause)
    if mark == "after":
        yield Told(number, above, marked=True)
    elif mark == "before":
        yield Told(above, number, marked=True)
    elif clause != token:
        return
    elif _is_dealt_with(tree, token):
        yield Told(number, above, marked=True)
    elif _is_purpose(tree, token) or (
        _closes(tree, token, mentions[number]) and _happened(mentions[above])
    ):
        yield Told(above, number, marked=False)
    elif _is_over_by_then(tree, token, mentions[number], mentions[above]):
        yield Told(number, above, marked=False)


def _first_conjunct(tree: Tree, token: int) -> int:
    """The first of the clauses or phrases that ``token`` is conjoined with: what
    marks it marks them all ("before he was shot and killed")."""
    while tree.tokens[token].deprel == "conj":
        token = tree.tokens[token].head
    return token


def _time_mark(tree: Tree, token: int) -> str | None:
    """Whether the clause or phrase stands under a word of before or after; a cause
    comes before what it leads to ("closed due to flooding")."""
    for child in tree.dependents(token, "mark", "case", "advmod"):
        if _is_before_which(tree, child):  # "after which it sank": sank later
            return _TURNED.get(tree.tokens[child].lemma)
        word = tree.tokens[child].text.lower()
        if word in cues.AFTER_MARKS and word != "since":
            return "after"
        if word in cues.BEFORE_MARKS:
            return "before"
        if word in cues.CAUSE_MARKS and tree.dependents(child, "fixed"):
            return "after"
    for child in tree.dependents(token, "obl"):
        if tree.tokens[child].lemma == "which":
            return _TURNED.get(_case(tree, child))
    return None


def _is_before_which(tree: Tree, mark: int) -> bool:
    following = mark + 1
    return following < len(tree.tokens) and tree.tokens[following].lemma == "which"


def _case(tree: Tree, noun: int) -> str:
    return next((tree.tokens[c].lemma for c in tree.dependents(noun, "case")), "")


def _is_dealt_with(tree: Tree, token: int) -> bool:
    """Whether it is what somebody is judged for, or what is looked back on:
    "sentenced for murder", "overturned the ban"."""
    above = tree.tokens[tree.tokens[token].head].lemma
    if above in reaching.ATONING:
        return tree.marked_by(token, *reaching.CHARGES) is not None
    relation = tree.tokens[token].deprel
    noun = tree.tokens[token].upos == "NOUN" and relation in ("obj", "nsubj:pass")
    return noun and above in reaching.LOOKING_BACK


def _is_purpose(tree: Tree, token: int) -> bool:
    """Whether something is done in order that this be: "stopped to arrest him"."""
    return (
        tree.tokens[token].deprel == "advcl"
        and tree.tokens[token].verb_form == "Inf"
        and tree.marked_by(token, "to") is not None
    )


def _is_over_by_then(
    tree: Tree, token: int, mention: EventMention, above: EventMention
) -> bool:
    """Whether what is told was over when the event above it took place."""
    reported = _is_content(tree, token, above) and _happened(mention)
    return reported or _is_background(mention, above)


def _closes(tree: Tree, token: int, mention: EventMention) -> bool:
    """Whether it is the saying of what stands before it: "it fell, the firm said"."""
    beside = tree.tokens[token].deprel == "parataxis"
    return beside and mention.kind is Kind.STATEMENT


def _is_content(tree: Tree, token: int, above: EventMention) -> bool:
    """What is said to have happened happened before it was said."""
    relation = tree.tokens[token].deprel
    return above.kind is Kind.STATEMENT and relation in ("ccomp", "parataxis", "obj")


def _happened(mention: EventMention) -> bool:
    return mention.factuality is Factuality.HAPPENED and mention.tense == "past"


def _is_background(mention: EventMention, above: EventMention) -> bool:
    """The past perfect beside a simple past tells what was over by then."""
    return (
        mention.perfect
        and mention.tense == "past"
        and above.tense == "past"
        and not above.perfect
        and mention.factuality in REAL
    )
