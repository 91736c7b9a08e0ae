"""Several mentions, one event: which mentions of an article tell the same thing.

Two mentions corefer when they share the predicate (or one is the nominalisation
of the other, or names its sort), their reality, a participant or a definite
description, and no date keeps them apart.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import islice

from dateline.languages.en import cues
from dateline.languages.en.nominals import HOMONYMS, stem
from dateline.languages.en.sorts import sorts_named, sorts_of
from dateline.ordering.likeness import (
    COMMON,
    agent_of,
    brings_somebody_new,
    dates_agree,
    is_described,
    is_lead_of,
    is_long_before,
    is_main,
    is_news,
    is_the_same_noun,
    named_as,
    share_a_name,
    shares_participant,
    things_of,
)
from dateline.syntax import Tree, tree_of
from dateline.values import REAL, Anchor, EventMention, Kind, Role, Sentence

REACH = 12
"""How many candidates, the latest, a mention is compared with: bounds the time."""
_GOES_ON = frozenset(("say", "add", "tell", "continue", "note", "state"))
STATEMENT_REACH = 2
"""Sentences between two statements of one speaker that are still one statement."""

_Key = tuple[str, bool]
_Group = list[int]


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
    clusters = _Clusters(sentences, mentions, anchors)
    for number, mention in enumerate(mentions):
        known = mention.nominal and _is_known(clusters.tree(number), mention)
        again = number not in listed
        if again and not known:
            continue
        home = clusters.home_of(number, known=known, again=again)
        if home is not None or not again:
            clusters.add(number, home)
    return tuple(tuple(group) for group in clusters.groups)


class _Clusters:
    """The groups found so far, and where to look for that of the next mention."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        mentions: Sequence[EventMention],
        anchors: Sequence[Anchor],
    ):
        self.groups: list[_Group] = []
        self._sentences = sentences
        self._mentions = mentions
        self._anchors = anchors
        self._by_key: dict[_Key, dict[int, _Group]] = {}
        self._at: dict[tuple[int, int], _Group] = {}
        self._heading: _Group = []
        self._said: _Group = []

    def tree(self, number: int) -> Tree:
        return tree_of(self._sentences[self._mentions[number].sentence])

    def add(self, number: int, home: _Group | None) -> None:
        """Put a mention into its group, a new one when None."""
        mention, tree = self._mentions[number], self.tree(number)
        if home is None:
            home = []
            self.groups.append(home)
            if tree.sentence.headline and is_main(tree, mention):
                self._heading = home
        home.append(number)
        if mention.kind is Kind.STATEMENT:
            self._said = home
        self._at[mention.sentence, mention.token] = home
        for key in (*_keys(tree, mention), *_sorts(mention)):
            self._by_key.setdefault(key, {})[home[0]] = home

    def home_of(self, number: int, *, known: bool, again: bool) -> _Group | None:
        """The group whose event a mention tells; ``known`` tells that it is a definite
        noun, ``again`` that it can only name what was told before."""
        mention, tree = self._mentions[number], self.tree(number)
        home = self._at.get((mention.sentence, _occurred(tree, mention)))
        if home is not None and self._agree(number, home[-1:]):
            return home
        for key in _keys(tree, mention, again=again):
            latest = islice(reversed(self._by_key.get(key, {}).values()), REACH)
            for group in reversed(tuple(latest)):
                if self._is_same(group, number, known=known):
                    return group
        named = self._named(number) if known else None
        return self._headline_told(number) if named is None else named

    def _agree(self, number: int, group: Sequence[int]) -> bool:
        """Whether no date keeps a mention apart from the others."""
        anchor = self._anchors[number]
        return all(
            dates_agree(anchor, self._anchors[other])
            and not self._is_old(number, other)
            and not self._is_old(other, number)
            for other in group
        )

    def _is_old(self, past: int, number: int) -> bool:
        """Whether a mention is of a time long past and the other one news, or another
        verb about nobody it names."""
        if not is_long_before(self._anchors[past], self._anchors[number]):
            return False
        one, mention = self._mentions[past], self._mentions[number]
        if is_news(mention, self._sentences[mention.sentence]):
            return True
        return not (one.nominal or mention.nominal or share_a_name(one, mention))

    def _is_same(self, group: _Group, number: int, *, known: bool) -> bool:
        """Whether a mention tells the event of a group that has one of its keys."""
        mention, last = self._mentions[number], self._mentions[group[-1]]
        near = (group[0], *group[1:][-REACH:])
        if not self._agree(number, near):
            return False
        if mention.kind is Kind.STATEMENT and mention.noun is None:
            return _goes_on(mention, last)
        demands = mention.lemma in cues.DEMANDING and not mention.nominal
        if demands and not _goes_on(mention, last):
            return False
        first = self._mentions[group[0]]
        if self._leads(number, first):
            return True
        if mention.nominal and not known:
            return False
        if mention.sentence == last.sentence and mention.lemma == last.lemma:
            return False
        if brings_somebody_new(self.tree(number), mention):
            return False
        others = [self._mentions[n] for n in near]
        if shares_participant(mention, others) or is_the_same_noun(mention, others):
            return True
        bare = mention.nominal and not is_described(mention)
        alike = stem(mention.lemma) == stem(first.noun or first.lemma)
        return bare and alike and mention.lemma not in COMMON

    def _leads(self, number: int, first: EventMention) -> bool:
        """Whether a mention stands in the lines that tell in full the headline that
        ``first`` stands in."""
        head = self._sentences[first.sentence]
        return head.headline and is_lead_of(self.tree(number).sentence, head)

    def _named(self, number: int) -> _Group | None:
        """What a definite noun names without its predicate: the one event of its sort
        ("the accident" after a crash), or what was just said ("the statement")."""
        mention, tree = self._mentions[number], self.tree(number)
        if is_described(mention):
            return None
        for sort in sorts_named(mention.lemma):
            groups = self._by_key.get((sort, mention.factuality in REAL), {})
            if len(groups) == 1:
                (group,) = groups.values()
                near = (group[0], *group[1:][-REACH:])
                return group if self._agree(number, near) else None
        said = self._said
        bare = not tree.dependents(mention.token, "nmod", "compound", "amod")
        if not said or not bare or mention.quoted:
            return None
        names_it = _names_statement(mention, self._mentions[said[-1]])
        return said if names_it and self._agree(number, said[-1:]) else None

    def _headline_told(self, number: int) -> _Group | None:
        """The event of the last headline where a main clause of the first lines tells
        it in other words: whom both name does something about the same thing."""
        mention, tree, group = self._mentions[number], self.tree(number), self._heading
        if not group or tree.sentence.headline or not is_main(tree, mention):
            return None
        first = self._mentions[group[0]]
        if not self._leads(number, first) or not self._agree(number, group[:1]):
            return None
        if self._mentions[group[-1]].sentence != first.sentence:
            return None
        one_speaks = (mention.kind is Kind.STATEMENT) != (first.kind is Kind.STATEMENT)
        if one_speaks or (mention.factuality in REAL) != (first.factuality in REAL):
            return None
        doers = named_as(mention, Role.AGENT) & named_as(first, Role.AGENT)
        things = things_of(tree, mention) & things_of(self.tree(group[0]), first)
        return group if doers and things - doers else None


def _goes_on(mention: EventMention, last: EventMention) -> bool:
    """Whether one speaker's statement goes on: "said … she added"."""
    near = mention.sentence - last.sentence <= STATEMENT_REACH
    alike = mention.lemma == last.lemma or {mention.lemma, last.lemma} <= _GOES_ON
    return near and alike and mention.quoted == last.quoted


def _names_statement(mention: EventMention, last: EventMention) -> bool:
    """Whether a noun names what was just said: "the announcement" after "announced",
    "the remark" after anything."""
    if mention.lemma not in cues.SPEECH_NOUNS:
        return False
    near = mention.sentence - last.sentence <= STATEMENT_REACH
    alike = stem(mention.lemma) == stem(last.lemma)
    return near and (alike or mention.lemma in cues.ANY_STATEMENT)


def _occurred(tree: Tree, mention: EventMention) -> int:
    """The token of the event a verb only says the occurrence of, its subject ("the
    blast occurred", "a trial begun in May"); -1 if it says more."""
    says_more = tree.dependents(mention.token, "obj", "xcomp", "ccomp")
    if mention.lemma not in cues.OCCURRING or says_more:
        return -1
    token = tree.tokens[mention.token]
    if token.deprel.startswith("acl"):
        return token.head
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
        speaker = agent_of(mention)
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
    if verb and not (noun and verb in COMMON):
        stems.insert(0, stem(verb))
    return tuple(stems)


def _sorts(mention: EventMention) -> tuple[tuple[str, bool], ...]:
    """The sorts of event it is, by which a noun may name it again."""
    words = (mention.lemma,) if mention.noun is None else (mention.noun, mention.lemma)
    real = mention.factuality in REAL
    return tuple((sort, real) for word in words for sort in sorts_of(word))
