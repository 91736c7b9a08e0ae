"""Quick scores on development sentences, to watch a run by."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch

from training.corpora import Example
from training.examples import IGNORE, Batcher
from training.losses import masked
from training.model import Network

_BATCHES = 40
_SPANS = ("event", "timex", "entity")


@torch.no_grad()
def development_scores(
    network: Network, batcher: Batcher, examples: Sequence[Example]
) -> dict[str, float]:
    """Accuracy in percent of each head's greedy answers, F1 of span labels.

    Relations are those to the annotated heads.  ``evaluate`` has the real scores.
    """
    network.eval()
    device = next(network.parameters()).device
    right: dict[str, int] = {}
    total: dict[str, int] = {}

    def count(name: str, good: int, of: int) -> None:
        right[name], total[name] = right.get(name, 0) + good, total.get(name, 0) + of

    for width, chunk in batcher.plan(examples, random.Random(0))[:_BATCHES]:
        batch = batcher.batch(width, chunk)
        first = torch.from_numpy(batch.first).to(device)
        tags, arcs, relations = network(
            torch.from_numpy(batch.pieces).to(device),
            torch.from_numpy(batch.shapes).to(device),
            first,
            torch.from_numpy(batch.targets["head"]).clamp(min=0).to(device),
        )
        scores = {**tags, "head": masked(arcs, first[:, 1:] > 0), "deprel": relations}
        for name, values in scores.items():
            gold, found = batch.targets[name], values.argmax(-1).cpu().numpy()
            known = gold != IGNORE
            count(name, int((gold == found)[known].sum()), int(known.sum()))
            if name in _SPANS:
                hits = int((known & (gold > 0) & (gold == found)).sum())
                marked = int((known & (gold > 0)).sum() + (known & (found > 0)).sum())
                count(f"{name} F1", 2 * hits, marked)
    return {
        name: round(100 * right[name] / max(1, of), 2) for name, of in total.items()
    }
