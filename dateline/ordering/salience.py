"""How much an event belongs on a reader's timeline, 0 to 1.

A weighted sum of what an editor looks at, squashed by the logistic function:
where the event stands in the article, whether it happened, is dated, is told
about somebody, is repeated, is in the headline, and is more than something said.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from dateline.values import REAL, Anchor, EventMention, Factuality, Kind

WEIGHTS = {
    "bias": -1.2,
    "lead": 0.8,
    "position": -1.2,
    "title": 0.6,
    "repeated": 0.6,
    "statement": -1.5,
    "state": -0.6,
    "habit": -0.7,
    "stated": 0.6,
    "narrative": 0.4,
    "planned": -0.3,
    "unreal": -0.8,
    "denied": -0.9,
    "quoted": -1.4,
    "embedded": -0.1,
    "named": 0.3,
    "noun": -0.1,
    "score": 0.8,
}


def salience_of(
    mentions: Sequence[EventMention],
    anchor: Anchor,
    *,
    sentences: int,
    title_words: frozenset[str],
) -> float:
    """Salience of the event told by ``mentions``, rounded to two decimals.

    ``sentences`` is the number of sentences of the article, ``title_words`` the
    lemmas or lower-case words of its title.
    """
    values = features(mentions, anchor, sentences=sentences, title_words=title_words)
    total = sum(WEIGHTS[name] * value for name, value in values.items())
    return round(1 / (1 + math.exp(-total)), 2)


def features(
    mentions: Sequence[EventMention],
    anchor: Anchor,
    *,
    sentences: int,
    title_words: frozenset[str],
) -> dict[str, float]:
    """The named features of one event, each between 0 and 1."""
    first = mentions[0]
    real = first.factuality in REAL
    planned = first.factuality is Factuality.PLANNED
    words = {first.lemma, first.text.lower(), first.noun}
    named = any(str(p.type) in ("person", "organization") for p in first.participants)
    return {
        "bias": 1.0,
        "lead": float(first.sentence <= 1),
        "position": first.sentence / max(1, sentences),
        "title": float(any(w in title_words for w in words if w)),
        "repeated": min(1.0, (len(mentions) - 1) / 2),
        "statement": float(first.kind is Kind.STATEMENT),
        "state": float(first.kind is Kind.STATE),
        "habit": float(_is_habit(first)),
        "stated": float(anchor.basis == "stated"),
        "narrative": float(anchor.basis == "narrative"),
        "planned": float(planned),
        "unreal": float(
            first.factuality in (Factuality.POSSIBLE, Factuality.CONDITIONAL)
        ),
        "denied": float(first.factuality is Factuality.DENIED),
        "quoted": float(first.quoted),
        "embedded": float(first.embedded and real),
        "named": float(named),
        "noun": float(first.noun is None and not first.tense),
        "score": first.score,
    }


def _is_habit(mention: EventMention) -> bool:
    """Whether the simple present tells what is usual rather than what took place."""
    simple = not (mention.perfect or mention.progressive)
    real = mention.factuality is Factuality.HAPPENED
    return mention.tense == "present" and simple and real
