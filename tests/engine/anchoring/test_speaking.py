"""Day words inside quotations."""

from datetime import date

import pytest

from dateline.anchoring.speaking import by_speaking
from dateline.dates import parse_edtf
from dateline.values import Factuality, Kind
from tests.factories import make_time_expression
from tests.trees import anchor, mention, parse

SAID = "The mayor spoke on Monday."
SANK = '"The ship sank today."'
PUBLISHED = date(2019, 6, 7)
TODAY = {"edtf": "2019-06-07"}


def dated(
    *,
    words="today",
    paragraph="",
    kind=Kind.STATEMENT,
    saying=None,
    story=None,
    **fields,
):
    """What a sentence after a saying on 3 June is dated to, in a story of a day."""
    parsed = parse(SAID, paragraph + SANK)
    mentions = [
        mention(parsed, "spoke", kind=kind),
        mention(parsed, "sank", within=1, **{"quoted": True, **fields}),
    ]
    said = anchor(**(saying or {}))
    expression = make_time_expression(words, words, edtf="2019-06-07")
    told = anchor(**TODAY, expression=expression)
    found = by_speaking(
        parsed.sentences,
        mentions,
        [said, told],
        story=story and parse_edtf(story),
        published=PUBLISHED,
    )
    assert found[0] == said
    return found[1].interval.edtf


@pytest.mark.parametrize(
    "fields",
    [
        {"quoted": False},
        {"words": "June 7"},
        {"paragraph": "\N{PILCROW SIGN} "},
        {"kind": Kind.OCCURRENCE},
        {"saying": {"basis": "bound"}},
        {"saying": {"edtf": None}},
        {"saying": {"edtf": "2019-06-03/.."}},
        {"saying": {"edtf": "2019-05"}},
        {"saying": {"edtf": "2019-06-07"}},
        {"saying": {"edtf": "2018-06-03"}},
    ],
    ids=[
        "not quoted",
        "a date",
        "another paragraph",
        "nobody speaks",
        "only bounds",
        "no day",
        "an open day",
        "a month",
        "spoken the same day",
        "long past",
    ],
)
def test_a_day_stays_that_of_publication(fields):
    assert dated(**fields) == "2019-06-07"


@pytest.mark.parametrize("edtf", ["2019-06-03", "2019-06-03T15:30:00"])
def test_today_in_a_quotation_is_the_day_it_was_spoken(edtf):
    assert dated(saying={"edtf": edtf}) == "2019-06-03"


UNDATED = {"basis": "bound"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"saying": UNDATED}, "2019-06-05/2019-06-07"),
        ({}, "2019-06-03"),
        ({"saying": UNDATED, "factuality": Factuality.PLANNED}, "2019-06-07"),
    ],
    ids=["no day of speaking", "a day of speaking", "a plan"],
)
def test_today_of_an_untold_day_lies_between_the_story_and_publication(
    fields, expected
):
    assert dated(story="2019-06-05", **fields) == expected


def test_without_a_publication_date_nothing_moves():
    parsed = parse(SANK)
    told = (anchor(None),)
    mentions = [mention(parsed, "sank", quoted=True)]
    assert (
        by_speaking(parsed.sentences, mentions, told, story=None, published=None)
        == told
    )
