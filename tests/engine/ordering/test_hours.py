"""Where in its day an event is ranked."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from dateline.ordering.hours import by_hours
from dateline.ordering.placing import Placement
from tests.factories import make_time_expression
from tests.trees import anchor

DAY = timedelta(days=1)
NINE = datetime(2019, 6, 3, 9)
HOUR = Placement(NINE, NINE + timedelta(minutes=1), True)
UNTOLD = anchor()


def at(first, last=None):
    start = datetime(2019, 6, first)
    return Placement(start, datetime(2019, 6, last or first) + DAY, True)


def told(value="2019-06-03", words="Monday", mod=None, *, edtf="2019-06-03", **fields):
    return anchor(
        expression=make_time_expression(words, words, value=value, mod=mod, edtf=edtf),
        **fields,
    )


@pytest.mark.parametrize(
    ("placements", "positions"),
    [
        ([at(3), HOUR], [0, 9]),
        ([HOUR, at(4)], [0, 9]),
        ([HOUR, at(2, 4)], [0, 9]),
        ([HOUR, replace(HOUR, end=HOUR.end + DAY)], [0, 9]),
        ([replace(HOUR, sure=False), at(3)], [0, 9]),
    ],
    ids=["told before", "another day", "several days", "begun at it", "unsure"],
)
def test_the_hour_of_an_event_leaves_others_where_they_are(placements, positions):
    assert by_hours(placements, [UNTOLD, UNTOLD], positions) == placements


def test_what_is_told_after_an_hour_of_its_day_does_not_stand_before_it():
    found = by_hours([at(3), HOUR], [UNTOLD, UNTOLD], [9, 0])
    assert found == [replace(at(3), start=NINE), HOUR]


@pytest.mark.parametrize(
    ("placement", "how"),
    [
        (at(3), told()),
        (at(3), told("2019-06-03TMO", rule="narrative.continues")),
        (at(3, 5), told("2019-06-03TMO")),
        (at(5), told("2019-06-03TMO")),
        (at(3), told(edtf=None)),
        (at(3), told(mod="START", edtf="2019-06")),
    ],
    ids=["a day", "lent", "several days", "another day", "no date", "a month"],
)
def test_words_that_name_no_part_of_the_day_leave_all_of_it(placement, how):
    assert by_hours([placement], [how], [0]) == [placement]


@pytest.mark.parametrize(
    ("how", "first", "last"),
    [
        (told("2019-06-03TMO"), 5, 12),
        (told("2019-06-03TEV"), 17, 24),
        (told(mod="START"), 0, 10),
        (told(mod="END"), 16, 24),
    ],
    ids=["in the morning", "in the evening", "early", "late"],
)
def test_a_part_of_the_day_ranks_in_it(how, first, last):
    (found,) = by_hours([at(3)], [how], [0])
    midnight = datetime(2019, 6, 3)
    hours = [midnight + timedelta(hours=hour) for hour in (first, last)]
    assert [found.start, found.end] == hours


def test_what_is_told_beside_an_hour_ranks_there():
    how = told("2019-06-03T09:00", "9 a.m.", edtf="2019-06-03T09:00:00")
    (found,) = by_hours([at(3)], [how], [0])
    assert (found.start, found.end) == (HOUR.start, HOUR.end)
