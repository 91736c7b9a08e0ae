"""What two mentions have in common, and what keeps their events apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dateline.dates import Precision
from dateline.languages.en import cues
from dateline.languages.en.nominals import stem
from dateline.syntax import Tree
from dateline.values import (
    Anchor,
    EntityType,
    EventMention,
    Participant,
    Role,
    Sentence,
)

COMMON = frozenset(
    """say tell make take give get go come call ask see find use put show work know
    think want need try look mean keep let turn move""".split()
)
"""Verbs of so many uses that sharing one says nothing."""
_MONTH = timedelta(days=31)
_NAMED = (EntityType.PERSON, EntityType.ORGANIZATION)
_ENOUGH_SHARED = 2  # things that a headline and a line both name
LEAD_REACH = 3
"""Sentences after a headline that may tell it again in full."""


def dates_agree(one: Anchor, other: Anchor) -> bool:
    """Two dates in words must be one inside the other, and one a plain date; anything
    else must overlap."""
    if one.interval is None or other.interval is None:
        return True
    if one.expression is None or other.expression is None:
        return one.interval.overlaps(other.interval)
    if one.direct and other.direct and _is_open(one) != _is_open(other):
        return False
    return one.interval.contains(other.interval) or other.interval.contains(
        one.interval
    )


def dated_apart(one: Anchor, other: Anchor) -> bool:
    """Whether words date two tellings of one clause apart: one directly, and the
    other not by the same words, or only from then on ("sold since its 1967 debut")."""
    if not (one.direct or other.direct):
        return False
    if one.basis == other.basis == "stated" and _is_open(one) != _is_open(other):
        return True
    lent = any(a.basis == "stated" and not a.direct for a in (one, other))
    return not lent and not dates_agree(one, other)


def _is_open(anchor: Anchor) -> bool:
    interval, words = anchor.interval, anchor.expression
    if interval is None or interval.precision is Precision.BOUND:
        return interval is not None
    named = None if words is None else words.interval
    edge = named is not None and named.precision is not Precision.INTERVAL
    return edge and interval.precision is Precision.INTERVAL


def is_news(mention: EventMention, sentence: Sentence) -> bool:
    """Whether it is told as what has just happened: by the headline, or in the
    present perfect without a date."""
    return sentence.headline or (mention.tense == "present" and mention.perfect)


def is_long_before(past: Anchor, news: Anchor) -> bool:
    """Whether the words of one date it more than a month before the latest day of the
    other, which has no date in words: "the 1991 accord" is not what has been signed."""
    if not past.direct or news.basis != "bound":
        return False
    if past.interval is None or news.interval is None:
        return False
    end, latest = past.interval.end, news.interval.end
    return end is not None and latest is not None and latest - end > _MONTH


def shares_participant(mention: EventMention, others: Sequence[EventMention]) -> bool:
    if mention.lemma in COMMON and mention.noun is None:
        return False
    agents = named_as(mention, Role.AGENT)
    theirs = {name for o in others for name in named_as(o, Role.AGENT)}
    if agents and theirs and not agents & theirs:
        return False
    patients = named_as(mention, Role.PATIENT)
    affected = {name for o in others for name in named_as(o, Role.PATIENT)}
    if patients and affected and not patients & affected:
        return False
    everyone = {_head(p.text) for p in mention.participants}
    return bool(everyone & {_head(p.text) for o in others for p in o.participants})


def share_a_name(one: EventMention, other: EventMention) -> bool:
    """Whether a person or organization takes part in both."""
    names = [
        {p.text for p in mention.participants if p.type in _NAMED}
        for mention in (one, other)
    ]
    return bool(names[0] & names[1])


def is_the_same_noun(mention: EventMention, others: Sequence[EventMention]) -> bool:
    """ "signed the deal" again: a definite noun names what is already known, unless
    somebody else of the same kind is said to have done it."""
    if mention.noun is None or not cues.DEFINITE & set(mention.text.lower().split()):
        return False
    same = [o for o in others if (o.lemma, o.noun) == (mention.lemma, mention.noun)]
    return bool(same) and not any(_rivals(mention, other) for other in same)


def _rivals(one: EventMention, other: EventMention) -> bool:
    """Whether each names a person who did it and the persons differ; an organization
    acts through its people."""
    people = [
        {p.text for p in m.participants if p.role is Role.AGENT and _is_full_name(p)}
        for m in (one, other)
    ]
    return all(people) and not people[0] & people[1]


def _is_full_name(participant: Participant) -> bool:
    return participant.type is EntityType.PERSON and " " in participant.text


def brings_somebody_new(tree: Tree, mention: EventMention) -> bool:
    """Whether it is told of somebody not spoken of before: "a hospital closed"."""
    return any(
        tree.tokens[article].lemma in cues.INDEFINITE
        for noun in tree.dependents(mention.token, "nsubj", "obj")
        for article in tree.dependents(noun, "det")
    )


def is_described(mention: EventMention) -> bool:
    """Whether a noun says who did it or to whom, and may be another of its sort."""
    return any(p.role in (Role.AGENT, Role.PATIENT) for p in mention.participants)


def named_as(mention: EventMention, role: Role) -> set[str]:
    return {_head(p.text) for p in mention.participants if p.role is role}


def agent_of(mention: EventMention) -> str | None:
    for participant in mention.participants:
        if participant.role is Role.AGENT:
            return _head(participant.text)
    return None


def _head(name: str) -> str:
    """The last word of a name, which short forms of it keep ("Brandt")."""
    words = name.casefold().replace("’s", "").replace("'s", "").split()
    while len(words) > 1 and words[-1].rstrip(".") in cues.COMPANY_FORMS:
        words.pop()
    return words[-1].rstrip(",") if words else ""


def is_lead_of(sentence: Sentence, headline: Sentence) -> bool:
    """Whether it is one of the first lines, about somebody the headline names or most
    of the things it names: it never tells a second event of a kind that the headline
    tells."""
    if not 0 < sentence.index - headline.index <= LEAD_REACH:
        return False
    if _words_in(sentence, "PROPN") & _words_in(headline, "PROPN"):
        return True
    things = _words_in(headline, "NOUN", "PROPN", "ADJ")
    shared = things & _words_in(sentence, "NOUN", "PROPN", "ADJ")
    return len(shared) >= _ENOUGH_SHARED and 2 * len(shared) > len(things)


def _words_in(sentence: Sentence, *parts_of_speech: str) -> set[str]:
    """The words of some parts of speech in a sentence."""
    return {t.text.casefold() for t in sentence.tokens if t.upos in parts_of_speech}


def is_main(tree: Tree, mention: EventMention) -> bool:
    """Whether it is the verb of its sentence, or what that verb reports."""
    token = tree.tokens[mention.token]
    if token.upos != "VERB":
        return False
    reported = token.deprel == "ccomp" and tree.tokens[token.head].head < 0
    return token.head < 0 or reported


def things_of(tree: Tree, mention: EventMention) -> set[str]:
    """The nouns of what somebody does, below its verb but not in its subject."""
    found: set[str] = set()
    for part in tree.dependents(mention.token, "obj", "obl", "xcomp", "ccomp"):
        for index in tree.subtree(part):
            token = tree.tokens[index]
            if token.upos in ("NOUN", "PROPN"):
                found.add(stem(token.lemma.casefold()))
    return found
