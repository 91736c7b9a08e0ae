"""What the stages found, put together as the answer users get."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date

from dateline.language import encoder
from dateline.languages.registry import rules_of
from dateline.timeline import ArticleInfo, Event, Relation, Timeline, Warning
from dateline.values import Article
from dateline.version import __version__


def versions() -> dict[str, str]:
    """What answers are ``produced_by``: the versions of engine and model."""
    return {"dateline": __version__, "model": encoder.model_name()}


def timeline_of(
    article: Article, events: tuple[Event, ...], relations: tuple[Relation, ...]
) -> Timeline:
    """The timeline of one article, with what the reader should be warned of."""
    produced_by = versions()
    return Timeline(
        id=_identify(article, produced_by),
        title=article.title,
        articles=(_info(article),),
        events=events,
        relations=relations,
        warnings=_warnings(article, events),
        produced_by=produced_by,
    )


def _info(article: Article) -> ArticleInfo:
    return ArticleInfo(
        id=article.id,
        title=article.title,
        url=article.url,
        source=article.source,
        published=_iso(article.published),
        published_basis=article.published_basis,
        language=article.language,
        characters=len(article.text),
    )


def _identify(article: Article, produced_by: dict[str, str]) -> str:
    """A stable id: 16 hexadecimal digits over the article, arguments and versions."""
    known = [
        article.text,
        _iso(article.published),
        article.published_basis,
        article.title,
        article.url,
        article.source,
        article.language,
        article.timezone,
        article.date_order,
        produced_by,
    ]
    encoded = json.dumps(known, sort_keys=True).encode()
    return hashlib.sha256(encoded).hexdigest()[:16]


def _iso(published: date | None) -> str | None:
    return None if published is None else published.isoformat()


def _warnings(article: Article, events: Sequence[Event]) -> tuple[Warning, ...]:
    found = []
    if article.published is None:
        found.append(
            Warning(
                code="no-publication-date",
                message="No publication date was given or found at the head of the "
                "text; relative dates such as “on Friday” stay open.",
            )
        )
    if rules_of(article.language) is None:
        found.append(
            Warning(
                code="unsupported-language",
                message=f"There are no rules for language {article.language!r}; only "
                "written-out dates were read, one event for each dated sentence, and "
                "whether it happened was left open.",
            )
        )
    if not events:
        found.append(Warning(code="no-events", message="No event was found."))
    return tuple(found)
