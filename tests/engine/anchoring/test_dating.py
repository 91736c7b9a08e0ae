"""An anchor for each mention: words first, then the narrative, then bounds."""

from datetime import date

import pytest

from dateline.anchoring.dating import CONFIDENCE, date_mentions
from dateline.anchoring.links import PERIOD
from dateline.values import Factuality
from tests.factories import make_time_expression
from tests.trees import mention, parse

PUBLISHED = date(2019, 6, 7)
SANK = "The ship sank on Monday."
MONDAY = "2019-06-03"
BY_RULE = {"narrative": 2.0}
"""Weights by which undated events are dated by the narrative rule alone."""


def dated(*texts, words, times=(), published=PUBLISHED, weights=BY_RULE, **fields):
    """The anchors of the mentions at ``words``, one in each sentence in turn (the
    last sentence takes the rest); ``times`` are (words, edtf, other fields)."""
    parsed = parse(*texts)
    last = len(texts) - 1
    mentions = [
        mention(parsed, word, within=min(n, last), **fields.get(word, {}))
        for n, word in enumerate(words)
    ]
    expressions = [
        make_time_expression(where, parsed.text, edtf=edtf, **dict(*other))
        for where, edtf, *other in times
    ]
    return date_mentions(
        parsed.sentences, mentions, expressions, published=published, weights=weights
    )


def edtf(anchor):
    return anchor.interval and anchor.interval.edtf


def test_no_mention_no_anchor():
    assert date_mentions((), (), (), published=PUBLISHED) == ()


def test_no_date_is_made_up():
    (anchor,) = dated("The ship sank.", words=["sank"], published=None)
    assert (anchor.interval, anchor.basis) == (None, "bound")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The decision to close the plant angered workers.", None),
        ("The firm plans to close the plant.", "2019-06-07/.."),
    ],
    ids=["on a noun", "on a verb"],
)
def test_what_a_noun_is_for_may_be_over(text, expected):
    planned = {"close": {"factuality": Factuality.PLANNED, "tense": "present"}}
    (anchor,) = dated(text, words=["close"], **planned)
    assert edtf(anchor) == expected


def test_a_stretch_ahead_does_not_date_what_is_over():
    text = "The firm announced job cuts over the next month."
    ahead = [("next month", "2019-06-07/2019-07-07")]
    (anchor,) = dated(text, words=["announced"], times=ahead)
    assert (anchor.basis, edtf(anchor)) == ("bound", "../2019-06-07")
    plan = {"announced": {"factuality": Factuality.PLANNED, "tense": "future"}}
    (anchor,) = dated(text, words=["announced"], times=ahead, **plan)
    assert edtf(anchor) == "2019-06-07/2019-07-07"


def test_a_length_told_with_an_end_dates_the_whole_event():
    text = "The three-day summit began on Monday."
    length = {"value": "P3D", "type": "DURATION"}
    times = [("three-day", None, length), ("Monday", MONDAY)]
    summit, began = dated(text, words=["summit", "began"], times=times)
    assert edtf(summit) == "2019-06-03/2019-06-05"
    assert edtf(began) == MONDAY


def test_words_that_date_the_event_are_its_date():
    because = {"because": "latest Monday", "anchor": "2019-06-07 publication"}
    (anchor,) = dated(SANK, words=["sank"], times=[("Monday", MONDAY, because)])
    assert edtf(anchor) == MONDAY
    assert (anchor.basis, anchor.direct, anchor.rule) == ("stated", True, "month.year")
    assert anchor.expression.text == "Monday"
    assert (anchor.because, anchor.reference) == tuple(because.values())
    assert anchor.confidence == CONFIDENCE["direct"]


def test_a_value_counted_from_the_story_is_narrative():
    times = [("Monday", MONDAY, {"narrative": True})]
    (anchor,) = dated(SANK, words=["sank"], times=times)
    assert anchor.basis == "narrative"


@pytest.mark.parametrize("mod", [None, "APPROX"])
def test_approximate_words_give_an_approximate_date(mod):
    (anchor,) = dated(SANK, words=["sank"], times=[("Monday", MONDAY, {"mod": mod})])
    assert anchor.approximate is (mod == "APPROX")


def test_a_preposition_opens_the_date_and_is_a_reason():
    text = "The club has played here since 2010."
    (anchor,) = dated(text, words=["played"], times=[("2010", "2010")])
    assert edtf(anchor) == "2010-01-01/2019-06-07"
    assert anchor.because == "since: between then and publication"


def test_a_range_has_both_ends():
    text = "The strike lasted from Monday to Friday."
    times = [("Monday", MONDAY), ("Friday", "2019-06-07")]
    (anchor,) = dated(text, words=["lasted"], times=times)
    assert edtf(anchor) == "2019-06-03/2019-06-07"


def test_a_shared_date_is_less_sure_and_not_direct():
    text = "The firm failed and closed on Monday."
    failed, closed = dated(text, words=["failed", "closed"], times=[("Monday", MONDAY)])
    assert (edtf(failed), edtf(closed)) == (MONDAY, MONDAY)
    assert (failed.direct, closed.direct) == (False, True)
    assert failed.confidence < closed.confidence
    assert "shared" in failed.because


def test_a_shared_clock_time_is_only_a_day():
    text = "The firm failed and closed on Monday."
    times = [("Monday", "2019-06-03T15:00:00")]
    failed, closed = dated(text, words=["failed", "closed"], times=times)
    assert edtf(closed) == "2019-06-03T15:00:00"
    assert edtf(failed) == MONDAY


def test_the_narrative_goes_on_with_the_day_of_a_clock_time():
    sank, fled = dated(
        SANK,
        "The mayor fled.",
        words=["sank", "fled"],
        times=[("Monday", "2019-06-03T15:00:00")],
    )
    assert (edtf(sank), sank.basis) == ("2019-06-03T15:00:00", "stated")
    assert (edtf(fled), fled.basis, fled.direct) == (MONDAY, "narrative", False)
    assert fled.expression == sank.expression
    assert fled.confidence < sank.confidence


def test_the_past_perfect_lies_before_the_storys_day():
    _, fled = dated(
        SANK,
        "The mayor fled.",
        words=["sank", "fled"],
        times=[("Monday", MONDAY)],
        fled={"perfect": True},
    )
    assert (edtf(fled), fled.basis) == (f"../{MONDAY}", "bound")


NOW = "The firm is now closing."
CLOSING = "The firm is closing."
ONGOING = {
    "factuality": Factuality.ONGOING,
    "tense": "present",
    "progressive": True,
}


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        (ONGOING, None),
        ({**ONGOING, "quoted": True}, PUBLISHED),
        ({**ONGOING, "perfect": True}, PUBLISHED),
        ({**ONGOING, "progressive": False}, PUBLISHED),
    ],
    ids=["publication unknown", "direct speech", "has been closing", "closes"],
)
def test_what_goes_on_is_not_always_dated_by_publication(fields, published):
    (anchor,) = dated(CLOSING, words=["closing"], published=published, closing=fields)
    assert anchor.basis == "bound"


def test_the_present_progressive_holds_on_the_day_of_publication():
    (anchor,) = dated(CLOSING, words=["closing"], closing=ONGOING)
    assert (edtf(anchor), anchor.basis) == ("2019-06-07", "publication")
    assert anchor.expression is None


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        ({"tense": "past"}, PUBLISHED),
        ({**ONGOING, "perfect": True}, PUBLISHED),
        ({**ONGOING, "quoted": True}, PUBLISHED),
        ({**ONGOING, "factuality": Factuality.POSSIBLE}, PUBLISHED),
        (ONGOING, None),
    ],
    ids=[
        "the past",
        "has now closed",
        "direct speech",
        "now must close",
        "publication unknown",
    ],
)
def test_now_is_not_always_the_day_of_publication(fields, published):
    (anchor,) = dated(
        NOW,
        words=["closing"],
        times=[("now", None)],
        published=published,
        closing=fields,
    )
    assert anchor.basis == "bound"


def test_now_is_the_day_of_publication_for_the_present():
    (anchor,) = dated(NOW, words=["closing"], times=[("now", None)], closing=ONGOING)
    assert (edtf(anchor), anchor.basis) == ("2019-06-07", "stated")
    assert anchor.expression.text == "now"
    assert anchor.direct


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "../2019-06-07"),
        ({"tense": "present", "perfect": True}, "../2019-06-07"),
        ({"tense": "present"}, "2019-07-01"),
        ({"factuality": Factuality.PLANNED, "tense": "future"}, "2019-07-01"),
    ],
    ids=["sank", "has sunk", "sinks", "will sink"],
)
def test_what_has_happened_does_not_lie_after_the_article(fields, expected):
    (anchor,) = dated(
        SANK, words=["sank"], times=[("Monday", "2019-07-01")], sank=fields
    )
    assert edtf(anchor) == expected


def test_without_a_publication_date_the_words_are_believed():
    (anchor,) = dated(
        SANK, words=["sank"], times=[("Monday", "2090-01-02")], published=None
    )
    assert edtf(anchor) == "2090-01-02"


NEWS = {"published past": 2.0}


def test_the_day_s_news_is_dated_by_publication():
    (anchor,) = dated("The ship sank.", words=["sank"], weights=NEWS)
    assert (edtf(anchor), anchor.basis) == ("2019-06-07", "publication")
    assert anchor.rule == "publication.news"
    assert 0.85 < anchor.confidence < 0.9
    assert anchor.reference == "2019-06-07 publication"


@pytest.mark.parametrize(
    ("fields", "published", "weights"),
    [
        ({}, PUBLISHED, {"published past": 0.1}),
        ({}, None, NEWS),
        ({"tense": "future", "factuality": Factuality.PLANNED}, PUBLISHED, NEWS),
        ({"factuality": Factuality.POSSIBLE}, PUBLISHED, NEWS),
    ],
    ids=["too unlikely", "publication unknown", "will sink", "may have sunk"],
)
def test_not_all_is_the_day_s_news(fields, published, weights):
    (anchor,) = dated(
        "The ship sank.",
        words=["sank"],
        published=published,
        weights=weights | {"published future": 9.0},
        sank=fields,
    )
    assert anchor.basis == "bound"


def test_an_undated_event_shares_the_time_it_is_judged_to_share():
    """Also across an event between them, and against the narrative rule."""
    _, left, fled = dated(
        SANK,
        "The mayor left on Friday.",
        "The mayor fled.",
        words=["sank", "left", "fled"],
        times=[("Monday", MONDAY), ("Friday", "2019-06-07")],
        weights={"2 after": 4.0},
    )
    assert edtf(left) == "2019-06-07"
    assert (edtf(fled), fled.basis) == (MONDAY, "narrative")
    assert fled.expression.text == "Monday"
    assert 0.75 < fled.confidence < CONFIDENCE["direct"]


@pytest.mark.parametrize(
    ("words", "quarter", "expected"),
    [
        ("the first quarter of fiscal 2019", "2019-33", "../2019-06-07"),
        ("the second quarter", "2019-34", "../2019-06-07"),
        ("the first quarter", "2019-33", "2019-33"),
    ],
    ids=["said to be a firm's own", "not over by the calendar", "the calendar's"],
)
def test_a_quarter_of_a_firms_own_year_is_none_of_the_calendar(
    words, quarter, expected
):
    text = f"Sales fell in {words}."
    (anchor,) = dated(text, words=["fell"], times=[(words, quarter)])
    assert edtf(anchor) == expected


def test_hours_told_in_the_past_perfect_lie_before_the_story():
    anchors = dated(
        "The ship sank at 2 a.m.",
        "He had left at midnight.",
        words=["sank", "left"],
        times=[("2 a.m.", "2019-06-03T02:00"), ("midnight", "2019-06-05T00:00")],
        left={"perfect": True},
    )
    assert [edtf(anchor) for anchor in anchors] == [
        "2019-06-03T02:00:00",
        "2019-06-03T00:00:00",
    ]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [("quarter", ("narrative", "2019-33")), (PERIOD, ("bound", "../2019-06-07"))],
    ids=["any quarter", "told with its end"],
)
def test_a_period_that_figures_are_told_of_lends_no_time(rule, expected):
    quarter = ("Monday", "2019-33", {"rule": rule})
    _, anchor = dated(
        "The firm failed and closed on Monday.",
        "The dam broke.",
        words=["closed", "broke"],
        times=[quarter],
        weights={"1 after": 9.0},
    )
    assert (anchor.basis, edtf(anchor)) == expected


@pytest.mark.parametrize(
    ("fields", "basis"),
    [
        ({"factuality": Factuality.PLANNED, "tense": "future"}, "bound"),
        ({"factuality": Factuality.PLANNED}, "narrative"),
        ({}, "narrative"),
    ],
    ids=["told as to come", "an aim", "what happened"],
)
def test_no_time_already_over_is_lent_to_what_is_to_come(fields, basis):
    _, anchor = dated(
        SANK,
        "The mayor fled.",
        words=["sank", "fled"],
        times=[("Monday", MONDAY)],
        weights={"1 after": 9.0},
        fled=fields,
    )
    assert anchor.basis == basis


@pytest.mark.parametrize(
    ("fields", "monday", "basis"),
    [
        ({"tense": "present", "perfect": True}, MONDAY, "bound"),
        ({"tense": "present", "perfect": True}, "2019-06-07", "narrative"),
        ({"tense": "present", "perfect": True, "quoted": True}, MONDAY, "narrative"),
        ({"tense": "past"}, MONDAY, "narrative"),
    ],
    ids=["has been", "the same day", "direct speech", "was"],
)
def test_the_present_perfect_takes_no_day_that_is_over(fields, monday, basis):
    _, anchor = dated(
        SANK,
        "The mayor has been fined.",
        words=["sank", "fined"],
        times=[("Monday", monday)],
        weights={"1 after": 9.0},
        fined=fields,
    )
    assert anchor.basis == basis


def test_no_time_still_ahead_is_lent_to_what_is_over():
    ahead = ("Monday", "2019-06-10")
    plan = {"factuality": Factuality.PLANNED, "tense": "future"}
    _, anchor = dated(
        "The firm failed and closed on Monday.",
        "The dam broke.",
        words=["closed", "broke"],
        times=[ahead],
        weights={"1 after": 9.0},
        closed=plan,
    )
    assert (anchor.basis, edtf(anchor)) == ("bound", "../2019-06-07")
