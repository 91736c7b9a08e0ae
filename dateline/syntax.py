"""Walks over one sentence's dependency tree: children, phrases, clauses.

Pure functions over ``Sentence.tokens``; tokens are named by their index.
Source of the relation names: Universal Dependencies v2.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence

from dateline.values import Sentence, Token

CLAUSAL = frozenset(
    """root ccomp advcl acl acl:relcl advcl:relcl parataxis csubj csubj:pass
    xcomp conj""".split()
)
"""Relations by which the head of a clause may hang on its governor."""

_PHRASE_BREAKS = frozenset(
    """acl acl:relcl appos parataxis conj cc punct advcl advcl:relcl dep
    discourse list""".split()
)

_MARKS = frozenset(("case", "mark", "advmod", "cc"))
_CLAUSES = frozenset(("advcl", "conj", "parataxis", "acl:relcl"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


class Tree:
    """The tree of one sentence with its children listed once.

    ``tokens`` is the sentence's tuple; ``children[i]`` the indices of the
    dependents of token ``i`` in text order.
    """

    __slots__ = ("_ties", "children", "sentence", "tokens")

    def __init__(self, sentence: Sentence):
        self.sentence = sentence
        self.tokens: tuple[Token, ...] = sentence.tokens
        self.children: list[list[int]] = [[] for _ in self.tokens]
        self._ties: list[list[tuple[int, str, str]]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head >= 0:
                self.children[token.head].append(index)
                tie = index, token.deprel, token.deprel.split(":")[0]
                self._ties[token.head].append(tie)

    def dependents(self, index: int, *relations: str) -> list[int]:
        """Children of ``index`` by one of the relations; "nsubj" also takes its
        subtypes ("nsubj:pass") unless a subtype is named."""
        ties = self._ties[index]
        if not ties:
            return []
        return [
            child
            for child, relation, sort in ties
            if relation in relations or sort in relations
        ]

    def first(self, index: int, *relations: str) -> int | None:
        """The first such child, or None."""
        for child, relation, sort in self._ties[index]:
            if relation in relations or sort in relations:
                return child
        return None

    def ancestors(self, index: int) -> Iterator[int]:
        """Heads from the nearest to the root."""
        index = self.tokens[index].head
        while index >= 0:
            yield index
            index = self.tokens[index].head

    def subtree(self, index: int) -> list[int]:
        """``index`` and everything below it, in text order."""
        found, waiting = [], [index]
        while waiting:
            current = waiting.pop()
            found.append(current)
            waiting.extend(self.children[current])
        return sorted(found)

    def phrase(self, index: int) -> list[int]:
        """The words of the noun phrase headed by ``index``, without relative
        clauses, appositions, coordination, case markers or outer punctuation."""
        found, waiting = [], [index]
        while waiting:
            current = waiting.pop()
            found.append(current)
            for child in self.children[current]:
                relation = self.tokens[child].deprel
                inner_hyphen = relation == "punct" and self.tokens[child].text in "-–/"
                if relation in _PHRASE_BREAKS and not inner_hyphen:
                    continue
                if current == index and relation in ("case", "mark", "cop", "nsubj"):
                    continue
                waiting.append(child)
        return sorted(found)

    def marked_by(self, index: int, *words: str) -> int | None:
        """The case, mark or adverb child of ``index`` that is one of the words, as
        lemma or as written ("later" has the lemma "late")."""
        for child, _, sort in self._ties[index]:
            if sort in _MARKS:
                token = self.tokens[child]
                if token.lemma in words or token.text.lower() in words:
                    return child
        return None

    def clause_head(self, index: int) -> int:
        """The nearest verb or predicate at or above ``index`` that heads a clause."""
        current = index
        while self.tokens[current].head >= 0:
            token = self.tokens[current]
            if token.deprel in CLAUSAL and is_predicate(self, current):
                return current
            current = token.head
        return current

    def tokens_in(self, start: int, end: int) -> list[int]:
        """Tokens that overlap ``[start, end)``."""
        first = bisect_right(self.tokens, start, key=lambda token: token.end)
        last = bisect_left(self.tokens, end, key=lambda token: token.start)
        return list(range(first, last))

    def head_of(self, indices: Sequence[int]) -> int:
        """The first of ``indices`` whose head lies outside them."""
        inside = set(indices)
        for index in indices:
            if self.tokens[index].head not in inside:
                return index
        return indices[0]


def is_predicate(tree: Tree, index: int) -> bool:
    """Whether the token is a verb, or a noun or adjective with a copula."""
    token = tree.tokens[index]
    return token.upos in ("VERB", "AUX") or bool(tree.dependents(index, "cop"))


_TREES: dict[int, Tree] = {}
_MOST_TREES = 1024


def finite_of(tree: Tree, verb: int) -> Token:
    """The token that bears the tense of a clause: its first auxiliary or copula, else
    the verb."""
    helping = tree.dependents(verb, "aux", "cop")
    return tree.tokens[helping[0] if helping else verb]


def is_singular(tree: Tree, verb: int) -> bool:
    """Whether the form of a clause's verb shows that its subject is one."""
    finite = finite_of(tree, verb)
    return finite.xpos == "VBZ" or finite.text.lower() == "was"


def described_by(tree: Tree, verb: int) -> int:
    """The noun that the relative clause of ``verb`` hangs on; for a verb in the
    singular the last of several, "Ada Hill and a man, who was jailed"."""
    noun = tree.tokens[verb].head
    joined = [c for c in tree.dependents(noun, "conj") if c < verb]
    return joined[-1] if joined and is_singular(tree, verb) else noun


def displaced_subject(
    tree: Tree, verb: int, ties: Collection[str]
) -> tuple[int, int] | None:
    """The noun that the tree gives to a preposition among ``ties`` although it is the
    subject of the finite verb behind it, and the preposition: "after her rival, a
    judge, died"."""
    token = tree.tokens[verb]
    if token.deprel not in _CLAUSES or not _lacks_subject(tree, verb):
        return None
    first = tree.subtree(verb)[0]
    for noun in tree.dependents(verb, "obl"):
        if noun < verb and tree.marked_by(noun, *ties) == first:
            return noun, first
    comma = first if tree.tokens[first].text == "," else first - 1
    if comma < 1 or tree.tokens[comma].text != "," or comma > verb:
        return None
    below = comma - 1
    for noun in tree.ancestors(below):
        tie = tree.marked_by(noun, *ties)
        if tree.tokens[noun].deprel == "obl" and tie is not None:
            explains = tree.tokens[below].deprel in ("appos", "acl:relcl", "acl")
            return (noun, tie) if explains and noun < below else None
        below = noun
    return None


def _lacks_subject(tree: Tree, verb: int) -> bool:
    """Whether a finite verb has neither a subject nor a word that ties it."""
    if tree.dependents(verb, "nsubj", "csubj", "expl", "mark", "cc"):
        return False
    token = tree.tokens[verb]
    bare = token.xpos == "VBN" and token.deprel == "acl:relcl"
    return bare or finite_of(tree, verb).xpos in _FINITE


def tree_of(sentence: Sentence) -> Tree:
    """The tree of an analysed sentence, built once while it is in use.

    Kept by identity, since hashing a sentence means hashing all its tokens.
    """
    tree = _TREES.get(id(sentence))
    if tree is None or tree.sentence is not sentence:
        if len(_TREES) >= _MOST_TREES:
            _TREES.clear()
        tree = _TREES[id(sentence)] = Tree(sentence)
    return tree
