"""Builds the application: the one place that chooses what goes with what."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from flask import Flask, Response, g, request

import dateline
from dateline.languages.fallback import parse_published
from dateline.version import __version__
from service import commands, errors, log
from service.actions import Actions, EngineCalls
from service.routes import articles, embed, health, home, services, timelines
from service.routes.blueprint import Api
from service.settings import Settings
from service.store.database import open_database
from service.store.repository import Repository

DESCRIPTION = (
    "Dateline reads a news article and gives back an ordered timeline of the events "
    "in it: what happened, who did it to whom, when (with honest bounds when the "
    "article does not say), whether it really happened, who says so, and from which "
    "words. The same article gives the same answer, byte for byte."
)


def dateline_engine() -> EngineCalls:
    """The real engine."""
    return EngineCalls(
        extract=dateline.extract,
        time_expressions=dateline.time_expressions,
        read_html=dateline.read_html,
        read_published=parse_published,
        warm_up=dateline.warm_up,
    )


def utc_now() -> datetime:
    """The server's clock."""
    return datetime.now(UTC)


def build_app(
    settings: Settings, engine: EngineCalls, *, now: Callable[[], datetime] = utc_now
) -> Flask:
    """The application; the database is not touched before the first request."""
    log.configure(settings.log_level_number)
    app = Flask("service", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = settings.max_body_bytes
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    actions = Actions(
        repository=Repository(open_database(settings.database_url)),
        engine=engine,
        max_article_chars=settings.max_article_chars,
        now=now,
    )
    services.install(app, actions)
    errors.register(app)
    _register_routes(app)
    _log_requests(app)
    commands.register(app, settings, actions)
    return app


def _register_routes(app: Flask) -> None:
    api = Api(app, version=__version__, description=DESCRIPTION)
    for documented in (articles, timelines, embed, health):
        api.register_blueprint(documented.blueprint)
    app.register_blueprint(home.blueprint)
    app.extensions["dateline.openapi"] = api.spec.to_dict


def _log_requests(app: Flask) -> None:
    """Give every request an id and a log line."""

    @app.before_request
    def start() -> None:
        log.bind_request(request.headers.get("X-Request-ID"))
        g.started = time.perf_counter()

    @app.after_request
    def finish(response: Response) -> Response:
        response.headers["X-Request-ID"] = log.request_id()
        response.headers["X-Content-Type-Options"] = "nosniff"
        log.logger.info(
            "request",
            method=request.method,
            path=request.path,
            status=response.status_code,
            bytes=response.content_length,
            duration_ms=round(1000 * (time.perf_counter() - g.started), 1),
        )
        return response

    @app.teardown_request
    def clear(_: BaseException | None) -> None:
        log.clear_request()
