"""Needed words and places to grow -> a title of at most so many words."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.ordering.titling.certainty import joins_surely
from dateline.ordering.titling.clauses import clause_core
from dateline.ordering.titling.growth import offers
from dateline.ordering.titling.offering import Node, Offer
from dateline.ordering.titling.reading import Reading
from dateline.ordering.titling.wording import Slot, write

MOST_WORDS = 14
"""Length of the longest title, in words between spaces."""

_ENOUGH_WORDS = 11  # what matters least is not added to a title of this length
_LATE_RANK = 1.5  # from here on it matters least
_MOST_OFFERS = 80
_NEEDED = frozenset(
    ("obj", "xcomp", "ccomp", "flat", "fixed", "compound", "compound:prt", "nummod")
    + ("cop", "aux", "aux:pass", "nsubj", "nsubj:pass", "obl:agent", "goeswith")
)


def fit(
    reading: Reading,
    needed: Sequence[Offer],
    nodes: Iterable[Node],
    most: int = MOST_WORDS,
) -> dict[int, Slot]:
    """The words of the title: of ``needed`` all that fits in ``most`` words, in its
    order, then what grows on ``nodes``, lowest rank first."""
    chosen: dict[int, Slot] = {}
    spare = _words_more(reading)
    for whole in needed:
        for offer in (whole, *_shorter(reading, whole)):
            taken = _with(reading, chosen, offer)
            if not chosen or _fits(reading, taken, most, spare):
                chosen = taken
                break
    waiting: list[tuple[float, int, int, Offer]] = []
    for node in nodes:
        if node.head in chosen:
            _queue(waiting, offers(reading, node))
    held: dict[int, list[Offer]] = {}
    for _ in range(_MOST_OFFERS):
        if not waiting:
            break
        offer = heapq.heappop(waiting)[-1]
        if not offer.words or not chosen.keys().isdisjoint(offer.words):
            continue
        if offer.needs >= 0 and offer.needs not in chosen:
            held.setdefault(offer.needs, []).append(offer)
            continue
        taken = _with(reading, chosen, offer)
        late = offer.rank > _LATE_RANK
        room = min(most, _ENOUGH_WORDS) if late else most
        if not _fits(reading, taken, room, spare):
            continue
        if not joins_surely(reading, chosen, offer.words):
            continue
        chosen = taken
        for node in offer.nodes:
            _queue(waiting, offers(reading, node))
        for word in offer.words:
            _queue(waiting, held.pop(word, []))
    return chosen


def _with(reading: Reading, chosen: dict[int, Slot], offer: Offer) -> dict[int, Slot]:
    words = [unit for i in offer.words for unit in reading.units.get(i, (i,))]
    return {**dict.fromkeys(words, offer.slot), **chosen}


def _shorter(reading: Reading, offer: Offer) -> Iterator[Offer]:
    """The offer without its last prepositional phrase, without its last two, ..."""
    tokens = reading.tree.tokens
    for place in range(len(offer.words) - 1, 0, -1):
        index = offer.words[place]
        case = 0 <= index < len(tokens) and tokens[index].deprel == "case"
        if case and tokens[index].xpos == "IN" and tokens[index].head > index:
            yield replace(offer, words=offer.words[:place])


def _queue(waiting: list[tuple[float, int, int, Offer]], more: list[Offer]) -> None:
    for offer in more:
        if offer.words:
            heapq.heappush(waiting, (offer.rank, offer.words[0], len(waiting), offer))


def _fits(reading: Reading, chosen: Mapping[int, Slot], most: int, spare: int) -> bool:
    """Whether the title has at most so many words; it is written out only where the
    tokens and ``spare`` words might be more."""
    return len(chosen) + spare <= most or length(reading, chosen) <= most


def _words_more(reading: Reading) -> int:
    """How many words a title may have beside one for each of its tokens: for marks,
    tokens such as "1 000" and what stands for pronouns."""
    more = sum(
        len(token.text.split()) - (token.upos != "PUNCT" or token.text == ",")
        for token in reading.tree.tokens
    )
    return more + sum(len(words.split()) for words in reading.instead.values())


def length(reading: Reading, chosen: Mapping[int, Slot]) -> int:
    """The number of words of the title."""
    return len(write(reading, chosen).split())


def verbatim(
    reading: Reading, head: int, first: int, last: int, most: int
) -> tuple[int, ...]:
    """The longest unbroken stretch of ``[first, last]`` that holds the core of
    the clause of ``head`` and ends between phrases, of at most ``most`` words;
    empty when there is none."""
    tokens = reading.tree.tokens
    needed = clause_core(reading, head, subject=True).words
    start, end = needed[0], needed[-1]
    if start < first or end > last:
        return ()
    count, best = 0, 0
    stop = min(last + 1, start + 4 * most)
    open_until = start  # the furthest word that some word so far cannot do without
    for index in range(start, stop):
        token = tokens[index]
        if index == start or tokens[index - 1].end < token.start:
            count += 1
        if count > most or index in reading.blocked:
            break
        inside = start <= token.head <= index or index == head
        waits_for = index if inside else token.head
        follow = [
            child
            for child in reading.tree.children[index]
            if child > index
            and (tokens[child].deprel in _NEEDED or _is_of(reading, child))
        ]
        if start <= waits_for <= last:
            open_until = max([open_until, waits_for, *follow, *_name(reading, index)])
        if token.upos != "PUNCT" and index >= max(end, open_until):
            best = index
    return tuple(range(start, best + 1)) if best >= end else ()


def _is_of(reading: Reading, child: int) -> bool:
    tokens = reading.tree.tokens
    return any(tokens[c].lemma == "of" for c in reading.tree.dependents(child, "case"))


def _name(reading: Reading, index: int) -> tuple[int, ...]:
    return reading.names.get(index, ())


def window(reading: Reading, around: int) -> str:
    """The words about a token, as far as the next punctuation marks: for text
    without a usable tree."""
    tokens = reading.tree.tokens
    start = end = around
    chosen: dict[int, Slot] = {}
    right, left = True, True
    while right or left:
        if left:
            left = start > 0 and not _ends(reading, start - 1)
            start -= left
        if right:
            right = end + 1 < len(tokens) and not _ends(reading, end + 1)
            end += right
        wider = dict.fromkeys(
            (i for i in range(start, end + 1) if i not in reading.blocked), Slot.REST
        )
        if length(reading, wider) > MOST_WORDS:
            break
        chosen = wider
    while chosen and tokens[min(chosen)].deprel in ("case", "mark"):
        del chosen[min(chosen)]  # "[under] the agreement"
    line = write(reading, chosen) or write(reading, {around: Slot.REST})
    return " ".join(line.split()[:MOST_WORDS])


def _ends(reading: Reading, index: int) -> bool:
    token = reading.tree.tokens[index]
    return token.upos == "PUNCT" and token.text not in "-'’"
