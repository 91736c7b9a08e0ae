"""One analyser of sentences in a process of its own, for ``benchmarks.language``.

    python language_runner.py ANALYSER ARTICLES.jsonl

It runs in the environment the analyser is installed in and needs nothing else.  It
prints the cost of loading; then it answers each line of input, a number of threads,
with the cost of a round: of passing all articles once, by the mean of as many passes
as can be told on the clock.  Every line it prints is JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

# Texts to the number of their words; may be called by several threads at once.
Analyser = Callable[[Sequence[str]], int]

_LEAST_ROUND_S = 1.0
_WIDTH, _DEPTH = 96, 4
_XPOS, _DEPREL, _NAMES = 49, 51, 4


def dateline() -> Analyser:
    """The stage by itself, given the sentences."""
    from dateline.language.analyser import analyse
    from dateline.text.sentences import split

    # The first pass, which is not timed, finds them.
    sentences = cache(split)

    def run(texts: Sequence[str]) -> int:
        analysed = (analyse(text, sentences(text)) for text in texts)
        return sum(len(each.tokens) for article in analysed for each in article)

    return run


def dateline_raw() -> Analyser:
    """Sentences found and analysed."""
    from dateline.language.analyser import analyse
    from dateline.text.sentences import split

    def run(texts: Sequence[str]) -> int:
        analysed = (analyse(text, split(text)) for text in texts)
        return sum(len(each.tokens) for article in analysed for each in article)

    return run


def spacy(*, names: bool = False) -> Analyser:
    """A convolutional tagger and parser with weights as they are before training.

    The parser finds the sentences too; articles are batched by spaCy.
    """
    from spacy import blank

    nlp = blank("en")
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2", "width": _WIDTH,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": [5000, 1000, 2500, 2500], "include_static_vectors": False,
    }  # fmt: skip
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2", "width": _WIDTH,
        "depth": _DEPTH, "window_size": 1, "maxout_pieces": 3,
    }  # fmt: skip
    shared = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    heard = {"@architectures": "spacy.Tok2VecListener.v1", "width": _WIDTH}
    steps = {
        "@architectures": "spacy.TransitionBasedParser.v2", "hidden_width": 64,
        "extra_state_tokens": False, "maxout_pieces": 2, "use_upper": True,
        "tok2vec": heard,
    }  # fmt: skip
    nlp.add_pipe("tok2vec", config={"model": shared})
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": heard}
    heads: list[tuple[str, dict[str, Any], int]] = [
        ("tagger", tagger, _XPOS),
        ("parser", {**steps, "state_type": "parser"}, _DEPREL),
    ]
    if names:
        heads.append(("ner", {**steps, "state_type": "ner"}, _NAMES))
    for name, model, labels in heads:
        pipe: Any = nlp.add_pipe(name, config={"model": model})
        for number in range(labels):
            pipe.add_label(f"{name}{number}")
    nlp.initialize()
    return lambda texts: sum(len(document) for document in nlp.pipe(texts))


ANALYSERS: dict[str, Callable[[], Analyser]] = {
    "dateline": dateline,
    "dateline, raw text": dateline_raw,
    "spaCy tagger, parser": spacy,
    "spaCy tagger, parser, ner": lambda: spacy(names=True),
}


class NetworkClock:
    """An onnxruntime session that adds up the CPU seconds of its runs."""

    def __init__(self, session: Any) -> None:
        self.session, self.spent_s = session, 0.0

    def run(self, *given: Any) -> Any:
        """What the session answers."""
        start = time.thread_time()
        try:
            return self.session.run(*given)
        finally:
            self.spent_s += time.thread_time() - start


def main(name: str, corpus: Path) -> None:
    with corpus.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    clock = time.process_time()
    run = ANALYSERS[name]()
    run(["It rained in Oslo."])
    loading_s, memory_mb = time.process_time() - clock, _memory_mb("VmRSS")
    costs = {"loading_s": loading_s, "memory_mb": memory_mb, "words": run(texts)}
    print(json.dumps(costs), flush=True)
    network = _network() if name.startswith("dateline") else None
    for line in sys.stdin:
        costs = _round(run, texts, threads=int(line))
        if network:
            costs["network_s"] = network.spent_s / costs["passes"]
            network.spent_s = 0.0
        print(json.dumps(costs), flush=True)


def _network() -> NetworkClock:
    """A clock around the shared session."""
    from dateline.language.encoder import encoder

    model = encoder()
    clock = NetworkClock(model._session)
    model._session = clock
    return clock


def _round(run: Analyser, texts: Sequence[str], *, threads: int) -> dict[str, float]:
    """Seconds of a pass, on the wall and of this process on its cores, and the most
    memory up to now."""
    parts = [texts[first::threads] for first in range(threads)]
    passes, wall, cpu = 0, time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(threads) as pool:
        while time.process_time() - cpu < _LEAST_ROUND_S:
            list(pool.map(run, parts)) if threads > 1 else run(texts)
            passes += 1
    return {
        "passes": passes,
        "wall_s": (time.perf_counter() - wall) / passes,
        "cpu_s": (time.process_time() - cpu) / passes,
        "peak_mb": _memory_mb("VmHWM"),
    }


def _memory_mb(field: str) -> float:
    """Resident memory of this process, now (VmRSS) or at its most (VmHWM)."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition(f"{field}:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
