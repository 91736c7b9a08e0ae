"""A timeline as text in the formats other programs and people read.

Each export is a pure function of the timeline; ``FORMATS`` lists them by name
with their media type and what they lose.  Time expressions by themselves are
written by ``times_to_json``, ``times_to_table`` and ``to_inline_timeml``, an
analysis by ``to_conllu`` and ``analysis_to_json``.
"""

from dateline.exports.as_conllu import to_conllu
from dateline.exports.as_csv import to_csv
from dateline.exports.as_ics import to_ics
from dateline.exports.as_inline_timeml import to_inline_timeml
from dateline.exports.as_json import analysis_to_json, from_json, to_json
from dateline.exports.as_markdown import to_markdown
from dateline.exports.formats import FORMATS, Format
from dateline.exports.labels import date_label, day_label, factuality_label
from dateline.exports.loss import Loss
from dateline.exports.tagged import times_to_json, times_to_table

__all__ = [
    "FORMATS",
    "Format",
    "Loss",
    "analysis_to_json",
    "date_label",
    "day_label",
    "factuality_label",
    "from_json",
    "times_to_json",
    "times_to_table",
    "to_conllu",
    "to_csv",
    "to_ics",
    "to_inline_timeml",
    "to_json",
    "to_markdown",
]
