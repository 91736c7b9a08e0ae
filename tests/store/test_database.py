from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from service.settings import SettingsError
from service.store import database as module
from service.store.database import is_migrated, migrate, open_database, write_migration
from service.store.tables import Base


def test_new_database_is_not_migrated(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'deep' / 'er' / 'new.sqlite3'}")
    assert not is_migrated(engine)
    engine.dispose()


def test_migrated_database_is_the_one_the_tables_describe(database):
    assert is_migrated(database)
    with database.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_twice_changes_nothing(database):
    migrate(database)
    assert is_migrated(database)


def test_constraints_are_named_by_the_convention(database):
    inspector = inspect(database)
    for table in Base.metadata.tables:
        keys = inspector.get_foreign_keys(table)
        assert all(key["name"].startswith(f"fk_{table}_") for key in keys)
    assert [u["name"] for u in inspector.get_unique_constraints("articles")] == [
        "uq_articles_id"
    ]


def test_sqlite_is_set_up_for_several_processes(database):
    with database.connect() as connection:
        for pragma, expected in (
            ("journal_mode", "wal"),
            ("foreign_keys", 1),
            ("busy_timeout", 10_000),
            ("synchronous", 2),
        ):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == expected


def test_written_migration_names_plain_column_types(url, tmp_path, monkeypatch):
    folder = tmp_path / "migrations"
    folder.joinpath("versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako"):
        text = module.MIGRATIONS.joinpath(name).read_text("utf-8")
        folder.joinpath(name).write_text(text, "utf-8")
    monkeypatch.setattr(module, "MIGRATIONS", folder)
    engine = open_database(url)
    path = write_migration(engine, "Everything")
    engine.dispose()
    text = Path(path).read_text("utf-8")
    assert "'text', sa.LargeBinary()" in text
    assert "'created', sa.DateTime()" in text


@pytest.mark.parametrize(
    "url",
    [
        "oracle://user:secret@host/name",
        "postgresql://user:secret@host:port/name",
        "sqlite+nothing:///secret",
        "secret:",
    ],
)
def test_url_that_names_no_usable_database_is_refused_unquoted(url):
    with pytest.raises(SettingsError, match="DATABASE_URL") as caught:
        open_database(url)
    assert "secret" not in caught.value.message
