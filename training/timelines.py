"""Documents as the engine reads them, and their timelines by other weights."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline import pipeline
from dateline.assembly import timeline_of
from dateline.ordering.drafting import Telling
from dateline.text.metadata import read_head
from dateline.timeline import Timeline
from dateline.values import Article, EventMention, Sentence, TimeExpression
from dateline.weighing import Weights
from training.dated_events import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A document after the stages that come before dating."""

    article: Article
    sentences: tuple[Sentence, ...]
    expressions: tuple[TimeExpression, ...]
    referents: pipeline.Referents
    mentions: tuple[EventMention, ...]


def read(document: Document) -> Read:
    """The document as the engine reads it."""
    head = read_head(document.text)
    article = pipeline.read_article(
        document.text, head, published=document.published, title=document.title
    )
    sentences = pipeline.analyse_sentences(article, head)
    expressions = pipeline.tag_times(article, sentences)
    referents = pipeline.resolve_pronouns(sentences)
    return Read(
        article=article,
        sentences=sentences,
        expressions=expressions,
        referents=referents,
        mentions=pipeline.find_events(article, sentences, referents, expressions),
    )


def told(known: Read, dating: Weights | None = None) -> Telling:
    """The document with its events dated, by the shipped weights when None."""
    mentions, anchors = pipeline.anchor_events(
        known.article, known.sentences, known.mentions, known.expressions, dating
    )
    return pipeline.telling(
        known.article,
        known.sentences,
        mentions,
        anchors,
        known.expressions,
        known.referents,
    )


def timeline(known: Read, *, dating: Weights, salience: Weights) -> Timeline:
    """The timeline of a document by other weights than the shipped ones."""
    telling = replace(told(known, dating), weights=salience)
    events, relations = pipeline.order_events(telling)
    return timeline_of(known.article, events, relations)
