"""The year of a month told without one, where what is counted from it would lie ahead:
who had retired by April three months after "a fight last February" fought a year
earlier.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from dateline import dates
from dateline.anchoring.counting import Distance, count
from dateline.anchoring.links import Link
from dateline.dates import DateInterval, Precision
from dateline.values import EventMention, Factuality, TimeExpression

_RULES = ("month.bare", "month.which")


def with_earlier_years(
    expressions: Sequence[TimeExpression],
    mentions: Sequence[EventMention],
    found: Sequence[Distance],
    links: Mapping[int, Link],
    *,
    published: date | None,
) -> tuple[TimeExpression, ...]:
    """The expressions, the months that cannot be of the year they were taken for a year
    earlier; ``found`` and ``links`` are those of the article as it was read."""
    if published is None:
        return tuple(expressions)
    today = dates.day(published)
    ahead = {
        number
        for number, link in count(found, links)[0].items()
        if mentions[number].factuality is Factuality.HAPPENED
        and link.expression.interval is not None
        and today.precedes(link.expression.interval)
    }
    wrong = {
        links[each.earlier].expression.interval
        for each in found
        if each.later in ahead and each.earlier is not None and each.earlier in links
    }
    return tuple(
        _year_earlier(e) if e.interval in wrong and _is_yearless(e) else e
        for e in expressions
    )


def _is_yearless(expression: TimeExpression) -> bool:
    interval = expression.interval
    if interval is None or interval.precision is not Precision.MONTH:
        return False
    return expression.rule in _RULES and not expression.narrative


def _year_earlier(expression: TimeExpression) -> TimeExpression:
    interval = expression.interval
    assert interval is not None
    assert interval.start is not None
    there: DateInterval = dates.month(interval.start.year - 1, interval.start.month)
    return replace(
        expression,
        value=there.edtf,
        interval=there,
        because="a year earlier: what is counted from it is over",
    )
