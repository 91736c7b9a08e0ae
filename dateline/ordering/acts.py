"""Two entries of one sentence, one word on the other in its tree: one act or two.

A verb and what it brings about are one act, and so are an act and what came of it, an
act and what it was for, a plan and what is planned.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from dateline.languages.en import parts
from dateline.ordering.drafting import Draft, Telling
from dateline.ordering.likeness import dates_agree
from dateline.syntax import Tree
from dateline.values import REAL, EventMention, Factuality, Kind

_MOST_OF_IT = 0.6  # of the words of an act that a participle on it tells again
_MOST_PASSED = 3  # words between an event and the one it is told with
_STILL_OPEN = (Factuality.PLANNED, Factuality.POSSIBLE)


def one_act(telling: Telling, tree: Tree, whole: Draft, part: Draft) -> Draft | None:
    """The draft of a clause and of what hangs on it, if they are one act."""
    outer, inner = _mentions(telling, tree, whole, part)
    dates = [telling.anchors[draft.dated] for draft in (whole, part)]
    both = _with(whole, part)
    if _is_still_open(outer, inner):
        if dates[0].direct or not _only_expects(tree, inner):
            return None
        return _with(part, whole)
    real = outer.factuality in REAL and inner.factuality in REAL
    if not (real or outer.factuality is inner.factuality) or not dates_agree(*dates):
        return None
    token = tree.tokens[inner.token]
    if _is_brought_about(tree, inner.token):
        lends = dates[1].direct and not dates[0].direct
        return replace(both, dated=part.dated if lends else whole.dated)
    if token.deprel == "conj" and told_words(part.title) <= told_words(whole.title):
        return both if inner.nominal else None
    if token.deprel == "advcl" and _is_means(tree, inner.token) and not dates[1].direct:
        return both
    if token.deprel != "advcl" or dates[0].interval != dates[1].interval:
        return None
    if _is_result(tree, inner.token):
        fuller = told_words(whole.title) <= told_words(part.title)
        return replace(both, title=part.title) if fuller else both
    return both if _is_means(tree, inner.token) else None


def told_with_act(
    telling: Telling, tree: Tree, whole: Draft, part: Draft
) -> Draft | None:
    """The draft of an act and of what it was for or asked for, if that has no date
    and no title but the one that tells the act: "stopped the train to arrest her",
    "asked her to stop"."""
    outer, inner = _mentions(telling, tree, whole, part)
    dates = [telling.anchors[draft.dated] for draft in (whole, part)]
    if dates[1].direct and dates[0].interval != dates[1].interval:
        return None
    if outer.kind is Kind.STATEMENT or inner.nominal:
        return None  # "promised to pay": what is said is an entry beside the saying
    if not _is_for_or_with(tree, outer, inner):
        return None
    words, others = told_words(whole.title), told_words(part.title)
    if tree.tokens[outer.token].text not in re.findall(r"\w+", part.title):
        return None
    again = len(words & others) >= _MOST_OF_IT * len(words)
    same = again and not _is_still_open(outer, inner)
    both = _with(whole, part)
    if same and words <= others and _is_result(tree, inner.token):
        return replace(both, title=part.title)
    return both if same or inner.text in whole.title else None


def _is_for_or_with(tree: Tree, outer: EventMention, inner: EventMention) -> bool:
    """Whether an act has an aim or a wish on it, or a participle that goes on telling
    it: ", using a lamp"."""
    relation = tree.tokens[inner.token].deprel
    if _is_still_open(outer, inner):
        aim = tree.marked_by(inner.token, "to", "at") is not None
        return relation in ("xcomp", "ccomp") or (aim and relation == "advcl")
    real = outer.factuality in REAL and inner.factuality in REAL
    return real and relation == "advcl" and tree.tokens[inner.token].xpos == "VBG"


def word_above(tree: Tree, index: int) -> int:
    """The word that an event hangs on, past a verb that only passes it on ("tried to
    have him released") or, for how something was tried, past what was tried."""
    head = tree.tokens[index].head
    means = tree.marked_by(index, "by") is not None
    for _ in range(_MOST_PASSED):
        token = tree.tokens[head]
        passes = token.verb_form == "Inf" and token.lemma in parts.PASSING_ON
        open_to = token.deprel in ("xcomp", "ccomp")
        if head < 0 or not (passes or means) or not open_to:
            break
        head = token.head
    return head


def _mentions(
    telling: Telling, tree: Tree, whole: Draft, part: Draft
) -> tuple[EventMention, EventMention]:
    """The mention of the whole that the part hangs on, and that of the part."""
    inner = telling.mentions[part.told]
    above = inner.sentence, word_above(tree, inner.token)
    first = bisect_left(
        whole.numbers, inner.sentence, key=lambda n: telling.mentions[n].sentence
    )
    places = range(first, len(whole.numbers))
    mentions = (telling.mentions[whole.numbers[place]] for place in places)
    return next(m for m in mentions if (m.sentence, m.token) == above), inner


def _with(whole: Draft, part: Draft) -> Draft:
    numbers = tuple(sorted(whole.numbers + part.numbers))
    return replace(whole, numbers=numbers, parts=whole.parts + part.numbers)


def _is_still_open(outer: EventMention, inner: EventMention) -> bool:
    """Whether an act is told as real, and what hangs on it as open."""
    return outer.factuality in REAL and inner.factuality in _STILL_OPEN


def told_words(title: str) -> frozenset[str]:
    """The words of a title that tell something."""
    words = re.findall(r"\w+", title.casefold())
    return frozenset(word for word in words if word not in parts.EMPTY_WORDS)


def _only_expects(tree: Tree, inner: EventMention) -> bool:
    """Whether the verb above an infinitive only puts it ahead or tells how sure it is:
    "is set to land", "is thought to have won"."""
    token = tree.tokens[inner.token]
    if token.deprel != "xcomp" or inner.nominal:
        return False
    above = tree.tokens[token.head]
    believed = above.xpos == "VBN" and above.lemma in parts.BELIEVING
    return believed or above.lemma in parts.PROSPECTIVE


def _is_brought_about(tree: Tree, index: int) -> bool:
    """Whether the noun tells what its verb brings about: "caused a decrease", "was
    served with a suspension"."""
    token = tree.tokens[index]
    lemma = tree.tokens[token.head].lemma
    if token.upos != "NOUN":
        return False
    if token.deprel in ("obj", "nsubj:pass"):
        return lemma in parts.BRINGING_ABOUT
    return lemma in parts.SERVING and tree.marked_by(index, "with") is not None


def _is_means(tree: Tree, index: int) -> bool:
    """Whether the participle tells how something was done: "opened it by hacking"."""
    return tree.tokens[index].xpos == "VBG" and tree.marked_by(index, "by") is not None


def _is_result(tree: Tree, index: int) -> bool:
    """Whether the participle tells what a whole clause came to: "crashed, killing
    all on board"."""
    token = tree.tokens[index]
    if token.xpos != "VBG" or token.lemma not in parts.RESULTING:
        return False
    first = tree.subtree(index)[0]
    behind = index > token.head and "," in (
        tree.tokens[first].text,
        tree.tokens[first - 1].text,
    )
    return behind and not tree.dependents(index, "mark", "case", "nsubj")
