"""Dates without rules of our own: publication dates as given by the caller, and
date literals of languages that have no rule folder.

The only importer of dateparser, and only when it is needed, for it is slow to
load.  It is always told the language, is never asked for relative dates, and
never searches texts: our patterns find the literals, it reads month names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timezone
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dateline import dates
from dateline.dates import DateInterval
from dateline.errors import InputError
from dateline.languages.base import Digits, Named, Unit
from dateline.languages.notation import NO_YEAR, unresolved_value
from dateline.values import Reading, TimeExpression

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_LONGEST_DATE = 100
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}")
_ISO = re.compile(r"[12]\d{3}-\d")
# Both numbers can be the month, unlike in 7.6.2019, where the day is first.
_EITHER_ORDER = re.compile(
    r"(?<![\d/-])(?P<first>0?[1-9]|1[0-2])([/-])(?P<second>0?[1-9]|1[0-2])\2"
    r"(?:\d\d){1,2}(?![\d/-])"
)
_NUMERIC = re.compile(
    r"(?<![\w.,:/-])(?:(?P<y>[12]\d{3})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"|(?P<first>\d{1,2})(?P<t>[-/.])(?P<second>\d{1,2})(?P=t)(?P<year>[12]\d{3}))"
    r"(?![\w/-]|[.,:]\d)"
    r"|(?<!\d)(?P<cy>[12]\d{3})\s?[年년]\s?(?P<cm>\d{1,2})\s?[月월]\s?(?P<cd>\d{1,2})\s?[日일]"
)
# A short word may stand between the parts ("7 de junio de 2019").
_NAMED = re.compile(
    r"(?<![\w.,])(?P<day>\d{1,2})(?:\.|º|°|er|a)?\s{1,3}(?:[^\W\d_]{1,3}['’\s]\s?)?"
    r"(?P<name>[^\W\d_]{3,14})\.?(?:,?\s{1,3}(?:[^\W\d_]{1,3}\s{1,3})?(?P<year>[12]\d{3})(?!\w))?"
    r"|(?<!\w)(?P<month>[^\W\d_]{3,14})\.?\s{1,3}(?:[^\W\d_]{1,3}\s{1,3})?(?P<of>[12]\d{3})(?!\w)"
)


def parse_published(text: str, *, date_order: str | None = None) -> date:
    """The publication date a caller gave as a string: a ``datetime`` if it has a time.

    ISO 8601 first, then the ways English and HTTP write dates.  ``date_order``
    ("DMY", or "MDY" and "YMD" for the month first) reads 03/04/2019, which is
    refused without; with dots the day is first.

    Raises: InputError (field "published") if it names no single day or one that
        does not exist (code "invalid-published"), or could be two days
        ("ambiguous-published").

    >>> parse_published("2019-06-07"), parse_published("7 June 2019")
    (datetime.date(2019, 6, 7), datetime.date(2019, 6, 7))
    """
    words = text.strip()
    if not words or len(words) > _LONGEST_DATE:
        raise _bad_published(text)
    with suppress(ValueError):
        return date.fromisoformat(words)
    with suppress(ValueError):
        return datetime.fromisoformat(words)
    if _ISO.match(words) or words.startswith(("-", "+")):
        raise _bad_published(text)
    if date_order is None:
        _refuse_two_readings(words)
    order = date_order or ("DMY" if _DOTTED.fullmatch(words) else "MDY")
    found = _parser("en", "MDY" if order == "YMD" else order).get_date_data(words)
    moment: datetime | None = found.date_obj
    if moment is None:
        raise _bad_published(text)
    if "time" not in found.parts:
        return moment.date()
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=timezone(offset))


def _refuse_two_readings(words: str) -> None:
    """Raises: InputError if the day and the month could change places."""
    either = _EITHER_ORDER.search(words)
    if either is not None and int(either["first"]) != int(either["second"]):
        raise InputError(
            f"published: {words!r} could be two days; send date_order (DMY or MDY) "
            "with it, or write it as 2019-06-07",
            field="published",
            code="ambiguous-published",
        )


def _bad_published(text: str) -> InputError:
    shown = text if len(text) <= _LONGEST_DATE else text[:_LONGEST_DATE] + "…"
    return InputError(
        f"published: {shown!r} is not a day of the calendar; write it as 2019-06-07 "
        "or 2019-06-07T14:05+00:00",
        field="published",
        code="invalid-published",
    )


def find_literals(
    text: str, language: str, *, date_order: str | None = None, start: int = 0
) -> tuple[TimeExpression, ...]:
    """The dates written out in a text of any language, in order.

    Numeric dates in every language; month names in those dateparser knows.  A
    day without its year has a value with X and no interval.

    >>> [e.value for e in find_literals("le 7 juin 2019", "fr")]
    ['2019-06-07']
    """
    found = sorted(_literals(text, language, date_order, start), key=lambda e: e.start)
    kept: list[TimeExpression] = []
    for expression in found:
        if not kept or expression.start >= kept[-1].end:
            kept.append(expression)
    return tuple(kept)


def _literals(
    text: str, language: str, date_order: str | None, start: int
) -> Iterator[TimeExpression]:
    order = date_order or _usual_order(language)
    for match in _NUMERIC.finditer(text, start):
        day = _numeric_day(match, order or "DMY")
        if _interval(day) is not None:
            meaning = day if order else _open_digits(match) or day
            yield _literal(match, match.end(), "literal.numeric", day, meaning)
    for match in _NAMED.finditer(text, start):
        expression = _named_literal(match, language)
        if expression is not None:
            yield expression


def _numeric_day(match: re.Match[str], order: str) -> Named:
    groups = match.groupdict()
    if groups["first"] is None:
        year, month, day = (groups[k] or groups["c" + k] for k in ("y", "m", "d"))
    else:
        year, month, day = groups["year"], groups["first"], groups["second"]
        dotted = groups["t"] == "."
        if (order == "DMY" or dotted or int(month) > 12) and int(day) <= 12:
            month, day = day, month
    return Named(unit=Unit.DAY, number=int(month), day=int(day), of=int(year))


def _open_digits(match: re.Match[str]) -> Digits | None:
    """A numeric date that can be two days, where no order is known."""
    if match["first"] is None or match["t"] == ".":
        return None
    first, second = int(match["first"]), int(match["second"])
    if first == second or max(first, second) > 12:
        return None
    return Digits(first=first, second=second, year=int(match["year"]), order="DMY")


def _named_literal(match: re.Match[str], language: str) -> TimeExpression | None:
    """A day with its month's name, or a month with its year."""
    month = _month_number((match["name"] or match["month"]).lower(), language)
    if month is None:
        return None
    if match["day"] is None:
        name = Named(unit=Unit.MONTH, number=month, of=int(match["of"]))
        return _literal(match, match.end(), "literal.month", name)
    day = Named(unit=Unit.DAY, number=month, day=int(match["day"]), of=2000)
    if match["year"] is not None:
        day = replace(day, of=int(match["year"]))
    if _interval(day) is None:
        return None
    if match["year"] is None:
        undated = replace(day, of=None)
        return _literal(match, match.end("name"), "literal.day", undated)
    return _literal(match, match.end(), "literal.day", day)


def _interval(name: Named) -> DateInterval | None:
    """The day or month with its year; None if there is none such."""
    if not isinstance(name.of, int):
        return None
    if name.day is None:
        return dates.month(name.of, name.number)
    with suppress(ValueError):
        return dates.day(date(name.of, name.number, name.day))
    return None


def _literal(
    match: re.Match[str],
    end: int,
    rule: str,
    name: Named,
    meaning: Named | Digits | None = None,
) -> TimeExpression:
    """The expression of a name; with ``meaning`` Digits, the other order as well."""
    interval = _interval(name)
    others: tuple[str, ...] = ()
    because = "stated" if interval else NO_YEAR
    if isinstance(meaning, Digits):
        because = f"read as {meaning.order}"
        others = (f"{meaning.year}-{meaning.first:02}-{meaning.second:02}",)
    return TimeExpression(
        start=match.start(),
        end=end,
        text=match.string[match.start() : end],
        type="DATE",
        value=dates.write_timex3(interval) if interval else unresolved_value(name),
        rule=rule,
        interval=interval,
        because=because,
        alternatives=others,
        reading=Reading(meaning=meaning or name),
    )


@lru_cache(maxsize=4096)
def _month_number(name: str, language: str) -> int | None:
    """The month a word names in a language, by dateparser; None for other words."""
    parser = _parser_of(language)
    found = parser and parser.get_date_data(f"5 {name} 2000").date_obj
    return found.month if found and found.day == 5 and found.year == 2000 else None


@cache
def _usual_order(language: str) -> str | None:
    """How a language orders numeric dates: MDY or DMY; None for one not known."""
    parser = _parser_of(language)
    if parser is None:
        return None
    found = parser.get_date_data("01/02/2003").date_obj
    return "MDY" if found and found.month == 1 else "DMY"


@cache
def _parser_of(language: str) -> DateDataParser | None:
    """dateparser for one language with its own date order, None if it has none."""
    parser = _parser(language.lower().partition("-")[0], None)
    with suppress(ValueError):
        # dateparser looks its language up at the first date.
        parser.get_date_data("2000-01-01")
        return parser
    return None


@cache
def _parser(language: str, order: str | None) -> DateDataParser:
    """dateparser told to read whole absolute dates and nothing else.

    The fixed base keeps it from the clock, though no absolute date needs one.
    """
    from dateparser.date import DateDataParser

    settings: dict[str, object] = {
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
        "RELATIVE_BASE": datetime(2000, 1, 1),
    }
    if order is not None:
        settings["DATE_ORDER"] = order
    return DateDataParser(languages=[language], settings=settings)
