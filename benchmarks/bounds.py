"""How sound and how narrow earliest and latest are, beside the dates of a gold.

Every dated gold event that is found counts.  Its bounds are sound when they share a
day with the gold date, or with another date the gold accepts for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from math import nan
from statistics import median
from typing import Any

from dateline.dates import DateInterval, Precision, parse_edtf

LONGEST_MENTION = 60
"""Characters; a longer mention is no find, as in the scorer of timelines."""
OPEN_DAYS = 36525
"""The width of a stretch that is open on a side, as in the scorer of timelines."""

Answer = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What is answered for one dated gold event; ``bare`` when the answer claims no
    date but only what it lies before or after."""

    sound: bool
    days: int
    bare: bool


def bounds_figures(
    documents: Iterable[tuple[Answer, Answer]],
) -> dict[str, float]:
    """Soundness in percent, of all and of those without a date, and the median width
    in days, over pairs of a gold document and the timeline answered for it."""
    found = list(chain.from_iterable(bounds_of(*pair) for pair in documents))
    return {
        "bounds_sound": _percent([each.sound for each in found]),
        "bounds_sound_undated": _percent([e.sound for e in found if e.bare]),
        "bounds_median_days": median([float(e.days) for e in found] or [nan]),
    }


def bounds_of(gold: Answer, answer: Answer) -> Iterator[Bounds]:
    """The bounds answered for each dated gold event that is found."""
    for event in gold["events"]:
        when = _when(event, answer["events"]) if event.get("date") else None
        if when is None:
            continue
        stretch = _stretch(when)
        accepted = (event["date"], *(event.get("alt") or ()))
        yield Bounds(
            sound=any(stretch.overlaps(_whole_days(text)) for text in accepted),
            days=_days(stretch),
            bare=when["basis"] == "bound",
        )


def _when(event: Answer, answered: Sequence[Answer]) -> Answer | None:
    """The time of the event with the shortest mention that overlaps the trigger, the
    most salient of several."""
    candidates = [
        (mention["end"] - mention["start"], -each["salience"], number)
        for number, each in enumerate(answered)
        for mention in each["mentions"]
        if mention["start"] < event["end"] and event["start"] < mention["end"]
    ]
    short = [c for c in candidates if c[0] <= LONGEST_MENTION]
    when: Answer | None = answered[min(short)[2]]["when"] if short else None
    return when


def _stretch(when: Answer) -> DateInterval:
    """The days from earliest to latest, whole."""
    first, last = when["earliest"], when["latest"]
    return DateInterval(
        start=_midnight(first) if first else None,
        end=_midnight(last) + timedelta(days=1) if last else None,
        precision=Precision.INTERVAL,
    )


def _whole_days(edtf: str) -> DateInterval:
    """The stretch of a gold date; a time of day is not asked for."""
    return parse_edtf("/".join(side.split("T")[0] for side in edtf.split("/")))


def _midnight(moment: str) -> datetime:
    return datetime.fromisoformat(moment[:10])


def _days(stretch: DateInterval) -> int:
    if stretch.start is None or stretch.end is None:
        return OPEN_DAYS
    return (stretch.end - stretch.start).days


def _percent(verdicts: Sequence[bool]) -> float:
    return 100 * sum(verdicts) / len(verdicts) if verdicts else nan
