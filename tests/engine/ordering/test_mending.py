"""Trees that break a law of grammar, mended for titles."""

from __future__ import annotations

import pytest

from dateline.ordering.titling.mending import mended
from tests.tables import parse, text_of

SAID_LAST = """
    Two/CD/nummod>2 bridges=bridge/NNS/nsubj>3 fell=fall/VBD/root near/IN/case>6
    the/DT/det>6 mills=mill/NNS/obl>3 ,/, the/DT/det>9 army/NN/nsubj>10
    said=say/VBD/acl:relcl>6 ./.
"""
RAISED = """
    The/DT/det>2 mill/NN/nsubj>3 said=say/VBD/root its/PRP$/nmod:poss>5
    profit/NN/nsubj>6 rose=rise/VBD/ccomp>3 ,/, and/CC/cc>9 raised=raise/VBD/conj>6
    its/PRP$/nmod:poss>11 forecast/NN/obj>9 ./.
"""
CLOSED = """
    The/DT/det>2 mill/NN/nsubj>3 said=say/VBD/root its/PRP$/nmod:poss>5
    rival/NN/nsubj>6 left=leave/VBD/ccomp>3 and/CC/cc>8 closed=close/VBD/conj>6
    its/PRP$/nmod:poss>10 shop/NN/obj>8 ./.
"""
GRADED = """
    The/DT/det>4 category/NN/nsubj>5 4/CD/nummod>4 storm/NN/nsubj>5
    struck=strike/VBD/root ./.
"""
RELATIVE = """
    Hill/NNP/nsubj>2/@person knew=know/VBD/root the/DT/det>4 poet/NN/obj>2 ,/,
    whom/WP/obj>8 readers/NNS/nsubj>8 quoted=quote/VBD/acl:relcl>4 ./.
"""
WHOSE = """
    Hill/NNP/nsubj>2/@person met=meet/VBD/root Berg/NNP/obj>2/@person ,/,
    whose/WP$/nmod:poss>6 book/NN/nsubj>7 said=say/VBD/acl:relcl>3 little/JJ/obj>7 ./.
"""
ALLEGING = """
    The/DT/det>2 office/NN/nsubj>3 issued=issue/VBD/root a/DT/det>5 report/NN/obj>3
    alleging=allege/VBG/acl>5 guards=guard/NNS/obj>6 beat/VBD/conj>3
    prisoners=prisoner/NNS/obj>8 ./.
"""
JOINED = """
    The/DT/det>2 office/NN/nsubj>3 issued=issue/VBD/root a/DT/det>5 report/NN/obj>3
    alleging=allege/VBG/acl>5 theft/NN/obj>6 and/CC/cc>9 closed=close/VBD/conj>3 ./.
"""
TOLD = """
    A/DT/det>2 major/NN/nsubj>3 told=tell/VBD/root Kestrel/NNP/iobj>3/@organization
    two/CD/nummod>6 shells=shell/NNS/obj>3 hit/VBD/ccomp>3 a/DT/det>9 mill/NN/obj>7 ./.
"""
FORBIDDEN = """
    Fishing/VBG/advcl>5 at/IN/case>3 night/NN/obl>1 was=be/VBD/aux:pass>5
    forbidden=forbid/VBN/root ./.
"""
AFTER_COMMA = """
    Fishing/VBG/advcl>5 at/IN/case>3 night/NN/obl>1 ,/, drowned=drown/VBD/root ./.
"""
RESULT = """
    The/DT/det>2 list/NN/nsubj>8 ,/, the/DT/det>5 work/NN/nsubj>8 of/IN/case>7
    years=year/NNS/nmod>5 ended/VBD/root ./.
""".replace("ended/VBD", ",/, ended=end/VBD").replace("nsubj>8", "nsubj>9")
LEADER = """
    Berg/NNP/nsubj>6/@person and/CC/cc>3 rebel/NN/conj>1 Ada/NNP/conj>1/@person
    Hill/NNP/flat>4/@person met=meet/VBD/root ./.
"""
ATTORNEY = """
    The/DT/det>2 office/NN/nsubj>7 of/IN/case>5 the/DT/det>5 attorney/NN/nmod>2
    general/NN/nmod>2 closed=close/VBD/root ./.
"""
SAID_INSIDE = """
    Hill/NNP/nsubj>5/@person ,/, the/DT/det>4 army/NN/nsubj>5 said=say/VBD/root ,/,
    was=be/VBD/cop>8 safe/JJ/ccomp>5 ./.
"""
SAID_BEHIND = """
    Hill/NNP/nsubj>7/@person was=be/VBD/cop>3 safe/JJ/ccomp>7 ,/, the/DT/det>6
    army/NN/nsubj>7 said=say/VBD/root ./.
"""
HAD_HIT = """
    A/DT/det>2 major/NN/nsubj>3 announced=announce/VBD/root two/CD/nummod>5
    shells=shell/NNS/obj>3 had=have/VBD/aux>7 hit/VBN/ccomp>3 a/DT/det>9 mill/NN/obj>7
    ./.
"""
RENDERED = """
    Waves=wave/NNS/nsubj>2 hit/VBD/root a/DT/det>4 pier/NN/obj>2 and/CC/cc>6
    rendered=render/VBD/conj>2 a/DT/det>8 crane/NN/obj>6 useless/JJ/xcomp>2 ./.
"""
BROKE = """
    They/PRP/nsubj>2 burned=burn/VBD/root cars=car/NNS/obj>2 ,/, broke=break/VBD/conj>2
    windows=window/NNS/obj>2 and/CC/cc>8 left=leave/VBD/conj>2 ./.
"""
HIT = """
    They/PRP/nsubj>2 hit/VBD/root and/CC/cc>4 killed=kill/VBD/conj>2 a/DT/det>6
    man/NN/obj>2 ./.
"""
GUILTY = """
    A/DT/det>2 judge/NN/nsubj>3 found=find/VBD/root Hill/NNP/nsubj>3/@person
    not/RB/advmod>6 guilty/JJ/ccomp>3 ./.
"""
AS_MANY = """
    As/RB/advmod>2 many/JJ/nsubj:pass>6 as/IN/case>4 nine/CD/nummod>5
    men=man/NNS/nsubj:pass>6 drowned=drown/VBN/root ./.
"""
DEGREES = """
    The/DT/det>2 sea/NN/nsubj>3 reached=reach/VBD/root 30/CD/nummod>5 °/NNS/obj>3
    C/NN/obj>3 ./.
"""
CHARGED = """
    Ada/NNP/nsubj:pass>3/@person was=be/VBD/aux:pass>3 charged=charge/VBN/root
    with/IN/case>5 theft/NN/obl>3 in/IN/case>7 May/NNP/nmod>5 and/CC/cc>9
    Bo/NNP/conj>7/@person with/IN/case>11 fraud/NN/obl>3 ./.
"""
JAILED_FOR = """
    Ada/NNP/nsubj:pass>3/@person was=be/VBD/aux:pass>3 jailed=jail/VBN/root
    for/IN/case>6 six/CD/nummod>6 years=year/NNS/obl>3 and/CC/cc>8
    Bo/NNP/nsubj:pass>3/@person for/IN/case>10 two/CD/obl>3 ./.
"""
ELECTED = """
    Ada/NNP/nsubj:pass>3/@person was=be/VBD/aux:pass>3 elected=elect/VBN/root
    in/IN/case>5 Oslo/NNP/obl>3/@place and/CC/cc>7 Bo/NNP/conj>5/@person in/IN/case>9
    Lund/NNP/obl>3/@place ./.
"""
MET_BOTH = ELECTED.replace("Oslo/NNP/obl>3/@place", "Eva/NNP/obl>3/@person")
PUT_AT = """
    It/PRP/nsubj>2 put/VBD/root Ada/NNP/obj>2/@person at/IN/case>5 30/CD/obl>2
    and/CC/cc>7 Bo/NNP/conj>5/@person at/IN/case>9 33/CD/obl>2 ./.
"""
SENTENCED = """
    Hill/NNP/nsubj:pass>3/@person was=be/VBD/aux:pass>3 sentenced=sentence/VBN/root
    for/IN/case>5 murder/NN/obl>3 to/IN/case>7 life/NN/nmod>5 in/IN/case>9
    prison/NN/nmod>5 ./.
"""
CONVICTED = """
    Hill/NNP/nsubj:pass>3/@person was=be/VBD/aux:pass>3 jailed=jail/VBN/root
    for/IN/case>5 damage/NN/obl>3 to/IN/case>7 ships=ship/NNS/nmod>5 ./.
"""
SAYS = """
    The/DT/det>2 survey/NN/nsubj>3 says=say/VBZ/root the/DT/det>5 quake/NN/nsubj>6
    registered=register/VBN/amod>7 magnitude/NN/obj>3 5/CD/nummod>7 ./.
"""
CENTRE = """
    The/DT/det>2 Centre/NNP/nsubj>5 for/IN/case>4 Seas/NNPS/nsubj>5
    closed=close/VBD/root ./.
"""

ENTERED = """
    The/DT/det>2 walkout/NN/nsubj>3 entered=enter/VBD/root its/PRP$/nmod:poss>6
    fifth/JJ/amod>6 day/NN/obl:unmarked>3 ./.
"""
CYCLONE = """
    Rain/NN/nsubj>5 from/IN/case>3 Cyclone/NNP/nmod>1/@other Edda/NNP/nsubj>5/@other
    swelled=swell/VBD/root rivers=river/NNS/obj>5 ./.
"""
UNION = """
    Forge/NNP/compound>2/@organization Union/NNP/nsubj>5/@organization and/CC/cc>4
    owners=owner/NNS/conj>1 met=meet/VBD/root ./.
"""
RELIEF = """
    The/DT/det>2 Office/NNP/nsubj>7/@organization of/IN/case>4/@organization
    Relief/NNP/nmod>2/@organization and/CC/cc>6 Aid/NNP/conj>4 closed=close/VBD/root ./.
"""
BARE_RELATIVE = """
    They/PRP/nsubj>2 named=name/VBD/root the/DT/det>4 issues=issue/NNS/obj>2
    each/DT/det>6 side/NN/nmod>4 raised=raise/VBD/acl:relcl>4 ./.
"""
IN_A_ROW = """
    Hill/NNP/nsubj>2/@person said=say/VBD/root sales=sale/NNS/nsubj>4
    rose=rise/VBD/ccomp>2 in/IN/case>6 May/NNP/obl>4 ,/, fell=fall/VBD/ccomp>2
    in/IN/case>10 June/NNP/obl>8 ./.
"""
FOR_RAIN = """
    Crews=crew/NNS/nsubj>2 waited=wait/VBD/root for/IN/mark>7 the/DT/det>5 rain/NN/obl>2
    to/TO/mark>7 stop/VB/advcl>2 ./.
"""
JOINT_SUBJECTS = """
    The/DT/det>2 guild/NN/nsubj>7 and/CC/cc>5 studio/NN/compound>5
    owners=owner/NNS/compound>6 heads=head/NNS/nsubj>7 met=meet/VBD/root ./.
"""
OPENING = """
    Kestrel/NNP/obl:unmarked>6/@organization ,/, bleeding=bleed/VBG/advcl>6
    money/NN/obj>3 ,/, closed=close/VBD/root ./.
"""
ADDED = """
    It/PRP/nsubj>2 rained=rain/VBD/ccomp>4 ,/, added=add/VBD/root Hill/NNP/obj>4/@person
    ./.
"""
TO_BE = """
    It/PRP/nsubj>2 made=make/VBD/root her/PRP/obj>2 to/TO/mark>7 be/VB/cop>7 a/DT/det>7
    chief/NN/obj>2 ./.
"""
APIECE = """
    The/DT/det>2 mill/NN/nsubj>3 earned=earn/VBD/root 10/CD/nummod>5
    cents=cent/NNS/obj>3 a/DT/det>7 share/NN/conj>5 ./.
"""
OFFICES = """
    Hill/NNP/nsubj>6/@person ,/, president/NN/appos>1 and/CC/cc>5 chairman/NN/conj>1
    resigned=resign/VBD/root ./.
"""
ADDED_THAT = """
    Hill/NNP/nsubj>2/@person said=say/VBD/root Berg/NNP/nsubj>4/@person
    won=win/VBD/ccomp>2 ,/, but/CC/cc>7 added=add/VBD/conj>4 rain/NN/nsubj>9
    fell=fall/VBD/ccomp>7 ./.
"""
QUAKE_HIT = """
    The/DT/det>2 magnitude/NN/nsubj>5 7/CD/nummod>4 quake/NN/compound>5 hit/NN/ccomp>6
    said=say/VBD/root ./.
"""
POSITION = """
    They/PRP/nsubj>2 gave=give/VBD/root the/DT/det>4 position/NN/obj>2 of/IN/case>7
    the/DT/det>7 boat/NN/nmod>4 found=find/VBN/acl>4 in/IN/case>10 May/NNP/obl>8 ./.
"""
WHAT_PART = """
    Hill/NNP/nsubj>2/@person asked=ask/VBD/root what/WDT/det>4 part/NN/obj>2 ,/,
    if/IN/mark>9 any/DT/obl>9 Berg/NNP/nsubj>9/@person played=play/VBD/advcl>2 ./.
"""
FOUND_LEAD = """
    Divers=diver/NNS/nsubj>2 found=find/VBD/root lead/NN/obj>2 ,/, a/DT/det>6
    metal/NN/appos>3 harming=harm/VBG/acl>6 fish/NN/obj>7 ,/, in/IN/case>11
    Orne/NNP/obl>7/@place ./.
"""
FIGURES = """
    Kestrel/NNP/nsubj>2/@organization cut/VBD/root 9/CD/nummod>4 jobs=job/NNS/obj>2
    in/IN/case>6 Lund/NNP/obl>2/@place ,/, 5/CD/appos>4 in/IN/case>10
    Orne/NNP/obl>2/@place and/CC/cc>12 4/CD/conj>10 in/IN/case>14
    Rome/NNP/conj>10/@place ./.
"""
BUDGET = """
    It/PRP/nsubj>2 sailed=sail/VBD/root behind/IN/case>4 schedule/NN/obl>2 and/CC/cc>6
    $/$/conj>4 9/CD/nummod>6 over/IN/case>9 budget/NN/nmod>4 ./.
"""


def links(table: str) -> dict[str, tuple[str, str]]:
    """The words that were mended, each with its new head and relation."""
    (sentence,) = parse(table)
    found = mended(sentence).tokens
    return {
        new.text: (found[new.head].text, new.deprel)
        for old, new in zip(sentence.tokens, found, strict=True)
        if old != new
    }


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(RELATIVE, id="a relative clause with its pronoun"),
        pytest.param(WHOSE, id="a relative clause about whose it is"),
        pytest.param(JOINED, id="a conjunct with its conjunction"),
        pytest.param(HIT, id="an object of two verbs"),
        pytest.param(CONVICTED, id="what was damaged"),
        pytest.param(AFTER_COMMA, id="a participle that a comma sets off"),
        pytest.param(SAID_LAST.replace(",/,", "-/HYPH"), id="no comma before"),
        pytest.param(LEADER.replace("rebel/NN", "Rebel/NNP"), id="a list of names"),
        pytest.param(ENTERED.replace("enter/", "arrive/"), id="a day without a verb"),
        pytest.param(OPENING.replace("Kestrel", "Monday"), id="a day in front"),
        pytest.param(
            OFFICES.replace("chairman/NN", "directors=director/NNS"), id="other people"
        ),
        pytest.param(RELIEF, id="a conjunct inside a name"),
        pytest.param(MET_BOTH, id="two of a sort before a second place"),
        pytest.param(PUT_AT, id="two objects of one verb"),
        pytest.param(FOR_RAIN.replace("for/", "through/"), id="no subject without for"),
        pytest.param(
            BARE_RELATIVE.replace("each/DT/det>6", "with/IN/case>6"),
            id="a modifier with a preposition",
        ),
    ],
)
def test_mended_leaves_what_english_allows(table):
    (sentence,) = parse(table)
    assert mended(sentence) is sentence


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(SAID_LAST, {"said": ("fell", "parataxis")}, id="a report behind"),
        pytest.param(
            ALLEGING,
            {"guards": ("beat", "nsubj"), "beat": ("alleging", "ccomp")},
            id="a report inside",
        ),
        pytest.param(TOLD, {"shells": ("hit", "nsubj")}, id="what somebody was told"),
        pytest.param(
            FORBIDDEN, {"Fishing": ("forbidden", "csubj:pass")}, id="a gerund subject"
        ),
        pytest.param(RESULT, {"work": ("list", "appos")}, id="a second subject"),
        pytest.param(
            ATTORNEY.replace(">5", ">6"),
            {"attorney": ("general", "compound")},
            id="a name of two words that is headed by the second",
        ),
        pytest.param(
            ATTORNEY, {"general": ("attorney", "flat")}, id="a name of two words"
        ),
        pytest.param(
            SAID_INSIDE, {"Hill": ("safe", "nsubj")}, id="a report in the middle"
        ),
        pytest.param(
            SAID_BEHIND, {"Hill": ("safe", "nsubj")}, id="a report at the end"
        ),
        pytest.param(HAD_HIT, {"shells": ("hit", "nsubj")}, id="with an auxiliary"),
        pytest.param(
            RENDERED, {"useless": ("rendered", "xcomp")}, id="an adjective behind both"
        ),
        pytest.param(BROKE, {"windows": ("broke", "obj")}, id="a second object"),
        pytest.param(
            GUILTY, {"Hill": ("guilty", "nsubj")}, id="a second subject, behind"
        ),
        pytest.param(
            AS_MANY,
            {
                "As": ("many", "fixed"),
                "many": ("nine", "advmod"),
                "as": ("many", "fixed"),
            },
            id="words of degree before a number",
        ),
        pytest.param(ENTERED, {"day": ("entered", "obj")}, id="what is entered"),
        pytest.param(DEGREES, {"C": ("°", "flat")}, id="a degree and its unit"),
        pytest.param(
            CHARGED,
            {"Bo": ("charged", "parataxis"), "fraud": ("Bo", "orphan")},
            id="a second clause without its verb",
        ),
        pytest.param(
            JAILED_FOR,
            {"Bo": ("jailed", "parataxis"), "two": ("Bo", "orphan")},
            id="a second subject behind the verb",
        ),
        pytest.param(
            ELECTED,
            {"Bo": ("elected", "parataxis"), "Lund": ("Bo", "orphan")},
            id="a person joined to a place",
        ),
        pytest.param(
            SENTENCED,
            {"life": ("sentenced", "obl"), "prison": ("sentenced", "obl")},
            id="a punishment behind the crime",
        ),
        pytest.param(
            SAYS,
            {
                "registered": ("says", "ccomp"),
                "magnitude": ("registered", "obj"),
            },
            id="a participle with a subject, inside a report",
        ),
        pytest.param(CENTRE, {"Seas": ("Centre", "nmod")}, id="a name with a phrase"),
        pytest.param(RAISED, {"raised": ("said", "conj")}, id="a deed of who reports"),
        pytest.param(CLOSED, {}, id="a deed with no comma before it"),
        pytest.param(POSITION, {"found": ("boat", "acl")}, id="what has a position"),
        pytest.param(WHAT_PART, {"played": ("part", "acl:relcl")}, id="what is asked"),
        pytest.param(APIECE, {"share": ("cents", "nmod:unmarked")}, id="apiece"),
        pytest.param(OFFICES, {"chairman": ("president", "conj")}, id="two offices"),
        pytest.param(ADDED_THAT, {"added": ("said", "conj")}, id="a second report"),
        pytest.param(
            QUAKE_HIT,
            {"magnitude": ("quake", "compound"), "quake": ("hit", "nsubj")},
            id="a scale before a noun that is a verb",
        ),
        pytest.param(OPENING, {"Kestrel": ("closed", "nsubj")}, id="a name in front"),
        pytest.param(
            ADDED, {"Hill": ("added", "nsubj")}, id="a name behind a quotation"
        ),
        pytest.param(TO_BE, {"chief": ("made", "xcomp")}, id="what somebody is to be"),
        pytest.param(CYCLONE, {"Edda": ("Cyclone", "flat")}, id="a name in two parts"),
        pytest.param(UNION, {"owners": ("Union", "conj")}, id="a name and another"),
        pytest.param(
            BARE_RELATIVE, {"side": ("raised", "nsubj")}, id="a relative's subject"
        ),
        pytest.param(IN_A_ROW, {"fell": ("rose", "conj")}, id="clauses in a row"),
        pytest.param(FOR_RAIN, {"rain": ("stop", "nsubj")}, id="for whom to do what"),
        pytest.param(
            JOINT_SUBJECTS,
            {"and": ("heads", "cc"), "heads": ("guild", "conj")},
            id="two subjects that a conjunction joins",
        ),
        pytest.param(FOUND_LEAD, {"Orne": ("found", "obl")}, id="behind a description"),
        pytest.param(
            FIGURES,
            {
                "Lund": ("jobs", "nmod"),
                "5": ("jobs", "conj"),
                "Orne": ("5", "nmod"),
                "4": ("jobs", "conj"),
                "Rome": ("4", "nmod"),
            },
            id="figures with their places",
        ),
        pytest.param(
            BUDGET,
            {
                "budget": ("schedule", "conj"),
                "$": ("budget", "nmod:unmarked"),
                "and": ("budget", "cc"),
            },
            id="a sum before its phrase",
        ),
        pytest.param(GRADED, {"category": ("storm", "compound")}, id="a scale"),
        pytest.param(
            LEADER,
            {"rebel": ("Ada", "nmod:desc"), "and": ("Ada", "cc")},
            id="a description between names",
        ),
    ],
)
def test_mended_gives_a_clause_what_it_must_have(table, expected):
    assert links(table) == expected


def test_mended_keeps_the_words():
    (sentence,) = parse(ALLEGING)
    assert text_of(mended(sentence)) == text_of(sentence)
