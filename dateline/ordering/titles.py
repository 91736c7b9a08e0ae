"""An event mention and its analysed sentence -> the title of a timeline entry.

A title is grown along the dependency tree: first the subject, the verb and what
it cannot do without, then offers of further phrases while they fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.ordering.fitting import MOST_WORDS, fit, length, verbatim, window
from dateline.ordering.growth import Node, Offer, clause_offer
from dateline.ordering.phrases import (
    clause_core,
    core,
    described_object,
    governor,
    group,
    marks,
    own_subject,
    prepositional,
    named,
    possessor,
    subject_core,
    subject_of,
)
from dateline.ordering.wording import Reading, Slot, read, write
from dateline.syntax import Tree, is_predicate, tree_of
from dateline.values import EventMention, Kind, Sentence, Span

_DANGLING = frozenset(
    "i we you he she it they me us him her them this that these those who which "
    "himself herself itself themselves what".split()
)
_DETERMINERS = frozenset("the a an this that these those its his her their".split())
_CONDITIONAL = frozenset(("if", "unless", "whether"))
_FIRST_PERSON = frozenset("i we my our me us".split())
_PAST_PASSIVE = frozenset("was were had has have been".split())
_IMPLIED = -1  # a subject that the sentence leaves out


def title_of(
    mention: EventMention,
    sentence: Sentence,
    *,
    subject: str | None = None,
    drop: Sequence[Span] = (),
    names: Mapping[int, str] | None = None,
) -> str:
    """The title of a timeline entry: at most 14 words that can be read alone.

    The words are the sentence's own; tense and negation are kept; time
    expressions (``drop``), attribution, asides and subordinate clauses are not.
    ``subject`` stands in for the grammatical subject of the mention, ``names``
    for single pronouns by token index (``{4: "Mary Hill"}``).
    """
    if not sentence.tokens:
        return " ".join(mention.text.split()[:MOST_WORDS])
    tree = tree_of(sentence)
    trigger = _trigger(tree, mention)
    reading = read(tree, trigger, drop, names or {})
    if sentence.headline and sentence.tokens[trigger].head < 0:
        whole = dict.fromkeys(range(len(sentence.tokens)), Slot.REST)
        if length(reading, whole) <= MOST_WORDS:
            return write(reading, whole)
    best = ""
    for line in _drafts(reading, mention, trigger, subject):
        if len(line.split()) > max(2, len(best.split())):
            return line
        best = max(best, line, key=lambda draft: len(draft.split()))
    around = window(reading, trigger)
    return around if len(best.split()) < 2 else best


def _trigger(tree: Tree, mention: EventMention) -> int:
    """The token that carries the mention: its verb, not an auxiliary of it."""
    inside = tree.tokens_in(mention.start, mention.end)
    index = tree.head_of(inside) if inside else 0
    if 0 <= mention.token < len(tree.tokens) and mention.token in inside:
        index = mention.token
    governing = [i for i in inside if i != index and tree.tokens[index].head == i]
    if mention.noun is not None and governing:
        index = governing[0]
    token = tree.tokens[index]
    if token.deprel.split(":")[0] in ("aux", "cop", "compound:prt") and token.head >= 0:
        return token.head
    return index


def _drafts(
    reading: Reading, mention: EventMention, trigger: int, subject: str | None
) -> Iterator[str]:
    """Titles from the one that suits best to those that will do."""
    tree = reading.tree
    noun = _noun_above(tree, trigger)
    if noun is None:
        if mention.kind is Kind.STATEMENT:
            yield _statement(reading, trigger, subject)
        yield _clause(reading, trigger, subject)
        noun = trigger
    else:
        yield _nominal(reading, noun)
    above = tree.clause_head(noun)
    if above == noun and tree.tokens[noun].head >= 0:
        above = tree.clause_head(tree.tokens[noun].head)
    if is_predicate(tree, above) and above != trigger:
        yield _clause(reading, above, None, also=noun)
    if noun == trigger:
        yield _nominal(reading, noun)


def _noun_above(tree: Tree, trigger: int) -> int | None:
    """The head of the noun phrase that a trigger is part of, None for a clause."""
    index = trigger
    for _ in range(6):
        token = tree.tokens[index]
        inner = token.deprel.split(":")[0] in ("amod", "compound", "flat", "nummod")
        if not inner or token.head < 0:
            break
        index = token.head
    token = tree.tokens[index]
    if token.upos in ("VERB", "AUX") or is_predicate(tree, index):
        return None
    if token.upos == "ADJ" and (own_subject(tree, index) is not None):
        return None
    if token.upos in ("ADJ", "ADV") and token.deprel in ("xcomp", "advcl", "ccomp"):
        return None
    return index


# --- noun phrases -----------------------------------------------------------------


def _nominal(reading: Reading, noun: int, also: Sequence[int] = ()) -> str:
    """The noun phrase without its determiner; ``also`` are clauses it needs."""
    tokens = reading.tree.tokens
    words = tuple(
        index
        for index in core(reading, noun)
        if tokens[index].lemma.lower() not in _DETERMINERS
        or index in reading.instead
        or index in reading.names
        or index == noun
    )
    needed = [Offer(rank=0, slot=Slot.REST, words=words)]
    nodes = [Node(head=noun, rank=0, slot=Slot.REST)]
    for verb in also:
        tied = clause_offer(
            reading, verb, rank=0.1, slot=Slot.REST, subject=False, tied=True
        )
        needed.append(tied)
        nodes.extend(tied.nodes)
    return write(reading, fit(reading, needed, nodes))


# --- clauses ----------------------------------------------------------------------


def _clause(
    reading: Reading, verb: int, subject: str | None, also: int | None = None
) -> str:
    """Subject, verb and complements; ``also`` is a noun that must be in it."""
    tree = reading.tree
    chain = [verb]
    while len(chain) < 5 and (above := governor(tree, chain[0])) is not None:
        if not is_predicate(tree, above):
            if tree.tokens[above].upos not in ("NOUN", "PROPN", "PRON"):
                break
            return _nominal(reading, above, also=chain)
        chain.insert(0, above)
    reading, needed, nodes = _subject(reading, chain[0], subject)
    for place, link in enumerate(chain):
        slot = Slot.REST if place else Slot.VERB
        verbal = group(reading, link)
        if place:
            words = tuple(sorted({*marks(reading, link), *verbal}))
            needed.append(Offer(rank=0.1, slot=slot, words=words))
        nodes.append(Node(head=link, rank=0.0, slot=slot, clause=True))
        body = clause_core(reading, link, subject=False, complements=link == chain[-1])
        rest = tuple(i for i in body.words if i not in verbal)
        needed.append(Offer(rank=0.2, slot=Slot.REST, words=rest))
        nodes += [Node(head=n, rank=0.4, slot=Slot.REST) for n in body.nouns]
        nodes += [
            Node(head=p, rank=0.1, slot=Slot.REST, clause=True)
            for p in body.predicates[1:]
        ]
        described = described_object(tree, link)
        if described is not None:
            needed.append(
                Offer(rank=0.2, slot=Slot.REST, words=core(reading, described))
            )
    if also is not None:
        slot = Slot.SUBJECT if _under_subject(tree, also, verb) else Slot.REST
        words = {*prepositional(reading, also), *tree.dependents(also, "cc")}
        needed.append(Offer(rank=0.3, slot=slot, words=tuple(sorted(words))))
        nodes.append(Node(head=also, rank=0.3, slot=slot))
    return write(reading, fit(reading, needed, nodes))


def _under_subject(tree: Tree, noun: int, verb: int) -> bool:
    """Whether the noun is in the subject of the verb."""
    subject = subject_of(tree, verb)
    return subject is not None and subject in (noun, *tree.ancestors(noun))


def _subject(
    reading: Reading, verb: int, subject: str | None
) -> tuple[Reading, list[Offer], list[Node]]:
    """The verb group and the subject of a clause as needed words; a pronoun that
    nobody has resolved is left out, and the auxiliary of its passive with it."""
    tree = reading.tree
    head = named(reading, subject_of(tree, verb))
    verbal = group(reading, verb)
    late = [i for i in verbal if i > verb + 1 and _is_particle(tree, i)]
    verbal = tuple(i for i in verbal if i not in late)
    if head == verb or head in verbal:
        head = None
    if subject is not None:
        shown = _IMPLIED if head is None else head
        reading = replace(reading, instead={**reading.instead, shown: subject})
        head = shown
    nodes = []
    words: tuple[int, ...] = ()
    if head is not None and _dangles(reading, head):
        verbal = _without_auxiliary(reading, verb, verbal)
    elif head is not None:
        reading = _with_possessor(reading, head)
        words = subject_core(reading, head)
        if head >= 0:
            nodes.append(_subject_node(tree, head, verb))
    condition = [
        mark
        for mark in marks(reading, verb)
        if tree.tokens[mark].lemma.lower() in _CONDITIONAL
    ]
    needed = [
        Offer(rank=0, slot=Slot.VERB, words=verbal),
        Offer(rank=0.1, slot=Slot.SUBJECT, words=(*condition, *words)),
        Offer(rank=0.1, slot=Slot.REST, words=tuple(late)),
    ]
    return reading, needed, nodes


def _is_particle(tree: Tree, index: int) -> bool:
    return tree.tokens[index].deprel == "compound:prt"


def _subject_node(tree: Tree, head: int, verb: int) -> Node:
    clausal = tree.tokens[head].deprel.startswith("csubj")
    described = verb > head and head in tree.ancestors(verb)
    return Node(
        head=head,
        rank=0.6,
        slot=Slot.SUBJECT,
        clause=clausal,
        until=verb if described else len(tree.tokens),
    )


def _with_possessor(reading: Reading, head: int) -> Reading:
    """The reading in which "whose boat" is shown as "the migrants' boat"."""
    whose = possessor(reading.tree, head)
    owner = reading.tree.tokens[head].head
    if whose is None or reading.tree.tokens[owner].deprel != "acl:relcl":
        return reading
    noun = reading.tree.tokens[owner].head
    line = write(reading, dict.fromkeys(core(reading, noun), Slot.REST))
    ending = "’" if line.endswith("s") else "’s"
    return replace(reading, instead={**reading.instead, whose: line + ending})


def _dangles(reading: Reading, head: int) -> bool:
    """Whether the subject is a bare pronoun that names nobody."""
    if head in reading.instead:
        return False
    token = reading.tree.tokens[head]
    bare = all(
        reading.tree.tokens[c].deprel not in ("acl", "acl:relcl", "nmod", "case")
        for c in reading.tree.children[head]
    )
    return (
        token.upos in ("PRON", "DET")
        and token.deprel != "expl"
        and token.text.lower() in _DANGLING
        and bare
    )


def _without_auxiliary(
    reading: Reading, verb: int, verbal: tuple[int, ...]
) -> tuple[int, ...]:
    """ "was arrested" -> "arrested": a participle alone reads as the past."""
    tokens = reading.tree.tokens
    helping = [i for i in verbal if tokens[i].deprel in ("aux", "aux:pass", "cop")]
    past = all(tokens[i].text.lower() in _PAST_PASSIVE for i in helping)
    passive = any(tokens[i].deprel == "aux:pass" for i in helping)
    if not (past and passive):
        return verbal
    return tuple(i for i in verbal if i not in helping)


# --- statements -------------------------------------------------------------------


def _statement(reading: Reading, verb: int, subject: str | None) -> str:
    """Speaker, verb and what was said, in quotation marks where it is verbatim."""
    content = _content(reading, verb)
    if content is None or governor(reading.tree, verb) is not None:
        return _clause(reading, verb, subject)
    reading, needed, nodes = _subject(reading, verb, subject)
    body = clause_core(reading, verb, subject=False, complements=False).words
    recipients = tuple(i for i in body if i not in group(reading, verb))
    needed.append(Offer(rank=0.2, slot=Slot.REST, words=recipients))
    said = fit(reading, needed, ())
    room = MOST_WORDS - length(reading, said)
    pair = _quoted(reading, content, verb)
    words: tuple[int, ...] = ()
    if pair is not None:
        words = verbatim(reading, content, pair[0] + 1, pair[1] - 1, room)
        if words:
            words = (pair[0], *words, pair[1])
            needed.append(Offer(rank=0.2, slot=Slot.CONTENT, words=words))
    if not words and not (pair and _first_person(reading, content)):
        offer = clause_offer(
            reading, content, rank=0.2, slot=Slot.CONTENT, subject=True, tied=True
        )
        needed.append(offer)
        nodes = [*offer.nodes, *nodes]
    nodes.append(Node(head=verb, rank=0.5, slot=Slot.VERB, clause=True))
    return write(reading, fit(reading, needed, nodes))


def _content(reading: Reading, verb: int) -> int | None:
    """The head of the clause that says what was said, before or after."""
    tree = reading.tree
    tokens = tree.tokens
    reported = tree.first(verb, "ccomp")
    if reported is not None:
        return reported
    if tokens[verb].deprel == "parataxis" and is_predicate(tree, tokens[verb].head):
        return tokens[verb].head
    for child in tree.dependents(verb, "parataxis"):
        if _quoted(reading, child, verb) is not None:
            return child
    return None


def _quoted(reading: Reading, content: int, verb: int) -> tuple[int, int] | None:
    """The quotation marks around ``content`` that leave ``verb`` outside."""
    for start, end in reading.quotes:
        if start < content < end and not start < verb < end:
            return start, end
    return None


def _first_person(reading: Reading, content: int) -> bool:
    tokens = reading.tree.tokens
    words = clause_core(reading, content, subject=True).words
    return any(tokens[i].text.lower() in _FIRST_PERSON for i in words)
