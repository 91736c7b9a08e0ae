"""What an article tells as known already: it happened before the day it is told with,
and how long before is not said.
"""

from __future__ import annotations

from dateline.languages.en import reaching
from dateline.syntax import Tree
from dateline.values import EventMention

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
    return _describes(tree, mention)


def is_looked_back_on(tree: Tree, mention: EventMention) -> bool:
    """Whether the event is the object of what is done after it: "overturned his
    conviction", "investigated the crash"."""
    token = tree.tokens[mention.token]
    if not mention.nominal or token.deprel not in ("obj", "nsubj:pass"):
        return False
    return tree.tokens[token.head].lemma in reaching.LOOKING_BACK


def _is_known_noun(tree: Tree, index: int) -> bool:
    adjectives = tree.dependents(index, "amod")
    if any(tree.tokens[i].lemma in reaching.EARLIER for i in adjectives):
        return True
    if tree.marked_by(index, "over", "despite") is not None:
        return True
    token = tree.tokens[index]
    above = tree.tokens[token.head].lemma if token.head >= 0 else ""
    if token.deprel in ("obj", "nsubj:pass"):
        ended = above in reaching.STOPPING and token.lemma not in reaching.MEETING
        return ended or above in reaching.REACTING
    if token.deprel == "nmod" and tree.marked_by(index, "of") is not None:
        return above in reaching.LONG_WHILES  # "after years of war"
    return above == "come" and tree.marked_by(index, "after") is not None


def _describes(tree: Tree, mention: EventMention) -> bool:
    """Whether a clause in the past tells which person or thing is meant: "people
    transferred there", "the officer who led it"."""
    token = tree.tokens[mention.token]
    if mention.tense not in ("past", None) or mention.progressive or token.head < 0:
        return False
    if tree.tokens[token.head].upos not in _NAMES:
        return False
    subject = tree.dependents(mention.token, "nsubj", "nsubj:pass")
    if token.deprel == "acl":
        return token.xpos == "VBN" and not subject
    if token.deprel != "acl:relcl" or _is_set_off(tree, token.head):
        return False
    if tree.dependents(token.head, "cop"):  # "it was Oslo that fell"
        return False
    inside = tree.subtree(mention.token)
    relative = {tree.tokens[i].lemma for i in inside if tree.tokens[i].xpos in _OPENERS}
    return bool(relative or subject) and not relative & {"where", "when", "what"}


def _is_set_off(tree: Tree, noun: int) -> bool:
    """Whether a comma or dash parts a noun from what is told of it."""
    following = noun + 1
    return following < len(tree.tokens) and tree.tokens[following].upos == "PUNCT"
