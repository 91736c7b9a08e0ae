"""Corpora to weights: ``python -m training.build OUT``.

Trains the teachers, keeps what they say of the training sentences, trains the
students and exports each to ``student-SEED/weights``, the one that is shipped to
``weights`` too.  What is done already is not done again, and a run that was stopped
goes on from its last checkpoint, if it was begun with the same recipe and corpora.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import os
import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from dateline.language.encoder import WordPieces
from training.augmentation import Augmenter, Names, joined
from training.examples import Batcher, inventory
from training.export import export
from training.provenance import keep_to, made_from
from training.recipe import RECIPE, Recipe, read_recipe
from training.splits import data_root, minilm_folder, read_corpora
from training.teaching import Teaching, write_teaching
from training.train import Material, load, train


def main() -> None:
    """Run the whole recipe, as many runs at once as there are processors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="folder for checkpoints and weights")
    parser.add_argument("--data", help="folder of corpora (default: DATELINE_DATA)")
    parser.add_argument("--minilm", type=Path, help="folder (default: the package's)")
    parser.add_argument("--recipe", type=Path, default=RECIPE)
    parser.add_argument("--jobs", type=int, default=_jobs(), help="runs at once")
    options = parser.parse_args()
    options.minilm = minilm_folder(options.minilm)
    options.out.mkdir(parents=True, exist_ok=True)
    recipe = read_recipe(options.recipe)
    keep_to(options.out, made_from(recipe, data_root(options.data), options.minilm))
    _, material = _started(options)
    labels = json.dumps(asdict(material.labels))
    (options.out / "labels.json").write_text(labels, encoding="utf-8")
    _at_once(_teacher, recipe.teacher.seeds, options)
    _write_teaching(recipe, material, options.out)
    _at_once(_student, recipe.student.seeds, options)
    shipped = options.out / f"student-{recipe.student.shipped}" / "weights"
    shutil.copytree(shipped, options.out / "weights", dirs_exist_ok=True)


def _jobs() -> int:
    return 1 if torch.cuda.is_available() else os.cpu_count() or 1


def _at_once(
    work: Callable[[argparse.Namespace, int], None],
    seeds: Sequence[int],
    options: argparse.Namespace,
) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(min(options.jobs, len(seeds)), maxtasksperchild=1) as pool:
        pool.starmap(work, [(options, seed) for seed in seeds], chunksize=1)


def _teacher(options: argparse.Namespace, seed: int) -> None:
    recipe, material = _started(options)
    train(
        options.out / f"teacher-{seed}", material, recipe, recipe.teacher, seed,
        minilm=options.minilm,
    )  # fmt: skip


def _student(options: argparse.Namespace, seed: int) -> None:
    recipe, material = _started(options)
    folder = options.out / f"student-{seed}"
    checkpoint = train(
        folder, material, recipe, recipe.student, seed, minilm=options.minilm,
        teaching=Teaching(options.out / "teaching.npz"),
    )  # fmt: skip
    network = load(checkpoint, material.labels)
    export(network, material.labels, folder / "weights", options.minilm)


def _write_teaching(recipe: Recipe, material: Material, out: Path) -> None:
    path = out / "teaching.npz"
    if path.exists():
        return
    teachers = [
        load(out / f"teacher-{seed}" / "final.pt", material.labels)
        for seed in recipe.teacher.seeds
    ]
    write_teaching(path, teachers, material.examples, material.batcher)


def _started(options: argparse.Namespace) -> tuple[Recipe, Material]:
    """What every process of the recipe begins with."""
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)
    torch.set_num_threads(1)
    recipe = read_recipe(options.recipe)
    root = data_root(options.data)
    pieces = WordPieces(Tokenizer.from_file(str(options.minilm / "tokenizer.json")))
    return recipe, read_material(root, recipe, pieces)


def read_material(root: Path, recipe: Recipe, pieces: WordPieces) -> Material:
    """The corpora as every run of the recipe sees them."""
    corpora = read_corpora(root, "train")
    plain = (*corpora.treebanks, *corpora.timeml, *corpora.meantime)
    longer = joined(plain, recipe.data.joined, random.Random(0))
    labels = inventory(corpora.treebanks)
    batcher = Batcher(
        labels, pieces, size=recipe.optimiser.batch, longest=recipe.data.longest
    )
    examples = tuple(
        replace(example, number=number)
        for number, example in enumerate(
            filter(batcher.fits, (*plain, *longer, *corpora.raw))
        )
    )
    repeated = tuple(e for e in examples if e.events or e.broad_events)
    development = read_corpora(root, "dev")
    return Material(
        labels=labels,
        batcher=batcher,
        augmenter=Augmenter(recipe.augmentation, Names.of(plain)),
        examples=examples,
        repeated=repeated * (recipe.data.event_repeats - 1),
        development=(
            *development.treebanks, *development.timeml, *development.meantime,
        ),
    )  # fmt: skip


if __name__ == "__main__":
    main()
