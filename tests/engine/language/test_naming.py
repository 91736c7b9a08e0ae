"""Names that the model found in parts."""

import pytest

from dateline.language.naming import whole_names
from dateline.values import EntityType
from tests.tables import parse

HYPHEN = (
    "Ada/NNP/nsubj>5 Har/NNP/flat>1 -/HYPH/punct>4 Berg/NNP/flat>1 won=win/VBD/root"
)
BORDER = """
    The/DT/det>5 Ardo/NNP/compound>5 -/HYPH/punct>4 Lund/NNP/compound>5
    border/NN/nsubj>6 closed=close/VBD/root
"""
MODEL = """
    The/DT/det>4 Kestrel/NNP/compound>4 737/CD/compound>4 Max/NNP/nsubj>5
    flew=fly/VBD/root
"""
NUMBERED = "24/CD/nummod>2 Falcons/NNPS/nsubj>3 flew=fly/VBD/root"
STORM = "Storm/NN/nmod>3 Edda/NNP/nsubj>3 struck=strike/VBD/root"
BOSS = "Kestrel/NNP/compound>2 Hill/NNP/nsubj>3 left=leave/VBD/root"
ON_MONDAY = "Monday/NNP/compound>2 Kestrel/NNP/nsubj>3 won=win/VBD/root"
FORM = "Kestrel/NNP/compound>2 Inc./NNP/nsubj>3 left=leave/VBD/root"
UNITED = "the/DT/det>3 United/NNP/amod>3 Isles/NNPS/nsubj>4 won=win/VBD/root"
ANTI = UNITED.replace("United", "pro-Lund")
NUMBER = "Falcon/NNP/nsubj>3 9/CD/flat>1 flew=fly/VBD/root"
OF_LUND = "Lund/NNP/compound>2 Council/NNP/nsubj>3 met=meet/VBD/root"

BANK = """
    The/DT/det>2 Bank/NNP/nsubj>5 of/IN/case>4 Lund/NNP/nmod>2 closed=close/VBD/root
"""


@pytest.mark.parametrize(
    ("table", "found", "whole"),
    [
        pytest.param(HYPHEN, "Ada Har|Berg", "Ada Har-Berg", id="a hyphen"),
        pytest.param(BORDER, "Ardo|Lund", "Ardo|Lund", id="two names beside a noun"),
        pytest.param(MODEL, "Max", "Kestrel 737 Max", id="a model of a make"),
        pytest.param(FORM, "Inc.", "Kestrel Inc.", id="a legal form alone"),
        pytest.param(UNITED, "Isles", "United Isles", id="an adjective of a name"),
        pytest.param(ANTI, "Isles", "Isles", id="an adjective before a name"),
        pytest.param(NUMBER, "9", "Falcon 9", id="a number of a model"),
        pytest.param(NUMBERED, "Falcons", "Falcons", id="how many of them"),
        pytest.param(STORM, "Edda", "Storm Edda", id="a storm"),
        pytest.param(ON_MONDAY, "Kestrel", "Kestrel", id="a day before a name"),
        pytest.param(BANK, "Bank of|Lund", "Bank of Lund", id="called after a town"),
        pytest.param(BANK, "Bank of", "Bank", id="a preposition before no name"),
        pytest.param(BANK, "of|Lund", "Lund", id="a preposition alone"),
        pytest.param(OF_LUND, "Lund|Council", "Lund|Council", id="another name"),
    ],
)
def test_a_name_is_found_whole(table, found, whole):
    assert names(table, found, "other") == whole


def test_a_person_is_not_named_by_what_stands_before():
    assert names(BOSS, "Hill", "person") == "Hill"


def test_a_person_is_not_called_after_a_town():
    assert names(BANK, "Bank of|Lund", "person") == "Bank|Lund"


def names(table, found, sort):
    """The whole names, as the text has them, of those that the model ``found``."""
    (sentence,) = parse(table + " ./.")
    tokens = sentence.tokens
    starts = {t.text: i for i, t in enumerate(tokens)}
    spans = [
        (starts[words[0]], starts[words[-1]] + 1, EntityType(sort))
        for words in (name.split() for name in found.split("|"))
    ]
    text = "".join(
        " " * (t.start - (tokens[i - 1].end if i else 0)) + t.text
        for i, t in enumerate(tokens)
    )
    return "|".join(
        text[tokens[first].start : tokens[last - 1].end]
        for first, last, _ in whole_names(tokens, spans)
    )
