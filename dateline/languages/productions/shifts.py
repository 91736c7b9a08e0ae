"""Dates counted from publication or from the story: "last year", "two days later"."""

from __future__ import annotations

from dateline.languages.base import (
    Clock,
    Direction,
    Found,
    Meaning,
    Named,
    Origin,
    Production,
    Shifted,
    Unit,
)
from dateline.languages.notation import YEARS_IN
from dateline.languages.productions.names import date

STEPS = {
    Direction.LAST: -1, Direction.PAST: -1, Direction.THIS: 0, Direction.NEXT: 1,
    Direction.COMING: 1,
}  # fmt: skip


def shifted(
    unit: Unit | None = None, *, origin: Origin = Origin.PUBLICATION
) -> Production:
    """A unit away from the origin by the step in ``shift`` or ``which``."""

    def produce(found: Found) -> Meaning | None:
        step = found["shift"] if "shift" in found else STEPS[found["which"]]
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
        of = Shifted(unit=Unit.YEAR, count=STEPS[found["which"]])
    latest = Direction.LAST if found.get("latest") else Direction.TENSE
    return Named(unit=Unit.QUARTER, of=of, direction=latest)


def year_end(found: Found) -> Meaning:
    """The end of ``year``, or of the running one."""
    if "year" in found:
        return Named(unit=Unit.YEAR, of=found["year"], mod="END")
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
    return Shifted(unit=found["unit"], count=2 * STEPS[found["which"]])


def further_weekday(found: Found) -> Meaning:
    """A week before the last ``weekday``, or after the next, by ``which``."""
    day = Named(unit=Unit.WEEKDAY, number=found["weekday"], direction=found["which"])
    count = STEPS[found["which"]]
    return Shifted(unit=Unit.WEEK, count=count, base=day, exact=True)


def weekdays_ago(found: Found) -> Meaning | None:
    """The ``weekday`` so many (``number``) of them before publication."""
    count = found["number"]
    if count is None or count < 1 or count != int(count):
        return None
    day = Named(unit=Unit.WEEKDAY, number=found["weekday"], direction=Direction.PAST)
    return Shifted(unit=Unit.WEEK, count=1 - int(count), base=day, exact=True)


def further_part(found: Found) -> Meaning:
    """A ``part`` of the day before yesterday ("the night before last")."""
    return Clock(part=found["part"], day=Shifted(unit=Unit.DAY, count=-2))


def weekday_week(found: Found) -> Meaning:
    """A week after the next ``weekday``."""
    day = Named(unit=Unit.WEEKDAY, number=found["weekday"], direction=Direction.NEXT)
    return Shifted(unit=Unit.WEEK, count=1, base=day, exact=True)


def same_time(found: Found) -> Meaning | None:
    """The running day or month in another ``unit`` ("this time last year")."""
    count = STEPS[found["which"]]
    inner = {Unit.YEAR: Unit.MONTH, Unit.WEEK: Unit.DAY}.get(found["unit"])
    if inner is None or not count:
        return None
    now = Shifted(unit=inner, count=0)
    return Shifted(unit=found["unit"], count=count, base=now, exact=True, mod="APPROX")


def same_month(found: Found) -> Meaning:
    """The month the text is at, in the year before publication."""
    month = Shifted(unit=Unit.MONTH, count=0, origin=Origin.NARRATIVE)
    return Shifted(unit=Unit.YEAR, count=-1, base=month, exact=True)


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
