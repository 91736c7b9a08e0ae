"""Timelines made by hand for the tests of the comparison; the rest is defaults."""

from __future__ import annotations

from dateline.dates import parse_edtf
from dateline.timeline import (
    ArticleInfo,
    Event,
    Mention,
    Timeline,
    Warning,
    When,
)
from dateline.values import (
    Attribution,
    EntityType,
    Factuality,
    Kind,
    Participant,
    Role,
)
from tests.golden.gold_file import locate

TEXT = (
    "Police arrested Ada Vale on Monday. She was charged on Tuesday, the court said. "
    "She will be tried in May. She denied that she had fled. She might appeal."
)


def when(edtf: str | None) -> When:
    """A stated date, or no date at all for None."""
    date = None if edtf is None else parse_edtf(edtf)
    return When(
        edtf=edtf,
        earliest=None if date is None else date.earliest,
        latest=None if date is None else date.latest,
        precision=None if date is None else date.precision,
        approximate=False,
        basis="stated",
        expression=None,
    )


def event(
    quote: str,
    edtf: str | None,
    *,
    rank: int = 1,
    factuality: str = "happened",
    kind: str = "occurrence",
    agent: str | None = None,
    source: str | None = None,
    place: str | None = None,
    salience: float = 0.5,
    also: tuple[str, ...] = (),
) -> Event:
    """An event of ``TEXT`` whose trigger is bracketed in ``quote``."""
    mentions = tuple(_mention(words) for words in (quote, *also))
    return Event(
        id=f"e{mentions[0].start}",
        rank=rank,
        title=mentions[0].text.capitalize(),
        kind=Kind(kind),
        factuality=Factuality(factuality),
        when=when(edtf),
        participants=(_participant(agent),) if agent else (),
        place=_participant(place) if place else None,
        attribution=(
            Attribution(text=source, article="a1", start=0, end=len(source))
            if source
            else None
        ),
        mentions=mentions,
        salience=salience,
        confidence=0.5,
        explanation=(),
    )


def timeline(*events: Event, warnings: tuple[str, ...] = ()) -> Timeline:
    """The events as a timeline of one article about ``TEXT``."""
    article = ArticleInfo(
        id="a1",
        title=None,
        url=None,
        source=None,
        published="2019-06-07",
        published_basis="given",
        language="en",
        characters=len(TEXT),
    )
    return Timeline(
        id="t",
        title=None,
        articles=(article,),
        events=events,
        relations=(),
        warnings=tuple(Warning(code=code, message=code) for code in warnings),
        produced_by={},
    )


def _mention(quote: str) -> Mention:
    start, end = locate(quote, TEXT)
    return Mention(
        article="a1",
        start=start,
        end=end,
        text=TEXT[start:end],
        quote=TEXT,
        quote_start=0,
        quote_end=len(TEXT),
    )


def _participant(name: str) -> Participant:
    return Participant(
        role=Role.AGENT,
        text=name,
        article="a1",
        type=EntityType.OTHER,
        start=0,
        end=len(name),
    )
