"""The tagger from text to values: spans, anchors, the story, and hard input."""

from datetime import date, datetime
from itertools import pairwise

import pytest

from dateline.dates import FIRST_YEAR, LAST_YEAR
from dateline.languages.en.cases import CASES
from dateline.timex.tagging import tag
from dateline.values import Entity, EntityType
from tests.factories import make_sentence

ON = date(2019, 6, 7)  # a Friday


def values(text, **arguments):
    return [e.value for e in tag(text, **{"published": ON, **arguments})]


@pytest.mark.parametrize(
    "words",
    ["yesterday", "on Friday", "last year", "in February", "June 3", "two weeks ago"],
)
def test_relative_words_without_publication_date_have_no_interval(words):
    found = tag(f"It closed {words}.", published=None)
    assert [(e.interval, e.edtf, e.anchor) for e in found] == [(None, None, None)]
    assert all("X" in e.value for e in found)


def test_story_date_is_not_guessed_when_none_is_told():
    found = tag("The next day it closed.", published=ON)
    assert [(e.value, e.interval) for e in found] == [("XXXX-XX-XX", None)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "No time at all."])
def test_text_without_time_gives_nothing(text):
    assert tag(text, published=ON) == ()


@pytest.mark.parametrize(
    "published",
    [date.min, date(1850, 3, 1), date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)],
)
def test_far_publication_dates_give_values(published):
    text = "Last year, 900 years ago, next century, on Friday, March 3 and in May."
    found = tag(text, published=published)
    assert len(found) == 5
    assert [text[e.start : e.end] for e in found] == [e.text for e in found]


@pytest.mark.parametrize(
    "text",
    [
        "😀 It closed on Monday 😀, June 3, 2019 😀.",
        "أغلق on Monday, June 3, 2019.",
        "\ud800 closed on\r\nMonday, June 3, 2019\x00.",
        "Closed Monday,\nJune 3, 2019",
        "Closed Monday,\u00a0June\u00a03, 2019",
    ],
)
def test_spans_quote_the_text(text):
    found = tag(text, published=ON)
    assert [text[e.start : e.end] for e in found] == [e.text for e in found]
    assert found[-1].value == "2019-06-03"


def test_expressions_come_in_order_without_overlaps():
    text = " ".join(p.translate({ord(c): "" for c in "[]{}"}) for p in _phrases())
    found = tag(text, published=ON)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found == tag(text, published=ON)


def _phrases():
    return [phrase for case in CASES for phrase in case.phrases]


def test_start_leaves_out_what_is_before_it():
    text = "On June 3, 2019 it closed. It opened on June 5, 2019."
    assert values(text, start=27) == ["2019-06-05"]


@pytest.mark.parametrize(
    ("order", "value", "others"),
    [(None, "2019-03-04", ("2019-04-03",)), ("DMY", "2019-04-03", ())],
)
def test_date_order_reads_numeric_dates(order, value, others):
    (found,) = tag("on 03/04/2019", published=ON, date_order=order)
    assert (found.value, found.alternatives) == (value, others)


def test_explanation_names_rule_anchor_and_reason():
    (found,) = tag("He said so in February.", published=ON)
    assert found.rule == "month.bare"
    assert found.anchor == "2019-06-07 publication"
    assert found.because == "past tense: latest February before publication"


def test_story_counts_from_the_last_date_told():
    first, second = tag(
        "It closed on May 2, 2018. It opened two days later.", published=ON
    )
    assert (second.value, second.narrative) == ("2018-05-04", True)
    assert second.anchor == "2018-05-02 in the text"
    assert not first.narrative


def test_comparison_leaves_the_story_where_it_was():
    text = (
        "In the third quarter of 2018 it rose from a year earlier and from a year ago."
    )
    assert values(text) == ["2018-Q3", "2017-Q3", "2017-Q3"]


def test_hours_count_from_a_publication_time_only():
    text = "It closed two hours ago."
    timed = tag(text, published=datetime(2019, 6, 7, 14, 30))
    assert [(e.type, e.value) for e in timed] == [("TIME", "2019-06-07T12:30")]
    assert [(e.type, e.value) for e in tag(text, published=ON)] == [
        ("TIME", "PAST_REF")
    ]


def test_stretch_before_publication_has_an_interval():
    (found,) = tag("Sales fell over the past three months.", published=ON)
    assert (found.type, found.value) == ("DURATION", "P3M")
    assert (found.earliest, found.latest) == ("2019-03-07", "2019-06-07")


def test_part_of_a_day_is_the_day():
    (found,) = tag("It burned Monday night.", published=ON)
    assert (found.type, found.value, found.edtf) == (
        "TIME",
        "2019-06-03TNI",
        "2019-06-03",
    )


def test_weekday_that_no_near_year_has_is_left_aside():
    (found,) = tag("He left on Monday, June 7.", published=ON)
    assert (found.value, found.because) == (
        "2019-06-07",
        "past tense: latest June 7 before publication",
    )


def test_weekday_chooses_the_year():
    (found,) = tag("They will leave on Tuesday, June 5.", published=ON)
    assert found.value == "2018-06-05"
    assert found.because == "the weekday told: only June 5 on it near publication"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left at 5 pm \u0130ST on 3 May 2019.", ["2019-05-03T17:00"]),
        ("It rose in the th\u0131rd quarter of 2018.", ["2018-Q3"]),
        ("It lasted two wee\u212as.", ["P2W"]),
    ],
)
def test_letters_that_match_others_in_small_are_read(text, expected):
    assert values(text) == expected


def test_other_reading_is_counted_too():
    (found,) = tag("It closed two days after 03/04/2019.", published=ON)
    assert (found.value, found.alternatives) == ("2019-03-06", ("2019-04-05",))


def test_weekday_counted_from_one_beside_it_may_come_first():
    assert values("They met on the Friday after Monday.") == ["2019-06-07"]


def test_company_quarter_has_a_number_but_no_months():
    (found,) = tag("Its fiscal second quarter was good.", published=ON)
    assert (found.value, found.interval) == ("2019-Q2", None)


def test_times_inside_names_are_no_expressions():
    text = "The Sunday Group asked April Jones on Monday."
    name = Entity(start=4, end=16, text="Sunday Group", type=EntityType.ORGANIZATION)
    person = Entity(start=23, end=34, text="April Jones", type=EntityType.PERSON)
    sentence = make_sentence(text, entities=(name, person))
    assert values(text, sentences=(sentence,)) == ["2019-06-03"]
    assert len(values(text)) == 3


def test_years_inside_names_stay():
    text = "The 2012 Games began."
    name = Entity(start=4, end=14, text="2012 Games", type=EntityType.ORGANIZATION)
    assert values(text, sentences=(make_sentence(text, entities=(name,)),)) == ["2012"]


def test_language_without_rules_gives_written_dates():
    assert values("le 7 juin 2019, hier", language="fr") == ["2019-06-07"]


def test_long_line_keeps_its_offsets():
    text = "word " * 10_000 + "on June 3, 2019"
    (found,) = tag(text, published=ON)
    assert text[found.start : found.end] == "June 3, 2019"
