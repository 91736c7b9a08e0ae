"""Earliest and latest for what the words leave open, from tense and publication.

News is written after what it tells and before what it announces: that much is
certain, and nothing finer is claimed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline import dates
from dateline.alignment import numbers_by_token
from dateline.dates import DateInterval, Precision
from dateline.languages.en import reaching
from dateline.values import Anchor, EventMention, Factuality, Kind

FUTURE, BACKGROUND = "bound.future", "bound.background"
CONFIDENCE = 0.97
"""How often such bounds hold; ``training/reliability.py`` measures it."""
_UNREAL = frozenset((Factuality.POSSIBLE, Factuality.CONDITIONAL))


def bound(
    mention: EventMention,
    *,
    published: date | None,
    reference: DateInterval | None,
    on_noun: bool = False,
) -> Anchor:
    """The anchor of a mention without words of its own and without a neighbour's.

    ``reference`` is the story's own day when one is known: what is told in the
    past perfect lies before its end.  ``on_noun`` tells that the mention is an
    infinitive on a noun ("the decision to strike"): whether it is over by now is not
    said.
    """
    if published is None:
        reason = "no publication date and no date in the words"
        return _anchor(None, "bound.unknown", reason, None)
    today = dates.day(published)
    shown = shown_publication(published)
    if mention.factuality is Factuality.PLANNED and mention.tense == "past":
        reason = "an aim of the past: whether it is reached is not said"
        return _anchor(None, "bound.aim", reason, shown)
    if on_noun and mention.factuality is Factuality.PLANNED:
        reason = "an infinitive on a noun: whether it is over is not said"
        return _anchor(None, "bound.infinitive", reason, shown)
    if mention.factuality is Factuality.PLANNED or mention.tense == "future":
        return _anchor(dates.since(today), FUTURE, "told as still to come", shown)
    if mention.factuality in _UNREAL and not mention.perfect:
        reason = "not presented as having happened"
        return _anchor(None, "bound.unreal", reason, shown)
    if mention.tense == "past" and mention.perfect and reference is not None:
        earlier = dates.up_to(reference)
        return _anchor(
            earlier, BACKGROUND, "past perfect: before the story's day", shown
        )
    return _anchor(
        dates.up_to(today),
        "bound.past",
        "told as past or present at publication",
        shown,
    )


def by_report(
    mentions: Sequence[EventMention], anchors: Sequence[Anchor]
) -> tuple[Anchor, ...]:
    """The anchors, where what is said or found to have happened had happened by then
    ("said on Monday that the dam had broken", "learned that it was missing")."""
    number_at = numbers_by_token(mentions)
    found = list(anchors)
    for number, mention in enumerate(mentions):
        above = number_at.get((mention.sentence, mention.governor))
        if above is None or not _tells_of(mentions[above]):
            continue
        own, report = anchors[number], anchors[above]
        if _is_told_as_past(mention, own) and _ends_sooner(report, own):
            assert report.interval is not None
            found[number] = replace(
                own,
                interval=dates.up_to(report.interval),
                basis="bound",
                confidence=CONFIDENCE,
                expression=None,
                approximate=False,
                rule="bound.reported",
                because="said or found to have happened: before that",
                reference=report.reference,
            )
    return tuple(found)


def until_now(
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    *,
    published: date | None,
) -> tuple[Anchor, ...]:
    """The anchors, where a stretch of days such as "this week" is that of what happened
    in it: without its days after publication."""
    if published is None:
        return tuple(anchors)
    today = dates.day(published)
    return tuple(
        replace(anchor, interval=anchor.interval.until(today))
        if anchor.interval is not None and _is_cut(mention, anchor.interval, today)
        else anchor
        for mention, anchor in zip(mentions, anchors, strict=True)
    )


def _is_cut(mention: EventMention, interval: DateInterval, today: DateInterval) -> bool:
    over = mention.factuality is Factuality.HAPPENED
    over = over and (mention.tense == "past" or mention.perfect)
    if not over or interval.precision not in (Precision.WEEK, Precision.INTERVAL):
        return False
    closed = interval.start is not None and interval.end is not None
    began = closed and interval.start != today.start
    return began and interval.contains(today) and interval.end != today.end


def _tells_of(mention: EventMention) -> bool:
    """Whether it is of saying, or of coming to know what had happened."""
    return mention.kind is Kind.STATEMENT or mention.lemma in reaching.LEARNING


def _is_told_as_past(mention: EventMention, anchor: Anchor) -> bool:
    return (
        anchor.basis in ("bound", "narrative", "publication")
        and anchor.rule != FUTURE
        and mention.factuality is Factuality.HAPPENED
        and mention.tense == "past"
    )


def _ends_sooner(report: Anchor, own: Anchor) -> bool:
    """Whether the report is dated, and ends before the other is known to end or, if it
    only shares another's time, begins."""
    if report.basis == "bound" or report.interval is None or own.interval is None:
        return False
    ends = report.interval.end, own.interval.end
    if report.interval.start is None or ends[0] is None:
        return False
    if own.basis != "bound":
        return report.interval.precedes(own.interval)
    return own.rule == BACKGROUND or ends[1] is None or ends[0] < ends[1]


def shown_publication(published: date) -> str:
    """How an anchor names the publication date it was counted from."""
    return f"{published.isoformat()[:10]} publication"


def from_signal(
    interval: DateInterval,
    signal: str | None,
    *,
    second: DateInterval | None,
    mention: EventMention,
    published: date | None,
) -> tuple[DateInterval, str]:
    """The stretch an expression means after its preposition, and the reason.

    "since Monday" runs from Monday on, "until Monday" up to it, "by Monday" ends
    with it, "before" and "after" exclude it.  A stretch that is open stays as it is.
    """
    if interval.start is None or interval.end is None:
        return interval, ""
    if second is not None and second.end:
        if interval.start < second.end:
            return interval.until(second), "from the first date to the second"
        return interval, "the first of two dates"
    if signal == "since":
        return _since(interval, mention, published)
    if signal == "from" and mention.factuality is Factuality.PLANNED:
        return dates.since(interval), "from: then and after"
    if signal in ("by", "until", "till"):
        return _deadline(interval, signal, mention, published)
    if interval.is_minute and signal in ("before", "after"):
        return dates.day(interval.start), f"{signal} the hour: the same day"
    if signal in ("before", "prior"):
        return dates.before(interval), "before: earlier than then"
    if signal in ("after", "following"):
        return dates.after(interval), "after: later than then"
    return interval, ""


def _since(
    interval: DateInterval, mention: EventMention, published: date | None
) -> tuple[DateInterval, str]:
    """What "since" leaves: from then on, and what happened and is over did so by
    publication."""
    today = None if published is None else dates.day(published)
    over = mention.factuality is Factuality.HAPPENED and not mention.progressive
    over = over and mention.kind is Kind.OCCURRENCE
    if over and today is not None and interval.precedes(today):
        return interval.until(today), "since: between then and publication"
    return dates.since(interval), "since: from then on"


def _deadline(
    interval: DateInterval,
    signal: str,
    mention: EventMention,
    published: date | None,
) -> tuple[DateInterval, str]:
    """What "by" and "until" leave: up to then, and from publication on for what is
    not yet past."""
    today = None if published is None else dates.day(published)
    if (
        mention.factuality is not Factuality.HAPPENED
        and today is not None
        and today.end is not None
        and interval.end is not None
        and today.end <= interval.end
    ):
        return today.until(interval), f"{signal}: between publication and then"
    return dates.up_to(interval), f"{signal}: then or earlier"


def _anchor(
    interval: DateInterval | None, rule: str, because: str, shown: str | None
) -> Anchor:
    return Anchor(
        interval=interval,
        basis="bound",
        rule=rule,
        because=because,
        confidence=CONFIDENCE,
        reference=shown,
    )
