"""Productions that rule rows of any language share: found words -> meaning.

Each reads the slots its name tells; a production that answers None refuses a
match that cannot be a time ("25 p.m.").
"""

from __future__ import annotations

from dataclasses import replace

from dateline.languages.base import (
    Ahead,
    Clock,
    Digits,
    Direction,
    Found,
    Length,
    Meaning,
    Named,
    Origin,
    Production,
    Range,
    Repeated,
    Shifted,
    Unit,
    Vague,
)
from dateline.languages.notation import YEARS_IN, duration_value, unresolved_value

_STEPS = {
    Direction.LAST: -1, Direction.PAST: -1, Direction.THIS: 0, Direction.NEXT: 1,
    Direction.COMING: 1,
}  # fmt: skip


# What a unit is told in besides whole ones ("two hours and 15 minutes").
_PARTS = {
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.WEEK: (Unit.DAY, 7),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.MINUTE: (Unit.SECOND, 60),
}


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
    """A hundred years from ``century``, their first year."""
    return Named(unit=Unit.CENTURY, number=found["century"])


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


def shifted(
    unit: Unit | None = None, *, origin: Origin = Origin.PUBLICATION
) -> Production:
    """A unit away from the origin by the step in ``shift`` or ``which``."""

    def produce(found: Found) -> Meaning | None:
        step = found["shift"] if "shift" in found else _STEPS[found["which"]]
        of_unit = unit or found["unit"]
        if of_unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.FORTNIGHT):
            return None
        fiscal = "fiscal" in found
        return Shifted(unit=of_unit, count=step, origin=origin, fiscal=fiscal)

    return produce


def within(found: Found) -> Meaning:
    """The ``unit`` that a story, or else publication, is in."""
    return Shifted(unit=found["unit"], count=0, origin=Origin.EITHER)


def running(found: Found) -> Meaning:
    """The running ``unit``; a quarter is the one the text is at."""
    if found["unit"] is Unit.QUARTER:
        return text_quarter(found)
    return Shifted(unit=found["unit"], count=0)


def text_quarter(found: Found) -> Meaning:
    """The quarter the text is at, in ``year`` or in the year ``which`` tells."""
    of: int | Meaning | None = found.get("year")
    if "which" in found:
        of = Shifted(unit=Unit.YEAR, count=_STEPS[found["which"]])
    latest = Direction.LAST if found.get("latest") else Direction.TENSE
    return Named(unit=Unit.QUARTER, of=of, direction=latest)


def year_end(found: Found) -> Meaning:
    """The end of the running year."""
    return Shifted(unit=Unit.YEAR, count=0, mod="END")


def weekend(found: Found) -> Meaning:
    """Saturday and Sunday, by ``which`` or by tense."""
    return Named(unit=Unit.WEEKEND, direction=found.get("which", Direction.TENSE))


def week_of(found: Found) -> Meaning:
    """The week that holds a ``month`` and ``day``, in either order."""
    month, day = found.get("month2"), found.get("day2")
    base = date({"month": month, "day": day, **found})
    return Shifted(unit=Unit.WEEK, count=0, base=base)


def ago(sign: int, origin: Origin = Origin.PUBLICATION) -> Production:
    """``number`` units before (-1) or after (+1) the origin; a single year or
    quarter is a comparison."""

    def produce(found: Found) -> Meaning | None:
        count, unit = found.get("number", 1), found["unit"]
        if unit is Unit.FORTNIGHT:
            unit, count = Unit.WEEK, None if count is None else 2 * count
        if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
            return _hours_away(sign, count, unit, origin)
        if unit in YEARS_IN and count is not None:
            # "a decade ago" is a year about then, not the decade it lies in.
            years = int(sign * count * YEARS_IN[unit])
            return Shifted(
                unit=Unit.YEAR, count=years, origin=origin, counted=True, mod="APPROX"
            )
        if count is not None and count != int(count):
            unit, count = _finer(unit, count)
        return Shifted(
            unit=unit,
            count=None if count is None else sign * int(count),
            origin=origin,
            past=sign < 0,
            counted=True,
            comparison=count == 1 and unit is Unit.YEAR and sign < 0,
        )

    return produce


def named_step(unit: Unit, slot: str) -> Production:
    """A name beside the story's date, on the side the step in ``shift`` tells."""
    sides = {-1: Direction.BEFORE, 0: Direction.STORY, 1: Direction.AFTER}

    def produce(found: Found) -> Meaning:
        number, direction = found[slot], sides[found["shift"]]
        return Named(unit=unit, number=number, direction=direction)

    return produce


def further(found: Found) -> Meaning:
    """The ``unit`` two steps away ("the week before last"), as ``which`` tells."""
    return Shifted(unit=found["unit"], count=2 * _STEPS[found["which"]])


def further_weekday(found: Found) -> Meaning:
    """A week before the last ``weekday``, or after the next, by ``which``."""
    day = Named(unit=Unit.WEEKDAY, number=found["weekday"], direction=found["which"])
    count = _STEPS[found["which"]]
    return Shifted(unit=Unit.WEEK, count=count, base=day, exact=True)


def further_part(found: Found) -> Meaning:
    """A ``part`` of the day before yesterday ("the night before last")."""
    return Clock(part=found["part"], day=Shifted(unit=Unit.DAY, count=-2))


def weekday_week(found: Found) -> Meaning:
    """A week after the next ``weekday``."""
    day = Named(unit=Unit.WEEKDAY, number=found["weekday"], direction=Direction.NEXT)
    return Shifted(unit=Unit.WEEK, count=1, base=day, exact=True)


def same_time(found: Found) -> Meaning | None:
    """The running day or month in another ``unit`` ("this time last year")."""
    count = _STEPS[found["which"]]
    inner = {Unit.YEAR: Unit.MONTH, Unit.WEEK: Unit.DAY}.get(found["unit"])
    if inner is None or not count:
        return None
    now = Shifted(unit=inner, count=0)
    return Shifted(unit=found["unit"], count=count, base=now, exact=True, mod="APPROX")


def overnight(found: Found) -> Meaning:
    """The night of the day the text is at, else last night or tonight by tense."""
    return Clock(part=found["part"], near=True)


def ago_unknown(sign: int, origin: Origin = Origin.PUBLICATION) -> Production:
    """Unknown many units before (-1) or after (+1) the origin ("years ago")."""

    def produce(found: Found) -> Meaning:
        return Shifted(unit=found["unit"], count=None, origin=origin, past=sign < 0)

    return produce


def _hours_away(sign: int, count: float | None, unit: Unit, origin: Origin) -> Meaning:
    whole = None if count is None else sign * int(count)
    return Shifted(unit=unit, count=whole, origin=origin, past=sign < 0)


def _finer(unit: Unit, count: float) -> tuple[Unit, int]:
    """``count`` with a fraction as whole numbers of a smaller unit."""
    smaller = {
        Unit.YEAR: (Unit.MONTH, 12),
        Unit.MONTH: (Unit.WEEK, 4),
        Unit.WEEK: (Unit.DAY, 7),
    }
    small, factor = smaller.get(unit, (unit, 1))
    return small, round(count * factor)


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
    return _STEPS[found["which"]] if "which" in found else 0


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
    """``number`` units that end or begin at publication, by ``which``."""
    side = _STEPS[found["which"]]
    count = found.get("number", 1)
    return Length(unit=found["unit"], count=count, side=side) if side else None


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
        zone=found.get("zone") or found.get("zone2") or None,
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


def any_name(unit: Unit, slot: str) -> Production:
    """A named unit that is no particular one ("on a Sunday")."""

    def produce(found: Found) -> Meaning:
        return Vague(value=unresolved_value(Named(unit=unit, number=found[slot])))

    return produce


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


def repeated_weekends(found: Found) -> Meaning:
    """A SET of weekends."""
    return Repeated(value=unresolved_value(Named(unit=Unit.WEEKEND)))


def repeated_name(unit: Unit, slot: str) -> Production:
    """A SET of a named unit ("every Monday", "each July")."""

    def produce(found: Found) -> Meaning:
        name = Named(unit=unit, number=found[slot])
        return Repeated(value=unresolved_value(name), quant=_quant(found))

    return produce
