import json
import os
import sqlite3
import subprocess
import sys

import pytest

from service.commands import timeline_address
from service.routes.services import actions_of
from service.settings import ROOT, Settings
from service.wiring import build_app


@pytest.fixture
def seeds(tmp_path):
    folder = tmp_path / "seeds"
    folder.mkdir()
    for number, title in ((1, "First"), (2, None)):
        seed = {
            "title": title,
            "published": "2019-06-07",
            "source": None,
            "url": None,
            "text": f"Article {number}.",
            "licence": "Apache-2.0",
        }
        folder.joinpath(f"{number:02}.json").write_text(json.dumps(seed), "utf-8")
    folder.joinpath("README.md").write_text("About the seeds.", "utf-8")
    return folder


def test_seed_loads_every_article_once(app, client, seeds):
    runner = app.test_cli_runner()
    first = runner.invoke(args=["seed", "--folder", str(seeds)])
    second = runner.invoke(args=["seed", "--folder", str(seeds)])
    assert (first.exit_code, second.exit_code) == (0, 0), first.output
    items = client.get("/api/v1/timelines").json["items"]
    assert [item["title"] for item in items] == [None, "First"]
    address = f"http://127.0.0.1:8000/api/v1/timelines/{items[1]['id']}"
    assert first.output.splitlines() == ["Seed articles: 2, of which 2 new.", address]
    assert second.output.splitlines() == ["Seed articles: 2, of which 0 new.", address]


def test_seed_of_an_empty_folder_prints_no_address(app, tmp_path):
    result = app.test_cli_runner().invoke(args=["seed", "--folder", str(tmp_path)])
    assert result.output == "Seed articles: 0, of which 0 new.\n"


def test_seeds_of_the_project_can_be_sent(app, client):
    result = app.test_cli_runner().invoke(args=["seed"])
    assert result.exit_code == 0, result.output
    count = len(list(ROOT.glob("seeds/*.json")))
    assert len(client.get("/api/v1/timelines").json["items"]) == count


@pytest.fixture
def build(engine):
    """Builds applications and closes their databases afterwards."""
    apps = []

    def build(settings):
        apps.append(build_app(settings, engine))
        return apps[-1]

    yield build
    for app in apps:
        actions_of(app).repository.close()


def test_upgrade_makes_the_database(build, tmp_path):
    path = tmp_path / "new" / "dateline.sqlite3"
    settings = Settings(database_url=f"sqlite:///{path}")
    runner = build(settings).test_cli_runner()
    for _ in range(2):
        result = runner.invoke(args=["db", "upgrade"])
        assert result.exit_code == 0, result.output
    connection = sqlite3.connect(path)
    tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
    connection.close()
    assert ("articles",) in tables


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("PORT", "abc", "PORT: must be a whole number"),
        ("DATELINE_FOO", "1", "DATELINE_FOO is not a setting of Dateline"),
        ("DATABASE_URL", "oracle://x", "DATABASE_URL: must name an SQLite or"),
        ("DATABASE_URL", "sqlite:////dev/null/x/y", "DATABASE_URL: "),
    ],
)
def test_command_that_cannot_start_says_why_in_one_line(name, value, says):
    done = subprocess.run(
        [sys.executable, "-m", "flask", "--app", "service", "db", "upgrade"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, name: value},
    )
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: ")
    assert says in line


def test_upgrade_of_a_file_that_is_no_database_says_so_in_one_line(build, tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Notes, not a database. " * 100, "utf-8")
    runner = build(Settings(database_url=f"sqlite:///{path}"))
    result = runner.test_cli_runner().invoke(args=["db", "upgrade"])
    assert result.exit_code == 2
    assert result.output == (
        "Error: The database cannot be brought to the newest schema: "
        "file is not a database\n"
    )


def test_seed_without_a_database_says_why_in_one_line(build, tmp_path, seeds):
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    runner = build(settings).test_cli_runner()
    result = runner.invoke(args=["seed", "--folder", str(seeds)])
    assert result.exit_code == 2
    assert result.output.startswith("Error: The database cannot be used now.")
    assert len(result.output.splitlines()) == 1


@pytest.mark.parametrize(
    ("host", "shown"), [("0.0.0.0", "127.0.0.1"), ("::", "127.0.0.1"), ("h", "h")]
)
def test_address_can_be_opened_on_this_machine(host, shown):
    settings = Settings(host=host, port=9000)
    assert (
        timeline_address(settings, "t1") == f"http://{shown}:9000/api/v1/timelines/t1"
    )
