"""Whether a timeline names the source the article names: attribution on MEANTIME.

    python -m benchmarks.attribution [--data DIR] [--errors]

prints the figures, with ``--errors`` each disagreement before them.  All 60 articles
are measured: nothing was ever trained on their links of speech.

The corpus (NewsReader guidelines, NWR-2014-2-2) links a word of speech or cognition
to the events that are its content (SLINK), and the word to who speaks (its Arg0).
Compared is the source of the timeline's event that has a mention at the trigger:
what a reader sees.  How the links are read:

* The link leads to the word that heads the content and to nothing below it ("said
  the *crash* *delayed* the flight" links "delayed").  So all content must have a
  source (recall), while a source is right where a sentence of the entry's mentions
  holds a word of speech that has content (precision): what a clause embeds has its
  source too, and a headline has that of the lines that tell it in full.
* The corpus links no "according to", so what it is said of counts as without source.
* Speech nobody is named for ("it is expected") gives no source to find.
* Who only holds a view (``COGNITION``: "wants", "believes") may be named as the
  source and need not: these links count for precision, not for recall.
* A source is right where it names the Arg0 of the speech the event is the content
  of, else the Arg0 of any speech of its sentence: the words overlap, or they are a
  name or description in its coreference chain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.shown import (
    entry_at,
    measuring_parser,
    overlaps,
    percent,
    timelines_on,
)
from dateline.timeline import Attribution, Event, Mention

Counts = Mapping[str, int]
"""How often each outcome came: the names are those that ``Case.outcomes`` gives."""

COGNITION = re.compile(
    r"(?:believ|cho|decid|discover|ensur|expect|experienc|intend|know|knew|like|love"
    r"|negotiat|saw|see|think|thought|want)",
    re.IGNORECASE,
)
"""How the linked words begin that tell a state of mind or an act, not speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A word of speech that has content: its span and the phrases that name who
    speaks, all of one coreference chain; none where nobody is named."""

    start: int
    end: int
    text: str
    speaker: tuple[Mapping[str, Any], ...]

    @property
    def must_be_named(self) -> bool:
        """Whether what it tells has to have a source."""
        return bool(self.speaker) and COGNITION.match(self.text) is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An annotated event beside the entry that shows it.

    ``told_by`` is the speech it is the content of, ``near`` all speech with content
    in the sentences of the entry's mentions.
    """

    text: str
    sentence: str
    told_by: Speech | None
    near: tuple[Speech, ...]
    source: Attribution | None

    @property
    def outcomes(self) -> tuple[str, ...]:
        """What the case counts for."""
        due = self.told_by is not None and self.told_by.must_be_named
        if self.source is None:
            return ("due",) if due else ()
        right = self.told_by is not None or bool(self.near)
        found = ("due", "found") if due else ()
        shown = ("shown", "right") if right else ("shown",)
        return (*found, *shown, *self._naming(self.source))

    def _naming(self, source: Attribution) -> tuple[str, ...]:
        told_by = (self.told_by,) if self.told_by else self.near
        speakers = [speech.speaker for speech in told_by if speech.speaker]
        if not speakers:
            return ()
        named = any(_names(source, speaker) for speaker in speakers)
        return ("compared", "named") if named else ("compared",)


def cases_of(document: Mapping[str, Any], events: Iterable[Event]) -> Iterator[Case]:
    """A case for each annotated event that is on the timeline."""
    shown = tuple(events)
    told = dict(_links(document))
    speeches = {(speech.start, speech.end): speech for speech in told.values()}
    for number, gold in enumerate(document["events"]):
        event = entry_at(gold, shown)
        if event is None:
            continue
        near = (
            s for s in speeches.values() if any(_holds(m, s) for m in event.mentions)
        )
        yield Case(
            text=gold["text"],
            sentence=next(m.quote for m in event.mentions if overlaps(gold, m)),
            told_by=told.get(number),
            near=tuple(near),
            source=event.attribution,
        )


def _holds(mention: Mention, speech: Speech) -> bool:
    """Whether the word of speech stands in the sentence of the mention."""
    return mention.quote_start <= speech.start < mention.quote_end


def figures_of(counts: Counts) -> dict[str, float]:
    """Precision and recall of a source being there, accuracy of who it is."""
    return {
        "precision": percent(counts.get("right", 0), counts.get("shown", 0)),
        "recall": percent(counts.get("found", 0), counts.get("due", 0)),
        "source accuracy": percent(counts.get("named", 0), counts.get("compared", 0)),
        "content": counts.get("due", 0),
        "attributed": counts.get("shown", 0),
    }


def counts_on(corpus: Path) -> Counts:
    """The outcomes on every article of the corpus."""
    return Counter(
        outcome
        for document, timeline in timelines_on(corpus)
        for case in cases_of(document, timeline.events)
        for outcome in case.outcomes
    )


def errors_on(corpus: Path) -> Iterator[str]:
    """A line for each event without the source it must have or with a wrong one."""
    for document, timeline in timelines_on(corpus):
        for case in cases_of(document, timeline.events):
            outcomes = case.outcomes
            wrong = [
                fault
                for fault, cause, cure in (
                    ("missing", "due", "found"),
                    ("spurious", "shown", "right"),
                    ("not who speaks", "compared", "named"),
                )
                if cause in outcomes and cure not in outcomes
            ]
            if wrong:
                source = case.source and case.source.text
                yield f"{', '.join(wrong)}: {case.text} by {source}: {case.sentence}"


def _links(document: Mapping[str, Any]) -> Iterator[tuple[int, Speech]]:
    """The content of speech, by its number among the events."""
    events, entities = document["events"], document["entities"]
    speakers = {
        part["event"]: entities[part["entity"]]
        for part in reversed(document["participants"])
        if part["role"] == "Arg0" and "entity" in part
    }
    for link in document["other_links"]:
        if link["kind"] == "SLINK" and link["target"].startswith("e"):
            number = int(link["source"][1:])
            word, speaker = events[number], speakers.get(number)
            yield (
                int(link["target"][1:]),
                Speech(
                    start=word["start"],
                    end=word["end"],
                    text=word["text"],
                    speaker=() if speaker is None else chain_of(speaker, entities),
                ),
            )


def chain_of(
    entity: Mapping[str, Any], entities: Iterable[Mapping[str, Any]]
) -> tuple[Mapping[str, Any], ...]:
    """The phrase and all that mean the same in the document."""
    chain = entity.get("coref")
    return tuple(
        e for e in entities if e is entity or (chain and e.get("coref") == chain)
    )


def _names(source: Attribution, phrases: Iterable[Mapping[str, Any]]) -> bool:
    return any(
        overlaps(phrase, source) or phrase["text"].lower() == source.text.lower()
        for phrase in phrases
    )


def main() -> None:
    """Print figures, and errors where asked."""
    parser = measuring_parser(__doc__)
    parser.add_argument("--errors", action="store_true", help="list what disagrees")
    options = parser.parse_args()
    corpus = options.data / "meantime_dev.jsonl"
    if options.errors:
        print("\n".join(errors_on(corpus)))
    for name, value in figures_of(counts_on(corpus)).items():
        print(f"{name:20}{value:8.1f}")


if __name__ == "__main__":
    main()
