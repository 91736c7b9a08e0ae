"""Pair each event mention with the time expression that dates it, or with none.

An expression dates the event its words depend on (``attaching``).  From there the
date spreads to what grammar makes part of the same happening (``spreading``).  It
never crosses into or out of what somebody says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.alignment import expressions_by_sentence, mentions_by_sentence
from dateline.anchoring.attaching import (
    CLAUSES,
    Placed,
    outer_signal,
    owner_of,
    owners,
    place,
)
from dateline.anchoring.background import is_put_off
from dateline.anchoring.links import Link
from dateline.anchoring.spreading import beside, is_wide, spread
from dateline.languages.en import reaching
from dateline.syntax import Tree, tree_of
from dateline.values import EventMention, Factuality, Kind, Sentence, TimeExpression


def link(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
) -> dict[int, Link]:
    """The link of each dated mention, by its index in ``mentions``."""
    dating = filter(is_dating, expressions)
    told = mentions_by_sentence(enumerate(mentions))
    links: dict[int, Link] = {}
    for index, here in expressions_by_sentence(sentences, dating).items():
        if index in told and sentences[index].tokens:
            tree = tree_of(sentences[index])
            links.update(_link_sentence(tree, told[index], here))
    return links


def is_dating(expression: TimeExpression) -> bool:
    """Whether an expression tells when something is, though it may not tell the day:
    a stretch of the calendar, the present ("now"), "last year" in an article whose
    date nobody knows."""
    return expression.interval is not None or expression.type in ("DATE", "TIME")


def _link_sentence(
    tree: Tree, mentions: dict[int, EventMention], expressions: list[TimeExpression]
) -> dict[int, Link]:
    owner = owners(tree, mentions)
    found = [p for e in expressions if (p := place(tree, e)) is not None]
    links: dict[int, Link] = {}
    moved: set[int] = set()
    for placed in found:
        number = owner_of(tree, placed, owner)
        if number is None:
            continue
        number = _inside_quotation(tree, placed, number, mentions, owner)
        number = _enclosed(tree, placed, number, mentions, owner)
        number = _not_the_refused(tree, number, mentions, owner)
        if _is_later_on(tree, placed, mentions[number]):
            number = _aim_before(placed, number, mentions)
            if number is None:
                continue
        signal = outer_signal(tree, placed, owner)
        if _is_moved(tree, placed, mentions[number].token, "from"):
            continue
        if _is_moved(tree, placed, mentions[number].token, *reaching.DESTINATIONS):
            signal = reaching.EDGES.get(mentions[number].lemma)
            number = _object_of(tree, number, mentions, owner)
            if number is None:
                continue
            moved.add(number)
            links.pop(number, None)
        if signal == "since" and _has_lasted(tree, mentions[number]):
            signal = None
        placed = replace(placed, signal=signal)
        if mentions[number].lemma in reaching.FOLLOWING:
            number = _just_before(tree, placed, number, mentions, owner)
        number = _spoken_of(tree, placed, number, mentions, owner)
        known = links.get(number)
        if known is None or known.expression.interval is None:
            links[number] = Link(placed.expression, placed.signal, direct=True)
        elif placed.expression.interval is None:
            continue
        elif _is_range(known, placed):
            links[number] = Link(
                known.expression, "from", direct=True, second=placed.expression
            )
        elif _is_finer(placed.expression, known.expression) and known.signal is None:
            links[number] = Link(placed.expression, placed.signal, direct=True)
        else:
            beside_it = _noun_before(tree, placed, owner)
            if beside_it is None:
                beside_it = _clause_before(tree, placed, number, mentions)
            if beside_it is not None:
                links.setdefault(
                    beside_it, Link(placed.expression, placed.signal, direct=True)
                )
    links.update(_one_and_other(tree, found, links))
    for number, mention in mentions.items():
        if number not in moved and is_put_off(tree, mention):
            links.pop(number, None)
    links = {**_described_times(tree, mentions, found, links), **links}
    spread(tree, mentions, owner, links)
    return {**beside(tree, mentions, owner, links), **links}


def _inside_quotation(
    tree: Tree,
    placed: Placed,
    number: int,
    mentions: dict[int, EventMention],
    owner: dict[int, int],
) -> int:
    """What is said rather than the saying where the time stands in the words quoted:
    'he said: "Today, it has recovered"'."""
    saying = mentions[number]
    if saying.quoted or saying.kind is not Kind.STATEMENT:
        return number
    for content in tree.dependents(saying.token, "ccomp", "parataxis"):
        said = owner.get(content)
        if said is None or not mentions[said].quoted:
            continue
        if any(
            tree.tokens[i].text in reaching.QUOTES
            for i in range(saying.token, placed.tokens[0])
        ):
            return said
    return number


def _enclosed(
    tree: Tree,
    placed: Placed,
    number: int,
    mentions: dict[int, EventMention],
    owner: dict[int, int],
) -> int:
    """The event of the noun right before a time that commas shut in with it: "told
    them, after years of dispute, including a trial last year, that …"."""
    first, last = placed.tokens[0], placed.tokens[-1]
    noun = owner.get(first - 1, number) if first else number
    verb = mentions[number].token
    if noun == number or not mentions[noun].nominal or verb > first:
        return number
    if last + 1 >= len(tree.tokens) or tree.tokens[last + 1].text != ",":
        return number
    shut = any(tree.tokens[i].text == "," for i in range(verb, first))
    return noun if shut else number


def _is_later_on(tree: Tree, placed: Placed, mention: EventMention) -> bool:
    """Whether a time is still to come of what has happened: "chose her to fly later
    this year"."""
    first = placed.tokens[0]
    later = tree.tokens[first].lemma == "this" and first > 0
    later = later and tree.tokens[first - 1].lemma in reaching.LATER_ON
    return (
        later and mention.factuality is Factuality.HAPPENED and mention.tense == "past"
    )


def _aim_before(
    placed: Placed, number: int, mentions: dict[int, EventMention]
) -> int | None:
    """The last event before a time that is told as still to come, after another."""
    found = [
        other
        for other, mention in mentions.items()
        if mention.factuality is Factuality.PLANNED
        and mentions[number].token < mention.token < placed.tokens[0]
    ]
    return max(found, key=lambda other: mentions[other].token, default=None)


def _noun_before(tree: Tree, placed: Placed, owner: dict[int, int]) -> int | None:
    """The event of the noun just before a second time of its clause: "on Monday they
    were fined for a fire in May"."""
    before = _word_before(tree, placed)
    is_noun = before >= 0 and tree.tokens[before].upos == "NOUN"
    return owner.get(before) if is_noun else None


def _word_before(tree: Tree, placed: Placed) -> int:
    """The word right before a time and its preposition, -1 where there is none."""
    before = placed.tokens[0] - 1
    return before - (before >= 0 and tree.tokens[before].upos == "ADP")


def _clause_before(
    tree: Tree, placed: Placed, number: int, mentions: dict[int, EventMention]
) -> int | None:
    """The event of the relative clause that a second time of its sentence closes: "in
    1986 he bought a firm which was sold in 2005"."""
    between = [
        other
        for other, mention in mentions.items()
        if mentions[number].token < mention.token < placed.tokens[0]
    ]
    last = max(between, key=lambda other: mentions[other].token, default=None)
    if last is None or tree.tokens[mentions[last].token].deprel != "acl:relcl":
        return None
    inside = range(mentions[last].token, placed.tokens[0])
    return None if any(tree.tokens[i].upos == "PUNCT" for i in inside) else last


def _just_before(
    tree: Tree,
    placed: Placed,
    number: int,
    mentions: dict[int, EventMention],
    owner: dict[int, int],
) -> int:
    """The event that is the object of another where the time stands right behind it,
    else the other."""
    last = _word_before(tree, placed)
    found = _object_of(tree, number, mentions, owner)
    return found if found is not None and owner.get(last) == found else number


def _spoken_of(
    tree: Tree,
    placed: Placed,
    number: int,
    mentions: dict[int, EventMention],
    owner: dict[int, int],
) -> int:
    """The event that somebody speaks of or is blamed for where a month or year stands
    right behind it: "apologized for the leak in March"."""
    mention = mentions[number]
    if mention.kind is not Kind.STATEMENT and mention.lemma not in reaching.FOLLOWING:
        return number
    noun = _word_before(tree, placed)
    if noun not in owner or tree.tokens[noun].head != mention.token:
        return number
    definite = any(
        tree.tokens[i].lemma in ("the", "this", "that")
        for i in tree.dependents(noun, "det")
    )
    about = tree.marked_by(noun, *reaching.TOPICS) is not None
    wide = is_wide(placed.expression.interval)
    return owner[noun] if definite and about and wide else number


def _not_the_refused(
    tree: Tree, number: int, mentions: dict[int, EventMention], owner: dict[int, int]
) -> int:
    """The refusal rather than what was refused: "declined to hear it in May"."""
    mention = mentions[number]
    token = tree.tokens[mention.token]
    refused = mention.factuality is Factuality.DENIED and token.deprel == "xcomp"
    return owner.get(token.head, number) if refused else number


def _is_moved(tree: Tree, placed: Placed, verb: int, *marks: str) -> bool:
    """Whether the time is not when something is done, but what for or from when: "set
    a hearing for Friday", "was moved from March to April"."""
    return (
        tree.tokens[verb].lemma in reaching.RESCHEDULING
        and tree.tokens[placed.head].head == verb
        and tree.marked_by(placed.head, *marks) is not None
    )


def _object_of(
    tree: Tree, number: int, mentions: dict[int, EventMention], owner: dict[int, int]
) -> int | None:
    """The event that is the object of another, or None."""
    children = tree.dependents(mentions[number].token, "obj", "nsubj:pass")
    found = [owner[c] for c in children if owner.get(c, number) != number]
    return found[0] if found else None


def _has_lasted(tree: Tree, mention: EventMention) -> bool:
    """Whether what is told to hold since a date is the outcome of what happened on
    it: "has been closed since Monday"."""
    passive = tree.dependents(mention.token, "aux:pass")
    amounts = tree.dependents(mention.token, "obl")
    if any(tree.tokens[i].lemma in reaching.FRACTIONS for i in amounts):
        return False  # "has been cut in half since Monday"
    return mention.perfect and bool(passive) and mention.lemma in reaching.LASTING


def _described_times(
    tree: Tree,
    mentions: dict[int, EventMention],
    places: Sequence[Placed],
    known: dict[int, Link],
) -> dict[int, Link]:
    """Links of events told in a clause on the time itself: "in May, when it sank".
    After a range it tells of its end, unless it is a state or under way then: "from
    1990 to 1996, when he was shot", "when he was king"."""
    ranges = {link.second.start: link for link in known.values() if link.second}
    ends = {p.tokens[-1]: p.expression for p in places}
    links: dict[int, Link] = {}
    for number, mention in mentions.items():
        opener = tree.marked_by(mention.token, "when")
        if opener is None or tree.tokens[mention.token].deprel not in CLAUSES:
            continue
        before = opener - 1
        if before >= 0 and tree.tokens[before].text == ",":
            before -= 1
        if before not in ends:
            continue
        held = mention.kind is Kind.STATE or mention.progressive
        whole = ranges.get(ends[before].start) if held else None
        links[number] = whole or Link(ends[before], None, direct=True)
    return links


def _is_range(known: Link, placed: Placed) -> bool:
    ends = {"from": ("to", "until", "through", "till"), "between": ("and", None)}
    return (
        known.second is None
        and placed.signal in ends.get(known.signal or "", ())
        and placed.expression.start > known.expression.end
    )


def _one_and_other(
    tree: Tree, found: Sequence[Placed], links: dict[int, Link]
) -> dict[int, Link]:
    """Links from the first to the second of two times told of one and of the other:
    "one in 2012 and the other in 2014"."""
    ranges: dict[int, Link] = {}
    for first, second in pairwise(found):
        heads = [tree.tokens[max(0, p.tokens[0] - 2)].lemma for p in (first, second)]
        if heads[0] != "one" or heads[1] not in ("other", "another", "second"):
            continue
        for number, link in links.items():
            if link.expression is first.expression and link.second is None:
                ranges[number] = replace(link, second=second.expression)
    return ranges


def _is_finer(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether ``one`` names a shorter stretch inside that of ``other``."""
    inner, outer = one.interval, other.interval
    return (
        inner is not None
        and outer is not None
        and inner != outer
        and outer.contains(inner)
    )
