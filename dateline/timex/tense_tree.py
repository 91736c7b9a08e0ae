"""The tense of the clause above a time expression in the tree of its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from dateline.languages.base import Tense
from dateline.languages.tense_words import TenseWords
from dateline.syntax import Tree
from dateline.values import Token

_PRESENT = ("VBP", "VBZ")
WEEK_DAYS = 7
NEWS_DAYS = 2
"""How long what was decided is news; told later, a weekday is rather one to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The tense of a clause; ``pluperfect`` is before another past ("had left"),
    ``lasting`` past and without an object ("lived there"); what ``happened`` at the
    time itself is past beyond doubt ("sank in May", not "set May 3 as the deadline").
    A weekday at most ``decided`` days back is that of a decision to do what the clause
    tells, not of doing it: "agreed to buy the firm on Monday".
    """

    tense: Tense | None
    pluperfect: bool = False
    lasting: bool = False
    happened: bool = False
    decided: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeWords:
    """The ``TenseWords`` that are asked for by token, compiled."""

    planning: re.Pattern[str]
    fixing: re.Pattern[str]
    at: re.Pattern[str]
    arranged: re.Pattern[str]
    scheduled: re.Pattern[str]
    asking: re.Pattern[str]
    infinitive: re.Pattern[str]
    coming: re.Pattern[str]
    aimed: re.Pattern[str]
    resulting: re.Pattern[str]
    foreseen: re.Pattern[str]
    prefixed: re.Pattern[str]
    perfect: re.Pattern[str]
    guesses: re.Pattern[str]
    conditions: re.Pattern[str]
    deciding: re.Pattern[str]
    appointed: re.Pattern[str]
    once_more: re.Pattern[str]


def tree_words(words: TenseWords) -> TreeWords:
    """The patterns ready to be asked."""
    names = [field.name for field in fields(TreeWords)]
    return TreeWords(
        **{name: re.compile(getattr(words, name), re.IGNORECASE) for name in names}
    )


def clause_of(start: int, end: int, tree: Tree, words: TreeWords) -> Clause:
    """The tense of the nearest verb above the expression in the tree.

    The present tells something only about the verb's own adverbial: in "the
    incidents of Friday show" the day is the noun's.  "There is a vote on Friday"
    has no other verb.
    """
    inside = tree.tokens_in(start, end)
    if not inside:
        return Clause(tense=None)
    head = tree.head_of(inside)
    place, step = _governor(head, tree), 0
    governor = place
    while place >= 0:
        tense = _verb_tense(place, tree, words)
        if tense is not None:
            aside = step and tree.tokens[place].lemma != "be"
            if tense is Tense.PRESENT and aside:
                return Clause(tense=_of_event(head, governor, tree, words))
            return Clause(
                tense=tense,
                pluperfect=_is_pluperfect(place, tree, words),
                lasting=tree.tokens[place].xpos == "VBD"
                and not tree.dependents(place, "obj", "ccomp", "xcomp"),
                happened=tense is Tense.PAST
                and not step
                and _is_own_time(head, place, tree, words),
                decided=_days_of_decision(place, tree, words),
            )
        place, step = tree.tokens[place].head, step + 1
    return Clause(tense=None)


def _governor(head: int, tree: Tree) -> int:
    """The token the expression hangs on; itself where it is the predicate.

    Words right after a verb of saying are its own, though they stand before the
    verb of what is said: "said on Friday it would close"; so are those behind one
    that follows what is said: "it will close, she said on Friday".
    """
    if tree.dependents(head, "cop"):
        return head
    above = tree.tokens[head].head
    if above > head and tree.tokens[above].deprel == "ccomp":
        speaking = tree.tokens[above].head
        first = min(tree.subtree(head))
        if speaking == first - 1:
            return speaking
    if above >= 0 and above < tree.tokens[above].head < head:
        return tree.tokens[above].head
    return above


def _of_event(head: int, noun: int, tree: Tree, words: TreeWords) -> Tense | None:
    """The future of an event that the present is about: "faces a vote on Friday", "is
    up for a vote on Friday"."""
    token = tree.tokens[noun]
    is_told = token.deprel == "obj" or any(
        words.aimed.fullmatch(tree.tokens[case].text)
        for case in tree.dependents(noun, "case")
    )
    is_told = is_told and noun < head
    is_coming = is_told and words.coming.fullmatch(token.text)
    return Tense.FUTURE if is_coming else None


def _is_own_time(head: int, verb: int, tree: Tree, words: TreeWords) -> bool:
    """Whether the expression tells when the verb happened: of a verb that fixes dates
    it does so only in front of it, of a participle alone only behind it."""
    if not tree.tokens[head].deprel.startswith("obl"):
        return False
    alone = tree.tokens[verb].xpos == "VBN" and not tree.dependents(verb, "aux")
    if alone and head < verb:
        return False
    cases = tree.dependents(head, "case")
    is_at = all(words.at.fullmatch(tree.tokens[case].text) for case in cases)
    fixes = head > verb and words.fixing.fullmatch(tree.tokens[verb].text)
    return is_at and not fixes


def _verb_tense(place: int, tree: Tree, words: TreeWords) -> Tense | None:
    """The tense of a verb with its auxiliaries, of a predicate by its copula; None
    for other words and for infinitives that take it from the verb above."""
    token = tree.tokens[place]
    below = [tree.tokens[child] for child in tree.children[place]]
    helpers = [t for t in below if t.deprel.partition(":")[0] in ("aux", "cop")]
    is_now = any(t.xpos in _PRESENT for t in helpers)
    if is_now and token.xpos == "JJ" and words.arranged.fullmatch(token.text):
        return Tense.FUTURE
    if token.xpos in _PRESENT and words.prefixed.fullmatch(token.text):
        return Tense.PAST
    is_done = any(words.perfect.fullmatch(t.text) for t in helpers)
    if any(t.deprel == "mark" and words.infinitive.fullmatch(t.text) for t in below):
        return Tense.PAST if is_done else _infinitive(place, helpers, tree, words)
    modal = next((t for t in helpers if t.xpos == "MD"), None)
    if modal is not None:
        is_past = is_done and words.guesses.fullmatch(modal.text)
        return Tense.PAST if is_past else Tense.FUTURE
    if token.head < 0 and not helpers and _is_foreseen(place, tree, words):
        return Tense.FUTURE
    if is_done or token.xpos == "VBD" or any(t.xpos == "VBD" for t in helpers):
        return Tense.PAST
    is_present = token.xpos in _PRESENT or any(t.xpos in _PRESENT for t in helpers)
    if is_present and token.xpos != "VBN":
        return _present(place, below, tree, words)
    if token.xpos == "VBN":
        return _participle(token, below, is_present, words)
    if token.mood == "Imp" and not helpers:
        return Tense.FUTURE
    return None


def _infinitive(
    place: int, helpers: list[Token], tree: Tree, words: TreeWords
) -> Tense | None:
    """ "due to reopen", "is to begin"; a bare infinitive is a headline's future."""
    above = [t for t in helpers if t.xpos != "VB"]
    governor = tree.tokens[place].head
    if not above and _is_headed(place, tree):
        return Tense.FUTURE
    if not above and governor >= 0:
        above = [tree.tokens[governor]]
        if _is_pluperfect(governor, tree, words):
            return None
    planned = not above or any(words.planning.fullmatch(t.text) for t in above)
    return Tense.FUTURE if planned or _is_asked(place, tree, words) else None


def _is_headed(place: int, tree: Tree) -> bool:
    """Whether the infinitive is a headline's predicate: "PM to visit Kyiv"."""
    subject = tree.tokens[place].head
    return (
        tree.tokens[place].deprel == "acl"
        and subject >= 0
        and tree.tokens[subject].head < 0
        and not tree.dependents(subject, "cop", "aux")
    )


def _days_of_decision(place: int, tree: Tree, words: TreeWords) -> int:
    """How far back a weekday is that of the decision above an infinitive: that of a
    meeting, which is held on a day agreed, only while the decision is news."""
    token = tree.tokens[place]
    above = token.head
    if above < 0 or not words.deciding.fullmatch(tree.tokens[above].text):
        return 0
    beside = [tree.tokens[child] for child in tree.children[place]]
    is_infinitive = any(
        t.deprel == "mark" and words.infinitive.fullmatch(t.text) for t in beside
    )
    repeated = any(words.once_more.fullmatch(t.text) for t in beside)
    if repeated or not is_infinitive or not _is_simple_past(above, tree, words):
        return 0
    return NEWS_DAYS if words.appointed.fullmatch(token.text) else WEEK_DAYS


def _is_simple_past(place: int, tree: Tree, words: TreeWords) -> bool:
    """ "agreed", "was ordered", but not "has agreed" or "had agreed"."""
    helpers = [tree.tokens[child] for child in tree.dependents(place, "aux")]
    if any(words.perfect.fullmatch(helper.text) for helper in helpers):
        return False
    return any(t.xpos == "VBD" for t in (tree.tokens[place], *helpers))


def _present(
    place: int, below: list[Token], tree: Tree, words: TreeWords
) -> Tense | None:
    """The present; what is scheduled, or waited for, is in the future."""
    token = tree.tokens[place]
    phrase = " ".join([token.text, *(t.text for t in below if t.start > token.start)])
    if words.scheduled.match(phrase) or _is_condition(below, words):
        return Tense.FUTURE
    is_main = token.deprel in ("root", "conj", "parataxis")
    if is_main and words.resulting.fullmatch(token.lemma):
        return Tense.PAST
    return None if tree.sentence.headline else Tense.PRESENT


def _is_foreseen(place: int, tree: Tree, words: TreeWords) -> bool:
    """Whether a participle tells a forecast: "Fed seen cutting rates"."""
    phrase = " ".join(token.text for token in tree.tokens[place : place + 2])
    return bool(words.foreseen.fullmatch(phrase))


def _participle(
    token: Token, below: list[Token], is_present: bool, words: TreeWords
) -> Tense:
    """A passive, or a participle by itself: of what is done, or of a plan."""
    if words.arranged.fullmatch(token.text):
        return Tense.FUTURE
    if not is_present:
        return Tense.PAST
    return Tense.FUTURE if _is_condition(below, words) else Tense.PAST


def _is_condition(below: list[Token], words: TreeWords) -> bool:
    return any(
        t.deprel in ("mark", "advmod") and words.conditions.fullmatch(t.text)
        for t in below
    )


def _is_pluperfect(place: int, tree: Tree, words: TreeWords) -> bool:
    return any(
        tree.tokens[child].xpos == "VBD"
        and words.perfect.fullmatch(tree.tokens[child].text)
        for child in tree.dependents(place, "aux")
    )


def _is_asked(place: int, tree: Tree, words: TreeWords) -> bool:
    """Whether an infinitive is what somebody else is asked to do: "urged them to
    stop", "calls for the fighting to stop", where it may hang on the noun."""
    governor = tree.tokens[place].head
    if governor < 0:
        return False
    above = tree.tokens[governor]
    if tree.tokens[place].deprel == "acl" and above.head >= 0:
        asker = tree.tokens[above.head]
        return bool(words.asking.fullmatch(asker.text)) and above.head < governor
    others = (
        *tree.dependents(place, "nsubj"),
        *tree.dependents(governor, "obj", "iobj", "obl"),
    )
    return bool(words.asking.fullmatch(above.text)) and any(
        governor < other < place for other in others
    )
