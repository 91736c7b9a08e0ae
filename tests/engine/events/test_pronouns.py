"""Pronouns and bare definites resolved to names, from hand-made trees."""

from __future__ import annotations

import pytest

from dateline.events.pronouns import resolve
from tests.tables import parse

HILL_RESIGNED = (
    "Ada/NNP/nsubj>3/@person Hill/NNP/flat>1/@person resigned=resign/VBD/root ./."
)
BERG_RESIGNED = (
    "Ola/NNP/nsubj>3/@person Berg/NNP/flat>1/@person resigned=resign/VBD/root ./."
)
HILL_MET_BERG = """
    Hill/NNP/nsubj>2/@person met=meet/VBD/root Berg/NNP/obj>2/@person ./.
"""
KESTREL_GREW = "Kestrel/NNP/nsubj>2/@organization grew=grow/VBD/root ./."
DRIVER_FLED = "The/DT/det>2 driver/NN/nsubj>3 fled=flee/VBD/root ./."
FATHER_WORKED = """
    Her/PRP$/nmod:poss>2 father/NN/nsubj>3 worked=work/VBD/root ./.
"""
HILL_SLEPT = "Hill/NNP/nsubj>2/@person slept=sleep/VBD/root ./."
IDA_HILL_WROTE = """
    Ida/NNP/nsubj>3/@person Hill/NNP/flat>1/@person wrote=write/VBD/root ./.
"""


def word(form: str, tag: str = "PRP", link: str = "nsubj>2") -> str:
    return f"{form}/{tag}/{link} left=leave/VBD/root ./."


def meanings(*tables: str) -> dict[str, str]:
    """What was resolved, the word -> the name, of the last sentence."""
    sentences = parse(*tables)
    last = sentences[-1]
    return {
        last.tokens[token].text: entity.text
        for (sentence, token), entity in resolve(sentences).items()
        if sentence == last.index
    }


SHE_SLEPT_SAID_BERG = """
    “/`` She/PRP/nsubj>3 slept=sleep/VBD/ccomp>5 ”/'' said=say/VBD/root
    Berg/NNP/nsubj>5/@person ./.
"""
BERG_WENT_ON_SHE_SLEPT = """
    Berg/NNP/nsubj>2/@person went=go/VBD/root on/RP/compound:prt>2 :/: "/``
    She/PRP/nsubj>7 slept=sleep/VBD/parataxis>2 "/'' ./.
"""
BERG_SAID_LITTLE = """
    Berg/NNP/nsubj>2/@person said=say/VBD/root little/JJ/obj>2 ./.
"""
BERG_SAID_HE = """
    Berg/NNP/nsubj>2/@person said=say/VBD/root he/PRP/nsubj>4 slept=sleep/VBD/ccomp>2
    ./.
"""


@pytest.mark.parametrize(
    "tables",
    [
        pytest.param([SHE_SLEPT_SAID_BERG, word("She")], id="the speaker of she"),
        pytest.param([BERG_WENT_ON_SHE_SLEPT, word("She")], id="who is quoted on she"),
        pytest.param([word("He")], id="nobody was named"),
        pytest.param(
            [
                """
                Kestrel/NNP/nsubj>2/@organization sued=sue/VBD/root
                drivers=driver/NNS/obj>2 ./.
                """,
                word("They"),
            ],
            id="a company and several people",
        ),
        pytest.param(
            [BERG_SAID_LITTLE, word("him", link="obj>2")],
            id="who only comments is nobody's object",
        ),
        pytest.param([HILL_MET_BERG, DRIVER_FLED, word("He")], id="a stranger since"),
        pytest.param([HILL_RESIGNED, FATHER_WORKED, word("He")], id="a man since"),
        pytest.param([KESTREL_GREW, word("She")], id="only a company was named"),
        pytest.param([HILL_RESIGNED, word("It")], id="only a person was named"),
        pytest.param([HILL_RESIGNED, word("They")], id="they of a single person"),
        pytest.param(
            [HILL_RESIGNED, *["The/DT/det>2 mill/NN/nsubj>3 burned/VBD/root ./."] * 4]
            + [word("She")],
            id="the name is too far back",
        ),
        pytest.param(
            [
                """
                Hill/NNP/nsubj>2/@person met=meet/VBD/root Berg/NNP/obj>2/@person
                before/IN/mark>6 she/PRP/nsubj>6 left=leave/VBD/advcl>2 ./.
                """
            ],
            id="two names above",
        ),
        pytest.param(
            [
                """
                Hill/NNP/nsubj>2/@person wrote=write/VBD/root to/IN/case>5
                Kestrel/NNP/nmod:desc>5/@organization Berg/NNP/obl>2/@person
                saying=say/VBG/advcl>2 his/PRP$/nmod:poss>8 firm/NN/nsubj>9
                failed=fail/VBD/ccomp>6 ./.
                """
            ],
            id="two names above, one with its firm",
        ),
        pytest.param(
            [
                HILL_RESIGNED,
                """
                “/`` She/PRP/nsubj>3 slept=sleep/VBD/ccomp>6 ”/''
                Berg/NNP/nsubj>6/@person said=say/VBD/root ./.
                """,
            ],
            id="words in quotation marks",
        ),
        pytest.param(
            [
                KESTREL_GREW,
                """
                It/PRP/nsubj:pass>3 was=be/VBD/aux:pass>3 reported=report/VBN/root
                that/IN/mark>6 two/CD/nummod>6 died=die/VBD/ccomp>3 ./.
                """,
            ],
            id="it stands for what follows",
        ),
        pytest.param(
            [
                "Sir/NNP/nmod:desc>2 Berg/NNP/nsubj>3/@person slept=sleep/VBD/root ./.",
                word("She"),
            ],
            id="the title tells another gender",
        ),
    ],
)
def test_resolve_leaves_open(tables):
    assert meanings(*tables) == {}


SAID_SHE = """
    Hill/NNP/nsubj>2/@person said=say/VBD/root she/PRP/nsubj>5 would/MD/aux>5
    appeal/VB/ccomp>2 ./.
"""
SOLD_HIS = """
    Berg/NNP/nsubj>2/@person sold=sell/VBD/root his/PRP$/nmod:poss>4 house/NN/obj>2 ./.
"""
SUED_HIM = """
    Berg/NNP/nsubj>2/@person sued=sue/VBD/root him/PRP/obj>2 ./.
"""
AFTER_HE = """
    After/IN/mark>3 he/PRP/nsubj>3 resigned=resign/VBD/advcl>6 ,/,
    Berg/NNP/nsubj>6/@person slept=sleep/VBD/root ./.
"""
SAID_IT = """
    Kestrel/NNP/nsubj>2/@organization said=say/VBD/root it/PRP/nsubj>5 would/MD/aux>5
    grow/VB/ccomp>2 ./.
"""
SAID_THEY = SAID_IT.replace("it/", "they/")
WHO_FLED = """
    Berg/NNP/nsubj>5/@person ,/, who/WP/nsubj>4 fled=flee/VBD/acl:relcl>1
    slept=sleep/VBD/root ./.
"""
WHO_WAS_CAUGHT = """
    Hill/NNP/nsubj>8/@person and/CC/cc>3 Berg/NNP/conj>1/@person ,/,
    who/WP/nsubj:pass>7 was=be/VBD/aux:pass>7 caught=catch/VBN/acl:relcl>1
    slept=sleep/VBD/root ./.
"""
THE_FIRM = "The/DT/det>2 firm/NN/nsubj>3 grew=grow/VBD/root ./."
THE_MAYOR = "The/DT/det>2 mayor/NN/nsubj>3 slept=sleep/VBD/root ./."
MAYOR_HILL = "Mayor/NN/nmod:desc>2 Hill/NNP/nsubj>3/@person spoke=speak/VBD/root ./."


HILL_HIT_THE_GUARD = """
    Hill/NNP/nsubj>2/@person hit/VBD/root the/DT/det>4 guard/NN/obj>2 ./.
"""
A_SECOND_MAN_RAN = """
    A=a/DT/det>3 second/JJ/amod>3 man/NN/nsubj>4 ran=run/VBD/root ./.
"""
POLICE_SOUGHT_A_MAN = """
    Police=police/NNS/nsubj>2 sought=seek/VBD/root a/DT/det>4 man/NN/obj>2 ./.
"""
MS_HILL_SLEPT = "Ms/NNP/nmod:desc>2 Hill/NNP/nsubj>3/@person slept=sleep/VBD/root ./."
HILL_WAS_CAUGHT_BY_BERG = """
    Hill/NNP/nsubj:pass>3/@person was=be/VBD/aux:pass>3 caught=catch/VBN/root
    by/IN/case>5 Berg/NNP/obl>3/@person ./.
"""


@pytest.mark.parametrize(
    "tables",
    [
        pytest.param([HILL_MET_BERG, word("She")], id="two names"),
        pytest.param([HILL_WAS_CAUGHT_BY_BERG, word("He")], id="an agent"),
        pytest.param(
            [HILL_MET_BERG, KESTREL_GREW, word("He")], id="two names further up"
        ),
        pytest.param([HILL_MET_BERG, word("She"), word("He")], id="no guess is kept"),
        pytest.param([HILL_HIT_THE_GUARD, word("He")], id="a nameless object"),
        pytest.param(
            [HILL_RESIGNED, word("He"), A_SECOND_MAN_RAN, word("He")],
            id="a newcomer since",
        ),
        pytest.param(
            [HILL_RESIGNED, word("He"), POLICE_SOUGHT_A_MAN, word("He"), word("He")],
            id="a newcomer as object since",
        ),
    ],
)
def test_resolve_gives_no_name_where_another_could_be_meant(tables):
    assert meanings(*tables) == {}


TOLD_KESTREL = """
    Two/CD/nummod>2 people=person/NNS/nsubj>3 told=tell/VBD/root
    Kestrel/NNP/iobj>3/@organization ./.
"""


def test_resolve_takes_no_paper_that_is_told_for_the_company():
    assert meanings(TOLD_KESTREL, THE_FIRM) == {}
    sued = TOLD_KESTREL.replace("told=tell", "sued=sue")
    assert meanings(sued, THE_FIRM) == {"firm": "Kestrel"}


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        pytest.param(
            [HILL_MET_BERG, MS_HILL_SLEPT, word("She")],
            {"She": "Hill"},
            id="told in between",
        ),
        pytest.param(
            [MS_HILL_SLEPT, HILL_MET_BERG, word("He")],
            {"He": "Berg"},
            id="a title tells the two apart",
        ),
        pytest.param(
            [
                HILL_RESIGNED,
                """
                As/IN/case>3 a/DT/det>3 judge/NN/obl>5 she/PRP/nsubj>5
                slept=sleep/VBD/root ./.
                """,
            ],
            {"she": "Ada Hill"},
            id="what she was is nobody else",
        ),
        pytest.param(
            [HILL_RESIGNED, word("She"), HILL_HIT_THE_GUARD, word("She")],
            {"She": "Ada Hill"},
            id="a pronoun told the gender",
        ),
    ],
)
def test_resolve_tells_two_persons_apart_by_gender(tables, expected):
    assert meanings(*tables) == expected


def test_resolve_knows_a_gender_that_is_told_later():
    sentences = parse(HILL_MET_BERG, word("He"), MS_HILL_SLEPT)
    assert resolve(sentences)[1, 0].text == "Berg"


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        pytest.param(
            [HILL_RESIGNED, word("She")], {"She": "Ada Hill"}, id="subject before"
        ),
        pytest.param(
            [HILL_RESIGNED, word("She"), FATHER_WORKED, word("She")],
            {"She": "Ada Hill"},
            id="a man since is no she",
        ),
        pytest.param(
            [HILL_RESIGNED, HILL_SLEPT, IDA_HILL_WROTE, HILL_SLEPT, SAID_SHE],
            {"she": "Ada Hill"},
            id="a surname of two by who was named first",
        ),
        pytest.param(
            [HILL_RESIGNED, SHE_SLEPT_SAID_BERG, word("She")],
            {"She": "Ada Hill"},
            id="she of whom another speaks",
        ),
        pytest.param([SAID_SHE], {"she": "Hill"}, id="subject above"),
        pytest.param([SOLD_HIS], {"his": "Berg"}, id="possessive of the subject"),
        pytest.param(
            [HILL_RESIGNED, SUED_HIM],
            {"him": "Ada Hill"},
            id="an object is not its subject",
        ),
        pytest.param([AFTER_HE], {"he": "Berg"}, id="a clause in front"),
        pytest.param([SAID_IT], {"it": "Kestrel"}, id="a company of itself"),
        pytest.param([SAID_THEY], {"they": "Kestrel"}, id="a company in the plural"),
        pytest.param(
            [KESTREL_GREW, word("It")], {"It": "Kestrel"}, id="the main subject before"
        ),
        pytest.param([WHO_FLED], {"who": "Berg"}, id="a relative pronoun"),
        pytest.param(
            [WHO_WAS_CAUGHT], {"who": "Berg"}, id="a relative pronoun for the last"
        ),
        pytest.param(
            [KESTREL_GREW, THE_FIRM], {"firm": "Kestrel"}, id="the one company"
        ),
        pytest.param(
            [KESTREL_GREW, word("They")],
            {"They": "Kestrel"},
            id="a company in the plural, in the sentence before",
        ),
        pytest.param(
            [
                HILL_RESIGNED,
                "The/DT/det>2 computer/NN/nsubj>3 failed=fail/VBD/root ./.",
                word("She"),
            ],
            {"She": "Ada Hill"},
            id="a thing since is no person",
        ),
        pytest.param([MAYOR_HILL, THE_MAYOR], {"mayor": "Hill"}, id="the one mayor"),
        pytest.param(
            [HILL_RESIGNED, word("She"), word("She"), word("She"), word("She")],
            {"She": "Ada Hill"},
            id="from pronoun to pronoun",
        ),
    ],
)
def test_resolve_finds(tables, expected):
    assert meanings(*tables) == expected


def test_resolve_takes_nobody_spoken_to_for_who_speaks():
    table = """
        In/IN/case>3 an=a/DT/det>3 interview/NN/obl>8 with/IN/case>5
        Berg/NNP/nmod>3/@person ,/, she/PRP/nsubj>8 spoke=speak/VBD/root ./.
    """
    assert meanings(table) == {}
    assert meanings(HILL_RESIGNED, table) == {"she": "Ada Hill"}


def test_resolve_takes_no_newcomer_for_whom_the_sentence_before_tells_of():
    assert meanings(HILL_RESIGNED, BERG_SAID_HE) == {"he": "Berg"}
    assert meanings(HILL_RESIGNED, word("He"), BERG_SAID_HE) == {}


def test_resolve_keeps_a_gender_once_known():
    tables = [HILL_RESIGNED, word("She"), HILL_MET_BERG, word("He")]
    assert meanings(*tables) == {"He": "Berg"}
    assert meanings(BERG_RESIGNED, word("He")) == {"He": "Ola Berg"}


WHEN_TERN_BOUGHT = """
    Kestrel/NNP/nsubj>2/@organization fell=fall/VBD/root when/WRB/advmod>5
    Tern/NNP/nsubj>5/@organization bought=buy/VBD/advcl>2 half/NN/obj>5 of/IN/case>9
    its/PRP$/nmod:poss>9 stock/NN/nmod>6 ./.
"""
AFTER_IT_CLOSED = """
    After/IN/mark>3 it/PRP/nsubj>3 closed=close/VBD/advcl>6 ,/,
    Kestrel/NNP/nsubj>6/@organization built=build/VBD/root a/DT/det>8 mill/NN/obj>6 ./.
"""


def test_resolve_takes_no_buyer_of_shares_for_whose_they_are():
    assert meanings(WHEN_TERN_BOUGHT) == {"its": "Kestrel"}
    bought_back = WHEN_TERN_BOUGHT.replace("half/NN/obj", "back/RB/advmod")
    assert meanings(bought_back) == {"its": "Tern"}
    office = WHEN_TERN_BOUGHT.replace("stock", "mill")
    assert meanings(office) == {"its": "Tern"}


def test_resolve_leaves_open_whether_a_thing_told_later_is_subject_or_object():
    assert meanings(AFTER_IT_CLOSED) == {}
    alone = AFTER_IT_CLOSED.replace("mill/NN/obj", "mill/NN/obl")
    assert meanings(alone) == {"it": "Kestrel"}


def test_resolve_gives_the_full_name_where_it_is_first_told():
    sentences = parse(HILL_RESIGNED, SAID_SHE)
    entity = resolve(sentences)[1, 2]
    assert (entity.text, entity.start, entity.end) == ("Ada Hill", 0, 8)


FIRM_OF_LUND_SAID_IT = """
    Kestrel/NNP/nsubj>5/@organization ,/, Lund/NNP/appos>1/@place ,/,
    said=say/VBD/root it/PRP/nsubj>7 grew=grow/VBD/ccomp>5 ./.
"""
LUND_MAKER_SAID_IT = """
    The/DT/det>2 Lund/NNP/nsubj>7/@place ,/, Ohio/NNP/appos>2/@place ,/,
    maker/NN/nsubj>7 said=say/VBD/root it/PRP/nsubj>9 grew=grow/VBD/ccomp>7 ./.
"""
FRIEND_OF_BERG_SAID_SHE = """
    Hill/NNP/nsubj>7/@person ,/, friend/NN/appos>1 of/IN/case>5
    Berg/NNP/nmod>3/@person ,/, said=say/VBD/root she/PRP/nsubj>9
    left=leave/VBD/ccomp>7 ./.
"""
BOSS_HILL_SAID_SHE = """
    Kestrel/NNP/compound>2/@organization boss/NN/nmod:desc>3 Hill/NNP/nsubj>4/@person
    said=say/VBD/root she/PRP/nsubj>6 left=leave/VBD/ccomp>4 ./.
"""
BOSS_AND_FOUNDER_HILL_LEFT = """
    Boss/NN/nsubj>5 and/CC/cc>3 founder/NN/conj>1 Hill/NNP/appos>1/@person
    left=leave/VBD/root ./.
"""
HE_CAUGHT_BERG_SO_HE = """
    Hill/NNP/nsubj>2/@person said=say/VBD/root he/PRP/nsubj>4 caught=catch/VBD/ccomp>2
    Berg/NNP/obj>4/@person ,/, so/IN/mark>9 he/PRP/nsubj>9 slept=sleep/VBD/advcl>4 ./.
"""


def test_resolve_takes_no_name_within_the_phrase_of_the_subject():
    assert meanings(FIRM_OF_LUND_SAID_IT) == {"it": "Kestrel"}
    assert meanings(FRIEND_OF_BERG_SAID_SHE) == {"she": "Hill"}
    assert meanings(LUND_MAKER_SAID_IT) == {}


def test_resolve_takes_the_office_of_a_person_for_no_other():
    assert meanings(BOSS_HILL_SAID_SHE) == {"she": "Hill"}
    assert meanings(BOSS_AND_FOUNDER_HILL_LEFT, word("She")) == {"She": "Hill"}
    other = BOSS_AND_FOUNDER_HILL_LEFT.replace(
        "and/CC/cc>3 founder/NN/conj>1 Hill/NNP/appos>1/@person",
        "Hill/NNP/appos>1/@person and/CC/cc>4 founder/NN/conj>1",
    )
    assert meanings(other, word("She")) == {}


def test_resolve_leaves_open_who_is_meant_after_one_is_told_apart():
    sentences = parse(HE_CAUGHT_BERG_SO_HE)
    assert list(resolve(sentences)) == [(0, 2)]


BERG_MET_ROE = """
    Berg/NNP/nsubj>2/@person met=meet/VBD/root Roe/NNP/obj>2/@person ./.
"""


def test_resolve_leaves_open_which_of_two_is_an_object():
    he_knew = "We/PRP/nsubj>2 knew=know/VBD/root him/PRP/obj>2 ./."
    seen = [HILL_RESIGNED, word("She"), BERG_RESIGNED, word("He")]
    named = [*seen, "We/PRP/nsubj>2 met=meet/VBD/root Berg/NNP/obj>2/@person ./."]
    assert meanings(*named, he_knew) == {"him": "Ola Berg"}
    both = [BERG_RESIGNED, word("He"), BERG_MET_ROE]
    assert meanings(*both, word("He")) == {"He": "Ola Berg"}
    assert meanings(*both, he_knew) == {}


def test_resolve_of_nothing_is_empty():
    assert resolve(()) == {}
