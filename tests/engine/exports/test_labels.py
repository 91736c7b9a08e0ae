"""Dates in words: as fine as they are known, and no finer."""

from datetime import date

import pytest

from dateline.dates import Precision
from dateline.exports.labels import (
    date_label,
    day_label,
    encodable,
    factuality_label,
)
from dateline.values import Factuality
from tests.factories import make_when


@pytest.mark.parametrize(
    ("edtf", "label"),
    [
        (None, "date unknown"),
        ("2019-06-07T14:05", "7 June 2019, 14:05"),
        ("2019-06-07", "7 June 2019"),
        ("2019-06", "June 2019"),
        ("2019-21", "spring 2019"),
        ("2019-24", "winter 2019–20"),
        ("2019-34", "second quarter of 2019"),
        ("2019-41", "second half of 2019"),
        ("2019", "2019"),
        ("199X", "1990s"),
        ("18XX", "1800s"),
        ("../2019-06-07", "by 7 June 2019"),
        ("../2019-05", "before June 2019"),
        ("../2018", "before 2019"),
        ("2019-06-07/..", "from 7 June 2019"),
        ("2019-06/..", "from June 2019"),
        ("2019/..", "from 2019"),
        ("2019-06-05/2019-06-09", "5–9 June 2019"),
        ("2019-06-28/2019-07-02", "28 June – 2 July 2019"),
        ("2018-12-28/2019-01-02", "28 December 2018 – 2 January 2019"),
        ("2019-06/2019-08", "June–August 2019"),
        ("2018-11/2019-02", "November 2018 – February 2019"),
        ("2014/2018", "2014–2018"),
        ("2019-06-01/2019-06-30", "June 2019"),
        ("2019-01-01/2019-12-31", "2019"),
        ("1850-01-02", "2 January 1850"),
    ],
)
def test_date_label_says_what_is_known(edtf, label):
    assert date_label(make_when(edtf)) == label


def test_date_label_of_a_week():
    week = make_when("2019-06-03/2019-06-09", precision=Precision.WEEK)
    assert date_label(week) == "week of 3 June 2019"


def test_date_label_of_two_bounds():
    bound = make_when("2019-06-03/2019-06-09", precision=Precision.BOUND)
    assert date_label(bound) == "between 3 June 2019 and 9 June 2019"


def test_date_label_of_an_approximate_date():
    assert date_label(make_when("2004", approximate=True)) == "around 2004"


@pytest.mark.parametrize(
    ("earliest", "latest", "label"),
    [
        (None, "2019-06-07T14:05", "by 7 June 2019, 14:05"),
        ("2019-06-07T14:05", None, "from 7 June 2019, 14:05"),
        (None, "9999-12-31", "by 31 December 9999"),
    ],
)
def test_date_label_of_an_open_clock_time_or_the_last_day(earliest, latest, label):
    when = make_when("2019", earliest=earliest, latest=latest)
    assert date_label(when) == label


@pytest.mark.parametrize("precision", Precision)
def test_date_label_is_never_empty_for_any_precision(precision):
    assert "2019" in date_label(make_when("2019", precision=precision))


@pytest.mark.parametrize("day", ["2019-06-07", "2019-06-07T14:05", date(2019, 6, 7)])
def test_day_label_leaves_the_clock_out(day):
    assert day_label(day) == "7 June 2019"


def test_only_what_happened_has_no_factuality_label():
    unmarked = [kind for kind in Factuality if factuality_label(kind) is None]
    assert unmarked == [Factuality.HAPPENED]


def test_lone_surrogates_are_replaced():
    assert encodable("a\ud800b🙂") == "a\ufffdb🙂"
