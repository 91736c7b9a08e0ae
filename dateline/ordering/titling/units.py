"""A sentence -> the words that enter a title together or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.languages.en import headlines
from dateline.ordering.titling.quotes import is_quote
from dateline.syntax import Tree
from dateline.values import Token


def units_of(tree: Tree) -> dict[int, tuple[int, ...]]:
    """Each token of a sum, a numeral in words, a name of letters or a word with
    hyphens -> all of its tokens."""
    units: dict[int, tuple[int, ...]] = {}
    for whole in (*_sums(tree), *_numerals(tree), *_initials(tree), *_hyphened(tree)):
        units.update(dict.fromkeys(whole, tuple(whole)))
    return units


def _hyphened(tree: Tree) -> Iterator[Sequence[int]]:
    """The tokens of each word that is written with inner hyphens or brackets."""
    tokens = tree.tokens
    start = 0
    for index in range(1, len(tokens) + 1):
        joined = index < len(tokens) and tokens[index - 1].end == tokens[index].start
        if joined and not (tokens[index].xpos == "POS" or is_quote(tree, index)):
            continue
        run = [i for i in range(start, index) if not is_quote(tree, i)]
        while run and tokens[run[-1]].upos == "PUNCT":
            run.pop()
        inner = {tokens[i].text for i in run[1:]}
        run = [*_town_before(tree, run), *run]
        if "-" in inner or ("]" in inner and tokens[run[-1]].text.isalpha()):
            yield run
        start = index


def _town_before(tree: Tree, word: Sequence[int]) -> Sequence[int]:
    """The town and comma before a state in "Lund, Ore.-based", else nothing."""
    tokens = tree.tokens
    if not word or tokens[word[-1]].text != "based" or word[0] < 2:
        return ()
    town = comma = word[0] - 1
    while town > 0 and tokens[town - 1].upos == "PROPN":
        town -= 1
    return range(town, word[0]) if tokens[comma].text == "," and town < comma else ()


def _sums(tree: Tree) -> Iterator[Sequence[int]]:
    """Each sign of money with the numerals right behind it."""
    for index, token in enumerate(tree.tokens):
        end = index + 1
        while token.upos == "SYM" and end < len(tree.tokens) and _is_part(tree, end):
            end += 1
        if end > index + 1:
            yield range(index, end)


def _numerals(tree: Tree) -> Iterator[Sequence[int]]:
    """Each numeral in words with "and" in it: "two hundred and thirty four"."""
    tokens = tree.tokens
    for joint in range(1, len(tokens) - 1):
        scale = tokens[joint - 1].text.lower() in headlines.SCALES
        if tokens[joint].text != "and" or not scale or not _is_word(tree, joint + 1):
            continue
        start, end = joint - 1, joint + 2
        while start > 0 and _is_word(tree, start - 1):
            start -= 1
        while end < len(tokens) and _is_word(tree, end):
            end += 1
        yield range(start, end)


def _is_word(tree: Tree, index: int) -> bool:
    """Whether the token is a numeral in letters."""
    return is_numeral(tree.tokens[index]) and tree.tokens[index].text.isalpha()


def _initials(tree: Tree) -> Iterator[Sequence[int]]:
    """Each name of capital letters with "and" between them: "B and Q"."""
    texts = [token.text for token in tree.tokens]
    for joint in range(1, len(texts) - 1):
        before, after = texts[joint - 1], texts[joint + 1]
        capitals = f"{before}{after}".isalpha() and f"{before}{after}".isupper()
        short = len(before) <= 2 and len(after) == 1 and after != "I"
        if texts[joint] in ("and", "&") and capitals and short:
            yield range(joint - 1, joint + 2)


def _is_part(tree: Tree, index: int) -> bool:
    """Whether the token is a numeral, "7" or "million", of the sum before it."""
    token = tree.tokens[index]
    joined = tree.tokens[index - 1].end == token.start or token.text.isalpha()
    return joined and is_numeral(token)


def is_counted(tree: Tree, index: int) -> bool:
    """Whether the token is a sign of money or has a numeral: "$5", "two years"."""
    return tree.tokens[index].upos == "SYM" or bool(tree.dependents(index, "nummod"))


def is_numeral(token: Token) -> bool:
    """Whether the token is a numeral, not the "a" of "$5 a share" so tagged."""
    return token.xpos == "CD" and token.text.lower() != "a"
