"""What stays open about a date, and what prepositions make of one."""

from datetime import date, datetime

import pytest

from dateline.anchoring.bounding import bound, by_report, from_signal, until_now
from dateline.dates import day, parse_edtf, week
from dateline.values import Factuality, Kind
from tests.trees import anchor as make_anchor
from tests.trees import mention, parse

PUBLISHED = date(2019, 6, 7)
STORY = day(date(2019, 6, 5))
SANK = parse("The ship sank.")


def sank(**fields):
    return mention(SANK, "sank", **fields)


def bounds(*, published=PUBLISHED, story=None, **fields):
    anchor = bound(sank(**fields), published=published, reference=story)
    assert anchor.basis == "bound"
    return anchor.interval and anchor.interval.edtf


@pytest.mark.parametrize("tense", ["past", "present", "future", None])
def test_nothing_is_known_without_a_publication_date(tense):
    assert bounds(published=None, tense=tense) is None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"factuality": Factuality.PLANNED, "tense": "past"}, None),
        ({"factuality": Factuality.POSSIBLE, "tense": "present"}, None),
        ({"factuality": Factuality.CONDITIONAL, "tense": "present"}, None),
        ({"factuality": Factuality.PLANNED, "tense": "future"}, "2019-06-07/.."),
        ({"factuality": Factuality.PLANNED, "tense": "present"}, "2019-06-07/.."),
        ({"factuality": Factuality.DENIED, "tense": "future"}, "2019-06-07/.."),
        ({"factuality": Factuality.POSSIBLE, "perfect": True}, "../2019-06-07"),
        ({"factuality": Factuality.DENIED}, "../2019-06-07"),
        ({"tense": "past"}, "../2019-06-07"),
        ({"tense": "present"}, "../2019-06-07"),
        ({"tense": None}, "../2019-06-07"),
        ({"tense": "past", "perfect": True}, "../2019-06-07"),
    ],
    ids=[
        "a past aim: open",
        "possible: open",
        "conditional: open",
        "will: from publication on",
        "plans to: from publication on",
        "will not: from publication on",
        "may have: up to publication",
        "did not: up to publication",
        "did: up to publication",
        "does: up to publication",
        "a bare noun: up to publication",
        "had done in a story without a day: up to publication",
    ],
)
def test_bounds_by_tense_and_reality(fields, expected):
    assert bounds(**fields) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"tense": "past"}, "../2019-06-07"),
        ({"tense": "present", "perfect": True}, "../2019-06-07"),
        ({"tense": "past", "perfect": True}, "../2019-06-05"),
    ],
    ids=["did", "has done", "had done"],
)
def test_only_the_past_perfect_lies_before_the_end_of_the_storys_day(fields, expected):
    assert bounds(story=STORY, **fields) == expected


@pytest.mark.parametrize(
    ("on_noun", "expected"),
    [(True, None), (False, "2019-06-07/..")],
    ids=["the plan to", "plans to"],
)
def test_a_plan_told_by_a_noun_may_be_over(on_noun, expected):
    planned = sank(factuality=Factuality.PLANNED, tense="present")
    found = bound(planned, published=PUBLISHED, reference=None, on_noun=on_noun)
    assert (found.interval and found.interval.edtf) == expected


OPEN = {"edtf": "../2019-06-07", "basis": "bound"}
SHARED = {"edtf": "2019-06-05", "basis": "narrative"}
LEARNED = {"kind": Kind.OCCURRENCE, "lemma": "learn"}
BACKGROUND = OPEN | {"edtf": "../2019-06-01", "rule": "bound.background"}


@pytest.mark.parametrize(
    ("said", "report", "collapsed", "own", "expected"),
    [
        ({"kind": Kind.OCCURRENCE}, {}, {}, OPEN, "../2019-06-07"),
        ({}, {"edtf": None, "basis": "bound"}, {}, OPEN, "../2019-06-07"),
        ({}, {"edtf": "2019-06-01/.."}, {}, OPEN, "../2019-06-07"),
        ({}, {"edtf": "2019-06-08"}, {}, OPEN, "../2019-06-07"),
        ({}, {}, {"governor": -1}, OPEN, "../2019-06-07"),
        ({}, {}, {"factuality": Factuality.POSSIBLE}, OPEN, "../2019-06-07"),
        ({}, {}, {"tense": "present"}, OPEN, "../2019-06-07"),
        ({}, {}, {}, OPEN | {"rule": "bound.future"}, "../2019-06-07"),
        ({}, {}, {}, OPEN | {"edtf": None}, None),
        ({}, {}, {}, {"edtf": "2019-06-05"}, "2019-06-05"),
        ({}, {}, {}, SHARED | {"edtf": "2019-06-03"}, "2019-06-03"),
        ({}, {}, {}, SHARED, "../2019-06-03"),
        ({}, {}, {}, OPEN, "../2019-06-03"),
        (LEARNED, {}, {}, OPEN, "../2019-06-03"),
        ({}, {}, {"perfect": True}, BACKGROUND, "../2019-06-03"),
    ],
    ids=[
        "nobody says so",
        "said without a date",
        "said from some day on",
        "said later than is known of the event",
        "not what is said",
        "said to be possible",
        "said in the present",
        "said to come",
        "nothing known",
        "dated itself",
        "put on the day it was said",
        "put on a day after it was said",
        "said on a day",
        "learned on a day",
        "had done: by the day it was said, not by the story's",
    ],
)
def test_what_is_said_to_have_happened(said, report, collapsed, own, expected):
    parsed = parse("The mayor said the bridge collapsed.")
    mentions = [
        mention(parsed, "said", **{"kind": Kind.STATEMENT} | said),
        mention(parsed, "collapsed", **{"governor": 2} | collapsed),
    ]
    anchors = (make_anchor(**report), make_anchor(**own))
    unchanged, found = by_report(mentions, anchors)
    assert unchanged == anchors[0]
    assert (found.interval and found.interval.edtf) == expected


def test_a_publication_time_counts_as_its_day():
    assert bounds(published=datetime(2019, 6, 7, 14, 5)) == "../2019-06-07"


def signalled(edtf, signal, second=None, published=PUBLISHED, **fields):
    interval, reason = from_signal(
        parse_edtf(edtf),
        signal,
        second=None if second is None else parse_edtf(second),
        mention=sank(**fields),
        published=published,
    )
    assert bool(reason) is (interval.edtf != edtf or second is not None)
    return interval.edtf


@pytest.mark.parametrize("signal", [None, "during", "for", "within", "over", "to"])
def test_plain_prepositions_change_nothing(signal):
    assert signalled("2019-05", signal) == "2019-05"


@pytest.mark.parametrize(
    ("signal", "fields", "expected"),
    [
        ("from", {}, "2019-05"),
        ("from", {"factuality": Factuality.PLANNED}, "2019-05-01/.."),
        ("since", {}, "2019-05-01/2019-06-07"),
        ("since", {"factuality": Factuality.ONGOING}, "2019-05-01/.."),
        ("since", {"progressive": True}, "2019-05-01/.."),
        ("since", {"kind": Kind.STATE}, "2019-05-01/.."),
        ("since", {"published": None}, "2019-05-01/.."),
        ("until", {}, "../2019-05-31"),
        ("till", {}, "../2019-05-31"),
        ("by", {}, "../2019-05-31"),
        ("before", {}, "../2019-04-30"),
        ("prior", {}, "../2019-04-30"),
        ("after", {}, "2019-06-01/.."),
        ("following", {}, "2019-06-01/.."),
    ],
)
def test_prepositions_open_an_interval(signal, fields, expected):
    assert signalled("2019-05", signal, **fields) == expected


@pytest.mark.parametrize(
    ("edtf", "published", "expected"),
    [
        ("2019-08", None, "../2019-08-31"),
        ("2019-05", PUBLISHED, "../2019-05-31"),
        ("2019-08", PUBLISHED, "2019-06-07/2019-08-31"),
    ],
    ids=["no publication date", "already past", "still ahead"],
)
def test_by_gives_a_plan_the_time_from_publication_on(edtf, published, expected):
    planned = {"factuality": Factuality.PLANNED, "published": published}
    assert signalled(edtf, "by", **planned) == expected


@pytest.mark.parametrize("signal", ["before", "after"])
def test_before_and_after_an_hour_mean_the_same_day(signal):
    assert signalled("2019-06-05T17:00:00", signal) == "2019-06-05"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("2019-03", "2019-05"),
        ("2019-05", "2019-05"),
        ("2019-08", "2019-05-01/2019-08-31"),
    ],
    ids=["ends before it begins", "the same month", "later"],
)
def test_a_range_runs_to_the_end_of_its_second_date(second, expected):
    assert signalled("2019-05", "from", second) == expected


@pytest.mark.parametrize("signal", ["before", "prior", "after", "following"])
def test_what_is_open_on_that_side_stays_as_it_is(signal):
    edtf = "../2019-05-31" if signal in ("before", "prior") else "2019-05-01/.."
    assert signalled(edtf, signal) == edtf


@pytest.mark.parametrize(
    ("edtf", "fields", "expected"),
    [
        ("2019-06-03/2019-06-09", {}, "2019-06-03/2019-06-07"),
        ("2019-06-03/2019-06-09", {"tense": "present"}, "2019-06-03/2019-06-09"),
        (
            "2019-06-03/2019-06-09",
            {"factuality": Factuality.PLANNED},
            "2019-06-03/2019-06-09",
        ),
        ("2019-06-03/2019-06-07", {}, "2019-06-03/2019-06-07"),
        ("2019-06-07/2019-06-09", {}, "2019-06-07/2019-06-09"),
        ("2019-05-03/2019-05-09", {}, "2019-05-03/2019-05-09"),
        ("2019-06-03/..", {}, "2019-06-03/.."),
        ("2019-06", {}, "2019-06"),
        (None, {}, None),
    ],
)
def test_what_happened_in_a_week_did_so_by_now(edtf, fields, expected):
    anchors = [make_anchor(edtf)]
    (found,) = until_now([sank(**fields)], anchors, published=PUBLISHED)
    assert (found.interval and found.interval.edtf) == expected
    assert until_now([sank()], anchors, published=None) == tuple(anchors)


def test_a_week_of_the_calendar_ends_by_now_too():
    anchors = [make_anchor(None, interval=week(date(2019, 6, 3)))]
    (found,) = until_now([sank()], anchors, published=PUBLISHED)
    assert found.interval.edtf == "2019-06-03/2019-06-07"
