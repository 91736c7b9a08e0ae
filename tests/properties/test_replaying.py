"""An expression's JSON is enough to resolve it again, and its dates matter."""

import json
import re
from datetime import UTC, date, datetime, timedelta

from hypothesis import event, given, settings
from hypothesis import strategies as st

import dateline
from dateline.exports import times_to_json
from dateline.languages.en.cases import CASES
from tests.properties.articles import damaged_articles, published_days

PHRASES = tuple(
    re.sub(r"[\[\]{}]", "", phrase)
    for case in CASES
    if case.value is not None
    for phrase in case.phrases
)
sentences = st.sampled_from(PHRASES).map(lambda phrase: phrase.rstrip(".") + ". ")
articles = st.lists(sentences, min_size=1, max_size=6).map("".join) | damaged_articles()
moments = st.datetimes(datetime(1850, 1, 1), datetime(2090, 12, 31))
dates = (
    published_days | moments | moments.map(lambda moment: moment.replace(tzinfo=UTC))
)
orders = st.sampled_from((None, "MDY", "DMY", "YMD"))
# So far off that every unit is another one, centuries too.
FAR = timedelta(days=40_000)


def rows(text, **options):
    """The JSON of a text's expressions, tagged without the model."""
    found = dateline.time_expressions(
        f"Yes. {text}", language="en", analysis=None, **options
    )
    return json.loads(times_to_json(found))


@settings(max_examples=200)
@given(articles, st.none() | dates, orders)
def test_replay_gives_the_same_expression(text, published, order):
    for row in rows(text, published=published, date_order=order):
        reading = {name: row[name] for name in ("start", "text", "rule", "reading")}
        assert dateline.replay(reading).to_dict() == row


@settings(max_examples=200)
@given(articles, dates)
def test_replay_from_other_dates_gives_another_date(text, published):
    for row in rows(text, published=published):
        context = row["reading"]["context"]
        if row["edtf"] is None or not _dates(context):
            continue
        event("counted from " + ", ".join(sorted(_dates(context))))
        moved = {**row["reading"], "context": _moved(context)}
        again = dateline.replay({**row, "reading": moved})
        assert (again.value, again.edtf) != (row["value"], row["edtf"])


@settings(max_examples=200)
@given(articles, dates)
def test_anchor_is_named_where_an_expression_is_counted_from_a_date(text, published):
    for row in rows(text, published=published):
        if row["edtf"] is not None:
            # A date told in its own words has no "publication" or "in the text".
            outside = " " in (row["anchor"] or "")
            assert outside == bool(_dates(row["reading"]["context"]))


@settings(max_examples=200)
@given(articles, st.none() | dates, orders)
def test_alternatives_are_other_values(text, published, order):
    for row in rows(text, published=published, date_order=order):
        values = [row["value"], *row["alternatives"]]
        assert len(set(values)) == len(values)


def _dates(context):
    return {
        name for name in context if name in ("published", "story", "periods", "told")
    }


def _moved(value):
    """A context with its dates far away."""
    if isinstance(value, dict):
        return {name: _moved(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_moved(each) for each in value]
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value):
        exact = datetime if "T" in value else date
        return (exact.fromisoformat(value) + FAR).isoformat()
    return value
