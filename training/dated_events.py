"""Articles with dated events: TimeSET, SemEval-2015 Task 4 and MEANTIME."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.dates import DateInterval, parse_edtf
from training.corpora import read_json_lines

FILES = {
    "timeset": "timeset_dev.jsonl",
    "semeval": "semeval15_docs_dev.jsonl",
    "meantime": "meantime_dev.jsonl",
}
_WITHIN = frozenset(("IS_INCLUDED", "SIMULTANEOUS"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """An annotated event: its span, and the stretches that are right, none where the
    article leaves the date open."""

    start: int
    end: int
    dates: tuple[DateInterval, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with its annotated events."""

    corpus: str
    name: str
    article: str
    text: str
    published: str
    title: str | None
    events: tuple[Gold, ...]


def read_documents(root: Path) -> Iterator[Document]:
    """The documents of the three corpora."""
    for corpus, name in FILES.items():
        annotated = _meantime_events if corpus == "meantime" else _events
        for raw in read_json_lines(root / name):
            number = re.search(r"\d{4,}", raw["id"])
            yield Document(
                corpus=corpus,
                name=raw["id"],
                article=number[0] if number else raw["id"],
                text=raw["text"],
                published=raw.get("published") or raw["dct"],
                title=raw.get("title"),
                events=tuple(annotated(raw)),
            )


def _events(raw: dict[str, Any]) -> Iterator[Gold]:
    for event in raw["events"]:
        told = [event["date"], *(event.get("alt") or ())]
        yield Gold(start=event["start"], end=event["end"], dates=_dates(told))


def _meantime_events(raw: dict[str, Any]) -> Iterator[Gold]:
    """Events with an anchor; the others were not all looked at by the annotators."""
    values = {time["m_id"]: time["value"] for time in raw["timexes"]}
    values |= {f"t{n}": t["value"] for n, t in enumerate(raw["timexes"], start=1)}
    values["dct"] = raw["dct"]
    for event in raw["events"]:
        anchors = event.get("anchors") or ()
        told = [values.get(time) for relation, time in anchors if relation in _WITHIN]
        before = ["BEFORE", "dct"] in [list(anchor) for anchor in anchors]
        if _dates(told) or before:
            yield Gold(start=event["start"], end=event["end"], dates=_dates(told))


def _dates(told: Iterable[str | None]) -> tuple[DateInterval, ...]:
    found = []
    for value in filter(None, told):
        try:
            found.append(parse_edtf(value))
        except ValueError:  # A value of TIMEX3 that is no stretch of the calendar.
            continue
    return tuple(found)
