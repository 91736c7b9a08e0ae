"""The verdict on a figure of the quality table."""

from math import nan

import pytest

from benchmarks.quality import FIGURES, MEASURES, Figure, Row

RECALL = Figure(measure="news", key="recall", target=80, tolerance=1)
ERRORS = Figure(measure="news", key="errors", target=5, tolerance=1, rising=False)


@pytest.mark.parametrize(
    ("figure", "value", "accepted", "verdict"),
    [
        (RECALL, 85.0, None, "never accepted"),
        (RECALL, nan, None, "FELL"),
        (RECALL, 79.9, 80.5, "under target"),
        (RECALL, 85.0, 86.0, "ok"),
        (RECALL, 85.0, 86.1, "FELL"),
        (RECALL, nan, 86.1, "FELL"),
        (ERRORS, 4.0, 3.0, "ok"),
        (ERRORS, 4.0, 2.9, "FELL"),
        (ERRORS, 5.1, 9.0, "under target"),
    ],
)
def test_row_verdict(figure, value, accepted, verdict):
    assert Row(figure=figure, value=value, accepted=accepted).verdict == verdict


def test_every_figure_has_a_measure_and_a_name_of_its_own():
    assert {figure.measure for figure in FIGURES} == set(MEASURES)
    assert len({figure.name for figure in FIGURES}) == len(FIGURES)
