"""Engine values as the reader sees them: anchors as ``When``, sentences as quotes,
all mentions' participants and sources as those of the event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from dateline.dates import write_edtf
from dateline.timeline import Explanation, Expression, Mention, When
from dateline.values import (
    Anchor,
    Article,
    Attribution,
    EventMention,
    Kind,
    Participant,
    Role,
    Sentence,
    Span,
    TimeExpression,
)


def when_of(anchor: Anchor) -> When:
    """The dates of an anchor; an interval open on both sides tells nothing."""
    interval = anchor.interval
    if interval is not None and interval.start is None and interval.end is None:
        interval = None
    shown = anchor.basis in ("stated", "narrative")
    if interval is None:
        return When(
            edtf=None,
            earliest=None,
            latest=None,
            precision=None,
            approximate=False,
            basis=anchor.basis,
            expression=_expression(anchor.expression) if shown else None,
        )
    return When(
        edtf=write_edtf(interval, approximate=anchor.approximate),
        earliest=interval.earliest,
        latest=interval.latest,
        precision=interval.precision,
        approximate=anchor.approximate,
        basis=anchor.basis,
        expression=_expression(anchor.expression) if shown else None,
    )


def mention_of(article: Article, sentence: Sentence, trigger: Span) -> Mention:
    """A trigger with the sentence it stands in."""
    return Mention(
        article=article.id,
        start=trigger.start,
        end=trigger.end,
        text=article.text[trigger.start : trigger.end],
        quote=article.text[sentence.start : sentence.end],
        quote_start=sentence.start,
        quote_end=sentence.end,
    )


def explanation_of(anchor: Anchor) -> Explanation:
    """Why the date is what it is."""
    expression = anchor.expression
    return Explanation(
        rule=anchor.rule,
        words=None if expression is None else (expression.start, expression.end),
        anchor=anchor.reference,
        because=anchor.because,
        value=None if anchor.interval is None else anchor.interval.edtf,
        alternatives=() if expression is None else expression.alternatives,
    )


def _expression(expression: TimeExpression | None) -> Expression | None:
    if expression is None:
        return None
    return Expression(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        type=expression.type,
        value=expression.value,
        mod=expression.mod,
    )


def participants_of(
    told: Sequence[EventMention], parts: Sequence[EventMention] = ()
) -> tuple[Participant, ...]:
    """Everybody named by any mention, each once, agents first; the event is no
    participant of its own ("the strike began"), nor are ``parts`` of it."""
    triggers = sorted((trigger.start, trigger.end) for trigger in (*told, *parts))
    everybody = [
        participant
        for mention in told
        for participant in mention.participants
        if not _holds(participant, triggers)
    ]
    roles = list(Role)
    names: dict[str, Participant] = {}
    for participant in sorted(everybody, key=lambda p: roles.index(p.role)):
        names.setdefault(participant.text, participant)
    return tuple(names.values())


def source_of(
    told: Sequence[EventMention], sentences: Sequence[Sentence]
) -> Attribution | None:
    """Who says so: nobody but the article where one mention has no source, headlines
    left aside, which leave it out, and the words that report it; a statement's source
    is that of its first mention."""
    body = [m for m in told if not sentences[m.sentence].headline] or told
    body = [m for m in body if m.kind is not Kind.STATEMENT] or body
    first = body[0].attribution
    if body[0].kind is Kind.STATEMENT:
        return first
    return None if any(m.attribution is None for m in body) else first


def _holds(participant: Span, triggers: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the triggers, in order of start, lies within a participant."""
    first = bisect_left(triggers, participant.start, key=itemgetter(0))
    last = bisect_left(triggers, participant.end, lo=first, key=itemgetter(0))
    return any(end <= participant.end for _, end in triggers[first:last])
