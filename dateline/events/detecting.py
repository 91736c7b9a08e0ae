"""Stage 4, first step: analysed sentences -> the triggers that are events.

The language model marks every word that evokes an event; this keeps those a
timeline can use and joins the words that are one event: a support verb with its
noun ("signed the deal"), a verb with its particle ("shut down"), a phase verb
with what it is a phase of ("began bombing").
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from dateline.events.clauses import is_predicated
from dateline.languages.en import cues, evoking
from dateline.languages.en.nominals import stem
from dateline.syntax import Tree
from dateline.values import Kind, Sentence, Trigger

LIKELY = 0.3
"""Least score of a weak trigger that needs nothing else to be an event."""
MAX_JOINED_WORDS = 7
"""A support verb and its noun further apart than this stay two spans."""


@dataclass(frozen=True, slots=True)
class Detected:
    """A trigger chosen as an event: head token, span, and the noun it supports.

    An ``echo`` is an event only where the article tells it elsewhere too.
    """

    token: int
    start: int
    end: int
    noun: int | None
    event_class: str
    score: float
    echo: bool


def told_stems(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The stems of all triggers of an article: what its other words may name again."""
    return frozenset(
        stem(sentence.tokens[trigger.token].lemma)
        for sentence in sentences
        for trigger in sentence.triggers
    )


def detect(tree: Tree, told: Set[str] = frozenset()) -> tuple[Detected, ...]:
    """The events of one sentence, in text order, each trigger used once.

    Of the weak triggers those are events that the words around them speak for; a
    noun of a predicate in ``told``, stems of the article's triggers, is an echo.
    """
    triggers = {t.token: t for t in tree.sentence.triggers if _is_event(tree, t)}
    weak = {t.token: t for t in tree.sentence.weak_triggers if _may_be(tree, t)}
    likely = {n for n, t in weak.items() if _is_likely(tree, t, triggers)}
    echoes = {n for n in weak if stem(tree.tokens[n].lemma) in told} - likely
    triggers.update((n, weak[n]) for n in likely | echoes)
    absorbed = {
        token: noun
        for token in triggers
        if (noun := supported_noun(tree, token)) is not None
    }
    phases = _phases(tree, triggers)
    ended = _ended(tree, triggers)
    skip = {*absorbed.values(), *phases.values(), *ended.values()}
    beside = {**phases, **ended}
    return tuple(
        _joined(
            tree, trigger, absorbed.get(token), beside.get(token), echo=token in echoes
        )
        for token, trigger in sorted(triggers.items())
        if token not in skip
    )


def kind_of(tree: Tree, found: Detected) -> Kind:
    """Statement for acts of saying, state for conditions, else occurrence."""
    token = tree.tokens[found.token]
    noun = tree.tokens[found.noun].lemma if found.noun is not None else None
    is_speech_noun = (noun or token.lemma) in cues.SPEECH_NOUNS
    if token.upos == "NOUN" or noun:
        if is_speech_noun:
            return Kind.STATEMENT
    elif token.lemma in cues.REPORTING and _tells(tree, found):
        return Kind.STATEMENT
    state = found.event_class == "STATE" and noun is None
    if state or token.upos == "ADJ":
        return Kind.STATE
    return Kind.OCCURRENCE


def _tells(tree: Tree, found: Detected) -> bool:
    """Whether a verb that can report does: it is one of the plain verbs of saying,
    the model reads it so, or what is said stands beside it."""
    lemma = tree.tokens[found.token].lemma
    if lemma in cues.PLAIN_SPEECH or found.event_class == "REPORTING":
        return True
    if lemma not in cues.SPEECH:
        return False
    content = tree.dependents(found.token, "ccomp", "parataxis")
    return bool(content) or lemma in cues.ATTITUDES


def supported_noun(tree: Tree, token: int) -> int | None:
    """The event noun a support verb lends its tense to, or None."""
    nouns = evoking.LIGHT_VERBS.get(tree.tokens[token].lemma)
    if nouns is None or tree.tokens[token].upos != "VERB":
        return None
    for child in tree.dependents(token, "obj", "nsubj:pass"):
        if tree.tokens[child].lemma in nouns:
            return child
    return None


def _is_event(tree: Tree, trigger: Trigger) -> bool:
    token = tree.tokens[trigger.token]
    if token.upos in ("AUX", "ADP", "DET", "PRON", "SCONJ", "CCONJ", "PART", "NUM"):
        return False
    if token.text.lower() in evoking.GRAMMAR_WORDS:
        return False
    reduced = token.deprel in ("acl", "amod")
    if reduced and token.text.lower() in evoking.SCHEDULING | evoking.PURPOSING:
        return False
    is_grammar = token.lemma in evoking.GRAMMAR_VERBS
    is_grammar = is_grammar and token.text.lower() not in evoking.EVENT_FORMS
    if token.upos == "VERB" and is_grammar:
        return supported_noun(tree, trigger.token) is not None
    if token.upos != "VERB" and token.lemma in evoking.PROSPECTS:
        return not tree.dependents(trigger.token, "xcomp")
    if token.upos == "VERB" and token.lemma in cues.SEEMING:
        return not tree.dependents(trigger.token, "xcomp", "ccomp")
    if token.upos == "NOUN" and token.lemma in evoking.GENERIC_NOUNS:
        return trigger.score >= 0.8
    if token.upos == "NOUN" and token.lemma in evoking.SETTINGS:
        return tree.marked_by(trigger.token, "in", "during") is None
    if _tells_which_period(tree, trigger.token):
        return False
    return any(character.isalpha() for character in token.text)


def _tells_which_period(tree: Tree, index: int) -> bool:
    """Whether a clause only tells which period it is: "the quarter ended in June"."""
    token = tree.tokens[index]
    base = token.deprel.split(":")[0]
    if token.lemma not in evoking.BOUNDING_PERIODS or base not in ("acl", "advcl"):
        return False
    before = index - 1
    while before > 0 and tree.tokens[before].upos in ("PUNCT", "PRON"):
        before -= 1
    return before >= 0 and tree.tokens[before].lemma in evoking.PERIODS


def _is_particle(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.deprel == "compound:prt" or token.text.lower() in evoking.PARTICLES


def _may_be(tree: Tree, trigger: Trigger) -> bool:
    """Whether a weak trigger is a noun that can be an event by itself."""
    token = tree.tokens[trigger.token]
    if token.upos != "NOUN" or token.deprel == "compound":
        return False
    plain = token.lemma not in evoking.GENERIC_NOUNS and token.deprel != "root"
    return plain or _is_condition(tree, trigger.token)


def _is_likely(tree: Tree, trigger: Trigger, triggers: dict[int, Trigger]) -> bool:
    """Whether more than its own score speaks for a weak trigger: it stands in a row
    with an event noun ("arrests, injuries and damage"), or after a preposition that
    makes a condition of it ("under investigation", "on leave")."""
    token = tree.tokens[trigger.token]
    if trigger.score >= LIKELY:
        return True
    row = token.head if token.deprel == "conj" else None
    if row in triggers and tree.tokens[row].upos == "NOUN":
        return True
    return _is_condition(tree, trigger.token)


def _is_condition(tree: Tree, noun: int) -> bool:
    bare = not tree.dependents(noun, "det", "nmod:poss")
    return bare and tree.marked_by(noun, *evoking.CONDITION_CASES) is not None


def _phases(tree: Tree, triggers: dict[int, Trigger]) -> dict[int, int]:
    """Phase verbs by the event they tell a phase of ("began" in "began bombing"), and
    verbs of quoting by the saying they repeat ("quoted her as saying")."""
    phases: dict[int, int] = {}
    for index in triggers:
        if tree.tokens[index].lemma in evoking.ASPECTUAL:
            nouns = () if tree.tokens[index].lemma in evoking.ENDING else ("obj",)
            for child in tree.dependents(index, "xcomp", *nouns):
                if child in triggers:
                    phases.setdefault(child, index)
        if tree.tokens[index].lemma in cues.QUOTING:
            for child in tree.dependents(index, "advcl"):
                if child in triggers and is_predicated(tree, child):
                    phases.setdefault(child, index)
    return phases


def _ended(tree: Tree, triggers: dict[int, Trigger]) -> dict[int, int]:
    """The nouns of what comes to its end by the verbs that end it: the event of "a
    fire halted production" is no production."""
    return {
        index: noun
        for index in triggers
        if _ends(tree, index)
        for noun in tree.dependents(index, "obj")
        if noun in triggers and tree.tokens[noun].upos == "NOUN"
    }


def _ends(tree: Tree, verb: int) -> bool:
    """ "halt" production, "bring" it "to an end"."""
    if tree.tokens[verb].lemma != "bring":
        return tree.tokens[verb].lemma in evoking.ENDING
    goals = tree.dependents(verb, "obl", "nmod")
    return any(
        tree.tokens[goal].lemma in evoking.ENDS
        and tree.marked_by(goal, "to") is not None
        for goal in goals
    )


def _joined(
    tree: Tree, trigger: Trigger, noun: int | None, phase: int | None, *, echo: bool
) -> Detected:
    """The event at ``trigger`` with the words beside it that tell it too."""
    token = tree.tokens[trigger.token]
    start, end = token.start, token.end
    for particle in tree.dependents(trigger.token, "compound:prt", "advmod"):
        if particle == trigger.token + 1 and _is_particle(tree, particle):
            end = max(end, tree.tokens[particle].end)
    for other in (noun, phase):
        if other is not None and abs(other - trigger.token) <= MAX_JOINED_WORDS:
            start = min(start, tree.tokens[other].start)
            end = max(end, tree.tokens[other].end)
    return Detected(
        token=trigger.token,
        start=start,
        end=end,
        noun=noun,
        event_class=trigger.event_class,
        score=trigger.score,
        echo=echo,
    )
