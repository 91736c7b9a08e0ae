"""Words already in a title -> offers of more, from the needed to the welcome."""

from __future__ import annotations

from dataclasses import replace

from dateline.languages.en import headlines
from dateline.ordering.titling.clauses import (
    clause_core,
    group,
    is_relative,
    is_relative_clause,
    marks,
)
from dateline.ordering.titling.offering import (
    Node,
    Offer,
    announces,
    clause_offer,
    completed,
    finished,
    set_off,
    tells,
)
from dateline.ordering.titling.phrases import (
    DESCRIPTIVE,
    cases,
    conjunction,
    conjuncts,
    is_described,
    joined,
    prepositional,
    solid,
)
from dateline.ordering.titling.reading import Reading
from dateline.ordering.titling.wording import Slot
from dateline.syntax import Tree

_MOST_CHILDREN = 100  # dependents looked at on one word
_WHOLE = 1.0  # what is welcome rather than needed comes with its adjectives


def offers(reading: Reading, node: Node) -> list[Offer]:
    """What the phrase or clause of ``node`` can add to the title."""
    if not node.clause:
        return _nominal(reading, node)
    found = _clausal(reading, node)
    if reading.tree.tokens[node.head].upos not in ("VERB", "AUX"):
        found += _nominal(reading, node)
    return found


# --- what grows on a noun ---------------------------------------------------------


def _nominal(reading: Reading, node: Node) -> list[Offer]:
    tree, tokens = reading.tree, reading.tree.tokens
    if node.head in reading.instead:
        return []
    described = is_described(reading, node.head)
    found = [_description(reading, node)] if described else []
    parts = reading.names.get(node.head, (node.head,))
    children = [child for part in parts for child in tree.children[part]]
    for child in children[:_MOST_CHILDREN]:
        relation = tokens[child].deprel
        if child in reading.blocked or child in parts or child >= node.until:
            continue
        aside = child > node.head and tokens[tree.subtree(child)[0] - 1].text == ","
        aside = aside or tokens[tree.subtree(child)[0]].text == ","
        if aside and relation in ("amod", "nmod", "nmod:unmarked"):
            continue  # "Hill, 58, …"
        if relation in ("amod", "nmod:desc") and not described:
            found.append(_plain(node, 0.3, solid(reading, child, 4)))
        elif relation in ("nmod", "nmod:unmarked") and child > node.head:
            found.extend(_modifier(reading, node, child))
        elif relation in ("acl", "acl:relcl") and child > node.head:
            found.extend(_describing_clause(reading, node, child))
        elif relation == "appos" and not set_off(reading, child):
            found.append(_phrase(reading, node, 0.25, child))
    return found + _coordination(reading, node)


def _plain(node: Node, more: float, words: tuple[int, ...]) -> Offer:
    return Offer(rank=node.rank + more, slot=node.slot, words=words)


def _phrase(
    reading: Reading, node: Node, more: float, head: int, slot: Slot | None = None
) -> Offer:
    rank = node.rank + more
    slot = node.slot if slot is None else slot
    words = set(prepositional(reading, head))
    if more >= _WHOLE and not is_described(reading, head):
        for adjective in reading.tree.dependents(head, "amod"):
            words.update(solid(reading, adjective, 4))
    return Offer(
        rank=rank,
        slot=slot,
        words=tuple(sorted(words)),
        nodes=(Node(head=head, rank=rank, slot=slot),),
    )


def _description(reading: Reading, node: Node) -> Offer:
    """All the words before a name that describe it, as one offer."""
    tree = reading.tree
    name = reading.names[node.head]
    before: set[int] = set()
    for part in name:
        for child in tree.children[part]:
            described = tree.tokens[child].deprel in DESCRIPTIVE | {"det"}
            if child < name[0] and described and child not in reading.blocked:
                before.update(tree.subtree(child))
    inside = sorted(i for i in before - reading.blocked if i < name[0])
    while inside and tree.tokens[inside[0]].deprel in ("cc", "punct"):
        inside.pop(0)
    words = tuple(inside)
    return _plain(node, 0.4, words)


def _modifier(reading: Reading, node: Node, child: int) -> list[Offer]:
    """A prepositional phrase on a noun: "of" first, then those that name."""
    tokens = reading.tree.tokens
    marked = {tokens[i].lemma for i in cases(reading, child)}
    chosen = _is_chosen(reading, node.head)
    if "of" in marked or "than" in marked:
        head = tokens[node.head]
        light = head.lemma in headlines.LIGHT_NOUNS or head.upos in (
            "NUM",
            "PRON",
            "DET",
        )
        return [_phrase(reading, node, 0.02 if light or chosen else 0.2, child)]
    if headlines.ATTRIBUTING & marked or not (marked or tells(reading, child)):
        return []
    if "by" in marked or chosen or _is_denied(reading.tree, tokens[node.head].head):
        phrase = _phrase(reading, node, 0.1 if chosen else 0.3, child)
    else:
        phrase = _phrase(reading, node, 0.7 if tells(reading, child) else 1.0, child)
    if reading.tree.dependents(node.head, "nummod"):  # "3 routes to Oslo and Lund"
        words = tuple(sorted({*phrase.words, *joined(reading, child)}))
        phrase = replace(phrase, words=words)
    return [phrase]


def _is_chosen(reading: Reading, noun: int) -> bool:
    """Whether a noun claims another thing without what restricts it: "the largest
    outbreak in years", "all users of the phone"."""
    tree = reading.tree
    return any(
        tree.tokens[child].xpos == "JJS"
        or tree.tokens[child].lemma in headlines.ORDINALS | headlines.EVERY
        for child in tree.dependents(noun, "amod", "det")
    )


def _describing_clause(reading: Reading, node: Node, child: int) -> list[Offer]:
    """A restrictive clause on a noun; first where the noun says little alone."""
    token = reading.tree.tokens[child]
    if set_off(reading, child) or any(
        is_relative(reading.tree, c) for c in reading.tree.dependents(child, "obl")
    ):
        return []
    if token.deprel == "acl" and announces(reading.tree, child):
        return []
    tied = {reading.tree.tokens[mark].lemma for mark in marks(reading, child)}
    if token.deprel == "acl" and tied & headlines.CONDITIONAL:
        return []
    more = _worth(reading, node.head, child)
    if more is None:
        return []
    clause = clause_offer(
        reading,
        child,
        rank=node.rank + more,
        slot=node.slot,
        subject=token.deprel != "acl" or bool(reading.tree.dependents(child, "nsubj")),
        tied=True,
    )
    wanting = token.deprel == "acl" or _is_passive(reading.tree, child)
    return [finished(reading, clause, child) if wanting else clause]


def _worth(reading: Reading, noun: int, clause: int) -> float | None:
    """How late a clause on a noun is offered; None for never."""
    token = reading.tree.tokens[clause]
    if reading.tree.tokens[noun].lemma in headlines.LIGHT_NOUNS:
        return 0.05
    if _is_chosen(reading, noun):
        return 0.1
    if token.deprel == "acl":
        return 0.4 if token.verb_form == "Inf" else 0.9
    tells_more = bool(clause_core(reading, clause, subject=False).nouns)
    if not tells_more and not _is_passive(reading.tree, clause):
        return None
    articles = reading.tree.dependents(noun, "det")
    indefinite = any(reading.tree.tokens[child].lemma == "a" for child in articles)
    return 0.7 if indefinite else 1.6 if tells_more else None


def _is_passive(tree: Tree, verb: int) -> bool:
    """Whether a relative clause tells of its pronoun in the passive."""
    passive = bool(tree.dependents(verb, "aux:pass"))
    return passive and is_relative_clause(tree, verb)


def _coordination(reading: Reading, node: Node) -> list[Offer]:
    """The last conjunct with its conjunction, then the others while they fit:
    "Austria, Belgium and Portugal" stays true of a longer list."""
    tree, tokens = reading.tree, reading.tree.tokens
    items = [
        item
        for item in conjuncts(tree, node.head)
        if item not in reading.blocked and item < node.until
    ]
    joined = [item for item in items if tree.dependents(item, "cc")]
    if not joined:
        return []
    last = joined[-1]
    rank = node.rank + (0.08 if node.slot == Slot.SUBJECT else 0.45)
    found: list[Offer] = []
    for place, item in enumerate([last, *(i for i in items if i < last)]):
        words = {*prepositional(reading, item), *conjunction(reading, item)}
        start = min(words)
        listed = start > 0 and tokens[start - 1].text in (",", ";")
        if place and listed:
            words.add(start - 1)
        elif place and not tree.dependents(item, "cc"):
            continue  # behind a dash: no part of the list
        at = rank + min(place, 50) / 1000
        found.append(
            Offer(
                rank=at,
                slot=node.slot,
                words=tuple(sorted(words)),
                nodes=(Node(head=item, rank=at + 0.3, slot=node.slot),),
                needs=last if place else -1,
            )
        )
    return found


# --- what grows on a verb ---------------------------------------------------------


def _clausal(reading: Reading, node: Node) -> list[Offer]:
    tree, tokens = reading.tree, reading.tree.tokens
    front = min(group(reading, node.head))
    complements = tree.dependents(node.head, "obj", "xcomp", "ccomp", "obl")
    first = next((child for child in complements if child > node.head), -1)
    found: list[Offer] = []
    for child in tree.children[node.head][:_MOST_CHILDREN]:
        relation = tokens[child].deprel
        slot = _side(node, child, front)
        if relation == "advmod":
            found.extend(_adverb(reading, node, child))
        elif relation == "obl:agent" and child not in reading.blocked:
            found.append(_phrase(reading, node, 0.3, child, slot))
        elif relation.startswith("obl"):
            needs = _beside(reading, node.head, child)
            for noun in _unblocked(reading, child):
                phrases = _oblique(reading, node, noun, slot, noun == first)
                found.extend(replace(each, needs=needs) for each in phrases)
        elif relation == "obj" and tree.dependents(child, "case"):
            found.extend(_oblique(reading, node, child, slot, child == first))
        elif relation == "ccomp":
            found.append(_content(reading, node, child))
        elif relation == "advcl":
            found.extend(_adverbial_clause(reading, node, child))
    return found


def _beside(reading: Reading, verb: int, phrase: int) -> int:
    """The phrase right before one that says where, without which the later would
    seem to tell of another word: "[serves a term] for the attack [on the fair]"."""
    tree = reading.tree
    start = tree.subtree(phrase)[0]
    if tree.marked_by(phrase, *headlines.LOCAL) is None:
        return -1
    for other in tree.dependents(verb, "obl"):
        if verb < other < start and tree.subtree(other)[-1] == start - 1:
            return -1 if other in reading.blocked else other
    return -1


def _side(node: Node, child: int, front: int) -> Slot:
    """Fronted phrases move behind the rest of the clause."""
    if child < front and node.slot in (Slot.VERB, Slot.SUBJECT):
        return Slot.LAST
    return Slot.REST if node.slot == Slot.VERB else node.slot


def _unblocked(reading: Reading, noun: int) -> list[int]:
    """The phrase itself; where it is a time expression the phrases below it, which
    tell of the event: "in 1961 in Vienna"."""
    tree = reading.tree
    if noun not in reading.blocked:
        return [noun]
    return [
        below
        for below in tree.dependents(noun, "nmod", "obl")
        if below not in reading.blocked and tree.marked_by(below, "of") is None
    ]


def _content(reading: Reading, node: Node, child: int) -> Offer:
    return clause_offer(
        reading,
        child,
        rank=node.rank + 0.2,
        slot=Slot.REST if node.slot == Slot.VERB else node.slot,
        subject=True,
        tied=True,
    )


def _oblique(
    reading: Reading, node: Node, child: int, slot: Slot, first: bool
) -> list[Offer]:
    """A phrase on a verb: complements, then names and numbers, then the rest;
    never who says so, nor a fronted phrase that only links ("In fact, …")."""
    tree, tokens = reading.tree, reading.tree.tokens
    marked = {tokens[i].lemma.lower() for i in cases(reading, child)}
    telling = tells(reading, child)
    if headlines.ATTRIBUTING & marked or tokens[child].upos == "VERB":
        return []
    if is_relative(tree, child) or tokens[child].xpos == "WP":
        return []
    aside = child > node.head and set_off(reading, child) and "as" in marked
    if aside or (not telling and slot == Slot.LAST):
        return []
    if headlines.CIRCUMSTANTIAL & marked:
        more = 1.7
    elif not marked:
        if not telling or set_off(reading, child):
            return []
        more = 0.3  # "rose 5 %"
    elif (first or _is_denied(tree, node.head)) and not set_off(reading, child):
        more = 0.3
    else:
        more = 1.0 if telling else 1.4
    return [completed(reading, _phrase(reading, node, more, child, slot), child)]


def _is_denied(tree: Tree, verb: int) -> bool:
    """Whether a clause denies only what all of its phrases say, "should not buy
    aircraft from abroad"."""
    before = [c for c in tree.children[verb] if c < verb]
    return tree.tokens[verb].upos == "VERB" and any(
        tree.tokens[c].lemma in ("not", "never") for c in before
    )


def _adverb(reading: Reading, node: Node, child: int) -> list[Offer]:
    token = reading.tree.tokens[child]
    if token.lemma.lower() in headlines.CONNECTING or child < node.head:
        degree = reading.tree.dependents(node.head, "cop") and child == node.head - 1
        if not degree or token.lemma.lower() in headlines.CONNECTING:
            return []
    words = solid(reading, child)
    if not words:
        return []
    more = 0.3 if token.lemma in headlines.DIRECTIONAL or child < node.head else 1.6
    slot = Slot.REST if node.slot == Slot.VERB and child > node.head else node.slot
    return [Offer(rank=node.rank + more, slot=slot, words=words)]


def _adverbial_clause(reading: Reading, node: Node, child: int) -> list[Offer]:
    """What completes the verb ("gave up looking", "aimed at ending the war"), a
    purpose ("to help …") or means ("by hiring …") behind it."""
    tree, tokens = reading.tree, reading.tree.tokens
    if child < node.head or set_off(reading, child):
        return []
    tied = {tokens[i].lemma for i in marks(reading, child)}
    last = max(group(reading, node.head))
    completes = tokens[child].xpos == "VBG" and tree.subtree(child)[0] == last + 1
    completes = completes and not tied - headlines.GERUND_MARKS
    if not (completes or tied & headlines.PURPOSE_MARKS):
        return []
    if tokens[child].verb_form == "Fin":
        return []
    slot = Slot.REST if node.slot == Slot.VERB else node.slot
    rank = node.rank + (0.3 if completes else 0.8)
    return [clause_offer(reading, child, rank=rank, slot=slot, subject=True, tied=True)]
