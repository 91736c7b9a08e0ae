"""Productions for dates by other names: holidays, attacks, years before Christ.

Like ``productions.py``, shared by the rules of all languages.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.languages.base import (
    Direction,
    Found,
    Meaning,
    Named,
    Production,
    Repeated,
    Shifted,
    Unit,
)
from dateline.languages.notation import unresolved_value


def named_day(slot: str, direction: Direction = Direction.TENSE) -> Production:
    """The day that ``slot`` reads, perhaps with ``year`` (``far`` off the calendars
    of holidays) or ``which``."""

    def produce(found: Found) -> Meaning:
        name: Named = found[slot]
        return replace(
            name,
            of=found.get("year", found.get("far", name.of)),
            direction=found.get("which", direction),
        )

    return produce


def every_named_day(found: Found) -> Meaning:
    """A SET of the day that ``named`` reads."""
    return Repeated(
        value=unresolved_value(found["named"]), quant=found["quant"].upper()
    )


def weekend_at(slot: str) -> Production:
    """The weekend next to the day that ``slot`` reads."""
    produce_day = named_day(slot)

    def produce(found: Found) -> Meaning:
        return Named(unit=Unit.WEEKEND, of=produce_day(found))

    return produce


def week_with(slot: str) -> Production:
    """The week that holds the day that ``slot`` reads."""
    produce_day = named_day(slot)

    def produce(found: Found) -> Meaning:
        return Shifted(unit=Unit.WEEK, base=produce_day(found))

    return produce
