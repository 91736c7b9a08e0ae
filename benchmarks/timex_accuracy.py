"""Writes the time expressions of a gold file's documents, for a TIMEX3 scorer.

    python benchmarks/timex_accuracy.py GOLD.jsonl PRED.jsonl [--analyse]

GOLD has one JSON object a line with "id", "text" and "dct" (ISO 8601); PRED gets
"id" and "timexes" with "start", "end", "type" and "value".  Each document is
tagged against its own "dct".  ``--analyse`` gives the tagger the language
model's analysis, as the pipeline does.  Speed is printed in kB of text a second
of processor time.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from dateline.timex.tagging import tag
from dateline.values import Sentence


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("pred", type=Path)
    parser.add_argument("--analyse", action="store_true")
    arguments = parser.parse_args()
    documents = list(_read(arguments.gold))
    analysed = [_sentences(d) if arguments.analyse else () for d in documents]
    tag("Friday", published=None)
    started = time.process_time()
    tagged = [_tag(d, s) for d, s in zip(documents, analysed, strict=True)]
    seconds = time.process_time() - started
    arguments.pred.write_text(
        "".join(json.dumps(line) + "\n" for line in tagged), encoding="utf-8"
    )
    kilobytes = sum(len(d["text"].encode()) for d in documents) / 1000
    print(
        f"{len(documents)} documents, {kilobytes:.0f} kB, "
        f"{kilobytes / seconds:.0f} kB a second of processor time"
    )


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _sentences(document: dict[str, Any]) -> tuple[Sentence, ...]:
    from dateline.language.analyser import analyse
    from dateline.text.sentences import split

    return analyse(document["text"], split(document["text"]))


def _tag(document: dict[str, Any], sentences: tuple[Sentence, ...]) -> dict[str, Any]:
    expressions = tag(
        document["text"],
        published=date.fromisoformat(document["dct"]),
        sentences=sentences,
    )
    return {
        "id": document["id"],
        "timexes": [
            {"start": e.start, "end": e.end, "type": e.type, "value": e.value}
            for e in expressions
        ],
    }


if __name__ == "__main__":
    main()
