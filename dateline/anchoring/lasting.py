"""Stretches of events whose length is told with one of their ends: "the three-day
summit ended on Friday" took from Wednesday to Friday, "the three months to June" are
from April to June.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from dateline import dates
from dateline.alignment import expressions_by_sentence, mentions_by_sentence
from dateline.anchoring.attaching import owners
from dateline.anchoring.links import PERIOD, Link, stretched
from dateline.dates import DateInterval, Precision
from dateline.languages.en import reaching
from dateline.syntax import Tree, tree_of
from dateline.values import EventMention, Sentence, TimeExpression

_DAYS = re.compile(r"P(\d{1,3})([DW])")
_MONTHS = re.compile(r"P(\d{1,3})([MY])")
_CLOSING = frozenset(("to", "through", "ended", "ending"))
_ENDED = frozenset(("ended", "ending", "ends"))
_BETWEEN = 4
"""Words at most between a period and its last day."""
_QUARTER = timedelta(weeks=13)
_WITHIN = frozenset(("compound", "amod", "nummod", "nmod:poss"))


def stretches(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
    links: Mapping[int, Link],
) -> dict[int, Link]:
    """Links of the events named with their length, where their first or last day is
    known, by mention number."""
    lengths = (e for e in expressions if _DAYS.fullmatch(e.value))
    told = mentions_by_sentence(enumerate(mentions))
    found: dict[int, Link] = {}
    for index, here in expressions_by_sentence(sentences, lengths).items():
        if index in told and sentences[index].tokens:
            tree = tree_of(sentences[index])
            for length in here:
                found.update(_measured(tree, told[index], length, links))
    return found


def reporting_periods(
    sentences: Sequence[Sentence],
    expressions: Sequence[TimeExpression],
    links: Mapping[int, Link],
) -> dict[int, Link]:
    """Links to the end of a period told with its length, as links to all of it, by
    mention number: "in the six months ended 30 June"."""
    by_end: dict[int, tuple[TimeExpression, DateInterval]] = {}
    ordered = sorted(expressions, key=lambda e: e.start)
    position = 0
    for length, end in pairwise(ordered):
        while position < len(sentences) and sentences[position].end <= length.start:
            position += 1
        if position == len(sentences):
            break
        match = _MONTHS.fullmatch(length.value)
        if match is not None and _closes(sentences[position], length, end):
            months = int(match[1]) * (12 if match[2] == "Y" else 1)
            period = _months_until(end.interval, months)
            if period is not None:
                by_end[end.start] = (length, period)
    return {
        number: _linked(link, *by_end[link.expression.start])
        for number, link in links.items()
        if link.expression.start in by_end and link.second is None
    }


def with_ends(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> tuple[TimeExpression, ...]:
    """The expressions, each period of a firm's year that is told with its last day as
    the months up to it: "the last quarter, which ended on 30 December"."""
    found = {e.start: e for e in expressions}
    ordered = sorted(expressions, key=lambda e: e.start)
    position = 0
    for period, end in pairwise(ordered):
        months = _months_of(period)
        while position < len(sentences) and sentences[position].end <= period.start:
            position += 1
        if months is None or position == len(sentences):
            continue
        told = None
        if _ends_on(sentences[position], period, end):
            told = _months_until(end.interval, months)
        if told is not None:
            found[period.start] = replace(
                period,
                type="DATE",
                value=told.edtf,
                interval=told,
                rule=PERIOD,
                because=f"the {months} months up to {end.text}",
            )
    return tuple(found[e.start] for e in expressions)


def _months_of(period: TimeExpression) -> int | None:
    """How many months a period has that a firm may begin when it likes."""
    words = period.text.lower().split()
    return reaching.ACCOUNTED.get(words[-1]) if words else None


def _ends_on(sentence: Sentence, period: TimeExpression, end: TimeExpression) -> bool:
    """Whether only ", which ended on" or as much of it stands between the two."""
    tree = tree_of(sentence)
    between = [
        tree.tokens[i].text.lower() for i in tree.tokens_in(period.end, end.start)
    ]
    words = [word for word in between if word not in (",", "which", "that", "on", "in")]
    close = len(words) == 1 and words[0] in _ENDED and len(between) <= _BETWEEN
    return close and end.end <= sentence.end


def _closes(sentence: Sentence, length: TimeExpression, end: TimeExpression) -> bool:
    """Whether only "to" or "ended (on)" stands between a length and a day or month."""
    tree = tree_of(sentence)
    inside = tree.tokens_in(length.end, end.start)
    between = [tree.tokens[i].text.lower() for i in inside]
    closing = bool(between) and between[0] in _CLOSING and between[1:] in ([], ["on"])
    return closing and end.end <= sentence.end


def _months_until(end: DateInterval | None, count: int) -> DateInterval | None:
    if end is None or end.start is None or end.end is None:
        return None
    if end.precision not in (Precision.DAY, Precision.MONTH):
        return None
    try:
        if end.end.day > 1 and count % 3 == 0:  # a year of whole weeks
            return dates.day(end.end - _QUARTER * (count // 3)).until(end)
        return dates.day(dates.add_months(end.end, -count)).until(end)
    except (OverflowError, ValueError):
        return None


def _measured(
    tree: Tree,
    mentions: dict[int, EventMention],
    length: TimeExpression,
    links: Mapping[int, Link],
) -> dict[int, Link]:
    """The link of the event named by the noun that a length stands before."""
    tokens = tree.tokens_in(length.start, length.end)
    if not tokens:
        return {}
    head = tree.head_of(tokens)
    noun = tree.tokens[head].head
    if noun < 0 or tree.tokens[head].deprel not in _WITHIN:
        return {}
    owner = owners(tree, mentions)
    if noun not in owner:
        return {}
    for verb in _phases(tree, noun):
        link = _link_at(tree, verb, owner, links)
        stretch = None if link is None else _stretch(tree, verb, link, length)
        if link is not None and stretch is not None:
            return {owner[noun]: _linked(link, length, stretch)}
    return {}


def _phases(tree: Tree, noun: int) -> Iterator[int]:
    """The verbs that tell the beginning or the end of what a noun names."""
    token = tree.tokens[noun]
    above = [token.head] if token.deprel.split(":")[0] in ("obj", "nsubj") else []
    for verb in (*above, *tree.dependents(noun, "acl")):
        if tree.tokens[verb].lemma in reaching.BEGINNING | reaching.ENDING:
            yield verb


def _link_at(
    tree: Tree, verb: int, owner: Mapping[int, int], links: Mapping[int, Link]
) -> Link | None:
    """What dates a verb: words of its own, else, for a participle, those of the
    clause beside which it stands ("ending their talks, they signed on Friday")."""
    places = [verb]
    if tree.tokens[verb].xpos == "VBG":
        above = tree.tokens[verb].head
        places += [above, tree.tokens[above].head] if above >= 0 else []
    for place in places:
        number = owner.get(place, -1)
        link = links.get(number)
        if link is not None and link.signal is None and link.second is None:
            return link
    return None


def _stretch(
    tree: Tree, verb: int, link: Link, length: TimeExpression
) -> DateInterval | None:
    interval, match = link.expression.interval, _DAYS.fullmatch(length.value)
    if interval is None or interval.precision is not Precision.DAY or match is None:
        return None
    start = interval.start
    more = timedelta(days=int(match[1]) * (7 if match[2] == "W" else 1) - 1)
    if start is None or not more:
        return None
    try:
        if tree.tokens[verb].lemma in reaching.ENDING:
            return dates.day(start - more).until(interval)
        return interval.until(dates.day(start + more))
    except OverflowError:
        return None


def _linked(link: Link, length: TimeExpression, stretch: DateInterval) -> Link:
    because = f"{length.text} from its first day to its last"
    return stretched(link, stretch, rule="event.length", because=because)
