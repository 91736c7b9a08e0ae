"""The tie between an event mention and the expression that dates it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.values import TimeExpression


@dataclass(frozen=True, slots=True)
class Link:
    """An expression that dates a mention.

    ``signal`` is the temporal preposition before it ("since"), None when it is
    plain ("in", "on" or nothing); ``direct`` that the words depend on the
    trigger itself; ``second`` the other end of a range ("from … to …").
    """

    expression: TimeExpression
    signal: str | None
    direct: bool
    second: TimeExpression | None = None
