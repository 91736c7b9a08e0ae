"""Titles do not rely on what the parser is unsure of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.ordering.titles import title_of
from tests.tables import mention, parse

BURNED = """
    The/DT/det>2 council/NN/nsubj>3 sold=sell/VBD/root the/DT/det>6 old/JJ/amod>6
    quarter/NN/obj>3 around/IN/case>9 the/DT/det>9 mill/NN/nmod>6 ,/,
    which/WDT/nsubj>12 burned=burn/VBD/acl:relcl>6 down/RP/compound:prt>12 ./.
"""
RAIDED = """
    The/DT/det>2 army/NN/nsubj>3 freed=free/VBD/root six/CD/nummod>5
    sailors=sailor/NNS/obj>3 ,/, whom/WP/obj>9 nobody/NN/nsubj>9
    knew=know/VBD/acl:relcl>5 ,/, in/IN/case>13 a/DT/det>13 raid/NN/obl>3 ./.
"""
JOINED = """
    The/DT/det>2 army/NN/nsubj>3 freed=free/VBD/root six/CD/nummod>5
    sailors=sailor/NNS/obj>3 ,/, whom/WP/obj>9 nobody/NN/nsubj>9
    knew=know/VBD/acl:relcl>5 ,/, five/CD/nummod>12 pilots=pilot/NNS/conj>5 and/CC/cc>15
    a/DT/det>15 cook/NN/conj>5 ./.
"""
NAMES = """
    The/DT/det>2 treaty/NN/nsubj:pass>4 was=be/VBD/aux:pass>4 joined=join/VBN/root
    by/IN/case>6 Arden/NNP/obl:agent>4/@place ,/, Lund/NNP/conj>6/@place and/CC/cc>10
    Berg/NNP/conj>6/@place ./.
"""
PAINTED = """
    Painted=paint/VBN/acl>5 white/JJ/xcomp>1 ,/, the/DT/det>5 mill/NN/nsubj>6
    drew=draw/VBD/root crowds=crowd/NNS/obj>6 ./.
"""
STORMED = """
    The/DT/det>2 mob/NN/nsubj>6 ,/, in/IN/case>5 masks=mask/NNS/nmod>2
    stormed=storm/VBD/root the/DT/det>8 court/NN/obj>6 and/CC/cc>10
    burned=burn/VBD/conj>6 files=file/NNS/obj>10 ./.
"""
TURNED = """
    The/DT/det>2 poet/NN/nsubj>12 who/WP/nsubj>4 turned=turn/VBD/acl:relcl>2
    life/NN/obj>4 that/WDT/obj>8 nobody/NN/nsubj>8 praised=praise/VBD/acl:relcl>5
    into/IN/case>10 verse/NN/obl>4 ,/, died=die/VBD/root ./.
"""


def doubted(table, word, *chances):
    """The sentence of a table in which the word's head is in doubt."""
    (sentence,) = parse(table)
    tokens = tuple(
        replace(token, head_chances=chances) if token.text == word else token
        for token in sentence.tokens
    )
    return replace(sentence, tokens=tokens)


def title(sentence, word):
    return title_of(mention(sentence, word), sentence)


def test_a_sure_relative_clause_is_told_of_its_noun():
    sentence = doubted(BURNED, "burned", (5, 0.9), (8, 0.1))
    assert title(sentence, "burned") == "The old quarter around the mill burned down"


def test_a_doubtful_relative_clause_keeps_the_words_before_it():
    sentence = doubted(BURNED, "burned", (5, 0.5), (1, 0.4))
    assert title(sentence, "burned") == "The mill, which burned down"


def test_a_subject_is_asked_for_more_certainty_than_the_rest():
    sentence = doubted(BURNED, "burned", (5, 0.68), (1, 0.32))
    assert title(sentence, "burned") == "The mill, which burned down"


def test_words_side_by_side_need_no_certainty():
    sentence = doubted(BURNED, "sold", (-1, 0.3), (11, 0.3))
    assert title(sentence, "sold").startswith("The council sold the old quarter")


def test_doubt_between_two_words_of_the_title_is_none():
    sentence = doubted(RAIDED, "raid", (2, 0.48), (4, 0.48))
    assert title(sentence, "freed") == "The army freed six sailors in a raid"


def test_a_name_of_a_list_stays_in_it():
    assert title(doubted(NAMES, "Berg", (3, 0.2)), "joined") == (
        "The treaty was joined by Arden, Lund and Berg"
    )


@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        (((4, 0.9),), "The army freed six sailors, five pilots and a cook"),
        (((4, 0.3), (2, 0.1)), "The army freed six sailors"),
    ],
)
def test_a_phrase_in_doubt_is_left_out(chances, expected):
    assert title(doubted(JOINED, "cook", *chances), "freed") == expected


def test_a_participle_that_opens_a_sentence_goes_on_behind_its_comma():
    sentence = doubted(PAINTED, "Painted", (4, 0.5), (5, 0.4))
    assert title(sentence, "Painted") == "Painted white, the mill drew crowds"


def test_what_an_object_is_joined_to_is_no_subject():
    sentence = doubted(STORMED, "burned", (5, 0.5), (7, 0.2))
    assert not title(sentence, "burned").startswith("The court")


def test_what_a_relative_clause_ends_with_belongs_to_it():
    sentence = doubted(TURNED, "verse", (3, 0.4), (11, 0.6))
    assert title(sentence, "turned") == "The poet turned life into verse"
