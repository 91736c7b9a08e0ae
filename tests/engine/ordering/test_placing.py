"""Where events are put on the line."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from dateline.dates import DateInterval, Precision, day, parse_edtf
from dateline.ordering.placing import (
    FAR_FUTURE,
    FAR_PAST,
    Placement,
    by_order,
    focuses,
    place,
    placement_of,
)
from dateline.values import Factuality, Kind
from tests.factories import make_time_expression
from tests.trees import anchor, mention, parse

SANK = parse("The ship sank.")
NOON = datetime(2019, 6, 7, 12)
STORY = day(datetime(2019, 6, 5))
FOCUS = day(datetime(2019, 6, 3))
DAY = timedelta(days=1)
PLAN = {"factuality": Factuality.PLANNED, "tense": "future"}


def at(first, last=None):
    start = datetime(2019, 1, first)
    return Placement(start, datetime(2019, 1, last or first) + DAY, True)


@pytest.mark.parametrize(
    ("interval", "start", "end"),
    [
        (None, FAR_PAST, FAR_FUTURE),
        (parse_edtf("../2019-06-07"), FAR_PAST, datetime(2019, 6, 8)),
        (parse_edtf("2019-06-07/.."), datetime(2019, 6, 7), FAR_FUTURE),
        (parse_edtf("2019-06"), datetime(2019, 6, 1), datetime(2019, 7, 1)),
    ],
    ids=["unknown", "open to the past", "open to the future", "a month"],
)
def test_placement_of_an_interval(interval, start, end):
    assert placement_of(interval) == Placement(start, end, True)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at(1), at(1), False),
        (at(2), at(1), False),
        (at(1, 2), at(2, 3), False),
        (at(1), at(2), True),
    ],
)
def test_a_placement_precedes_what_begins_after_its_end(one, other, expected):
    assert one.precedes(other) is expected


@pytest.mark.parametrize(
    ("one", "sure", "expected"),
    [
        (at(5), False, at(3)),
        (at(2, 5), False, at(2, 3)),
        (at(1), False, at(1)),
        (at(5), True, at(5)),
    ],
    ids=["later", "longer", "earlier", "sure"],
)
def test_what_is_told_before_a_dated_event_is_not_put_after_it(one, sure, expected):
    one, expected = replace(one, sure=sure), replace(expected, sure=sure)
    assert by_order([one, at(3)], [(0, 1)]) == [expected, at(3)]
    assert by_order([one, replace(at(3), sure=False)], [(0, 1)])[0] == one
    assert by_order([one, at(3)], []) == [one, at(3)]


def placed(edtf, *, basis="stated", story=STORY, focus=None, **fields):
    published = fields.pop("published", NOON)
    return place(
        mention(SANK, "sank", **fields),
        anchor(edtf, basis=basis),
        published=published,
        story=story,
        focus=focus,
    )


@pytest.mark.parametrize(
    ("edtf", "fields", "start", "end"),
    [
        ("2019-06-03", {}, datetime(2019, 6, 3), datetime(2019, 6, 4)),
        ("2019", {"published": None}, datetime(2019, 1, 1), datetime(2020, 1, 1)),
        ("2019", {}, datetime(2019, 1, 1), NOON),
        ("2019", PLAN, NOON, datetime(2020, 1, 1)),
        (
            "2019",
            {"factuality": Factuality.POSSIBLE},
            datetime(2019, 1, 1),
            datetime(2020, 1, 1),
        ),
        ("2020", {}, datetime(2020, 1, 1), datetime(2021, 1, 1)),
        (
            "2018",
            PLAN,
            datetime(2018, 1, 1),
            datetime(2019, 1, 1),
        ),
    ],
    ids=[
        "a day",
        "publication unknown",
        "it happened: up to publication",
        "it is planned: from publication on",
        "it may be: the whole year",
        "after publication all the same",
        "planned for before publication",
    ],
)
def test_a_dated_event_is_cut_at_the_moment_of_publication(edtf, fields, start, end):
    assert placed(edtf, **fields) == Placement(start, end, True)


@pytest.mark.parametrize(
    ("fields", "start", "end"),
    [
        ({"focus": FOCUS}, FOCUS.start, FOCUS.end),
        ({}, STORY.start, STORY.end),
        ({"story": None}, NOON - DAY, NOON),
        ({"story": day(datetime(2019, 6, 9))}, NOON - DAY, NOON),
        ({"story": day(datetime(2019, 6, 7))}, datetime(2019, 6, 7), NOON),
        ({"focus": FOCUS, "perfect": True}, FOCUS.start - DAY, FOCUS.start),
        ({"perfect": True}, STORY.start - DAY, STORY.start),
        ({"perfect": True, "story": None}, NOON - DAY, NOON),
        ({"perfect": True, "tense": "present"}, NOON - DAY, NOON),
        ({"tense": "present"}, NOON, NOON + DAY),
        ({"tense": "present", "nominal": True}, STORY.start, STORY.end),
        (
            {"tense": "present", "factuality": Factuality.POSSIBLE},
            STORY.start,
            STORY.end,
        ),
    ],
    ids=[
        "beside the time the telling has reached",
        "else beside the story",
        "the story has no day",
        "the story is still to come",
        "the story's day ends with publication",
        "had sunk: before the time the telling has reached",
        "had sunk: before the story",
        "had sunk, no story",
        "has sunk: just before publication",
        "sinks: at publication",
        "a noun beside a present tense",
        "may sink",
    ],
)
def test_what_lies_anywhere_in_the_past_is_only_put_beside_others(fields, start, end):
    found = placed("../2019-06-07", basis="bound", **fields)
    assert found == Placement(start, end, False)


@pytest.mark.parametrize(
    ("edtf", "basis", "start", "end"),
    [
        (None, "bound", FOCUS.start, FOCUS.end),
        ("2019-06-07", "publication", datetime(2019, 6, 7), datetime(2019, 6, 8)),
    ],
    ids=["without a date", "dated"],
)
def test_a_past_aim_is_not_still_to_come(edtf, basis, start, end):
    aim = {"factuality": Factuality.PLANNED, "tense": "past", "focus": FOCUS}
    found = placed(edtf, basis=basis, **aim)
    assert (found.start, found.end) == (start, end)


def test_what_is_to_come_is_surely_after_publication():
    found = placed("2019-06-07/..", basis="bound", **PLAN)
    assert found == Placement(NOON, FAR_FUTURE, True)


def test_what_nothing_is_known_of_is_nowhere_sure():
    found = placed(None, basis="bound", published=None, story=None)
    assert found == Placement(FAR_PAST, FAR_FUTURE, False)


def test_an_interval_open_on_both_sides_is_nowhere():
    nowhere = DateInterval(start=None, end=None, precision=Precision.BOUND)
    assert placement_of(nowhere) == placement_of(None)


@pytest.mark.parametrize(
    ("fields", "dated"),
    [
        ({"factuality": Factuality.PLANNED}, {"edtf": "2019-06-03"}),
        ({"nominal": True}, {"edtf": "2019-06-03"}),
        ({"embedded": True}, {"edtf": "2019-06-03"}),
        ({"quoted": True}, {"edtf": "2019-06-03"}),
        ({"perfect": True}, {"edtf": "2019-06-03"}),
        ({}, {"edtf": None, "basis": "bound"}),
        ({}, {"edtf": "../2019-06-03"}),
    ],
    ids=[
        "a plan",
        "a noun",
        "the content of another event",
        "in a quotation",
        "the past perfect",
        "nothing known",
        "open to the past",
    ],
)
def test_the_telling_does_not_move_to_the_time_of(fields, dated):
    told = [mention(SANK, "sank", **fields), mention(SANK, "sank")]
    assert focuses(told, [anchor(**dated), anchor(None)]) == (None, None)


def test_the_telling_does_not_move_from_a_happening_to_a_saying():
    said = mention(SANK, "sank", kind=Kind.STATEMENT)
    told = [mention(SANK, "sank"), said, mention(SANK, "sank")]
    dated = [anchor("2019-06-03"), anchor("2019-06-05"), anchor(None)]
    assert focuses(told, dated) == (None, FOCUS, FOCUS)


def test_the_telling_stays_at_the_time_it_has_reached_until_the_next():
    told = [mention(SANK, "sank")] * 4
    dated = [anchor("2019-06-03"), anchor(None, basis="bound"), anchor("2019-06-05")]
    assert focuses(told, [*dated, anchor(None)]) == (None, FOCUS, FOCUS, STORY)


@pytest.mark.parametrize(
    ("fields", "edtf", "reached"),
    [
        ({}, "2019-06-03", "2019-06-03"),
        ({"quoted": True}, "2019-06-03", None),
        ({"factuality": Factuality.DENIED}, "2019-06-03", None),
        ({}, None, None),
    ],
    ids=["at a known time", "in somebody's words", "denied", "at no known time"],
)
def test_before_any_happening_the_telling_is_at_the_first_saying(fields, edtf, reached):
    said = mention(SANK, "sank", kind=Kind.STATEMENT, **fields)
    told = [said, mention(SANK, "sank"), mention(SANK, "sank")]
    found = focuses(told, [anchor(edtf), anchor("2019-06-05"), anchor(None)])
    assert (found[1] and found[1].edtf) == reached
    assert found[2] == STORY


def test_a_deadline_is_placed_before_it():
    found = place(
        mention(SANK, "sank", perfect=True),
        anchor("../2019-06-03", expression=make_time_expression()),
        published=NOON,
        story=STORY,
        focus=FOCUS,
    )
    assert found == Placement(datetime(2019, 6, 3), datetime(2019, 6, 4), False)


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2019-05", "2019-05"),
        ("2019-05-30/2019-06-02", "2019-05-30/2019-06-02"),
        ("2003-01-01/2019-06-07", None),
    ],
    ids=["a month", "some days", "between two far ends"],
)
def test_the_telling_stays_at_what_is_told_with_a_time(edtf, expected):
    mentions = [mention(SANK, "sank"), mention(SANK, "sank")]
    found = focuses(mentions, [anchor(edtf), anchor()])
    assert (found[1] and found[1].edtf) == expected
