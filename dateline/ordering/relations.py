"""Which events come before which, as far as their dates decide it.

Events are compared by their placement, the stretch they are told in; equal
placements are grouped so that the relations stay few and the partial order can
be rebuilt: "before" holds between all members of two groups.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

from dateline.dates import DateInterval
from dateline.timeline import Relation
from dateline.values import REAL, Anchor, EventMention, Factuality

FAR_PAST = datetime(1, 1, 1)
FAR_FUTURE = datetime(9999, 12, 31)
_RECENT = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Placement:
    """Where an event is put on the line, ``[start, end)``; ``sure`` when dates and
    tense say so, False when it is only placed beside its story."""

    start: datetime
    end: datetime
    sure: bool

    def precedes(self, other: Placement) -> bool:
        return self.end <= other.start


Group = tuple[Placement, int]
"""Events of one placement and one rank."""
MOST_FOLLOWERS = 12


def placement_of(interval: DateInterval | None) -> Placement:
    """The placement of a plain interval, open sides far away."""
    return Placement(
        start=interval.start if interval and interval.start else FAR_PAST,
        end=interval.end if interval and interval.end else FAR_FUTURE,
        sure=True,
    )


def place(
    mention: EventMention,
    anchor: Anchor,
    *,
    published: datetime | None,
    story: DateInterval | None,
) -> Placement:
    """The placement of an event: its interval, cut at the moment of publication.

    What happened lies before that moment, what is planned after it.  An event
    known only to lie in the past is placed beside the story's day; one told in
    the past perfect before it.
    """
    interval = anchor.interval
    bare = placement_of(interval)
    start, end = bare.start, bare.end
    if published is not None:
        if mention.factuality in REAL and start < published:
            end = min(end, published)
        elif mention.factuality is Factuality.PLANNED and end > published:
            start = max(start, published)
    if start > FAR_PAST:
        return Placement(start, end, sure=True)
    return _beside(mention, end, published=published, story=story)


def _beside(
    mention: EventMention,
    end: datetime,
    *,
    published: datetime | None,
    story: DateInterval | None,
) -> Placement:
    """Where to put an event whose beginning is open, so that it does not lead the
    timeline: before the story when it is its background, else beside it, else just
    before its latest time or publication.  Nothing is said to precede it for sure."""
    begin = story.start if story is not None and story.start else None
    last = min(end, published or FAR_FUTURE)
    if last == FAR_FUTURE:
        return Placement(FAR_PAST, end, sure=False)
    if begin is not None and mention.perfect and mention.tense == "past":
        return Placement(begin - _RECENT, begin, sure=False)
    if begin is not None and begin < last:
        return Placement(begin, last, sure=False)
    return Placement(last - _RECENT, last, sure=False)


def relate(
    ids: Sequence[str],
    placements: Sequence[Placement],
    ranks: Sequence[int],
    told: Sequence[tuple[int, int]] = (),
) -> tuple[Relation, ...]:
    """The relations between events given in timeline order.

    "same" ties events of one placement and rank to the first of them; "before" joins
    each group to the groups that directly follow it (to the nearest ones where there
    are many), and the pairs that words put in order (``told``, positions in ``ids``).
    """
    groups: dict[Group, list[int]] = {}
    for number, placement in enumerate(placements):
        if placement.sure:
            groups.setdefault((placement, ranks[number]), []).append(number)
    relations = [
        Relation(source=ids[members[0]], target=ids[other], type="same", basis="dates")
        for members in groups.values()
        for other in members[1:]
    ]
    relations.extend(
        Relation(
            source=ids[groups[group][0]],
            target=ids[groups[follower][0]],
            type="before",
            basis="dates",
        )
        for group, follower in _steps(sorted(groups))
    )
    relations.extend(
        Relation(source=ids[a], target=ids[b], type="before", basis="narrative")
        for a, b in told
    )
    return tuple(relations)


def _steps(ordered: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Each group with those that follow it directly: no third lies between them.

    ``ordered`` by start.  At most ``MOST_FOLLOWERS`` each, so that the relations
    grow with the events and not with their square; further ones can be read off
    the dates.
    """
    starts = [placement.start for placement, _ in ordered]
    first_end = list(accumulate((p.end for p, _ in reversed(ordered)), min))[::-1]
    for group in ordered:
        position = bisect_left(starts, group[0].end)
        for follower in ordered[position : position + MOST_FOLLOWERS]:
            if follower[0].start < first_end[position]:
                yield group, follower
