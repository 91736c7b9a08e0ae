"""Words found at the head of an English news text: labels and time zones.

The first-line reader of ``dateline.text.metadata`` builds its patterns from
these tables and the months and weekdays of ``words``.  All keys are lower case.
"""

from __future__ import annotations

from collections.abc import Mapping

# What stands before the day an article first appeared.
PUBLISHED_LABELS: tuple[str, ...] = (
    "first published", "originally published", "published", "publication date",
    "date published", "published date", "pub date", "posted", "date", "dated",
    "released", "release date", "issued", "created",
)  # fmt: skip

# What stands before the day an article was last changed.
UPDATED_LABELS: tuple[str, ...] = (
    "last updated", "updated", "last modified", "modified", "last edited",
    "last revised", "revised",
)  # fmt: skip

# Offsets from UTC in minutes.  Only abbreviations with one common meaning in
# news; the others (IST, "ET") leave the clock local.  Source: RFC 5322 and the
# IANA time zone database.
ZONES: Mapping[str, int] = {
    "utc": 0, "gmt": 0, "z": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120,
    "eest": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420,
}  # fmt: skip

# Clock zones without a fixed offset: read, and left local.
LOCAL_ZONES: tuple[str, ...] = ("et", "ct", "mt", "pt", "ist", "local time")
