""" "Due to open" is a plan, whatever the parser takes it for."""

import pytest

from dateline.language.planning import with_plans
from tests.tables import parse

OPEN = """
    The/DT/det>2 road/NN/nsubj>6 is=be/VBZ/cop>6 due/JJ/case>6 to/IN/fixed>4
    open/JJ/root in/IN/case>8 May/NNP/nmod>6
"""
HELD = """
    The/DT/det>2 vote/NN/nsubj:pass>7 is=be/VBZ/aux:pass>7 due/JJ/mark>7 to/TO/fixed>4
    be/VB/aux:pass>7 held=hold/VBN/root soon/RB/advmod>7
"""
PUT_OFF = """
    Talks=talk/NNS/nsubj>6 were=be/VBD/cop>6 due/JJ/mark>6 to/TO/fixed>3 now/RB/advmod>6
    begin/VB/root but/CC/cc>9 were=be/VBD/aux:pass>9 delayed=delay/VBN/conj>6
"""
TRIAL = """
    Hill/NNP/nsubj>6 is=be/VBZ/cop>6 due/JJ/case>6 to/IN/fixed>3 face/NN/compound>6
    trial/NN/root soon/RB/advmod>6
"""
WHO = """
    Hill/NNP/nsubj>8 ,/,/punct>4 who/WP/nsubj>7 is=be/VBZ/cop>5 due/JJ/case>1
    to/IN/fixed>5 retire/VB/advcl>5 quit/VBD/root
"""
BESIDE = """
    Trains=train/NNS/nsubj>7 ,/,/punct>5 due/JJ/case>5 to/IN/fixed>3 leave/NN/acl>1
    ,/,/punct>1 stopped=stop/VBD/root
"""


def shown(table):
    """The words with their tags, relations and heads after the repair."""
    (sentence,) = parse(table + " ./.")
    tokens = with_plans(sentence.tokens)
    return {
        t.text: (t.xpos, t.deprel, tokens[t.head].text if t.head >= 0 else "")
        for t in tokens
    }


@pytest.mark.parametrize(
    ("table", "relation", "above", "verb"),
    [
        pytest.param(OPEN, "root", "", "open", id="an adjective"),
        pytest.param(HELD, "root", "", "held", id="a passive"),
        pytest.param(PUT_OFF, "root", "", "begin", id="an adverb between"),
        pytest.param(TRIAL, "root", "", "face", id="a noun that has an object"),
        pytest.param(WHO, "acl:relcl", "Hill", "retire", id="a relative clause"),
        pytest.param(BESIDE, "acl", "Trains", "leave", id="beside its noun"),
    ],
)
def test_what_is_due_is_the_predicate(table, relation, above, verb):
    found = shown(table)
    assert found["due"] == ("JJ", relation, above)
    assert found["to"] == ("TO", "mark", verb)
    assert found[verb][1:] == ("xcomp", "due")
    assert found[verb][0].startswith("VB")


def test_subject_and_what_is_joined_are_those_of_being_due():
    assert shown(HELD)["vote"][1:] == ("nsubj", "due")
    assert shown(HELD)["is"][1:] == ("cop", "due")
    assert shown(HELD)["be"][1:] == ("aux:pass", "held")
    assert shown(PUT_OFF)["delayed"][1:] == ("conj", "due")
    assert shown(PUT_OFF)["now"][1:] == ("advmod", "begin")


def test_what_stands_behind_the_verb_is_its_own():
    assert shown(OPEN)["May"][1:] == ("obl", "open")
    assert shown(TRIAL)["trial"][1:] == ("obj", "face")
    assert shown(TRIAL)["soon"][1:] == ("advmod", "trial")


@pytest.mark.parametrize(
    "table",
    [
        OPEN.replace("open/JJ", "fog/NN"),
        OPEN.replace(" in/IN", " of/IN"),
        TRIAL.replace("face/NN", "heavy/JJ"),
        TRIAL.replace("face/NN", "strike/NN"),
        OPEN.replace("is=be/VBZ/cop>6", "closed=close/VBD/amod>6"),
        OPEN.replace("due/JJ/case>6 to/IN/fixed>4", "due/JJ/root to/TO/mark>6").replace(
            "open/JJ/root", "open/VB/xcomp>4"
        ),
        "It/PRP/nsubj>2 fell=fall/VBD/root due/JJ/case>5 to/IN/fixed>3 strike/NN/obl>2",
        "It/PRP/nsubj>3 is=be/VBZ/cop>3 due/JJ/root now/RB/advmod>3 to/IN/dep>3",
    ],
    ids=[
        "a cause",
        "a noun with of",
        "an adjective of a cause",
        "a noun of a cause",
        "not a predicate",
        "a plan already",
        "the last word",
        "not behind due",
    ],
)
def test_a_cause_stays_one(table):
    (sentence,) = parse(table + " ./.")
    assert with_plans(sentence.tokens) == sentence.tokens
