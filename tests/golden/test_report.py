"""The figures of the report, on timelines made by hand."""

from __future__ import annotations

from tests.golden import report
from tests.golden.gold_file import parse_gold
from tests.golden.handmade import TEXT, event, timeline
from tests.golden.stories import Story

GOLD_FILE = """
order = ["arrested < charged"]

[[event]]
id = "arrested"
at = "[arrested] Ada"
when = ["2019-06-03"]
agent = ["Police"]

[[event]]
id = "charged"
at = "was [charged] on"
when = ["2019-06-04"]
source = "the court"

[[event]]
id = "tried"
at = "be [tried] in"
when = ["2020-05"]
factuality = ["planned"]
"""
ARRESTED = event("[arrested] Ada", "2019-06-03", rank=1, agent="police")
CHARGED = event("was [charged] on", "2019-06-11", rank=2, kind="statement")


def test_score_counts_what_is_right_of_what_there_is():
    gold = parse_gold(GOLD_FILE, text=TEXT, story="s")
    shares = report.score(gold, timeline(ARRESTED, CHARGED))
    assert dict(zip(report.HEADINGS, map(str, shares), strict=True)) == {
        "required found": "2/3",
        "dates accepted": "1/3",
        "wrong dates": "1/2",
        "factuality": "2/2",
        "order": "1/1",
        "kind": "1/2",
        "source": "0/1",
        "agents": "1/1",
        "patients": "0/0",
    }


def test_report_prints_a_row_a_story_and_a_total(tmp_path, monkeypatch, capsys):
    run_on_one_story(tmp_path, monkeypatch)
    report.main([])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:3] for line in lines[1:]] == [
        ["s", "2/3", "1/3"],
        ["all", "2/3", "1/3"],
    ]


def test_report_prints_the_faults_as_the_file_lists_them(tmp_path, monkeypatch, capsys):
    run_on_one_story(tmp_path, monkeypatch)
    report.main(["--faults"])
    assert capsys.readouterr().out.splitlines() == [
        "s: charged: date 2019-06-11 wrong",
        "s: tried: missing",
    ]


def run_on_one_story(tmp_path, monkeypatch):
    class OneStory(Story):
        gold_path = tmp_path / "s.toml"

    OneStory.gold_path.write_text(GOLD_FILE, encoding="utf-8")
    story = OneStory(name="s", title=None, published=None, text=TEXT)
    monkeypatch.setattr(report, "STORIES", (story,))
    monkeypatch.setattr(report, "extract", lambda story: timeline(ARRESTED, CHARGED))
