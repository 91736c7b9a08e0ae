"""Tense by the tree of the sentence."""

import pytest

from dateline.languages.base import Tense
from dateline.languages.registry import rules_of
from dateline.timex.tense import clause_reader
from dateline.values import Token
from tests.factories import make_sentence

ENGLISH = rules_of("en")


def tense(text, sentences):
    start = text.index("Friday")
    return clause_reader(text, sentences, ENGLISH)(start, start + len("Friday")).tense


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


@pytest.mark.parametrize(
    ("auxiliary", "xpos", "expected"),
    [("had", "VBD", Tense.PAST), ("have", "VBP", Tense.FUTURE)],
)
def test_infinitive_after_a_plan_given_up_is_not_ahead(auxiliary, xpos, expected):
    text = f"They {auxiliary} planned to meet Friday."
    rows = [("They", "PRP", 2, "nsubj"), (auxiliary, xpos, 2, "aux")]
    rows += [("planned", "VBN", -1, "root"), ("to", "TO", 4, "mark")]
    rows += [("meet", "VB", 2, "xcomp"), ("Friday", "NNP", 4, "obl")]
    assert tense(text, analysed(text, *rows)) is expected


def test_day_between_two_verbs_is_that_of_the_verb_of_saying_beside_it():
    text = "He said on Friday it would end."
    rows = [("He", "PRP", 1, "nsubj"), ("said", "VBD", -1, "root")]
    rows += [("on", "IN", 3, "case"), ("Friday", "NNP", 6, "obl")]
    rows += [("it", "PRP", 6, "nsubj"), ("would", "MD", 6, "aux")]
    rows += [("end", "VB", 1, "ccomp")]
    assert tense(text, analysed(text, *rows)) is Tense.PAST
    apart = "He said that on Friday it would end."
    rows = [(w, x, h + (h > 1) if h > 0 else h, d) for w, x, h, d in rows]
    rows.insert(2, ("that", "IN", 7, "mark"))
    assert tense(apart, analysed(apart, *rows)) is Tense.FUTURE


def test_words_outside_of_every_token_tell_nothing():
    text = "They met. Friday"
    rows = [("They", "PRP", 1, "nsubj"), ("met", "VBD", -1, "root")]
    assert tense(text, analysed(text, *rows)) is None


def test_infinitive_at_the_root_is_ahead_in_a_headline():
    text = "Board to meet Friday"
    rows = [("Board", "NN", 2, "nsubj"), ("to", "TO", 2, "mark")]
    rows += [("meet", "VB", -1, "root"), ("Friday", "NNP", 2, "obl")]
    assert tense(text, analysed(text, *rows)) is Tense.FUTURE


def test_infinitive_of_the_root_asks_nobody():
    text = "Board seems to meet Friday"
    rows = [("Board", "NN", 3, "nsubj"), ("seems", "VBZ", 3, "aux")]
    rows += [("to", "TO", 3, "mark"), ("meet", "VB", -1, "root")]
    rows += [("Friday", "NNP", 3, "obl")]
    assert tense(text, analysed(text, *rows)) is None
