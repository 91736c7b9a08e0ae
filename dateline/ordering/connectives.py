"""Order told by the words between events: before, after, following, "had left".

Only explicit signals of the same sentence count; telling one thing after the
other does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.languages.en import cues
from dateline.syntax import Tree, tree_of
from dateline.values import EventMention, Factuality, Kind, Sentence

_REAL = frozenset((Factuality.HAPPENED, Factuality.ONGOING))


def told_order(
    sentences: Sequence[Sentence], mentions: Sequence[EventMention]
) -> tuple[tuple[int, int], ...]:
    """Pairs of mention numbers, the earlier event first."""
    by_sentence: dict[int, dict[int, int]] = {}
    for number, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, {})[mention.token] = number
    pairs: list[tuple[int, int]] = []
    for index, owner in by_sentence.items():
        if len(owner) < 2:
            continue
        tree = tree_of(sentences[index])
        for token, number in owner.items():
            pairs.extend(_pairs(tree, token, number, owner, mentions))
    return tuple(dict.fromkeys(pairs))


def _pairs(
    tree: Tree,
    token: int,
    number: int,
    owner: dict[int, int],
    mentions: Sequence[EventMention],
) -> Iterator[tuple[int, int]]:
    """Pairs of the event at ``token`` with the one it depends on."""
    head = tree.tokens[token].head
    above = owner.get(head)
    if above is None or above == number:
        return
    mark = _time_mark(tree, token)
    if mark == "after":
        yield number, above
    elif mark == "before":
        yield above, number
    elif _is_content(tree, token, mentions[above]) and _happened(mentions[number]):
        yield number, above
    elif _is_background(mentions[number], mentions[above]):
        yield number, above


def _time_mark(tree: Tree, token: int) -> str | None:
    """Whether the clause or phrase stands under a word of before or after."""
    for child in tree.dependents(token, "mark", "case", "advmod"):
        word = tree.tokens[child].text.lower()
        if word in cues.AFTER_MARKS and word != "since":
            return "after"
        if word in cues.BEFORE_MARKS:
            return "before"
    return None


def _is_content(tree: Tree, token: int, above: EventMention) -> bool:
    """What is said to have happened happened before it was said."""
    relation = tree.tokens[token].deprel
    return above.kind is Kind.STATEMENT and relation in ("ccomp", "parataxis", "obj")


def _happened(mention: EventMention) -> bool:
    return mention.factuality is Factuality.HAPPENED and mention.tense == "past"


def _is_background(mention: EventMention, above: EventMention) -> bool:
    """The past perfect beside a simple past tells what was over by then."""
    return (
        mention.perfect
        and mention.tense == "past"
        and above.tense == "past"
        and not above.perfect
        and mention.factuality in _REAL
    )
