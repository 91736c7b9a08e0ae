"""Titles of timeline entries, from hand-made trees."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ordering.titles import title_of
from dateline.values import (
    Attribution,
    EntityType,
    Kind,
    Participant,
    Role,
    Sentence,
    Span,
    Token,
)
from tests.tables import mention, parse, text_of


def title(table: str, trigger: str, *, dates=(), headline=False, **arguments) -> str:
    """The title of the event at ``trigger``; the rest goes to ``title_of`` and to the
    fields of the mention."""
    given = {
        key: arguments.pop(key) for key in ("subject", "names") if key in arguments
    }
    sentence = replace(parse(table)[0], headline=headline)
    places = [(text_of(sentence).index(words), len(words)) for words in dates]
    drop = [Span(start=start, end=start + size) for start, size in places]
    event = mention(sentence, trigger, **arguments)
    return title_of(event, sentence, drop=drop, **given)


PURCHASE = """
    Kestrel/NNP/compound>2/@organization Foods/NNPS/nsubj>3/@organization
    bought=buy/VBD/root its/PRP$/nmod:poss>5 rival/NN/obj>3
    Oakfield/NNP/appos>5/@organization for/IN/case>8 $/$/obl>3 2/CD/compound>10
    billion/CD/nummod>8 ./.
"""
CLOSURE = """
    The/DT/det>3 old/JJ/amod>3 bridge/NN/nsubj:pass>5 was=be/VBD/aux:pass>5
    closed=close/VBN/root by/IN/case>9 the/DT/det>9 city/NN/compound>9
    council/NN/obl:agent>5 after/IN/case>12 a/DT/det>12 storm/NN/obl>5 ./.
"""
FOUNDER = """
    Ada/NNP/nsubj>9/@person Moreno/NNP/flat>1/@person ,/, who/WP/nsubj>5
    founded=found/VBD/acl:relcl>1 Kestrel/NNP/compound>7/@organization
    Foods/NNPS/obj>5/@organization ,/, resigned=resign/VBD/root ./.
"""
LAW = """
    The/DT/det>2 law/NN/nsubj>6 that/WDT/obj>5 parliament/NN/nsubj>5
    passed=pass/VBD/acl:relcl>2 bans=ban/VBZ/root mining/NN/obj>6 ./.
"""
FERRY = """
    The/DT/det>2 sailors=sailor/NNS/nsubj:pass>7 whose/WP/nmod:poss>4
    ferry/NN/nsubj>5 sank=sink/VBD/acl:relcl>2 were=be/VBD/aux:pass>7
    rescued=rescue/VBN/root ./.
"""
DAM = """
    Arden/NNP/nsubj>2/@place plans=plan/VBZ/root to/TO/mark>4 build/VB/xcomp>2
    a/DT/det>6 dam/NN/obj>4 on/IN/case>10 the/DT/det>10 Vell/NNP/compound>10/@place
    River/NNP/obl>4/@place ./.
"""
MAYOR = """
    The/DT/det>2 mayor/NN/nsubj:pass>4 was=be/VBD/aux:pass>4
    arrested=arrest/VBN/root and/CC/cc>6 charged=charge/VBN/conj>4 with/IN/case>8
    fraud/NN/obl>6 ./.
"""
SHOT = """
    Soldiers/NNS/nsubj>2 hit/VBD/root and/CC/cc>4 killed=kill/VBD/conj>2 a/DT/det>6
    farmer/NN/obj>2 ./.
"""
FLOODS = """
    Floods/NNS/nsubj>2 swept=sweep/VBD/root the/DT/det>4 valley/NN/obj>2 ,/,
    killing=kill/VBG/advcl>2 twelve/CD/nummod>8 people/NNS/obj>6 ./.
"""
DECREE = """
    The/DT/det>2 king/NN/nsubj>3 signed=sign/VBD/root a/DT/det>5 decree/NN/obj>3
    to/TO/mark>7 ban/VB/acl>5 slavery/NN/obj>7 ./.
"""
DEBTS = """
    Police/NNS/nsubj>2 accused=accuse/VBD/root the/DT/det>4 firm/NN/obj>2
    of/IN/mark>6 hiding=hide/VBG/advcl>2 debts/NNS/obj>6 ./.
"""
CONVICTION = """
    The/DT/det>2 court/NN/nsubj>5 did=do/VBD/aux>5 not/RB/advmod>5 convict/VB/root
    Berg/NNP/obj>5/@person ./.
"""
ILLEGAL = """
    The/DT/det>2 strike/NN/nsubj>4 was=be/VBD/cop>4 illegal/JJ/root under/IN/case>7
    Arden/NNP/compound>7/@place law/NN/obl>4 ./.
"""
BUSES = """
    In/IN/case>2 Lund/NNP/obl>5/@place ,/, protesters/NNS/nsubj>5
    burned=burn/VBD/root two/CD/nummod>7 buses/NNS/obj>5 ./.
"""
MILL = """
    There/EX/expl>2 was=be/VBD/root an/DT/det>4 explosion/NN/nsubj>2 at/IN/case>7
    the/DT/det>7 mill/NN/nmod>4 ./.
"""
TALKS = """
    If/IN/mark>4 the/DT/det>3 talks/NNS/nsubj>4 fail/VBP/advcl>9 ,/, the/DT/det>7
    strike/NN/nsubj>9 will/MD/aux>9 begin/VB/root ./.
"""
FIREFIGHTER = """
    A/DT/det>7 24/CD/nummod>4 -/HYPH year/NN/obl:unmarked>6 -/HYPH old/JJ/amod>7
    firefighter/NN/nsubj>8 died=die/VBD/root in/IN/case>10 Lund/NNP/obl>8/@place ./.
"""
SPOKESMAN = """
    A/DT/det>2 spokesman/NN/nsubj>7 ,/, John/NNP/appos>2/@person
    Hill/NNP/flat>4/@person ,/, denied=deny/VBD/root the/DT/det>9 claim/NN/obj>7 ./.
"""
HURT = """
    At/IN/case>2 least/JJS/nmod>3 40/CD/nummod>4 people/NNS/nsubj:pass>6
    were=be/VBD/aux:pass>6 hurt/VBN/root ./.
"""
INQUIRY = """
    The/DT/det>2 inquiry/NN/nsubj>6 is=be/VBZ/cop>6 still/RB/advmod>6 to/TO/mark>6
    report/VB/root
"""
BANK = """
    The/DT/det>2 bank/NN/nsubj>3 has=have/VBZ/root yet/RB/advmod>3 to/TO/mark>6
    decide/VB/xcomp>3 on/IN/case>8 rates/NNS/obl>6 ./.
"""
BURNED = """
    Their/PRP$/nmod:poss>2 house/NN/nsubj>3 burned=burn/VBD/root
    down/RP/compound:prt>3 ./.
"""
LIFEBOAT = """
    Hill/NNP/nsubj>2/@person found=find/VBD/root an/DT/det>5 unused/JJ/amod>5
    lifeboat/NN/obj>2 with=with/IN/case>7 ropes/NNS/nmod>5 ./.
"""
TEAM = """
    The/DT/det>2 team/NN/nsubj>3 arrived=arrive/VBD/root in/IN/case>5
    Vell/NNP/obl>3/@place in/IN/case>7 response/NN/obl>3 to/IN/case>10 the/DT/det>10
    flood/NN/nmod>7 ./.
"""
ELECTIONS = """
    Arden/NNP/nsubj>16/@place ,/, Lund/NNP/conj>1/@place ,/, Vell/NNP/conj>1/@place
    ,/, Osby/NNP/conj>1 ,/, Torup/NNP/conj>1/@place ,/, Kivik/NNP/conj>1
    and/CC/cc>13 Falster/NNP/conj>1/@place will/MD/aux>16 all/DT/advmod>16
    hold/VB/root local/JJ/amod>18 elections/NNS/obj>16 on/IN/case>22
    water/NN/compound>21 and/CC/cc>22 land/NN/nmod>18 use/NN/flat>22 ./.
"""


WINNING = """
    Winning=win/VBG/csubj>4 the/DT/det>3 cup/NN/obj>1 made=make/VBD/root
    Hill/NNP/obj>4/@person famous/JJ/xcomp>4 ./.
"""
SHARES = """
    Kestrel/NNP/nmod:poss>3/@organization 's/POS/case>1 shares/NNS/nsubj>4
    rose=rise/VBD/root 5/CD/nummod>6 percent/NN/obl:unmarked>4 ./.
"""
SHIPS = """
    One/CD/nsubj>5 of/IN/case>4 the/DT/det>4 ships=ship/NNS/nmod>1 sank=sink/VBD/root
    off/IN/case>7 Torup/NNP/obl>5/@place ./.
"""
TROOPS = """
    Troops/NNS/nsubj>2 entered=enter/VBD/root Vell/NNP/obj>2/@place to/TO/mark>5
    free/VB/advcl>2 hostages/NNS/obj>5 held=hold/VBN/acl>6 by/IN/case>9
    rebels/NNS/obl:agent>7 ./.
"""
MOVED = """
    Hill/NNP/nsubj>2/@person moved=move/VBD/root away/RB/advmod>2 from/IN/case>5
    Lund/NNP/obl>2/@place quietly/RB/advmod>2 because/IN/case>9 of/IN/fixed>7
    debts/NNS/obl>2 ,/, however/RB/advmod>2 ./.
"""
FERRIES = """
    The/DT/det>2 ferry/NN/nsubj>8 Aurora/NNP/appos>2/@other ,/, an/DT/det>7
    old/JJ/amod>7 ship/NN/appos>2 sank=sink/VBD/root between/IN/case>10
    Vell/NNP/obl>8/@place and/CC/cc>12 Torup/NNP/conj>10/@place ./.
"""
NOTHING = """
    There/EX/expl>2 was=be/VBD/root nothing/NN/nsubj>2 they/PRP/nsubj>6 could/MD/aux>6
    do/VB/acl:relcl>3 ./.
"""


@pytest.mark.parametrize(
    ("words", "trigger", "expected"),
    [
        pytest.param(
            PURCHASE,
            "bought",
            "Kestrel Foods bought its rival Oakfield for $2 billion",
            id="subject, verb, object, price",
        ),
        pytest.param(
            CLOSURE,
            "closed",
            "The old bridge was closed by the city council",
            id="a passive with its agent",
        ),
        pytest.param(
            FOUNDER,
            "founded",
            "Ada Moreno founded Kestrel Foods",
            id="who gives way to whom it means",
        ),
        pytest.param(
            LAW, "passed", "Parliament passed the law", id="that gives way as object"
        ),
        pytest.param(FERRY, "sank", "The sailors' ferry sank", id="whose gives way"),
        pytest.param(
            DAM,
            "build",
            "Arden plans to build a dam on the Vell River",
            id="an infinitive keeps its governing verb",
        ),
        pytest.param(
            MAYOR,
            "charged",
            "The mayor was charged with fraud",
            id="a conjunct shares subject and auxiliary",
        ),
        pytest.param(
            SHOT,
            "killed",
            "Soldiers killed a farmer",
            id="a conjunct shares the object",
        ),
        pytest.param(
            FLOODS,
            "killing",
            "Floods swept the valley, killing twelve people",
            id="a participle stands with the clause above",
        ),
        pytest.param(
            DECREE, "ban", "Decree to ban slavery", id="an infinitive on a noun"
        ),
        pytest.param(
            DEBTS,
            "hiding",
            "Police accused the firm of hiding debts",
            id="a gerund keeps its governing verb",
        ),
        pytest.param(
            CONVICTION, "convict", "The court did not convict Berg", id="negation stays"
        ),
        pytest.param(
            BANK,
            "decide",
            "The bank has yet to decide on rates",
            id="has yet to is a negation",
        ),
        pytest.param(
            INQUIRY,
            "report",
            "The inquiry is still to report",
            id="an adverb between is and to",
        ),
        pytest.param(
            ILLEGAL,
            "illegal",
            "The strike was illegal under Arden law",
            id="copula and predicate",
        ),
        pytest.param(
            BUSES,
            "burned",
            "Protesters burned two buses in Lund",
            id="a fronted place moves behind",
        ),
        pytest.param(
            MILL, "was", "There was an explosion at the mill", id="there stays"
        ),
        pytest.param(
            TALKS, "fail", "If the talks fail", id="a condition is shown as one"
        ),
        pytest.param(
            FIREFIGHTER,
            "died",
            "A 24-year-old firefighter died in Lund",
            id="a hyphenated word stays whole",
        ),
        pytest.param(
            SPOKESMAN,
            "denied",
            "John Hill denied the claim",
            id="a name stands for its description",
        ),
        pytest.param(
            HURT, "hurt", "At least 40 people were hurt", id="bounds of a number stay"
        ),
        pytest.param(
            BURNED, "burned", "Their house burned down", id="the particle stays"
        ),
        pytest.param(
            TEAM,
            "arrived",
            "The team arrived in Vell in response to the flood",
            id="a bare noun keeps what completes it",
        ),
        pytest.param(
            WINNING,
            "made",
            "Winning the cup made Hill famous",
            id="a clause as subject",
        ),
        pytest.param(
            SHARES, "rose", "Kestrel's shares rose 5 percent", id="a measure stays"
        ),
        pytest.param(
            SHIPS,
            "sank",
            "One of the ships sank off Torup",
            id="a quantity keeps what it counts",
        ),
        pytest.param(
            TROOPS,
            "entered",
            "Troops entered Vell to free hostages held by rebels",
            id="a purpose with its object",
        ),
        pytest.param(
            MOVED,
            "moved",
            "Hill moved away from Lund quietly because of debts",
            id="adverbs that say how, none that link",
        ),
        pytest.param(
            FERRIES,
            "sank",
            "The ferry Aurora sank between Vell and Torup",
            id="between keeps both ends",
        ),
        pytest.param(
            NOTHING,
            "was",
            "There was nothing they could do",
            id="a light noun keeps its clause",
        ),
    ],
)
def test_title_of_clause(words, trigger, expected):
    assert title(words, trigger) == expected


WITNESSES = """
    Police/NNS/nsubj>2 interviewed=interview/VBD/root Ada/NNP/obj>2/@person
    Hill/NNP/flat>3/@person and/CC/cc>7 a/DT/det>7 neighbour/NN/conj>3 ,/,
    who/WP/nsubj:pass>12 was=be/VBD/aux:pass>12 later/RB/advmod>12
    jailed=jail/VBN/acl:relcl>3 ./.
"""


def test_title_of_a_relative_clause_in_the_singular_names_the_last_of_several():
    assert title(WITNESSES, "jailed") == "A neighbour was jailed"
    several = WITNESSES.replace("was=be/VBD", "were=be/VBD")
    assert title(several, "jailed") == "Ada Hill and a neighbour were jailed"


def test_title_of_long_coordination_names_first_and_last():
    line = title(ELECTIONS, "hold")
    assert line.startswith("Arden, Lund, Vell")
    assert "and Falster will hold local elections" in line
    assert len(line.split()) <= 14


QUOTE = """
    “/`` We/PRP/nsubj>4 will/MD/aux>4 rebuild/VB/ccomp>10 the/DT/det>6 port/NN/obj>4
    ,/, ”/'' Berg/NNP/nsubj>10/@person told=tell/VBD/root reporters/NNS/iobj>10 ./.
"""
TAXES = """
    Finance/NN/compound>2 minister/NN/nmod:desc>3 Ola/NNP/nsubj>5/@person
    Berg/NNP/flat>3/@person said=say/VBD/root that=that/IN/mark>9 taxes/NNS/nsubj>9
    will/MD/aux>9 fall/VB/ccomp>5 ./.
"""
INSERTED = """
    The/DT/det>2 plant/NN/nsubj>4 will/MD/aux>4 close/VB/root ,/,
    Radio/NNP/compound>7/@organization Arden/NNP/nsubj>8/@organization
    reports=report/VBZ/parataxis>4 ./.
"""
ACCORDING = """
    The/DT/det>2 plant/NN/nsubj>4 will/MD/aux>4 close/VB/root ,/,
    according/VBG/case>10 to/IN/fixed>6 the/DT/det>10
    Arden/NNP/compound>10/@organization Herald/NNP/obl>4/@organization ./.
"""
OPEN_QUOTE = """
    Berg/NNP/nsubj>2/@person said=say/VBD/root :/: "/`` Nobody/NN/nsubj>6
    slept=sleep/VBD/ccomp>2 ./.
"""


@pytest.mark.parametrize(
    ("words", "trigger", "expected"),
    [
        pytest.param(
            TAXES,
            "said",
            "Finance minister Ola Berg said taxes will fall",
            id="without that",
        ),
        pytest.param(
            QUOTE,
            "told",
            "Berg told reporters “We will rebuild the port”",
            id="speaker first, words as spoken",
        ),
        pytest.param(
            OPEN_QUOTE,
            "said",
            'Berg said "Nobody slept"',
            id="a quotation that goes on is closed",
        ),
        pytest.param(
            INSERTED,
            "reports",
            "Radio Arden reports the plant will close",
            id="an inserted source",
        ),
    ],
)
def test_title_of_statement(words, trigger, expected):
    assert title(words, trigger, kind=Kind.STATEMENT) == expected


LONG = """
    The/DT/det>4 Royal/NNP/compound>4/@organization Harbour/NNP/compound>4/@organization
    Board/NNP/nsubj>8/@organization of/IN/case>7 the/DT/det>7 Arden/NNP/nmod>4/@place
    said=say/VBD/root two/CD/nummod>12 old/JJ/amod>12 grain/NN/compound>12
    ships=ship/NNS/nsubj>16 would/MD/aux>16 have/VB/aux>16 been=be/VBN/aux:pass>16
    sunk=sink/VBN/ccomp>8 by/IN/case>20 the/DT/det>20 great/JJ/amod>20
    storm/NN/obl:agent>16 ./.
"""
ASIDE = """
    Berg/NNP/nsubj>2/@person said=say/VBD/root of/IN/case>5 the/DT/det>5 plan/NN/obl>2
    "/`` taxes/NNS/nsubj>9 would/MD/aux>9 fall/VB/acl:relcl>5 soon/RB/advmod>9 "/'' ./.
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            LONG,
            "The Royal Harbour Board said two old grain ships would have been sunk",
            id="a long speaker",
        ),
        pytest.param(
            ASIDE,
            'Berg said of the plan "taxes would fall soon"',
            id="a quotation hung elsewhere",
        ),
    ],
)
def test_title_of_statement_that_is_hard(words, expected):
    assert title(words, "said", kind=Kind.STATEMENT) == expected


@pytest.mark.parametrize("words", [INSERTED, ACCORDING], ids=["inserted", "according"])
def test_title_of_content_leaves_the_source_out(words):
    assert title(words, "close") == "The plant will close"


CRASH = """
    The/DT/det>3 2009/CD/nummod>3 crash/NN/nsubj>7 of/IN/case>5
    Flight/NNP/nmod>3/@other 12/CD/flat>5/@other shocked=shock/VBD/root
    Arden/NNP/obj>7/@place ./.
"""
ATTACK = """
    The/DT/det>2 attack/NN/nsubj>3 killed=kill/VBD/root three/CD/nummod>5
    people/NNS/obj>3 ./.
"""
ARREST = """
    His/PRP$/nmod:poss>2 arrest/NN/nsubj>5 in/IN/case>4 Lund/NNP/nmod>2/@place
    ended=end/VBD/root the/DT/det>7 hunt/NN/obj>5 ./.
"""


@pytest.mark.parametrize(
    ("words", "trigger", "arguments", "expected"),
    [
        pytest.param(
            CRASH,
            "crash",
            {"dates": ["2009"]},
            "Crash of Flight 12",
            id="without determiner and date",
        ),
        pytest.param(
            ATTACK,
            "attack",
            {},
            "The attack killed three people",
            id="a bare noun takes its clause",
        ),
        pytest.param(
            ARREST, "arrest", {}, "Arrest in Lund", id="nobody's possessive goes"
        ),
        pytest.param(
            ARREST,
            "arrest",
            {"names": {0: "Ola Berg"}},
            "Ola Berg's arrest in Lund",
            id="a possessive is named",
        ),
    ],
)
def test_title_of_noun(words, trigger, arguments, expected):
    assert title(words, trigger, **arguments) == expected


ARRESTED = """
    He/PRP/nsubj:pass>3 was=be/VBD/aux:pass>3 arrested=arrest/VBN/root in/IN/case>5
    Lund/NNP/obl>3/@place ./.
"""
APPEAL = """
    Hill/NNP/nsubj>2/@person said=say/VBD/root she/PRP/nsubj>5 would/MD/aux>5
    appeal/VB/ccomp>2 ./.
"""
BERG = Participant(
    start=900,
    end=908,
    role=Role.PATIENT,
    text="Ola Berg",
    article="a1",
    type=EntityType.PERSON,
)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param({}, "He was arrested in Lund", id="nobody known"),
        pytest.param({"subject": "Berg"}, "Berg was arrested in Lund", id="given"),
        pytest.param(
            {"names": {0: "Berg"}}, "Berg was arrested in Lund", id="given by token"
        ),
        pytest.param(
            {"participants": (BERG,)},
            "Ola Berg was arrested in Lund",
            id="a participant named elsewhere",
        ),
    ],
)
def test_title_of_pronoun_subject(arguments, expected):
    assert title(ARRESTED, "arrested", **arguments) == expected


REPORTED = """
    Two/CD/nummod>2 men=man/NNS/nsubj>3 drowned=drown/VBD/root ;/: a/DT/det>6
    third/NN/nsubj:pass>8 was=be/VBD/aux:pass>8 reported=report/VBN/parataxis>3
    missing/JJ/xcomp>8 ./.
"""


def test_title_of_statement_behind_a_semicolon_takes_nothing_from_before_it():
    line = title(REPORTED, "reported", kind=Kind.STATEMENT)
    assert line == "A third was reported missing"


AWARDED = """
    He/PRP/nsubj:pass>3 was=be/VBD/aux:pass>3 awarded=award/VBN/root
    costs=cost/NNS/obj>3 ./.
"""


def test_title_of_pronoun_subject_takes_nothing_beside_it_for_who_is_meant():
    costs = replace(BERG, start=15, end=20, text="costs")
    assert title(AWARDED, "awarded", participants=(costs,)) == "He was awarded costs"
    both = (costs, BERG)
    line = title(AWARDED, "awarded", participants=both)
    assert line == "Ola Berg was awarded costs"


WON = """
    We/PRP/nsubj>2 won=win/VBD/root the/DT/det>4 case/NN/obj>2 in/IN/case>6
    Lund/NNP/obl>2/@place ./.
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ann Hill", "Ann Hill: We won the case in Lund"),
        ("a member of the board of Kestrel", "We won the case in Lund"),
    ],
    ids=["a name", "a description"],
)
def test_title_of_direct_speech_names_the_speaker(source, expected):
    hill = Attribution(start=900, end=908, text=source, article="a1")
    assert title(WON, "won", quoted=True, attribution=hill) == expected
    assert title(WON, "won", attribution=hill) == "We won the case in Lund"


LEFT = """
    Berg/NNP/nsubj>2/@person thanked=thank/VBD/root those/DT/obj>2 who/WP/nsubj>5
    left=leave/VBD/acl:relcl>3 Lund/NNP/obj>5/@place ./.
"""
CRACKS = """
    It/PRP/nsubj>2 shows=show/VBZ/root problems/NNS/obj>2 at/IN/case>6
    the/DT/det>6 port/NN/nmod>3 ,/, which/WDT/nsubj>10 has/VBZ/aux>10
    lost=lose/VBN/acl:relcl>3 two/CD/nummod>12 cranes/NNS/obj>10 ./.
"""
LETTER = """
    Hill/NNP/nsubj>2/@person released=release/VBD/root a/DT/det>4 letter/NN/obj>2
    saying=say/VBG/acl>4 Berg/NNP/nsubj>7/@person lied=lie/VBD/ccomp>5
    about/IN/case>10 the/DT/det>10 number/NN/obl>7 of/IN/case>14
    all/DT/det>14 sunken/JJ/amod>14 ships/NNS/nmod>10 in/IN/case>18 the/DT/det>18
    old/JJ/amod>18 harbour/NN/obl>7 ./.
"""


@pytest.mark.parametrize(
    ("words", "trigger", "expected"),
    [
        (LEFT, "left", "Those who left Lund"),
        (CRACKS, "lost", "The port has lost two cranes"),
        (LETTER, "released", "Hill released a letter"),
    ],
    ids=["a pronoun described", "agreement", "no bare saying"],
)
def test_title_of_needs_no_sentence_around_it(words, trigger, expected):
    assert title(words, trigger) == expected


HURT = """
    Police/NNS/nsubj>2 helped=help/VBD/root a/DT/det>4 man/NN/obj>2
    before/IN/mark>8 he/PRP/nsubj:pass>8 was/VBD/aux:pass>8 shot=shoot/VBN/advcl>2 ./.
"""
NOTING = """
    He/PRP/nsubj>2 adds=add/VBZ/root the/DT/det>4 port/NN/nsubj>5
    grew=grow/VBD/ccomp>2 ,/, noting=note/VBG/advcl>2 new/JJ/amod>9
    orders/NNS/obj>7 for/IN/case>11 ships/NNS/nmod>9 ./.
"""
KILLING = """
    A/DT/det>3 powerful/JJ/amod>3 earthquake/NN/nsubj>4 struck=strike/VBD/root
    the/DT/det>8 remote/JJ/amod>8 northern/JJ/amod>8 coast/NN/obj>4 of/IN/case>10
    Valdaria/NNP/nmod>8/@place ,/, toppling=topple/VBG/advcl>4 the/DT/det>14
    tower/NN/obj>12 of/IN/case>17 the/DT/det>17 cathedral/NN/nmod>14 ./.
"""


@pytest.mark.parametrize(
    ("words", "trigger", "expected"),
    [
        (HURT, "shot", "Police helped a man before he was shot"),
        (NOTING, "noting", "Noting new orders for ships"),
        (
            KILLING,
            "toppling",
            "A powerful earthquake struck the remote northern coast of Valdaria, "
            "toppling the tower",
        ),
    ],
    ids=[
        "a pronoun that the main clause explains",
        "a participle has no subject",
        "a participle needs its verb",
    ],
)
def test_title_of_clause_below_another(words, trigger, expected):
    assert title(words, trigger) == expected


def test_title_of_statement_names_nobody_twice():
    line = title(APPEAL, "said", kind=Kind.STATEMENT, names={2: "Ann Hill"})
    assert line == "Hill said she would appeal"
    assert title(APPEAL, "appeal", names={2: "Ann Hill"}) == "Ann Hill would appeal"


BUDGET = """
    On/IN/case>2 Friday/NNP/obl>5 the/DT/det>4 council/NN/nsubj>5
    approved=approve/VBD/root the/DT/det>7 budget/NN/obj>5 ./.
"""
STAY = """
    Hill/NNP/nsubj>2/@person stayed=stay/VBD/root in/IN/case>4 Lund/NNP/obl>2/@place
    until/IN/case>8 at/IN/case>7 least/JJS/nmod>8 2014/CD/obl>2 ./.
"""
BIRTH = """
    Hill/NNP/nsubj:pass>3/@person was=be/VBD/aux:pass>3 born=bear/VBN/root
    in/IN/case>5 1961/CD/obl>3 in/IN/case>7 Lund/NNP/nmod>5/@place ./.
"""


@pytest.mark.parametrize(
    ("words", "trigger", "date", "expected"),
    [
        (BUDGET, "approved", "Friday", "The council approved the budget"),
        (BIRTH, "born", "1961", "Hill was born in Lund"),
        (STAY, "stayed", "2014", "Hill stayed in Lund"),
        (FIREFIGHTER, "died", "24-year", "A 24-year-old firefighter died in Lund"),
    ],
    ids=[
        "with its preposition",
        "but not what hangs on it",
        "with words of degree",
        "not half a word",
    ],
)
def test_title_of_drops_dates(words, trigger, date, expected):
    assert title(words, trigger, dates=[date]) == expected


HEADLINE = """
    Two/CD/nsubj:pass>2 killed=kill/VBN/root in/IN/case>5 Lund/NNP/compound>5/@place
    blast/NN/obl>2
"""


def test_title_of_headline_is_the_headline():
    assert title(HEADLINE, "killed", headline=True) == "Two killed in Lund blast"
    shouted = HEADLINE.replace("killed=", "KILLED=")
    assert title(shouted, "KILLED", headline=True) == "Two KILLED in Lund blast"


def test_title_of_keeps_names_whole_and_articles_right():
    line = title(LIFEBOAT, "found")
    assert line == "Hill found an unused lifeboat with ropes"


def test_title_of_sentence_without_tree_is_its_words():
    table = "Fire/NN/root at/IN/dep>1 the/DT/dep>1 mill/NN/dep>1 ./."
    assert title(table, "Fire") == "Fire at the mill"


def test_title_of_sentence_without_tokens_is_the_trigger():
    bare = Sentence(start=0, end=4, index=0, paragraph=0)
    assert title_of(mention(parse("fire/NN/root")[0], "fire"), bare) == "fire"


RELATIONS = (
    "nsubj obj obl nmod conj cc case mark aux cop xcomp ccomp advcl acl acl:relcl "
    "appos flat compound nmod:poss punct parataxis det amod advmod csubj expl nummod"
).split()
XPOS = "NN NNS NNP VBD VBG VBN VB JJ RB IN DT PRP PRP$ WP CD , ``".split()
FORMS = [
    "he",
    "WHO",
    "of",
    "to",
    "The",
    '"',
    "-",
    "’s",
    "[",
    "(",
    ")",
    "x",
    "Ann",
    "\x00",
]


@st.composite
def broken_trees(draw):
    size = draw(st.integers(1, 40))
    tokens, at = [], 0
    for index in range(size):
        form = draw(st.sampled_from(FORMS))
        at += draw(st.integers(0, 2)) if index else 0
        xpos = draw(st.sampled_from(XPOS))
        tokens.append(
            Token(
                start=at,
                end=at + len(form),
                text=form,
                upos=draw(st.sampled_from(["NOUN", "VERB", "PRON", "PROPN", "PUNCT"])),
                xpos=xpos,
                lemma=form.lower(),
                head=draw(st.integers(0, index - 1)) if index else -1,
                deprel=draw(st.sampled_from(RELATIONS)) if index else "root",
                verb_form=draw(st.sampled_from(["Fin", "Inf", "Part", "Ger", None])),
            )
        )
        at += len(form)
    return Sentence(start=0, end=at, index=0, paragraph=0, tokens=tuple(tokens))


@settings(max_examples=60, deadline=None)
@given(of=broken_trees(), data=st.data())
def test_title_of_any_tree_is_short_and_tidy(of, data):
    index = data.draw(st.integers(0, len(of.tokens) - 1))
    token = of.tokens[index]
    event = mention(
        parse("fire/NN/root")[0],
        "fire",
        start=token.start,
        end=token.end,
        token=index,
        kind=data.draw(st.sampled_from(list(Kind))),
    )
    line = title_of(event, of)
    assert len(line.split()) <= 14
    assert line == line.strip()
    assert "  " not in line
    assert line == title_of(event, of)
