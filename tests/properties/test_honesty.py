"""Nothing is claimed that the words do not say: dates, precision, factuality."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dateline
from dateline.dates import Precision, parse_edtf
from dateline.values import Factuality
from tests.properties.articles import (
    ACTORS,
    PHRASES,
    VERBS,
    Clause,
    news_articles,
    past_sentences,
    published_days,
    undated_articles,
)

UNITS = tuple(PHRASES)
"""Calendar units, finest first; season and quarter are equally long."""

UNREAL = {
    Factuality.PLANNED: (
        "{actor} will {plain} {rest}.",
        "{actor} plans to {plain} {rest} next month.",
        "{actor} is expected to {plain} {rest}.",
    ),
    Factuality.POSSIBLE: (
        "{actor} could {plain} {rest}, analysts said.",
        "{actor} may {plain} {rest}.",
        "{actor} might {plain} {rest} later.",
    ),
    Factuality.CONDITIONAL: (
        "If {actor} would {plain} {rest}, prices would fall.",
        "Unless they {plain} {rest}, talks will fail.",
    ),
    Factuality.DENIED: (
        "{actor} denied {gerund} {rest}.",
        "{actor} did not {plain} {rest}.",
        "{actor} never {past} {rest}.",
        "{actor} refused to {plain} {rest}.",
    ),
}


@st.composite
def clauses(draw, templates):
    """A sentence from one of the templates, with the verb it is about."""
    plain, past, gerund, rest = draw(st.sampled_from(VERBS))
    template = draw(st.sampled_from(templates))
    forms = {"plain": plain, "past": past, "gerund": gerund}
    text = template.format(actor=draw(st.sampled_from(ACTORS)), rest=rest, **forms)
    return Clause(
        text=text,
        verb=next(word for form, word in forms.items() if f"{{{form}}}" in template),
    )


def events_at(timeline, start, end):
    """The events with a mention that overlaps ``[start, end)``."""
    return [
        entry
        for entry in timeline.events
        if any(m.start < end and start < m.end for m in entry.mentions)
    ]


@pytest.mark.parametrize("factuality", UNREAL, ids=str)
@given(st.data())
def test_unreal_event_is_never_shown_as_happened(factuality, data):
    clause = data.draw(clauses(UNREAL[factuality]))
    before = data.draw(st.sampled_from(("", "The meeting ended on Monday. ")))
    timeline = dateline.extract(before + clause.text, published="2019-06-07")
    start = len(before) + clause.start
    for entry in events_at(timeline, start, start + len(clause.verb)):
        assert entry.factuality is not Factuality.HAPPENED


@given(clauses(("{actor} {past} {rest} on Tuesday.",)))
def test_plain_past_event_is_found_and_happened(clause):
    timeline = dateline.extract(clause.text, published="2019-06-07")
    (entry,) = events_at(timeline, clause.start, clause.end)
    assert entry.factuality is Factuality.HAPPENED
    assert entry.when.edtf == "2019-06-04"


@given(undated_articles)
def test_no_date_without_publication_or_absolute_date(text):
    timeline = dateline.extract(text)
    assert {entry.when.edtf for entry in timeline.events} <= {None}
    assert "no-publication-date" in {warning.code for warning in timeline.warnings}


@given(undated_articles)
def test_time_expression_without_publication_date_has_no_interval(text):
    expressions = dateline.time_expressions(text)
    assert expressions
    assert {expression.edtf for expression in expressions} == {None}


@pytest.mark.parametrize("unit", UNITS, ids=str)
@given(st.data())
def test_date_is_never_finer_than_its_words(unit, data):
    text = data.draw(past_sentences(PHRASES[unit]))
    published = data.draw(published_days)
    for entry in dateline.extract(text, published=published).events:
        if entry.when.precision in UNITS and entry.when.basis == "stated":
            assert not_finer(entry.when.precision, unit)


@pytest.mark.parametrize("unit", UNITS, ids=str)
@given(st.data())
def test_time_expression_is_never_finer_than_its_words(unit, data):
    text = data.draw(past_sentences(PHRASES[unit]))
    published = data.draw(published_days)
    for expression in dateline.time_expressions(text, published=published):
        named = expression.edtf and parse_edtf(expression.edtf).precision
        if named in UNITS:
            assert not_finer(named, unit)


@given(news_articles())
def test_clock_time_is_shown_only_where_the_text_has_one(text):
    for entry in dateline.extract(text).events:
        if entry.when.precision is Precision.TIME:
            assert ":" in text


def not_finer(precision, unit):
    """Whether ``precision`` is as coarse as ``unit``; a season is as a quarter."""
    return UNITS.index(precision) >= UNITS.index(unit) - (unit is Precision.QUARTER)
