"""How an article writes its dates, day first or month first, by its other dates.

03/04/2019 can be two days.  A number above 12 beside it in the article, as in
25/12/2018, is a day; and who writes "7 June" rather than "June 7" in words
mostly does so in numbers.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dateline import dates
from dateline.languages.base import Clock, Digits, Language
from dateline.timex.context import Context, Resolved, dated, unresolved
from dateline.timex.matching import Candidate


def find_date_order(
    candidates: tuple[Candidate, ...], language: Language
) -> str | None:
    """DMY or MDY, if the numeric dates of an article settle it, or else its dates
    in words; None if neither do or they disagree among themselves."""
    for orders in (_in_numbers(candidates), _in_words(candidates, language)):
        told = frozenset(orders)
        if told:
            return min(told) if len(told) == 1 else None
    return None


def _in_numbers(candidates: tuple[Candidate, ...]) -> Iterator[str]:
    for candidate in candidates:
        meaning = candidate.meaning
        day = meaning.day if isinstance(meaning, Clock) else meaning
        if isinstance(day, Digits) and day.order == "MDY":
            if day.first > 12:
                yield "DMY"
            elif day.second > 12:
                yield "MDY"


def _in_words(candidates: tuple[Candidate, ...], language: Language) -> Iterator[str]:
    for candidate in candidates:
        for rule in candidate.rule.split("+"):
            if rule in language.worded_orders:
                yield language.worded_orders[rule]


def resolve_digits(digits: Digits, context: Context) -> Resolved:
    """A numeric date, its order as the article's ``date_order`` has it, and with
    dots the day first; if that is not settled the other is among the alternatives."""
    settled = context.date_order
    order = settled if settled and digits.order == "MDY" else digits.order
    month, day = digits.first, digits.second
    if order == "DMY":
        month, day = day, month
    ambiguous = order != settled and month != day and max(month, day) <= 12
    if month > 12:
        month, day = day, month
    if day > calendar.monthrange(digits.year, month)[1]:
        return unresolved(f"{digits.year}-{month:02}-XX", "no such day")
    found = dated(dates.day(date(digits.year, month, day)), f"read as {order}")
    other = date(digits.year, day, month).isoformat() if ambiguous else None
    return replace(found, alternatives=(other,) if other else ())
