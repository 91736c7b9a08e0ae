"""How matches begin: words cut to three letters, numbers, apostrophes."""

import pytest

from dateline.timex.openings import NUMBER, STARTS, UNKNOWN, openings

SLOTS = {"n": frozenset({NUMBER}), "month": frozenset({"jan", "feb"})}


@pytest.mark.parametrize(
    "pattern",
    [r"\w+day", r"[a-z]+ago", r"a(?:fter|go) all", "(?:the )?", "a?b|", r"\(noon\)"],
)
def test_pattern_that_can_begin_with_anything_is_not_known(pattern):
    assert UNKNOWN in openings(pattern, SLOTS)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("weeklong", "wee"),
        ("a week|an hour", "a an"),
        ("an? hour", "a an"),
        ("hrs?", "hr hrs"),
        ("week(?:s|long)", "wee"),
        ("(?:the )?week", "the wee"),
        ("(?:(?:the|its) )?<month>", "the its jan feb"),
        ("(?:the ){0,1}week", "the wee"),
        ("(?P<quant>each|(?-i:Every)) day", "eac eve"),
        ("<first=n>(?:st)?|<month>", "0 jan feb"),
        (r"\d{1,2}|[12]\d|3 weeks", "0"),
        ("['’]?<n>s", "' ’ 0"),
        ("(?!the )(?=of )on", "on"),
        ("Q<n>", "q"),
        (r"at\ noon", "at"),
    ],
)
def test_openings_are_those_of_every_alternative(pattern, expected):
    assert openings(pattern, SLOTS) == frozenset(expected.split())


def test_matches_can_start_at_words_numbers_and_apostrophes_before_them():
    found = STARTS.findall("In '98, Q3 “2nd”: the dogs' ’til")
    assert found == ["In", "'", "98", "Q", "2", "the", "dogs", "’", "til"]


@pytest.mark.parametrize("text", ["$1998", "$5.10", "#7", "£_1"])
def test_matches_do_not_start_at_prices(text):
    assert STARTS.findall(text) == []
