"""Lengths and names counted from the date beside them, and those that are not."""

from datetime import date

import pytest

from dateline.timex.tagging import tag

ON = date(2019, 6, 7)  # a Friday


def values(text):
    return [e.value for e in tag(text, published=ON)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He led it for two years after 2001.", ["P2Y", "2001"]),
        ("It lasted three days after June 3.", ["P3D", "2019-06-03"]),
        ("Two weeks from Monday to Friday.", ["P2W", "2019-06-03", "2019-06-07"]),
        ("Ten trading days after June 3, it fell.", ["P10D", "2019-06-03"]),
        ("He left two hours before Monday.", ["PT2H", "2019-06-10"]),
        ("Several days after June 3, it fell.", ["PXD", "2019-06-03"]),
        ("He left three days ago on Tuesday.", ["2019-06-04", "2019-06-04"]),
    ],
)
def test_length_by_itself_is_left_alone(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell two days before 2001.", "XXXX-XX-XX"),
        ("It fell a week before March 2001.", "XXXX-WXX"),
        ("It fell the Monday before 2001.", "XXXX-WXX-1"),
    ],
)
def test_date_too_coarse_to_count_from_leaves_it_unresolved(text, expected):
    (found,) = tag(text, published=ON)
    assert (found.value, found.interval) == (expected, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell two days before June 3, 2001.", "2001-06-01"),
        ("It fell two weeks after June 3, 2001.", "2001-06-17"),
        ("It fell the week after June 3, 2001.", "2001-W23"),
        ("It fell about two years after 2001.", "2003"),
        ("It fell the Monday after June 3, 2001.", "2001-06-04"),
        ("It fell the night before June 3, 2001.", "2001-06-02TNI"),
        ("They meet a week from Monday.", "2019-06-17"),
        ("They meet two weeks on Monday.", "2019-06-24"),
        ("He died a year ago today.", "2018-06-07"),
        ("He died a year ago this week.", "2018-W23"),
        ("He died a year ago this month.", "2018-06"),
    ],
)
def test_length_is_counted_from_the_date_beside_it(text, expected):
    assert values(text) == [expected]


def test_result_names_the_date_it_was_counted_from():
    (found,) = tag("It fell two days before June 3, 2001.", published=ON)
    assert found.rule == "length.number+date.month-first"
    assert (found.anchor, found.because) == ("2001-06-03", "2 days before")


def test_modifier_goes_with_the_whole():
    (found,) = tag("It fell about two years after 2001.", published=ON)
    assert (found.text, found.mod) == ("about two years after 2001", "APPROX")
