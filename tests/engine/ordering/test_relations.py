"""Where events are put on the line, and the relations that rebuild their order."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates import DateInterval, Precision, day, parse_edtf
from dateline.ordering.relations import (
    FAR_FUTURE,
    FAR_PAST,
    Placement,
    place,
    placement_of,
    relate,
)
from dateline.ordering.sorting import arrange
from dateline.values import Factuality
from tests.trees import anchor, mention, parse

SANK = parse("The ship sank.")
NOON = datetime(2019, 6, 7, 12)
STORY = day(datetime(2019, 6, 5))


def at(first, last=None, *, sure=True):
    start = datetime(2019, 1, first)
    end = datetime(2019, 1, last or first) + timedelta(days=1)
    return Placement(start, end, sure)


@pytest.mark.parametrize(
    ("interval", "start", "end"),
    [
        (None, FAR_PAST, FAR_FUTURE),
        (parse_edtf("../2019-06-07"), FAR_PAST, datetime(2019, 6, 8)),
        (parse_edtf("2019-06-07/.."), datetime(2019, 6, 7), FAR_FUTURE),
        (parse_edtf("2019-06"), datetime(2019, 6, 1), datetime(2019, 7, 1)),
    ],
    ids=["unknown", "open to the past", "open to the future", "a month"],
)
def test_placement_of_an_interval(interval, start, end):
    assert placement_of(interval) == Placement(start, end, True)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at(1), at(1), False),
        (at(2), at(1), False),
        (at(1, 2), at(2, 3), False),
        (at(1), at(2), True),
    ],
)
def test_a_placement_precedes_what_begins_after_its_end(one, other, expected):
    assert one.precedes(other) is expected


def placed(edtf, *, basis="stated", published=NOON, story=STORY, **fields):
    return place(
        mention(SANK, "sank", **fields),
        anchor(edtf, basis=basis),
        published=published,
        story=story,
    )


@pytest.mark.parametrize(
    ("edtf", "fields", "start", "end"),
    [
        ("2019-06-03", {}, datetime(2019, 6, 3), datetime(2019, 6, 4)),
        ("2019", {"published": None}, datetime(2019, 1, 1), datetime(2020, 1, 1)),
        ("2019", {}, datetime(2019, 1, 1), NOON),
        ("2019", {"factuality": Factuality.PLANNED}, NOON, datetime(2020, 1, 1)),
        (
            "2019",
            {"factuality": Factuality.POSSIBLE},
            datetime(2019, 1, 1),
            datetime(2020, 1, 1),
        ),
        ("2020", {}, datetime(2020, 1, 1), datetime(2021, 1, 1)),
        (
            "2018",
            {"factuality": Factuality.PLANNED},
            datetime(2018, 1, 1),
            datetime(2019, 1, 1),
        ),
    ],
    ids=[
        "a day",
        "publication unknown",
        "it happened: up to publication",
        "it is planned: from publication on",
        "it may be: the whole year",
        "after publication all the same",
        "planned for before publication",
    ],
)
def test_a_dated_event_is_cut_at_the_moment_of_publication(edtf, fields, start, end):
    assert placed(edtf, **fields) == Placement(start, end, True)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, (STORY.start, NOON)),
        ({"story": None}, (NOON - timedelta(days=1), NOON)),
        (
            {"story": day(datetime(2019, 6, 9))},
            (NOON - timedelta(days=1), NOON),
        ),
        ({"perfect": True}, (STORY.start - timedelta(days=1), STORY.start)),
        ({"perfect": True, "tense": "present"}, (STORY.start, NOON)),
        (
            {"perfect": True, "story": None},
            (NOON - timedelta(days=1), NOON),
        ),
    ],
    ids=[
        "beside the story",
        "the story has no day",
        "the story is still to come",
        "had sunk: before the story",
        "has sunk: beside the story",
        "had sunk, no story",
    ],
)
def test_what_lies_anywhere_in_the_past_is_only_put_beside_its_story(fields, expected):
    found = placed("../2019-06-07", basis="bound", **fields)
    assert (found.start, found.end) == expected
    assert not found.sure


def test_what_is_to_come_is_surely_after_publication():
    fields = {"factuality": Factuality.PLANNED, "tense": "future"}
    found = placed("2019-06-07/..", basis="bound", **fields)
    assert found == Placement(NOON, FAR_FUTURE, True)


def test_what_nothing_is_known_of_is_nowhere_sure():
    found = placed(None, basis="bound", published=None, story=None)
    assert found == Placement(FAR_PAST, FAR_FUTURE, False)


def test_an_interval_open_on_both_sides_is_nowhere():
    nowhere = DateInterval(start=None, end=None, precision=Precision.BOUND)
    assert placement_of(nowhere) == placement_of(None)


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
