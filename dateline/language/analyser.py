"""Language stage: sentence spans to analysed sentences.

From a text and its sentences, as ``text.sentences`` found them, to the same
sentences with tokens, entities, triggers and time spans.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from dateline.language.decoding import events, likely_heads, spans, tree
from dateline.language.encoder import Encoder, Scores, encoder
from dateline.language.inverting import with_speakers
from dateline.language.labels import Labels
from dateline.language.naming import whole_names
from dateline.language.planning import with_plans
from dateline.language.tokens import tokenise
from dateline.language.windows import score
from dateline.languages.en import names
from dateline.languages.en.lemmas import lemma
from dateline.values import Entity, EntityType, Sentence, TimeSpan, Token, Trigger

AT_ONCE = 4000
"""Characters of the sentences that each step is done for before the next step: the
weights and what the other steps use push one another out of a processor's caches."""
THRESHOLD = 0.5
"""Least probability of an event trigger."""
WEAK = 0.2
"""Least probability of a weak trigger, which needs more than itself to be an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordAnalysis:
    """What the model says of one sentence's words, before they get offsets.

    One entry a word in ``upos``, ``xpos``, ``morph`` (``VerbForm|Tense|Mood|Voice``
    with "-" for none), ``heads`` (-1 for the root), ``deprels`` and ``likely``, the
    heads that it may have with their chances.  Spans are ``(first word, past the
    last, label, score)``.
    """

    upos: tuple[str, ...] = ()
    xpos: tuple[str, ...] = ()
    morph: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    deprels: tuple[str, ...] = ()
    likely: tuple[tuple[tuple[int, float], ...], ...] = ()
    triggers: tuple[tuple[int, int, str, float], ...] = ()
    weak_triggers: tuple[tuple[int, int, str, float], ...] = ()
    aspects: tuple[str, ...] = ()
    polarities: tuple[str, ...] = ()
    timexes: tuple[tuple[int, int, str, float], ...] = ()
    entities: tuple[tuple[int, int, str, float], ...] = ()


def analyse(
    text: str, sentences: Sequence[Sentence], *, model: Encoder | None = None
) -> tuple[Sentence, ...]:
    """The sentences with tokens, entities, triggers and time spans filled in.

    The analysis of a sentence depends on its own characters alone; one without a
    letter is left as it is.  ``model`` is
    the shipped one unless another is given.

    Raises:
        ResourceError: the model's weights are missing or damaged.
    """
    model = model or encoder()
    return tuple(
        found for group in _groups(sentences) for found in _analysed(text, group, model)
    )


def _groups(sentences: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """The sentences in order, together as long as they have ``AT_ONCE`` characters."""
    first, size = 0, 0
    for place, sentence in enumerate(sentences):
        size += sentence.end - sentence.start
        if size > AT_ONCE and place > first:
            yield sentences[first:place]
            first, size = place, sentence.end - sentence.start
    yield sentences[first:]


def _analysed(
    text: str, sentences: Sequence[Sentence], model: Encoder
) -> Iterator[Sentence]:
    offsets = [_offsets(text, sentence) for sentence in sentences]
    words = [[text[start:end] for start, end in each] for each in offsets]
    scores = iter(score([each for each in words if each], model))
    for sentence, at, each in zip(sentences, offsets, words, strict=True):
        if each:
            found = _read(each, next(scores), model.labels)
            yield _filled(text, sentence, at, each, found)
        else:
            yield sentence


def _offsets(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """Where the words are in the text; none where there is no letter."""
    source = text[sentence.start : sentence.end]
    if not any(character.isalpha() for character in source):
        return []
    return [(a + sentence.start, b + sentence.start) for a, b in tokenise(source)]


def _filled(
    text: str,
    sentence: Sentence,
    at: Sequence[tuple[int, int]],
    words: Sequence[str],
    found: WordAnalysis,
) -> Sentence:
    def place(first: int, last: int) -> tuple[int, int]:
        return at[first][0], at[last - 1][1]

    def trigger(first: int, last: int, label: str, score: float) -> Trigger:
        a, b = place(first, last)
        return Trigger(
            start=a, end=b, text=text[a:b], event_class=label, score=score,
            aspect=found.aspects[first], polarity=found.polarities[first],
            token=_top(found.heads, first, last),
        )  # fmt: skip

    tokens = with_speakers(with_plans(_tokens(words, at, found)))
    named = [
        (first, last, EntityType(label)) for first, last, label, _ in found.entities
    ]
    return replace(
        sentence,
        tokens=tokens,
        entities=tuple(
            Entity(start=a, end=b, text=text[a:b], type=sort)
            for first, last, sort in whole_names(tokens, named)
            for a, b in (place(first, last),)
        ),
        triggers=tuple(trigger(*each) for each in found.triggers),
        weak_triggers=tuple(trigger(*each) for each in found.weak_triggers),
        time_spans=tuple(
            TimeSpan(start=a, end=b, type=label, score=score)
            for first, last, label, score in found.timexes
            for a, b in (place(first, last),)
        ),
    )  # fmt: skip


def _tokens(
    words: Sequence[str], at: Sequence[tuple[int, int]], found: WordAnalysis
) -> tuple[Token, ...]:
    rows = zip(
        words, at, found.upos, found.xpos, found.morph, found.heads, found.deprels,
        found.likely, strict=True,
    )  # fmt: skip
    return tuple(
        Token(
            start=start, end=end, text=word, upos=upos, xpos=xpos,
            lemma=lemma(word, upos, xpos), head=head, deprel=deprel,
            verb_form=form, tense=tense, mood=mood, voice=voice, head_chances=likely,
        )
        for word, (start, end), upos, xpos, morph, head, deprel, likely in rows
        for form, tense, mood, voice in (_features(morph),)
    )  # fmt: skip


@cache
def _features(morph: str) -> tuple[str | None, ...]:
    """Verb form, tense, mood and voice, None where there is none."""
    return tuple(None if value == "-" else value for value in morph.split("|"))


def _top(heads: Sequence[int], first: int, last: int) -> int:
    """The word of a span whose head lies outside it: the first such."""
    inside = range(first, last)
    return next((word for word in inside if heads[word] not in inside), first)


def analyse_words(
    words: Sequence[str], *, model: Encoder | None = None
) -> WordAnalysis:
    """The analysis of a sentence given as its words; one root, heads in range."""
    model = model or encoder()
    return _read(words, score([words], model)[0], model.labels)


def _read(words: Sequence[str], scores: Scores, labels: Labels) -> WordAnalysis:
    heads = tree(scores.arcs)
    relations = scores.relations[np.arange(len(heads)), np.array(heads) + 1].tolist()
    classes = [labels.event_class[n] for n in scores.event_class.tolist()]
    return WordAnalysis(
        upos=tuple(labels.upos[n] for n in scores.upos.tolist()),
        xpos=tuple(labels.xpos[n] for n in scores.xpos.tolist()),
        morph=tuple(labels.morph[n] for n in scores.morph.tolist()),
        heads=heads,
        deprels=tuple(
            "root" if head < 0 else labels.deprel[relation]
            for head, relation in zip(heads, relations, strict=True)
        ),
        likely=likely_heads(scores.arcs),
        triggers=tuple(
            (first, last, classes[first], chance)
            for first, last, chance in events(scores.event, THRESHOLD)
        ),
        weak_triggers=tuple(
            (first, last, classes[first], chance)
            for first, last, chance in events(scores.event, WEAK, below=THRESHOLD)
        ),
        aspects=tuple(labels.aspect[n] for n in scores.aspect.tolist()),
        polarities=tuple(labels.polarity[n] for n in scores.polarity.tolist()),
        timexes=spans(scores.timex, labels.timex),
        entities=tuple(
            (first, last, _settled(words[first:last], label), chance)
            for first, last, label, chance in spans(scores.entity, labels.entity)
        ),
    )


def _settled(name: Sequence[str], label: str) -> str:
    """The type of a name: what its own words say ("Brandt AG", "Storm Edda"), else
    what the model read; so is a place that may end in its state's letters ("NV")."""
    first, last = name[0].casefold(), name[-1].casefold()
    state = label == EntityType.PLACE and name[-1].isupper()
    if len(name) > 1 and last in names.BODIES and not state:
        return EntityType.ORGANIZATION.value
    if len(name) > 1 and first in names.STORMS:
        return EntityType.OTHER.value
    return label
