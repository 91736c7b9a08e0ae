"""Who takes part in an event, and where it takes place, read off the tree.

Roles follow grammar: the agent is the active subject or the "by" phrase, the
patient the object or passive subject, the recipient the indirect object or the
"to" of giving and telling.  Subjects are found through coordination, control,
participles and relative clauses.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.events.clauses import is_predicated
from dateline.events.name_spans import Reading, described_at, name_at, type_of
from dateline.languages.en import cues
from dateline.languages.en.roles import (
    CLAUSE_TIES,
    GIVING_VERBS,
    NOUN_MARKS,
    PLACE_MARKS,
)
from dateline.syntax import Tree, displaced_subject
from dateline.values import EntityType, Participant, Role

MAX_WORDS = 10
"""A participant's phrase longer than this is cut to its head and modifiers."""


def participants_of(
    reading: Reading, tree: Tree, index: int, *, noun: int | None
) -> tuple[Participant, ...]:
    """Participants of the event at ``index`` (and its supported noun), agents first."""
    found: dict[int, Role] = {}
    for head, role in _roles(reading, tree, index, noun):
        for member in members(tree, head):
            found.setdefault(member, role)
    order = list(Role)
    ranked = sorted(found.items(), key=lambda item: (order.index(item[1]), item[0]))
    seen: dict[tuple[int, int], Participant] = {}
    for head, role in ranked:
        person = participant_at(reading, tree, head, role)
        if person is not None:
            seen.setdefault((person.start, person.end), person)
    return tuple(seen.values())


def place_of(
    reading: Reading, tree: Tree, index: int, *, noun: int | None
) -> Participant | None:
    """Where the event took place: "in Geneva", "at the airport" when it is named."""
    for head in (index, noun):
        if head is None:
            continue
        for child in tree.dependents(head, "obl", "nmod"):
            if tree.marked_by(child, *PLACE_MARKS) is None:
                continue
            where = participant_at(reading, tree, child, Role.OTHER)
            if where is not None and where.type is EntityType.PLACE:
                return where
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
                return described_at(tree, current)
            return own
        if (displaced := displaced_subject(tree, current, CLAUSE_TIES)) is not None:
            return displaced[0]
        if token.deprel == "acl" and tree.marked_by(current, "to") is not None:
            return _doer(tree, token.head)
        if token.deprel in ("acl", "acl:relcl") and token.head >= 0:
            return token.head if token.xpos in ("VBG", "VBN", "VB") else None
        if token.deprel in ("xcomp", "conj", "advcl", "parataxis") and token.head >= 0:
            if token.deprel == "parataxis" and token.verb_form == "Fin":
                return None
            if is_predicated(tree, current):
                return tree.first(token.head, "obj", "nsubj:pass")
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


def _doer(tree: Tree, noun: int) -> int | None:
    """Who is to do what an infinitive on a noun tells: "the first man to win", "the
    firm's plan to build", "the firm won an order to build"."""
    children = tree.children[noun]
    person = tree.tokens[noun].lemma in cues.PERSON_NOUNS | cues.ORGANIZATION_NOUNS
    if person or any(tree.tokens[c].lemma in cues.DISTINGUISHING for c in children):
        return noun
    owner = tree.first(noun, "nmod:poss")
    if owner is not None or tree.tokens[noun].deprel != "obj":
        return owner
    return subject_of(tree, tree.tokens[noun].head)


def participant_at(
    reading: Reading, tree: Tree, head: int, role: Role
) -> Participant | None:
    """The phrase headed by token ``head`` as a participant, or None for an
    unresolved pronoun or a clause."""
    token = tree.tokens[head]
    referent = reading.referents.get((tree.sentence.index, head))
    if referent is not None:
        start, end, kind = referent.start, referent.end, referent.type
    elif token.upos in ("PRON", "DET", "VERB", "AUX", "ADV", "SCONJ", "PART"):
        return None
    else:
        start, end, kind = _phrase(reading, tree, head)
    return Participant(
        start=start,
        end=end,
        text=reading.article.text[start:end],
        role=role,
        article=reading.article.id,
        type=kind,
    )


def type_at(reading: Reading, tree: Tree, index: int) -> EntityType | None:
    """The type of the name the token belongs to, or None."""
    name = name_at(tree, index)
    return None if name is None else type_of(reading, tree, *name)


def _roles(
    reading: Reading, tree: Tree, index: int, noun: int | None
) -> list[tuple[int, Role]]:
    token = tree.tokens[index]
    if token.upos not in ("VERB", "AUX", "ADJ") and not tree.dependents(index, "cop"):
        return _noun_roles(reading, tree, index)
    roles = _verb_roles(reading, tree, index)
    if noun is None:
        return roles
    kept = [r for r in roles if r[0] != noun]
    agents = any(role is Role.AGENT for _, role in kept)
    return kept + [
        (head, Role.OTHER if role is Role.AGENT and agents else role)
        for head, role in _noun_roles(reading, tree, noun)
    ]


def _verb_roles(reading: Reading, tree: Tree, index: int) -> list[tuple[int, Role]]:
    token = tree.tokens[index]
    passive = bool(tree.dependents(index, "aux:pass", "nsubj:pass")) or (
        token.xpos == "VBN" and token.deprel in ("acl", "acl:relcl", "advcl")
        and not tree.dependents(index, "aux")
    )  # fmt: skip
    roles: list[tuple[int, Role]] = []
    subject = subject_of(tree, index)
    if subject is not None:
        role = Role.PATIENT if passive else Role.AGENT
        roles.append((subject, role))
        roles.extend(
            (other, role)
            for other in tree.dependents(index, "nsubj")
            if other != subject
        )
    for child in tree.children[index]:
        relation = tree.tokens[child].deprel
        if relation == "obj":
            roles.append((child, Role.PATIENT))
        elif relation == "iobj":
            roles.append((child, Role.RECIPIENT))
        elif relation.startswith("obl"):
            part = _oblique_role(reading, tree, index, child, passive=passive)
            if part is not None:
                roles.append((child, part))
    return roles


def _oblique_role(
    reading: Reading, tree: Tree, verb: int, child: int, *, passive: bool
) -> Role | None:
    kind = type_at(reading, tree, child)
    if _is_time(tree, child):
        return None
    by = tree.marked_by(child, "by") is not None
    if by and (passive or tree.tokens[child].deprel == "obl:agent"):
        return Role.AGENT
    if tree.marked_by(child, "to") is not None:
        return Role.RECIPIENT if tree.tokens[verb].lemma in GIVING_VERBS else Role.OTHER
    named = kind is not None and kind is not EntityType.PLACE
    if named and tree.marked_by(child, "with", "against", "from", "for", "on"):
        return Role.OTHER
    return None


def _is_time(tree: Tree, index: int) -> bool:
    """Whether the token is part of a time expression."""
    start = tree.tokens[index].start
    return any(span.start <= start < span.end for span in tree.sentence.time_spans)


def _noun_roles(reading: Reading, tree: Tree, index: int) -> list[tuple[int, Role]]:
    roles: list[tuple[int, Role]] = []
    for child in tree.dependents(index, "nmod", "nmod:poss", "obl", "compound"):
        if _is_time(tree, child):
            continue
        kind = type_at(reading, tree, child)
        relation = tree.tokens[child].deprel
        if relation == "nmod:poss":
            roles.append((child, Role.AGENT))
        elif relation == "compound":
            if kind is not None and kind is not EntityType.OTHER:
                roles.append((child, Role.OTHER))
        elif tree.marked_by(child, "by") is not None:
            roles.append((child, Role.AGENT))
        elif tree.marked_by(child, "of", "on", "against") is not None:
            roles.append((child, Role.PATIENT))
        elif tree.marked_by(child, *NOUN_MARKS) is not None:
            roles.append((child, Role.OTHER))
    return roles


def members(tree: Tree, head: int) -> list[int]:
    """``head`` and the nouns coordinated with it; offices before a name ("founder
    and director Ada Hill") are not members of their own."""
    others = [
        child
        for child in tree.dependents(head, "conj")
        if tree.tokens[child].upos in ("NOUN", "PROPN", "PRON")
        and tree.marked_by(child, "&") is None
    ]
    token = tree.tokens[head]
    bare_office = token.lemma in cues.PERSON_NOUNS and not tree.dependents(head, "det")
    if bare_office and token.xpos == "NN" and others and name_at(tree, others[0]):
        return others
    return [head, *others]


def _phrase(reading: Reading, tree: Tree, head: int) -> tuple[int, int, EntityType]:
    """Start, end and type of the noun phrase: its name when it has one."""
    name = name_at(tree, head)
    if name is None or _is_office(tree, head):
        name = _apposed_name(tree, head) or name
    if name is not None and not tree.tokens[name[1]].text.endswith("$"):
        first, last = name[0], _end_of_pair(tree, name[1])
        kind = type_of(reading, tree, first, last)
        return tree.tokens[first].start, tree.tokens[last].end, kind
    start, end = _noun_phrase(tree, head)
    return start, end, _common_noun_type(tree.tokens[head].lemma)


def _end_of_pair(tree: Tree, last: int) -> int:
    """The last token of a name that goes on behind an ampersand: "Hill & Trent"."""
    if last + 2 < len(tree.tokens) and tree.tokens[last + 1].text == "&":
        further = name_at(tree, last + 2)
        return last if further is None else further[1]
    return last


def _apposed_name(tree: Tree, head: int) -> tuple[int, int] | None:
    """ "Danish food company Kestrel", "its founder, Ada Hill", "an attorney for the
    firm, Ada Hill": the name, not the description."""
    for child in (*tree.dependents(head, "flat", "appos"), *_twin(tree, head)):
        name = name_at(tree, child)
        if child < head or name is None or name[0] <= head:
            continue
        between = tree.tokens[head + 1 : name[0]]
        comma = bool(between) and between[-1].text == ","
        if all(t.xpos in ("NNP", "NNPS") for t in between):
            return name
        if comma and _is_office(tree, head) and not _is_place(tree, name[0]):
            return name
    return None


def _twin(tree: Tree, head: int) -> list[int]:
    """A second subject right behind ``head``, by which the parser reads a name after
    its description: "food company" and "Kestrel" in "food company Kestrel said"."""
    token = tree.tokens[head]
    if token.head < 0 or not token.deprel.startswith("nsubj"):
        return []
    return [c for c in tree.dependents(token.head, "nsubj") if c == head + 1]


def _is_place(tree: Tree, index: int) -> bool:
    """Whether the token is part of a place's name."""
    start = tree.tokens[index].start
    places = (e for e in tree.sentence.entities if e.type is EntityType.PLACE)
    return any(place.start <= start < place.end for place in places)


def _is_office(tree: Tree, index: int) -> bool:
    return tree.tokens[index].lemma.lower() in cues.PERSON_NOUNS


def _noun_phrase(tree: Tree, head: int) -> tuple[int, int]:
    phrase = tree.phrase(head)
    joined = [i for i in range(phrase[0], head) if _joins_modifiers(tree, i, phrase)]
    words = _without_times(tree, _contiguous(sorted({*phrase, *joined}), head), head)
    if len(words) > MAX_WORDS:
        words = [i for i in words if i <= head][-MAX_WORDS:]
    return tree.tokens[words[0]].start, tree.tokens[words[-1]].end


def _without_times(tree: Tree, words: list[int], head: int) -> list[int]:
    """The words from the time before the noun to the one behind it, which tell when
    it was done: "On Monday [the court]", "[a court] on Monday"."""
    first, last = words[0], words[-1]
    for index in words[:-1]:
        token = tree.tokens[index]
        marks = token.deprel == "case" and token.lemma != "of"
        if not marks or not _is_time(tree, index + 1):
            continue
        if index > head:
            last = index - 1
            break
        first = index + 1
        while first < head and _is_time(tree, first):
            first += 1
    return list(range(first, last + 1))


def _joins_modifiers(tree: Tree, index: int, phrase: Sequence[int]) -> bool:
    """Whether the token is "and" inside a noun phrase: "army and rebel leaders"."""
    inside = index - 1 in phrase and index + 1 in phrase
    return inside and tree.tokens[index].deprel == "cc"


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
