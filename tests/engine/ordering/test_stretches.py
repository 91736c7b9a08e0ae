"""The words of a sentence as they stand, where a title can be made of them."""

from __future__ import annotations

import pytest

from dateline.ordering.titling.reading import read
from dateline.ordering.titling.stretches import stretch
from dateline.syntax import tree_of
from tests.tables import parse

LONG = """
    On/IN/case>3 the/DT/det>3 coast/NN/obl>14 of/IN/case>7 the/DT/det>7 old/JJ/amod>7
    country/NN/nmod>3 and/CC/cc>9 islands=island/NNS/conj>3 then/RB/advmod>14
    a/DT/det>13 small/JJ/amod>13 mill/NN/nsubj>14 burned=burn/VBD/root with/IN/case>16
    books=book/NNS/obl>14 and/CC/cc>18 maps=map/NNS/conj>16 of/IN/case>20
    Lund/NNP/nmod>18/@place and/CC/cc>22 Orne/NNP/conj>20/@place then/RB/advmod>14 ./.
"""
IN_OHIO = """
    Hill/NNP/nsubj>6/@person of/IN/case>3 Lund/NNP/nmod>1/@place ,/, Ohio/NNP/appos>3
    seen=see/VBN/root there/RB/advmod>6 before/IN/case>9 dawn/NN/obl>6 ./.
"""
OF_WHICH = """
    The/DT/det>2 mill/NN/root ,/, the/DT/det>5 roof/NN/nsubj>8 of/IN/case>7
    which/WDT/nmod>5 burned=burn/VBD/acl:relcl>2 with/IN/case>10
    books=book/NNS/obl>8 ./.
"""
STORMED = """
    They/PRP/nsubj>2 stormed=storm/VBD/root the/DT/det>4 court/NN/obj>2 and/CC/cc>6
    burned=burn/VBD/conj>2 old/JJ/amod>8 files=file/NNS/obj>6 ./.
"""
PAINTED = """
    The/DT/det>2 mill/NN/nsubj>8 ,/, painted=paint/VBN/acl>2 white/JJ/xcomp>4
    ,/, still/RB/advmod>8 stood=stand/VBD/root ./.
"""
SHORT = "Hill/NNP/nsubj>2/@person left=leave/VBD/root Lund/NNP/obj>2/@place ./."
ALONE = "Rain/NN/nsubj>2 fell=fall/VBD/root ./."


def line(table, verb):
    (sentence,) = parse(table)
    tree = tree_of(sentence)
    words = [token.text for token in sentence.tokens]
    return stretch(read(tree, words.index(verb), (), {}), words.index(verb))


@pytest.mark.parametrize(
    ("table", "verb", "expected"),
    [
        (
            LONG,
            "burned",
            "A small mill burned with books and maps of Lund and Orne then",
        ),
        (PAINTED, "painted", "The mill, painted white"),
        (IN_OHIO, "seen", ""),
        (OF_WHICH, "burned", ""),
        (STORMED, "burned", ""),
        (SHORT, "left", ""),
        (ALONE, "fell", ""),
    ],
    ids=[
        "from the subject to the end of the clause",
        "with what a participle describes",
        "only a name between commas before it",
        "the roof of which",
        "the object of a verb before it",
        "too short",
        "nothing behind the verb",
    ],
)
def test_stretch(table, verb, expected):
    assert line(table, verb) == expected
