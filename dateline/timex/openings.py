"""How the matches of a pattern begin, so that a rule is tried only there.

A beginning is the first three letters of a word, ``NUMBER`` for digits, or an
apostrophe.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from dateline.languages.casing import small

NUMBER = "0"
# A pattern that can begin with anything else, or match nothing.
UNKNOWN = ""
LETTERS = 3
STARTS = re.compile(
    r"(?<!\w)(?<!\d[.,:/])(?<![$£€#]\d)(?<![$£€#])(?:[^\W\d_]+|\d+|['‘’](?=\w))"
)
"""Where a match can begin in a text: not within a word or number, nor at a price."""

SLOT = re.compile(r"(?<!\?P)<(?:(\w+)=)?([a-z]\w*)>")
GROUP = r"\((?:(?P<look>\?<?[=!])|\?P<\w+>|\?[a-z]*(?:-[a-z]+)?:)?"
"""How a group begins."""
_GROUP = re.compile(GROUP)
_WORD = re.compile(r"([^\W\d_]+)([?*]|\{0)?")
_SIGN = re.compile(r"\\d|\\.|\[[^\]]*\]|.", re.DOTALL)
_QUANTIFIER = re.compile(r"(?:(?P<optional>[?*]|\{0?,\d*\})|\+|\{[\d,]+\})\??")
_WORD_END = re.compile(r"\Z|[\s~|)<,'’–-]|\\\W|\\[bdsW]|\[['’]|\(\?<?[=!]|\(\?: ")
_DIGITS = re.compile(r"\d|\\d|\[[\d-]+\]")
_APOSTROPHES = re.compile(r"['‘’]|\[['‘’]+\]")


@lru_cache(maxsize=4096)
def opening_of(word: str) -> str:
    """How a match begins that begins with this word, number or apostrophe."""
    return NUMBER if word[0].isdigit() else small(word[:LETTERS])


def openings(pattern: str, slots: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """How a match can begin; ``slots`` tells how those in the pattern do.

    >>> sorted(openings("(?:the )?<n> days?|an? hour", {"n": frozenset({NUMBER})}))
    ['0', 'a', 'an', 'the']
    """
    found, empty, _ = _alternatives(pattern, 0, slots)
    return found | {UNKNOWN} if empty else found


def _alternatives(
    pattern: str, place: int, slots: Mapping[str, frozenset[str]]
) -> tuple[frozenset[str], bool, int]:
    """How alternatives up to a closing parenthesis begin, whether one can match
    nothing, and where they end."""
    found: frozenset[str] = frozenset()
    empty, beginning = False, True
    while place < len(pattern) and pattern[place] != ")":
        if pattern[place] == "|":
            empty, beginning, place = empty or beginning, True, place + 1
            continue
        first, optional, place = _part(pattern, place, slots)
        if quantifier := _QUANTIFIER.match(pattern, place):
            optional = optional or bool(quantifier["optional"])
            place = quantifier.end()
        if beginning:
            found, beginning = found | first, optional
    return found, empty or beginning, place + 1


def _part(
    pattern: str, place: int, slots: Mapping[str, frozenset[str]]
) -> tuple[frozenset[str], bool, int]:
    """The same of one group, slot, word or sign."""
    if group := _GROUP.match(pattern, place):
        first, empty, end = _alternatives(pattern, group.end(), slots)
        return (frozenset(), True, end) if group["look"] else (first, empty, end)
    if slot := SLOT.match(pattern, place):
        return slots[slot[2]], False, slot.end()
    if word := _WORD.match(pattern, place):
        return _of_word(word), False, word.end()
    sign = _SIGN.match(pattern, place)
    end = sign.end() if sign else len(pattern)
    return _of_sign(pattern[place:end]), False, end


def _of_word(word: re.Match[str]) -> frozenset[str]:
    """How a word begins; one cut by what follows ("a(?:ll|ny)") is not known."""
    whole = bool(_WORD_END.match(word.string, word.end()))
    forms = {word[1], word[1][:-1]} if word[2] else {word[1]}
    return frozenset(
        form[:LETTERS].lower() if whole or len(form) >= LETTERS else UNKNOWN
        for form in forms
    )


def _of_sign(sign: str) -> frozenset[str]:
    if _DIGITS.fullmatch(sign):
        return frozenset({NUMBER})
    if _APOSTROPHES.fullmatch(sign):
        return frozenset(sign.strip("[]"))
    return frozenset({UNKNOWN})
