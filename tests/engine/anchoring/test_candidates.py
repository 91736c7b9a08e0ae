"""The stretches that an undated event may share."""

from datetime import date

import pytest

from dateline.anchoring.candidates import AFTER, BEFORE, Stretches, shared
from dateline.anchoring.links import Link
from dateline.values import Factuality
from tests.factories import make_time_expression
from tests.trees import mention, parse

PUBLISHED = date(2019, 6, 7)
TEXT = "The ship sank on Monday as a storm raged."


def linked(edtf, signal=None, until=None):
    second = None if until is None else make_time_expression("Monday", TEXT, edtf=until)
    time = make_time_expression("Monday", TEXT, edtf=edtf)
    return Link(time, signal, direct=True, second=second)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (linked("2019-06-03"), "2019-06-03"),
        (linked("2019-06"), "2019-06"),
        (linked("2019-06-03T06:42"), "2019-06-03"),
        (linked("2019-06-03", until="2019-06-05"), "2019-06-03/2019-06-05"),
        (linked("2019-06-03", until="2019-06-01"), None),
        (linked("2019-06-03", "since"), None),
        (linked("2019-06-03", "before"), None),
        (linked("../2019-06-03"), None),
        (linked(None), None),
    ],
)
def test_what_goes_on_beside_an_event_shares_its_stretch(link, expected):
    found = shared(link)
    assert (found and found.edtf) == expected


def near(number, mentions, links, **known):
    stretches = Stretches(mentions, links, **{"published": PUBLISHED, **known})
    return stretches.near(number)


def test_each_stretch_is_a_candidate_once_with_publication_last():
    parsed = parse(TEXT)
    mentions = [mention(parsed, word) for word in ("sank", "raged", "raged")]
    links = {1: linked("2019-06-03"), 0: linked("2019-06-03T06:42")}
    found = near(2, mentions, links)
    assert [(c.interval.edtf, c.carriers, c.published) for c in found] == [
        ("2019-06-03", (0, 1), False),
        ("2019-06-07", (), True),
    ]


def test_publication_can_be_the_day_of_a_dated_event():
    mentions = [mention(parse(TEXT), word) for word in ("sank", "raged")]
    (found,) = near(1, mentions, {0: linked("2019-06-07")})
    assert found.carriers == (0,)
    assert found.published


def test_publication_is_no_day_of_what_is_planned():
    plan = {"factuality": Factuality.PLANNED}
    mentions = [mention(parse(TEXT), word) for word in ("sank", "raged")]
    planned = [mentions[0], mention(parse(TEXT), "raged", **plan)]
    assert near(1, mentions, {})
    assert near(1, planned, {}) == ()
    assert near(1, planned, {0: linked("2019-06-07")})


def test_without_dates_there_is_no_candidate():
    mentions = [mention(parse(TEXT), "sank")]
    assert near(0, mentions, {0: linked("2019-06-03", "since")}, published=None) == ()


def test_only_the_dated_events_around_and_the_story_are_candidates():
    sentences = ["The ship sank."] * (BEFORE + AFTER + 10)
    parsed = parse(*sentences)
    mentions = [mention(parsed, "sank", within=n) for n in range(len(sentences))]
    links = {n: linked(f"{1900 + n}") for n in range(len(sentences))}
    number = BEFORE + 5
    del links[number]
    years = [c.interval.edtf for c in near(number, mentions, links, published=None)]
    around = [n for n in range(5, number + AFTER + 1) if n != number]
    assert years == [str(1900 + n) for n in around]
    with_story = near(number, mentions, links, published=None, story=1)
    assert with_story[0].interval.edtf == "1901"
    assert len(with_story) == len(years) + 1


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        ({"tense": "past"}, ["2019-06-03", "2019-06-07"]),
        ({"tense": None}, ["2019-06-03", "2019-06-07"]),
        ({"tense": "future"}, ["2019-06-03"]),
        ({"tense": "past", "perfect": True}, []),
        ({"tense": "present", "perfect": True}, ["2019-06-03", "2019-06-07"]),
    ],
)
def test_the_tense_allows_some_of_them(fields, left):
    parsed = parse(TEXT)
    mentions = [mention(parsed, "sank"), mention(parsed, "raged", **fields)]
    found = near(1, mentions, {0: linked("2019-06-03")})
    assert [option.interval.edtf for option in found] == left


def test_the_present_perfect_tells_news_where_the_article_begins():
    parsed = parse(TEXT, TEXT)
    perfect = {"tense": "present", "perfect": True}
    mentions = [mention(parsed, "sank", within=n, **perfect) for n in (0, 1)]
    assert [len(near(n, mentions, {})) for n in (0, 1)] == [1, 0]
    assert len(near(1, mentions, {}, lead=1)) == 1
    assert len(near(1, mentions, {0: linked("2019-06-07")})) == 1


def test_background_goes_on_from_background():
    parsed = parse(TEXT)
    perfect = {"tense": "past", "perfect": True}
    mentions = [mention(parsed, word, **perfect) for word in ("sank", "raged")]
    (found,) = near(1, mentions, {0: linked("2019-06-03")})
    assert found.carriers == (0,)


def test_nothing_is_taken_for_granted_on_the_day_of_a_birth():
    parsed = parse("She was born there.", "She left.")
    mentions = [mention(parsed, "born"), mention(parsed, "left", within=1)]
    assert near(1, mentions, {0: linked("1927-05-17")}, published=None) == ()
    assert near(0, mentions, {1: linked("1927-05-17")}, published=None)


def test_the_day_of_a_quoted_price_is_that_of_prices_alone():
    parsed = parse(
        "Shares closed at $9 in New York trading on Monday.",
        "Analysts had expected a profit.",
        "Its stock fell to $7.",
    )
    words = ("closed", "expected", "fell")
    mentions = [mention(parsed, w, within=n) for n, w in enumerate(words)]
    links = {0: linked("2019-06-03")}
    found = [
        [c.carriers for c in near(n, mentions, links, sentences=parsed.sentences)]
        for n in (1, 2)
    ]
    assert found == [[()], [(0,), ()]]


@pytest.mark.parametrize(
    ("edtf", "expected"), [("2019-06-03", []), ("2019-33", ["2019-33"])]
)
def test_the_figures_of_a_firm_are_those_of_no_day(edtf, expected):
    parsed = parse(TEXT, "Income rose 4%.")
    mentions = [mention(parsed, "sank"), mention(parsed, "rose", within=1)]
    found = near(1, mentions, {0: linked(edtf)}, sentences=parsed.sentences)
    assert [option.interval.edtf for option in found] == expected
