"""What every match of a pattern holds: words, signs and numbers."""

import pytest

from dateline.timex.needs import TOKENS, needs
from dateline.timex.openings import NUMBER

SLOTS = {
    "n": frozenset({NUMBER}),
    "count": frozenset({NUMBER, "two"}),
    "unit": frozenset({"day", "days"}),
}


def held(pattern):
    return [" ".join(sorted(need)) for need in needs(pattern, SLOTS)]


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:the )?",
        "(?:week)?",
        "week|",
        r"week|\w+",
        "(?:a week|[a-z]+)",
        "(?!week)(?<!a )(?<=the )",
        "weeks?",
        "<unit>s",
        "week<unit>",
        "<unit>~?weeks",
        "(?:un|re)known",
        "(?:un|re)(?:known|done)",
        "(?:mid|early)<unit>",
        r"\w{3,5}teen",
        "[ap]m",
        r"[.,;:!?)\]\"—–]",
        "[-/.]",
        ":?",
    ],
)
def test_what_a_match_can_do_without_or_only_as_part_of_a_word_is_no_need(pattern):
    assert set(held(pattern)) <= {"day days"}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("the week of", "the, week, of"),
        ("(?:the )?week(?: of)? <n>", "week, 0"),
        ("<count> <unit> ago", "0 two, day days, ago"),
        ("<from=n> (?:or|to) <n>", "0, or to"),
        ("(?:<n> years|<n>h|<n> long hours)", "h long years"),
        ("(?:a (?:few|lot of)) <unit>", "a, few lot, day days"),
        (r"<n>\.<n>-<n>/<n>", "0, -, /"),
        ("<n>[-–]<n>", "0, - –"),
        ("<n>(?=(?:, <n>){0,6} (?:and|or) <unit>)", "0, and or, day days"),
        ("(?P<fiscal>FY|fiscal) ?<n>", "fiscal fy, 0"),
        ("Q<n>|(?-i:H) <n>|<count> hours", "0 h hours"),
    ],
)
def test_needs_are_what_each_match_holds(pattern, expected):
    assert list(dict.fromkeys(held(pattern))) == expected.split(", ")


def test_tokens_are_words_numbers_and_signs():
    assert TOKENS.findall("On 7th-8th, 5:30p.m.") == (
        ["On", "7", "th", "-", "8", "th", "5", ":", "30", "p", "m"]
    )
