"""Tense by cues in the words and by the tree."""

import pytest

from dateline.languages.base import Tense
from dateline.languages.registry import rules_of
from dateline.timex.tense import tense_reader
from dateline.values import Token
from tests.factories import make_sentence

ENGLISH = rules_of("en")


def tense(text, sentences=()):
    start = text.index("Friday")
    return tense_reader(text, sentences, ENGLISH)(start, start + len("Friday"))


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


def analysed(text, *rows):
    """A sentence from rows of (word, xpos, head, deprel)."""
    tokens, place = [], 0
    for word, xpos, head, deprel in rows:
        start = text.index(word, place)
        place = start + len(word)
        tokens.append(
            Token(
                start=start, end=place, text=word, lemma=word, upos="X",
                xpos=xpos, head=head, deprel=deprel,
            )
        )  # fmt: skip
    return (make_sentence(text, tokens=tuple(tokens)),)


def test_verb_above_the_expression_tells_the_tense():
    text = "Those who will testify met Friday."
    tree = analysed(
        text,
        ("Those", "DT", 4, "nsubj"),
        ("who", "WP", 3, "nsubj"),
        ("will", "MD", 3, "aux"),
        ("testify", "VB", 0, "acl"),
        ("met", "VBD", -1, "root"),
        ("Friday", "NNP", 4, "obl"),
    )
    assert tense(text, tree) is Tense.PAST


@pytest.mark.parametrize(
    ("verb", "expected"), [("plans", Tense.FUTURE), ("tried", Tense.PAST)]
)
def test_infinitive_is_ahead_only_after_planning(verb, expected):
    text = f"It {verb} to close Friday."
    tree = analysed(
        text,
        ("It", "PRP", 1, "nsubj"),
        (verb, "VBD", -1, "root"),
        ("to", "TO", 3, "mark"),
        ("close", "VB", 1, "xcomp"),
        ("Friday", "NNP", 3, "obl"),
    )
    assert tense(text, tree) is expected


def test_infinitive_of_those_asked_is_ahead():
    text = "It calls for fighting to stop Friday."
    rows = [("It", "PRP", 1, "nsubj"), ("calls", "VBZ", -1, "root")]
    rows += [("for", "IN", 3, "case"), ("fighting", "NN", 1, "obl")]
    rows += [("to", "TO", 5, "mark"), ("stop", "VB", 3, "acl")]
    rows += [("Friday", "NNP", 5, "obl")]
    assert tense(text, analysed(text, *rows)) is Tense.FUTURE
    rows[2:4] = [("for", "IN", 5, "mark"), ("fighting", "NN", 5, "nsubj")]
    rows[5] = ("stop", "VB", 1, "advcl")
    assert tense(text, analysed(text, *rows)) is Tense.FUTURE


@pytest.mark.parametrize(
    ("verb", "expected"), [("urged", Tense.FUTURE), ("helped", Tense.PAST)]
)
def test_infinitive_with_an_object_is_ahead_only_after_asking(verb, expected):
    text = f"It {verb} them to stop Friday."
    rows = [("It", "PRP", 1, "nsubj"), (verb, "VBD", -1, "root")]
    rows += [("them", "PRP", 1, "obj"), ("to", "TO", 4, "mark")]
    rows += [("stop", "VB", 1, "xcomp"), ("Friday", "NNP", 4, "obl")]
    assert tense(text, analysed(text, *rows)) is expected


def test_infinitive_after_be_is_ahead():
    text = "It is to close Friday."
    rows = [("It", "PRP", 3, "nsubj"), ("is", "VBZ", 3, "cop")]
    rows += [("to", "TO", 3, "mark"), ("close", "VB", -1, "root")]
    rows += [("Friday", "NNP", 3, "obl")]
    assert tense(text, analysed(text, *rows)) is Tense.FUTURE


def test_perfect_is_past_and_present_is_kept_for_the_verbs_own_day():
    perfect = "They have met Friday."
    rows = [("They", "PRP", 2, "nsubj"), ("have", "VBP", 2, "aux")]
    rows += [("met", "VBG", -1, "root"), ("Friday", "NNP", 2, "obl")]
    assert tense(perfect, analysed(perfect, *rows)) is Tense.PAST
    noun = "Talks of Friday show it."
    rows = [("Talks", "NNS", 3, "nsubj"), ("of", "IN", 2, "case")]
    rows += [("Friday", "NNP", 0, "nmod"), ("show", "VBP", -1, "root")]
    assert tense(noun, analysed(noun, *rows)) is None


def test_expression_at_the_root_has_no_tense():
    text = "Friday"
    assert tense(text, analysed(text, ("Friday", "NNP", -1, "root"))) is None


def test_copula_and_modal_tell_the_tense():
    text = "She will be there Friday."
    rows = [
        ("She", "PRP", 3, "nsubj"),
        ("will", "MD", 3, "aux"),
        ("be", "VB", 3, "cop"),
        ("there", "RB", -1, "root"),
        ("Friday", "NNP", 3, "obl"),
    ]
    assert tense(text, analysed(text, *rows)) is Tense.FUTURE
    present = "She is there Friday."
    rows = [("She", "PRP", 2, "nsubj"), ("is", "VBZ", 2, "cop")]
    rows += [("there", "RB", -1, "root"), ("Friday", "NNP", 2, "obl")]
    assert tense(present, analysed(present, *rows)) is Tense.PRESENT
