"""How recent a time is, by itself and beside the article's other times."""

from datetime import date

import pytest

from dateline.anchoring.candidates import Candidate
from dateline.anchoring.recency import (
    age,
    later_ones,
    latest_beside,
    others_past,
    width,
)
from dateline.dates import parse_edtf

PUBLISHED = date(2019, 6, 7)


def told(edtf, *carriers):
    interval = parse_edtf(edtf)
    return Candidate(interval, carriers, published=edtf == "2019-06-07")


def latest(option, options):
    return latest_beside(option, others_past(option, options, PUBLISHED))


def later(option, options):
    return later_ones(option, others_past(option, options, PUBLISHED), PUBLISHED)


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2019-06-03", "a day"),
        ("2019-06-03/2019-06-10", "a week"),
        ("2019-06", "a month"),
        ("2019", "a year"),
        ("191X", "a decade"),
    ],
)
def test_width_names_about_how_long_a_stretch_is(edtf, expected):
    assert width(told(edtf)) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2019-06-08", "age ahead"),
        ("2019-06-07", "age today"),
        ("2019-06-05", "age days"),
        ("2019-06-01", "age week"),
        ("2019-05-01", "age old"),
    ],
)
def test_age_names_about_how_long_ago_a_stretch_begins(edtf, expected):
    assert age(told(edtf), PUBLISHED) == expected


def test_the_latest_of_the_other_dated_times_counts():
    monday, april, today = told("2019-06-03", 0), told("2019-04", 1), told("2019-06-07")
    options = (monday, april, today)
    assert latest(today, options) == "published latest else week"
    assert latest(april, options) == "dated latest else week"
    assert latest(monday, options) == "dated latest else old"


def test_what_is_to_come_and_publication_itself_are_no_rivals():
    monday, july, today = told("2019-06-03", 0), told("2019-07", 1), told("2019-06-07")
    options = (monday, july, today)
    assert latest(monday, options) == "dated latest else none"
    assert later(monday, options) == "later ones 0"


def test_later_ones_are_counted_to_three():
    days = [told(f"2019-06-0{n}", n) for n in range(1, 7)]
    found = [later(day, days) for day in days]
    assert found == [f"later ones {n}" for n in (3, 3, 3, 2, 1, 0)]
