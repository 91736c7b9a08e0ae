"""Stage 6: dated mentions -> the events of a timeline, in order, related.

Mentions that tell one event are joined; the joined event keeps every mention,
the most precise time and the best title.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from dateline.ordering import enclosing, hours, placing, redundancy, relations, sorting
from dateline.ordering.connectives import told_order
from dateline.ordering.drafting import Draft, Telling, Wording, drafts_of
from dateline.ordering.salience import features, salience_of, setting_of
from dateline.ordering.views import (
    explanation_of,
    mention_of,
    participants_of,
    source_of,
    when_of,
)
from dateline.timeline import Event, Relation
from dateline.values import EventMention
from dateline.weighing import Features


def build_events(telling: Telling) -> tuple[tuple[Event, ...], tuple[Relation, ...]]:
    """The article's events in timeline order and the relations between them."""
    drafts = _joined_drafts(telling)
    placements = _placements(telling, drafts)
    told, hinted = _told_pairs(telling, drafts, placements)
    placements = placing.by_order(placements, told)
    positions = [telling.mentions[draft.numbers[0]].start for draft in drafts]
    anchors = [telling.anchors[_placed_by(telling, draft)] for draft in drafts]
    arranged = sorting.arrange(
        hours.by_hours(placements, anchors, positions),
        positions,
        told,
        hinted,
    )
    weighed = [salience_of(each, telling.weights) for each in _weighed(telling, drafts)]
    saliences = redundancy.weighed(telling, drafts, weighed)
    events = tuple(
        _event(telling, drafts[n], f"e{position}", rank, saliences[n])
        for position, (n, rank) in enumerate(
            zip(arranged.order, arranged.ranks, strict=True), start=1
        )
    )
    place_in = {n: position for position, n in enumerate(arranged.order)}
    return events, relations.relate(
        [event.id for event in events],
        [placements[n] for n in arranged.order],
        arranged.ranks,
        [(place_in[a], place_in[b]) for a, b in arranged.told],
    )


def _told_pairs(
    telling: Telling,
    drafts: Sequence[Draft],
    placements: Sequence[placing.Placement],
) -> tuple[list[sorting.Pair], list[sorting.Pair]]:
    """The pairs of events in the order the article tells, those that ranks follow
    apart from hints: what only grammar sets before another stands before all else of
    its time only where its own time is known."""
    event_of = {n: event for event, draft in enumerate(drafts) for n in draft.numbers}
    told: list[sorting.Pair] = []
    hinted: list[sorting.Pair] = []
    for each in told_order(telling.sentences, telling.mentions):
        if each.earlier in event_of and each.later in event_of:
            pair = event_of[each.earlier], event_of[each.later]
            firm = each.marked or placements[pair[0]].sure
            (told if firm else hinted).append(pair)
    return told, hinted


def evidence_of(
    telling: Telling,
) -> tuple[tuple[tuple[EventMention, ...], Features], ...]:
    """For each event its mentions and the features of its salience, to learn from."""
    drafts = _joined_drafts(telling)
    return tuple(
        (tuple(telling.mentions[n] for n in draft.numbers), found)
        for draft, found in zip(drafts, _weighed(telling, drafts), strict=True)
    )


def _weighed(telling: Telling, drafts: Sequence[Draft]) -> list[Features]:
    """The features of each draft's salience."""
    article = telling.article
    events = [
        (
            [telling.mentions[n] for n in draft.numbers if n not in draft.parts],
            telling.anchors[draft.dated],
        )
        for draft in drafts
    ]
    setting = setting_of(
        events,
        sentences=len(telling.sentences),
        published=article.published,
    )
    return [features(mentions, anchor, setting) for mentions, anchor in events]


def _joined_drafts(telling: Telling) -> list[Draft]:
    """One draft for each event, entries of one sentence told apart."""
    wording = Wording(telling)
    drafts = redundancy.joined(telling, drafts_of(telling, wording))
    drafts = redundancy.told_apart(telling, drafts, wording)
    return enclosing.enclosed(telling, redundancy.contained(telling, drafts))


def _placements(telling: Telling, drafts: Sequence[Draft]) -> list[placing.Placement]:
    published = moment_of(telling.article.published)
    focuses = placing.focuses(telling.mentions, telling.anchors)
    return [
        placing.place(
            telling.mentions[number],
            telling.anchors[number],
            published=published,
            story=telling.story,
            focus=focuses[number],
        )
        for number in (_placed_by(telling, draft) for draft in drafts)
    ]


def _placed_by(telling: Telling, draft: Draft) -> int:
    """The mention that tells where an event is put: that which dates it, or, of the
    nouns and verbs that do so alike, the first verb."""
    anchor = telling.anchors[draft.dated]
    alike = (
        number
        for number in draft.numbers
        if telling.anchors[number].interval == anchor.interval
        and not telling.mentions[number].nominal
    )
    return next(alike, draft.dated)


def moment_of(published: date | None) -> datetime | None:
    """The moment of publication; noon when only the day is known, so that the
    day's past and future both have room.  Used for order only, never shown."""
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    return datetime.combine(published, time(12))


def _event(
    telling: Telling,
    draft: Draft,
    identifier: str,
    rank: int,
    salience: float,
) -> Event:
    told = [telling.mentions[n] for n in draft.numbers]
    parts = [telling.mentions[n] for n in draft.parts]
    whole = [telling.mentions[n] for n in draft.numbers if n not in draft.parts]
    anchor = telling.anchors[draft.dated]
    return Event(
        id=identifier,
        rank=rank,
        title=draft.title,
        kind=telling.mentions[draft.told].kind,
        factuality=telling.mentions[draft.dated].factuality,
        when=when_of(anchor),
        participants=participants_of(whole, parts),
        place=next((m.place for m in told if m.place is not None), None),
        attribution=source_of(whole, telling.sentences),
        mentions=tuple(
            mention_of(telling.article, telling.sentences[m.sentence], m) for m in told
        ),
        salience=salience,
        confidence=anchor.confidence,
        explanation=(explanation_of(anchor),),
    )
