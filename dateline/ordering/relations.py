"""Which events come before which, as far as their dates decide it.

Events are compared by their placement, the stretch they are told in; those of one
day or moment are grouped so that the relations stay few and the partial order can
be rebuilt: "before" holds between all members of two groups.  Two events of one
month or year lie somewhere in it, and each stands for itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import accumulate

from dateline.ordering.placing import Placement
from dateline.timeline import Relation

Group = tuple[Placement, int, int]
"""Events of one placement and one rank; the last is 0 where they are of one time,
else a number of their own."""
MOST_FOLLOWERS = 12
_ONE_TIME = timedelta(days=1)


def relate(
    ids: Sequence[str],
    placements: Sequence[Placement],
    ranks: Sequence[int],
    told: Sequence[tuple[int, int]] = (),
) -> tuple[Relation, ...]:
    """The relations between events given in timeline order.

    "same" ties events of one day and rank to the first of them; "before" joins
    each group to the groups that directly follow it (to the nearest ones where there
    are many), and the pairs that words put in order (``told``, positions in ``ids``).
    """
    groups: dict[Group, list[int]] = {}
    for number, placement in enumerate(placements):
        if placement.sure:
            own = 0 if placement.end - placement.start <= _ONE_TIME else number + 1
            groups.setdefault((placement, ranks[number], own), []).append(number)
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
    starts = [placement.start for placement, *_ in ordered]
    first_end = list(accumulate((p.end for p, *_ in reversed(ordered)), min))[::-1]
    for group in ordered:
        position = bisect_left(starts, group[0].end)
        for follower in ordered[position : position + MOST_FOLLOWERS]:
            if follower[0].start < first_end[position]:
                yield group, follower
