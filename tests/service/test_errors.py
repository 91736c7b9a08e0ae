from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from dateline.errors import (
    Conflict,
    DatelineError,
    InputError,
    NotFound,
    ResourceError,
)
from service.errors import TABLE, row_of
from service.routes.services import actions_of
from service.store import database

BODY = {"text": "Acme signed the deal."}


def all_errors(cause=DatelineError):
    for error in cause.__subclasses__():
        yield error
        yield from all_errors(error)


@pytest.mark.parametrize("error", [*all_errors()], ids=lambda error: error.__name__)
def test_every_error_has_a_row_of_its_own_kind(error):
    assert row_of(error) is not TABLE[DatelineError]


@pytest.mark.parametrize(
    ("failure", "status", "code"),
    [
        (InputError("Too odd.", field="text", code="odd-text"), 422, "odd-text"),
        (ResourceError("No weights."), 503, "resource-unavailable"),
        (NotFound("Not here."), 404, "not-found"),
        (Conflict("Already there."), 409, "conflict"),
        (ZeroDivisionError("secret words"), 500, "internal-error"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_failure_of_the_engine_is_answered(client, engine, failure, status, code):
    engine.failure = failure
    response = client.post("/api/v1/extract", json=BODY)
    assert response.status_code == status
    assert response.json["code"] == code
    assert "secret" not in response.text


def test_input_error_points_at_its_field(client, engine):
    engine.failure = InputError("No such day.", field="published")
    response = client.post("/api/v1/extract", json=BODY)
    assert response.json["errors"] == [
        {"pointer": "/published", "detail": "No such day."}
    ]


def test_crash_is_logged_with_its_place_and_without_the_article(capsys, client, engine):
    engine.failure = ZeroDivisionError("secret words")
    client.post("/api/v1/extract", json={"text": "secret words"})
    logged = capsys.readouterr().err
    assert "ZeroDivisionError" in logged
    assert "timelines.py" in logged
    assert "secret" not in logged


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nowhere", 404, "not-found"),
        ("GET", "/api/v1/timelines/none", 404, "no-such-timeline"),
        ("GET", "/api/v1/articles/none", 404, "no-such-article"),
        ("DELETE", "/api/v1/articles/none", 404, "no-such-article"),
        ("GET", "/embed/timelines/none", 404, "no-such-timeline"),
        ("PUT", "/api/v1/articles", 405, "method-not-allowed"),
        ("POST", "/", 405, "method-not-allowed"),
        ("GET", "/api/v1/timelines?limit=0", 422, "validation-failed"),
        ("POST", "/api/v1/articles", 415, "unsupported-media-type"),
    ],
)
def test_every_problem_has_one_shape(client, method, path, status, code):
    response = client.open(path, method=method, headers={"X-Request-ID": "r-1"})
    assert response.status_code == status
    assert response.content_type == "application/problem+json"
    problem = response.json
    errors = problem.pop("errors", [])
    assert {type(value) for value in problem.values()} == {str, int}
    assert set(problem) == {"type", "title", "status", "detail", "code", "request_id"}
    assert (problem["status"], problem["code"]) == (status, code)
    assert problem["request_id"] == response.headers["X-Request-ID"] == "r-1"
    assert all(error["detail"] for error in errors)


def test_wrong_method_names_the_right_ones(client):
    response = client.put("/api/v1/articles/x")
    assert {"GET", "DELETE"} <= set(response.headers["Allow"].split(", "))


def test_problem_type_is_described_by_the_docs_page(client):
    page = client.get("/docs").text
    anchors = [row.type.partition("#")[2] for row in TABLE.values()]
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in page] == []


@pytest.mark.parametrize("path", ["/", "/readyz", "/api/v1/timelines"])
def test_absent_database_answers_when_to_try_again(app, client, monkeypatch, path):
    def away(*_, **__):
        raise OperationalError("select", {}, Exception("locked"))

    monkeypatch.setattr("service.store.repository.Session", away)
    monkeypatch.setattr(database, "is_migrated", away)
    response = client.get(path)
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    assert response.json["code"] == "store-unavailable"


def test_log_says_why_the_database_cannot_be_used(capsys, client, settings):
    path = settings.database_url.removeprefix("sqlite:///")
    actions_of(client.application).repository.close()
    for end in ("", "-wal", "-shm"):
        Path(path + end).unlink(missing_ok=True)
    Path(path).write_text("Notes, not a database. " * 100, "utf-8")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    assert "DatabaseError: file is not a database" in capsys.readouterr().err


def test_database_without_tables_answers_503(app, client):
    engine = actions_of(app).repository._engine
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE timelines")
    response = client.get("/api/v1/timelines")
    assert response.status_code == 503
    assert "db upgrade" in response.json["detail"]
