"""JSON log lines, each with the id of the request it belongs to.

Ids, lengths and durations are logged; the words of an article never are.
"""

from __future__ import annotations

import re
import sys
import traceback
import uuid
from types import TracebackType

import structlog

_ACCEPTED_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")

logger: structlog.typing.FilteringBoundLogger = structlog.get_logger("service")


def configure(level: int) -> None:
    """Write lines of at least ``level`` to standard error, one JSON object each."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        # Standard error as it is when a line is written, not when this runs.
        logger_factory=lambda *_: structlog.WriteLogger(sys.stderr),
    )


def bind_request(offered_id: str | None) -> None:
    """Start a request: the client's id when it is a plain short one, else a new one."""
    accepted = offered_id is not None and _ACCEPTED_ID.fullmatch(offered_id)
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(
        request_id=offered_id if accepted else uuid.uuid4().hex
    )


def request_id() -> str:
    """The id of the request being served; empty outside a request."""
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))


def clear_request() -> None:
    """End a request, so that nothing of it reaches the next one's lines."""
    structlog.contextvars.clear_contextvars()


def frames(trace: TracebackType | None) -> list[str]:
    """Where an error came from, ``file:line function``, innermost last.

    The error's message is left out: it may quote the article.
    """
    return [
        f"{frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
