"""Chosen words of a sentence -> the line they make: spacing, quotes, capitals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from dateline.languages.en import headlines
from dateline.ordering.titling.quotes import DOUBLE_QUOTES, SINGLE_QUOTES
from dateline.ordering.titling.reading import Reading

_QUOTES = (*DOUBLE_QUOTES, *SINGLE_QUOTES)
_APART = (*_QUOTES, *"()[]", "—", "–", "--", "...", "…")
_CLOSED_CLASSES = ("DET", "ADP", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "PART")
_LOOSE_ENDS = ("case", "cc", "mark", "det", "punct", "cc:preconj")
_LONGEST_QUOTE = 40


class Slot(IntEnum):
    """Where in the title a word stands; within a slot words keep text order."""

    SUBJECT = 0
    VERB = 1
    REST = 2
    LAST = 3
    CONTENT = 4


def write(reading: Reading, chosen: Mapping[int, Slot]) -> str:
    """The chosen words as one line, first letter upper-case, no final stop."""
    tokens = reading.tree.tokens
    exceeded = _exceeded(reading, chosen)
    if exceeded:
        chosen = {i: slot for i, slot in chosen.items() if i not in exceeded}
    shown = _with_punctuation(reading, chosen)
    words = sorted(shown, key=lambda index: (shown[index], index))
    while (
        words
        and 0 <= words[-1] < len(tokens)
        and tokens[words[-1]].deprel in _LOOSE_ENDS
    ):
        if tokens[words[-1]].text in _QUOTES:
            break
        words.pop()
    while words and 0 <= words[0] < len(tokens) and _hangs_over(reading, words[0]):
        words.pop(0)
    line = ""
    for place, index in enumerate(words):
        before = words[place - 1] if place else None
        quoted = index - 1 in shown and tokens[index - 1].text in _QUOTES
        text = _shown(reading, index, first=not line, as_is=quoted)
        if before is not None and text and tokens[before].text.lower() in ("a", "an"):
            line = _with_article(line, before, index, text)
        line += text if before is None or _glued(reading, before, index) else f" {text}"
    line = " ".join(line.split())
    first = line.split(" ", 1)[0]
    branded = first[:1].islower() and not first.islower()  # "iPhone", "eBay"
    return line if branded else line[:1].upper() + line[1:]


def _exceeded(reading: Reading, chosen: Mapping[int, Slot]) -> set[int]:
    """The "not only" of a title that has nothing of what there is besides."""
    tokens = reading.tree.tokens
    found: set[int] = set()
    inside = [i for i in chosen if 0 < i < len(tokens)]
    for index in inside:
        adverb = tokens[index]
        if adverb.text.lower() not in headlines.EXCEEDED:
            continue
        denied = tokens[index - 1].text.lower() == "not" and index - 1 in chosen
        more = [i for i in inside if i > index and tokens[i].text in ("but", "also")]
        if denied and adverb.upos == "ADV" and not more:
            found |= {index - 1, index}
    return found


def _hangs_over(reading: Reading, index: int) -> bool:
    """Whether a title cannot begin with the token."""
    token = reading.tree.tokens[index]
    return token.deprel in ("punct", "cc") and token.text not in _QUOTES


def _with_article(line: str, before: int, index: int, text: str) -> str:
    """The line with "a" or "an" as the word after it now wants."""
    if index == before + 1:
        return line
    vowel = text[:1].lower() in "aeiou" and not text.lower().startswith(
        headlines.CONSONANTAL
    )
    stem = line[: -len(line.rsplit(" ", 1)[-1])]
    article = line[len(stem) :]
    return stem + article[0] + ("n" if vowel else "")


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _shown(reading: Reading, index: int, *, first: bool, as_is: bool) -> str:
    if index in reading.instead:
        return reading.instead[index]
    tokens = reading.tree.tokens
    token = tokens[index]
    if first and token.xpos == "DT" and token.lemma in headlines.POINTING:
        return "The" if token.deprel == "det" else token.text
    if (first or _contracts(reading, index)) and _plain(
        token.text
    ) in headlines.FULL_FORMS:
        return headlines.FULL_FORMS[_plain(token.text)].get(token.lemma, "")
    opens = index == 0 or all(t.upos == "PUNCT" for t in tokens[:index][-2:])
    if first or as_is or not opens or index in reading.names or token.text == "I":
        return token.text
    plain = token.upos in _CLOSED_CLASSES or (
        token.upos in ("NOUN", "VERB") and token.lemma[:1].islower()
    )
    if plain and (token.text[1:].islower() or len(token.text) == 1):
        return token.text.lower()
    return token.text


def _contracts(reading: Reading, index: int) -> bool:
    """Whether an auxiliary is written as part of a noun, or of the name shown for a
    pronoun, as only speech has it: "Hill'll go"."""
    before = reading.tree.tokens[index - 1] if index else None
    clitic = _plain(reading.tree.tokens[index].text) in headlines.SPOKEN
    nominal = before is not None and before.upos in ("NOUN", "PROPN")
    return clitic and (nominal or index - 1 in reading.instead)


def _glued(reading: Reading, before: int, index: int) -> bool:
    tokens = reading.tree.tokens
    if index < 0:
        return False
    if before in reading.quotes or index in reading.closing:
        return True
    if index >= len(tokens):
        return False
    if tokens[index].text == ",":
        return True
    clitic = (
        _plain(tokens[index].text) in headlines.CLITICS or tokens[index].xpos == "POS"
    )
    if clitic and index not in reading.instead and not _contracts(reading, index):
        return True
    joined = 0 <= before == index - 1 and tokens[before].end == tokens[index].start
    return joined and not _contracts(reading, index)


def _with_punctuation(reading: Reading, chosen: Mapping[int, Slot]) -> dict[int, Slot]:
    """The chosen words with the marks that stand between two of them, and the
    quotation marks around stretches that were chosen whole."""
    tokens = reading.tree.tokens
    found = dict(chosen)
    for index in chosen:
        following = index + 1
        while following < len(tokens) and tokens[following].upos == "PUNCT":
            following += 1
        between = index + 1 < following < len(tokens)
        if not between or chosen.get(following) != chosen[index]:
            continue
        for mark in range(index + 1, following):
            inner = tokens[mark - 1].end == tokens[mark].start
            inner = inner and tokens[mark].end == tokens[mark + 1].start
            fits = tokens[mark].text not in _APART or (
                inner and tokens[mark].text == "–"
            )
            if fits and mark not in reading.blocked:
                found[mark] = chosen[index]
    for start in [i - 1 for i in chosen if i - 1 in reading.quotes]:
        end = reading.quotes[start]
        inside = range(start + 1, min(end, start + _LONGEST_QUOTE))
        words = [i for i in inside if tokens[i].upos != "PUNCT"]
        if end < start + _LONGEST_QUOTE and _whole(words, chosen) and end < len(tokens):
            found[start] = found[end] = chosen[words[0]]
    return found


def _whole(words: Sequence[int], chosen: Mapping[int, Slot]) -> bool:
    """Whether all the words are chosen, in one place of the title."""
    return len({chosen.get(i) for i in words}) == 1 and words[0] in chosen
