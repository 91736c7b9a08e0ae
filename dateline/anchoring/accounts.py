"""A firm's figures: they are those of a quarter or half that is told once, and of no
day ("Profit rose 10% in the third quarter. Sales fell 2% to $9 million").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.alignment import expressions_by_sentence
from dateline.anchoring.links import Link
from dateline.dates import Precision
from dateline.languages.en import reaching
from dateline.syntax import CLAUSAL, Tree, tree_of
from dateline.values import EventMention, Factuality, Sentence, TimeExpression

_REPORTED = timedelta(days=200)
_PERIODS = frozenset((Precision.QUARTER, Precision.HALF))


def is_account(tree: Tree, index: int) -> bool:
    """Whether a word tells a firm's figures, which are those of a quarter or a year:
    "profit fell 4% to $9 million", "a charge of $2 million"."""
    subjects = tree.dependents(index, "nsubj", "nsubj:pass")
    named = (i for i in (index, *subjects) if tree.tokens[i].upos in ("NOUN", "PROPN"))
    if not any(tree.tokens[i].lemma in reaching.ACCOUNTS for i in named):
        return False
    phrases = [c for c in tree.children[index] if tree.tokens[c].deprel not in CLAUSAL]
    below = (word for child in phrases for word in tree.subtree(child))
    words = [tree.tokens[i] for i in (index, *below)]
    return any(w.upos == "SYM" or w.lemma in reaching.SHARES for w in words)


def periods(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
    links: Mapping[int, Link],
    *,
    published: date | None,
) -> dict[int, Link]:
    """Links of figures told without a time to the quarter or half of those told before
    them, by mention number; another period told of figures, or a length of time told
    since, ends it."""
    told = expressions_by_sentence(sentences, expressions)
    found: dict[int, Link] = {}
    current: Link | None = None
    since = 0
    for number, mention in enumerate(mentions):
        if not _is_told(sentences, mention):
            continue
        own, here = links.get(number), mention.sentence
        passed = [e for i in range(since + 1, here + 1) for e in told.get(i, ())]
        if any(each.type == "DURATION" for each in passed):
            current = None
        since = here
        if own is not None:
            if current is None or not _precedes(own, current):
                current = own if _is_of_a_period(own, published) else None
        elif current is not None and _goes_on(current, told.get(here, ())):
            because = f"the figures of {current.expression.text}"
            period = replace(current.expression, narrative=True, because=because)
            found[number] = Link(period, None, direct=False)
    return found


def _precedes(one: Link, other: Link) -> bool:
    """Whether figures are those of an earlier time, only compared with."""
    first, second = one.expression.interval, other.expression.interval
    return first is not None and second is not None and first.precedes(second)


def _is_told(sentences: Sequence[Sentence], mention: EventMention) -> bool:
    past = mention.tense == "past" and not mention.perfect
    if mention.factuality is not Factuality.HAPPENED or not past or mention.quoted:
        return False
    return is_account(tree_of(sentences[mention.sentence]), mention.token)


def _is_of_a_period(link: Link, published: date | None) -> bool:
    """Whether words name a quarter or half not long over, of which a firm reports."""
    interval = link.expression.interval
    if interval is None or interval.end is None or interval.precision not in _PERIODS:
        return False
    fresh = published is None or published - interval.end.date() < _REPORTED
    return fresh and link.signal is None and link.second is None


def _goes_on(current: Link, beside: Sequence[TimeExpression]) -> bool:
    """Whether a sentence names no later time than the period, only what is compared
    with it ("from a year ago")."""
    period = current.expression.interval
    return all(
        each.interval is not None
        and period is not None
        and (each.interval == period or each.interval.precedes(period))
        for each in beside
    )
