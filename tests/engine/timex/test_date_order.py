"""Day first or month first, by the other dates of the article."""

from datetime import date

import pytest

from dateline.languages.base import Digits
from dateline.timex.context import Context
from dateline.timex.date_order import resolve_digits
from dateline.timex.tagging import tag

ON = date(2019, 6, 10)
EITHER = "It closed on 03/04/2019."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on 25/12/2018.", "2019-04-03"),
        ("It opened on 25-12-2018 at 5 p.m. sharp.", "2019-04-03"),
        ("It opened on 12/25/2018.", "2019-03-04"),
        ("It opened on 3 July 2018.", "2019-04-03"),
        ("It opened on 3rd July.", "2019-04-03"),
        ("It opened on Tuesday, 3 July 2018.", "2019-04-03"),
        ("It opened on July 3, 2018.", "2019-03-04"),
        # Numbers tell more about numbers than words do.
        ("It opened on 3 July 2018, or 12/25/2018.", "2019-03-04"),
    ],
)
def test_other_dates_tell_the_order(text, expected):
    for whole in (f"{text} {EITHER}", f"{EITHER} {text}"):
        (found,) = (e for e in tag(whole, published=ON) if e.text == "03/04/2019")
        assert found.value == expected
        assert found.alternatives == ()


@pytest.mark.parametrize(
    "text",
    [
        "It opened on 05/06/2018.",
        "It opened on 25/12/2018, not on 12/25/2018.",
        "It opened on 3 July 2018, not on July 4, 2018.",
        "It opened on 25.12.2018.",
    ],
)
def test_dates_that_do_not_tell_leave_both_readings(text):
    for whole in (f"{text} {EITHER}", f"{EITHER} {text}"):
        (found,) = (e for e in tag(whole, published=ON) if e.text == "03/04/2019")
        assert (found.value, found.alternatives) == ("2019-03-04", ("2019-04-03",))


@pytest.mark.parametrize(
    ("words", "value", "other"),
    [
        ("03/04/2019", "2019-03-04", "2019-04-03"),
        ("3/4/19", "2019-03-04", "2019-04-03"),
        ("03-04-2019", "2019-03-04", "2019-04-03"),
        ("03-04-19", "2019-03-04", "2019-04-03"),
        ("03.04.2019", "2019-04-03", "2019-03-04"),
        ("03.04.19", "2019-04-03", "2019-03-04"),
    ],
)
def test_every_numeric_form_has_both_readings_unless_settled(words, value, other):
    text = f"It closed on {words}."
    (open_,) = tag(text, published=ON)
    assert (open_.value, open_.alternatives) == (value, (other,))
    (settled,) = tag(text, published=ON, date_order="DMY")
    assert (settled.value, settled.alternatives) == ("2019-04-03", ())
    assert (
        tag("It closed on 25/12/2018, 03/03/2019.", published=ON)[1].alternatives == ()
    )


def test_given_order_outranks_the_text():
    text = f"It opened on 25/12/2018. {EITHER}"
    assert tag(text, published=ON, date_order="MDY")[1].value == "2019-03-04"


@pytest.mark.parametrize(
    ("first", "second", "order", "expected"),
    [
        (3, 4, "MDY", "2019-03-04"),
        (3, 4, "DMY", "2019-04-03"),
        (13, 4, "MDY", "2019-04-13"),
        (4, 13, "DMY", "2019-04-13"),
        (2, 30, "MDY", "2019-02-XX"),
    ],
)
def test_digits_by_order_unless_only_one_reading_is_a_date(
    first, second, order, expected
):
    digits = Digits(first=first, second=second, year=2019, order="MDY")
    assert (
        resolve_digits(digits, Context(published=ON, date_order=order)).value
        == expected
    )
