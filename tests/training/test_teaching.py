"""What teachers said finds its words again, also behind words put before them."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra [training]")
pytest.importorskip("safetensors")

from training.corpora import Example  # noqa: E402
from training.examples import IGNORE  # noqa: E402
from training.losses import loss, masked, taught_loss  # noqa: E402
from training.teaching import Teaching  # noqa: E402

TAGS, RELATIONS = 3, 2


@pytest.fixture
def teaching(tmp_path):
    """Answers for a sentence of two words and one of three, each number its own."""
    sizes = np.array([0, 2, 3])
    words, cells = int(sizes.sum()), int((sizes * (sizes + 1)).sum())
    np.savez(
        tmp_path / "teaching.npz",
        words=sizes.cumsum(),
        cells=(sizes * (sizes + 1)).cumsum(),
        tags=np.arange(words * TAGS).reshape(words, TAGS).astype(np.float16),
        arcs=100 + np.arange(cells).astype(np.float16),
        relations=np.arange(words * RELATIONS).reshape(words, -1).astype(np.float16),
        heads=np.array([2, 0, 0, 3, 1], np.int16),
    )
    return Teaching(tmp_path / "teaching.npz")


def example(number, *words, shift=0):
    return Example(document="", words=words, number=number, shift=shift)


def test_each_word_gets_its_own_answers(teaching):
    found = teaching.batch([example(1, "a", "b", "c"), example(0, "d", "e")], 4)
    assert found["tags"][0].tolist() == [[6, 7, 8], [9, 10, 11], [12, 13, 14], [0] * 3]
    assert found["tags"][1, :2].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert found["arcs"][0, 1].tolist() == [110, 111, 112, 113, 0]
    assert found["arcs"][1, :2].tolist() == [[100, 101, 102, 0, 0],
                                             [103, 104, 105, 0, 0]]  # fmt: skip
    assert found["relations"][0, 2].tolist() == [8, 9]
    assert found["heads"].tolist() == [[0, 3, 1, 0], [2, 0, 0, 0]]
    assert found["known"].tolist() == [[True] * 3 + [False], [True] * 2 + [False] * 2]


def test_words_put_before_a_sentence_move_its_answers(teaching):
    found = teaching.batch([example(0, "OSLO", "—", "d", "e", shift=2)], 5)
    assert found["known"].tolist() == [[False, False, True, True, False]]
    assert found["tags"][0, 2:4].tolist() == [[0, 1, 2], [3, 4, 5]]
    # The root stays at 0, the first word's column is now 3.
    assert found["arcs"][0, 2].tolist() == [100, 0, 0, 101, 102, 0]
    assert found["heads"].tolist() == [[0, 0, 4, 0, 0]]


def test_a_sentence_that_lost_its_last_word_keeps_the_others_answers(teaching):
    found = teaching.batch([example(1, "a", "b")], 3)
    assert found["tags"][0].tolist() == [[6, 7, 8], [9, 10, 11], [0] * 3]
    assert found["arcs"][0, 0].tolist() == [106, 107, 108, 0]


class Sure:
    """A network of two heads for tags that gives the scores it is told."""

    def __init__(self, words, sure=9.0):
        self.sizes = {"event": 3, "class": 2}
        tags = {
            name: sure * torch.eye(size)[[0] * words][None]
            for name, size in self.sizes.items()
        }
        arcs = sure * torch.eye(words + 1)[[0] * words][None]
        relations = sure * torch.eye(RELATIONS)[[0] * words][None]
        self.scores = tags, arcs, relations

    def __call__(self, pieces, shapes, first, heads):
        return self.scores


WEIGHTS = {"event": 1.0, "class": 1.0, "head": 1.0, "deprel": 1.0}


def batch(words, **targets):
    """A sentence of ``words``; what has no targets is not annotated."""
    numbers = {name: targets.get(name, [IGNORE] * words) for name in WEIGHTS}
    given = {name: torch.tensor([each]) for name, each in numbers.items()}
    given["first"] = torch.arange(words + 1)[None]
    return given | dict.fromkeys(("pieces", "shapes"), torch.zeros(1, words + 2))


def test_only_what_is_annotated_costs():
    assert loss(Sure(2), batch(2), WEIGHTS) == 0
    right = loss(Sure(2), batch(2, event=[0, 0]), WEIGHTS)
    half = loss(Sure(2), batch(2, event=[0, 1]), WEIGHTS)
    wrong = loss(Sure(2), batch(2, event=[1, 1]), WEIGHTS)
    assert right < 0.001
    assert float(half) == pytest.approx(4.5, abs=0.01)
    assert float(wrong) == pytest.approx(9, abs=0.01)


def test_a_head_costs_as_much_as_it_weighs():
    wrong = batch(2, event=[1, 1])
    double = loss(Sure(2), wrong, WEIGHTS | {"event": 2.0})
    assert float(double) == pytest.approx(2 * float(loss(Sure(2), wrong, WEIGHTS)))


def taught(event, kind, known):
    """Teachers who are sure of the given numbers; of trees they say nothing."""
    words = len(event)
    tags = torch.cat([torch.eye(3)[event], torch.eye(2)[kind]], -1)[None]
    return {
        "tags": tags,
        "arcs": torch.zeros(1, words, words + 1),
        "relations": torch.zeros(1, words, RELATIONS),
        "heads": torch.zeros(1, words, dtype=torch.int64),
        "known": torch.tensor([known]),
    }


@pytest.mark.parametrize(
    ("event", "kind", "known", "cost"),
    [
        ([0, 0], [0, 0], [True, True], 0),
        ([1, 0], [0, 0], [True, True], 4.5),
        ([1, 0], [0, 0], [False, True], 0),
        ([0, 0], [1, 1], [True, True], 0),
        ([1, 0], [1, 1], [True, True], 9),
    ],
    ids=["agreed", "one word", "not known", "class of no event", "class of an event"],
)
def test_teachers_cost_where_they_know(event, kind, known, cost):
    found = taught_loss(
        Sure(2), batch(2), taught(event, kind, known), WEIGHTS,
        gold_share=0.5, taught_share=1.0,
    )  # fmt: skip
    assert float(found) == pytest.approx(cost, abs=0.01)


def test_padding_is_no_head():
    arcs = torch.zeros(1, 2, 3)
    found = masked(arcs, torch.tensor([[True, False]])).softmax(-1)
    assert found[0, 0].tolist() == [0.5, 0.5, 0]
