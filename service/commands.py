"""``flask --app service``: migrate the database, load the seed articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from flask import Flask
from flask.cli import AppGroup

from dateline.errors import DatelineError
from service.actions import Actions
from service.settings import ROOT, Settings
from service.store import database
from service.store.values import SavedTimeline, SubmittedArticle

_FIELDS = ("text", "title", "published", "url", "source")


def register(app: Flask, settings: Settings, actions: Actions) -> None:
    """Add the commands to ``app``."""
    db = AppGroup("db", help="The database.")

    @db.command("upgrade")
    def upgrade() -> None:
        """Create the tables, or bring them to the newest schema."""
        engine = database.open_database(settings.database_url)
        try:
            with faults_in_one_line():
                database.migrate(engine)
        finally:
            engine.dispose()
        click.echo("The database is up to date.")

    @db.command("revision")
    @click.argument("message")
    def revision(message: str) -> None:
        """Write a migration for changed tables; MESSAGE names it."""
        engine = database.open_database(settings.database_url)
        try:
            click.echo(database.write_migration(engine, message))
        finally:
            engine.dispose()

    @app.cli.command("seed")
    @click.option(
        "--folder",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=ROOT / "seeds",
        show_default="seeds",
        help="Where the articles are, one JSON file each.",
    )
    def seed(folder: Path) -> None:
        """Load the seed articles; those already there stay as they are."""
        with faults_in_one_line():
            saved = load_seeds(actions, folder)
        new = sum(one.created for one in saved)
        click.echo(f"Seed articles: {len(saved)}, of which {new} new.")
        for one in saved[:1]:
            click.echo(timeline_address(settings, one.timeline.id))

    app.cli.add_command(db)


class CommandFailed(click.ClickException):
    """Ends a command with one line on standard error."""

    exit_code = 2


@contextmanager
def faults_in_one_line() -> Iterator[None]:
    """Within a command, end it with one line and status 2 on an error of ours."""
    try:
        yield
    except DatelineError as error:
        if click.get_current_context(silent=True) is None:
            raise
        raise CommandFailed(error.message) from error


def load_seeds(actions: Actions, folder: Path) -> tuple[SavedTimeline, ...]:
    """Read and keep every ``*.json`` of ``folder``, in order of their names."""
    saved = []
    for path in sorted(folder.glob("*.json")):
        seed = json.loads(path.read_text("utf-8"))
        article = SubmittedArticle(**{name: seed.get(name) for name in _FIELDS})
        saved.append(actions.save(article))
    return tuple(saved)


def timeline_address(settings: Settings, id: str) -> str:
    """Where this machine can read a timeline."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::", "") else settings.host
    return f"http://{host}:{settings.port}/api/v1/timelines/{id}"
