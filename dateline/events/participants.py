"""Who takes part in an event, and where it takes place, read off the tree.

Roles follow grammar: the agent is the active subject or the "by" phrase, the
patient the object or passive subject, the recipient the indirect object or the
"to" of giving and telling.  Subjects are found through coordination, control,
participles and relative clauses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.languages.en import cues
from dateline.syntax import Tree
from dateline.values import Article, Entity, EntityType, Participant, Role

MAX_WORDS = 10
"""A participant's phrase longer than this is cut to its head and modifiers."""

_PLACE_MARKS = frozenset(
    ("in", "at", "near", "on", "outside", "inside", "off", "across")
)
_GIVING = frozenset(
    """give tell send hand grant award offer email e-mail write report show pay sell
    lend donate deliver speak announce transfer say provide""".split()
)


@dataclass(frozen=True, slots=True)
class Referent:
    """What a pronoun stands for: a span elsewhere in the article, with its type."""

    start: int
    end: int
    text: str
    type: EntityType


Referents = Mapping[tuple[int, int], Referent]


def participants_of(
    tree: Tree, index: int, *, noun: int | None, article: Article, referents: Referents
) -> tuple[Participant, ...]:
    """Participants of the event at ``index`` (and its supported noun), agents first."""
    found: dict[int, Role] = {}
    for head, role in _roles(tree, index, noun):
        for member in _members(tree, head):
            found.setdefault(member, role)
    order = list(Role)
    ranked = sorted(found.items(), key=lambda item: (order.index(item[1]), item[0]))
    people = [
        _participant(tree, head, role, article=article, referents=referents)
        for head, role in ranked
    ]
    seen: dict[tuple[int, int], Participant] = {}
    for person in people:
        if person is not None:
            seen.setdefault((person.start, person.end), person)
    return tuple(seen.values())


def place_of(
    tree: Tree, index: int, *, noun: int | None, article: Article
) -> Participant | None:
    """Where the event took place: "in Geneva", "at the airport" when it is named."""
    for head in (index, noun):
        if head is None:
            continue
        for child in tree.dependents(head, "obl", "nmod"):
            entity = entity_at(tree, child)
            marked = tree.marked_by(child, *sorted(_PLACE_MARKS)) is not None
            if marked and entity is not None and entity.type is EntityType.PLACE:
                return Participant(
                    start=entity.start,
                    end=entity.end,
                    text=entity.text,
                    role=Role.OTHER,
                    article=article.id,
                    type=EntityType.PLACE,
                )
    return None


def subject_of(tree: Tree, index: int) -> int | None:
    """Head token of the logical subject of the predicate at ``index``, or None.

    Climbs from participles, infinitives and conjuncts to the clause that lends
    them its subject; a relative clause lends the noun it describes.
    """
    current = index
    for _ in range(len(tree.tokens)):
        token = tree.tokens[current]
        own = tree.first(current, "nsubj", "csubj")
        if own is not None:
            relative = tree.tokens[own].xpos in ("WP", "WDT")
            if relative and token.deprel == "acl:relcl" and token.head >= 0:
                return token.head
            return own
        if token.deprel in ("acl", "acl:relcl") and token.head >= 0:
            return token.head if token.xpos in ("VBG", "VBN", "VB") else None
        if token.deprel in ("xcomp", "conj", "advcl", "parataxis") and token.head >= 0:
            if token.deprel == "parataxis" and token.verb_form == "Fin":
                return None
            controller = (
                tree.first(token.head, "obj", "iobj")
                if token.deprel == "xcomp" and token.verb_form == "Inf"
                else None
            )
            if controller is not None:
                return controller
            current = token.head
            continue
        return None
    return None


def entity_at(tree: Tree, index: int) -> Entity | None:
    """The named entity that covers the token, or None."""
    token = tree.tokens[index]
    for entity in tree.sentence.entities:
        if entity.start <= token.start and token.end <= entity.end:
            return entity
    return None


def participant_at(
    tree: Tree, index: int, role: Role, *, article: Article, referents: Referents
) -> Participant | None:
    """The phrase headed by ``index`` as a participant, or None for an unresolved
    pronoun or a clause."""
    return _participant(tree, index, role, article=article, referents=referents)


def _roles(tree: Tree, index: int, noun: int | None) -> list[tuple[int, Role]]:
    token = tree.tokens[index]
    if token.upos in ("VERB", "AUX", "ADJ") or tree.dependents(index, "cop"):
        roles = _verb_roles(tree, index)
        if noun is not None:
            roles = [r for r in roles if r[0] != noun] + [
                (head, role if role is not Role.AGENT else Role.OTHER)
                for head, role in _noun_roles(tree, noun)
            ]
        return roles
    return _noun_roles(tree, index)


def _verb_roles(tree: Tree, index: int) -> list[tuple[int, Role]]:
    token = tree.tokens[index]
    passive = bool(tree.dependents(index, "aux:pass", "nsubj:pass")) or (
        token.xpos == "VBN" and token.deprel in ("acl", "acl:relcl", "advcl")
        and not tree.dependents(index, "aux")
    )  # fmt: skip
    roles: list[tuple[int, Role]] = []
    subject = subject_of(tree, index)
    if subject is not None:
        roles.append((subject, Role.PATIENT if passive else Role.AGENT))
    for child in tree.children[index]:
        relation = tree.tokens[child].deprel
        if relation == "obj":
            roles.append((child, Role.PATIENT))
        elif relation == "iobj":
            roles.append((child, Role.RECIPIENT))
        elif relation.startswith("obl"):
            role = _oblique_role(tree, index, child, passive=passive)
            if role is not None:
                roles.append((child, role))
    return roles


def _oblique_role(tree: Tree, verb: int, child: int, *, passive: bool) -> Role | None:
    entity = entity_at(tree, child)
    if tree.tokens[child].deprel == "obl:agent" or (
        passive and tree.marked_by(child, "by") is not None
    ):
        return Role.AGENT
    if tree.marked_by(child, "to") is not None:
        return Role.RECIPIENT if tree.tokens[verb].lemma in _GIVING else Role.OTHER
    named = entity is not None and entity.type is not EntityType.PLACE
    if named and tree.marked_by(child, "with", "against", "from", "for", "on"):
        return Role.OTHER
    return None


def _noun_roles(tree: Tree, index: int) -> list[tuple[int, Role]]:
    roles: list[tuple[int, Role]] = []
    for child in tree.dependents(index, "nmod", "nmod:poss", "obl", "compound"):
        entity = entity_at(tree, child)
        relation = tree.tokens[child].deprel
        if relation == "nmod:poss":
            roles.append((child, Role.AGENT))
        elif relation == "compound":
            if entity is not None and entity.type is not EntityType.OTHER:
                roles.append((child, Role.OTHER))
        elif tree.marked_by(child, "by") is not None:
            roles.append((child, Role.AGENT))
        elif tree.marked_by(child, "of", "on", "against") is not None:
            roles.append((child, Role.PATIENT))
        elif tree.marked_by(child, "between", "with") is not None:
            roles.append((child, Role.OTHER))
    return roles


def _members(tree: Tree, head: int) -> list[int]:
    """``head`` and the nouns coordinated with it."""
    members = [head]
    for child in tree.dependents(head, "conj"):
        if tree.tokens[child].upos in ("NOUN", "PROPN", "PRON"):
            members.append(child)
    return members


def _participant(
    tree: Tree, head: int, role: Role, *, article: Article, referents: Referents
) -> Participant | None:
    token = tree.tokens[head]
    referent = referents.get((tree.sentence.index, head))
    if referent is not None:
        return Participant(
            start=referent.start,
            end=referent.end,
            text=referent.text,
            role=role,
            article=article.id,
            type=referent.type,
        )
    if token.upos in ("PRON", "DET", "VERB", "AUX", "ADV", "SCONJ", "PART"):
        return None
    entity = entity_at(tree, head) or _named_by_apposition(tree, head)
    if entity is not None:
        start, end, kind = entity.start, entity.end, entity.type
    else:
        start, end = _noun_phrase(tree, head)
        kind = _common_noun_type(token.lemma)
    return Participant(
        start=start,
        end=end,
        text=article.text[start:end],
        role=role,
        article=article.id,
        type=kind,
    )


def _named_by_apposition(tree: Tree, head: int) -> Entity | None:
    """ "Dutch trade minister Liesje Schreinemacher": the name, not the office."""
    for child in tree.dependents(head, "flat", "appos", "compound"):
        adjacent = tree.tokens[child].head == head and abs(child - head) <= 2
        entity = entity_at(tree, child)
        if entity is not None and adjacent and entity.type in (
            EntityType.PERSON,
            EntityType.ORGANIZATION,
        ):  # fmt: skip
            if tree.tokens[child].deprel == "compound" and child < head:
                continue
            return entity
    return None


def _noun_phrase(tree: Tree, head: int) -> tuple[int, int]:
    words = _contiguous(tree.phrase(head), head)
    if len(words) > MAX_WORDS:
        words = [i for i in words if i <= head][-MAX_WORDS:]
    return tree.tokens[words[0]].start, tree.tokens[words[-1]].end


def _contiguous(indices: list[int], head: int) -> list[int]:
    """The unbroken run of token indices around ``head``."""
    inside = set(indices)
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return list(range(first, last + 1))


def _common_noun_type(lemma: str) -> EntityType:
    if lemma in cues.PERSON_NOUNS:
        return EntityType.PERSON
    if lemma in cues.ORGANIZATION_NOUNS:
        return EntityType.ORGANIZATION
    return EntityType.OTHER
