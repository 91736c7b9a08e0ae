"""Language stage: sentence spans to analysed sentences.

From a text and its sentences, as ``text.sentences`` found them, to the same
sentences with tokens, entities, triggers and time spans.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.language.decoding import events, spans, tree
from dateline.language.encoder import Encoder, encoder
from dateline.language.tokens import tokenise
from dateline.languages.en import names
from dateline.languages.en.lemmas import lemma
from dateline.values import Entity, EntityType, Sentence, TimeSpan, Token, Trigger

LONGEST = 192
"""Most word pieces run at once; longer sentences are cut at punctuation."""
THRESHOLD = 0.5
"""Least probability of an event trigger that is kept."""
_BREAKS = frozenset(",;:.!?)–—-…") | {"--", "..."}


@dataclass(frozen=True, slots=True, kw_only=True)
class WordAnalysis:
    """What the model says of one sentence's words, before they get offsets.

    One entry a word in ``upos``, ``xpos``, ``morph`` (``VerbForm|Tense|Mood|Voice``
    with "-" for none), ``heads`` (-1 for the root) and ``deprels``.  Spans are
    ``(first word, past the last, label, score)``.
    """

    upos: tuple[str, ...] = ()
    xpos: tuple[str, ...] = ()
    morph: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    deprels: tuple[str, ...] = ()
    triggers: tuple[tuple[int, int, str, float], ...] = ()
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
    return tuple(_analysed(text, sentence, model) for sentence in sentences)


def _analysed(text: str, sentence: Sentence, model: Encoder) -> Sentence:
    source = text[sentence.start : sentence.end]
    if not any(character.isalpha() for character in source):
        return sentence
    offsets = tokenise(source)
    words = [source[start:end] for start, end in offsets]
    found = analyse_words(words, model=model)
    at = [(a + sentence.start, b + sentence.start) for a, b in offsets]

    def place(first: int, last: int) -> tuple[int, int]:
        return at[first][0], at[last - 1][1]

    return replace(
        sentence,
        tokens=_tokens(words, at, found),
        entities=tuple(
            Entity(start=a, end=b, text=text[a:b], type=_settled(text[a:b], label))
            for first, last, label, _ in found.entities
            for a, b in (place(first, last),)
        ),
        triggers=tuple(
            Trigger(
                start=a, end=b, text=text[a:b], event_class=label, score=score,
                token=_top(found.heads, first, last),
            )
            for first, last, label, score in found.triggers
            for a, b in (place(first, last),)
        ),
        time_spans=tuple(
            TimeSpan(start=a, end=b, type=label, score=score)
            for first, last, label, score in found.timexes
            for a, b in (place(first, last),)
        ),
    )  # fmt: skip


def _settled(name: str, label: str) -> EntityType:
    """The type of a name: what its own words say ("Brandt AG", "Storm Edda"), else
    what the model read."""
    words = name.casefold().split()
    if len(words) > 1 and words[-1] in names.COMPANY_ENDINGS:
        return EntityType.ORGANIZATION
    if len(words) > 1 and words[0] in names.STORMS:
        return EntityType.OTHER
    return EntityType(label)


def _tokens(
    words: Sequence[str], at: Sequence[tuple[int, int]], found: WordAnalysis
) -> tuple[Token, ...]:
    tokens = []
    for n, word in enumerate(words):
        form, tense, mood, voice = (
            None if value == "-" else value for value in found.morph[n].split("|")
        )
        tokens.append(
            Token(
                start=at[n][0],
                end=at[n][1],
                text=word,
                upos=found.upos[n],
                xpos=found.xpos[n],
                lemma=lemma(word, found.upos[n], found.xpos[n]),
                head=found.heads[n],
                deprel=found.deprels[n],
                verb_form=form,
                tense=tense,
                mood=mood,
                voice=voice,
            )
        )
    return tuple(tokens)


def _top(heads: Sequence[int], first: int, last: int) -> int:
    """The word of a span whose head lies outside it: the first such."""
    inside = range(first, last)
    return next((word for word in inside if heads[word] not in inside), first)


def analyse_words(
    words: Sequence[str], *, model: Encoder | None = None
) -> WordAnalysis:
    """The analysis of a sentence given as its words; one root, heads in range.

    A sentence of more word pieces than ``LONGEST`` is analysed in stretches cut
    at punctuation, the later ones hung under the first as ``parataxis``.
    """
    model = model or encoder()
    parts = [
        (first, _stretch(words[first:last], model))
        for first, last in _stretches(words, model)
    ]
    return parts[0][1] if len(parts) == 1 else _joined(parts)


def _stretches(words: Sequence[str], model: Encoder) -> Iterator[tuple[int, int]]:
    first, size, cut = 0, 0, 0
    for place, word in enumerate(words):
        pieces = len(model.pieces(word))
        if size + pieces > LONGEST:
            last = cut if cut > first else place
            yield first, last
            size = sum(len(model.pieces(each)) for each in words[last:place])
            first = last
        size += pieces
        if word in _BREAKS:
            cut = place + 1
    if first < len(words):
        yield first, len(words)


def _stretch(words: Sequence[str], model: Encoder) -> WordAnalysis:
    scores, labels = model.score(words), model.labels
    heads = tree(scores.arcs)
    triggers = tuple(
        (first, last, labels.event_class[scores.event_class[first]], chance)
        for first, last, chance in events(scores.event, THRESHOLD)
    )
    return WordAnalysis(
        upos=tuple(labels.upos[n] for n in scores.upos.tolist()),
        xpos=tuple(labels.xpos[n] for n in scores.xpos.tolist()),
        morph=tuple(labels.morph[n] for n in scores.morph.tolist()),
        heads=heads,
        deprels=tuple(
            "root" if head < 0 else labels.deprel[scores.relations[word, head + 1]]
            for word, head in enumerate(heads)
        ),
        triggers=triggers,
        timexes=spans(scores.timex, labels.timex),
        entities=spans(scores.entity, labels.entity),
    )


def _joined(parts: Sequence[tuple[int, WordAnalysis]]) -> WordAnalysis:
    """One analysis of all parts, each with the number of its first word.

    The parts' roots depend on the first part's root.
    """
    top = parts[0][1].heads.index(-1) if parts else -1
    heads: list[int] = []
    deprels: list[str] = []
    for shift, part in parts:
        for head, deprel in zip(part.heads, part.deprels, strict=True):
            later = head < 0 and shift > 0
            heads.append(top if later else head + shift if head >= 0 else head)
            deprels.append("parataxis" if later else deprel)

    def moved(name: str) -> tuple[tuple[int, int, str, float], ...]:
        return tuple(
            (first + shift, last + shift, label, score)
            for shift, part in parts
            for first, last, label, score in getattr(part, name)
        )

    def chained(name: str) -> tuple[str, ...]:
        return tuple(label for _, part in parts for label in getattr(part, name))

    return WordAnalysis(
        upos=chained("upos"),
        xpos=chained("xpos"),
        morph=chained("morph"),
        heads=tuple(heads),
        deprels=tuple(deprels),
        triggers=moved("triggers"),
        timexes=moved("timexes"),
        entities=moved("entities"),
    )
