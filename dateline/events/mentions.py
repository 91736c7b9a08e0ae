"""Stage 4: analysed sentences -> event mentions with who, whether and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.events import detecting
from dateline.events.attribution import source_of, speaker_of
from dateline.events.clauses import governing_group, is_negated
from dateline.events.factuality import factuality_of, is_hypothetical
from dateline.events.name_spans import Reading, name_types
from dateline.events.participants import (
    members,
    participant_at,
    participants_of,
    place_of,
)
from dateline.events.presupposition import is_fact
from dateline.events.quotes import quoted_spans, within
from dateline.events.speakers import (
    attribution_at,
    resumed_speakers,
    speakers_of,
)
from dateline.syntax import Tree, tree_of
from dateline.values import (
    Article,
    Attribution,
    Entity,
    EventMention,
    Factuality,
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
    types = name_types(sentences)
    resumed = resumed_speakers(Reading(article, referents, types), sentences)
    reading = Reading(article, {**referents, **resumed}, types)
    speakers = speakers_of(reading, sentences, quotes)
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
    factuality = factuality_of(tree, index, noun=noun, kind=kind)
    group = governing_group(tree, index)
    nominal = token.upos in ("NOUN", "PROPN", "ADJ") and not tree.dependents(
        index, "cop"
    )
    real = factuality is Factuality.HAPPENED
    known = nominal and token.deprel in ("obl", "nsubj")
    over = real and nominal and group.tense == "future" and is_fact(tree, index)
    source = source_of(tree, index)
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
        factuality=factuality,
        tense=None if over else group.tense,
        perfect=group.perfect,
        progressive=group.progressive,
        negated=(group.negated and group.finite and not (real and known))
        or _is_undone(tree, index),
        hypothetical=is_hypothetical(tree, index),
        nominal=nominal,
        quoted=within(quotes, token),
        embedded=governor >= 0,
        governor=governor,
        participants=people,
        place=place_of(reading, tree, index, noun=noun),
        attribution=attribution_at(reading, tree, source),
        score=detected.score,
        echo=detected.echo,
    )


def _is_undone(tree: Tree, index: int) -> bool:
    """Whether a bare infinitive or a gerund tells what was not done: "rather than
    wait", "without paying", "chose not to stop or turn"."""
    if tree.tokens[index].xpos not in ("VB", "VBG"):
        return False
    bare = tree.marked_by(index, "to") is None and not tree.dependents(index, "aux")
    return bare and is_negated(tree, index)


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
