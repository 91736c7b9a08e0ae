"""Articles: read them, keep them, remove them."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask import Response, url_for

from dateline.timeline import Timeline
from dateline.values import TimeExpression
from service.routes.blueprint import Blueprint
from service.routes.representations import timeline_response
from service.routes.services import actions
from service.schemas.articles import (
    ArticleArgumentsSchema,
    ArticleSchema,
    StoredArticleSchema,
)
from service.schemas.time_expressions import TimeExpressionsSchema
from service.schemas.timelines import TimelineSchema
from service.store.values import StoredArticle, SubmittedArticle

blueprint = Blueprint(
    "articles",
    __name__,
    url_prefix="/api/v1",
    description="Articles in: their timelines and time expressions out.",
)
_BAD_BODY = (400, 413, 415, 422)
_LOCATION = {
    "Location": {
        "description": "Address of the timeline.",
        "schema": {"type": "string"},
    },
    "Link": {
        "description": 'Address of the article, `rel="via"`. It has the same id.',
        "schema": {"type": "string"},
    },
}


def _reads_article(view: Any) -> Any:
    """Give ``view`` the article of the request, JSON or plain text."""
    arguments = ArticleArgumentsSchema().fields
    view = blueprint.doc(
        parameters=[
            {
                "in": "query",
                "name": name,
                "schema": {"type": "string"},
                "description": "As in the JSON body; with a text/plain body only.",
            }
            for name in arguments
        ],
        requestBody={
            "content": {
                "text/plain": {
                    "schema": {"type": "string"},
                    "example": ArticleSchema().fields["text"].metadata["example"],
                }
            }
        },
    )(view)
    return blueprint.arguments(ArticleSchema)(view)


@blueprint.route("/articles", methods=["POST"])
@_reads_article
@blueprint.response(
    201, TimelineSchema, description="The timeline, kept.", headers=_LOCATION
)
@blueprint.alt_response(
    200,
    schema=TimelineSchema,
    description="The same article was kept before: its timeline.",
    headers=_LOCATION,
)
@blueprint.problems(*_BAD_BODY, 503)
def post_article(submitted: SubmittedArticle) -> Response:
    """Read an article and keep its timeline

    The article and its timeline share one id, made from the words, the arguments
    and the version of the engine: the same article sent again answers 200 with the
    same id.
    """
    saved = actions().save(submitted)
    status = HTTPStatus.CREATED if saved.created else HTTPStatus.OK
    response = timeline_response(saved.timeline, status=status)
    id = saved.timeline.id
    response.headers["Location"] = url_for("timelines.get_timeline", id=id)
    response.headers["Link"] = f'<{url_for("articles.get_article", id=id)}>; rel="via"'
    return response


@blueprint.route("/extract", methods=["POST"])
@_reads_article
@blueprint.response(200, TimelineSchema, description="The timeline.")
@blueprint.problems(*_BAD_BODY, 503)
def post_extract(submitted: SubmittedArticle) -> Response:
    """Read an article without keeping anything"""
    timeline: Timeline = actions().extract(submitted)
    return timeline_response(timeline)


@blueprint.route("/time-expressions", methods=["POST"])
@_reads_article
@blueprint.response(200, TimeExpressionsSchema)
@blueprint.problems(*_BAD_BODY, 503)
def post_time_expressions(
    submitted: SubmittedArticle,
) -> dict[str, tuple[TimeExpression, ...]]:
    """Find the time expressions of an article without keeping anything"""
    return {"time_expressions": actions().time_expressions(submitted)}


@blueprint.route("/articles/<id>", methods=["GET"])
@blueprint.response(200, StoredArticleSchema)
@blueprint.problems(404, 503)
def get_article(id: str) -> dict[str, Any]:
    """A kept article, word for word"""
    stored: StoredArticle = actions().article(id)
    return {
        "id": stored.id,
        "timeline": url_for("timelines.get_timeline", id=stored.id),
        "created": stored.created,
        "characters": len(stored.article.text),
        "article": stored.article,
    }


@blueprint.route("/articles/<id>", methods=["DELETE"])
@blueprint.response(204, description="Removed, with its timeline.")
@blueprint.problems(404, 503)
def delete_article(id: str) -> None:
    """Remove a kept article and its timeline"""
    actions().delete_article(id)
