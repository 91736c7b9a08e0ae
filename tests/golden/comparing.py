"""An engine's timeline against the gold one: matches, date verdicts, faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from dateline.dates import DateInterval, parse_edtf
from dateline.timeline import Event, Timeline, When
from tests.golden.gold_file import (
    Gold,
    GoldEvent,
    NonEvent,
    Offsets,
    ordered_pairs,
)


class Verdict(StrEnum):
    """What the gold timeline says of a date."""

    ACCEPTED = "accepted"
    UNDATED = "undated"
    TOO_EXACT = "too exact"
    TOO_COARSE = "too coarse"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing the engine gets wrong; ``where`` is a gold event's id or a quote."""

    story: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.story}: {self.where}: {self.what}"


def match_events(gold: Gold, timeline: Timeline) -> dict[str, Event]:
    """For each gold event that was found, by id, the engine's event.

    An event matches when one of its mentions overlaps one of the gold spans; of
    several the one with the shortest such mention, then the most salient.
    """
    matches = {}
    for wanted in gold.events:
        found = [
            (length, -event.salience, place, event)
            for place, event in enumerate(timeline.events)
            if (length := _shortest_overlap(event, wanted.spans)) is not None
        ]
        if found:
            matches[wanted.id] = min(found, key=lambda row: row[:3])[3]
    return matches


def judge_date(when: When, wanted: GoldEvent) -> Verdict:
    """What ``wanted`` says of ``when``, of its bounds where it has no EDTF."""
    interval = when_interval(when)
    if interval is None:
        return Verdict.ACCEPTED if wanted.undated else Verdict.UNDATED
    if any(_equal(interval, accepted) for accepted in wanted.when):
        return Verdict.ACCEPTED
    if any(_equal(interval, wrong) for wrong in wanted.wrong):
        return Verdict.WRONG
    if wanted.when and not any(interval.overlaps(day) for day in wanted.when):
        return Verdict.WRONG
    if any(accepted.contains(interval) for accepted in wanted.when):
        return Verdict.TOO_EXACT
    return Verdict.TOO_COARSE if wanted.when else Verdict.ACCEPTED


def find_faults(gold: Gold, timeline: Timeline) -> tuple[Fault, ...]:
    """Everything in ``timeline`` that contradicts ``gold``, in the gold's order.

    Missing events and inexact dates count for required events only; wrong
    dates, wrong factuality and wrong order count for every event found.
    """
    matches = match_events(gold, timeline)
    complaints = [
        *_event_faults(gold, matches),
        *_merge_faults(gold, matches),
        *_order_faults(gold, matches),
        *_non_event_faults(gold, timeline, matches),
    ]
    return tuple(
        Fault(story=gold.story, where=where, what=what) for where, what in complaints
    )


def when_interval(when: When) -> DateInterval | None:
    """The stretch of calendar ``when`` claims, or None when it claims nothing."""
    if when.edtf is not None:
        return parse_edtf(when.edtf)
    if when.earliest is None and when.latest is None:
        return None
    return parse_edtf(f"{when.earliest or '..'}/{when.latest or '..'}")


def written_date(when: When) -> str:
    """``when`` for people: its EDTF, else its bounds, else a dash."""
    if when.edtf is not None:
        return when.edtf
    if when.earliest is None and when.latest is None:
        return "-"
    return f"{when.earliest or '..'}/{when.latest or '..'}"


_Complaints = Iterator[tuple[str, str]]


def _event_faults(gold: Gold, matches: dict[str, Event]) -> _Complaints:
    for wanted in gold.events:
        event = matches.get(wanted.id)
        if event is None:
            if wanted.required:
                yield wanted.id, "missing"
            continue
        verdict = judge_date(event.when, wanted)
        if verdict is Verdict.WRONG or (
            wanted.required and verdict is not Verdict.ACCEPTED
        ):
            yield wanted.id, _date_fault(event.when, verdict)
        if event.factuality not in wanted.factuality:
            yield (
                wanted.id,
                f"{event.factuality} instead of {' or '.join(wanted.factuality)}",
            )


def _date_fault(when: When, verdict: Verdict) -> str:
    if verdict is Verdict.UNDATED:
        return "no date"
    return f"date {written_date(when)} {verdict}"


def _merge_faults(gold: Gold, matches: dict[str, Event]) -> _Complaints:
    found = [wanted for wanted in gold.events if wanted.required]
    found = [wanted for wanted in found if wanted.id in matches]
    for first, second in combinations(found, 2):
        if {first.part_of, second.part_of} & {first.id, second.id}:
            continue
        if matches[first.id].id == matches[second.id].id:
            yield first.id, f"one event with {second.id}"


def _order_faults(gold: Gold, matches: dict[str, Event]) -> _Complaints:
    for earlier, later in ordered_pairs(gold, set(matches)):
        first, second = matches[earlier], matches[later]
        if first.id == second.id or first.rank < second.rank:
            continue
        how = "shown after" if first.rank > second.rank else "not ordered before"
        yield earlier, f"{how} {later}"


def _non_event_faults(
    gold: Gold, timeline: Timeline, matches: dict[str, Event]
) -> _Complaints:
    matched = {event.id for event in matches.values()}
    for stretch in gold.non_events:
        for event in timeline.events:
            if event.id not in matched and _stands_in(event, stretch):
                words = " ".join(stretch.text.split()[:6])
                yield f'"{words}"', f"shown as {event.factuality}"
                break


def _stands_in(event: Event, stretch: NonEvent) -> bool:
    return (
        event.factuality not in stretch.allow
        and _shortest_overlap(event, (stretch.span,)) is not None
    )


def _shortest_overlap(event: Event, spans: Iterable[Offsets]) -> int | None:
    """Length of the event's shortest mention that overlaps one of ``spans``."""
    lengths = [
        mention.end - mention.start
        for mention in event.mentions
        if any(mention.start < end and start < mention.end for start, end in spans)
    ]
    return min(lengths, default=None)


def _equal(left: DateInterval, right: DateInterval) -> bool:
    return (left.start, left.end) == (right.start, right.end)
