"""The publication date a web page declares for machines.

Read from ``meta`` tags, ``time`` elements and JSON-LD, the places publishers use
(Open Graph, Dublin Core, schema.org).  Only a full ISO 8601 date counts; nothing is
completed, and when a page was changed is not when it was published.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from typing import Any

_NAMES = frozenset(
    """article:published_time og:published_time og:article:published_time
    datepublished date pubdate publishdate publish-date publish_date publication_date
    publication-date date.issued dc.date dc.date.issued dc.date.created dcterms.date
    dcterms.issued dcterms.created parsely-pub-date sailthru.date
    citation_publication_date""".split()
)
_ISO = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?=T|\s|\Z)")


def declared_date(page: str) -> date | None:
    """The first full publication date declared in ``page``, or None.

    >>> declared_date('<meta property="article:published_time" content="2019-06-07">')
    datetime.date(2019, 6, 7)
    >>> declared_date('<meta name="date" content="2019-02">') is None
    True
    """
    reader = _Reader()
    reader.feed(page)
    for value in reader.found:
        match = _ISO.match(value)
        if match is not None:
            try:
                return date.fromisoformat(match[1])
            except ValueError:
                continue  # no such day: the declaration is worth nothing
    return None


class _Reader(HTMLParser):
    """Collects the declared values in the order of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._linked_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self._linked_data = tag == "script" and "ld+json" in known.get("type", "")
        keys = ("property", "name", "itemprop")
        named = any(known.get(key, "").strip().lower() in _NAMES for key in keys)
        if tag == "meta" and named:
            self.found.append(known.get("content", ""))
        elif named or (tag == "time" and "pubdate" in known):
            self.found.append(known.get("datetime", "") or known.get("content", ""))

    def handle_endtag(self, tag: str) -> None:
        self._linked_data = False

    def handle_data(self, data: str) -> None:
        if self._linked_data:
            try:
                self.found.extend(_published_in(json.loads(data)))
            except (ValueError, RecursionError):
                return  # broken JSON-LD declares nothing


def _published_in(value: Any) -> Iterator[str]:
    """Every ``datePublished`` of a JSON-LD value, outermost first."""
    if isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield value["datePublished"]
        for inner in value.values():
            yield from _published_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _published_in(inner)
