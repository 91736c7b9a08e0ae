"""Checkpoint to shipped weights: ``python -m training.export --help``."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import asdict
from pathlib import Path
from typing import Any

import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.encoder import FILES, SLOTS
from dateline.language.labels import Labels, read_labels
from training.model import HEADS, REL, SHAPES, WIDTH, Network
from training.quantisation import Rows, with_bytes
from training.splits import minilm_folder
from training.train import load

INPUTS = ("pieces", "shapes", "places", "lengths", "first", "counts")
OUTPUTS = {
    "upos": ("words",), "xpos": ("words",), "morph": ("words",),
    "event": ("words", "bio"), "event_class": ("words",), "aspect": ("words",),
    "polarity": ("words",), "timex": ("words", "bio"),
    "entity": ("words", "bio"), "arcs": ("words", "heads"),
    "relations": ("words", "heads"),
}  # fmt: skip
# MiniLM's vocabulary: [CLS], [SEP] and its words; then what is drawn from it.
START, END, VOCABULARY = 101, 102, (1000, 30522)
SEED, RUNS, WORDS = 17, 8, 24


class SideBySide(nn.Module):
    """The network for ``SLOTS`` sentences, labels chosen inside, none of them padded.

    Takes int64 ``pieces``, ``shapes`` and ``places`` [s] of all the sentences one
    after the other, of which each has ``lengths`` [SLOTS]; ``first`` [r], the first
    piece of each root and word among them, of which each sentence has ``counts``
    [SLOTS].  Gives what ``dateline.language.encoder.Scores`` describes, with a row
    for each root too, and the squares ``arcs`` and ``relations`` of each sentence
    flat, one after the other.

    A sentence's attention and its pairs of words are computed apart from the others',
    all else row by row, so nothing depends on what it stands beside.  The products
    that read the same vectors are made one; a product of two words has its linear
    terms inside, by a place that is always 1.
    """

    def __init__(self, network: Network, root: int) -> None:
        super().__init__()
        self.network = network
        self.pairs = (network.arc_head, network.rel_head, network.arc_dep,
                      network.rel_dep)  # fmt: skip
        self.heads = joined((*self.pairs, network.tags))
        self.arc = linear(network.arc.T, network.arc_bias.weight[0])
        self.relation = relation_product(network, root)
        self.labels = len(network.rel)

    def forward(
        self, pieces: Tensor, shapes: Tensor, places: Tensor, lengths: Tensor,
        first: Tensor, counts: Tensor,
    ) -> tuple[Tensor, ...]:  # fmt: skip
        net = self.network
        x = net.words(pieces) + net.positions(places) + net.shapes(shapes)
        rows = self.heads(self.encode(x[None], lengths)[0, first])
        sizes = [part.out_features for part in self.pairs]
        pairs, tags = rows.split([sum(sizes), net.tags.out_features], -1)
        arc_head, head, arc_dep, dep = functional.leaky_relu(pairs, 0.1).split(
            sizes, -1
        )
        scores = tags.split(list(net.sizes.values()), -1)
        found = {
            name: score.softmax(-1)
            if "bio" in OUTPUTS.get(name, ())
            else score.argmax(-1)
            for name, score in zip(net.sizes, scores, strict=True)
        }
        found["event_class"] = found["class"]
        found["arcs"] = _Squares.apply(self.arc(arc_dep), arc_head, counts)
        head = functional.pad(head, (0, 1), value=1.0)
        dep = self.relation(dep)
        found["relations"] = _BestOfSquares.apply(dep, head, counts, self.labels)
        return tuple(found[name] for name in OUTPUTS)

    def encode(self, x: Tensor, lengths: Tensor) -> Tensor:
        """Vectors [1, s, 384] of the pieces, as ``Network.encode`` makes them."""
        x = self.network.norm(x)
        for layer in self.network.layers:
            x = layer.norm1(x + layer.out(_Attention.apply(layer.qkv(x), lengths)))
            x = layer.norm2(x + layer.down(functional.gelu(layer.up(x))))
        return x


class _Attention(torch.autograd.Function):
    """Attention within each sentence: [1, s, 3 x 384] to [1, s, 384]."""

    @staticmethod
    def forward(_: Any, qkv: Tensor, lengths: Tensor) -> Tensor:
        def attend(part: Tensor) -> Tensor:
            heads = part.unflatten(-1, (3, HEADS, -1)).permute(2, 0, 3, 1, 4)
            mixed = functional.scaled_dot_product_attention(*heads)
            return mixed.transpose(1, 2).flatten(2)

        return torch.cat([attend(part) for part in qkv.split(lengths.tolist(), 1)], 1)

    @staticmethod
    def symbolic(g: Any, qkv: Any, lengths: Any) -> Any:
        width = g.op("Constant", value_t=torch.tensor([WIDTH] * 3))
        mixed = [
            g.op("com.microsoft::MultiHeadAttention",
                 *g.op("Split", part, width, axis_i=-1, outputs=3), num_heads_i=HEADS)
            for part in g.op("Split", qkv, lengths, axis_i=1, outputs=SLOTS)
        ]  # fmt: skip
        return g.op("Concat", *mixed, axis_i=1)


class _Squares(torch.autograd.Function):
    """Products of each dependent [r, n] with each head [r, n] of its sentence, flat."""

    @staticmethod
    def forward(_: Any, dep: Tensor, head: Tensor, counts: Tensor) -> Tensor:
        sizes = counts.tolist()
        parts = zip(dep.split(sizes), head.split(sizes), strict=True)
        return torch.cat([(a @ b.T).flatten() for a, b in parts])

    @staticmethod
    def symbolic(g: Any, dep: Any, head: Any, counts: Any) -> Any:
        flat = g.op("Constant", value_t=torch.tensor([-1]))
        squares = [g.op("MatMul", *part) for part in _pairs(g, dep, head, counts)]
        return g.op("Concat", *(g.op("Reshape", x, flat) for x in squares), axis_i=0)


class _BestOfSquares(torch.autograd.Function):
    """The label of the greatest product, for each dependent [r, labels x n], head."""

    @staticmethod
    def forward(
        _: Any, dep: Tensor, head: Tensor, counts: Tensor, labels: int
    ) -> Tensor:
        sizes = counts.tolist()
        parts = zip(dep.split(sizes), head.split(sizes), strict=True)
        scores = [a.unflatten(-1, (labels, -1)) @ b.T for a, b in parts]
        return torch.cat([each.argmax(1).flatten() for each in scores])

    @staticmethod
    def symbolic(g: Any, dep: Any, head: Any, counts: Any, labels: int) -> Any:
        def constant(*values: int) -> Any:
            return g.op("Constant", value_t=torch.tensor(values))

        best = []
        for part, turned in _pairs(g, dep, head, counts):
            rows = g.op("Reshape", part, constant(-1, REL + 1))
            size = g.op("Shape", turned, start_i=1)
            shape = g.op("Concat", constant(-1, labels), size, axis_i=0)
            scores = g.op("Reshape", g.op("MatMul", rows, turned), shape)
            chosen = g.op("ArgMax", scores, axis_i=1, keepdims_i=0)
            best.append(g.op("Reshape", chosen, constant(-1)))
        return g.op("Concat", *best, axis_i=0)


def _pairs(g: Any, dep: Any, head: Any, counts: Any) -> Iterator[tuple[Any, Any]]:
    """In a graph, each sentence's rows of ``dep``, and those of ``head`` turned."""
    parts = (
        g.op("Split", rows, counts, axis_i=0, outputs=SLOTS) for rows in (dep, head)
    )
    for part, other in zip(*parts, strict=True):
        yield part, g.op("Transpose", other, perm_i=[1, 0])


def linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    """A layer of the given weight [out, in] and bias [out]."""
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.load_state_dict({"weight": weight, "bias": bias})
    return layer


def joined(layers: Sequence[nn.Linear]) -> nn.Linear:
    """One layer that gives the outputs of all, side by side."""
    return linear(
        torch.cat([layer.weight for layer in layers]),
        torch.cat([layer.bias for layer in layers]),
    )


def relation_product(network: Network, root: int) -> nn.Linear:
    """From a dependent [64] to, for each relation, what its head [64], 1 is
    multiplied with; the label ``root`` is never the greatest."""
    size, both = network.rel.shape[0], network.rel_linear
    weight = torch.zeros(size, REL + 1, REL)
    weight[:, :REL] = network.rel.transpose(1, 2)
    weight[:, REL] = both.weight[:, :REL]
    bias = torch.cat([both.weight[:, REL:], both.bias[:, None]], 1)
    bias[root, REL] -= 1e4
    return linear(weight.flatten(0, 1), bias.flatten())


def main() -> None:
    """Write the files of ``dateline/language/weights`` from a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path, help="folder for the weights")
    parser.add_argument("--minilm", type=Path, help="folder (default: the package's)")
    parser.add_argument("--float", action="store_true", help="keep 32-bit floats")
    options = parser.parse_args()
    path = options.checkpoint.parent.with_name("labels.json")
    labels = read_labels(path.read_bytes())
    network = load(options.checkpoint, labels)
    source = minilm_folder(options.minilm)
    export(network, labels, options.out, source, quantise=not options.float)


def export(
    network: Network, labels: Labels, out: Path, minilm: Path, *, quantise: bool = True
) -> None:
    """Write the files of the engine's language model into ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    module = SideBySide(deepcopy(network), labels.deprel.index("root"))
    if quantise:
        with_bytes(module, random_inputs())
        module.network.words = Rows(module.network.words)
    write_onnx(module, out / "en.onnx")
    tokenizer = (minilm / "tokenizer.json").read_text(encoding="utf-8").rstrip() + "\n"
    (out / "tokenizer.json").write_text(tokenizer, encoding="utf-8")
    write_manifest(out, labels, len(network.layers))


def write_onnx(module: SideBySide, path: Path) -> None:
    """Write the graph."""
    axes = {name: {0: name} for name in ("pieces", "shapes", "places", "first")}
    axes |= {name: {0: "rows"} for name in OUTPUTS if name not in ("arcs", "relations")}
    axes |= {name: {0: "pairs"} for name in ("arcs", "relations")}
    example = next(random_inputs())
    torch.onnx.export(
        module.eval(), example, str(path), opset_version=17, dynamo=False,
        input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
        custom_opsets={"com.microsoft": 1},
    )  # fmt: skip
    onnx.checker.check_model(str(path))


def random_inputs() -> Iterator[tuple[Tensor, ...]]:
    """Inputs of a network: sentences of words of one piece and shapes drawn by lot.

    The range of values, and which channels are far larger than others, is much the
    same for these as for real sentences.
    """
    draw = torch.Generator().manual_seed(SEED)
    lengths, counts = torch.full((SLOTS,), WORDS + 2), torch.full((SLOTS,), WORDS + 1)
    starts = torch.arange(SLOTS)[:, None] * (WORDS + 2)
    for _ in range(RUNS):
        pieces = torch.randint(*VOCABULARY, (SLOTS, WORDS + 2), generator=draw)
        shapes = torch.randint(1, SHAPES, (SLOTS, WORDS + 2), generator=draw)
        pieces[:, 0], pieces[:, -1] = START, END
        shapes[:, 0] = shapes[:, -1] = 0
        places = torch.arange(WORDS + 2).repeat(SLOTS)
        first = (starts + torch.arange(WORDS + 1)).flatten()
        yield pieces.flatten(), shapes.flatten(), places, lengths, first, counts


def write_manifest(folder: Path, labels: Labels, layers: int) -> None:
    """Write ``labels.json``, and ``en.json``: name and SHA-256 of each file."""
    write_json(folder / "labels.json", asdict(labels))
    sums = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES
    }
    write_json(folder / "en.json", {"name": f"en-{layers}l", "sha256": sums})


def write_json(path: Path, value: object) -> None:
    """Write ``value`` as indented JSON in UTF-8."""
    text = json.dumps(value, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
