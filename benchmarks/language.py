"""The language stage beside a small convolutional spaCy pipeline.

    python -m benchmarks.language [ARTICLES.jsonl ...] [--rounds N]

A line of the file is an article with its ``text``; without files the seeds are read.
For the stage given the sentences, for sentences found too, and for a spaCy tagger and
parser (width 96, depth 4, as initialised: training changes what it says, not how
long it takes), with and without names: words per second of CPU time on one thread,
the times that of the slower spaCy that is, words per second of wall time on two
threads (only an idle machine can tell), CPU seconds of loading, memory after loading
and at its most.  Then CPU milliseconds for an article of 600 words, and the share of
the stage's time outside onnxruntime.

Every analyser has a process of its own.  They take turns, round by round, and figures
are medians over the rounds, so other work on the machine hits all of them alike.
Words are Dateline's.  spaCy is installed, pinned, into build/language; where that
cannot be done, only Dateline is measured.

Exit status 1: less than 0.9 times as fast as spaCy's tagger and parser, or more than
25 % of the time outside onnxruntime.  2: not judged, there being no spaCy.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import IO, Any

from benchmarks.language_runner import ANALYSERS
from benchmarks.service import ROOT
from benchmarks.speed import LONG_ARTICLE_WORDS, long_article, seed_texts

OURS, OURS_RAW, PEER, _ = ANALYSERS
PINNED = "spacy==3.8.18"
ENVIRONMENT = ROOT / "build" / "language"
RUNNER = ROOT / "benchmarks" / "language_runner.py"
LEAST_TIMES_PEER = 0.9
MOST_OUTSIDE = 0.25
ONE_THREAD = {
    f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "BLIS")
}
COLUMNS = {
    "words/CPU-s": ".0f", "x spaCy": ".2f", "words/s, 2 threads": ".0f",
    "loading s": ".2f", "loaded MB": ".0f", "peak MB": ".0f",
}  # fmt: skip

Figures = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one analyser's rounds cost, in order; ``loading`` what it takes to start."""

    loading: Mapping[str, float]
    one_thread: Sequence[Mapping[str, float]]
    two_threads: Sequence[Mapping[str, float]]


class Racer:
    """An analyser's process."""

    def __init__(self, name: str, process: subprocess.Popen[str]) -> None:
        assert process.stdin
        assert process.stdout
        self.name = name
        self._given: IO[str] = process.stdin
        self._found: IO[str] = process.stdout

    def answer(self) -> dict[str, float]:
        """The next line it prints.  Raises: RuntimeError when it has ended."""
        line = self._found.readline()
        if not line:
            raise RuntimeError(f"the process of {self.name} has ended")
        answer: dict[str, float] = json.loads(line)
        return answer

    def round(self, threads: int) -> dict[str, float]:
        """The costs of one round."""
        print(threads, file=self._given, flush=True)
        return self.answer()


def main() -> int:
    """0, or 1 when the stage is too slow, or 2 when nobody can tell."""
    options = _options()
    python = _install()
    names = [name for name in ANALYSERS if python or name.startswith("dateline")]
    texts = [*_texts(options.articles)] or list(seed_texts())
    runs = race(names, texts, python=python, rounds=options.rounds)
    words = runs[OURS].loading["words"]
    print(f"{len(texts)} articles, {words:.0f} words, {options.rounds} rounds")
    rows = {name: figures(run, words, runs.get(PEER)) for name, run in runs.items()}
    print(format_table(rows))
    print(f"\nCPU ms for an article of {LONG_ARTICLE_WORDS} words")
    article = race(names, [long_article()], python=python, rounds=options.rounds)
    for name, run in article.items():
        print(f"{name:28}{1000 * _middle(run.one_thread, 'cpu_s'):10.1f}")
    outside = outside_network(runs[OURS])
    print(f"\noutside onnxruntime: {100 * outside:.1f} % of the stage's time")
    if PEER not in rows:
        print("not judged: the times that of spaCy")
    slow = any(rows[name]["x spaCy"] < LEAST_TIMES_PEER for name in (OURS, OURS_RAW))
    if slow or outside > MOST_OUTSIDE:
        return 1
    return 0 if PEER in rows else 2


def race(
    names: Sequence[str], texts: Sequence[str], *, python: Path | None, rounds: int
) -> dict[str, Run]:
    """Every analyser's costs for the texts; they run by turns, never two at once."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        corpus = Path(folder, "articles.jsonl")
        lines = (json.dumps({"text": text}) + "\n" for text in texts)
        corpus.write_text("".join(lines), encoding="utf-8")
        racers, loading = [], []
        for name in names:
            ours = name.startswith("dateline")
            interpreter = Path(sys.executable) if ours or not python else python
            racer = running.enter_context(_racer(name, corpus, interpreter))
            racers.append(racer)
            loading.append(racer.answer())
        found = {
            threads: [[racer.round(threads) for racer in racers] for _ in range(rounds)]
            for threads in (1, 2)
        }
    return {
        name: Run(
            loading=loading[place],
            one_thread=[costs[place] for costs in found[1]],
            two_threads=[costs[place] for costs in found[2]],
        )
        for place, name in enumerate(names)
    }


@contextmanager
def _racer(name: str, corpus: Path, python: Path) -> Iterator[Racer]:
    process = subprocess.Popen(
        [python, RUNNER, name, corpus],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **ONE_THREAD, "PYTHONPATH": str(ROOT)},
        text=True,
    )
    with process:
        try:
            yield Racer(name, process)
        finally:
            process.terminate()


def figures(run: Run, words: float, peer: Run | None) -> Figures:
    """One row of the table; ``x spaCy`` is NaN without the peer."""
    pairs = zip(run.one_thread, peer.one_thread if peer else (), strict=bool(peer))
    ratios = [theirs["cpu_s"] / ours["cpu_s"] for ours, theirs in pairs]
    return {
        "words/CPU-s": words / _middle(run.one_thread, "cpu_s"),
        "x spaCy": median(ratios) if ratios else float("nan"),
        "words/s, 2 threads": words / _middle(run.two_threads, "wall_s"),
        "loading s": run.loading["loading_s"],
        "loaded MB": run.loading["memory_mb"],
        "peak MB": run.two_threads[-1]["peak_mb"],
    }


def outside_network(run: Run) -> float:
    """Share of the CPU time on one thread that onnxruntime does not spend."""
    return median(1 - costs["network_s"] / costs["cpu_s"] for costs in run.one_thread)


def format_table(rows: Mapping[str, Figures]) -> str:
    """One line an analyser."""
    heading = f"{'':26}" + "".join(f"{name:>20}" for name in COLUMNS)
    lines = (
        f"{name:26}" + "".join(f"{row[key]:20{form}}" for key, form in COLUMNS.items())
        for name, row in rows.items()
    )
    return "\n".join([heading, *lines])


def _middle(rounds: Sequence[Mapping[str, float]], key: str) -> float:
    return median(costs[key] for costs in rounds)


def _install() -> Path | None:
    """The interpreter of an environment with spaCy; None, and why, when there is no
    installing it."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    pip: list[Any] = [python, "-m", "pip", "install", "-qq"]
    done = subprocess.run([*pip, "--disable-pip-version-check", PINNED], check=False)
    if done.returncode == 0:
        return python
    print(f"{PINNED} cannot be installed into {ENVIRONMENT}: spaCy is not measured.")
    return None


def _texts(articles: Sequence[Path]) -> Iterator[str]:
    for path in articles:
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", nargs="*", type=Path, metavar="ARTICLES.jsonl")
    parser.add_argument("--rounds", type=int, default=7)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
