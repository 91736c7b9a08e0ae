"""What the date of a mention says of its reality."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline import dates
from dateline.anchoring import bounding
from dateline.values import REAL, Anchor, EventMention, Factuality


def settle(
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    *,
    published: date | None,
) -> tuple[EventMention, ...]:
    """The mentions with what their dates say of their reality: the simple present
    with a date still ahead tells a fixture ("the fair opens on Monday"), what is told
    as still to come has not happened, and what words date before the publication goes
    on no more ("last month, a policeman is killed")."""
    if published is None:
        return tuple(mentions)
    today = dates.day(published)
    return tuple(
        replace(mention, factuality=_settled(mention, anchor, today))
        for mention, anchor in zip(mentions, anchors, strict=True)
    )


def _settled(
    mention: EventMention, anchor: Anchor, today: dates.DateInterval
) -> Factuality:
    if mention.factuality not in REAL:
        return mention.factuality
    if _is_fixture(mention, anchor, today):
        return Factuality.PLANNED
    past = anchor.interval is not None and anchor.interval.precedes(today)
    over = past and anchor.direct
    return Factuality.HAPPENED if over else mention.factuality


def _is_fixture(
    mention: EventMention, anchor: Anchor, today: dates.DateInterval
) -> bool:
    if anchor.rule == bounding.FUTURE:
        return True
    return (
        anchor.interval is not None
        and anchor.basis == "stated"
        and today.precedes(anchor.interval)
        and looks_ahead(mention)
    )


def looks_ahead(mention: EventMention) -> bool:
    """Whether the tense allows a time still ahead: present, not perfect, or none."""
    return mention.tense != "past" and not mention.perfect
