"""Where one thing ends and another begins inside a line without a closing mark.

Running text carries pieces that are no part of its sentences: a dateline before
the first one, the time stamp and greeting of a message, a caption's label and
credit, links and rules of dashes, or a credit that the next sentence is run into.
Each is cut off from what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from dateline.languages.en.abbreviations import STARTERS
from dateline.languages.en.layout import (
    CLOSINGS,
    CREDIT_ENDINGS,
    CREDITS,
    NUMBERED_CAPTIONS,
    SALUTATION,
)
from dateline.text.datelines import find_dateline
from dateline.text.head_dates import MONTH, WEEKDAY

_LINE_CHARS = 300
_WORD_CHARS = 40
_CAPITAL = r"(?=\s{1,3}[\"“‘(]?[A-Z])"
_DAY = rf"(?i:(?:{MONTH}\s[0-9]{{1,2}},|[0-9]{{1,2}}\s{MONTH},?)\s[0-9]{{4}})"

# What a paragraph begins with before its first sentence: the number of a figure, a
# date line, the words that open and close a letter.
_OPENING = re.compile(
    rf"(?:(?:{NUMBERED_CAPTIONS})\s[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{0,2}}:?"
    rf"|(?:(?i:{WEEKDAY}),?\s)?{_DAY}"
    rf"|{SALUTATION}(?:\s[\w.]{{1,30}}){{1,4}}[,:]|(?:{CLOSINGS}),){_CAPITAL}"
)
# A place in capitals, as the papers of some countries write their datelines ("OSLO:
# The plant closed."), or a label such as "UPDATE:".
_LABEL = re.compile(
    rf"[A-Z][A-Z.'’-]{{1,30}}(?:\s[A-Z][A-Z.'’-]{{1,30}}){{0,3}}:{_CAPITAL}"
)
# Who is quoted, beside a picture or a quotation set apart ("—Ann Roe"), with the next
# sentence run into the name; a name may have a capital inside after "Mc" or "Mac".
_RUN_INTO = re.compile(
    r"[—–―]\s?(?=[A-Z])[^\n]{2,120}?(?<=[a-z]{3})(?<!\bMac)(?<!\bFitz)"
    r"(?=[A-Z][a-z]*,?\s)"
)
# A caption run into the sentence below it ("repairsThe plant closed"): no name has an
# article inside.
_CAPTION = re.compile(r"(?<=[a-z]{4})(?=(?:The|This|These|There)\s[A-Za-z])")
# The date line that a title ends with.
_DATED = re.compile(
    rf"(?<=[\w\"'”’?!])\s{{1,3}}(?=(?i:{WEEKDAY}),\s{_DAY}\Z)",
)
# What begins after white space.
_PIECE = rf"""(?:
      (?P<stamp>[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{2,4}},?\s[0-9]{{1,2}}:[0-9]{{2}}
        (?::[0-9]{{2}})?(?:\s?[AaPp][Mm]\b)?(?:\s[A-Z]{{2,4}}\b(?=\s[A-Z]))?)
    | (?P<rule>(?:-{{5,256}}|={{5,256}}|\*{{5,256}}|~{{5,256}}|\#{{5,256}}|_{{20,256}})
        (?!\S))
    | (?P<list>(?<=\w:\s)(?=1\.\s[A-Z]))
    | (?P<credit>(?<=[\w.)”"]\s)(?=(?:{CREDITS})s?(?:\s(?:{CREDIT_ENDINGS}))?:\s))
    | (?P<smiley>[:;=]['’]?-?[)(DPp]{{1,4}}{_CAPITAL})
    | (?P<close>(?<=[.!?]\s)(?:{CLOSINGS.replace(" ", r"[ ]")}),{_CAPITAL})
    )"""
_FIRST = re.compile(_PIECE, re.VERBOSE)
_LATER = re.compile(rf"\s{_PIECE}", re.VERBOSE)
_LINK = re.compile(
    r"(?i:https?://|www\.)\S{1,2000}(?=\s{1,3}(?:\(|(?i:https?://)|[A-Z]))"
    rf"|@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}}{_CAPITAL}"
)


def find_seams(
    text: str, start: int, end: int, *, title: bool = False, lead: bool = False
) -> Iterator[int]:
    """Ends of the pieces of the paragraph ``text[start:end]``, not in order.

    Args:
        title: whether the paragraph may be a title, with more below it.
        lead: whether it is the first one below the titles.  Further down, a name
            in capitals and a colon tell who speaks.

    >>> list(find_seams("Oslo. Image: Ann Roe", 0, 20))
    [5]
    """
    line = text[start : min(end, start + _LINE_CHARS)]
    yield from (start + end for end in _opening(line, lead=lead))
    if title and end - start <= _LINE_CHARS and (dated := _DATED.search(line)):
        yield start + dated.start()
    first = _FIRST.match(text, start, end)
    for match in chain((first,) if first else (), _LATER.finditer(text, start, end)):
        yield from _around(text, start, match)
    for link in _LINK.finditer(text, start, end):
        yield link.end()
    for caption in _CAPTION.finditer(text, start, end):
        yield caption.start()


def _opening(line: str, *, lead: bool) -> Iterator[int]:
    """The end of what a paragraph begins with before its first sentence, if any."""
    dateline = find_dateline(line, 0)
    label = _LABEL.match(line) if lead else None
    if dateline is not None:
        yield dateline.end
    elif opening := _OPENING.match(line) or _RUN_INTO.match(line):
        yield opening.end()
    elif label is not None and not line[label.end() :].isupper():
        yield label.end()


def _around(text: str, start: int, match: re.Match[str]) -> Iterator[int]:
    """The ends that a piece makes: of what stands before it, and its own."""
    kind, before = match.lastgroup, _rstrip(text, start, match.start())
    free = kind == "stamp" and _is_free(text[max(start, before - _WORD_CHARS) : before])
    if free or kind in ("rule", "list", "credit"):
        yield before
    if kind in ("rule", "smiley", "close") or (
        kind == "stamp" and (free or not _goes_on(text[match.end() : match.end() + 3]))
    ):
        yield match.end()


def _goes_on(after: str) -> bool:
    return after.lstrip()[:1].islower()


def _is_free(before: str) -> bool:
    """Whether a time stamp stands by itself after ``before`` ("Ann Roe 3/4/2019 10:15")
    and not after a preposition or comma as a part of the sentence."""
    words = before.split()
    return not words or (
        words[-1].lower() not in STARTERS and words[-1][-1] not in ",;:-–—("
    )


def _rstrip(text: str, start: int, end: int) -> int:
    """Where ``text[start:end]`` ends without the white space at its end."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
