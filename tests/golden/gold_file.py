"""Hand-written gold timelines: what an editor wants on the timeline of a story.

A gold file is TOML.  Every quote marks its words with brackets inside enough
context to be found exactly once, so that offsets are computed and never typed:

    order = ["arrested < charged < convicted"]    # each before the next

    [[event]]
    id = "charged"
    at = "and [charged] the next day"    # the trigger
    also = ["the [charges] were"]        # further mentions of the same event
    kind = "occurrence"                  # this is the default
    factuality = ["happened"]            # accepted ones; this is the default
    when = ["2016-03-10"]                # accepted dates, EDTF
    wrong = ["2016-03-09"]               # dates a careless reader would give
    undated = true                       # no date at all is accepted as well
    optional = true                      # an editor may leave it out
    part_of = "trial"                    # may be merged into that event
    agent = ["prosecutors"]              # some of the names in the answer
    patient = ["Okafor-Reyes"]
    source = "CNN"                       # who says so

    [[non_event]]
    at = "[could not be reached]"
    allow = ["denied"]                   # an event here must have one of these
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from dateline.dates import DateInterval, parse_edtf
from dateline.values import Factuality, Kind
from tests.golden.stories import Story

Offsets = tuple[int, int]

_EVENT_KEYS = {
    "id", "at", "also", "kind", "factuality", "when", "wrong", "undated", "optional",
    "part_of", "agent", "patient", "source",
}  # fmt: skip
_QUOTE = re.compile(r"([^\[\]]*)\[([^\[\]]+)\]([^\[\]]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """An event an editor would want; ``spans`` are its mentions, trigger first.

    A date is accepted when it equals one of ``when``, or is missing and
    ``undated`` is set.
    """

    id: str
    spans: tuple[Offsets, ...]
    kind: Kind
    factuality: tuple[Factuality, ...]
    when: tuple[DateInterval, ...]
    wrong: tuple[DateInterval, ...]
    undated: bool
    required: bool
    part_of: str | None
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NonEvent:
    """A stretch of text that holds no event, or only one in an ``allow`` state."""

    span: Offsets
    text: str
    allow: tuple[Factuality, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """The gold timeline of a story; in each chain of ids one is before the next."""

    story: str
    events: tuple[GoldEvent, ...]
    order: tuple[tuple[str, ...], ...]
    non_events: tuple[NonEvent, ...]


def read_gold(story: Story) -> Gold:
    """The gold timeline of ``story``, its quotes found in the story's text.

    Raises: ValueError for a quote that is not there exactly once, an unknown
    key, kind, factuality, EDTF value or event id.
    """
    return parse_gold(
        story.gold_path.read_text(encoding="utf-8"), text=story.text, story=story.name
    )


def parse_gold(source: str, *, text: str, story: str) -> Gold:
    """The gold timeline written in ``source`` (TOML) about ``text``."""
    data = tomllib.loads(source)
    _check_keys(data, {"order", "event", "non_event"}, story)
    events = tuple(_event(row, text) for row in data.get("event", ()))
    non_events = tuple(_non_event(row, text) for row in data.get("non_event", ()))
    order = tuple(tuple(re.split(r"\s*<\s*", chain)) for chain in data.get("order", ()))
    _check_ids(events, order, story)
    return Gold(story=story, events=events, order=order, non_events=non_events)


def locate(quote: str, text: str) -> Offsets:
    """Where the bracketed words of ``quote`` stand in ``text``, in code points.

    >>> locate("the [deal] with", "signed the deal with MTS")
    (11, 15)

    Raises: ValueError unless the quote is there exactly once.
    """
    match = _QUOTE.fullmatch(quote)
    if match is None:
        raise ValueError(f"one pair of brackets is needed: {quote!r}")
    before, words, after = match.groups()
    context = before + words + after
    count = text.count(context)
    if count != 1:
        raise ValueError(f"found {count} times instead of once: {quote!r}")
    start = text.index(context) + len(before)
    return start, start + len(words)


def _event(row: Mapping[str, Any], text: str) -> GoldEvent:
    _check_keys(row, _EVENT_KEYS, row.get("id", "an event"))
    return GoldEvent(
        id=row["id"],
        spans=tuple(locate(quote, text) for quote in (row["at"], *row.get("also", ()))),
        kind=Kind(row.get("kind", "occurrence")),
        factuality=tuple(map(Factuality, row.get("factuality", ("happened",)))),
        when=tuple(map(parse_edtf, row.get("when", ()))),
        wrong=tuple(map(parse_edtf, row.get("wrong", ()))),
        undated=row.get("undated", False),
        required=not row.get("optional", False),
        part_of=row.get("part_of"),
        agents=tuple(row.get("agent", ())),
        patients=tuple(row.get("patient", ())),
        source=row.get("source"),
    )


def _non_event(row: Mapping[str, Any], text: str) -> NonEvent:
    _check_keys(row, {"at", "allow"}, "a non-event")
    start, end = locate(row["at"], text)
    allow = tuple(map(Factuality, row.get("allow", ())))
    return NonEvent(span=(start, end), text=text[start:end], allow=allow)


def _check_keys(row: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(row) - known)
    if unknown:
        raise ValueError(f"{where}: unknown keys {', '.join(unknown)}")


def _check_ids(
    events: Sequence[GoldEvent], order: Sequence[Sequence[str]], story: str
) -> None:
    ids = [event.id for event in events]
    if len(ids) != len(set(ids)):
        raise ValueError(f"{story}: an event id is used twice")
    named = [name for chain in order for name in chain]
    named += [event.part_of for event in events if event.part_of]
    unknown = sorted(set(named) - set(ids))
    if unknown:
        raise ValueError(f"{story}: no event has the id {', '.join(unknown)}")


def ordered_pairs(gold: Gold, present: set[str]) -> tuple[tuple[str, str], ...]:
    """Neighbours in the chains of ``gold`` once events not ``present`` are left out."""
    pairs = (
        pair
        for chain in gold.order
        for pair in pairwise(name for name in chain if name in present)
    )
    return tuple(dict.fromkeys(pairs))
