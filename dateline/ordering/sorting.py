"""One total order with ranks: events whose placements overlap share a rank, unless
the article's own words ("before", "after") part them.

Sorted by start, then end, then position in the text.  A rank is a set of events
that all overlap one another, so no event of a rank surely precedes another of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.ordering.placing import Placement

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Event numbers in timeline order, the rank of each (from 1), and the told
    pairs that the order keeps."""

    order: tuple[int, ...]
    ranks: tuple[int, ...]
    told: tuple[Pair, ...]


def arrange(
    placements: Sequence[Placement],
    positions: Sequence[int],
    told: Iterable[Pair] = (),
    hinted: Iterable[Pair] = (),
) -> Arrangement:
    """The timeline order of events.

    Args:
        placements: where each event is put on the line.
        positions: text offset of each event's first mention, to break ties.
        told: pairs of event numbers, the earlier first, as words tell them; a
            pair that dates or other pairs contradict is left out.
        hinted: such pairs that only settle which event of a rank is listed first.
    """
    ordered = sorted(
        range(len(placements)),
        key=lambda n: (placements[n].start, placements[n].end, positions[n]),
    )
    group_of = dict(
        zip(ordered, _groups([placements[n] for n in ordered]), strict=True)
    )
    kept = _consistent(told, group_of)
    depth = _depths(kept, group_of)
    listed = _depths(_consistent((*kept, *hinted), group_of), group_of)
    order = sorted(
        ordered, key=lambda n: (group_of[n], depth.get(n, 0), listed.get(n, 0))
    )
    ranks: list[int] = []
    last = None
    for number in order:
        key = (group_of[number], depth.get(number, 0))
        ranks.append((ranks[-1] if ranks else 0) + (key != last))
        last = key
    return Arrangement(tuple(order), tuple(ranks), kept)


def _groups(ordered: Sequence[Placement]) -> list[int]:
    """For placements sorted by start, the number of the group each falls into: a
    group ends where an event begins after another of it is over."""
    found: list[int] = []
    group = 0
    earliest_end = None
    for placement in ordered:
        if earliest_end is None or placement.start >= earliest_end:
            group += 1
            earliest_end = placement.end
        else:
            earliest_end = min(earliest_end, placement.end)
        found.append(group)
    return found


def _consistent(told: Iterable[Pair], group_of: dict[int, int]) -> tuple[Pair, ...]:
    """The pairs, first come first kept, that no date and no earlier pair denies."""
    later: dict[int, set[int]] = {}
    kept: list[Pair] = []
    for one, other in dict.fromkeys(told):
        if one == other or group_of[one] > group_of[other]:
            continue
        if group_of[one] == group_of[other] and _reaches(later, other, one):
            continue
        later.setdefault(one, set()).add(other)
        kept.append((one, other))
    return tuple(kept)


def _reaches(later: dict[int, set[int]], start: int, goal: int) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        for following in later.get(waiting.pop(), ()):
            if following == goal:
                return True
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    return False


def _depths(kept: Sequence[Pair], group_of: dict[int, int]) -> dict[int, int]:
    """Minus the told steps that lie after each event inside its group: what words
    set before another stands apart, the others keep their common place."""
    inside = [(a, b) for a, b in kept if group_of[a] == group_of[b]]
    waiting_for: dict[int, int] = {}
    earlier: dict[int, list[int]] = {}
    for one, other in inside:
        earlier.setdefault(other, []).append(one)
        waiting_for[one] = waiting_for.get(one, 0) + 1
    depth = {other: 0 for _, other in inside if other not in waiting_for}
    ready = list(depth)
    for current in ready:
        for preceding in earlier.get(current, ()):
            depth[preceding] = min(depth.get(preceding, 0), depth[current] - 1)
            waiting_for[preceding] -= 1
            if not waiting_for[preceding]:
                ready.append(preceding)
    return depth
