"""A timeline in the format the client wants."""

from __future__ import annotations

import json
from http import HTTPStatus

from flask import Response, request

from dateline.exports import FORMATS
from dateline.timeline import Timeline
from service.errors import NotAcceptable
from service.routes.pages import page, timeline_values
from service.store.plain import plain

_PAGE = {"html": "text/html"}
_EXPORTS = {name: format.media_type for name, format in FORMATS.items()}
# In order of preference when the client takes several alike: JSON, the page, others.
MEDIA_TYPES = {"json": _EXPORTS["json"]} | _PAGE | _EXPORTS
_DOWNLOADS = ("csv", "ics")


def json_response(body: object, *, status: int = HTTPStatus.OK) -> Response:
    """``body`` as JSON; ASCII alone, so that lone surrogates stay legible."""
    text = json.dumps(body, indent=2) + "\n"
    return Response(text, status=status, content_type="application/json")


def timeline_response(timeline: Timeline, *, status: int = HTTPStatus.OK) -> Response:
    """The timeline as JSON."""
    text = FORMATS["json"].write(timeline)
    return Response(text, status=status, content_type="application/json")


def represent(timeline: Timeline, name: str | None) -> Response:
    """The timeline in format ``name``, or else as the Accept header asks, with a
    strong ETag.  Raises: NotAcceptable."""
    name = name or _negotiated()
    if name not in MEDIA_TYPES:
        raise NotAcceptable(
            f"There is no format {name!r}; there are: {', '.join(MEDIA_TYPES)}."
        )
    if name == "json":
        response = timeline_response(timeline)
    elif name in _PAGE:
        response = page("timeline.html", **timeline_values(timeline))
    else:
        response = _export(timeline, name)
    response.add_etag()
    response.headers["Cache-Control"] = "no-cache"
    response.vary.add("Accept")
    return response


def _negotiated() -> str:
    """The best format for the Accept header; without one it is JSON."""
    if not request.accept_mimetypes:
        return "json"
    best = request.accept_mimetypes.best_match(MEDIA_TYPES.values())
    if best is None:
        raise NotAcceptable(
            "A timeline can be had as: " + ", ".join(MEDIA_TYPES.values()) + "."
        )
    return next(name for name, media_type in MEDIA_TYPES.items() if media_type == best)


def _export(timeline: Timeline, name: str) -> Response:
    format = FORMATS[name]
    response = Response(
        plain(format.write(timeline)),
        content_type=f"{format.media_type}; charset=utf-8",
    )
    if loss := format.loss(timeline):
        response.headers["Dateline-Loss"] = str(loss)
    if name in _DOWNLOADS:
        response.headers["Content-Disposition"] = (
            f'attachment; filename="timeline-{timeline.id}{format.suffix}"'
        )
    return response
