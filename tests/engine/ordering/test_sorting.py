"""One order with ranks for events that may overlap."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ordering.placing import Placement
from dateline.ordering.sorting import arrange


def at(first, last=None):
    """From day ``first`` of January to day ``last``, inclusive."""
    start = datetime(2019, 1, first)
    return Placement(start, datetime(2019, 1, last or first) + timedelta(days=1), True)


def arranged(*placements, told=()):
    """(number, rank) in timeline order, events told as they are numbered."""
    found = arrange(placements, range(len(placements)), told)
    return list(zip(found.order, found.ranks, strict=True))


def test_nothing_to_arrange():
    found = arrange((), ())
    assert (found.order, found.ranks, found.told) == ((), (), ())


@pytest.mark.parametrize(
    ("placements", "expected"),
    [
        ([at(1)], [(0, 1)]),
        ([at(2), at(1)], [(1, 1), (0, 2)]),
        ([at(1), at(1)], [(0, 1), (1, 1)]),
        ([at(1, 5), at(2, 3)], [(0, 1), (1, 1)]),
        ([at(1, 5), at(2, 3), at(4, 6)], [(0, 1), (1, 1), (2, 2)]),
        ([at(1, 2), at(2, 3), at(3, 4)], [(0, 1), (1, 1), (2, 2)]),
        ([at(1, 9), at(1, 2)], [(1, 1), (0, 1)]),
    ],
    ids=[
        "one event",
        "told in reverse",
        "the same day",
        "one inside the other",
        "one overlaps two that do not overlap",
        "a chain",
        "the shorter first",
    ],
)
def test_events_that_overlap_share_a_rank(placements, expected):
    assert arranged(*placements) == expected


def test_the_text_breaks_ties():
    found = arrange([at(1), at(1)], [70, 20])
    assert found.order == (1, 0)


@pytest.mark.parametrize(
    ("placements", "told", "kept", "expected"),
    [
        ([at(1), at(2)], [(1, 0)], (), [(0, 1), (1, 2)]),
        ([at(1)], [(0, 0)], (), [(0, 1)]),
        ([at(1), at(1)], [(0, 1), (1, 0)], ((0, 1),), [(0, 1), (1, 2)]),
        (
            [at(1), at(1), at(1)],
            [(0, 1), (1, 2), (2, 0)],
            ((0, 1), (1, 2)),
            [(0, 1), (1, 2), (2, 3)],
        ),
        ([at(1), at(1), at(1)], [(1, 0)], ((1, 0),), [(1, 1), (0, 2), (2, 2)]),
        ([at(1), at(2)], [(0, 1)], ((0, 1),), [(0, 1), (1, 2)]),
        ([at(1), at(1)], [(1, 0)], ((1, 0),), [(1, 1), (0, 2)]),
        (
            [at(1), at(1), at(1), at(2)],
            [(0, 2), (1, 2), (0, 1)],
            ((0, 2), (1, 2), (0, 1)),
            [(0, 1), (1, 2), (2, 3), (3, 4)],
        ),
    ],
    ids=[
        "dates deny it",
        "an event before itself",
        "an earlier pair denies it",
        "a circle is left open",
        "what is told to be earlier stands apart",
        "dates say so too",
        "words part one day",
        "a step for every told pair",
    ],
)
def test_told_order_parts_a_rank_unless_it_is_denied(placements, told, kept, expected):
    found = arrange(placements, range(len(placements)), told)
    assert found.told == kept
    assert list(zip(found.order, found.ranks, strict=True)) == expected


@pytest.mark.parametrize(
    ("told", "hinted", "expected"),
    [
        ([], [(1, 0)], [(1, 1), (0, 1), (2, 1)]),
        ([(0, 1)], [(1, 0)], [(0, 1), (1, 2), (2, 2)]),
        ([(2, 0)], [(1, 0)], [(2, 1), (1, 2), (0, 2)]),
    ],
    ids=["listed first in one rank", "words deny it", "behind what words part"],
)
def test_a_hint_settles_only_what_is_listed_first(told, hinted, expected):
    found = arrange([at(1)] * 3, range(3), told, hinted)
    assert list(zip(found.order, found.ranks, strict=True)) == expected


spans = st.tuples(st.integers(1, 12), st.integers(0, 6)).map(
    lambda pair: at(pair[0], pair[0] + pair[1])
)


@st.composite
def stories(draw):
    placements = draw(st.lists(spans, max_size=7))
    numbers = st.integers(0, max(0, len(placements) - 1))
    pairs = st.lists(st.tuples(numbers, numbers), max_size=9)
    return placements, draw(pairs) if placements else []


@given(stories())
def test_the_order_agrees_with_every_date_and_every_kept_word(story):
    placements, told = story
    found = arrange(placements, range(len(placements)), told)
    assert sorted(found.order) == list(range(len(placements)))
    assert list(found.ranks) == sorted(found.ranks)
    assert set(found.ranks) == set(range(1, len(set(found.ranks)) + 1))
    rank = dict(zip(found.order, found.ranks, strict=True))
    for one, first in enumerate(placements):
        for other, second in enumerate(placements):
            assert not first.precedes(second) or rank[one] < rank[other]
    assert all(rank[one] < rank[other] for one, other in found.told)
    assert set(found.told) <= set(told)


@given(stories())
def test_an_order_is_the_same_when_it_is_made_again(story):
    placements, told = story
    positions = range(len(placements))
    assert arrange(placements, positions, told) == arrange(placements, positions, told)
