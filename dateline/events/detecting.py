"""Stage 4, first step: analysed sentences -> the triggers that are events.

The language model marks every word that evokes an event; this keeps those a
timeline can use and joins the words that are one event: a support verb with its
noun ("signed the deal"), a verb with its particle ("shut down"), a phase verb
with what it is a phase of ("began bombing").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.languages.en import cues
from dateline.syntax import Tree
from dateline.values import Kind, Trigger

MAX_JOINED_WORDS = 7
"""A support verb and its noun further apart than this stay two spans."""


@dataclass(frozen=True, slots=True)
class Detected:
    """A trigger chosen as an event: head token, span, and the noun it supports."""

    token: int
    start: int
    end: int
    noun: int | None
    event_class: str
    score: float


def detect(tree: Tree) -> tuple[Detected, ...]:
    """The events of one sentence, in text order, each trigger used once."""
    triggers = {t.token: t for t in tree.sentence.triggers if _is_event(tree, t)}
    absorbed = {
        token: noun
        for token in triggers
        if (noun := supported_noun(tree, token)) is not None
    }
    skip = set(absorbed.values()) | set(_phases(tree, triggers))
    return tuple(
        _joined(tree, trigger, absorbed.get(token))
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
    if found.event_class == "STATE" or token.upos == "ADJ":
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
    nouns = cues.LIGHT_VERBS.get(tree.tokens[token].lemma)
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
    if token.text.lower() in cues.GRAMMAR_WORDS:
        return False
    if token.deprel in ("acl", "amod") and token.text.lower() in cues.SCHEDULING:
        return False
    if token.upos == "VERB" and token.lemma in cues.GRAMMAR_VERBS:
        return supported_noun(tree, trigger.token) is not None
    if token.upos == "NOUN" and token.lemma in cues.GENERIC_NOUNS:
        return trigger.score >= 0.8
    return any(character.isalpha() for character in token.text)


def _phases(tree: Tree, triggers: dict[int, Trigger]) -> Iterator[int]:
    """Phase verbs whose complement is itself an event ("began" in "began bombing")."""
    for index in triggers:
        if tree.tokens[index].lemma in cues.ASPECTUAL:
            complements = tree.dependents(index, "xcomp", "obj")
            if any(child in triggers for child in complements):
                yield index


def _joined(tree: Tree, trigger: Trigger, noun: int | None) -> Detected:
    token = tree.tokens[trigger.token]
    start, end = token.start, token.end
    for particle in tree.dependents(trigger.token, "compound:prt"):
        if abs(particle - trigger.token) == 1:
            end = max(end, tree.tokens[particle].end)
    if noun is not None and 0 < noun - trigger.token <= MAX_JOINED_WORDS:
        end = max(end, tree.tokens[noun].end)
    return Detected(
        token=trigger.token,
        start=start,
        end=end,
        noun=noun,
        event_class=trigger.event_class,
        score=trigger.score,
    )
