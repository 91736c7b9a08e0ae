"""Whether a date is right, and how far confidence is off."""

import pytest

from dateline.dates import parse_edtf
from training.dated_events import Document, Gold
from training.reliability import Judged, expected_error, judged


def event(edtf, *, basis="stated", start=10, end=14, confidence=0.8):
    return {
        "when": {"edtf": edtf, "basis": basis},
        "confidence": confidence,
        "mentions": [{"start": start, "end": end}],
    }


def document(*dates):
    gold = Gold(start=10, end=14, dates=tuple(map(parse_edtf, dates)))
    return Document(
        corpus="timeset", name="a", article="a", text="", published="2019-06-07",
        title=None, events=(gold,),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "dates", "right"),
    [
        ("2019-06-03", ["2019-06-03"], True),
        ("2019-06", ["2019-06-03"], True),
        ("2019-06-03", ["2019-06"], False),
        ("2019-06-03", ["2019-06-04", "2019-06-03"], True),
        ("2019-06-03", [], False),
        ("../2019-06-07", ["2019"], True),
        ("../2019-06-07", ["2019-06-08"], False),
    ],
)
def test_a_date_is_right_when_the_annotated_one_lies_within_it(told, dates, right):
    (found,) = judged(document(*dates), [event(told)])
    assert found == Judged(basis="stated", confidence=0.8, right=right)


def test_bounds_of_what_the_annotation_leaves_open_are_not_judged():
    assert not list(judged(document(), [event("../2019-06-07", basis="bound")]))


def test_an_event_that_is_told_no_date_nor_bound_is_not_judged():
    assert not list(judged(document("2019"), [event(None, basis="bound")]))


def test_the_event_with_the_shortest_mention_at_the_trigger_counts():
    events = [event("2019", start=0, end=90), event("2020"), event("2021", start=14)]
    (found,) = judged(document("2020"), events)
    assert found.right


def test_an_event_that_was_not_found_is_not_judged():
    assert not list(judged(document("2020"), [event("2020", start=14, end=20)]))


def test_the_expected_error_weighs_each_tenth_by_its_dates():
    def dates(confidence, *right):
        return [Judged(basis="", confidence=confidence, right=one) for one in right]

    assert expected_error(dates(0.5, True, False)) == 0
    assert expected_error(dates(1.0, True, False)) == 0.5
    both = dates(0.5, True, False) + dates(0.9, True, False)
    assert expected_error(both) == pytest.approx(0.2)
