"""Where in a text its expressions and mentions stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.values import EventMention, Sentence, TimeExpression


def expressions_by_sentence(
    sentences: Sequence[Sentence], expressions: Iterable[TimeExpression]
) -> dict[int, list[TimeExpression]]:
    """The expressions that start in each sentence, by its index, in text order."""
    found: dict[int, list[TimeExpression]] = {}
    waiting = sorted(expressions, key=lambda e: e.start)
    position = 0
    for sentence in sentences:
        while position < len(waiting) and waiting[position].start < sentence.end:
            if waiting[position].start >= sentence.start:
                found.setdefault(sentence.index, []).append(waiting[position])
            position += 1
    return found


def mentions_by_sentence(
    numbered: Iterable[tuple[int, EventMention]],
) -> dict[int, dict[int, EventMention]]:
    """The mentions of each sentence, by its index and by their own number."""
    found: dict[int, dict[int, EventMention]] = {}
    for number, mention in numbered:
        found.setdefault(mention.sentence, {})[number] = mention
    return found


def numbers_by_token(mentions: Iterable[EventMention]) -> dict[tuple[int, int], int]:
    """The number of each mention, by its sentence and the token of its trigger."""
    return {(m.sentence, m.token): n for n, m in enumerate(mentions)}
