"""Events that do not share the day of what they are told with: what a court judges
lies days or more behind its judgement, what is looked back on behind that; what went
on for weeks or came again and again is no day's, nor is the life of who has died.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from dateline.alignment import expressions_by_sentence, mentions_by_sentence
from dateline.anchoring.attaching import owner_of, owners, place
from dateline.anchoring.background import is_known_before
from dateline.anchoring.links import Link
from dateline.anchoring.reference import is_long_past
from dateline.dates import Precision
from dateline.languages.en import cues, reaching
from dateline.syntax import Tree, tree_of
from dateline.values import (
    REAL,
    EventMention,
    Factuality,
    Kind,
    Role,
    Sentence,
    TimeExpression,
)

_DAYS = re.compile(r"P(?!1D)[\dX.]+[A-Z]{1,2}")
"""TIMEX3 lengths of more than a day."""
_NEAR = 12
"""Mentions around a death that may tell its cause."""
_ASIDE = frozenset(("obl", "nmod", "conj", "compound"))
_BESIDE = frozenset(("obl", "advmod", "obj", "nmod"))


def left_behind(
    sentences: Sequence[Sentence], mentions: Sequence[EventMention]
) -> frozenset[int]:
    """The numbers of the mentions that somebody is sentenced for, convicted of or
    otherwise judged on, of those that are looked back on, and of answers."""
    trees = [tree_of(sentences[mention.sentence]) for mention in mentions]
    return frozenset(
        number
        for number, (tree, mention) in enumerate(zip(trees, mentions, strict=True))
        if _is_judged(tree, mention)
        or _is_a_first_time(tree, mention)
        or _is_in_a_process(tree, mention)
        or _is_of_an_era(tree, mention)
        or _answers(tree, mention)
        or _takes_long(tree, mention)
        or _is_general(tree, mention)
        or _has_led_to(tree, mention)
        or is_known_before(tree, mention)
        or mention.lemma in cues.BIRTH
    )


def _is_a_first_time(tree: Tree, mention: EventMention) -> bool:
    """Whether the telling goes back to where something began: "when he first met her,
    he smiled"."""
    return any(
        tree.marked_by(clause, "when") is not None
        and tree.marked_by(clause, "first") is not None
        for clause in (mention.token, *tree.dependents(mention.token, "advcl"))
    )


def _answers(tree: Tree, mention: EventMention) -> bool:
    """Whether it is done to the word of somebody told just before: "…, a charge that
    the rebels rejected" is no part of what they are charged with."""
    token = tree.tokens[mention.token]
    if token.deprel != "acl:relcl":
        return False
    claim = tree.tokens[token.head]
    return (
        claim.lemma in reaching.CLAIMS
        and claim.deprel in ("appos", "parataxis")
        and tree.first(token.head, "det") is not None
    )


def _takes_long(tree: Tree, mention: EventMention) -> bool:
    """Whether a noun names what no single day holds, as something else is told of it:
    "victories in the civil war"."""
    aside = tree.tokens[mention.token].deprel.split(":")[0] in _ASIDE
    return mention.nominal and aside and mention.lemma in reaching.LONG_LASTING


def _is_general(tree: Tree, mention: EventMention) -> bool:
    """Whether it is only what something is known to do: "is known to cause it"."""
    token = tree.tokens[mention.token]
    if token.deprel != "xcomp" or token.verb_form != "Inf":
        return False
    known = tree.tokens[token.head].lemma in reaching.GENERALLY
    have = any(
        tree.tokens[i].lemma == "have" for i in tree.dependents(mention.token, "aux")
    )
    return known and not have


def _has_led_to(tree: Tree, mention: EventMention) -> bool:
    """Whether a noun is the subject of what it has brought about: "delays have cost
    them millions"."""
    token = tree.tokens[mention.token]
    if not mention.nominal or token.deprel != "nsubj":
        return False
    auxiliaries = tree.dependents(token.head, "aux")
    present = any(
        tree.tokens[i].xpos in ("VBZ", "VBP") and tree.tokens[i].lemma == "have"
        for i in auxiliaries
    )
    return present and tree.tokens[token.head].lemma in reaching.CAUSING


def _is_of_an_era(tree: Tree, mention: EventMention) -> bool:
    """Whether a noun is told to be of another time: "Depression-era reforms"."""
    before = tree.dependents(mention.token, "compound", "amod")
    return any(tree.tokens[i].lemma == "era" for i in before)


def _is_in_a_process(tree: Tree, mention: EventMention) -> bool:
    """Whether it happened somewhere in what took weeks: "during the trial"."""
    return any(
        tree.tokens[noun].lemma in reaching.PROCESSES
        and tree.marked_by(noun, "during", "throughout") is not None
        for noun in tree.dependents(mention.token, "obl")
    )


def _is_judged(tree: Tree, mention: EventMention) -> bool:
    above = tree.tokens[mention.token].head
    if above < 0 or tree.tokens[above].lemma not in reaching.ATONING:
        return False
    return tree.marked_by(mention.token, *reaching.CHARGES) is not None


def long_or_often(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
) -> frozenset[int]:
    """The numbers of the mentions told to go on for more than a day ("fought it for
    weeks") or to come again and again ("twice a day")."""
    lengths = filter(_is_long_or_often, expressions)
    told = mentions_by_sentence(enumerate(mentions))
    return frozenset(
        number
        for index, here in expressions_by_sentence(sentences, lengths).items()
        if index in told and sentences[index].tokens
        for each in here
        for number in _told_with(tree_of(sentences[index]), told[index], each)
    )


def _is_long_or_often(expression: TimeExpression) -> bool:
    long = expression.type == "DURATION" and _DAYS.fullmatch(expression.value)
    return expression.type == "SET" or bool(long)


def _told_with(
    tree: Tree, mentions: dict[int, EventMention], expression: TimeExpression
) -> tuple[int, ...]:
    """The events that a length or frequency tells of: the one its words depend on,
    and its subject ("the trial lasted two weeks")."""
    placed = place(tree, expression)
    if placed is None or tree.tokens[placed.head].deprel.split(":")[0] not in _BESIDE:
        return ()
    owner = owners(tree, mentions)
    number = owner_of(tree, placed, owner)
    if number is None:
        return ()
    token = mentions[number].token
    if expression.type != "SET" and not _goes_on(tree, placed.head, token):
        return ()
    subjects = (owner.get(i) for i in tree.dependents(token, "nsubj"))
    return (number, *(n for n in subjects if n is not None))


def _goes_on(tree: Tree, length: int, event: int) -> bool:
    """Whether a length is that of the event and not of its outcome ("jailed for ten
    years")."""
    marks = [tree.tokens[i].text.lower() for i in tree.dependents(length, "case")]
    period = marks == ["in"] and tree.first(length, "det") is not None
    if marks and marks[0] not in reaching.THROUGHOUT and not period:
        return False  # "in two weeks", but "in the nine months"
    if tree.marked_by(event, "after") is not None:  # "after being shut for two weeks"
        return True
    outcomes = reaching.LASTING | reaching.JUDGING | reaching.FOR_A_TIME
    return tree.tokens[event].lemma not in outcomes


def lives_of_the_dead(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    links: Mapping[int, Link],
) -> frozenset[int]:
    """The numbers of the mentions of what somebody did whose death has been reported:
    it lies somewhere in a life.  A death that is told with what brought it about is
    the end of a story, not of a life."""
    found: set[int] = set()
    dead: set[str] = set()
    died = -1
    for number, mention in enumerate(mentions):
        names = {
            p.text.split()[-1] for p in mention.participants if p.role is Role.AGENT
        }
        if mention.sentence > died and names & dead and _is_deed(mention):
            found.add(number)
        if _is_death(sentences, mentions, number, links):
            dead |= names
            died = mention.sentence
    return frozenset(found)


def _is_deed(mention: EventMention) -> bool:
    return (
        mention.lemma not in cues.DYING
        and mention.tense == "past"
        and mention.kind is not Kind.STATEMENT
    )


def _is_death(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    number: int,
    links: Mapping[int, Link],
) -> bool:
    mention, link = mentions[number], links.get(number)
    interval = None if link is None else link.expression.interval
    if link is None or interval is None or interval.precision is not Precision.DAY:
        return False
    if mention.lemma not in cues.DYING or mention.factuality not in REAL:
        return False
    tree = tree_of(sentences[mention.sentence])
    root = tree.tokens[tree.clause_head(mention.token)].head < 0
    near = range(max(0, number - _NEAR), min(len(mentions), number + _NEAR))
    return root and not any(
        mentions[n].sentence == mention.sentence
        and mentions[n].kind is Kind.OCCURRENCE
        and links[n].expression is link.expression
        for n in near
        if n != number and n in links
    )


def conceded(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    links: Mapping[int, Link],
) -> frozenset[int]:
    """The numbers of the undated mentions told beside a concession that has a date of
    its own: "although it was accepted in January, she was banned"."""
    dated = {
        (mentions[n].sentence, mentions[n].token)
        for n, link in links.items()
        if link.direct
    }
    return frozenset(
        number
        for number, mention in enumerate(mentions)
        if number not in links
        and any(
            (mention.sentence, clause) in dated
            for clause in _concessions(tree_of(sentences[mention.sentence]), mention)
        )
    )


def _concessions(tree: Tree, mention: EventMention) -> list[int]:
    """The heads of the clauses of concession beside what is told."""
    clauses = tree.dependents(tree.clause_head(mention.token), "advcl")
    return [c for c in clauses if tree.marked_by(c, "although", "though") is not None]


def told_now(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    links: Mapping[int, Link],
    *,
    published: date | None,
) -> frozenset[int]:
    """The numbers of the mentions that a time long past is linked to which stands
    behind a verb in the simple present: it is that of something told about ("does not
    beat the record call in 2009")."""
    wrong = set()
    for number, link in links.items():
        interval, mention = link.expression.interval, mentions[number]
        tree = tree_of(sentences[mention.sentence])
        if interval is None or not link.direct or link.signal is not None:
            continue
        behind = mention.end < link.expression.start
        if behind and is_long_past(interval, published) and _is_now(tree, mention):
            wrong.add(link.expression.start)
    return frozenset(n for n in links if links[n].expression.start in wrong)


def _is_now(tree: Tree, mention: EventMention) -> bool:
    """Whether a finite verb in the simple present tells it."""
    if mention.nominal or mention.perfect or mention.factuality is Factuality.PLANNED:
        return False
    finite = (mention.token, *tree.dependents(mention.token, "aux"))
    forms = [tree.tokens[i] for i in finite]
    return any(t.xpos in ("VBZ", "VBP") for t in forms if t.lemma not in ("be", "have"))
