"""When holidays are that have no fixed date: Easter, Thanksgiving, Diwali.

The only importer of holidays, and only when a text names one of these days.  What
that library does not cover is not known here either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateline import dates
from dateline.dates import DateInterval, Precision

# The mark of the library for days that the sighting of the moon moved or may move.
_ESTIMATED = " (estimated)"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observance:
    """A day the library lists as ``name`` for a ``country`` (and ``state``).

    What is meant begins ``offset`` days after it and takes ``days``.
    """

    country: str
    name: str
    state: str | None = None
    offset: int = 0
    days: int = 1


def _us(name: str, offset: int = 0) -> Observance:
    return Observance(country="US", name=name, offset=offset)


def _easter(offset: int, days: int = 1) -> Observance:
    return Observance(country="US", name="Easter Sunday", offset=offset, days=days)


def _israel(name: str, days: int = 1) -> Observance:
    return Observance(country="IL", name=name, days=days)


OBSERVANCES: Mapping[str, Observance] = {
    "Mardi Gras": _easter(-47),
    "Ash Wednesday": _easter(-46),
    "Mothering Sunday": _easter(-21),
    "Palm Sunday": _easter(-7),
    "Holy Week": _easter(-7, days=7),
    "Maundy Thursday": _easter(-3),
    "Good Friday": _easter(-2),
    "Holy Saturday": _easter(-1),
    "Easter": _easter(0),
    "Easter Monday": _easter(1),
    "Ascension Day": _easter(39),
    "Pentecost": _easter(49),
    "Whit Monday": _easter(50),
    "Trinity Sunday": _easter(56),
    "Corpus Christi": _easter(60),
    "Orthodox Easter": Observance(country="GR", name="Easter Monday", offset=-1),
    "Martin Luther King Day": _us("Martin Luther King Jr. Day"),
    "Presidents' Day": _us("Washington's Birthday"),
    "Patriots' Day": Observance(country="US", state="MA", name="Patriots' Day"),
    "Mother's Day": _us("Mother's Day"),
    "Memorial Day": _us("Memorial Day"),
    "Father's Day": _us("Father's Day"),
    "Labor Day": _us("Labor Day"),
    "Columbus Day": _us("Columbus Day"),
    "Election Day": Observance(country="US", state="NY", name="Election Day"),
    "Inauguration Day": Observance(country="US", state="DC", name="Inauguration Day"),
    "Thanksgiving": _us("Thanksgiving Day"),
    "Black Friday": _us("Thanksgiving Day", offset=1),
    "Cyber Monday": _us("Thanksgiving Day", offset=4),
    "Giving Tuesday": _us("Thanksgiving Day", offset=5),
    "Canadian Thanksgiving": Observance(country="CA", name="Thanksgiving Day"),
    "Victoria Day": Observance(country="CA", name="Victoria Day"),
    "Purim": _israel("Purim"),
    "Passover": _israel("Pesach", days=8),
    "Shavuot": _israel("Shavuot"),
    "Rosh Hashanah": _israel("Rosh Hashanah", days=2),
    "Yom Kippur": _israel("Yom Kippur"),
    "Sukkot": _israel("Sukkot", days=7),
    "Hanukkah": _israel("Hanukkah", days=8),
    "Ramadan": Observance(country="MV", name="First Day of Ramadan", days=30),
    "Eid al-Fitr": Observance(country="AE", name="Eid al-Fitr"),
    "Eid al-Adha": Observance(country="AE", name="Eid al-Adha"),
    "Eid al-Fitr in Asia": Observance(country="SG", name="Eid al-Fitr"),
    "Eid al-Adha in Asia": Observance(country="SG", name="Eid al-Adha"),
    "Islamic New Year": Observance(country="AE", name="Islamic New Year"),
    "Ashura": Observance(country="IR", name="Ashura"),
    "Nowruz": Observance(country="IR", name="Nowruz"),
    "Diwali": Observance(country="SG", name="Diwali"),
    "Vesak": Observance(country="SG", name="Vesak Day"),
    "Chinese New Year": Observance(
        country="CN", name="Chinese New Year (Spring Festival)"
    ),
    "Tet": Observance(country="VN", name="Lunar New Year"),
    "Korean New Year": Observance(country="KR", name="Korean New Year"),
    "Chuseok": Observance(country="KR", name="Chuseok"),
    "Dragon Boat Festival": Observance(country="CN", name="Dragon Boat Festival"),
    "Mid-Autumn Festival": Observance(country="CN", name="Mid-Autumn Festival"),
}


@lru_cache(maxsize=512)
def holidays_in_year(name: str, year: int) -> tuple[DateInterval, ...]:
    """The stretches of a holiday that begin in a year: none where it is not known
    or not kept, two where a lunar year lies within it.

    A day that is only estimated is known within a day.

    >>> [i.earliest for i in holidays_in_year("Thanksgiving", 2019)]
    ['2019-11-28']
    """
    observance = OBSERVANCES.get(name)
    if observance is None:
        return ()
    return tuple(
        _stretch(first, observance, estimated=estimated)
        for first, estimated in _first_days(observance, year)
    )


def _stretch(first: date, observance: Observance, *, estimated: bool) -> DateInterval:
    slack = _ONE_DAY if estimated else timedelta()
    start = dates.day(first - slack)
    if observance.days == 1 and not estimated:
        return start
    last = dates.day(first + timedelta(days=observance.days - 1) + slack)
    return DateInterval(start=start.start, end=last.end, precision=Precision.INTERVAL)


def _first_days(observance: Observance, year: int) -> list[tuple[date, bool]]:
    """The days of a year on which it begins, and whether each is estimated."""
    # The library lists every day of a feast; the last year's may run into this one.
    listed = {
        when + timedelta(days=observance.offset): label.endswith(_ESTIMATED)
        for when, labels in _listed(observance, year).items()
        for label in labels.split("; ")
        if label.removesuffix(_ESTIMATED) == observance.name
    }
    return [
        (when, estimated)
        for when, estimated in sorted(listed.items())
        if when.year == year and when - _ONE_DAY not in listed
    ]


def _listed(observance: Observance, year: int) -> Mapping[date, str]:
    """The country's holidays of the year and the one before, by their English names."""
    import holidays

    entity = getattr(holidays, observance.country)
    return holidays.country_holidays(
        observance.country,
        subdiv=observance.state,
        years=(year - 1, year),
        observed=False,
        language="en_US" if "en_US" in entity.supported_languages else None,
        categories=entity.supported_categories,
    )
