"""The engine on the seed articles: snapshots, and the hand-written gold timelines.

After a change of the engine ``make golden`` rewrites the snapshots and
``python -m tests.golden.report`` shows what the change did.
"""

from __future__ import annotations

import pytest

from tests.golden.comparing import find_faults
from tests.golden.gold_file import read_gold
from tests.golden.snapshot import render_snapshot
from tests.golden.stories import HERE, STORIES, extract

each_story = pytest.mark.parametrize(
    "story", [pytest.param(story, id=story.name) for story in STORIES]
)


def known_faults() -> list[str]:
    """The lines of ``known_faults.txt``; ``#`` begins a comment line."""
    lines = (HERE / "known_faults.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@each_story
def test_timeline_equals_its_snapshot(story):
    assert story.snapshot_path.exists(), "no snapshot yet: run `make golden`"
    kept = story.snapshot_path.read_bytes().decode("utf-8")
    assert render_snapshot(story.text, extract(story)) == kept


@each_story
def test_timeline_has_exactly_the_known_faults(story):
    """A new fault fails; a fixed one must leave ``known_faults.txt``."""
    faults = [str(fault) for fault in find_faults(read_gold(story), extract(story))]
    known = [line for line in known_faults() if line.startswith(f"{story.name}: ")]
    assert faults == known


def test_known_faults_are_of_known_stories():
    named = {line.split(": ")[0] for line in known_faults()}
    assert named <= {story.name for story in STORIES}


def test_snapshots_are_of_known_stories():
    kept = set(HERE.glob("en/*.txt"))
    assert kept <= {story.snapshot_path for story in STORIES}
