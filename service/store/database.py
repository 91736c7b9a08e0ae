"""The connection to the database, and its migrations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, InterfaceError

from service.errors import StoreUnavailable
from service.settings import SettingsError

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_TIMEOUT_MS = 10_000
_SQLITE_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an accepted article outlives a power cut
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
)


def open_database(url: str) -> Engine:
    """An engine for ``url``; nothing is connected yet.

    The folder of an SQLite file is made when it is missing.

    Raises: SettingsError when the URL cannot be used; it is not quoted, for it may
    hold a password.
    """
    try:
        return _open(make_url(url))
    except (ArgumentError, ValueError) as error:
        fault = "DATABASE_URL: must name an SQLite or PostgreSQL database"
        raise SettingsError((fault,)) from error
    except (ImportError, OSError) as error:
        raise SettingsError((f"DATABASE_URL: {error}",)) from error


def _open(target: URL) -> Engine:
    if target.get_backend_name() not in ("sqlite", "postgresql"):
        raise ArgumentError("no dialect that the store writes")
    if target.get_backend_name() != "sqlite":
        return create_engine(target, hide_parameters=True, pool_pre_ping=True)
    if target.database and target.database != ":memory:":
        Path(target.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(target, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def migrate(engine: Engine) -> None:
    """Bring the database to the newest schema; nothing happens when it is there.

    Raises: StoreUnavailable.
    """
    try:
        with engine.begin() as connection:
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except (DatabaseError, InterfaceError) as error:
        raise StoreUnavailable(
            f"The database cannot be brought to the newest schema: {error.orig}"
        ) from error


def is_migrated(engine: Engine) -> bool:
    """Whether the database has the newest schema."""
    with engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    return current == ScriptDirectory.from_config(_config()).get_current_head()


def write_migration(engine: Engine, message: str) -> str:
    """Write a migration from the database's schema to that of ``tables.py``; where
    it was written."""
    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        script = command.revision(config, message, autogenerate=True)
    return "nothing" if not isinstance(script, Script) else str(script.path)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _prepare_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in _SQLITE_PRAGMAS:
        cursor.execute(pragma)
    cursor.close()
