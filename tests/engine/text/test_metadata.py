"""The head of an article: what counts as its date, and what never does."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.metadata import read_head

JUNE_7 = date(2019, 6, 7)


def words(text, span):
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    "text",
    [
        "On 7 June 2019 the company closed its plant.",
        "7 June 2019 was a bad day for the company.",
        "June 7, 2019, was the day the plant closed.",
        "The plant closed on Friday.\n\nJune 7, 2019\n\nIt never opened again.",
        "September 11, 2001: The Day That Changed a City",
        "Updated 7 June 2019 figures show no growth.",
        "June 7, 2019 – June 9, 2019: book fair",
        "February 30, 2019\nThe plant closed.",
        "Published 31 June 2019\nThe plant closed.",
        "6/7/2019\nThe plant closed.",
        "June 2019\nThe plant closed.",
        "LONDON, June 7 (Wire) - The plant closed.",
        "7 June 12019\nThe plant closed.",
        "",
        " \n ",
        "\x00\ud800🙂",
    ],
)
def test_publication_date_is_not_invented(text):
    assert read_head(text).published is None


@pytest.mark.parametrize(
    "text",
    [
        " date 2019-06-07 SALT LAKE CITY — The plant closed on Friday.",
        "7 June 2019\nThe plant closed.",
        "Friday, June 7, 2019\nThe plant closed.",
        "Fri., Jun. 7th, 2019\r\nThe plant closed.",
        "the 7th of June, 2019\u2028The plant closed.",
        "Plant closes\n\nJune 07, 2019\nThe plant closed.",
        "Plant closes in the U.S.\nJUNE 7, 2019\nIt closed.",
        "June 7, 2019 | The plant closed on Friday.",
        "Published: June 7, 2019\nThe plant closed.",
        "Posted by Ann Poe on June 7, 2019\nIt closed.",
        "By Ann Poe June 7, 2019\nThe plant closed.",
        "By Ann Poe and Max Orr, Example News | 7 June 2019\nIt.",
        "Example Wire | June 7, 2019\nThe plant closed.",
        "Geneva, 7 June 2019 – The council met.",
        "LONDON, 7 June 2019 (Wire) - Talks failed.",
        "2019/06/07\nThe plant closed.",
        "7.6.2019\nThe plant closed.",
        "Updated: 9 June 2019\nPublished: 7 June 2019\nIt closed.",
        "7 June 2019\nUpdated: 9 June 2019\nIt closed.",
        "Last updated 7 June 2019\nThe plant closed.",
        f"Published 7 June 2019\n{'word ' * 200}",
    ],
)
def test_publication_date_is_read_at_the_head(text):
    assert read_head(text).published == JUNE_7


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("7 June 2019 14:05", datetime(2019, 6, 7, 14, 5)),
        ("Published 7 June 2019 14:05 GMT", datetime(2019, 6, 7, 14, 5, tzinfo=UTC)),
        ("2019-06-07T14:05:00Z", datetime(2019, 6, 7, 14, 5, tzinfo=UTC)),
        (
            "2019-06-07T14:05:00.250+02:00",
            datetime(2019, 6, 7, 14, 5, tzinfo=timezone(timedelta(hours=2))),
        ),
        (
            "June 7, 2019 at 2:05 p.m. EDT",
            datetime(2019, 6, 7, 14, 5, tzinfo=timezone(timedelta(hours=-4))),
        ),
        ("June 7, 2019, 12 AM ET", datetime(2019, 6, 7, 0, 0)),
        ("Updated 2:05 PM ET, Fri June 7, 2019", datetime(2019, 6, 7, 14, 5)),
        (
            "Date: Fri, 07 Jun 2019 14:05:00 -0330",
            datetime(2019, 6, 7, 14, 5, tzinfo=timezone(-timedelta(minutes=210))),
        ),
        ("Fri 7 Jun 2019 14.05", datetime(2019, 6, 7, 14, 5)),
    ],
)
def test_publication_time_is_read_with_its_zone(line, moment):
    published = read_head(f"{line}\nThe plant closed.").published
    assert isinstance(published, datetime)
    assert (published, published.utcoffset()) == (moment, moment.utcoffset())


@pytest.mark.parametrize("clock", ["25:10", "14:75", "13:05 pm", "0:30 a.m."])
def test_impossible_time_is_left_out_of_a_labelled_date(clock):
    assert read_head(f"Published 7 June 2019 {clock}\nIt closed.").published == JUNE_7


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("6/7/2019\nIt closed.", "MDY", JUNE_7),
        ("7/6/2019\nIt closed.", "DMY", JUNE_7),
        ("25/6/2019\nIt closed.", None, date(2019, 6, 25)),
        ("6/25/2019\nIt closed.", None, date(2019, 6, 25)),
        ("7/7/2019\nIt closed.", None, date(2019, 7, 7)),
    ],
)
def test_number_dates_are_read_by_their_order(text, order, expected):
    assert read_head(text, date_order=order).published == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The plant closed.", "The plant closed."),
        ("Plant closes\nThe plant closed.", "Plant closes\nThe plant closed."),
        ("By June 2019, the plant had closed.", "By June 2019, the plant had closed."),
        ("7 June 2019\n\n  The plant closed.", "The plant closed."),
        ("Plant closes\nBy Theresa May\nIt closed.", "It closed."),
        ("By Ann Poe, Example News\nIt closed.", "It closed."),
        ("LONDON, March 3 (Wire) - It closed.", "It closed."),
        ("7 June 2019\nBy Ann Poe\nPARIS (EX) _ It closed.", "It closed."),
        ("OSLO, Norway (EX) --\n\nIt closed.", "It closed."),
    ],
)
def test_body_starts_after_the_head(text, body):
    assert text[read_head(text).body_start :] == body


def test_headline_above_the_date_is_not_metadata():
    text = "Plant closes\n7 June 2019\nOSLO (EX) - It closed."
    metadata = [words(text, span) for span in read_head(text).metadata]
    assert metadata == ["7 June 2019\n".strip(), "OSLO (EX) -"]


def test_only_the_first_lines_are_read():
    text = "Plant closes\n" * 20 + "Published 7 June 2019\nIt closed."
    assert read_head(text).published is None


@given(st.text(alphabet="ByPublished7June2019 ,|—-():\n.Aa\u00a0\ud800", max_size=120))
def test_spans_lie_in_the_text_whatever_it_is(text):
    head = read_head(text)
    spans = [*head.metadata, *filter(None, (head.dateline,))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert 0 <= head.body_start <= len(text)
