"""A timeline narrowed down to some of its events, in the order they had.

Relations are few: "same" ties an event to the first of its group, and "before" joins
groups that follow each other directly.  So what an event left out stood for or led
to is said anew between the events that stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dateline.timeline import Event, Relation, Timeline, When
from service.store.values import TimelineFilter

# As many as the engine itself names of the groups that follow one group.
MOST_FOLLOWERS = 12


def narrow(timeline: Timeline, wanted: TimelineFilter) -> Timeline:
    """``timeline`` with the events wanted, and the relations between them."""
    if wanted == TimelineFilter():
        return timeline
    events = tuple(event for event in timeline.events if _wants(wanted, event))
    if len(events) == len(timeline.events):
        return timeline
    groups = _groups(timeline, frozenset(event.id for event in events))
    told = dict.fromkeys(_told(timeline.relations, groups))
    bridges = _bridges(timeline, groups)
    return replace(timeline, events=events, relations=(*told, *bridges))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Groups:
    """Events at the same time: ``first_of`` maps an event that is not the first of
    its group to the first, ``kept`` are the events that stay, and ``stand_in`` maps
    the first of each group that stays to its first kept event."""

    first_of: Mapping[str, str]
    kept: frozenset[str]
    stand_in: Mapping[str, str]

    def group(self, event: str) -> str:
        return self.first_of.get(event, event)

    def kept_for(self, event: str) -> str | None:
        """The event itself, or the one that speaks for it, if any."""
        return event if event in self.kept else self.stand_in.get(self.group(event))


def _groups(timeline: Timeline, kept: frozenset[str]) -> _Groups:
    first_of: dict[str, str] = {}
    for relation in timeline.relations:
        if relation.type == "same":
            first = first_of.get(relation.source, relation.source)
            first_of[relation.target] = first
    stand_in: dict[str, str] = {}
    for event in timeline.events:
        if event.id in kept:
            stand_in.setdefault(first_of.get(event.id, event.id), event.id)
    return _Groups(first_of=first_of, kept=kept, stand_in=stand_in)


def _told(relations: Iterable[Relation], groups: _Groups) -> Iterator[Relation]:
    """The relations whose ends stay, or have another event of their group there."""
    for relation in relations:
        if relation.type == "same" and relation.target not in groups.kept:
            continue
        source = groups.kept_for(relation.source)
        target = groups.kept_for(relation.target)
        if source is not None and target is not None and source != target:
            yield replace(relation, source=source, target=target)


def _bridges(timeline: Timeline, groups: _Groups) -> tuple[Relation, ...]:
    """What came before what by way of groups left out, unless other relations say so.

    Groups are visited from the last to the first; ``later`` holds, as bits, the
    groups that stay and follow one, ``beyond`` those met first behind a group left
    out.  Steps only go forward in the timeline: no circle can arise.
    """
    place = {event.id: n for n, event in enumerate(timeline.events)}
    followers = _followers(timeline.relations, groups, place)
    later: dict[str, int] = {}
    beyond: dict[str, dict[str, str]] = {}
    found = []
    for group in sorted(followers, key=place.__getitem__, reverse=True):
        direct, far = _split(followers[group], groups, beyond)
        if group not in groups.stand_in:
            beyond[group], _ = _nearest({**far, **direct}, 0, place, later)
            continue
        _, known = _nearest(direct, 0, place, later, most=len(direct))
        bridged, later[group] = _nearest(far, known, place, later)
        found += [(group, target, basis) for target, basis in bridged.items()]
    return tuple(
        Relation(
            source=groups.stand_in[source],
            target=groups.stand_in[target],
            type="before",
            basis=basis,
        )
        for source, target, basis in sorted(
            found, key=lambda one: (place[one[0]], place[one[1]])
        )
    )


def _followers(
    relations: Iterable[Relation], groups: _Groups, place: Mapping[str, int]
) -> dict[str, dict[str, str]]:
    """For each group those it is before, with the basis."""
    followers: dict[str, dict[str, str]] = {}
    for relation in relations:
        source, target = groups.group(relation.source), groups.group(relation.target)
        if relation.type == "before" and place[source] < place[target]:
            followers.setdefault(source, {}).setdefault(target, relation.basis)
    return followers


def _split(
    followers: Mapping[str, str],
    groups: _Groups,
    beyond: Mapping[str, Mapping[str, str]],
) -> tuple[dict[str, str], dict[str, str]]:
    """The followers that stay, and the groups behind those left out.  The basis of
    several steps is "dates" when it is that of each."""
    direct: dict[str, str] = {}
    far: dict[str, str] = {}
    for follower, basis in followers.items():
        if follower in groups.stand_in:
            direct[follower] = basis
            continue
        for target, reason in beyond.get(follower, {}).items():
            if far.get(target) != "dates":
                far[target] = reason if basis == "dates" else basis
    return direct, far


def _nearest(
    found: Mapping[str, str],
    known: int,
    place: Mapping[str, int],
    later: Mapping[str, int],
    *,
    most: int = MOST_FOLLOWERS,
) -> tuple[dict[str, str], int]:
    """Those of ``found``, at most ``most``, that are neither ``known`` to follow nor
    follow another one; and what is known with them."""
    nearest: dict[str, str] = {}
    for group in sorted(found, key=place.__getitem__):
        if len(nearest) < most and not known >> place[group] & 1:
            nearest[group] = found[group]
            known |= later.get(group, 0) | 1 << place[group]
    return nearest, known


def _wants(wanted: TimelineFilter, event: Event) -> bool:
    return (
        (not wanted.kinds or event.kind in wanted.kinds)
        and (not wanted.factualities or event.factuality in wanted.factualities)
        and event.salience >= wanted.min_salience
        and event.confidence >= wanted.min_confidence
        and _may_lie_within(event.when, wanted.first_day, wanted.last_day)
        and (wanted.participant is None or _involves(event, wanted.participant))
    )


def _may_lie_within(when: When, first: date | None, last: date | None) -> bool:
    """Whether some of the days it may have happened are wanted; an open side
    reaches for ever, and nothing known at all lies nowhere."""
    if first is None and last is None:
        return True
    if when.earliest is None and when.latest is None:
        return False
    # ISO 8601 days and date-times compare as strings, day by day.
    late_enough = not first or not when.latest or when.latest[:10] >= first.isoformat()
    soon_enough = (
        not last or not when.earliest or when.earliest[:10] <= last.isoformat()
    )
    return late_enough and soon_enough


def _involves(event: Event, part: str) -> bool:
    names = [participant.text for participant in event.participants]
    if event.place is not None:
        names.append(event.place.text)
    return any(part.casefold() in name.casefold() for name in names)
