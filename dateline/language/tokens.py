"""Language stage: a sentence's text to its syntactic words, as UD English cuts it.

"Don't" is "Do" + "n't", "Ann's" is "Ann" + "'s", "long-term" is three words but
"re-elected" one, "$40bn" is "$" + "40" + "bn".
Source: Universal Dependencies v2, English EWT and GUM guidelines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.languages.en.spelling import ABBREVIATIONS, FUSED, PREFIXES

_LETTER = r"[^\W\d_]"
_WORDY = r"[^\W_]"
_APOSTROPHE = "['’`´]"

_TOKEN = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.)[^\s<>"“”]{{1,2000}}(?<![.,;:!?)\]'’]))
    | (?P<email>[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}})
    | (?P<handle>[@\#]\w{{2,64}})
    | (?P<initials>(?<!\w)(?:{_LETTER}\.){{2,6}}(?:{_LETTER}(?!\w))?)
    | (?P<initial>(?<!\w)[A-Z]\.(?=\s+\S))
    | (?P<abbreviation>(?<!\w)(?:{ABBREVIATIONS})\.)
    | (?P<number_sign>(?<!\w)Nos?\.(?=\s?\d))
    | (?P<decade>['’]\d\ds(?!\w))
    | (?P<joined>\d{{3}}-\d{{3}}-\d{{4}}(?!\w)|\d{{3}}-\d{{4}}(?!\w)
        |\d{{4}}-\d\d-\d\d(?!\d)|\d\d?-\d\d?-\d{{2,4}}(?!\w))
    | (?P<ordinal>\d{{1,12}}(?:,\d{{3}}){{0,4}}(?:st|nd|rd|th|s)(?!\w))
    | (?P<number>[.]?\d{{1,64}}(?:[.,:/]\d{{1,64}}){{0,16}})
      (?P<unit>{_LETTER}{{1,3}}(?!\w))?
    | (?P<currency>(?<!\w)(?:US|C|A|NZ|HK|S|R|U)\$)
    | (?P<ampersand>(?<!\w)[A-Z]{{1,3}}&[A-Z]{{1,3}}(?!\w))
    | (?P<domain>(?<!\w)\w{{2,64}}(?:\.\w{{2,64}}){{0,3}}
        \.(?:com|org|net|gov|edu|info|co|uk|io|tv|eu|ca|au|de|fr|doc|xls|pdf)(?!\w))
    | (?P<prefixed>(?<!\w)(?i:{PREFIXES})-{_WORDY}{{2,64}})
    | (?P<word>{_WORDY}[^\W_]{{0,255}}(?:{_APOSTROPHE}{_WORDY}{{1,64}}){{0,4}})
    | (?P<clitic>{_APOSTROPHE}(?i:s|re|ve|ll|d|m)(?!\w))
    | (?P<smiley>[:;=]-?[)(DPp](?!\w))
    | (?P<run>\.{{2,64}}|-{{2,64}}|[!?]{{2,64}}|''|``|<<|>>|\*{{2,64}}|_{{1,256}}
        |={{2,256}}|~{{2,64}})
    | (?P<emoji>[\U0001F1E6-\U0001F1FF]{{2}}
        |[\u2190-\u2bff\U0001F000-\U0001FAFF]
         (?:[\ufe0f\U0001F3FB-\U0001F3FF]|\u200d[\u2190-\u2bff\U0001F000-\U0001FAFF]){{0,12}})
    | (?P<other>\S)
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(rf"(?i:(n{_APOSTROPHE}t)|{_APOSTROPHE}(?:s|re|ve|ll|d|m))$")


def tokenise(text: str) -> tuple[tuple[int, int], ...]:
    """``(start, end)`` of each word of one sentence, in code points of ``text``.

    Takes time linear in the length of ``text``; whitespace belongs to no word.

    >>> [ "Ann's don't"[a:b] for a, b in tokenise("Ann's don't") ]
    ['Ann', "'s", 'do', "n't"]
    """
    return tuple(span for match in _TOKEN.finditer(text) for span in _spans(match))


def _spans(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    start, end = match.span()
    cut = end
    if match.lastgroup == "unit":
        cut = match.start("unit")
    elif match.lastgroup in ("word", "prefixed"):
        cut = start + _clitic_start(match.group())
    yield start, cut
    if cut < end:
        yield cut, end


def _clitic_start(word: str) -> int:
    """Where the clitic of ``word`` starts, or its length when it has none."""
    fused = FUSED.get(word.lower())
    if fused is not None:
        return fused
    clitic = _CLITIC.search(word)
    return clitic.start() if clitic and clitic.start() else len(word)
