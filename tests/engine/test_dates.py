"""Calendar intervals, their arithmetic, and how EDTF and TIMEX3 write them."""

from datetime import UTC, date, datetime

import pytest

from dateline import dates
from dateline.dates import DateInterval, Precision, add_months, parse_edtf, write_edtf

JUNE_7 = dates.day(date(2019, 6, 7))
JUNE = dates.month(2019, 6)
SATURDAY = dates.weekend(date(2019, 6, 8))
NOON = dates.minute(datetime(2019, 6, 7, 12, 0, 30, tzinfo=UTC))

# interval, EDTF, earliest, latest
WRITTEN = [
    (NOON, "2019-06-07T12:00:00", "2019-06-07T12:00", "2019-06-07T12:00"),
    (JUNE_7, "2019-06-07", "2019-06-07", "2019-06-07"),
    (dates.week(date(2019, 6, 3)), "2019-06-03/2019-06-09", "2019-06-03", "2019-06-09"),
    (SATURDAY, "2019-06-08/2019-06-09", "2019-06-08", "2019-06-09"),
    (JUNE, "2019-06", "2019-06-01", "2019-06-30"),
    (dates.season(2019, "SU"), "2019-22", "2019-06-01", "2019-08-31"),
    (dates.season(2019, "WI"), "2019-24", "2019-12-01", "2020-02-29"),
    (dates.quarter(2019, 4), "2019-36", "2019-10-01", "2019-12-31"),
    (dates.half(2019, 1), "2019-40", "2019-01-01", "2019-06-30"),
    (dates.year(2019), "2019", "2019-01-01", "2019-12-31"),
    (dates.decade(1990), "199X", "1990-01-01", "1999-12-31"),
    (dates.century(1800), "18XX", "1800-01-01", "1899-12-31"),
    (dates.since(JUNE), "2019-06-01/..", "2019-06-01", None),
    (dates.after(JUNE), "2019-07-01/..", "2019-07-01", None),
    (dates.up_to(JUNE), "../2019-06-30", None, "2019-06-30"),
    (dates.before(JUNE), "../2019-05-31", None, "2019-05-31"),
    (JUNE_7.until(JUNE), "2019-06-07/2019-06-30", "2019-06-07", "2019-06-30"),
]  # fmt: skip


@pytest.mark.parametrize("end", [datetime(2019, 6, 7), datetime(2019, 6, 6)])
def test_interval_cannot_be_empty(end):
    with pytest.raises(ValueError, match="empty interval"):
        DateInterval(start=datetime(2019, 6, 7), end=end, precision=Precision.DAY)


@pytest.mark.parametrize("text", ["", "June", "2019-6-7", "2019-13", "19", "2019-99"])
def test_what_is_no_edtf_is_refused(text):
    with pytest.raises(ValueError, match=r"EDTF|isoformat|month|range"):
        parse_edtf(text)


def test_open_interval_has_no_timex3_value():
    with pytest.raises(ValueError, match="open"):
        dates.write_timex3(dates.since(JUNE))


@pytest.mark.parametrize(("interval", "edtf", "earliest", "latest"), WRITTEN)
def test_interval_is_written_with_inclusive_ends(interval, edtf, earliest, latest):
    assert (interval.edtf, interval.earliest, interval.latest) == (
        edtf,
        earliest,
        latest,
    )


@pytest.mark.parametrize(("interval", "edtf", "earliest", "latest"), WRITTEN)
def test_edtf_is_read_back_with_the_same_bounds(interval, edtf, earliest, latest):
    found = parse_edtf(edtf)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (JUNE_7, "2019-06-07~"),
        (dates.decade(1990), "199X~"),
        (dates.up_to(JUNE_7), "../2019-06-07~"),
        (NOON, "2019-06-07T12:00:00"),
    ],
)
def test_approximate_dates_carry_the_qualifier(interval, expected):
    assert write_edtf(interval, approximate=True) == expected


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (NOON, "2019-06-07T12:00"),
        (JUNE_7, "2019-06-07"),
        (dates.week(date(2018, 12, 31)), "2019-W01"),
        (dates.weekend(date(2019, 6, 8)), "2019-W23-WE"),
        (JUNE, "2019-06"),
        (dates.season(2019, "FA"), "2019-FA"),
        (dates.quarter(1998, 1), "1998-Q1"),
        (dates.half(1998, 2), "1998-H2"),
        (dates.year(850), "0850"),
        (dates.decade(1990), "199"),
        (dates.century(1900), "19"),
        (JUNE_7.until(JUNE_7), "2019-06-07"),
        (JUNE_7.until(JUNE), "2019-06-07/2019-06-30"),
    ],
)
def test_timex3_value(interval, expected):
    assert dates.write_timex3(interval) == expected


def test_containing_preceding_and_overlapping():
    july = dates.month(2019, 7)
    assert JUNE.contains(JUNE_7)
    assert not JUNE_7.contains(JUNE)
    assert dates.since(JUNE).contains(july)
    assert JUNE.precedes(july)
    assert not july.precedes(JUNE)
    assert not JUNE.overlaps(july)
    assert dates.up_to(JUNE).overlaps(JUNE_7)


@pytest.mark.parametrize(
    ("when", "count", "expected"),
    [
        (date(2019, 1, 31), 1, date(2019, 2, 28)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2019, 1, 15), -1, date(2018, 12, 15)),
    ],
)
def test_months_added_clip_the_day(when, count, expected):
    assert add_months(when, count) == expected
