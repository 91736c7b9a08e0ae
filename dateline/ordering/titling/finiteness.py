"""Participles with a subject -> the same told by a finite verb.

"The crew left, having lost the ship" tells that the crew had lost the ship; a title
says so in full, since a participle alone reads as a caption.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.languages.en import achieving, headlines
from dateline.languages.en.preterites import participle_of, past_of
from dateline.ordering.titling.phrases import conjuncts
from dateline.ordering.titling.reading import Reading
from dateline.syntax import Tree

_PRESENT = {False: ("is", "has"), True: ("are", "have")}
_PAST = {False: ("was", "had"), True: ("were", "had")}
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_HELPING = ("aux", "aux:pass", "cop")


def told_finitely(
    reading: Reading,
    head: int,
    group: tuple[int, ...],
    verb: int,
    *,
    passive: bool = False,
) -> Reading:
    """The reading in which the participle of a clause with the subject ``head`` is
    shown in the tense of what it tells; ``group`` are its words in the title.  A
    regular verb is shown as a ``passive`` where its object has become the subject."""
    tree = reading.tree
    while tree.tokens[group[0]].lemma in headlines.LIMITING and len(group) > 1:
        group = group[1:]  # "mostly reflecting"
    headline = tree.sentence.headline or tree.tokens[verb].verb_form == "Fin"
    if reading.tense is None or headline or group[0] in reading.instead:
        return reading
    if reading.tense == "future":
        shown = _to_come(tree, group, verb)
        instead = {**reading.instead, group[0]: shown} if shown else reading.instead
        return replace(reading, instead=instead)
    be, have = (_PAST if reading.tense == "past" else _PRESENT)[_plural(reading, head)]
    first = tree.tokens[group[0]]
    helping = [i for i in group if tree.tokens[i].deprel in _HELPING]
    if helping and helping[0] != group[0]:
        return reading
    shown = ""
    if helping:
        shown = {"being": be, "having": have}.get(first.text.lower(), "")
    elif tree.tokens[verb].xpos == "VBN" and _is_passive(tree, verb):
        shown = f"{be} {first.text.lower()}"
    elif tree.tokens[verb].xpos == "VBG" and verb == group[0]:
        shown = past_of(first.lemma, first.text.lower())
        if passive:
            shown = f"{be} {participle_of(first.lemma, first.text.lower())}"
        elif reading.tense == "present":
            shown = f"{be} {first.text.lower()}"
    elif _is_bare(tree, group, verb):
        shown = past_of(first.lemma, first.text.lower())
    elif tree.tokens[verb].lemma in achieving.ACHIEVED:
        bare = tree.tokens[verb].xpos == "VB" and verb == group[0]
        shown = past_of(first.lemma, first.text.lower()) if bare else ""
    if not shown:
        return reading
    return replace(reading, instead={**reading.instead, group[0]: shown})


def _to_come(tree: Tree, group: tuple[int, ...], verb: int) -> str:
    """What is shown first of a participle about what is planned, "to be held"."""
    first = tree.tokens[group[0]]
    if first.text.lower() == "being":
        return "to be"
    if verb != group[0]:
        return ""
    if first.xpos == "VBG":
        return f"to {first.lemma}"
    passive = first.xpos == "VBN" and _is_passive(tree, verb)
    return f"to be {first.text.lower()}" if passive else ""


def _is_bare(tree: Tree, group: tuple[int, ...], verb: int) -> bool:
    """Whether the verb is an infinitive without "to" that has a subject of its own,
    as behind a verb of perception: "saw the ship sink"."""
    token = tree.tokens[verb]
    alone = group[0] == verb and token.xpos == "VB"
    below = token.deprel in ("ccomp", "xcomp") and not tree.dependents(verb, "mark")
    return alone and below and bool(tree.dependents(verb, "nsubj"))


def _is_passive(tree: Tree, verb: int) -> bool:
    """Whether the participle is that of a passive, not a past tense so tagged."""
    while tree.tokens[verb].deprel == "conj" and tree.tokens[verb].head < verb:
        if tree.dependents(verb, "nsubj"):
            break
        verb = tree.tokens[verb].head
    if tree.tokens[verb].xpos != "VBN" or tree.dependents(verb, *_HELPING):
        return False
    if tree.tokens[verb].lemma in headlines.INTRANSITIVE:
        return False
    subjects = [tree.tokens[c].deprel for c in tree.dependents(verb, "nsubj")]
    if subjects:
        return "nsubj:pass" in subjects
    if _is_only_verb(tree, verb):
        return False
    below = tree.tokens[verb].deprel in ("acl", "advcl")
    agent = tree.dependents(verb, "obl:agent")
    return below and (bool(agent) or not tree.dependents(verb, "obj"))


def _is_only_verb(tree: Tree, verb: int) -> bool:
    """Whether a sentence has no other verb than one behind a description, so that it
    is a past tense: "Kestrel, a mill, closed in May"."""
    described = tree.tokens[verb - 1].text == "," if verb else False
    described = described and any(t.deprel == "appos" for t in tree.tokens[:verb])
    return described and not any(token.xpos in _FINITE for token in tree.tokens)


def _plural(reading: Reading, head: int) -> bool:
    """Whether the subject shown takes "were"."""
    if head < 0 or head in reading.instead:
        return reading.instead[head].lower() in headlines.PLURAL_WORDS
    token = reading.tree.tokens[head]
    if token.xpos in ("NNS", "NNPS") or token.text.lower() in headlines.PLURAL_WORDS:
        return head not in reading.names
    number = token.upos == "NUM" and token.text.lower() not in ("one", "1")
    return number or bool(conjuncts(reading.tree, head))
