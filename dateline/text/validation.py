"""Whether a text and what is said of it can be an article at all.

The text is never altered: NULs, lone surrogates and other odd code points are
valid and keep their offsets.
"""

from __future__ import annotations

import re
import zoneinfo
from datetime import date
from functools import cache

from dateline.analysis import Analysis
from dateline.dates import FIRST_YEAR, LAST_YEAR
from dateline.errors import InputError
from dateline.values import Sentence

DATE_ORDERS = ("MDY", "DMY", "YMD")
# What a zone's name looks like, for a machine without the time zone database.
_ZONE = re.compile(r"UTC|[A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+){1,2}")


def validate(text: object, *, max_chars: int | None = None) -> str:
    """``text`` itself, when it is a string with something in it.

    Args:
        max_chars: the most code points allowed; None is no limit.

    Raises:
        InputError: field "text", code ``not-a-string``, ``empty-text`` or ``too-long``.
    """
    if not isinstance(text, str):
        kind = type(text).__name__
        raise InputError(
            f"The text has to be a string, not {kind}.",
            field="text",
            code="not-a-string",
        )
    if not text or text.isspace():
        raise InputError(
            "The text is empty; send the words of an article.",
            field="text",
            code="empty-text",
        )
    if max_chars is not None and len(text) > max_chars:
        raise InputError(
            f"The text has {len(text)} characters; at most {max_chars} are allowed.",
            field="text",
            code="too-long",
            characters=len(text),
            max_chars=max_chars,
        )
    return text


def check_date_order(order: str | None) -> None:
    """Nothing, when ``order`` is one of ``DATE_ORDERS`` or None.

    Raises:
        InputError: field "date_order", code ``bad-date-order``.
    """
    if order is not None and order not in DATE_ORDERS:
        raise InputError(
            f"{order!r} is no order of dates; write “MDY”, “DMY” or “YMD”.",
            field="date_order",
            code="bad-date-order",
        )


def check_timezone(name: str | None) -> None:
    """Nothing, when ``name`` is None or a zone of the IANA database.

    Where the machine has no such database, any name of its shape will do.

    Raises:
        InputError: field "timezone", code ``bad-timezone``.
    """
    if name is None:
        return
    known = _zones()
    if not (name in known if known else _ZONE.fullmatch(name)):
        raise InputError(
            f"{name!r} is no IANA time zone such as “Europe/Oslo” or “UTC”.",
            field="timezone",
            code="bad-timezone",
        )


@cache
def _zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


def check_published(published: object) -> None:
    """Nothing, when ``published`` can be a publication date.

    Raises:
        InputError: field "published", code ``wrong-type``.
    """
    if not isinstance(published, str | date | None):
        raise InputError(
            "The publication date must be a string, a date or a date-time.",
            field="published",
            code="wrong-type",
        )


def check_year(published: date | None) -> None:
    """Nothing, when the engine's calendar has the day of publication.

    Raises:
        InputError: field "published", code ``published-out-of-range``.
    """
    if published is not None and not FIRST_YEAR <= published.year <= LAST_YEAR:
        raise InputError(
            f"The publication date {published.isoformat()} lies outside the years "
            f"{FIRST_YEAR} to {LAST_YEAR}.",
            field="published",
            code="published-out-of-range",
        )


def check_strings(**arguments: object) -> None:
    """Nothing, when each argument is a string or None.

    Raises:
        InputError: the argument's name as field, code ``wrong-type``.
    """
    for name, value in arguments.items():
        if not isinstance(value, str | None):
            raise InputError(f"{name} must be a string.", field=name, code="wrong-type")


def primary_language(language: str) -> str:
    """The primary subtag of a BCP 47 language tag: "en" for "en-GB".

    Raises:
        InputError: field "language", code ``bad-language``.
    """
    primary = language.replace("_", "-").partition("-")[0].lower()
    if not re.fullmatch(r"[a-z]{2,3}", primary):
        raise InputError(
            f"{language!r} is no language tag such as “en” or “pt-BR”.",
            field="language",
            code="bad-language",
        )
    return primary


def check_analysis(text: str, analysis: object) -> tuple[Sentence, ...]:
    """The sentences of an analysis, which has to be of this text; none for None.

    Raises:
        InputError: field "analysis", code ``bad-analysis``.
    """
    if analysis is None:
        return ()
    if not isinstance(analysis, Analysis) or analysis.text != text:
        raise InputError(
            "The analysis must be “model”, what analyse() gave for this very text, or "
            "None.",
            field="analysis",
            code="bad-analysis",
        )
    return analysis.sentences
