"""Engine values as the reader sees them."""

import pytest

from dateline.dates import DateInterval, Precision
from dateline.ordering.views import explanation_of, mention_of, source_of, when_of
from dateline.timeline import When
from dateline.values import Attribution, Kind, Span
from tests.factories import make_time_expression
from tests.trees import anchor, mention, parse

WORDS = make_time_expression()


def test_when_nothing_is_known():
    assert when_of(anchor(None, basis="bound")) == When(
        edtf=None,
        earliest=None,
        latest=None,
        precision=None,
        approximate=False,
        basis="bound",
        expression=None,
    )


def test_when_of_an_interval_open_on_both_sides_is_nothing():
    nowhere = DateInterval(start=None, end=None, precision=Precision.BOUND)
    assert when_of(anchor(None, interval=nowhere)).edtf is None


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision"),
    [
        ("2019-06-03", "2019-06-03", "2019-06-03", Precision.DAY),
        ("2019-06", "2019-06-01", "2019-06-30", Precision.MONTH),
        ("../2019-06-07", None, "2019-06-07", Precision.BOUND),
        ("2019-06-07/..", "2019-06-07", None, Precision.BOUND),
        ("2019-06-03T15:00:00", "2019-06-03T15:00", "2019-06-03T15:00", Precision.TIME),
    ],
)
def test_when_shows_inclusive_ends(edtf, earliest, latest, precision):
    when = when_of(anchor(edtf))
    assert (when.edtf, when.earliest, when.latest) == (edtf, earliest, latest)
    assert when.precision is precision


def test_when_approximate_says_so_in_edtf():
    when = when_of(anchor("2019-06", approximate=True))
    assert (when.edtf, when.approximate) == ("2019-06~", True)


@pytest.mark.parametrize(
    ("basis", "shown"),
    [("bound", False), ("publication", False), ("stated", True), ("narrative", True)],
)
@pytest.mark.parametrize("edtf", [None, "2019-06"])
def test_when_shows_the_words_of_stated_and_narrative_dates(edtf, basis, shown):
    when = when_of(anchor(edtf, basis=basis, expression=WORDS))
    assert (when.expression is not None) is shown
    if shown:
        assert when.expression.text == "June 2019"
        assert (when.expression.type, when.expression.value) == ("DATE", "2019-06")


def test_mention_quotes_its_sentence():
    parsed = parse("The ship sank.", "The dam broke.")
    second = parsed.sentences[1]
    start = parsed.text.index("broke")
    found = mention_of(parsed.article, second, Span(start=start, end=start + 5))
    assert (found.text, found.quote) == ("broke", "The dam broke.")
    assert (found.start, found.end) == (start, start + 5)
    assert (found.quote_start, found.quote_end) == (second.start, second.end)
    assert found.article == "a1"


@pytest.mark.parametrize(
    ("fields", "words", "value"),
    [
        ({"edtf": None}, None, None),
        ({"edtf": "2019-06"}, None, "2019-06"),
        ({"edtf": "2019-06", "expression": WORDS}, (WORDS.start, WORDS.end), "2019-06"),
    ],
)
def test_explanation(fields, words, value):
    found = explanation_of(anchor(reference="2019-06-07 publication", **fields))
    assert (found.words, found.value) == (words, value)
    assert (found.rule, found.because) == ("day", "the words say so")
    assert found.anchor == "2019-06-07 publication"


def test_the_words_that_report_an_event_leave_it_its_source():
    parsed = parse("The mayor said the bridge collapsed.")
    source = Attribution(start=0, end=9, text="The mayor", article="a1")
    said = mention(parsed, "said", kind=Kind.STATEMENT)
    collapsed = mention(parsed, "collapsed", attribution=source)
    assert source_of((said, collapsed), parsed.sentences) == source
    assert source_of((said,), parsed.sentences) is None
