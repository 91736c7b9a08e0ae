"""Events that do not share the day of the clause they stand in."""

import pytest

from dateline.anchoring.parting import judged
from tests.trees import mention, parse


@pytest.mark.parametrize(
    ("text", "word", "fields", "expected"),
    [
        ("Ada Hill was convicted of fraud.", "fraud", {}, True),
        ("Ada Hill was convicted of fraud.", "convicted", {}, False),
        ("Ada Hill was praised for the raid.", "raid", {}, False),
        ("The court began the trial.", "trial", {}, False),
    ],
    ids=["what she did", "the judgement", "no judgement", "no charge"],
)
def test_what_is_judged_lies_behind_its_judgement(text, word, fields, expected):
    parsed = parse(text)
    found = judged(parsed.sentences, [mention(parsed, word, **fields)])
    assert found == (frozenset((0,)) if expected else frozenset())
