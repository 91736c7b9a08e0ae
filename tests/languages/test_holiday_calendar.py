"""Holidays without a fixed date, by year."""

import subprocess
import sys

import pytest

from dateline.dates import Precision
from dateline.languages.en import named_days
from dateline.languages.holiday_calendar import OBSERVANCES, holidays_in_year


def days(name, year):
    return [(i.earliest, i.latest) for i in holidays_in_year(name, year)]


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("Super Tuesday", 2020),
        ("Easter", 1600),
        ("Easter", 8000),
        ("Inauguration Day", 2019),
        ("Martin Luther King Day", 1980),
    ],
)
def test_holiday_that_is_not_known_has_no_days(name, year):
    assert days(name, year) == []


@pytest.mark.parametrize("name", OBSERVANCES)
def test_every_observance_is_in_the_library(name):
    assert holidays_in_year(name, 2021)


def test_every_movable_name_is_an_observance_but_those_without_a_calendar():
    tables = (named_days.FEASTS, named_days.NAMED_DAYS, named_days.NATIONAL)
    named = {
        each.holiday
        for table in tables
        for name in table.values()
        for each in (name, *name.rivals)
        if each.holiday
    }
    assert named - set(OBSERVANCES) == {"Super Tuesday"}


def test_many_days_are_one_stretch_of_the_year_it_begins_in():
    (hanukkah,) = holidays_in_year("Hanukkah", 2024)
    assert (hanukkah.earliest, hanukkah.latest) == ("2024-12-26", "2025-01-02")
    assert hanukkah.precision is Precision.INTERVAL
    assert days("Hanukkah", 2025) == [("2025-12-15", "2025-12-22")]


def test_lunar_year_can_bring_a_holiday_twice():
    assert len(days("Eid al-Fitr", 2000)) == 2


def test_estimated_day_is_known_within_a_day():
    assert days("Eid al-Adha", 2010) == [("2010-11-15", "2010-11-17")]


def test_library_is_loaded_only_for_a_movable_holiday():
    program = (
        "import sys; from datetime import date; from dateline.timex.tagging import tag;"
        "tag('They met at {} in May.', published=date(2019, 6, 7));"
        "print('holidays' in sys.modules)"
    )

    def loads(day):
        done = subprocess.run(
            [sys.executable, "-c", program.format(day)],
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    assert (loads("Christmas"), loads("Easter")) == ("False", "True")
