"""Hand-made values with a default for everything; a test states only what matters.

Offsets are those of ``TEXT`` unless a test gives its own text.
"""

from __future__ import annotations

from dateline.dates import DateInterval, Precision, parse_edtf, write_edtf
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
    Article,
    EntityType,
    Factuality,
    Kind,
    Role,
    Sentence,
    TimeExpression,
)

TEXT = "Kestrel Foods bought its rival in June 2019. A court may stop the sale."


def make_article(**fields) -> Article:
    return Article(**{"text": TEXT, "language": "en", **fields})


def make_sentence(text: str = TEXT, start: int = 0, end: int | None = None, **fields):
    """The sentence ``text[start:end]``, without analysis."""
    end = len(text) if end is None else end
    return Sentence(
        **{"start": start, "end": end, "index": 0, "paragraph": 0, **fields}
    )


def make_time_expression(
    words: str = "June 2019",
    text: str = TEXT,
    *,
    edtf: str | None = "2019-06",
    **fields,
) -> TimeExpression:
    """A time expression at the first place ``words`` stand in ``text``."""
    start = text.index(words)
    return TimeExpression(
        **{
            "start": start,
            "end": start + len(words),
            "text": words,
            "type": "DATE",
            "value": edtf or "PRESENT_REF",
            "rule": "month.year",
            "interval": None if edtf is None else parse_edtf(edtf),
            **fields,
        }
    )


def make_when(
    edtf: str | None = "2019-06", *, approximate: bool = False, **fields
) -> When:
    """A date as its EDTF says; None is a date nothing is known of."""
    interval = None if edtf is None else parse_edtf(edtf)
    return When(
        **{
            "edtf": interval and write_edtf(interval, approximate=approximate),
            "earliest": interval and interval.earliest,
            "latest": interval and interval.latest,
            "precision": interval and _precision(interval),
            "approximate": approximate,
            "basis": "stated",
            "expression": None,
            **fields,
        }
    )


def _precision(interval: DateInterval) -> Precision:
    same_day = interval.earliest is not None and interval.earliest == interval.latest
    return Precision.DAY if same_day and not interval.is_minute else interval.precision


def make_expression(words: str = "June 2019", text: str = TEXT, **fields) -> Expression:
    start = text.index(words)
    return Expression(
        **{
            "start": start,
            "end": start + len(words),
            "text": words,
            "type": "DATE",
            "value": "2019-06",
            "mod": None,
            **fields,
        }
    )


def make_participant(
    words: str = "Kestrel Foods", text: str = TEXT, **fields
) -> Participant:
    start = text.index(words)
    return Participant(
        **{
            "start": start,
            "end": start + len(words),
            "text": words,
            "role": Role.AGENT,
            "type": EntityType.ORGANIZATION,
            "article": "a1",
            **fields,
        }
    )


def make_attribution(words: str = "A court", text: str = TEXT, **fields) -> Attribution:
    start = text.index(words)
    return Attribution(
        **{
            "start": start,
            "end": start + len(words),
            "text": words,
            "article": "a1",
            **fields,
        }
    )


def make_mention(words: str = "bought", text: str = TEXT, **fields) -> Mention:
    """A mention at the first place ``words`` stand; its quote is the whole text."""
    start = text.index(words)
    return Mention(
        **{
            "start": start,
            "end": start + len(words),
            "text": words,
            "article": "a1",
            "quote": text,
            "quote_start": 0,
            "quote_end": len(text),
            **fields,
        }
    )


def make_explanation(**fields) -> Explanation:
    return Explanation(
        **{
            "rule": "month.year",
            "words": (34, 43),
            "anchor": None,
            "because": "month and year are stated",
            "value": "2019-06",
            **fields,
        }
    )


def make_event(**fields) -> Event:
    return Event(
        **{
            "id": "e1",
            "rank": 1,
            "title": "Kestrel Foods bought its rival",
            "kind": Kind.OCCURRENCE,
            "factuality": Factuality.HAPPENED,
            "when": make_when(),
            "participants": (make_participant(),),
            "place": None,
            "attribution": None,
            "mentions": (make_mention(),),
            "salience": 0.5,
            "confidence": 0.75,
            "explanation": (make_explanation(),),
            **fields,
        }
    )


def make_relation(**fields) -> Relation:
    return Relation(
        **{"source": "e1", "target": "e2", "type": "before", "basis": "dates", **fields}
    )


def make_warning(**fields) -> Warning:
    return Warning(
        **{
            "code": "no-publication-date",
            "message": "The article has no publication date.",
            **fields,
        }
    )


def make_article_info(**fields) -> ArticleInfo:
    return ArticleInfo(
        **{
            "id": "a1",
            "title": "Kestrel Foods grows",
            "url": "https://news.example/kestrel",
            "source": "Example News",
            "published": "2019-07-01",
            "published_basis": "given",
            "language": "en",
            "characters": len(TEXT),
            **fields,
        }
    )


def make_timeline(*events: Event, **fields) -> Timeline:
    """A timeline of ``events``; of one default event when none is given."""
    return Timeline(
        **{
            "id": "t0123456789abcdef",
            "title": "Kestrel Foods grows",
            "articles": (make_article_info(),),
            "events": events or (make_event(),),
            "relations": (),
            "warnings": (),
            "produced_by": {"dateline": "0.1.0", "model": "en-test"},
            **fields,
        }
    )
