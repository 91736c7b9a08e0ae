"""What a step of training makes smaller: distance from annotation and teachers."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import functional

from training.examples import IGNORE
from training.model import Network

OF_EVENTS = ("class", "aspect", "polarity")
"""Heads that are asked about event triggers alone."""


def loss(
    network: Network, batch: Mapping[str, Tensor], weights: Mapping[str, float]
) -> Tensor:
    """Weighted cross-entropy with the annotation, a word's on average."""
    real = batch["first"][:, 1:] > 0
    scores = _scores(network, batch, batch["head"].clamp(min=0), real)
    return _gold(scores, batch, weights) / real.sum()


def taught_loss(
    network: Network,
    batch: Mapping[str, Tensor],
    taught: Mapping[str, Tensor],
    weights: Mapping[str, float],
    *,
    gold_share: float,
    taught_share: float,
) -> Tensor:
    """The same, and the cross-entropy with the teachers' probabilities.

    ``taught`` holds ``Teaching.batch``'s arrays.  Teachers answer for every head of
    every word of a corpus' sentence, annotated or not, but not for words that were
    put before it; ``class`` and the like count as far as they see an event.
    """
    real = batch["first"][:, 1:] > 0
    scores = _scores(network, batch, taught["heads"], real)
    parts = taught["tags"].split(list(network.sizes.values()), -1)
    wanted = dict(zip(network.sizes, parts, strict=True))
    wanted |= {"head": taught["arcs"], "deprel": taught["relations"]}
    event = 1 - wanted["event"][..., 0]
    known = taught["known"].float()
    losses = []
    for name, score in scores.items():
        each = -(wanted[name] * score.log_softmax(-1)).sum(-1) * known
        losses.append(weights[name] * (each * event if name in OF_EVENTS else each))
    total = taught_share * torch.stack([each.sum() for each in losses]).sum()
    return (gold_share * _gold(scores, batch, weights) + total) / real.sum()


def masked(arcs: Tensor, real: Tensor) -> Tensor:
    """Arc scores [batch, words, words + 1] without padding as a head, as floats."""
    allowed = functional.pad(real, (1, 0), value=True)
    return arcs.float().masked_fill(~allowed[:, None, :], -1e4)


def _scores(
    network: Network, batch: Mapping[str, Tensor], heads: Tensor, real: Tensor
) -> dict[str, Tensor]:
    """Scores of every head by name, relations at ``heads``, as floats."""
    inputs = batch["pieces"], batch["shapes"], batch["first"]
    tags, arcs, relations = network(*inputs, heads)
    floats = {name: score.float() for name, score in tags.items()}
    return {**floats, "head": masked(arcs, real), "deprel": relations.float()}


def _gold(
    scores: Mapping[str, Tensor],
    batch: Mapping[str, Tensor],
    weights: Mapping[str, float],
) -> Tensor:
    losses = [
        weights[name]
        * functional.cross_entropy(
            score.flatten(0, 1),
            batch[name].flatten(),
            ignore_index=IGNORE,
            reduction="sum",
        )
        for name, score in scores.items()
    ]
    return torch.stack(losses).sum()
