"""Articles with dated events: TimeSET, SemEval-2015 Task 4, MEANTIME and TimeML."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.dates import DateInterval, parse_edtf
from training.corpora import read_json_lines

FILES = {
    "timeset": "timeset_dev.jsonl",
    "semeval": "semeval15_docs_dev.jsonl",
    "meantime": "meantime_dev.jsonl",
    "timeml": "tbaq_dev.jsonl",
}
_WITHIN = frozenset(("IS_INCLUDED", "SIMULTANEOUS"))
_SAME = frozenset(("IDENTITY", "SIMULTANEOUS"))
_CONVERSE = {"INCLUDES": "IS_INCLUDED", "AFTER": "BEFORE", "BEFORE": "AFTER"}


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
    """The documents of the corpora."""
    readers = {"meantime": _meantime_events, "timeml": _timeml_events}
    for corpus, name in FILES.items():
        annotated = readers.get(corpus, _events)
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


def _timeml_events(raw: dict[str, Any]) -> Iterator[Gold]:
    """Events that lie in a time, they or one that they are linked to as the same; and
    those of which only this is told, that they were before the article."""
    values = {f"t{n}": time["value"] for n, time in enumerate(raw["timexes"])}
    values["dct"] = raw["dct_value"]
    same = _together(raw["tlinks"])
    within: dict[str, list[str]] = {}
    before = set()
    for event, relation, time in _times_of_events(raw["tlinks"], values):
        if relation in _WITHIN:
            within.setdefault(same.get(event, event), []).append(values[time])
        elif relation == "BEFORE" and time == "dct":
            before.add(same.get(event, event))
    for number, event in enumerate(raw["events"]):
        name = same.get(f"e{number}", f"e{number}")
        # Anchors are by day: of a clock time its day.
        dates = _dates(value.split("T")[0] for value in within.get(name, ()))
        if dates or name in before:
            yield Gold(start=event["start"], end=event["end"], dates=dates)


def _times_of_events(
    links: Iterable[Mapping[str, str]], times: Container[str]
) -> Iterator[tuple[str, str, str]]:
    """Event, relation and time of the links between an event and a time."""
    for link in links:
        source, relation, target = link["source"], link["type"], link["target"]
        if target in times and source not in times:
            yield source, relation, target
        elif source in times and target not in times:
            yield target, _CONVERSE.get(relation, relation), source


def _together(links: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """For each event that is linked as the same with others, the name of them all."""
    leader: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    for link in links:
        ends = {link["source"], link["target"]}
        if link["type"] in _SAME and all(end.startswith("e") for end in ends):
            first, *rest = sorted({leader.get(end, end) for end in ends})
            for other in rest:
                moved = members.pop(other, [other])
                members.setdefault(first, [first]).extend(moved)
                leader.update(dict.fromkeys((first, *moved), first))
    return leader


def _dates(told: Iterable[str | None]) -> tuple[DateInterval, ...]:
    found = []
    for value in filter(None, told):
        try:
            found.append(parse_edtf(value))
        except ValueError:  # A value of TIMEX3 that is no stretch of the calendar.
            continue
    return tuple(found)
