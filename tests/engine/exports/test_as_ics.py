"""iCalendar: days are whole, ends exclusive, lines short, bytes always the same."""

from datetime import date, datetime

import icalendar
import pytest

from dateline.dates import Precision
from dateline.exports.as_ics import ics_loss, to_ics
from dateline.values import Factuality
from tests.factories import (
    make_article_info,
    make_attribution,
    make_event,
    make_participant,
    make_timeline,
    make_when,
)


def entries(timeline):
    return icalendar.Calendar.from_ical(to_ics(timeline)).walk("VEVENT")


def entry(**fields):
    (found,) = entries(make_timeline(make_event(**fields)))
    return found


@pytest.mark.parametrize("edtf", [None, "../2019-06-07", "2019-06/.."])
def test_ics_skips_and_counts_dates_without_two_ends(edtf):
    timeline = make_timeline(make_event(when=make_when(edtf)), make_event(id="e2"))
    assert [str(e["UID"]) for e in entries(timeline)] == [f"{timeline.id}-e2@dateline"]
    assert str(ics_loss(timeline)).startswith("events-skipped=1; reason=no-date")


@pytest.mark.parametrize(
    ("edtf", "first", "end"),
    [
        ("2019-06-07", date(2019, 6, 7), date(2019, 6, 8)),
        ("2019-06", date(2019, 6, 1), date(2019, 7, 1)),
        ("2019-12-31", date(2019, 12, 31), date(2020, 1, 1)),
        ("199X", date(1990, 1, 1), date(2000, 1, 1)),
        ("2019-06-05/2019-06-09", date(2019, 6, 5), date(2019, 6, 10)),
    ],
)
def test_ics_days_end_exclusively(edtf, first, end):
    found = entry(when=make_when(edtf))
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (first, end)


def test_ics_clock_time_is_floating():
    found = entry(when=make_when("2019-06-07T14:05"))
    assert found["DTSTART"].dt == datetime(2019, 6, 7, 14, 5)
    assert "DTEND" not in found


def test_ics_last_day_of_the_calendar_has_no_end():
    when = make_when("2019", earliest="9999-12-31", latest="9999-12-31")
    assert "DTEND" not in entry(when=when)


@pytest.mark.parametrize(
    ("factuality", "status"),
    [
        (Factuality.HAPPENED, "CONFIRMED"),
        (Factuality.ONGOING, "CONFIRMED"),
        (Factuality.PLANNED, "TENTATIVE"),
        (Factuality.POSSIBLE, "TENTATIVE"),
        (Factuality.CONDITIONAL, "TENTATIVE"),
        (Factuality.DENIED, None),
    ],
)
def test_ics_status_follows_factuality(factuality, status):
    found = entry(factuality=factuality)
    assert found.get("STATUS") == status
    assert ("(" in str(found["SUMMARY"])) is (factuality != Factuality.HAPPENED)


def test_ics_text_reads_back():
    title = 'It closed; "for good", he said \\ twice\nand left 🙂' + " é" * 60
    found = entry(title=title, place=make_participant("A court"))
    assert str(found["SUMMARY"]) == title
    assert str(found["LOCATION"]) == "A court"


def test_ics_describes_date_source_and_quote():
    found = entry(attribution=make_attribution(), when=make_when("2019-06"))
    description = str(found["DESCRIPTION"])
    assert description.startswith("Date: June 2019\nAccording to A court\nKestrel")


def test_ics_describes_no_quote_where_there_is_none():
    found = entry(mentions=())
    assert str(found["DESCRIPTION"]) == "Date: June 2019"
    assert "URL" not in found


def test_ics_says_which_precision_was_stated():
    week = make_when("2019-06-03/2019-06-09", precision=Precision.WEEK)
    assert "Date: week of 3 June 2019" in str(entry(when=week)["DESCRIPTION"])


def test_ics_lines_are_folded_at_75_octets_and_end_with_crlf():
    body = to_ics(make_timeline(make_event(title="é🙂 " * 100)))
    lines = body.encode().split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_ics_holds_no_control_characters():
    body = to_ics(make_timeline(make_event(title="a\x00b\tc\x1b\ud800")))
    assert "SUMMARY:a b c \ufffd\r\n" in body.replace("  ", " ")


@pytest.mark.parametrize(
    ("published", "stamp"),
    [
        ("2019-07-01", "20190701T000000Z"),
        ("2019-07-01T14:05:00+02:00", "20190701T000000Z"),
        (None, "19700101T000000Z"),
    ],
)
def test_ics_is_stamped_with_the_publication_day(published, stamp):
    article = make_article_info(published=published)
    assert f"DTSTAMP:{stamp}\r\n" in to_ics(make_timeline(articles=(article,)))


@pytest.mark.parametrize(
    ("url", "shown"),
    [("https://news.example/a", True), ("https://x/\r\nBEGIN:VALARM", False)],
)
def test_ics_writes_only_plain_addresses(url, shown):
    body = to_ics(make_timeline(articles=(make_article_info(url=url),)))
    assert ("\r\nURL:" in body) is shown
    assert "VALARM" not in body


def test_ics_of_no_events_is_a_calendar():
    timeline = make_timeline(events=(), title=None)
    assert entries(timeline) == []
    assert not ics_loss(timeline).skipped
