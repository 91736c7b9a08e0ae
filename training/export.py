"""Checkpoint to shipped weights: ``python -m training.export --help``."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.encoder import FILES
from training.examples import Labels
from training.model import HEADS, REL, SHAPES, WIDTH, Network
from training.quantisation import Rows, with_bytes
from training.splits import minilm_folder
from training.train import load

INPUTS = ("pieces", "shapes", "first")
OUTPUTS = {
    "upos": ("words",), "xpos": ("words",), "morph": ("words",),
    "event": ("words", "bio"), "event_class": ("words",), "aspect": ("words",),
    "polarity": ("words",), "timex": ("words", "bio"),
    "entity": ("words", "bio"), "arcs": ("words", "heads"),
    "relations": ("words", "heads"),
}  # fmt: skip
# MiniLM's vocabulary: [CLS], [SEP] and its words; then what is drawn from it.
START, END, VOCABULARY = 101, 102, (1000, 30522)
SEED, SENTENCES, WORDS = 17, 64, 24


class OneSentence(nn.Module):
    """The network for a single sentence, without padding, labels chosen inside.

    Takes int64 ``pieces`` [s], ``shapes`` [s] and ``first`` [w + 1]; gives what
    ``dateline.language.encoder.Scores`` describes.  The products that read the same
    vectors are made one; a product of two words has its linear terms inside, by a
    place that is always 1.
    """

    def __init__(self, network: Network, root: int) -> None:
        super().__init__()
        self.network = network
        self.pairs = (network.arc_head, network.rel_head, network.arc_dep,
                      network.rel_dep)  # fmt: skip
        self.heads = joined((*self.pairs, network.tags))
        self.arc = linear(network.arc.T, network.arc_bias.weight[0])
        self.relation = relation_product(network, root)

    def forward(
        self, pieces: Tensor, shapes: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        net = self.network
        vectors = self.heads(self.encode(pieces[None], shapes[None])[0, first])
        sizes = [part.out_features for part in self.pairs]
        pairs, tags = vectors.split([sum(sizes), net.tags.out_features], -1)
        arc_head, head, arc_dep, dep = functional.leaky_relu(pairs, 0.1).split(
            sizes, -1
        )
        scores = tags[1:].split(list(net.sizes.values()), -1)
        found = {
            name: score.softmax(-1)
            if "bio" in OUTPUTS.get(name, ())
            else score.argmax(-1)
            for name, score in zip(net.sizes, scores, strict=True)
        }
        found["event_class"] = found["class"]
        found["arcs"] = self.arc(arc_dep[1:]) @ arc_head.T
        found["relations"] = self.relations(dep[1:], head)
        return tuple(found[name] for name in OUTPUTS)

    def encode(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """Vectors [1, s, 384] of the pieces, as ``Network.encode`` makes them."""
        net = self.network
        places = net.positions.weight[: pieces.shape[1]]
        x = net.norm(net.words(pieces) + places + net.shapes(shapes))
        for layer in net.layers:
            mixed = _Attention.apply(*layer.qkv(x).split(WIDTH, -1))
            x = layer.norm1(x + layer.out(mixed))
            x = layer.norm2(x + layer.down(functional.gelu(layer.up(x))))
        return x

    def relations(self, dep: Tensor, head: Tensor) -> Tensor:
        """Label numbers [words, words + 1] for every head; ``root`` for no word."""
        head = functional.pad(head, (0, 1), value=1.0)
        scores = self.relation(dep).view(-1, REL + 1) @ head.T
        size = self.network.rel.shape[0]
        return scores.view(-1, size, head.shape[0]).argmax(1)


class _Attention(torch.autograd.Function):
    """Attention of several heads without a mask, one operation of onnxruntime."""

    @staticmethod
    def forward(_: Any, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        parts = (
            x.unflatten(-1, (HEADS, -1)).transpose(1, 2) for x in (query, key, value)
        )
        return (
            functional.scaled_dot_product_attention(*parts).transpose(1, 2).flatten(2)
        )

    @staticmethod
    def symbolic(g: Any, query: Any, key: Any, value: Any) -> Any:
        name = "com.microsoft::MultiHeadAttention"
        return g.op(name, query, key, value, num_heads_i=HEADS)


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
    raw = json.loads(path.read_text(encoding="utf-8"))
    labels = Labels(**{name: tuple(values) for name, values in raw.items()})
    network = load(options.checkpoint, labels)
    source = minilm_folder(options.minilm)
    export(network, labels, options.out, source, quantise=not options.float)


def export(
    network: Network, labels: Labels, out: Path, minilm: Path, *, quantise: bool = True
) -> None:
    """Write the files of the engine's language model into ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    module = OneSentence(deepcopy(network), labels.deprel.index("root"))
    if quantise:
        with_bytes(module, random_sentences())
        module.network.words = Rows(module.network.words)
    write_onnx(module, out / "en.onnx")
    tokenizer = (minilm / "tokenizer.json").read_text(encoding="utf-8").rstrip() + "\n"
    (out / "tokenizer.json").write_text(tokenizer, encoding="utf-8")
    write_manifest(out, labels, len(network.layers))


def write_onnx(module: OneSentence, path: Path) -> None:
    """Write the graph."""
    axes = {"pieces": {0: "subwords"}, "shapes": {0: "subwords"}, "first": {0: "heads"}}
    axes |= {
        name: {n: axis for n, axis in enumerate(dims) if axis != "bio"}
        for name, dims in OUTPUTS.items()
    }
    example = next(random_sentences())
    torch.onnx.export(
        module.eval(), example, str(path), opset_version=17, dynamo=False,
        input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
        custom_opsets={"com.microsoft": 1},
    )  # fmt: skip
    onnx.checker.check_model(str(path))


def random_sentences() -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """Inputs of a network: words of one piece and shapes, drawn by lot.

    The range of values, and which channels are far larger than others, is much the
    same for these as for real sentences.
    """
    draw = torch.Generator().manual_seed(SEED)
    for _ in range(SENTENCES):
        words = torch.randint(*VOCABULARY, (WORDS,), generator=draw)
        shapes = torch.randint(1, SHAPES, (WORDS,), generator=draw)
        pieces = torch.tensor([START, *words.tolist(), END])
        yield pieces, functional.pad(shapes, (1, 1)), torch.arange(WORDS + 1)


def write_manifest(folder: Path, labels: Labels, layers: int) -> None:
    """Write ``labels.json``, and ``en.json``: name and SHA-256 of each file."""
    names = Labels.__dataclass_fields__
    inventory = {name: list(getattr(labels, name)) for name in names}
    write_json(folder / "labels.json", inventory)
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
