"""How much an event belongs on a reader's timeline, 0 to 1.

A weighted sum of what an editor looks at, squashed by the logistic function:
where the event stands in the article, whether it happened, is dated, is told
about somebody, is repeated, and is more than something said.
``training/judging.py`` made the weights.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from dateline import dates
from dateline.dates import DateInterval
from dateline.values import REAL, Anchor, EventMention, Factuality
from dateline.weighing import Features, Weights, load_weights, weigh

WEIGHTS = Path(__file__).with_name("salience.json")
_LONG, _LATER, _FEW = timedelta(days=31), 6, 5
_OLD = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What an event is weighed against: the article's number of sentences, and
    by sentence and by date how many events it has."""

    sentences: int
    published: date | None
    crowd: Mapping[int, int]
    same_date: Mapping[DateInterval | None, int]


def setting_of(
    events: Sequence[tuple[Sequence[EventMention], Anchor]],
    *,
    sentences: int,
    published: date | None,
) -> Setting:
    """The setting of an article's events, each with its mentions and its date."""
    return Setting(
        sentences=sentences,
        published=published,
        crowd=Counter(mentions[0].sentence for mentions, _ in events),
        same_date=Counter(anchor.interval for _, anchor in events),
    )


def salience_of(features: Features, weights: Weights | None = None) -> float:
    """Salience by the shipped or the given weights, rounded to two decimals."""
    total = weigh(features, load_weights(WEIGHTS) if weights is None else weights)
    return round(1 / (1 + math.exp(-total)), 2)


def features(
    mentions: Sequence[EventMention], anchor: Anchor, setting: Setting
) -> Features:
    """The named features of one event, most between 0 and 1."""
    first = mentions[0]
    named = any(str(p.type) in ("person", "organization") for p in first.participants)
    facts = {
        "habit": _is_habit(first),
        "quoted": first.quoted,
        "embedded": first.embedded and first.factuality in REAL,
        "under another": first.embedded,
        "imagined": first.hypothetical,
        "named": named,
        "nobody": not first.participants,
        "several": len(first.participants) > 1,
        "place": first.place is not None,
        "attributed": first.attribution is not None,
        "nominal": first.nominal,
        "no verb": first.noun is None and not first.tense,
        "several words": " " in first.text,
        "dated itself": anchor.direct,
        f"sentence {min(first.sentence, _LATER)}": True,
        f"class {first.event_class}": True,
        f"{first.kind}": True,
        f"{first.factuality}": True,
        f"tense {_tense(first)}": True,
        f"basis {anchor.basis}": True,
        **{f"role {p.role}": True for p in first.participants},
    }
    return {
        "bias": 1.0,
        "position": first.sentence / max(1, setting.sentences),
        "repeated": min(1.0, (len(mentions) - 1) / 2),
        "sentences": float(len({m.sentence for m in mentions}) - 1),
        "confidence": anchor.confidence,
        "score": first.score,
        "best score": max(mention.score for mention in mentions),
        "crowd": setting.crowd[first.sentence] / _FEW,
        **_dated(anchor.interval, setting),
        **{name: 1.0 for name, holds in facts.items() if holds},
    }


def _dated(interval: DateInterval | None, setting: Setting) -> Features:
    """How many events share the date, whether it is a long stretch or long ago."""
    if interval is None or interval.start is None or interval.end is None:
        return {}
    found = {"same date": setting.same_date[interval] / _FEW}
    if interval.end - interval.start > _LONG:
        found["long"] = 1.0
    if setting.published is not None:
        today = dates.day(setting.published).start
        if today is not None and today - interval.start > _OLD:
            found["old"] = 1.0
    return found


def _tense(mention: EventMention) -> str:
    aspects = (" perfect" * mention.perfect, " progressive" * mention.progressive)
    return f"{mention.tense}{''.join(aspects)}"


def _is_habit(mention: EventMention) -> bool:
    """Whether the simple present tells what is usual rather than what took place."""
    simple = not (mention.perfect or mention.progressive)
    real = mention.factuality is Factuality.HAPPENED
    return mention.tense == "present" and simple and real
