"""Stage 3: text -> time expressions with TIMEX3 values (``TimeExpression``).

Matching finds candidates, refining makes expressions of them, resolving places
them on the calendar, from the first to the last so that "two days later" has
something to count from.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date

from dateline.languages.base import Language
from dateline.languages.fallback import find_literals
from dateline.languages.registry import rules_of
from dateline.timex.carrying import Carried, carry, told_for
from dateline.timex.comparing import next_periods
from dateline.timex.context import Context, Period
from dateline.timex.date_order import find_date_order
from dateline.timex.filtering import drop_by_analysis
from dateline.timex.listing import end_stretches, ends_stretch, share_years
from dateline.timex.matching import find, segments
from dateline.timex.narrating import Story, Telling, tell, telling_of
from dateline.timex.refining import refine
from dateline.timex.replaying import expression_of, reading_of
from dateline.timex.resolving import minds_clause, resolve
from dateline.timex.sharing import share_days, tells_today, uses_full_dial
from dateline.timex.tense import UNKNOWN, clause_reader
from dateline.timex.widening import widen
from dateline.values import Sentence, TimeExpression


def tag(
    text: str,
    *,
    language: str = "en",
    published: date | None = None,
    sentences: Sequence[Sentence] = (),
    date_order: str | None = None,
    start: int = 0,
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order, without overlaps.

    ``published``, of a year ``dates`` allows, is what relative expressions count
    from; without it they stay unresolved (``interval`` None).  ``sentences`` with
    tokens give the tense and part of speech; without, cues in the words do.  Text
    outside of them is tagged too.  ``date_order`` reads 03/04/2019: "DMY", or "MDY"
    and "YMD" for the month first; None is as the text's other dates have it.
    ``start`` leaves out the text before it.

    >>> [e.value for e in tag("It fell last week.", published=date(2019, 6, 7))]
    ['2019-W22']
    """
    rules = rules_of(language)
    if rules is None:
        return find_literals(text, language, date_order=date_order, start=start)
    candidates = refine(text, find(text, rules, start), rules)
    candidates = drop_by_analysis(text, candidates, sentences, rules)
    candidates = share_years(text, candidates, rules)
    candidates = end_stretches(text, candidates, rules)
    candidates = share_days(text, candidates, rules)
    clause_at = clause_reader(text, sentences, rules)
    order = date_order or find_date_order(candidates, rules)
    today_told = tells_today(candidates)
    full_dial = uses_full_dial(candidates)
    story = Story()
    sentence_of = _sentences(text, rules)
    periods: tuple[Period, ...] = ()
    carried: Carried | None = None
    clause, previous = UNKNOWN, None
    expressions = []
    for candidate in candidates:
        sentence = sentence_of(candidate.start)
        before = sentence_of(max(0, sentence - 1))
        told = told_for(carried, text, candidate.start, (before, sentence), language)
        if not ends_stretch(candidate.meaning, previous):
            clause = (
                clause_at(candidate.start, candidate.end)
                if minds_clause(candidate.meaning)
                else UNKNOWN
            )
        context = Context(
            published=published,
            tense=clause.tense,
            happened=clause.happened,
            decided=clause.decided,
            story=story.dates,
            periods=periods,
            told=told,
            today_told=today_told,
            full_dial=full_dial,
            date_order=order,
        )
        resolved = resolve(candidate.meaning, context)
        telling = telling_of(text, candidate.start, candidate.end, sentence, language)
        story = tell(story, resolved, sentence, telling)
        if telling is Telling.MAIN:
            carried = carry(carried, text, candidate, resolved, sentence, language)
        periods = next_periods(periods, candidate.meaning, resolved, published)
        previous = candidate.meaning
        wide = widen(candidate.meaning, context, resolved)
        reading = reading_of(candidate.meaning, context, wide)
        words = text[candidate.start : candidate.end]
        expressions.append(
            expression_of(words, candidate.start, candidate.rule, wide, reading)
        )
    return tuple(expressions)


def _sentences(text: str, rules: Language) -> Callable[[int], int]:
    """A function from a place to where its sentence begins."""
    starts = [start for start, _ in segments(text, rules.abbreviations)]
    return lambda place: starts[max(0, bisect_right(starts, place) - 1)]
