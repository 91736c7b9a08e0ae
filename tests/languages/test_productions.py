"""Productions refuse what cannot be a time."""

import pytest

from dateline.languages import productions as make
from dateline.languages.base import Direction, Unit


@pytest.mark.parametrize(
    ("production", "found"),
    [
        (make.digits("MDY"), {"first": 13, "second": 14, "year": 2019}),
        (make.digits("MDY"), {"first": 3, "second": 32, "year": 2019}),
        (make.day_range, {"from": 7, "day": 5, "month": 6}),
        (make.month_range, {"from": 7, "month": 5, "year": 2019}),
        (make.years, {"from": 2010, "year": 2007}),
        (make.years, {"from": 1800, "year": 2007}),
        (make.year_range, {"year": 1998, "to": 1952}),
        (make.numbered(Unit.QUARTER, "ordinal", 4), {"ordinal": 5}),
        (make.century_number, {"ordinal": 3}),
        (make.clock, {"hour": 13, "half": "p"}),
        (make.clock, {"hour": 25}),
        (make.clock, {"hour": 24, "minute": 30}),
        (make.iso_time, {"year": 2019, "month": 2, "day": 3, "hour": 25}),
        (make.hour_of_part, {"hour": 13, "part": "MO"}),
        (make.length, {"unit": Unit.SECOND, "number": 1}),
        (make.length, {"unit": Unit.QUARTER, "number": 3}),
        (make.length_beside, {"unit": Unit.DAY, "which": Direction.THIS}),
        (make.repeated_unit, {"unit": Unit.SECOND}),
        (make.shifted(), {"unit": Unit.HOUR, "shift": 1}),
    ],
)
def test_production_refuses(production, found):
    assert production(found) is None


@pytest.mark.parametrize(
    ("unit", "number", "expected"),
    [
        (Unit.YEAR, 1.5, (Unit.MONTH, -18)),
        (Unit.MONTH, 2.5, (Unit.WEEK, -10)),
        (Unit.WEEK, 1.5, (Unit.DAY, -10)),
        (Unit.DAY, 1.5, (Unit.DAY, -2)),
        (Unit.DECADE, 2, (Unit.YEAR, -20)),
        (Unit.HOUR, 2, (Unit.HOUR, -2)),
    ],
)
def test_ago_counts_whole_units(unit, number, expected):
    found = make.ago(-1)({"unit": unit, "number": number})
    assert (found.unit, found.count) == expected


@pytest.mark.parametrize(
    ("hour", "part", "expected"),
    [(4, "MO", 4), (4, "AF", 16), (9, "NI", 21), (12, "NI", 0)],
)
def test_hour_is_told_by_its_part_of_the_day(hour, part, expected):
    assert make.hour_of_part({"hour": hour, "part": part}).hour == expected
