"""How near the engine is to the gold timelines: ``python -m tests.golden.report``.

One row a story; with ``--faults`` the faults instead, as ``known_faults.txt``
lists them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.timeline import Event, Timeline
from dateline.values import Role
from tests.golden.comparing import (
    Verdict,
    find_faults,
    judge_date,
    match_events,
)
from tests.golden.gold_file import Gold, GoldEvent, ordered_pairs, read_gold
from tests.golden.stories import STORIES, extract


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """``right`` of ``total``; adding shares adds both."""

    right: int
    total: int

    def __add__(self, other: Share) -> Share:
        return Share(right=self.right + other.right, total=self.total + other.total)

    def __str__(self) -> str:
        return f"{self.right}/{self.total}"


HEADINGS = (
    "required found",
    "dates accepted",
    "wrong dates",
    "factuality",
    "order",
    "kind",
    "source",
    "agents",
    "patients",
)


def score(gold: Gold, timeline: Timeline) -> tuple[Share, ...]:
    """One share per column of ``HEADINGS``.

    Dates accepted are of all required events, found or not; wrong dates,
    factuality and kind of all events found; order of the neighbouring pairs of
    events found; source, agents and patients of the found events that name any.
    """
    matches = match_events(gold, timeline)
    required = [wanted for wanted in gold.events if wanted.required]
    found = [
        (wanted, matches[wanted.id]) for wanted in gold.events if wanted.id in matches
    ]
    verdicts = {wanted.id: judge_date(event.when, wanted) for wanted, event in found}
    ranks = [
        (matches[earlier].rank, matches[later].rank)
        for earlier, later in ordered_pairs(gold, set(matches))
    ]
    return (
        _share(wanted.id in matches for wanted in required),
        _share(verdicts.get(wanted.id) is Verdict.ACCEPTED for wanted in required),
        _share(verdict is Verdict.WRONG for verdict in verdicts.values()),
        _share(event.factuality in wanted.factuality for wanted, event in found),
        _share(earlier < later for earlier, later in ranks),
        _share(event.kind is wanted.kind for wanted, event in found),
        _share(_has_source(wanted, event) for wanted, event in found if wanted.source),
        _share(
            _has_participant(wanted.agents, event, Role.AGENT)
            for wanted, event in found
            if wanted.agents
        ),
        _share(
            _has_participant(wanted.patients, event, Role.PATIENT)
            for wanted, event in found
            if wanted.patients
        ),
    )


def table(rows: Sequence[tuple[str, Sequence[object]]]) -> str:
    """The scores of stories as text, one row a story."""
    width = max(len(name) for name, _ in rows) + 2
    lines = ["".ljust(width) + "  ".join(HEADINGS)]
    for name, cells in rows:
        columns = (
            str(cell).rjust(len(heading))
            for cell, heading in zip(cells, HEADINGS, strict=True)
        )
        lines.append(name.ljust(width) + "  ".join(columns))
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> None:
    """Print the table, or with ``--faults`` every fault on a line."""
    golds = [(read_gold(story), extract(story)) for story in STORIES]
    if "--faults" in arguments:
        for gold, timeline in golds:
            for fault in find_faults(gold, timeline):
                print(fault)
        return
    rows = [(gold.story, score(gold, timeline)) for gold, timeline in golds]
    columns = zip(*(cells for _, cells in rows), strict=True)
    total = [sum(column, Share(right=0, total=0)) for column in columns]
    print(table([*rows, ("all", total)]))


def _share(answers: Iterable[bool]) -> Share:
    listed = list(answers)
    return Share(right=sum(listed), total=len(listed))


def _has_source(wanted: GoldEvent, event: Event) -> bool:
    return event.attribution is not None and _names(
        wanted.source or "", event.attribution.text
    )


def _has_participant(names: Iterable[str], event: Event, role: Role) -> bool:
    return any(
        participant.role is role and _names(name, participant.text)
        for name in names
        for participant in event.participants
    )


def _names(wanted: str, given: str) -> bool:
    """Whether one name holds the other, capitals aside."""
    wanted, given = wanted.casefold(), given.casefold()
    return wanted in given or given in wanted


if __name__ == "__main__":
    main(sys.argv[1:])
