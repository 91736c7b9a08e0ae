"""Names of units beside a date of the story, or beside one told with them."""

from datetime import date

import pytest

from dateline import dates
from dateline.languages.base import Direction, Named, Unit
from dateline.timex.context import Context, dated
from dateline.timex.names_beside import resolve_name_beside, resolve_name_in_story

FRIDAY = dates.day(date(2019, 6, 7))


def named(unit, number, direction):
    return Named(unit=unit, number=number, direction=direction)


@pytest.mark.parametrize(
    ("unit", "direction", "known", "expected"),
    [
        (Unit.WEEKDAY, Direction.STORY, dates.year(2019), "XXXX-WXX-1"),
        (Unit.WEEKDAY, Direction.STORY, dates.month(2019, 6), "XXXX-WXX-1"),
        (Unit.MONTH, Direction.AFTER, dates.year(2019), "XXXX-01"),
        (Unit.WEEKDAY, Direction.AFTER, dates.since(FRIDAY), "XXXX-WXX-1"),
    ],
)
def test_date_too_coarse_to_count_from_leaves_a_name_unresolved(
    unit, direction, known, expected
):
    name = named(unit, 1, direction)
    found = resolve_name_in_story(name, Context(story=(known,)))
    assert (found.value, found.interval) == (expected, None)
    beside = resolve_name_beside(name, dated(known, "told") if known.end else found)
    assert (beside.value, beside.interval) == (expected, None)


@pytest.mark.parametrize(
    ("unit", "number", "direction", "expected"),
    [
        (Unit.WEEKDAY, 5, Direction.STORY, "2019-06-07"),
        (Unit.WEEKDAY, 5, Direction.AFTER, "2019-06-14"),
        (Unit.WEEKDAY, 5, Direction.BEFORE, "2019-05-31"),
        (Unit.MONTH, 6, Direction.STORY, "2019-06"),
        (Unit.MONTH, 6, Direction.AFTER, "2020-06"),
        (Unit.MONTH, 6, Direction.BEFORE, "2018-06"),
    ],
)
def test_name_is_counted_from_the_date(unit, number, direction, expected):
    name = named(unit, number, direction)
    found = resolve_name_in_story(name, Context(story=(FRIDAY,)))
    assert (found.value, found.narrative) == (expected, True)
    assert found.anchor == "2019-06-07 in the text"
    beside = resolve_name_beside(name, dated(FRIDAY, "told"))
    assert (beside.value, beside.anchor) == (expected, "2019-06-07")
