"""A throwaway database with the newest schema."""

import pytest

from service.store.database import migrate, open_database
from service.store.repository import Repository


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'test.sqlite3'}"


@pytest.fixture
def database(url):
    database = open_database(url)
    migrate(database)
    yield database
    database.dispose()


@pytest.fixture
def repository(database):
    return Repository(database)
