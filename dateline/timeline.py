"""What users get back: a timeline of events, immutable, with its JSON form.

``Timeline.to_dict()`` is the JSON of the HTTP API, field by field, and
``Timeline.from_dict()`` reads it back equal.
"""

from __future__ import annotations

from collections.abc import Mapping as ReadMapping
from dataclasses import dataclass
from typing import Any

from dateline.dates import Precision
from dateline.values import (
    Attribution,
    Factuality,
    Json,
    Kind,
    Participant,
    Span,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleInfo:
    """An article of the timeline; ``published`` is ISO 8601 or None,
    ``characters`` the length of the submitted text in code points."""

    id: str
    title: str | None
    url: str | None
    source: str | None
    published: str | None
    published_basis: str
    language: str
    characters: int

    def to_dict(self) -> Json:
        return {
            "id": self.id,
            "title": self.title,
            "url": self.url,
            "source": self.source,
            "published": self.published,
            "published_basis": self.published_basis,
            "language": self.language,
            "characters": self.characters,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression(Span):
    """The words an event's date was read from; TIMEX3 type, value and mod."""

    text: str
    type: str
    value: str
    mod: str | None

    def to_dict(self) -> Json:
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "type": self.type,
            "value": self.value,
            "mod": self.mod,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When an event happened.

    ``edtf`` is None when nothing at all is known.  ``earliest`` and ``latest``
    are inclusive ISO 8601 days (minutes when the text gives a time); None is
    open.  ``basis``: stated, publication, narrative or bound.
    """

    edtf: str | None
    earliest: str | None
    latest: str | None
    precision: Precision | None
    approximate: bool
    basis: str
    expression: Expression | None

    def to_dict(self) -> Json:
        return {
            "edtf": self.edtf,
            "earliest": self.earliest,
            "latest": self.latest,
            "precision": self.precision and str(self.precision),
            "approximate": self.approximate,
            "basis": self.basis,
            "expression": self.expression and self.expression.to_dict(),
        }

    @staticmethod
    def from_dict(data: ReadMapping[str, Any]) -> When:
        return When(
            **{
                **data,
                "precision": data["precision"] and Precision(data["precision"]),
                "expression": data["expression"] and Expression(**data["expression"]),
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """Where an event is mentioned: the trigger words and their sentence."""

    article: str
    text: str
    quote: str
    quote_start: int
    quote_end: int

    def to_dict(self) -> Json:
        return {
            "article": self.article,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "quote": self.quote,
            "quote_start": self.quote_start,
            "quote_end": self.quote_end,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One step towards the date: the rule, the words it read, what it counted
    from, why, and the EDTF or TIMEX3 value it gave; ``alternatives`` are the other
    TIMEX3 values the words allow."""

    rule: str
    words: tuple[int, int] | None
    anchor: str | None
    because: str
    value: str | None
    alternatives: tuple[str, ...] = ()

    def to_dict(self) -> Json:
        return {
            "rule": self.rule,
            "words": None if self.words is None else list(self.words),
            "anchor": self.anchor,
            "because": self.because,
            "value": self.value,
            "alternatives": list(self.alternatives),
        }

    @staticmethod
    def from_dict(data: ReadMapping[str, Any]) -> Explanation:
        words = data["words"]
        return Explanation(
            **{
                **data,
                "words": None if words is None else tuple(words),
                "alternatives": tuple(data.get("alternatives", ())),
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of a timeline.  Equal ``rank`` means not ordered against each other."""

    id: str
    rank: int
    title: str
    kind: Kind
    factuality: Factuality
    when: When
    participants: tuple[Participant, ...]
    place: Participant | None
    attribution: Attribution | None
    mentions: tuple[Mention, ...]
    salience: float
    confidence: float
    explanation: tuple[Explanation, ...]

    def to_dict(self) -> Json:
        return {
            "id": self.id,
            "rank": self.rank,
            "title": self.title,
            "kind": str(self.kind),
            "factuality": str(self.factuality),
            "when": self.when.to_dict(),
            "participants": [p.to_dict() for p in self.participants],
            "place": self.place and self.place.to_dict(),
            "attribution": self.attribution and self.attribution.to_dict(),
            "mentions": [m.to_dict() for m in self.mentions],
            "salience": self.salience,
            "confidence": self.confidence,
            "explanation": [step.to_dict() for step in self.explanation],
        }

    @staticmethod
    def from_dict(data: ReadMapping[str, Any]) -> Event:
        place, attribution = data["place"], data["attribution"]
        return Event(
            id=data["id"],
            rank=data["rank"],
            title=data["title"],
            kind=Kind(data["kind"]),
            factuality=Factuality(data["factuality"]),
            when=When.from_dict(data["when"]),
            participants=tuple(map(Participant.from_dict, data["participants"])),
            place=place and Participant.from_dict(place),
            attribution=attribution and Attribution(**attribution),
            mentions=tuple(Mention(**m) for m in data["mentions"]),
            salience=data["salience"],
            confidence=data["confidence"],
            explanation=tuple(map(Explanation.from_dict, data["explanation"])),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """``source`` is before, same, during or overlaps ``target`` (event ids);
    ``basis`` says why: dates, narrative or tense."""

    source: str
    target: str
    type: str
    basis: str

    def to_dict(self) -> Json:
        return {
            "source": self.source,
            "target": self.target,
            "type": self.type,
            "basis": self.basis,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning:
    """Something the reader should know about the answer; ``code`` is stable."""

    code: str
    message: str

    def to_dict(self) -> Json:
        return {"code": self.code, "message": self.message}


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The events of one or more articles in order of time.

    ``id`` is a hash of the articles, the arguments and the engine version;
    ``produced_by`` names the versions of the engine and its model.
    """

    id: str
    title: str | None
    articles: tuple[ArticleInfo, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    warnings: tuple[Warning, ...]
    produced_by: ReadMapping[str, str]

    def to_dict(self) -> Json:
        """The JSON of the HTTP API as plain dicts and lists."""
        return {
            "id": self.id,
            "title": self.title,
            "articles": [a.to_dict() for a in self.articles],
            "events": [e.to_dict() for e in self.events],
            "relations": [r.to_dict() for r in self.relations],
            "warnings": [w.to_dict() for w in self.warnings],
            "produced_by": dict(self.produced_by),
        }

    @staticmethod
    def from_dict(data: ReadMapping[str, Any]) -> Timeline:
        """A timeline equal to the one ``to_dict`` was called on."""
        return Timeline(
            id=data["id"],
            title=data["title"],
            articles=tuple(ArticleInfo(**a) for a in data["articles"]),
            events=tuple(map(Event.from_dict, data["events"])),
            relations=tuple(Relation(**r) for r in data["relations"]),
            warnings=tuple(Warning(**w) for w in data["warnings"]),
            produced_by=dict(data["produced_by"]),
        )
