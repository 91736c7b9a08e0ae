"""Soundness and width of earliest and latest beside a gold."""

from math import isnan

import pytest

from benchmarks.bounds import OPEN_DAYS, bounds_figures


def gold(date, *, alt=(), start=0, end=4):
    return {"events": [{"start": start, "end": end, "date": date, "alt": alt}]}


def told(earliest, latest, *, start=0, end=4, salience=0.5, basis="stated"):
    when = {"earliest": earliest, "latest": latest, "basis": basis}
    mentions = [{"start": start, "end": end}]
    return {"when": when, "mentions": mentions, "salience": salience}


def figures(document, *events):
    return bounds_figures([(document, {"events": events})])


@pytest.mark.parametrize(
    ("document", "event", "sound"),
    [
        (gold("2019-06-05"), told("2019-06-05", "2019-06-05"), 100),
        (gold("2019-06-05"), told("2019-06-06", "2019-06-06"), 0),
        (gold("2019-06-05"), told(None, "2019-06-05"), 100),
        (gold("2019-06-05"), told("2019-06-06", None), 0),
        (gold("2019-06-05"), told("2019-06-05T14:30", "2019-06-05T14:30"), 100),
        (gold("2019-06"), told(None, "2019-06-07"), 100),
        (gold("2019-05", alt=("2019-06",)), told("2019-06-07", "2019-06-07"), 100),
        (gold("2018/.."), told("2019-01-01", "2019-12-31"), 100),
    ],
)
def test_bounds_are_sound_that_share_a_day_with_the_gold(document, event, sound):
    assert figures(document, event)["bounds_sound"] == sound


def test_only_answers_without_a_date_count_as_undated():
    document = gold("2019-06-05")
    bare = told(None, "2019-06-05", basis="bound")
    assert figures(document, bare)["bounds_sound_undated"] == 100
    dated = told("2019-06-05", "2019-06-05")
    assert isnan(figures(document, dated)["bounds_sound_undated"])


@pytest.mark.parametrize(
    ("earliest", "latest", "days"),
    [
        ("2019-06-05", "2019-06-05", 1),
        ("2019-06-01", "2019-06-30", 30),
        (None, "2019-06-05", OPEN_DAYS),
    ],
)
def test_median_width(earliest, latest, days):
    measured = figures(gold("2019-06-05"), told(earliest, latest))
    assert measured["bounds_median_days"] == days


def test_the_shortest_mention_answers_for_the_gold_event():
    near = told("2019-06-05", "2019-06-05", start=0, end=4, salience=0.1)
    wide = told("2001-01-01", "2001-01-01", start=0, end=20, salience=0.9)
    assert figures(gold("2019-06-05"), wide, near)["bounds_sound"] == 100


@pytest.mark.parametrize(
    ("document", "event"),
    [
        (gold(None), told("2019-06-05", "2019-06-05")),
        (gold("2019-06-05"), told("2019-06-05", "2019-06-05", start=4, end=9)),
        (gold("2019-06-05"), told("2019-06-05", "2019-06-05", end=61)),
    ],
    ids=["undated", "not found", "a mention as long as a sentence"],
)
def test_what_is_not_dated_or_not_found_does_not_count(document, event):
    assert isnan(figures(document, event)["bounds_sound"])
