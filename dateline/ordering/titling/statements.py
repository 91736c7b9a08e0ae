"""Who said what, as a title: the speaker first, then the verb and the content."""

from __future__ import annotations

from dataclasses import replace

from dateline.languages.en import cues, headlines
from dateline.ordering.titling.clauses import (
    clause_core,
    governor,
    group,
    objects,
    own_subject,
)
from dateline.ordering.titling.drafts import clause_title, subject_offers
from dateline.ordering.titling.fitting import MOST_WORDS, fit, length, verbatim
from dateline.ordering.titling.offering import Node, Offer, clause_offer
from dateline.ordering.titling.reading import Reading
from dateline.ordering.titling.wording import Slot, write
from dateline.syntax import is_predicate

_CLOSING = {"“": "”", "«": "»", "``": "''", "„": "“"}
_SHORT_QUOTE = 4  # tokens; what is shorter is a borrowed phrase


def statement_title(reading: Reading, verb: int, subject: str | None) -> str:
    """Speaker, verb and what was said, in quotation marks where it is verbatim;
    what was said alone where there is no room for both."""
    content = _content(reading, verb)
    if content is None or governor(reading.tree, verb) is not None:
        return clause_title(reading, verb, subject)
    if _is_about_another(reading, verb, content):
        return clause_title(reading, reading.tree.tokens[verb].head, None, also=verb)
    colon = _with_colon(reading, verb, content, subject)
    if colon:
        return colon
    reading, needed, nodes = subject_offers(reading, verb, subject)
    body = clause_core(reading, verb, subject=False, complements=False).words
    told = tuple(i for i in body if i not in group(reading, verb))
    if verb + 1 in told:  # "told reporters"
        needed.append(Offer(rank=0.2, slot=Slot.REST, words=told))
    nodes.append(Node(head=verb, rank=0.5, slot=Slot.VERB, clause=True))
    for speaking in (needed, [_without_determiner(reading, o) for o in needed]):
        room = MOST_WORDS - length(reading, fit(reading, speaking, ()))
        shown, said = _said(reading, verb, content, room)
        chosen = fit(shown, [*speaking, said], [*said.nodes, *nodes])
        if said.words and chosen.keys() >= set(said.words):
            return write(shown, chosen)
    return clause_title(reading, content, None)


def _is_about_another(reading: Reading, verb: int, content: int) -> bool:
    """Whether a participle says something of whose an unresolved pronoun is: behind
    the speaker's name, "alleging her firm lied" would tell of the speaker's firm."""
    tree = reading.tree
    token = tree.tokens[verb]
    subject = own_subject(tree, content)
    if token.xpos != "VBG" or token.deprel != "advcl" or subject is None:
        return False
    owners = tree.dependents(subject, "nmod:poss")
    open_owner = any(tree.tokens[c].xpos == "PRP$" for c in owners)
    resolved = any(c in reading.instead for c in owners)
    above = 0 <= token.head < verb and is_predicate(tree, token.head)
    return above and open_owner and not resolved


def _with_colon(reading: Reading, verb: int, content: int, subject: str | None) -> str:
    """Speaker, colon and what was said, for a participle that cannot stand behind a
    subject, "Berg: taxes will fall" for "saying that …"; empty for a finite verb."""
    tree = reading.tree
    token = tree.tokens[verb]
    if token.xpos != "VBG" or token.deprel != "advcl" or tree.dependents(verb, "aux"):
        return ""
    reading, needed, _ = subject_offers(reading, verb, subject)
    if not needed[1].words:
        return ""
    speaker = write(reading, fit(reading, needed[1:2], ()))
    room = MOST_WORDS - len(speaker.split())
    shown, said = _said(reading, verb, content, room)
    marks = _quoted(reading, content, verb)
    if marks is not None and marks[0] not in said.words:
        return ""
    line = write(shown, fit(shown, [said], said.nodes, room)) if said.words else ""
    return f"{speaker}: {line}" if line else ""


def _without_determiner(reading: Reading, offer: Offer) -> Offer:
    tokens = reading.tree.tokens
    words = tuple(i for i in offer.words if i < 0 or tokens[i].deprel != "det")
    return replace(offer, words=words)


def _said(
    reading: Reading, verb: int, content: int, room: int
) -> tuple[Reading, Offer]:
    """What was said: as much of the quotation as fits, or the core of the clause;
    no words where the first person would lose its quotation marks."""
    tokens = reading.tree.tokens
    pair = _quoted(reading, content, verb)
    if pair is not None:
        start, end = pair
        words = verbatim(reading, content, start + 1, end - 1, room)
        if words:
            mark = tokens[start].text
            closing = {end: _CLOSING.get(mark, mark)} if end == len(tokens) else {}
            shown = replace(reading, instead={**reading.instead, **closing})
            return shown, Offer(rank=0.2, slot=Slot.CONTENT, words=(start, *words, end))
    if _first_person(reading, content):
        return reading, Offer(rank=0.2, slot=Slot.CONTENT, words=())
    return reading, clause_offer(
        reading, content, rank=0.2, slot=Slot.CONTENT, subject=True, tied=True
    )


def _content(reading: Reading, verb: int) -> int | None:
    """The head of the clause that says what was said, before or after."""
    tree = reading.tree
    tokens = tree.tokens
    reported = tree.first(verb, "ccomp")
    if reported is not None:
        return reported
    free = not tree.dependents(verb, "mark") and own_subject(tree, verb) is not None
    above = tokens[verb].head
    judges = tokens[verb].lemma in cues.NAMING and bool(objects(tree, verb))
    if any(token.text == ";" for token in tokens[above + 1 : verb]):
        free = False  # "two drowned; a third was reported missing"
    if tokens[verb].deprel in ("parataxis", "advcl", "dep") and free and not judges:
        return above if is_predicate(tree, above) else None
    for child in tree.dependents(verb, "parataxis"):
        if _quoted(reading, child, verb) is not None:
            return child
    if objects(tree, verb):
        return None
    for start, end in reading.quotes.items():
        if end - start > _SHORT_QUOTE and not start < verb < end:
            head = tree.head_of(range(start + 1, end))
            return head if is_predicate(tree, head) else None
    return None


def _quoted(reading: Reading, content: int, verb: int) -> tuple[int, int] | None:
    """The quotation marks around ``content`` that leave ``verb`` outside."""
    for start, end in reading.quotes.items():
        if start < content < end and not start < verb < end:
            return start, end
    return None


def _first_person(reading: Reading, content: int) -> bool:
    tokens = reading.tree.tokens
    words = clause_core(reading, content, subject=True).words
    return any(tokens[i].text.lower() in headlines.FIRST_PERSON for i in words)
