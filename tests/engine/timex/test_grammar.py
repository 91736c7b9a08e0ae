"""Rules compiled: slots, white space, and what a segment must hold."""

import re
from dataclasses import replace

import pytest

from dateline.languages.base import Rule, Slot, Vague
from dateline.languages.registry import rules_of
from dateline.timex.grammar import compile_grammar, spaced
from dateline.timex.matching import find
from dateline.timex.openings import NUMBER

ENGLISH = rules_of("en")


def language(*rules, **slots):
    return replace(ENGLISH, code=f"test {rules}", rules=rules, slots=slots)


WORD = Slot(pattern="noon|dusk", read=str.upper, marks=frozenset({"noon", "dusk"}))


def test_rule_without_any_need_is_refused():
    rule = Rule("r", r"(?:<word>)?", lambda found: None, "noon")
    with pytest.raises(ValueError, match="needs no word"):
        compile_grammar(language(rule, word=WORD))


def test_rule_that_can_begin_with_anything_is_refused():
    rule = Rule("r", r"\w+ <word>", lambda found: None, "at noon")
    with pytest.raises(ValueError, match="can begin with anything"):
        compile_grammar(language(rule, word=WORD))


def test_rules_are_chosen_by_what_a_segment_holds_and_by_how_they_begin():
    at = Rule("at", "(?:at )?<word>", lambda found: None, "")
    before = Rule("before", "<word> before <other=word>", lambda found: None, "")
    grammar = compile_grammar(language(at, before, word=WORD))
    assert grammar.rules_for({"before", "at", "nine"}) == 0
    assert grammar.rules_for({"noon", "at"}) == 0b01
    assert grammar.rules_for({"noon", "before"}) == 0b11
    begun = {word: grammar.rules_from(word) for word in ("at", "Noon", "7", "before")}
    assert begun == {"at": 0b01, "Noon": 0b11, "7": 0, "before": 0}


def test_a_number_meets_the_need_of_a_slot_with_digits():
    rule = Rule("r", "<n>", lambda found: None, "12")
    digits = Slot(pattern=r"\d\d|ten", read=int, marks=frozenset({"ten"}), digits=True)
    grammar = compile_grammar(language(rule, n=digits))
    assert [grammar.rules_for({word}) for word in (NUMBER, "ten", "two")] == [1, 1, 0]


def test_slots_are_read_by_their_names():
    rule = Rule("r", "<word> to <other=word>", lambda found: None, "")
    (compiled,) = compile_grammar(language(rule, word=WORD)).rules
    assert [name for name, _ in compiled.reads] == ["word", "other"]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("a b", "a  b", True),
        ("a b", "a\nb", True),
        ("a b", "ab", False),
        ("a b", "a    b", False),
        ("a ?b", "ab", True),
        ("a~b", "a-b", True),
        ("a~b", "a b", True),
    ],
)
def test_blanks_are_short_white_space(pattern, text, matches):
    assert bool(re.fullmatch(spaced(pattern), text)) is matches


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:jan|june|feb|may)",
        "(?:a few|a|an|over)(?: day)?",
        "(?:plans?|plan(?:s|ned)|order|hope)",
        "(?:a?t|in|on|over)",
        "(?:set|plans?|plan|due)s?",
    ],
)
def test_word_lists_match_in_their_order_whatever_their_first_letters(pattern):
    words = "jan june feb may a an t at in on a few day over plans planned sets dues"
    texts = (*words.split(), "a few", "a day", "a few day")
    plain, sorted_ = (
        [match and match[0] for match in (re.match(shape, text) for text in texts)]
        for shape in (pattern.replace(" ", r"\s{1,3}"), spaced(pattern))
    )
    assert any(plain)
    assert sorted_ == plain


def test_word_lists_are_sorted_by_first_letter():
    assert spaced("(?:jan|may|june|mar)") == "(?:j(?:an|une)|m(?:ay|ar))"


def test_numbers_are_not_cut_out_of_longer_ones():
    rule = Rule("r", "<n>", lambda found: Vague(value="PRESENT_REF"), "12")
    digits = Slot(pattern=r"\d\d", read=int, digits=True)
    tables = language(rule, n=digits)
    texts = ["12", "123", "1.12", "12.5", "$12", "12:30", "x12", "12 km"]
    assert [text for text in texts if find(text, tables)] == ["12", "12 km"]
