"""Several mentions, one event: which mentions of an article tell the same thing.

Two mentions corefer when they share the predicate (or one is the nominalisation
of the other), their reality, a participant or a definite description, and no
date keeps them apart.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from dateline.dates import Precision
from dateline.languages.en import cues
from dateline.languages.en.nominals import HOMONYMS, stem
from dateline.syntax import Tree, tree_of
from dateline.values import (
    REAL,
    Anchor,
    EntityType,
    EventMention,
    Kind,
    Participant,
    Role,
    Sentence,
)

_COMMON = frozenset(
    """say tell make take give get go come call ask see find use put show work know
    think want need try look mean keep let turn move""".split()
)
LEAD_REACH = 3
"""Sentences after a headline that may tell it again in full."""
REACH = 12
"""How many candidates, the latest, a mention is compared with: bounds the time."""
_GOES_ON = frozenset(("say", "add", "tell", "continue", "note", "state"))
STATEMENT_REACH = 2
"""Sentences between two statements of one speaker that are still one statement."""


def cluster(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    listed: Container[int],
) -> tuple[tuple[int, ...], ...]:
    """Groups of mention numbers, each one event, in order of first mention.

    Any mention in ``listed`` is in a group; another one only if it is a noun that
    names an event told before, as "the deal" does even where it is denied.
    """
    by_key: dict[tuple[str, bool], list[list[int]]] = {}
    group_at: dict[tuple[int, int], list[int]] = {}
    groups: list[list[int]] = []
    for number, mention in enumerate(mentions):
        tree = tree_of(sentences[mention.sentence])
        known = _is_known(tree, mention)
        again = number not in listed
        if again and not (mention.nominal and known):
            continue
        home = group_at.get((mention.sentence, _occurred(tree, mention)))
        if home is not None and not dates_agree(anchors[number], anchors[home[-1]]):
            home = None
        for key in _keys(tree, mention, again=again) if home is None else ():
            for group in by_key.get(key, ())[-REACH:]:
                head = sentences[mentions[group[0]].sentence]
                leads = head.headline and _is_lead_of(sentences[mention.sentence], head)
                if _same(mentions, anchors, group, number, known=known, leads=leads):
                    home = group
                    break
            if home is not None:
                break
        if home is None and again:
            continue
        if home is None:
            home = []
            groups.append(home)
        home.append(number)
        group_at[mention.sentence, mention.token] = home
        for key in _keys(tree, mention):
            alike = by_key.setdefault(key, [])
            if not any(group is home for group in alike):
                alike.append(home)
    return tuple(tuple(group) for group in groups)


def _occurred(tree: Tree, mention: EventMention) -> int:
    """The token of the event a verb only says the occurrence of, in its subject ("the
    blast occurred"); -1 if it says more."""
    says_more = tree.dependents(mention.token, "obj", "xcomp", "ccomp")
    if mention.lemma not in cues.OCCURRING or says_more:
        return -1
    return next(iter(tree.dependents(mention.token, "nsubj")), -1)


def _is_known(tree: Tree, mention: EventMention) -> bool:
    """Whether a noun can name an event told before: it is definite ("the attack",
    "their arrest", "Tuesday's quake") and not set apart ("the second trial")."""
    definite = False
    for child in tree.children[mention.token]:
        token = tree.tokens[child]
        apart = token.text.lower() in cues.DISTINGUISHING
        if apart or token.deprel == "nummod":
            return False
        definite = definite or token.deprel == "nmod:poss"
        definite = definite or token.text.lower() in cues.DEFINITE
    return definite


def _keys(
    tree: Tree, mention: EventMention, *, again: bool = False
) -> tuple[tuple[str, bool], ...]:
    """Predicate stems, with whether it is real, under which other mentions of the
    event would be found; one that only names it ``again`` says not if it is."""
    real = (True, False) if again else (mention.factuality in REAL,)
    if mention.kind is Kind.STATEMENT and mention.noun is None:
        speaker = _agent(mention)
        return () if speaker is None else ((f"says:{speaker}", True),)
    return tuple(
        (predicate, truth) for predicate in _predicates(tree, mention) for truth in real
    )


def _predicates(tree: Tree, mention: EventMention) -> tuple[str, ...]:
    """The stems of its verb and noun; a verb of many uses counts by its noun, and a
    noun that is not made of the verb of its form by itself."""
    is_noun = tree.tokens[mention.token].upos == "NOUN"
    noun = mention.lemma if is_noun else mention.noun
    verb = None if is_noun else mention.lemma
    stems = [f"{stem(noun)} (noun)" if noun in HOMONYMS else stem(noun)] if noun else []
    if verb and not (noun and verb in _COMMON):
        stems.insert(0, stem(verb))
    return tuple(stems)


def _same(
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
    group: Sequence[int],
    number: int,
    *,
    known: bool,
    leads: bool,
) -> bool:
    """Whether the mention ``number`` tells the event of ``group``; ``known`` tells
    that a noun is definite, ``leads`` that the group began in the headline that the
    mention's sentence tells in full."""
    mention, last = mentions[number], mentions[group[-1]]
    group = (group[0], *group[1:][-REACH:])
    if not all(dates_agree(anchors[number], anchors[other]) for other in group):
        return False
    if mention.kind is Kind.STATEMENT and mention.noun is None:
        near = mention.sentence - last.sentence <= STATEMENT_REACH
        alike = mention.lemma == last.lemma or {mention.lemma, last.lemma} <= _GOES_ON
        return near and alike and mention.quoted == last.quoted
    first = mentions[group[0]]
    if leads:
        return True
    if mention.nominal and not known:
        return False
    if mention.sentence == last.sentence and mention.lemma == last.lemma:
        return False
    others = [mentions[n] for n in group]
    if _shares_participant(mention, others) or _is_the_same_noun(mention, others):
        return True
    roles = {participant.role for participant in mention.participants}
    bare = mention.nominal and not roles & {Role.AGENT, Role.PATIENT}
    alike = stem(mention.lemma) == stem(first.noun or first.lemma)
    return bare and alike and mention.lemma not in _COMMON


def _is_lead_of(sentence: Sentence, headline: Sentence) -> bool:
    """Whether it is one of the first lines, about somebody the headline names: it
    never tells a second event of a kind that the headline tells."""
    near = 0 < sentence.index - headline.index <= LEAD_REACH
    return near and bool(_names_in(sentence) & _names_in(headline))


def _names_in(sentence: Sentence) -> set[str]:
    """The words of the names in a sentence."""
    return {t.text.casefold() for t in sentence.tokens if t.upos == "PROPN"}


def _is_the_same_noun(mention: EventMention, others: Sequence[EventMention]) -> bool:
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


def _shares_participant(mention: EventMention, others: Sequence[EventMention]) -> bool:
    if mention.lemma in _COMMON and mention.noun is None:
        return False
    agents = _heads(mention, Role.AGENT)
    theirs = {name for o in others for name in _heads(o, Role.AGENT)}
    if agents and theirs and not agents & theirs:
        return False
    patients = _heads(mention, Role.PATIENT)
    affected = {name for o in others for name in _heads(o, Role.PATIENT)}
    if patients and affected and not patients & affected:
        return False
    everyone = {_head(p.text) for p in mention.participants}
    return bool(everyone & {_head(p.text) for o in others for p in o.participants})


def _heads(mention: EventMention, role: Role) -> set[str]:
    return {_head(p.text) for p in mention.participants if p.role is role}


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


def _is_open(anchor: Anchor) -> bool:
    return anchor.interval is not None and anchor.interval.precision is Precision.BOUND


def _agent(mention: EventMention) -> str | None:
    for participant in mention.participants:
        if participant.role is Role.AGENT:
            return _head(participant.text)
    return None


def _head(name: str) -> str:
    """The last word of a name, which short forms of it keep ("Brandt")."""
    words = name.casefold().replace("’s", "").replace("'s", "").split()
    return words[-1] if words else ""
