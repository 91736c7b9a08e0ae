"""Pair each event mention with the time expression that dates it, or with none.

An expression dates the event its words depend on.  From there the date spreads
to what grammar makes part of the same happening: conjoined verbs, participles,
the event noun that is the subject of a dated verb.  It never crosses into or out
of what somebody says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.languages.en import cues
from dateline.syntax import Tree, tree_of
from dateline.values import EventMention, Factuality, Kind, Sentence, TimeExpression

PRESENT = "PRESENT_REF"
_CLAUSES = frozenset(("acl:relcl", "acl", "ccomp", "advcl", "advcl:relcl"))
_ATTRIBUTIVE = frozenset(("amod", "compound", "nummod", "nmod:poss"))
_OPAQUE = frozenset(("ccomp", "parataxis", "acl:relcl", "csubj", "root"))
_SIGNALS = (
    cues.SINCE | cues.UNTIL | cues.BY | cues.BEFORE | cues.AFTER
    | frozenset(("between", "to", "through", "during", "within", "over", "for"))
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """An expression that dates a mention.

    ``signal`` is the temporal preposition before it ("since"), None when it is
    plain ("in", "on" or nothing); ``direct`` that the words depend on the
    trigger itself; ``second`` the other end of a range ("from … to …").
    """

    expression: TimeExpression
    signal: str | None
    direct: bool
    second: TimeExpression | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    """An expression with its place in the tree."""

    expression: TimeExpression
    tokens: tuple[int, ...]
    head: int
    signal: str | None


def link(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
) -> dict[int, Link]:
    """The link of each dated mention, by its index in ``mentions``."""
    by_sentence: dict[int, list[int]] = {}
    for number, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, []).append(number)
    links: dict[int, Link] = {}
    waiting = sorted(expressions, key=lambda e: e.start)
    position = 0
    for sentence in sentences:
        while position < len(waiting) and waiting[position].end <= sentence.start:
            position += 1
        first = position
        while position < len(waiting) and waiting[position].start < sentence.end:
            position += 1
        here = [e for e in waiting[first:position] if is_dating(e)]
        numbers = by_sentence.get(sentence.index)
        if here and numbers and sentence.tokens:
            tree = tree_of(sentence)
            local = {n: mentions[n] for n in numbers}
            links.update(_link_sentence(tree, local, here))
    return links


def is_dating(expression: TimeExpression) -> bool:
    """Whether an expression can date an event: it names a stretch of the calendar,
    or the present ("now", "currently")."""
    return expression.interval is not None or expression.value == PRESENT


def _link_sentence(
    tree: Tree, mentions: dict[int, EventMention], expressions: list[TimeExpression]
) -> dict[int, Link]:
    owner = owners(tree, mentions)
    placed = [p for e in expressions if (p := _place(tree, e)) is not None]
    links: dict[int, Link] = {}
    for place in placed:
        number = _owner_of(tree, place, owner)
        if number is None:
            continue
        number = _not_the_refused(tree, number, mentions, owner)
        place = replace(place, signal=_outer_signal(tree, place, owner))
        known = links.get(number)
        if known is None or known.expression.interval is None:
            links[number] = Link(place.expression, place.signal, direct=True)
        elif place.expression.interval is None:
            continue
        elif _is_range(known, place):
            links[number] = Link(
                known.expression, "from", direct=True, second=place.expression
            )
        elif _is_finer(place.expression, known.expression) and known.signal is None:
            links[number] = Link(place.expression, place.signal, direct=True)
    links = {**_described_times(tree, mentions, placed), **links}
    _spread(tree, mentions, owner, links)
    return {**_beside(tree, mentions, owner, links), **links}


def _outer_signal(tree: Tree, place: _Placed, owner: dict[int, int]) -> str | None:
    """The preposition of the whole phrase the expression closes: "since" in "since
    the accord of 1999"."""
    current, signal = place.head, place.signal
    while signal is None and tree.tokens[current].deprel == "nmod":
        current = tree.tokens[current].head
        if current in owner:
            break
        marks = [tree.tokens[i].text.lower() for i in tree.dependents(current, "case")]
        signal = next((mark for mark in marks if mark in _SIGNALS), None)
    return signal


def _not_the_refused(
    tree: Tree, number: int, mentions: dict[int, EventMention], owner: dict[int, int]
) -> int:
    """The refusal rather than what was refused: "declined to hear it in May"."""
    mention = mentions[number]
    token = tree.tokens[mention.token]
    refused = mention.factuality is Factuality.DENIED and token.deprel == "xcomp"
    return owner.get(token.head, number) if refused else number


def _described_times(
    tree: Tree, mentions: dict[int, EventMention], placed: Sequence[_Placed]
) -> dict[int, Link]:
    """Links of events told in a clause on the time itself: "in May, when it sank"."""
    ends = {place.tokens[-1]: place.expression for place in placed}
    links: dict[int, Link] = {}
    for number, mention in mentions.items():
        opener = tree.marked_by(mention.token, "when")
        if opener is None or tree.tokens[mention.token].deprel not in _CLAUSES:
            continue
        before = opener - 1
        if before >= 0 and tree.tokens[before].text == ",":
            before -= 1
        if before in ends:
            links[number] = Link(ends[before], None, direct=True)
    return links


def owners(tree: Tree, mentions: dict[int, EventMention]) -> dict[int, int]:
    """Token index -> mention number, supported nouns included."""
    owner: dict[int, int] = {}
    for number, mention in mentions.items():
        owner[mention.token] = number
        for index in tree.tokens_in(mention.start, mention.end):
            owner.setdefault(index, number)
        if mention.noun is not None:
            for child in tree.dependents(mention.token, "obj", "nsubj:pass"):
                if tree.tokens[child].lemma == mention.noun:
                    owner.setdefault(child, number)
    return owner


def _place(tree: Tree, expression: TimeExpression) -> _Placed | None:
    tokens = tree.tokens_in(expression.start, expression.end)
    if not tokens:
        return None
    head = tree.head_of(tokens)
    return _Placed(expression, tuple(tokens), head, _signal(tree, tokens, head))


def _signal(tree: Tree, tokens: list[int], head: int) -> str | None:
    """The temporal preposition in front of the expression, or None."""
    before = [
        i for i in tree.dependents(head, "case", "mark", "advmod") if i < tokens[0]
    ]
    if tokens[0] > 0:
        before.append(tokens[0] - 1)
    for index in reversed(before):
        word = tree.tokens[index].text.lower()
        if word in _SIGNALS:
            return word
    return None


def _owner_of(tree: Tree, place: _Placed, owner: dict[int, int]) -> int | None:
    """The mention the expression depends on: the first on its way up its clause."""
    current = place.head
    if current in owner:
        return owner[current]
    inside = _open_clause(tree, place)
    if inside is not None:
        return owner.get(inside)
    for _ in range(len(tree.tokens)):
        relation = tree.tokens[current].deprel
        parent = tree.tokens[current].head
        if parent < 0 or relation in _OPAQUE:
            return None
        while parent >= 0 and _opens_after(tree, parent, place.head):
            parent = tree.tokens[parent].head
        if parent < 0:
            return None
        if parent in owner:
            return owner[parent]
        if relation in _ATTRIBUTIVE and tree.tokens[parent].upos in ("NOUN", "PROPN"):
            return None
        lent = _lent_event(tree, parent, owner)
        if lent is not None:
            return lent
        current = parent
    return None


def _open_clause(tree: Tree, place: _Placed) -> int | None:
    """The head of the relative clause that is still open where the expression
    stands: "the fire, which broke out on Monday, cost …" whatever the parser says."""
    if tree.tokens[place.head].head <= place.head:
        return None
    for index in range(place.tokens[0] - 1, -1, -1):
        token = tree.tokens[index]
        if token.text in (",", ";", ":") or token.deprel == "root":
            return None
        if token.deprel in ("acl:relcl", "acl"):
            return index
    return None


def _opens_after(tree: Tree, clause: int, index: int) -> bool:
    """Whether ``index`` stands before the "which", "that" or "when" that opens the
    clause it was hung on: then it belongs outside ("said on Monday that …")."""
    if tree.tokens[clause].deprel not in _CLAUSES:
        return False
    openers = [
        child
        for child in tree.children[clause]
        if child < clause
        and (
            tree.tokens[child].xpos in ("WDT", "WP", "WRB")
            or (tree.tokens[child].deprel == "mark" and tree.tokens[child].xpos == "IN")
        )
    ]
    return bool(openers) and index < openers[0]


def _lent_event(tree: Tree, index: int, owner: dict[int, int]) -> int | None:
    """The event a verb that is none itself lends its time to: its complement ("was
    in attendance", "there was an attack") or the noun it describes ("an agreement
    made yesterday")."""
    token = tree.tokens[index]
    if token.upos not in ("VERB", "AUX"):
        return None
    if token.deprel == "acl" and token.head in owner:
        return owner[token.head]
    for relation in ("xcomp", "obj", "nsubj", "nsubj:pass", "obl"):
        for child in tree.children[index]:
            if tree.tokens[child].deprel == relation and child in owner:
                return owner[child]
    return None


def _is_range(known: Link, place: _Placed) -> bool:
    ends = {"from": ("to", "until", "through", "till"), "between": ("and", None)}
    return (
        known.second is None
        and place.signal in ends.get(known.signal or "", ())
        and place.expression.start > known.expression.end
    )


def _is_finer(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether ``one`` names a shorter stretch inside that of ``other``."""
    inner, outer = one.interval, other.interval
    return (
        inner is not None
        and outer is not None
        and inner != outer
        and outer.contains(inner)
    )


def _spread(
    tree: Tree,
    mentions: dict[int, EventMention],
    owner: dict[int, int],
    links: dict[int, Link],
) -> None:
    """Give undated mentions the date of the one they are part of, nearest first."""
    changed = True
    rounds = 0
    while changed and rounds < 4:
        changed = False
        rounds += 1
        for number, mention in mentions.items():
            if number in links:
                continue
            for other in _parts_of(tree, mention, owner):
                source = links.get(other)
                if source is None or not _compatible(tree, mention, mentions[other]):
                    continue
                links[number] = Link(
                    source.expression, source.signal, direct=False, second=source.second
                )
                changed = True
                break


def _beside(
    tree: Tree,
    mentions: dict[int, EventMention],
    owner: dict[int, int],
    links: dict[int, Link],
) -> dict[int, Link]:
    """Bounds of undated events told to lie "before" or "after" a dated one."""
    found: dict[int, Link] = {}
    for number, mention in mentions.items():
        token = tree.tokens[mention.token]
        known, other = links.get(number), owner.get(token.head)
        if known is None or other is None or other in links or known.signal:
            continue
        if token.deprel.split(":")[0] not in ("advcl", "obl", "nmod"):
            continue
        if tree.marked_by(mention.token, "before") is not None:
            found[other] = Link(known.expression, "by", direct=False)
        elif tree.marked_by(mention.token, "after") is not None:
            found[other] = Link(known.expression, "since", direct=False)
    return found


def _parts_of(
    tree: Tree, mention: EventMention, owner: dict[int, int]
) -> Iterator[int]:
    """Mentions whose date also dates ``mention``, best first."""
    token = tree.tokens[mention.token]
    head, base = token.head, token.deprel.split(":")[0]
    if head in owner and _is_part(tree, mention.token):
        yield owner[head]
    if token.deprel == "acl:relcl":
        yield from _described(tree, head, owner)
    if token.xpos == "VBG" and tree.tokens[head].deprel == "nsubj":
        above = tree.tokens[head].head
        if above in owner:
            yield owner[above]
    for child in tree.dependents(mention.token, "nsubj", "xcomp"):
        if child in owner:
            yield owner[child]
    for child in tree.dependents(mention.token, "obl"):
        if child in owner and tree.marked_by(child, "in", "during") is not None:
            yield owner[child]
    for child in tree.dependents(mention.token, "conj"):
        if child in owner and not _stands_alone(tree, child):
            yield owner[child]
    if base == "conj" and not _stands_alone(tree, mention.token):
        for sibling in tree.dependents(head, "conj"):
            alone = _stands_alone(tree, sibling)
            if sibling != mention.token and sibling in owner and not alone:
                yield owner[sibling]
    for child in tree.dependents(mention.token, "advcl"):
        if child in owner and _is_simultaneous(tree, child):
            yield owner[child]
    for child in tree.dependents(mention.token, "acl"):
        if child in owner and tree.tokens[child].xpos == "VBN":
            yield owner[child]


def _stands_alone(tree: Tree, index: int) -> bool:
    """Whether a conjoined clause has a subject of its own, and so its own time."""
    return bool(tree.dependents(index, "nsubj"))


def _described(tree: Tree, noun: int, owner: dict[int, int]) -> Iterator[int]:
    """The event a relative clause goes on about: "the 2009 crash (of Flight 447),
    which killed all on board"."""
    if noun in owner:
        yield owner[noun]
    above = tree.tokens[noun].head
    if tree.tokens[noun].deprel == "nmod" and above in owner:
        yield owner[above]


def _is_part(tree: Tree, index: int) -> bool:
    """Whether the word is part of what its governor tells: a conjunct, participle
    or infinitive, a "when" clause, an event noun among its arguments."""
    token = tree.tokens[index]
    base = token.deprel.split(":")[0]
    if token.upos in ("NOUN", "PROPN", "ADJ"):
        if base in ("obl", "nmod"):
            return tree.marked_by(index, *cues.CIRCUMSTANCE) is not None
        return base in ("nsubj", "obj", "amod", "conj", "xcomp")
    if base == "advcl":
        bare = token.verb_form in ("Part", "Ger", "Inf")
        apart = tree.marked_by(index, "after", "before", "since", "until") is not None
        return (bare and not apart) or _is_simultaneous(tree, index)
    if base == "conj":
        return not _stands_alone(tree, index)
    return token.deprel in ("xcomp", "acl", "amod")


def _is_simultaneous(tree: Tree, index: int) -> bool:
    """ "when", "as" and "while" clauses happen with their main clause."""
    return tree.marked_by(index, "when", "as", "while") is not None


def _compatible(tree: Tree, mention: EventMention, source: EventMention) -> bool:
    """Whether the two can share a date: what is said keeps its own time, and the
    past perfect is earlier than the simple past beside it."""
    if source.kind is Kind.STATEMENT and mention.kind is not Kind.STATEMENT:
        return _is_simultaneous(tree, mention.token)
    if mention.perfect != source.perfect and mention.tense == "past":
        return False
    aim = mention.factuality is Factuality.PLANNED
    if aim and source.factuality is not Factuality.PLANNED:
        return False
    return mention.tense == source.tense or None in (mention.tense, source.tense)
