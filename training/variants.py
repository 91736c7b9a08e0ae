"""A sentence as news and the web also write it: the same words in other clothes.

Each variant keeps the gold words and tree, so that what the engine makes of it can
be compared with the plain sentence word by word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from training.treebank_texts import Document, Reading, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Varied:
    """A sentence written otherwise.

    ``window`` is the stretch of its text that holds the words compared, ``plain``
    the stretch of the plain sentence that holds the same words.
    """

    document: Document
    window: tuple[int, int]
    plain: tuple[int, int]


# Datelines as agencies and papers write them, cut into words as UD cuts them.
_DATELINES = (
    ("SALT LAKE CITY (AP) — ", "SALT LAKE CITY ( AP ) —"),
    ("PARIS — ", "PARIS —"),
    ("LONDON, March 3 (Reuters) - ", "LONDON , March 3 ( Reuters ) -"),
    ("SAN JOSE, Calif. — ", "SAN JOSE , Calif. —"),
    ("NEW DELHI: ", "NEW DELHI :"),
    ("WASHINGTON, Jan. 5 /PRNewswire/ -- ", "WASHINGTON , Jan. 5 / PRNewswire / --"),
    ("(CNN) — ", "( CNN ) —"),
    ("Oslo, Norway (AFP) – ", "Oslo , Norway ( AFP ) –"),
)
_STOP = re.compile(r"[.!?]\Z")
_OPENING = re.compile(r"(?:\A|(?<=[\s(\[—–-]))[\"']{1,3}(?=\S)")


def with_dateline(sentence: Document, number: int) -> Varied:
    """The sentence after a dateline; the rest alone is compared."""
    prefix, cut = _DATELINES[number % len(_DATELINES)]
    shift, place, first = len(prefix), 0, len(cut.split())
    words = [replace(w, start=w.start + shift, end=w.end + shift,
                     head=w.head + first if w.head >= 0 else -1)
             for w in sentence.gold.words]  # fmt: skip
    top = next(n for n, word in enumerate(words, first) if word.head < 0)
    place_line = []
    for form in cut.split():
        place = prefix.index(form, place)
        end = place + len(form)
        place_line.append(Word(start=place, end=end, upos="X", head=top, deprel="dep"))
        place = end
    size = len(sentence.text)
    return Varied(
        document=Document(
            name=sentence.name,
            text=prefix + sentence.text,
            gold=Reading(sentences=((0, shift + size),), words=(*place_line, *words)),
        ),
        window=(shift, shift + size),
        plain=(0, size),
    )


def without_stop(sentence: Document, number: int) -> Varied:
    """The sentence without its final full stop, question or exclamation mark."""
    *words, last = sentence.gold.words
    text, gold = sentence.text, sentence.gold
    alone = last.end - last.start == 1 and all(w.head != len(words) for w in words)
    if words and alone and _STOP.search(text):
        text = text[: last.start].rstrip()
        gold = Reading(sentences=((0, len(text)),), words=tuple(words))
    window = (0, len(text))
    return Varied(
        document=replace(sentence, text=text, gold=gold), window=window, plain=window
    )


def _rewritten(change: Callable[[str], str]) -> Callable[[Document, int], Varied]:
    def vary(sentence: Document, number: int) -> Varied:
        window = (0, len(sentence.text))
        text = change(sentence.text)
        if len(text) != len(sentence.text):
            text = sentence.text
        return Varied(
            document=replace(sentence, text=text), window=window, plain=window
        )

    return vary


def curled(text: str) -> str:
    """The text with typographic quotation marks and apostrophes."""
    text = _OPENING.sub(lambda m: m[0].replace('"', "“").replace("'", "‘"), text)
    return text.replace('"', "”").replace("'", "’")


VARIANTS: Mapping[str, Callable[[Document, int], Varied]] = {
    "plain": _rewritten(str),
    "dateline": with_dateline,
    "ALL CAPS": _rewritten(str.upper),
    "curly quotes": _rewritten(curled),
    "lower case": _rewritten(str.lower),
    "no final stop": without_stop,
}
"""Name to function of a sentence and its number, which picks among several."""
