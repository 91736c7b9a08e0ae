"""What is taken for granted whatever governs it, and what lies ahead with it."""

import pytest

from dateline.events.factuality import factuality_of
from dateline.events.presupposition import is_presupposed, is_still_awaited
from dateline.syntax import Tree
from dateline.values import Factuality, Kind
from tests.trees import find, sentence


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ship sank.", "sank", False),
        ("The storm prevented the launch.", "launch", False),
        ("The museum showed a new wing, to be opened in May.", "opened", False),
        ("The driver denied that he hit the cyclist.", "hit", False),
        ("He will resign when the vote ends.", "ends", False),
        ("We want to know what happened.", "happened", True),
        ("He told shops not to buy fish due to a ban.", "ban", True),
        ("The talks failed to end the strike.", "strike", True),
        ("Police will open an inquiry into the fire.", "fire", True),
        ("He left to teach in Lund, where he died.", "teach", False),
        ("He left to teach in Lund, where he died.", "died", True),
        ("He died while climbing a wall.", "climbing", True),
        ("He rejected charges filed in May.", "filed", True),
        ("Frost may have been responsible for the crash.", "crash", True),
        ("She will be responsible for the sale.", "sale", False),
        ("The crowd marched to protest the killings.", "killings", True),
        ("He was not linked to the bombings.", "bombings", True),
        ("He will be tried in the murder of a judge.", "murder", True),
        ("He will join in the robbery of a bank.", "robbery", False),
    ],
)
def test_is_presupposed(text, word, expected):
    where = sentence(text)
    assert is_presupposed(Tree(where), find(where, word)) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He left when the vote ended.", "ended", False),
        ("He will resign when the vote ends.", "resign", False),
        ("He will resign when the vote ends.", "ends", True),
        ("The bolts would be replaced before the tour began.", "began", True),
    ],
)
def test_is_still_awaited(text, word, expected):
    where = sentence(text)
    assert is_still_awaited(Tree(where), find(where, word)) is expected


def test_the_subject_of_a_beginning_lies_ahead_with_it():
    where = sentence("The bolts would be replaced before the tour began.")
    tour = find(where, "tour")
    found = factuality_of(Tree(where), tour, kind=Kind.OCCURRENCE)
    assert found is Factuality.PLANNED
