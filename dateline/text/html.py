"""HTML to the text of its article; the only importer of trafilatura.

Stage text: a page in, ``HtmlArticle`` out.  Its ``text`` is then the article:
offsets count in it, not in the markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from dateline.errors import InputError, ResourceError

if TYPE_CHECKING:
    from configparser import ConfigParser
    from types import ModuleType

    from trafilatura.settings import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlArticle:
    """The main text of a page, a paragraph a line, and what its markup declares.

    ``language`` is the ISO 639-1 code of the ``lang`` attribute.
    """

    text: str
    title: str | None
    published: date | None
    url: str | None
    source: str | None
    language: str | None


def from_html(html: str) -> HtmlArticle:
    """The article of a page: text without menus and notices, and its metadata.

    The publication date is read from what the publisher declares for machines
    (``meta``, JSON-LD, the address); a date in the running text is left to
    ``metadata.read_head``.

    Raises:
        InputError: field "html"; code ``nothing-extractable``.
        ResourceError: code ``html-support-missing``; trafilatura is not installed.
    """
    trafilatura = _trafilatura()
    page = _UNREADABLE.sub("\ufffd", html)
    text = trafilatura.extract(
        page, output_format="txt", include_comments=False, config=_config()
    )
    if not text or text.isspace():
        raise InputError(
            "No article was found in the HTML; send the page of one article, or its "
            "text.",
            field="html",
            code="nothing-extractable",
        )
    declared = _metadata(page)
    language = _LANGUAGE.search(page)
    return HtmlArticle(
        text=text,
        title=declared.title or None,
        published=_published(page),
        url=declared.url or None,
        source=declared.sitename or None,
        language=language["code"].lower() if language else None,
    )


# XML holds neither; HTML reads a NUL as U+FFFD.
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
_LANGUAGE = re.compile(
    r"<html\b[^>]{0,500}?\slang\s{0,3}=\s{0,3}[\"']?(?P<code>[a-z]{2})\b", re.IGNORECASE
)
# What declares a publication date: tags of the head, marked elements, JSON-LD.
_DECLARATION = re.compile(
    r"<(?:meta|link)\b[^>]{0,2000}>"
    r"|<\w{1,10}\b[^>]{0,1000}(?:datepublished|pubdate)[^>]{0,1000}>"
    r"|<script\b[^>]{0,200}ld\+json[^>]{0,200}>(?:(?!</script)[\s\S]){0,50000}</script>",
    re.IGNORECASE,
)


def _trafilatura() -> ModuleType:
    try:
        import trafilatura
    except ImportError as error:
        raise ResourceError(
            "Reading HTML needs trafilatura; install it with: "
            'pip install "dateline[html]"',
            code="html-support-missing",
        ) from error
    return trafilatura


@cache
def _config() -> ConfigParser:
    """Settings that take short articles too, paragraph by paragraph."""
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    config.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")
    return config


def _metadata(page: str) -> Document:
    from trafilatura.metadata import extract_metadata

    # The library bounds dates by today unless told otherwise.
    settings = {
        "extensive_search": False,
        "original_date": True,
        "max_date": "9999-12-31",
    }
    return extract_metadata(page, None, settings)


def _published(page: str) -> date | None:
    """The declared publication date; the page's own words are not searched for one."""
    declarations = "".join(match[0] for match in _DECLARATION.finditer(page))
    found = _metadata(f"<html><head>{declarations}</head></html>").date
    return date.fromisoformat(found) if found else None
