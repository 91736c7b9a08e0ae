"""Examples to arrays: label inventories, word pieces, batches of fixed shapes."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.language.encoder import WordPieces, word_shape
from dateline.language.labels import Labels, bio
from training.corpora import (
    ASPECTS,
    ENTITY_TYPES,
    EVENT_CLASSES,
    POLARITIES,
    TIMEX_TYPES,
    Example,
    Span,
)

IGNORE = -100
TARGETS = (
    "upos", "xpos", "morph", "head", "deprel", "event", "broad", "class", "aspect",
    "polarity", "timex", "entity",
)  # fmt: skip
_RARE_MORPH = 20
_LAYERS = {"upos": "upos", "xpos": "xpos", "morph": "morph", "deprel": "deprels"}


def inventory(examples: Sequence[Example]) -> Labels:
    """The labels of the annotated examples, sorted; rare verb features dropped."""
    counts: dict[str, dict[str, int]] = {layer: {} for layer in _LAYERS}
    for example in examples:
        for name, layer in _LAYERS.items():
            for label in filter(None, getattr(example, layer) or ()):
                counts[name][label] = counts[name].get(label, 0) + 1
    least = {"morph": _RARE_MORPH}
    found = {
        name: tuple(sorted(v for v, n in of.items() if n >= least.get(name, 1)))
        for name, of in counts.items()
    }
    return Labels(
        **found,
        event=("O", "B", "I"),
        event_class=EVENT_CLASSES,
        aspect=ASPECTS,
        polarity=POLARITIES,
        timex=bio(TIMEX_TYPES),
        entity=bio(ENTITY_TYPES),
    )


def sizes(labels: Labels) -> dict[str, int]:
    """How many labels each head that tags words has, in the network's order."""
    return {
        "upos": len(labels.upos), "xpos": len(labels.xpos), "morph": len(labels.morph),
        "event": len(labels.event), "broad": len(labels.event),
        "class": len(labels.event_class), "aspect": len(labels.aspect),
        "polarity": len(labels.polarity), "timex": len(labels.timex),
        "entity": len(labels.entity),
    }  # fmt: skip


def bio_ids(spans: Sequence[Span], length: int, labels: Sequence[str]) -> list[int]:
    """Spans as one label number per word."""
    ids = [0] * length
    for first, last, kind in spans:
        suffix = f"-{kind}" if f"B-{kind}" in labels else ""
        ids[first] = labels.index("B" + suffix)
        for place in range(first + 1, last):
            ids[place] = labels.index("I" + suffix)
    return ids


class Targets:
    """Label numbers of the annotated targets of sentences."""

    def __init__(self, labels: Labels):
        self.labels = labels
        self._numbers = {
            name: {label: n for n, label in enumerate(getattr(labels, name))}
            for name in (*_LAYERS, "event_class", "aspect", "polarity")
        }

    def __call__(self, example: Example) -> dict[str, list[int]]:
        """A number a word for each annotated target, IGNORE where it is unknown."""
        length, labels = len(example.words), self.labels
        out: dict[str, list[int]] = {}
        for name, layer in _LAYERS.items():
            tags = getattr(example, layer)
            if tags is not None:
                out[name] = [self._numbers[name].get(tag, IGNORE) for tag in tags]
        if example.heads is not None:
            out["head"] = [IGNORE if head < 0 else head for head in example.heads]
        for name, kinds, spans in (
            ("class", "event_class", example.events),
            ("aspect", "aspect", example.aspects),
            ("polarity", "polarity", example.polarities),
        ):
            if spans is not None:
                out[name] = [IGNORE] * length
                for first, _, kind in spans:
                    out[name][first] = self._numbers[kinds][kind]
        for name, of, spans in (
            ("event", labels.event, example.events),
            ("broad", labels.event, example.broad_events),
            ("timex", labels.timex, example.timexes),
            ("entity", labels.entity, example.entities),
        ):
            if spans is not None:
                out[name] = bio_ids(spans, length, of)
                out[name][: example.shift] = [
                    number or IGNORE for number in out[name][: example.shift]
                ]
        return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Arrays of one padded batch, and the examples that they came from.

    ``pieces`` and ``shapes`` are int64 [batch, subwords]; ``first`` int64
    [batch, words + 1] holds the place of each word's first piece, with 0, the
    [CLS] piece, for the root; ``targets`` int64 [batch, words] each, IGNORE where
    nothing is annotated.
    """

    examples: tuple[Example, ...]
    pieces: NDArray[np.int64]
    shapes: NDArray[np.int64]
    first: NDArray[np.int64]
    targets: dict[str, NDArray[np.int64]]


class Batcher:
    """Cuts examples into batches of few shapes, tasks mixed in each.

    Sentences are grouped by their word pieces, rounded up to eights, so that the
    same array shapes return and the processor's kernels are compiled once.
    """

    def __init__(self, labels: Labels, pieces: WordPieces, *, size: int, longest: int):
        self.targets, self.pieces = Targets(labels), pieces
        self.size, self.longest = size, longest

    def fits(self, example: Example) -> bool:
        """Whether the sentence has words, and not too many."""
        return len(example.words) > 0 and self._width(example) <= self.longest

    def _width(self, example: Example) -> int:
        subwords = 2 + sum(len(self.pieces(word)) for word in example.words)
        return max(16, -(-subwords // 8) * 8)

    def plan(
        self,
        examples: Sequence[Example],
        chance: random.Random,
        augment: Callable[[Example, random.Random], Example] | None = None,
    ) -> list[tuple[int, list[Example]]]:
        """One epoch of (width, examples), shuffled; all batches are full."""
        buckets: dict[int, list[Example]] = {}
        for original in examples:
            example = augment(original, chance) if augment else original
            if not self.fits(example):
                example = original
            buckets.setdefault(self._width(example), []).append(example)
        batches = []
        for width in sorted(buckets):
            bucket = buckets[width]
            chance.shuffle(bucket)
            size = max(1, self.size // width)
            for start in range(0, len(bucket), size):
                chunk = bucket[start : start + size]
                chunk += bucket[: size - len(chunk)]
                batches.append((width, chunk))
        chance.shuffle(batches)
        return batches

    def batch(self, width: int, examples: Sequence[Example]) -> Batch:
        """Arrays of the examples."""
        rows, words = len(examples), width - 2
        pieces = np.zeros((rows, width), np.int64)
        shapes = np.zeros((rows, width), np.int64)
        first = np.zeros((rows, words + 1), np.int64)
        wanted = {name: np.full((rows, words), IGNORE, np.int64) for name in TARGETS}
        for row, example in enumerate(examples):
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
            for name, values in self.targets(example).items():
                wanted[name][row, : len(values)] = values
        return Batch(
            examples=tuple(examples), pieces=pieces, shapes=shapes, first=first,
            targets=wanted,
        )  # fmt: skip
