"""Time and memory: one article in the library, many through the service.

    python -m benchmarks.speed [--repeat N] [--seconds S]

Prints the median extraction time of the seed and of a 600-word article (one
process, warm; CPU time beside wall time, for a machine that is not idle) with the
share of each stage; the time dateparser's ``search_dates`` takes for the same text,
which finds dates alone; articles per second and memory of two workers.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import wraps
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from dateparser.search import search_dates

import dateline
from benchmarks.service import ROOT, Service, running_service
from dateline import pipeline

STEPS = {
    "validate": "text",
    "read_head": "text",
    "read_article": "text",
    "split": "text",
    "analyse_sentences": "language",
    "tag_times": "timex",
    "find_events": "events",
    "anchor_events": "anchoring",
    "order_events": "ordering",
}
"""The functions of ``dateline.pipeline`` and the stage each one runs."""

WARM_UP = 3
CLIENTS = 4
WORKERS = 2
LONG_ARTICLE_WORDS = 600
PUBLISHED = "2019-06-07"


def main() -> None:
    options = _options()
    texts = {"seed": seed_texts()[0], "600-word article": long_article()}
    for name, text in texts.items():
        print(f"{name}: {len(text.split())} words")
        _report_library(text, repeat=options.repeat)
    with running_service(workers=WORKERS) as service:
        _report_service(service, texts["600-word article"], seconds=options.seconds)


def long_article() -> str:
    """Sentences of several seeds, without repetition, near 600 words."""
    sentences = re.split(r"(?<=[.”\"])\s+(?=[A-Z“\"])", " ".join(seed_texts()[1:]))
    words, chosen = 0, []
    for sentence in sentences:
        words += len(sentence.split())
        if words > LONG_ARTICLE_WORDS:
            break
        chosen.append(sentence)
    return " ".join(chosen)


def _report_library(text: str, *, repeat: int) -> None:
    def extract() -> object:
        return dateline.extract(text, published=PUBLISHED)

    ours = median_time(extract, repeat=repeat)
    peer = median_time(lambda: search_dates(text, languages=["en"]), repeat=3)
    print(f"  dateline.extract          {ours}   aim: 150 ms")
    share = peer.cpu_ms / ours.cpu_ms
    print(f"  dateparser search_dates   {peer}   {share:.1f} of ours")
    with stage_clock() as spent_ms:
        total = sum(_time(extract).cpu_ms for _ in range(repeat))
    for stage in dict.fromkeys(STEPS.values()):
        print(f"    {stage:26}{100 * spent_ms[stage] / total:7.1f} %")
    print(f"    {'the rest':26}{100 * (1 - spent_ms.total() / total):7.1f} %")


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """Milliseconds by the clock on the wall, and of this process on a core."""

    wall_ms: float
    cpu_ms: float

    def __str__(self) -> str:
        return f"{self.wall_ms:8.1f} ms {self.cpu_ms:8.1f} ms CPU"


def median_time(work: Callable[[], object], *, repeat: int) -> Elapsed:
    """Median time of ``work`` after a warm-up."""
    for _ in range(WARM_UP):
        work()
    runs = [_time(work) for _ in range(repeat)]
    return Elapsed(
        wall_ms=statistics.median(run.wall_ms for run in runs),
        cpu_ms=statistics.median(run.cpu_ms for run in runs),
    )


def _time(work: Callable[[], object]) -> Elapsed:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Elapsed(
        wall_ms=1000 * (time.perf_counter() - wall),
        cpu_ms=1000 * (time.process_time() - cpu),
    )


@contextmanager
def stage_clock() -> Iterator[Counter[str]]:
    """CPU milliseconds in each stage, as the pipeline calls its steps."""
    spent_ms: Counter[str] = Counter()
    running: list[str] = []
    with ExitStack() as patches:
        for name, stage in STEPS.items():
            step = _timed(getattr(pipeline, name), stage, spent_ms, running)
            patches.enter_context(patch.object(pipeline, name, step))
        yield spent_ms


def _timed(
    step: Callable[..., Any], stage: str, spent_ms: Counter[str], running: list[str]
) -> Callable[..., Any]:
    """``step`` with its time added to ``stage`` and taken from the step around it."""

    @wraps(step)
    def run(*args: Any, **kwargs: Any) -> Any:
        running.append(stage)
        start = time.process_time()
        try:
            return step(*args, **kwargs)
        finally:
            elapsed_ms = 1000 * (time.process_time() - start)
            spent_ms[running.pop()] += elapsed_ms
            if running:
                spent_ms[running[-1]] -= elapsed_ms

    return run


def _report_service(service: Service, text: str, *, seconds: float) -> None:
    rate = articles_per_second(service.base, text, seconds=seconds)
    print(f"service, {WORKERS} workers, {CLIENTS} clients, 600-word articles")
    print(f"  articles per second       {rate:8.1f}")
    for pid, memory in worker_memory_mb(service.pid):
        print(f"  memory of worker {pid:<8} {memory:8.1f} MB   aim: 350 MB")


def articles_per_second(base: str, text: str, *, seconds: float) -> float:
    """Distinct articles extracted per second, from the first answer to the last."""
    _post(base, f"{text} Note 0.")
    numbers, start = count(1), time.perf_counter()

    def client(_: int) -> int:
        done = 0
        while time.perf_counter() - start < seconds:
            _post(base, f"{text} Note {next(numbers)}.")
            done += 1
        return done

    with ThreadPoolExecutor(CLIENTS) as pool:
        posted = sum(pool.map(client, range(CLIENTS)))
    return posted / (time.perf_counter() - start)


def _post(base: str, text: str) -> None:
    request = urllib.request.Request(
        f"{base}/api/v1/extract",
        data=json.dumps({"text": text, "published": PUBLISHED}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        answer.read()


def worker_memory_mb(master: int) -> Iterator[tuple[int, float]]:
    """Process id and proportional set size of each worker: shared pages count once."""
    children = Path(f"/proc/{master}/task/{master}/children").read_text()
    for pid in map(int, children.split()):
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        kilobytes = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
        if kilobytes:
            yield pid, int(kilobytes[1]) / 1024


def seed_texts() -> tuple[str, ...]:
    files = sorted((ROOT / "seeds").glob("*.json"))
    return tuple(json.loads(file.read_text())["text"] for file in files)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=15, help="timed extractions")
    parser.add_argument("--seconds", type=float, default=15, help="of load on the web")
    return parser.parse_args()


if __name__ == "__main__":
    main()
