"""Language stage: score arrays to trees and labelled spans of words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Numbers = NDArray[np.intp]
_FORBIDDEN = np.float32(-1e9)


def tree(arcs: Scores) -> tuple[int, ...]:
    """Head of each word, -1 for the one root: a tree, the best or close to it.

    Args:
        arcs: float32 [w, w + 1]; the score of each head, the root's at 0.

    Each word's best head is kept when they already make a tree; otherwise the
    strongest root is chosen and the maximum spanning tree under it is found.
    Source: Chu and Liu 1965; Edmonds 1967; McDonald et al. 2005.
    """
    scores = arcs.copy()
    scores.reshape(-1)[1 :: len(scores) + 2] = _FORBIDDEN
    heads: Numbers = scores.argmax(axis=1)
    roots = np.flatnonzero(heads == 0)
    if len(roots) == 1 and not _cycles(heads):
        return tuple((heads - 1).tolist())
    root = roots[scores[roots, 0].argmax()] if len(roots) else scores[:, 0].argmax()
    scores[np.arange(len(scores)) != root, 0] = _FORBIDDEN
    scores[root, 1:] = _FORBIDDEN
    return tuple((_spanning(scores) - 1).tolist())


def _cycles(heads: Numbers) -> list[list[int]]:
    """The cycles that ``heads`` (words from 1, root 0) make, of words from 0."""
    above, passed = (heads - 1).tolist(), [-1] * len(heads)
    cycles = []
    for start in range(len(above)):
        path, word = [], start
        while word >= 0 and passed[word] < 0:
            passed[word] = start
            path.append(word)
            word = above[word]
        if word >= 0 and passed[word] == start:
            cycles.append(path[path.index(word) :])
    return cycles


def _spanning(scores: Scores) -> Numbers:
    """Heads of the maximum spanning tree of ``scores`` [w, w + 1], root at 0.

    Each cycle is contracted to one word, the smaller problem solved, and the cycle
    left where its best way in leads.
    """
    heads: Numbers = scores.argmax(axis=1)
    cycles = _cycles(heads)
    if not cycles:
        return heads
    ring = np.concatenate(cycles)
    arcs = scores.copy()
    arcs[ring] -= scores[ring, heads[ring], None]
    outside = np.delete(np.arange(len(heads)), ring)
    parts = [*outside[:, None], *map(np.array, cycles)]
    for part, head in zip(parts, _spanning(_contracted(arcs, parts)), strict=True):
        choice = parts[head - 1] + 1 if head else np.zeros(1, np.intp)
        ways = arcs[np.ix_(part, choice)]
        word, above = np.unravel_index(ways.argmax(), ways.shape)
        heads[part[word]] = choice[above]
    return heads


def _contracted(arcs: Scores, parts: list[Numbers]) -> Scores:
    """The best arcs between ``parts`` of the words, of one word or more each."""
    order = np.concatenate(parts)
    starts = np.cumsum([0, *map(len, parts[:-1])])
    best = np.maximum.reduceat(arcs[order], starts, axis=0)
    among = np.maximum.reduceat(best[:, order + 1], starts, axis=1)
    np.fill_diagonal(among, _FORBIDDEN)
    return np.concatenate((best[:, :1], among), axis=1)


def spans(
    probabilities: Scores, labels: tuple[str, ...]
) -> tuple[tuple[int, int, str, float], ...]:
    """``(first word, past the last, label, score)`` of each span, in order.

    Args:
        probabilities: float32 [w, n]; over ``labels``, which are ``O`` and
            ``B-x``, ``I-x`` for each label ``x``.

    A span begins at ``B``, or at ``I`` after ``O``; its label has the greatest
    probability over all its words, its score is the mean chance of not ``O``.
    """
    best = probabilities.argmax(axis=1)
    inside = best.nonzero()[0].tolist()
    if not inside:
        return ()
    names, begins, goes_on = _columns(labels)
    found = []
    for first, last in _runs(inside, [place in begins for place in best.tolist()]):
        sums = probabilities[first:last].sum(axis=0)
        name = names[(sums[begins] + sums[goes_on]).argmax()]
        found.append((first, last, name, float(1 - sums[0] / (last - first))))
    return tuple(found)


@cache
def _columns(labels: tuple[str, ...]) -> tuple[tuple[str, ...], list[int], list[int]]:
    """The names in ``labels``, and for each the places of its ``B`` and its ``I``."""
    names = tuple(dict.fromkeys(label[2:] for label in labels if label != "O"))
    begins = [labels.index(f"B-{name}") for name in names]
    return names, begins, [labels.index(f"I-{name}") for name in names]


def events(
    probabilities: Scores, threshold: float
) -> tuple[tuple[int, int, float], ...]:
    """``(first word, past the last, score)`` of each event trigger, in order.

    Args:
        probabilities: float32 [w, 3]; of ``O``, ``B`` and ``I``.
        threshold: least chance of not ``O`` for a word to belong to a trigger.
    """
    chances = 1 - probabilities[:, 0]
    inside = (chances >= threshold).nonzero()[0].tolist()
    begins = (probabilities[:, 1] >= probabilities[:, 2]).tolist()
    return tuple(
        (first, last, float(chances[first:last].max()))
        for first, last in _runs(inside, begins)
    )


def _runs(inside: Sequence[int], begins: Sequence[bool]) -> list[tuple[int, int]]:
    """Stretches of the words ``inside``, cut before each word that ``begins`` one."""
    runs: list[tuple[int, int]] = []
    for word in inside:
        if runs and runs[-1][1] == word and not begins[word]:
            runs[-1] = runs[-1][0], word + 1
        else:
            runs.append((word, word + 1))
    return runs
