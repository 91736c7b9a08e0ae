"""What can be an article's text, and what the caller is told otherwise."""

import pytest

from dateline.errors import InputError
from dateline.text.validation import validate


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (None, "not-a-string"),
        (b"It closed.", "not-a-string"),
        (7, "not-a-string"),
        ("", "empty-text"),
        (" \n\t\u00a0\u2029", "empty-text"),
        ("It closed.", "too-long"),
    ],
)
def test_text_is_refused_with_a_reason(text, code):
    with pytest.raises(InputError) as caught:
        validate(text, max_chars=5)
    assert (caught.value.field, caught.value.code) == ("text", code)


@pytest.mark.parametrize("text", ["It closed.", "\x00", "\ud800", "🙂", "x" * 300_000])
def test_text_is_returned_as_it_is(text):
    assert validate(text) is text


def test_text_of_just_the_limit_is_allowed():
    assert validate("It closed.", max_chars=10) == "It closed."
