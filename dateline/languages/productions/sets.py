"""Repeated times: "daily", "every other Tuesday"."""

from __future__ import annotations

from dateline.languages.base import (
    Found,
    Meaning,
    Named,
    Production,
    Repeated,
    Unit,
)
from dateline.languages.notation import duration_value, unresolved_value


def repeated(found: Found) -> Meaning:
    """A SET from ``frequency``, a TIMEX3 value, ``times`` or ``some`` in each."""
    times = found.get("times") or found.get("some")
    return Repeated(value=found["frequency"], freq=times and f"{times}X")


def repeated_unit(found: Found) -> Meaning | None:
    """A SET of every ``unit`` (with ``number``: every two weeks), ``times`` in each."""
    if found["unit"] is Unit.SECOND:
        return None
    value = duration_value(found["unit"], found.get("number", 1))
    times = found.get("times")
    return Repeated(value=value, quant=_quant(found), freq=times and f"{times}X")


def repeated_nth(found: Found) -> Meaning | None:
    """A SET of every ``nth`` or ``other`` ``unit``: every other day is P2D."""
    number = 2 if found.get("other") else found["nth"]
    if number == 1 or found["unit"] is Unit.SECOND:
        return None
    value = duration_value(found["unit"], number)
    return Repeated(value=value, quant=_quant(found))


def repeated_share(found: Found) -> Meaning | None:
    """A SET of every ``unit`` with ``number`` of a smaller ``share`` in each: "40
    hours a week" has freq 40H."""
    share, unit = found["share"], found["unit"]
    order = tuple(Unit)
    if order.index(share) >= order.index(unit):
        return None
    count = "X" if found["number"] is None else f"{found['number']:g}"
    return Repeated(value=duration_value(unit, 1), freq=f"{count}{share[-1]}")


def _quant(found: Found) -> str | None:
    """TIMEX3 quant from the word matched as ``quant``."""
    return found["quant"].upper() if found.get("quant") else None


def repeated_part(found: Found) -> Meaning:
    """A SET of a part of every day ("every morning")."""
    return Repeated(value=f"XXXX-XX-XXT{found['part']}", quant=_quant(found))


def repeated_weekday(found: Found) -> Meaning:
    """A SET of a ``weekday`` or a ``part`` of it ("every Friday night")."""
    value = unresolved_value(Named(unit=Unit.WEEKDAY, number=found["weekday"]))
    part = f"T{found['part']}" if found.get("part") else ""
    return Repeated(value=value + part, quant=_quant(found))


def repeated_day(found: Found) -> Meaning:
    """A SET of a ``day`` of every month."""
    return Repeated(value=f"XXXX-XX-{found['day']:02}", quant=_quant(found))


def repeated_workdays(found: Found) -> Meaning:
    """A SET of the days from Monday to Friday."""
    return Repeated(value="XXXX-WXX-WD", quant=_quant(found))


def repeated_weekends(found: Found) -> Meaning:
    """A SET of weekends."""
    return Repeated(value=unresolved_value(Named(unit=Unit.WEEKEND)))


def repeated_name(unit: Unit, slot: str) -> Production:
    """A SET of a named unit ("every Monday", "each July")."""

    def produce(found: Found) -> Meaning:
        name = Named(unit=unit, number=found[slot])
        return Repeated(value=unresolved_value(name), quant=_quant(found))

    return produce
