"""A pronoun and the clauses above it -> whom of those named there it cannot mean.

Source: Chomsky 1981, Lectures on Government and Binding, for the clauses; what "it"
anticipates, Huddleston and Pullum 2002, chapter 17.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.languages.en import referring
from dateline.syntax import Tree, is_predicate
from dateline.values import Entity, EntityType

_DEPTH = 12  # clauses climbed at most


def anticipates(tree: Tree, index: int) -> bool:
    """Whether "it" stands for a clause that follows: "it is clear that …"."""
    verb = tree.tokens[index].head
    if verb < 0:
        return True
    later = tree.dependents(verb, "csubj", "ccomp", "advcl", "acl", "xcomp")
    lemma = tree.tokens[verb].lemma
    if tree.dependents(verb, "aux:pass") and lemma in referring.OPINION_VERBS:
        return True
    bare = tree.dependents(verb, "cop", "aux:pass") or lemma in referring.SEEMING_VERBS
    return bool(bare) and any(child > verb for child in later)


def clauses_above(tree: Tree, index: int) -> list[int]:
    found = []
    for ancestor in tree.ancestors(index):
        if is_predicate(tree, ancestor) or tree.dependents(ancestor, "nsubj"):
            found.append(ancestor)
        if len(found) == _DEPTH:
            break
    return found


def logical_subject(tree: Tree, verb: int) -> int | None:
    """The subject of the verb, or the one that its bare participle or infinitive
    takes over from the clause above."""
    for _ in range(_DEPTH):
        subject = tree.first(verb, "nsubj")
        token = tree.tokens[verb]
        if subject is not None or token.head < 0 or token.verb_form == "Fin":
            return subject
        verb = token.head
    return None


def may_be_object(tree: Tree, index: int) -> bool:
    """Whether "it" may look forward to the object of the clause above as well as to
    its subject: "A year after it was due, Kestrel opened the mill"."""
    if not tree.tokens[index].deprel.startswith("nsubj"):
        return False
    for clause in clauses_above(tree, index)[1:]:
        subject = tree.first(clause, "nsubj")
        if subject is not None and subject > index:
            things = [tree.tokens[c] for c in tree.dependents(clause, "obj")]
            return any(t.xpos in ("NN", "NNP") for t in things)
    return False


def obtains_part(tree: Tree, clause: int, index: int) -> bool:
    """Whether a possessive tells whose shares the subject of a clause gets: "bought
    a tenth of its stock" tells of another firm's, unless they are bought back."""
    noun = tree.tokens[tree.tokens[index].head]
    verb = tree.tokens[clause]
    if verb.lemma not in referring.OBTAINING or noun.lemma not in referring.SHARES:
        return False
    back = any(tree.tokens[c].lemma == "back" for c in tree.children[clause])
    return not back and clause < index


def describers_of(
    tree: Tree, index: int, holders: Mapping[int, Entity]
) -> Iterator[Entity]:
    """Names that only tell who a named subject above is: "Hill, a friend of Ann Roe,
    said she …"."""
    for clause in clauses_above(tree, index):
        subject = tree.first(clause, "nsubj")
        if subject is None or subject not in holders or subject > index:
            continue
        if not tree.dependents(subject, "conj"):
            inside = set(tree.subtree(subject)) - {subject}
            yield from (holders[i] for i in inside & holders.keys())


def persons_beside(
    tree: Tree, index: int, holders: Mapping[int, Entity]
) -> Iterator[Entity]:
    """The persons named as objects where the pronoun is subject: others than it."""
    token = tree.tokens[index]
    if token.deprel.startswith("nsubj") and token.head >= 0:
        for child in tree.dependents(token.head, "obj", "iobj"):
            if child in holders and holders[child].type is EntityType.PERSON:
                yield holders[child]
