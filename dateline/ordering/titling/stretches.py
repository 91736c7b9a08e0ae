"""The unbroken words about an event: what a title is where the tree is no help."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.languages.en import headlines
from dateline.ordering.titling.fitting import MOST_WORDS
from dateline.ordering.titling.reading import Reading
from dateline.ordering.titling.wording import Slot, write

_NOUNS = frozenset(("NOUN", "PROPN", "NUM"))
_NOMINAL = _NOUNS | {"PRON"}
_IN_PHRASE = _NOUNS | {"ADJ", "DET", "SYM"}
_OPENING = _NOMINAL | _IN_PHRASE
_FEWEST_WORDS = 4
_REACH = 4 * MOST_WORDS  # tokens


def stretch(reading: Reading, verb: int) -> str:
    """The words about a verb as they stand, of at most 14, from the noun phrase
    before it to the end of a phrase; empty where they make no title.

    What begins with a relative pronoun or a participle takes in the nouns before it:
    "the mill, which burned down".
    """
    first, last = _segment(reading, verb)
    if _opens(reading, verb):
        return _opening(reading, verb, last)
    if _needs_noun(reading, first, verb):
        first = _phrase_before(reading, first - 1, 0)
    elif _words(reading, first, verb) > MOST_WORDS // 2:
        first = _phrase_before(reading, verb, first)
    last = _last_end(reading, first, verb, last)
    shown = _shown(reading, first, last)
    line = write(reading, shown) if _begins(reading, shown, verb) else ""
    return line if len(line.split()) >= _FEWEST_WORDS and last > verb else ""


def _last_end(reading: Reading, first: int, least: int, last: int) -> int:
    """The last place behind ``least`` where the stretch may end; ``least`` itself
    where there is none within so many words."""
    found, count = least, _words(reading, first, least)
    for index in range(least + 1, last + 1):
        count += _words(reading, index, index)
        if count > MOST_WORDS:
            break
        if _ends(reading, index):
            found = index
    return found


def _opens(reading: Reading, verb: int) -> bool:
    """Whether a participle opens the sentence: "Painted white, the mill …"."""
    tokens = reading.tree.tokens
    participle = tokens[verb].xpos in ("VBN", "VBG")
    return participle and all(tokens[i].upos in ("ADV", "PUNCT") for i in range(verb))


def _opening(reading: Reading, verb: int, last: int) -> str:
    """The participle that opens a sentence with the beginning of what follows its
    comma; empty where there is no room."""
    if last + 2 >= len(reading.tree.tokens):
        return ""
    end = _last_end(reading, verb, last + 2, _segment(reading, last + 2)[1])
    return write(reading, _shown(reading, verb, end)) if end > last + 2 else ""


def _begins(reading: Reading, shown: Iterable[int], verb: int) -> bool:
    """Whether the words before the verb begin with a noun phrase of their own, not
    with "…, Ohio" or "the effects of which"."""
    tokens = reading.tree.tokens
    before = [i for i in shown if i < verb]
    kinds = {tokens[i].upos for i in before}
    if _NOMINAL.isdisjoint(kinds) or tokens[before[0]].upos not in _OPENING:
        return False
    asked = [i for i in before if tokens[i].text.lower() in headlines.RELATIVE]
    if any(i == before[0] or tokens[i - 1].upos == "ADP" for i in asked):
        return False
    if tokens[verb - 1].upos == "CCONJ" and tokens[verb].xpos != "VBN":
        return False  # "they stormed the court and surrounded the palace"
    after_comma = before[0] > 0 and tokens[before[0] - 1].text == ","
    bare = not reading.tree.dependents(verb, "aux", "cop")
    if after_comma and bare and tokens[verb].xpos in ("VBN", "VBG"):
        return False
    inserted = any(tokens[i].text == "," for i in range(before[0], verb))
    return not (inserted and after_comma)


def _shown(reading: Reading, first: int, last: int) -> dict[int, Slot]:
    wanted = (i for i in range(first, last + 1) if i not in reading.blocked)
    return dict.fromkeys(wanted, Slot.REST)


def _words(reading: Reading, first: int, last: int) -> int:
    """How many words of the stretch are shown: tokens behind a space."""
    tokens = reading.tree.tokens
    shown = (i for i in range(first, last + 1) if i not in reading.blocked)
    return sum(i == 0 or tokens[i - 1].end < tokens[i].start for i in shown)


def _segment(reading: Reading, around: int) -> tuple[int, int]:
    """The first and the last token between the marks about a token, of those within
    reach of a title."""
    first = last = around
    least, most = max(0, around - _REACH), len(reading.tree.tokens) - 1
    most = min(most, around + _REACH)
    while first > least and not _breaks(reading, first - 1):
        first -= 1
    while last < most and not _breaks(reading, last + 1):
        last += 1
    return first, last


def _breaks(reading: Reading, index: int) -> bool:
    """Whether a mark stands between words, not in one."""
    tokens = reading.tree.tokens
    inside = 0 < index < len(tokens) - 1
    inside = inside and tokens[index - 1].end == tokens[index].start
    inside = inside and tokens[index].end == tokens[index + 1].start
    return tokens[index].upos == "PUNCT" and not inside


def _needs_noun(reading: Reading, first: int, verb: int) -> bool:
    """Whether what stands before a comma is told of: by ", which …" or ", held …"."""
    tokens = reading.tree.tokens
    if first < 2 or tokens[first - 1].text != ",":
        return False
    relative = tokens[first].text.lower() in headlines.RELATIVE
    participle = tokens[verb].xpos in ("VBN", "VBG")
    opened = all(t.upos == "ADV" for t in tokens[first:verb])
    return relative or (participle and opened)


def _phrase_before(reading: Reading, end: int, least: int) -> int:
    """Where the noun phrase begins that is last before ``end``, at ``least`` or
    behind it."""
    tokens, blocked = reading.tree.tokens, reading.blocked
    start = end
    while start > least and (
        tokens[start - 1].upos not in _NOMINAL or start - 1 in blocked
    ):
        start -= 1
    while start > least and (
        tokens[start - 1].upos in _IN_PHRASE
        or tokens[start - 1].xpos in ("POS", "PRP$", "PRP")
        or tokens[start - 1].text == "of"
    ):
        start -= 1
    whole = (*reading.names.get(start, ()), *reading.units.get(start, ()))
    return max(least, min((start, *whole)))


def _ends(reading: Reading, index: int) -> bool:
    """Whether a stretch may end with the token."""
    tokens = reading.tree.tokens
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or _breaks(reading, index + 1):
        return True
    inside = following.upos in _NOUNS | {"PART"} or following.text == "of"
    return tokens[index].upos in _NOUNS and not inside
