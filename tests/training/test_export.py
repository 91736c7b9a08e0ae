"""The exported graph says of each sentence what the network says of it alone."""

from dataclasses import replace

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra [training]")
pytest.importorskip("onnx")

import onnxruntime  # noqa: E402

from dateline.language.encoder import SLOTS  # noqa: E402
from training.examples import inventory  # noqa: E402
from training.export import (  # noqa: E402
    INPUTS,
    OUTPUTS,
    SideBySide,
    export,
    random_inputs,
    write_onnx,
)
from training.model import Network  # noqa: E402

LABELS = replace(
    inventory([]),
    upos=("NOUN", "VERB"),
    xpos=("NN", "VB", "VBD"),
    morph=("-|-|-|-", "Fin|Past|Ind|-"),
    deprel=("nsubj", "obj", "root"),
)


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(3)
    network = Network(LABELS, layers=1)
    # Untrained heads say the same of all words.
    for part in network.parameters():
        torch.nn.init.normal_(part, std=0.2)
    return network.eval()


@pytest.fixture
def session(network, tmp_path):
    path = tmp_path / "en.onnx"
    with pytest.warns():
        write_onnx(SideBySide(network, root=2).eval(), path)
    return onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])


def side_by_side(lengths):
    """Sentences of so many pieces, each a word, between the marks of their ends."""
    draw = torch.Generator().manual_seed(11)
    lengths = torch.tensor(lengths)
    starts = lengths.cumsum(0) - lengths
    count = int(lengths.sum())
    return (
        torch.randint(1000, 30522, (count,), generator=draw),
        torch.randint(1, 7, (count,), generator=draw),
        torch.cat([torch.arange(length) for length in lengths]),
        lengths,
        torch.cat(
            [s + torch.arange(n - 1) for s, n in zip(starts, lengths, strict=True)]
        ),
        lengths - 1,
    )


def run(session, inputs):
    feed = dict(zip(INPUTS, (each.numpy() for each in inputs), strict=True))
    return dict(zip(OUTPUTS, session.run(list(OUTPUTS), feed), strict=True))


def test_scores_are_those_of_the_network(network, session):
    lengths = [3, 9, 30, 4, 5, 17, 8, 3]
    inputs = side_by_side(lengths)
    found = run(session, inputs)
    starts = np.cumsum([0, *lengths])
    row = pair = 0
    for slot, length in enumerate(lengths):
        own = slice(starts[slot], starts[slot] + length)
        count = length - 1
        with torch.no_grad():
            pieces, shapes = inputs[0][None, own], inputs[1][None, own]
            first = torch.arange(count)[None]
            vectors = network.encode(pieces, shapes, first, padded=False)
            tags, arcs = network.tag(vectors), network.arcs(vectors)[0].numpy()
        square = found["arcs"][pair : pair + count**2].reshape(count, count)[1:]
        entity = found["entity"][row + 1 : row + count]
        # A constant for all heads makes no difference and is left out.
        assert np.ptp(square - arcs) < 1e-2
        assert np.allclose(entity, tags["entity"][0].softmax(-1).numpy(), atol=1e-4)
        row, pair = row + count, pair + count**2
    assert pair == len(found["arcs"]) == len(found["relations"])
    assert 2 not in found["relations"]


def test_labels_of_pairs_are_those_of_the_network(network, session):
    inputs = side_by_side([6] * SLOTS)
    found = run(session, inputs)["relations"].reshape(SLOTS, 5, 5)[0, 1:]
    with torch.no_grad():
        pieces, shapes = inputs[0][None, :6], inputs[1][None, :6]
        vectors = network.encode(pieces, shapes, torch.arange(5)[None], padded=False)
        dep, head = network.relation_parts(vectors)
        for place in range(5):
            heads = head[:, [place] * 4]
            scores = network.relations(dep, heads)[0]
            scores[:, 2] = -1e4
            assert found[:, place].tolist() == scores.argmax(-1).tolist()


def test_a_sentence_in_another_slot_beside_others_has_the_same_bytes(network, tmp_path):
    folder = tmp_path / "weights"
    vocabulary = tmp_path / "tokenizer.json"
    vocabulary.write_text("{}")
    with pytest.warns():
        export(network, LABELS, folder, tmp_path)
    session = onnxruntime.InferenceSession(folder / "en.onnx")
    inputs = next(random_inputs())
    turned = [each.clone() for each in inputs]
    size = len(inputs[0]) // SLOTS
    for each in turned[:2]:
        each[:] = each.roll(3 * size)
    turned[0][: 2 * size] = 2000
    first, second = run(session, inputs), run(session, turned)
    rows, pairs = int(inputs[5][0]), int(inputs[5][0]) ** 2
    for name in OUTPUTS:
        part = pairs if name in ("arcs", "relations") else rows
        assert (
            first[name][:part].tobytes() == second[name][3 * part : 4 * part].tobytes()
        )
