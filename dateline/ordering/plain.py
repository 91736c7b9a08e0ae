"""Articles in a language without rules: one event for each dated sentence.

Written-out dates are read and nothing else is claimed: the title is the
sentence's own beginning, whether it happened is left open.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.ordering import relations, sorting
from dateline.ordering.placing import placement_of
from dateline.ordering.titling.fitting import MOST_WORDS
from dateline.ordering.views import explanation_of, mention_of, when_of
from dateline.timeline import Event, Relation
from dateline.values import (
    Anchor,
    Article,
    Factuality,
    Kind,
    Sentence,
    TimeExpression,
)

UNREAD = 0.5
"""Salience and confidence of an event whose sentence was not understood."""


def dated_sentences(
    article: Article,
    sentences: Sequence[Sentence],
    expressions: Sequence[TimeExpression],
) -> tuple[tuple[Event, ...], tuple[Relation, ...]]:
    """Events in order of their dates, and the relations between them."""
    dated = [
        (sentence, anchor)
        for sentence, expression in _first_dates(sentences, expressions)
        if (anchor := _anchor(expression)).interval is not None
    ]
    placements = [placement_of(anchor.interval) for _, anchor in dated]
    arranged = sorting.arrange(placements, [sentence.start for sentence, _ in dated])
    events = tuple(
        _event(article, *dated[n], f"e{position}", rank)
        for position, (n, rank) in enumerate(
            zip(arranged.order, arranged.ranks, strict=True), start=1
        )
    )
    ordered = [placements[n] for n in arranged.order]
    return events, relations.relate([e.id for e in events], ordered, arranged.ranks)


def _first_dates(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> list[tuple[Sentence, TimeExpression]]:
    """Each sentence that holds an expression, with the first of them."""
    pairs = []
    waiting = iter(sorted(expressions, key=lambda e: e.start))
    expression = next(waiting, None)
    for sentence in sentences:
        while expression is not None and expression.start < sentence.start:
            expression = next(waiting, None)
        if expression is not None and expression.start < sentence.end:
            pairs.append((sentence, expression))
    return pairs


def _anchor(expression: TimeExpression) -> Anchor:
    return Anchor(
        interval=expression.interval,
        basis="stated",
        rule=expression.rule,
        because="written-out date in the sentence",
        confidence=UNREAD,
        expression=expression,
        approximate=expression.approximate,
    )


def _event(
    article: Article, sentence: Sentence, anchor: Anchor, identifier: str, rank: int
) -> Event:
    words = article.text[sentence.start : sentence.end].split()
    cut = len(words) > MOST_WORDS
    return Event(
        id=identifier,
        rank=rank,
        title=" ".join(words[:MOST_WORDS]) + ("…" if cut else ""),
        kind=Kind.OCCURRENCE,
        factuality=Factuality.POSSIBLE,
        when=when_of(anchor),
        participants=(),
        place=None,
        attribution=None,
        mentions=(mention_of(article, sentence, sentence),),
        salience=UNREAD,
        confidence=anchor.confidence,
        explanation=(explanation_of(anchor),),
    )
