"""Datelines: the place, and sometimes day and agency, a report opens with.

"SALT LAKE CITY — …", "LONDON, March 3 (Wire) - …", "PARIS (AP) _ …",
"NEW YORK, Jan. 5 /PRNewswire/ -- …", "(CNN) — …", "LONDON, March 3.—…".
"""

from __future__ import annotations

import re

from dateline.text.head_dates import MONTH, WEEKDAY
from dateline.values import Span

_MAX_CHARS = 120
# What is shorter after "PLACE —" is the rest of a title.
_MIN_SENTENCE_CHARS = 30

_SEPARATOR = re.compile(
    r"\s{0,3}(?:—|–|--+|_)\s*|\s{1,3}-(?:\s+|$)|(?<=[)/])\s{0,3}-\s*"
)
_CAPITAL = r"A-Z\u00c0-\u00d6\u00d8-\u00de"
_CAPS = rf"(?:Mc|Mac)?[{_CAPITAL}][{_CAPITAL}.'’-]{{1,30}}"
_CAPS_PLACE = rf"(?P<caps>{_CAPS}(?:(?:\s|/|\s(?:and|AND|de|di|da)\s){_CAPS}){{0,4}})"
_NAME = rf"[{_CAPITAL}][\w.'’-]{{0,30}}"
_NAMES = rf"{_NAME}(?:\s{_NAME}){{0,4}}"
_DAY = (
    rf"(?i:(?:{WEEKDAY},?\s{{0,2}})?(?:{MONTH}\s?[0-9]{{1,2}}|[0-9]{{1,2}}\s{MONTH})"
    rf"(?:,?\s[0-9]{{4}})?|{WEEKDAY})"
)
_AGENCY = r"\([A-Z][\w .,&'’/:-]{0,60}\)|/[A-Z][\w .,&'’-]{0,60}/"
_PREFIX = re.compile(
    rf"(?:(?!{_DAY})(?:{_CAPS_PLACE}|{_NAMES})(?:,\s{{1,2}}(?!{_DAY}){_NAMES}){{0,2}}"
    rf"(?:,?\s{{1,2}}(?P<day>{_DAY})[.,]?)?(?:\s{{0,2}}(?P<agency>{_AGENCY}))?"
    rf"|(?P<alone>{_AGENCY}))"
)
# "LONDON (Reuters) The …" and "(CNN) The …": an agency may stand for the dash.
_UNDASHED = re.compile(
    rf"(?:{_CAPS_PLACE}(?:,\s{_NAMES})?\s\([A-Z][\w ]{{1,30}}\)|\([A-Z]{{2,6}}\))"
    rf"\s{{0,2}}(?=[{_CAPITAL}\"“‘])"
)


def find_dateline(line: str, position: int) -> Span | None:
    """The dateline that begins at ``position`` with its dash, offsets in ``line``.

    A place in capitals needs only a dash before a sentence; one in mixed case
    also needs a day or an agency, or it would be any appositive.  After the dash
    comes no small letter; the sentence may begin on the next line.  In a line of
    capitals nothing tells a place from a word.
    """
    for separator in _SEPARATOR.finditer(line, position, position + _MAX_CHARS):
        prefix = _PREFIX.fullmatch(line, position, separator.start())
        if prefix is None:
            continue
        rest = line[separator.end() :].lstrip("\"'“‘([`")
        sourced = prefix["day"] or prefix["agency"] or prefix["alone"]
        if rest[:1].islower() or not (
            sourced or (prefix["caps"] and not rest.isupper())
        ):
            continue
        if sourced or not rest or len(rest) >= _MIN_SENTENCE_CHARS:
            return _trimmed(line, position, separator.end())
    undashed = _UNDASHED.match(line, position, position + _MAX_CHARS)
    if undashed is None or line[undashed.end() :].isupper():
        return None
    return _trimmed(line, position, undashed.end())


def _trimmed(line: str, start: int, end: int) -> Span:
    return Span(start=start, end=start + len(line[start:end].rstrip()))
