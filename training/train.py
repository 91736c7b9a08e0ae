"""One run of training: examples and MiniLM to a checkpoint, resumable."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from dateline.language.labels import Labels
from training.augmentation import Augmenter
from training.corpora import Example
from training.development import development_scores
from training.examples import Batch, Batcher
from training.losses import loss, taught_loss
from training.model import Network, start_from
from training.recipe import Optimiser, Recipe, Stage
from training.teaching import Teaching

log = logging.getLogger("training")
SAVE_EVERY, LOG_EVERY = 100, 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a run reads: examples numbered by place, and how they become arrays."""

    labels: Labels
    batcher: Batcher
    augmenter: Augmenter
    examples: tuple[Example, ...]
    repeated: tuple[Example, ...]
    development: tuple[Example, ...]


def train(
    folder: Path,
    material: Material,
    recipe: Recipe,
    stage: Stage,
    seed: int,
    *,
    minilm: Path,
    teaching: Teaching | None = None,
) -> Path:
    """The finished checkpoint in ``folder``; goes on where an earlier run stopped.

    On one machine's CPU the same seed gives the same weights, also when resumed; on a
    GPU sums are taken in any order, and its draws begin anew when resumed.
    """
    done, unfinished = folder / "final.pt", folder / "unfinished.pt"
    if done.exists():
        return done
    folder.mkdir(parents=True, exist_ok=True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(seed)
    network = Network(material.labels, len(stage.layers))
    start_from(network, minilm / "model.safetensors", stage.layers)
    network.words.weight.requires_grad_(False)
    network.to(device)
    optimiser = torch.optim.AdamW(
        _groups(network), weight_decay=recipe.optimiser.decay, fused=True
    )
    step = _restore(unfinished, network, optimiser) if unfinished.exists() else 0
    rates = [recipe.optimiser.encoder_rate, recipe.optimiser.head_rate]
    batches = _batches(material, seed, skip=step * recipe.optimiser.accumulate)
    started, first, ran = time.monotonic(), step, 0.0
    while step < stage.steps:
        _set_rates(optimiser, rates, (step + 1) / (stage.steps + 1), recipe.optimiser)
        network.train()
        for _ in range(recipe.optimiser.accumulate):
            batch = next(batches)
            with torch.autocast(device.type, torch.bfloat16):
                cost = _cost(network, batch, recipe, stage, teaching, device)
            (cost / recipe.optimiser.accumulate).backward()
            ran += cost.item() / recipe.optimiser.accumulate
        nn.utils.clip_grad_norm_(network.parameters(), recipe.optimiser.clip)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        if step % LOG_EVERY == 0:
            minutes = (time.monotonic() - started) / 60
            left = minutes / (step - first) * (stage.steps - step)
            log.info("%s step %d loss %.3f, %.1f min, %.1f to go",
                     folder.name, step, ran / LOG_EVERY, minutes, left)  # fmt: skip
            ran = 0.0
        if step % SAVE_EVERY == 0:
            _save(unfinished, network, optimiser, step)
        if step % (4 * SAVE_EVERY) == 0 or step == stage.steps:
            scores = development_scores(network, material.batcher, material.development)
            log.info("%s step %d %s", folder.name, step, scores)
    _write(done, network.state_dict())
    unfinished.unlink(missing_ok=True)
    return done


def _batches(material: Material, seed: int, *, skip: int) -> Iterator[Batch]:
    """Batches without end, from the ``skip``-th on; each epoch has its own chance."""
    epoch = 0
    while True:
        chance = random.Random(f"{seed} {epoch}")
        pool = material.examples + material.repeated
        plan = material.batcher.plan(pool, chance, material.augmenter)
        for width, chunk in plan[skip:]:
            yield material.batcher.batch(width, chunk)
        skip = max(0, skip - len(plan))
        epoch += 1


def _cost(
    network: Network,
    batch: Batch,
    recipe: Recipe,
    stage: Stage,
    teaching: Teaching | None,
    device: torch.device,
) -> Tensor:
    arrays = {
        "pieces": batch.pieces, "shapes": batch.shapes, "first": batch.first,
        **batch.targets,
    }  # fmt: skip
    given = {name: torch.from_numpy(a).to(device) for name, a in arrays.items()}
    if teaching is None:
        return loss(network, given, recipe.loss)
    found = teaching.batch(batch.examples, batch.first.shape[1] - 1)
    return taught_loss(
        network, given,
        {name: torch.from_numpy(array).to(device) for name, array in found.items()},
        recipe.loss, gold_share=stage.gold_share, taught_share=stage.taught_share,
    )  # fmt: skip


def _groups(network: Network) -> list[dict[str, Any]]:
    encoder, heads = [], []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            inside = name.split(".")[0] in ("positions", "norm", "layers")
            (encoder if inside else heads).append(parameter)
    return [{"params": encoder}, {"params": heads}]


def _set_rates(
    optimiser: torch.optim.Optimizer,
    rates: Sequence[float],
    progress: float,
    settings: Optimiser,
) -> None:
    """A rise to the full rates over ``warm_up``, then a straight fall to zero."""
    share = min(progress / settings.warm_up, (1 - progress) / (1 - settings.warm_up))
    for group, rate in zip(optimiser.param_groups, rates, strict=True):
        group["lr"] = rate * share


def _save(
    path: Path, network: Network, optimiser: torch.optim.Optimizer, step: int
) -> None:
    _write(path, {
        "network": network.state_dict(), "optimiser": optimiser.state_dict(),
        "step": step, "chance": torch.get_rng_state(),
    })  # fmt: skip


def _restore(path: Path, network: Network, optimiser: torch.optim.Optimizer) -> int:
    saved = torch.load(path, weights_only=True, map_location="cpu")
    network.load_state_dict(saved["network"])
    optimiser.load_state_dict(saved["optimiser"])
    torch.set_rng_state(saved["chance"])
    return int(saved["step"])


def _write(path: Path, values: dict[str, Any]) -> None:
    """Write a checkpoint, whole or not at all."""
    part = path.with_suffix(".part")
    torch.save(values, part)
    part.replace(path)


def load(path: Path, labels: Labels) -> Network:
    """The network of a checkpoint, as many layers as it has, ready to be asked."""
    state = torch.load(path, weights_only=True, map_location="cpu")
    layers = len({name.split(".")[1] for name in state if name.startswith("layers.")})
    network = Network(labels, layers)
    network.load_state_dict(state)
    return network.eval()
