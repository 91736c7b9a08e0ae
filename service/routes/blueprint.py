"""flask-smorest's blueprint and API with our request parser and problem bodies.

flask-smorest has no type hints; the overrides here give its decorators theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, ClassVar, Protocol, TypeVar

import flask_smorest  # type: ignore[import-untyped]  # ships no hints
from flask import Flask

from service.routes.reading import RequestParser
from service.schemas.problems import ProblemSchema

_View = TypeVar("_View", bound=Callable[..., Any])


class Decorator(Protocol):
    """Gives back a view of the same type as the one it takes."""

    def __call__(self, view: _View, /) -> _View: ...


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # base has no hints
    """A group of routes that documents itself."""

    ARGUMENTS_PARSER = RequestParser()

    def route(self, rule: str, **options: Any) -> Decorator:
        """Register a view; its name is the operation's id."""
        register: Decorator = super().route(rule, **options)

        def decorate(view: _View) -> _View:
            return register(self.doc(operationId=view.__name__)(view))

        return decorate

    def arguments(self, schema: Any, **options: Any) -> Decorator:
        decorator: Decorator = super().arguments(schema, **options)
        return decorator

    def response(
        self, status_code: int, schema: Any = None, **options: Any
    ) -> Decorator:
        decorator: Decorator = super().response(status_code, schema, **options)
        return decorator

    def alt_response(self, status_code: int, **options: Any) -> Decorator:
        decorator: Decorator = super().alt_response(status_code, **options)
        return decorator

    def problems(self, *statuses: int) -> Decorator:
        """Document the errors a route answers with."""

        def decorate(view: _View) -> _View:
            for status in statuses:
                view = self.alt_response(status, response=HTTPStatus(status).name)(view)
            return view

        return decorate

    @staticmethod
    def doc(**options: Any) -> Decorator:
        decorator: Decorator = flask_smorest.Blueprint.doc(**options)
        return decorator


class Api(flask_smorest.Api):  # type: ignore[misc]  # base has no hints
    """The OpenAPI document of all blueprints; errors are registered elsewhere."""

    ERROR_SCHEMA = ProblemSchema
    SETTINGS: ClassVar[dict[str, object]] = {
        "API_TITLE": "Dateline",
        "OPENAPI_VERSION": "3.1.0",
        "OPENAPI_URL_PREFIX": "/",
        "OPENAPI_JSON_PATH": "openapi.json",
    }

    def __init__(self, app: Flask, *, version: str, description: str):
        app.config.update(self.SETTINGS, API_VERSION=version)
        super().__init__(
            app,
            spec_kwargs={
                "info": {
                    "description": description,
                    "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
                },
                "servers": [{"url": "/"}],
            },
        )

    def _register_error_handlers(self) -> None:
        """Leave errors to ``service.errors``, which answers them all alike."""

    def _register_pagination_header(self) -> None:
        """Leave out flask-smorest's paging by number: lists here have cursors."""

    def _register_responses(self) -> None:
        for status in [s for s in HTTPStatus if s >= HTTPStatus.BAD_REQUEST]:
            self._register_problem(status.name, status.phrase)
        self._register_problem("DEFAULT_ERROR", "Any other error")

    def _register_problem(self, name: str, description: str) -> None:
        content = {"application/problem+json": {"schema": self.ERROR_SCHEMA}}
        response = {"description": description, "content": content}
        self.spec.components.response(name, response, lazy=True)
