"""Whose words a quotation is, over the sentences of an article.

Within its sentence a quotation belongs to who says it there; one that runs over
sentences names its speaker before or behind, in its own paragraph or the one above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.events.attribution import speaker_of
from dateline.events.name_spans import Reading
from dateline.events.participants import members, participant_at
from dateline.events.quotes import within
from dateline.languages.en import cues, referring
from dateline.syntax import Tree, tree_of
from dateline.values import (
    Attribution,
    Entity,
    EntityType,
    Role,
    Sentence,
    Span,
    Token,
)


def speakers_of(
    reading: Reading, sentences: Sequence[Sentence], quotes: Sequence[Span]
) -> dict[int, Attribution]:
    """The speaker a quotation in each sentence belongs to, by sentence index.

    The speaker named in the sentence itself; else, where the sentence is speech, the
    first one named behind it while a paragraph without a speaker so far goes on
    speaking; else the last one before it in this paragraph, or in the one above
    where nothing but speech stands between.  Words quoted in a sentence of the
    reporter's own are nobody's but those it names.
    """
    own = [_own_speaker(reading, sentence, quotes) for sentence in sentences]
    behind = _speakers_behind(sentences, own, quotes)
    speakers: dict[int, Attribution] = {}
    last: Attribution | None = None
    last_paragraph = -1
    for number, sentence in enumerate(sentences):
        if own[number] is not None:
            last, last_paragraph = own[number], sentence.paragraph
        opens = last_paragraph != sentence.paragraph
        if own[number] is None and not _is_speech(sentence, quotes):
            last = None if opens else last
            continue
        speaker = behind[number] if opens else None
        if speaker is None and sentence.paragraph - last_paragraph <= 1:
            speaker = last
        if speaker is not None:
            speakers[sentence.index] = speaker
    return speakers


def resumed_speakers(
    reading: Reading, sentences: Sequence[Sentence]
) -> dict[tuple[int, int], Entity]:
    """Who "he", "it" and "they" are that go on speaking, or that tell of themselves,
    by (sentence, token): the one without a name who spoke last, in this sentence or
    the one before, and agrees ("One witness said he fell. He added …"), or for "they"
    an organization.
    """
    found: dict[tuple[int, int], Entity] = {}
    last: _Voice | None = None
    for sentence in sentences:
        tree = tree_of(sentence)
        for index, token in enumerate(tree.tokens):
            speaks = (
                token.upos == "VERB" and token.lemma in cues.SPEECH | cues.DEMANDING
            )
            subject = speaker_of(tree, index) if speaks else None
            if subject is None:
                continue
            open_pronoun = tree.tokens[subject].upos == "PRON" and (
                (sentence.index, subject) not in reading.referents
            )
            if not open_pronoun:
                last = _voice(reading, tree, subject)
            elif last is not None and last.may_be(tree.tokens[subject], sentence):
                found[sentence.index, subject] = last.entity
                last = replace(last, sentence=sentence.index)
            if last is not None and last.sentence == sentence.index:
                for own in _own_subjects(tree, index):
                    known = (sentence.index, own) in reading.referents
                    if not known and last.may_be(tree.tokens[own], sentence):
                        found[sentence.index, own] = last.entity
    return found


def _own_subjects(tree: Tree, verb: int) -> Iterator[int]:
    """The pronouns that are subjects of what a verb tells in the reporter's words."""
    for content in tree.dependents(verb, "ccomp"):
        for clause in (content, *tree.dependents(content, "conj")):
            subject = tree.first(clause, "nsubj")
            if subject is None or tree.tokens[subject].upos != "PRON" or subject < verb:
                continue
            between = tree.tokens[verb + 1 : subject]
            if not any(token.text in '"“”:«»' for token in between):
                yield subject


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voice:
    """Who spoke in a sentence."""

    entity: Entity
    sentence: int
    named: bool
    plural: bool
    gender: str | None

    def may_be(self, pronoun: Token, sentence: Sentence) -> bool:
        """Whether a pronoun in a sentence can mean who spoke."""
        word, person = pronoun.text.lower(), self.entity.type is EntityType.PERSON
        if sentence.index - self.sentence > 1:
            return False
        if word in referring.PLURAL:
            return self.plural or self.entity.type is EntityType.ORGANIZATION
        if self.named or self.plural:
            return False
        if word in referring.NEUTER:
            return not person
        if word in referring.MASCULINE:
            return person and self.gender != "f"
        return person and self.gender != "m" and word in referring.FEMININE


def _voice(reading: Reading, tree: Tree, subject: int) -> _Voice | None:
    """Who speaks at a token, None where that stays open or several do."""
    speaker = participant_at(reading, tree, subject, Role.AGENT)
    phrase = (tree.tokens[i] for i in tree.subtree(subject))
    if speaker is None or any(token.deprel == "cc" for token in phrase):
        return None
    token = tree.tokens[subject]
    start, end, text = speaker.start, speaker.end, speaker.text
    return _Voice(
        entity=Entity(start=start, end=end, text=text, type=speaker.type),
        sentence=tree.sentence.index,
        named=token.upos != "NOUN" or end != token.end,
        plural=token.xpos in ("NNS", "NNPS"),
        gender=referring.GENDERED_NOUNS.get(token.lemma),
    )


def attribution_at(
    reading: Reading, tree: Tree, source: int | None
) -> Attribution | None:
    """The source headed by a token, named where the article allows, or None."""
    if source is None:
        return None
    named = participant_at(reading, tree, members(tree, source)[0], Role.OTHER)
    if named is None:
        token = tree.tokens[source]
        if token.lemma not in cues.SOME:
            return None
        return Attribution(
            start=token.start,
            end=token.end,
            text=token.text,
            article=reading.article.id,
        )
    return Attribution(
        start=named.start, end=named.end, text=named.text, article=named.article
    )


def _speakers_behind(
    sentences: Sequence[Sentence],
    own: Sequence[Attribution | None],
    quotes: Sequence[Span],
) -> list[Attribution | None]:
    """For each sentence, who is named in the speech that follows it at once."""
    behind: list[Attribution | None] = [None] * len(sentences)
    for number in range(len(sentences) - 2, -1, -1):
        following = sentences[number + 1]
        if following.paragraph == sentences[number].paragraph:
            goes_on = _is_speech(following, quotes)
            further = behind[number + 1] if goes_on else None
            behind[number] = own[number + 1] or further
    return behind


def _is_speech(sentence: Sentence, quotes: Sequence[Span]) -> bool:
    """Whether a sentence opens with quoted words or is quoted in the main."""
    words = [token for token in sentence.tokens if token.upos != "PUNCT"]
    return any(within(quotes, t) for t in words[:1] + [t for t in words if t.head < 0])


def _own_speaker(
    reading: Reading, sentence: Sentence, quotes: Sequence[Span]
) -> Attribution | None:
    """The first speaker named in a sentence, or None: the subject of a verb of
    saying, of one that gives a statement ("released a statement"), or of any verb a
    quotation hangs on ('"…," smiled Ada')."""
    tree = tree_of(sentence)
    for index, token in enumerate(tree.tokens):
        if token.upos == "VERB" and (
            token.lemma in cues.SPEECH
            or _gives_statement(tree, index)
            or _closes_quotation(tree, index, quotes)
        ):
            speaker = attribution_at(reading, tree, speaker_of(tree, index))
            if speaker is not None and speaker.text.lower() not in cues.SOME:
                return speaker
    return None


def _gives_statement(tree: Tree, index: int) -> bool:
    """ "released a statement", "gave a speech"."""
    objects = tree.dependents(index, "obj")
    return any(tree.tokens[child].lemma in cues.SPEECH_NOUNS for child in objects)


def _closes_quotation(tree: Tree, index: int, quotes: Sequence[Span]) -> bool:
    """Whether a verb outside quotation marks has a quoted clause in front of it."""
    return not within(quotes, tree.tokens[index]) and any(
        child < index and within(quotes, tree.tokens[child])
        for child in tree.dependents(index, "ccomp", "parataxis")
    )
