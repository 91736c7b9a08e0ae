"""What users get who ask for the analysis itself: sentences, words, names, events.

``analyse`` gives it; it holds the sentences as the ``language`` stage leaves them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from dateline.values import Entity, Json, Sentence, TimeSpan, Token, Trigger


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What the language model reads in ``text``; ``produced_by`` names the model.

    Every ``start`` and ``end`` is a place in ``text``.  ``Token.head`` and
    ``Trigger.token`` are indices into the tokens of their own sentence, -1 being
    the head of the root; ``sentence_at`` finds it.  A sentence without a letter has
    no tokens.  ``tokens``, ``entities``, ``triggers`` and ``time_spans`` are those
    of all sentences, put together at each call.
    """

    text: str
    sentences: tuple[Sentence, ...]
    produced_by: Mapping[str, str]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(each for s in self.sentences for each in s.tokens)

    @property
    def entities(self) -> tuple[Entity, ...]:
        return tuple(each for s in self.sentences for each in s.entities)

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return tuple(each for s in self.sentences for each in s.triggers)

    @property
    def time_spans(self) -> tuple[TimeSpan, ...]:
        return tuple(each for s in self.sentences for each in s.time_spans)

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that holds the character at ``place``; None between two."""
        after = bisect_right(self.sentences, place, key=lambda each: each.start)
        found = self.sentences[after - 1] if after else None
        return found if found and place < found.end else None

    def to_dict(self) -> Json:
        """``text``, ``sentences`` and ``produced_by`` as plain JSON.

        Under each sentence, beside its own fields, are its ``tokens``, ``entities``,
        ``triggers`` and ``time_spans``; each is an object with the fields of its
        class in ``values``, null for None.
        """
        return {
            "text": self.text,
            "sentences": [_plain(each) for each in self.sentences],
            "produced_by": dict(self.produced_by),
        }


def _plain(value: object) -> Any:
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return str(value) if isinstance(value, StrEnum) else value
