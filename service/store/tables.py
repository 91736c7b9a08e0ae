"""The tables of the database.

What users sent is kept exactly (``ExactText``); what is searched is kept again,
case-folded, in columns of its own.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import DateTime, ForeignKey, LargeBinary, MetaData, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

ID_CHARS = 128


class ExactText(TypeDecorator[str]):
    """Text as UTF-8 bytes, so that NULs and lone surrogates survive everywhere."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else value.encode("utf-8", "surrogatepass")

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else value.decode("utf-8", "surrogatepass")


class UtcDateTime(TypeDecorator[datetime]):
    """An aware date-time, kept in UTC without its zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """All tables; the naming convention lets migrations name every constraint."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class ArticleRow(Base):
    """An article as submitted.  ``number`` grows with time and is never reused."""

    __tablename__ = "articles"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String(ID_CHARS), unique=True)
    text: Mapped[str] = mapped_column(ExactText)
    title: Mapped[str | None] = mapped_column(ExactText)
    published: Mapped[str | None] = mapped_column(ExactText)
    url: Mapped[str | None] = mapped_column(ExactText)
    source: Mapped[str | None] = mapped_column(ExactText)
    language: Mapped[str | None] = mapped_column(ExactText)
    timezone: Mapped[str | None] = mapped_column(ExactText)
    date_order: Mapped[str | None] = mapped_column(ExactText)
    created: Mapped[datetime] = mapped_column(UtcDateTime)
    folded_words: Mapped[str] = mapped_column(Text)
    folded_source: Mapped[str | None] = mapped_column(Text, index=True)


class TimelineRow(Base):
    """The timeline of an article, and what a list of timelines shows of it.

    ``document`` and ``articles`` are JSON with everything but ASCII escaped.
    """

    __tablename__ = "timelines"

    id: Mapped[str] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    title: Mapped[str | None] = mapped_column(ExactText)
    articles: Mapped[str] = mapped_column(Text)
    document: Mapped[str] = mapped_column(Text)
    events: Mapped[int]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]


class EventRow(Base):
    """The days a dated event of a timeline may lie in, both inclusive; NULL is open."""

    __tablename__ = "events"

    timeline_id: Mapped[str] = mapped_column(
        ForeignKey("timelines.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    earliest: Mapped[date | None]
    latest: Mapped[date | None]


class ParticipantRow(Base):
    """A case-folded name that takes part in some event of a timeline."""

    __tablename__ = "participants"

    timeline_id: Mapped[str] = mapped_column(
        ForeignKey("timelines.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    folded_name: Mapped[str] = mapped_column(Text)
