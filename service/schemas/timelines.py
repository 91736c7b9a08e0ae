"""The JSON of a timeline, as ``dateline.Timeline.to_dict`` writes it."""

from __future__ import annotations

from typing import Any

import marshmallow as ma
from marshmallow import fields

from dateline.dates import Precision
from dateline.values import EntityType, Factuality, Kind, Role


def _one_of(*values: str, **metadata: Any) -> fields.String:
    return fields.String(required=True, metadata={"enum": list(values), **metadata})


def _maybe(help: str | None = None) -> fields.String:
    metadata = {"description": help} if help else {}
    return fields.String(required=True, allow_none=True, metadata=metadata)


class SpanSchema(ma.Schema):
    """Words of an article: ``[start, end)`` in code points."""

    text = fields.String(required=True)
    start = fields.Integer(required=True)
    end = fields.Integer(required=True)


class ArticleInfoSchema(ma.Schema):
    """An article of a timeline; its id counts within the timeline (a1, a2)."""

    id = fields.String(required=True)
    title = _maybe()
    url = _maybe()
    source = _maybe()
    published = _maybe("ISO 8601 day or date-time.")
    published_basis = _one_of(
        "given", "text", "none", description="Where the publication date comes from."
    )
    language = fields.String(required=True)
    characters = fields.Integer(
        required=True, metadata={"description": "Length of the text in code points."}
    )


class ExpressionSchema(SpanSchema):
    """The words a date was read from."""

    type = _one_of("DATE", "TIME", "DURATION", "SET")
    value = fields.String(required=True, metadata={"description": "TIMEX3 value."})
    mod = _maybe("TIMEX3 modifier.")


class WhenSchema(ma.Schema):
    """When an event happened, with honest bounds."""

    edtf = _maybe("EDTF (ISO 8601-2); null when nothing at all is known.")
    earliest = _maybe("First day, or minute when the text gives a time; null is open.")
    latest = _maybe("Last day, inclusive, or minute; null is open.")
    precision = fields.String(
        required=True,
        allow_none=True,
        metadata={"enum": [*map(str, Precision), None]},
    )
    approximate = fields.Boolean(required=True)
    basis = _one_of("stated", "publication", "narrative", "bound")
    expression = fields.Nested(ExpressionSchema, required=True, allow_none=True)


class ParticipantSchema(SpanSchema):
    """Someone or something that takes part in an event."""

    role = _one_of(*map(str, Role))
    article = fields.String(required=True)
    type = _one_of(*map(str, EntityType))


class AttributionSchema(SpanSchema):
    """Who says so."""

    article = fields.String(required=True)


class MentionSchema(SpanSchema):
    """The trigger words of an event and the sentence around them."""

    article = fields.String(required=True)
    quote = fields.String(required=True)
    quote_start = fields.Integer(required=True)
    quote_end = fields.Integer(required=True)


class ExplanationSchema(ma.Schema):
    """One step towards the date."""

    rule = fields.String(required=True)
    words = fields.List(
        fields.Integer(),
        required=True,
        allow_none=True,
        metadata={"description": "Span of the words it read."},
    )
    anchor = _maybe("What a relative expression was counted from.")
    because = fields.String(required=True)
    value = _maybe("The EDTF or TIMEX3 value it gave.")
    alternatives = fields.List(
        fields.String(),
        required=True,
        metadata={"description": "Other TIMEX3 values the words allow."},
    )


class EventSchema(ma.Schema):
    """One entry of a timeline."""

    id = fields.String(required=True)
    rank = fields.Integer(
        required=True,
        metadata={"description": "Grows with time; equal means not ordered."},
    )
    title = fields.String(required=True)
    kind = _one_of(*map(str, Kind))
    factuality = _one_of(*map(str, Factuality))
    when = fields.Nested(WhenSchema, required=True)
    participants = fields.List(fields.Nested(ParticipantSchema), required=True)
    place = fields.Nested(ParticipantSchema, required=True, allow_none=True)
    attribution = fields.Nested(
        AttributionSchema,
        required=True,
        allow_none=True,
        metadata={"description": "Who says so; null is the article itself."},
    )
    mentions = fields.List(fields.Nested(MentionSchema), required=True)
    salience = fields.Float(
        required=True,
        metadata={"description": "0 to 1: how much it belongs on a timeline."},
    )
    confidence = fields.Float(
        required=True,
        metadata={"description": "0 to 1: probability that the date is right."},
    )
    explanation = fields.List(fields.Nested(ExplanationSchema), required=True)


class RelationSchema(ma.Schema):
    """How two events are ordered."""

    source = fields.String(required=True)
    target = fields.String(required=True)
    type = _one_of("before", "same", "during", "overlaps")
    basis = fields.String(required=True)


class WarningSchema(ma.Schema):
    """Something the reader should know about the answer."""

    code = fields.String(required=True)
    message = fields.String(required=True)


class TimelineSchema(ma.Schema):
    """The events of an article in order of time."""

    id = fields.String(
        required=True,
        metadata={"description": "Shared with the stored article it was made from."},
    )
    title = _maybe()
    articles = fields.List(fields.Nested(ArticleInfoSchema), required=True)
    events = fields.List(fields.Nested(EventSchema), required=True)
    relations = fields.List(fields.Nested(RelationSchema), required=True)
    warnings = fields.List(fields.Nested(WarningSchema), required=True)
    produced_by = fields.Dict(
        keys=fields.String(), values=fields.String(), required=True
    )


class TimelineSummarySchema(ma.Schema):
    """One line of a list of timelines."""

    id = fields.String(required=True)
    timeline = fields.String(
        required=True, metadata={"description": "Address of the timeline."}
    )
    title = _maybe()
    articles = fields.List(fields.Nested(ArticleInfoSchema), required=True)
    events = fields.Integer(
        required=True, metadata={"description": "How many events it has."}
    )
    first_day = fields.Date(required=True, allow_none=True)
    last_day = fields.Date(required=True, allow_none=True)
    created = fields.AwareDateTime(required=True, format="iso")


class TimelineListSchema(ma.Schema):
    """Timelines, newest first; ``next_cursor`` is null on the last page."""

    items = fields.List(fields.Nested(TimelineSummarySchema), required=True)
    next_cursor = _maybe("Give it as ?cursor= to go on; also in the Link header.")
