"""Examples to arrays: label inventories, word pieces, augmentation, batches."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.language.encoder import WordPieces, word_shape
from training.corpora import ENTITY_TYPES, EVENT_CLASSES, TIMEX_TYPES, Example

IGNORE = -100
BATCH_SUBWORDS = 1100
LONGEST = 128
TARGETS = (
    "upos", "xpos", "morph", "head", "deprel", "event", "broad", "class", "timex",
    "entity",
)  # fmt: skip


def bio(types: Iterable[str]) -> tuple[str, ...]:
    """``O`` and then ``B-type``, ``I-type`` for each type."""
    return ("O", *(f"{mark}-{kind}" for kind in types for mark in "BI"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The label inventory of every head, in output order."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    morph: tuple[str, ...]
    deprel: tuple[str, ...]
    event: tuple[str, ...] = ("O", "B", "I")
    event_class: tuple[str, ...] = EVENT_CLASSES
    timex: tuple[str, ...] = field(default_factory=lambda: bio(TIMEX_TYPES))
    entity: tuple[str, ...] = field(default_factory=lambda: bio(ENTITY_TYPES))

    @classmethod
    def of(cls, examples: Sequence[Example]) -> Labels:
        """The inventory of the annotated examples, sorted; rare morphs dropped."""
        counts: dict[str, int] = {}
        for example in examples:
            for morph in example.morph or ():
                counts[morph] = counts.get(morph, 0) + 1

        def values(name: str) -> tuple[str, ...]:
            return tuple(
                sorted({v for e in examples for v in (getattr(e, name) or ())})
            )

        return cls(
            upos=values("upos"),
            xpos=values("xpos"),
            morph=tuple(sorted(m for m, n in counts.items() if n >= 20)),
            deprel=values("deprels"),
        )


def bio_ids(
    spans: Sequence[tuple[int, int, str]], length: int, labels: Sequence[str]
) -> list[int]:
    """Spans as one label number per word."""
    ids = [0] * length
    for first, last, kind in spans:
        suffix = f"-{kind}" if f"B-{kind}" in labels else ""
        ids[first] = labels.index("B" + suffix)
        for place in range(first + 1, last):
            ids[place] = labels.index("I" + suffix)
    return ids


def targets(example: Example, labels: Labels) -> dict[str, list[int]]:
    """Per-word label numbers of each annotated target of a sentence."""
    length, out = len(example.words), {}
    index = {
        name: {label: n for n, label in enumerate(getattr(labels, name))}
        for name in ("upos", "xpos", "morph", "deprel", "event_class")
    }
    if example.upos is not None:
        for name, values in (
            ("upos", example.upos),
            ("xpos", example.xpos),
            ("morph", example.morph),
            ("deprel", example.deprels),
        ):
            out[name] = [index[name].get(value, IGNORE) for value in values or ()]
        out["head"] = list(example.heads or ())
    if example.events is not None:
        out["event"] = bio_ids(example.events, length, labels.event)
        out["class"] = [IGNORE] * length
        for first, _, kind in example.events:
            out["class"][first] = index["event_class"][kind]
    if example.broad_events is not None:
        out["broad"] = bio_ids(example.broad_events, length, labels.event)
    if example.timexes is not None:
        out["timex"] = bio_ids(example.timexes, length, labels.timex)
    if example.entities is not None:
        out["entity"] = bio_ids(example.entities, length, labels.entity)
    return out


def augment(example: Example, chance: random.Random) -> Example:
    """The sentence as another writer might set it: case, quotes, final stop."""
    words, draw = example.words, chance.random()
    if draw < 0.04:
        words = tuple(word.upper() for word in words)
    elif draw < 0.06:
        words = tuple(word.lower() for word in words)
    if chance.random() < 0.2:
        words = tuple(_curly(words))
    example = replace(example, words=words)
    if words[-1] == "." and len(words) > 3 and chance.random() < 0.06:
        example = _without_last(example)
    return example


def _curly(words: Sequence[str]) -> Iterator[str]:
    opened = False
    for word in words:
        if word in ('"', "``", "''"):
            opened = not opened
            yield "“" if opened else "”"
        else:
            yield word.replace("'", "’")


def _without_last(example: Example) -> Example:
    last = len(example.words) - 1
    spans = (example.events, example.broad_events, example.timexes, example.entities)
    if any(span[1] > last for each in spans for span in each or ()):
        return example
    if example.heads is not None and (
        last + 1 in example.heads or example.heads[last] == 0
    ):
        return example
    cut: dict[str, Any] = {
        name: getattr(example, name)[:-1]
        for name in ("words", "upos", "xpos", "morph", "lemmas", "heads", "deprels")
        if getattr(example, name) is not None
    }
    return replace(example, **cut)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Arrays of one padded batch.

    ``pieces`` and ``shapes`` are int64 [batch, subwords]; ``first`` int64
    [batch, words + 1] holds the place of each word's first piece, with 0, the
    [CLS] piece, for the root; ``targets`` int64 [batch, words] each, IGNORE where
    nothing is annotated.
    """

    pieces: NDArray[np.int64]
    shapes: NDArray[np.int64]
    first: NDArray[np.int64]
    targets: dict[str, NDArray[np.int64]]


class Batcher:
    """Cuts examples into batches of fixed shapes, tasks mixed in each."""

    def __init__(self, examples: Sequence[Example], labels: Labels, pieces: WordPieces):
        self.labels, self.pieces = labels, pieces
        self.buckets: dict[int, list[Example]] = {}
        for example in examples:
            width = self._width(example)
            if width <= LONGEST and len(example.words) > 0:
                self.buckets.setdefault(width, []).append(example)

    def _width(self, example: Example) -> int:
        subwords = 2 + sum(len(self.pieces(word)) for word in example.words)
        return max(16, -(-subwords // 8) * 8)

    def plan(self, seed: int) -> list[tuple[int, list[Example]]]:
        """One epoch of (width, examples), shuffled by ``seed``; all full batches."""
        chance, batches = random.Random(seed), []
        for width in sorted(self.buckets):
            bucket = self.buckets[width][:]
            chance.shuffle(bucket)
            size = max(1, BATCH_SUBWORDS // width)
            for start in range(0, len(bucket), size):
                chunk = bucket[start : start + size]
                chunk += bucket[: size - len(chunk)]
                batches.append((width, chunk))
        chance.shuffle(batches)
        return batches

    def batch(
        self, width: int, examples: Sequence[Example], chance: random.Random | None
    ) -> Batch:
        """Arrays of the examples, augmented when a source of chance is given."""
        rows, words = len(examples), width - 2
        pieces = np.zeros((rows, width), np.int64)
        shapes = np.zeros((rows, width), np.int64)
        first = np.zeros((rows, words + 1), np.int64)
        wanted = {name: np.full((rows, words), IGNORE, np.int64) for name in TARGETS}
        for row, original in enumerate(examples):
            example = original
            if chance is not None:
                example = augment(original, chance)
                if self._width(example) > width:
                    example = original
            ids, kinds = [self.pieces.start], [0]
            for place, word in enumerate(example.words):
                first[row, place + 1] = len(ids)
                own = self.pieces(word)
                ids += own
                kinds += [word_shape(word)] * len(own)
            ids.append(self.pieces.end)
            kinds.append(0)
            pieces[row, : len(ids)] = ids
            shapes[row, : len(kinds)] = kinds
            for name, values in targets(example, self.labels).items():
                wanted[name][row, : len(values)] = values
        return Batch(pieces=pieces, shapes=shapes, first=first, targets=wanted)
