"""Language stage: the best tree that heads of words can make.

Each word takes its best head.  Where that makes a cycle, the cycle becomes one node,
which takes its best head in turn: the arc into one of its words that is worth most
after what the word loses by leaving the cycle.  When no cycle is left, the nodes are
opened again, the outermost first.
Source: Edmonds 1967; Gabow, Galil, Spencer and Tarjan 1986.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def spanning_tree(scores: NDArray[np.float32], root: int) -> tuple[int, ...]:
    """Head of each word, -1 for ``root``: the tree with the greatest sum of scores.

    Args:
        scores: [w, w]; the score of each head of each word.
        root: the word at the top of the tree.

    Takes time in proportion to the size of ``scores``, whatever is in them.
    """
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(axis=1)
    if _is_tree(heads, root):
        return tuple(-1 if n == root else h for n, h in enumerate(heads.tolist()))
    nodes = _Nodes(scores, heads.tolist())
    leading_to_root, on_path = {root}, set[int]()
    for word in range(len(scores)):
        path: list[int] = []
        node = nodes.outermost(word)
        while node not in leading_to_root:
            if node in on_path:
                cycle = [path.pop()]
                while cycle[-1] != node:
                    cycle.append(path.pop())
                node = nodes.join(cycle)
            path.append(node)
            on_path.add(node)
            node = nodes.outermost(nodes.heads[node])
        leading_to_root.update(path)
    return nodes.opened(root)


def _is_tree(heads: NDArray[np.int64], root: int) -> bool:
    """Whether every word leads to the root, whose own head is not looked at."""
    above = heads.copy()
    above[root] = root
    for _ in range(len(above).bit_length()):
        above = above[above]
    return bool((above == root).all())


class _Nodes:
    """The words by their numbers, then each cycle that was joined to one node.

    ``heads`` has the word on which each node hangs best; at first that of each word,
    which is never itself by the ``scores``.
    """

    def __init__(self, scores: NDArray[np.float32], heads: list[int]):
        numbers = np.arange(len(scores))
        self._scores = scores
        self._lost = np.zeros(len(scores))
        self._outermost = numbers.copy()
        # Of each node: the scores of its heads, its words, the one that would hang
        # on the best head, the node it was joined in.
        self._rows: dict[int, NDArray[Any]] = dict(enumerate(self._scores))
        self._words = dict(enumerate(numbers[:, None]))
        self._hung = numbers.tolist()
        self._outer: list[int | None] = [None] * len(scores)
        self.heads = heads

    def outermost(self, word: int) -> int:
        """The node with ``word`` that is in no other."""
        return int(self._outermost[word])

    def join(self, cycle: list[int]) -> int:
        """A new node of those in ``cycle``."""
        node, row = len(self.heads), np.full(len(self._scores), -np.inf)
        for inner in cycle:
            ways = self._rows.pop(inner)
            loss = np.float64(ways[self.heads[inner]])
            np.maximum(row, ways - loss, out=row)
            self._lost[self._words[inner]] += loss
            self._outer[inner] = node
        words = np.concatenate([self._words.pop(inner) for inner in cycle])
        row[words] = -np.inf
        head = int(row.argmax())
        ways = self._scores[words, head] - self._lost[words]
        self._outermost[words] = node
        self._rows[node], self._words[node] = row, words
        self._hung.append(int(words[ways.argmax()]))
        self._outer.append(None)
        self.heads.append(head)
        return node

    def opened(self, root: int) -> tuple[int, ...]:
        """The head of each word when each node hangs where it does best.

        What is inside a node hangs together but for the word that hangs outside.
        """
        found, through = [-1] * len(self._scores), {root}
        for node in reversed(range(len(self.heads))):
            if node not in through:
                inner: int | None = self._hung[node]
                found[self._hung[node]] = self.heads[node]
                while inner is not None and inner not in through:
                    through.add(inner)
                    inner = self._outer[inner]
        return tuple(found)
