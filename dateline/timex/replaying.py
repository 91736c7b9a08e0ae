"""Time expressions that carry enough to be resolved again without their article.

``reading_of`` keeps of an article what settled an expression; ``replay`` resolves
the expression anew from its JSON and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, get_args, get_type_hints

from dateline.errors import InputError
from dateline.languages import base
from dateline.languages.base import Meaning
from dateline.timex.context import Context, Resolved
from dateline.timex.resolving import resolve
from dateline.timex.widening import widen
from dateline.values import Reading, TimeExpression

_NOWHERE = Context()
_FACTS = tuple(field.name for field in fields(Context))
_KINDS = {
    kind.__name__.lower(): kind
    for kind in vars(base).values()
    if isinstance(kind, type) and issubclass(kind, Meaning)
}


def reading_of(meaning: Meaning, context: Context, resolved: Resolved) -> Reading:
    """The meaning with the least of its context that gives the same result."""
    published, tense = context.published, context.tense
    for usual in (
        _NOWHERE,
        Context(published=published),
        Context(published=published, tense=tense),
    ):
        if _read(meaning, usual) == resolved:
            return Reading(meaning=meaning, context=usual)
    for name in _FACTS:
        for less in _less(context, name):
            if _read(meaning, less) == resolved:
                context = less
                break
    return Reading(meaning=meaning, context=context)


def _read(meaning: Meaning, context: Context) -> Resolved:
    return widen(meaning, context, resolve(meaning, context))


def _less(context: Context, name: str) -> Iterator[Context]:
    """The context without a fact; of several of its kind, with only one of them."""
    known, unknown = getattr(context, name), getattr(_NOWHERE, name)
    if known != unknown:
        some = known[::-1] if isinstance(known, tuple) else ()
        for fewer in (unknown, *((one,) for one in some)):
            yield replace(context, **{name: fewer})


def expression_of(
    words: str, start: int, rule: str, resolved: Resolved, reading: Reading
) -> TimeExpression:
    """The expression of these words, with what they were resolved to and why."""
    return TimeExpression(
        start=start,
        end=start + len(words),
        text=words,
        type=resolved.type,
        value=resolved.value,
        rule=rule,
        mod=resolved.mod,
        quant=resolved.quant,
        freq=resolved.freq,
        interval=resolved.interval,
        anchor=resolved.anchor,
        because=resolved.because,
        narrative=resolved.narrative,
        alternatives=resolved.alternatives,
        reading=reading,
    )


def replay(data: Mapping[str, Any]) -> TimeExpression:
    """The time expression whose ``to_dict()`` this is, resolved anew.

    Of its values only the ``reading`` is looked at: what its rule made of the words,
    and the facts of the article that made a difference.  Other dates in it give
    another value.

    Raises:
        InputError: ``data`` is not the JSON of a time expression.

    >>> data = {
    ...     "start": 8, "text": "Friday", "rule": "weekday.bare", "reading": {
    ...         "meaning": {"kind": "named", "unit": "weekday", "number": 5},
    ...         "context": {"published": "2019-06-06", "tense": "past"}}}
    >>> replay(data).value
    '2019-05-31'
    """
    try:
        recorded = data["reading"]
        meaning = _built(_KINDS[recorded["meaning"]["kind"]], recorded["meaning"])
        context = _built(Context, recorded["context"])
        return expression_of(
            data["text"],
            data["start"],
            data["rule"],
            _read(meaning, context),
            Reading(meaning=meaning, context=context),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(
            f"This is not a time expression in JSON: {error!r}.",
            field="expression",
            code="invalid-expression",
        ) from error


def _built(kind: type, data: Mapping[str, Any]) -> Any:
    """The dataclass that ``values.plain`` was called on."""
    hints = _hints(kind)
    return kind(
        **{
            name: _value(value, hints[name])
            for name, value in data.items()
            if name != "kind"
        }
    )


def _value(value: Any, hint: Any) -> Any:
    """A field's value as its type says: JSON has no dates, names and tuples."""
    types = [each for each in get_args(hint) or (hint,) if isinstance(each, type)]
    if isinstance(value, list):
        return tuple(_value(each, types[0]) for each in value)
    if isinstance(value, Mapping):
        return _built(_KINDS[value["kind"]] if "kind" in value else types[0], value)
    if isinstance(value, str):
        for each in types:
            if issubclass(each, Enum):
                return each(value)
            if issubclass(each, date):
                exact = datetime if "T" in value else date
                return exact.fromisoformat(value)
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
