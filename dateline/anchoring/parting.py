"""Events that do not share the day of the clause they stand in: what a court judges
lies days or more behind its judgement, what is looked back on behind that.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.languages.en import reaching
from dateline.syntax import Tree, tree_of
from dateline.values import EventMention, Sentence


def left_behind(
    sentences: Sequence[Sentence], mentions: Sequence[EventMention]
) -> frozenset[int]:
    """The numbers of the mentions that somebody is sentenced for, convicted of or
    otherwise judged on, and of those that are looked back on."""
    trees = [tree_of(sentences[mention.sentence]) for mention in mentions]
    return frozenset(
        number
        for number, (tree, mention) in enumerate(zip(trees, mentions, strict=True))
        if _is_judged(tree, mention) or is_looked_back_on(tree, mention)
    )


def is_looked_back_on(tree: Tree, mention: EventMention) -> bool:
    """Whether the event is the object of what is done after it: "overturned his
    conviction", "investigated the crash"."""
    token = tree.tokens[mention.token]
    if not mention.nominal or token.deprel not in ("obj", "nsubj:pass"):
        return False
    return tree.tokens[token.head].lemma in reaching.LOOKING_BACK


def _is_judged(tree: Tree, mention: EventMention) -> bool:
    above = tree.tokens[mention.token].head
    if above < 0 or tree.tokens[above].lemma not in reaching.JUDGING:
        return False
    return tree.marked_by(mention.token, *reaching.CHARGES) is not None
