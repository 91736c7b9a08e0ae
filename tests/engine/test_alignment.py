"""What stands in each sentence of a text."""

from dateline.alignment import expressions_by_sentence, mentions_by_sentence
from tests.factories import make_time_expression
from tests.trees import mention, parse

SANK = "The ship sank on Monday."
PARSED = parse(SANK, SANK)


def test_each_expression_is_of_the_sentence_it_starts_in():
    text = f"{SANK} {SANK}"
    first = make_time_expression("Monday", text)
    assert expressions_by_sentence(PARSED.sentences, [first]) == {0: [first]}


def test_expressions_come_in_text_order_and_outside_of_all_sentences_not_at_all():
    monday, ship = (make_time_expression(word, SANK) for word in ("Monday", "ship"))
    outside = make_time_expression("Friday", " " * 99 + "Friday")
    found = expressions_by_sentence(PARSED.sentences, [outside, monday, ship])
    assert found == {0: [ship, monday]}


def test_mentions_keep_their_numbers():
    mentions = [mention(PARSED, "sank", within=within) for within in (1, 0, 1)]
    found = mentions_by_sentence(enumerate(mentions))
    assert {index: list(here) for index, here in found.items()} == {1: [0, 2], 0: [1]}
