"""Sums of money and rates keep together in titles, from hand-made trees."""

from __future__ import annotations

import pytest

from tests.engine.ordering.test_mending import links
from tests.engine.ordering.test_titles import title

TWO_SUMS = """
    Kestrel/NNP/nsubj>2/@organization lost=lose/VBD/root $/$/obj>2 7/CD/compound>5
    million/CD/nummod>3 ,/, or/CC/cc>8 $/$/conj>3 1.01/CD/compound>5 a/DT/det>11
    share/NN/conj>3 ./.
"""
MISTAGGED = """
    Hill/NNP/nsubj>2/@person paid=pay/VBD/root $/$/obj>2 55/CD/compound>5 a/CD/nummod>3
    share/NN/nmod>3 ./.
"""
YEAR_AGO = """
    Sales=sale/NNS/nsubj>2 fell=fall/VBD/root from/IN/case>4 $/$/obl>2 9/CD/nummod>4
    a/DT/det>7 year/NN/nmod:unmarked>4 ago/RB/advmod>7 ./.
"""
A_YEAR = """
    Kestrel/NNP/nsubj>2/@organization earns=earn/VBZ/root $/$/obj>2 9/CD/nummod>3
    a/DT/det>6 year/NN/nmod:unmarked>3 ./.
"""
FLIGHTS = """
    Kestrel/NNP/nsubj>2/@organization plans=plan/VBZ/root four/CD/nummod>4
    flights=flight/NNS/obj>2 a/DT/det>6 week/NN/nmod:unmarked>4 ./.
"""
AS_MUCH_AS = """
    Kestrel/NNP/nsubj>2/@organization paid=pay/VBD/root as/RB/advmod>4
    much/JJ/advmod>2 as/IN/case>6 $/$/obl>2 9/CD/nummod>6 ./.
"""
REFLECTING = """
    Kestrel/NNP/nsubj>2/@organization had=have/VBD/root a/DT/det>4 loss/NN/obj>2
    of/IN/case>6 $/$/nmod>4 3/CD/nummod>6 ,/, reflecting=reflect/VBG/acl>4 rain/NN/obj>9
    ./.
"""


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            TWO_SUMS,
            {"1.01": ("$", "nummod"), "share": ("$", "nmod:unmarked")},
            id="a numeral of the sum before",
        ),
        pytest.param(
            MISTAGGED,
            {
                "55": ("$", "nummod"),
                "a": ("share", "det"),
                "share": ("$", "nmod:unmarked"),
            },
            id="an article read as a numeral",
        ),
        pytest.param(YEAR_AGO, {}, id="a time"),
        pytest.param(
            AS_MUCH_AS,
            {"as": ("much", "fixed"), "much": ("$", "advmod")},
            id="words of degree before a sum",
        ),
    ],
)
def test_mended_gives_a_sum_its_words(table, expected):
    assert links(table) == expected


@pytest.mark.parametrize(
    ("table", "trigger", "dates", "expected"),
    [
        pytest.param(
            TWO_SUMS.replace("1.01/CD/compound>5", "1.01/CD/nummod>8").replace(
                "share/NN/conj>3", "share/NN/nmod:unmarked>8"
            ),
            "lost",
            [],
            "Kestrel lost $7 million, or $1.01 a share",
            id="a sum and what it is for",
        ),
        pytest.param(A_YEAR, "earns", ["a year"], "Kestrel earns $9 a year", id="rate"),
        pytest.param(
            YEAR_AGO, "fell", ["a year ago"], "Sales fell from $9", id="no rate"
        ),
        pytest.param(FLIGHTS, "flights", [], "Four flights a week", id="behind a noun"),
        pytest.param(
            REFLECTING, "reflecting", [], "A loss of $3 reflected rain", id="whole"
        ),
    ],
)
def test_a_title_keeps_a_sum_whole(table, trigger, dates, expected):
    assert title(table, trigger, dates=dates) == expected
