"""Language stage: "is due to open" as the plan it is, where the parser took it for the
cause that "due to" may begin as well ("closed due to fog").

What is due is the predicate, and what it is due to do hangs on that, as in "is about
to open".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.languages.en import duties
from dateline.languages.en.lemmas import lemma
from dateline.values import Token

_NOUNS = ("NN", "NNS")
_OWN = ("nsubj", "nsubj:pass", "cop", "aux", "aux:pass")
_RELATIVES = ("WDT", "WP")


def with_plans(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a sentence with its plans as predicates of their own."""
    for due, token in enumerate(tokens[:-2]):
        if token.text.lower() == duties.DUE and tokens[due + 1].text == "to":
            verb = _verb_behind(tokens, due)
            if verb is not None and not _is_predicate(tokens, due, verb):
                tokens = _planned(tokens, due, verb)
    return tokens


def _verb_behind(tokens: Sequence[Token], due: int) -> int | None:
    """The verb that is due to be done, None where a cause follows."""
    first = due + 2
    while first < len(tokens) - 1 and tokens[first].xpos == "RB":
        first += 1
    token = tokens[first]
    if token.lemma == "be" or token.xpos == "VB":
        behind = token.head if token.deprel in ("aux:pass", "aux", "cop") else first
        return behind if behind >= first else None
    if not _is_told_of_something(tokens, due) or first + 1 == len(tokens):
        return None
    after, word = tokens[first + 1], token.text.lower()
    verbs = duties.TRANSITIVE if after.xpos in _NOUNS else duties.INTRANSITIVE
    return first if word in verbs and after.text != "of" else None


def _is_told_of_something(tokens: Sequence[Token], due: int) -> bool:
    """Whether "due" is a predicate or stands beside its noun: "is now due", ", due"."""
    before = due - 1
    while before > 0 and tokens[before].xpos == "RB":
        before -= 1
    return before >= 0 and (tokens[before].lemma == "be" or tokens[before].text == ",")


def _is_predicate(tokens: Sequence[Token], due: int, verb: int) -> bool:
    """Whether the parser read it as the plan."""
    token = tokens[verb]
    return token.head == due and token.deprel == "xcomp"


def _planned(tokens: tuple[Token, ...], due: int, verb: int) -> tuple[Token, ...]:
    """The tokens, where what is due to be done hangs on "due"."""
    old = tokens[verb]
    top = verb if old.head != due else due
    if old.deprel == "compound" and tokens[old.head].head != verb:
        top = old.head  # "due to face trial"
    above = tokens[top].head
    if above in (due, verb):
        top, above = due, tokens[due].head
    found = list(tokens)
    found[due] = replace(
        tokens[due],
        upos="ADJ",
        xpos="JJ",
        head=above,
        deprel=_relation(tokens, due, verb, tokens[top]),
    )
    for index, token in enumerate(tokens):
        if index not in (due, verb) and token.head in (verb, top, due):
            found[index] = _hung(tokens, index, due, verb, top)
    found[due + 1] = replace(
        tokens[due + 1], upos="PART", xpos="TO", lemma="to", head=verb, deprel="mark"
    )
    found[verb] = _as_verb(replace(old, head=due, deprel="xcomp"))
    if top not in (due, verb):
        found[top] = replace(tokens[top], head=verb, deprel="obj")
    return tuple(
        new if new.head == old.head else replace(new, head_chances=())
        for old, new in zip(tokens, found, strict=True)
    )


def _relation(tokens: Sequence[Token], due: int, verb: int, top: Token) -> str:
    """How the plan hangs on what is above: a clause on a noun where it describes."""
    if top.deprel in ("acl", "acl:relcl", "nmod", "case"):
        relative = any(
            token.xpos in _RELATIVES and token.head in (due, verb)
            for token in tokens[:due]
        )
        return "acl:relcl" if relative else "acl"
    return top.deprel


def _hung(tokens: Sequence[Token], index: int, due: int, verb: int, top: int) -> Token:
    """A word of the old clause under "due" or under the verb: the subject, its "be"
    and what is joined to the whole are those of being due."""
    token = tokens[index]
    if index < due or _is_joined(tokens, index):
        shown = {"nsubj:pass": "nsubj", "nsubj:outer": "nsubj", "aux:pass": "cop"}
        return replace(token, head=due, deprel=shown.get(token.deprel, token.deprel))
    if index < due + 2 or token.head == top not in (due, verb):
        return token
    relation = "obl" if token.deprel == "nmod" else token.deprel
    return replace(token, head=verb, deprel=relation)


def _is_joined(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word closes the sentence or heads a clause with a tense of its own."""
    token = tokens[index]
    if token.deprel not in ("conj", "parataxis"):
        return token.deprel == "punct"
    return token.verb_form == "Fin" or any(
        other.head == index and other.deprel in _OWN for other in tokens
    )


def _as_verb(token: Token) -> Token:
    """A word taken for a noun or an adjective as the infinitive it is."""
    if token.xpos.startswith("VB"):
        return token
    return replace(
        token, upos="VERB", xpos="VB", lemma=lemma(token.text, "VERB", "VB"),
        verb_form="Inf", tense=None, mood=None, voice=None,
    )  # fmt: skip
