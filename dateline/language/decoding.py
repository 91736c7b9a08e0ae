"""Language stage: score arrays to trees and labelled spans of words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
_FORBIDDEN = np.float32(-1e9)


def tree(arcs: Scores) -> tuple[int, ...]:
    """Head of each word, -1 for the one root: a tree, the best or close to it.

    Args:
        arcs: float32 [w, w + 1]; the score of each head, the root's at 0.

    Each word's best head is kept when they already make a tree; otherwise the
    strongest root is chosen and the maximum spanning tree under it is found.
    Source: Chu and Liu 1965; Edmonds 1967; McDonald et al. 2005.
    """
    count = len(arcs)
    scores = arcs.astype(np.float32, copy=True)
    scores[np.arange(count), np.arange(1, count + 1)] = _FORBIDDEN
    heads = scores.argmax(axis=1)
    roots = np.flatnonzero(heads == 0)
    if len(roots) != 1:
        candidates = roots if len(roots) else np.arange(count)
        root = int(candidates[scores[candidates, 0].argmax()])
        scores[np.arange(count) != root, 0] = _FORBIDDEN
        scores[root, 1:] = _FORBIDDEN
        heads = scores.argmax(axis=1)
    if _cycle(heads) is not None:
        root = int(np.flatnonzero(heads == 0)[0])
        scores[np.arange(count) != root, 0] = _FORBIDDEN
        scores[root, 1:] = _FORBIDDEN
        heads = _spanning(scores)
    return tuple(int(head) - 1 for head in heads)


def _cycle(heads: NDArray[np.intp]) -> list[int] | None:
    """Words (from 0) of some cycle among ``heads`` (words from 1, root 0), or None."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path, word = [], start
        while word >= 0 and state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word]) - 1
        if word >= 0 and state[word] == 1:
            return path[path.index(word) :]
        for done in path:
            state[done] = 2
    return None


def _spanning(scores: Scores) -> NDArray[np.intp]:
    """Heads of the maximum spanning tree of ``scores`` [w, w + 1], root at 0.

    Each cycle is contracted to one word and the smaller problem solved.
    """
    heads: NDArray[np.intp] = scores.argmax(axis=1)
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    count = len(scores)
    inside = np.zeros(count, bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    ring = np.array(cycle)
    kept = scores[ring, heads[ring]]
    columns = np.concatenate([[0], outside + 1])
    small = np.full((len(outside) + 1, len(outside) + 2), _FORBIDDEN, np.float32)
    small[:-1, :-1] = scores[np.ix_(outside, columns)]
    leaving = scores[np.ix_(outside, ring + 1)]
    small[:-1, -1] = leaving.max(axis=1, initial=_FORBIDDEN)
    entering = scores[np.ix_(ring, columns)] - kept[:, None]
    small[-1, :-1] = entering.max(axis=0)
    found = _spanning(small)
    merged = len(outside) + 1
    result: NDArray[np.intp] = heads.copy()
    for place, word in enumerate(outside):
        head = found[place]
        if head == merged:
            result[word] = ring[leaving[place].argmax()] + 1
        else:
            result[word] = columns[head]
    entry = found[-1]
    broken = ring[entering[:, entry].argmax()]
    result[broken] = columns[entry]
    return result


def spans(
    probabilities: Scores, labels: Sequence[str]
) -> tuple[tuple[int, int, str, float], ...]:
    """``(first word, past the last, label, score)`` of each span, in order.

    Args:
        probabilities: float32 [w, n]; over ``labels``, which are ``O`` and
            ``B-x``, ``I-x`` for each label ``x``.

    A span begins at ``B``, or at ``I`` after ``O``; its label has the greatest
    probability over all its words, its score is the mean chance of not ``O``.
    """
    best = probabilities.argmax(axis=1)
    if not best.any():
        return ()
    names = tuple(dict.fromkeys(label[2:] for label in labels if label != "O"))
    by_name = np.stack(
        [
            probabilities[:, [n for n, o in enumerate(labels) if o[2:] == name]].sum(1)
            for name in names
        ],
        axis=1,
    )
    found = []
    for first, last in _runs([labels[number][0] for number in best]):
        name = names[int(by_name[first:last].sum(axis=0).argmax())]
        score = float(1 - probabilities[first:last, 0].mean())
        found.append((first, last, name, score))
    return tuple(found)


def events(
    probabilities: Scores, threshold: float
) -> tuple[tuple[int, int, float], ...]:
    """``(first word, past the last, score)`` of each event trigger, in order.

    Args:
        probabilities: float32 [w, 3]; of ``O``, ``B`` and ``I``.
        threshold: least chance of not ``O`` for a word to belong to a trigger.
    """
    chances = 1 - probabilities[:, 0]
    begins = probabilities[:, 1] >= probabilities[:, 2]
    marks = [
        "O" if chance < threshold else "B" if begin else "I"
        for chance, begin in zip(chances, begins, strict=True)
    ]
    return tuple(
        (first, last, float(chances[first:last].max())) for first, last in _runs(marks)
    )


def _runs(marks: Sequence[str]) -> list[tuple[int, int]]:
    """Stretches of ``B I I…`` (or ``I I…`` after ``O``) among the marks."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for place, mark in enumerate((*marks, "O")):
        if start is not None and mark != "I":
            runs.append((start, place))
            start = None
        if start is None and mark != "O":
            start = place
    return runs
