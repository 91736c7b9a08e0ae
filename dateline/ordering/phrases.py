"""Words of a sentence -> the cores of its phrases and clauses.

A core is the least that can stand for a phrase: the noun with what it cannot
lose, the verb with auxiliaries, negation and objects.  Everything is a tuple of
token indices in text order.  Source of the relation names: Universal
Dependencies v2, English guidelines.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.ordering.wording import Reading
from dateline.syntax import Tree, is_predicate

DESCRIPTIVE = frozenset(
    ("amod", "compound", "nmod:desc", "nmod:poss", "nmod:unmarked", "nummod")
)
"""Relations of the words that may stand before a name and describe it."""

_FIXED = frozenset(
    ("det", "det:predet", "nummod", "compound", "flat", "flat:foreign", "fixed")
    + ("goeswith",)
)
_NEGATIVE = frozenset("not never hardly barely scarcely nearly almost only".split())
_RELATIVE = frozenset("who whom which that".split())
_GERUND_MARKS = frozenset("of from by for in with against at to into about on".split())
_ASKING = frozenset("how why when where".split())
_DEPTH = 4
_LONGEST_PAIR = 9
_MOVING = frozenset(("come", "go", "try", "stay"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseCore:
    """The needed words of a clause, and the predicates and nouns among them."""

    words: tuple[int, ...]
    predicates: tuple[int, ...]
    nouns: tuple[int, ...]


def core(reading: Reading, head: int) -> tuple[int, ...]:
    """The least that can stand for the noun phrase of ``head``: its name alone,
    or the noun with determiner, numbers, compounds and possessor."""
    if head in reading.instead:
        return (head,)
    tree, tokens = reading.tree, reading.tree.tokens
    token = tokens[head]
    words = set(reading.names.get(head, (head,)))
    described = is_described(reading, head)
    for part in sorted(words):
        for child in tree.children[part]:
            relation = tokens[child].deprel
            if described and (relation in DESCRIPTIVE or relation == "det"):
                continue
            if relation in _FIXED:
                words.update(solid(reading, child))
            elif relation == "nmod:poss" and child not in reading.blocked:
                words.update(core(reading, child), tree.dependents(child, "case"))
                if not is_described(reading, child):
                    for adjective in tree.dependents(child, "amod"):
                        words.update(solid(reading, adjective, 3))
            elif relation == "amod" and token.upos == "PROPN" and _named(tree, child):
                words.add(child)  # "United States" read as adjective and noun
            elif relation == "punct" and tokens[child].text in "-/" and child < head:
                words.add(child)
    blocked = frozenset() if head in reading.blocked else reading.blocked
    return tuple(sorted(words - blocked))


def subject_core(reading: Reading, head: int) -> tuple[int, ...]:
    """The core of a subject with its one conjunct ("Malaysia and Indonesia") and
    the words that measure it ("at least 107")."""
    tree, tokens = reading.tree, reading.tree.tokens
    words = set(core(reading, head))
    if head in reading.instead:
        return (head,)
    if tokens[head].deprel.startswith("csubj"):
        words.update(marks(reading, head))
        words.update(clause_core(reading, head, subject=True).words)
    for child in tree.dependents(head, "case", "advmod"):
        if tokens[head].upos == "NUM" and child < head:
            words.update(solid(reading, child))
    items = tree.dependents(head, "conj")
    if len(items) == 1 and tokens[items[0]].upos != "VERB":
        pair = {*tree.dependents(items[0], "cc"), *core(reading, items[0])}
        if len(pair) + len(words) <= _LONGEST_PAIR:
            words.update(pair)
    return tuple(sorted(words))


def _named(tree: Tree, adjective: int) -> bool:
    token = tree.tokens[adjective]
    return token.text[:1].isupper() and token.head == adjective + 1


def is_described(reading: Reading, head: int) -> bool:
    """Whether ``head`` is a name with a description before it, without which it
    can stand ("Russian telecom company MTS")."""
    name = reading.names.get(head)
    if name is None:
        return False
    return any(
        child < name[0] and reading.tree.tokens[child].deprel in DESCRIPTIVE
        for part in name
        for child in reading.tree.children[part]
    )


def solid(reading: Reading, index: int, longest: int = 6) -> tuple[int, ...]:
    """All words below ``index``; it alone (with its name) when they are many."""
    words = reading.tree.subtree(index)
    if len(words) > longest or reading.blocked.intersection(words):
        words = list(reading.names.get(index, (index,)))
    return tuple(i for i in words if i not in reading.blocked)


def cases(reading: Reading, head: int) -> tuple[int, ...]:
    """The prepositions of the phrase of ``head``, with their fixed parts."""
    found: list[int] = []
    for child in reading.tree.dependents(head, "case"):
        if reading.tree.tokens[child].xpos != "POS":
            found.extend(solid(reading, child))
    return tuple(sorted(found))


def prepositional(reading: Reading, head: int) -> tuple[int, ...]:
    """The core of ``head`` with its prepositions."""
    return tuple(sorted({*cases(reading, head), *core(reading, head)}))


def group(reading: Reading, verb: int) -> tuple[int, ...]:
    """The verb (or predicate) with auxiliaries, copula, negation and particle."""
    tree, tokens = reading.tree, reading.tree.tokens
    words = {verb}
    if tree.dependents(verb, "cop"):
        words.update(prepositional(reading, verb))
    for child in tree.children[verb]:
        token = tokens[child]
        if token.deprel in ("aux", "aux:pass", "cop", "compound:prt"):
            words.add(child)
        elif token.deprel == "mark" and token.upos == "PART" and child - 1 in words:
            words.add(child)  # "is to travel"
        elif token.deprel == "advmod" and _negates(tree, child):
            words.update(solid(reading, child, 3))
    return tuple(sorted(words | set(_borrowed(tree, verb))))


def _negates(tree: Tree, adverb: int) -> bool:
    token = tree.tokens[adverb]
    if token.lemma == "long":  # "no longer"
        return any(tree.tokens[c].lemma == "no" for c in tree.children[adverb])
    return token.lemma in _NEGATIVE or token.text.lower() in ("n't", "n’t")


def _borrowed(tree: Tree, verb: int) -> list[int]:
    """The auxiliaries that a conjoined verb shares: "was held and [was] charged"."""
    token = tree.tokens[verb]
    if token.deprel != "conj" or token.verb_form == "Fin":
        return []
    first = token.head
    between = [c for c in tree.children[first] if c < first]
    if tree.dependents(verb, "aux", "cop", "nsubj") or first > verb:
        return []
    if tree.tokens[first].xpos != token.xpos:
        return []
    return [c for c in between if tree.tokens[c].deprel in ("aux", "aux:pass")]


def marks(reading: Reading, verb: int) -> tuple[int, ...]:
    """The words that tie a clause to the one above it, save "that"."""
    tree = reading.tree
    token = tree.tokens[verb]
    found = [
        word
        for child in tree.dependents(verb, "mark", "case", "advmod")
        if tree.tokens[child].lemma.lower() in _ASKING
        or (tree.tokens[child].lemma != "that" and not _is_adverb(tree, child))
        for word in solid(reading, child)
    ]
    conjoined = token.deprel == "conj" and token.verb_form == "Inf"
    if conjoined and not found and not tree.dependents(verb, "aux", "nsubj"):
        found = [
            child
            for child in tree.dependents(token.head, "mark")
            if tree.tokens[child].text.lower() == "to"
        ]
    return tuple(found)


def _is_adverb(tree: Tree, index: int) -> bool:
    return tree.tokens[index].deprel.startswith("advmod")


def clause_core(
    reading: Reading,
    verb: int,
    *,
    subject: bool,
    complements: bool = True,
    depth: int = 0,
) -> ClauseCore:
    """The group of ``verb`` with its own subject, its objects and its open
    complements ("plans to build a network")."""
    tree = reading.tree
    words = set(group(reading, verb))
    predicates, nouns = [verb], []
    if subject and (own := own_subject(tree, verb)) is not None:
        words.update(subject_core(reading, own))
        nouns.append(own)
    for noun in objects(tree, verb):
        words.update(core(reading, noun))
        nouns.append(noun)
    open_complements = tree.dependents(verb, "xcomp") if complements else []
    for child in open_complements if depth < _DEPTH else ():
        inner = clause_core(reading, child, subject=False, depth=depth + 1)
        words.update(inner.words, marks(reading, child))
        if not is_predicate(tree, child):
            words.update(prepositional(reading, child))
        predicates.extend(inner.predicates)
        nouns.extend(inner.nouns)
    return ClauseCore(
        words=tuple(sorted(words)), predicates=tuple(predicates), nouns=tuple(nouns)
    )


def objects(tree: Tree, verb: int) -> list[int]:
    """Heads of the objects of ``verb``: its own, or those it shares with a
    conjoined verb ("hit and killed a man")."""
    own = tree.dependents(verb, "obj", "iobj")
    if tree.dependents(verb, "expl"):  # "there were concerns"
        own += [c for c in tree.dependents(verb, "nsubj") if c > verb]
    own = [c for c in own if not (is_relative(tree, c) and c < verb)]
    if own:
        return own
    token = tree.tokens[verb]
    if token.deprel == "conj" and 0 <= token.head < verb:
        return [c for c in tree.dependents(token.head, "obj") if c > verb]
    for child in tree.dependents(verb, "conj"):
        if token.lemma in _MOVING:
            break  # "come and tour the company"
        if 0 < child - verb <= 3 and tree.tokens[child].upos == "VERB":
            return tree.dependents(child, "obj")
    return []


def described_object(tree: Tree, verb: int) -> int | None:
    """The noun that is the object of the relative clause of ``verb``: "the law"
    in "the law (that) they passed"."""
    token = tree.tokens[verb]
    if token.deprel != "acl:relcl" or token.head < 0:
        return None
    if any(is_relative(tree, c) for c in tree.dependents(verb, "obj")):
        return token.head
    full = tree.dependents(verb, "obj", "ccomp", "xcomp", "cop", "aux:pass")
    subject = own_subject(tree, verb)
    if full or subject is None or possessor(tree, subject) is not None:
        return None
    pronouns = [c for c in tree.children[verb] if is_relative(tree, c)]
    return None if pronouns else token.head


def possessor(tree: Tree, noun: int) -> int | None:
    """The token "whose" on a noun, or None."""
    for child in tree.dependents(noun, "nmod:poss"):
        if tree.tokens[child].lemma.lower() == "whose":
            return child
    return None


def is_relative(tree: Tree, index: int) -> bool:
    """Whether the token is a relative pronoun of a relative clause."""
    token = tree.tokens[index]
    verb = token.head
    return (
        token.lemma.lower() in _RELATIVE
        and token.upos in ("PRON", "DET", "SCONJ")
        and verb >= 0
        and tree.tokens[verb].deprel in ("acl:relcl", "acl")
    )


def own_subject(tree: Tree, verb: int) -> int | None:
    """The head of the subject inside the clause of ``verb``, "there" included."""
    expletive = tree.first(verb, "expl")
    if expletive is not None and expletive < verb:
        return expletive
    return tree.first(verb, "nsubj", "csubj")


def named(reading: Reading, head: int | None) -> int | None:
    """The person set beside a description ("a spokesman, John Hill, …"), else
    ``head`` itself."""
    if head is not None and head not in reading.names:
        for child in reading.tree.dependents(head, "appos"):
            if child in reading.people and child not in reading.blocked:
                return child
    return head


def subject_of(tree: Tree, verb: int) -> int | None:
    """The head of the subject of ``verb``: its own, that of the verb it is
    conjoined with or hangs on, or the noun that its clause describes."""
    for _ in range(2 * _DEPTH):
        token = tree.tokens[verb]
        own = own_subject(tree, verb)
        if own is not None and not is_relative(tree, own):
            return own
        if own is not None or token.deprel in ("acl", "acl:relcl"):
            return token.head
        relation = token.deprel.split(":")[0]
        if relation not in ("conj", "xcomp", "advcl", "ccomp", "obl") or token.head < 0:
            return None
        verb = token.head
        if not is_predicate(tree, verb) and tree.tokens[verb].upos in ("NOUN", "PROPN"):
            return verb
    return None


def governor(tree: Tree, verb: int) -> int | None:
    """The predicate or noun that a clause needs above it to be read, or None:
    "[plans] to build", "[accused Meta] of stealing", "[an order] to ban"."""
    token = tree.tokens[verb]
    if token.head < 0 or own_subject(tree, verb) is not None:
        return None
    tied = [tree.tokens[c].lemma for c in tree.dependents(verb, "mark", "case")]
    if token.deprel == "xcomp":
        return token.head
    if token.deprel in ("ccomp", "csubj") and token.verb_form in ("Inf", "Ger", "Part"):
        return token.head if token.deprel == "ccomp" else None
    if token.deprel in ("advcl", "acl", "obl", "nmod") and token.verb_form != "Fin":
        return token.head if _GERUND_MARKS.intersection(tied) else None
    if token.deprel == "conj" and token.verb_form != "Fin" and token.head < verb:
        first = tree.tokens[token.head]
        return governor(tree, token.head) if first.xpos == token.xpos else None
    return None
