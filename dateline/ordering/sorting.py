"""One total order with ranks: events whose placements overlap share a rank.

Sorted by start, then end, then position in the text.  A rank is a set of events
that all overlap one another, so no event of a rank surely precedes another of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.ordering.relations import Placement


def order(placements: Sequence[Placement], positions: Sequence[int]) -> list[int]:
    """Event numbers in timeline order; ``positions`` are text offsets."""
    return sorted(
        range(len(placements)),
        key=lambda n: (placements[n].start, placements[n].end, positions[n]),
    )


def ranks(ordered: Sequence[Placement]) -> list[int]:
    """The rank, from 1, of each placement given in timeline order."""
    found: list[int] = []
    rank = 0
    earliest_end = None
    for placement in ordered:
        if earliest_end is None or placement.start >= earliest_end:
            rank += 1
            earliest_end = placement.end
        else:
            earliest_end = min(earliest_end, placement.end)
        found.append(rank)
    return found
