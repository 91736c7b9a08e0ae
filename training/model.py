"""The network: three MiniLM layers and a head for each annotation."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from training.examples import IGNORE, Labels

WIDTH, HEADS, INNER, SHAPES = 384, 12, 1536, 7
ARC, REL = 128, 64
GOLD_SHARE, TAUGHT_SHARE = 0.5, 0.7
WEIGHTS = {
    "upos": 0.5, "xpos": 0.7, "morph": 0.4, "head": 1.0, "deprel": 0.7, "event": 1.2,
    "broad": 0.5, "class": 0.5, "timex": 1.2, "entity": 1.0,
}  # fmt: skip


class Layer(nn.Module):
    """One BERT layer, query, key and value in one product."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """``x`` [batch, subwords, 384]; ``bias`` [batch, 1, 1, subwords] or None."""
        rows, width, _ = x.shape
        q, k, v = self.qkv(x).view(rows, width, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5
        if bias is not None:
            scores = scores + bias
        mixed = self.drop(scores.softmax(-1)) @ v
        mixed = self.out(mixed.transpose(1, 2).reshape(rows, width, WIDTH))
        x = self.norm1(x + self.drop(mixed))
        inner = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + self.drop(inner))


class Network(nn.Module):
    """Word pieces to scores for every head; see ``forward``."""

    def __init__(self, labels: Labels, layers: int = 3) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH, padding_idx=0)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop, self.mlp_drop = nn.Dropout(0.2), nn.Dropout(0.3)
        self.sizes = {
            "upos": len(labels.upos), "xpos": len(labels.xpos),
            "morph": len(labels.morph), "event": len(labels.event),
            "broad": len(labels.event), "class": len(labels.event_class),
            "timex": len(labels.timex), "entity": len(labels.entity),
        }  # fmt: skip
        self.tags = nn.Linear(WIDTH, sum(self.sizes.values()))
        self.arc_dep, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.rel_dep, self.rel_head = nn.Linear(WIDTH, REL), nn.Linear(WIDTH, REL)
        self.arc = nn.Parameter(torch.eye(ARC) * 0.1)
        self.arc_bias = nn.Linear(ARC, 1)
        relations = len(labels.deprel)
        self.rel = nn.Parameter(torch.randn(relations, REL, REL) * 0.02)
        self.rel_linear = nn.Linear(2 * REL, relations)

    def encode(
        self, pieces: Tensor, shapes: Tensor, first: Tensor, padded: bool
    ) -> Tensor:
        """Word vectors [batch, words + 1, 384], the root's at 0."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(places) + self.shapes(shapes)
        x = self.norm(x)
        bias = (pieces == 0)[:, None, None, :] * -1e4 if padded else None
        for layer in self.layers:
            x = layer(x, bias)
        index = first.unsqueeze(-1).expand(-1, -1, WIDTH)
        return torch.gather(x, 1, index)

    def tag(self, vectors: Tensor) -> dict[str, Tensor]:
        """Tag scores [batch, words, labels] by head name."""
        scores = self.tags(self.drop(vectors[:, 1:]))
        parts = scores.split(list(self.sizes.values()), -1)
        return dict(zip(self.sizes, parts, strict=True))

    def arcs(self, vectors: Tensor) -> Tensor:
        """Scores [batch, words, words + 1] of each word having each head."""
        vectors = self.drop(vectors)
        dep = self.mlp_drop(functional.leaky_relu(self.arc_dep(vectors[:, 1:]), 0.1))
        head = self.mlp_drop(functional.leaky_relu(self.arc_head(vectors), 0.1))
        return dep @ self.arc @ head.transpose(1, 2) + self.arc_bias(head).transpose(
            1, 2
        )

    def relation_parts(self, vectors: Tensor) -> tuple[Tensor, Tensor]:
        """Vectors [batch, words, 64] of dependents, [batch, words + 1, 64] of heads."""
        vectors = self.drop(vectors)
        dep = functional.leaky_relu(self.rel_dep(vectors[:, 1:]), 0.1)
        head = functional.leaky_relu(self.rel_head(vectors), 0.1)
        return self.mlp_drop(dep), self.mlp_drop(head)

    def relations(self, dep: Tensor, head: Tensor) -> Tensor:
        """Label scores [batch, words, relations] for dependents with their heads."""
        rows, words, _ = dep.shape
        size = self.rel.shape[0]
        spread = dep @ self.rel.permute(1, 0, 2).reshape(REL, size * REL)
        product = (spread.view(rows, words, size, REL) @ head.unsqueeze(-1)).squeeze(-1)
        return product + self.rel_linear(torch.cat([dep, head], -1))

    def forward(
        self, pieces: Tensor, shapes: Tensor, first: Tensor, heads: Tensor
    ) -> tuple[dict[str, Tensor], Tensor, Tensor]:
        """Tag scores, arc scores, and label scores at the given heads."""
        return self.read(self.encode(pieces, shapes, first, padded=True), heads)

    def read(
        self, vectors: Tensor, heads: Tensor
    ) -> tuple[dict[str, Tensor], Tensor, Tensor]:
        """The same from word vectors."""
        dep, head = self.relation_parts(vectors)
        chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, REL))
        return self.tag(vectors), self.arcs(vectors), self.relations(dep, chosen)

    def loss(self, batch: dict[str, Tensor], teacher: Network | None = None) -> Tensor:
        """Weighted cross-entropy, summed over words and divided by the words.

        With a teacher, also the cross-entropy against its probabilities, on every
        word and head, annotated or not.
        """
        real = batch["first"][:, 1:] > 0
        heads = batch["head"].clamp(min=0)
        inputs = batch["pieces"], batch["shapes"], batch["first"]
        if teacher is None:
            scores = _scores(self(*inputs, heads), real)
            return self._gold_loss(scores, batch) / real.sum()
        with torch.no_grad():
            vectors = teacher.encode(*inputs, padded=True)
            guessed = _masked(teacher.arcs(vectors), real).argmax(-1)
            heads = torch.where(batch["head"] == IGNORE, guessed, batch["head"])
            wanted = _scores(teacher.read(vectors, heads), real)
        scores = _scores(self(*inputs, heads), real)
        gold = self._gold_loss(scores, batch)
        taught = self._taught_loss(scores, wanted, real)
        return (GOLD_SHARE * gold + TAUGHT_SHARE * taught) / real.sum()

    @staticmethod
    def _gold_loss(scores: dict[str, Tensor], batch: dict[str, Tensor]) -> Tensor:
        losses = [
            WEIGHTS[name]
            * functional.cross_entropy(
                score.flatten(0, 1),
                batch[name].flatten(),
                ignore_index=IGNORE,
                reduction="sum",
            )
            for name, score in scores.items()
        ]
        return torch.stack(losses).sum()

    @staticmethod
    def _taught_loss(
        scores: dict[str, Tensor], wanted: dict[str, Tensor], real: Tensor
    ) -> Tensor:
        """An event's class counts as far as the teacher sees an event."""
        event = 1 - wanted["event"].softmax(-1)[..., 0]
        losses = []
        for name, score in scores.items():
            each = -(wanted[name].softmax(-1) * score.log_softmax(-1)).sum(-1)
            each = each * event if name == "class" else each
            losses.append(WEIGHTS[name] * (each * real).sum())
        return torch.stack(losses).sum()


def _masked(arcs: Tensor, real: Tensor) -> Tensor:
    """Arc scores without padding as a head."""
    allowed = functional.pad(real, (1, 0), value=True)
    return arcs.float().masked_fill(~allowed[:, None, :], -1e4)


def _scores(
    found: tuple[dict[str, Tensor], Tensor, Tensor], real: Tensor
) -> dict[str, Tensor]:
    """Scores of every head by name, as floats."""
    tags, arcs, relations = found
    floats = {name: score.float() for name, score in tags.items()}
    return {**floats, "head": _masked(arcs, real), "deprel": relations.float()}


def start_from(network: Network, path: Path, chosen: tuple[int, ...]) -> None:
    """Fill the encoder from MiniLM's ``model.safetensors``, layers as chosen."""
    saved = load_file(path)

    def part(*names: str) -> Tensor:
        return torch.cat([saved[name] for name in names])

    with torch.no_grad():
        network.words.weight.copy_(part("embeddings.word_embeddings.weight"))
        network.positions.weight.copy_(
            part("embeddings.position_embeddings.weight")
            + part("embeddings.token_type_embeddings.weight")[0]
        )
        for kind in ("weight", "bias"):
            getattr(network.norm, kind).copy_(part(f"embeddings.LayerNorm.{kind}"))
            for layer, number in zip(network.layers, chosen, strict=True):
                root = f"encoder.layer.{number}"
                attend = [f"{root}.attention.self.{n}.{kind}" for n in
                          ("query", "key", "value")]  # fmt: skip
                for target, names in (
                    ("qkv", attend),
                    ("out", [f"{root}.attention.output.dense.{kind}"]),
                    ("norm1", [f"{root}.attention.output.LayerNorm.{kind}"]),
                    ("up", [f"{root}.intermediate.dense.{kind}"]),
                    ("down", [f"{root}.output.dense.{kind}"]),
                    ("norm2", [f"{root}.output.LayerNorm.{kind}"]),
                ):
                    getattr(getattr(layer, target), kind).copy_(part(*names))
