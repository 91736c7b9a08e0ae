"""A tree -> the clauses and phrases in it that belong to another word.

See ``mending`` for what is mended and why.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.languages.en import cues, headlines
from dateline.languages.en.calendar_names import DAY_NAMES, MONTH_NAMES
from dateline.ordering.titling.phrase_repairs import Change
from dateline.syntax import Tree, finite_of, is_predicate

_SENTENCING = ("sentence", "condemn")
_DATED = frozenset((*DAY_NAMES, *MONTH_NAMES))
_YEAR = 4  # digits


def of_attachment(tree: Tree, verb: int) -> Iterator[Change]:
    """What is to change about the word that the clause of a token, or a phrase of it,
    hangs on."""
    token = tree.tokens[verb]
    if token.deprel == "acl:relcl":
        yield from _whose(tree, verb)
    elif token.deprel == "advcl":
        yield from _then(tree, verb)
        yield from _marked(tree, verb)
    elif token.deprel == "acl" and token.xpos in ("VBN", "VBD"):
        yield from _possessed(tree, verb)
    elif token.deprel == "acl" and token.xpos == "VBG":
        yield from _citing(tree, verb)
    elif token.deprel == "conj":
        yield from _raised(tree, verb)
        yield from _as(tree, verb)
    if token.lemma in _SENTENCING:
        yield from _sentenced(tree, verb)
    elif token.lemma == "enter":
        yield from _entered(tree, verb)
    elif token.text == "based":
        yield from _based(tree, verb)


def _marked(tree: Tree, verb: int) -> Iterator[Change]:
    """A noun between the mark of a clause and its verb as the subject, "left before
    most guests [of the hall arrived]": no clause is cut in two by another."""
    marks = [c for c in tree.dependents(verb, "mark") if c < verb]
    if not marks or finite_of(tree, verb).verb_form != "Fin":
        return
    subject = tree.first(verb, "nsubj")
    if subject is not None and not tree.dependents(subject, "case"):
        return
    for noun in tree.dependents(tree.tokens[verb].head, "obl", "obj"):
        if marks[0] < noun < verb and not tree.dependents(noun, "case"):
            yield noun, verb, "nsubj"
            if subject is not None:
                yield subject, noun, "nmod"
            return


def _as(tree: Tree, verb: int) -> Iterator[Change]:
    """A finite verb right behind "as" and a noun as that of a clause about it, "sank as
    the storm [hit]": nothing joins it to the verb before."""
    token = tree.tokens[verb]
    if token.xpos not in ("VBD", "VBZ", "VBP") or token.head > verb:
        return
    if tree.dependents(verb, "cc", "nsubj", "nsubj:pass", "expl", "mark"):
        return
    for noun in tree.dependents(token.head, "obl"):
        case, words = tree.marked_by(noun, "as"), tree.subtree(noun)
        aside = bool(tree.dependents(noun, "appos"))
        behind = tree.subtree(verb)[0] - words[-1] - 1
        marks = [t for t in tree.tokens[words[-1] + 1 : verb] if t.upos == "PUNCT"]
        if (
            case is not None
            and words[-1] < verb
            and not behind
            and (aside or not marks)
        ):
            yield noun, verb, "nsubj"
            yield case, verb, "mark"
            yield verb, token.head, "advcl"
            return


def _based(tree: Tree, participle: int) -> Iterator[Change]:
    """A town before the state in which something is based as part of that description,
    "[Lund, Ore.-based] Kestrel"."""
    town, state = participle - 4, participle - 2
    words = [t.text for t in tree.tokens[participle - 3 : participle]]
    described = tree.tokens[participle].head
    if town < 0 or [words[0], words[-1]] != [",", "-"] or described < participle:
        return
    if {tree.tokens[i].upos for i in (town, state)} != {"PROPN"}:
        return
    while tree.tokens[town].deprel in ("flat", "compound"):
        if tree.tokens[town].head > participle or tree.tokens[town].head < 0:
            break
        town = tree.tokens[town].head
    if town > participle or participle in tree.ancestors(town):
        return
    yield town, participle, "compound"
    for word in tree.dependents(town, "det", "case"):
        yield word, described, tree.tokens[word].deprel


def _citing(tree: Tree, verb: int) -> Iterator[Change]:
    """What somebody says behind a comma as a clause beside the one before, "reported
    a loss, [citing strikes]": no thing cites another."""
    noun = tree.tokens[verb].head
    above = tree.tokens[noun].head
    says = tree.tokens[verb].lemma in cues.REPORTING | headlines.REASONING
    thing = tree.tokens[noun].upos == "NOUN" and tree.tokens[noun].deprel == "obj"
    apart = verb > 0 and tree.tokens[verb - 1].text == ","
    if says and thing and apart and is_predicate(tree, above):
        yield verb, above, "advcl"


def _then(tree: Tree, verb: int) -> Iterator[Change]:
    """A clause with "when" right behind a date as one on the date: "has fallen since
    May, [when it stood at 9]"."""
    first = tree.subtree(verb)[0]
    if tree.tokens[first].text == ",":
        first += 1
    if tree.tokens[first].text.lower() != "when" or first < 2:
        return
    before = first - 1 - (tree.tokens[first - 1].text == ",")
    date = tree.tokens[before]
    named = date.text in _DATED or (date.xpos == "CD" and len(date.text) == _YEAR)
    tied = tree.tokens[verb].head != before and tree.dependents(before, "case")
    if named and tied:
        yield verb, before, "acl:relcl"


def _whose(tree: Tree, verb: int) -> Iterator[Change]:
    """The noun right before "whose" as the owner, where another clause parts it from
    the one that the tree has: "plans made by Kestrel, whose ship [sank]"."""
    noun = tree.tokens[verb].head
    for mark in tree.subtree(verb):
        if tree.tokens[mark].text.lower() != "whose" or mark < 2:
            continue
        before = mark - 1 - (tree.tokens[mark - 1].text == ",")
        while tree.tokens[before].deprel in ("flat", "compound"):
            before = tree.tokens[before].head
        between = [a for a in tree.ancestors(before) if a > noun]
        parted = any(tree.tokens[a].upos == "VERB" for a in between)
        if parted and noun in tree.ancestors(before) and verb not in between:
            yield verb, before, "acl:relcl"
        return


def _raised(tree: Tree, verb: int) -> Iterator[Change]:
    """What stands behind the comma after two verbs as what both have, "founded, and
    then sold, [a mill]"."""
    first = tree.tokens[verb].head
    joint, thing = tree.first(verb, "cc"), tree.first(verb, "obj")
    if joint is None or thing is None or verb + 1 >= len(tree.tokens):
        return
    set_off = tree.tokens[joint - 1].text == "," and tree.tokens[verb + 1].text == ","
    later = [c for c in tree.children[first] if first < c < joint - 1]
    if set_off and not later and tree.tokens[first].upos == "VERB":
        yield thing, first, "obj"


def _possessed(tree: Tree, verb: int) -> Iterator[Change]:
    """A participle as that of the noun right before it, where the tree takes it for
    that of what the noun has: "the location of the boat [found in May]"."""
    head = tree.tokens[verb].head
    if tree.tokens[head].lemma not in headlines.ATTRIBUTES:
        return
    for noun in tree.dependents(head, "nmod"):
        of = tree.marked_by(noun, "of") is not None
        if of and tree.subtree(noun)[-1] == tree.subtree(verb)[0] - 1:
            yield verb, noun, "acl"


def _sentenced(tree: Tree, verb: int) -> Iterator[Change]:
    """The punishment behind "sentenced for …" as that of the verb: no crime leads
    "to life in prison"."""
    for crime in tree.dependents(verb, "obl"):
        phrases = tree.dependents(crime, "nmod")
        to = [noun for noun in phrases if tree.marked_by(noun, "to") is not None]
        for noun in phrases if to else ():
            if noun >= to[0]:
                yield noun, verb, "obl"


def _entered(tree: Tree, verb: int) -> Iterator[Change]:
    """What a verb that needs an object has right behind it as its object, where the
    tree takes it for a time: "entered its fifth day"."""
    after = tree.first(verb, "obl:unmarked")
    if tree.dependents(verb, "obj"):
        return
    if after is not None and min(tree.subtree(after)) == verb + 1:
        yield after, verb, "obj"
