"""The answer does not depend on the process it was computed in."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import calendar, json, sys
if "foreign" in sys.argv:
    # What the standard library's names are under another locale.
    calendar.month_name = calendar.month_abbr = ["", *(f"mois{n}" for n in range(12))]
    calendar.day_name = calendar.day_abbr = [f"jour{n}" for n in range(7)]
import dateline
from dateline import exports
text = (
    "LISBON, March 3 (Wire) - Northwind Airlines bought Kestrel Foods on Friday. "
    "Ingrid Solheim, Arlo Castellan and Maria Oru signed the deal in Oslo, "
    "according to Brisa, after talks that had begun in February 2008. "
    "The company will close two plants next year, a spokesman said."
)
timeline = dateline.extract(text, published="2010-03-03")
print(json.dumps(timeline.to_dict()))
print(exports.to_markdown(timeline))
"""


@pytest.fixture(scope="module")
def answers():
    """What processes with different hash seeds, zones and languages print."""
    settings = (
        ("home", {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}),
        ("foreign", {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C"}),
    )
    return [
        subprocess.run(
            [sys.executable, "-c", PROGRAM, names],
            check=True,
            capture_output=True,
            cwd=ROOT,
            env=environ,
        ).stdout
        for names, environ in settings
    ]


def test_answer_is_the_same_in_every_process(answers):
    first, second = answers
    assert first == second
    assert b'"events": [{' in first
    assert b"latest Friday before" in first
    assert b"February 2008" in first
