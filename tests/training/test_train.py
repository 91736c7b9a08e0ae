"""A run that was stopped ends with the weights it would have had."""

from dataclasses import replace

import pytest

torch = pytest.importorskip("torch", reason="needs the extra [training]")
pytest.importorskip("safetensors")

from tokenizers import Tokenizer  # noqa: E402

from dateline.language.encoder import WEIGHTS, WordPieces  # noqa: E402
from training import train as training  # noqa: E402
from training.augmentation import Augmenter, Names  # noqa: E402
from training.corpora import Example  # noqa: E402
from training.examples import Batcher, inventory  # noqa: E402
from training.recipe import read_recipe  # noqa: E402
from training.train import Material, load, train  # noqa: E402

SHIPPED = read_recipe()
RECIPE = replace(SHIPPED, optimiser=replace(SHIPPED.optimiser, accumulate=1))
STAGE = replace(RECIPE.teacher, layers=(0,), steps=2)
EXAMPLES = tuple(
    Example(
        document="own",
        words=(name, "left", "Oslo"),
        upos=("PROPN", "VERB", "PROPN"),
        heads=(2, 0, 2),
        deprels=("nsubj", "root", "obj"),
        events=((1, 2, "OCCURRENCE"),),
        number=number,
    )
    for number, name in enumerate(("Ann", "Bo", "Ada", "Kim", "Eli", "Tom"))
)


@pytest.fixture(scope="module")
def material():
    pieces = WordPieces(Tokenizer.from_file(str(WEIGHTS / "tokenizer.json")))
    labels = replace(
        inventory(EXAMPLES), xpos=("NNP", "VBD"), morph=("-|-|-|-", "Fin|Past|Ind|-")
    )
    return Material(
        labels=labels,
        batcher=Batcher(labels, pieces, size=32, longest=192),
        augmenter=Augmenter(RECIPE.augmentation, Names.of(EXAMPLES)),
        examples=EXAMPLES,
        repeated=(),
        development=(),
    )


@pytest.fixture
def run(material, monkeypatch, tmp_path):
    """Trains one layer for two steps from weights drawn by lot, saving each step."""
    monkeypatch.setattr(training, "SAVE_EVERY", 1)
    monkeypatch.setattr(training, "start_from", lambda *_: None)
    monkeypatch.setattr(training, "development_scores", lambda *_: {})
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)

    def start(name, seed=1):
        path = train(tmp_path / name, material, RECIPE, STAGE, seed, minilm=tmp_path)
        return load(path, material.labels).state_dict()

    return start


class Stopped(Exception):
    """The machine goes off."""


def same(some, others):
    return all(torch.equal(some[name], others[name]) for name in some)


def test_a_stopped_run_goes_on_where_it_was(run, monkeypatch, tmp_path):
    whole = run("whole")
    steps, cost = [], training._cost

    def stopping(*given):
        steps.append(given)
        if len(steps) > 1:
            raise Stopped
        return cost(*given)

    monkeypatch.setattr(training, "_cost", stopping)
    with pytest.raises(Stopped):
        run("stopped")
    assert (tmp_path / "stopped" / "unfinished.pt").exists()
    monkeypatch.setattr(training, "_cost", cost)
    torch.manual_seed(99)
    assert same(run("stopped"), whole)
    assert not (tmp_path / "stopped" / "unfinished.pt").exists()


def test_a_finished_run_is_not_done_again(run, monkeypatch):
    whole = run("one")
    assert not same(run("other", seed=2), whole)
    monkeypatch.setattr(training, "_cost", None)
    assert same(run("one"), whole)
