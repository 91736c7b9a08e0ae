"""An analysed sentence -> the same where its tree breaks a law of English grammar.

Titles are built along the tree, so a clause that hangs on the wrong word would tell
what nobody said ("the office abused the children").  Only what no English sentence
can have is changed.  Source: Huddleston and Pullum 2002, The Cambridge Grammar of
the English Language, chapters 2, 11, 12 and 15.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.ordering.titling import (
    attachment_repairs,
    clause_repairs,
    phrase_repairs,
    subject_repairs,
    sum_repairs,
)
from dateline.syntax import tree_of
from dateline.values import Sentence, Token

_NOMINAL = ("NOUN", "PROPN", "NUM", "SYM", "ADJ", "X")
"""Parts of speech of what can head a noun phrase, "many" among them."""


def mended(sentence: Sentence) -> Sentence:
    """The sentence with the clauses mended that cannot be as the tree has them."""
    tree = tree_of(sentence)
    found = [*phrase_repairs.of_names(tree)]
    for index, token in enumerate(tree.tokens):
        if tree.children[index] or token.upos == "VERB":
            found += clause_repairs.of_clause(tree, index)
            found += attachment_repairs.of_attachment(tree, index)
        if token.upos in _NOMINAL:
            found += phrase_repairs.of_phrase(tree, index)
            found += sum_repairs.of_sum(tree, index)
        found += subject_repairs.of_subject(tree, index)
    changes = {index: (head, relation) for index, head, relation in found}
    if not changes:
        return sentence
    tokens = tuple(
        _hung(token, *changes[i]) if i in changes else token
        for i, token in enumerate(tree.tokens)
    )
    if any(_circular(tokens, index) for index in changes):
        return sentence
    return replace(sentence, tokens=tokens)


def _hung(token: Token, head: int, relation: str) -> Token:
    """The token with another head and relation; what describes a noun is a participle,
    not a past tense."""
    token = replace(token, head=head, deprel=relation, head_chances=())
    if relation != "acl" or token.xpos != "VBD":
        return token
    return replace(token, xpos="VBN", verb_form="Part")


def _circular(tokens: Sequence[Token], index: int) -> bool:
    """Whether the heads above a token never end: two changes that exclude one
    another."""
    for _ in tokens:
        index = tokens[index].head
        if index < 0:
            return False
    return True
