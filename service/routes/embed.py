"""Timelines for other people's pages: meant for an iframe."""

from __future__ import annotations

from typing import Any

import marshmallow as ma
from flask import Response, request

from service.routes.blueprint import Blueprint
from service.routes.pages import page, timeline_values
from service.routes.services import actions
from service.schemas.queries import TimelineQuerySchema

blueprint = Blueprint("embed", __name__, description="Timelines for other pages.")


@blueprint.route("/embed/timelines/<id>", methods=["GET"])
# A site that embeds the page may add parameters of its own.
@blueprint.arguments(TimelineQuerySchema, location="query", unknown=ma.EXCLUDE)
@blueprint.response(200, {"type": "string"}, content_type="text/html")
@blueprint.problems(404, 422, 503)
def embed_timeline(query: dict[str, Any], id: str) -> Response:
    """A timeline as a page for an iframe, without script or outside request"""
    timeline = actions().timeline(id, query["wanted"])
    response = page("embed.html", frame_ancestors="*", **timeline_values(timeline))
    response.add_etag()
    response.headers["Cache-Control"] = "no-cache"
    response.make_conditional(request)
    return response
