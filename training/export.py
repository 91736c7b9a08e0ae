"""Checkpoint to shipped weights: ``python -m training.export --help``."""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quant_pre_process, quantize_dynamic
from torch import Tensor, nn

from dateline.language.encoder import FILES
from training.examples import Labels
from training.model import REL, Network
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


class RowScaled(nn.Module):
    """An embedding in int8 with a scale for each row; one for all rows costs names."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, numbers: Tensor) -> Tensor:
        """Vectors of the rows so numbered."""
        return self.rows[numbers].float() * self.scale[numbers]


class OneSentence(nn.Module):
    """The network for a single sentence, without padding, labels chosen inside.

    Takes int64 ``pieces`` [s], ``shapes`` [s] and ``first`` [w + 1]; gives what
    ``dateline.language.encoder.Scores`` describes.
    """

    def __init__(self, network: Network, root: int) -> None:
        super().__init__()
        self.network, self.root = network, root

    def forward(
        self, pieces: Tensor, shapes: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        net = self.network
        vectors = net.encode(pieces[None], shapes[None], first[None], padded=False)
        tags = {name: scores[0] for name, scores in net.tag(vectors).items()}
        return (
            tags["upos"].argmax(-1),
            tags["xpos"].argmax(-1),
            tags["morph"].argmax(-1),
            tags["event"].softmax(-1),
            tags["class"].argmax(-1),
            tags["aspect"].argmax(-1),
            tags["polarity"].argmax(-1),
            tags["timex"].softmax(-1),
            tags["entity"].softmax(-1),
            net.arcs(vectors)[0],
            self.relations(vectors),
        )

    def relations(self, vectors: Tensor) -> Tensor:
        """Label numbers [words, words + 1] for every head; ``root`` for no word."""
        net = self.network
        dep, head = (part[0] for part in net.relation_parts(vectors))
        size = net.rel.shape[0]
        spread = dep @ net.rel.permute(1, 0, 2).reshape(REL, size * REL)
        scores = (spread.view(-1, REL) @ head.T).view(-1, size, head.shape[0])
        linear = net.rel_linear.weight
        scores = scores + (dep @ linear[:, :REL].T)[:, :, None]
        scores = scores + (linear[:, REL:] @ head.T)[None]
        scores = scores + net.rel_linear.bias[None, :, None]
        ban = torch.zeros(size)
        ban[self.root] = -1e4
        return (scores + ban[None, :, None]).argmax(1)


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
    module = OneSentence(network, labels.deprel.index("root"))
    write_onnx(module, out / "en.onnx", quantise=quantise)
    tokenizer = (minilm / "tokenizer.json").read_text(encoding="utf-8").rstrip() + "\n"
    (out / "tokenizer.json").write_text(tokenizer, encoding="utf-8")
    write_manifest(out, labels, len(network.layers))


def write_onnx(module: OneSentence, path: Path, *, quantise: bool) -> None:
    """Write the graph, with int8 weights (one scale a channel) when asked."""
    example = (torch.tensor([101, 7592, 2088, 1012, 102]),
               torch.tensor([0, 2, 1, 6, 0]), torch.tensor([0, 1, 2, 3]))  # fmt: skip
    axes = {"pieces": {0: "subwords"}, "shapes": {0: "subwords"}, "first": {0: "heads"}}
    axes |= {
        name: {n: axis for n, axis in enumerate(dims) if axis != "bio"}
        for name, dims in OUTPUTS.items()
    }
    if quantise:
        words = module.network.words.weight.detach()
        module.network.words = RowScaled(words)
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder, "plain.onnx"), Path(folder, "ready.onnx")
        torch.onnx.export(
            module.eval(), example, str(plain), opset_version=17, dynamo=False,
            input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
        )  # fmt: skip
        if not quantise:
            shutil.copyfile(plain, path)
            return
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            ready, path, per_channel=True, weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm"],
        )  # fmt: skip
    onnx.checker.check_model(str(path))


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
