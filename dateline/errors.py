"""Every error the engine raises on purpose.

    DatelineError
    ├── InputError        the caller can fix it: empty text, impossible date
    ├── ResourceError     the installation can fix it: weights missing or damaged
    ├── NotFound          something named does not exist
    └── Conflict          the request contradicts what is already there

Each error has a stable ``code``, a message that says what was wrong and what to
do, and its data as attributes.  The engine knows no HTTP status codes.
"""

from __future__ import annotations


class DatelineError(Exception):
    """Base of all errors raised on purpose; never raised itself."""

    code = "dateline-error"

    def __init__(self, message: str, *, code: str | None = None, **data: object):
        super().__init__(message)
        self.message = message
        self.code = code or type(self).code
        self.data = data


class InputError(DatelineError):
    """The caller's input cannot be read: ``field`` names the argument at fault."""

    code = "invalid-input"

    def __init__(
        self, message: str, *, field: str, code: str | None = None, **data: object
    ):
        super().__init__(message, code=code, **data)
        self.field = field


class ResourceError(DatelineError):
    """A file or service the installation should provide is missing or damaged."""

    code = "resource-unavailable"


class NotFound(DatelineError):
    """What was asked for by name or id does not exist."""

    code = "not-found"


class Conflict(DatelineError):
    """The request contradicts something already stored."""

    code = "conflict"
