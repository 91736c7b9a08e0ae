"""Dated times that an undated event surely does not share, by the grammar between."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline import dates
from dateline.anchoring.background import is_put_off
from dateline.dates import DateInterval
from dateline.languages.en import reaching
from dateline.syntax import Tree
from dateline.values import EventMention, Factuality, Kind

_ARGUMENTS = ("nsubj", "nsubj:pass", "obj")
_PERSONS = ("who", "whom")


def is_withheld(
    tree: Tree,
    mention: EventMention,
    carriers: Sequence[EventMention],
    governor: EventMention | None,
) -> bool:
    """Whether all that is dated so is told beside the event at another time: it only
    tells whom the event befell, what was done when somebody spoke of it, or when it
    was put off.  ``governor`` is the mention that the event's word hangs on."""
    if not carriers or any(c.sentence != mention.sentence for c in carriers):
        return False
    if is_put_off(tree, mention):
        return True
    if mention.factuality is not Factuality.HAPPENED or mention.tense != "past":
        return False
    places = {c.token for c in carriers}
    return places <= _describing(tree, tree.clause_head(mention.token)) or (
        governor is not None
        and governor.kind is Kind.STATEMENT
        and not mention.progressive
        and _is_with_saying(tree, places, governor.token)
    )


def names_no_day(
    mention: EventMention, interval: DateInterval, published: date | None
) -> bool:
    """Whether a verb in the present perfect would take a time that is over by
    publication: "has been declared" goes with no past time."""
    if published is None or mention.nominal or mention.quoted:
        return False
    resultant = mention.perfect and mention.tense == "present"
    return resultant and interval.precedes(dates.day(published))


def is_quotation(tree: Tree, index: int) -> bool:
    """Whether a word's clause quotes a price of the market: "closed at $9 in composite
    trading yesterday"."""
    return any(
        tree.tokens[i].lemma.casefold() in reaching.TRADED_IN
        for i in tree.dependents(tree.clause_head(index), "obl")
    )


def is_priced(tree: Tree, index: int) -> bool:
    """Whether a word's clause tells a price or quotes one: "fell 75 cents to $9"."""
    above = tree.clause_head(index)
    return is_quotation(tree, index) or any(
        tree.tokens[i].upos in ("SYM", "NUM") or tree.dependents(i, "nummod")
        for i in tree.dependents(above, "obj", "obl")
    )


def _describing(tree: Tree, event: int) -> set[int]:
    """The words of the clauses that tell which person or thing takes part: "the man
    arrested on Monday was released"."""
    found: set[int] = set()
    for argument in tree.dependents(event, *_ARGUMENTS):
        for clause in tree.dependents(argument, "acl", "acl:relcl"):
            if _is_restrictive(tree, argument, clause):
                found.update(tree.subtree(clause))
    return found


def _is_restrictive(tree: Tree, noun: int, clause: int) -> bool:
    """Whether a participle or a clause with "who" stands right behind its noun, with
    no comma between."""
    inside = tree.subtree(clause)
    if any(tree.tokens[i].upos == "PUNCT" for i in range(noun + 1, clause)):
        return False
    if tree.tokens[clause].deprel == "acl":
        return tree.tokens[clause].xpos == "VBN"
    return any(tree.tokens[i].text.lower() in _PERSONS for i in inside)


def _is_with_saying(tree: Tree, places: set[int], saying: int) -> bool:
    """Whether words tell what went on as somebody spoke, and when that was: "she had
    died, police said as the search ended on Monday"."""
    beside: set[int] = set()
    for clause in tree.dependents(saying, "advcl"):
        if tree.marked_by(clause, "as", "when", "while") is not None:
            beside.update(tree.subtree(clause))
    return bool(places & beside) and places <= beside | {saying}
