"""Where a text is direct speech."""

import pytest

from dateline.events.quotes import quoted_spans, within
from dateline.values import Span


def quotes(text):
    return [text[span.start : span.end] for span in quoted_spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nobody said a word.",
        "He called it “a mess” and left.",
        'He called it "a great big" mess.',
        'The 6" pipe broke.\nThe town lost all its water at once.',
        "It closed” and then nobody came back to it.",
    ],
    ids=[
        "empty text",
        "no marks",
        "borrowed words",
        "three words",
        "an inch mark ends with its paragraph",
        "a closing mark alone",
    ],
)
def test_quoted_spans_finds_no_speech(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will not leave,” he said.", ["We will not leave,"]),
        ('"We will not leave," he said.', ["We will not leave,"]),
        ("«We will not leave», he said.", ["We will not leave"]),
        (
            "“We will stay here,” he said. “You can not move us.”",
            ["We will stay here,", "You can not move us."],
        ),
        (
            "“We will stay here.\n“You can not move us.”",
            ["We will stay here.", "You can not move us."],
        ),
        ("He said: “We will not leave", ["We will not leave"]),
        (
            "“We stay here. You leave. Nobody pays.”",
            ["We stay here. You leave. Nobody pays."],
        ),
    ],
    ids=[
        "curly marks",
        "straight marks",
        "angle marks",
        "two speeches",
        "a speech over paragraphs",
        "a speech that is never closed",
        "a speech of several sentences",
    ],
)
def test_quoted_spans(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, False),
        (12, 14, False),
        (8, 12, False),
        (5, 10, True),
        (6, 7, True),
        (20, 21, True),
        (30, 31, False),
    ],
)
def test_within(start, end, expected):
    spans = (Span(start=5, end=10), Span(start=20, end=25))
    assert within(spans, Span(start=start, end=end)) is expected
