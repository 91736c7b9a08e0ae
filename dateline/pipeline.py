"""The stages in order: an article goes in, its timeline comes out.

    1 text        publication date, dateline, sentences
    2 language    tokens, trees, entities, triggers
    3 timex       time expressions with their values
    4 events      mentions: who, whether it happened, who says so
    5 anchoring   when
    6 ordering    one entry an event, in order, with titles and salience

Stages never import each other; they meet here and talk in ``values``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from dateline.analysis import Analysis
from dateline.anchoring import reference
from dateline.anchoring.dating import date_mentions
from dateline.anchoring.settling import settle
from dateline.assembly import timeline_of, versions
from dateline.events import pronouns
from dateline.events.mentions import find_mentions
from dateline.events.noun_antecedents import nouns_behind
from dateline.language import analyser
from dateline.languages import fallback
from dateline.ordering.building import build_events
from dateline.ordering.drafting import Telling
from dateline.ordering.plain import dated_sentences
from dateline.text.html import HtmlArticle, from_html
from dateline.text.identification import identify_language
from dateline.text.metadata import Head, read_head
from dateline.text.sentences import split
from dateline.text.validation import (
    check_analysis,
    check_date_order,
    check_published,
    check_strings,
    check_timezone,
    check_year,
    primary_language,
    validate,
)
from dateline.timeline import Event, Relation, Timeline
from dateline.timex.tagging import tag
from dateline.values import (
    Anchor,
    Article,
    Entity,
    EventMention,
    Sentence,
    TimeExpression,
)
from dateline.weighing import Weights

Referents = Mapping[tuple[int, int], Entity]
LANGUAGES = ("en",)
"""Languages with a rule folder and a model; others get dated sentences only."""


def extract(
    text: str,
    *,
    published: str | date | None = None,
    title: str | None = None,
    url: str | None = None,
    source: str | None = None,
    language: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
) -> Timeline:
    """The timeline of one article.

    Args:
        text: the article, plain text; offsets in the answer are its code points.
        published: publication date, as a date, date-time or string; when None it
            is looked for at the head of the text.
        title, url, source: kept with the article; the title helps salience.
        language: a BCP 47 tag such as "en" or "en-GB"; detected when None.
        timezone: IANA name of the zone the article's times are in, "Europe/Oslo"
            say; kept with the article, never applied to a time.
        date_order: how 03/04/2024 is read: "DMY" as 3 April, "MDY" and "YMD", which
            both put the month before the day, as 4 March; None leaves it to the
            article's other dates, else to the language.

    Raises:
        InputError: the text is empty, or an argument cannot be read (``field`` says
            which).
        ResourceError: the language model's files are missing or damaged.

    >>> timeline = extract("Ruritania signed a treaty on 3 May 2019.")
    >>> [event.when.edtf for event in timeline.events]
    ['2019-05-03']
    """
    head = read_head(validate(text), date_order=date_order)
    article = read_article(
        text,
        head,
        published=published,
        title=title,
        url=url,
        source=source,
        language=language,
        timezone=timezone,
        date_order=date_order,
    )
    if article.language not in LANGUAGES:
        expressions = tag_times(article)
        events, links = dated_sentences(article, split(text), expressions)
        return timeline_of(article, events, links)
    sentences = analyse_sentences(article, head)
    expressions = tag_times(article, sentences)
    referents = resolve_pronouns(sentences)
    mentions = find_events(article, sentences, referents, expressions)
    mentions, anchors = anchor_events(article, sentences, mentions, expressions)
    told = telling(article, sentences, mentions, anchors, expressions, referents)
    events, links = order_events(told)
    return timeline_of(article, events, links)


def time_expressions(
    text: str,
    *,
    published: str | date | None = None,
    language: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
    analysis: Analysis | Literal["model"] | None = "model",
) -> tuple[TimeExpression, ...]:
    """The time expressions of ``text`` with TIMEX3 types and values, in order.

    A temporal tagger by itself: the other arguments are those of ``extract``, and
    so are the answers.  A date line at the head is tagged like any other words; it
    is no sentence of the news, so it takes no part in the reading of those below.

    ``analysis`` tells the tense of clauses and what is a name: "model" asks the
    language model, the answer of ``analyse(text)`` is used as it is, and None leaves
    it to cues in the words, which is many times as fast and never loads the model.

    Raises:
        InputError: the text is empty, or an argument cannot be read (``field`` says
            which).
        ResourceError: the language model's files are missing or damaged.

    >>> time_expressions("He left on Friday.", published="2019-06-06")[0].value
    '2019-05-31'
    >>> text = "He left on Monday; he will be back on Friday."
    >>> found = time_expressions(text, published="2019-06-06", analysis=None)
    >>> [expression.value for expression in found]
    ['2019-06-03', '2019-06-07']
    """
    _, expressions = tag_article(
        text,
        published=published,
        language=language,
        timezone=timezone,
        date_order=date_order,
        analysis=analysis,
    )
    return expressions


def tag_article(
    text: str,
    *,
    published: str | date | None = None,
    language: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
    analysis: Analysis | Literal["model"] | None = "model",
) -> tuple[Article, tuple[TimeExpression, ...]]:
    """The article as it was read, and its time expressions; see there."""
    head = read_head(validate(text), date_order=date_order)
    article = read_article(
        text,
        head,
        published=published,
        language=language,
        timezone=timezone,
        date_order=date_order,
    )
    if article.language not in LANGUAGES:
        return article, tag_times(article)
    if analysis == "model":
        return article, tag_times(article, analyse_sentences(article, head))
    return article, tag_times(article, check_analysis(text, analysis))


def analyse(text: str) -> Analysis:
    """The sentences of an English text with tokens, entities and event triggers.

    Raises:
        InputError: the text is empty.
        ResourceError: the language model's files are missing or damaged.

    >>> [(t.text, t.upos, t.head) for t in analyse("Oslo fell.").tokens]
    [('Oslo', 'PROPN', 1), ('fell', 'VERB', -1), ('.', 'PUNCT', 1)]
    """
    return Analysis(
        text=text,
        sentences=analyser.analyse(text, split(validate(text))),
        produced_by=versions(),
    )


def warm_up() -> None:
    """Load the language model now instead of on first use (before a fork, say)."""
    analyser.analyse("Ready.", split("Ready."))


def read_html(html: str) -> HtmlArticle:
    """The article in a web page: text, title, publication date, url, source, language.

    Raises:
        InputError: nothing in the page reads as an article.
        ResourceError: the extra ``[html]`` is not installed.
    """
    return from_html(html)


def read_article(
    text: str,
    head: Head,
    *,
    published: str | date | None = None,
    title: str | None = None,
    url: str | None = None,
    source: str | None = None,
    language: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
) -> Article:
    """Stage 1: the article with its publication date and language settled."""
    check_published(published)
    check_strings(title=title, url=url, source=source, language=language)
    check_date_order(date_order)
    check_timezone(timezone)
    if isinstance(published, str):
        published = fallback.parse_published(published, date_order=date_order)
    check_year(published)
    basis = "given" if published else "text" if head.published else "none"
    return Article(
        text=text,
        language=primary_language(language) if language else identify_language(text),
        title=title,
        url=url,
        source=source,
        published=published or head.published,
        published_basis=basis,
        timezone=timezone,
        date_order=date_order,
        dateline=head.dateline,
        body_start=head.body_start,
    )


def analyse_sentences(article: Article, head: Head) -> tuple[Sentence, ...]:
    """Stages 1 and 2: the sentences of the news itself, analysed."""
    return analyser.analyse(article.text, split(article.text, skip=head.metadata))


def tag_times(
    article: Article, sentences: Sequence[Sentence] = ()
) -> tuple[TimeExpression, ...]:
    """Stage 3: the time expressions, resolved against the publication date.

    In a language without rules they are the dates written out in full.
    """
    return tag(
        article.text,
        language=article.language,
        published=article.published,
        sentences=sentences,
        date_order=article.date_order,
    )


def find_events(
    article: Article,
    sentences: Sequence[Sentence],
    referents: Referents,
    expressions: Sequence[TimeExpression],
) -> tuple[EventMention, ...]:
    """Stage 4: the event mentions, pronouns replaced by what they stand for."""
    return find_mentions(article, sentences, referents, expressions)


def resolve_pronouns(sentences: Sequence[Sentence]) -> Referents:
    """Stage 4: who "he", "it" and "the company" are, by (sentence, token)."""
    return pronouns.resolve(sentences)


def anchor_events(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
    weights: Weights | None = None,
) -> tuple[tuple[EventMention, ...], tuple[Anchor, ...]]:
    """Stage 5: when each mention happened, and what its date says of its reality.

    ``weights`` judge events that no words date; the shipped ones when None.
    """
    anchors = date_mentions(
        sentences,
        mentions,
        expressions,
        published=article.published,
        title=article.title,
        weights=weights,
    )
    return settle(mentions, anchors, published=article.published), anchors


def telling(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    expressions: Sequence[TimeExpression],
    referents: Referents,
) -> Telling:
    """All that stage 6 reads."""
    return Telling(
        article=article,
        sentences=sentences,
        mentions=mentions,
        anchors=anchors,
        expressions=expressions,
        referents=referents,
        nouns=nouns_behind(sentences, referents),
        story=reference.story_interval(mentions, anchors, published=article.published),
    )


def order_events(told: Telling) -> tuple[tuple[Event, ...], tuple[Relation, ...]]:
    """Stage 6: one event for all its mentions, in order."""
    return build_events(told)
