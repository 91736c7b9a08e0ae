"""Language stage: a sentence's text to its syntactic words, as UD English cuts it.

"Don't" is "Do" + "n't", "Ann's" is "Ann" + "'s", "long-term" is three words but
"re-elected" one, "$40bn" is "$" + "40" + "bn".
Source: Universal Dependencies v2, English EWT and GUM guidelines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from dateline.languages.en.spelling import (
    ABBREVIATIONS,
    DOMAINS,
    FILES,
    FUSED,
    FUSED_BEFORE,
    INNER_ABBREVIATIONS,
    NUMBERED,
    PREFIXES,
    SUFFIXES,
    UNITS,
)
from dateline.languages.en.words import MONTHS

_LETTER = r"[^\W\d_]"
_WORDY = r"[^\W_]"
_MARKS = "".join(c for c in map(chr, range(0x300, 0x1000)) if category(c)[0] == "M")
"""Accents, vowel signs and the like of alphabets, set on the character before them."""
_JOINERS = "\u00ad\u200c\u200d\u2060\ufeff"
"""Soft hyphen and the like, which leave a word one word."""
_UNSEEN = frozenset(("Cc", "Cf", "Mn", "Mc", "Me"))
"""Control and format characters and marks: no words where they stand alone."""
# Letters and figures with the marks set on them; "_" only between two of them.
_STEM = rf"{_WORDY}(?:[\w{_MARKS}{_JOINERS}]{{0,255}}[^\W_])?[{_MARKS}]{{0,8}}"
_APOSTROPHE = "['’`´]"
# The sentence goes on, if only after closing quotes and brackets.
_INSIDE = r"(?=[\s\"”’»)\]]{0,8}[^\s\"”’»)\]])"
_PREFIXES = "|".join((PREFIXES, *map(str.capitalize, PREFIXES.split("|"))))
_LINK = r"[^\s<>\"“”]{1,2000}(?<![.,;:!?)\]'’])"

_TOKEN = re.compile(
    rf"""
      (?P<word>[A-Za-z]{{1,256}}(?=[ \n]|\Z))
    | (?P<url>(?i:https?://|ftp://|www\.){_LINK})
    | (?P<email>(?:mailto:)?(?<!\w)\w[\w.+%-]{{0,63}}@{_LETTER}[\w-]{{0,63}}
        (?:\.[\w-]{{1,64}}){{0,6}})
    | (?P<handle>@\w{{2,64}}|\#[^\W\d]\w{{1,64}})
    | (?P<file>(?<!\w)[\w\#~%-]{{1,64}}(?:\.[\w\#~%-]{{1,64}}){{0,4}}
        \.(?i:{FILES})(?!\w)|(?<!\S)\.(?i:{FILES}|com|net|org)(?!\w))
    | (?P<domain>(?<!\w)[\w-]{{2,64}}(?:\.[\w-]{{2,64}}){{0,3}}
        \.(?i:{DOMAINS})(?:\.[a-z]{{2}})?(?!\w)(?:/{_LINK})?
        |(?<![\w.])[a-z][\w-]{{1,30}}(?:\.[a-z][\w-]{{1,30}}){{2,8}}(?!\w))
    | (?P<initials>(?<!\w)(?:{_LETTER}\.){{2,6}}(?:{_LETTER}(?!\w))?
        |(?<!\w)(?:[A-Z]\.[A-HJ-Z]|[a-z]\.[b-z])(?![\w.]))
    | (?P<initial>(?<!\w)[A-Z]\.(?=\s+\S|[,;:]))
    | (?P<abbreviation>(?<!\w)(?:
        (?:{ABBREVIATIONS}|[Vv]s|[Ee]tc|ETC|[Ee]\.g|[Ii]\.e|al)\.(?!\.\.)
        |(?:(?i:{ABBREVIATIONS})|{INNER_ABBREVIATIONS}|{INNER_ABBREVIATIONS.upper()})
         \.(?!\.\.){_INSIDE}
        |(?:{NUMBERED})\.(?=\s?(?:\d|(?i:{"|".join(MONTHS)})\b))
        |{_LETTER}{{2,16}}\.(?=[,;:])))
    | (?P<year>['’]\d\ds(?!\w)|(?<=\w\s)['’]\d\d(?!\w)|(?:1\d\d|\b\d)0['’]s(?!\w))
    | (?P<joined>(?:\d-)?\d{{3}}-\d{{3}}-\d{{4}}(?!\w)|\d{{3}}-\d{{4}}(?!\w)
        |\d{{5}}-\d{{4}}(?!\w)|\d{{4}}-\d\d-\d\d(?!\d)|\d\d?-\d\d?-\d{{2,4}}(?!\w)
        |(?<![\w)])\+\d{{7,15}}(?:-\d{{3,5}})?|(?<![\w)])\+\d{{1,3}}(?=\s\(?\d))
    | (?P<ordinal>\d{{1,12}}(?:,\d{{3}}){{0,4}}(?:st|nd|rd|th|s)(?!\w))
    | (?P<number>(?:(?<![\w.])[.])?\d{{1,64}}(?:[.,:/]\d{{1,64}}){{0,16}})
      (?:(?P<unit>{UNITS})(?!\w)|(?!\w))
    | (?P<figure>\d{{1,64}}(?:[.,:/]\d{{1,64}}){{1,16}})
    | (?P<currency>(?<!\w)(?:US|C|A|NZ|HK|S|R|U)\$)
    | (?P<ampersand>(?<!\w)(?:[A-Z]{{1,3}}&[A-Z]{{1,3}}|[a-z]&[a-z])(?!\w))
    | (?P<affixed>(?<!\w)(?:{_PREFIXES})-{_WORDY}{{2,64}}
        |(?<!\w)(?:{PREFIXES.upper()})-[A-Z]{{2,64}}
        |{_WORDY}{{2,64}}-(?:{SUFFIXES})(?!\w))
    | (?P<stem>{_STEM}(?:{_APOSTROPHE}{_WORDY}{{1,64}}){{0,4}})
    | (?P<clitic>{_APOSTROPHE}(?i:s|re|ve|ll|d|m)(?!\w))
    | (?P<smiley>[:;=]['’]?-?[)(]{{1,8}}|(?<!\w)[:;=]-?[DPpO*](?!\w)|\^_{{0,3}}\^
        |<3(?!\w)|\(:(?=\s))
    | (?P<run>\[\.\.\.\]|\.{{2,256}}|…\.{{0,4}}|-{{1,256}}>|={{1,256}}>|<-{{1,256}}
        |-{{2,256}}|[!?]{{2,256}}|''|``|’’|‘[‘’]|<{{2,256}}|>{{2,256}}|\*{{2,256}}
        |_{{1,256}}|={{2,256}}|~{{2,256}}|\+{{2,256}}|\#{{2,256}})
    | (?P<emoji>[\U0001F1E6-\U0001F1FF]{{2}}
        |[\u2190-\u2bff\U0001F000-\U0001FAFF]
         (?:[\ufe0f\U0001F3FB-\U0001F3FF]|\u200d[\u2190-\u2bff\U0001F000-\U0001FAFF]){{0,12}})
    | (?P<other>\S)
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(rf"(?i:(n{_APOSTROPHE}t)|{_APOSTROPHE}(?:s|re|ve|ll|d|m))$")
_FOLLOWED = {
    word: (cut, re.compile(rf"\s+(?:{words})(?![\w-])", re.IGNORECASE))
    for word, (cut, words) in FUSED_BEFORE.items()
}


def tokenise(text: str) -> tuple[tuple[int, int], ...]:
    """``(start, end)`` of each word of one sentence, in code points of ``text``.

    Takes time linear in the length of ``text``.  White space belongs to no word, nor
    do control characters, zero-width spaces and accents set on nothing.

    >>> [ "Ann's don't"[a:b] for a, b in tokenise("Ann's don't") ]
    ['Ann', "'s", 'do', "n't"]
    """
    return tuple(span for match in _TOKEN.finditer(text) for span in _spans(match))


def _spans(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    start, end = match.span()
    cut = end
    if match.lastgroup == "other" and category(match.group()) in _UNSEEN:
        return
    if match.lastgroup == "unit":
        cut = match.start("unit")
    elif match.lastgroup in ("word", "stem", "affixed"):
        cut = start + _cut(match.group(), match)
    yield start, cut
    if cut < end:
        yield cut, end


def _cut(word: str, match: re.Match[str]) -> int:
    """Where the second word in ``word`` starts, or its length when it is one."""
    key = word.lower()
    if key in FUSED and word != "IM":
        return FUSED[key]
    if key in _FOLLOWED:
        cut, following = _FOLLOWED[key]
        return cut if following.match(match.string, match.end()) else len(word)
    clitic = _CLITIC.search(word)
    return clitic.start() if clitic and clitic.start() else len(word)
