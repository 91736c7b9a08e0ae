"""The store of articles and timelines: engine values in, engine values out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Engine,
    Select,
    delete,
    exists,
    insert,
    or_,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, InterfaceError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from dateline.errors import NotFound
from dateline.timeline import ArticleInfo, Event, Timeline
from service.errors import StoreUnavailable
from service.store import database
from service.store.plain import plain
from service.store.tables import ArticleRow, EventRow, ParticipantRow, TimelineRow
from service.store.values import (
    ArticleInput,
    SavedTimeline,
    StoredArticle,
    TimelinePage,
    TimelineSearch,
    TimelineSummary,
)

# What a driver raises when it reaches no database, or none with our tables in it.
_AWAY = (DatabaseError, InterfaceError, PoolTimeoutError)


class Repository:
    """Articles and their timelines in one database.

    Every method raises StoreUnavailable when the database is away.
    """

    def __init__(self, engine: Engine):
        self._engine = engine

    def save(
        self, article: ArticleInput, timeline: Timeline, *, created: datetime
    ) -> SavedTimeline:
        """Keep an article and its timeline, unless its id is there already.

        Of several processes saving the same article at once, one writes it.
        """
        row = {
            "id": timeline.id,
            "created": created,
            "folded_words": _folded(f"{timeline.title or ''}\n{article.text}"),
            "folded_source": article.source and _folded(article.source),
            **asdict(article),
        }
        with self._session() as session:
            if not _insert_if_absent(session, row):
                document = session.scalar(_document(timeline.id))
                kept = timeline if document is None else _read(document)
                return SavedTimeline(timeline=kept, created=False)
            session.add(_timeline_row(timeline))
            session.flush()
            for table, rows in (
                (EventRow, _event_rows(timeline)),
                (ParticipantRow, _participant_rows(timeline)),
            ):
                if rows:
                    session.execute(insert(table), rows)
        return SavedTimeline(timeline=timeline, created=True)

    def timeline(self, id: str) -> Timeline:
        """The stored timeline. Raises: NotFound."""
        with self._session() as session:
            if (document := session.scalar(_document(id))) is None:
                raise NotFound(f"There is no timeline {id!r}.", code="no-such-timeline")
        return _read(document)

    def article(self, id: str) -> StoredArticle:
        """The stored article. Raises: NotFound."""
        query = select(ArticleRow).where(ArticleRow.id == id)
        with self._session() as session:
            if (row := session.scalar(query)) is None:
                raise NotFound(f"There is no article {id!r}.", code="no-such-article")
            given = {f.name: getattr(row, f.name) for f in fields(ArticleInput)}
            return StoredArticle(
                id=row.id, article=ArticleInput(**given), created=row.created
            )

    def delete_article(self, id: str) -> None:
        """Remove an article and its timeline. Raises: NotFound."""
        gone = delete(ArticleRow).where(ArticleRow.id == id).returning(ArticleRow.id)
        with self._session() as session:
            if session.scalar(gone) is None:
                raise NotFound(f"There is no article {id!r}.", code="no-such-article")

    def timelines(
        self, search: TimelineSearch, *, limit: int, before: int | None = None
    ) -> TimelinePage:
        """At most ``limit`` timelines, newest first, from below number ``before``."""
        query = (
            select(ArticleRow.number, ArticleRow.created, TimelineRow)
            .join(TimelineRow, TimelineRow.id == ArticleRow.id)
            .where(*_conditions(search))
            .order_by(ArticleRow.number.desc())
            .limit(limit + 1)
        )
        if before is not None:
            query = query.where(ArticleRow.number < before)
        with self._session() as session:
            rows = session.execute(query).all()
            more = len(rows) > limit
            items = tuple(_summary(created, row) for _, created, row in rows[:limit])
        return TimelinePage(
            items=items, next_before=rows[limit - 1][0] if more else None
        )

    def check(self) -> None:
        """Raises: StoreUnavailable when the database is away or not migrated."""
        with self._translated():
            migrated = database.is_migrated(self._engine)
        if not migrated:
            raise StoreUnavailable(
                "The database has an old schema; run: flask --app service db upgrade"
            )

    def forget_connections(self) -> None:
        """Drop the connections inherited from a parent process, without closing
        the parent's ends; call it first thing after a fork."""
        self._engine.dispose(close=False)

    def close(self) -> None:
        """Close every connection; the next call opens new ones."""
        self._engine.dispose()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        """A session that commits when its block ends well."""
        with self._translated(), Session(self._engine) as session, session.begin():
            yield session

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (DataError, IntegrityError):
            raise
        except _AWAY as error:
            cause = getattr(error, "orig", None) or error
            raise StoreUnavailable(
                "The database cannot be used now. If this is a new installation, "
                "run: flask --app service db upgrade",
                cause=f"{type(cause).__name__}: {cause}",
            ) from error


def _insert_if_absent(session: Session, row: dict[str, object]) -> bool:
    """Whether the article was new; the only SQL here that differs by database."""
    dialect = session.get_bind().dialect.name
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    absent = (
        make(ArticleRow)
        .values(**row)
        .on_conflict_do_nothing(index_elements=[ArticleRow.id])
        .returning(ArticleRow.id)
    )
    return session.scalar(absent) is not None


def _document(id: str) -> Select[str]:
    return select(TimelineRow.document).where(TimelineRow.id == id)


def _read(document: str) -> Timeline:
    return Timeline.from_dict(json.loads(document))


def _timeline_row(timeline: Timeline) -> TimelineRow:
    ends = [end for e in timeline.events for end in (e.when.earliest, e.when.latest)]
    days = [day for end in ends if (day := _day(end))]
    document = timeline.to_dict()
    return TimelineRow(
        id=timeline.id,
        title=timeline.title,
        articles=json.dumps(document["articles"]),
        document=json.dumps(document, separators=(",", ":")),
        events=len(timeline.events),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
    )


def _event_rows(timeline: Timeline) -> list[dict[str, object]]:
    return [
        {
            "timeline_id": timeline.id,
            "position": position,
            "earliest": _day(event.when.earliest),
            "latest": _day(event.when.latest),
        }
        for position, event in enumerate(timeline.events)
        if event.when.earliest or event.when.latest
    ]


def _participant_rows(timeline: Timeline) -> list[dict[str, object]]:
    names = dict.fromkeys(
        _folded(name) for event in timeline.events for name in _names(event)
    )
    return [
        {"timeline_id": timeline.id, "position": position, "folded_name": name}
        for position, name in enumerate(names)
    ]


def _names(event: Event) -> Iterator[str]:
    yield from (participant.text for participant in event.participants)
    if event.place is not None:
        yield event.place.text


def _conditions(search: TimelineSearch) -> Iterator[ColumnElement[bool]]:
    """What a row of articles joined with timelines must fulfil."""
    for word in _folded(search.q or "").split():
        yield ArticleRow.folded_words.contains(word, autoescape=True)
    if search.source is not None:
        yield ArticleRow.folded_source == _folded(search.source)
    if search.participant is not None:
        part = _folded(search.participant)
        yield exists().where(
            ParticipantRow.timeline_id == TimelineRow.id,
            ParticipantRow.folded_name.contains(part, autoescape=True),
        )
    first, last = search.first_day, search.last_day
    if first is not None or last is not None:
        event = exists().where(EventRow.timeline_id == TimelineRow.id)
        if first is not None:
            event = event.where(
                or_(EventRow.latest.is_(None), EventRow.latest >= first)
            )
        if last is not None:
            earliest = EventRow.earliest
            event = event.where(or_(earliest.is_(None), earliest <= last))
        yield event


def _summary(created: datetime, row: TimelineRow) -> TimelineSummary:
    return TimelineSummary(
        id=row.id,
        title=row.title,
        articles=tuple(ArticleInfo(**article) for article in json.loads(row.articles)),
        events=row.events,
        first_day=row.first_day,
        last_day=row.last_day,
        created=created,
    )


def _day(iso: str | None) -> date | None:
    """The day of an ISO 8601 day or date-time."""
    return None if iso is None else date.fromisoformat(iso[:10])


def _folded(text: str) -> str:
    return plain(text).casefold()
