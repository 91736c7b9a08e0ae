"""Whether events are shown as real when they are: factuality on MEANTIME.

    python -m benchmarks.factuality [--data DIR]

prints the figures and the confusion table.  All 60 articles are measured: parts of
the corpus trained the language model to find triggers and times, but nothing was
ever trained on its factuality, which the engine reads by rules.

The corpus (NewsReader guidelines, NWR-2014-2-2) says of each mention whether its
source affirms it (polarity), how sure the source is (certainty) and whether it lies
ahead (time).  Compared is the value of the timeline's event that has a mention at
the trigger: what a reader sees.  What the timeline leaves out is not compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.shown import entry_at, measuring_parser, percent, timelines_on
from dateline.timeline import Event
from dateline.values import Factuality as F

Confusion = Mapping[tuple[str, F], int]
"""How often a reading of the corpus (``READINGS``) met a value of ours."""

READINGS: Mapping[str, tuple[F, frozenset[F]]] = {
    "real": (F.HAPPENED, frozenset((F.HAPPENED, F.ONGOING))),
    "future": (F.PLANNED, frozenset((F.PLANNED, F.POSSIBLE))),
    "uncertain future": (F.POSSIBLE, frozenset((F.PLANNED, F.POSSIBLE))),
    "uncertain": (F.POSSIBLE, frozenset((F.POSSIBLE,))),
    "condition": (F.CONDITIONAL, frozenset((F.CONDITIONAL,))),
    "denied": (F.DENIED, frozenset((F.DENIED,))),
}
"""A reading of the corpus -> the value closest to it, and all that agree with it.

*real* is what is certain and not ahead; the corpus does not tell what still goes on
from what is over.  *future* and *uncertain future* agree with both ``planned`` and
``possible``, because the line between them is drawn elsewhere: what is demanded,
offered or allowed is certain in the corpus (no word of doubt) and possible here
(nobody promises it), while what is expected or scheduled is probable in the corpus
and planned here.  The strict accuracy counts the closest value only.
"""


def reading_of(event: Mapping[str, Any]) -> str | None:
    """The reading of an annotated event, None where the corpus leaves it open: an
    attribute missing or underspecified, or a generic event, which is no event of the
    story and has no value here."""
    special = event.get("special_cases") or ""
    if special == "GEN":
        return None
    if event.get("polarity") == "NEG":
        return "denied"
    if event.get("polarity") != "POS":
        return None
    if special.startswith("COND_"):
        return "condition"
    sure, time = event.get("certainty"), event.get("time")
    if sure in ("POSSIBLE", "PROBABLE"):
        return "uncertain future" if time == "FUTURE" else "uncertain"
    if sure != "CERTAIN":
        return None
    return {"FUTURE": "future", "NON_FUTURE": "real"}.get(time or "")


def compare(
    annotated: Iterable[Mapping[str, Any]], events: Iterable[Event]
) -> Iterator[tuple[str, F]]:
    """A reading beside our value, for each annotated event that is on the timeline.

    Where several entries overlap its words, the one whose mention is the shortest.
    """
    shown = tuple(events)
    for gold in annotated:
        reading, event = reading_of(gold), entry_at(gold, shown)
        if reading is not None and event is not None:
            yield reading, event.factuality


def figures_of(confusion: Confusion) -> dict[str, float]:
    """Precision of ``happened``, accuracy and strict accuracy in percent."""
    shown = sum(n for (_, ours), n in confusion.items() if ours is F.HAPPENED)
    compared = sum(confusion.values())
    right = sum(n for (gold, ours), n in confusion.items() if ours in READINGS[gold][1])
    closest = sum(
        n
        for (gold, ours), n in confusion.items()
        if ours is READINGS[gold][0] or (gold == "real" and ours in READINGS[gold][1])
    )
    return {
        "happened precision": percent(confusion.get(("real", F.HAPPENED), 0), shown),
        "accuracy": percent(right, compared),
        "strict accuracy": percent(closest, compared),
        "compared": compared,
    }


def format_confusion(confusion: Confusion) -> str:
    """A line for each reading of the corpus, a column for each value of ours."""
    lines = [" " * 18 + "".join(f"{value:>13}" for value in F)]
    for reading in READINGS:
        counts = (confusion.get((reading, value), 0) for value in F)
        lines.append(f"{reading:18}" + "".join(f"{count:13}" for count in counts))
    return "\n".join(lines)


def confusion_on(corpus: Path) -> Confusion:
    """The readings of every article of the corpus beside the values of its timeline."""
    return Counter(
        pair
        for article, timeline in timelines_on(corpus)
        for pair in compare(article["events"], timeline.events)
    )


def main() -> None:
    """Print figures and table."""
    options = measuring_parser(__doc__).parse_args()
    confusion = confusion_on(options.data / "meantime_dev.jsonl")
    for name, value in figures_of(confusion).items():
        print(f"{name:20}{value:8.1f}")
    print(format_confusion(confusion))


if __name__ == "__main__":
    main()
