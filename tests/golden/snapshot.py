"""A story and its timeline as one plain text: the article, a marker, the entries.

One entry a line, in the order of the timeline, without ids or floats, so that a
wrong date is a one-line diff.
"""

from __future__ import annotations

from dateline.timeline import Event, Timeline
from tests.golden.comparing import written_date

COLUMNS = "{:<26}{:<10}{:<12}{:<11}{:<12}{} | {} | {}"


def render_snapshot(text: str, timeline: Timeline) -> str:
    """The article ``text``, a marker line with its date, then one line an entry."""
    lines = [text, marker(timeline)]
    lines += map(render_event, timeline.events)
    lines += (f"warning: {warning.code}" for warning in timeline.warnings)
    return "\n".join(lines) + "\n"


def marker(timeline: Timeline) -> str:
    """The line between article and entries: publication dates and where they
    come from."""
    dates = ", ".join(
        f"{article.published or '-'} ({article.published_basis})"
        for article in timeline.articles
    )
    return f"======== timeline, published {dates} ========"


def render_event(event: Event) -> str:
    """Interval, precision, basis, kind, factuality, title, trigger words, place."""
    when = event.when
    return COLUMNS.format(
        written_date(when),
        str(when.precision or "-"),
        when.basis,
        str(event.kind),
        str(event.factuality),
        _one_line(event.title),
        " / ".join(_one_line(mention.text) for mention in event.mentions),
        _one_line(event.place.text) if event.place else "-",
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
