"""A tree -> the changes that its noun phrases need to be English.

See ``mending`` for what is mended and why.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.languages.en import headlines
from dateline.syntax import Tree

_MEASURING = ("many", "few", "much", "°")
_DEGREES = [["as", word, "as"] for word in _MEASURING]
_ADDRESS = 4  # tokens from the town to the noun in "Lund, Ore., mill"
_COUNTED = ("NUM", "SYM")
_APART = (",", "—", "–", "--")
_PHRASAL = ("nsubj", "obj", "obl", "nmod")

Change = tuple[int, int, str]
"""A token, its new head, its new relation."""


def of_names(tree: Tree) -> Iterator[Change]:
    """The words of a name as one phrase: "Cyclone Edda" is no noun with a subject
    behind it, and what is joined to one of its words is joined to all of it."""
    for entity in tree.sentence.entities:
        inside = tree.tokens_in(entity.start, entity.end)
        heads = [i for i in inside if tree.tokens[i].head not in inside]
        for other in heads[1:]:
            parted = tree.tokens[other].deprel.split(":")[0] in ("nsubj", "obj", "obl")
            if parted and tree.tokens[heads[0]].deprel.startswith(_PHRASAL):
                yield other, heads[0], "flat"
        for part in inside if len(heads) == 1 else ():
            if tree.tokens[part].deprel in ("compound", "flat"):
                for child in tree.dependents(part, "conj"):
                    if child > inside[-1]:
                        yield child, heads[0], "conj"


def of_phrase(tree: Tree, index: int) -> Iterator[Change]:
    """What is to change about the noun phrase, or the phrases, of a token."""
    if tree.tokens[index].deprel == "nmod":
        yield from _continued(tree, index)
        yield from _ascribed(tree, index)
    if index >= _ADDRESS and tree.tokens[index].text.islower():
        yield from _located(tree, index)
    if tree.tokens[index].text.lower() in _MEASURING:
        yield from _measured(tree, index)
    if tree.tokens[index].deprel == "conj":
        yield from _described(tree, index)
    elif tree.tokens[index].deprel == "appos":
        yield from _closed(tree, index)
    if tree.children[index]:
        yield from _offices(tree, index)


def _continued(tree: Tree, noun: int) -> Iterator[Change]:
    """A bare noun as part of the phrase that it stands in or right behind, "the
    attorney general": a modifier behind its noun has a preposition."""
    token = tree.tokens[noun]
    if noun < token.head or tree.dependents(noun, "case", "det"):
        return
    for other, relation in ((noun + 1, "compound"), (noun - 1, "flat")):
        if not 0 <= other < len(tree.tokens):
            continue
        beside = tree.tokens[other]
        edge = min(tree.dependents(other, "case", "det"), default=noun)
        sibling = beside.head == token.head and beside.deprel == "nmod"
        if sibling and edge < noun:
            yield noun, other, relation
            return


def _located(tree: Tree, noun: int) -> Iterator[Change]:
    """A town and its state as where a common noun is, "the [Lund, Ore.,] mill": no town
    has a mill behind a comma."""
    marks = [tree.tokens[noun - 1].text, tree.tokens[noun - 3].text]
    town, state = noun - _ADDRESS, noun - 2
    proper = {tree.tokens[i].upos for i in (town, state)} == {"PROPN"}
    if marks != [",", ","] or not proper or tree.dependents(noun, "det"):
        return
    while tree.tokens[town].deprel in ("flat", "compound") and town not in (
        tree.tokens[noun].head,
        noun,
    ):
        if abs(tree.tokens[town].head - noun) > 2 * _ADDRESS:
            return
        town = tree.tokens[town].head
    articles = tree.dependents(town, "det") if town < noun else []
    if not articles:
        return
    ties = tree.dependents(town, "case")
    for tie in ties:
        yield tie, noun, "case"
    if ties or town in tree.ancestors(noun):
        yield noun, tree.tokens[town].head, tree.tokens[town].deprel
    yield town, noun, "compound"
    yield articles[0], noun, "det"


def _ascribed(tree: Tree, cause: int) -> Iterator[Change]:
    """What something is ascribed to as a phrase of the verb, "attributed the delay [to
    rain]": no such delay is one to rain."""
    noun = tree.tokens[cause].head
    verb = tree.tokens[noun].head
    if tree.tokens[noun].deprel not in ("obj", "nsubj:pass") or noun > cause:
        return
    tie = headlines.ASCRIBING.get(tree.tokens[verb].lemma)
    if tie is not None and tree.marked_by(cause, tie) is not None:
        yield cause, verb, "obl"


def _measured(tree: Tree, index: int) -> Iterator[Change]:
    """ "As many as" as words of degree of the number after it, and a degree sign as
    part of its unit, where the tree takes either for a noun."""
    token = tree.tokens[index]
    if index + 1 >= len(tree.tokens):
        return
    following = tree.tokens[index + 1]
    if token.text == "°" and following.head == token.head:
        yield index + 1, index, "flat"
    words = [t.text.lower() for t in tree.tokens[max(0, index - 1) : index + 2]]
    number = next((i for i in (index + 2,) if i < len(tree.tokens)), None)
    if (
        number is None
        or words not in _DEGREES
        or tree.tokens[number].upos not in _COUNTED
    ):
        return
    yield index, number, "advmod"
    for beside in (index - 1, index + 1):
        yield beside, index, "fixed"


def _described(tree: Tree, name: int) -> Iterator[Change]:
    """What stands right before a person's name as its description, where the tree
    joins both to another name: conjuncts have a conjunction or mark between them."""
    token = tree.tokens[name]
    if token.deprel != "conj" or token.upos != "PROPN":
        return
    first = tree.subtree(name)[0]
    before = first - 1
    if before <= token.head or tree.tokens[first].upos == "PUNCT":
        return
    noun = tree.tokens[before]
    if noun.upos == "NOUN" and noun.deprel == "conj" and noun.head == token.head:
        yield before, name, "nmod:desc"
        for joint in tree.dependents(before, "cc"):
            yield joint, name, "cc"


def _offices(tree: Tree, name: int) -> Iterator[Change]:
    """A noun without an article as a second description of a name, "Hill, president
    and [chairman]": alone it is nobody besides."""
    described = [c for c in tree.dependents(name, "appos") if c > name]
    for other in tree.dependents(name, "conj") if described else ():
        noun = tree.tokens[other]
        bare = noun.xpos == "NN" and tree.first(other, "det", "nmod:poss") is None
        if bare and other > described[-1] and tree.tokens[name].upos == "PROPN":
            yield other, described[-1], "conj"


def _closed(tree: Tree, noun: int) -> Iterator[Change]:
    """A phrase behind the comma that closes a description as that of the verb,
    "found lead, a metal harming plants, [in the river]"."""
    inside = tree.subtree(noun)
    if tree.tokens[inside[0] - (tree.tokens[inside[0]].text != ",")].text not in _APART:
        return
    verbs = [a for a in tree.ancestors(noun) if tree.tokens[a].upos == "VERB"]
    for participle in tree.dependents(noun, "acl") if verbs else ():
        for phrase in tree.dependents(participle, "obl"):
            first = tree.subtree(phrase)[0]
            comma = first if tree.tokens[first].text == "," else first - 1
            if comma > participle and tree.tokens[comma].text in _APART:
                yield phrase, verbs[0], "obl"
