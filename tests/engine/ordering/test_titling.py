"""What a title keeps whole, what it leaves out, and how it tells what is planned."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from dateline.ordering.titles import (
    noun_title_of,
    participle_title_of,
    prospect_of,
)
from dateline.ordering.titling.clauses import own_subject
from dateline.ordering.titling.mending import mended
from dateline.syntax import tree_of
from dateline.values import Factuality, Kind
from tests.engine.ordering.test_titles import broken_trees, title
from tests.tables import mention, parse, text_of

DAYS = """
    The/DT/det>2 pact/NN/nsubj:pass>4 was=be/VBD/aux:pass>4 reached=reach/VBN/root
    after/IN/case>7 nine/CD/nummod>7 days=day/NNS/obl>4 of/IN/case>9
    talks=talk/NNS/nmod>7 ./.
"""
PENALTY = """
    Hill/NNP/nsubj:pass>3/@person was=be/VBD/aux:pass>3 jailed=jail/VBN/root
    for/IN/case>6 six/CD/nummod>6 years=year/NNS/obl>3 ./.
"""
MONTHS = """
    Hill/NNP/nsubj>2/@person took=take/VBD/root six/CD/nummod>4 months=month/NNS/obj>2
    off/RB/advmod>2 ./.
"""
HOTTEST = """
    Arden/NNP/nsubj>2/@place saw=see/VBD/root three/CD/obj>2 of/IN/case>7 the/DT/det>7
    hottest=hot/JJS/amod>7 days=day/NNS/nmod>3 ./.
"""
LOOKING = """
    Divers=diver/NNS/nsubj>3 have/VBP/aux>3 given=give/VBN/root up/RP/compound:prt>3
    looking=look/VBG/advcl>3 for/IN/case>8 the/DT/det>8 wreck/NN/obl>5 ./.
"""
PLAN = """
    A/DT/det>2 plan/NN/nsubj>7 aimed=aim/VBN/acl>2 at/IN/mark>5 ending=end/VBG/advcl>3
    hunger/NN/obj>5 failed=fail/VBD/root ./.
"""
HELD = """
    The/DT/det>2 talks=talk/NNS/nsubj>6 held=hold/VBN/acl>2 in/IN/case>5
    May/NNP/obl>3 failed=fail/VBD/root ./.
"""
AGED = """
    Hill/NNP/nsubj>5/@person ,/, 58/CD/nmod:unmarked>1 ,/, resigned=resign/VBD/root ./.
"""
DUE = """
    The/DT/det>2 winner/NN/nsubj:pass>7 is=be/VBZ/aux:pass>7 due/JJ/advcl>7 to/TO/mark>7
    be/VB/aux:pass>7 sworn=swear/VBN/root in/RP/compound:prt>7 ./.
"""
BETWEEN = """
    The/DT/det>2 race/NN/nsubj>3 was=be/VBD/root between/IN/case>5
    Arden/NNP/obl>3/@place and/CC/cc>8 Port/NNP/conj>5/@organization
    Vell/NNP/conj>5/@organization ./.
"""
SUPPORTERS = """
    Supporters=supporter/NNS/nsubj>6 of/IN/case>3 president/NN/nmod:desc>4
    Ada/NNP/nmod>1/@person Hill/NNP/flat>4/@person sang=sing/VBD/root ./.
"""
VOID = """
    Hill/NNP/nsubj>2/@person called=call/VBD/root the/DT/det>4 pact/NN/obj>2 “/``
    null/JJ/xcomp>2 and/CC/cc>8 void/JJ/conj>6 ”/'' ./.
"""
FRONTED = """
    After/IN/case>3 the/DT/det>3 talks=talk/NNS/obl>5 Hill/NNP/nsubj>5/@person
    left=leave/VBD/root Arden/NNP/obj>5/@place ./.
"""
ACCORDING_TO = """
    According=accord/VBG/case>5 to/IN/fixed>1 the/DT/det>5 police/NN/compound>5
    report/NN/obl>8 ,/, Hill/NNP/nsubj>8/@person fled=flee/VBD/root ./.
"""
NORTH = """
    A/DT/det>2 ship/NN/nsubj>5 heading=head/VBG/acl>2 east/RB/advmod>3
    sank=sink/VBD/root north/RB/advmod>8 of/IN/case>8 Arden/NNP/obl>5/@place ./.
"""
EARLIER = """
    The/DT/det>2 yard/NN/nsubj>4 had=have/VBD/aux>4 closed=close/VBN/root a/DT/det>6
    decade/NN/obj>4 earlier/RBR/advmod>6 ./.
"""
THIS_DEAL = "This/DT/det>2 deal/NN/nsubj>3 failed=fail/VBD/root ./."
POSSESSION = """
    The/DT/det>2 firm/NN/nsubj:pass>4 was=be/VBD/aux:pass>4 found=find/VBN/root
    to/TO/mark>9 have/VB/aux>9 been=be/VBN/cop>9 in/IN/case>9 possession/NN/xcomp>4
    of/IN/case>11 thousands=thousand/NNS/nmod>9 of/IN/case>13 copies=copy/NNS/nmod>11
    of/IN/case>16 secret/JJ/amod>16 maps=map/NNS/nmod>13 ./.
"""


@pytest.mark.parametrize(
    ("words", "trigger", "dates", "expected"),
    [
        pytest.param(
            DAYS,
            "reached",
            ["nine days"],
            "The pact was reached after nine days of talks",
            id="a time that measures",
        ),
        pytest.param(
            DAYS,
            "talks",
            ["nine days"],
            "The pact was reached after nine days of talks",
            id="what a time measures",
        ),
        pytest.param(
            PENALTY,
            "jailed",
            ["six years"],
            "Hill was jailed for six years",
            id="a penalty",
        ),
        pytest.param(
            PENALTY.replace("jailed=jail", "seen=see"),
            "seen",
            ["six years"],
            "Hill was seen",
            id="no penalty",
        ),
        pytest.param(
            MONTHS, "took", ["six months"], "Hill took six months off", id="time taken"
        ),
        pytest.param(
            HOTTEST,
            "saw",
            ["days"],
            "Arden saw three of the hottest days",
            id="the most of its sort",
        ),
        pytest.param(
            LOOKING,
            "given",
            [],
            "Divers have given up looking for the wreck",
            id="a gerund that completes",
        ),
        pytest.param(
            PLAN,
            "failed",
            [],
            "A plan aimed at ending hunger failed",
            id="a participle with what completes it",
        ),
        pytest.param(
            HELD,
            "failed",
            ["May"],
            "The talks failed",
            id="no participle without what completes it",
        ),
        pytest.param(AGED, "resigned", [], "Hill resigned", id="no age between commas"),
        pytest.param(
            DUE, "sworn", [], "The winner is due to be sworn in", id="what is due"
        ),
        pytest.param(
            BETWEEN,
            "was",
            [],
            "The race was between Arden and Port Vell",
            id="both ends of between",
        ),
        pytest.param(
            SUPPORTERS,
            "sang",
            [],
            "Supporters of Ada Hill sang",
            id="the preposition before an office",
        ),
        pytest.param(
            VOID,
            "called",
            [],
            "Hill called the pact “null and void”",
            id="a borrowed phrase",
        ),
        pytest.param(
            FRONTED,
            "talks",
            [],
            "Hill left Arden after the talks",
            id="a fronted phrase behind the rest",
        ),
        pytest.param(
            ACCORDING_TO,
            "report",
            [],
            "Police report",
            id="a source by itself",
        ),
        pytest.param(
            NORTH,
            "sank",
            [],
            "A ship heading east sank north of Arden",
            id="adverbs that complete",
        ),
        pytest.param(
            EARLIER,
            "closed",
            ["a decade earlier"],
            "The yard had closed",
            id="no part of a time",
        ),
        pytest.param(THIS_DEAL, "failed", [], "The deal failed", id="no pointing"),
        pytest.param(
            POSSESSION,
            "found",
            [],
            "The firm was found to have been in possession of thousands of copies",
            id="what is too long loses its last phrase",
        ),
    ],
)  # fmt: skip
def test_title_is_whole(words, trigger, dates, expected):
    assert title(words, trigger, dates=dates) == expected


CLOSE = """
    Police/NNS/nsubj>2 decided=decide/VBD/root to/TO/mark>4 close/VB/xcomp>2
    the/DT/det>6 road/NN/obj>4 ./.
"""
RULE = """
    Hill/NNP/nsubj>2/@person asked=ask/VBD/root the/DT/det>4 court/NN/obj>2
    to/TO/mark>6 rule/VB/xcomp>2 against/IN/case>8 Arden/NNP/obl>6/@place ./.
"""
SAYING = """
    Hill/NNP/nsubj>2/@person resigned=resign/VBD/root ,/, saying=say/VBG/advcl>2
    taxes/NNS/nsubj>7 will/MD/aux>7 fall/VB/ccomp>4 ./.
"""
SAYING_QUOTED = """
    Hill/NNP/nsubj>2/@person resigned=resign/VBD/root ,/, saying=say/VBG/advcl>2 ,/,
    “/`` taxes/NNS/nsubj>9 will/MD/aux>9 fall/VB/ccomp>4 ”/'' ./.
"""
LIST = """
    The/DT/det>2 storm/NN/nsubj>3 brought=bring/VBD/root rain/NN/obj>3 –/:
    hail/NN/conj>4 and/CC/cc>8 snow/NN/conj>4 ./.
"""


AURORA = """
    The/DT/det>2 ship/NN/nsubj>6 ,/, Aurora/NNP/appos>2 ,/, made=make/VBD/root
    its/PRP$/nmod:poss>9 first/JJ/amod>9 voyage/NN/obj>6 ./.
"""
LETTER = """
    Hill/NNP/nsubj>2/@person told=tell/VBD/root Berg/NNP/iobj>2/@person in/IN/case>6
    a/DT/det>6 letter/NN/obl>2 that/IN/mark>9 rents=rent/NNS/nsubj>9
    fell=fall/VBD/ccomp>2 across/IN/case>13 the/DT/det>13 whole/JJ/amod>13
    city/NN/obl>9 and/CC/cc>18 not/RB/advmod>18 only/RB/advmod>18 the/DT/det>18
    suburbs=suburb/NNS/conj>13 ./.
"""


def test_title_takes_its_for_the_subject_where_the_name_stands_beside_it():
    assert (
        title(AURORA, "made", names={6: "Aurora"}) == "The ship made its first voyage"
    )
    assert (
        title(AURORA, "voyage", names={6: "Aurora"}) == "The ship made its first voyage"
    )


def test_title_of_where_something_was_said_tells_what_was_said():
    line = title(LETTER, "letter")
    assert line == "Hill told Berg in a letter rents fell across the whole city"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(SAYING, "Hill: Taxes will fall", id="in the author's words"),
        pytest.param(SAYING_QUOTED, "Hill: “taxes will fall”", id="in the speaker's"),
    ],
)
def test_title_of_a_participle_that_reports_has_a_colon(words, expected):
    assert title(words, "saying", kind=Kind.STATEMENT) == expected


def test_title_joins_no_nouns_that_nothing_joins():
    assert title(LIST, "brought") == "The storm brought rain and snow"


PROMISED = CLOSE.replace("decided=decide", "promised=promise")
THREATENED = CLOSE.replace("decided=decide", "threatened=threaten")
STUDY = """
    Hill/NNP/nsubj>2/@person went=go/VBD/root to/IN/case>4 Lund/NNP/obl>2/@place
    to/TO/mark>6 study/VB/advcl>2 law/NN/obj>6 ./.
"""
MEET = """
    A/DT/det>2 panel/NN/nsubj>3 meets=meet/VBZ/root to/TO/mark>5 draft/VB/advcl>3
    laws=law/NNS/obj>5 ./.
"""
LIFT = """
    Cranes=crane/NNS/nsubj:pass>3 are=be/VBP/aux:pass>3 used=use/VBN/root to/TO/mark>5
    lift/VB/xcomp>3 cars=car/NNS/obj>5 ./.
"""
SIGNED = """
    Kestrel/NNP/nsubj>2/@organization signed=sign/VBD/root a/DT/det>4 deal/NN/obj>2
    to/TO/mark>6 build/VB/acl>4 a/DT/det>8 bridge/NN/obj>6 ./.
"""
SENDS = """
    Kestrel/NNP/nsubj>2/@organization sends=send/VBZ/root a/DT/det>4 crew/NN/obj>2
    to/TO/mark>6 help/VB/advcl>2 ./.
"""
BEAT = """
    Hill/NNP/nsubj>2/@person beat/VBD/root Trent/NNP/obl>2/@person to/TO/mark>5
    win/VB/advcl>2 the/DT/det>7 race/NN/obj>5 ./.
"""
THEY = CLOSE.replace("Police/NNS", "They/PRP")


def prospect(table: str, trigger: str, **fields) -> str:
    sentence = parse(table)[0]
    names = fields.pop("names", None)
    planned = {"factuality": Factuality.PLANNED, **fields}
    return prospect_of(mention(sentence, trigger, **planned), sentence, names=names)


@pytest.mark.parametrize(
    ("table", "trigger", "fields"),
    [
        pytest.param(CLOSE, "close", {"factuality": Factuality.POSSIBLE}, id="no plan"),
        pytest.param(CLOSE, "decided", {}, id="a finite verb"),
        pytest.param(RULE, "rule", {}, id="what another was asked"),
        pytest.param(THREATENED, "close", {}, id="a threat"),
        pytest.param(STUDY, "study", {}, id="a purpose in the past"),
        pytest.param(THEY, "close", {}, id="nobody knows whose plan"),
        pytest.param(SENDS, "help", {}, id="who is to do it is open"),
        pytest.param(
            SIGNED.replace("signed=sign", "left=leave"), "build", {}, id="left"
        ),
        pytest.param(SIGNED.replace("deal/NN", "man/NN"), "build", {}, id="no deal"),
        pytest.param(
            SIGNED.replace("Kestrel/NNP", "They/PRP"), "build", {}, id="a pronoun"
        ),
        pytest.param(LIFT, "lift", {}, id="what a thing is good for"),
    ],
)
def test_prospect_of_is_empty(table, trigger, fields):
    assert prospect(table, trigger, **fields) == ""


def test_prospect_of_a_plan_is_told_as_headlines_do():
    assert prospect(MEET, "draft") == "A panel to draft laws"
    assert prospect(CLOSE, "close") == "Police to close the road"
    assert prospect(PROMISED, "close") == "Police to close the road"
    assert prospect(SIGNED, "build") == "Kestrel to build a bridge"
    assert prospect(THEY, "close", names={0: "Kestrel"}) == "Kestrel to close the road"


FLEW = """
    Hill/NNP/nsubj>2/@person flew=fly/VBD/root after/IN/mark>4 joining=join/VBG/advcl>2
    the/DT/det>6 crew/NN/obj>4 ./.
"""
FREED = """
    Hill/NNP/nsubj>2/@person fled=flee/VBD/root before/IN/mark>5 being=be/VBG/aux:pass>5
    freed=free/VBN/advcl>2 in/IN/case>7 Oslo/NNP/obl>5/@place ./.
"""
SWOLLEN = """
    The/DT/det>2 river/NN/nsubj>3 rose=rise/VBD/root ,/, swollen=swell/VBN/advcl>3
    by/IN/case>7 rain/NN/obl>5 ./.
"""


def participle(table: str, trigger: str, **fields) -> str:
    sentence = parse(table)[0]
    return participle_title_of(mention(sentence, trigger, **fields), sentence)


@pytest.mark.parametrize(
    ("table", "trigger", "fields"),
    [
        pytest.param(FLEW, "flew", {}, id="a finite verb"),
        pytest.param(BEAT.replace("win", "run"), "run", {}, id="an aim"),
        pytest.param(FLEW, "joining", {"factuality": Factuality.DENIED}, id="not so"),
        pytest.param(FLEW, "joining", {"kind": Kind.STATEMENT}, id="a report"),
        pytest.param(FLEW.replace("join", "kill"), "killing", {}, id="a result"),
        pytest.param(FLEW.replace("after", "without"), "joining", {}, id="without"),
        pytest.param(FLEW.replace("Hill/NNP", "He/PRP"), "joining", {}, id="a pronoun"),
        pytest.param(FREED.replace("being=be/VBG", "is=be/VBZ"), "freed", {}, id="is"),
        pytest.param(
            FLEW.replace("the/DT/det>6 crew/NN", "on/RB/advmod>4 it/PRP"),
            "joining",
            {},
            id="it",
        ),
        pytest.param(SWOLLEN.replace(",/,", "soon/RB"), "swollen", {}, id="no comma"),
    ],
)
def test_participle_title_is_empty(table, trigger, fields):
    assert participle(table, trigger, **fields) == ""


@pytest.mark.parametrize(
    ("table", "trigger", "expected"),
    [
        (FLEW, "joining", "Hill joined the crew"),
        (FLEW.replace("after/IN", "to/IN"), "joining", "Hill joined the crew"),
        (FREED, "freed", "Hill was freed in Oslo"),
        (BEAT, "win", "Hill won the race"),
        (SWOLLEN, "swollen", "The river was swollen by rain"),
    ],
)
def test_participle_title_tells_it_beside_its_clause(table, trigger, expected):
    assert participle(table, trigger) == expected


def test_the_last_word_may_belong_to_a_second_subject():
    tree = tree_of(
        parse(
            """
            Rain/NN/nsubj>4 ,/, wind/NN/nsubj>4 fell=fall/VBD/root south/JJ/amod>3
            """
        )[0]
    )
    assert own_subject(tree, 3) == 2


@settings(max_examples=60, deadline=None)
@given(of=broken_trees())
def test_mended_trees_have_an_end(of):
    found = mended(of)
    assert text_of(found) == text_of(of)
    tree = tree_of(found)
    size = len(tree.tokens)
    assert all(len(list(tree.ancestors(i))) < size for i in range(size))


SENTENCED = """
    The/DT/det>2 court/NN/nsubj>3 sentenced=sentence/VBD/root him/PRP/obj>3
    for/IN/case>7 the/DT/det>7 theft/NN/obl>3 of/IN/case>9 boats=boat/NNS/nmod>7 ./.
"""


def test_noun_title_of_leaves_the_clause_around_the_noun():
    (sentence,) = parse(SENTENCED)
    theft = mention(sentence, "theft", nominal=True)
    assert noun_title_of(theft, sentence) == "Theft of boats"
    assert noun_title_of(mention(sentence, "sentenced"), sentence) == ""
    assert noun_title_of(mention(sentence, "theft"), sentence) == ""


WAS_A_FIGHT = """
    Guards=guard/NNS/nsubj>2 saw=see/VBD/root what/WP/obj>2 was=be/VBD/cop>6
    a/DT/det>6 fight/NN/ccomp>2 between/IN/case>8 crews=crew/NNS/nmod>6 ./.
"""
SAYS = """
    The/DT/det>2 survey/NN/nsubj>3 says=say/VBZ/root heavy/JJ/amod>5 rain/NN/dep>3
    flooded=flood/VBD/dep>3 Arden/NNP/dep>3/@place ./.
"""
WHAT_ROLE = """
    Officials=official/NNS/nsubj>3 are=be/VBP/aux>3 studying=study/VBG/root
    what/WDT/det>5 role/NN/obj>3 wind/NN/nsubj>7 played=play/VBD/acl:relcl>5 ./.
"""
FIRST_SEEN = """
    The/DT/det>2 virus/NN/nsubj:pass>5 was=be/VBD/aux:pass>5 first/RB/advmod>5
    seen=see/VBN/root in/IN/case>7 Arden/NNP/obl>5/@place ./.
"""
RECORD = """
    The/DT/det>2 firm/NN/nsubj>3 paid=pay/VBD/root the/DT/det>6 worst=bad/JJS/amod>6
    fine/NN/obj>3 of/IN/case>10 a/DT/det>10 long/JJ/amod>10 list/NN/nmod>6 ./.
"""
TALKS_WITH = """
    It/PRP/nsubj>2 follows=follow/VBZ/root talks=talk/NNS/obj>2 with/IN/case>5
    Kestrel/NNP/nmod>3/@organization ,/, which/WDT/nsubj>8 sold=sell/VBD/acl:relcl>3
    ships=ship/NNS/obj>8 ./.
"""


@pytest.mark.parametrize(
    ("table", "trigger", "expected"),
    [
        (WAS_A_FIGHT, "fight", "Fight between crews"),
        (SAYS, "says", "The survey says heavy rain flooded Arden"),
        (WHAT_ROLE, "studying", "Officials are studying what role wind played"),
        (FIRST_SEEN, "seen", "The virus was first seen in Arden"),
        (RECORD, "paid", "The firm paid the worst fine of a long list"),
        (TALKS_WITH, "sold", "Kestrel sold ships"),
    ],
    ids=[
        "a predicate without its subject",
        "a verb of saying goes on",
        "an object that asks",
        "for the first time",
        "a superlative",
        "whom talks were held with",
    ],
)
def test_a_title_is_whole_and_true(table, trigger, expected):
    assert title(table, trigger) == expected
