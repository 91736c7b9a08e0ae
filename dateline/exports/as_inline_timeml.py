"""A tagged text as a TimeML document, its TIMEX3 elements around their words.

The layout is that of TempEval-3: DOCID, DCT, TITLE and TEXT.  What XML 1.0 cannot
hold (most control characters, lone surrogates, U+FFFE and U+FFFF) is written as
U+FFFD, one for one, so that places in the text stay what they were.

Source: TimeML 1.2.1, annotation guidelines and schema; TempEval-3 data.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from xml.sax.saxutils import escape, quoteattr

from dateline.dates import write_timex3
from dateline.languages.fallback import parse_published
from dateline.values import TimeExpression

_HEAD = (
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A parser would make a line feed of a carriage return.
_KEPT = {"\r": "&#13;"}
_ONE_MINUTE = timedelta(minutes=1)


def to_inline_timeml(
    text: str,
    expressions: Sequence[TimeExpression],
    *,
    published: str | date | None = None,
    title: str | None = None,
    name: str = "a1",
) -> str:
    """The text in TimeML with its expressions marked, ``name`` as its DOCID.

    Reading the XML gives back the text, code point for code point.  A document
    creation time that is not known has the value XXXX-XX-XX, since TimeML asks for
    one.

    >>> from dateline import time_expressions
    >>> text = "It fell in May."
    >>> found = time_expressions(text, published="2019-06-07", analysis=None)
    >>> print(to_inline_timeml(text, found, published="2019-06-07").split("TEXT")[1])
    >It fell in <TIMEX3 tid="t1" type="DATE" value="2019-05" temporalFunction="true" \
anchorTimeID="t0">May</TIMEX3>.</
    """
    if isinstance(published, str):
        published = parse_published(published)
    parts, place = [], 0
    told: dict[str, str] = {}
    for number, expression in enumerate(expressions, 1):
        attributes = _attributes(expression, told, published)
        told.update(dict.fromkeys(_names(expression), f"t{number}"))
        words = _encoded(text[expression.start : expression.end])
        parts.append(_encoded(text[place : expression.start]))
        parts.append(_timex3(f"t{number}", attributes, words))
        place = expression.end
    body = "".join(parts) + _encoded(text[place:])
    heading = "" if title is None else f"<TITLE>{_encoded(title)}</TITLE>\n\n"
    return (
        f"{_HEAD}\n<DOCID>{_encoded(name)}</DOCID>\n\n"
        f"<DCT>{_creation_time(published)}</DCT>\n\n"
        f"{heading}<TEXT>{body}</TEXT>\n\n</TimeML>\n"
    )


def lost_to_xml(text: str) -> int:
    """How many characters of a text XML cannot hold."""
    return len(_NOT_XML.findall(text))


def _encoded(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text), _KEPT)


def _timex3(tid: str, attributes: dict[str, str | None], words: str) -> str:
    written = "".join(
        f" {name}={quoteattr(value)}"
        for name, value in {"tid": tid, **attributes}.items()
        if value is not None
    )
    return f"<TIMEX3{written}>{words}</TIMEX3>"


def _creation_time(published: date | None) -> str:
    has_time = isinstance(published, datetime)
    known = "" if published is None else published.isoformat()
    attributes: dict[str, str | None] = {
        "type": "TIME" if has_time else "DATE",
        "value": known or "XXXX-XX-XX",
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }
    return _timex3("t0", attributes, known)


def _attributes(
    expression: TimeExpression,
    told: Mapping[str, str],
    published: date | None,
) -> dict[str, str | None]:
    """TIMEX3 attributes after the tid, in the order of the TempEval-3 data.

    ``told`` has the tid of the last expression before that goes by a name.
    """
    begin, end = _ends(expression, published)
    # A length is what it is; counted are the dates it lies between.
    counted = expression.anchor is not None and expression.type != "DURATION"
    return {
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "quant": expression.quant,
        "freq": expression.freq,
        "beginPoint": begin,
        "endPoint": end,
        "temporalFunction": "true" if counted else "false",
        "anchorTimeID": _anchor(expression, told, published) if counted else None,
    }


def _ends(
    expression: TimeExpression, published: date | None
) -> tuple[str | None, str | None]:
    """The tids of a duration's begin and end, where publication is one of them."""
    interval = expression.interval
    if expression.type != "DURATION" or interval is None or published is None:
        return None, None
    today = date(published.year, published.month, published.day)
    begins = interval.start is not None and interval.start.date() == today
    ends = interval.end is not None and (interval.end - _ONE_MINUTE).date() == today
    return "t0" if begins else None, "t0" if ends else None


def _anchor(
    expression: TimeExpression,
    told: Mapping[str, str],
    published: date | None,
) -> str | None:
    """The tid of what an expression is counted from: t0, or the last expression
    before it that names its anchor; none where that is in its own words."""
    value, _, place = (expression.anchor or "").partition(" ")
    if not place:
        return None
    if place == "publication":
        return None if published is None else "t0"
    return told.get(value)


def _names(expression: TimeExpression) -> tuple[str, ...]:
    """How an anchor may call an expression: its value, its interval's, its day's."""
    interval = expression.interval
    if interval is None or interval.start is None or interval.end is None:
        return (expression.value,)
    first_day = interval.start.date().isoformat()
    return (expression.value, write_timex3(interval), first_day)
