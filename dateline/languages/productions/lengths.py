"""Lengths, and references without a date: "three months", "recently"."""

from __future__ import annotations

from dateline.languages.base import (
    Ahead,
    Direction,
    Found,
    Length,
    Meaning,
    Production,
    Unit,
    Vague,
)
from dateline.languages.productions.shifts import STEPS

# What a unit is told in besides whole ones ("two hours and 15 minutes").
_PARTS = {
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.WEEK: (Unit.DAY, 7),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.MINUTE: (Unit.SECOND, 60),
}


def length(found: Found) -> Meaning | None:
    """``number`` units; no number is unknown many ("weeks").

    A single second is more often a number in order ("a second"), three quarters
    a share.
    """
    count = found.get("number")
    if found["unit"] is Unit.SECOND and count == 1:
        return None
    if found["unit"] is Unit.QUARTER and count in (1, 3):
        return None
    return Length(unit=found["unit"], count=count)


def length_part(found: Found) -> Meaning:
    """``number`` units of something longer ("the first nine months")."""
    return Length(unit=found["unit"], count=found["number"], part=True)


def length_told(found: Found) -> Meaning:
    """``number`` units, up to or from publication by ``which`` ("the past half
    century")."""
    return Length(unit=found["unit"], count=found["number"], side=_side(found))


def length_and_half(found: Found) -> Meaning:
    """One and a half ``unit``, up to or from publication by ``which``."""
    return Length(unit=found["unit"], count=1.5, side=_side(found))


def length_compound(found: Found) -> Meaning | None:
    """``number`` units and ``more`` of the next ``smaller`` one, ``last`` seconds."""
    unit, count, more = found["unit"], found["number"], found["more"]
    smaller, factor = _PARTS.get(unit, (None, 1))
    if smaller is None or found["smaller"] is not smaller:
        return None
    if count is None or more is None or more >= factor:
        return None
    if unit in (Unit.WEEK, Unit.DAY):
        return Length(unit=smaller, count=count * factor + more)
    return Length(unit=unit, count=count + (more + found.get("last", 0) / 60) / factor)


def _side(found: Found) -> int:
    return STEPS[found["which"]] if "which" in found else 0


def length_one(found: Found) -> Meaning:
    """One ``unit`` ("week-long", "the year ended June 30")."""
    return Length(unit=found["unit"], count=1)


def length_side(side: int) -> Production:
    """Unknown many units that end (-1) or begin (+1) at publication."""

    def produce(found: Found) -> Meaning:
        return Length(unit=found["unit"], side=side)

    return produce


def unknown_length(found: Found) -> Meaning:
    """A length without even a unit ("a while")."""
    return Length(unit=Unit.UNKNOWN)


def length_beside(found: Found) -> Meaning | None:
    """``number`` units that end or begin at publication, by ``which``; the last or
    next ``of`` something may be at any time."""
    side = STEPS[found["which"]]
    if not side:
        return None
    count = found.get("number", 1)
    if "of" in found and found["which"] in (Direction.LAST, Direction.NEXT):
        return Length(unit=found["unit"], count=count, part=True)
    return Length(unit=found["unit"], count=count, side=side)


def ahead(found: Found) -> Meaning | None:
    """``number`` units after "in"."""
    return Ahead(unit=found["unit"], count=found["number"], side=1)


def vague(found: Found) -> Meaning:
    """A reference without a date, from ``vague``."""
    return Vague(value=found["vague"])


def refers(value: str) -> Production:
    """A fixed vague reference."""

    def produce(found: Found) -> Meaning:
        return Vague(value=value)

    return produce
