"""What can be an article's text, and what the caller is told otherwise."""

import pytest

from dateline.errors import InputError
from dateline.text import validation
from dateline.text.validation import check_date_order, check_timezone, validate


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


@pytest.mark.parametrize("order", ["XYZ", "mdy", "", "MDYY"])
def test_unknown_date_order_is_refused(order):
    with pytest.raises(InputError) as caught:
        check_date_order(order)
    assert (caught.value.field, caught.value.code) == ("date_order", "bad-date-order")


@pytest.mark.parametrize("order", [None, "MDY", "DMY", "YMD"])
def test_known_date_order_is_allowed(order):
    assert check_date_order(order) is None


ZONES = frozenset({"Europe/Oslo", "America/Argentina/Salta", "UTC"})


@pytest.mark.parametrize("known", [ZONES, frozenset()], ids=["zones", "no zones"])
@pytest.mark.parametrize("name", [None, *sorted(ZONES)])
def test_time_zone_is_allowed(monkeypatch, known, name):
    monkeypatch.setattr(validation, "_zones", lambda: known)
    assert check_timezone(name) is None


@pytest.mark.parametrize(
    ("known", "name"),
    [
        (ZONES, "Mars/Nowhere"),
        (ZONES, ""),
        (frozenset(), "nowhere"),
        (frozenset(), ""),
        (frozenset(), "../../etc/passwd"),
    ],
)
def test_unknown_time_zone_is_refused(monkeypatch, known, name):
    monkeypatch.setattr(validation, "_zones", lambda: known)
    with pytest.raises(InputError) as caught:
        check_timezone(name)
    assert (caught.value.field, caught.value.code) == ("timezone", "bad-timezone")
