"""Clock times, ranges, and meanings within meanings."""

from dataclasses import replace
from datetime import date

import pytest

from dateline import dates
from dateline.languages.base import (
    Ahead,
    Clock,
    Meaning,
    Named,
    Origin,
    Range,
    Shifted,
    Tense,
    Unit,
)
from dateline.languages.registry import rules_of
from dateline.timex.context import Context
from dateline.timex.matching import find
from dateline.timex.resolving import minds_clause, resolve

ENGLISH = rules_of("en")
ON = Context(published=date(2019, 6, 7))


def test_unknown_meaning_is_an_error():
    with pytest.raises(TypeError, match="no resolver"):
        resolve(Meaning(), ON)


@pytest.mark.parametrize("rule", ENGLISH.rules, ids=lambda rule: rule.name)
def test_what_does_not_mind_its_clause_is_the_same_in_every_tense(rule):
    told = replace(ON, story=(dates.day(date(2018, 5, 2)), dates.quarter(2018, 3)))
    for found in find(rule.example, ENGLISH):
        if not minds_clause(found.meaning):
            plain = resolve(found.meaning, told)
            for tense in Tense:
                for happened in (True, False):
                    clause = replace(told, tense=tense, happened=happened)
                    assert resolve(found.meaning, clause) == plain


@pytest.mark.parametrize(
    "meaning",
    [
        Named(unit=Unit.WEEKDAY, number=5),
        Ahead(unit=Unit.YEAR, count=2),
        Shifted(unit=Unit.DAY, count=1, origin=Origin.EITHER),
        Clock(part="NI", near=True),
    ],
)
def test_what_goes_by_tense_minds_its_clause(meaning):
    assert minds_clause(meaning)


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        (Context(published=None), "XXXX-XX-XXT15:00"),
        (ON, "XXXX-XX-XXT15:00"),
        (replace(ON, today_told=True), "2019-06-07T15:00"),
        (
            Context(published=None, story=(dates.day(date(2018, 5, 2)),)),
            "2018-05-02T15:00",
        ),
        (Context(published=None, story=(dates.month(2018, 5),)), "XXXX-XX-XXT15:00"),
    ],
)
def test_time_without_a_day_is_on_the_day_the_text_is_at(context, expected):
    assert resolve(Clock(hour=15, minute=0), context).value == expected


def test_midnight_is_the_end_of_its_day():
    found = resolve(
        Clock(hour=24, minute=0, day=Named(unit=Unit.WEEKDAY, number=1)), ON
    )
    assert found.value == "2019-06-03T24:00"
    assert found.interval.earliest == "2019-06-04T00:00"


def test_time_has_seconds_and_zone():
    clock = Clock(hour=9, minute=5, second=7, zone="Z", day=Shifted(unit=Unit.DAY))
    assert resolve(clock, ON).value == "2019-06-07T09:05:07Z"


def test_range_takes_its_year_from_the_last():
    first = Named(unit=Unit.DAY, number=6, day=5)
    last = Named(unit=Unit.DAY, number=6, day=7, of=2018)
    found = resolve(Range(first=first, last=last), ON)
    assert (found.value, found.interval.edtf) == (
        "2018-06-05/2018-06-07",
        "2018-06-05/2018-06-07",
    )


def test_range_that_runs_backwards_is_its_last_date():
    first = Named(unit=Unit.DAY, number=7, day=5)
    last = Named(unit=Unit.DAY, number=6, day=7, of=2018)
    assert resolve(Range(first=first, last=last), ON).value == "2018-06-07"


def test_range_without_a_known_date_is_unresolved():
    first = Named(unit=Unit.DAY, number=6, day=5)
    last = Named(unit=Unit.DAY, number=6, day=7)
    found = resolve(Range(first=first, last=last), Context(published=None))
    assert (found.value, found.interval) == ("XXXX-06-07", None)


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (
            Named(unit=Unit.MONTH, number=4, of=Shifted(unit=Unit.YEAR, count=1)),
            "2020-04",
        ),
        (
            Named(unit=Unit.WEEKDAY, number=5, of=Shifted(unit=Unit.WEEK, count=-1)),
            "2019-05-31",
        ),
        (Named(unit=Unit.WEEKEND, of=Shifted(unit=Unit.WEEK, count=1)), "2019-W24-WE"),
        (
            Named(unit=Unit.DAY, number=2, day=29, of=Shifted(unit=Unit.YEAR)),
            "XXXX-02-29",
        ),
        (
            Shifted(
                unit=Unit.WEEK, base=Named(unit=Unit.DAY, number=3, day=6, of=2018)
            ),
            "2018-W10",
        ),
    ],
)
def test_meaning_within_another_is_resolved_first(meaning, expected):
    assert resolve(meaning, ON).value == expected


def test_modifier_is_kept():
    assert resolve(Named(unit=Unit.YEAR, of=2019, mod="START"), ON).mod == "START"
