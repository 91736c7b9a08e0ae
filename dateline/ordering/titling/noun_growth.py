"""A noun in a title -> offers of the phrases and clauses that may follow it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.languages.en import headlines
from dateline.ordering.titling.clauses import (
    clause_core,
    is_relative,
    is_relative_clause,
    marks,
)
from dateline.ordering.titling.offering import (
    Node,
    Offer,
    announces,
    clause_offer,
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

MOST_CHILDREN = 100  # dependents looked at on one word
_WHOLE = 1.0  # what is welcome rather than needed comes with its adjectives


def nominal_offers(reading: Reading, node: Node) -> list[Offer]:
    """What the noun of ``node`` can add to the title."""
    tree, tokens = reading.tree, reading.tree.tokens
    if node.head in reading.instead:
        return []
    described = is_described(reading, node.head)
    found = [_description(reading, node)] if described else []
    parts = reading.names.get(node.head, (node.head,))
    children = [child for part in parts for child in tree.children[part]]
    for child in children[:MOST_CHILDREN]:
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
            found.append(phrase_offer(reading, node, 0.25, child))
    return found + _coordination(reading, node)


def _plain(node: Node, more: float, words: tuple[int, ...]) -> Offer:
    return Offer(rank=node.rank + more, slot=node.slot, words=words)


def phrase_offer(
    reading: Reading, node: Node, more: float, head: int, slot: Slot | None = None
) -> Offer:
    """The phrase of ``head``, ``more`` later than ``node``, and where it may grow."""
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
    chosen = is_chosen(reading, node.head)
    if "of" in marked or "than" in marked:
        head = tokens[node.head]
        light = head.lemma in headlines.LIGHT_NOUNS or head.upos in (
            "NUM",
            "PRON",
            "DET",
        )
        return [phrase_offer(reading, node, 0.02 if light or chosen else 0.2, child)]
    if headlines.ATTRIBUTING & marked or not (marked or tells(reading, child)):
        return []
    if chosen and is_unfinished(reading, child):
        return [
            with_its_phrase(reading, phrase_offer(reading, node, 0.1, child), child)
        ]
    if "by" in marked or chosen or is_denied(reading.tree, tokens[node.head].head):
        phrase = phrase_offer(reading, node, 0.1 if chosen else 0.3, child)
    else:
        phrase = phrase_offer(
            reading, node, 0.7 if tells(reading, child) else 1.0, child
        )
    if reading.tree.dependents(node.head, "nummod"):  # "3 routes to Oslo and Lund"
        words = tuple(sorted({*phrase.words, *joined(reading, child)}))
        phrase = replace(phrase, words=words)
    return [phrase]


def is_chosen(reading: Reading, noun: int) -> bool:
    """Whether a noun claims another thing without what restricts it: "the largest
    outbreak in years", "all users of the phone"."""
    tree = reading.tree
    return any(
        tree.tokens[child].xpos == "JJS"
        or tree.tokens[child].lemma in headlines.ORDINALS | headlines.EVERY
        for child in tree.dependents(noun, "amod", "det")
    )


def with_its_phrase(reading: Reading, phrase: Offer, noun: int) -> Offer:
    """The phrase with the one that follows its noun."""
    following = [c for c in reading.tree.dependents(noun, "nmod") if c > noun][:1]
    offers = [phrase_offer(reading, phrase.nodes[0], _WHOLE, c) for c in following]
    words = {word for each in (phrase, *offers) for word in each.words}
    nodes = (*phrase.nodes, *(node for each in offers for node in each.nodes))
    return replace(phrase, words=tuple(sorted(words)), nodes=nodes)


def is_unfinished(reading: Reading, noun: int) -> bool:
    """Whether "of" tells right behind a noun which one it is, "in the history of"."""
    tree = reading.tree
    articles = [tree.tokens[c].lemma for c in tree.dependents(noun, "det")]
    if articles != ["the"] or noun + 1 >= len(tree.tokens):
        return False
    following = tree.tokens[noun + 1]
    return following.text == "of" and following.head in tree.children[noun]


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
    if is_chosen(reading, noun):
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
    whole = _listed(reading, node, items, rank - 0.01)
    exceeded = _exceeded(tree, node.head, joined[0])
    figures = [c for c in tree.dependents(node.head, "nmod") if c > node.head]
    figures = figures if tokens[last].upos == "NUM" else []
    found: list[Offer] = [whole] if len(items) > 1 and not figures else []
    for place, item in enumerate([last, *(i for i in items if i < last)]):
        words = {*prepositional(reading, item), *conjunction(reading, item)}
        for phrase in tree.dependents(item, "nmod") if figures else ():
            words.update(prepositional(reading, phrase))  # "3 in Oslo"
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
                needs=last if place else figures[0] if figures else exceeded,
            )
        )
    return found


def _exceeded(tree: Tree, noun: int, other: int) -> int:
    """The "only" of "not only Lund", where "but" joins another noun, else -1."""
    opposed = any(tree.tokens[c].lemma == "but" for c in tree.dependents(other, "cc"))
    adverbs = tree.dependents(noun, "advmod") if opposed else []
    only = [c for c in adverbs if tree.tokens[c].lemma in headlines.EXCEEDED]
    return only[0] if only else -1


def _listed(reading: Reading, node: Node, items: Sequence[int], rank: float) -> Offer:
    """All of a list as one offer, the last behind a conjunction and the others behind
    marks; else no words."""
    tokens = reading.tree.tokens
    words: set[int] = set()
    for item in items:
        joint = conjunction(reading, item)
        part = {*prepositional(reading, item), *joint}
        mark = tokens[min(part) - 1].text in (",", ";")
        if bool(joint) != (item == items[-1]) or not (mark or joint):
            return Offer(rank=rank, slot=node.slot, words=())
        words |= {min(part) - 1, *part} if mark else part
    return Offer(
        rank=rank,
        slot=node.slot,
        words=tuple(sorted(words)),
        nodes=tuple(Node(head=i, rank=rank + 0.3, slot=node.slot) for i in items),
    )


def is_denied(tree: Tree, verb: int) -> bool:
    """Whether a clause denies only what all of its phrases say, "should not buy
    aircraft from abroad"."""
    before = [c for c in tree.children[verb] if c < verb]
    return tree.tokens[verb].upos == "VERB" and any(
        tree.tokens[c].lemma in ("not", "never") for c in before
    )
