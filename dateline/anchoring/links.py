"""The tie between an event mention and the expression that dates it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.dates import DateInterval
from dateline.values import TimeExpression

PERIOD = "period.ended"
"""The rule of a period told with its last day."""


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


def stretched(link: Link, stretch: DateInterval, *, rule: str, because: str) -> Link:
    """The link to a whole stretch of which the words of ``link`` name an end."""
    expression = replace(
        link.expression,
        value=stretch.edtf,
        interval=stretch,
        rule=rule,
        because=because,
    )
    return Link(expression, None, direct=True)
