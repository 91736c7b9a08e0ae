"""Readings: what they keep of an article, and what is no reading."""

from datetime import date

import pytest

from dateline.errors import InputError
from dateline.languages.fallback import find_literals
from dateline.timex.replaying import replay
from dateline.timex.tagging import tag

ON = date(2019, 6, 7)  # a Friday
FRIDAY = {
    "start": 8,
    "text": "Friday",
    "rule": "weekday.bare",
    "reading": {
        "meaning": {"kind": "named", "unit": "weekday", "number": 5},
        "context": {"published": "2019-06-06", "tense": "past"},
    },
}


def reading(text, place=0, **options):
    return tag(text, **{"published": ON, **options})[place].to_dict()["reading"]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {**FRIDAY, "reading": None},
        {**FRIDAY, "reading": {"meaning": {"kind": "object"}, "context": {}}},
        {**FRIDAY, "reading": {"meaning": {"kind": "named"}, "context": {}}},
        {**FRIDAY, "reading": {**FRIDAY["reading"], "context": {"place": "Oslo"}}},
        {**FRIDAY, "reading": {**FRIDAY["reading"], "context": {"tense": "late"}}},
        {**FRIDAY, "reading": {**FRIDAY["reading"], "context": {"published": "now"}}},
        {**FRIDAY, "reading": {**FRIDAY["reading"], "context": []}},
        {**FRIDAY, "text": 5},
    ],
    ids=str,
)
def test_what_is_no_expression_is_refused(data):
    with pytest.raises(InputError) as caught:
        replay(data)
    assert (caught.value.field, caught.value.code) == (
        "expression",
        "invalid-expression",
    )


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("It fell on 5 June 2009.", set()),
        ("It lasted two years.", set()),
        ("It meets every Monday.", set()),
        ("It fell last week.", {"published"}),
        ("It fell on Friday.", {"published", "tense"}),
        ("It will fall on Friday.", {"published", "tense"}),
    ],
)
def test_reading_keeps_only_what_made_a_difference(text, facts):
    assert set(reading(text)["context"]) == facts


def test_reading_keeps_the_one_date_of_the_text_it_was_counted_from():
    text = "It rose on 1 May 2009, on 3 May 2009 and two days later."
    assert reading(text, 2)["context"] == {
        "story": [
            {
                "start": "2009-05-03T00:00:00",
                "end": "2009-05-04T00:00:00",
                "precision": "day",
            }
        ]
    }


def test_time_keeps_the_day_it_shares():
    kept = reading("It sat from 3 p.m. to 5 p.m. on Tuesday.")
    assert kept["meaning"]["day"] == {"kind": "named", "unit": "weekday", "number": 2}


@pytest.mark.parametrize(
    "text", ["le 7 juin 2019", "en mars 2018", "le 7 juin", "04/03/2019", "2019-06-07"]
)
def test_literal_of_another_language_is_resolved_anew(text):
    (found,) = find_literals(text, "fr")
    assert replay(found.to_dict()).to_dict() == found.to_dict()


def test_value_in_the_data_is_not_looked_at():
    assert replay({**FRIDAY, "value": "1999", "edtf": "1999"}).value == "2019-05-31"
