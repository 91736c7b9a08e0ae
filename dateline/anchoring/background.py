"""What an article tells as known already: it happened before the day it is told with,
and how long before is not said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from dateline import dates
from dateline.alignment import numbers_by_token
from dateline.languages.en import cues, reaching
from dateline.syntax import Tree, tree_of
from dateline.values import REAL, Anchor, EventMention, Factuality, Kind, Sentence

_NAMES = ("NOUN", "PROPN")
_OPENERS = ("WDT", "WP", "WRB")


def is_known_before(tree: Tree, mention: EventMention) -> bool:
    """Whether words put an event behind what it is told with: "recent victories",
    "ended the crisis", "sanctions over the invasion", "had previously met"."""
    if is_looked_back_on(tree, mention):
        return True
    if mention.nominal:
        inside = mention.start <= tree.tokens[tree.tokens[mention.token].head].start
        return not inside and _is_known_noun(tree, mention.token)
    if tree.marked_by(mention.token, *reaching.BEFORE_NOW) is not None:
        return True
    clause = mention.token
    if _is_punished(tree, clause) or _describes(tree, mention, clause):
        return True
    timed = tree.tokens[clause].deprel == "advcl" and tree.marked_by(clause, "when")
    # "those who fled when he fell"
    return bool(timed) and _describes(tree, mention, tree.tokens[clause].head)


def told_again(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    behind: Collection[int],
) -> frozenset[int]:
    """The numbers of the nouns that go back to one of ``behind``, known before: "years
    of war … damaged in the war"."""
    known: set[str] = set()
    found = set()
    for number, mention in enumerate(mentions):
        if not mention.nominal:
            continue
        if number in behind:
            known.add(mention.lemma)
        elif mention.lemma in known and _is_definite(sentences, mention):
            found.add(number)
    return frozenset(found)


def _is_definite(sentences: Sequence[Sentence], mention: EventMention) -> bool:
    tree = tree_of(sentences[mention.sentence])
    before = (tree.tokens[i].lemma for i in tree.dependents(mention.token, "det"))
    return "the" in before


def by_clause(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    anchors: Sequence[Anchor],
) -> tuple[Anchor, ...]:
    """The anchors, where what is known before a dated clause is bounded by its date:
    what somebody was suspended for in May was over in May."""
    number_at = numbers_by_token(mentions)
    found = list(anchors)
    for number, mention in enumerate(mentions):
        own = anchors[number]
        if own.basis != "bound" or mention.factuality not in REAL:
            continue
        tree = tree_of(sentences[mention.sentence])
        if not _is_over_by_clause(tree, mention):
            continue
        places = ((mention.sentence, i) for i in _clauses_of(tree, mention.token))
        above = (anchors[number_at[place]] for place in places if place in number_at)
        dated = next((each for each in above if _is_dated(each)), None)
        if dated is not None and _ends_sooner(dated, own):
            assert dated.interval is not None
            found[number] = replace(
                own,
                interval=dates.up_to(dated.interval),
                rule="bound.clause",
                because="known before: over by the time of the clause it is told with",
                reference=dated.reference,
            )
    return tuple(found)


def _clauses_of(tree: Tree, index: int) -> Iterator[int]:
    """The words above one, as far as they surely are of its clause."""
    return takewhile(lambda i: not is_loose(tree, i), tree.ancestors(index))


def _is_over_by_clause(tree: Tree, mention: EventMention) -> bool:
    """Whether it surely was over by the time of its clause; who or what somebody was
    is told of later times too ("Hill, nicknamed the Fox, was born in 1961")."""
    if mention.nominal:
        return is_known_before(tree, mention)
    return _is_punished(tree, mention.token)


def _is_dated(anchor: Anchor) -> bool:
    interval = anchor.interval
    if anchor.basis == "bound" or interval is None:
        return False
    return interval.start is not None and interval.end is not None


def _ends_sooner(dated: Anchor, own: Anchor) -> bool:
    """Whether a date ends before an event without a beginning is known to end."""
    first = None if dated.interval is None else dated.interval.end
    bounds = own.interval
    last = None if bounds is None or bounds.start is not None else bounds.end
    return first is not None and last is not None and first < last


def is_looked_back_on(tree: Tree, mention: EventMention) -> bool:
    """Whether the event is the object of what is done after it: "overturned his
    conviction", "investigated the crash"."""
    token = tree.tokens[mention.token]
    if not mention.nominal or token.deprel not in ("obj", "nsubj:pass"):
        return False
    return tree.tokens[token.head].lemma in reaching.LOOKING_BACK


def is_put_off(tree: Tree, mention: EventMention) -> bool:
    """Whether a noun names what has been put off: the time it was meant for is no
    longer its own ("the vote, due on Tuesday, was postponed")."""
    token = tree.tokens[mention.token]
    if not mention.nominal or mention.factuality is not Factuality.PLANNED:
        return False
    patient = token.deprel in ("obj", "nsubj:pass")
    return patient and tree.tokens[token.head].lemma in cues.POSTPONING


def is_loose(tree: Tree, index: int) -> bool:
    """Whether a participle after a comma is hung on a relative clause, though it may
    go on with what the clause interrupts: "was acquitted of the 2009 crash, which
    killed two, ending the trial"."""
    token = tree.tokens[index]
    relative = token.xpos == "VBG" and tree.tokens[token.head].deprel == "acl:relcl"
    return relative and index > 0 and tree.tokens[index - 1].text == ","


def _is_known_noun(tree: Tree, index: int) -> bool:
    adjectives = tree.dependents(index, "amod")
    if any(tree.tokens[i].lemma in reaching.EARLIER for i in adjectives):
        return True
    if tree.marked_by(index, "over", "despite") is not None:
        return True
    token = tree.tokens[index]
    if token.lemma in reaching.CLAIMS and tree.marked_by(index, "against") is not None:
        return True  # "defended him against the accusation"
    above = tree.tokens[token.head].lemma if token.head >= 0 else ""
    if token.deprel in ("obj", "nsubj:pass"):
        ended = above in reaching.STOPPING and token.lemma not in reaching.MEETING
        found = above in reaching.FINDING and token.lemma in reaching.FOUND
        return ended or found or above in reaching.REACTING
    if token.deprel == "nmod" and tree.marked_by(index, "of") is not None:
        return above in reaching.LONG_WHILES  # "after years of war"
    return above == "come" and tree.marked_by(index, "after") is not None


def _is_punished(tree: Tree, index: int) -> bool:
    """Whether it is what somebody is punished for: "suspended after breaking it"."""
    token = tree.tokens[index]
    if token.deprel != "advcl" or tree.marked_by(index, "after", "for") is None:
        return False
    return tree.tokens[token.head].lemma in reaching.PUNISHING


def _describes(tree: Tree, mention: EventMention, clause: int) -> bool:
    """Whether a clause tells which person or thing is meant: "people transferred
    there", "the officer who led it", "a firm which imports tea"."""
    token = tree.tokens[clause]
    if mention.progressive or token.head < 0:
        return False
    noun = tree.tokens[token.head]
    if noun.upos not in _NAMES or noun.lemma == "time":  # "the first time it won"
        return False
    if token.deprel == "acl":
        being = tree.first(clause, "nsubj", "nsubj:pass", "aux:pass") is not None
        return token.xpos == "VBN" and not being
    if mention.tense == "present":
        return token.deprel == "acl:relcl" and mention.kind is not Kind.STATEMENT
    if mention.tense not in ("past", None):
        return False
    subject = tree.dependents(clause, "nsubj", "nsubj:pass")
    if token.deprel != "acl:relcl" or _is_set_off(tree, token.head):
        return False
    if tree.dependents(token.head, "cop"):  # "it was Oslo that fell"
        return False
    aside = {i for c in tree.dependents(clause, "advcl") for i in tree.subtree(c)}
    inside = set(tree.subtree(clause)) - aside
    relative = {tree.tokens[i].lemma for i in inside if tree.tokens[i].xpos in _OPENERS}
    return bool(relative or subject) and not relative & {"where", "when", "what"}


def _is_set_off(tree: Tree, noun: int) -> bool:
    """Whether a comma or dash parts a noun from what is told of it."""
    following = noun + 1
    return following < len(tree.tokens) and tree.tokens[following].upos == "PUNCT"
