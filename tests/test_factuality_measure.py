"""How readings of the corpus are compared with the factuality of timelines."""

import pytest

from benchmarks.factuality import (
    READINGS,
    compare,
    figures_of,
    format_confusion,
    reading_of,
)
from dateline.values import Factuality as F
from tests.factories import make_event, make_mention


def annotated(start=0, end=1, **attributes):
    certain = {"polarity": "POS", "certainty": "CERTAIN", "time": "NON_FUTURE"}
    return {"start": start, "end": end, **certain, **attributes}


@pytest.mark.parametrize(
    ("attributes", "reading"),
    [
        ({"special_cases": "GEN"}, None),
        ({"polarity": "UNDERSPECIFIED"}, None),
        ({"polarity": ""}, None),
        ({"certainty": "UNDERSPECIFIED"}, None),
        ({"time": "UNDERSPECIFIED"}, None),
        ({"time": None}, None),
        ({}, "real"),
        ({"time": "FUTURE"}, "future"),
        ({"certainty": "PROBABLE", "time": "FUTURE"}, "uncertain future"),
        ({"certainty": "POSSIBLE"}, "uncertain"),
        ({"special_cases": "COND_IF_CLAUSE"}, "condition"),
        ({"polarity": "NEG", "special_cases": "COND_IF_CLAUSE"}, "denied"),
        ({"polarity": "NEG", "time": "FUTURE"}, "denied"),
    ],
)
def test_reading_of_the_attributes(attributes, reading):
    assert reading_of(annotated(**attributes)) == reading


def test_what_is_open_or_not_on_the_timeline_is_not_compared():
    mention = make_mention("bought")
    event = make_event(mentions=(mention,))
    away = annotated(mention.end, mention.end + 4)
    generic = annotated(mention.start, mention.end, special_cases="GEN")
    assert list(compare([away, generic], [event])) == []


def test_the_shortest_mention_at_the_words_is_compared():
    long, short = make_mention("bought its rival"), make_mention("rival")
    events = [
        make_event(factuality=F.PLANNED, mentions=(long,)),
        make_event(factuality=F.DENIED, mentions=(short,)),
    ]
    gold = [
        annotated(short.start, short.end),
        annotated(long.start, long.start + 6),
    ]
    assert list(compare(gold, events)) == [("real", F.DENIED), ("real", F.PLANNED)]


def test_no_comparison_gives_no_figure_to_be_proud_of():
    assert set(figures_of({}).values()) == {0}


def test_figures_count_agreement_and_the_closest_value():
    figures = figures_of(
        {
            ("real", F.HAPPENED): 6,
            ("real", F.ONGOING): 1,
            ("denied", F.HAPPENED): 2,
            ("future", F.POSSIBLE): 1,
        }
    )
    assert figures == {
        "happened precision": 75,
        "accuracy": 80,
        "strict accuracy": 70,
        "compared": 10,
    }


def test_every_reading_agrees_with_the_value_closest_to_it():
    assert all(closest in agreeing for closest, agreeing in READINGS.values())


def test_confusion_table_has_a_line_for_each_reading():
    heading, *lines = format_confusion({("denied", F.HAPPENED): 7}).splitlines()
    assert heading.split() == [value.value for value in F]
    assert [line.split()[-len(F) :] for line in lines][-1] == "7 0 0 0 0 0".split()
    assert len(lines) == len(READINGS)
