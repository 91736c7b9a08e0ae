"""Learns how much an event belongs on a timeline, from what annotators listed.

``dateline.ordering.salience`` uses the weights; ``training.judging`` runs this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from dateline.ordering.building import evidence_of
from dateline.values import EventMention
from dateline.weighing import Features
from training.dated_events import Document, Gold
from training.timelines import Read, told

LEAST = 3
"""Times a feature is seen to have a weight."""
PENALTY = 8.0
CORPUS = "timeset"
"""SemEval and MEANTIME do not list what is news, but what concerns one company or
product, and everything."""
PAIRS = 10.0
"""What an article's pairs count for together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The events of an article: their features, and whether they are annotated."""

    corpus: str
    article: str
    events: tuple[Features, ...]
    listed: tuple[bool, ...]


def listing(document: Document, known: Read) -> Listing:
    """The events that the engine finds in a document, dated by the shipped weights."""
    found = evidence_of(told(known))
    return Listing(
        corpus=document.corpus,
        article=document.article,
        events=tuple(features for _, features in found),
        listed=tuple(_is_listed(own, document.events) for own, _ in found),
    )


def _is_listed(mentions: Sequence[EventMention], events: Sequence[Gold]) -> bool:
    return any(
        mention.start < event.end and event.start < mention.end
        for mention in mentions
        for event in events
    )


def fit(listings: Sequence[Listing]) -> dict[str, float]:
    """Weights by which annotated events come before the others of their article, on
    the scale of the chance that an event is annotated."""
    listings = [one for one in listings if one.corpus == CORPUS]
    seen = Counter(name for one in listings for event in one.events for name in event)
    names = sorted(name for name, count in seen.items() if count >= LEAST)
    inputs = [_matrix(one.events, names) for one in listings]
    wanted = [torch.tensor(one.listed) for one in listings]
    weights = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)

    def ranking() -> Tensor:
        total = PENALTY / 2 * (weights**2).sum()
        for matrix, is_wanted in zip(inputs, wanted, strict=True):
            score = matrix @ weights
            if is_wanted.any() and not is_wanted.all():
                apart = score[~is_wanted][None] - score[is_wanted][:, None]
                total = total + PAIRS * functional.softplus(apart).mean()
        return total

    _minimise(ranking, weights)
    scores = torch.cat([matrix @ weights.detach() for matrix in inputs])
    scale = torch.tensor([1.0, 0.0], dtype=torch.float64, requires_grad=True)
    target = torch.cat(wanted).double()

    def scaling() -> Tensor:
        return functional.binary_cross_entropy_with_logits(
            scale[0] * scores + scale[1], target
        )

    _minimise(scaling, scale)
    slope, start = scale.detach().tolist()
    found = dict(zip(names, (slope * weights.detach()).tolist(), strict=True))
    return {**found, "bias": found["bias"] + start}


def _matrix(events: Sequence[Features], names: Sequence[str]) -> Tensor:
    rows = [[event.get(name, 0.0) for name in names] for event in events]
    return torch.tensor(rows, dtype=torch.float64).reshape(len(events), len(names))


def _minimise(cost: Callable[[], Tensor], values: Tensor) -> None:
    optimiser = torch.optim.LBFGS([values], max_iter=200, line_search_fn="strong_wolfe")

    def step() -> Tensor:
        optimiser.zero_grad()
        total = cost()
        total.backward()
        return total

    optimiser.step(step)
