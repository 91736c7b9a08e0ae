"""Scores of raw text count what was cut right, and only that."""

import pytest

from training.raw_text import Tally
from training.treebank_texts import Reading, Word


def reading(*words, sentences=((0, 9),)):
    return Reading(
        sentences=sentences,
        words=tuple(
            Word(start=start, end=end, upos=upos, head=head, deprel=deprel)
            for start, end, upos, head, deprel in words
        ),
    )


GOLD = reading(
    (0, 3, "NOUN", 1, "nsubj"), (4, 8, "VERB", -1, "root"), (8, 9, "PUNCT", 1, "punct")
)


def scores(seen, window=None):
    tally = Tally()
    tally.add(GOLD, seen, window)
    return {
        measure: round(tally.f1(measure))
        for measure in ("tokens", "sentences", "UPOS", "UAS", "LAS")
    }


def test_the_same_reading_is_all_right():
    assert set(scores(GOLD).values()) == {100}


def test_nothing_read_is_nothing_right():
    assert set(scores(reading(sentences=())).values()) == {0}


def test_a_sentence_counts_with_both_ends_only():
    cut = reading(*[], sentences=((0, 3), (4, 9)))
    assert scores(cut)["sentences"] == 0


def test_a_word_cut_otherwise_is_wrong_and_so_is_a_head_there():
    seen = reading(
        (0, 3, "NOUN", 1, "nsubj"), (4, 6, "VERB", -1, "root"),
        (6, 8, "PART", 1, "advmod"), (8, 9, "PUNCT", 1, "punct"),
    )  # fmt: skip
    assert scores(seen) == {
        "tokens": 57, "sentences": 100, "UPOS": 57, "UAS": 0, "LAS": 0,
    }  # fmt: skip


def test_tags_heads_and_labels_are_judged_apart():
    seen = reading(
        (0, 3, "PROPN", 1, "nsubj"), (4, 8, "VERB", -1, "root"),
        (8, 9, "PUNCT", 1, "dep"),
    )  # fmt: skip
    assert scores(seen) == {
        "tokens": 100, "sentences": 100, "UPOS": 67, "UAS": 100, "LAS": 67,
    }  # fmt: skip


def test_a_second_root_is_wrong():
    seen = reading(
        (0, 3, "NOUN", -1, "root"), (4, 8, "VERB", -1, "root"),
        (8, 9, "PUNCT", 1, "punct"),
    )  # fmt: skip
    assert scores(seen)["UAS"] == 67


@pytest.mark.parametrize(
    ("window", "uas"), [((0, 4), 0), ((4, 9), 100), ((0, 9), 67)]
)  # fmt: skip
def test_words_outside_the_window_do_not_count(window, uas):
    seen = reading(
        (0, 3, "NOUN", 2, "nsubj"), (4, 8, "VERB", -1, "root"),
        (8, 9, "PUNCT", 1, "punct"),
    )  # fmt: skip
    assert scores(seen, window)["UAS"] == uas


def test_precision_and_recall_are_told_apart():
    tally = Tally()
    tally.add(GOLD, reading((0, 3, "NOUN", -1, "root")))
    assert tally.precision("tokens") == 100
    assert round(tally.recall("tokens")) == 33
