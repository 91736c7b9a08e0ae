"""What only looks like a time: other words, names, addresses.

The words around tell some of it, the analysis more: a verb is no month, and what
is part of someone's name is none either.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from dateline.languages.base import Language
from dateline.timex.matching import Candidate
from dateline.values import EntityType, Sentence

_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s-]{1,3}\Z")
_SMALL_WORD = re.compile(r"(?<!\w)[a-z]+(?!\w)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LONGEST_ADDRESS = 200
# The part of a web or mail address, handle or tag that a candidate may follow.
_ADDRESS_BEFORE = re.compile(r"(?<!\w)(?:https?://|www\.|[@#])\S*\Z", re.IGNORECASE)
_ADDRESS_AFTER = re.compile(
    r"[\w.-]{0,60}(?:@\w|\.(?:com|org|net|pdf|docx?|xlsx?|csv|txt|html?|xml|json|zip"
    r"|jpe?g|png|gif|svg|mp[34]|mov)\b)",
    re.IGNORECASE,
)


_OPENED = re.compile("(?:[\"“‘]|``|'')\\Z")
_CLOSED = re.compile("[.,]?(?:[\"”’]|'')")


def drop_lookalikes(
    text: str, candidates: Sequence[Candidate], language: Language
) -> list[Candidate]:
    """Candidates without verbs and names that the words around tell ("may"), and
    without parts of addresses."""
    return [
        c
        for c in candidates
        if not _is_other_word(text, c, language)
        and not _is_in_address(text, c)
        and not _is_title(text, c)
    ]


def drop_by_analysis(
    text: str,
    candidates: tuple[Candidate, ...],
    sentences: Sequence[Sentence],
    language: Language,
) -> tuple[Candidate, ...]:
    """Candidates without those the analysis takes for names or for other words."""
    if not sentences:
        return candidates
    named = _drop_names(text, candidates, sentences)
    return _drop_other_parts(named, sentences, language.parts_of_speech)


def _is_other_word(text: str, candidate: Candidate, language: Language) -> bool:
    """Whether the words are a verb or a name that only looks like a time ("may")."""
    words = text[candidate.start : candidate.end].rstrip(".")
    small = [w for w in _SMALL_WORD.findall(words) if w in language.capitalised]
    if small and not _YEAR.search(words) and not _is_careless(words, small, language):
        return True
    contexts = language.ambiguous.get(words.lower())
    if contexts is None:
        return False
    before = _WORD_BEFORE.search(text, max(0, candidate.start - 20), candidate.start)
    return before is None or before[1].lower() not in contexts


def _is_careless(words: str, small: Sequence[str], language: Language) -> bool:
    """Whether a number beside a short name that is no other word tells that it only
    lacks its capital ("nov 3")."""
    others = language.parts_of_speech.keys() | language.never_alone
    return any(map(str.isdigit, words)) and others.isdisjoint(small)


def _is_in_address(text: str, candidate: Candidate) -> bool:
    """Whether the candidate stands in an address, a file's name, a tag."""
    first = max(0, candidate.start - _LONGEST_ADDRESS)
    return bool(
        _ADDRESS_BEFORE.search(text, first, candidate.start)
        or _ADDRESS_AFTER.match(text, candidate.end)
    )


def _is_title(text: str, candidate: Candidate) -> bool:
    """Whether quotation marks enclose it alone, each word with a capital: the title of
    a programme or song ("This Week")."""
    words = text[candidate.start : candidate.end].split()
    return (
        len(words) > 1
        and all(word[0].isupper() for word in words)
        and bool(_OPENED.search(text, max(0, candidate.start - 2), candidate.start))
        and bool(_CLOSED.match(text, candidate.end))
    )


def _drop_names(
    text: str, candidates: tuple[Candidate, ...], sentences: Sequence[Sentence]
) -> tuple[Candidate, ...]:
    """Candidates without those that are part of someone's or something's name:
    "April Jones", "the Sunday Times".  A number in a name is still a year."""
    names = [
        entity
        for sentence in sentences
        for entity in sentence.entities
        if entity.type is not EntityType.OTHER
    ]
    starts = [name.start for name in names]

    def is_named(candidate: Candidate) -> bool:
        place = bisect_right(starts, candidate.start) - 1
        if place < 0 or candidate.end > names[place].end:
            return False
        words = text[candidate.start : candidate.end]
        return words != names[place].text and not any(map(str.isdigit, words))

    return tuple(c for c in candidates if not is_named(c))


def _drop_other_parts(
    candidates: tuple[Candidate, ...],
    sentences: Sequence[Sentence],
    parts: Mapping[str, frozenset[str]],
) -> tuple[Candidate, ...]:
    """Candidates without those whose last word is here another part of speech:
    "may" as a verb, "the past" before its noun."""
    others = frozenset(
        token.end
        for sentence in sentences
        for token in sentence.tokens
        if token.xpos not in parts.get(token.text.lower(), (token.xpos,))
    )
    return tuple(c for c in candidates if c.end not in others)
