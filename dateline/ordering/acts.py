"""Two entries of one sentence, one word on the other in its tree: one act or two.

A verb and what it brings about are one act, and so are an act and what came of it, an
act and what it was for, a plan and what is planned.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.languages.en import parts
from dateline.ordering.drafting import Draft, Telling
from dateline.ordering.likeness import dates_agree
from dateline.syntax import Tree
from dateline.values import REAL, EventMention, Factuality

_STILL_OPEN = (Factuality.PLANNED, Factuality.POSSIBLE)


def one_act(telling: Telling, tree: Tree, whole: Draft, part: Draft) -> Draft | None:
    """The draft of a clause and of what hangs on it, if they are one act."""
    inner = telling.mentions[part.told]
    outer = next(
        telling.mentions[n]
        for n in whole.numbers
        if telling.mentions[n].token == tree.tokens[inner.token].head
        and telling.mentions[n].sentence == inner.sentence
    )
    dates = [telling.anchors[draft.dated] for draft in (whole, part)]
    numbers = tuple(sorted(whole.numbers + part.numbers))
    both = replace(whole, numbers=numbers, parts=whole.parts + part.numbers)
    if outer.factuality in REAL and inner.factuality in _STILL_OPEN:
        if _only_expects(tree, inner) and not dates[0].direct:
            return replace(part, numbers=numbers, parts=part.parts + whole.numbers)
        aim = not dates[1].direct and _is_aim(tree, inner)
        return both if aim and inner.text in whole.title else None
    real = False
    if not (real or outer.factuality is inner.factuality) or not dates_agree(*dates):
        return None
    token = tree.tokens[inner.token]
    if _is_brought_about(tree, inner.token):
        lends = dates[1].direct and not dates[0].direct
        return replace(both, dated=part.dated if lends else whole.dated)
    if token.deprel == "conj" and told_words(part.title) <= told_words(whole.title):
        return both if inner.nominal else None
    if token.deprel != "advcl" or dates[0].interval != dates[1].interval:
        return None
    if _is_result(tree, inner.token):
        fuller = told_words(whole.title) <= told_words(part.title)
        return replace(both, title=part.title) if fuller else both
    return both if _is_means(tree, inner.token) else None


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


def _is_aim(tree: Tree, inner: EventMention) -> bool:
    """Whether it only tells what the act it hangs on was for: "stopped the train to
    arrest her", "designed to save fuel"."""
    planned = inner.factuality is Factuality.PLANNED and not inner.nominal
    to_do = tree.marked_by(inner.token, "to") is not None
    return tree.tokens[inner.token].deprel == "advcl" and planned and to_do


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
