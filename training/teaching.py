"""What teachers say of every training sentence, kept in a file for their students.

A student sees sentences changed (``augmentation``), its teachers saw them as they
were: it learns to read the changed ones alike.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from training.corpora import Example
from training.examples import IGNORE, Batcher
from training.losses import masked
from training.model import REL, Network

Array = NDArray[np.float32]


class Teaching:
    """The mean of some teachers' probabilities, by the ``number`` of the example."""

    def __init__(self, path: Path) -> None:
        stored = np.load(path)
        self._words, self._cells = stored["words"], stored["cells"]
        self._tags, self._arcs = stored["tags"], stored["arcs"]
        self._relations, self._heads = stored["relations"], stored["heads"]

    def batch(self, examples: Sequence[Example], words: int) -> dict[str, Array]:
        """Arrays for the words of a batch padded to ``words``.

        ``tags`` [batch, words, labels of all heads], ``arcs`` [batch, words,
        words + 1] and ``relations`` [batch, words, relations] are probabilities,
        the last of the relation to ``heads`` [batch, words]; ``known`` [batch,
        words] says of which words there are any.
        """
        rows = len(examples)
        out = {
            "tags": np.zeros((rows, words, self._tags.shape[1]), np.float32),
            "arcs": np.zeros((rows, words, words + 1), np.float32),
            "relations": np.zeros((rows, words, self._relations.shape[1]), np.float32),
            "heads": np.zeros((rows, words), np.int64),
            "known": np.zeros((rows, words), np.bool_),
        }
        for row, example in enumerate(examples):
            start, shift = self._words[example.number], example.shift
            size = int(self._words[example.number + 1] - start)
            kept = len(example.words) - shift
            here, there = slice(start, start + kept), slice(shift, shift + kept)
            cells = slice(*self._cells[example.number : example.number + 2])
            arcs = self._arcs[cells].reshape(size, size + 1)
            heads = self._heads[here]
            out["tags"][row, there] = self._tags[here]
            out["arcs"][row, there, 0] = arcs[:kept, 0]
            columns = slice(shift + 1, shift + 1 + kept)
            out["arcs"][row, there, columns] = arcs[:kept, 1 : kept + 1]
            out["relations"][row, there] = self._relations[here]
            out["heads"][row, there] = np.where(heads > 0, heads + shift, 0)
            out["known"][row, there] = True
        return out


def write_teaching(
    path: Path,
    teachers: Sequence[Network],
    examples: Sequence[Example],
    batcher: Batcher,
) -> None:
    """Ask the teachers about all examples and write their mean answers.

    ``examples`` are numbered by their places.
    """
    answers: dict[int, dict[str, Array]] = {}
    for width, chunk in batcher.plan(examples, random.Random(0)):
        batch = batcher.batch(width, chunk)
        arrays = {"pieces": batch.pieces, "shapes": batch.shapes, "first": batch.first}
        arrays["head"] = batch.targets["head"]
        given = {name: torch.from_numpy(array) for name, array in arrays.items()}
        found = _asked(teachers, given)
        for row, example in enumerate(chunk):
            size = len(example.words)
            answers[example.number] = {
                "tags": found["tags"][row, :size].astype(np.float16),
                "arcs": found["arcs"][row, :size, : size + 1].astype(np.float16),
                "relations": found["relations"][row, :size].astype(np.float16),
                "heads": found["heads"][row, :size].astype(np.int16),
            }
    ordered = [answers[number] for number in range(len(examples))]
    sizes = np.array([0, *(len(answer["heads"]) for answer in ordered)])
    part = path.with_suffix(".part.npz")
    np.savez(
        part,
        words=sizes.cumsum(),
        cells=(sizes * (sizes + 1)).cumsum(),
        arcs=np.concatenate([answer["arcs"].ravel() for answer in ordered]),
        **{
            name: np.concatenate([answer[name] for answer in ordered])
            for name in ("tags", "relations", "heads")
        },
    )
    part.replace(path)


@torch.no_grad()
def _asked(
    teachers: Sequence[Network], given: Mapping[str, torch.Tensor]
) -> dict[str, Array]:
    """Mean probabilities; relations at the annotated head, else at the likeliest."""
    real = given["first"][:, 1:] > 0
    with torch.autocast("cpu", torch.bfloat16):
        seen = [
            teacher.encode(given["pieces"], given["shapes"], given["first"], True)
            for teacher in teachers
        ]
        tags = [
            torch.cat([score.float().softmax(-1) for score in each.values()], -1)
            for each in (t.tag(v) for t, v in zip(teachers, seen, strict=True))
        ]
        arcs = torch.stack([
            masked(teacher.arcs(vectors), real).softmax(-1)
            for teacher, vectors in zip(teachers, seen, strict=True)
        ]).mean(0)  # fmt: skip
        heads = torch.where(
            given["head"] == IGNORE, arcs.argmax(-1), given["head"].clamp(min=0)
        )
        relations = []
        for teacher, vectors in zip(teachers, seen, strict=True):
            dep, head = teacher.relation_parts(vectors)
            chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, REL))
            relations.append(teacher.relations(dep, chosen).float().softmax(-1))
    return {
        "tags": torch.stack(tags).mean(0).numpy(), "arcs": arcs.numpy(),
        "relations": torch.stack(relations).mean(0).numpy(), "heads": heads.numpy(),
    }  # fmt: skip
