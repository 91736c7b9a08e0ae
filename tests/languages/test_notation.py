"""TIMEX3 values of lengths and of names without a year."""

import pytest

from dateline.languages.base import Named, Unit
from dateline.languages.notation import duration_value, unresolved_value


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        (Unit.DAY, 3, "P3D"),
        (Unit.WEEKEND, 2, "P2WE"),
        (Unit.SEASON, 3, "P3SN"),
        (Unit.DECADE, 4, "P40Y"),
        (Unit.CENTURY, None, "PXY"),
        (Unit.HOUR, None, "PTXH"),
        (Unit.HOUR, 0.5, "PT30M"),
        (Unit.HOUR, 5.5, "PT5H30M"),
        (Unit.YEAR, 1.5, "P1Y6M"),
        (Unit.YEAR, 0.5, "P6M"),
        (Unit.YEAR, 2.3, "P2.3Y"),
        (Unit.MINUTE, 1.5, "PT1M30S"),
    ],
)
def test_duration_value(unit, count, expected):
    assert duration_value(unit, count) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Named(unit=Unit.DAY, number=6, day=7), "XXXX-06-07"),
        (Named(unit=Unit.DAY, day=7), "XXXX-XX-07"),
        (Named(unit=Unit.WEEKDAY, number=5), "XXXX-WXX-5"),
        (Named(unit=Unit.WEEKEND), "XXXX-WXX-WE"),
        (Named(unit=Unit.SEASON, number=2), "XXXX-SU"),
        (Named(unit=Unit.QUARTER, number=2), "XXXX-Q2"),
        (Named(unit=Unit.HALF, number=2), "XXXX-H2"),
        (Named(unit=Unit.DECADE, number=90), "XX9"),
        (Named(unit=Unit.YEAR), "XXXX"),
    ],
)
def test_unresolved_value(name, expected):
    assert unresolved_value(name) == expected
