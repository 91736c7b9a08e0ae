"""A firm's figures are those of the quarter that is told before them."""

from datetime import date

import pytest

from dateline.anchoring.accounts import is_account, periods
from dateline.anchoring.links import Link
from dateline.syntax import Tree
from dateline.values import Factuality
from tests.factories import make_time_expression
from tests.trees import mention, parse

FIRST = "Profit rose 4% in the first quarter."
AGO = "Revenue fell 4% from a year ago."
INCOME = "Income rose 4%."
QUARTER, EARLIER = "2019-33", "2018-33"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (FIRST, "rose", True),
        (FIRST, "Profit", False),
        ("Costs rose 4%.", "rose", False),
        ("Profit doubled compared with May 2018.", "doubled", False),
        ("Police charged Hill with taking $9.", "charged", False),
        ("Profit rose as Hill took $9.", "rose", False),
    ],
    ids=["its verb", "without its sum", "no account", "no sum", "a verb", "of others"],
)
def test_figures_are_told_with_a_sum(text, word, expected):
    parsed = parse(text)
    tree = Tree(parsed.sentences[0])
    assert is_account(tree, mention(parsed, word).token) is expected


def told(second, word, *, when=QUARTER, signal=None, beside=(), own=None, **fields):
    """The dates of figures told after those of the first quarter; ``beside`` are words
    and values of time expressions of the second sentence."""
    parsed = parse(FIRST, second)
    time = make_time_expression("the first quarter", parsed.text, edtf=when)
    others = [
        make_time_expression(words, parsed.text, edtf=edtf, type=kind)
        for words, edtf, kind in beside
    ]
    mentions = [mention(parsed, "rose"), mention(parsed, word, within=1, **fields)]
    links = {0: Link(time, signal, direct=True)}
    if own is not None:
        links[1] = Link(own, None, direct=True)
    found = periods(
        parsed.sentences,
        mentions,
        [time, *others],
        links,
        published=date(2019, 5, 7),
    )
    assert 0 not in found
    return found[1].expression.interval.edtf if 1 in found else None


@pytest.mark.parametrize(
    ("second", "word", "fields", "expected"),
    [
        (INCOME, "rose", {}, QUARTER),
        (AGO, "fell", {"beside": [("a year ago", EARLIER, "DATE")]}, QUARTER),
        (AGO, "fell", {"beside": [("a year ago", "2019-05-06", "DATE")]}, None),
        (AGO, "fell", {"beside": [("a year", None, "DURATION")]}, None),
        (INCOME, "rose", {"when": "2019-05-06"}, None),
        (INCOME, "rose", {"when": EARLIER}, None),
        (INCOME, "rose", {"signal": "since"}, None),
        (INCOME, "rose", {"factuality": Factuality.PLANNED}, None),
        (INCOME, "rose", {"own": make_time_expression(edtf=EARLIER)}, None),
        ("Costs rose 4%.", "rose", {}, None),
    ],
    ids=[
        "of the quarter", "compared", "a later day", "another length", "of a day",
        "long over", "since then", "planned", "dated itself", "no account",
    ],
)  # fmt: skip
def test_figures_of_the_quarter_told_before(second, word, fields, expected):
    assert told(second, word, **fields) == expected


def test_a_length_of_time_told_since_ends_them():
    parsed = parse(FIRST, "Profit doubled compared with May 2018.", INCOME)
    times = [
        make_time_expression("the first quarter", parsed.text, edtf=QUARTER),
        make_time_expression("May 2018", parsed.text, edtf=None, type="DURATION"),
    ]
    mentions = [mention(parsed, "rose"), mention(parsed, "rose", within=2)]
    links = {0: Link(times[0], None, direct=True)}
    published = date(2019, 5, 7)
    of_both = (parsed.sentences, mentions)
    assert 1 in periods(*of_both, times[:1], links, published=published)
    assert periods(*of_both, times, links, published=published) == {}


@pytest.mark.parametrize(
    ("between", "expected"), [(EARLIER, QUARTER), ("2019-05-06", None)]
)
def test_what_is_compared_with_does_not_end_them(between, expected):
    parsed = parse(FIRST, AGO, INCOME)
    times = [
        make_time_expression("the first quarter", parsed.text, edtf=QUARTER),
        make_time_expression("a year ago", parsed.text, edtf=between),
    ]
    words = ("rose", "fell", "rose")
    mentions = [mention(parsed, w, within=n) for n, w in enumerate(words)]
    links = {n: Link(time, None, direct=True) for n, time in enumerate(times)}
    published = date(2019, 5, 7)
    found = periods(parsed.sentences, mentions, times, links, published=published)
    assert [link.expression.value for link in found.values()] == (
        [expected] if expected else []
    )
