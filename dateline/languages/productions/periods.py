"""Rarer dates: holidays, lists of days, numbered weeks, fiscal periods, eras."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.languages.base import (
    Direction,
    Found,
    Meaning,
    Named,
    Origin,
    Production,
    Range,
    Repeated,
    Shifted,
    Unit,
)
from dateline.languages.notation import unresolved_value

_SUMMER, _WINTER = 2, 4
_LAST_CENTURY = 22


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


def day_of_week_year(found: Found) -> Meaning | None:
    """A day by its ISO 8601 ``year``, ``week`` and ``isoday``, or their week."""
    year, week = found["year"], found["week"]
    try:
        day = date.fromisocalendar(year, week, found.get("isoday", 1))
    except ValueError:
        return None
    if "isoday" in found:
        return Named(unit=Unit.DAY, number=day.month, day=day.day, of=day.year)
    return Named(unit=Unit.WEEK, number=week, of=year)


def weekday_of_month(found: Found) -> Meaning:
    """A ``day`` of a month that is not told, by its ``weekday`` ("Friday the 13th")."""
    return Named(unit=Unit.DAY, day=found["day"], weekday=found["weekday"])


def day_alone(found: Found) -> Meaning:
    """A ``day`` whose month another one tells, perhaps with ``year``."""
    return Named(unit=Unit.DAY, day=found["day"], of=found.get("year"))


def month_of_year(found: Found) -> Meaning | None:
    """A ``month`` after its ``year``, unless the number can be a later year:
    2019-06, but not 1914-18."""
    if found["month"] > found["year"] % 100:
        return None
    return Named(unit=Unit.MONTH, number=found["month"], of=found["year"])


def season_over_years(found: Found) -> Meaning | None:
    """The season that begins in ``year`` and ends in the next, ``to``: a winter, or a
    summer of the south."""
    year, season = found["year"], found["season"]
    if found["to"] % 100 != (year + 1) % 100:
        return None
    if season == _SUMMER:
        return Range(
            first=Named(unit=Unit.MONTH, number=12, of=year),
            last=Named(unit=Unit.MONTH, number=2, of=year + 1),
        )
    return (
        Named(unit=Unit.SEASON, number=season, of=year) if season == _WINTER else None
    )


def numbered_by_place(found: Found) -> Meaning:
    """The quarter that ``place`` tells: the opening one, the closing one."""
    return Named(unit=Unit.QUARTER, number=found["place"], of=found.get("year"))


def any_century(found: Found) -> Meaning | None:
    """The hundred years of ``ordinal``, however early."""
    if found["ordinal"] > _LAST_CENTURY:
        return None
    return Named(unit=Unit.CENTURY, number=100 * (found["ordinal"] - 1))


def century_in_era(found: Found) -> Meaning:
    """The hundred years of ``ordinal``, before Christ if ``before``."""
    number = found["ordinal"]
    first = -100 * number if found["before"] else 100 * (number - 1)
    return Named(unit=Unit.CENTURY, number=first)


def millennium(found: Found) -> Meaning | None:
    """The thousand years of ``ordinal``, before Christ if ``before``."""
    number = found["ordinal"]
    if number > 9:
        return None
    first = -1000 * number if found.get("before") else 1000 * (number - 1)
    return Named(unit=Unit.MILLENNIUM, number=first)


def year_before_christ(found: Found) -> Meaning | None:
    """The year ``from``, whose era the later ``year`` tells."""
    if found["year"] > 0 or found["from"] <= -found["year"]:
        return None
    return Named(unit=Unit.YEAR, of=-found["from"])


def years_before_christ(found: Found) -> Meaning | None:
    """The years ``from`` to ``year``, both before Christ."""
    first = year_before_christ(found)
    last = Named(unit=Unit.YEAR, of=found["year"])
    return None if first is None else Range(first=first, last=last)


def last_quarter(found: Found) -> Meaning:
    """The fourth quarter of ``year``."""
    return Named(unit=Unit.QUARTER, number=4, of=found["year"])


def fiscal_quarter(found: Found) -> Meaning:
    """The ``quarter`` of a company's own year."""
    year = found.get("year", found.get("year2"))
    return Named(unit=Unit.QUARTER, number=found["quarter"], of=year, fiscal=True)


def short_quarter(found: Found) -> Meaning:
    """The ``quarter`` (or ``q``) of a year told by its last two digits."""
    number = found.get("quarter", found.get("q"))
    return Named(unit=Unit.QUARTER, number=number, of=found["year"])


def short_half(found: Found) -> Meaning | None:
    """The half of a year that ``quarter`` numbers, the year perhaps cut short."""
    if found["quarter"] > 2:
        return None
    year = found.get("year", found.get("year2"))
    return Named(unit=Unit.HALF, number=found["quarter"], of=year)


def date_with_weekday(found: Found) -> Meaning:
    """A day of a ``month``, its ``weekday`` told after it."""
    return Named(
        unit=Unit.DAY,
        number=found["month"],
        day=found["day"],
        of=found.get("year"),
        weekday=found["weekday"],
    )


def nth_weekday(found: Found) -> Meaning:
    """A ``weekday`` by its ``ordinal``, or the last one, in a ``month``."""
    month = Named(unit=Unit.MONTH, number=found["month"], of=found.get("year"))
    nth = found.get("ordinal", -1)
    return Named(unit=Unit.WEEKDAY, number=found["weekday"], nth=nth, of=month)


def nth_weekday_within(found: Found) -> Meaning:
    """A ``weekday`` by its ``ordinal``, or the last one, in the ``unit`` that a
    story, or else publication, is in."""
    around = Shifted(unit=found["unit"], count=0, origin=Origin.EITHER)
    nth = found.get("ordinal", -1)
    return Named(unit=Unit.WEEKDAY, number=found["weekday"], nth=nth, of=around)


def weekend_of_date(found: Found) -> Meaning:
    """The weekend next to a ``month`` and ``day``, in either order."""
    day = Named(
        unit=Unit.DAY,
        number=found.get("month", found.get("month2")),
        day=found.get("day", found.get("day2")),
        of=found.get("year"),
    )
    return Named(unit=Unit.WEEKEND, of=day)
