"""Stage 4: analysed sentences -> event mentions with who, whether and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.events import detecting
from dateline.events.attribution import source_of, speaker_of
from dateline.events.clauses import governing_group
from dateline.events.factuality import factuality_of, is_hypothetical
from dateline.events.name_spans import Reading, name_types
from dateline.events.participants import (
    members,
    participant_at,
    participants_of,
    place_of,
)
from dateline.events.quotes import quoted_spans, within
from dateline.languages.en import cues
from dateline.syntax import Tree, tree_of
from dateline.values import (
    Article,
    Attribution,
    Entity,
    EventMention,
    Kind,
    Participant,
    Role,
    Sentence,
    Span,
    TimeExpression,
)

_EMBEDDING = frozenset(("ccomp", "xcomp", "csubj", "acl", "obj", "obl"))


def find_mentions(
    article: Article,
    sentences: Sequence[Sentence],
    referents: Mapping[tuple[int, int], Entity],
    expressions: Sequence[TimeExpression] = (),
) -> tuple[EventMention, ...]:
    """Every event mention of the article in text order.

    ``sentences`` are analysed; ``referents`` maps pronouns, by (sentence, token),
    to the names they stand for; a word of a time expression ("the end of May") is
    no event.
    """
    quotes = quoted_spans(article.text)
    times = sorted(expressions, key=lambda expression: expression.start)
    reading = Reading(article, referents, name_types(sentences))
    speakers = _speakers(reading, sentences)
    told = detecting.told_stems(sentences)
    found: list[EventMention] = []
    for sentence in sentences:
        tree = tree_of(sentence)
        for detected in detecting.detect(tree, told):
            if within(times, tree.tokens[detected.token]):
                continue
            mention = _mention(reading, tree, detected, quotes)
            found.append(_with_speaker(mention, speakers))
    return tuple(found)


def _mention(
    reading: Reading,
    tree: Tree,
    detected: detecting.Detected,
    quotes: Sequence[Span],
) -> EventMention:
    text = reading.article.text
    index, noun = detected.token, detected.noun
    token = tree.tokens[index]
    kind = detecting.kind_of(tree, detected)
    group = governing_group(tree, index)
    source = source_of(tree, index, is_statement=kind is Kind.STATEMENT)
    people = participants_of(reading, tree, index, noun=noun)
    if kind is Kind.STATEMENT and not any(p.role is Role.AGENT for p in people):
        people = _speaker_first(reading, tree, index, people)
    governor = _governor(tree, index)
    return EventMention(
        start=detected.start,
        end=detected.end,
        text=text[detected.start : detected.end],
        sentence=tree.sentence.index,
        token=index,
        lemma=token.lemma,
        noun=None if noun is None else tree.tokens[noun].lemma,
        event_class=detected.event_class,
        kind=kind,
        factuality=factuality_of(tree, index, noun=noun, kind=kind),
        tense=group.tense,
        perfect=group.perfect,
        progressive=group.progressive,
        negated=group.negated and group.finite,
        hypothetical=is_hypothetical(tree, index),
        nominal=token.upos in ("NOUN", "PROPN", "ADJ")
        and not tree.dependents(index, "cop"),
        quoted=within(quotes, token),
        embedded=governor >= 0,
        governor=governor,
        participants=people,
        place=place_of(reading, tree, index, noun=noun),
        attribution=_attribution(reading, tree, source),
        score=detected.score,
        echo=detected.echo,
    )


def _governor(tree: Tree, index: int) -> int:
    """The predicate whose content this event is, or -1."""
    token = tree.tokens[index]
    relation = token.deprel.split(":")[0]
    if relation in _EMBEDDING and token.deprel != "acl:relcl" and token.head >= 0:
        return token.head
    if relation == "conj" and token.head >= 0:
        return _governor(tree, token.head)
    return -1


def _speaker_first(
    reading: Reading, tree: Tree, index: int, people: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    speaker = speaker_of(tree, index)
    if speaker is None:
        return people
    agent = participant_at(reading, tree, members(tree, speaker)[0], Role.AGENT)
    if agent is None:
        return people
    return (agent, *(p for p in people if p.start != agent.start))


def _attribution(
    reading: Reading, tree: Tree, source: int | None
) -> Attribution | None:
    if source is None:
        return None
    named = participant_at(reading, tree, members(tree, source)[0], Role.OTHER)
    if named is None:
        return None
    return Attribution(
        start=named.start, end=named.end, text=named.text, article=named.article
    )


def _speakers(
    reading: Reading, sentences: Sequence[Sentence]
) -> dict[int, Attribution]:
    """The speaker a quotation in each sentence belongs to, by sentence index.

    The speaker named in the sentence itself, else in the one after it (a quotation
    that runs over sentences often names its speaker at the end), else the last one
    before it in this paragraph or the one above.
    """
    own = [_own_speaker(reading, sentence) for sentence in sentences]
    speakers: dict[int, Attribution] = {}
    last: Attribution | None = None
    last_paragraph = -1
    for number, sentence in enumerate(sentences):
        if own[number] is not None:
            last, last_paragraph = own[number], sentence.paragraph
        after = sentences[number + 1 : number + 2]
        ahead = own[number + 1] if after else None
        opens = last_paragraph != sentence.paragraph
        if ahead is not None and opens and after[0].paragraph == sentence.paragraph:
            speakers[sentence.index] = ahead
        elif last is not None and sentence.paragraph - last_paragraph <= 1:
            speakers[sentence.index] = last
    return speakers


def _own_speaker(reading: Reading, sentence: Sentence) -> Attribution | None:
    """The first speaker named in a sentence, or None."""
    tree = tree_of(sentence)
    for index, token in enumerate(tree.tokens):
        if token.lemma in cues.SPEECH and token.upos == "VERB":
            speaker = _attribution(reading, tree, speaker_of(tree, index))
            if speaker is not None:
                return speaker
    return None


def _with_speaker(
    mention: EventMention, speakers: dict[int, Attribution]
) -> EventMention:
    """A quoted event without a source of its own belongs to the speaker around it."""
    if not mention.quoted or mention.attribution is not None:
        return mention
    speaker = speakers.get(mention.sentence)
    if speaker is None:
        return mention
    return replace(mention, attribution=speaker)
