"""Arrays to trees and spans, by hand-made arrays."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dateline.language.decoding import events, likely_heads, spans, tree

LABELS = ("O", "B-DATE", "I-DATE", "B-SET", "I-SET")


def array(*rows):
    return np.array(rows, np.float32)


def test_tree_keeps_the_best_heads_when_they_make_one():
    arcs = array([0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0])
    assert tree(arcs) == (1, -1, 1)


def test_a_word_is_never_its_own_head():
    assert tree(array([1, 9])) == (-1,)


def test_of_two_roots_the_stronger_stays():
    arcs = array([8, 0, 1, 0], [9, 0, 0, 0], [0, 0, 5, 0])
    assert tree(arcs) == (1, -1, 1)


def test_without_a_root_the_likeliest_word_becomes_it():
    arcs = array([1, 0, 9, 0], [3, 9, 0, 0], [0, 0, 9, 0])
    assert tree(arcs) == (1, -1, 1)


def test_a_cycle_is_broken_where_it_costs_least():
    # 2 and 3 choose each other; hanging 3 on the root word 1 costs less.
    arcs = array([9, 0, 0, 0], [0, 2, 0, 9], [0, 6, 9, 0])
    assert tree(arcs) == (-1, 2, 0)


def test_a_cycle_beside_two_roots_is_broken_too():
    arcs = array([9, 0, 0, 0, 0], [8, 0, 0, 0, 0], [0, 1, 0, 0, 9], [0, 0, 4, 9, 0])
    assert tree(arcs) == (-1, 0, 3, 1)


def test_heads_that_may_be_come_with_their_chances():
    arcs = array([np.log(8), 0, 0, np.log(2)], [9, 9, 0, 0], [0, 0, 0, 99])
    third = array([0.9, 0, 0.1, -9])  # the word itself is at 3
    assert likely_heads(np.vstack([arcs[:2], third])) == (
        ((-1, 0.73), (1, 0.09), (2, 0.18)),
        ((-1, 0.5), (0, 0.5)),
        ((-1, 0.54), (0, 0.22), (1, 0.24)),
    )


@given(
    st.integers(1, 7).flatmap(
        lambda n: arrays(np.float32, (n, n + 1), elements=st.integers(-9, 9))
    )
)
def test_tree_is_always_one_tree(arcs):
    heads = tree(arcs)
    assert heads.count(-1) == 1
    for word in range(len(heads)):
        steps = 0
        while heads[word] >= 0:
            word, steps = heads[word], steps + 1
            assert steps <= len(heads)


@given(
    st.integers(2, 5).flatmap(
        lambda n: arrays(
            np.float32, (n, n + 1), elements=st.integers(-50, 50), unique=True
        )
    )
)
def test_tree_under_its_root_is_the_best_one(arcs):
    found = tree(arcs)
    root = found.index(-1)

    def total(heads):
        return sum(arcs[word, head + 1] for word, head in enumerate(heads))

    assert total(found) == max(total(heads) for heads in _trees(len(arcs), root))


def _trees(count, root):
    for code in range(count**count):
        heads = tuple(code // count**n % count for n in range(count))
        heads = tuple(-1 if n == root else head for n, head in enumerate(heads))
        if all(_reaches(heads, word, root) for word in range(count)):
            yield heads


def _reaches(heads, word, root):
    for _ in heads:
        if word == root:
            return True
        word = heads[word]
    return word == root


def test_no_span_where_nothing_is_likely():
    assert spans(array([0.9, 0.1, 0, 0, 0]), LABELS) == ()


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        ([0, 1, 2], [(1, 3, "DATE")]),
        ([1, 1], [(0, 1, "DATE"), (1, 2, "DATE")]),
        ([0, 2, 2], [(1, 3, "DATE")]),
        ([1, 0, 3], [(0, 1, "DATE"), (2, 3, "SET")]),
    ],
)
def test_spans_follow_their_marks(marks, found):
    probabilities = np.eye(5, dtype=np.float32)[marks]
    assert [span[:3] for span in spans(probabilities, LABELS)] == found


def test_a_span_is_labelled_by_all_its_words():
    probabilities = array([0, 0.6, 0, 0.4, 0], [0, 0, 0.1, 0, 0.9])
    assert [span[:3] for span in spans(probabilities, LABELS)] == [(0, 2, "SET")]


def test_a_span_is_scored_by_the_mean_of_its_words():
    probabilities = array([0, 1, 0, 0, 0], [0.25, 0, 0.75, 0, 0])
    assert spans(probabilities, LABELS)[0][3] == pytest.approx(0.875)


def test_events_below_the_threshold_are_left_out():
    assert events(array([0.6, 0.4, 0]), 0.5) == ()


def test_events_take_no_word_with_a_chance_that_is_not_below():
    probabilities = array([0.6, 0.4, 0], [0.5, 0.5, 0], [0.9, 0.1, 0])
    assert [found[:2] for found in events(probabilities, 0.2, below=0.5)] == [(0, 1)]


def test_events_carry_their_highest_chance():
    found = events(array([0.2, 0.8, 0], [0.1, 0.2, 0.7], [0.1, 0.9, 0]), 0.5)
    assert [(first, last) for first, last, _ in found] == [(0, 2), (2, 3)]
    assert found[0][2] == pytest.approx(0.9)
