"""Trees that give a verb a subject that is not its own, mended for titles."""

from __future__ import annotations

import pytest

from dateline.ordering.titles import title_of
from dateline.ordering.titling.mending import mended
from tests.engine.ordering.test_mending import links
from tests.tables import mention, parse

OWNER = """
    Lund/NNP/nsubj>7/@place 's/POS/case>1 (/-LRB- TLX/NNP/appos>1/@organization
    )/-RRB- will/MD/aux>7 receive/VB/root the/DT/det>9 ship/NN/obj>7 ./.
"""
SOURCE = """
    According=accord/VBG/case>4 to/IN/fixed>1 the/DT/det>4
    Gazette/NNP/nsubj>8/@organization ,/, Ada/NNP/flat>4/@person
    Hill/NNP/flat>6/@person left=leave/VBD/root ./.
"""
PAINTED = """
    After/IN/case>3 the/DT/det>3 ship/NN/obl>8 ,/, bearing=bear/VBG/advcl>8
    flags=flag/NNS/obj>5 ,/, sailed=sail/VBD/advcl>12 ,/, the/DT/det>11
    crew/NN/nsubj>12 slept=sleep/VBD/root ./.
"""
DELIVERED = """
    Kestrel/NNP/nsubj>2/@organization delivered=deliver/VBD/root the/DT/det>5
    last/JJ/amod>5 ship/NN/obj>2 built=build/VBN/acl>5 to/IN/case>8
    Tern/NNP/obl:agent>6/@organization in/IN/case>10 Oslo/NNP/obl>6/@place ./.
"""
CHOSEN = """
    Berg/NNP/nsubj>2/@person named=name/VBD/root Ada/NNP/obj>2/@person and/CC/cc>5
    Bo/NNP/conj>3/@person ,/, a/DT/det>8 nurse/NN/appos>5 ,/,
    chosen=choose/VBD/conj>2 to/TO/mark>12 fly/VB/xcomp>10 ./.
"""
ROSE = """
    Ada/NNP/nsubj>2/@person rose=rise/VBD/root after/IN/case>5 her/PRP$/nmod:poss>5
    rival/NN/obl>2 ,/, Bo/NNP/appos>5/@person ,/, died=die/VBD/advcl>2 ./.
"""
CLOSED = """
    The/DT/det>2 school/NN/nsubj>3 closed=close/VBD/root before/IN/case>6
    its/PRP$/nmod:poss>6 head/NN/obl>3 ,/, who/WP/nsubj>9
    lied=lie/VBD/acl:relcl>6 ,/, was=be/VBD/aux:pass>12 jailed=jail/VBN/parataxis>3 ./.
"""
GREW = """
    The/DT/det>2 bank/NN/nsubj>3 grew=grow/VBD/root until/IN/case>6 its/PRP$/nmod:poss>6
    founder/NN/obl>3 ,/, Ada/NNP/appos>6/@person ,/, retired=retire/VBN/acl:relcl>6 ./.
"""
OIL_ROSE = (
    "Oil/NN/compound>2 rose=rise/VBD/root by/IN/case>5 3/CD/nummod>5 %/NN/obl>2 ./."
)
THREE_DEEDS = """
    Berg/NNP/nsubj>2/@person moved=move/VBD/root to/IN/case>4 Oslo/NNP/obl>2/@place ,/,
    married=marry/VBD/advcl>2 and/CC/cc>8 died=die/VBD/conj>6 ./.
"""
JOINED_FIRST = """
    Ada/NNP/nsubj>7/@person ,/, 45/CD/nmod:unmarked>1 ,/, joined=join/VBD/advcl>7
    Kestrel/NNP/obj>5/@organization led=lead/VBD/root it/PRP/obj>7 and/CC/cc>10
    retired=retire/VBD/conj>7 ./.
"""
OWN_FIRST = JOINED_FIRST.replace("nsubj>7", "nsubj>5")
ON_HER = JOINED_FIRST.replace("joined=join/VBD/advcl>7", "joined=join/VBD/acl>1")
TIED = THREE_DEEDS.replace(",/,", "as/IN/mark>6")
TWO_DEEDS = THREE_DEEDS.replace(
    "and/CC/cc>8 died=die/VBD/conj>6", "and/CC/cc>8 Eva/NNP/obj>6"
)
PRAISED = JOINED_FIRST.replace("Kestrel/NNP/obj>5", "there/RB/advmod>5")
WHICH_FAILED = """
    The/DT/det>2 law/NN/nsubj>12 ,/, which/WDT/obj>6 Hill/NNP/nsubj>6/@person
    backed=back/VBD/acl:relcl>2 and/CC/cc>9 which/WDT/nsubj>9 failed=fail/VBD/conj>6
    ,/, was=be/VBD/aux:pass>12 changed=change/VBN/root ./.
"""
WHICH_ON_NOUN = WHICH_FAILED.replace("conj>6", "conj>2")
ROSE_AND_DIED = ROSE.replace(
    ",/, died=die/VBD/advcl>2", ",/, and/CC/cc>10 died/VBD/conj>2"
)
ROSE_SMILING = ROSE.replace("died=die/VBD", "smiling=smile/VBG")
BESIDE = ROSE.replace("after/IN", "with/IN")
BY_TERN = DELIVERED.replace("to/IN", "by/IN")
WITH_OBJECT = CHOSEN.replace("to/TO/mark>12 fly/VB/xcomp>10", "boats=boat/NNS/obj>10")
SAYS_LUND = OWNER.replace("'s/POS/case>1", "now/RB/advmod>7")


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(BY_TERN, id="the doer behind by"),
        pytest.param(WITH_OBJECT, id="a second deed with an object"),
        pytest.param(SAYS_LUND, id="another name in brackets"),
        pytest.param(TIED, id="a clause that is tied"),
        pytest.param(TWO_DEEDS, id="no third deed"),
        pytest.param(PRAISED, id="what may be a participle"),
        pytest.param(ROSE_AND_DIED, id="a second deed behind and"),
        pytest.param(ROSE_SMILING, id="a participle of the subject"),
        pytest.param(BESIDE, id="a preposition that opens no clause"),
        pytest.param(PAINTED.replace("crew/NN/nsubj>12", "crew/NN/nsubj>8"), id="own"),
    ],
)
def test_a_subject_that_may_be_stays(table):
    (sentence,) = parse(table)
    assert mended(sentence) is sentence


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            OWNER,
            {"Lund": ("TLX", "nmod:poss"), "TLX": ("receive", "nsubj")},
            id="whose it is",
        ),
        pytest.param(
            SOURCE,
            {"Gazette": ("left", "obl"), "Ada": ("left", "nsubj")},
            id="a source",
        ),
        pytest.param(
            PAINTED,
            {
                "After": ("sailed", "mark"),
                "ship": ("sailed", "nsubj"),
                "bearing": ("ship", "acl"),
            },
            id="a clause that is opened by a preposition",
        ),
        pytest.param(
            DELIVERED,
            {"Tern": ("delivered", "obl"), "Oslo": ("delivered", "obl")},
            id="to whom something goes",
        ),
        pytest.param(
            ROSE,
            {"after": ("died", "mark"), "rival": ("died", "nsubj")},
            id="who is named behind after",
        ),
        pytest.param(
            CLOSED,
            {
                "before": ("jailed", "mark"),
                "head": ("jailed", "nsubj:pass"),
                "jailed": ("closed", "advcl"),
            },
            id="who is described behind before",
        ),
        pytest.param(
            GREW,
            {
                "until": ("retired", "mark"),
                "founder": ("retired", "nsubj"),
                "retired": ("grew", "advcl"),
            },
            id="a finite verb taken for a description",
        ),
        pytest.param(
            WHICH_FAILED, {"failed": ("law", "acl:relcl")}, id="a second relative"
        ),
        pytest.param(
            WHICH_ON_NOUN,
            {"failed": ("law", "acl:relcl")},
            id="a second relative on the noun",
        ),
        pytest.param(OIL_ROSE, {"Oil": ("rose", "nsubj")}, id="no compound"),
        pytest.param(
            THREE_DEEDS, {"married": ("moved", "conj")}, id="the second of three deeds"
        ),
        pytest.param(
            JOINED_FIRST,
            {
                "Ada": ("joined", "nsubj"),
                "joined": (".", "root"),
                "led": ("joined", "conj"),
            },
            id="the first of three deeds",
        ),
        pytest.param(
            OWN_FIRST,
            {"joined": (".", "root"), "led": ("joined", "conj")},
            id="the first of three deeds with the subject",
        ),
        pytest.param(
            ON_HER,
            {
                "Ada": ("joined", "nsubj"),
                "joined": (".", "root"),
                "led": ("joined", "conj"),
            },
            id="the first of three deeds on the subject",
        ),
        pytest.param(CHOSEN, {"chosen": ("Bo", "acl")}, id="the last of a list"),
    ],
)
def test_a_verb_gets_its_own_subject(table, expected):
    assert links(table) == expected


def test_a_participle_behind_a_description_is_told_in_the_passive():
    sentence = mended(parse(CHOSEN)[0])
    assert title_of(mention(sentence, "chosen"), sentence) == "Bo was chosen to fly"


@pytest.mark.parametrize(
    ("table", "verb", "title"),
    [
        (ROSE, "died", "Ada rose after her rival died"),
        (CLOSED, "jailed", "Its head was jailed"),
        (WHICH_FAILED, "failed", "The law failed"),
        (WHICH_ON_NOUN, "failed", "The law failed"),
        (OIL_ROSE, "rose", "Oil rose by 3 %"),
        (THREE_DEEDS, "married", "Berg married"),
        (THREE_DEEDS, "died", "Berg married and died"),
        (JOINED_FIRST, "led", "Ada led it"),
        (GREW, "retired", "The bank grew until its founder retired"),
    ],
)
def test_a_title_tells_of_the_subject_that_was_mended(table, verb, title):
    sentence = mended(parse(table)[0])
    assert title_of(mention(sentence, verb), sentence) == title
