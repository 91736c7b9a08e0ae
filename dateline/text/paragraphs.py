"""Paragraphs of a text: blocks between blank lines, or single lines.

Some texts have one paragraph a line, others are wrapped at a fixed width, where
a line break means nothing.  Which of the two it is, is decided once per text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.values import Span

# A wrapped text: lines no longer than this, and at least this share of the breaks
# inside a block in mid-sentence (no closing mark before, a small letter after).
_MAX_WRAP_CHARS = 120
_MIN_WRAP_CHARS = 30
_WRAPPED_SHARE = 0.3
# A break is deliberate when the next word would have left the line this empty.
_SHORT_LINE = 0.7

_BREAK = r"\r\n\x0b\x0c\x85\u2028\u2029"
_LINE = re.compile(rf"[^{_BREAK}]*(\r\n|[{_BREAK}]|\Z)")
_BULLET = re.compile(r"(?:[-–—*•·‣▪●◦]|[0-9]{1,3}[.)]|\(?[a-zA-Z0-9]\))\s")
_CLOSED = re.compile(r"[.!?…:;。！？।][\"'”’»)\]]{0,3}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Span):
    """A block of text without white space at its ends; ``bullet`` marks a list item."""

    bullet: bool


def find_paragraphs(text: str, pieces: Sequence[Span]) -> tuple[Paragraph, ...]:
    """The paragraphs of the ``pieces`` of ``text``; together they hold every word.

    Wrapping is judged on the whole text, so that a piece is read like the rest.
    """
    width = _wrap_width(text)
    paragraphs: list[Paragraph] = []
    blocks = (
        block for piece in pieces for block in _blocks(text, piece.start, piece.end)
    )
    for block in blocks:
        first = last = block[0]
        for line in block[1:]:
            if _is_break(text, last, line, width):
                paragraphs.append(_paragraph(text, first.start, last.end))
                first = line
            last = line
        paragraphs.append(_paragraph(text, first.start, last.end))
    return tuple(paragraphs)


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    return Paragraph(
        start=start, end=end, bullet=_BULLET.match(text, start, end) is not None
    )


def _blocks(text: str, start: int, end: int) -> Iterator[Sequence[Span]]:
    """Runs of lines between blank lines; each line trimmed of white space.

    The pattern's last match is the empty line at the end, which closes a block.
    """
    block: list[Span] = []
    for match in _LINE.finditer(text, start, end):
        line = text[match.start() : match.start(1)]
        stripped = line.strip()
        if stripped:
            left = match.start() + len(line) - len(line.lstrip())
            block.append(Span(start=left, end=left + len(stripped)))
        if block and (not stripped or match[1] == "\u2029"):
            yield block
            block = []


def _wrap_width(text: str) -> int | None:
    """The width a text is wrapped at, in characters, or None when it is not."""
    breaks = wrapped = width = 0
    for block in _blocks(text, 0, len(text)):
        for line, below in pairwise(block):
            breaks += 1
            length = line.end - line.start
            if _runs_on(text, line, below):
                wrapped += 1
                width = max(width, length)
    if not breaks or wrapped / breaks < _WRAPPED_SHARE:
        return None
    return width if _MIN_WRAP_CHARS <= width <= _MAX_WRAP_CHARS else None


def _runs_on(text: str, line: Span, below: Span) -> bool:
    """Whether the sentence plainly goes on over the break."""
    if not text[below.start].islower():
        return False
    return not _CLOSED.search(text, max(line.start, line.end - 4), line.end)


def _is_break(text: str, line: Span, below: Span, width: int | None) -> bool:
    """Whether a paragraph ends between two lines of a block."""
    if _BULLET.match(text, below.start, below.end):
        return True
    if width is None:
        short = line.end - line.start < _MIN_WRAP_CHARS
        return short or not _runs_on(text, line, below)
    word = re.match(r"\S{1,60}", text[below.start : below.start + 60])
    used = line.end - line.start + 1 + (len(word[0]) if word else 0)
    return used < _SHORT_LINE * width or line.end - line.start > 2 * width
