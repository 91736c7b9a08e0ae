"""Pages for people: server-rendered HTML without scripts or outside requests."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Response, render_template

from dateline.exports import date_label, factuality_label
from dateline.timeline import ArticleInfo, Event, Mention, Timeline
from service.store.plain import plain

STYLE = (Path(__file__).parent.parent / "templates" / "page.css").read_text("utf-8")
MAIN_SALIENCE = 0.3
FEWEST_MAIN = 5
_STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
# Scripts of these languages run from right to left (CLDR).
RIGHT_TO_LEFT = ("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence cut at its trigger words, with its language and direction."""

    before: str
    trigger: str
    after: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event as the page shows it; ``date`` is empty when it is the date of the
    entry above."""

    event: Event
    date: str
    date_title: str
    factuality: str
    quotes: tuple[Quote, ...]


def page(template: str, *, frame_ancestors: str = "'self'", **values: Any) -> Response:
    """A rendered template that may load nothing but its own style."""
    html = render_template(template, style=STYLE, **values)
    response = Response(plain(html), content_type="text/html; charset=utf-8")
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; "
        f"form-action 'none'; frame-ancestors {frame_ancestors}"
    )
    return response


def timeline_values(timeline: Timeline) -> dict[str, Any]:
    """What the templates of a timeline need."""
    language = timeline.articles[0].language if timeline.articles else "en"
    main, rest = by_weight(timeline.events)
    return {
        "timeline": timeline,
        "entries": _entries(main, timeline),
        "asides": _entries(rest, timeline),
        "language": language,
        "direction": direction(language),
        "heading": heading(timeline.title, timeline.articles),
    }


def heading(title: str | None, articles: tuple[ArticleInfo, ...]) -> str:
    """A name for a timeline: its title, or where and when it was published."""
    if title:
        return title
    known = [part for a in articles for part in (a.source, a.published) if part]
    return "Timeline" + (f" · {' · '.join(known)}" if known else "")


def direction(language: str) -> str:
    """``rtl`` or ``ltr``, the direction the language is written in."""
    return "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def by_weight(events: Sequence[Event]) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """The events an editor would list and the others, each in timeline order.

    Those are the ones of at least ``MAIN_SALIENCE``, or the ``FEWEST_MAIN`` most
    salient where the article has hardly any.
    """
    ranked = sorted(event.salience for event in events)
    least = min(MAIN_SALIENCE, *ranked[-FEWEST_MAIN:][:1], 1.0)
    main = tuple(event for event in events if event.salience >= least)
    return main, tuple(event for event in events if event.salience < least)


def _entries(events: Sequence[Event], timeline: Timeline) -> tuple[Entry, ...]:
    languages = {article.id: article.language for article in timeline.articles}
    entries: list[Entry] = []
    above = ""
    for event in events:
        date = date_label(event.when)
        entries.append(
            Entry(
                event=event,
                date="" if date == above else date,
                date_title=_date_title(event),
                factuality=factuality_label(event.factuality) or "happened",
                quotes=tuple(
                    _quote(mention, languages.get(mention.article, "en"))
                    for mention in event.mentions
                ),
            )
        )
        above = date
    return tuple(entries)


def _date_title(event: Event) -> str:
    """The bounds and how sure they are, for those who hover over the date."""
    when = event.when
    if when.earliest is None and when.latest is None:
        return "no date known"
    bounds = f"{when.earliest or '…'} to {when.latest or '…'}"
    return f"{bounds}, {event.confidence:.0%} sure"


def _quote(mention: Mention, language: str) -> Quote:
    first = mention.start - mention.quote_start
    last = mention.end - mention.quote_start
    return Quote(
        before=mention.quote[:first],
        trigger=mention.quote[first:last],
        after=mention.quote[last:],
        language=language,
    )
