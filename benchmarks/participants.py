"""Whether timelines name who took part: participants on MEANTIME and TimeSET.

    python -m benchmarks.participants [--data DIR] [--errors]

prints the figures of both corpora, with ``--errors`` each disagreement before them.
Nothing was ever trained on their participants.

Compared are the participants of the timeline's event that has a mention at the
trigger, whatever their role, where the corpus names any.  Recall asks for the
semantic arguments (Arg0 to Arg5); what is annotated as an event, a sum or a date is
no participant here.  For precision place and manner (Argm) will do as well.  One of
ours is one of theirs where the words overlap, or where the one text holds all the
words of the other ("Hill", "Mayor Ada Hill"), the article left aside; in MEANTIME, of
any phrase in its coreference chain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.attribution import chain_of
from benchmarks.shown import (
    entry_at,
    measuring_parser,
    overlaps,
    percent,
    timelines_on,
)
from dateline.timeline import Event, Participant

CORPORA = ("timeset_dev", "meantime_dev")
_ARTICLES = frozenset(("a", "an", "the"))

Phrases = Sequence[Mapping[str, Any]]
"""Annotated phrases that mean the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The participants of an annotated event beside those of its entry."""

    trigger: str
    quote: str
    core: tuple[Phrases, ...]
    others: tuple[Phrases, ...]
    ours: tuple[Participant, ...]

    @property
    def missed(self) -> tuple[Phrases, ...]:
        """The core participants that the entry does not name."""
        return tuple(
            phrases
            for phrases in self.core
            if not any(is_same(one, phrases) for one in self.ours)
        )

    @property
    def spurious(self) -> tuple[Participant, ...]:
        """Who is named without taking part."""
        return tuple(
            one
            for one in self.ours
            if not any(is_same(one, phrases) for phrases in self.core + self.others)
        )


def is_same(ours: Participant, phrases: Phrases) -> bool:
    """Whether a participant is the one that the phrases mean."""
    words = _words(ours.text)
    for phrase in phrases:
        annotated = _words(phrase["text"])
        if overlaps(phrase, ours):
            return True
        if words and annotated and (words <= annotated or annotated <= words):
            return True
    return False


def cases_of(document: Mapping[str, Any], events: Iterable[Event]) -> Iterator[Case]:
    """A case for each annotated event with participants that is on the timeline."""
    shown = tuple(events)
    for gold, core, others in _annotated(document):
        event = entry_at(gold, shown) if core else None
        if event is not None:
            mention = next(m for m in event.mentions if overlaps(gold, m))
            yield Case(
                trigger=document["text"][gold["start"] : gold["end"]],
                quote=mention.quote,
                core=core,
                others=others,
                ours=event.participants,
            )


def figures_of(cases: Iterable[Case]) -> dict[str, float]:
    """Precision and recall of participants in percent."""
    counts: Counter[str] = Counter()
    for case in cases:
        counts["ours"] += len(case.ours)
        counts["spurious"] += len(case.spurious)
        counts["core"] += len(case.core)
        counts["missed"] += len(case.missed)
    return {
        "precision": percent(counts["ours"] - counts["spurious"], counts["ours"]),
        "recall": percent(counts["core"] - counts["missed"], counts["core"]),
        "annotated": counts["core"],
    }


def cases_on(corpus: Path) -> Iterator[Case]:
    """The cases of every document of the corpus."""
    for document, timeline in timelines_on(corpus):
        yield from cases_of(document, timeline.events)


def errors_in(case: Case) -> Iterator[str]:
    """A line for what an entry lacks, one for what it has too much."""
    for fault, texts in (
        ("missed", [phrases[0]["text"] for phrases in case.missed]),
        ("spurious", [f"{one.text} ({one.role})" for one in case.spurious]),
    ):
        if texts:
            yield f"{fault}: {case.trigger}: {'; '.join(texts)} | {case.quote}"


def _annotated(
    document: Mapping[str, Any],
) -> Iterator[tuple[Mapping[str, Any], tuple[Phrases, ...], tuple[Phrases, ...]]]:
    """Each event with its core participants and the others."""
    events, entities = document["events"], document.get("entities", ())
    links = document.get("participants", ())
    for number, event in enumerate(events):
        parts = [
            (part["role"], (part,))
            for part in event.get("participants", ())
            if not any(
                e["start"] < part["end"] and part["start"] < e["end"] for e in events
            )
        ] + [
            (link["role"], chain_of(entities[link["entity"]], entities))
            for link in links
            if link["event"] == number and "entity" in link
        ]
        core = tuple(whom for role, whom in parts if not role.startswith("Argm"))
        others = tuple(whom for role, whom in parts if role.startswith("Argm"))
        yield event, core, others


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower())) - _ARTICLES


def main() -> None:
    """Print figures, and errors where asked."""
    parser = measuring_parser(__doc__)
    parser.add_argument("--errors", action="store_true", help="list what disagrees")
    options = parser.parse_args()
    for corpus in CORPORA:
        cases = tuple(cases_on(options.data / f"{corpus}.jsonl"))
        if options.errors:
            print("\n".join(line for case in cases for line in errors_in(case)))
        for name, value in figures_of(cases).items():
            print(f"{corpus:14}{name:12}{value:8.1f}")


if __name__ == "__main__":
    main()
