"""Stage 3: text -> time expressions with TIMEX3 values (``TimeExpression``).

Matching finds candidates, refining makes expressions of them, resolving places
them on the calendar, from the first to the last so that "two days later" has
something to count from.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.dates import DateInterval
from dateline.languages.fallback import find_literals
from dateline.languages.registry import rules_of
from dateline.timex.comparing import next_periods
from dateline.timex.context import Context, Period, Resolved
from dateline.timex.date_order import find_date_order
from dateline.timex.filtering import drop_by_analysis
from dateline.timex.matching import find
from dateline.timex.refining import refine
from dateline.timex.replaying import expression_of, reading_of
from dateline.timex.resolving import resolve
from dateline.timex.sharing import share_days, tells_today, uses_full_dial
from dateline.timex.tense import tense_reader
from dateline.values import Sentence, TimeExpression

# How many resolved dates of the story an expression can look back to.
_STORY_LENGTH = 24


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
    candidates = share_days(text, candidates, rules)
    tense_at = tense_reader(text, sentences, rules)
    order = date_order or find_date_order(candidates, rules) or rules.date_order
    today_told = tells_today(candidates)
    full_dial = uses_full_dial(candidates)
    story: tuple[DateInterval, ...] = ()
    periods: tuple[Period, ...] = ()
    expressions = []
    for candidate in candidates:
        context = Context(
            published=published,
            tense=tense_at(candidate.start, candidate.end),
            story=story,
            periods=periods,
            today_told=today_told,
            full_dial=full_dial,
            date_order=order,
        )
        resolved = resolve(candidate.meaning, context)
        story = _told(story, resolved)
        periods = next_periods(periods, candidate.meaning, resolved, published)
        reading = reading_of(candidate.meaning, context, resolved)
        words = text[candidate.start : candidate.end]
        expressions.append(
            expression_of(words, candidate.start, candidate.rule, resolved, reading)
        )
    return tuple(expressions)


def _told(
    story: tuple[DateInterval, ...], resolved: Resolved
) -> tuple[DateInterval, ...]:
    """The story's dates with one more, the oldest forgotten."""
    if resolved.aside or resolved.type not in ("DATE", "TIME"):
        return story
    if resolved.interval is None or resolved.interval.start is None:
        return story
    return (*story, resolved.interval)[-_STORY_LENGTH:]
