"""The day the story has reached, and which undated events inherit it."""

from datetime import date

import pytest

from dateline.anchoring.linking import Link
from dateline.anchoring.reference import (
    narratives,
    nights_before,
    story_interval,
    story_of,
)
from dateline.values import Factuality, Kind
from tests.factories import make_time_expression
from tests.trees import anchor as make_anchor
from tests.trees import mention, parse

PUBLISHED = date(2019, 6, 7)
SANK = "The ship sank."
BROKE = "The dam broke."
FLED = "The mayor fled."
DIED = "Six sailors died."


def linked(edtf="2019-06-03", signal=None, *, direct=True, second=None):
    expression = make_time_expression(edtf=edtf)
    end = None if second is None else make_time_expression(edtf=second)
    return Link(expression, signal, direct=direct, second=end)


def told(*texts, links, published=PUBLISHED, **fields):
    """For the mention of each sentence, the number of the one whose day it takes."""
    parsed = parse(*texts)
    mentions = [
        mention(
            parsed,
            parsed.text[s.triggers[0].start : s.triggers[0].end],
            within=n,
            **fields.get(f"m{n}", {}),
        )
        for n, s in enumerate(parsed.sentences)
    ]
    story = story_of(mentions, links, published=published)
    found = narratives(
        parsed.sentences, mentions, links, story=story, published=published
    )
    return [found[n].number if n in found else None for n in range(len(mentions))]


def test_nothing_told_nothing_continued():
    assert narratives((), (), {}, story=None, published=PUBLISHED) == {}
    assert told(SANK, BROKE, links={}) == [None, None]


def test_the_simple_past_continues_the_happening_dated_before_it():
    assert told(SANK, BROKE, FLED, links={0: linked()}) == [None, 0, 0]


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": Kind.STATEMENT},
        {"factuality": Factuality.PLANNED, "tense": "future"},
        {"factuality": Factuality.ONGOING, "tense": "present"},
        {"factuality": Factuality.DENIED},
        {"tense": "present"},
        {"tense": "present", "perfect": True},
        {"perfect": True},
        {"quoted": True},
        {"tense": None},
    ],
    ids=[
        "a statement",
        "a plan",
        "something under way",
        "a denial",
        "the present",
        "the present perfect",
        "the past perfect",
        "direct speech",
        "no tense",
    ],
)
def test_nothing_else_continues_it(fields):
    assert told(SANK, BROKE, links={0: linked()}, m1=fields) == [None, None]


@pytest.mark.parametrize(
    ("edtf", "published", "expected"),
    [
        ("2019-06-03", PUBLISHED, None),
        ("2019-06-07", None, None),
        ("2019-06-07", PUBLISHED, 0),
    ],
    ids=["days later", "publication unknown", "on the day"],
)
def test_the_present_perfect_continues_a_story_of_the_same_day(
    edtf, published, expected
):
    perfect = {"tense": "present", "perfect": True}
    links = {0: linked(edtf)}
    found = told(SANK, BROKE, links=links, m1=perfect, published=published)
    assert found == [None, expected]


@pytest.mark.parametrize(
    "link",
    [linked("2019-05"), linked("2019-06-03", direct=False)],
    ids=["a month", "a shared day"],
)
def test_a_narrative_may_start_from(link):
    assert told(SANK, BROKE, links={0: link}) == [None, 0]


@pytest.mark.parametrize(
    "link",
    [
        linked("199X"),
        linked(signal="since"),
        linked(second="2019-06-05"),
        linked("2019-05", direct=False),
        linked(None),
    ],
    ids=["a decade", "since", "a range", "a month, shared", "now"],
)
def test_no_narrative_starts_from(link):
    assert told(SANK, BROKE, links={0: link}) == [None, None]


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": Kind.STATEMENT},
        {"factuality": Factuality.PLANNED},
        {"tense": "future"},
        {"quoted": True},
    ],
    ids=["a statement", "a plan", "the future", "direct speech"],
)
def test_no_narrative_starts_from_what_is_no_happening(fields):
    assert told(SANK, BROKE, links={0: linked()}, m0=fields) == [None, None]


def test_a_new_dated_happening_takes_over():
    links = {0: linked("2019-06-03"), 1: linked("2019-06-04")}
    assert told(SANK, BROKE, FLED, links=links) == [None, None, 1]


def test_a_dated_statement_does_not_end_the_narrative():
    links = {0: linked("2019-06-03"), 1: linked("2019-06-04")}
    found = told(SANK, BROKE, FLED, links=links, m1={"kind": Kind.STATEMENT})
    assert found == [None, None, 0]


def test_something_dated_otherwise_ends_the_narrative():
    links = {0: linked("2019-06-03"), 1: linked("2010", signal="since")}
    assert told(SANK, BROKE, FLED, links=links) == [None, None, None]


def test_an_aside_with_a_date_of_its_own_does_not_lead_on():
    texts = (SANK, "The mayor, who was elected in 1998, resigned.", FLED)
    links = {0: linked("2019-06-03"), 1: linked("1998")}
    assert told(*texts, links=links) == [None, None, 0]


def test_a_new_paragraph_returns_to_the_storys_own_day():
    links = {0: linked("2019-06-03"), 1: linked("2019-06-04")}
    assert told(SANK, BROKE, "¶ " + FLED, links=links) == [None, None, 0]


def test_a_new_paragraph_before_the_story_has_begun_has_no_day():
    links = {2: linked("2019-06-03")}
    assert told(SANK, "¶ " + BROKE, FLED, links=links) == [None, None, None]


def test_a_story_that_has_gone_back_in_time_does_not_return():
    links = {0: linked("2019-06-03"), 1: linked("2015-01-02")}
    assert told(SANK, BROKE, "¶ " + FLED, links=links) == [None, None, None]


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        ("The mayor previously fled.", {}, None),
        ("The mayor later fled.", {}, None),
        ("The mayor fled quickly.", {}, 0),
    ],
)
def test_an_adverb_may_take_a_verb_to_another_time(text, fields, expected):
    assert told(SANK, text, links={0: linked()}, m1=fields) == [None, expected]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Victims of the war wept.", "war", False),
        ("The war films failed.", "war", False),
        ("Six died in the blast.", "blast", True),
        ("The explosion in Leeds killed two.", "explosion", True),
    ],
)
def test_a_noun_beside_the_story_is_not_in_its_line(text, word, expected):
    parsed = parse(SANK, text)
    pair = (mention(parsed, "sank"), mention(parsed, word, within=1))
    links = {0: linked()}
    story = story_of(pair, links, published=PUBLISHED)
    found = narratives(parsed.sentences, pair, links, story=story, published=PUBLISHED)
    assert (1 in found) is expected


def test_the_story_is_of_the_first_happening_dated_to_the_day():
    parsed = parse(SANK, BROKE, FLED)
    mentions = [
        mention(parsed, word, within=n)
        for n, word in enumerate(("sank", "broke", "fled"))
    ]
    day = linked("2019-06-04")

    def story(links, published=PUBLISHED):
        return story_of(mentions, links, published=published)

    assert story({}) is None
    assert story({0: linked("2019-05")}) is None
    assert story({0: linked(signal="by")}) is None
    assert story({0: linked("2019-05"), 2: day}).number == 2
    assert story({1: day, 2: linked("2019-06-03")}).link is day
    assert story({1: linked("2019-04-03"), 2: day}).link is day
    assert story({1: linked("2019-04-03"), 2: day}, published=None).number == 1


@pytest.mark.parametrize(
    ("fields", "anchor", "expected"),
    [
        ({}, {"edtf": None}, None),
        ({}, {"edtf": "2019-06"}, None),
        ({}, {"basis": "narrative"}, None),
        ({"kind": Kind.STATEMENT}, {}, None),
        ({"factuality": Factuality.PLANNED}, {}, None),
        ({}, {}, "2019-06-03"),
    ],
    ids=["no date", "a month", "an inferred day", "a statement", "a plan", "a day"],
)
def test_story_interval(fields, anchor, expected):
    parsed = parse(SANK)
    anchors = [make_anchor(**anchor)]
    mentions = [mention(parsed, "sank", **fields)]
    found = story_interval(mentions, anchors, published=None)
    assert (found and found.edtf) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [(date(2019, 7, 5), None), (date(2019, 7, 4), "2019-06-03")],
    ids=["long past", "a month past"],
)
def test_the_news_is_about_a_recent_day(published, expected):
    parsed = parse(SANK)
    mentions = [mention(parsed, "sank")]
    found = story_interval(mentions, [make_anchor()], published=published)
    assert (found and found.edtf) == expected


@pytest.mark.parametrize(
    ("words", "clock", "fields", "expected"),
    [
        ("11 p.m.", "2019-06-06T23:00:00", {}, "2019-06-02T23:00:00"),
        ("midnight", "2019-06-04T00:00:00", {}, "2019-06-03T00:00:00"),
        ("1 a.m.", "2019-06-03T01:00:00", {}, None),
        ("11 p.m. on Sunday", "2019-06-09T23:00:00", {}, None),
        ("11 p.m.", "2019-06-06T23:00:00", {"perfect": False}, None),
        ("11 p.m.", "2019-06-06T23:00:00", {"tense": "present"}, None),
        ("11 p.m.", "2019-06-06", {}, None),
    ],
    ids=[
        "days later",
        "the night after",
        "before it as it is",
        "with its day",
        "simple past",
        "present perfect",
        "no hour",
    ],
)
def test_what_had_happened_at_an_hour_happened_before_the_story(
    words, clock, fields, expected
):
    parsed = parse(SANK, BROKE)
    hour = make_time_expression(words, words, edtf=clock)
    links = {0: linked("2019-06-03T02:45:00"), 1: Link(hour, None, direct=True)}
    had = {"perfect": True, **fields}
    mentions = [mention(parsed, "sank"), mention(parsed, "broke", within=1, **had)]
    story = story_of(mentions, links, published=PUBLISHED)
    found = nights_before(mentions, links, story)
    assert {n: link.expression.value for n, link in found.items()} == (
        {} if expected is None else {1: expected}
    )


def test_an_hour_of_a_day_that_its_sentence_names_is_of_that_day():
    parsed = parse(SANK, "It said on Monday that the dam had broken.")
    hour = make_time_expression("11 p.m.", "11 p.m.", edtf="2019-06-06T23:00:00")
    links = {
        0: linked("2019-06-03T02:45:00"),
        1: linked("2019-06-06"),
        2: Link(hour, None, direct=True),
    }
    mentions = [
        mention(parsed, "sank"),
        mention(parsed, "said", within=1, kind=Kind.STATEMENT),
        mention(parsed, "broken", within=1, perfect=True),
    ]
    story = story_of(mentions, links, published=PUBLISHED)
    assert nights_before(mentions, links, story) == {}
