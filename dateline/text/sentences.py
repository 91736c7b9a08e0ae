"""Sentences of an article as spans of its text.

Stage text: submitted text in, ``Sentence`` spans out.  The text itself is never
altered; ``paragraphs`` finds the blocks, ``boundaries`` where a sentence ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.text.boundaries import find_ends
from dateline.text.paragraphs import Paragraph, find_paragraphs
from dateline.text.seams import find_seams
from dateline.values import Sentence, Span

_MAX_HEADLINE_CHARS = 130


def split(
    text: str, *, start: int = 0, skip: Sequence[Span] = ()
) -> tuple[Sentence, ...]:
    """The sentences of ``text`` from ``start`` on, in order, without their analysis.

    Every character that is not white space, from ``start`` on and outside the
    ``skip`` spans (``Head.metadata``), lies in exactly one sentence.

    >>> [(s.start, s.end) for s in split("It rained. Mr. Roe left.")]
    [(0, 10), (11, 24)]
    """
    paragraphs = find_paragraphs(text, tuple(_pieces(start, len(text), skip)))
    sentences: list[Sentence] = []
    lead = True
    for number, paragraph in enumerate(paragraphs):
        headline = _is_headline(text, paragraphs, number)
        title = number == 0 and len(paragraphs) > 1
        for span in _sentence_spans(text, paragraph, title=title, lead=lead):
            sentences.append(
                Sentence(
                    start=span.start,
                    end=span.end,
                    index=len(sentences),
                    paragraph=number,
                    headline=headline,
                )
            )
        lead = lead and headline
    return tuple(sentences)


def _pieces(start: int, end: int, skip: Sequence[Span]) -> Iterator[Span]:
    """``[start, end)`` without the ``skip`` spans."""
    for hole in sorted(skip, key=lambda span: span.start):
        if hole.end <= start:
            continue
        if start < hole.start:
            yield Span(start=start, end=min(hole.start, end))
        start = hole.end
    if start < end:
        yield Span(start=start, end=end)


def _sentence_spans(
    text: str, paragraph: Paragraph, *, title: bool, lead: bool
) -> Iterator[Span]:
    start = paragraph.start
    ends = {
        *find_ends(text, paragraph.start, paragraph.end),
        *find_seams(text, paragraph.start, paragraph.end, title=title, lead=lead),
        paragraph.end,
    }
    for end in sorted(ends):
        if start < end:
            yield from _at_most(text, start, end)
        start = end
        while start < paragraph.end and text[start].isspace():
            start += 1


def _at_most(text: str, start: int, end: int) -> Iterator[Span]:
    """``[start, end)`` in pieces of at most ``MAX_SENTENCE_CHARS``, cut after the last
    punctuation, else at the last white space, else anywhere.

    No writer's sentence is as long; a run without full stops would cost the later
    stages time that grows faster than its length.
    """
    while end - start > MAX_SENTENCE_CHARS:
        limit = start + MAX_SENTENCE_CHARS
        cut = max((m.end() for m in _PAUSE.finditer(text, start, limit)), default=0)
        if cut <= start:
            cut = max(text.rfind(" ", start, limit), start) or limit
        if cut <= start:
            cut = limit
        yield Span(start=start, end=cut)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield Span(start=start, end=end)


MAX_SENTENCE_CHARS = 2000
_PAUSE = re.compile(r"[,;:.!?](?=\s)")
_CLOSED = re.compile(r"[.!?…:;,。！？।؟][\"'”’»)\]]{0,3}\Z")


def _is_headline(text: str, paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Whether a paragraph is a title: short, without full stop, and prose below it."""
    if not _is_title_like(text, paragraphs[number]) or number + 1 == len(paragraphs):
        return False
    below = paragraphs[1:] if number == 0 else paragraphs[number + 1 : number + 2]
    return any(not _is_title_like(text, paragraph) for paragraph in below)


def _is_title_like(text: str, paragraph: Paragraph) -> bool:
    if paragraph.bullet or paragraph.end - paragraph.start > _MAX_HEADLINE_CHARS:
        return False
    words = text[paragraph.start : paragraph.end]
    first = words.lstrip("\"'“‘([")[:1]
    return (first.isupper() or first.isdigit()) and not _ends_sentence(words)


def _ends_sentence(words: str) -> bool:
    """Whether a line ends like prose; the stop of a final "U.S." does not count."""
    closed = _CLOSED.search(words[-4:])
    return closed is not None and not re.search(r"\b[A-Z]\.[A-Z]\.\Z", words[-6:])
