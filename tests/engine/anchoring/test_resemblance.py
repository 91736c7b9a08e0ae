"""What an undated event has in common with a dated one."""

import pytest

from dateline.anchoring.resemblance import path, same_predicate, same_sort, tense_of
from dateline.syntax import tree_of
from tests.trees import mention, parse

RETOLD = "Ada Hill was convicted of fraud."


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"tense": None}, "tenseless"),
        ({"tense": "past"}, "past"),
        ({"tense": "past", "perfect": True}, "past perfect"),
        ({"tense": "present", "progressive": True}, "present progressive"),
    ],
)
def test_tense_and_aspect_are_one_name(fields, expected):
    assert tense_of(mention(parse(RETOLD), "convicted", **fields)) == expected


def test_the_path_tells_how_two_events_hang_together():
    parsed = parse(RETOLD)
    tree = tree_of(parsed.sentences[0])
    convicted, fraud = (mention(parsed, word) for word in ("convicted", "fraud"))
    assert path(tree, fraud, convicted) == f"child obl {convicted.kind}"
    assert path(tree, convicted, fraud) == "parent obl"


def test_a_noun_and_a_verb_of_one_stem_are_one_predicate():
    parsed = parse(RETOLD)
    convicted = mention(parsed, "convicted")
    assert same_predicate(convicted, mention(parsed, "fraud", lemma="conviction"))
    assert not same_predicate(convicted, mention(parsed, "fraud"))


def test_a_noun_is_of_the_sort_it_names():
    parsed = parse(RETOLD)
    convicted = mention(parsed, "convicted")
    assert same_sort(mention(parsed, "fraud", lemma="verdict"), convicted)
    assert not same_sort(mention(parsed, "fraud"), convicted)
