"""Hand-made timelines and an engine that answers them."""

import hashlib
import re
from datetime import date, datetime

from dateline.dates import Precision
from dateline.errors import InputError
from dateline.languages.base import Named, Unit
from dateline.timeline import (
    ArticleInfo,
    Attribution,
    Event,
    Explanation,
    Expression,
    Mention,
    Participant,
    Relation,
    Timeline,
    Warning,
    When,
)
from dateline.values import (
    EntityType,
    Factuality,
    Kind,
    Reading,
    Role,
    TimeExpression,
)

TEXT = "Acme signed the deal on 3 May 2019. Rivals may sue. Bob smiled."


def when(edtf=None, earliest=None, latest=None, **fields):
    return When(
        **{
            "edtf": edtf,
            "earliest": earliest,
            "latest": latest,
            "precision": Precision.DAY if edtf else None,
            "approximate": False,
            "basis": "stated",
            "expression": None,
            **fields,
        }
    )


def mention(text, words, quote):
    start = text.index(words)
    quote_start = text.index(quote)
    return Mention(
        article="a1",
        start=start,
        end=start + len(words),
        text=words,
        quote=quote,
        quote_start=quote_start,
        quote_end=quote_start + len(quote),
    )


def participant(text, words, **fields):
    start = text.index(words)
    return Participant(
        **{
            "role": Role.AGENT,
            "text": words,
            "start": start,
            "end": start + len(words),
            "article": "a1",
            "type": EntityType.ORGANIZATION,
            **fields,
        }
    )


def event(id="e1", **fields):
    return Event(
        **{
            "id": id,
            "rank": 1,
            "title": "Acme signed the deal",
            "kind": Kind.OCCURRENCE,
            "factuality": Factuality.HAPPENED,
            "when": when(),
            "participants": (),
            "place": None,
            "attribution": None,
            "mentions": (mention(TEXT, "signed", TEXT[:35]),),
            "salience": 0.5,
            "confidence": 0.5,
            "explanation": (),
            **fields,
        }
    )


SIGNED = event(
    when=when(
        "2019-05-03",
        "2019-05-03",
        "2019-05-03",
        expression=Expression(
            start=24,
            end=34,
            text="3 May 2019",
            type="DATE",
            value="2019-05-03",
            mod=None,
        ),
    ),
    participants=(participant(TEXT, "Acme"),),
    attribution=Attribution(start=52, end=55, text="Bob", article="a1"),
    salience=0.9,
    confidence=0.8,
    explanation=(
        Explanation(
            rule="date.full",
            words=(24, 34),
            anchor=None,
            because="written out in full",
            value="2019-05-03",
        ),
    ),
)
SUED = event(
    "e2",
    rank=2,
    title="Rivals may sue",
    factuality=Factuality.POSSIBLE,
    when=when("2019-05-03/..", "2019-05-03", None, basis="bound"),
    participants=(participant(TEXT, "Rivals", role=Role.OTHER),),
    mentions=(mention(TEXT, "sue", "Rivals may sue."),),
    salience=0.4,
    confidence=0.6,
)
SMILED = event(
    "e3",
    rank=3,
    title="Bob smiled",
    kind=Kind.STATE,
    when=when(basis="bound"),
    place=participant(TEXT, "Bob", type=EntityType.PLACE),
    mentions=(mention(TEXT, "smiled", "Bob smiled."),),
    salience=0.1,
    confidence=0.3,
)


def timeline(id="t1", *, text=TEXT, events=(SIGNED, SUED, SMILED), **article):
    """A timeline of three events: dated, bounded, undated."""
    info = ArticleInfo(
        **{
            "id": "a1",
            "title": None,
            "url": None,
            "source": None,
            "published": None,
            "published_basis": "none",
            "language": "en",
            "characters": len(text),
            **article,
        }
    )
    return Timeline(
        id=id,
        title=info.title,
        articles=(info,),
        events=tuple(events),
        relations=(
            Relation(source="e1", target="e2", type="before", basis="dates"),
            Relation(source="e2", target="e3", type="before", basis="narrative"),
        ),
        warnings=(Warning(code="no-publication-date", message="No publication date."),),
        produced_by={"dateline": "0.0.0", "model": "none"},
    )


class FakeEngine:
    """Answers every article with the three events; keeps what it was asked.

    ``failure`` is raised instead when it is set.
    """

    def __init__(self):
        self.asked = []
        self.failure = None

    def extract(self, text, **arguments):
        self.asked.append((text, arguments))
        if self.failure is not None:
            raise self.failure
        if not text.strip():
            raise InputError("The text is empty.", field="text", code="empty-text")
        known = repr((text, sorted(arguments.items())))
        published = arguments["published"]
        return timeline(
            hashlib.sha256(known.encode()).hexdigest()[:16],
            text=text,
            title=arguments["title"],
            url=arguments["url"],
            source=arguments["source"],
            published=published,
            published_basis="given" if published else "none",
            language=arguments["language"] or "en",
        )

    def time_expressions(self, text, **arguments):
        self.asked.append((text, arguments))
        return (
            TimeExpression(
                start=24,
                end=34,
                text="3 May 2019",
                type="DATE",
                value="2019-05-03",
                rule="date.full",
                anchor="2019-06-07 publication",
                because="stated",
                alternatives=("2019-03-05",),
                reading=Reading(meaning=Named(unit=Unit.DAY)),
            ),
        )

    def read_html(self, html):
        return Page(html)

    def read_published(self, given, *, date_order):
        return datetime.fromisoformat(given)

    def warm_up(self):
        if self.failure is not None:
            raise self.failure


class Page:
    """An HTML page whose words are in its <p>, whose date is its only ``content``, and
    that names its title."""

    def __init__(self, html):
        self.text = html.partition("<p>")[2].partition("</p>")[0]
        self.title = "Found title"
        day = re.search('content="([0-9-]+)"', html)
        self.published = date.fromisoformat(day[1] if day else "2019-06-07")
        self.url = "https://found.example/"
        self.source = None
        self.language = None
