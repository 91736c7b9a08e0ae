"""What goes on, told with the number of its day."""

import pytest

from dateline.anchoring.links import Link
from dateline.anchoring.running import runs
from tests.factories import make_time_expression
from tests.trees import mention, parse

RIOTS = "Riots continued for the sixth consecutive night on Monday."
WALKOUT = "The walkout entered its fifth day on Monday."


def stretches(text, *words, edtf="2019-06-03", signal=None, linked=None):
    """word -> the stretch given to it; ``linked`` are dated, all when None."""
    parsed = parse(text)
    mentions = [mention(parsed, word) for word in words]
    time = make_time_expression("Monday", text, edtf=edtf)
    links = {
        n: Link(time, signal, direct=True)
        for n, word in enumerate(words)
        if linked is None or word in linked
    }
    found = runs(parsed.sentences, mentions, links)
    return {words[n]: link.expression.interval.edtf for n, link in found.items()}


def test_what_goes_on_began_as_many_days_ago_as_are_counted():
    found = stretches(RIOTS, "Riots", "continued")
    assert found == dict.fromkeys(("Riots", "continued"), "2019-05-29/2019-06-03")
    assert stretches(WALKOUT, "entered") == {"entered": "2019-05-30/2019-06-03"}


@pytest.mark.parametrize(
    ("text", "words", "fields"),
    [
        ("Shares fell for a third straight day on Monday.", ("fell",), {}),
        ("Talks went on for another day on Monday.", ("went",), {}),
        (RIOTS, ("continued",), {"edtf": "2019-06"}),
        (RIOTS, ("continued",), {"signal": "since"}),
        (RIOTS, ("continued",), {"edtf": "0001-01-02"}),
        (RIOTS, ("Riots", "continued"), {"linked": ("Riots",)}),
    ],
    ids=[
        "happened again each day",
        "a day without a number",
        "not dated to the day",
        "only the edge of a stretch",
        "before the calendar",
        "the verb is not dated",
    ],
)
def test_nothing_else_runs(text, words, fields):
    assert stretches(text, *words, **fields) == {}


def test_only_a_dated_subject_runs_with_its_verb():
    found = stretches(RIOTS, "Riots", "continued", linked=("continued",))
    assert list(found) == ["continued"]
