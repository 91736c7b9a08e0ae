"""Stage 5: mentions + time expressions + publication date -> an anchor each.

Three sources, strongest first: words that date the event, the happening it
continues, and what tense and publication leave open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline import dates
from dateline.anchoring import bounding, reference
from dateline.anchoring.counting import count, distances
from dateline.anchoring.linking import link
from dateline.anchoring.links import Link
from dateline.anchoring.reference import Narrative
from dateline.values import (
    REAL,
    Anchor,
    EventMention,
    Factuality,
    Sentence,
    TimeExpression,
)

CONFIDENCE = {"direct": 0.9, "shared": 0.75, "narrative": 0.55, "ongoing": 0.6}


def date_mentions(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
    *,
    published: date | None,
) -> tuple[Anchor, ...]:
    """One anchor for each mention, in the same order."""
    links = link(sentences, mentions, expressions)
    counted, apart = count(distances(sentences, mentions, expressions), links)
    links = {**counted, **links}
    story = reference.story_of(mentions, links)
    carried = reference.narratives(
        sentences, mentions, links, story=story, published=published
    )
    return tuple(
        _anchor(
            mention,
            links.get(number),
            None if number in apart else carried.get(number),
            story=None if story is None else story.link.expression.interval,
            published=published,
        )
        for number, mention in enumerate(mentions)
    )


def settle(
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    *,
    published: date | None,
) -> tuple[EventMention, ...]:
    """The mentions with what their dates say of their reality: the simple present
    with a date still ahead tells a fixture ("the fair opens on Monday"), and what is
    told as still to come has not happened."""
    if published is None:
        return tuple(mentions)
    today = dates.day(published)
    return tuple(
        replace(mention, factuality=Factuality.PLANNED)
        if _is_fixture(mention, anchor, today)
        else mention
        for mention, anchor in zip(mentions, anchors, strict=True)
    )


def _is_fixture(
    mention: EventMention, anchor: Anchor, today: dates.DateInterval
) -> bool:
    if mention.factuality not in REAL:
        return False
    if anchor.rule == bounding.FUTURE:
        return True
    return (
        anchor.interval is not None
        and anchor.basis == "stated"
        and today.precedes(anchor.interval)
        and _looks_ahead(mention)
    )


def _looks_ahead(mention: EventMention) -> bool:
    """Whether the tense allows a time still ahead: present, not perfect, or none."""
    return mention.tense != "past" and not mention.perfect


def _anchor(
    mention: EventMention,
    found: Link | None,
    narrative: Narrative | None,
    *,
    story: dates.DateInterval | None,
    published: date | None,
) -> Anchor:
    if found is not None:
        stated = _stated(mention, found, published=published)
        if stated is not None:
            return stated
    expression = None if narrative is None else narrative.link.expression
    if expression is not None and expression.interval is not None:
        return Anchor(
            interval=_whole_day(expression.interval),
            basis="narrative",
            rule="narrative.continues",
            because="simple past: continues the happening dated before it",
            confidence=CONFIDENCE["narrative"],
            expression=expression,
            reference=expression.anchor,
            approximate=expression.approximate,
        )
    if published is not None and _holds_at_publication(mention):
        return Anchor(
            interval=dates.day(published),
            basis="publication",
            rule="publication.ongoing",
            because="present progressive: under way at publication",
            confidence=CONFIDENCE["ongoing"],
            reference=bounding.shown_publication(published),
        )
    return bounding.bound(mention, published=published, reference=story)


def _stated(
    mention: EventMention, found: Link, *, published: date | None
) -> Anchor | None:
    expression = found.expression
    if expression.interval is None:
        return _present(mention, found, published=published)
    if _contradicts(mention, expression, published):
        return None
    second = found.second.interval if found.second is not None else None
    exact = expression.interval if found.direct else _whole_day(expression.interval)
    interval, reason = bounding.from_signal(
        exact,
        found.signal,
        second=second,
        mention=mention,
        published=published,
    )
    reasons = [r for r in (expression.because, reason) if r]
    if not found.direct:
        reasons.append("shared with the event these words date")
    return Anchor(
        interval=interval,
        basis="narrative" if expression.narrative else "stated",
        rule=expression.rule,
        because="; ".join(reasons) or "the words say so",
        confidence=CONFIDENCE["direct" if found.direct else "shared"],
        direct=found.direct,
        approximate=expression.approximate,
        expression=expression,
        reference=expression.anchor,
    )


def _present(
    mention: EventMention, found: Link, *, published: date | None
) -> Anchor | None:
    """ "now", "currently": the day of publication, for what is told in the present;
    a perfect tense ("have now retaken") only tells that it is over."""
    if published is None or not found.direct:
        return None
    if mention.tense != "present" or mention.perfect or mention.quoted:
        return None
    return Anchor(
        interval=dates.day(published),
        basis="stated",
        rule=found.expression.rule,
        because="present tense: holds on the day of publication",
        confidence=CONFIDENCE["direct"],
        direct=True,
        expression=found.expression,
        reference=bounding.shown_publication(published),
    )


def _whole_day(interval: dates.DateInterval) -> dates.DateInterval:
    """The day of a clock time: what goes on beside an event shares its day only."""
    if interval.is_minute and interval.start is not None:
        return dates.day(interval.start)
    return interval


def _contradicts(
    mention: EventMention, expression: TimeExpression, published: date | None
) -> bool:
    """Whether the date cannot be that of the event: what happened does not lie wholly
    after the article."""
    if published is None or expression.interval is None:
        return False
    today = dates.day(published)
    return (
        mention.factuality is Factuality.HAPPENED
        and today.precedes(expression.interval)
        and not _looks_ahead(mention)
    )


def _holds_at_publication(mention: EventMention) -> bool:
    return (
        mention.factuality is Factuality.ONGOING
        and mention.tense == "present"
        and mention.progressive
        and not mention.perfect
        and not mention.quoted
    )
