"""Language stage: who speaks behind the verb, '"…," said Ada Hill', where the parser
made the noun there part of what is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.languages.en import cues
from dateline.languages.en.calendar_names import DAY_NAMES, MONTH_NAMES
from dateline.values import Token

_FINITE = ("VBD", "VBZ", "VBP")
_CLOSING = (",", "''", '"', "”", "’", "'")
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl", "aux", "aux:pass")
_MISTAKEN = ("nsubj", "nsubj:pass", "obj", "iobj", "obl")
_TIMES = frozenset((*DAY_NAMES, *MONTH_NAMES))


def with_speakers(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a sentence with a noun right behind a verb of saying as its
    subject, where what is said stands before and the verb has no other."""
    for verb in range(1, len(tokens) - 1):
        token = tokens[verb]
        if token.lemma in cues.SPEECH and token.xpos in _FINITE:
            noun = _noun_behind(tokens, verb)
            if noun is not None and _closes_speech(tokens, verb, noun):
                found = list(tokens)
                found[noun] = replace(
                    tokens[noun], head=verb, deprel="nsubj", head_chances=()
                )
                tokens = tuple(found)
    return tokens


def _noun_behind(tokens: Sequence[Token], verb: int) -> int | None:
    """The head of the phrase right behind a verb, if it may be a speaker."""
    noun = verb + 1
    while tokens[noun].head > verb:
        noun = tokens[noun].head
    token = tokens[noun]
    if token.upos not in ("NOUN", "PROPN") or token.deprel not in _MISTAKEN:
        return None
    marked = any(t.head == noun and t.deprel in ("case", "mark") for t in tokens)
    return None if marked or token.text in _TIMES else noun


def _closes_speech(tokens: Sequence[Token], verb: int, noun: int) -> bool:
    """Whether a verb that lacks a subject stands behind what somebody says."""
    if tokens[verb].deprel not in ("root", "parataxis"):
        return False
    if tokens[verb - 1].text not in _CLOSING or noun in _above(tokens, verb):
        return False
    own = [(n, t.deprel) for n, t in enumerate(tokens) if t.head == verb]
    if any(relation in _SUBJECTS for _, relation in own):
        return False
    told = any(n < verb and relation == "ccomp" for n, relation in own)
    return tokens[noun].head < verb or told


def _above(tokens: Sequence[Token], index: int) -> Iterator[int]:
    while (index := tokens[index].head) >= 0:
        yield index
