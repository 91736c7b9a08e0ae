"""Walks over one dependency tree."""

import pytest

from dateline.syntax import Tree, is_predicate, tree_of
from dateline.values import Sentence
from tests.trees import find, sentence

FINED = "The company was fined by the regulator."
CLAIMED = "Police said a witness claimed that the driver fled."


def tree(text):
    return Tree(sentence(text))


def words(of, indices):
    return [of.tokens[index].text for index in indices]


def test_tree_of_a_sentence_without_tokens_is_empty():
    bare = Tree(Sentence(start=0, end=3, index=0, paragraph=0))
    assert bare.tokens == ()
    assert bare.children == []


def test_tree_of_one_sentence_is_built_once():
    where = sentence(FINED)
    assert tree_of(where) is tree_of(where)


def test_children_stand_in_text_order():
    of = tree(FINED)
    assert words(of, of.children[3]) == ["company", "was", "regulator", "."]


@pytest.mark.parametrize(
    ("relations", "expected"),
    [
        (("obj",), []),
        (("nsubj:outer",), []),
        (("aux",), ["was"]),
        (("nsubj",), ["company"]),
        (("nsubj:pass",), ["company"]),
        (("obl", "nsubj"), ["company", "regulator"]),
    ],
)
def test_dependents_by_relation_or_its_subtypes(relations, expected):
    of = tree(FINED)
    assert words(of, of.dependents(3, *relations)) == expected


def test_first_dependent_or_none():
    of = tree(FINED)
    assert of.first(3, "obj") is None
    assert of.first(3, "obl", "nsubj") == 1


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("said", []),
        ("Police", ["said"]),
        ("the", ["driver", "fled", "claimed", "said"]),
    ],
)
def test_ancestors_from_the_nearest_to_the_root(word, expected):
    of = tree(CLAIMED)
    assert words(of, of.ancestors(find(of.sentence, word))) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Police", "Police"), ("witness", "a witness"), ("fled", "that the driver fled")],
)
def test_subtree_is_everything_below_in_text_order(word, expected):
    of = tree(CLAIMED)
    assert " ".join(words(of, of.subtree(find(of.sentence, word)))) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Police arrested the man who robbed a bank.", "man", "the man"),
        ("Ada Hill, the mayor, resigned.", "Ada", "Ada Hill"),
        ("The mayor and the governor met.", "mayor", "The mayor"),
        (FINED, "regulator", "the regulator"),
        ("The bridge is unsafe.", "unsafe", "unsafe"),
        ("The risk of an explosion is high.", "risk", "The risk of an explosion"),
        ("A two-year ban ended.", "ban", "A two - year ban"),
    ],
)
def test_phrase_leaves_out_what_only_follows_it(text, word, expected):
    of = tree(text)
    assert " ".join(words(of, of.phrase(find(of.sentence, word)))) == expected


@pytest.mark.parametrize(
    ("text", "word", "lemmas", "expected"),
    [
        (FINED, "regulator", ("of", "to"), None),
        (FINED, "company", ("by",), None),
        (FINED, "regulator", ("of", "by"), "by"),
        (CLAIMED, "fled", ("that",), "that"),
        ("He did not resign.", "resign", ("not",), "not"),
    ],
)
def test_marked_by(text, word, lemmas, expected):
    of = tree(text)
    found = of.marked_by(find(of.sentence, word), *lemmas)
    assert (found if found is None else of.tokens[found].text) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (CLAIMED, "Police", "said"),
        (CLAIMED, "driver", "fled"),
        (CLAIMED, "fled", "fled"),
        ("Police arrested the man who robbed a bank.", "bank", "robbed"),
        ("The mayor believes that thieves stole the painting.", "painting", "stole"),
        ("Critics of the plan, saying it was unfair, walked out.", "it", "unfair"),
        ("The alleged theft shocked the town.", "alleged", "shocked"),
    ],
)
def test_clause_head_is_the_nearest_predicate_above(text, word, expected):
    of = tree(text)
    assert of.tokens[of.clause_head(find(of.sentence, word))].text == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (2, 3, []),
        (0, 2, ["He"]),
        (1, 4, ["He", "did"]),
        (7, 99, ["not", "resign", "."]),
    ],
)
def test_tokens_that_overlap_a_stretch(start, end, expected):
    of = tree("He did not resign.")
    assert words(of, of.tokens_in(start, end)) == expected


@pytest.mark.parametrize(
    ("indices", "expected"),
    [((5, 6), "regulator"), ((0,), "The"), ((0, 2), "The"), ((0, 1, 2, 3), "fined")],
)
def test_head_of_some_tokens_is_the_one_hung_outside(indices, expected):
    of = tree(FINED)
    assert of.tokens[of.head_of(indices)].text == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (FINED, "company", False),
        (FINED, "fined", True),
        (FINED, "was", True),
        ("The bridge is unsafe.", "unsafe", True),
        ("The bridge is unsafe.", "bridge", False),
    ],
)
def test_is_predicate(text, word, expected):
    of = tree(text)
    assert is_predicate(of, find(of.sentence, word)) is expected
