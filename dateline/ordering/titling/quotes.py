"""A sentence -> its pairs of quotation marks and the phrases inside them."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.syntax import Tree

DOUBLE_QUOTES = ('"', "“", "”", "«", "»", "„", "``", "''")
SINGLE_QUOTES = ("'", "‘", "’")

_LONGEST_PHRASE = 4  # words in quotation marks; what is longer is a quotation


def quotes_of(tree: Tree) -> dict[int, int]:
    """Pairs of quotation marks, the opening one -> the closing one."""
    pairs: dict[int, int] = {}
    opened: dict[bool, int] = {}  # by "is a single mark"
    for index, token in enumerate(tree.tokens):
        if not is_quote(tree, index):
            continue
        single = token.text in SINGLE_QUOTES
        if single not in opened and _opens(tree, index):
            opened[single] = index
        elif single in opened:
            pairs[opened.pop(single)] = index
    if False in opened and opened[False] < len(tree.tokens) - 1:
        pairs[opened[False]] = len(tree.tokens)
    return pairs


def is_quote(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.text in DOUBLE_QUOTES or (
        token.text in SINGLE_QUOTES and token.upos == "PUNCT"
    )


def _opens(tree: Tree, index: int) -> bool:
    """Whether a quotation mark is joined to the word after it."""
    tokens = tree.tokens
    following = index + 1 < len(tokens) and tokens[index + 1].start == tokens[index].end
    return tokens[index].text not in ("”", "’", "»") and following


def quoted_phrases(tree: Tree, quotes: Mapping[int, int]) -> dict[int, tuple[int, ...]]:
    """The tokens of each borrowed phrase in quotation marks, "null and void"."""
    found: dict[int, tuple[int, ...]] = {}
    for start, end in quotes.items():
        inside = tuple(range(start + 1, min(end, len(tree.tokens))))
        marks = any(tree.tokens[i].upos == "PUNCT" for i in inside)
        if 1 < len(inside) <= _LONGEST_PHRASE and not marks:
            found.update(dict.fromkeys(inside, inside))
    return found
