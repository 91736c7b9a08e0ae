"""Events that do not share the day of the clause they stand in: what a court judges
lies days or more behind its judgement.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.languages.en import reaching
from dateline.syntax import tree_of
from dateline.values import EventMention, Sentence


def judged(
    sentences: Sequence[Sentence], mentions: Sequence[EventMention]
) -> frozenset[int]:
    """The numbers of the mentions that somebody is sentenced for, convicted of or
    otherwise judged on."""
    return frozenset(
        number
        for number, mention in enumerate(mentions)
        if _is_judged(sentences[mention.sentence], mention)
    )


def _is_judged(sentence: Sentence, mention: EventMention) -> bool:
    tree = tree_of(sentence)
    above = tree.tokens[mention.token].head
    if above < 0 or tree.tokens[above].lemma not in reaching.JUDGING:
        return False
    return tree.marked_by(mention.token, *reaching.CHARGES) is not None
