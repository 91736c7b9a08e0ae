"""Who speaks behind the verb is its subject, whatever the parser takes him for."""

import pytest

from dateline.language.inverting import with_speakers
from tests.tables import parse

BURST = """
    The/DT/det>2 dam/NN/nsubj>3 burst/VBD/ccomp>5 ,/,/punct>5 said=say/VBD/root
    Ada/NNP/nsubj>3 Hill/NNP/flat>6
"""
MOVED = """
    Cash/NN/nsubj:pass>3 was=be/VBD/aux:pass>3 moved=move/VBN/root ,/,/punct>5
    says=say/VBZ/parataxis>3 a/DT/det>7 banker/NN/nsubj:pass>3
"""
ADDED = """
    It/PRP/nsubj>2 ended=end/VBD/ccomp>4 ,/,/punct>4 added=add/VBD/root Hill/NNP/obj>4
"""


def above(table, word):
    """The relation of a word after the repair and what it hangs on."""
    (sentence,) = parse(table + " ./.")
    tokens = with_speakers(sentence.tokens)
    token = next(t for t in tokens if t.text == word)
    return token.deprel, tokens[token.head].text


@pytest.mark.parametrize(
    ("table", "speaker", "verb"),
    [(BURST, "Ada", "said"), (MOVED, "banker", "says"), (ADDED, "Hill", "added")],
    ids=["of a report", "of a report set beside", "an object"],
)
def test_who_speaks_behind_the_verb_is_its_subject(table, speaker, verb):
    assert above(table, speaker) == ("nsubj", verb)


@pytest.mark.parametrize(
    ("table", "word", "expected"),
    [
        (BURST.replace(",/,/punct>5", "he/PRP/nsubj>5"), "Ada", ("nsubj", "burst")),
        (BURST.replace("said=say/VBD", "fell=fall/VBD"), "Ada", ("nsubj", "burst")),
        (MOVED.replace("a/DT/det", "to/IN/case"), "banker", ("nsubj:pass", "moved")),
        (MOVED.replace("banker", "Friday"), "Friday", ("nsubj:pass", "moved")),
        (ADDED.replace("ccomp", "advcl"), "Hill", ("obj", "added")),
    ],
    ids=["a subject in front", "no saying", "a preposition", "a day", "nothing said"],
)
def test_nobody_else_is_made_a_speaker(table, word, expected):
    assert above(table, word) == expected
