"""The timeline as the JSON of the HTTP API, an analysis as its own; nothing is lost."""

from __future__ import annotations

import json

from dateline.analysis import Analysis
from dateline.errors import InputError
from dateline.exports.labels import SURROGATE
from dateline.exports.loss import Loss
from dateline.timeline import Timeline


def to_json(timeline: Timeline) -> str:
    """The timeline as indented JSON, lone surrogates escaped as ``\\udXXX``."""
    return indented(timeline.to_dict())


def analysis_to_json(analysis: Analysis) -> str:
    """Everything an analysis carries, as indented JSON."""
    return indented(analysis.to_dict())


def indented(value: object) -> str:
    """``value`` as JSON for people too; its surrogates escaped, UTF-8 can hold it."""
    body = json.dumps(value, ensure_ascii=False, indent=2)
    return SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", body) + "\n"


def from_json(body: str) -> Timeline:
    """The timeline ``to_json`` was given.

    Raises: InputError, field "timeline", code ``invalid-timeline``.
    """
    try:
        return Timeline.from_dict(json.loads(body))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"This is not a timeline in JSON: {error!r}.",
            field="timeline",
            code="invalid-timeline",
        ) from error


def json_loss(timeline: Timeline) -> Loss:
    """Nothing."""
    return Loss()
