"""Stretches of what goes on, told with the number of its day: riots that "continued
last night for the sixth night in a row" began five nights before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from dateline import dates
from dateline.alignment import mentions_by_sentence
from dateline.anchoring.attaching import owners
from dateline.anchoring.links import Link, stretched
from dateline.dates import DateInterval, Precision
from dateline.languages.en import reaching
from dateline.languages.en.words import ORDINALS
from dateline.syntax import Tree, tree_of
from dateline.values import EventMention, Sentence

_PLACES = ("obl", "obl:unmarked", "obl:tmod", "obj")


def runs(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    links: Mapping[int, Link],
) -> dict[int, Link]:
    """Links of what is told to go on into a further day, from its first day on, by
    mention number: of the verb and of what is its subject."""
    dated = mentions_by_sentence((number, mentions[number]) for number in links)
    found: dict[int, Link] = {}
    for index, local in dated.items():
        tree = tree_of(sentences[index])
        owner = owners(tree, local)
        for verb, day, count in _going_on(tree):
            stretch = _since_the_first(links.get(owner.get(verb, -1)), count)
            if stretch is None:
                continue
            for place in (verb, *tree.dependents(verb, "nsubj", "nsubj:pass")):
                number = owner.get(place, -1)
                if number in links:
                    found[number] = _linked(links[number], stretch, tree, day)
    return found


def _going_on(tree: Tree) -> Iterator[tuple[int, int, int]]:
    """Each verb of going on, its numbered day or night, and the number."""
    for verb, token in enumerate(tree.tokens):
        if token.lemma not in reaching.GOING_ON or token.upos != "VERB":
            continue
        for day in tree.dependents(verb, *_PLACES):
            if tree.tokens[day].lemma in ("day", "night"):
                for word in tree.dependents(day, "amod"):
                    count = ORDINALS.get(tree.tokens[word].text.lower(), 1)
                    if count > 1:
                        yield verb, day, count


def _since_the_first(link: Link | None, count: int) -> DateInterval | None:
    """From the first day to the one that the words of the link name."""
    if link is None or link.signal is not None or link.second is not None:
        return None
    last = link.expression.interval
    if last is None or last.start is None or last.precision is not Precision.DAY:
        return None
    try:
        return dates.day(last.start - timedelta(days=count - 1)).until(last)
    except OverflowError:
        return None


def _linked(link: Link, stretch: DateInterval, tree: Tree, day: int) -> Link:
    words = " ".join(tree.tokens[i].text for i in (*tree.dependents(day, "amod"), day))
    because = f"{words}: counted from the first"
    return stretched(link, stretch, rule="event.run", because=because)
