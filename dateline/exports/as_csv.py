"""The timeline as a table, one event a row, for spreadsheets.

Source: RFC 4180; cells that a spreadsheet would run as a formula are quoted as
OWASP advises ("CSV Injection").
"""

from __future__ import annotations

import csv
import io

from dateline.exports.labels import date_label, encodable
from dateline.exports.loss import Loss
from dateline.timeline import Event, Timeline

COLUMNS = (
    "rank",
    "id",
    "date",
    "edtf",
    "earliest",
    "latest",
    "precision",
    "approximate",
    "basis",
    "title",
    "kind",
    "factuality",
    "attribution",
    "participants",
    "place",
    "salience",
    "confidence",
    "article",
    "quote",
)


def to_csv(timeline: Timeline) -> str:
    """A header and a row an event, CRLF line ends, in timeline order."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in timeline.events:
        writer.writerow([_safe(cell) for cell in _row(event)])
    return table.getvalue()


def csv_loss(timeline: Timeline) -> Loss:
    """The parts of an event that do not fit into a cell."""
    return Loss(dropped=("relations", "explanations", "offsets", "further-mentions"))


def _row(event: Event) -> tuple[str, ...]:
    """The cells of an event, in the order of ``COLUMNS``."""
    when, first = event.when, event.mentions[0] if event.mentions else None
    return (
        str(event.rank),
        event.id,
        date_label(when),
        when.edtf or "",
        when.earliest or "",
        when.latest or "",
        str(when.precision or ""),
        "yes" if when.approximate else "no",
        when.basis,
        event.title,
        str(event.kind),
        str(event.factuality),
        event.attribution.text if event.attribution else "",
        "; ".join(f"{part.text} ({part.role})" for part in event.participants),
        event.place.text if event.place else "",
        str(event.salience),
        str(event.confidence),
        first.article if first else "",
        first.quote if first else "",
    )


_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _safe(cell: str) -> str:
    """The cell, behind an apostrophe when a spreadsheet would run it."""
    cell = encodable(cell)
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell
