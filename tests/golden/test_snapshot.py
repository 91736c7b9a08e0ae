"""How a timeline is written down to be compared."""

from __future__ import annotations

from tests.golden import update
from tests.golden.handmade import TEXT, event, timeline
from tests.golden.snapshot import render_snapshot
from tests.golden.stories import Story


def entries(*events, warnings=()):
    snapshot = render_snapshot(TEXT, timeline(*events, warnings=warnings))
    text, marker, *lines = snapshot.split("\n")
    assert (text, marker) == (
        TEXT,
        "======== timeline, published 2019-06-07 (given) ========",
    )
    return lines


def test_snapshot_holds_one_line_an_entry_in_fixed_columns():
    arrested = event("[arrested] Ada", "2019-06-03", place="Elm Court")
    denied = event("She [denied] that", None, kind="statement")
    assert entries(arrested, denied) == [
        "2019-06-03                day       stated      occurrence happened    "
        "Arrested | arrested | Elm Court",
        "-                         -         stated      statement  happened    "
        "Denied | denied | -",
        "",
    ]


def test_snapshot_shows_every_mention_and_no_line_breaks():
    event_ = event("be [tried] in", "2020-05", also=("might [appeal].",))
    (line, end) = entries(event_)
    assert line.endswith("Tried | tried / appeal | -")
    assert end == ""


def test_snapshot_ends_with_the_warnings():
    assert entries(warnings=("no-events",)) == ["warning: no-events", ""]


def test_update_writes_what_is_missing_and_removes_what_is_stale(
    tmp_path, monkeypatch, capsys
):
    class Kept(Story):
        snapshot_path = tmp_path / "en" / "kept.txt"

    story = Kept(name="kept", title=None, published=None, text=TEXT)
    monkeypatch.setattr(update, "STORIES", (story,))
    monkeypatch.setattr(update, "extract", lambda story: timeline())
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "gone.txt").write_text("x", encoding="utf-8")
    update.main()
    assert capsys.readouterr().out == "removed gone.txt\nwrote kept.txt\n"
    assert story.snapshot_path.read_text(encoding="utf-8").startswith(TEXT)
    update.main()
    assert capsys.readouterr().out == ""
