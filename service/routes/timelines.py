"""Kept timelines, in every format, and the list of them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from flask import Response, request, url_for

from service.routes.blueprint import Blueprint
from service.routes.representations import MEDIA_TYPES, json_response, represent
from service.routes.services import actions
from service.schemas.queries import (
    TimelineQuerySchema,
    TimelineSearchSchema,
    write_cursor,
)
from service.schemas.timelines import TimelineListSchema, TimelineSchema
from service.store.values import TimelineFilter, TimelineSearch

blueprint = Blueprint(
    "timelines",
    __name__,
    url_prefix="/api/v1",
    description="Kept timelines, whole or narrowed down, in several formats.",
)
_OTHER_FORMATS = {
    media_type: {"schema": {"type": "string"}}
    for name, media_type in MEDIA_TYPES.items()
    if name != "json"
}
_HEADERS = {
    "ETag": {
        "description": "Strong; send it back as If-None-Match.",
        "schema": {"type": "string"},
    },
    "Dateline-Loss": {
        "description": "What the format had to leave out, and why.",
        "schema": {"type": "string"},
        "example": "events-skipped=2; reason=no-date",
    },
}


@blueprint.route("/timelines/<id>", methods=["GET"])
@blueprint.arguments(TimelineQuerySchema, location="query")
@blueprint.response(200, TimelineSchema, headers=_HEADERS)
@blueprint.alt_response(304, description="Not changed since the ETag you have.")
@blueprint.problems(404, 406, 422, 503)
@blueprint.doc(responses={200: {"content": _OTHER_FORMATS}})
def get_timeline(query: dict[str, Any], id: str) -> Response:
    """A kept timeline, narrowed down to the events wanted

    The format follows the Accept header, or `format`: json, csv, ics, md, html.
    """
    wanted: TimelineFilter = query["wanted"]
    response = represent(actions().timeline(id, wanted), query["format"])
    article = url_for("articles.get_article", id=id)
    response.headers["Link"] = f'<{article}>; rel="via"'
    response.make_conditional(request)
    return response


@blueprint.route("/timelines", methods=["GET"])
@blueprint.arguments(TimelineSearchSchema, location="query")
@blueprint.response(200, TimelineListSchema)
@blueprint.problems(422, 503)
def list_timelines(query: dict[str, Any]) -> Response:
    """Kept timelines, newest first"""
    search: TimelineSearch = query["search"]
    page = actions().timelines(search, limit=query["limit"], before=query["before"])
    cursor = None if page.next_before is None else write_cursor(page.next_before)
    items = [
        {**asdict(item), "timeline": url_for("timelines.get_timeline", id=item.id)}
        for item in page.items
    ]
    body = TimelineListSchema().dump({"items": items, "next_cursor": cursor})
    response = json_response(body)
    if cursor is not None:
        again = urlencode({**request.args.to_dict(), "cursor": cursor})
        response.headers["Link"] = f'<{request.path}?{again}>; rel="next"'
    return response
