"""The rules that hold for every answer, over generated and damaged articles."""

import json
from datetime import date, datetime, timedelta
from graphlib import TopologicalSorter

import conllu
from hypothesis import event, given, reject

import dateline
from dateline.dates import parse_edtf
from dateline.errors import InputError
from tests.properties.articles import (
    damaged_articles,
    maybe_published,
    news_articles,
    published_days,
)


def extract(text, published=None, ask=dateline.extract):
    """The answer; text without a letter or digit may be refused, no other."""
    try:
        return ask(text, published=published)
    except InputError as error:
        event(f"refused: {error.code}")
        assert not any(map(str.isalnum, text))
        return reject()


def spans(timeline):
    """Every part of the answer that quotes the article: (start, end, words)."""
    for entry in timeline.events:
        for mention in entry.mentions:
            yield mention.start, mention.end, mention.text
            yield mention.quote_start, mention.quote_end, mention.quote
        quoted = (*entry.participants, entry.place, entry.attribution)
        for part in (*quoted, entry.when.expression):
            if part is not None:
                yield part.start, part.end, part.text


@given(damaged_articles(), maybe_published)
def test_span_quotes_the_submitted_text(text, published):
    for start, end, words in spans(extract(text, published)):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == words


@given(damaged_articles())
def test_mention_lies_in_its_quote(text):
    for entry in extract(text).events:
        assert entry.mentions
        for mention in entry.mentions:
            assert mention.quote_start <= mention.start
            assert mention.end <= mention.quote_end


@given(damaged_articles(), maybe_published)
def test_time_expression_quotes_the_submitted_text(text, published):
    expressions = extract(text, published, ask=dateline.time_expressions)
    for expression in expressions:
        assert expression.start < expression.end
        assert text[expression.start : expression.end] == expression.text
    ends = [0, *(e.end for e in expressions)]
    assert all(e.start >= end for e, end in zip(expressions, ends, strict=False))


@given(damaged_articles())
def test_conllu_reads_back_as_the_analysis(text):
    if text.isspace() or not text:
        reject()
    analysis = dateline.analyse(text)
    rows = conllu.parse(dateline.exports.to_conllu(analysis))
    words = [row for found in rows for row in found if isinstance(row["id"], int)]
    ranges = [f"{token.start}:{token.end}" for token in analysis.tokens]
    assert [row["misc"]["TokenRange"] for row in words] == ranges
    assert [row["head"] - 1 for row in words] == [t.head for t in analysis.tokens]
    assert sum("B-" in row["misc"].get("Event", "") for row in words) == len(
        analysis.triggers
    )
    assert sum("B-" in row["misc"].get("NER", "") for row in words) == len(
        analysis.entities
    )


@given(damaged_articles(), maybe_published)
def test_bounds_contain_what_edtf_says(text, published):
    for entry in extract(text, published).events:
        when = entry.when
        start, end = first_moment(when.earliest), last_moment(when.latest)
        if when.edtf is None:
            assert (start, end) == (None, None)
            continue
        assert start is None or end is None or start < end
        named = parse_edtf(when.edtf)
        assert start is None or (named.start is not None and start <= named.start)
        assert end is None or (named.end is not None and named.end <= end)


@given(damaged_articles(), maybe_published)
def test_time_expression_bounds_contain_what_edtf_says(text, published):
    for expression in dateline.time_expressions(text, published=published):
        if expression.edtf is not None:
            named = parse_edtf(expression.edtf)
            start = first_moment(expression.earliest)
            end = last_moment(expression.latest)
            assert start is None or start <= named.start
            assert end is None or named.end <= end


@given(damaged_articles(), maybe_published)
def test_order_agrees_with_ranks_and_relations(text, published):
    timeline = extract(text, published)
    ranks = [entry.rank for entry in timeline.events]
    assert ranks == sorted(ranks)
    entries = {entry.id: entry for entry in timeline.events}
    assert len(entries) == len(timeline.events)
    for relation in timeline.relations:
        source, target = entries[relation.source], entries[relation.target]
        if relation.type == "before":
            assert source.rank < target.rank
            begins, ends = source.when.earliest, target.when.latest
            assert not (begins and ends) or begins[:10] <= ends[:10]


@given(damaged_articles(), published_days)
def test_relations_have_no_cycle(text, published):
    timeline = extract(text, published)
    representative = {entry.id: entry.id for entry in timeline.events}

    def find(event_id):
        while representative[event_id] != event_id:
            event_id = representative[event_id]
        return event_id

    for relation in timeline.relations:
        if relation.type == "same":
            representative[find(relation.source)] = find(relation.target)
    earlier = {event_id: set() for event_id in representative}
    for relation in timeline.relations:
        if relation.type == "before":
            earlier[find(relation.target)].add(find(relation.source))
    assert len(list(TopologicalSorter(earlier).static_order())) == len(earlier)


@given(damaged_articles(), maybe_published)
def test_same_article_gives_the_same_bytes(text, published):
    first, second = extract(text, published), extract(text, published)
    assert json.dumps(first.to_dict()) == json.dumps(second.to_dict())


@given(damaged_articles(), maybe_published)
def test_json_reads_back_equal(text, published):
    timeline = extract(text, published)
    read = json.loads(json.dumps(timeline.to_dict()))
    assert dateline.Timeline.from_dict(read) == timeline


@given(damaged_articles(), maybe_published)
def test_scores_are_probabilities_and_titles_short(text, published):
    for entry in extract(text, published).events:
        assert 0 <= entry.salience <= 1
        assert 0 <= entry.confidence <= 1
        assert 1 <= len(entry.title.split()) <= 14


@given(news_articles(), published_days)
def test_given_publication_date_wins(text, published):
    (article,) = extract(text, published).articles
    assert (article.published, article.published_basis) == (
        published.isoformat(),
        "given",
    )
    assert article.characters == len(text)


def first_moment(bound):
    """The start of an inclusive ISO day or minute, None when open."""
    return None if bound is None else datetime.fromisoformat(bound)


def last_moment(bound):
    """The moment after an inclusive ISO day or minute, None when open."""
    if bound is None:
        return None
    step = timedelta(minutes=1) if "T" in bound else timedelta(days=1)
    return datetime.fromisoformat(bound) + step


def test_last_moment_is_inclusive():
    assert last_moment("2019-02-28") == datetime(2019, 3, 1)
    assert first_moment("2019-02-28T14:05").date() == date(2019, 2, 28)
