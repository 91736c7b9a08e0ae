"""Language stage: scores of sentences of any length, window by window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, pairwise

import numpy as np

from dateline.language.encoder import Encoder, Scores

LONGEST = 192
"""Most word pieces run at once: the longest sentences the network was trained on."""
OUT_OF_SIGHT = np.float32(-1e6)
"""Score of a head that shares no window with its word."""
_BY_WORD = (
    "upos", "xpos", "morph", "event", "event_class", "aspect", "polarity", "timex",
    "entity",
)  # fmt: skip


def score(
    sentences: Sequence[Sequence[str]], model: Encoder, *, longest: int = LONGEST
) -> list[Scores]:
    """Scores of each sentence, of at least one word.

    A sentence of more than ``longest`` word pieces is run in windows that overlap by
    half, and each word is scored where it is farthest from a cut; heads outside of
    that window get ``OUT_OF_SIGHT``.  One tree can then be made of all the scores.
    """
    spans = [
        tuple(windows([len(model.pieces(word)) for word in words], longest))
        for words in sentences
    ]
    inputs = [
        model.inputs(words[first:last])
        for words, parts in zip(sentences, spans, strict=True)
        for first, last in parts
    ]
    found = iter(model.run(inputs))
    return [_merged(parts, list(islice(found, len(parts)))) for parts in spans]


def windows(sizes: Sequence[int], longest: int) -> Iterator[tuple[int, int]]:
    """``(first word, past the last)`` of windows of at most ``longest`` word pieces.

    Each begins in the middle of the one before; a word has ``sizes`` pieces, fewer
    than a quarter of ``longest``.

    >>> list(windows([1, 1, 1, 1, 1, 1, 1], 4))
    [(0, 4), (2, 6), (4, 7)]
    """
    if sum(sizes) <= longest:
        yield 0, len(sizes)
        return
    ends = np.array([0, *accumulate(sizes)])
    first, last = 0, 0
    while last < len(sizes):
        last = int(np.searchsorted(ends, ends[first] + longest, side="right")) - 1
        yield first, last
        first = int(np.searchsorted(ends, ends[last] - longest // 2))


def _merged(spans: Sequence[tuple[int, int]], parts: Sequence[Scores]) -> Scores:
    """The scores of all words, each from the window it lies deepest in."""
    if len(parts) == 1:
        return parts[0]
    count = spans[-1][1]
    middles = ((later + last) // 2 for (_, last), (later, _) in pairwise(spans))
    cuts = pairwise((0, *middles, count))
    arcs = np.full((count, count + 1), OUT_OF_SIGHT, np.float32)
    relations = np.zeros((count, count + 1), np.int64)
    kept = []
    for (first, last), (start, end), part in zip(spans, cuts, parts, strict=True):
        own = slice(start - first, end - first)
        for whole, seen in ((arcs, part.arcs[own]), (relations, part.relations[own])):
            whole[start:end, 0] = seen[:, 0]
            whole[start:end, first + 1 : last + 1] = seen[:, 1:]
        kept.append({name: getattr(part, name)[own] for name in _BY_WORD})
    chained = {name: np.concatenate([each[name] for each in kept]) for name in _BY_WORD}
    return Scores(**chained, arcs=arcs, relations=relations)
