"""Dateline reads a news article and gives back an ordered timeline of its events.

>>> import dateline
>>> timeline = dateline.extract("Ruritania signed a treaty on 3 May 2019.")
>>> timeline.events[0].when.edtf
'2019-05-03'
"""

from dateline import exports
from dateline.analysis import Analysis
from dateline.errors import (
    Conflict,
    DatelineError,
    InputError,
    NotFound,
    ResourceError,
)
from dateline.pipeline import analyse, extract, read_html, time_expressions, warm_up
from dateline.timeline import Event, Timeline, When
from dateline.timex.replaying import replay
from dateline.version import __version__

__all__ = [
    "Analysis",
    "Conflict",
    "DatelineError",
    "Event",
    "InputError",
    "NotFound",
    "ResourceError",
    "Timeline",
    "When",
    "__version__",
    "analyse",
    "exports",
    "extract",
    "read_html",
    "replay",
    "time_expressions",
    "warm_up",
]
