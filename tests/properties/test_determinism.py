"""The answer does not depend on the process it was computed in."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import json, dateline
text = (
    "LISBON, March 3 (Wire) - Northwind Airlines bought Kestrel Foods on Friday. "
    "Ingrid Solheim, Arlo Castellan and Maria Oru signed the deal in Oslo, "
    "according to Brisa, after talks that had begun in February 2008. "
    "The company will close two plants next year, a spokesman said."
)
print(json.dumps(dateline.extract(text, published="2010-03-03").to_dict()))
"""


@pytest.fixture(scope="module")
def answers():
    """What processes with different hash seeds, zones and locales print."""
    settings = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
    )
    return [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            check=True,
            capture_output=True,
            cwd=ROOT,
            env=environ,
        ).stdout
        for environ in settings
    ]


def test_answer_is_the_same_in_every_process(answers):
    first, second = answers
    assert first == second
    assert b'"events": [{' in first
