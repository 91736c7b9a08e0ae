"""A tree -> the changes that give its verbs the subjects they have.

See ``mending`` for what is mended and why.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.languages.en import cues, headlines
from dateline.languages.en.roles import CLAUSE_TIES
from dateline.ordering.titling.phrase_repairs import Change
from dateline.syntax import Tree, displaced_subject, finite_of

_PRESENT_OR_PAST = ("VBD", "VBZ", "VBP")
_PHRASE = 6  # words looked back over for the name before an apposition


def of_subject(tree: Tree, index: int) -> Iterator[Change]:
    """What is to change about the subject of a clause, or about a participle that
    tells of somebody."""
    token = tree.tokens[index]
    if token.deprel.startswith("nsubj"):
        yield from _owner(tree, index)
        yield from _source(tree, index)
    elif token.deprel == "obl:agent":
        yield from _receiver(tree, index)
    elif token.deprel == "acl" or (token.deprel == "conj" and token.xpos == "VBD"):
        yield from _last_described(tree, index)
    if token.upos == "VERB":
        yield from _displaced(tree, index)
        yield from _mistaken(tree, index)
        yield from _second_relative(tree, index)
        yield from _listed(tree, index)
        yield from _first_listed(tree, index)


def _owner(tree: Tree, owner: int) -> Iterator[Change]:
    """What stands in brackets behind a possessor as the subject, "Tern's (TLX)
    [sailed]": a noun with the ending of the genitive is none."""
    for other in tree.dependents(owner, "appos"):
        bracket = tree.subtree(other)[0]
        opened = tree.tokens[bracket if bracket != other else other - 1].text == "("
        ending = bracket - 1 if bracket == other else bracket
        ending = ending - (tree.tokens[ending].text == "(")
        if opened and other > owner and tree.tokens[ending].xpos == "POS":
            token = tree.tokens[owner]
            yield other, token.head, token.deprel
            yield owner, other, "nmod:poss"
            return


def _source(tree: Tree, noun: int) -> Iterator[Change]:
    """Who is named behind the comma as the subject, where the tree joins both to
    one name: "According to the Gazette, Ada Hill [left]"."""
    head = tree.tokens[noun].head
    inside = tree.subtree(noun)
    if tree.tokens[inside[0]].lemma.lower() not in headlines.ATTRIBUTING | {"accord"}:
        return
    comma = noun + 1
    if comma >= len(tree.tokens) or tree.tokens[comma].text != ",":
        return
    for name in tree.dependents(noun, "flat", "appos", "conj"):
        if comma < name < head and tree.tokens[name].upos == "PROPN":
            yield name, head, tree.tokens[noun].deprel
            yield noun, head, "obl"
            return


def _displaced(tree: Tree, verb: int) -> Iterator[Change]:
    """The noun behind "after" or "before" as the subject of the finite clause that
    they open, "[won] after her rival, a judge, died", "After the ship, painted white,
    [sailed]": a finite clause has a subject, and its subject no preposition."""
    found = displaced_subject(tree, verb, CLAUSE_TIES)
    if found is None:
        return
    noun, tie = found
    passive = ":pass" if tree.dependents(verb, "aux:pass") else ""
    yield noun, verb, f"nsubj{passive}"
    yield tie, verb, "mark"
    if tree.tokens[noun].head != verb:
        yield verb, tree.tokens[noun].head, "advcl"
    for child in tree.dependents(verb, "advcl"):
        if noun < child < verb and tree.tokens[child].xpos == "VBG":
            yield child, noun, "acl"


def _mistaken(tree: Tree, verb: int) -> Iterator[Change]:
    """The noun that a finite verb has as the first part of a compound as its subject,
    "Oil [rose]": only nouns are compounded."""
    if tree.tokens[verb].xpos not in _PRESENT_OR_PAST:
        return
    if tree.dependents(verb, "nsubj", "csubj", "expl"):
        return
    for noun in tree.dependents(verb, "compound"):
        if noun == verb - 1 and tree.tokens[noun].upos in ("NOUN", "PROPN"):
            yield noun, verb, "nsubj"


def _second_relative(tree: Tree, verb: int) -> Iterator[Change]:
    """A second clause with a relative pronoun as one on the noun of the first, "the
    law which he backed [and which failed]"."""
    token = tree.tokens[verb]
    if token.deprel != "conj" or token.head > verb:
        return
    parts = tree.dependents(verb, "nsubj", "obj")
    if not any(tree.tokens[part].xpos in ("WDT", "WP") for part in parts):
        return
    above = tree.tokens[token.head]
    if above.upos in ("NOUN", "PROPN") and tree.dependents(token.head, "acl:relcl"):
        yield verb, token.head, "acl:relcl"
    elif above.deprel == "acl:relcl":
        yield verb, above.head, "acl:relcl"


def _listed(tree: Tree, verb: int) -> Iterator[Change]:
    """A bare past tense between two others as the second deed of three, "Berg moved
    to Oslo, married [and died]": nothing ties it to a clause above."""
    token = tree.tokens[verb]
    if token.deprel != "advcl" or token.xpos != "VBD" or token.head > verb:
        return
    if tree.tokens[token.head].xpos != "VBD" or not _is_bare(tree, verb):
        return
    joined = tree.dependents(verb, "conj") + tree.dependents(token.head, "conj")
    if any(c > verb and tree.dependents(c, "cc") for c in joined):
        yield verb, token.head, "conj"


def _first_listed(tree: Tree, verb: int) -> Iterator[Change]:
    """A bare past tense with an object between the subject and the verb as the first
    deed of three, "Hill, 45, joined Kestrel, led it [and retired]"."""
    token = tree.tokens[verb]
    if token.xpos != "VBD" or token.deprel not in ("advcl", "acl"):
        return
    head = token.head if token.deprel == "advcl" else tree.tokens[token.head].head
    if head < verb or tree.tokens[head].xpos != "VBD":
        return
    subject = tree.first(head, "nsubj")
    if subject is None and token.deprel == "advcl":
        subject = tree.first(verb, "nsubj")
    if subject is None or not subject < verb:
        return
    joined = [c for c in tree.dependents(head, "conj") if tree.dependents(c, "cc")]
    if (
        not joined
        or not tree.dependents(verb, "obj")
        or not _is_bare(tree, verb, subject)
    ):
        return
    yield subject, verb, "nsubj"
    yield verb, tree.tokens[head].head, tree.tokens[head].deprel
    yield head, verb, "conj"


def _is_bare(tree: Tree, verb: int, subject: int | None = None) -> bool:
    """Whether a clause has no other subject and nothing that ties it, and a comma
    before the verb."""
    words = tree.dependents(verb, "nsubj", "csubj", "expl", "mark", "cc", "aux", "case")
    return tree.tokens[verb - 1].text == "," and words in ([], [subject])


def _receiver(tree: Tree, noun: int) -> Iterator[Change]:
    """Whom something goes to as a phrase of the verb, "delivered the last ship built
    [to Kestrel]": a doer stands behind "by"."""
    participle = tree.tokens[noun].head
    described = tree.tokens[participle].head
    if tree.marked_by(noun, "to") is None or tree.tokens[participle].deprel != "acl":
        return
    if tree.tokens[described].deprel != "obj":
        return
    verb = tree.tokens[described].head
    for phrase in tree.dependents(participle, "obl"):
        if phrase >= noun:
            yield phrase, verb, "obl"
    yield noun, verb, "obl"


def _last_described(tree: Tree, verb: int) -> Iterator[Change]:
    """The name right before a description between commas as whom a participle
    behind it tells of, "Ada, and Bo, a nurse, [chosen to go]"."""
    token = tree.tokens[verb]
    first = tree.subtree(verb)[0]
    comma = first if tree.tokens[first].text == "," else first - 1
    if comma <= token.head or tree.tokens[comma].text != ",":
        return
    if tree.dependents(verb, "nsubj", "obj", "aux", "aux:pass", "cc", "mark"):
        return
    if token.xpos not in ("VBN", "VBD") or token.lemma in cues.REPORTING:
        return
    for name in reversed(range(max(0, comma - 3 * _PHRASE), comma)):
        if tree.tokens[name].upos != "PROPN" or name + 1 >= comma:
            continue
        last = max([name, *tree.dependents(name, "flat")])
        begins = tree.tokens[last + 1].text == ","
        listed = tree.tokens[name].deprel in ("conj", "appos", "obj")
        if not (begins and listed and name != token.head):
            continue
        article = tree.tokens[last + 2]
        apart = last + 2 < comma and article.deprel == "det"
        if apart and finite_of(tree, verb).xpos == token.xpos:
            yield verb, name, "acl"
        return
