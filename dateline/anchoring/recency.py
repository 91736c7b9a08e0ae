"""How long ago a candidate for an event's time is, by itself and beside the others.

The latest time that an article tells of is mostly what its news is about: a time has
more to say for it the fewer later ones there are, and publication has less where a
day shortly before it is told of.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.anchoring.candidates import Candidate

_WIDTHS = ((1, "day"), (8, "week"), (31, "month"), (366, "year"))
_AGES = ((0, "ahead"), (1, "today"), (3, "days"), (11, "week"))
_LATEST = ((1, "today"), (3, "days"), (11, "week"), (40, "month"))
_MANY = 3


def width(option: Candidate) -> str:
    """The name of about how long a stretch is: "a day", "a year"."""
    start, end = option.interval.start, option.interval.end
    assert start is not None
    assert end is not None
    return "a " + _band((end - start).days - 1, _WIDTHS, "decade")


def age(option: Candidate, published: date) -> str:
    """The name of about how long before publication a stretch begins."""
    return "age " + _band(_days(option, published), _AGES, "old")


def standing(option: Candidate) -> str:
    """Whether a candidate is the day of publication or another dated time."""
    return "published" if option.published else "dated"


def others_past(
    option: Candidate, options: Sequence[Candidate], published: date
) -> list[int]:
    """How many days before publication the other dated times began that are not to
    come."""
    others = (o for o in options if o.carriers and o is not option)
    return [days for days in (_days(o, published) for o in others) if days >= 0]


def latest_beside(option: Candidate, past: Sequence[int]) -> str:
    """About how long ago the latest of the other times is, of ``others_past``: "dated
    latest else week"."""
    latest = _band(min(past), _LATEST, "old") if past else "none"
    return f"{standing(option)} latest else {latest}"


def later_ones(option: Candidate, past: Sequence[int], published: date) -> str:
    """How many of the other times, of ``others_past``, are later: "later ones 2"."""
    mine = _days(option, published)
    later = sum(days < mine for days in past)
    return f"later ones {min(later, _MANY)}"


def _days(option: Candidate, published: date) -> int:
    start = option.interval.start
    assert start is not None
    return published.toordinal() - start.toordinal()


def _band(value: int, bands: Sequence[tuple[int, str]], last: str) -> str:
    """The name of the first band whose edge lies above ``value``."""
    return next((name for edge, name in bands if value < edge), last)
