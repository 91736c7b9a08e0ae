"""Words found at the head of an English news text: dates, labels, time zones.

The first-line reader of ``dateline.text.metadata`` builds its patterns from
these tables.  All keys are lower case.
"""

from __future__ import annotations

from collections.abc import Mapping

MONTHS: Mapping[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
    "july": 7, "august": 8, "september": 9, "october": 10, "november": 11,
    "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

WEEKDAYS: tuple[str, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
)  # fmt: skip

# What stands before the day an article first appeared.
PUBLISHED_LABELS: tuple[str, ...] = (
    "first published", "originally published", "published", "publication date",
    "date published", "published date", "pub date", "posted", "date", "dated",
    "released", "release date", "issued", "created",
)  # fmt: skip

# What stands before the day an article was last changed.
UPDATED_LABELS: tuple[str, ...] = (
    "last updated", "updated", "last modified", "modified", "last edited", "last revised",
    "revised",
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
