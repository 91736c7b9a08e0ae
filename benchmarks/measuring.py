"""Accuracy on the corpora: each measure gives figures by name, from one scorer.

The scorers are the programs in the folder ``tools`` beside the corpora; timelines
come from a running service over HTTP, time expressions from the library.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dateline
from benchmarks.bounds import bounds_figures

_SEED_ROW = re.compile(r"(?:REQ|opt) \S+ +(?:found|MISSING) +when=\S+ +(.*?) +rank=")
_SEED_SUMMARY = re.compile(
    r"required found (?P<found>\d+)/\d+, with an accepted date (?P<dated>\d+)/\d+; "
    r"order right (?P<right>\d+), wrong (?P<wrong>\d+), tied (?P<tied>\d+); "
    r"events made of hypotheticals/figures of speech: (?P<negatives>\d+)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Where everything is: corpora, scorers, a folder for predictions, the service."""

    data: Path
    tools: Path
    scratch: Path
    base: str

    def score(self, tool: str, *arguments: str | Path) -> str:
        """What the scorer prints.  Raises: subprocess.CalledProcessError."""
        done = subprocess.run(
            [sys.executable, self.tools / tool, *arguments],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.stdout

    def post(self, gold: Path) -> Path:
        """Answers of the service to every document of ``gold``."""
        predictions = self.scratch / f"{gold.stem}.predicted.jsonl"
        self.score("run_http.py", gold, predictions, "--base", self.base)
        return predictions


def measure_seed(bench: Bench) -> dict[str, float]:
    """The seed article, event by event: counts, and order in percent of pairs."""
    gold = bench.data / "seed_gold.json"
    report = bench.score("score_seed.py", gold, bench.post(gold))
    summary = _SEED_SUMMARY.search(report)
    if summary is None:
        raise ValueError(f"score_seed.py printed no summary:\n{report}")
    count = {name: int(number) for name, number in summary.groupdict().items()}
    pairs = count["right"] + count["wrong"] + count["tied"]
    verdicts = _SEED_ROW.findall(report)
    return {
        "required events found": count["found"],
        "with an accepted date": count["dated"],
        "wrong dates": sum(v.lower().startswith("wrong") for v in verdicts),
        "non-events shown": count["negatives"],
        "order right": 100 * count["right"] / pairs if pairs else 0.0,
    }


def measure_timelines(bench: Bench, corpus: str) -> dict[str, float]:
    """Timelines of single articles: every metric of the scorer, in percent, and the
    figures of bounds."""
    gold = bench.data / f"{corpus}.jsonl"
    out = bench.scratch / f"{corpus}.scores.json"
    options = ("--max-mention", "60", "--boots", "0", "--json")
    predictions = bench.post(gold)
    bench.score("score_timeline.py", gold, predictions, *options, out)
    metrics: Mapping[str, float] = json.loads(out.read_text())["metrics"]
    answers = {answer["id"]: answer for answer in _read_lines(predictions)}
    pairs = ((document, answers[document["id"]]) for document in _read_lines(gold))
    return {
        name: value if name == "events_per_doc" else 100 * value
        for name, value in metrics.items()
    } | bounds_figures(pairs)


def measure_time_expressions(
    bench: Bench, corpus: str, *options: str, only: Collection[str] = ()
) -> dict[str, float]:
    """TIMEX3 figures of the scorer as in TempEval-3: F1 in percent.

    ``only`` names the documents to score, all when it is empty.
    """
    gold = bench.scratch / f"{corpus}.gold.jsonl"
    predictions = bench.scratch / f"{corpus}.timexes.jsonl"
    documents = [
        document
        for document in _read_lines(bench.data / f"{corpus}.jsonl")
        if not only or document["id"] in only
    ]
    _write_lines(gold, documents)
    _write_lines(predictions, map(_tag, documents))
    scores = json.loads(
        bench.score("score_timex.py", gold, predictions, "--json", *options)
    )
    return {
        "strict F1": scores["strict"]["F1"],
        "relaxed F1": scores["relaxed"]["F1"],
        "type F1": scores["type_F1"],
        "value F1": scores["value_F1"],
    }


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _write_lines(path: Path, documents: Iterable[Mapping[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as output:
        output.writelines(json.dumps(document) + "\n" for document in documents)


def _tag(document: Mapping[str, Any]) -> dict[str, Any]:
    expressions = dateline.time_expressions(document["text"], published=document["dct"])
    return {
        "id": document["id"],
        "timexes": [
            {"start": e.start, "end": e.end, "type": e.type, "value": e.value}
            for e in expressions
        ],
    }
