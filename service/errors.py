"""One table from error to HTTP status, and one body for every error.

The body is ``application/problem+json`` (RFC 9457): ``type``, ``title``,
``status``, ``detail``, ``code``, ``request_id``, and ``errors`` when several
faults are reported together.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, Request, Response, request
from werkzeug.exceptions import HTTPException

from dateline.errors import Conflict, DatelineError, InputError, NotFound, ResourceError
from service import log

RETRY_AFTER_S = 5


class MalformedBody(DatelineError):
    """The body of the request cannot be read: broken JSON, not UTF-8."""

    code = "malformed-body"


class TooLarge(DatelineError):
    """The article is longer than this installation accepts."""

    code = "article-too-large"


class UnsupportedMediaType(DatelineError):
    """The body is of a type this call does not read."""

    code = "unsupported-media-type"


class NotAcceptable(DatelineError):
    """The timeline cannot be written in any format the client accepts."""

    code = "not-acceptable"


class StoreUnavailable(ResourceError):
    """The database is away, locked for too long, or not migrated; ``cause`` in its
    data is what the driver said."""

    code = "store-unavailable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with a request: where (``pointer`` into the JSON body, or
    the name of a query ``parameter``) and what."""

    detail: str
    pointer: str | None = None
    parameter: str | None = None

    def to_dict(self) -> dict[str, str]:
        if self.parameter is not None:
            return {"parameter": self.parameter, "detail": self.detail}
        return {"pointer": self.pointer or "", "detail": self.detail}


class ValidationFailed(DatelineError):
    """Fields of the request have the wrong shape; ``faults`` lists all of them."""

    code = "validation-failed"

    def __init__(self, faults: tuple[Fault, ...]):
        count = "One field" if len(faults) == 1 else f"{len(faults)} fields"
        super().__init__(f"{count} of the request cannot be accepted; see errors.")
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How a class of error is answered; ``type`` is an anchor of the docs page, or
    ``about:blank`` for what the status alone says."""

    status: HTTPStatus
    title: str
    type: str


def _row(status: HTTPStatus, title: str) -> Row:
    anchor = "/docs#problem-" + title.lower().replace(" ", "-")
    return Row(status=status, title=title, type=anchor)


TABLE: dict[type[DatelineError], Row] = {
    MalformedBody: _row(HTTPStatus.BAD_REQUEST, "Malformed body"),
    NotFound: _row(HTTPStatus.NOT_FOUND, "Not found"),
    NotAcceptable: _row(HTTPStatus.NOT_ACCEPTABLE, "Not acceptable"),
    Conflict: _row(HTTPStatus.CONFLICT, "Conflict"),
    TooLarge: _row(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Too large"),
    UnsupportedMediaType: _row(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"
    ),
    ValidationFailed: _row(HTTPStatus.UNPROCESSABLE_ENTITY, "Invalid input"),
    InputError: _row(HTTPStatus.UNPROCESSABLE_ENTITY, "Invalid input"),
    ResourceError: _row(HTTPStatus.SERVICE_UNAVAILABLE, "Service unavailable"),
    DatelineError: _row(HTTPStatus.INTERNAL_SERVER_ERROR, "Internal error"),
}


def register(app: Flask) -> None:
    """Answer every error of ``app`` with a problem document."""
    app.register_error_handler(DatelineError, _answer_dateline_error)
    app.register_error_handler(HTTPException, _answer_http_exception)
    app.register_error_handler(Exception, _answer_crash)


def row_of(error: type[DatelineError]) -> Row:
    """The row of an error class: its own, or its nearest ancestor's."""
    return next(TABLE[ancestor] for ancestor in error.__mro__ if ancestor in TABLE)


def problem(
    row: Row,
    *,
    code: str,
    detail: str,
    faults: Iterable[Fault] = (),
) -> Response:
    """A problem document as a response; 503 says when to try again."""
    body = {
        "type": row.type,
        "title": row.title,
        "status": int(row.status),
        "detail": detail,
        "code": code,
        "request_id": log.request_id(),
    }
    if errors := [fault.to_dict() for fault in faults]:
        body["errors"] = errors
    response = Response(
        json.dumps(body, indent=2) + "\n",
        status=row.status,
        content_type="application/problem+json",
    )
    if row.status == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = str(RETRY_AFTER_S)
    return response


def _answer_dateline_error(error: DatelineError) -> Response:
    row = row_of(type(error))
    if row.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.logger.error(
            "unavailable",
            code=error.code,
            reason=error.message,
            cause=error.data.get("cause"),
        )
    response = problem(
        row, code=error.code, detail=error.message, faults=_faults(error)
    )
    if isinstance(error, NotAcceptable):
        response.vary.add("Accept")
    if isinstance(error, UnsupportedMediaType):
        response.headers["Accept"] = ", ".join(_accepted(error))
    return response


def _accepted(error: UnsupportedMediaType) -> Iterable[str]:
    accepted = error.data.get("accepted", ())
    return accepted if isinstance(accepted, tuple) else ()


def _faults(error: DatelineError) -> tuple[Fault, ...]:
    if isinstance(error, ValidationFailed):
        return error.faults
    if isinstance(error, InputError):
        if arrives_as_parameter(request, error.field):
            return (Fault(parameter=error.field, detail=error.message),)
        return (Fault(pointer=f"/{error.field}", detail=error.message),)
    return ()


def arrives_as_parameter(request: Request, field: str = "") -> bool:
    """Whether a field of an article is a query parameter of this request: a plain
    text has all its fields there but the text itself."""
    return request.mimetype == "text/plain" and field not in ("", "text")


def _answer_http_exception(error: HTTPException) -> Response | HTTPException:
    """Errors the framework raises, with their headers (``Allow``) kept."""
    if error.code is None or error.code < HTTPStatus.BAD_REQUEST:
        return error
    status = HTTPStatus(error.code)
    ours = {row.status: (row, cause.code) for cause, row in TABLE.items()}
    plain_row = Row(status=status, title=status.phrase, type="about:blank")
    plain_code = status.phrase.lower().replace(" ", "-")
    row, code = ours.get(status, (plain_row, plain_code))
    response = problem(row, code=code, detail=error.description or status.phrase)
    for name, value in error.get_headers():
        if name.lower() not in ("content-type", "content-length"):
            response.headers[name] = value
    return response


def _answer_crash(error: Exception) -> Response:
    log.logger.error(
        "crash", error=type(error).__name__, frames=log.frames(error.__traceback__)
    )
    return problem(
        TABLE[DatelineError],
        code="internal-error",
        detail="Something went wrong on our side. The log has it under request_id.",
    )
