"""Examples become arrays: word pieces, label numbers, batches of one width."""

import random
from dataclasses import replace

import pytest
from tokenizers import Tokenizer

from dateline.language.encoder import WEIGHTS, WordPieces
from training.corpora import Example
from training.examples import IGNORE, Batcher, Targets, inventory, sizes
from training.recipe import read_recipe

EXAMPLE = Example(
    document="one",
    words=("ROME", "—", "Ann", "did", "n't", "leave"),
    upos=(None, None, "PROPN", "AUX", "PART", "VERB"),
    heads=(-1, -1, 6, 6, 6, 0),
    events=((5, 6, "OCCURRENCE"),),
    polarities=((5, 6, "NEG"),),
    entities=((0, 1, "place"), (2, 3, "person")),
    shift=2,
)
PLAIN = Example(document="one", words=("It", "rained"))


@pytest.fixture(scope="module")
def pieces():
    return WordPieces(Tokenizer.from_file(str(WEIGHTS / "tokenizer.json")))


@pytest.fixture(scope="module")
def labels():
    return inventory([EXAMPLE])


def test_labels_are_those_of_the_examples(labels):
    assert labels.upos == ("AUX", "PART", "PROPN", "VERB")
    assert labels.entity[:3] == ("O", "B-person", "I-person")
    assert sizes(labels)["upos"] == 4


def test_only_what_is_annotated_has_targets(labels):
    found = Targets(labels)(EXAMPLE)
    assert found["upos"] == [IGNORE, IGNORE, 2, 0, 1, 3]
    assert found["head"] == [IGNORE, IGNORE, 6, 6, 6, 0]
    assert found["event"] == [IGNORE, IGNORE, 0, 0, 0, 1]
    assert found["polarity"] == [IGNORE] * 5 + [1]
    assert found["entity"] == [5, IGNORE, 1, 0, 0, 0]
    assert found.keys() == {"upos", "head", "event", "class", "polarity", "entity"}
    assert Targets(labels)(PLAIN) == {}


def test_a_batch_has_one_width_and_knows_first_pieces(labels, pieces):
    batcher = Batcher(labels, pieces, size=32, longest=192)
    ((width, chunk),) = batcher.plan([EXAMPLE, PLAIN], random.Random(1))
    batch = batcher.batch(width, chunk)
    assert width == 16
    assert batch.pieces.shape == batch.shapes.shape == (2, 16)
    assert batch.examples == tuple(chunk)
    row = chunk.index(PLAIN)
    assert batch.pieces[row, :5].tolist() == [
        pieces.start, *pieces("It"), *pieces("rained"), pieces.end, 0,
    ]  # fmt: skip
    assert batch.shapes[row, :5].tolist() == [0, 2, 1, 0, 0]
    assert batch.first[row, :4].tolist() == [0, 1, 2, 0]
    assert batch.targets["head"][row].tolist() == [IGNORE] * 14
    other = batch.targets["head"][chunk.index(EXAMPLE)].tolist()
    assert other == [IGNORE, IGNORE, 6, 6, 6, 0] + [IGNORE] * 8


def test_every_example_is_in_every_epoch_and_every_batch_is_full(labels, pieces):
    batcher = Batcher(labels, pieces, size=40, longest=192)
    short = [Example(document=str(n), words=("It", "rained")) for n in range(5)]
    long = [Example(document=str(n), words=("It",) * 17) for n in range(3)]
    plan = batcher.plan([*short, *long], random.Random(1))
    assert {example for _, chunk in plan for example in chunk} == {*short, *long}
    assert sorted((width, len(chunk)) for width, chunk in plan) == (
        [(16, 2)] * 3 + [(24, 1)] * 3
    )


def test_an_epoch_is_drawn_by_its_chance_alone(labels, pieces):
    batcher = Batcher(labels, pieces, size=40, longest=192)
    examples = [Example(document=str(n), words=("It", "rained")) for n in range(50)]
    first, again, other = (
        batcher.plan(examples, random.Random(seed)) for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other


def test_examples_are_changed_unless_they_grow_too_long(labels, pieces):
    batcher = Batcher(labels, pieces, size=32, longest=16)

    def twice(example, _):
        return replace(example, words=example.words * (2 if example is PLAIN else 20))

    ((_, chunk),) = batcher.plan([PLAIN, EXAMPLE], random.Random(1), twice)
    assert {example.words for example in chunk} == {PLAIN.words * 2, EXAMPLE.words}


def test_too_long_a_sentence_does_not_fit(labels, pieces):
    batcher = Batcher(labels, pieces, size=40, longest=16)
    assert batcher.fits(PLAIN)
    assert not batcher.fits(Example(document="", words=("a",) * 20))


def test_the_recipe_names_every_head_once(labels):
    recipe = read_recipe()
    heads = {*sizes(labels), "head", "deprel"}
    assert set(recipe.loss) == heads
    assert recipe.student.shipped in recipe.student.seeds


def test_an_unknown_name_in_a_recipe_is_an_error(tmp_path):
    path = tmp_path / "recipe.toml"
    path.write_text(
        "[data]\nfaster = 1\n[optimiser]\n[augmentation]\n[teacher]\n[student]"
    )
    with pytest.raises(TypeError):
        read_recipe(path)
