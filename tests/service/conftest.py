"""An application with a fake engine on a throwaway database."""

from datetime import UTC, datetime

import pytest

from service.actions import EngineCalls
from service.routes.services import actions_of
from service.settings import Settings
from service.store.database import migrate, open_database
from service.wiring import build_app
from tests.service.timelines import FakeEngine

MAX_CHARS = 10_000
NOW = datetime(2025, 6, 1, 12, 30, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path):
    return Settings(
        database_url=f"sqlite:///{tmp_path / 'test.sqlite3'}",
        max_article_chars=MAX_CHARS,
    )


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def app(settings, engine):
    calls = EngineCalls(
        extract=engine.extract,
        time_expressions=engine.time_expressions,
        read_html=engine.read_html,
        read_published=engine.read_published,
        warm_up=engine.warm_up,
    )
    app = build_app(settings, calls, now=lambda: NOW)
    database = open_database(settings.database_url)
    migrate(database)
    database.dispose()
    yield app
    actions_of(app).repository.close()


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def post(client):
    """Posts an article and gives back its timeline."""

    def post(text="Acme signed the deal.", **fields):
        response = client.post("/api/v1/articles", json={"text": text, **fields})
        assert response.status_code in (200, 201), response.text
        return response.json

    return post
