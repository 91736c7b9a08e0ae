"""What every match of a pattern holds, so that few rules need to be tried.

A need is a set of words, signs and ``NUMBER`` of which a match holds one.  They are
read off from the innermost parentheses outwards, each of which becomes a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set

from dateline.timex.openings import GROUP, NUMBER, SLOT

Need = frozenset[str]

_SIGNS = "-‐‑–—/:"
TOKENS = re.compile(rf"[^\W\d_]+|\d+|[{_SIGNS}]")
"""The words, numbers and signs of a text that can be needed."""

_ESCAPE_OR_CLASS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]")
_OF_WORDS = re.compile(r"\\[wWS]|\[.*[^\W\d_\\].*\]|\[\^.*\]")
_INNERMOST = re.compile(rf"{GROUP}(?P<inside>[^()]*)\)(?P<optional>[?*]|\{{0?,)?")
# Nothing before that a word could be the end of.
_WHOLE = r"(?<![\w>}])(?<![\w> ~][?*+])"
_BEGINS = re.compile(_WHOLE)
_GOES_ON = re.compile(r"[\w<]|\((?!\?<?[=!]|(?:\?:|\?P<\w+>)?[ ~.,])")
# Whole words, signs and names that cannot be left out.
_PART = re.compile(
    rf"(?:{_WHOLE}(?P<word>[^\W\d_]+)(?![\w<])|(?P<sign>[{_SIGNS}])|<(?P<name>\w+)>)"
    r"(?![?*]|\{0)"
)


def needs(pattern: str, slots: Mapping[str, Need]) -> tuple[Need, ...]:
    """The needs of a pattern; ``slots`` are those of the slots in it.

    >>> slots = {"n": frozenset({NUMBER})}
    >>> [sorted(need) for need in needs("(?:the )?<n> (?:days|weeks)/year", slots)]
    [['0'], ['days', 'weeks'], ['/'], ['year']]
    """
    known: dict[str, Need] = {}

    def name(need: Need) -> str:
        known[f"need{len(known)}"] = need
        return f"<need{len(known) - 1}>"

    def of_slot(slot: re.Match[str]) -> str:
        need = slots[slot[2]]
        # A word right after digits is whole.
        return name(need) + " " * (need == {NUMBER})

    def of_class(found: re.Match[str]) -> str:
        signs = frozenset(found[0].strip("[]"))
        if signs <= set(_SIGNS):
            return name(signs)
        return "_" if _OF_WORDS.fullmatch(found[0]) else "."

    def of_group(group: re.Match[str]) -> str:
        if group["look"] not in (None, "?="):
            return ""
        alternatives = group["inside"].split("|")
        if len(alternatives) == 1 and not group["optional"]:
            return alternatives[0]
        need = _need_of_one(_as_parts(alternatives, group), known)
        before = " " if all(each[:1] in (" ", "~") for each in alternatives) else ""
        after = " " if all(each[-1:] in (" ", "~") for each in alternatives) else ""
        if need and not group["optional"]:
            return f"{before}{name(need)}{after}"
        return before + after or "_"

    pattern = _ESCAPE_OR_CLASS.sub(of_class, SLOT.sub(of_slot, pattern))
    pattern = pattern.replace("  ?", " ")
    while _INNERMOST.search(pattern):
        pattern = _INNERMOST.sub(of_group, pattern, count=1)
    if "|" in pattern:
        return tuple(filter(None, [_need_of_one(pattern.split("|"), known)]))
    return _needs_of_all(pattern, known)


def commonness(need: Set[str]) -> tuple[bool, int]:
    """How common what meets a need is: numbers more than words, many than few."""
    return NUMBER in need, len(need)


def _as_parts(alternatives: list[str], group: re.Match[str]) -> list[str]:
    """Alternatives with "_" for a letter right beside their group: "(?:un|re)do"."""
    left = "" if _BEGINS.match(group.string, group.start()) else "_"
    right = "_" if _GOES_ON.match(group.string, group.end()) else ""
    return [f"{left}{each}{right}" for each in alternatives]


def _need_of_one(alternatives: Iterable[str], known: Mapping[str, Need]) -> Need:
    """What any of the alternatives needs; empty if one needs nothing."""
    chosen: Need = frozenset()
    for alternative in alternatives:
        found = _needs_of_all(alternative, known)
        if not found:
            return frozenset()
        chosen |= min(found, key=commonness)
    return chosen


def _needs_of_all(sequence: str, known: Mapping[str, Need]) -> tuple[Need, ...]:
    return tuple(
        known[part["name"]] if part["name"] else frozenset({part[0].lower()})
        for part in _PART.finditer(sequence)
    )
