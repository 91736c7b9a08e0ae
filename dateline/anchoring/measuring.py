"""Times that date no event: what something is compared with, how long a record has
held, what is judged, what was once meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.languages.en import reaching
from dateline.syntax import Tree


def measures(tree: Tree, tokens: Sequence[int], signal: str | None) -> bool:
    """Whether the words of a time only tell since when a record has held ("the first
    win since 2010"), or what is judged ("declared last month the warmest")."""
    if signal == "since" and is_since_record(tree, tokens[0] - 1):
        return True
    return _is_judged(tree, tokens[0], tokens[-1])


def is_since_record(tree: Tree, since: int) -> bool:
    """Whether the "since" at an index tells how long a record has held: "its highest
    level since 2008", "for the first time since"."""
    current = since - 1
    while current > 0:
        token = tree.tokens[current]
        words = (current, *tree.dependents(current, "amod", "advmod", "nummod"))
        if any(_is_superlative(tree, i) for i in words if i < since):
            return True
        if token.upos in ("VERB", "AUX") and not token.deprel.startswith("acl"):
            return False
        current = token.head
    return False


def is_compared(tree: Tree, index: int) -> bool:
    """Whether something is only compared with it: "than in May", "down from 5 in May",
    "compared with May"."""
    if tree.tokens[index].lemma == "compare":
        return True
    for case in tree.dependents(index, "case"):
        word, before = tree.tokens[case].lemma, tree.tokens[max(0, case - 1)].lemma
        if word in ("than", "versus") or (word == "from" and before in ("up", "down")):
            return True
    return False


def was_meant(tree: Tree, index: int) -> bool:
    """Whether a time is the one once meant: "originally due in May"."""
    return tree.marked_by(index, *reaching.ONCE_MEANT) is not None and (
        tree.tokens[index].lemma in reaching.MEANT
    )


def _is_judged(tree: Tree, first: int, last: int) -> bool:
    """Whether a verb tells what the time itself was."""
    if first == 0 or last + 1 >= len(tree.tokens):
        return False
    judged = tree.tokens[first - 1].lemma in reaching.DECLARING
    return judged and tree.tokens[last + 1].xpos in ("DT", "PRP$", "JJS")


def _is_superlative(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.xpos in ("JJS", "RBS") or token.text.lower() in reaching.RECORDS
