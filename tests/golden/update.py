"""Rewrites the snapshots: ``python -m tests.golden.update``.

Review the diff like code.  Known faults are not rewritten: a fault is added to
or taken off ``known_faults.txt`` by hand.
"""

from __future__ import annotations

from tests.golden.snapshot import render_snapshot
from tests.golden.stories import STORIES, extract


def main() -> None:
    """Write the snapshot of every story, remove those of stories that are gone."""
    wanted = {story.snapshot_path for story in STORIES}
    for folder in sorted({path.parent for path in wanted}):
        folder.mkdir(exist_ok=True)
        for stale in sorted(set(folder.glob("*.txt")) - wanted):
            stale.unlink()
            print(f"removed {stale.name}")
    for story in STORIES:
        snapshot = render_snapshot(story.text, extract(story)).encode("utf-8")
        path = story.snapshot_path
        if not path.exists() or path.read_bytes() != snapshot:
            path.write_bytes(snapshot)
            print(f"wrote {path.name}")


if __name__ == "__main__":
    main()
