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
from dateline.text.declarations import declared_date

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
    (``declarations.declared_date``); a date in the running text is left to
    ``metadata.read_head``.  A fragment of a page is taken as its body.

    Raises:
        InputError: field "html"; code ``nothing-extractable``.
        ResourceError: code ``html-support-missing``; trafilatura is not installed.
    """
    if not isinstance(html, str):
        raise InputError(
            "The HTML must be a string.", field="html", code="not-a-string"
        )
    trafilatura = _trafilatura()
    page = _UNREADABLE.sub("\ufffd", html)
    if not _PAGE.search(page):
        page = f"<html><body>{page}</body></html>"
    text = trafilatura.extract(
        page, output_format="txt", include_comments=False, config=_config()
    )
    if not text or not any(character.isalnum() for character in text):
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
        published=declared_date(page),
        url=declared.url or None,
        source=declared.sitename or None,
        language=language["code"].lower() if language else None,
    )


# XML holds neither; HTML reads a NUL as U+FFFD.
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"<html\b[^>]{0,500}?\slang\s{0,3}=\s{0,3}[\"']?(?P<code>[a-z]{2})\b", re.IGNORECASE
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
