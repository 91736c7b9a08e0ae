"""What routes and commands share: extract, save, find.

Nothing here knows of HTTP or SQL; the engine and the clock are handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from dateline.errors import InputError
from dateline.timeline import Timeline
from dateline.values import TimeExpression
from service.errors import TooLarge
from service.narrowing import narrow
from service.store.repository import Repository
from service.store.values import (
    ArticleArguments,
    ArticleInput,
    SavedTimeline,
    StoredArticle,
    SubmittedArticle,
    TimelineFilter,
    TimelinePage,
    TimelineSearch,
)

# An article may be dated tomorrow where it is tomorrow already; not later.
MOST_DAYS_AHEAD = 2
_ARGUMENTS = fields(ArticleArguments)


class ReadPage(Protocol):
    """What ``dateline.read_html`` finds in an HTML page."""

    @property
    def text(self) -> str: ...
    @property
    def title(self) -> str | None: ...
    @property
    def published(self) -> date | None: ...
    @property
    def url(self) -> str | None: ...
    @property
    def source(self) -> str | None: ...
    @property
    def language(self) -> str | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineCalls:
    """The engine as the service sees it; each call is the function of that name
    in ``dateline``."""

    extract: Callable[..., Timeline]
    time_expressions: Callable[..., tuple[TimeExpression, ...]]
    read_html: Callable[[str], ReadPage]
    warm_up: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actions:
    """Everything the service does, over one store and one engine.

    ``max_article_chars`` is in code points; ``now`` gives an aware date-time.
    """

    repository: Repository
    engine: EngineCalls
    max_article_chars: int
    now: Callable[[], datetime]

    def extract(self, submitted: SubmittedArticle) -> Timeline:
        """The timeline of an article; nothing is stored.

        Raises: InputError, TooLarge.
        """
        return self._extract(self._article(submitted))

    def save(self, submitted: SubmittedArticle) -> SavedTimeline:
        """The timeline of an article, kept with it.

        Raises: InputError, TooLarge, StoreUnavailable.
        """
        article = self._article(submitted)
        timeline = self._extract(article)
        return self.repository.save(article, timeline, created=self.now())

    def time_expressions(
        self, submitted: SubmittedArticle
    ) -> tuple[TimeExpression, ...]:
        """The time expressions of an article; nothing is stored.

        Raises: InputError, TooLarge.
        """
        article = self._article(submitted)
        return self.engine.time_expressions(
            article.text,
            published=article.published,
            language=article.language,
            timezone=article.timezone,
            date_order=article.date_order,
        )

    def timeline(self, id: str, wanted: TimelineFilter) -> Timeline:
        """The stored timeline with the events wanted. Raises: NotFound."""
        return narrow(self.repository.timeline(id), wanted)

    def timelines(
        self, search: TimelineSearch, *, limit: int, before: int | None = None
    ) -> TimelinePage:
        """Stored timelines, newest first."""
        return self.repository.timelines(search, limit=limit, before=before)

    def article(self, id: str) -> StoredArticle:
        """The stored article. Raises: NotFound."""
        return self.repository.article(id)

    def delete_article(self, id: str) -> None:
        """Remove an article and its timeline. Raises: NotFound."""
        self.repository.delete_article(id)

    def check(self) -> None:
        """Raises: ResourceError when the database or the model is not ready."""
        self.repository.check()
        self.engine.warm_up()

    def _extract(self, article: ArticleInput) -> Timeline:
        timeline = self.engine.extract(**asdict(article))
        for info in timeline.articles:
            if info.published_basis == "given" and info.published is not None:
                self._refuse_future(date.fromisoformat(info.published[:10]))
        return timeline

    def _refuse_future(self, published: date) -> None:
        today = self.now().astimezone(UTC).date()
        if published > today + timedelta(days=MOST_DAYS_AHEAD):
            raise InputError(
                f"The publication date {published} lies in the future.",
                field="published",
                code="future-publication-date",
            )

    def _article(self, submitted: SubmittedArticle) -> ArticleInput:
        """What to read: the text sent, or the one found in the page sent."""
        arguments = {f.name: getattr(submitted, f.name) for f in _ARGUMENTS}
        text = submitted.text
        if text is None:
            page = self.engine.read_html(submitted.html or "")
            text = page.text
            found = {
                "title": page.title,
                "published": page.published and page.published.isoformat(),
                "url": page.url,
                "source": page.source,
                "language": page.language,
            }
            for name, value in found.items():
                if arguments[name] is None:
                    arguments[name] = value
        if len(text) > self.max_article_chars:
            raise TooLarge(
                f"The article has {len(text)} characters; this service reads at most "
                f"{self.max_article_chars}."
            )
        return ArticleInput(text=text, **arguments)
