"""The landing page and the documentation page."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, current_app, request

from service.errors import TABLE
from service.routes.pages import heading, page
from service.routes.representations import MEDIA_TYPES
from service.routes.services import actions
from service.store.values import TimelineSearch

NEWEST = 20
blueprint = Blueprint("home", __name__)


@blueprint.get("/")
def get_home() -> Response:
    """The newest timelines, and how to make one."""
    newest = actions().timelines(TimelineSearch(), limit=NEWEST)
    return page(
        "home.html",
        items=[(item, heading(item.title, item.articles)) for item in newest.items],
        base=request.host_url.rstrip("/"),
    )


@blueprint.get("/docs")
def get_docs() -> Response:
    """The OpenAPI document, readable."""
    spec: dict[str, Any] = current_app.extensions["dateline.openapi"]()
    return page(
        "docs.html",
        spec=spec,
        operations=list(_operations(spec)),
        problems=dict.fromkeys(TABLE.values()),
        media_types=MEDIA_TYPES,
        base=request.host_url.rstrip("/"),
    )


def _operations(spec: dict[str, Any]) -> list[dict[str, Any]]:
    """Each operation with its path and method."""
    return [
        {"path": path, "method": method.upper(), **operation}
        for path, operations in spec["paths"].items()
        for method, operation in operations.items()
        if isinstance(operation, dict)
    ]
