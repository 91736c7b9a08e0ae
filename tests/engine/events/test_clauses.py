"""Tense, aspect, modality and negation of the verb group around a trigger."""

import pytest

from dateline.events.clauses import governing_group, is_negated, verb_group
from dateline.syntax import Tree
from tests.trees import find, sentence


def group_of(text, word):
    where = sentence(text)
    return verb_group(Tree(where), find(where, word))


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        ("She is going to Paris.", "going", "present"),
        ("The ship sank.", "sank", "past"),
        ("Police could find no weapon.", "find", "present"),
        ("He'll leave.", "leave", "future"),
        ("She is going to resign.", "resign", "future"),
        ("The court is to rule on Friday.", "rule", "future"),
        ("The museum is due to open.", "open", "future"),
        ("The driver denied hitting the cyclist.", "hitting", None),
        ("The firm plans to close the plant.", "close", None),
    ],
)
def test_tense(text, word, tense):
    assert group_of(text, word).tense == tense


@pytest.mark.parametrize(
    ("text", "word", "tense", "modal"),
    [
        (
            "The mayor resigned and the council will elect a new leader.",
            "resigned",
            "past",
            None,
        ),
        (
            "Police said the road was closed and confirmed that a man died.",
            "confirmed",
            "past",
            None,
        ),
        (
            "The firm will close the plant and sell the land.",
            "sell",
            "future",
            "will",
        ),
        ("Two men were shot and killed.", "killed", "past", None),
    ],
)
def test_conjuncts_share_auxiliaries_unless_they_are_clauses(text, word, tense, modal):
    group = group_of(text, word)
    assert (group.tense, group.modal) == (tense, modal)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ship sank.", "sank", set()),
        ("She is going to resign.", "resign", set()),
        (
            "Workers have been striking for weeks.",
            "striking",
            {"perfect", "progressive"},
        ),
        ("Two men were shot and killed.", "shot", {"passive"}),
        ("The company said it had signed the deal.", "signed", {"perfect"}),
    ],
)
def test_aspect_and_voice(text, word, expected):
    group = group_of(text, word)
    aspects = ("perfect", "progressive", "passive")
    assert {aspect for aspect in aspects if getattr(group, aspect)} == expected


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The ship sank.", "sank", False),
        ("The firm decided not to close the plant.", "decided", False),
        ("The firm decided not to close the plant.", "close", True),
        ("He did not resign.", "resign", True),
        ("Nobody was hurt.", "hurt", True),
        ("No bodies were found.", "found", True),
        ("Police could find no weapon.", "find", True),
        ("There was no attack.", "attack", True),
        ("He left without paying.", "paying", True),
        ("He left without paying.", "left", False),
    ],
)
def test_negation(text, word, negated):
    where = sentence(text)
    assert is_negated(Tree(where), find(where, word)) is negated


@pytest.mark.parametrize(
    ("text", "word", "imperative"),
    [
        ("He did not resign.", "resign", False),
        ("Stop the war!", "Stop", True),
    ],
)
def test_imperative(text, word, imperative):
    assert group_of(text, word).imperative is imperative


@pytest.mark.parametrize(
    ("text", "word", "finite"),
    [
        ("The firm plans to close the plant.", "close", False),
        ("The men, arrested near the port, deny the charges.", "arrested", False),
        ("The ship sank.", "sank", True),
        ("He'll leave.", "leave", True),
        ("The court is to rule on Friday.", "rule", True),
    ],
)
def test_finite_tells_whose_tense_it_is(text, word, finite):
    assert group_of(text, word).finite is finite


@pytest.mark.parametrize(
    ("text", "word", "tense"),
    [
        (
            "A big fire.",
            "fire",
            None,
        ),
        ("The mayor said the bridge collapsed.", "collapsed", "past"),
        ("The men, arrested near the port, deny the charges.", "arrested", "present"),
        ("The firm will close the plant and sell the land.", "land", "future"),
        ("The decision to close the plant angered workers.", "close", "past"),
    ],
)
def test_governing_group_lends_tense_to_what_has_none(text, word, tense):
    where = sentence(text)
    assert governing_group(Tree(where), find(where, word)).tense == tense


def test_what_is_said_to_have_been_done_is_perfect():
    where = sentence("The army is said to have killed two men.")
    group = governing_group(Tree(where), find(where, "killed"))
    assert (group.tense, group.perfect) == ("present", True)
