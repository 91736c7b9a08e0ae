"""The year of a month told without one."""

from datetime import date

import pytest

from dateline.anchoring.counting import Distance
from dateline.anchoring.links import Link
from dateline.anchoring.years import with_earlier_years
from dateline.values import Factuality
from tests.factories import make_time_expression
from tests.trees import mention, parse

PUBLISHED = date(2019, 6, 7)
LENGTH = make_time_expression("June", edtf=None, value="P3M", type="DURATION")


def read(edtf="2019-05", *, rule="month.which", published=PUBLISHED, **fields):
    """The date of a month that something happened three months after."""
    parsed = parse("The ship sank.", "The dam broke.")
    mentions = [mention(parsed, "sank"), mention(parsed, "broke", within=1, **fields)]
    month = make_time_expression(edtf=edtf, rule=rule)
    (found,) = with_earlier_years(
        [month],
        mentions,
        [Distance(0, 1, LENGTH)],
        {0: Link(month, None, direct=True)},
        published=published,
    )
    return found.edtf


@pytest.mark.parametrize(
    ("edtf", "fields"),
    [
        ("2019-02", {}),
        ("2019-05", {"factuality": Factuality.PLANNED}),
        ("2019-05", {"rule": "month.year"}),
        ("2019-05-03", {}),
        ("2019-05", {"published": None}),
    ],
    ids=["over by now", "still planned", "told with its year", "a day", "no day"],
)
def test_a_month_keeps_its_year(edtf, fields):
    assert read(edtf, **fields) == edtf


@pytest.mark.parametrize("rule", ["month.which", "month.bare"])
def test_a_month_that_would_put_what_is_over_ahead_is_a_year_earlier(rule):
    assert read(rule=rule) == "2018-05"
