"""Names of days, months, quarters, years and longer: "June 7", "the 1990s"."""

from __future__ import annotations

from dataclasses import replace

from dateline.languages.base import (
    Digits,
    Direction,
    Found,
    Meaning,
    Named,
    Production,
    Range,
    Unit,
    Vague,
)
from dateline.languages.notation import unresolved_value

_RUNNING_CENTURY = 2000


def date(found: Found) -> Meaning:
    """A day from ``month``, ``day`` and perhaps ``year``; the month may have none
    such, and the year may be off the calendar."""
    return Named(
        unit=Unit.DAY,
        number=found["month"],
        day=found["day"],
        of=found.get("year"),
        direction=found.get("which", Direction.TENSE),
    )


def digits(order: str) -> Production:
    """A day from ``first``, ``second`` and ``year``, usually in ``order``."""

    def produce(found: Found) -> Meaning | None:
        first, second = found["first"], found["second"]
        if min(first, second) > 12 or max(first, second) > 31:
            return None
        return Digits(first=first, second=second, year=found["year"], order=order)

    return produce


def day_of_month(found: Found) -> Meaning:
    """A day from ``day`` alone ("the 7th")."""
    return Named(unit=Unit.DAY, day=found["day"])


def named(unit: Unit, slot: str, direction: Direction = Direction.TENSE) -> Production:
    """A unit named by ``slot``, perhaps with ``year`` and ``which``."""

    def produce(found: Found) -> Meaning:
        return Named(
            unit=unit,
            number=found[slot],
            of=found.get("year"),
            direction=found.get("which", direction),
            fiscal="fiscal" in found or "fiscal2" in found,
        )

    return produce


def numbered(unit: Unit, slot: str, highest: int) -> Production:
    """Like ``named``, refusing numbers above ``highest`` ("the fifth quarter")."""
    produce_named = named(unit, slot)

    def produce(found: Found) -> Meaning | None:
        return produce_named(found) if found[slot] <= highest else None

    return produce


def quarter_ended(found: Found) -> Meaning:
    """The quarter that ends on ``month`` and ``day``: by the calendar if it can be,
    else a company's own, numbered by most of its months."""
    month, year = found["month"], found.get("year")
    if found["day"] <= 10:
        # A quarter of 13 weeks may end some days into the next month.
        month, year = (month - 1, year) if month > 1 else (12, year and year - 1)
    number = (month - 2) // 3 % 4 + 1
    return Named(unit=Unit.QUARTER, number=number, of=year, fiscal=month % 3 != 0)


def decade(found: Found) -> Meaning:
    """Ten years from ``decade``: the first year, or its last two digits."""
    return Named(unit=Unit.DECADE, number=found["decade"])


def century(found: Found) -> Meaning:
    """A hundred years from ``century``, their first year; those of the running
    century are more often its first ten."""
    whole = Named(unit=Unit.CENTURY, number=found["century"])
    if found["century"] != _RUNNING_CENTURY:
        return whole
    return replace(whole, unit=Unit.DECADE, rivals=(whole,))


def century_number(found: Found) -> Meaning | None:
    """A hundred years from ``ordinal`` ("the 20th century")."""
    number = found["ordinal"]
    return (
        Named(unit=Unit.CENTURY, number=100 * (number - 1))
        if 10 < number < 23
        else None
    )


def day_range(found: Found) -> Meaning | None:
    """Days ``from`` to ``day`` of one ``month`` ("5-7 June")."""
    if found["from"] >= found["day"]:
        return None
    return Range(first=date({**found, "day": found["from"]}), last=date(found))


def month_range(found: Found) -> Meaning | None:
    """Months ``from`` to ``month``, the last with its ``year``."""
    if found["from"] >= found["month"]:
        return None
    produce = named(Unit.MONTH, "month")
    first, last = produce({**found, "month": found["from"]}), produce(found)
    return None if first is None or last is None else Range(first=first, last=last)


def years(found: Found) -> Meaning | None:
    """The years ``from`` to ``year``, at most a century."""
    if not 0 < found["year"] - found["from"] <= 100:
        return None
    return Range(
        first=Named(unit=Unit.YEAR, of=found["from"]),
        last=Named(unit=Unit.YEAR, of=found["year"]),
    )


def year_range(found: Found) -> Meaning | None:
    """A span over years written as one: ``year`` and the last digits of ``to``."""
    last = found["year"] // 100 * 100 + found["to"] % 100
    if found["year"] % 100 == 99:
        last += 100
    if last <= found["year"]:
        return None
    return Range(
        first=Named(unit=Unit.YEAR, of=found["year"]),
        last=Named(unit=Unit.YEAR, of=last),
    )


def any_name(unit: Unit, slot: str) -> Production:
    """A named unit that is no particular one ("on a Sunday")."""

    def produce(found: Found) -> Meaning:
        return Vague(value=unresolved_value(Named(unit=unit, number=found[slot])))

    return produce
