"""The relations that rebuild the partial order of events."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ordering.placing import Placement
from dateline.ordering.relations import relate
from dateline.ordering.sorting import arrange


def at(first, last=None, *, sure=True):
    start = datetime(2019, 1, first)
    end = datetime(2019, 1, last or first) + timedelta(days=1)
    return Placement(start, end, sure)


def related(*placements, ranks=None, told=()):
    """(source, type, target, basis) of each relation, events named by number."""
    ids = [str(number) for number in range(len(placements))]
    found = relate(ids, placements, ranks or range(1, len(placements) + 1), told)
    return [(r.source, r.type, r.target, r.basis) for r in found]


@pytest.mark.parametrize(
    ("placements", "ranks", "expected"),
    [
        ([], [], []),
        ([at(1)], [1], []),
        ([at(1, 3), at(2, 4)], [1, 1], []),
        ([at(1, sure=False), at(5, sure=False)], [1, 2], []),
        ([at(1), at(1)], [1, 2], []),
        ([at(1), at(1)], [1, 1], [("0", "same", "1", "dates")]),
        ([at(1), at(5)], [1, 2], [("0", "before", "1", "dates")]),
        (
            [at(1), at(3), at(5)],
            [1, 2, 3],
            [("0", "before", "1", "dates"), ("1", "before", "2", "dates")],
        ),
        (
            [at(1), at(3, 6), at(5, 8)],
            [1, 2, 2],
            [("0", "before", "1", "dates"), ("0", "before", "2", "dates")],
        ),
        (
            [at(1), at(1), at(5)],
            [1, 1, 2],
            [("0", "same", "1", "dates"), ("0", "before", "2", "dates")],
        ),
        (
            [at(1, 3), at(1, 3), at(5)],
            [1, 1, 2],
            [("0", "before", "2", "dates"), ("1", "before", "2", "dates")],
        ),
    ],
    ids=[
        "no events",
        "one event",
        "two that overlap",
        "two that are not sure",
        "one day that words have parted",
        "one day",
        "two days",
        "three days: no more than needed",
        "a day and two that overlap",
        "a day with two events and another",
        "two somewhere in three days and another",
    ],
)
def test_relations(placements, ranks, expected):
    assert related(*placements, ranks=ranks) == expected


def test_told_pairs_are_narrative_relations():
    found = related(at(1), at(1), ranks=[1, 2], told=[(0, 1)])
    assert found == [("0", "before", "1", "narrative")]


spans = st.builds(
    lambda first, length, sure: at(first, first + length, sure=sure),
    st.integers(1, 12),
    st.integers(0, 6),
    st.booleans(),
)


@given(st.lists(spans, max_size=7), st.lists(st.tuples(*[st.integers(0, 6)] * 2)))
def test_the_partial_order_can_be_rebuilt_and_has_no_cycle(placements, pairs):
    told = [(a, b) for a, b in pairs if max(a, b) < len(placements)]
    arranged = arrange(placements, range(len(placements)), told)
    ordered = [placements[n] for n in arranged.order]
    place_in = {n: position for position, n in enumerate(arranged.order)}
    kept = [(place_in[a], place_in[b]) for a, b in arranged.told]
    ids = list(range(len(ordered)))
    found = relate(ids, ordered, arranged.ranks, kept)
    same = {r.target: r.source for r in found if r.type == "same"}
    later = [(r.source, r.target) for r in found if r.type == "before"]
    assert all(arranged.ranks[a] == arranged.ranks[b] for a, b in same.items())
    assert all(arranged.ranks[a] < arranged.ranks[b] for a, b in later)
    reached = {n: _after(same.get(n, n), later) for n in ids}
    for one in ids:
        for other in ids:
            if ordered[one].sure and ordered[other].sure:
                surely = ordered[one].precedes(ordered[other])
                assert not surely or same.get(other, other) in reached[one]


def _after(start, later):
    """The events that the "before" relations put after ``start``."""
    seen, waiting = set(), [start]
    while waiting:
        current = waiting.pop()
        for source, target in later:
            if source == current and target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen
