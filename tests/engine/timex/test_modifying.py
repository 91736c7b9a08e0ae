"""Words beside an expression."""

import pytest

from dateline.languages.registry import rules_of
from dateline.timex.matching import find
from dateline.timex.refining import refine

ENGLISH = rules_of("en")


def modified(text):
    (found,) = refine(text, find(text, ENGLISH), ENGLISH)
    return text[found.start : found.end], found.meaning.mod


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("over the weekend", "the weekend"),
        ("about Friday", "Friday"),
        ("clearly 2019", "2019"),
        ("under the past three months", "the past three months"),
        ("over the first three months", "the first three months"),
        ("over the next two years of it", "the next two years"),
    ],
)
def test_words_that_do_not_fit_change_nothing(text, words):
    assert modified(text) == (words, None)


@pytest.mark.parametrize(
    ("text", "words", "mod"),
    [
        ("in early 2019", "early 2019", "START"),
        ("in mid-2019", "mid-2019", "MID"),
        ("at the end of June 2019", "the end of June 2019", "END"),
        ("for about three days", "about three days", "APPROX"),
        ("no more than three days", "no more than three days", "EQUAL_OR_LESS"),
        ("three days or more", "three days or more", "EQUAL_OR_MORE"),
        ("earlier this week", "this week", "START"),
        ("over a decade ago", "over a decade ago", "MORE_THAN"),
        ("by end-June 2019", "end-June 2019", "END"),
    ],
)
def test_modifier_sets_mod_and_joins_the_span(text, words, mod):
    assert modified(text) == (words, mod)
