"""Time expressions as the temporal tagger answers them."""

from __future__ import annotations

import marshmallow as ma
from marshmallow import fields


class TimeExpressionSchema(ma.Schema):
    """A TIMEX3 time expression with its place in the text."""

    start = fields.Integer(required=True, metadata={"description": "First code point."})
    end = fields.Integer(
        required=True, metadata={"description": "Code point after the last."}
    )
    text = fields.String(required=True)
    type = fields.String(
        required=True, metadata={"enum": ["DATE", "TIME", "DURATION", "SET"]}
    )
    value = fields.String(required=True, metadata={"description": "TIMEX3 value."})
    mod = fields.String(required=True, allow_none=True)
    quant = fields.String(required=True, allow_none=True)
    freq = fields.String(required=True, allow_none=True)
    edtf = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "EDTF (ISO 8601-2); null when it names no date."},
    )
    earliest = fields.String(required=True, allow_none=True)
    latest = fields.String(required=True, allow_none=True)
    rule = fields.String(
        required=True, metadata={"description": "The rule that read it."}
    )
    anchor = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "What it was counted from; null when it stands by itself.",
            "example": "2019-06-07 publication",
        },
    )
    because = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "description": "Why it has this value.",
            "example": "past tense: latest Friday before publication",
        },
    )
    alternatives = fields.List(
        fields.String(),
        required=True,
        metadata={
            "description": "Other TIMEX3 values the words allow.",
            "example": ["2019-04-03"],
        },
    )
    reading = fields.Function(
        lambda expression: expression.reading and expression.reading.to_dict(),
        required=True,
        metadata={
            "type": ["object", "null"],
            "description": "What the rule made of the words (`meaning`) and the facts "
            "of the article that settled their value (`context`); intervals are "
            "half-open. It resolves to the same value again, and its fields may grow.",
        },
    )


class TimeExpressionsSchema(ma.Schema):
    """All time expressions of an article, in the order of the text."""

    time_expressions = fields.List(fields.Nested(TimeExpressionSchema), required=True)
