"""The recipe of the weights, as ``recipe.toml`` gives it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

RECIPE = Path(__file__).with_name("recipe.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """What is trained on; see the comments in ``recipe.toml``."""

    longest: int
    event_repeats: int
    joined: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Augmentation:
    """Chance, 0 to 1, of each change of a sentence."""

    upper: float = 0.0
    lower: float = 0.0
    title: float = 0.0
    curly: float = 0.0
    nested: float = 0.0
    dashes: float = 0.0
    dateline: float = 0.0
    bullet: float = 0.0
    unstopped: float = 0.0
    typo: float = 0.0
    renamed: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Optimiser:
    """How the weights are moved; rates are AdamW's, ``batch`` is in word pieces."""

    batch: int
    accumulate: int
    encoder_rate: float
    head_rate: float
    decay: float
    clip: float
    warm_up: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Networks of one kind, one a seed; ``layers`` are MiniLM's numbers."""

    layers: tuple[int, ...]
    seeds: tuple[int, ...]
    steps: int
    gold_share: float = 1.0
    taught_share: float = 0.0
    shipped: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """The whole recipe; ``loss`` is the weight of each head."""

    data: Data
    augmentation: Augmentation
    optimiser: Optimiser
    teacher: Stage
    student: Stage
    loss: dict[str, float] = field(default_factory=dict)


def read_recipe(path: Path = RECIPE) -> Recipe:
    """The recipe in a TOML file; a name that it does not know is a ``TypeError``."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    stages = {
        name: Stage(**{key: _frozen(value) for key, value in raw.pop(name).items()})
        for name in ("teacher", "student")
    }
    return Recipe(
        data=Data(**raw.pop("data")),
        augmentation=Augmentation(**raw.pop("augmentation")),
        optimiser=Optimiser(**raw.pop("optimiser")),
        **stages,
        **raw,
    )


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
