"""What of a title hangs together only by what the parser is unsure of.

Words that stand side by side in the sentence say what they say there, whatever the
tree.  Where words between them are left out the title relies on the tree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from dateline.ordering.titling.reading import Reading
from dateline.ordering.titling.wording import Slot
from dateline.syntax import Tree

LEAST_SUBJECT, LEAST = 0.72, 0.65
"""Least number of ties to be expected between a subject and its verb, between what
stands behind the verb and the words before it."""
_LEAST_JOINED = 0.5  # the same, of a phrase that the title can do without
_HIGHEST = 20  # words above a word that its clause is looked for among
_FUNCTION = frozenset(
    ("punct", "det", "case", "mark", "aux", "aux:pass", "cop", "cc", "expl")
    + ("advmod", "discourse")
)


def is_sure(reading: Reading, chosen: Mapping[int, Slot]) -> bool:
    """Whether wherever the title leaves words out, the words on both sides hang
    together by what the parser is sure of."""
    inside = _inside(reading, chosen)
    words = sorted(inside, key=lambda i: (chosen[i], i))
    least = {slot: LEAST_SUBJECT if slot <= Slot.VERB else LEAST for slot in Slot}
    return all(
        _tie(reading, words[:place], words[place:]) >= least[chosen[words[place]]]
        for place in range(1, len(words))
        if not _adjoin(reading, words[place - 1], words[place])
    )


def joins_surely(
    reading: Reading, chosen: Mapping[int, Slot], words: Iterable[int]
) -> bool:
    """Whether words may join those of a title: they stand beside one of them, or hang
    on one by what the parser is sure of."""
    more = sorted(_inside(reading, words))
    before = [i for i in chosen if more and i < more[0]]
    behind = [i for i in chosen if more and i > more[-1]]
    beside = bool(before) and _adjoin(reading, max(before), more[0])
    beside = beside or (bool(behind) and _adjoin(reading, more[-1], min(behind)))
    if beside or _is_listed_name(reading, more):
        return True
    inside = _inside(reading, chosen)
    listed = [i for i in more if reading.tree.tokens[i].deprel == "conj"]
    whole = inside.union(more)
    if len(listed) > 1 and any(_is_loose(reading, i, whole) for i in listed):
        return False
    return _tie(reading, inside, more) >= _LEAST_JOINED


def _is_loose(reading: Reading, word: int, around: Collection[int]) -> bool:
    """Whether a word of a list may well be joined to none of the words around it."""
    token = reading.tree.tokens[word]
    if word in reading.names or not token.head_chances:
        return False
    chances = (chance for head, chance in token.head_chances if head in around)
    return sum(chances) < _LEAST_JOINED


def _is_listed_name(reading: Reading, words: Iterable[int]) -> bool:
    """Whether a name is one of several: a list of names is told whole."""
    tree = reading.tree
    listed = [i for i in words if tree.tokens[i].deprel == "conj"]
    counted = any(tree.dependents(tree.tokens[i].head, "nummod") for i in listed)
    return (
        bool(listed)
        and not counted
        and all(
            i in reading.names or tree.tokens[i].deprel in ("cc", "det", "punct")
            for i in words
        )
    )


def _inside(reading: Reading, words: Iterable[int]) -> set[int]:
    """Those of the words that the sentence has."""
    return {i for i in words if 0 <= i < len(reading.tree.tokens)}


def _adjoin(reading: Reading, word: int, following: int) -> bool:
    """Whether nothing but marks and what titles do without stands between."""
    tokens = reading.tree.tokens
    between = range(word + 1, following)
    return word < following and all(
        i in reading.blocked or tokens[i].upos == "PUNCT" for i in between
    )


def _tie(reading: Reading, some: Collection[int], others: Iterable[int]) -> float:
    """How many ties between words and other words are to be expected, of those that
    are not of function words; 1 where the tree has none."""
    tokens = reading.tree.tokens
    some, others = _renamed(reading, some), set(others)
    tied, expected = False, 0.0
    for near, far in ((some, others), (others, some)):
        for index in near:
            token = tokens[index]
            if token.deprel not in _FUNCTION:
                tied = tied or token.head in far
                chances = _chances(reading, index)
                expected += sum(chance for head, chance in chances if head in far)
    return expected if tied else 1.0


def _chances(reading: Reading, index: int) -> Sequence[tuple[int, float]]:
    """The heads a word may have, with their chances: a relative clause is in doubt
    between nouns alone, what stands behind its verb between its own words."""
    tree = reading.tree
    token = tree.tokens[index]
    chances = token.head_chances or ((token.head, 1.0),)
    clause = _relative_before(tree, index)
    if token.deprel == "acl:relcl":
        fit = [each for each in chances if each[0] >= 0 and _is_noun(tree, each[0])]
    elif clause is not None:
        fit = [each for each in chances if clause in (each[0], *_above(tree, each[0]))]
    else:
        return chances
    whole = sum(chance for _, chance in fit)
    return [(head, chance / whole) for head, chance in fit] if whole else chances


def _relative_before(tree: Tree, index: int) -> int | None:
    """The verb before a word of the relative clause that the word stands in."""
    for verb in _above(tree, index):
        if tree.tokens[verb].deprel == "acl:relcl":
            return verb if verb < index else None
    return None


def _above(tree: Tree, index: int) -> Iterator[int]:
    return islice(tree.ancestors(index), _HIGHEST) if index >= 0 else iter(())


def _is_noun(tree: Tree, index: int) -> bool:
    return tree.tokens[index].upos in ("NOUN", "PROPN", "PRON", "NUM", "SYM")


def _renamed(reading: Reading, words: Iterable[int]) -> set[int]:
    """The words with their appositions: what is said of one is said of the other."""
    beside = (reading.tree.dependents(i, "appos") for i in words)
    return {*words, *(other for found in beside for other in found)}
