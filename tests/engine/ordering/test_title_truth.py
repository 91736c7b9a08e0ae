"""Titles keep every word that bears on what is true, from hand-made trees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.ordering.titles import title_of
from tests.engine.ordering.test_titles import title
from tests.tables import mention, parse

PARTLY = """
    The/DT/det>2 loss/NN/nsubj:pass>5 was=be/VBD/aux:pass>5 partly/RB/advmod>5
    covered=cover/VBN/root by/IN/case>8 a/DT/det>8 grant/NN/obl:agent>5 ./.
"""
NOT_ONLY = """
    The/DT/det>2 bridge/NN/nsubj>5 was=be/VBD/cop>5 a/DT/det>5 gain/NN/root
    not/RB/advmod>9 only/RB/advmod>9 for/IN/case>9 Lund/NNP/nmod>5/@place ./.
"""
NOT_ONLY_BUT = """
    The/DT/det>2 bridge/NN/nsubj>5 was=be/VBD/cop>5 a/DT/det>5 gain/NN/root
    not/RB/advmod>9 only/RB/advmod>9 for/IN/case>9 Lund/NNP/nmod>5/@place but/CC/cc>12
    for/IN/case>12 Orne/NNP/conj>9/@place ./.
"""
COUNTED = """
    The/DT/det>2 ship/NN/nsubj>3 saved=save/VBD/root two/CD/compound>5
    hundred/CD/obj>3 and/CC/cc>7 thirty/CD/conj>5 four/CD/nummod>9
    Danes=Dane/NNPS/obj>3 ./.
"""
LETTERS = """
    B/NN/advmod>6 and/CC/cc>3 Q/NNP/nmod:poss>5/@organization 's/POS/case>3
    staff/NN/nsubj>6 left=leave/VBD/root Lund/NNP/obj>6/@place ./.
"""
HESITANT = """
    Berg/NNP/nsubj>2/@person helped=help/VBD/root uh/UH/discourse>5 the/DT/det>5
    sellers=seller/NNS/obj>2 ./.
"""
BROKEN = """
    Berg/NNP/nsubj>2/@person left=leave/VBD/root in/IN/case>7 a/DT/det>7 b/NN/compound>7
    -/HYPH/punct>7 boat/NN/obl>2 ./.
"""
LIST = """
    The/DT/det>2 union/NN/nsubj>3 admitted=admit/VBD/root Latvia/NNP/obj>3/@place ,/,
    Malta/NNP/conj>4/@place and/CC/cc>9 the/DT/det>9 Netherlands/NNP/conj>4/@place
    to/IN/case>13 its/PRP$/nmod:poss>13 new/JJ/amod>13 council/NN/obl>3
    of/IN/case>16 coastal/JJ/amod>16 ministers=minister/NNS/nmod>13 ./.
"""
UNCLEAR = """
    The/DT/det>2 judges=judge/NNS/nsubj>3 left=leave/VBD/root unclear/JJ/xcomp>3
    whether/IN/mark>8 the/DT/det>7 law/NN/nsubj>8 applies=apply/VBZ/advcl>3
    abroad/RB/advmod>8 ./.
"""

NOT_LAST = """
    Berg/NNP/nsubj>2/@person backed=back/VBD/root ships=ship/NNS/obj>2 ,/,
    the/DT/det>6 war/NN/conj>3 not/RB/advmod>6
"""


@pytest.mark.parametrize(
    ("table", "trigger", "expected"),
    [
        (PARTLY, "covered", "The loss was partly covered by a grant"),
        (NOT_ONLY, "gain", "The bridge was a gain for Lund"),
        (NOT_ONLY_BUT, "gain", "The bridge was a gain not only for Lund but for Orne"),
        (COUNTED, "saved", "The ship saved two hundred and thirty four Danes"),
        (LETTERS, "left", "B and Q's staff left Lund"),
        (HESITANT, "helped", "Berg helped the sellers"),
        (UNCLEAR, "left", "The judges left unclear whether the law applies abroad"),
        (NOT_LAST, "war", "Berg backed ships, the war not"),
    ],
    ids=[
        "in part",
        "not only without more",
        "not only with more",
        "a numeral with and",
        "a name of letters",
        "a sound of hesitation",
        "what is left open",
        "a sentence that ends in not",
    ],
)
def test_title_claims_no_more_than_the_sentence(table, trigger, expected):
    assert title(table, trigger) == expected


def test_title_has_a_list_as_a_whole_before_what_follows_it():
    assert title(LIST, "admitted").startswith(
        "The union admitted Latvia, Malta and the Netherlands"
    )


def test_title_leaves_out_a_word_that_breaks_off():
    sentence = parse(BROKEN)[0]
    tokens = tuple(
        replace(token, start=token.start + 1, end=token.end + 1) if at > 5 else token
        for at, token in enumerate(sentence.tokens)
    )
    spoken = replace(sentence, tokens=tokens)
    assert title_of(mention(spoken, "left"), spoken) == "Berg left in a boat"
