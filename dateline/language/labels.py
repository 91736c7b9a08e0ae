"""Language stage: what the numbers that the network gives stand for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import chain

from dateline.values import EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The label inventory of every head, in output order.

    ``morph`` has ``VerbForm|Tense|Mood|Voice``, "-" for none; ``event`` is ``O``,
    ``B`` and ``I``, and ``timex`` and ``entity`` are those of each type.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    morph: tuple[str, ...]
    deprel: tuple[str, ...]
    event: tuple[str, ...]
    event_class: tuple[str, ...]
    aspect: tuple[str, ...]
    polarity: tuple[str, ...]
    timex: tuple[str, ...]
    entity: tuple[str, ...]


def bio(types: Iterable[str]) -> tuple[str, ...]:
    """``O`` and then ``B-type``, ``I-type`` for each type.

    >>> bio(["DATE"])
    ('O', 'B-DATE', 'I-DATE')
    """
    return ("O", *chain.from_iterable((f"B-{name}", f"I-{name}") for name in types))


def read_labels(raw: bytes) -> Labels:
    """The inventory that ``labels.json`` holds.

    Raises:
        ValueError: it holds something else, or one of another version.
    """
    try:
        found = json.loads(raw)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(found, dict) or found.keys() != {f.name for f in fields(Labels)}:
        raise ValueError("other heads")
    for values in found.values():
        if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
            raise ValueError("no list of labels")
        if not values or len(set(values)) != len(values):
            raise ValueError("no labels, or one twice")
    labels = Labels(**{name: tuple(values) for name, values in found.items()})
    if not _usable(labels):
        raise ValueError("labels of another kind")
    return labels


def _usable(labels: Labels) -> bool:
    """Whether the labels are of the kinds that are taken apart again."""
    types = {label[2:] for label in labels.entity[1:]}
    return (
        labels.event == ("O", "B", "I")
        and labels.timex == bio(label[2:] for label in labels.timex[1::2])
        and labels.entity == bio(label[2:] for label in labels.entity[1::2])
        and types <= {kind.value for kind in EntityType}
        and all(label.count("|") == 3 for label in labels.morph)
    )
