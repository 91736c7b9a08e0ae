"""Text any column, page or file can hold."""

from __future__ import annotations

import re

# Lone surrogates are no characters; NUL and other controls are forbidden in HTML,
# XML and PostgreSQL.  Tab, line feed and carriage return are kept.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def plain(text: str) -> str:
    """``text`` with what cannot be shown replaced by U+FFFD, one for one.

    >>> plain("a\\x00b") == "a\\ufffdb"
    True
    """
    return _UNPRINTABLE.sub("\ufffd", text)
