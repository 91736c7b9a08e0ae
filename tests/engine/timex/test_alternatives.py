"""Where the words allow two values, the other one is named; elsewhere none is."""

from datetime import date

import pytest

from dateline.timex.tagging import tag

ON = date(2019, 5, 14)  # a Tuesday


def alternatives(text, **arguments):
    return tag(text, **{"published": ON, **arguments})[0].alternatives


@pytest.mark.parametrize(
    "text",
    [
        "He left on Friday.",
        "He will leave on Friday.",
        "He left in October.",
        "He left on 5-7 June.",
        "He left on 3 June 2019.",
        "He left on 13/04/2019.",
        "He left on 04/04/2019.",
        "He left on 03/04/2019 and came back on 25/12/2018.",
        "He left last week.",
        "He will leave this coming weekend.",
        "He left this past Monday.",
        "The show: the nineties.",
        "He left at 5:30 p.m. on 3 June 2019.",
        "He left at 15:00 on 3 June 2019.",
        "He left at 05:30 on 3 June 2019.",
        "He was there on 3 June 2019 from 9:30 to 15:00.",
        "He left at 0530 GMT on 3 June 2019.",
        "He left at 8 o'clock last night.",
        "He left at five in the morning on 3 June 2019.",
        "He left at noon on 3 June 2019.",
        "It lasted two years.",
        "It meets every Monday.",
    ],
)
def test_words_of_one_value_have_no_other(text):
    assert alternatives(text) == ()


@pytest.mark.parametrize("order", ["MDY", "DMY", "YMD"])
def test_order_that_is_told_leaves_no_other(order):
    assert alternatives("He left on 03/04/2019.", date_order=order) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 03/04/2019 a fire.", "2019-04-03"),
        ("A fire on 03/04/2019 at 5 p.m.", "2019-04-03T17:00"),
        ("The fair: October 14.", "2019-10-14"),
        ("The fair: October 14-16.", "2019-10-14/2019-10-16"),
        ("A report: the third quarter.", "2019-Q3"),
        ("The fair: Thursday.", "2019-05-16"),
        ("He will leave next Friday.", "2019-05-24"),
        ("He left last Monday.", "2019-05-06"),
        ("The fair: this Friday.", "2019-05-10"),
        ("The fair: this Friday at 5 p.m.", "2019-05-10T17:00"),
        ("He left at 5:30 on 3 June 2019.", "2019-06-03T17:30"),
        ("He left at five o'clock on 3 June 2019.", "2019-06-03T17:00"),
        ("He left at half past five on 3 June 2019.", "2019-06-03T17:30"),
        ("He left at 12:30 on 3 June 2019.", "2019-06-03T00:30"),
        ("He left at 5:30.", "XXXX-XX-XXT17:30"),
    ],
)
def test_words_of_two_values_name_the_other(text, expected):
    assert alternatives(text) == (expected,)
