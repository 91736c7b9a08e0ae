"""Events told with their length: "the three-day summit ended on Friday"."""

import pytest

from dateline.anchoring.lasting import reporting_periods, stretches, with_ends
from dateline.anchoring.links import Link
from tests.factories import make_time_expression
from tests.trees import mention, parse

BEGAN = "The three-day summit began on Monday."
ENDING = "Ministers, ending a three-day summit, signed the pact on Monday."
RELATIVE = "They ended the three-day summit that began on Monday."


def stretched(text, *words, value="P3D", length="three-day", edtf="2019-06-03", **of):
    """word -> the stretch given to it; the last of ``words`` is dated."""
    parsed = parse(text)
    mentions = [mention(parsed, word) for word in words]
    time = make_time_expression(words[-1], text, edtf=edtf)
    known = {len(words) - 1: Link(time, of.pop("signal", None), direct=True)}
    lengths = make_time_expression(length, text, edtf=None, value=value)
    found = stretches(parsed.sentences, mentions, [lengths], known)
    return {words[n]: link.expression.interval.edtf for n, link in found.items()}


@pytest.mark.parametrize(
    ("text", "words", "fields"),
    [
        ("The three-day summit cost millions.", ("summit", "cost"), {}),
        (BEGAN, ("began",), {}),
        (BEGAN, ("summit", "began"), {"value": "P1D"}),
        (BEGAN, ("summit", "began"), {"value": "PXD"}),
        (BEGAN, ("summit", "began"), {"edtf": "2019-06"}),
        (BEGAN, ("summit", "began"), {"signal": "after"}),
        (BEGAN, ("summit", "began"), {"length": "Monday"}),
        (BEGAN, ("summit", "began"), {"edtf": "9999-12-29"}),
        (BEGAN, ("summit", "began"), {"length": "began"}),
    ],
    ids=[
        "neither its first nor its last day",
        "no event",
        "one day",
        "a vague length",
        "no day",
        "an open date",
        "a length of something else",
        "the end of the calendar",
        "a length that is no noun's",
    ],
)
def test_no_stretch(text, words, fields):
    assert stretched(text, *words, **fields) == {}


@pytest.mark.parametrize(
    ("text", "words", "fields", "expected"),
    [
        (BEGAN, ("summit", "began"), {}, "2019-06-03/2019-06-05"),
        (BEGAN, ("summit", "began"), {"value": "P1W"}, "2019-06-03/2019-06-09"),
        (ENDING, ("summit", "signed"), {}, "2019-06-01/2019-06-03"),
        (RELATIVE, ("summit", "began"), {}, "2019-06-03/2019-06-05"),
    ],
)
def test_a_length_reaches_from_the_day_told(text, words, fields, expected):
    assert stretched(text, *words, **fields) == {"summit": expected}


def test_a_stretch_says_what_it_was_made_of():
    parsed = parse(BEGAN)
    mentions = [mention(parsed, word) for word in ("summit", "began")]
    monday = make_time_expression("Monday", BEGAN, edtf="2019-06-03")
    length = make_time_expression("three-day", BEGAN, edtf=None, value="P3D")
    known = {1: Link(monday, None, direct=True)}
    (found,) = stretches(parsed.sentences, mentions, [length], known).values()
    expression = found.expression
    assert (expression.text, expression.rule) == ("Monday", "event.length")
    assert expression.because == "three-day from its first day to its last"
    assert expression.value == "2019-06-03/2019-06-05"


def test_no_stretch_without_a_sentence():
    assert stretches((), (), (), {}) == {}


@pytest.mark.parametrize(
    ("value", "between", "last", "edtf", "expected"),
    [
        ("P3M", "to", "June", "2019-06", "2019-34"),
        ("P6M", "ended on", "30 June", "2019-06-30", "2019-40"),
        ("P1Y", "to", "June", "2019-06", "2018-07-01/2019-06-30"),
        ("P3M", "in", "June", "2019-06", None),
        ("P3D", "to", "June", "2019-06", None),
        ("P3M", "to", "June", "2019", None),
        ("P999Y", "to", "June", "0001-06", None),
    ],
    ids=["to", "ended on", "a year", "in", "days", "to a year", "before the calendar"],
)
def test_a_period_told_with_its_end(value, between, last, edtf, expected):
    text = f"Sales fell in that time {between} {last}."
    sentences = parse(text).sentences
    length = make_time_expression("that time", text, edtf=None, value=value)
    end = make_time_expression(last, text, edtf=edtf)
    known = {0: Link(end, None, direct=True)}
    found = reporting_periods(sentences, [end, length], known)
    shown = [link.expression.interval.edtf for link in found.values()]
    assert shown == ([] if expected is None else [expected])
    assert reporting_periods((), [end, length], known) == {}


@pytest.mark.parametrize(
    ("between", "end", "edtf"),
    [
        (", said", "June 30", "2019-06-30"),
        (", which ended in", "June", "2019"),
        (", which ended on a Friday ,", "June 30", "2019-06-30"),
    ],
    ids=["no end", "a year", "more words"],
)
def test_a_quarter_told_without_its_last_day_stays(between, end, edtf):
    text = f"It lost money in the last quarter{between} {end}."
    sentences = parse(text).sentences
    period = make_time_expression("last quarter", text, edtf=None)
    last = make_time_expression(end, text, edtf=edtf)
    assert with_ends(sentences, [period, last]) == (period, last)


@pytest.mark.parametrize(
    ("words", "end", "edtf", "expected"),
    [
        ("last quarter, which ended", "June 30", "2019-06-30", "2019-34"),
        ("last quarter ended", "June 29", "2019-06-29", "2019-03-31/2019-06-29"),
        ("half that ended on", "June 30", "2019-06-30", "2019-40"),
        ("year ending in", "May", "2019-05", "2018-06-01/2019-05-31"),
    ],
)
def test_a_quarter_told_with_its_last_day_is_the_months_up_to_it(
    words, end, edtf, expected
):
    text = f"It lost money in the {words} {end}."
    sentences = parse(text).sentences
    name = "last quarter" if "quarter" in words else words.split()[0]
    period = make_time_expression(name, text, edtf=None)
    last = make_time_expression(end, text, edtf=edtf)
    found = with_ends(sentences, [last, period])
    assert found[0] == last
    assert found[1].interval.edtf == expected
    assert with_ends((), [last, period]) == (last, period)
