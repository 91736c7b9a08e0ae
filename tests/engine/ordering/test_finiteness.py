"""Participles told by finite verbs, from hand-made trees."""

from __future__ import annotations

import pytest

from dateline.languages.en.preterites import participle_of, past_of
from dateline.values import Factuality
from tests.engine.ordering.test_titles import title

VISITING = """
    Hill/NNP/nsubj>2/@person flew=fly/VBD/root to/IN/case>4 Arden/NNP/obl>2/@place ,/,
    visiting=visit/VBG/advcl>2 the/DT/det>8 wounded/NN/obj>6 ./.
"""
HAVING_LOST = """
    The/DT/det>2 crew/NN/nsubj>3 left=leave/VBD/root ,/, having=have/VBG/aux>6
    lost=lose/VBN/advcl>3 the/DT/det>8 ship/NN/obj>6 ./.
"""
WITH_SHOTS = """
    Schools=school/NNS/nsubj>2 closed=close/VBD/root ,/, with/IN/mark>6
    bullets=bullet/NNS/nsubj>6 hitting=hit/VBG/advcl>2 a/DT/det>8 clinic/NN/obj>6 ./.
"""
AFTER_JOINING = """
    After/IN/mark>2 joining=join/VBG/advcl>6 Kestrel/NNP/obj>2/@organization ,/,
    Berg/NNP/nsubj>6/@person moved=move/VBD/root ./.
"""
QUESTIONED = """
    When/WRB/advmod>2 questioned=question/VBN/advcl>7 by/IN/case>4
    police/NNS/obl:agent>2 ,/, Hill/NNP/nsubj>7/@person wept=weep/VBD/root ./.
"""
LACED = """
    Hill/NNP/nsubj>2/@person drank=drink/VBD/root teas=tea/NNS/obj>2
    laced=lace/VBN/acl>3 with/IN/case>6 poison/NN/obl>4 ./.
"""
TAGGED_WRONG = """
    The/DT/det>2 union/NN/nsubj>3 advanced=advance/VBN/root on/IN/case>5
    Arden/NNP/obl>3/@place ./.
"""
FORCING = """
    A/DT/det>2 dam/NN/nsubj>3 broke=break/VBD/root ,/, forcing=force/VBG/advcl>3
    the/DT/det>7 council/NN/obj>5 to/TO/mark>9 close/VB/xcomp>5 schools=school/NNS/obj>9
    ./.
"""
LEADING = """
    The/DT/det>2 departure/NN/nsubj:pass>4 was=be/VBD/aux:pass>4
    delayed=delay/VBN/root ,/, leading=lead/VBG/advcl>4 to/IN/case>9 a/DT/det>9
    rearrangement/NN/obl>6 of/IN/case>12 the/DT/det>12 visits=visit/NNS/nmod>9 ./.
"""
SHARED = """
    A/DT/det>2 man/NN/nsubj:pass>4 was=be/VBD/aux:pass>4 shot=shoot/VBN/root
    and/CC/cc>6 killed=kill/VBN/conj>4 by/IN/case>8 police/NNS/obl:agent>6 ./.
"""
SAW_SINK = """
    Police/NNS/nsubj>2 saw=see/VBD/root the/DT/det>4 boat/NN/nsubj>5 sink/VB/ccomp>2 ./.
"""
CLOSING = """
    Hill/NNP/nsubj>2/@person praised=praise/VBD/root the/DT/det>4 mill/NN/obj>2 ,/,
    which/WDT/obj>9 the/DT/det>8 council/NN/nsubj>9 sold=sell/VBD/acl:relcl>4 ,/,
    taking=take/VBG/advcl>9 a/DT/det>13 loan/NN/obj>11 ./.
"""
ENDING = CLOSING.replace("a/DT/det>13 loan/NN/obj>11", "off/RP/compound:prt>11")
AS_PROTECTING = """
    Hill/NNP/nsubj>2/@person praised=praise/VBD/root the/DT/det>4 law/NN/obj>2
    as/IN/mark>6 protecting=protect/VBG/advcl>2 tenants=tenant/NNS/obj>6 ./.
"""
DOCTOR = """
    Police/NNS/nsubj>2 met=meet/VBD/root Ada/NNP/obj>2/@person Hill/NNP/flat>3/@person
    ,/, a/DT/det>7 doctor/NN/appos>3 who/WP/nsubj>9 saw=see/VBD/acl:relcl>7
    the/DT/det>11 fire/NN/obj>9 ./.
"""
IN_THE_WAR = """
    Leaders=leader/NNS/nsubj>7 of/IN/case>4 the/DT/det>4 rebellion/NN/nmod>1
    that/WDT/nsubj>6 began=begin/VBD/acl:relcl>1 surrendered=surrender/VBD/root ./.
"""
TALKS_HELD = """
    Berg/NNP/nsubj>2/@person announced=announce/VBD/root talks=talk/NNS/obj>2
    held=hold/VBN/acl>3 in/IN/case>6 Oslo/NNP/obl>4/@place ./.
"""


@pytest.mark.parametrize(
    ("table", "trigger", "expected"),
    [
        pytest.param(
            SAW_SINK,
            "sink",
            "The boat sank",
            id="an infinitive with a subject behind a verb of perception",
        ),
        pytest.param(
            CLOSING,
            "taking",
            "A loan was taken",
            id="what one of two may have done is told of its object",
        ),
        pytest.param(
            ENDING,
            "taking",
            "Hill praised the mill, taking off",
            id="what one of two may have done without an object is told of neither",
        ),
        pytest.param(
            AS_PROTECTING,
            "protecting",
            "The law protected tenants",
            id="a participle that says as what something is praised",
        ),
        pytest.param(
            DOCTOR,
            "saw",
            "Ada Hill saw the fire",
            id="what is told of the description of a name",
        ),
        pytest.param(
            IN_THE_WAR,
            "began",
            "The rebellion began",
            id="that does not mean a person",
        ),
        pytest.param(
            TAGGED_WRONG,
            "advanced",
            "The union advanced on Arden",
            id="a past tense tagged as a participle is no passive",
        ),
        pytest.param(
            SHARED,
            "killed",
            "A man was killed by police",
            id="an auxiliary that is shared is not said twice",
        ),
        pytest.param(
            VISITING,
            "visiting",
            "Hill visited the wounded",
            id="a participle behind a comma",
        ),
        pytest.param(
            HAVING_LOST,
            "lost",
            "The crew had lost the ship",
            id="a perfect participle",
        ),
        pytest.param(
            WITH_SHOTS,
            "hitting",
            "Bullets hit a clinic",
            id="a participle with a subject of its own",
        ),
        pytest.param(
            AFTER_JOINING,
            "joining",
            "Berg joined Kestrel",
            id="a participle behind a conjunction",
        ),
        pytest.param(
            QUESTIONED,
            "questioned",
            "Hill was questioned by police",
            id="a passive participle",
        ),
        pytest.param(
            LACED,
            "laced",
            "Teas were laced with poison",
            id="a passive participle behind a plural noun",
        ),
        pytest.param(
            FORCING,
            "close",
            "The council was forced to close schools",
            id="what a whole clause made somebody do",
        ),
    ],
)
def test_a_participle_is_told_by_a_finite_verb(table, trigger, expected):
    assert title(table, trigger) == expected


def test_what_is_planned_is_told_as_still_to_come():
    told = title(TALKS_HELD, "held", factuality=Factuality.PLANNED)
    assert told == "Talks to be held in Oslo"


def test_what_is_no_fact_is_not_told_as_one():
    told = title(VISITING, "visiting", factuality=Factuality.PLANNED)
    assert "visited" not in told


def test_what_came_of_a_clause_is_not_told_of_its_subject():
    assert "departure led" not in title(LEADING, "rearrangement").lower()


@pytest.mark.parametrize(
    ("lemma", "gerund", "past"),
    [
        ("lead", "leading", "led"),
        ("win", "winning", "won"),
        ("set", "setting", "set"),
        ("travel", "traveling", "traveled"),
        ("travel", "travelling", "travelled"),
        ("agree", "agreeing", "agreed"),
        ("lie", "lying", "lay"),
        ("carry", "carrying", "carried"),
        ("play", "playing", "played"),
        ("use", "using", "used"),
        ("have", "having", "had"),
        ("flee", "fleeing", "fled"),
        ("prove", "proving", "proved"),
    ],
)
def test_the_past_tense_is_regular_or_of_the_table(lemma, gerund, past):
    assert past_of(lemma, gerund) == past


@pytest.mark.parametrize(
    ("lemma", "form", "participle"),
    [
        ("take", "taking", "taken"),
        ("become", "becoming", "become"),
        ("strike", "striking", "struck"),
        ("set", "setting", "set"),
        ("carry", "carry", "carried"),
        ("ban", "ban", "banned"),
    ],
)
def test_the_participle_is_regular_or_of_the_table(lemma, form, participle):
    assert participle_of(lemma, form) == participle
