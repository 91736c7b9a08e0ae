"""Time expressions as JSON or as a table; inline TimeML is in ``as_inline_timeml``."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.exports.as_json import indented
from dateline.exports.labels import encodable
from dateline.values import TimeExpression

COLUMNS = ("start", "end", "type", "value", "mod", "edtf", "text")


def times_to_json(expressions: Sequence[TimeExpression]) -> str:
    """Everything the expressions carry, as an indented JSON list."""
    return indented([expression.to_dict() for expression in expressions])


def times_to_table(expressions: Sequence[TimeExpression]) -> str:
    """One expression a line in aligned columns, under a line of names."""
    rows = [COLUMNS, *(_cells(expression) for expression in expressions)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(
        "  ".join(map(str.ljust, row, widths)).rstrip() + "\n" for row in rows
    )


def _cells(expression: TimeExpression) -> tuple[str, ...]:
    values = (getattr(expression, column) for column in COLUMNS)
    return tuple(
        "" if value is None else " ".join(encodable(str(value)).split())
        for value in values
    )
