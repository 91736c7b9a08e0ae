"""Query parameters of timelines."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any

import marshmallow as ma
from marshmallow import fields, validate
from webargs.fields import DelimitedList

from dateline.values import Factuality, Kind
from service.store.values import TimelineFilter, TimelineSearch

MOST_ITEMS = 100


def _words(help: str) -> fields.String:
    return fields.String(
        load_default=None,
        validate=validate.Length(min=1, max=200),
        metadata={"description": help},
    )


def _share(help: str) -> fields.Float:
    return fields.Float(
        load_default=0.0,
        validate=validate.Range(0.0, 1.0),
        metadata={"description": help},
    )


class Cursor(fields.Field[int]):
    """An opaque place in a list; inside, the number of the last article shown."""

    def _serialize(self, value: int | None, *_: Any, **__: Any) -> str | None:
        return None if value is None else write_cursor(value)

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> int:
        try:
            number = base64.urlsafe_b64decode(str(value)).decode("ascii")
        except (binascii.Error, ValueError) as error:
            raise ma.ValidationError("Not a cursor of this list.") from error
        if not re.fullmatch("[0-9]{1,18}", number):
            raise ma.ValidationError("Not a cursor of this list.")
        return int(number)


def write_cursor(number: int) -> str:
    """The cursor of a place in a list, safe in an address."""
    return base64.urlsafe_b64encode(str(number).encode()).decode()


class DaysSchema(ma.Schema):
    """A stretch of days."""

    first_day = fields.Date(
        data_key="from",
        load_default=None,
        metadata={"description": "First day; events that may lie later are wanted."},
    )
    last_day = fields.Date(
        data_key="to",
        load_default=None,
        metadata={"description": "Last day, inclusive."},
    )

    @ma.validates_schema
    def check_days(self, data: dict[str, Any], **_: Any) -> None:
        """The days must be in order."""
        first, last = data["first_day"], data["last_day"]
        if first is not None and last is not None and first > last:
            raise ma.ValidationError("Lies before 'from'.", "to")


class TimelineQuerySchema(DaysSchema):
    """Which events of a timeline are wanted, and in which format."""

    kinds = DelimitedList(
        fields.String(validate=validate.OneOf([*map(str, Kind)])),
        data_key="kind",
        load_default=lambda: (),
        metadata={"description": "Kinds wanted, separated by commas."},
    )
    factualities = DelimitedList(
        fields.String(validate=validate.OneOf([*map(str, Factuality)])),
        data_key="factuality",
        load_default=lambda: (),
        metadata={"description": "Factualities wanted, separated by commas."},
    )
    participant = _words("Part of the name of someone or something taking part.")
    min_salience = _share("Least salience.")
    min_confidence = _share("Least confidence.")
    format = fields.String(
        load_default=None,
        metadata={"description": "Format, instead of the Accept header."},
    )

    @ma.post_load
    def make(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        """``wanted``, a filter, and ``format``."""
        format = data.pop("format")
        data["kinds"] = tuple(data["kinds"])
        data["factualities"] = tuple(data["factualities"])
        return {"wanted": TimelineFilter(**data), "format": format}


class TimelineSearchSchema(DaysSchema):
    """Which stored timelines are wanted."""

    q = _words("Words of the title or text.")
    participant = _words("Part of the name of someone or something taking part.")
    source = _words("Who published the article.")
    limit = fields.Integer(
        load_default=20,
        validate=validate.Range(1, MOST_ITEMS),
        metadata={"description": "Most items of a page."},
    )
    before = Cursor(
        data_key="cursor",
        load_default=None,
        metadata={"description": "Where the last page ended: its next_cursor."},
    )

    @ma.post_load
    def make(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        """``search``, ``limit`` and ``before``."""
        limit, before = data.pop("limit"), data.pop("before")
        return {"search": TimelineSearch(**data), "limit": limit, "before": before}
