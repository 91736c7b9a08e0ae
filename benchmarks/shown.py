"""Annotated documents beside their timelines, and the entry shown for an event; the
options of the commands that measure them."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import dateline
from benchmarks.service import ROOT
from dateline.timeline import Event, Timeline

DATA = Path(os.environ.get("DATELINE_DATA", ROOT.parent / "shared" / "data"))
"""The folder of corpora unless a command is given another."""


def measuring_parser(description: str | None) -> argparse.ArgumentParser:
    """A parser of ``--data``, with the description as it is written."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA)
    return parser


@cache
def timelines_on(corpus: Path) -> tuple[tuple[Mapping[str, Any], Timeline], ...]:
    """Every document of a corpus with its timeline, made once for all measures."""
    with corpus.open(encoding="utf-8") as lines:
        documents = tuple(map(json.loads, lines))
    return tuple((document, _timeline_of(document)) for document in documents)


def entry_at(gold: Mapping[str, Any], events: Iterable[Event]) -> Event | None:
    """The event with a mention at the annotated words, None where none is shown.

    Where several overlap the words, the one whose mention is the shortest.
    """
    found = [
        (mention.end - mention.start, event)
        for event in events
        for mention in event.mentions
        if overlaps(gold, mention)
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def overlaps(gold: Mapping[str, Any], span: Any) -> bool:
    """Whether annotated words and a span of the timeline share a character."""
    return bool(span.start < gold["end"] and gold["start"] < span.end)


def percent(part: int, whole: int) -> float:
    """``part`` of ``whole`` in percent, 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def _timeline_of(document: Mapping[str, Any]) -> Timeline:
    published = document.get("published") or document.get("dct")
    return dateline.extract(
        document["text"], published=published, title=document["title"]
    )
