"""A sentence as another writer might set it: case, quotes, datelines, slips, names.

Treebanks hold little of what newspapers print, so an epoch sees some of their
sentences so.  Annotation moves with the words; what is put before a sentence has
none, except that a dateline's city is a place.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from training.corpora import TAG_LAYERS, Example, Span
from training.recipe import Augmentation

_MARKS = ('"', "``", "''", "“", "”")
_AGENCIES = ("AP", "Reuters", "AFP", "UPI", "CNN", "BBC", "Xinhua", "DPA")
_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.",
           "Oct.", "Nov.", "Dec.")  # fmt: skip
_BULLETS = (("-",), ("•",), ("*",), ("–",), ("1", "."), ("2", "."), ("3", ")"))
Chance = random.Random


@dataclass(frozen=True, slots=True)
class Names:
    """Names of the corpora by (type, number of words)."""

    pool: dict[tuple[str, int], tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, examples: Sequence[Example]) -> Names:
        """The names of all annotated examples, each once."""
        found: dict[tuple[str, int], dict[tuple[str, ...], None]] = {}
        for example in examples:
            for first, last, kind in example.entities or ():
                words = example.words[first:last]
                found.setdefault((kind, len(words)), {})[words] = None
        return cls({key: tuple(words) for key, words in found.items()})

    def drawn(self, kind: str, size: int, chance: Chance) -> tuple[str, ...] | None:
        """Some name of that type and number of words, None if there is none."""
        known = self.pool.get((kind, size))
        return chance.choice(known) if known else None


@dataclass(frozen=True, slots=True)
class Augmenter:
    """Changes sentences with the chances of a recipe."""

    shares: Augmentation
    names: Names

    def __call__(self, example: Example, chance: Chance) -> Example:
        """The example, changed or not; its ``shift`` counts words put before."""
        shares = self.shares
        if chance.random() < shares.renamed:
            example = renamed(example, self.names, chance)
        if chance.random() < shares.typo:
            example = _words(example, lambda words: _typo(words, chance))
        if chance.random() < shares.unstopped:
            example = unstopped(example)
        if chance.random() < shares.nested:
            example = _words(example, _single_quoted)
        if chance.random() < shares.curly:
            example = _words(example, lambda words: tuple(_curly(words)))
        if chance.random() < shares.dashes:
            example = _words(example, _dashed)
        draw = chance.random()
        for share, change in (
            (shares.upper, str.upper), (shares.lower, str.lower),
            (shares.title, _capitalised),
        ):  # fmt: skip
            if 0 <= draw < share:
                example = _words(example, lambda words, c=change: tuple(map(c, words)))
            draw -= share
        draw = chance.random()
        if draw < shares.dateline:
            return prefixed(example, *_dateline(self.names, chance))
        if draw < shares.dateline + shares.bullet:
            return prefixed(example, chance.choice(_BULLETS), ())
        return example


def _words(
    example: Example, change: Callable[[tuple[str, ...]], tuple[str, ...]]
) -> Example:
    return replace(example, words=change(example.words))


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


def _typo(words: tuple[str, ...], chance: Chance) -> tuple[str, ...]:
    """Two inner letters of one long word changed about."""
    long = [place for place, word in enumerate(words) if len(word) > 4]
    if not long:
        return words
    place = chance.choice(long)
    word = words[place]
    cut = chance.randrange(1, len(word) - 2)
    slip = word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :]
    return (*words[:place], slip, *words[place + 1 :])


def _curly(words: Sequence[str]) -> Iterator[str]:
    opened = False
    for word in words:
        if word in ('"', "``", "''"):
            opened = not opened
            yield "“" if opened else "”"
        elif word == "'":
            yield "’"
        else:
            yield word.replace("'", "’")


def _single_quoted(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("'" if word in _MARKS else word for word in words)


def _dashed(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("—" if word in ("--", "–") else word for word in words)


def renamed(example: Example, names: Names, chance: Chance) -> Example:
    """Each name changed for another of its type and number of words."""
    words = list(example.words)
    for first, last, kind in example.entities or ():
        words[first:last] = names.drawn(kind, last - first, chance) or words[first:last]
    return replace(example, words=tuple(words))


def unstopped(example: Example) -> Example:
    """The sentence without its final full stop, where nothing hangs on that."""
    last = len(example.words) - 1
    if example.words[-1] != "." or last < 3:
        return example
    layers = example.spans_by_layer().values()
    if any(span[1] > last for layer in layers for span in layer or ()):
        return example
    heads = example.heads
    if heads is not None and (last + 1 in heads or heads[last] == 0):
        return example
    cut = {
        name: getattr(example, name)[:-1]
        for name in ("words", "heads", *TAG_LAYERS)
        if getattr(example, name) is not None
    }
    return replace(example, **cut)


def prefixed(
    example: Example, words: Sequence[str], places: tuple[Span, ...]
) -> Example:
    """The sentence after ``words``, of which only names (``places``) are known.

    A tag of None and a head of -1 are not asked about in training.
    """
    size = len(words)
    shifted = {
        name: tuple((first + size, last + size, label) for first, last, label in spans)
        for name, spans in example.spans_by_layer().items()
        if spans is not None
    }
    if "entities" in shifted:
        shifted["entities"] = (*places, *shifted["entities"])
    tags = {
        name: (*(None for _ in words), *getattr(example, name))
        for name in TAG_LAYERS
        if getattr(example, name) is not None
    }
    heads = example.heads
    if heads is not None:
        heads = (*(-1 for _ in words), *(head + size if head else 0 for head in heads))
    return replace(
        example, words=(*words, *example.words), heads=heads, shift=size,
        **tags, **shifted,
    )  # fmt: skip


def _dateline(names: Names, chance: Chance) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The words of a dateline and the place in it: "OSLO , Feb. 3 ( AP ) —"."""
    city = names.drawn("place", chance.choice((1, 1, 2)), chance) or ("Oslo",)
    if chance.random() < 0.8:
        city = tuple(word.upper() for word in city)
    words = list(city)
    if chance.random() < 0.2:
        words += [",", *(names.drawn("place", 1, chance) or ("Norway",))]
    if chance.random() < 0.3:
        words += [",", chance.choice(_MONTHS), str(chance.randint(1, 31))]
    if chance.random() < 0.7:
        opening, closing = chance.choice(("()", "()", "()", "//"))
        words += [opening, chance.choice(_AGENCIES), closing]
    words.append(chance.choice(("—", "—", "--", "–", "-", "_", ":")))
    return tuple(words), ((0, len(city), "place"),)


def joined(examples: Sequence[Example], share: float, chance: Chance) -> list[Example]:
    """Some sentences with the next one of their document after a semicolon.

    In a treebank the second root hangs under the first as ``parataxis``.
    """
    found = []
    for one, two in pairwise(examples):
        if (
            chance.random() < share and one.document == two.document
            and len(one.words) > 4 and one.words[-1] == "."
            and one.layers() == two.layers()
        ):  # fmt: skip
            stopless = unstopped(one)
            if len(stopless.words) < len(one.words):
                found.append(_joined(stopless, two))
    return found


def _joined(one: Example, two: Example) -> Example:
    whole = prefixed(two, (*one.words, ";"), ())
    tags = {
        name: (*getattr(one, name), None, *getattr(two, name))
        for name in TAG_LAYERS
        if getattr(one, name) is not None
    }
    spans = {
        name: (*(layer or ()), *getattr(whole, name))
        for name, layer in one.spans_by_layer().items()
        if layer is not None
    }
    if one.heads is None or two.heads is None or whole.heads is None:
        return replace(whole, **tags, **spans, shift=0)
    size, root = len(one.words) + 1, one.heads.index(0) + 1
    heads = (*one.heads, root, *(head or root for head in whole.heads[size:]))
    deprels = (
        *(one.deprels or ()), "punct",
        *("parataxis" if d == "root" else d for d in two.deprels or ()),
    )  # fmt: skip
    tags["deprels"] = deprels
    return replace(whole, **tags, **spans, heads=heads, shift=0)
