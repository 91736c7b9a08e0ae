"""Tense by cues in the words."""

import pytest

from dateline.languages.base import Tense
from dateline.languages.registry import rules_of
from dateline.timex.tense import clause_reader

ENGLISH = rules_of("en")


def tense(text, sentences=()):
    start = text.index("Friday")
    return clause_reader(text, sentences, ENGLISH)(start, start + len("Friday")).tense


def test_words_without_a_verb_tell_nothing():
    assert tense("Friday") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He resigned on Friday.", Tense.PAST),
        ("On Friday, he resigned.", Tense.PAST),
        ("He said on Friday that talks will resume.", Tense.PAST),
        ("He said talks will resume on Friday.", Tense.FUTURE),
        ("The bill would be paid on Friday.", Tense.FUTURE),
        ("It is scheduled to close Friday.", Tense.FUTURE),
        ("It had been scheduled to close Friday.", Tense.PAST),
        ("Bids are accepted until Friday.", Tense.FUTURE),
        ("Heavy snow is forecast across the north for Friday night.", Tense.FUTURE),
        ("The trial is set for Friday.", Tense.FUTURE),
        ("The vote is scheduled for Friday.", Tense.FUTURE),
        ("The plan calls for the fighting to stop on Friday.", Tense.FUTURE),
        ("They asked both sides to meet on Friday.", Tense.FUTURE),
        ("They asked him for a ride to the lake on Friday.", Tense.PAST),
        ("They asked a friend and drove to Millbrook on Friday.", Tense.PAST),
        ("She set a hearing on the matter for Friday.", Tense.FUTURE),
        ("She has a hearing Friday.", None),
        ("The United board meets Friday.", Tense.FUTURE),
        ("The United board had met by Friday.", Tense.PAST),
        ("By Friday, the board had met.", Tense.PAST),
        ("“By Friday, the board left.", Tense.PAST),
        ("The board left by Friday.", Tense.FUTURE),
        ("By Friday, the board will meet.", Tense.FUTURE),
        ("They have met since Friday.", Tense.PAST),
        ("They must have met on Friday.", Tense.PAST),
        ("They planned to meet on Friday.", Tense.FUTURE),
        ("On Friday they planned to meet.", Tense.PAST),
        ("They won't meet on Friday.", Tense.FUTURE),
    ],
)
def test_nearest_cue_tells_the_tense(text, expected):
    assert tense(text) is expected


def test_cues_of_another_sentence_do_not_count():
    assert tense("He resigned. A meeting Friday.") is None
