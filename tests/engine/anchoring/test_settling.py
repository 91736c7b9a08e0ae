"""What dates say of the reality of what they date."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.anchoring.settling import settle
from dateline.values import Factuality, Kind
from tests.trees import anchor, mention, parse

PUBLISHED = date(2019, 6, 7)
SANK = "The ship sank on Monday."


def settled(when, *, published=PUBLISHED, basis="stated", direct=False, **fields):
    parsed = parse(SANK)
    found = mention(parsed, "sank", **{"tense": "present", **fields})
    (mention_,) = settle(
        [found], [anchor(when, basis=basis, direct=direct)], published=published
    )
    return mention_.factuality


@pytest.mark.parametrize(
    ("when", "fields", "expected"),
    [
        ("2019-07-01", {"published": None}, Factuality.HAPPENED),
        ("2019-07-01", {"basis": "bound"}, Factuality.HAPPENED),
        ("2019-07-01", {"tense": "past"}, Factuality.HAPPENED),
        ("2019-07-01", {"perfect": True}, Factuality.HAPPENED),
        ("2019-06-07", {}, Factuality.HAPPENED),
        ("2019-07-01", {"factuality": Factuality.DENIED}, Factuality.DENIED),
        ("2019-07-01", {"kind": Kind.STATE}, Factuality.PLANNED),
        ("2019-07-01", {"factuality": Factuality.ONGOING}, Factuality.PLANNED),
        ("2019-07-01", {"tense": None}, Factuality.PLANNED),
        ("2019-07-01", {}, Factuality.PLANNED),
    ],
)
def test_the_present_with_a_date_still_ahead_tells_a_fixture(when, fields, expected):
    assert settled(when, **fields) is expected


@pytest.mark.parametrize(
    ("when", "direct", "expected"),
    [
        ("2019-05", True, Factuality.HAPPENED),
        ("2019-05", False, Factuality.ONGOING),
        ("2019-06-07", True, Factuality.ONGOING),
        (None, True, Factuality.ONGOING),
    ],
    ids=["over", "not in its words", "today", "undated"],
)
def test_what_words_date_before_the_publication_goes_on_no_more(when, direct, expected):
    told = settled(when, direct=direct, factuality=Factuality.ONGOING)
    assert told is expected
