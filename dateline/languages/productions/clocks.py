"""Times of day and parts of days: "5 p.m.", "the next morning"."""

from __future__ import annotations

from dataclasses import replace

from dateline.languages.base import (
    Clock,
    Found,
    Meaning,
    Origin,
    Production,
    Shifted,
    Unit,
)
from dateline.languages.productions.names import date


def clock(found: Found) -> Meaning | None:
    """A time of day from ``hour``, ``minute``, ``second``, ``half`` ("a", "p") and
    ``zone``; the twelve-hour clock is read as in English."""
    hour = found["hour"]
    if half := found.get("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or (hour == 24 and found.get("minute")):
        return None
    return Clock(
        hour=hour,
        minute=found.get("minute", 0),
        second=found.get("second"),
        zone=next(filter(None, map(found.get, ("zone", "zone2", "zone3"))), None),
    )


def clock_face(found: Found) -> Meaning | None:
    """A time without its half of the day, which an hour up to twelve leaves open;
    "05:30" (``padded``) is of the 24-hour clock."""
    told = clock(found)
    if not isinstance(told, Clock) or told.hour is None:
        return told
    is_open = 1 <= told.hour <= 12 and "padded" not in found
    return replace(told, dial=12 if is_open else 24)


def clock_before(found: Found) -> Meaning | None:
    """The first of two times that share a ``half``, of which ``then`` is the second:
    "11 to 1 p.m." begins before noon."""
    half = found["half"]
    if found["hour"] % 12 > found["then"] % 12:
        half = "a" if half == "p" else "p"
    return clock({**found, "half": half})


def clock_beside(found: Found) -> Meaning | None:
    """The time ``past`` minutes after or before an ``hour`` (``beside`` 1 or -1), in
    the ``part`` of the day if told."""
    told = hour_of_part(found) if found.get("part") else clock_face(found)
    if not isinstance(told, Clock) or told.hour is None or found["past"] > 59:
        return None
    minutes = (60 * told.hour + found["beside"] * found["past"]) % (24 * 60)
    return replace(told, hour=minutes // 60, minute=minutes % 60)


def early_hours(found: Found) -> Meaning:
    """The first hours of the day the text is at."""
    return Clock(part="MO", mod="START")


def part_of_day(origin: Origin) -> Production:
    """A ``part`` of the origin's day, ``shift`` days away ("the next morning")."""

    def produce(found: Found) -> Meaning:
        day = Shifted(unit=Unit.DAY, count=found.get("shift", 0), origin=origin)
        return Clock(part=found["part"], day=day)

    return produce


def part_away(side: int) -> Production:
    """A ``part`` of the day before (-1) or after (+1) the story's."""

    def produce(found: Found) -> Meaning:
        day = Shifted(unit=Unit.DAY, count=side, origin=Origin.NARRATIVE)
        return Clock(part=found["part"], day=day)

    return produce


def same_day(found: Found) -> Meaning:
    """The day the story is at ("later in the day")."""
    return Shifted(unit=Unit.DAY, count=0, origin=Origin.NARRATIVE)


def part_alone(found: Found) -> Meaning:
    """A ``part`` of the day the text is at."""
    return Clock(part=found["part"])


def night(found: Found) -> Meaning:
    """A night counted from publication by ``shift`` ("tonight")."""
    return Clock(part="NI", day=Shifted(unit=Unit.DAY, count=found["shift"]))


def iso_time(found: Found) -> Meaning | None:
    """A day and a time of day in one, as ISO 8601 writes them."""
    time = clock({**found, "zone": found.get("offset") or found.get("zone")})
    return replace(time, day=date(found)) if isinstance(time, Clock) else None


def hour_of_part(found: Found) -> Meaning | None:
    """An hour told by its part of the day ("4 in the morning")."""
    hour = found["hour"]
    if not 1 <= hour <= 12:
        return None
    late = found["part"] in ("AF", "EV") or (found["part"] == "NI" and 5 < hour < 12)
    return Clock(hour=hour % 12 + (12 if late else 0), minute=found.get("minute", 0))
