"""What the stages hand to each other: frozen values, spans in code points.

Every ``start``/``end`` is half-open into ``Article.text`` as it was submitted,
and ``article.text[start:end]`` is the quote.  What users get back is in
``timeline.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from dateline.dates import DateInterval, write_edtf

Json = dict[str, Any]


class EntityType(StrEnum):
    """Named-entity types of the analysis and of participants."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    OTHER = "other"


class Kind(StrEnum):
    """What sort of event: something done, something said, or a state of affairs."""

    OCCURRENCE = "occurrence"
    STATEMENT = "statement"
    STATE = "state"


class Factuality(StrEnum):
    """Whether the article presents the event as real (after FactBank's scale)."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    DENIED = "denied"


REAL = frozenset((Factuality.HAPPENED, Factuality.ONGOING))
"""What the article presents as fact."""


class Role(StrEnum):
    """The part a participant plays in an event."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """``[start, end)`` in code points of the article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as submitted, with what is known about it.

    ``published`` is a ``date`` or, when a time was given, a ``datetime``; it is
    the document creation time (DCT) that relative expressions count from.
    ``published_basis`` is ``given``, ``text`` (found at the head) or ``none``.
    ``body_start`` is where the news begins, after a date line or dateline
    ("SALT LAKE CITY —"), which is ``dateline`` when there is one.
    """

    text: str
    language: str
    id: str = "a1"
    title: str | None = None
    url: str | None = None
    source: str | None = None
    published: date | None = None
    published_basis: str = "none"
    timezone: str | None = None
    date_order: str | None = None
    dateline: Span | None = None
    body_start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Token(Span):
    """A syntactic word (UD tokenisation: "don't" is "do" + "n't").

    ``head`` is the index of the head token in the sentence, -1 for the root.
    ``verb_form`` is Fin, Inf, Part or Ger; ``tense`` Past or Pres; ``mood`` Ind,
    Imp or Sub; ``voice`` Pass; each None where it does not apply.  ``head_chances``
    are the heads that the word may have, each with the model's probability, 0 to 1,
    from 0.05 on; empty where the head is not the model's.
    Source: Universal Dependencies v2.
    """

    text: str
    upos: str
    xpos: str
    lemma: str
    head: int
    deprel: str
    verb_form: str | None = None
    tense: str | None = None
    mood: str | None = None
    voice: str | None = None
    head_chances: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Span):
    """A named entity: proper-name mention with its type."""

    text: str
    type: EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger(Span):
    """The word that evokes an event; ``event_class`` as in TimeML
    (OCCURRENCE, STATE, REPORTING, PERCEPTION, ASPECTUAL, I_ACTION, I_STATE),
    ``aspect`` (NONE, PROGRESSIVE, PERFECTIVE, PERFECTIVE_PROGRESSIVE) and
    ``polarity`` (POS, NEG) too; ``score`` is the model's probability, 0 to 1;
    ``token`` its sentence index.
    """

    text: str
    event_class: str
    aspect: str
    polarity: str
    score: float
    token: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan(Span):
    """Where the model sees a time expression, and its TIMEX3 type."""

    type: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Span):
    """A sentence, first as a span, then (after ``language``) with its analysis.

    ``paragraph`` counts from 0; ``headline`` marks a title-like line without a
    full stop at the head of the text or between paragraphs.  ``weak_triggers`` are
    the words the model all but takes for triggers.
    """

    index: int
    paragraph: int
    headline: bool = False
    tokens: tuple[Token, ...] = ()
    entities: tuple[Entity, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    time_spans: tuple[TimeSpan, ...] = ()
    weak_triggers: tuple[Trigger, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What settled an expression: enough to resolve it again without its article.

    ``meaning`` is what its rule made of the words, ``context`` the facts of the
    article that made a difference, both as ``timex`` has them; None is no fact.
    """

    meaning: object
    context: object = None

    def to_dict(self) -> Json:
        """JSON with the fields that are not as usual; intervals are half-open."""
        return {"meaning": plain(self.meaning), "context": plain(self.context) or {}}


def plain(value: object) -> Any:
    """A frozen value as JSON; those with subclasses name their ``kind``."""
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if not is_dataclass(value):
        return value
    told = {
        f.name: getattr(value, f.name)
        for f in fields(value)
        if f.default is MISSING or getattr(value, f.name) != f.default
    }
    kind = (
        {} if type(value).__base__ is object else {"kind": type(value).__name__.lower()}
    )
    return kind | {name: plain(each) for name, each in told.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression(Span):
    """A TIMEX3 time expression.

    ``type`` is DATE, TIME, DURATION or SET; ``value``, ``mod``, ``quant`` and
    ``freq`` are the TIMEX3 attributes.  ``interval`` is the stretch of calendar
    it names, None for durations, sets and vague or unresolved references.
    ``anchor`` is what a relative expression was counted from
    ("2019-06-07 publication"), ``because`` the reason in words.
    ``alternatives`` holds other TIMEX3 values the words allow.
    ``narrative`` marks a value counted from an earlier date in the text.
    ``reading`` is what the rule made of the words and what of the article settled
    their value: ``timex.replaying`` resolves it again.
    Source: TimeML 1.2.1 / ISO 24617-1.
    """

    text: str
    type: str
    value: str
    rule: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    interval: DateInterval | None = None
    anchor: str | None = None
    because: str | None = None
    narrative: bool = False
    alternatives: tuple[str, ...] = ()
    reading: Reading | None = None

    @property
    def approximate(self) -> bool:
        """Whether the words blur the value ("about", "around")."""
        return self.mod == "APPROX"

    @property
    def edtf(self) -> str | None:
        """The interval as EDTF, or None when there is none."""
        if self.interval is None:
            return None
        return write_edtf(self.interval, approximate=self.approximate)

    @property
    def earliest(self) -> str | None:
        return None if self.interval is None else self.interval.earliest

    @property
    def latest(self) -> str | None:
        return None if self.interval is None else self.interval.latest

    def to_dict(self) -> Json:
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "type": self.type,
            "value": self.value,
            "mod": self.mod,
            "quant": self.quant,
            "freq": self.freq,
            "edtf": self.edtf,
            "earliest": self.earliest,
            "latest": self.latest,
            "rule": self.rule,
            "anchor": self.anchor,
            "because": self.because,
            "alternatives": list(self.alternatives),
            "reading": self.reading and self.reading.to_dict(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Span):
    """Someone or something that takes part in an event, as named in the text."""

    role: Role
    text: str
    article: str
    type: EntityType

    def to_dict(self) -> Json:
        return {
            "role": str(self.role),
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "article": self.article,
            "type": str(self.type),
        }

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> Participant:
        return Participant(
            **{**data, "role": Role(data["role"]), "type": EntityType(data["type"])}
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Span):
    """Who says so, as named in the text."""

    text: str
    article: str

    def to_dict(self) -> Json:
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "article": self.article,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Span):
    """One mention of an event in the text, not yet dated.

    The span is the trigger words ("signed the deal" for a support verb with its
    noun).  ``sentence`` and ``token`` index the trigger's head word; ``lemma`` is
    that of the word that carries the meaning ("deal" for "signed the deal" has
    ``lemma`` "sign" and ``noun`` "deal").  ``tense`` is past, present or future,
    of the governing finite clause; None when there is none.  ``hypothetical`` tells
    that it is only imagined ("could", "if", a question), ``nominal`` that
    the trigger is a noun or adjective without a verb of its own, ``embedded``
    that the event is the content of another one (said, denied, planned to);
    ``governor`` is the token of that other one, -1 when there is none.  An ``echo``
    is an event only where the article tells that event elsewhere too.
    """

    sentence: int
    token: int
    text: str
    lemma: str
    noun: str | None
    event_class: str
    kind: Kind
    factuality: Factuality
    tense: str | None
    perfect: bool
    progressive: bool
    negated: bool
    hypothetical: bool
    nominal: bool
    quoted: bool
    embedded: bool
    governor: int
    participants: tuple[Participant, ...]
    place: Participant | None
    attribution: Attribution | None
    score: float
    echo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """When a mention happened, and why we say so.

    ``basis`` is stated, publication, narrative or bound; ``interval`` None when
    nothing at all is known.  ``direct`` tells that the words depend on the trigger
    itself, ``reference`` what the date was counted from.
    """

    interval: DateInterval | None
    basis: str
    rule: str
    because: str
    confidence: float
    direct: bool = False
    approximate: bool = False
    expression: TimeExpression | None = None
    reference: str | None = None
