"""The head of an article: publication date, bylines and dateline.

Stage text: submitted text in, ``Head`` out.  Only the first lines are read, and
only until the first line of prose, so a date in a body sentence is never taken
for the publication date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.languages.en.heads import PUBLISHED_LABELS, UPDATED_LABELS
from dateline.text.datelines import find_dateline
from dateline.text.head_dates import (
    MONTH,
    WEEKDAY,
    HeadDate,
    alternation,
    find_date,
    read_date,
)
from dateline.values import Span

_MAX_LINES = 8
_MAX_LINE_CHARS = 300
_MAX_PROSE_FREE_CHARS = 200

# Which date is the publication date when the head has several; least wins.
_PUBLISHED, _UNLABELLED, _UPDATED = range(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before the news itself.

    ``metadata`` are the stretches that are no prose (date lines, bylines and the
    dateline), in text order; a headline above them is not among them.
    ``body_start`` is the end of the last one and the white space after it, or 0.
    """

    published: date | None = None
    dateline: Span | None = None
    metadata: tuple[Span, ...] = ()
    body_start: int = 0


def read_head(text: str, *, date_order: str | None = None) -> Head:
    """The publication date, dateline and body start found at the head of ``text``.

    A full absolute date counts when it is labelled, alone on its line, set off by
    a bar or dash, or part of a dateline.  A labelled publication date wins over
    an unlabelled one, and that over the date of an update.  "7/6/2019" is read
    only with a ``date_order`` ("MDY", "DMY" or "YMD").

    >>> read_head("LONDON, 7 June 2019 (Wire) - Talks failed.").published
    datetime.date(2019, 6, 7)
    >>> read_head("On 7 June 2019 the company failed.").published is None
    True
    """
    dates: list[tuple[int, HeadDate]] = []
    metadata: list[Span] = []
    dateline: Span | None = None
    for start, line in _head_lines(text):
        matter = _read_line(line, date_order)
        if matter is None:
            if _is_prose(line):
                break
            continue
        dates += matter.dates
        metadata.append(Span(start=start + matter.start, end=start + matter.end))
        if matter.dateline is not None:
            dateline = Span(
                start=start + matter.dateline.start, end=start + matter.dateline.end
            )
            break
        if line[matter.end :].strip():
            break
    best = min(dates, key=lambda item: item[0], default=(0, None))[1]
    return Head(
        published=best.value if best else None,
        dateline=dateline,
        metadata=tuple(metadata),
        body_start=_skip_space(text, metadata[-1].end) if metadata else 0,
    )


_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def _head_lines(text: str) -> Iterator[tuple[int, str]]:
    """The first lines that hold more than white space, cut to a readable length."""
    count = 0
    for match in _LINE.finditer(text):
        line = text[match.start() : min(match.end(), match.start() + _MAX_LINE_CHARS)]
        if not line.strip():
            continue
        yield match.start(), line
        count += 1
        if count == _MAX_LINES:
            return


_ENDS_SENTENCE = re.compile(r"(?<![A-Z])[.!?…][\"'”’)\]]{0,3}$")


def _is_prose(line: str) -> bool:
    """Whether a line is running text and not a title, label or kicker."""
    line = line.strip()
    return len(line) > _MAX_PROSE_FREE_CHARS or _ENDS_SENTENCE.search(line) is not None


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


@dataclass(frozen=True, slots=True, kw_only=True)
class _HeadMatter:
    """The part ``[start, end)`` of a line that is no prose; offsets in the line."""

    start: int
    end: int
    dates: tuple[tuple[int, HeadDate], ...]
    dateline: Span | None = None


_LABEL_WORDS = alternation(PUBLISHED_LABELS + UPDATED_LABELS)
_NAME = r"[A-Z\u00c0-\u00de][\w.'’-]{0,30}"
_DATE_AHEAD = rf"(?i:[0-9]|{MONTH}\s?[0-9]|{WEEKDAY}|(?:{_LABEL_WORDS})\b)"
_LABEL = re.compile(
    rf"(?P<label>(?i:{_LABEL_WORDS}))\b"
    rf"(?:\s{{1,3}}by(?:\s{{1,3}}(?!{_DATE_AHEAD}){_NAME}){{1,5}})?"
    r"(?:\s{1,3}(?:on|at))?\s{0,3}(?:[:–-]\s{0,3})?(?=[\w(])"
)
_JOIN = r"(?:,|\s(?:and|for|of|the|de|van|von|al|bin|in|&)){0,2}"
_BYLINE = re.compile(
    rf"(?i:by):?\s{{1,3}}(?!{_DATE_AHEAD}){_NAME}"
    rf"(?:{_JOIN}\s{{1,3}}(?!{_DATE_AHEAD})@?{_NAME}){{0,11}}"
    rf"(?=\s*$|\s*[|·•—–;,]|\s-|\s{{1,3}}(?:on\s)?{_DATE_AHEAD})"
)
_GAP = re.compile(r"[\s|·•,;:/—–_-]*")
_BAR = re.compile(r"(?:[|·•—–_:]|--|\s-)\s*$")
_SOURCE = re.compile(rf"(?:@?{_NAME}\s{{1,2}}){{1,8}}[|·•]\s*")


def _read_line(line: str, date_order: str | None) -> _HeadMatter | None:
    """What head matter a line begins with, or None when it begins with prose."""
    start = _skip_space(line, 0)
    source = _SOURCE.match(line, start)
    matter = _read_items(line, start, source.end() if source else start, date_order)
    place = find_dateline(line, matter.end)
    if place is not None:
        found = find_date(line, place.start, place.end, date_order)
        dates = (*matter.dates, *([(_UNLABELLED, found)] if found else ()))
        return _HeadMatter(start=start, end=place.end, dates=dates, dateline=place)
    if matter.end == start or (source and not matter.dates):
        return None
    return matter if _is_set_off(line, matter) else None


def _read_items(
    line: str, start: int, position: int, date_order: str | None
) -> _HeadMatter:
    """The run of dates and bylines at ``position``; empty when there is none."""
    dates: list[tuple[int, HeadDate]] = []
    end = start
    while position < len(line):
        label = _LABEL.match(line, position)
        found = read_date(line, label.end() if label else position, date_order)
        if found is not None:
            dates.append((_rank(label), found))
            end = found.end
        elif byline := _BYLINE.match(line, position):
            end = byline.end()
        else:
            break
        gap = _GAP.match(line, end)
        end = position = gap.end() if gap else end
    return _HeadMatter(start=start, end=end, dates=tuple(dates))


def _rank(label: re.Match[str] | None) -> int:
    if label is None:
        return _UNLABELLED
    words = " ".join(label["label"].lower().split())
    return _UPDATED if words in UPDATED_LABELS else _PUBLISHED


def _is_set_off(line: str, matter: _HeadMatter) -> bool:
    """Whether what follows is apart from the head matter.

    Nothing follows; or something that begins like a sentence after a label; or a
    whole sentence after a bar or dash ("June 7, 2019 | Talks failed.").
    """
    rest = line[matter.end :].strip(" .)\t\u00a0")
    if not rest:
        return True
    if rest[0].islower():
        return False
    if any(rank != _UNLABELLED for rank, _ in matter.dates):
        return True
    return _is_prose(line) and _BAR.search(line, 0, matter.end) is not None
