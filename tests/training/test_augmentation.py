"""Changed sentences keep their annotation on the words it belongs to."""

import random
from dataclasses import replace

import pytest

from training.augmentation import Augmenter, Names, joined, prefixed, renamed, unstopped
from training.corpora import Example
from training.recipe import Augmentation

WORDS = ("“", "Ann", "Roe", "left", "Oslo", "-", "tired", ".")
EXAMPLE = Example(
    document="one",
    words=WORDS,
    upos=("PUNCT", "PROPN", "PROPN", "VERB", "PROPN", "PUNCT", "ADJ", "PUNCT"),
    heads=(4, 4, 2, 0, 4, 7, 4, 4),
    deprels=("punct", "nsubj", "flat", "root", "obj", "punct", "xcomp", "punct"),
    events=((3, 4, "OCCURRENCE"),),
    entities=((1, 3, "person"), (4, 5, "place")),
    number=7,
)
NAMES = Names.of([
    EXAMPLE,
    replace(EXAMPLE, words=("“", "Bo", "Lee", "left", "Bergen", "-", "tired", ".")),
])  # fmt: skip


def changed(**shares):
    return Augmenter(Augmentation(**shares), NAMES)(EXAMPLE, random.Random(1))


def test_nothing_changes_by_no_chance():
    assert changed() == EXAMPLE


@pytest.mark.parametrize(
    ("share", "words"),
    [
        ("upper", ("“", "ANN", "ROE", "LEFT", "OSLO", "-", "TIRED", ".")),
        ("lower", ("“", "ann", "roe", "left", "oslo", "-", "tired", ".")),
        ("title", ("“", "Ann", "Roe", "Left", "Oslo", "-", "Tired", ".")),
        ("nested", ("'", "Ann", "Roe", "left", "Oslo", "-", "tired", ".")),
    ],
)
def test_words_are_set_another_way(share, words):
    assert changed(**{share: 1.0}) == replace(EXAMPLE, words=words)


def test_straight_marks_are_made_curly():
    words = ("''", "Ann", "'s", '"', "'")
    example = Example(document="", words=words)
    found = Augmenter(Augmentation(curly=1.0), NAMES)(example, random.Random(1))
    assert found.words == ("“", "Ann", "’s", "”", "’")


def test_a_slip_changes_two_letters_of_a_long_word():
    found = changed(typo=1.0)
    assert found.words[6] in ("tried", "itred", "tierd")
    assert sorted(found.words[6]) == sorted("tired")
    assert replace(found, words=WORDS) == EXAMPLE


def test_a_name_becomes_another_of_its_type_and_length():
    drawn = {renamed(EXAMPLE, NAMES, random.Random(n)).words for n in range(40)}
    assert {(words[1:3], words[4:5]) for words in drawn} == {
        (person, place)
        for person in (("Ann", "Roe"), ("Bo", "Lee"))
        for place in (("Oslo",), ("Bergen",))
    }


def test_what_is_put_before_a_sentence_is_not_asked_about():
    found = prefixed(EXAMPLE, ("ROME", "—"), ((0, 1, "place"),))
    assert found.words == ("ROME", "—", *WORDS)
    assert found.shift == 2
    assert found.heads == (-1, -1, 6, 6, 4, 0, 6, 9, 6, 6)
    assert found.upos == (None, None, *EXAMPLE.upos)
    assert found.events == ((5, 6, "OCCURRENCE"),)
    assert found.entities == ((0, 1, "place"), (3, 5, "person"), (6, 7, "place"))
    assert found.timexes is None


def test_a_dateline_begins_with_a_place():
    for seed in range(30):
        augment = Augmenter(Augmentation(dateline=1.0), NAMES)
        found = augment(EXAMPLE, random.Random(seed))
        first = found.entities[0]
        assert first[0] == 0
        assert " ".join(found.words[: first[1]]).title() in ("Oslo", "Bergen")
        assert found.words[found.shift :] == WORDS
        assert found.words[found.shift - 1] in ("—", "–", "-", "--", "_", ":")


def test_a_full_stop_is_cut_with_its_annotation():
    found = unstopped(EXAMPLE)
    assert found.words == WORDS[:-1]
    assert len(found.heads) == len(found.upos) == len(found.deprels) == 7
    assert unstopped(found) == found


@pytest.mark.parametrize(
    "change",
    [{"heads": (8, 4, 2, 0, 4, 7, 4, 4)}, {"timexes": ((6, 8, "DATE"),)}],
)
def test_a_full_stop_that_something_hangs_on_stays(change):
    example = replace(EXAMPLE, **change)
    assert unstopped(example) == example


def test_two_sentences_are_one_tree_after_a_semicolon():
    second = Example(
        document="one", words=("It", "rained"), upos=("PRON", "VERB"), heads=(2, 0),
        deprels=("nsubj", "root"), events=((1, 2, "OCCURRENCE"),), entities=(),
    )  # fmt: skip
    (found,) = joined([EXAMPLE, second], 1.0, random.Random(1))
    assert found.words == (*WORDS[:-1], ";", "It", "rained")
    assert found.heads == (4, 4, 2, 0, 4, 7, 4, 4, 10, 4)
    assert found.deprels[7:] == ("punct", "nsubj", "parataxis")
    assert found.upos[7:] == (None, "PRON", "VERB")
    assert found.events == ((3, 4, "OCCURRENCE"), (9, 10, "OCCURRENCE"))
    assert found.shift == 0


def test_sentences_of_two_documents_are_not_joined():
    other = replace(EXAMPLE, document="two")
    assert joined([EXAMPLE, other], 1.0, random.Random(1)) == []
