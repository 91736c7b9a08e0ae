"""Corpora and MiniLM to a checkpoint: ``python -m training.train --help``."""

from __future__ import annotations

import argparse
import json
import logging
import random
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.distributed as dist
from tokenizers import Tokenizer
from torch import Tensor, nn

from dateline.language.encoder import WordPieces
from training.corpora import Example
from training.examples import IGNORE, Batch, Batcher, Labels
from training.model import Network, start_from
from training.splits import data_root, minilm_folder, read_corpora

ENCODER_RATE, HEAD_RATE, DECAY, CLIP, WARM_UP = 2e-4, 1.5e-3, 0.01, 2.0, 0.06
REPEATS = 2  # of the smaller, event-annotated corpora
log = logging.getLogger("training")


def main() -> None:
    """Train with the command line's arguments, one process per ``--processes``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="folder for checkpoints")
    parser.add_argument("--data", help="folder of corpora (default: DATELINE_DATA)")
    parser.add_argument("--minilm", type=Path, help="folder (default: the package's)")
    parser.add_argument("--layers", default="0,1,2", help="MiniLM layers to keep")
    parser.add_argument("--steps", type=int, default=3600)
    parser.add_argument("--minutes", type=float, default=240, help="hard limit")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--save-every", type=int, default=400)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--start", type=Path, help="checkpoint to go on from")
    parser.add_argument("--rate", type=float, default=1.0, help="times the rates")
    parser.add_argument("--teacher", type=Path, help="checkpoint to learn from too")
    options = parser.parse_args()
    options.minilm = minilm_folder(options.minilm)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.multiprocessing.spawn(run, args=(options,), nprocs=options.processes)


def run(rank: int, options: argparse.Namespace) -> None:
    """One process of a run; gradients are averaged over all of them."""
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)
    torch.set_num_threads(1)
    torch.manual_seed(options.seed + rank)
    dist.init_process_group(
        "gloo",
        init_method=f"file://{(options.out / 'rendezvous').resolve()}",
        rank=rank,
        world_size=options.processes,
    )
    root = data_root(options.data)
    corpora = read_corpora(root, "train")
    labels = Labels.of(corpora.treebanks)
    pieces = WordPieces(Tokenizer.from_file(str(options.minilm / "tokenizer.json")))
    examples = corpora.treebanks + REPEATS * (corpora.timeml + corpora.meantime)
    if options.teacher:
        examples += corpora.raw
    batcher = Batcher(examples, labels, pieces)
    torch.manual_seed(options.seed)
    chosen = tuple(int(number) for number in options.layers.split(","))
    network = Network(labels, len(chosen))
    start_from(network, options.minilm / "model.safetensors", chosen)
    if options.start:
        network = load(options.start, labels)
    network.words.weight.requires_grad_(False)
    torch.manual_seed(options.seed + rank)
    if rank == 0:
        (options.out / "labels.json").write_text(json.dumps(asdict(labels)))
        log.info("%d examples in %d buckets", len(examples), len(batcher.buckets))
    development = read_corpora(root, "dev") if rank == 0 else None
    teacher = load(options.teacher, labels) if options.teacher else None
    train(network, teacher, batcher, options, rank, development)
    dist.destroy_process_group()


def train(
    network: Network,
    teacher: Network | None,
    batcher: Batcher,
    options: argparse.Namespace,
    rank: int,
    development: Any,
) -> None:
    """Optimise ``network`` in place, saving and scoring on the way."""
    optimiser = torch.optim.AdamW(_groups(network), fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    trained = [p for p in network.parameters() if p.requires_grad]
    chance = random.Random(options.seed * 100 + rank)
    start, step, epoch, seen, ran = time.monotonic(), 0, 0, 0, 0.0
    while step < options.steps:
        plan = batcher.plan(options.seed + epoch)
        epoch += 1
        for place in range(0, len(plan) - options.processes + 1, options.processes):
            progress = _agreed_progress(step, start, options)
            if progress >= 1:
                break
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = (
                    options.rate
                    * rate
                    * min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP))
                )
            batch = batcher.batch(*plan[place + rank], chance)
            network.train()
            with torch.autocast("cpu", torch.bfloat16):
                loss = network.loss(_tensors(batch), teacher)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            _average_gradients(trained, options.processes)
            nn.utils.clip_grad_norm_(trained, CLIP)
            optimiser.step()
            step, seen, ran = step + 1, seen + batch.pieces.size, ran + loss.item()
            if rank == 0 and step % 50 == 0:
                spent = time.monotonic() - start
                log.info(
                    "step %d %.1f%% epoch %d loss %.3f %.0f subwords/s %.1f min",
                    step, 100 * progress, epoch, ran / 50,
                    options.processes * seen / spent, spent / 60,
                )  # fmt: skip
                ran = 0.0
            if step % options.save_every == 0 and rank == 0:
                save(network, options.out / "checkpoint.pt")
                log.info("%s", score(network, batcher, development))
        if progress >= 1:
            break
    if rank == 0:
        save(network, options.out / "final.pt")
        log.info("final %s", score(network, batcher, development))


def _groups(network: Network) -> list[dict[str, Any]]:
    encoder, heads = [], []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            inside = name.split(".")[0] in ("positions", "norm", "layers")
            (encoder if inside else heads).append(parameter)
    return [
        {"params": encoder, "lr": ENCODER_RATE, "weight_decay": DECAY},
        {"params": heads, "lr": HEAD_RATE, "weight_decay": DECAY},
    ]


def _agreed_progress(step: int, start: float, options: argparse.Namespace) -> float:
    """How far the run is, 0 to 1, by steps or by the clock of the first process."""
    spent = (time.monotonic() - start) / 60 / options.minutes
    progress = torch.tensor(max((step + 1) / (options.steps + 1), spent))
    dist.broadcast(progress, 0)
    return 1.0 if step >= options.steps else float(progress)


def _average_gradients(parameters: list[nn.Parameter], processes: int) -> None:
    if processes == 1:
        return
    grads = [p.grad if p.grad is not None else torch.zeros_like(p) for p in parameters]
    flat = torch.cat([grad.flatten() for grad in grads])
    dist.all_reduce(flat)
    flat /= processes
    parts = flat.split([grad.numel() for grad in grads])
    for parameter, part in zip(parameters, parts, strict=True):
        parameter.grad = part.view_as(parameter)


def _tensors(batch: Batch) -> dict[str, Tensor]:
    arrays = {
        "pieces": batch.pieces,
        "shapes": batch.shapes,
        "first": batch.first,
        **batch.targets,
    }
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def save(network: Network, path: Path) -> None:
    """Write the weights, whole or not at all."""
    part = path.with_suffix(".part")
    torch.save(network.state_dict(), part)
    part.replace(path)


def load(path: Path, labels: Labels) -> Network:
    """The network of a checkpoint, as many layers as it has, ready to be asked."""
    state = torch.load(path, weights_only=True)
    layers = len({name.split(".")[1] for name in state if name.startswith("layers.")})
    network = Network(labels, layers)
    network.load_state_dict(state)
    return network.eval()


def score(network: Network, batcher: Batcher, development: Any) -> dict[str, float]:
    """Quick greedy scores on development sentences; ``evaluate`` has the real ones."""
    network.eval()
    right: dict[str, list[int]] = {}
    chance = np.random.default_rng(0)

    def count(name: str, good: int, total: int) -> None:
        entry = right.setdefault(name, [0, 0])
        entry[0], entry[1] = entry[0] + good, entry[1] + total

    sets: list[Example] = [
        *development.treebanks, *development.timeml, *development.meantime,
    ]  # fmt: skip
    kept = Batcher(sets, batcher.labels, batcher.pieces).plan(0)
    for number in chance.permutation(len(kept))[:40]:
        batch = batcher.batch(*kept[number], None)
        wanted = _tensors(batch)
        with torch.no_grad():
            tags, arcs, relations = network(
                wanted["pieces"], wanted["shapes"], wanted["first"],
                wanted["head"].clamp(min=0),
            )  # fmt: skip
        allowed = torch.nn.functional.pad(
            wanted["first"][:, 1:] > 0, (1, 0), value=True
        )
        arcs = arcs.masked_fill(~allowed[:, None, :], -1e4)
        for name, values in {**tags, "head": arcs, "deprel": relations}.items():
            gold, found = wanted[name].numpy(), values.argmax(-1).numpy()
            known = gold != IGNORE
            count(name, int((gold == found)[known].sum()), int(known.sum()))
            if name in ("event", "timex", "entity"):
                hit = known & (gold > 0) & (gold == found)
                count(
                    name + "-f",
                    2 * int(hit.sum()),
                    int((known & (gold > 0)).sum() + (known & (found > 0)).sum()),
                )
    return {name: round(100 * a / max(1, b), 2) for name, (a, b) in right.items()}


if __name__ == "__main__":
    main()
