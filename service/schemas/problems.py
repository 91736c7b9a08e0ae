"""The shape of an error."""

from __future__ import annotations

import marshmallow as ma
from marshmallow import fields


class FaultSchema(ma.Schema):
    """One thing wrong with the request."""

    pointer = fields.String(
        metadata={"description": "JSON pointer (RFC 6901) into the body."}
    )
    parameter = fields.String(metadata={"description": "Name of a query parameter."})
    detail = fields.String(required=True, metadata={"description": "What is wrong."})


class ProblemSchema(ma.Schema):
    """A problem document (RFC 9457)."""

    type = fields.String(
        required=True,
        metadata={"description": "Where the kind of problem is described."},
    )
    title = fields.String(required=True, metadata={"description": "Its name."})
    status = fields.Integer(required=True, metadata={"description": "HTTP status."})
    detail = fields.String(
        required=True, metadata={"description": "What is wrong, and what to do."}
    )
    code = fields.String(
        required=True, metadata={"description": "Stable name for programs."}
    )
    request_id = fields.String(
        required=True,
        metadata={"description": "Also in the header X-Request-ID and in the log."},
    )
    errors = fields.List(
        fields.Nested(FaultSchema),
        metadata={"description": "Every fault, when single fields are at fault."},
    )
