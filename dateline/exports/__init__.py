"""A timeline as text in the formats other programs and people read.

Each export is a pure function of the timeline; ``FORMATS`` lists them by name
with their media type and what they lose.
"""

from dateline.exports.as_csv import to_csv
from dateline.exports.as_ics import to_ics
from dateline.exports.as_json import from_json, to_json
from dateline.exports.as_markdown import to_markdown
from dateline.exports.formats import FORMATS, Format
from dateline.exports.labels import date_label, day_label, factuality_label
from dateline.exports.loss import Loss

__all__ = [
    "FORMATS",
    "Format",
    "Loss",
    "date_label",
    "day_label",
    "factuality_label",
    "from_json",
    "to_csv",
    "to_ics",
    "to_json",
    "to_markdown",
]
