"""Clauses that hang on the wrong word, mended for titles, and what titles keep."""

from __future__ import annotations

import pytest

from tests.engine.ordering.test_mending import links
from tests.engine.ordering.test_titles import title

ASCRIBED = """
    Hill/NNP/nsubj>2/@person attributed=attribute/VBD/root the/DT/det>4 delay/NN/obj>2
    to/IN/case>6 rain/NN/nmod>4 ./.
"""
CITING = """
    Kestrel/NNP/nsubj>2/@organization reported=report/VBD/root a/DT/det>4 loss/NN/obj>2
    ,/, citing=cite/VBG/acl>4 strikes=strike/NNS/obj>6 ./.
"""
SINCE_MAY = """
    Rents=rent/NNS/nsubj>2 fell=fall/VBD/root since/IN/case>4 May/NNP/obl>2 ,/,
    when/WRB/advmod>8 they/PRP/nsubj>8 stood=stand/VBD/advcl>2 at/IN/case>10
    nine/CD/obl>8 ./.
"""
IN_LUND = SINCE_MAY.replace("May/NNP", "Lund/NNP").replace("since/", "in/")
MADE_BY = """
    Plans=plan/NNS/nsubj>8 made=make/VBN/acl>1 by/IN/case>4 Kestrel/NNP/obl:agent>2
    ,/, whose/WP$/nmod:poss>7 ship/NN/nsubj>7 failed=fail/VBD/root ./.
""".replace(
    "ship/NN/nsubj>7 failed=fail/VBD/root",
    "ship/NN/nsubj>8 sank=sink/VBD/acl:relcl>1 failed=fail/VBD/root",
).replace("nsubj>8 made", "nsubj>9 made")
FOUNDED = """
    Hill/NNP/nsubj>2/@person founded=found/VBD/root ,/, and/CC/cc>5 sold=sell/VBD/conj>2
    ,/, a/DT/det>8 mill/NN/obj>5 ./.
"""
FOR_OTHERS = """
    It/PRP/nsubj:pass>3 was=be/VBD/aux:pass>3 held=hold/VBN/root for/IN/mark>7
    ships=ship/NNS/nsubj:pass>3 to/TO/mark>7 pass/VB/advcl>3 ./.
"""


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(ASCRIBED, {"rain": ("attributed", "obl")}, id="a cause"),
        pytest.param(
            ASCRIBED.replace("attribute/", "add/"), {}, id="no verb that gives a cause"
        ),
        pytest.param(
            CITING, {"citing": ("reported", "advcl")}, id="who gives a reason"
        ),
        pytest.param(
            CITING.replace("citing=cite", "hurting=hurt"), {}, id="what a thing does"
        ),
        pytest.param(SINCE_MAY, {"stood": ("May", "acl:relcl")}, id="on a date"),
        pytest.param(IN_LUND, {}, id="no clause on a place"),
        pytest.param(MADE_BY, {"sank": ("Kestrel", "acl:relcl")}, id="whose"),
        pytest.param(FOUNDED, {"mill": ("founded", "obj")}, id="what two verbs have"),
        pytest.param(
            FOUNDED.replace(
                "sell/VBD/conj>2\n    ,/,", "sell/VBD/conj>2 now/RB/advmod>5"
            ),
            {},
            id="no comma before the object",
        ),
        pytest.param(FOR_OTHERS, {"ships": ("pass", "nsubj")}, id="for whom"),
    ],
)
def test_mended_hangs_a_clause_where_it_belongs(table, expected):
    assert links(table) == expected


MANDATED = """
    Rules=rule/NNS/nsubj>7 mandated=mandate/VBN/acl>1 by/IN/case>4
    Oslo/NNP/obl:agent>2/@place and/CC/cc>6 storms=storm/NNS/conj>1 hurt/VBD/root
    banks=bank/NNS/obj>7 ./.
"""
SET_DAY = """
    Hill/NNP/nsubj>2/@person set/VBD/root May/NNP/nmod:unmarked>4 9/CD/obl:unmarked>2
    as/IN/case>7 the/DT/det>7 deadline/NN/obl>2 ./.
"""
ON_DAY = """
    Hill/NNP/nsubj>2/@person set/VBD/root a/DT/det>4 record/NN/obj>2
    May/NNP/nmod:unmarked>6 9/CD/obl:unmarked>2 ./.
"""
PLUMMETED = """
    The/DT/det>2 stock/NN/nsubj:pass>3 plummeted=plummet/VBN/root ./.
"""
IMPLIED = """
    Hill/NNP/nsubj>2/@person implied=imply/VBD/root as/RB/advmod>4 much/JJ/obj>2 ./.
"""
HEADING = """
    All/DT/det>2 routes=route/NNS/nsubj>7 heading=head/VBG/acl>2 east/RB/advmod>3
    of/IN/case>6 Lund/NNP/obl>4/@place closed=close/VBD/root ./.
"""
SPOKEN = """
    Hill/NNP/nsubj>2/@person said=say/VBD/root they/PRP/nsubj>5 'll=will/MD/aux>5
    leave/VB/ccomp>2 Oslo/NNP/obj>5/@place ./.
"""
AT_WHAT = """
    Crews=crew/NNS/nsubj>2 met=meet/VBD/root at/IN/case>4 what/WP/obl>2 is=be/VBZ/cop>9
    their/PRP$/nmod:poss>9 largest=large/JJS/amod>9 trade/NN/compound>9
    fair/NN/acl:relcl>4 ./.
"""


@pytest.mark.parametrize(
    ("table", "trigger", "arguments", "expected"),
    [
        pytest.param(
            MANDATED, "mandated", {}, "Rules were mandated by Oslo", id="one of two"
        ),
        pytest.param(
            SET_DAY,
            "set",
            {"dates": ["May 9"]},
            "Hill set May 9 as the deadline",
            id="a day that is set",
        ),
        pytest.param(
            ON_DAY, "set", {"dates": ["May 9"]}, "Hill set a record", id="on what day"
        ),
        pytest.param(
            PLUMMETED, "plummeted", {}, "The stock plummeted", id="no passive"
        ),
        pytest.param(IMPLIED, "implied", {}, "Hill implied as much", id="degree"),
        pytest.param(
            HEADING, "closed", {}, "All routes heading east of Lund closed", id="which"
        ),
        pytest.param(
            SPOKEN,
            "leave",
            {"names": {2: "Crews"}},
            "Crews will leave Oslo",
            id="a contracted auxiliary",
        ),
        pytest.param(
            AT_WHAT, "fair", {}, "Largest trade fair", id="what is no subject"
        ),
    ],
)
def test_a_title_says_no_more_than_the_sentence(table, trigger, arguments, expected):
    assert title(table, trigger, **arguments) == expected


THE_LUND = """
    The/DT/det>2 Lund/NNP/nsubj>7 ,/, Ore./NNP/appos>2 ,/, mill/NN/nsubj>7
    closed=close/VBD/root ./.
"""
FOR_THE_LUND = """
    Crews=crew/NNS/nsubj>8 for/IN/case>4 the/DT/det>4 Lund/NNP/nmod>1 ,/,
    Ore./NNP/appos>4 ,/, mill/NN/nsubj>9 left=leave/VBD/root ./.
""".replace("nsubj>8 for", "nsubj>9 for")
ORE_BASED = """
    Hill/NNP/nsubj>2/@person sued=sue/VBD/root the/DT/det>4 Lund/NNP/obj>2 ,/,
    Ore./NNP/appos>4 -/HYPH based=base/VBN/amod>9 owner/NN/obj>2 ./.
"""


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            THE_LUND,
            {"The": ("mill", "det"), "Lund": ("mill", "compound")},
            id="where a thing is",
        ),
        pytest.param(
            FOR_THE_LUND,
            {
                "for": ("mill", "case"),
                "the": ("mill", "det"),
                "Lund": ("mill", "compound"),
                "mill": ("Crews", "nmod"),
            },
            id="behind a preposition",
        ),
        pytest.param(
            ORE_BASED,
            {"the": ("owner", "det"), "Lund": ("based", "compound")},
            id="where somebody is based",
        ),
    ],
)
def test_mended_takes_a_town_as_part_of_a_description(table, expected):
    assert links(table) == expected


WHO_FLED = """
    Police/NNS/nsubj>2 named=name/VBD/root a/DT/det>4 guard/NN/obj>2 from/IN/case>7
    the/DT/det>7 yard/NN/nmod>4 who/WP/nsubj>9 fled=flee/VBD/acl:relcl>7 ./.
"""
SAYING = """
    Hill/NNP/nsubj>2/@person wrote=write/VBD/root ,/, saying=say/VBG/advcl>2
    rain/NN/nsubj>6 fell=fall/VBD/conj>2 ./.
"""
DOWN_FROM = """
    Sales=sale/NNS/nsubj>4 were=be/VBD/cop>4 nine/CD/nummod>4 crowns=crown/NNS/root ,/,
    down/RB/advmod>4 from/IN/case>9 ten/CD/nummod>9 crowns=crown/NNS/obl>6 ./.
"""
HELD_AT = """
    Hill/NNP/nsubj>2/@person joined=join/VBD/root the/DT/det>4 guild/NN/obj>2
    at/IN/case>7 a/DT/det>7 fair/NN/obl>2 held=hold/VBN/acl>7 on/IN/case>10
    Monday/NNP/obl>8 ./.
"""


def test_mended_takes_the_clause_behind_a_participle_as_what_it_says():
    assert links(SAYING) == {"fell": ("saying", "ccomp")}


@pytest.mark.parametrize(
    ("table", "trigger", "expected"),
    [
        pytest.param(WHO_FLED, "fled", "A guard from the yard fled", id="a person"),
        pytest.param(
            DOWN_FROM, "Sales", "Sales were nine crowns", id="no loose adverb"
        ),
    ],
)
def test_a_title_tells_of_whom_and_how_much(table, trigger, expected):
    assert title(table, trigger) == expected


def test_a_title_ends_in_no_participle_that_wants_a_phrase():
    line = title(HELD_AT, "joined", dates=["on Monday"])
    assert line == "Hill joined the guild at a fair"


HAD_LOSS = """
    Kestrel/NNP/nsubj>2/@organization had=have/VBD/root a/DT/det>4 loss/NN/obj>2
    of/IN/case>6 millions=million/NNS/nmod>4 ./.
"""


def test_a_title_tells_whose_something_is():
    assert title(HAD_LOSS, "loss", nominal=True) == "Kestrel had a loss of millions"


def test_a_title_of_a_noun_names_no_unresolved_owner():
    line = title(HAD_LOSS.replace("Kestrel/NNP", "It/PRP"), "loss", nominal=True)
    assert line == "Loss of millions"


BEFORE_GUESTS = """
    Berg/NNP/nsubj>2/@person left=leave/VBD/root before/IN/mark>10 most/JJ/amod>5
    guests=guest/NNS/obl>2 with/IN/case>9 the/DT/det>9 old/JJ/amod>9
    ticket/NN/nsubj>10 came=come/VBD/advcl>2 ./.
"""
AS_STORM = """
    The/DT/det>2 ferry/NN/nsubj>3 sank=sink/VBD/root as/IN/case>6 a/DT/det>6
    storm/NN/obl>3 hit/VBD/conj>3 Lund/NNP/obj>7/@place ./.
"""
AS_MAYOR = AS_STORM.replace("storm/NN/obl>3", "mayor/NN/obl>3 and/CC/cc>8").replace(
    "hit/VBD/conj>3 Lund/NNP/obj>7", "hit/VBD/conj>3 Lund/NNP/obj>8"
)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            BEFORE_GUESTS,
            {"guests": ("came", "nsubj"), "ticket": ("guests", "nmod")},
            id="a noun behind the mark",
        ),
        pytest.param(
            AS_STORM,
            {
                "storm": ("hit", "nsubj"),
                "as": ("hit", "mark"),
                "hit": ("sank", "advcl"),
            },
            id="a noun behind as",
        ),
        pytest.param(AS_MAYOR, {}, id="a conjunction joins the verbs"),
    ],
)
def test_mended_gives_a_marked_clause_its_subject(table, expected):
    assert links(table) == expected


CAME_AFTER = """
    The/DT/det>2 vote/NN/nsubj>3 came=come/VBD/root after/IN/mark>6
    rents=rent/NNS/nsubj>6 rose=rise/VBD/advcl>3 ./.
"""
BIG_ENOUGH = """
    The/DT/det>2 mill/NN/nsubj>4 was=be/VBD/cop>4 big/JJ/root enough/RB/advmod>6
    soon/RB/advmod>4 to/TO/mark>8 sell/VB/advcl>4 ./.
"""
GLAD = """
    Berg/NNP/nsubj>3/@person was=be/VBD/cop>3 glad/JJ/root and/CC/cc>5
    moved=move/VBN/conj>3 by/IN/case>8 the/DT/det>8 letters=letter/NNS/obl>5 ./.
"""


@pytest.mark.parametrize(
    ("table", "trigger", "expected"),
    [
        pytest.param(CAME_AFTER, "came", "The vote came after rents rose", id="came"),
        pytest.param(BIG_ENOUGH, "big", "The mill was big enough to sell", id="enough"),
        pytest.param(GLAD, "moved", "Berg was moved by the letters", id="a copula"),
    ],
)
def test_a_title_keeps_what_its_verb_needs(table, trigger, expected):
    assert title(table, trigger) == expected


def test_a_title_leaves_out_what_ties_a_period_to_its_end():
    table = """
        Rents=rent/NNS/nsubj>8 for/IN/case>4 the/DT/det>4 months=month/NNS/nmod>1
        ended=end/VBN/acl>1 May/NNP/obl>5 1/CD/nmod:unmarked>6 rose=rise/VBD/root
        fast/RB/advmod>8 ./.
    """
    line = title(table, "rose", dates=["the months", "May 1"])
    assert line == "Rents rose fast"


def test_a_title_tells_an_aim_with_what_it_aims_at():
    table = """
        Police/NNS/nsubj>2 sent=send/VBD/root the/DT/det>4 gun/NN/obj>2 to/IN/case>6
        Lund/NNP/obl>2/@place to/TO/mark>8 learn/VB/advcl>2 whether/IN/mark>11
        Berg/NNP/nsubj>11/@person lied=lie/VBD/ccomp>8 ./.
    """
    line = title(table, "sent")
    assert line == "Police sent the gun to Lund to learn whether Berg lied"
