"""Learned weights by the name of the feature, and the sum they make."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dateline.errors import ResourceError

Features = dict[str, float]
Weights = Mapping[str, float]


@cache
def load_weights(path: Path) -> Weights:
    """The weights in a JSON file, read once.

    Raises: ``ResourceError`` when the file is missing or damaged.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): float(weight) for name, weight in found.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise ResourceError(f"cannot read {path}: {error}") from error


def weigh(features: Mapping[str, float], weights: Weights) -> float:
    """The weighted sum; a feature without a weight counts nothing."""
    known = weights.get
    return sum([known(name, 0.0) * value for name, value in features.items()])
