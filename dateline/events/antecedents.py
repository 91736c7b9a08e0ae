"""Antecedents: whom a pronoun or a bare definite noun can mean, by grammar alone.

The order of preference follows centering theory (Grosz, Joshi and Weinstein 1995):
the subject above, then the subjects of the nearest sentence; agreement in number
and gender and the binding principles (Chomsky 1981) rule names out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from dateline.events.attribution import addressees_of
from dateline.events.binding import (
    anticipates,
    clauses_above,
    describers_of,
    logical_subject,
    may_be_object,
    obtains_part,
    persons_beside,
)
from dateline.events.bystanders import in_doubt
from dateline.events.stories import Named, Story
from dateline.languages.en import cues, referring
from dateline.syntax import Tree, described_by, is_predicate
from dateline.values import Entity, EntityType


def antecedent(
    tree: Tree, index: int, story: Story, holders: Mapping[int, Entity]
) -> Entity | None:
    """The named entity behind the token, None where it is no pronoun or in doubt;
    ``holders`` are the names of its sentence by the head of their phrase."""
    token = tree.tokens[index]
    word = token.text.lower()
    if token.xpos in ("WP", "WDT"):
        return _relative(tree, index, holders)
    if token.upos == "NOUN":
        return _definite(tree, index, story)
    if token.upos != "PRON" or token.deprel.startswith("expl"):
        return None
    if word in referring.MASCULINE or word in referring.FEMININE:
        gender = "m" if word in referring.MASCULINE else "f"
        person = _person(tree, index, gender, story, holders)
        others = {entity.text for entity in _barred(tree, index, story, holders)}
        others |= {entity.text for entity in describers_of(tree, index, holders)}
        if person is None or in_doubt(tree, index, person, gender, story, others):
            return None
        story.genders.setdefault(person.text, gender)
        return person
    if word in referring.NEUTER and not anticipates(tree, index):
        return _thing(tree, index, story, holders)
    if word in referring.PLURAL:
        return _collective(tree, index, story, holders)
    return None


def _relative(tree: Tree, index: int, holders: Mapping[int, Entity]) -> Entity | None:
    """The name that a relative clause describes."""
    verb = tree.tokens[index].head
    if verb < 0 or tree.tokens[verb].deprel != "acl:relcl":
        return None
    return holders.get(described_by(tree, verb))


def _person(
    tree: Tree, index: int, gender: str, story: Story, holders: Mapping[int, Entity]
) -> Entity | None:
    """The agreeing person who is subject above; else the only one named so far in
    the sentence; else, of the nearest sentence with any, the only subject or one."""

    def agrees(entity: Entity) -> bool:
        known = story.genders.get(entity.text, gender)
        if story.is_apart(entity, gender):
            return False
        return entity.type is EntityType.PERSON and known == gender

    for entity in persons_beside(tree, index, holders):
        story.apart[entity.text, gender] = tree.tokens[index].start
    if _blocked(tree, index, story, holders, agrees):
        return None
    if any(
        name.sentence == tree.sentence.index and story.is_apart(name.entity, gender)
        for name in story.recent(tree.sentence.index, tree.tokens[index].start)
    ):
        return None  # "he caught Berg, so that he slept": either of them
    above = _governing_subject(tree, index, story, holders, agrees)
    if above is not None:
        return None if _is_newcomer(tree, above, gender, story) else above
    barred = {entity.text for entity in _barred(tree, index, story, holders)}
    subject = tree.tokens[index].deprel.startswith("nsubj")
    nearest: int | None = None
    here: list[Named] = []
    for name in story.recent(tree.sentence.index, tree.tokens[index].start):
        if not agrees(name.entity):
            continue
        if name.sentence == tree.sentence.index and name.entity.text in barred:
            continue
        if nearest not in (None, name.sentence):
            break
        if not subject and name.entity.text not in story.told_of:
            return None  # the comment of a third person comes between
        nearest = name.sentence
        here.append(name)
    if nearest is None:
        return None
    since = story.strangers_since(nearest, gender)
    if any(each.subject and each.sentence < tree.sentence.index for each in since):
        return None
    before = nearest < tree.sentence.index
    before = before and not tree.tokens[index].deprel.startswith(("obj", "iobj"))
    subjects = [name.entity for name in here if name.subject and before]
    return _only(subjects or [name.entity for name in here])


def _is_newcomer(tree: Tree, person: Entity, gender: str, story: Story) -> bool:
    """Whether the person is first named here, while the sentence before tells of
    another by the same pronoun: "They caught him. Ann Roe said he was armed"."""
    here = tree.sentence.index
    if story.first.get(person.text, here) < here:
        return False
    return any(
        story.genders.get(name.entity.text) == gender and name.pronoun
        for name in story.recent(here, tree.sentence.start)
        if name.sentence == here - 1
    )


def _thing(
    tree: Tree, index: int, story: Story, holders: Mapping[int, Entity]
) -> Entity | None:
    """The organization, place or other name that is subject above, or that was the
    main subject of the sentence before when nothing has come between."""
    if _blocked(tree, index, story, holders, _is_inanimate):
        return None
    if may_be_object(tree, index):
        return None
    above = _governing_subject(tree, index, story, holders, _is_inanimate)
    token = tree.tokens[index]
    if above is not None or not token.deprel.startswith("nsubj"):
        return above
    if any(t.deprel.startswith("nsubj") for t in tree.tokens[:index]):
        return None
    before = [
        name.entity
        for name in story.recent(tree.sentence.index, tree.sentence.start)
        if name.sentence == tree.sentence.index - 1 and name.main
    ]
    entity = _only(before)
    return entity if entity is not None and _is_inanimate(entity) else None


def _collective(
    tree: Tree, index: int, story: Story, holders: Mapping[int, Entity]
) -> Entity | None:
    """The organization that says something of itself ("the bank said they …"),
    where no plural noun stands between, or that was spoken of just before."""
    clauses = clauses_above(tree, index)
    if not clauses:
        return None
    if tree.tokens[clauses[0]].head < 0 and tree.tokens[index].deprel == "nsubj":
        return _organization_before(tree, index, story)
    own = tree.first(clauses[0], "nsubj")
    possessive = tree.tokens[index].text.lower() in referring.POSSESSIVE
    if not (possessive and own is not None and own < index):
        own = None
        if tree.tokens[clauses[0]].deprel == "ccomp":
            own = tree.first(tree.tokens[clauses[0]].head, "nsubj")
    if own is None or own >= index:
        return None
    if any(t.xpos in ("NNS", "NNPS") for t in tree.tokens[own + 1 : index]):
        return None
    entity = _meant_by(tree, own, story, holders)
    return entity if entity is not None and _is_organization(entity) else None


def _organization_before(tree: Tree, index: int, story: Story) -> Entity | None:
    """The organization that was the main subject of the sentence before, where that
    sentence is about several of nothing: "The bank grew. They opened a branch"."""
    before = tree.sentence.index - 1
    if any(t.deprel.startswith("nsubj") for t in tree.tokens[:index]):
        return None
    named = story.recent(tree.sentence.index, tree.sentence.start)
    subjects = [n.entity for n in named if n.sentence == before and n.main]
    entity = _only(subjects)
    alone = entity is not None and story.plural < before
    return entity if alone and entity and _is_organization(entity) else None


def note_plural(tree: Tree, story: Story) -> None:
    """Keep that the sentence has a plural noun as its subject or object."""
    parts = ("nsubj", "obj", "iobj", "obl")
    plural = (
        t.xpos in ("NNS", "NNPS") and t.deprel.split(":")[0] in parts
        for t in tree.tokens
    )
    if any(plural):
        story.plural = tree.sentence.index


def _governing_subject(
    tree: Tree,
    index: int,
    story: Story,
    holders: Mapping[int, Entity],
    agrees: Callable[[Entity], bool],
) -> Entity | None:
    """The agreeing entity that is subject of the pronoun's clause (for possessives)
    or of a clause above it, when no other such name stands between them."""
    barred = {entity.text for entity in _barred(tree, index, story, holders)}
    possessive = tree.tokens[index].text.lower() in referring.POSSESSIVE
    getters: set[str] = set()
    for place, clause in enumerate(clauses_above(tree, index)):
        subject = tree.first(clause, "nsubj")
        if subject is None or subject == index or subject in tree.ancestors(index):
            continue
        entity = _meant_by(tree, subject, story, holders)
        if entity is None or not agrees(entity):
            continue
        if entity.type is EntityType.PLACE and _locates(tree, subject, holders):
            return None
        if possessive and obtains_part(tree, clause, index):
            getters.add(entity.text)
            continue
        between = [
            other
            for token, other in holders.items()
            if subject < token < index
            and token not in tree.subtree(subject)
            and agrees(other)
            and other != entity
            and other.text not in getters
        ]
        if between or tree.dependents(subject, "conj"):
            return None
        if entity.text not in barred and (place or possessive):
            return entity
    return None


def _locates(tree: Tree, place: int, holders: Mapping[int, Entity]) -> bool:
    """Whether a place only tells where somebody is: "Lund, Ohio, maker Kestrel"."""
    beside = (holders.get(c) for c in tree.dependents(place, "appos"))
    return any(each and each.type is EntityType.PLACE for each in beside)


def _blocked(
    tree: Tree,
    index: int,
    story: Story,
    holders: Mapping[int, Entity],
    agrees: Callable[[Entity], bool],
) -> bool:
    """Whether a subject above, named or not, could be meant as well."""
    for clause in clauses_above(tree, index):
        subject = tree.first(clause, "nsubj")
        if subject is None or subject == index or subject in tree.ancestors(index):
            continue
        entity = _meant_by(tree, subject, story, holders)
        if entity is None and _may_be(tree, subject, agrees):
            return True
    return False


def _meant_by(
    tree: Tree, token: int, story: Story, holders: Mapping[int, Entity]
) -> Entity | None:
    return holders.get(token) or story.meant.get((tree.sentence.index, token))


def _may_be(tree: Tree, subject: int, agrees: Callable[[Entity], bool]) -> bool:
    """Whether an unnamed subject could be what the pronoun stands for."""
    token = tree.tokens[subject]
    if token.upos not in ("NOUN", "PROPN"):
        return False
    human = referring.is_human(token.lemma)
    sample = EntityType.PERSON if human else EntityType.ORGANIZATION
    return token.xpos not in ("NNS", "NNPS") and agrees(
        Entity(start=token.start, end=token.end, text=token.text, type=sample)
    )


def _barred(
    tree: Tree, index: int, story: Story, holders: Mapping[int, Entity]
) -> Iterator[Entity]:
    """Names that the pronoun cannot mean: the subject of its own clause when it is
    an object of that clause, to whom it speaks, and any phrase it is part of."""
    token = tree.tokens[index]
    relation = token.deprel.split(":")[0]
    if relation in ("obj", "iobj", "obl") and not token.text.lower().endswith("self"):
        subject = logical_subject(tree, token.head)
        entity = None if subject is None else _meant_by(tree, subject, story, holders)
        if entity is not None:
            yield entity
    if relation == "nsubj":
        for other in addressees_of(tree, token.head):
            if other in holders:
                yield holders[other]
    for ancestor in tree.ancestors(index):
        if is_predicate(tree, ancestor):
            break
        if ancestor in holders:
            yield holders[ancestor]


def _definite(tree: Tree, index: int, story: Story) -> Entity | None:
    """The name behind "the company" or "the president" with no other word."""
    token = tree.tokens[index]
    words = [
        tree.tokens[child].text.lower()
        for child in tree.children[index]
        if tree.tokens[child].deprel not in ("punct", "case", "cop", "conj", "cc")
    ]
    if words != ["the"] or token.xpos != "NN":
        return None
    if token.lemma in cues.PERSON_NOUNS:
        holder = _only(story.offices.get(token.lemma, {}).values())
        recent = story.recent(tree.sentence.index, token.start)
        return holder if holder in [name.entity for name in recent] else None
    if token.lemma not in referring.COMPANY_NOUNS:
        return None
    spoken_of = [
        name
        for name in story.recent(tree.sentence.index, token.start)
        if _is_organization(name.entity) and name.sentence >= tree.sentence.index - 2
    ]
    subjects = [name.entity for name in spoken_of if name.subject]
    return _only(name.entity for name in spoken_of) or _only(subjects)


def _is_organization(entity: Entity) -> bool:
    return entity.type is EntityType.ORGANIZATION


def _is_inanimate(entity: Entity) -> bool:
    return entity.type is not EntityType.PERSON


def _only(entities: Iterable[Entity]) -> Entity | None:
    """The one entity of all, None when there is none or another."""
    found = {entity.text: entity for entity in entities}
    return next(iter(found.values())) if len(found) == 1 else None
