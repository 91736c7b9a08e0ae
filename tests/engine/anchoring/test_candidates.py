"""The stretches that an undated event may share."""

from datetime import date

import pytest

from dateline.anchoring.candidates import candidates, open_to, shared
from dateline.anchoring.links import Link
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


def test_each_stretch_is_a_candidate_once_with_publication_last():
    parsed = parse(TEXT)
    mentions = [mention(parsed, "sank"), mention(parsed, "raged")]
    found = candidates(
        mentions,
        {1: linked("2019-06-03"), 0: linked("2019-06-03T06:42")},
        published=PUBLISHED,
    )
    assert [(c.interval.edtf, c.carriers, c.published) for c in found] == [
        ("2019-06-03", (0, 1), False),
        ("2019-06-07", (), True),
    ]


def test_publication_can_be_the_day_of_a_dated_event():
    mentions = [mention(parse(TEXT), "sank")]
    (found,) = candidates(mentions, {0: linked("2019-06-07")}, published=PUBLISHED)
    assert found.carriers == (0,)
    assert found.published


def test_without_dates_there_is_no_candidate():
    assert candidates([mention(parse(TEXT), "sank")], {}, published=None) == ()


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
    known = candidates(mentions, {0: linked("2019-06-03")}, published=PUBLISHED)
    found = open_to(mentions[1], mentions, known)
    assert [option.interval.edtf for option in found] == left


def test_background_goes_on_from_background():
    parsed = parse(TEXT)
    perfect = {"tense": "past", "perfect": True}
    mentions = [mention(parsed, word, **perfect) for word in ("sank", "raged")]
    known = candidates(mentions, {0: linked("2019-06-03")}, published=PUBLISHED)
    (found,) = open_to(mentions[1], mentions, known)
    assert found.carriers == (0,)
