"""Pronouns and bare definites ("the company") -> the named entities they stand for.

Precise rather than complete: a pronoun gets an entry only where grammar leaves one
likely name (the subject of a governing clause, or of a sentence before, that agrees
with it); all others are left out.  Nothing is guessed from given names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.events.antecedents import antecedent, note_plural
from dateline.events.bystanders import stranger, tell_apart_speaker
from dateline.events.full_names import FullNames
from dateline.events.stories import Named, Story
from dateline.languages.en import cues, referring
from dateline.syntax import Tree, tree_of
from dateline.values import Entity, EntityType, Sentence

_ATTRIBUTING = frozenset(("according", "per"))
_SAME_PHRASE = frozenset(("flat", "appos", "nmod:desc"))
_BESIDE = frozenset(("nmod:desc", "appos", "compound", "flat"))


def resolve(sentences: Sequence[Sentence]) -> Mapping[tuple[int, int], Entity]:
    """The named entity behind a pronoun or bare definite noun, by (sentence index,
    token index); the entity is the first mention of the fullest name.

    Words inside quotation marks get no entry; relative pronouns get the named
    head of their clause.
    """
    names = FullNames(sentences)
    genders = _read(sentences, Story(names=names)).genders
    return _read(sentences, Story(names=names, genders=dict(genders))).meant


def _read(sentences: Sequence[Sentence], story: Story) -> Story:
    """The story after all sentences: whom they name, of what gender, and who is meant
    by the words that refer back."""
    quoting, paragraph = False, -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            quoting, paragraph = False, sentence.paragraph
        tree = tree_of(sentence)
        here = list(_names_in(tree, story))
        before = len(story.named)
        story.note(here)
        _note_descriptions(tree, story)
        holders = {name.token: name.entity for name in reversed(here)}
        for index, token in enumerate(sentence.tokens):
            entity = None
            if token.text in referring.QUOTES:
                quoting = token.text in "“«``" or (token.text == '"' and not quoting)
            elif quoting:
                tell_apart_speaker(tree, index, story, holders)
            else:
                entity = antecedent(tree, index, story, holders)
            if entity is not None:
                story.meant[sentence.index, index] = entity
                story.note([_named(tree, index, entity)])
            elif person := stranger(tree, index, story, holders):
                story.strangers.append(person)
        story.named[before:] = sorted(story.named[before:], key=lambda n: n.start)
        note_plural(tree, story)
    return story


# --- names and descriptions -------------------------------------------------------


def _names_in(tree: Tree, story: Story) -> Iterator[Named]:
    """The names of the sentence, each at the head of its phrase; one that describes
    another name ("Kestrel boss Ada Hill") at its own."""
    spans = [tree.tokens_in(e.start, e.end) for e in tree.sentence.entities]
    held = {index for inside in spans for index in inside}
    for entity, inside in zip(tree.sentence.entities, spans, strict=True):
        if inside:
            head = tree.head_of(inside)
            phrase = _phrase_head(tree, head)
            head = head if phrase in held else phrase
            yield _named(tree, head, story.names.entity(entity))


def _named(tree: Tree, head: int, entity: Entity) -> Named:
    token = tree.tokens[head]
    verb = tree.tokens[token.head] if token.head >= 0 else None
    subject = token.deprel.startswith(("nsubj", "csubj"))
    marked = {tree.tokens[c].text.lower() for c in tree.dependents(head, "case")}
    inserted = subject and verb is not None and verb.deprel == "parataxis"
    told = verb is not None and verb.lemma == "tell" and "obj" in token.deprel
    newspaper = told and entity.type is EntityType.ORGANIZATION
    return Named(
        entity=entity,
        sentence=tree.sentence.index,
        token=head,
        start=token.start,
        subject=subject,
        main=subject and verb is not None and verb.head < 0,
        source=inserted or newspaper or bool(_ATTRIBUTING & marked),
        speaker=subject and verb is not None and verb.lemma in cues.REPORTING,
        pronoun=token.upos == "PRON",
    )


def _phrase_head(tree: Tree, index: int) -> int:
    """The head of the phrase a name is part of: "boss" in "their boss, Ada Hill"."""
    for _ in range(4):
        token = tree.tokens[index]
        if token.head < 0 or token.deprel not in _SAME_PHRASE:
            break
        index = token.head
    return index


def _note_descriptions(tree: Tree, story: Story) -> None:
    """Keep the titles, offices and courtesy words that stand with a person's name."""
    for entity in tree.sentence.entities:
        if entity.type is not EntityType.PERSON:
            continue
        person = story.names.entity(entity)
        inside = tree.tokens_in(entity.start, entity.end)
        for index in _described_by(tree, inside):
            word = tree.tokens[index].lemma.lower().rstrip(".")
            if gender := referring.GENDERED_NOUNS.get(word):
                story.genders.setdefault(person.text, gender)
            if word in cues.PERSON_NOUNS and index not in inside:
                story.offices.setdefault(word, {}).setdefault(person.text, person)


def _described_by(tree: Tree, inside: Sequence[int]) -> list[int]:
    """The words of a name and those that stand beside it as its description."""
    tokens = tree.tokens
    found = list(inside)
    for index in inside:
        found += [c for c in tree.children[index] if tokens[c].deprel in _BESIDE]
        if tokens[index].deprel in _SAME_PHRASE:
            found.append(tokens[index].head)
    return found
