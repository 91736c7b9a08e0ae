"""The persons of an article by name: a surname -> the full name given elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.values import Entity, EntityType, Sentence


class FullNames:
    """The persons' names of a text, each by its first mention.

    One word names a person in full when it begins or ends just one longer name
    of the text: "Hill" and "Ada Hill", "Bo" and "Bo Berg"; of several, the one that
    alone stands before the word's first use, as newspapers introduce people.
    """

    __slots__ = ("_by_ending", "_first")

    def __init__(self, sentences: Sequence[Sentence]):
        self._first: dict[tuple[str, EntityType], Entity] = {}
        self._by_ending: dict[str, dict[str, Entity]] = {}
        for sentence in sentences:
            for entity in sentence.entities:
                self._first.setdefault((entity.text, entity.type), entity)
                words = entity.text.split()
                if entity.type is EntityType.PERSON and len(words) > 1:
                    for word in (words[-1], words[0]):
                        full = self._by_ending.setdefault(word, {})
                        full.setdefault(entity.text, entity)

    def of(self, name: str) -> Entity | None:
        """The person whose longer name begins or ends with the word ``name``."""
        found = tuple(self._by_ending.get(name.strip(), {}).values())
        short = self._first.get((name.strip(), EntityType.PERSON))
        if len(found) > 1 and short is not None:
            found = tuple(each for each in found if each.start < short.start)
        return found[0] if len(found) == 1 else None

    def entity(self, entity: Entity) -> Entity:
        """The first mention of the entity under its fullest name."""
        if entity.type is EntityType.PERSON:
            full = self.of(entity.text)
            if full is not None:
                return full
        return self._first.get((entity.text, entity.type), entity)
