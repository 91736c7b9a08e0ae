"""Language stage: score arrays to trees and labelled spans of words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dateline.language.spanning import spanning_tree

Scores = NDArray[np.float32]

UNLIKELY = 0.05
"""Chance below which a word's head is no longer thought of."""


def tree(arcs: Scores) -> tuple[int, ...]:
    """Head of each word, -1 for the one root: a tree, the best or close to it.

    Args:
        arcs: float32 [w, w + 1]; the score of each head, the root's at 0.

    Of the words whose best head is the root the strongest is chosen, or of all
    words when there is none; under it the tree is the best one.
    """
    scores = _of_others(arcs)
    roots = np.flatnonzero(scores.argmax(axis=1) == 0)
    root = roots[scores[roots, 0].argmax()] if len(roots) else scores[:, 0].argmax()
    return spanning_tree(scores[:, 1:], int(root))


def likely_heads(arcs: Scores) -> tuple[tuple[tuple[int, float], ...], ...]:
    """The heads that each word may have, -1 for the root, with the chance of each.

    Args:
        arcs: float32 [w, w + 1]; the score of each head, the root's at 0.

    Heads with a chance below ``UNLIKELY`` are left out.
    """
    scores = _of_others(arcs)
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    found: list[list[tuple[int, float]]] = [[] for _ in chances]
    words, heads = (chances >= UNLIKELY).nonzero()
    likely = chances[words, heads].tolist()
    for word, head, chance in zip(words.tolist(), heads.tolist(), likely, strict=True):
        found[word].append((head - 1, round(chance, 2)))
    return tuple(map(tuple, found))


def _of_others(arcs: Scores) -> Scores:
    """The scores of heads, none for a word as its own."""
    scores = arcs.copy()
    scores.reshape(-1)[1 :: len(scores) + 2] = -np.inf
    return scores


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
    probabilities: Scores, threshold: float, *, below: float = math.inf
) -> tuple[tuple[int, int, float], ...]:
    """``(first word, past the last, score)`` of each event trigger, in order.

    Args:
        probabilities: float32 [w, 3]; of ``O``, ``B`` and ``I``.
        threshold: least chance of not ``O`` for a word to belong to a trigger.
        below: a word with this chance or more belongs to none.
    """
    chances = 1 - probabilities[:, 0]
    inside = ((chances >= threshold) & (chances < below)).nonzero()[0].tolist()
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
