"""Where the text is direct speech: spans between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from dateline.values import Span

MIN_WORDS = 4
"""Shorter quotations are borrowed words inside the reporter's own clause."""

_MARK = re.compile(r'["“”„«»\n]')


def quoted_spans(text: str) -> tuple[Span, ...]:
    """Stretches of direct speech of at least four words, in text order.

    Marks open and close alternately; a paragraph's end closes an open quotation
    (a speech over several paragraphs opens anew in each).
    """
    spans: list[Span] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        mark, position = match.group(), match.start()
        if opened is None:
            opened = position + 1 if mark in '"“„«' else None
        elif mark != "“" or position - opened > 0:
            if len(text[opened:position].split(None, MIN_WORDS)) >= MIN_WORDS:
                spans.append(Span(start=opened, end=position))
            opened = None
    if opened is not None and len(text[opened:].split(None, MIN_WORDS)) >= MIN_WORDS:
        spans.append(Span(start=opened, end=len(text)))
    return tuple(spans)


def within(spans: Sequence[Span], inner: Span) -> bool:
    """Whether ``inner`` lies in one of the sorted ``spans``."""
    position = bisect_right(spans, inner.start, key=lambda span: span.start) - 1
    return position >= 0 and inner.end <= spans[position].end
