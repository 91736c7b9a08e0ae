from dateline.errors import ResourceError
from service.routes.services import actions_of


def test_health_answers_while_everything_else_is_away(client, engine):
    engine.failure = ResourceError("No weights.")
    assert client.get("/healthz").json == {"status": "alive"}


def test_readiness_needs_database_and_model(client):
    response = client.get("/readyz")
    assert (response.status_code, response.json) == (200, {"status": "ready"})


def test_readiness_is_refused_without_the_model(client, engine):
    engine.failure = ResourceError("No weights.")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.headers["Retry-After"]


def test_readiness_is_refused_with_an_old_schema(app, client):
    with actions_of(app).repository._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "db upgrade" in response.json["detail"]
