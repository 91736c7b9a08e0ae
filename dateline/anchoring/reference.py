"""The day the story has reached: what an undated event next to a dated one inherits.

News tells a happening in the simple past, once dated and then told on.  An event
in the simple past takes the day of the happening it continues; the past perfect,
the present and anything said or planned does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline import dates
from dateline.anchoring.links import Link
from dateline.dates import DateInterval, Precision
from dateline.languages.en import cues
from dateline.languages.en.reaching import CLOCK
from dateline.syntax import Tree, tree_of
from dateline.values import (
    REAL,
    Anchor,
    EventMention,
    Factuality,
    Kind,
    Sentence,
    TimeExpression,
)

_FINE = frozenset((Precision.TIME, Precision.DAY))
_SIDE = frozenset(("acl:relcl", "acl", "appos", "advcl:relcl"))
_VAST = frozenset((Precision.YEAR, Precision.DECADE, Precision.CENTURY))
_NEWS = timedelta(days=31)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Narrative:
    """The happening an undated mention continues: its link and mention number."""

    link: Link
    number: int


def story_of(
    mentions: Sequence[EventMention],
    links: Mapping[int, Link],
    *,
    published: date | None,
) -> Narrative | None:
    """The first happening of the article dated to a day not long past: what the news
    is about."""
    for number, mention in enumerate(mentions):
        link = links.get(number)
        interval = None if link is None else link.expression.interval
        if link is None or interval is None or interval.precision not in _FINE:
            continue
        if _starts_narrative(mention, link) and not is_long_past(interval, published):
            return Narrative(link, number)
    return None


def story_interval(
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    *,
    published: date | None,
) -> DateInterval | None:
    """The day of the article's first recent happening dated to the day, or None."""
    for mention, anchor in zip(mentions, anchors, strict=True):
        interval = anchor.interval
        if (
            anchor.basis == "stated"
            and interval is not None
            and interval.precision in _FINE
            and _is_happening(mention)
            and not is_long_past(interval, published)
        ):
            return interval
    return None


def is_long_past(interval: DateInterval, published: date | None) -> bool:
    """Whether a time is too long ago to be what the news is about."""
    if published is None or interval.start is None:
        return False
    today = dates.day(published).start
    return today is not None and today - interval.start > _NEWS


def narratives(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    links: Mapping[int, Link],
    *,
    story: Narrative | None,
    published: date | None,
) -> dict[int, Narrative]:
    """For undated mentions, by number: the dated happening each continues.

    Within a paragraph the narrative runs on from the last dated happening; a new
    paragraph returns to the ``story``'s own day.
    """
    found: dict[int, Narrative] = {}
    fresh = story is not None and _is_day_of(story, published)
    paragraph_of = {s.index: s.paragraph for s in sentences}
    current: Narrative | None = None
    last_paragraph, left = -1, False
    for number, mention in enumerate(mentions):
        paragraph = paragraph_of.get(mention.sentence, 0)
        if paragraph != last_paragraph:
            begun = story is not None and story.number < number and not left
            current, last_paragraph = (story if begun else None), paragraph
        link = links.get(number)
        if link is not None and link.expression.interval is not None:
            tree = tree_of(sentences[mention.sentence])
            if _is_aside(tree, mention):
                continue
            if _starts_narrative(mention, link):
                current = Narrative(link, number)
                left = story is not None and _is_earlier(current, story)
            elif link.direct and not mention.quoted and mention.kind is Kind.OCCURRENCE:
                current = None
        elif (
            current is not None
            and _continues(mention, fresh=fresh)
            and _in_line(tree_of(sentences[mention.sentence]), mention)
        ):
            found[number] = current
    return found


def nights_before(
    mentions: Sequence[EventMention], links: Mapping[int, Link], story: Narrative
) -> dict[int, Link]:
    """Links of the past perfect told with the clock alone, which strikes before the
    story's own time: "it burned at 2 a.m.; he had come home at 11 p.m."."""
    found: dict[int, Link] = {}
    last = story.link.expression.interval
    named = _days_named(mentions, links)
    for number, mention in enumerate(mentions):
        link = links.get(number)
        known = None if link is None else link.expression.interval
        if link is None or known is None or last is None or last.end is None:
            continue
        background = mention.perfect and mention.tense == "past"
        background = background and (mention.sentence, _date_of(known)) not in named
        if background and CLOCK.fullmatch(link.expression.text) and known.is_minute:
            assert known.end is not None
            assert known.start is not None
            late = known.end - last.end
            if timedelta(0) < late <= _NEWS:
                moved = dates.minute(known.start - timedelta(days=-(-late // _DAY)))
                found[number] = replace(link, expression=_moved(link.expression, moved))
    return found


def _days_named(
    mentions: Sequence[EventMention], links: Mapping[int, Link]
) -> set[tuple[int, date | None]]:
    """The days that the words of each sentence name, apart from hours alone."""
    return {
        (mentions[number].sentence, _date_of(link.expression.interval))
        for number, link in links.items()
        if link.expression.interval is not None
        and not CLOCK.fullmatch(link.expression.text)
    }


def _date_of(interval: DateInterval) -> date | None:
    return None if interval.start is None else interval.start.date()


def _moved(expression: TimeExpression, there: DateInterval) -> TimeExpression:
    return replace(
        expression,
        value=there.edtf,
        interval=there,
        narrative=True,
        because="past perfect: the last such hour before the story's own",
    )


def _is_earlier(one: Narrative, other: Narrative) -> bool:
    """Whether the telling has gone back behind the story's day."""
    first, second = one.link.expression.interval, other.link.expression.interval
    return first is not None and second is not None and first.precedes(second)


def _is_day_of(story: Narrative, published: date | None) -> bool:
    """Whether the story happened on the day it was published."""
    interval = story.link.expression.interval
    if published is None or interval is None:
        return False
    return dates.day(published).contains(interval)


def _starts_narrative(mention: EventMention, link: Link) -> bool:
    """Whether what follows may go on from this happening: it is dated plainly, to
    the day or by words of its own."""
    interval: DateInterval | None = link.expression.interval
    return (
        interval is not None
        and (interval.precision in _FINE or link.direct)
        and interval.precision not in _VAST
        and link.signal is None
        and link.second is None
        and _is_happening(mention)
    )


def _is_happening(mention: EventMention) -> bool:
    return (
        mention.kind is Kind.OCCURRENCE
        and mention.factuality in REAL
        and mention.tense in ("past", "present", None)
        and not mention.quoted
    )


def _continues(mention: EventMention, *, fresh: bool) -> bool:
    """Whether a mention goes on telling: the simple past of something that
    happened, outside direct speech; on the day of publication the present perfect
    as well.  Statements keep their own time."""
    told = mention.tense == "past" and not mention.perfect
    just_now = fresh and mention.tense == "present" and mention.perfect
    return (
        mention.kind is not Kind.STATEMENT
        and mention.factuality is Factuality.HAPPENED
        and (told or just_now)
        and not mention.quoted
    )


def _is_aside(tree: Tree, mention: EventMention) -> bool:
    """Whether the mention stands in a clause on the side ("who was elected in 1998",
    "when it sank in May"): the telling does not go on from there."""
    path = (mention.token, *tree.ancestors(mention.token))
    return any(
        tree.tokens[i].deprel in _SIDE
        or (tree.tokens[i].deprel == "advcl" and tree.marked_by(i, "when") is not None)
        for i in path
    )


def _in_line(tree: Tree, mention: EventMention) -> bool:
    """Whether the mention stands in the line of the telling: no adverb takes it to
    another time, and a noun is what its clause is about, not an aside to it."""
    if tree.marked_by(mention.token, *cues.OTHER_TIMES) is not None:
        return False
    relation = tree.tokens[mention.token].deprel.split(":")[0]
    if mention.nominal and relation in ("obl", "nmod", "compound", "appos"):
        return tree.marked_by(mention.token, *cues.CIRCUMSTANCE) is not None
    return True
