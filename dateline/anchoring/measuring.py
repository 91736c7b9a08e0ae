"""Times that date no event: what something is compared with, how long a record has
held, what is judged, what was once meant.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from dateline.languages.en import evoking, reaching
from dateline.syntax import Tree

_LONGEST_AMOUNT = 20
_OF_AMOUNTS = frozenset(("NUM", "SYM", "DET", "NOUN", "ADJ"))


def measures(tree: Tree, tokens: Sequence[int], signal: str | None) -> bool:
    """Whether the words of a time only tell since when a record has held ("the first
    win since 2010", "in the past decade"), what a change began at ("up from 5 in
    May"), or what is judged ("declared last month the warmest")."""
    if signal == "since" and is_since_record(tree, tokens[0] - 1):
        return True
    if _is_span_of_record(tree, tokens) or _is_baseline(tree, tokens[0]):
        return True
    if _is_outset(tree, tokens) or _is_chosen(tree, tokens):
        return True
    following = tokens[-1] + 1
    if following < len(tree.tokens) and tree.tokens[following].lemma == "than":
        return True  # "three days later than planned"
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


def _is_span_of_record(tree: Tree, tokens: Sequence[int]) -> bool:
    """Whether it is the years that a record is one of: "its largest fair in the past
    decade"."""
    if tree.tokens[tokens[-1]].lemma not in reaching.LONG_SPANS:
        return False
    if not any(tree.tokens[i].lemma in reaching.UP_TO_NOW for i in tokens):
        return False
    before = tokens[0] - 1
    while before > 0 and tree.tokens[before].upos == "DET":
        before -= 1
    inside = before > 0 and tree.tokens[before].lemma in ("in", "of", "for")
    return inside and is_since_record(tree, before)


def _is_baseline(tree: Tree, first: int) -> bool:
    """Whether it stands right behind the amount that a change set out from: "rose from
    4 million in 2005", "to 40 tonnes from 52 in May"."""
    last = first - 1
    if last > 0 and tree.tokens[last].lemma == "in":
        last -= 1
    phrase = (last, *tree.ancestors(last)) if last > 0 else ()
    for index in phrase:
        token = tree.tokens[index]
        if token.deprel in ("obl", "nmod"):
            outset = tree.marked_by(index, "from") is not None
            pure = token.upos in ("NUM", "SYM") or token.lemma in reaching.SHARES
            return outset and (pure or _changes_to(tree, index))
        if token.deprel not in ("nummod", "compound", "flat", "amod"):
            break
    return False


def _is_outset(tree: Tree, tokens: Sequence[int]) -> bool:
    """Whether an amount is told to have changed since then: "fell 8% from a year ago",
    "to $3 million from $2 million, or 30 cents a share, in the year-ago period"."""
    if not any(tree.tokens[i].lemma in reaching.COUNTED_BACK for i in tokens):
        return False
    above = tree.tokens[tree.head_of(tokens)].head
    if above < 0:
        return False
    if tree.tokens[tokens[0] - 1].text.lower() == "from":
        beside = (above, *tree.dependents(above, "obj", "obl"))
        return any(_is_amount(tree, i) for i in beside)
    return any(
        above < i < tokens[0]
        and tree.marked_by(i, "from") is not None
        and _is_amount(tree, i)
        for i in tree.dependents(above, "obl", "nmod")
    )


def _is_chosen(tree: Tree, tokens: Sequence[int]) -> bool:
    """Whether it is the time itself that somebody chooses: "Friday was chosen"."""
    head = tree.tokens[tree.head_of(tokens)]
    if head.deprel not in ("obj", "nsubj:pass") or head.head < 0:
        return False
    alone = len(tree.dependents(head.head, head.deprel)) == 1
    return alone and tree.tokens[head.head].lemma in reaching.CHOOSING


def names_an_age(tree: Tree, tokens: Sequence[int], owner: Container[int]) -> bool:
    """Whether a day stands for its age beside a noun that is no event: "the leaders of
    tomorrow", "in today's world"."""
    if len(tokens) > 2 or tree.tokens[tokens[0]].lemma not in reaching.AGES:
        return False
    above = tree.tokens[tokens[0]].head
    if above < 0 or above in owner or tree.tokens[above].upos not in ("NOUN", "PROPN"):
        return False
    lemma = tree.tokens[above].lemma
    if tree.tokens[tokens[0]].deprel == "nmod:poss":
        return lemma in reaching.OF_AN_AGE
    timed = evoking.PERIODS | reaching.BOUNDARIES | reaching.PARTS_OF_DAYS
    return tree.marked_by(tokens[0], "of") is not None and lemma not in timed


def compared_figure(tree: Tree, first: int) -> tuple[int, ...] | None:
    """The words between the amount that a figure changed from or is compared with
    and a time right behind it, the word before it too: "from $4 million, or 24 cents
    a share, (a year earlier)"; None where no such amount stands there."""
    money = False
    for index in range(first - 1, max(-1, first - _LONGEST_AMOUNT), -1):
        token = tree.tokens[index]
        word, before = token.text.lower(), tree.tokens[max(0, index - 1)].text.lower()
        if word in ("from", "against", "versus") or (
            word == "with" and before == "compared"
        ):
            return tuple(range(index, first)) if money else None
        money = money or token.upos == "SYM"
        inside = token.upos in _OF_AMOUNTS or word in (",", "of", "or")
        if not inside and not (index == first - 1 and word in ("in", "for")):
            return None
    return None


def _is_amount(tree: Tree, index: int) -> bool:
    """Whether a word is a sum or a share, or a noun that is told to be one: "a profit
    of $2 million"."""
    words = (index, *tree.dependents(index, "nmod"))
    return any(
        tree.tokens[i].upos in ("NUM", "SYM") or tree.tokens[i].lemma in reaching.SHARES
        for i in words
    )


def _changes_to(tree: Tree, outset: int) -> bool:
    """Whether a number is told that the amount changed to."""
    beside = tree.dependents(tree.tokens[outset].head, "obl", "nmod")
    counted = bool(tree.dependents(outset, "nummod"))
    return counted and any(
        tree.marked_by(i, "to") is not None
        and (tree.tokens[i].upos == "NUM" or bool(tree.dependents(i, "nummod")))
        for i in beside
    )


def is_compared(tree: Tree, index: int) -> bool:
    """Whether something is only compared with it: "than in May", "down from 5 in May",
    "compared with May", "against a profit of $2 million a year ago"."""
    if tree.tokens[index].lemma == "compare":
        return True
    for case in tree.dependents(index, "case"):
        word, before = tree.tokens[case].lemma, tree.tokens[max(0, case - 1)].lemma
        if word in ("than", "versus") or (word == "from" and before in ("up", "down")):
            return True
        if word == "against" and _is_amount(tree, index):
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
