"""Titles keep what restricts or completes their words, from hand-made trees."""

from __future__ import annotations

import pytest

from dateline.values import Kind
from tests.engine.ordering.test_titles import title

RELEASED = """
    They/PRP/nsubj>2 tried=try/VBD/root to/TO/mark>4 have/VB/xcomp>2
    Berg/NNP/nsubj:pass>6/@person released=release/VBN/xcomp>4 ./.
"""
JOBS = """
    Kestrel/NNP/nsubj>2/@organization cut/VBD/root 9/CD/nummod>4 jobs=job/NNS/obj>2
    in/IN/case>6 Lund/NNP/nmod>4/@place ,/, 5/CD/conj>4 in/IN/case>10
    Orne/NNP/nmod>8/@place and/CC/cc>12 4/CD/conj>4 in/IN/case>14
    Rome/NNP/nmod>12/@place ./.
"""
ALLEGING = """
    Berg/NNP/nsubj>2/@person wrote=write/VBD/root to/IN/case>4 Roe/NNP/obl>2/@person
    alleging=allege/VBG/advcl>2 his/PRP$/nmod:poss>7 firm/NN/nsubj>8
    stole=steal/VBD/ccomp>5 designs=design/NNS/obj>8 ./.
"""
CALLED_RIGHT = """
    Hill/NNP/nsubj>2/@person accepted=accept/VBD/root the/DT/det>4 ban/NN/obj>2 ,/,
    she/PRP/nsubj>7 called=call/VBD/parataxis>2 the/DT/det>9 fine/NN/obj>7
    harsh/JJ/xcomp>7 ./.
"""
COMMENT = """
    A/DT/det>2 comment/NN/nsubj>9 that/IN/mark>5 Hill/NNP/nsubj>5/@person
    made=make/VBD/acl:relcl>2 to/IN/case>8 a/DT/det>8 fan/NN/obl>5
    angered=anger/VBD/root Berg/NNP/obj>9/@person ./.
"""
SETTING = """
    The/DT/det>2 judge/NN/nsubj>3 upheld=uphold/VBD/root the/DT/det>5 fine/NN/obj>3
    that/WDT/obj>8 Kestrel/NNP/nsubj>8/@organization paid=pay/VBD/acl:relcl>5 ,/,
    setting=set/VBG/advcl>8 a/DT/det>13 civil/JJ/amod>13 hearing/NN/obj>10 ./.
"""
CITIES = """
    The/DT/det>2 cities=city/NNS/nsubj:pass>8 of/IN/case>4 Arden/NNP/nmod>2/@place
    and/CC/cc>6 Lund/NNP/conj>4/@place were=be/VBD/aux:pass>8
    flooded=flood/VBN/root ./.
"""
PER_SHARE = """
    The/DT/det>2 mill/NN/nsubj>3 earned=earn/VBD/root $/$/obj>3 2/CD/nummod>4
    per/IN/case>7 share/NN/nmod>4 ./.
"""
ABOUT_HALF = """
    About/RB/advmod>2 half/NN/nsubj>6 of/IN/case>5 the/DT/det>5 men=man/NNS/nmod>2
    left=leave/VBD/root ./.
"""
CENTRAL = """
    The/DT/det>3 central/JJ/amod>3 bank/NN/nsubj>4 cut/VBD/root rates=rate/NNS/obj>4 ./.
"""
MORE = """
    The/DT/det>2 mill/NN/nsubj>5 is=be/VBZ/cop>5 more/RBR/advmod>5 quiet/JJ/root
    than/IN/case>7 others=other/NNS/obl>5 ./.
"""
LASTED = """
    The/DT/det>2 strike/NN/nsubj>3 lasted=last/VBD/root nine/CD/nummod>5
    days=day/NNS/obl:unmarked>3 ./.
"""
ALL_USERS = """
    The/DT/det>2 mill/NN/nsubj>3 warned=warn/VBD/root all/DT/det>5 users=user/NNS/obj>3
    of/IN/case>8 old/JJ/amod>8 saws=saw/NNS/nmod>5 ./.
"""
ROUTES = """
    The/DT/det>2 ferry/NN/nsubj>3 began=begin/VBD/root 3/CD/nummod>5
    routes=route/NNS/obj>3 to/IN/case>7 Lund/NNP/nmod>5/@place ,/,
    Ardo/NNP/conj>7/@place and/CC/cc>11 Orne/NNP/conj>7/@place ./.
"""
TERM = """
    Hill/NNP/nsubj>2/@person serves=serve/VBZ/root a/DT/det>4 term/NN/obj>2
    for/IN/case>9 the/DT/det>9 November/NNP/compound>9 1995/CD/nmod:unmarked>7
    killing/NN/obl>2
    at/IN/case>12 a/DT/det>12 fair/NN/obl>2 ./.
"""
FIRST_DEATH = """
    A/DT/det>3 first/JJ/amod>3 death/NN/nsubj:pass>13 of/IN/case>6 a/DT/det>6
    patient/NN/nmod>3 who/WP/nsubj:pass>9 was=be/VBD/aux:pass>9
    bitten=bite/VBN/acl:relcl>6 by/IN/case>11 ticks=tick/NNS/obl:agent>9
    was=be/VBD/aux:pass>13 reported=report/VBN/root ./.
"""
TO_LOOK = """
    A/DT/det>2 team/NN/nsubj:pass>10 formed=form/VBN/acl>2 to/TO/mark>5 look/VB/xcomp>3
    at/IN/case>8 the/DT/det>8 roads=road/NNS/obl>5 was=be/VBD/aux:pass>10
    disbanded=disband/VBN/root ./.
"""
ACCORDING = """
    According=accord/VBG/case>6 to/IN/fixed>1 Agence/NNP/compound>6/@organization
    Orne/NNP/compound>6/@organization -/HYPH/punct>6 Presse/NNP/obl>9/@organization ,/,
    rain/NN/nsubj>9 fell=fall/VBD/root ./.
"""
SEEN_AS = """
    Hill/NNP/nsubj>2/@person described=describe/VBD/root the/DT/det>4 law/NN/obj>2
    as/IN/advmod>6 useful/JJ/xcomp>2 ./.
"""
MOVED_ON = """
    Hill/NNP/nsubj>2/@person moved=move/VBD/root on/RB/advmod>2 to/TO/mark>5
    talk/VB/advcl>2 about/IN/case>7 rain/NN/obl>5 ./.
"""
IN_NAME = """
    The/DT/det>2 boat/NN/nsubj>3 left=leave/VBD/root from/IN/case>7
    Launch/NNP/compound>7/@place Site/NNP/compound>7/@place 9A/NNP/obl>3/@place ./.
"""
A_SHARE = """
    The/DT/det>2 mill/NN/nsubj>3 earned=earn/VBD/root 10/CD/nummod>5
    cents=cent/NNS/obj>3 a/DT/det>7 share/NN/nmod:unmarked>5 ./.
"""
THAN_EXPECTED = """
    Sales=sale/NNS/nsubj>3 were=be/VBD/cop>3 worse=bad/JJR/root than/IN/mark>5
    expected=expect/VBN/advcl>3 ./.
"""
EXTRAPOSED = """
    Rights=right/NNS/nsubj:pass>3 were=be/VBD/aux:pass>3 sold=sell/VBN/root
    that/WDT/nsubj:pass>6 are=be/VBP/aux:pass>6 limited=limit/VBN/acl:relcl>3 ./.
"""
DENIED = """
    Mills=mill/NNS/nsubj>4 should/MD/aux>4 not/RB/advmod>4 buy/VB/root
    saws=saw/NNS/obj>4 from/IN/case>8 foreign/JJ/amod>8 makers=maker/NNS/nmod>5 ./.
"""
BOTH = """
    Hill/NNP/nsubj>2/@person saw=see/VBD/root Kestrel/NNP/obj>2/@organization
    and/CC/cc>5 Oakfield/NNP/conj>3/@organization ,/, which/WDT/nsubj>8
    lost=lose/VBD/acl:relcl>5 ten/CD/nummod>12 and/CC/cc>11 six/CD/conj>9
    men=man/NNS/obj>8 respectively/RB/advmod>8 ./.
"""
LANDMARK = """
    The/DT/det>2 mill/NN/root ,/, a/DT/det>5 landmark/NN/appos>2 ,/,
    provided=provide/VBN/acl>2 for/IN/case>9 guests=guest/NNS/obl>7 ./.
"""
CHARGED = """
    Hill/NNP/nsubj:pass>3/@person was=be/VBD/aux:pass>3 charged=charge/VBN/root
    with/IN/case>5 murder/NN/obl>3 in/IN/case>8 the/DT/det>8 killing/NN/obl>3
    of/IN/case>11 a/DT/det>11 guard/NN/nmod>8 ./.
"""
WHOSE_FIRM = """
    Ada/NNP/nsubj>13/@person Hill/NNP/flat>1/@person ,/, 62/CD/list>1 ,/, a/DT/det>7
    trader/NN/appos>1 whose/WP$/nmod:poss>9 firm/NN/nsubj>10
    failed=fail/VBD/acl:relcl>7 ,/, has=have/VBZ/aux>13 left=leave/VBN/root ./.
"""
TRADER = """
    Local/JJ/amod>2 trader/NN/nmod:desc>3 Hill/NNP/nsubj>9/@person ,/,
    seeing=see/VBG/acl>2 the/DT/det>7 fire/NN/obj>5 ,/, fled=flee/VBD/root ./.
"""


@pytest.mark.parametrize(
    ("table", "trigger", "expected"),
    [
        pytest.param(
            CITIES,
            "flooded",
            "The cities of Arden and Lund were flooded",
            id="the names of places",
        ),
        pytest.param(
            PER_SHARE, "earned", "The mill earned $2 per share", id="what a sum is for"
        ),
        pytest.param(
            ABOUT_HALF, "left", "About half of the men left", id="a rough share"
        ),
        pytest.param(CENTRAL, "cut", "The central bank cut rates", id="a sort of body"),
        pytest.param(
            MORE, "quiet", "The mill is more quiet than others", id="a comparison"
        ),
        pytest.param(LASTED, "lasted", "The strike lasted nine days", id="a length"),
        pytest.param(
            ALL_USERS,
            "warned",
            "The mill warned all users of old saws",
            id="all of what",
        ),
        pytest.param(
            ROUTES,
            "began",
            "The ferry began 3 routes to Lund, Ardo and Orne",
            id="a number and all that it counts",
        ),
        pytest.param(
            FIRST_DEATH,
            "death",
            "First death of a patient who was bitten by ticks",
            id="the first of whom",
        ),
        pytest.param(
            A_SHARE, "earned", "The mill earned 10 cents a share", id="apiece"
        ),
        pytest.param(
            THAN_EXPECTED,
            "expected",
            "Sales were worse than expected",
            id="what was only compared",
        ),
        pytest.param(
            EXTRAPOSED, "limited", "Rights are limited", id="a relative clause behind"
        ),
        pytest.param(
            DENIED,
            "buy",
            "Mills should not buy saws from foreign makers",
            id="what alone is denied",
        ),
        pytest.param(
            BOTH,
            "lost",
            "Kestrel and Oakfield lost ten and six men",
            id="what is told of both",
        ),
        pytest.param(
            LANDMARK,
            "provided",
            "The mill provided for guests",
            id="the only verb of a sentence",
        ),
        pytest.param(
            CHARGED,
            "charged",
            "Hill was charged with murder in the killing of a guard",
            id="which one it is",
        ),
        pytest.param(
            WHOSE_FIRM, "failed", "Ada Hill's firm failed", id="whose it was by name"
        ),
        pytest.param(
            TRADER, "seeing", "Local trader Hill saw the fire", id="a name described"
        ),
        pytest.param(ACCORDING, "fell", "Rain fell", id="no hyphen ends a source"),
        pytest.param(
            SEEN_AS, "described", "Hill described the law as useful", id="as what"
        ),
        pytest.param(
            MOVED_ON, "moved", "Hill moved on to talk about rain", id="a particle"
        ),
        pytest.param(
            IN_NAME,
            "left",
            "The boat left from Launch Site 9A",
            id="the preposition of a name",
        ),
        pytest.param(
            TO_LOOK,
            "disbanded",
            "A team formed to look at the roads was disbanded",
            id="what an infinitive needs",
        ),
        pytest.param(
            RELEASED, "tried", "They tried to have Berg released", id="to have it done"
        ),
        pytest.param(
            JOBS,
            "cut",
            "Kestrel cut 9 jobs in Lund, 5 in Orne and 4 in Rome",
            id="figures with their places",
        ),
        pytest.param(
            COMMENT, "made", "Hill made a comment to a fan", id="what somebody made"
        ),
        pytest.param(
            SETTING, "setting", "A civil hearing was set", id="no doubtful subject"
        ),
    ],
)
def test_a_title_keeps_what_its_words_need(table, trigger, expected):
    assert title(table, trigger) == expected


def test_a_title_leaves_out_what_would_seem_to_tell_of_another_word():
    line = title(TERM, "serves", dates=["November 1995"])
    assert "term at a fair" not in line


def test_a_title_names_no_speaker_before_a_possessive_that_may_be_anothers():
    line = title(ALLEGING, "alleging", kind=Kind.STATEMENT)
    assert line == "Berg wrote to Roe alleging his firm stole designs"


def test_a_title_takes_no_clause_beside_for_what_is_called_something():
    line = title(CALLED_RIGHT, "called", kind=Kind.STATEMENT, subject="Hill")
    assert line == "Hill called the fine harsh"
