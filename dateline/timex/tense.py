"""The tense of the clause a time expression stands in.

With an analysis it is read off the tree (``tense_tree``).  Without one, the nearest
cue of tense is taken: before the expression first, since English puts times after
their verbs.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.languages.base import Language, Tense
from dateline.languages.registry import known_rules
from dateline.syntax import tree_of
from dateline.timex.grammar import ending, phrase, spaced
from dateline.timex.matching import segments
from dateline.timex.tense_tree import (
    NEWS_DAYS,
    WEEK_DAYS,
    Clause,
    TreeWords,
    clause_of,
    tree_words,
)
from dateline.values import Sentence, Span

_REACH = 200
# How far before an expression a preposition can begin, and a verb with it.
_BESIDE = 20
_VERB_BESIDE = 40
# What can stand before the first word of a sentence.
_OPENING = re.compile(r"[\"'“‘ \n]{0,8}")
UNKNOWN = Clause(tense=None)

ClauseReader = Callable[[int, int], Clause]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cues:
    """A language's ``TenseWords``, compiled; ``nearby`` names its groups by tense,
    ``limits`` end where the expression begins."""

    ahead: re.Pattern[str]
    limits: re.Pattern[str]
    behind: re.Pattern[str]
    event: re.Pattern[str]
    awaiting: re.Pattern[str]
    headed: re.Pattern[str]
    happened: re.Pattern[str]
    fronted: re.Pattern[str]
    nearby: re.Pattern[str]
    past: re.Pattern[str]
    decision: re.Pattern[str]
    perfect: re.Pattern[str]
    tree: TreeWords


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    """A cue: the clause it tells of to what follows it, and ``own`` tense of its
    verb: "agreed to meet" looks ahead, but "on Friday they agreed to meet" back."""

    clause: Clause
    own: Tense


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The cues of one sentence and where each begins."""

    starts: tuple[int, ...]
    cues: tuple[_Cue, ...]


def clause_reader(
    text: str, sentences: Sequence[Sentence], language: Language
) -> ClauseReader:
    """A function from the span of an expression to the clause around it.

    Its tense is None when nothing tells.  ``sentences`` without tokens, or none at
    all, leave it to the cues in the words.
    """
    cues = _cues(language.code)
    spans: Sequence[Span] = sentences or tuple(
        Span(start=start, end=end)
        for start, end in segments(text, language.abbreviations)
    )
    starts = [span.start for span in spans]

    @cache
    def cues_of(place: int) -> _Found:
        return _find_cues(text, spans[place], cues)

    def clause_at(start: int, end: int, place: int) -> Clause:
        if sentences and sentences[place].tokens:
            return clause_of(start, end, tree_of(sentences[place]), cues.tree)
        opens = cues.fronted.fullmatch(text, spans[place].start, start)
        found = cues_of(place)
        if not found.cues and cues.headed.match(text, spans[place].start, start):
            return Clause(tense=Tense.FUTURE)
        return _nearest(start, end, found, bool(opens))

    def awaits(start: int, end: int) -> bool:
        event = cues.event.match(text, end)
        return event is not None and bool(
            event["now"] or cues.awaiting.search(text, max(0, start - _REACH), start)
        )

    def read(start: int, end: int) -> Clause:
        is_ahead = cues.ahead.search(text, max(0, start - _REACH), start)
        if is_ahead or awaits(start, end):
            return Clause(tense=Tense.FUTURE)
        beside = max(0, start - _BESIDE)
        if cues.behind.search(text, beside, start):
            return Clause(tense=Tense.PAST, happened=True)
        place = max(0, bisect_right(starts, start) - 1)
        clause = clause_at(start, end, place)
        if clause.tense is Tense.PAST and cues.happened.search(
            text, max(0, start - _VERB_BESIDE), start
        ):
            clause = replace(clause, happened=True)
        limit = cues.limits.search(text, beside, start)
        if limit is None:
            return clause
        opens = _OPENING.fullmatch(text, spans[place].start, limit.start())
        is_past = clause.tense is Tense.PAST and (
            clause.pluperfect
            or bool(opens)
            or (clause.lasting and bool(limit["lasting"]))
        )
        tense = Tense.PAST if is_past else Tense.FUTURE
        return replace(clause, tense=tense, decided=0)

    return read


def _find_cues(text: str, span: Span, cues: _Cues) -> _Found:
    found = tuple(cues.nearby.finditer(text, span.start, span.end))
    return _Found(
        starts=tuple(match.start() for match in found),
        cues=tuple(_cue(match, cues) for match in found),
    )


def _cue(match: re.Match[str], cues: _Cues) -> _Cue:
    pluperfect = match.lastgroup == "pluperfect"
    is_future = match.lastgroup == Tense.FUTURE
    tense = Tense.FUTURE if is_future else Tense.PAST
    starts_past = cues.past.match(match[0])
    return _Cue(
        clause=Clause(
            tense=tense, pluperfect=pluperfect, decided=_days_of_decision(match, cues)
        ),
        own=Tense.PAST if starts_past else tense,
    )


def _days_of_decision(match: re.Match[str], cues: _Cues) -> int:
    """How far back a weekday is that of the decision a cue of the future begins with:
    "agreed to buy", "ordered them to leave"."""
    decision = cues.decision.fullmatch(match[0])
    before = max(0, match.start() - _BESIDE)
    if decision is None or cues.perfect.search(match.string, before, match.start()):
        return 0
    is_appointed = cues.tree.appointed.fullmatch(decision["act"])
    return NEWS_DAYS if is_appointed else WEEK_DAYS


def _nearest(start: int, end: int, found: _Found, opens: bool) -> Clause:
    """What the nearest cue before the expression tells, else the first after it; the
    time that ``opens`` a sentence is that of its verb."""
    before = bisect_left(found.starts, start) - 1
    if before >= 0 and start - found.starts[before] <= _REACH:
        return found.cues[before].clause
    after = bisect_left(found.starts, end)
    if after < len(found.starts) and found.starts[after] - end <= _REACH:
        cue = found.cues[after]
        return Clause(
            tense=cue.own,
            pluperfect=cue.clause.pluperfect,
            happened=opens and cue.own is Tense.PAST,
        )
    return UNKNOWN


@cache
def _cues(code: str) -> _Cues:
    words = known_rules(code).tense
    groups = "|".join(
        f"(?P<{name}>{spaced(pattern)})"
        for name, pattern in (
            ("pluperfect", words.pluperfect),
            (Tense.PAST, words.past),
            (Tense.FUTURE, words.future),
        )
    )
    return _Cues(
        ahead=ending(words.ahead),
        limits=ending(words.limits),
        behind=ending(words.behind),
        event=phrase(words.event),
        awaiting=ending(words.awaiting),
        headed=phrase(words.headed),
        happened=ending(words.happened),
        fronted=ending(rf"[\"'“‘\s]{{0,8}}(?:{words.at})(?: the)? "),
        nearby=re.compile(rf"(?<!\w)(?:{groups})(?!\w)", re.IGNORECASE),
        past=re.compile(rf"(?:{spaced(words.simple_past)})(?!\w)", re.IGNORECASE),
        decision=phrase(
            rf"(?:w(?:as|ere) )?(?:{words.deciding})(?: [\w’'-]+){{0,6}}?"
            rf" (?:{words.infinitive}) (?P<act>\w+)"
        ),
        perfect=ending(rf"\b(?:{words.perfect}) "),
        tree=tree_words(words),
    )
