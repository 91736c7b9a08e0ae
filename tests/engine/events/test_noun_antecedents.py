"""Pronouns resolved to common nouns, from hand-made trees."""

from __future__ import annotations

import pytest

from dateline.events.noun_antecedents import nouns_behind
from dateline.events.pronouns import resolve
from tests.tables import parse

DIVERS = """
    Two/CD/nummod>2 divers=diver/NNS/nsubj>3 said=say/VBD/root they/PRP/nsubj>6
    had=have/VBD/aux>6 found=find/VBN/ccomp>3 gold/NN/obj>6 ./.
"""
BUS = """
    After/IN/mark>4 the/DT/det>3 bus/NN/nsubj>4 stopped=stop/VBD/advcl>7 ,/,
    it/PRP/nsubj>7 burned=burn/VBD/root ./.
"""
WOMAN = """
    A/DT/det>2 woman/NN/nsubj>3 fell=fall/VBD/root before/IN/mark>6 she/PRP/nsubj>6
    slept=sleep/VBD/advcl>3 ./.
"""
MET = """
    A/DT/det>2 woman/NN/nsubj>3 met=meet/VBD/root Hill/NNP/obl>3/@person
    before/IN/mark>7 she/PRP/nsubj>7 slept=sleep/VBD/advcl>3 ./.
"""
STATEMENT = """
    The/DT/det>2 statement/NN/nsubj>3 accused=accuse/VBD/root Hill/NNP/obj>3/@person ./.
"""
IT_ASKED = "It/PRP/nsubj>2 asked=ask/VBD/root for/IN/case>4 money/NN/obl>2 ./."
FERRY = "The/DT/det>2 ferry/NN/nsubj>3 sank=sink/VBD/root ./."
A_FERRY = FERRY.replace("The", "A")
NEWS_THAT = """
    The/DT/det>2 move/NN/nsubj>3 follows=follow/VBZ/root news/NN/obj>3 that/IN/mark>8
    it/PRP/nsubj>8 will/MD/aux>8 close/VB/acl>4 ./.
"""

THEY_ASKED = IT_ASKED.replace("It", "They")
DIVERS_FELL = "Divers=diver/NNS/nsubj>2 fell=fall/VBD/root ./."
NO_DIVERS = "No=no/DT/det>2 divers=diver/NNS/nsubj>3 fell=fall/VBD/root ./."
GUARD = "A/DT/det>2 guard/NN/nsubj>3 fell=fall/VBD/root ./."
GUARD_MET = """
    A/DT/det>2 guard/NN/nsubj>3 met=meet/VBD/root Hill/NNP/obj>3/@person ./.
"""
HILL_AND_BERG = """
    Hill/NNP/nsubj>4/@person and/CC/cc>3 Berg/NNP/conj>1/@person fell=fall/VBD/root ./.
"""
CREW_AND_HILL = """
    Hill/NNP/nsubj>5/@person and/CC/cc>4 his/PRP$/nmod:poss>4 crew/NN/conj>1
    fell=fall/VBD/root ./.
"""
LONG_FIRM = """
    The/DT/det>7 Lund/NNP/compound>7/@place oil/NN/compound>7 and/CC/cc>5
    water/NN/conj>3 gas/NN/compound>7 company/NN/nsubj>8 said=say/VBD/root
    it/PRP/nsubj>10 grew=grow/VBD/ccomp>8 ./.
"""


def meanings(*tables: str) -> list[str]:
    sentences = parse(*tables)
    return list(nouns_behind(sentences, resolve(sentences)).values())


@pytest.mark.parametrize(
    "tables",
    [
        pytest.param([IT_ASKED], id="nothing stands before"),
        pytest.param([NEWS_THAT], id="news of nobody that is named"),
        pytest.param([WOMAN.replace("woman", "man")], id="she is no man"),
        pytest.param(
            [MET],
            id="a person is named between",
        ),
        pytest.param([STATEMENT, IT_ASKED.replace("It", "They")], id="number"),
        pytest.param([IT_ASKED.replace("It", "We")], id="those who speak"),
        pytest.param([WOMAN.replace("she/", "we/")], id="she is not who speaks"),
        pytest.param([NO_DIVERS, THEY_ASKED], id="none of them"),
        pytest.param([GUARD_MET, IT_ASKED.replace("It", "He")], id="a person named"),
        pytest.param([CREW_AND_HILL, THEY_ASKED], id="one of two has no name"),
        pytest.param([A_FERRY, IT_ASKED], id="the sentence before is about another"),
        pytest.param(
            [DIVERS.replace("said=say/VBD/root", "sued=sue/VBD/root firms/NNS/obj>3")
             .replace("nsubj>6", "nsubj>7").replace("aux>6", "aux>7")
             .replace("obj>6", "obj>7")],
            id="an object that agrees as well",
        ),
        pytest.param(
            [
                """
                The/DT/det>2 radar/NN/nsubj>3 lost=lose/VBD/root it/PRP/obj>3
                after/IN/mark>7 it/PRP/nsubj>7 turned=turn/VBD/advcl>3 ./.
                """
            ],
            id="it is another than the subject",
        ),
        pytest.param(
            [
                FERRY,
                """
                It/PRP/nsubj>3 was=be/VBD/cop>3 clear/JJ/root that/IN/mark>6
                nobody/NN/nsubj>6 lived=live/VBD/csubj>3 ./.
                """,
            ],
            id="it that stands for a clause",
        ),
        pytest.param(
            [FERRY, "Hill/NNP/nsubj>2/@person fell=fall/VBD/root ./.", IT_ASKED],
            id="another sentence between",
        ),
    ],
)  # fmt: skip
def test_nouns_behind_leaves_out_what_is_in_doubt(tables):
    assert meanings(*tables) == []


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        pytest.param([DIVERS], "two divers", id="the subject above"),
        pytest.param([BUS], "the bus", id="the subject of a clause in front"),
        pytest.param([WOMAN], "a woman", id="one person without a name"),
        pytest.param(
            [STATEMENT, IT_ASKED], "the statement", id="the main subject before"
        ),
        pytest.param([DIVERS_FELL, THEY_ASKED], "divers", id="several"),
        pytest.param(
            [GUARD, IT_ASKED.replace("It", "He")], "a guard", id="one person before"
        ),
        pytest.param([HILL_AND_BERG, THEY_ASKED], "Hill and Berg", id="two by name"),
        pytest.param(
            [LONG_FIRM], "the gas company", id="the core of a long description"
        ),
    ],
)
def test_nouns_behind_finds(tables, expected):
    assert meanings(*tables) == [expected]


def test_nouns_behind_finds_whose_the_subject_is():
    table = """
        The/DT/det>2 ferry/NN/nsubj>3 sank=sink/VBD/root and/CC/cc>7
        its/PRP$/nmod:poss>6 crew/NN/nsubj>7 drowned=drown/VBD/conj>3 ./.
    """
    assert meanings(table) == ["the ferry"]
