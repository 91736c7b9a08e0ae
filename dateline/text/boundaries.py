"""Where sentences end inside a paragraph.

Every mark that may end a sentence is looked at once, with the word before it and
the word after it; tables of abbreviations decide the doubtful full stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.languages.en.abbreviations import (
    AFTER_CLOCK,
    AMBIGUOUS,
    CALENDAR,
    CLOCK,
    CONTINUING,
    NUMBERED,
    REPORTING,
    STARTERS,
    SUBJECTS,
    TITLES,
)

_CLOSER = r"(?:[\"'”’»›)\]}]|[“‘](?=\s|\Z))"
_NOTE = r"(?:\s?\[(?:[0-9]{1,3}|[a-z][a-z ]{2,40})\])*"
# Marks set apart (". . ."), and dots for words left out before a new sentence.
_MORE_MARKS = (
    r"(?:[ \u00a0](?:[.!?](?![\w.!?])|(?:\.{2,}|…)(?=\s{1,3}[“\"‘]?[^\W_a-z])))*"
)
_SMILEY = r"(?:\s{1,2}[>:;=8]['’:;]?-?[)(DPpO]{1,4}(?=\s|\Z)|\s\^_*\^(?=\s|\Z))*"
# Marks, closing quotes and brackets, notes ("[17]"), then white space or the end.  A
# stop with no space after it counts between a small-letter word and a capitalised
# one, as markup leaves them.  Marks of scripts without spaces stand alone.
_END = re.compile(
    rf"(?<![.!?…‽])(?P<marks>[.!?…‽]+{_MORE_MARKS})"
    rf"(?P<closers>{_CLOSER}*){_NOTE}{_SMILEY}(?=\s|\Z)"
    rf"|(?<=[a-z]{{3}})(?P<tight>[.!?]{_CLOSER}?)(?=[“\"]?[A-Z][a-z]*[\s,])"
    r"|(?<=[a-z])(?P<casual>[?!]+(?=[^\W\d_])|(?:\.{2,}|…)(?=[A-Z]))"
    rf"|[。！？｡।॥؟۔]+(?:{_CLOSER}|[」』])*"
)
_NEXT = re.compile(
    r"\s*(?P<openers>[\"'“‘«‹(\[{¿¡`—–-]*)\s?(?P<word>[^\W_]+(?:['’.-][^\W_]+)*)?"
)
_BEFORE = re.compile(r"[^\s()\[\]\"“”‘/—–:]*\Z")
# What goes on with the sentence: a year in brackets after a title that ends in a
# mark ("Viva! (1965)"), the speaker named with a dash after a quotation.
_YEAR = re.compile(r"\s*\([0-9]{4}\b")
_SIGNED = re.compile(r"\s*[—–-]\s?[^\W\d_]")
_LIST_NUMBER = re.compile(r"[*•#-]?(?:[0-9]{1,3}|[A-Za-z])\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_WORD = re.compile(r"[^\W\d_]{3,}\Z")
_IN_LINKS = frozenset("/=@<>")
# How far the words on either side of a mark are read, in characters.
_REACH = 80


def find_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Ends of the sentences in ``text[start:end]``, but for the last, in order.

    >>> list(find_ends("At 5 p.m. it rained. Mr. Roe left.", 0, 34))
    [20]
    """
    begin = start
    for match in _END.finditer(text, start, end):
        if match.end() < end and _is_end(text, begin, end, match):
            yield match.end()
            begin = match.end()


def _is_end(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether the sentence that begins at ``start`` ends with the mark."""
    before = _word_before(text, start, match.start())
    if _begins(text, start, match.start() - len(before), before):
        return False
    if match["tight"]:
        return before.isalpha() and before.islower()
    if match["casual"]:
        return not _is_link(text, start, end, match)
    if not match["marks"]:
        return True
    if _YEAR.match(text, match.end(), end):
        return False
    if match["closers"] and _SIGNED.match(text, match.end(), end):
        return False
    after = _NEXT.match(text, match.end(), min(end, match.end() + _REACH))
    word = (after and after["word"]) or ""
    openers = (after and after["openers"]) or ""
    if word.islower() and word[:1].isalpha():
        return _ends_before_small_letter(match, before, bool(openers))
    if match["marks"] == ".":
        return bool(match["closers"]) or _full_stop_ends(before, word, openers)
    return not (
        match["closers"] and _is_reported(text[match.end() : match.end() + _REACH])
    )


def _begins(text: str, start: int, place: int, before: str) -> bool:
    """Whether the mark after ``before`` belongs to what a sentence begins with: the
    number of a list's item ("2. Shut it"), or dots for words left out."""
    if before and not _LIST_NUMBER.match(before):
        return False
    if before == "1" and text[max(start, place - 2) : place] == ": ":
        return True
    return not text[start:place].strip()


def _is_link(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether a mark between letters stands in an address ("example.com/a?b=c")."""
    before = text[max(start, match.start() - _REACH) : match.start()].split()[-1]
    after = text[match.end() : min(end, match.end() + _REACH)].split(None, 1)[0]
    return before.startswith("www.") or not _IN_LINKS.isdisjoint(before + after)


def _word_before(text: str, start: int, end: int) -> str:
    """The word a mark at ``end`` belongs to, with its inner stops; may be empty."""
    match = _BEFORE.search(text[max(start, end - _REACH) : end])
    return match[0] if match else ""


def _ends_before_small_letter(match: re.Match[str], before: str, opened: bool) -> bool:
    """Whether a sentence ends though a small letter follows, as in casual writing.

    A quotation goes on ("“Why?” he asked"), so does a pause ("well... maybe") and
    a name ("Yahoo! said", "the Assn. said"); an ordinary word has no stop of its own.
    """
    if match["closers"] and not opened:
        return False
    if match["marks"].startswith("?"):
        return True
    if match["marks"].startswith(("..", "…", ". .")):
        return False
    if before in STARTERS and before != "a":
        return True
    return (
        not before.istitle() and before.lower() not in _ABBREVIATIONS
        and bool(_WORD.match(before))
    )  # fmt: skip


_ABBREVIATIONS = TITLES | CONTINUING | NUMBERED | CALENDAR | AMBIGUOUS | CLOCK


def _full_stop_ends(before: str, after: str, openers: str) -> bool:
    """Whether the single full stop between two words ends a sentence.

    Quotation marks after it speak for an end, but not brackets ("Roe Inc. (Oslo)").
    """
    key, following = before.lower(), after.lower()
    number, bracketed = after[:1].isdigit(), openers[:1] in ("(", "[")
    opened = bool(openers) and not bracketed
    if key in CONTINUING:
        return False
    if key in CLOCK:
        return following not in AFTER_CLOCK and not bracketed
    if key == "etc":
        return not bracketed
    if key in TITLES and after:
        return opened
    if key in CALENDAR:
        return not number and following not in AFTER_CLOCK
    if key in NUMBERED and number:
        return False
    if key in AMBIGUOUS or (_INITIALS.match(before) and before != "I"):
        capitals = len(after) > 1 and after.isupper() and before.isupper()
        return opened or following in (SUBJECTS if capitals else STARTERS)
    return True


def _is_reported(words: str) -> bool:
    """Whether a reporting clause follows a closed quotation ("Mr. Roe asked")."""
    return any(word.strip(".,:").lower() in REPORTING for word in words.split()[1:6])
