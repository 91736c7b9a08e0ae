"""One way each to word a title: as a noun phrase, as a clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.languages.en import achieving, cues, headlines, parts
from dateline.ordering.titling.certainty import is_sure
from dateline.ordering.titling.clauses import (
    clause_core,
    comma_before,
    described_object,
    governor,
    group,
    is_acronym,
    is_relative_clause,
    lacks_object,
    marks,
    own_subject,
    possessor,
    subject_core,
)
from dateline.ordering.titling.finiteness import told_finitely
from dateline.ordering.titling.fitting import fit
from dateline.ordering.titling.offering import Node, Offer, clause_offer
from dateline.ordering.titling.phrases import conjunction, core, named, prepositional
from dateline.ordering.titling.reading import Reading
from dateline.ordering.titling.stretches import stretch
from dateline.ordering.titling.subjects import (
    is_doubtful,
    light_antecedent,
    subject_of,
)
from dateline.ordering.titling.wording import Slot, write
from dateline.syntax import Tree, finite_of, is_predicate

IMPLIED = -1
"""The token index of a subject that the sentence leaves out."""


def nominal_title(reading: Reading, noun: int, also: Sequence[int] = ()) -> str:
    """The noun phrase without its determiner; ``also`` are clauses it needs."""
    tokens = reading.tree.tokens
    words = tuple(
        index
        for index in core(reading, noun)
        if tokens[index].lemma.lower() not in headlines.DETERMINERS
        or index in reading.instead
        or index in reading.names
        or index >= noun
    )
    needed = [Offer(rank=0, slot=Slot.REST, words=words)]
    nodes = [Node(head=noun, rank=0, slot=Slot.REST)]
    for verb in also:
        tied = clause_offer(
            reading,
            verb,
            rank=0.1,
            slot=Slot.REST,
            subject=is_relative_clause(reading.tree, verb),
            tied=True,
        )
        needed.append(tied)
        nodes.extend(tied.nodes)
    return write(reading, fit(reading, needed, nodes))


def clause_title(
    reading: Reading, verb: int, subject: str | None, also: int | None = None
) -> str:
    """Subject, verb and complements; ``also`` is a noun or another
    verb that belongs in it; no title where there is no room for that verb."""
    tree = reading.tree
    chain = [verb]
    while len(chain) < 5 and (above := governor(tree, chain[0])) is not None:
        if not is_predicate(tree, above):
            if tree.tokens[above].upos not in ("NOUN", "PROPN", "PRON"):
                break
            return nominal_title(reading, above, also=chain)
        chain.insert(0, above)
    light = light_antecedent(reading, chain[0])
    if light is not None and subject is None:
        return nominal_title(reading, light, also=chain)
    if len(chain) > 1 and reading.tense == "future":
        reading = replace(reading, tense=None)  # what is planned stands further down
    of_whom = subject_of(reading, chain[0])
    if subject is None and of_whom is not None and tree.tokens[of_whom].xpos == "WP":
        if tree.dependents(chain[0], "cop"):  # "at what is their largest mill"
            return nominal_title(reading, chain[0])
        if not tree.dependents(chain[0], "aux"):
            return ""  # "amid what sounds like gunfire"
    prompted = _prompted(reading, chain[0])
    untold = reading
    reading, needed, nodes = subject_offers(reading, chain[0], subject, prompted)
    if not needed[1].words and tree.dependents(chain[0], "cop"):
        noun = tree.tokens[chain[0]].upos in ("NOUN", "PROPN")
        return nominal_title(reading, chain[0]) if noun else ""
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
        grown = [noun for noun in body.nouns if noun != prompted]
        nodes += [Node(head=n, rank=0.4, slot=Slot.REST) for n in grown]
        nodes += [
            Node(head=p, rank=0.1, slot=Slot.REST, clause=True)
            for p in body.predicates[1:]
        ]
        described = described_object(reading, link)
        if described is not None:
            open_complements = tree.dependents(link, "xcomp")
            late_object = any(lacks_object(tree, c) for c in open_complements)
            slot = Slot.LAST if late_object else Slot.REST
            needed.append(Offer(rank=0.2, slot=slot, words=core(reading, described)))
    if also is not None:
        extra = _extra(reading, also, verb)
        if extra is None:
            return ""
        needed.append(extra)
        nodes += extra.nodes
    chosen = fit(reading, needed, nodes)
    if also is not None and is_predicate(tree, also) and also not in chosen:
        return ""
    if needed[1].words and chosen.keys().isdisjoint(needed[1].words):
        return ""
    line = write(reading, chosen)
    return line if is_sure(reading, chosen) else stretch(untold, verb) or line


def prospect_title(reading: Reading, verb: int, subject: str | None) -> str:
    """What is to come in the manner of headlines, "Police to close the road", for an
    infinitive whose subject is that of the clause above; else nothing."""
    tree = reading.tree
    token = tree.tokens[verb]
    to = [c for c in tree.dependents(verb, "mark") if tree.tokens[c].lemma == "to"]
    undertaker = _undertaker(reading, verb)
    if undertaker is not None and subject is None:
        words = subject_core(reading, undertaker)
        subject = write(reading, dict.fromkeys(words, Slot.REST))
    elif not to or token.deprel not in ("xcomp", "advcl") or token.head < 0:
        return ""
    governing = tree.tokens[token.head]
    if governing.lemma in parts.INSTRUMENTAL:
        return ""  # "was used to lift it": nothing is planned
    if token.deprel == "xcomp":
        if tree.dependents(token.head, "obj", "iobj"):
            return ""  # "asked the court to rule"
        if governing.lemma in cues.REPORTING - parts.COMMITTING:
            return ""  # "claimed to own it"
    elif governing.deprel == "xcomp" or _is_past(tree, token.head):
        return ""  # "went to Lund to study": they may well have done it
    elif tree.dependents(token.head, "obj") and not tree.dependents(verb, "obj"):
        return ""  # "sends a team to help": who is to help is open
    return _apart_title(reading, verb, subject, tied=to)


def participle_title(reading: Reading, verb: int, subject: str | None) -> str:
    """Subject and participle, "Hill watching the rescue", for a clause beside another
    one whose subject it has; else nothing."""
    tree = reading.tree
    token = tree.tokens[verb]
    beside = token.deprel == "advcl" and own_subject(tree, verb) is None
    if not beside or not is_predicate(tree, token.head) or is_doubtful(reading, verb):
        return ""
    if token.xpos == "VBN" and not _is_own(tree, verb):
        return ""
    if token.xpos == "VB" and token.lemma not in achieving.ACHIEVED:
        return ""
    tied = {tree.tokens[mark].lemma for mark in marks(reading, verb)}
    if token.lemma in parts.RESULTING or not tied <= {"to", *headlines.TEMPORAL}:
        return ""
    return _apart_title(reading, verb, subject)


def _apart_title(
    reading: Reading, verb: int, subject: str | None, tied: Sequence[int] = ()
) -> str:
    """Subject and verb of a clause apart from the one that lends it its subject, with
    the words ``tied`` to the verb; nothing where that is an unresolved pronoun."""
    tree = reading.tree
    above = subject_of(reading, verb)
    open_pronoun = above is not None and tree.tokens[above].upos == "PRON"
    if subject is None and open_pronoun and above not in reading.instead:
        return ""
    reading, needed, nodes = subject_offers(reading, verb, subject)
    if not needed[1].words:
        return ""
    body = clause_core(reading, verb, subject=False)
    rest = tuple(i for i in body.words if i not in needed[0].words)
    needed[0] = replace(needed[0], words=tuple(sorted({*tied, *needed[0].words})))
    needed.append(Offer(rank=0.2, slot=Slot.REST, words=rest))
    nodes.append(Node(head=verb, rank=0.0, slot=Slot.VERB, clause=True))
    nodes += [Node(head=n, rank=0.4, slot=Slot.REST) for n in body.nouns]
    chosen = fit(reading, needed, nodes)
    whole = chosen.keys() >= set(rest[:1]) and is_sure(reading, chosen)
    return write(reading, chosen) if whole else ""


def _undertaker(reading: Reading, verb: int) -> int | None:
    """Who is to do what an infinitive tells of a contract that they signed: "Kestrel"
    in "Kestrel signed a deal to build it"; None for an unresolved pronoun."""
    tree = reading.tree
    token = tree.tokens[verb]
    noun = tree.tokens[token.head] if token.deprel == "acl" else token
    if noun.lemma not in parts.UNDERTAKINGS or noun.deprel != "obj":
        return None
    if tree.tokens[noun.head].lemma not in parts.UNDERTAKING:
        return None
    found = named(reading, subject_of(reading, noun.head))
    bare = found is None or tree.tokens[found].upos == "PRON"
    return None if bare and found not in reading.instead else found


def _is_own(tree: Tree, verb: int) -> bool:
    """Whether a past participle tells something of the subject of its clause: "before
    being freed", ", swollen by rain"."""
    if any(tree.tokens[c].xpos == "VBG" for c in tree.dependents(verb, "aux")):
        return True
    tied = tree.dependents(verb, "aux", "mark", "advmod")
    aside = tree.subtree(verb)[0] == verb and tree.tokens[verb - 1].text == ","
    return aside and not tied and bool(tree.dependents(verb, "obl"))


def _is_past(tree: Tree, verb: int) -> bool:
    finite = finite_of(tree, verb)
    return finite.xpos == "VBD" or finite.tense == "Past"


def _extra(reading: Reading, index: int, verb: int) -> Offer | None:
    """The phrase or clause of a word that stands below ``verb``, as an offer, with
    the phrases it hangs on; None for what is set off from the clause, as in "the
    report, the result of an inquiry"."""
    tree = reading.tree
    above = []
    for ancestor in tree.ancestors(index):
        if ancestor == verb:
            break
        above.append(ancestor)
    subject = subject_of(reading, verb)
    slot = Slot.SUBJECT if subject in (index, *above) else Slot.REST
    if slot is Slot.REST and index < verb:
        slot = Slot.LAST
    if is_predicate(tree, index):
        joint = {*conjunction(reading, index), *comma_before(tree, index)}
        if tree.tokens[index].deprel == "conj" and not joint:
            return None  # one of a list: "opened, [closed] and burned"
        clause = clause_offer(
            reading, index, rank=0.3, slot=slot, subject=True, tied=True
        )
        return replace(clause, words=tuple(sorted({*joint, *clause.words})))
    words = {*prepositional(reading, index), *conjunction(reading, index)}
    if {tree.tokens[i].lemma for i in words} & headlines.ATTRIBUTING:
        return None
    for noun in above:
        if tree.tokens[noun].deprel in ("appos", "parataxis") and noun != subject:
            return None
        if subject not in (index, noun) and noun not in reading.blocked:
            words.update(prepositional(reading, noun))
    return Offer(
        rank=0.3,
        slot=slot,
        words=tuple(sorted(words)),
        nodes=(Node(head=index, rank=0.3, slot=slot),),
    )


def _prompted(reading: Reading, verb: int) -> int | None:
    """The object of a participle that is told by a passive: of what all of the
    clause before made somebody do, "the council" in "a dam broke, forcing the council
    to act", and of what one of two may have done."""
    tree = reading.tree
    token = tree.tokens[verb]
    alone = token.xpos == "VBG" and token.deprel == "advcl" and reading.tense
    if not alone or own_subject(tree, verb) is not None:
        return None
    if is_doubtful(reading, verb) and token.lemma not in headlines.INCOMPLETE:
        return tree.first(verb, "obj")
    if token.lemma not in headlines.PROMPTING or not tree.dependents(verb, "xcomp"):
        return None
    return tree.first(verb, "obj", "iobj")


def subject_offers(
    reading: Reading, verb: int, subject: str | None, prompted: int | None = None
) -> tuple[Reading, list[Offer], list[Node]]:
    """The verb group and the subject of a clause as needed words; a pronoun that
    nobody has resolved stays where it can be a subject.  What is ``prompted`` is
    the subject of a passive instead."""
    tree = reading.tree
    head = named(reading, subject_of(reading, verb) if prompted is None else prompted)
    verbal = group(reading, verb)
    late = [i for i in verbal if i > verb + 1 and _is_particle(tree, i)]
    verbal = tuple(i for i in verbal if i not in late)
    if head == verb or head in verbal:
        head = None
    if subject is not None:
        shown = IMPLIED if head is None else head
        reading = replace(reading, instead={**reading.instead, shown: subject})
        head = shown
    nodes = []
    words: tuple[int, ...] = ()
    if head is not None and not _dangles(reading, head, verbal):
        reading = _with_possessor(reading, head)
        words = subject_core(reading, head, until=_described_until(tree, head, verb))
        passive = prompted is not None
        reading = told_finitely(reading, head, verbal, verb, passive=passive)
        if head >= 0:
            nodes.append(_subject_node(tree, head, verb))
    condition = [
        mark
        for mark in (marks(reading, verb) if own_subject(tree, verb) else ())
        if tree.tokens[mark].lemma.lower() in headlines.CONDITIONAL
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
    return Node(
        head=head,
        rank=0.6,
        slot=Slot.SUBJECT,
        clause=clausal,
        until=_described_until(tree, head, verb),
    )


def _described_until(tree: Tree, head: int, verb: int) -> int:
    """Where the words end of which the clause of a verb tells: what is joined to a
    noun behind its participle is not described by it."""
    described = verb > head and head in tree.ancestors(verb)
    return verb if described else len(tree.tokens)


def _with_possessor(reading: Reading, head: int) -> Reading:
    """The reading in which "whose boat" is shown as "the migrants' boat"."""
    whose = possessor(reading.tree, head)
    owner = reading.tree.tokens[head].head
    if whose is None or reading.tree.tokens[owner].deprel != "acl:relcl":
        return reading
    described = reading.tree.tokens[owner].head
    found = named(reading, described)
    noun = described if found is None else found
    line = write(reading, dict.fromkeys(core(reading, noun), Slot.REST))
    ending = "'" if line.endswith("s") else "'s"
    return replace(reading, instead={**reading.instead, whose: line + ending})


def _dangles(reading: Reading, head: int, verbal: tuple[int, ...]) -> bool:
    """Whether the subject is an unresolved "them" or "which", with nothing to it,
    or any pronoun before a participle or infinitive alone."""
    tree = reading.tree
    token = tree.tokens[head]
    bare = all(
        tree.tokens[child].deprel not in ("acl", "acl:relcl", "nmod", "case", "conj")
        for child in tree.children[head]
    )
    if not bare or head in reading.instead or is_acronym(token):
        return False
    alone = len(verbal) == 1 and tree.tokens[verbal[0]].xpos in ("VBG", "VB")
    unfinished = alone and token.upos == "PRON"
    return unfinished or token.text.lower() in headlines.DANGLING
