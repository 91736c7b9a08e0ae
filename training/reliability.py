"""Whether ``confidence`` is right: ``python -m training.reliability FOLDER``.

Reads the timelines that ``training.judging --timelines FOLDER`` wrote of articles its
weights had not seen.  An event's date is right when an annotated date of the event
with the same trigger lies within it; a date where the annotation leaves it open is
wrong, bounds there are not judged, nor is an event that is told no date nor bound.
Prints how often dates of like confidence are right, by basis too, and the expected
calibration error over tenths, also without bounds, which are nearly always right.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.dates import DateInterval, parse_edtf
from training.dated_events import Document, Gold, read_documents
from training.splits import data_root

TENTHS = 10
BOUND = "bound"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A date's basis and confidence, and whether it is right."""

    basis: str
    confidence: float
    right: bool


def judged(document: Document, events: Sequence[Mapping[str, Any]]) -> Iterator[Judged]:
    """The dates of the document's annotated events that the timeline has."""
    for gold in document.events:
        event = _event_of(gold, events)
        if event is None or event["when"]["edtf"] is None:
            continue
        if event["when"]["basis"] == BOUND and not gold.dates:
            continue
        yield Judged(
            basis=event["when"]["basis"],
            confidence=event["confidence"],
            right=_is_right(event["when"]["edtf"], gold),
        )


def _event_of(
    gold: Gold, events: Sequence[Mapping[str, Any]]
) -> Mapping[str, Any] | None:
    """The event with the shortest mention at the annotated trigger."""
    found = [
        (mention["end"] - mention["start"], place)
        for place, event in enumerate(events)
        for mention in event["mentions"]
        if mention["start"] < gold.end and gold.start < mention["end"]
    ]
    return events[min(found)[1]] if found else None


def _is_right(edtf: str, gold: Gold) -> bool:
    found = parse_edtf(edtf)
    return any(found.contains(date) or _ends_open(found, date) for date in gold.dates)


def _ends_open(found: DateInterval, date: DateInterval) -> bool:
    """Whether a bound with an open side reaches into a coarser date ("../7 June" and
    the year)."""
    return None in (found.start, found.end) and found.overlaps(date)


def expected_error(dates: Sequence[Judged]) -> float:
    """The expected calibration error over tenths of confidence, 0 to 1."""
    return sum(
        abs(sum(one.right for one in group) - sum(one.confidence for one in group))
        for group in _by_tenth(dates).values()
    ) / len(dates)


def _by_tenth(dates: Iterable[Judged]) -> dict[int, list[Judged]]:
    groups: dict[int, list[Judged]] = {}
    for one in dates:
        tenth = min(TENTHS - 1, int(one.confidence * TENTHS))
        groups.setdefault(tenth, []).append(one)
    return dict(sorted(groups.items()))


def _row(name: str, dates: Sequence[Judged]) -> str:
    said = sum(one.confidence for one in dates) / len(dates)
    right = sum(one.right for one in dates) / len(dates)
    return f"| {name} | {len(dates)} | {said:.2f} | {right:.2f} |"


def main() -> None:
    """Print the reliability tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", help="folder of corpora (default: DATELINE_DATA)")
    options = parser.parse_args()
    timelines = {
        line["id"]: line["events"]
        for path in sorted(options.folder.glob("*.jsonl"))
        for line in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    }
    dates = [
        one
        for document in read_documents(data_root(options.data))
        if document.name in timelines
        for one in judged(document, timelines[document.name])
    ]
    print("| confidence | dates | mean | right |\n|---|---|---|---|")
    for tenth, group in _by_tenth(dates).items():
        print(_row(f"{tenth / TENTHS:.1f} to {(tenth + 1) / TENTHS:.1f}", group))
    for basis in sorted({one.basis for one in dates}):
        print(_row(basis, [one for one in dates if one.basis == basis]))
    told = [one for one in dates if one.basis != BOUND]
    print(f"\nexpected calibration error: {expected_error(dates):.3f}")
    print(f"without bounds: {expected_error(told):.3f}")


if __name__ == "__main__":
    main()
