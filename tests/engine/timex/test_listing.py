"""Dates in a row that tell their year or month once."""

from datetime import date

import pytest

from dateline.timex.tagging import tag

ON = date(2024, 5, 15)


def values(text):
    return [e.value for e in tag(text, published=ON)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Names with a direction of their own, and units of other kinds.
        ("last June and July 2019", ["2023-06", "2019-07"]),
        ("on Friday and June 5, 2019", ["2024-05-10", "2019-06-05"]),
        # A comma after a year ends its reach; other words join nothing.
        ("In June 2018, May was far off. In June 2018, July", ["2018-06", "2018-06"]),
        ("in June before July 2019", ["2024-06", "2019-07"]),
        # Both have a year.
        ("from June 2018 to July 2019", ["2018-06", "2019-07"]),
    ],
)
def test_date_of_its_own_is_left_alone(text, expected):
    assert values(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May, June and July 2019", ["2019-06", "2019-07"]),
        ("in May, June and July 2019", ["2019-05", "2019-06", "2019-07"]),
        ("June 5, 6, 7 and 8, 2019", [f"2019-06-0{n}" for n in (5, 6, 7, 8)]),
        ("5, 6, 7 and 8 June 2019", [f"2019-06-0{n}" for n in (5, 6, 7, 8)]),
        ("from November to March 2019", ["2018-11", "2019-03"]),
        ("from November 2018 to March", ["2018-11", "2019-03"]),
        ("between autumn and spring 2019", ["2018-FA", "2019-SP"]),
        ("Q2 and Q3 of FY2019", ["2019-Q2", "2019-Q3"]),
    ],
)
def test_year_and_month_are_shared(text, expected):
    assert values(text) == expected


def test_year_shared_with_a_fiscal_quarter_is_fiscal():
    first, _ = tag("Q2 and Q3 of FY2019", published=ON)
    assert first.interval is None


def test_fiscal_year_is_known_no_finer_than_three_years():
    (found,) = tag("in fiscal 2019", published=ON)
    assert (found.value, found.earliest, found.latest) == (
        "2019",
        "2018-01-01",
        "2020-12-31",
    )
    assert found.because == "stated; fiscal, its months are not told"


def test_fiscal_year_without_publication_date_is_unresolved():
    (found,) = tag("in the last fiscal year")
    assert (found.value, found.interval) == ("XXXX", None)


@pytest.mark.parametrize("words", ["44 BC", "the 3rd century BC", "264-146 BC"])
def test_time_before_christ_is_outside_the_calendar(words):
    (found,) = tag(f"in {words}", published=ON)
    assert (found.interval, found.because) == (None, "outside the calendar")


def test_first_century_begins_with_year_1():
    (found,) = tag("in the first century AD", published=ON)
    assert (found.earliest, found.latest) == ("0001-01-01", "0099-12-31")


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("Mother's Day 2019", "2019-03-31"),
        ("Thanksgiving 2019", "2019-10-14"),
        ("Labour Day 2019", "2019-09-02"),
        ("Eid al-Fitr 2019", "2019-06-05"),
    ],
)
def test_day_that_countries_keep_apart_has_the_other_beside_it(words, other):
    (found,) = tag(f"on {words}", published=ON)
    assert found.alternatives == (other,)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Memorial Day weekend 2019", ("2019-05-25", "2019-05-27")),
        ("Thanksgiving weekend 2019", ("2019-11-28", "2019-12-01")),
        ("Easter weekend 2019", ("2019-04-20", "2019-04-21")),
    ],
)
def test_weekend_of_a_holiday_reaches_to_the_holiday(words, days):
    (found,) = tag(f"over {words}", published=ON)
    assert (found.earliest, found.latest) == days
