"""The table of export formats, for whatever offers a choice of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateline.exports.as_csv import csv_loss, to_csv
from dateline.exports.as_ics import ics_loss, to_ics
from dateline.exports.as_json import json_loss, to_json
from dateline.exports.as_markdown import markdown_loss, to_markdown
from dateline.exports.loss import Loss
from dateline.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A way to write a timeline: ``write`` gives the text, ``loss`` what it lacks."""

    media_type: str
    suffix: str
    write: Callable[[Timeline], str]
    loss: Callable[[Timeline], Loss]


FORMATS: Mapping[str, Format] = {
    "json": Format(
        media_type="application/json", suffix=".json", write=to_json, loss=json_loss
    ),
    "md": Format(
        media_type="text/markdown", suffix=".md", write=to_markdown, loss=markdown_loss
    ),
    "csv": Format(media_type="text/csv", suffix=".csv", write=to_csv, loss=csv_loss),
    "ics": Format(
        media_type="text/calendar", suffix=".ics", write=to_ics, loss=ics_loss
    ),
}
