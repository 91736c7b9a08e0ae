import random
from itertools import pairwise

import pytest

from service.narrowing import narrow
from service.store.values import TimelineFilter
from tests.factories import make_event, make_relation, make_timeline

WANTED = TimelineFilter(min_salience=0.5)


def narrowed(count, kept, relations):
    """The relations left of a timeline of ``count`` events, as "1<2" and "1=2"."""
    events = [
        make_event(id=f"e{n}", rank=n, salience=float(n in kept))
        for n in range(1, count + 1)
    ]
    given = [read(relation) for relation in relations]
    return narrow(make_timeline(*events, relations=tuple(given)), WANTED).relations


def read(words):
    basis = "narrative" if words.endswith("!") else "dates"
    sign = "<" if "<" in words else "="
    source, target = words.rstrip("!").split(sign)
    type = "before" if sign == "<" else "same"
    return make_relation(
        source=f"e{source}", target=f"e{target}", type=type, basis=basis
    )


def write(relation):
    sign = {"before": "<", "same": "="}[relation.type]
    basis = "" if relation.basis == "dates" else "!"
    return f"{relation.source[1:]}{sign}{relation.target[1:]}{basis}"


@pytest.mark.parametrize(
    ("kept", "relations", "left"),
    [
        ({1, 2}, ["1<2", "2<3"], ["1<2"]),
        ({1, 3}, ["1<2", "2<3"], ["1<3"]),
        ({1, 5}, ["1<2", "2<3", "3<4", "4<5"], ["1<5"]),
        ({1, 3}, ["1<2!", "2<3"], ["1<3!"]),
        ({1, 3}, ["1<2", "2<3!"], ["1<3!"]),
        ({2, 3}, ["1=2", "1=3"], ["2=3"]),
        ({2, 3}, ["1=2", "1<3"], ["2<3"]),
        ({1, 3}, ["1<2", "2=3"], ["1<3"]),
        ({1, 5}, ["1<2", "2=3", "2<4", "4=5"], ["1<5"]),
        ({1, 4}, ["1<2", "2=3", "3<4!"], ["1<4!"]),
        ({1, 4}, ["1<2", "1<3", "2<4", "3<4"], ["1<4"]),
        ({1, 2, 4}, ["1<2", "1<3", "2<4", "3<4"], ["1<2", "2<4"]),
        ({1, 3, 4}, ["1<2", "2<3", "3<4", "2<4!"], ["3<4", "1<3"]),
        ({1, 2}, ["1=2", "1<3"], ["1=2"]),
        (set(), ["1<2"], []),
    ],
    ids=str,
)
def test_order_outlives_the_events_left_out(kept, relations, left):
    assert [write(r) for r in narrowed(5, kept, relations)] == left


def test_filter_that_keeps_everything_changes_nothing():
    relations = ["1<2", "2<3", "1<3!"]
    assert [write(r) for r in narrowed(3, {1, 2, 3}, relations)] == relations


def order(count, pairs):
    """Every pair that follows from ``pairs``."""
    after = {n: {n} for n in range(1, count + 1)}
    for source, target in sorted(pairs, reverse=True):
        after[source] |= after[target]
    return {(a, b) for a, found in after.items() for b in found if a != b}


@pytest.mark.parametrize("seed", range(40))
def test_order_of_the_events_kept_is_the_one_they_had(seed):
    chance = random.Random(seed)
    count = 10
    pairs = {
        (a, b)
        for a in range(1, count + 1)
        for b in range(a + 1, count + 1)
        if chance.random() < 0.25
    }
    kept = {n for n in range(1, count + 1) if chance.random() < 0.5}
    left = narrowed(count, kept, [f"{a}<{b}" for a, b in sorted(pairs)])
    found = [(int(r.source[1:]), int(r.target[1:])) for r in left]
    assert len(found) == len(set(found))
    had = order(count, pairs)
    assert order(count, found) == {(a, b) for a, b in had if {a, b} <= kept}
    bridged = set(found) - pairs
    for bridge in bridged:
        assert bridge not in order(count, set(found) - {bridge})


def test_relations_grow_with_the_events_and_not_with_their_square():
    layers = [range(first, first + 50) for first in range(1, 200, 50)]
    relations = [
        f"{source}<{target}"
        for layer, following in pairwise(layers)
        for source in layer
        for target in following[:12]
    ]
    kept = {*layers[0], *layers[-1]}
    assert len(narrowed(200, kept, relations)) == 50 * 12
