"""The best tree of small matrices by trying all, of large ones by construction."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dateline.language.spanning import spanning_tree


def is_tree(heads):
    """Whether every word leads to one word without a head."""
    for word in range(len(heads)):
        for _ in heads:
            word = heads[word] if heads[word] >= 0 else word
        if heads[word] >= 0:
            return False
    return heads.count(-1) == 1


def every_tree(count, root):
    for others in itertools.product(range(count), repeat=count - 1):
        heads = (*others[:root], -1, *others[root:])
        if is_tree(heads):
            yield heads


def total(scores, heads):
    return sum(scores[word, head] for word, head in enumerate(heads) if head >= 0)


SMALL = st.integers(1, 5).flatmap(
    lambda count: st.tuples(
        st.integers(0, count - 1),
        arrays(np.float32, (count, count), elements=st.integers(-9, 9)),
    )
)


@given(SMALL)
def test_no_tree_is_better(given):
    root, scores = given
    found = spanning_tree(scores, root)
    assert is_tree(found)
    assert found[root] == -1
    best = max(total(scores, heads) for heads in every_tree(len(scores), root))
    assert total(scores, found) == best


def with_best_tree(heads, seed):
    """Scores whose only best tree is ``heads``, with cycles as deep as it is.

    Every tree enters the words under each word at least once; ``heads`` does so just
    once.  Each entry costs 100, so all would rather hang on what hangs on them, and
    an arc that is not in ``heads`` costs up to 90 more.
    """
    count = len(heads)
    under = np.eye(count, dtype=np.float32)
    for word in sorted(range(count), key=lambda word: depth(heads, word)):
        if heads[word] >= 0:
            under[word] += under[heads[word]]
    others = np.random.default_rng(seed).integers(1, 90, (count, count))
    others[range(count), heads] = 0
    return (-100 * (under @ (1 - under).T) - others).astype(np.float32)


def depth(heads, word):
    steps = 0
    while heads[word] >= 0:
        word, steps = heads[word], steps + 1
    return steps


def grown(count, seed):
    """A tree whose words hang on any earlier one."""
    numbers = np.random.default_rng(seed)
    return (-1, *(int(numbers.integers(word)) for word in range(1, count)))


def shuffled(heads, seed):
    order = np.random.default_rng(seed).permutation(len(heads)).tolist()
    found = [-1] * len(heads)
    for word, head in enumerate(heads):
        found[order[word]] = order[head] if head >= 0 else -1
    return tuple(found)


@pytest.mark.parametrize("seed", range(20))
def test_the_best_of_many_trees_is_found(seed):
    heads = shuffled(grown(40 * (seed % 5 + 1), seed), seed)
    assert spanning_tree(with_best_tree(heads, seed), heads.index(-1)) == heads


DOWN, UP = tuple(range(-1, 1_999)), (*range(1, 2_000), -1)


@pytest.mark.parametrize(
    "heads", [DOWN, UP, shuffled(DOWN, 3)], ids=["down", "up", "mixed"]
)
def test_cycles_two_thousand_deep_are_opened(heads):
    assert spanning_tree(with_best_tree(heads, 1), heads.index(-1)) == heads


def test_words_that_are_all_alike_make_a_tree():
    assert is_tree(spanning_tree(np.zeros((500, 500), np.float32), 250))
