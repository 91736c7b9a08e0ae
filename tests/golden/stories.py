"""The seed articles as golden stories, and the engine's timeline of each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.timeline import Timeline

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A seed article; ``name`` is its file name without the ending."""

    name: str
    title: str | None
    published: str | None
    text: str

    @property
    def gold_path(self) -> Path:
        """Where the timeline an editor would draw is written down."""
        return HERE / "gold" / f"{self.name}.toml"

    @property
    def snapshot_path(self) -> Path:
        """Where the engine's timeline is kept, article and entries in one file."""
        return HERE / "en" / f"{self.name}.txt"


def read_story(path: Path) -> Story:
    """The story in one file of ``seeds/``."""
    seed = json.loads(path.read_text(encoding="utf-8"))
    return Story(
        name=path.stem,
        title=seed["title"],
        published=seed["published"],
        text=seed["text"],
    )


STORIES = tuple(map(read_story, sorted(SEEDS.glob("*.json"))))


@cache
def extract(story: Story) -> Timeline:
    """The engine's timeline of ``story``, with the real model, once per process."""
    import dateline  # here, so that reading stories does not load the engine

    return dateline.extract(story.text, published=story.published, title=story.title)
