"""A sentence too long for one run is read in windows and becomes one tree."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.decoding import tree
from dateline.language.encoder import encoder
from dateline.language.windows import LONGEST, OUT_OF_SIGHT, score, windows

PLEDGES = (
    "The minister , who took office in March , told reporters in Oslo that the road "
    "would be built , that the bridge would be repaired , that the ferry would sail "
    "again , that nobody who had lost a house would wait for money , that the rivers "
    "would be dredged before the winter , that the schools which were flooded would "
    "open in September , and that the army would leave when all of it was done ."
).split()


def test_a_short_sentence_is_run_once():
    found, alone = score([PLEDGES[:9]], encoder())[0], encoder().score(PLEDGES[:9])
    assert found.arcs.tobytes() == alone.arcs.tobytes()
    assert found.upos.tobytes() == alone.upos.tobytes()


@given(st.lists(st.integers(1, 12), min_size=1, max_size=300), st.integers(60, 200))
def test_windows_cover_all_words_and_overlap(sizes, longest):
    found = list(windows(sizes, longest))
    assert found[0][0] == 0
    assert found[-1][1] == len(sizes)
    assert all(sum(sizes[first:last]) <= longest for first, last in found)
    for (first, last), (later, end) in pairwise(found):
        assert first < later < last < end
        assert sum(sizes[later:last]) > longest // 2 - max(sizes)


def test_a_sentence_in_windows_is_read_much_as_the_whole():
    model = encoder()
    (whole,), (parted,) = score([PLEDGES], model), score([PLEDGES], model, longest=48)
    assert (parted.arcs == OUT_OF_SIGHT).any()
    assert tree(parted.arcs).index(-1) == tree(whole.arcs).index(-1)
    same = np.array(tree(parted.arcs)) == np.array(tree(whole.arcs))
    assert same.mean() > 0.8
    assert (parted.upos == whole.upos).mean() > 0.95


def test_words_are_scored_where_they_are_farthest_from_a_cut():
    model = encoder()
    spans = list(windows([len(model.pieces(word)) for word in PLEDGES], 48))
    (parted,) = score([PLEDGES], model, longest=48)
    (first, last), (later, _) = spans[1:3]
    alone = model.score(PLEDGES[first:last])
    word = (later + last) // 2 - 1
    row = parted.arcs[word, first + 1 : last + 1]
    assert row.tobytes() == alone.arcs[word - first, 1:].tobytes()
    assert (
        (parted.relations[word, later + 1 : last + 1]).tobytes()
        == (alone.relations[word - first, later - first + 1 :]).tobytes()
    )


def test_a_very_long_sentence_has_one_tree_within_sight():
    words = ("It", "rained", "here", ",") * LONGEST
    (scores,) = score([words], encoder())
    heads = tree(scores.arcs)
    assert heads.count(-1) == 1
    arcs = scores.arcs[np.arange(len(words)), np.array(heads) + 1]
    assert (arcs > OUT_OF_SIGHT).all()
