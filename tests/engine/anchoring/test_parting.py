"""Events that do not share the day of the clause they stand in."""

import pytest

from dateline.anchoring.parting import left_behind
from tests.trees import mention, parse


@pytest.mark.parametrize(
    ("text", "word", "fields", "expected"),
    [
        ("Ada Hill was convicted of fraud.", "fraud", {}, True),
        ("Ada Hill was convicted of fraud.", "convicted", {}, False),
        ("Ada Hill was praised for the raid.", "raid", {}, False),
        ("The court began the trial.", "trial", {}, False),
        ("The court overturned the ban.", "ban", {"nominal": True}, True),
        ("The court overturned the ban.", "overturned", {}, False),
    ],
    ids=[
        "what she did",
        "the judgement",
        "no judgement",
        "no charge",
        "what is looked back on",
        "the look back",
    ],
)
def test_what_is_judged_lies_behind_its_judgement(text, word, fields, expected):
    parsed = parse(text)
    found = left_behind(parsed.sentences, [mention(parsed, word, **fields)])
    assert found == (frozenset((0,)) if expected else frozenset())
