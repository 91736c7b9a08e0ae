"""What routes, actions and the store hand to each other: frozen values, no rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from dateline.timeline import ArticleInfo, Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleArguments:
    """What is said about an article beside its words, as ``dateline.extract`` takes
    it; ``None`` means not given."""

    title: str | None = None
    published: str | None = None
    url: str | None = None
    source: str | None = None
    language: str | None = None
    timezone: str | None = None
    date_order: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedArticle(ArticleArguments):
    """An article as it was sent: exactly one of ``text`` and ``html`` is given."""

    text: str | None = None
    html: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleInput(ArticleArguments):
    """An article as it is read: its text, and what was said about it or found in
    its HTML page."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """An article in the store.  It shares its id with the timeline made from it."""

    id: str
    article: ArticleInput
    created: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedTimeline:
    """A timeline that is in the store; ``created`` is False when it already was."""

    timeline: Timeline
    created: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineSearch:
    """Which stored timelines are wanted; ``None`` asks for nothing.

    ``q`` are words of the title or text, ``participant`` part of a name, all
    regardless of case; ``first_day`` to ``last_day`` (inclusive) wants an event
    that may lie in those days.
    """

    q: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    participant: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFilter:
    """Which events of a timeline are wanted; the empty filter wants all.

    ``first_day`` to ``last_day`` is inclusive and wants events that may lie in
    those days; ``participant`` is part of a name, regardless of case.
    """

    first_day: date | None = None
    last_day: date | None = None
    kinds: tuple[str, ...] = ()
    factualities: tuple[str, ...] = ()
    participant: str | None = None
    min_salience: float = 0.0
    min_confidence: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineSummary:
    """One line of a list of timelines; days are inclusive, ``None`` is unknown."""

    id: str
    title: str | None
    articles: tuple[ArticleInfo, ...]
    events: int
    first_day: date | None
    last_day: date | None
    created: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """Some timelines, newest first; ``next_before`` continues the list, or is None
    on its last page."""

    items: tuple[TimelineSummary, ...]
    next_before: int | None
