"""Day words in direct speech count from the day of speaking: what she called "today"
on Sunday is Sunday, whenever the article came out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from dateline import dates
from dateline.dates import DateInterval
from dateline.languages.en.reaching import DEICTIC
from dateline.values import REAL, Anchor, EventMention, Kind, Sentence

_DAY = timedelta(days=1)
_LONG_AGO = timedelta(days=31)
_REACH = 2
"""Sentences in which the saying of a quotation is looked for."""


def by_speaking(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    *,
    story: DateInterval | None,
    published: date | None,
) -> tuple[Anchor, ...]:
    """The anchors, where what a quotation dates by day words is counted from the day
    on which it was spoken; where that is not told it lies between the day of the
    ``story`` and publication."""
    today = None if published is None else dates.day(published).start
    if today is None:
        return tuple(anchors)
    found = list(anchors)
    saying: int | None = None
    for number, mention in enumerate(mentions):
        if mention.kind is Kind.STATEMENT and not mention.quoted:
            saying = number
        if saying is None or not mention.quoted or not _is_deictic(anchors[number]):
            continue
        spoken = _day_of(anchors[saying])
        near = _is_near(sentences, mentions[saying], mention)
        begun = spoken or (None if story is None else story.start)
        if not near or begun is None or not _DAY <= today - begun <= _LONG_AGO:
            continue
        if spoken is not None:
            found[number] = _moved(anchors[number], spoken - today)
        elif mention.factuality in REAL:
            found[number] = _between(anchors[number], dates.day(begun), published)
    return tuple(found)


def _is_deictic(anchor: Anchor) -> bool:
    expression = anchor.expression
    return expression is not None and bool(DEICTIC.search(expression.text))


def _is_near(
    sentences: Sequence[Sentence], saying: EventMention, said: EventMention
) -> bool:
    one, other = sentences[saying.sentence], sentences[said.sentence]
    near = said.sentence - saying.sentence <= _REACH
    return near and one.paragraph == other.paragraph


def _day_of(anchor: Anchor) -> datetime | None:
    """The day that something is dated to, or None."""
    interval = anchor.interval
    if anchor.basis == "bound" or interval is None:
        return None
    if interval.start is None or interval.end is None:
        return None
    day = dates.day(interval.start)
    return day.start if day.contains(interval) else None


def _moved(anchor: Anchor, by: timedelta) -> Anchor:
    interval, expression = anchor.interval, anchor.expression
    if interval is None or expression is None or expression.interval is None:
        return anchor
    there = _shifted(expression.interval, by)
    return replace(
        anchor,
        interval=_shifted(interval, by),
        because="in direct speech: counted from the day of speaking",
        expression=replace(expression, interval=there, value=there.edtf),
        reference=None,
    )


def _between(anchor: Anchor, story: DateInterval, published: date | None) -> Anchor:
    if published is None:
        return anchor
    return replace(
        anchor,
        interval=story.until(dates.day(published)),
        because="in direct speech: spoken between the story's day and publication",
    )


def _shifted(interval: DateInterval, by: timedelta) -> DateInterval:
    return replace(
        interval,
        start=None if interval.start is None else interval.start + by,
        end=None if interval.end is None else interval.end + by,
    )
