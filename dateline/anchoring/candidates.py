"""The stretches of calendar that an undated event may share with dated ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline import dates
from dateline.anchoring.links import Link
from dateline.dates import DateInterval
from dateline.values import EventMention

OPEN = frozenset(("since", "until", "till", "by", "before", "after"))
"""Prepositions after which an expression is only the edge of a stretch."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A closed stretch: ``carriers`` are the numbers of the mentions that words date
    so, in text order; ``published`` tells that it is the day of publication."""

    interval: DateInterval
    carriers: tuple[int, ...]
    published: bool


def candidates(
    mentions: Sequence[EventMention],
    links: Mapping[int, Link],
    *,
    published: date | None,
) -> tuple[Candidate, ...]:
    """Each stretch once, in the order of the text, and publication."""
    carriers: dict[DateInterval, list[int]] = {}
    for number in sorted(links, key=lambda n: mentions[n].start):
        interval = shared(links[number])
        if interval is not None:
            carriers.setdefault(interval, []).append(number)
    today = None if published is None else dates.day(published)
    if today is not None:
        carriers.setdefault(today, [])
    return tuple(
        Candidate(interval, tuple(numbers), interval == today)
        for interval, numbers in carriers.items()
    )


def open_to(
    mention: EventMention,
    mentions: Sequence[EventMention],
    options: Sequence[Candidate],
) -> tuple[Candidate, ...]:
    """The options that the event's tense allows: the day's news is not to come, and
    the past perfect lies before what the simple past dates."""
    background = mention.perfect and mention.tense == "past"
    return tuple(
        option
        for option in options
        if (not background or any(mentions[n].perfect for n in option.carriers))
        and (mention.tense != "future" or option.carriers or not option.published)
    )


def shared(link: Link) -> DateInterval | None:
    """The stretch that what goes on beside a dated event shares with it: the day of
    its clock time, both ends of its range; None when a side is open."""
    interval = link.expression.interval
    if interval is None or interval.start is None or interval.end is None:
        return None
    if link.second is not None:
        second = link.second.interval
        whole = second is not None and second.end and interval.start < second.end
        return interval.until(second) if second is not None and whole else None
    return None if link.signal in OPEN else whole_day(interval)


def whole_day(interval: DateInterval) -> DateInterval:
    """The day of a clock time; any other stretch as it is."""
    if interval.is_minute and interval.start is not None:
        return dates.day(interval.start)
    return interval
