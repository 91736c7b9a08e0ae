"""Articles as they are sent, and as they are kept."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import marshmallow as ma
from marshmallow import fields, validate

from service.store.values import SubmittedArticle

_LANGUAGE = validate.Regexp(
    r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", error="Not a language tag such as en."
)
_EXAMPLE = "Huawei signed the deal on Thursday. It will build the network in 2020."


def _check_url(url: str) -> None:
    # Leaves white space, control characters and lone surrogates out.
    if " " in url or not url.isprintable():
        raise ma.ValidationError("Must have no space and no control character.")
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise ma.ValidationError("Not a valid URL.") from error
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ma.ValidationError("Must be a URL that begins with http:// or https://.")


def _optional(*checks: Any, help: str, example: str) -> fields.String:
    return fields.String(
        load_default=None,
        allow_none=True,
        validate=list(checks),
        metadata={"description": help, "example": example},
    )


class ArticleArgumentsSchema(ma.Schema):
    """What may be said about an article beside its words."""

    title = _optional(
        validate.Length(max=1000), help="Its headline.", example="Huawei in Russia"
    )
    published = _optional(
        validate.Length(max=100),
        help="Its publication date or date-time. Relative words such as 'on Friday' "
        "count from it. Left out, it is looked for at the head of the text.",
        example="2019-06-07",
    )
    url = _optional(
        validate.Length(max=2048),
        _check_url,
        help="Where it was published.",
        example="https://news.example/huawei",
    )
    source = _optional(
        validate.Length(max=300), help="Who published it.", example="Example News"
    )
    language = _optional(
        _LANGUAGE, help="Its language (BCP 47); detected when left out.", example="en"
    )
    timezone = _optional(
        validate.Length(max=100),
        help="IANA name of the time zone it was written in.",
        example="America/Denver",
    )
    date_order = _optional(
        validate.OneOf(("MDY", "DMY", "YMD")),
        help="How 03/04/2019 is to be read.",
        example="MDY",
    )


class ArticleSchema(ArticleArgumentsSchema):
    """An article: its ``text``, or the ``html`` of its page."""

    text = fields.String(
        allow_none=True,
        load_default=None,
        metadata={
            "description": "The words of the article. Offsets in the answer count its "
            "code points.",
            "example": _EXAMPLE,
        },
    )
    html = fields.String(
        allow_none=True,
        load_default=None,
        metadata={"description": "Its HTML page, instead of text."},
    )

    @ma.validates_schema(skip_on_field_errors=False, pass_original=True)
    def check_words(self, data: dict[str, Any], original: object, **_: Any) -> None:
        """Exactly one of ``text`` and ``html`` must be there."""
        if not isinstance(original, dict):
            return  # refused already
        given = [name for name in ("text", "html") if original.get(name) is not None]
        if len(given) == 2:
            raise ma.ValidationError("Send either text or html, not both.", "html")
        if not given:
            raise ma.ValidationError("Missing: send text or html.", "text")

    @ma.post_load
    def make(self, data: dict[str, Any], **_: Any) -> SubmittedArticle:
        """The value the actions take."""
        return SubmittedArticle(**data)


class StoredArticleSchema(ma.Schema):
    """An article as it is kept, with the arguments it was read with."""

    id = fields.String(
        required=True, metadata={"description": "Shared with its timeline."}
    )
    timeline = fields.String(
        required=True, metadata={"description": "Address of its timeline."}
    )
    created = fields.AwareDateTime(required=True, format="iso")
    characters = fields.Integer(
        required=True, metadata={"description": "Its length in code points."}
    )
    text = fields.String(required=True, attribute="article.text")
    title = fields.String(required=True, allow_none=True, attribute="article.title")
    published = fields.String(
        required=True, allow_none=True, attribute="article.published"
    )
    url = fields.String(required=True, allow_none=True, attribute="article.url")
    source = fields.String(required=True, allow_none=True, attribute="article.source")
    language = fields.String(
        required=True, allow_none=True, attribute="article.language"
    )
    timezone = fields.String(
        required=True, allow_none=True, attribute="article.timezone"
    )
    date_order = fields.String(
        required=True, allow_none=True, attribute="article.date_order"
    )
