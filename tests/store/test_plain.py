import pytest

from service.store.plain import plain


@pytest.mark.parametrize("text", ["", "a\tb\r\n", "é שלום 😀", "\ufffd\u2028\u200f"])
def test_plain_leaves_characters_alone(text):
    assert plain(text) == text


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\x7f", "\ud800"])
def test_plain_replaces_what_cannot_be_shown(bad):
    assert plain(f"a{bad}b{bad}") == "a\ufffdb\ufffd"
