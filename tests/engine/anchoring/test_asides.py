"""What is told aside did not happen on the day it is told with."""

from datetime import date

import pytest

from dateline.anchoring.asides import (
    is_calamity_aside,
    is_clause_aside,
    is_result,
    is_told_aside,
    stands_in_phrase,
)
from dateline.anchoring.candidates import Candidate
from dateline.anchoring.evidence import Scene
from dateline.anchoring.links import Link
from dateline.dates import parse_edtf
from dateline.syntax import Tree
from dateline.values import Kind
from tests.factories import make_time_expression
from tests.trees import mention, parse

BLAST = "The blast occurred on Monday."
ARRESTED = "Ten men have been arrested."
LED = "Ada Hill, who led the union, smiled."
MET = "She met victims of the bombing on Tuesday."
MOURN = "Friends mourn since her mother died."
SINCE = "Fear grew since the death of the king in July."
NOW = {"tense": "present", "perfect": True}


def asked(question, text, word, *others, **fields):
    """The answer on a word of the second sentence beside the dated ``others``: of the
    second sentence too, or of the first with "1 " before them."""
    parsed = parse(BLAST, text)
    carriers = [
        mention(parsed, other.removeprefix("1 "), within=int(other[:2] != "1 "))
        for other in others
    ]
    told = mention(parsed, word, within=1, **fields)
    return question(Tree(parsed.sentences[1]), told, carriers)


@pytest.mark.parametrize(
    ("text", "word", "other", "expected"),
    [
        (MET, "bombing", "met", True),
        (MET, "bombing", "1 blast", False),
        (MET, "victims", "met", False),
        ("Killing six, the bombing shocked Oslo on Monday.", "bombing", "met", True),
        ("A fire halted production.", "fire", "1 occurred", False),
        (BLAST, "blast", "occurred", False),
        (MOURN, "died", "1 occurred", True),
        (MOURN, "died", "mourn", False),
        ("Six died in the blast.", "died", "1 occurred", False),
        ("Fear grew since Hill fired the cook.", "fired", "1 occurred", False),
    ],
    ids=[
        "a known one", "beside another one", "no calamity", "the subject of a feeling",
        "a new one", "when it was", "in a clause", "dated in its sentence", "the news",
        "a verb of another sense",
    ],
)  # fmt: skip
def test_a_calamity_told_aside(text, word, other, expected):
    others = () if "shocked" in text else (other,)
    assert asked(is_calamity_aside, text, word, *others) is expected


def test_a_calamity_that_does_something_on_the_day_is_news():
    text = "Killing six, the bombing shocked Oslo on Monday."
    assert not asked(is_calamity_aside, text, "bombing", "shocked")


def test_deaths_told_late_are_no_news():
    parsed = parse(BLAST, "Six died in the blast.")
    tree, died = Tree(parsed.sentences[1]), mention(parsed, "died", within=1)
    occurred = [mention(parsed, "occurred")]
    assert is_calamity_aside(tree, died, occurred, late=True)


@pytest.mark.parametrize(
    ("word", "other", "fields", "expected"),
    [
        ("led", "1 occurred", {}, True),
        ("led", "smiled", {}, False),
        ("smiled", "1 occurred", {}, False),
        ("led", "1 occurred", {"kind": Kind.STATEMENT}, False),
        ("led", "1 occurred", {"progressive": True}, False),
    ],
    ids=["who", "dated in its sentence", "the clause", "a statement", "going on"],
)
def test_what_is_told_of_somebody_besides(word, other, fields, expected):
    assert asked(is_clause_aside, LED, word, other, **fields) is expected


@pytest.mark.parametrize(
    ("text", "word", "fields", "expected"),
    [
        (ARRESTED, "arrested", NOW, True),
        (ARRESTED, "arrested", {}, False),
        (ARRESTED, "arrested", {**NOW, "quoted": True}, False),
        (ARRESTED, "arrested", {**NOW, "kind": Kind.STATEMENT}, False),
        ("It was the first time he has lost.", "lost", NOW, False),
    ],
    ids=["perfect", "past", "quoted", "said", "a first time"],
)
def test_what_is_so_by_now(text, word, fields, expected):
    assert asked(is_result, text, word, "1 occurred", **fields) is expected


def test_news_in_the_present_perfect_goes_on_in_it():
    parsed = parse(ARRESTED, ARRESTED)
    first, second = (mention(parsed, "arrested", within=n, **NOW) for n in (0, 1))
    tree = Tree(parsed.sentences[1])
    assert not is_result(tree, second, [first])
    assert not is_result(tree, second, [])


@pytest.mark.parametrize(
    ("text", "noun", "words", "expected"),
    [(SINCE, "death", "July", True), (MET, "bombing", "Tuesday", True),
     (SINCE, "Fear", "July", False)],
)  # fmt: skip
def test_words_in_or_right_behind_a_phrase(text, noun, words, expected):
    parsed = parse(text)
    start = text.index(words)
    tree, index = Tree(parsed.sentences[0]), mention(parsed, noun).token
    assert stands_in_phrase(tree, index, start, start + len(words)) is expected


def told(text, word, other, when, **fields):
    parsed = parse("¶ " + BLAST, BLAST, text)
    mentions = (
        mention(parsed, other.removeprefix("1 "), within=0 if other[:2] == "1 " else 2),
        mention(parsed, word, within=2, **fields),
    )
    time = make_time_expression(when, parsed.text, edtf="2019-06-03")
    scene = Scene(
        sentences=parsed.sentences,
        mentions=mentions,
        expressions=(time,),
        links={0: Link(time, None, direct=True)},
        story=None,
        carried={},
        published=date(2019, 6, 4),
        title=None,
        decisions={},
    )
    option = Candidate(parse_edtf("2019-06-03"), (0,), published=False)
    return is_told_aside(scene, 1, option)


@pytest.mark.parametrize(
    ("text", "word", "other", "when", "fields", "expected"),
    [
        (SINCE, "death", "grew", "July", {}, False),
        (MOURN, "died", "1 occurred", "Monday", {}, True),
        (ARRESTED, "arrested", "1 occurred", "Monday", NOW, True),
        (LED, "led", "1 occurred", "Monday", {}, True),
        (LED, "smiled", "1 occurred", "Monday", {}, False),
    ],
    ids=["its own time", "a death", "by now", "who", "the news"],
)
def test_told_aside(text, word, other, when, fields, expected):
    assert told(text, word, other, when, **fields) is expected
