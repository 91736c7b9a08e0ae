"""Dates counted from another event: "two days after the vote".

The words give a length and a direction, the event beside them the point to count
from.  Where that event is dated the other one is too, as finely as the unit of
the length; where neither is, at least neither shares the other's day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from dateline import dates
from dateline.alignment import mentions_by_sentence
from dateline.anchoring.attaching import owners
from dateline.anchoring.links import Link
from dateline.dates import DateInterval
from dateline.syntax import Tree, tree_of
from dateline.values import EventMention, Sentence, TimeExpression

_LENGTH = re.compile(r"P(T?)(\d+)([YMWDH])")


@dataclass(frozen=True, slots=True)
class Distance:
    """``later`` happened ``length`` after ``earlier`` (mention numbers; None for an
    event that is no mention)."""

    earlier: int | None
    later: int | None
    length: TimeExpression


def distances(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
) -> tuple[Distance, ...]:
    """Every "LENGTH after/before EVENT" of the article, in text order."""
    ends = {e.end: e for e in expressions if _LENGTH.fullmatch(e.value)}
    found: list[Distance] = []
    for index, local in mentions_by_sentence(enumerate(mentions)).items():
        tree = tree_of(sentences[index])
        owner = owners(tree, local)
        for position, token in enumerate(tree.tokens):
            if token.text.lower() not in ("after", "before") or position == 0:
                continue
            length = ends.get(tree.tokens[position - 1].end)
            if length is not None and token.head >= 0:
                found.append(_distance(tree, position, length, owner))
    return tuple(found)


def _distance(
    tree: Tree, mark: int, length: TimeExpression, owner: Mapping[int, int]
) -> Distance:
    inner = tree.tokens[mark].head
    outer = tree.tokens[inner].head
    while outer >= 0 and outer not in owner:
        outer = tree.tokens[outer].head
    beside, counted = owner.get(inner), owner.get(outer)
    if tree.tokens[mark].text.lower() == "after":
        return Distance(beside, counted, length)
    return Distance(counted, beside, length)


def with_antecedents(
    found: Sequence[Distance],
    mentions: Sequence[EventMention],
    links: Mapping[int, Link],
) -> tuple[Distance, ...]:
    """The distances, each counted from an undated noun as from the last dated mention
    of that noun before it ("a fight in May … two months after the fight")."""
    last: dict[str, int] = {}
    dated: dict[int, int] = {}
    for number, mention in enumerate(mentions):
        link = links.get(number)
        if mention.nominal and link is not None and link.signal is None:
            last[mention.lemma] = number
        elif mention.nominal and mention.lemma in last:
            dated[number] = last[mention.lemma]
    return tuple(
        replace(each, earlier=dated.get(each.earlier, each.earlier))
        if each.earlier is not None and each.earlier not in links
        else each
        for each in found
    )


def count(
    found: Sequence[Distance], links: Mapping[int, Link]
) -> tuple[dict[int, Link], frozenset[int]]:
    """Links for mentions a distance dates, and the mentions no neighbour's day may
    be lent to because they lie days or more from it."""
    counted: dict[int, Link] = {}
    apart: set[int] = set()
    for distance in found:
        ends = (
            (distance.earlier, distance.later, 1),
            (distance.later, distance.earlier, -1),
        )
        for known, wanted, direction in ends:
            if wanted is None or _is_known(links.get(wanted)):
                continue
            if not distance.length.value.startswith("PT"):
                apart.add(wanted)
            link = None if known is None else links.get(known)
            interval = None if link is None else link.expression.interval
            if link is None or interval is None or link.signal or link.second:
                continue
            moved = _moved(interval, distance.length.value, direction)
            if moved is not None:
                counted[wanted] = _link(link.expression, distance.length, moved)
    return counted, frozenset(apart)


def _is_known(link: Link | None) -> bool:
    """Whether an event has a time already, and not only a bound that another lends."""
    return link is not None and (link.direct or link.signal is None)


def _link(origin: TimeExpression, length: TimeExpression, moved: DateInterval) -> Link:
    expression = replace(
        length,
        type="DATE",
        value=moved.edtf,
        interval=moved,
        narrative=True,
        rule="event.distance",
        anchor=f"{origin.value} of the event beside it",
        because=f"{length.text} from the event beside it",
    )
    return Link(expression, None, direct=True)


def _moved(interval: DateInterval, length: str, direction: int) -> DateInterval | None:
    """The interval moved by a TIMEX3 length; None when it is finer than the origin,
    whose day would have to be guessed."""
    match = _LENGTH.fullmatch(length)
    start = interval.start
    if match is None or start is None:
        return None
    clock, amount, unit = match[1], int(match[2]) * direction, match[3]
    if clock or unit == "H" or amount == 0:
        return None
    try:
        if unit in "DW":
            if interval.precision not in (dates.Precision.DAY, dates.Precision.TIME):
                return None
            return dates.day(start + timedelta(days=amount * (7 if unit == "W" else 1)))
        if unit == "M":
            if interval.precision in (dates.Precision.YEAR, dates.Precision.DECADE):
                return None
            moved = dates.add_months(start.replace(day=1), amount)
            return dates.month(moved.year, moved.month)
        return dates.year(start.year + amount)
    except (OverflowError, ValueError):
        return None
