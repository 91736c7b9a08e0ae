"""Language stage: the names that the model found -> the same, each in full.

The model reads words; a name that is written with a hyphen, or whose first words it
passed over, is found in parts; one before "of" may be found with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.languages.en import names
from dateline.languages.en.calendar_names import DAY_NAMES
from dateline.values import EntityType, Token

Name = tuple[int, int, EntityType]
"""The first word of a name, the one past the last, and what it names."""

_COMMON = ("NN", "NNS")
_PROPER = ("NNP", "NNPS")
_OPENING = ("IN", "TO", "DT")


def whole_names(tokens: Sequence[Token], found: Sequence[Name]) -> tuple[Name, ...]:
    """The names with the parts that belong to them, in order."""
    joined: list[Name] = []
    for first, last, sort in found:
        before = joined[-1] if joined else None
        if before and _goes_on(tokens, before, first):
            first, sort = before[0], before[2]
            joined.pop()
        elif before and _is_hyphenated(tokens, before[1], first, last):
            first = joined.pop()[0]
        joined.append((first, last, sort))
    joined = [name for each in joined if (name := _without_preposition(tokens, each))]
    return tuple(
        _widened(tokens, name, joined[place - 1][1] if place else 0)
        for place, name in enumerate(joined)
    )


def _goes_on(tokens: Sequence[Token], name: Name, first: int) -> bool:
    """Whether what bears the name is called after the next one, "Bank of | Oslo"; a
    person is from there."""
    open_end = tokens[name[1] - 1].xpos == "IN" and name[1] - name[0] > 1
    return open_end and name[1] == first and name[2] is not EntityType.PERSON


def _without_preposition(tokens: Sequence[Token], name: Name) -> Name | None:
    """The name to its last word that can end one; None where there is no such."""
    first, last, sort = name
    while last > first and tokens[last - 1].xpos in _OPENING:
        last -= 1
    return (first, last, sort) if last > first else None


def _is_hyphenated(tokens: Sequence[Token], hyphen: int, first: int, last: int) -> bool:
    """Whether a name goes on behind a hyphen, "Har-Shefi said": two names beside a
    noun are two, "the Iran-Iraq war"."""
    if first != hyphen + 1 or tokens[hyphen].text not in ("-", "‑"):
        return False
    glued = tokens[hyphen - 1].end == tokens[hyphen].start
    glued = glued and tokens[hyphen].end == tokens[first].start
    beside = last < len(tokens) and tokens[last].xpos in _COMMON
    return glued and not beside


def _widened(tokens: Sequence[Token], name: Name, after: int) -> Name:
    """The name with the proper nouns right before it that the tree joins to it,
    "Boeing 737 Max", and with the word that says which sort of storm it is."""
    first, last, sort = name
    before = tokens[first - 1] if first > after else None
    if before and before.text.istitle() and before.text.lower() in names.STORMS:
        return _widened(tokens, (first - 1, last, EntityType.OTHER), after)
    if sort is EntityType.PERSON:
        return name
    if before and last == first + 1 and _is_legal_form(tokens, first, after):
        return _widened(tokens, (first - 1, last, sort), after)
    if before and _is_number_of(tokens, first, last):
        return _widened(tokens, (first - 1, last, sort), after)
    wider = first
    while wider > after and _is_part(tokens, wider - 1, first, last):
        wider -= 1
    while wider < first and tokens[wider].xpos not in _PROPER:
        wider += 1
    return wider, last, sort


def _is_legal_form(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether the name is but the end of one, "[Kestrel] Inc."."""
    form = tokens[first].text.lower() in names.BODIES
    return form and first > after and tokens[first - 1].xpos in _PROPER


def _is_number_of(tokens: Sequence[Token], number: int, last: int) -> bool:
    """Whether the name is but the number of the one before it, "iPhone 4"."""
    before, token = tokens[number - 1], tokens[number]
    alone = last == number + 1 and token.xpos == "CD" and before.xpos in _PROPER
    return alone and token.head in (number - 1, before.head)


def _is_part(tokens: Sequence[Token], index: int, first: int, last: int) -> bool:
    token = tokens[index]
    joined = token.deprel in ("amod", "compound", "flat") and first <= token.head < last
    named = token.xpos in _PROPER and not token.text.islower()
    named = named and token.text not in DAY_NAMES
    if token.deprel == "amod":
        named = named and token.text.istitle()  # "United" of "United Nations"
    return joined and (named or token.xpos == "CD")
