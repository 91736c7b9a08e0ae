"""What routes and commands share: extract, save, find.

Nothing here knows of HTTP or SQL; the engine and the clock are handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from dateline.dates import FIRST_YEAR, LAST_YEAR
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
MARKUP = 10
"""How many times longer than its article a web page may be."""
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
    """The engine as the service sees it: functions of those names in ``dateline``,
    and how it reads a publication date, which raises InputError."""

    extract: Callable[..., Timeline]
    time_expressions: Callable[..., tuple[TimeExpression, ...]]
    read_html: Callable[[str], ReadPage]
    read_published: Callable[..., date]
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
        return self.engine.extract(**asdict(self._article(submitted)))

    def save(self, submitted: SubmittedArticle) -> SavedTimeline:
        """The timeline of an article, kept with it.

        Raises: InputError, TooLarge, StoreUnavailable.
        """
        article = self._article(submitted)
        timeline = self.engine.extract(**asdict(article))
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

    def _article(self, submitted: SubmittedArticle) -> ArticleInput:
        """What to read: the text sent, or the one found in the page sent."""
        limit = self.max_article_chars
        self._refuse_longer(submitted.text or "", limit)
        self._refuse_longer(submitted.html or "", MARKUP * limit)
        if submitted.published is not None:
            self._refuse_future(submitted.published, submitted.date_order)
        arguments = {f.name: getattr(submitted, f.name) for f in _ARGUMENTS}
        text = submitted.text
        if text is None:
            page = self.engine.read_html(submitted.html or "")
            text = page.text
            self._refuse_longer(text, limit)
            for name, value in self._declared(page).items():
                if arguments[name] is None:
                    arguments[name] = value
        return ArticleInput(text=text, **arguments)

    def _refuse_longer(self, words: str, limit: int) -> None:
        if len(words) > limit:
            raise TooLarge(
                f"The article has {len(words)} characters; this service reads at most "
                f"{limit}."
            )

    def _refuse_future(self, given: str, date_order: str | None) -> None:
        published = self.engine.read_published(given, date_order=date_order)
        if self._lies_ahead(published) and published.year <= LAST_YEAR:
            raise InputError(
                f"The publication date {published.isoformat()} lies in the future.",
                field="published",
                code="future-publication-date",
            )

    def _lies_ahead(self, published: date) -> bool:
        last = self.now().astimezone(UTC).date() + timedelta(days=MOST_DAYS_AHEAD)
        return published.isoformat()[:10] > last.isoformat()

    def _declared(self, page: ReadPage) -> dict[str, str | None]:
        """What a page says about itself, without a publication date it cannot have."""
        day = page.published
        if day is not None and (day.year < FIRST_YEAR or self._lies_ahead(day)):
            day = None
        return {
            "title": page.title,
            "published": None if day is None else day.isoformat(),
            "url": page.url,
            "source": page.source,
            "language": page.language,
        }
