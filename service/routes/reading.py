"""Request bodies and queries, read strictly: what is not understood is refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn

import marshmallow as ma
from flask import Request
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import RequestEntityTooLarge

from service.errors import (
    Fault,
    MalformedBody,
    TooLarge,
    UnsupportedMediaType,
    ValidationFailed,
    arrives_as_parameter,
)

ACCEPTED = ("application/json", "text/plain; charset=utf-8")


class RequestParser(FlaskParser):
    """Reads ``json`` bodies (a ``text/plain`` one too: the text is the body, the
    other fields are query parameters) and ``query`` parameters.

    Raises: ValidationFailed with every fault, MalformedBody, UnsupportedMediaType.
    """

    DEFAULT_UNKNOWN_BY_LOCATION: dict[str, str | None] = {  # noqa: RUF012  # as in the base
        "json": ma.RAISE,
        "query": ma.RAISE,
    }

    def load_querystring(self, req: Request, schema: ma.Schema) -> Any:
        known = [field.data_key or name for name, field in schema.fields.items()]
        _refuse_repeated(req, known)
        return super().load_querystring(req, schema)

    def load_json(self, req: Request, schema: ma.Schema) -> object:
        if req.headers.get("Content-Encoding", "identity") != "identity":
            raise _unsupported("A compressed body is not read.")
        if req.mimetype == "text/plain":
            return _read_plain(req)
        if req.mimetype == "application/json":
            _refuse_parameters(req.args, "Send this as a field of the JSON body.")
            return read_json(_body(req))
        raise _unsupported(
            f"A body of type {req.mimetype!r} is not read."
            if req.mimetype
            else "The request has no Content-Type."
        )

    def handle_error(
        self, error: ma.ValidationError, req: Request, *_: object, **__: object
    ) -> NoReturn:
        raise ValidationFailed(tuple(_faults(req, error.messages_dict))) from error


def read_json(body: bytes) -> object:
    """The value of a JSON body (RFC 8259, UTF-8).

    Raises: MalformedBody for anything else: also NaN, a repeated name, an
    endless number, nesting without end.
    """
    try:
        return json.loads(
            _decode(body, "utf-8-sig"),
            parse_constant=_refuse_constant,
            object_pairs_hook=_read_object,
        )
    except json.JSONDecodeError as error:
        raise MalformedBody(
            f"The body is not JSON: {error.msg} at line {error.lineno}, "
            f"column {error.colno}.",
            code="malformed-json",
        ) from error
    except RecursionError as error:
        raise MalformedBody(
            "The JSON is nested too deeply.", code="malformed-json"
        ) from error
    except ValueError as error:
        raise MalformedBody(
            "The JSON has a number with too many digits.", code="malformed-json"
        ) from error


def _read_plain(req: Request) -> dict[str, Any]:
    charset = req.mimetype_params.get("charset", "utf-8").lower()
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise _unsupported(f"A body in {charset!r} is not read; send UTF-8.")
    _refuse_repeated(req, req.args)
    _refuse_parameters(
        [name for name in ("text", "html") if name in req.args],
        "The body is the text; leave this parameter out.",
    )
    return {**req.args.to_dict(), "text": _decode(_body(req), "utf-8")}


def _refuse_repeated(req: Request, names: Iterable[str]) -> None:
    """Refuse those of ``names`` that the query gives more than once."""
    repeated = [name for name in names if len(req.args.getlist(name)) > 1]
    _refuse_parameters(repeated, "Given more than once.")


def _refuse_parameters(names: Iterable[str], detail: str) -> None:
    faults = tuple(Fault(parameter=name, detail=detail) for name in names)
    if faults:
        raise ValidationFailed(faults)


def _body(req: Request) -> bytes:
    limit = req.max_content_length or 0
    too_large = TooLarge(f"The body is larger than {limit} bytes.")
    try:
        body = req.get_data(cache=False)
    except RequestEntityTooLarge as error:
        raise too_large from error
    # A body of undeclared length is cut off at the limit.
    if req.content_length is None and len(body) >= limit:
        raise too_large
    return body


def _decode(body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        raise MalformedBody(
            f"The body is not UTF-8: byte {error.start} cannot be read.",
            code="not-utf-8",
        ) from error


def _unsupported(reason: str) -> UnsupportedMediaType:
    return UnsupportedMediaType(
        f"{reason} Send one of: {', '.join(ACCEPTED)}.", accepted=ACCEPTED
    )


def _refuse_constant(name: str) -> NoReturn:
    raise MalformedBody(f"JSON has no number {name}.", code="malformed-json")


def _read_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise MalformedBody(
            f"The JSON object names {twice!r} twice.", code="malformed-json"
        )
    return value


def _faults(req: Request, messages: dict[str, Any]) -> Iterator[Fault]:
    """Faults from ``{location: {field: [detail, ...]}}``."""
    for location, found in messages.items():
        for path, detail in _leaves(found):
            if location == "query" or arrives_as_parameter(req, *path[:1]):
                yield Fault(parameter="/".join(path), detail=detail)
            else:
                yield Fault(pointer="".join(map(_step, path)), detail=detail)


def _leaves(
    messages: Any, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every message with the path to its field; ``_schema`` is the whole value."""
    if isinstance(messages, dict):
        for name, inner in messages.items():
            step = () if name == "_schema" else (str(name),)
            yield from _leaves(inner, path + step)
        return
    for detail in messages:
        yield path, str(detail)


def _step(name: str) -> str:
    """One step of a JSON pointer (RFC 6901)."""
    return "/" + name.replace("~", "~0").replace("/", "~1")
