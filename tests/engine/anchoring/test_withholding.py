"""Times that grammar keeps from an undated event of the same sentence."""

import pytest

from dateline.anchoring.withholding import is_priced, is_quotation, is_withheld
from dateline.syntax import Tree
from dateline.values import Factuality, Kind
from tests.trees import mention, parse

RELEASED = "The man arrested on Monday was released."
DIED = "She had died, police said as the search ended on Monday."


def withheld(text, word, *carriers, governor=None, **fields):
    parsed = parse(text)
    saying = None
    if governor is not None:
        saying = mention(parsed, governor, kind=Kind.STATEMENT)
    return is_withheld(
        Tree(parsed.sentences[0]),
        mention(parsed, word, **fields),
        [mention(parsed, carrier) for carrier in carriers],
        saying,
    )


@pytest.mark.parametrize(
    ("text", "word", "carrier", "expected"),
    [
        (RELEASED, "released", "arrested", True),
        ("Workers who left on Monday returned.", "returned", "left", True),
        ("The storm that hit on Monday killed six.", "killed", "hit", False),
    ],
    ids=["a participle", "who", "that"],
)
def test_when_somebody_became_who_is_meant(text, word, carrier, expected):
    assert withheld(text, word, carrier) is expected


def test_what_has_not_happened_may_have_any_time():
    planned = {"factuality": Factuality.PLANNED}
    assert not withheld(RELEASED, "released", "arrested", **planned)
    assert not withheld(RELEASED, "released")


def test_what_went_on_as_somebody_spoke_is_not_what_was_said():
    assert withheld(DIED, "died", "said", "ended", governor="said")
    assert not withheld(DIED, "died", "said", governor="said")
    assert not withheld(DIED, "died", "said", "ended")


def test_what_is_put_off_does_not_take_the_day_of_that():
    text = "The vote due on Monday was postponed to June."
    planned = {"nominal": True, "factuality": Factuality.PLANNED}
    assert withheld(text, "vote", "postponed", **planned)
    assert not withheld(text, "vote", "postponed", nominal=True)


@pytest.mark.parametrize(
    ("text", "word", "quoted", "priced"),
    [
        ("Shares closed at $9 in New York trading on Monday.", "closed", True, True),
        ("Shares closed at $9 in New York trading on Monday.", "trading", True, True),
        ("Its stock fell to $7.", "fell", False, True),
        ("Analysts had expected a profit.", "expected", False, False),
    ],
)
def test_a_price_quoted_and_a_price_told(text, word, quoted, priced):
    parsed = parse(text)
    tree, index = Tree(parsed.sentences[0]), mention(parsed, word).token
    assert is_quotation(tree, index) is quoted
    assert is_priced(tree, index) is priced
