"""The time of a decision, which is not that of what is decided: "agreed to buy the
firm on Monday", "was ordered to pay on Tuesday".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from dateline import dates
from dateline.alignment import numbers_by_token
from dateline.anchoring.links import Link
from dateline.dates import DateInterval
from dateline.languages.en import reaching
from dateline.syntax import Tree, tree_of
from dateline.values import Anchor, EventMention, Factuality, Sentence

_AIMS = frozenset((Factuality.PLANNED, Factuality.POSSIBLE))


def decisions_of(
    sentences: Sequence[Sentence], mentions: Sequence[EventMention]
) -> dict[int, int | None]:
    """The numbers of the mentions that somebody only decided on, each with that of the
    mention that tells the decision, None where it is no event."""
    number_at = numbers_by_token(mentions)
    found = {}
    for number, mention in enumerate(mentions):
        verb = _decision_above(tree_of(sentences[mention.sentence]), mention)
        if verb is not None:
            found[number] = number_at.get((mention.sentence, verb))
    return found


def of_decisions(
    links: Mapping[int, Link],
    decisions: Mapping[int, int | None],
    *,
    published: date | None,
) -> dict[int, Link]:
    """The links, where a day that is over by publication is that of the decision."""
    if published is None:
        return dict(links)
    today = dates.day(published)
    found = dict(links)
    for number, link in links.items():
        if number not in decisions or not _is_over(link, today):
            continue
        del found[number]
        decision = decisions[number]
        if decision is None:
            continue
        if links.get(decision, link).expression is link.expression:
            found[decision] = Link(link.expression, None, direct=True)
    return found


def after_decisions(
    decisions: Mapping[int, int | None], anchors: Sequence[Anchor]
) -> tuple[Anchor, ...]:
    """The anchors, where what was decided on is not before the decision."""
    found = list(anchors)
    for number, decision in decisions.items():
        if decision is None or anchors[number].interval is not None:
            continue
        day = anchors[decision].interval
        if day is not None and day.start is not None:
            found[number] = replace(
                anchors[number],
                interval=dates.since(day),
                rule="bound.decided",
                because="decided on then: not before",
                reference=anchors[decision].reference,
            )
    return tuple(found)


def _is_over(link: Link, today: DateInterval) -> bool:
    """Whether a time without a preposition of its own has passed by then."""
    interval = link.expression.interval
    if interval is None or interval.end is None or today.end is None:
        return False
    return link.signal is None and interval.end <= today.end


def _decision_above(tree: Tree, mention: EventMention) -> int | None:
    """The verb of deciding in the past that the infinitive with the mention hangs on,
    or None."""
    if mention.factuality not in _AIMS:
        return None
    for index in (mention.token, *tree.ancestors(mention.token)):
        token = tree.tokens[index]
        above = token.head
        if (
            token.deprel in ("xcomp", "ccomp")
            and tree.marked_by(index, "to") is not None
        ):
            decides = tree.tokens[above].lemma in reaching.DECIDING
            return above if decides and _is_past(tree, above) else None
        if token.xpos in ("VBD", "VBZ", "VBP", "MD") or token.deprel == "acl:relcl":
            return None
    return None


def _is_past(tree: Tree, verb: int) -> bool:
    """ "agreed", "was ordered"."""
    helpers = [tree.tokens[child] for child in tree.dependents(verb, "aux")]
    return any(t.xpos == "VBD" for t in (tree.tokens[verb], *helpers))
