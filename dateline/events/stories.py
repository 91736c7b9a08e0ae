"""What the text has told so far of those it names: the store of antecedents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.events.full_names import FullNames
from dateline.values import Entity

REACH = 3
"""How many sentences back an antecedent may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A place in the text where somebody or something is named or meant."""

    entity: Entity
    sentence: int
    token: int
    start: int
    subject: bool
    main: bool  # subject of the sentence's main clause
    source: bool  # named only as the source of a report
    speaker: bool  # subject of a verb of saying
    pronoun: bool  # meant by a pronoun


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """A place in the text that tells of one person without a name: "her father"."""

    sentence: int
    start: int
    gender: str | None  # "m", "f" or None where the noun leaves it open
    subject: bool
    new: bool  # "a second man" was not spoken of before


@dataclass(slots=True)
class Story:
    """What the text has told so far."""

    names: FullNames
    named: list[Named] = field(default_factory=list)
    meant: dict[tuple[int, int], Entity] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    offices: dict[str, dict[str, Entity]] = field(default_factory=dict)
    strangers: list[Stranger] = field(default_factory=list)
    # The sentence that names somebody first, and who is more than a speaker.
    first: dict[str, int] = field(default_factory=dict)
    told_of: set[str] = field(default_factory=set)
    plural: int = -1  # the last sentence about several of something
    # Where a person, by name and gender of the pronoun, was last told apart from it.
    apart: dict[tuple[str, str], int] = field(default_factory=dict)

    def is_apart(self, entity: Entity, gender: str) -> bool:
        """Whether "she" (by ``gender``) was told apart from the person, who has been
        nobody's subject since: "She met Ann Roe. She …" goes on about the same she."""
        since = self.apart.get((entity.text, gender))
        return since is not None and not any(
            name.subject and name.start > since and name.entity.text == entity.text
            for name in self.named
        )

    def note(self, names: Iterable[Named]) -> None:
        """Keep places where somebody is named or meant."""
        for name in names:
            self.named.append(name)
            self.first.setdefault(name.entity.text, name.sentence)
            if not name.speaker:
                self.told_of.add(name.entity.text)

    def strangers_since(self, sentence: int, gender: str) -> Iterator[Stranger]:
        """Nameless persons from the sentence on whom the pronoun could mean."""
        for stranger in reversed(self.strangers):
            if stranger.sentence < sentence:
                return
            if stranger.gender in (gender, None):
                yield stranger

    def recent(self, sentence: int, before: int) -> Iterator[Named]:
        """Names within reach that start before the text offset, nearest first."""
        for name in reversed(self.named):
            if name.sentence < sentence - REACH:
                return
            if name.start < before and not name.source:
                yield name
