"""Where each event is put on the line: its dates, or beside what it is told with.

An event with a date stands in it.  One that is only bounded must stand somewhere
too, since a timeline is read downwards; it stands where such tellings mostly
belong, and nothing is said to precede or follow it for sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dateline.dates import DateInterval, Precision
from dateline.values import REAL, Anchor, EventMention, Factuality, Kind

FAR_PAST = datetime(1, 1, 1)
FAR_FUTURE = datetime(9999, 12, 31)
_RECENT, _FAR = timedelta(days=1), timedelta(days=31)


@dataclass(frozen=True, slots=True, order=True)
class Placement:
    """Where an event is put on the line, ``[start, end)``; ``sure`` when dates and
    tense say so, False when it is only placed beside its story."""

    start: datetime
    end: datetime
    sure: bool

    def precedes(self, other: Placement) -> bool:
        return self.end <= other.start


def placement_of(interval: DateInterval | None) -> Placement:
    """The placement of a plain interval, open sides far away."""
    return Placement(
        start=interval.start if interval and interval.start else FAR_PAST,
        end=interval.end if interval and interval.end else FAR_FUTURE,
        sure=True,
    )


def focuses(
    mentions: Sequence[EventMention], anchors: Sequence[Anchor]
) -> tuple[DateInterval | None, ...]:
    """For each mention the time the telling has reached: that of the last happening
    before it which has a date, before the first that of the first saying; None where
    neither is."""
    found: list[DateInterval | None] = []
    reached: DateInterval | None = None
    said: DateInterval | None = None
    for mention, anchor in zip(mentions, anchors, strict=True):
        found.append(reached or said)
        if _carries_time(mention, anchor):
            reached = anchor.interval
        elif said is None and _is_dated_saying(mention, anchor):
            said = anchor.interval
    return tuple(found)


def place(
    mention: EventMention,
    anchor: Anchor,
    *,
    published: datetime | None,
    story: DateInterval | None,
    focus: DateInterval | None = None,
) -> Placement:
    """The placement of an event: its interval, cut at the moment of publication.

    What happened lies before that moment, what is planned after it.  ``story`` is
    the day the article is about, ``focus`` the time that the telling has reached;
    they place what has no beginning of its own.
    """
    bare = placement_of(anchor.interval)
    start, end = bare.start, bare.end
    if published is not None and not _is_aim(mention):
        if mention.factuality in REAL and start < published:
            end = min(end, published)
        elif mention.factuality is Factuality.PLANNED and end > published:
            start = max(start, published)
    if start > FAR_PAST:
        return Placement(start, end, sure=True)
    last = min(end, published or FAR_FUTURE)
    if last == FAR_FUTURE:
        return Placement(FAR_PAST, end, sure=False)
    if anchor.expression is not None:  # "by Monday"
        return Placement(last - _RECENT, last, sure=False)
    return _beside(mention, last, story=story, focus=focus)


def by_order(
    placements: Sequence[Placement], told: Sequence[tuple[int, int]]
) -> list[Placement]:
    """The placements, where what is only put beside its story and told to precede a
    dated event (pairs of numbers, the earlier first) is not put after it."""
    found = list(placements)
    for earlier, later in told:
        one, other = found[earlier], placements[later]
        if other.sure and not one.sure and one.end > other.end:
            start = min(one.start, other.start)
            found[earlier] = Placement(start, other.end, sure=False)
    return found


def _beside(
    mention: EventMention,
    last: datetime,
    *,
    story: DateInterval | None,
    focus: DateInterval | None,
) -> Placement:
    """Where to put an event whose beginning is open.

    What is told in the present holds when the article is written, or has just come
    about ("has fled"); the past perfect goes back behind the time that the telling
    has reached; all else stands beside that time.  A noun has no tense of its own.
    """
    host = placement_of(focus or story)
    known = FAR_PAST < host.start < last
    told_now = mention.tense == "present" and mention.factuality in REAL
    if told_now and not mention.nominal:
        begin = last - _RECENT if mention.perfect else last
        return Placement(begin, begin + _RECENT, sure=False)
    if known and _is_background(mention):
        return Placement(host.start - _RECENT, host.start, sure=False)
    if known:
        return Placement(host.start, min(host.end, last), sure=False)
    return Placement(last - _RECENT, last, sure=False)


def _carries_time(mention: EventMention, anchor: Anchor) -> bool:
    """Whether the telling is at the event's time: a dated happening that a verb of
    the article's own tells, and not what was over by then."""
    return (
        _is_dated(anchor)
        and mention.factuality in REAL
        and mention.kind is not Kind.STATEMENT
        and not (mention.nominal or mention.embedded or mention.quoted)
        and not _is_background(mention)
    )


def _is_dated_saying(mention: EventMention, anchor: Anchor) -> bool:
    """Whether somebody says something at a known time, in the article's own words."""
    saying = mention.kind is Kind.STATEMENT and mention.factuality in REAL
    return saying and not mention.quoted and _is_dated(anchor)


def _is_dated(anchor: Anchor) -> bool:
    interval = anchor.interval
    return anchor.basis != "bound" and interval is not None and not _is_vast(interval)


def _is_vast(interval: DateInterval) -> bool:
    """Whether it is a stretch between two far ends, not one that the calendar names."""
    if interval.start is None or interval.end is None:
        return True
    far = interval.end - interval.start > _FAR
    return far and interval.precision is Precision.INTERVAL


def _is_background(mention: EventMention) -> bool:
    return mention.perfect and mention.tense == "past"


def _is_aim(mention: EventMention) -> bool:
    """Whether it is what somebody aimed at in the past, reached or not."""
    past = mention.tense == "past" or mention.perfect
    return mention.factuality is Factuality.PLANNED and past
