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


class TimeExpressionsSchema(ma.Schema):
    """All time expressions of an article, in the order of the text."""

    time_expressions = fields.List(fields.Nested(TimeExpressionSchema), required=True)
