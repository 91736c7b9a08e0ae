"""Periods that figures are told for, and what they are compared with."""

from datetime import date

import pytest

from dateline import dates
from dateline.languages.base import Direction, Named, Origin, Shifted, Unit
from dateline.timex.comparing import resolve_text_quarter
from dateline.timex.context import Context, Period
from dateline.timex.shifting import resolve_shift
from dateline.timex.tagging import tag

ON = date(2019, 6, 7)


def values(text):
    return [e.value for e in tag(text, published=ON)]


@pytest.mark.parametrize(
    ("told", "origin", "expected"),
    [
        (dates.quarter(2018, 3), Origin.PUBLICATION, "2017-Q3"),
        (dates.half(2018, 2), Origin.PUBLICATION, "2017-H2"),
        (dates.quarter(2020, 3), Origin.PUBLICATION, "2018"),
        (dates.quarter(2020, 3), Origin.NARRATIVE, "2019-Q3"),
        (dates.month(2018, 3), Origin.PUBLICATION, "2018"),
        (dates.month(2018, 3), Origin.NARRATIVE, "2017-03"),
        (None, Origin.PUBLICATION, "2018"),
        (None, Origin.NARRATIVE, "XXXX"),
    ],
)
def test_year_before_is_as_fine_as_what_is_compared(told, origin, expected):
    shift = Shifted(unit=Unit.YEAR, count=-1, origin=origin, comparison=True)
    is_period = told is not None and told.precision != dates.Precision.MONTH
    context = Context(
        published=ON,
        story=(told,) if told else (),
        periods=(Period(interval=told),) if is_period else (),
    )
    assert resolve_shift(shift, None, context).value == expected


def test_period_named_long_before_is_not_compared():
    shift = Shifted(unit=Unit.YEAR, count=-1, comparison=True)
    period = Period(interval=dates.quarter(2018, 3), age=4)
    context = Context(published=ON, periods=(period,))
    assert resolve_shift(shift, None, context).value == "2018"


def test_year_before_a_stretch_of_months_is_a_year():
    text = "It earned more in the third quarter of 2018. In the nine months it lost "
    assert values(text + "less than a year earlier.")[-1] == "2017"


def test_year_before_a_company_quarter_has_no_months():
    text = "In its fiscal second quarter of 2018 it lost less than a year earlier."
    told, compared = tag(text, published=ON)
    assert (told.value, compared.value) == ("2018-Q2", "2017-Q2")
    assert (told.interval, compared.interval) == (None, None)


def test_latest_quarter_without_a_story_is_the_last_complete_one():
    name = Named(unit=Unit.QUARTER, direction=Direction.LAST)
    found = resolve_text_quarter(name, None, Context(published=ON))
    assert found.value == "2019-Q1"


def test_text_quarter_in_another_year_is_an_aside():
    periods = (Period(interval=dates.quarter(2018, 3)),)
    name = Named(unit=Unit.QUARTER, of=2017)
    found = resolve_text_quarter(name, None, Context(published=ON, periods=periods))
    assert (found.value, found.aside, found.narrative) == ("2017-Q3", True, True)


def test_first_of_nine_months_has_no_year_without_publication():
    text = "It lost money in the nine months and a year earlier."
    assert [e.value for e in tag(text)] == ["P9M", "XXXX"]


def test_where_one_quarter_is_a_companys_own_so_are_the_others():
    text = "It grew in the fiscal third quarter, after a fire in the second quarter."
    own, other = tag(text, published=ON)
    assert (own.interval, other.interval, other.value) == (None, None, "2019-Q2")
