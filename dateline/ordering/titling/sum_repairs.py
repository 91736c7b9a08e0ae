"""A tree -> the changes that its sums of money, rates and measures need.

See ``mending`` for what is mended and why.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.ordering.titling.phrase_repairs import Change
from dateline.ordering.titling.units import is_counted, is_numeral
from dateline.syntax import Tree

_BEYOND = ("over", "under", "above", "below", "behind", "ahead")
_MEASURE = 5  # tokens from "$" in "$ 7.3 billion over budget"
_SINCE = {"ago", "earlier", "before", "later"}
_LOOSE = ("conj", "appos", "nmod", "obl:unmarked", "nmod:unmarked")


def of_sum(tree: Tree, index: int) -> Iterator[Change]:
    """What is to change about a sum, or about what a token tells of one."""
    token = tree.tokens[index]
    if token.upos == "SYM":
        yield from _numerals(tree, index)
    elif token.xpos == "CD":
        yield from _figure(tree, index)
    if token.deprel == "conj":
        yield from _measure(tree, index)
    if token.upos == "NOUN":
        yield from _apiece(tree, index)


def _numerals(tree: Tree, sign: int) -> Iterator[Change]:
    """The numerals right behind a sign of money as its own, "$ 1.01", where the tree
    gives them to another sum."""
    end = sign + 1
    while end < len(tree.tokens) and is_numeral(tree.tokens[end]):
        end += 1
    own = range(sign, end)
    if tree.tokens[sign].head in own or all(
        tree.tokens[i].head in own for i in own[1:]
    ):
        return
    for numeral in own[1:-1]:
        yield numeral, own[-1], "compound"
    yield own[-1], sign, "nummod"


def _apiece(tree: Tree, noun: int) -> Iterator[Change]:
    """What a sum is for as part of it, "10 cents a share": nothing joins the two as
    conjuncts, and no noun takes another behind it without a preposition."""
    token = tree.tokens[noun]
    article = noun - 1
    if noun < 2 or tree.tokens[article].text.lower() != "a":
        return
    sum_ = article - 1
    while sum_ > 0 and is_numeral(tree.tokens[sum_]):
        sum_ -= 1
    sum_ = sum_ if tree.tokens[sum_].upos == "SYM" else article - 1  # "$ 5"
    loose = token.deprel in _LOOSE and not tree.dependents(noun, "case")
    behind = [t.text.lower() for t in tree.tokens[noun + 1 : noun + 2]]
    loose = loose and not set(behind) & _SINCE
    if loose and is_counted(tree, sum_):
        yield noun, sum_, "nmod:unmarked"
        yield article, noun, "det"


def _figure(tree: Tree, number: int) -> Iterator[Change]:
    """A number with a phrase of its own as a conjunct of the number and noun before,
    "4 jobs in Lund, [3 in Oslo and 2 in Rome]"."""
    if number + 2 >= len(tree.tokens) or tree.tokens[number + 1].deprel != "case":
        return
    tie = tree.tokens[number - 1]
    place = tree.tokens[number + 1].head
    if tie.text != "," and tie.deprel != "cc":
        return
    if not number < place or tree.tokens[place].upos != "PROPN":
        return
    relation = tree.tokens[number].deprel
    head = tree.tokens[number].head
    while head >= 0 and tree.tokens[head].deprel in ("obl", "nmod", "conj", "appos"):
        head = tree.tokens[head].head
    if head >= 0 and tree.tokens[head].upos == "VERB":
        head = next((c for c in tree.dependents(head, "obj") if c < number), -1)
    counted = 0 <= head < number and bool(tree.dependents(head, "nummod"))
    if counted and relation in ("nummod", "appos", "conj"):
        yield number, head, "conj"
        yield place, number, "nmod"
        for first in tree.dependents(tree.tokens[head].head, "obl"):
            if tree.subtree(first)[0] == head + 1:
                yield first, head, "nmod"
        if tie.deprel == "cc":
            yield number - 1, number, "cc"


def _measure(tree: Tree, sum_: int) -> Iterator[Change]:
    """A measure before a preposition as part of the phrase, "a year late and [2 million
    dollars over budget]"."""
    phrase = tree.tokens[sum_].head
    if not is_counted(tree, sum_) or tree.dependents(sum_, "case"):
        return
    if tree.tokens[phrase].deprel != "obl" or not tree.dependents(phrase, "case"):
        return
    found = tree.dependents(sum_, "nmod") + tree.dependents(phrase, "nmod", "conj")
    for noun in found:
        tie = tree.marked_by(noun, *_BEYOND)
        bare = tie is not None and not tree.dependents(noun, "det", "nummod")
        if bare and tree.subtree(noun)[0] == tie and sum_ < noun <= sum_ + _MEASURE:
            yield noun, phrase, "conj"
            yield sum_, noun, "nmod:unmarked"
            for joint in tree.dependents(sum_, "cc"):
                yield joint, noun, "cc"
            return
