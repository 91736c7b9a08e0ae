"""What a build is made from, kept in its folder so that nothing else goes on there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from training.recipe import Recipe
from training.splits import SPLITS, corpus_files

RECORD = "made-from.json"


def made_from(recipe: Recipe, root: Path, minilm: Path) -> dict[str, str]:
    """The SHA-256 of all that decides what the weights become but the code.

    The recipe counts by its values; corpora lie in ``root``.
    """
    values = json.dumps(asdict(recipe), sort_keys=True).encode("utf-8")
    files = {SPLITS.name: SPLITS, **corpus_files(root)}
    files |= {name: minilm / name for name in ("model.safetensors", "tokenizer.json")}
    return {
        "recipe": hashlib.sha256(values).hexdigest(),
        **{name: _sum(path) for name, path in files.items()},
    }


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def keep_to(folder: Path, made: Mapping[str, str]) -> None:
    """Record what the build in ``folder`` is made from.

    Raises:
        SystemExit: the folder holds a build that is made from something else.
    """
    path = folder / RECORD
    if path.exists():
        before = json.loads(path.read_text(encoding="utf-8"))
        changed = sorted(
            name for name in before.keys() | made if before.get(name) != made.get(name)
        )
        if changed:
            _refuse(folder, f"with another {', '.join(changed)}")
    elif any(_remains(folder)):
        _refuse(folder, f"before {RECORD} was kept")
    path.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


def _remains(folder: Path) -> Iterator[Path]:
    """What an earlier build left that a later one would go on from."""
    yield from folder.glob("*.npz")
    yield from folder.glob("*/*.pt")


def _refuse(folder: Path, why: str) -> None:
    raise SystemExit(
        f"{folder} holds a model begun {why}: name another folder, or remove it"
    )
