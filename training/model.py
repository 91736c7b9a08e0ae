"""The network: MiniLM layers and a head for each annotation."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.labels import Labels
from training.examples import sizes

WIDTH, HEADS, INNER, SHAPES = 384, 12, 1536, 7
ARC, REL = 128, 64


class Dropout(nn.Module):
    """Dropout with eight random bits a value, several times as fast on a CPU."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.parts = round(256 * share)

    def forward(self, x: Tensor) -> Tensor:
        """``x`` with some values zero in training, the others larger for it."""
        if not self.training:
            return x
        draws = torch.empty(-(-x.numel() // 8), dtype=torch.int64, device=x.device)
        bits = draws.random_(-(2**63), None).view(torch.uint8)[: x.numel()]
        return x * (bits.view(x.shape) >= self.parts) * (256 / (256 - self.parts))


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
        self.drop = Dropout(0.1)

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
        self.drop, self.mlp_drop = Dropout(0.2), Dropout(0.3)
        self.sizes = sizes(labels)
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
