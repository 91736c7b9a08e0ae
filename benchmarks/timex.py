"""The time tagger, without the language model, beside the other Python ones.

    python -m benchmarks.timex CORPUS.jsonl [CORPUS.jsonl ...] [--tools DIR]

A corpus has a document a line: ``id``, ``text``, ``dct`` (the publication date) and
``timexes``.  For each tagger: F1 in percent as in TempEval-3 (extents strict and
relaxed, and among the relaxed ones those of the right value); kilobytes of text per
second of CPU time, after loading, and the times ours that is; CPU seconds of loading;
the peak of memory above that of the bare interpreter; documents that failed, whose
time counts and which have no expressions.  The others are installed,
pinned, into build/timex (``benchmarks/timex_runner.py`` says how they are asked).
Every tagger has a process of its own, one after the other.

Exit status 1: ours is below 500 KB per second or 5 times as fast as dateparser.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.quality import DATA
from benchmarks.service import ROOT

OURS = "dateline"
PINNED = ("dateparser==1.5.0", "parsedatetime==2.6", "datefinder==1.0.0")
TAGGERS = (OURS, *(pin.partition("==")[0] for pin in PINNED))
ENVIRONMENT = ROOT / "build" / "timex"
RUNNER = ROOT / "benchmarks" / "timex_runner.py"
SCORER = "score_timex.py"
LEAST_SPEED = 500
LEAST_TIMES_DATEPARSER = 5
FIGURES = {
    "strict F1": ".1f", "relaxed F1": ".1f", "value F1": ".1f", "KB/CPU-s": ".0f",
    "x ours": ".2f", "loading s": ".2f", "peak MB": ".1f", "failed": ".0f",
}  # fmt: skip

Figures = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one tagger did with a corpus: predictions and its costs."""

    lines: tuple[dict[str, Any], ...]
    loading_s: float
    cpu_s: float
    memory_mb: float

    @property
    def failed(self) -> int:
        return sum(line["failure"] is not None for line in self.lines)


def main() -> int:
    """0, or 1 when ours is too slow on a corpus."""
    options = _options()
    python = _install()
    slow = False
    for corpus in options.corpora:
        rows = {
            tagger: _measure(corpus, _run(tagger, corpus, python), options.tools)
            for tagger in TAGGERS
        }
        for figures in rows.values():
            figures["x ours"] = figures["KB/CPU-s"] / rows[OURS]["KB/CPU-s"]
        print(f"{corpus.stem}\n{format_table(rows)}\n")
        slow = slow or is_slow(rows)
    return int(slow)


def is_slow(rows: dict[str, Figures]) -> bool:
    """Whether ours is slower than it has to be."""
    ours, theirs = rows[OURS]["KB/CPU-s"], rows["dateparser"]["KB/CPU-s"]
    return ours < LEAST_SPEED or ours < LEAST_TIMES_DATEPARSER * theirs


def format_table(rows: dict[str, Figures]) -> str:
    """One line a tagger."""
    heading = f"{'tagger':14}" + "".join(f"{name:>12}" for name in FIGURES)
    return "\n".join([heading, *(_format_row(*row) for row in rows.items())])


def _format_row(tagger: str, figures: Figures) -> str:
    cells = (f"{figures[name]:{form}}" for name, form in FIGURES.items())
    return f"{tagger:14}" + "".join(f"{cell:>12}" for cell in cells)


def _install() -> Path:
    """The interpreter of an environment that has the other taggers, and no more."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    subprocess.run(
        [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", *PINNED],
        check=True,
    )
    return python


def _run(tagger: str, corpus: Path, python: Path) -> Run:
    """The tagger on the corpus.  Raises: subprocess.CalledProcessError."""
    ours = tagger == OURS
    with corpus.open(encoding="utf-8") as documents:
        done = subprocess.run(
            [sys.executable if ours else python, RUNNER, tagger],
            check=True,
            stdin=documents,
            stdout=subprocess.PIPE,
            env={"PYTHONPATH": str(ROOT)} if ours else {},
            text=True,
        )
    *lines, costs = map(json.loads, done.stdout.splitlines())
    return Run(lines=tuple(lines), **costs)


def _measure(corpus: Path, run: Run, tools: Path) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder, "predictions.jsonl")
        predictions.write_text("".join(json.dumps(line) + "\n" for line in run.lines))
        report = subprocess.run(
            [
                *(sys.executable, tools / SCORER, corpus, predictions),
                *("--json", "--skip-dct"),
            ],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    scores = json.loads(report.stdout)
    size_kb = sum(len(text.encode()) for text in _texts(corpus)) / 1000
    return {
        "strict F1": scores["strict"]["F1"],
        "relaxed F1": scores["relaxed"]["F1"],
        "value F1": scores["value_F1"],
        "KB/CPU-s": size_kb / run.cpu_s,
        "loading s": run.loading_s,
        "peak MB": run.memory_mb,
        "failed": run.failed,
    }


def _texts(corpus: Path) -> Iterator[str]:
    with corpus.open(encoding="utf-8") as documents:
        for document in documents:
            yield json.loads(document)["text"]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS.jsonl")
    parser.add_argument(
        "--tools", type=Path, default=DATA.parent / "tools", help="folder of the scorer"
    )
    options = parser.parse_args()
    for corpus in options.corpora:
        if not corpus.exists():
            parser.error(f"no corpus at {corpus}")
    if not (options.tools / SCORER).exists():
        parser.error(f"no {SCORER} at {options.tools}; give --tools or DATELINE_DATA")
    return options


if __name__ == "__main__":
    sys.exit(main())
