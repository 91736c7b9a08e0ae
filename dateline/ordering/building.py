"""Stage 6: dated mentions -> the events of a timeline, in order, related.

Mentions that tell one event are joined; the joined event keeps every mention,
the most precise time and the best title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from dateline.dates import DateInterval
from dateline.ordering import coreference, relations, sorting
from dateline.ordering.connectives import narrated_order, told_order
from dateline.ordering.salience import salience_of
from dateline.ordering.titles import title_of
from dateline.ordering.views import explanation_of, mention_of, when_of
from dateline.timeline import Event, Relation
from dateline.values import (
    Anchor,
    Article,
    Entity,
    EventMention,
    Factuality,
    Participant,
    Role,
    Sentence,
    TimeExpression,
)

_BASIS_ORDER = ("stated", "narrative", "publication", "bound")
_REALITY = (
    Factuality.HAPPENED,
    Factuality.ONGOING,
    Factuality.PLANNED,
    Factuality.POSSIBLE,
    Factuality.CONDITIONAL,
    Factuality.DENIED,
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """An event before it has its place: its mentions and the chosen one."""

    numbers: tuple[int, ...]
    best: int
    placement: relations.Placement


def build_events(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    expressions: Sequence[TimeExpression],
    *,
    referents: Mapping[tuple[int, int], Entity],
    story: DateInterval | None,
) -> tuple[tuple[Event, ...], tuple[Relation, ...]]:
    """The article's events in timeline order and the relations between them."""
    listed = [n for n, m in enumerate(mentions) if _is_listed(m, anchors[n])]
    mentions = [mentions[n] for n in listed]
    anchors = [anchors[n] for n in listed]
    groups = coreference.cluster(sentences, mentions, anchors)
    drafts = [_draft(g, mentions, anchors, article, story) for g in groups]
    event_of = {n: event for event, numbers in enumerate(groups) for n in numbers}
    arrangement = sorting.arrange(
        [draft.placement for draft in drafts],
        [mentions[draft.numbers[0]].start for draft in drafts],
        [
            (event_of[a], event_of[b])
            for a, b in told_order(sentences, mentions)
            + narrated_order(sentences, mentions, anchors)
        ],
    )
    title_words = frozenset(re.findall(r"\w+", (article.title or "").lower()))
    events = tuple(
        _event(
            drafts[n],
            f"e{position}",
            rank,
            article,
            sentences,
            mentions,
            anchors,
            expressions,
            referents,
            title_words,
        )
        for position, (n, rank) in enumerate(
            zip(arrangement.order, arrangement.ranks, strict=True), start=1
        )
    )
    placements = [drafts[n].placement for n in arrangement.order]
    place_of = {n: place for place, n in enumerate(arrangement.order)}
    told = [(place_of[a], place_of[b]) for a, b in arrangement.told]
    return events, relations.relate(
        [e.id for e in events], placements, arrangement.ranks, told
    )


def _is_listed(mention: EventMention, anchor: Anchor) -> bool:
    """Whether a timeline has room for it: what is only imagined, or did not happen
    and is nobody's denial, is listed only when the article dates it."""
    if anchor.direct:
        return True
    return not (mention.hypothetical or mention.negated)


def _draft(
    numbers: tuple[int, ...],
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    article: Article,
    story: DateInterval | None,
) -> _Draft:
    best = min(numbers, key=lambda n: (_anchor_rank(anchors[n]), n))
    placement = relations.place(
        mentions[best],
        anchors[best],
        published=moment_of(article.published),
        story=story,
    )
    return _Draft(numbers, best, placement)


def moment_of(published: date | None) -> datetime | None:
    """The moment of publication; noon when only the day is known, so that the
    day's past and future both have room.  Used for order only, never shown."""
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    return datetime.combine(published, time(12))


def _anchor_rank(anchor: Anchor) -> tuple[int, float]:
    interval = anchor.interval
    width = (
        (interval.end - interval.start).total_seconds()
        if interval is not None and interval.start and interval.end
        else float("inf")
    )
    return _BASIS_ORDER.index(anchor.basis), width


def _event(
    draft: _Draft,
    identifier: str,
    rank: int,
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    expressions: Sequence[TimeExpression],
    referents: Mapping[tuple[int, int], Entity],
    title_words: frozenset[str],
) -> Event:
    told = [mentions[n] for n in draft.numbers]
    anchor = anchors[draft.best]
    main = _best_told(told)
    sentence = sentences[main.sentence]
    return Event(
        id=identifier,
        rank=rank,
        title=title_of(
            main,
            sentence,
            names=_names(referents, sentence),
            drop=[e for e in expressions if _inside(e, sentence)],
        ),
        kind=main.kind,
        factuality=mentions[draft.best].factuality,
        when=when_of(anchor),
        participants=_participants(told),
        place=next((m.place for m in told if m.place is not None), None),
        attribution=next(
            (m.attribution for m in told if m.attribution is not None), None
        ),
        mentions=tuple(mention_of(article, sentences[m.sentence], m) for m in told),
        salience=salience_of(
            told, anchor, sentences=len(sentences), title_words=title_words
        ),
        confidence=anchor.confidence,
        explanation=(explanation_of(anchor),),
    )


def _best_told(told: Sequence[EventMention]) -> EventMention:
    """The mention that makes the best title: a verb with named participants."""
    return max(
        told,
        key=lambda m: (
            _REALITY.index(m.factuality) <= 2,
            m.tense is not None and not m.quoted,
            min(2, len(m.participants)),
            -m.start,
        ),
    )


def _names(
    referents: Mapping[tuple[int, int], Entity], sentence: Sentence
) -> dict[int, str]:
    """What the personal pronouns of a sentence stand for, by token index, where it
    is named in another sentence."""
    found: dict[int, str] = {}
    for index, token in enumerate(sentence.tokens):
        entity = referents.get((sentence.index, index))
        here = entity is not None and sentence.start <= entity.start < sentence.end
        if entity is not None and token.xpos == "PRP" and not here:
            found[index] = entity.text
    return found


def _participants(told: Sequence[EventMention]) -> tuple[Participant, ...]:
    """Everybody named by any mention, each once, agents first."""
    seen: dict[tuple[str, str], Participant] = {}
    for mention in told:
        for participant in mention.participants:
            seen.setdefault((participant.text, participant.role), participant)
    names: dict[str, Participant] = {}
    roles = list(Role)
    for participant in sorted(seen.values(), key=lambda p: roles.index(p.role)):
        names.setdefault(participant.text, participant)
    return tuple(names.values())


def _inside(expression: TimeExpression, sentence: Sentence) -> bool:
    return sentence.start <= expression.start and expression.end <= sentence.end
