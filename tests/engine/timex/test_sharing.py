"""Times of day that share a date, and the day of those that have none."""

from datetime import date

import pytest

from dateline.timex.tagging import tag

ON = date(2019, 6, 10)  # a Monday


def values(text):
    return [e.value for e in tag(text, published=ON)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He was seen between 3 p.m. and 5 p.m. on 7 June 2019.",
            ["2019-06-07T15:00", "2019-06-07T17:00"],
        ),
        (
            "The fair ran from 9 a.m. to 5 p.m. on Tuesday.",
            ["2019-06-04T09:00", "2019-06-04T17:00"],
        ),
        (
            "Shops opened at 8 a.m. and closed at 6 p.m. on 4 May 2018.",
            ["2018-05-04T08:00", "2018-05-04T18:00"],
        ),
        (
            "It rang at 8 a.m., 9 a.m. and noon on 4 May 2018.",
            ["2018-05-04T08:00", "2018-05-04T09:00", "2018-05-04T12:00"],
        ),
        (
            "Those hired on 4 May 2018 will work from 9 a.m. to 5 p.m. on 7 June 2019.",
            ["2018-05-04", "2019-06-07T09:00", "2019-06-07T17:00"],
        ),
    ],
)
def test_times_share_the_date_told_after_them(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 4 May 2018 he left at 3 p.m. and came back at 9 a.m. on 6 May 2018.",
            ["2018-05-04", "2018-05-04T15:00", "2018-05-06T09:00"],
        ),
        (
            "It closed on 4 May 2018. It had opened at 8 a.m. by the rules.",
            ["2018-05-04", "2018-05-04T08:00"],
        ),
    ],
)
def test_date_told_before_is_the_day_of_a_time(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was 3 May 2018. It paused at 10 p.m. and went on at dawn on 4 May 2018.",
        "It ended on 3 May 2018. It ran from 10 p.m. to 2 a.m. on 4 May 2018.",
    ],
)
def test_time_is_of_the_day_before_when_the_later_one_is_earlier(text):
    assert values(text)[1] == "2018-05-03T22:00"


def test_date_of_another_sentence_is_not_shared():
    text = "It opened at 8 a.m. sharp. It closed at 6 p.m. on 4 May 2018."
    assert values(text) == ["XXXX-XX-XXT08:00", "2018-05-04T18:00"]


def test_time_is_on_the_day_of_publication_only_if_the_text_speaks_of_it():
    (found,) = tag("It opened at 8 a.m. sharp.", published=ON)
    assert (found.value, found.interval) == ("XXXX-XX-XXT08:00", None)
    first, _ = tag("At noon the bells rang. Today they are still.", published=ON)
    assert first.value == "2019-06-10T12:00"
    assert first.because == "the day of publication, told in the text"
