"""English number words, days and years."""

import pytest

from dateline.languages.en.words import (
    read_day,
    read_number,
    read_short_year,
    read_year,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7", 7),
        ("1,200", 1200),
        ("2.5", 2.5),
        ("5 1/2", 5.5),
        ("2½", 2.5),
        ("twenty-four", 24),
        ("two and a half", 2.5),
        ("one hundred and twenty", 120),
        ("a thousand", 1000),
        ("a couple of", 2),
        ("half a", 0.5),
        ("several", None),
    ],
)
def test_read_number(text, expected):
    assert read_number(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("7", 7), ("07", 7), ("22nd", 22), ("twenty-second", 22)]
)
def test_read_day(text, expected):
    assert read_day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1998", 1998),
        ("nineteen ninety-six", 1996),
        ("nineteen hundred", 1900),
        ("nineteen oh five", 1905),
        ("twenty nineteen", 2019),
        ("two thousand", 2000),
        ("two thousand and one", 2001),
    ],
)
def test_read_year(text, expected):
    assert read_year(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("'98", 1998), ("49", 2049), ("50", 1950)]
)
def test_read_short_year(text, expected):
    assert read_short_year(text) == expected
