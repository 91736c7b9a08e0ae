"""How a date spreads from the event it dates to what is told with it.

Conjoined verbs, participles, "when" clauses and event nouns are part of one
happening; what is said, aimed at or set before and after is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.anchoring.background import is_looked_back_on, is_loose
from dateline.anchoring.links import PERIOD, Link
from dateline.anchoring.measuring import is_since_record
from dateline.dates import DateInterval
from dateline.languages.en import cues, reaching
from dateline.syntax import Tree
from dateline.values import REAL, EventMention, Factuality, Kind

SHORTEST_MONTH = 28
_APART = ("after", "before", "since", "until", "for")
"""Marks of participles that lie at another time: "fined for stealing"."""


def spread(
    tree: Tree,
    mentions: dict[int, EventMention],
    owner: dict[int, int],
    links: dict[int, Link],
) -> None:
    """Give undated mentions the date of the one they are part of, nearest first."""
    changed = True
    rounds = 0
    while changed and rounds < 4:
        changed = False
        rounds += 1
        for number, mention in mentions.items():
            if number in links:
                continue
            for other in _parts_of(tree, mention, owner):
                source = links.get(other)
                if source is None or not _compatible(tree, mention, mentions[other]):
                    continue
                if not _reaches(tree, source, mentions[other], mention):
                    continue
                if _has_other_time(tree, mention, owner, links, source):
                    continue
                links[number] = Link(
                    source.expression, source.signal, direct=False, second=source.second
                )
                changed = True
                break


def beside(
    tree: Tree,
    mentions: dict[int, EventMention],
    owner: dict[int, int],
    links: dict[int, Link],
) -> dict[int, Link]:
    """Bounds of undated events told to lie "before" or "after" a dated one; what
    lies "just after" it lies in the same month or year."""
    found: dict[int, Link] = {}
    for number, mention in mentions.items():
        token = tree.tokens[mention.token]
        known, other = links.get(number), owner.get(token.head)
        if known is None or other is None or other in links or known.signal:
            continue
        if token.deprel.split(":")[0] not in ("advcl", "obl", "nmod"):
            continue
        before = tree.marked_by(mention.token, "before")
        after = tree.marked_by(mention.token, "after", "following")
        since = tree.marked_by(mention.token, "since")
        if since is not None and is_since_record(tree, since):
            continue
        mark = after if before is None else before
        mark = since if mark is None else mark
        if mark is None:
            continue
        signal = "since" if before is None else "by"
        close = (
            since is None
            and _is_close(tree, mark)
            and is_wide(known.expression.interval)
        )
        found[other] = Link(known.expression, None if close else signal, direct=False)
    return found


def _reaches(
    tree: Tree, link: Link, source: EventMention, mention: EventMention
) -> bool:
    """Whether a date is not shut in its own clause: over a conjoined clause with its
    own subject it reaches from before the first one's ("On Monday a storm hit and
    two men died").  A period told with its end is that of one figure, and what is
    asked for is still to come on the day it is asked for."""
    wanted = mention.nominal and mention.factuality is Factuality.POSSIBLE
    if wanted and source.factuality in REAL and link.signal is None:
        return False
    conjoined = tree.tokens[mention.token].deprel == "conj"
    if conjoined and link.expression.rule == PERIOD:
        return False
    if not conjoined or not _stands_alone(tree, mention.token):
        return True
    subject = tree.first(source.token, "nsubj", "csubj", "expl")
    if subject is None or not link.direct:
        return False
    return link.expression.end <= tree.tokens[tree.subtree(subject)[0]].start


def _has_other_time(
    tree: Tree,
    mention: EventMention,
    owner: dict[int, int],
    links: dict[int, Link],
    source: Link,
) -> bool:
    """Whether the time named with the object of what is told keeps another away: in
    "opened in 1931 and hosted the 1954 final" it was not hosted in 1931, and what is
    moved to May was not moved in May."""
    objects = tree.dependents(mention.token, "obj", "nsubj:pass")
    known = [links[owner[o]] for o in objects if owner.get(o) in links]
    times = [link.expression.start for link in known if link.direct]
    if mention.lemma in reaching.RESCHEDULING:
        return source.expression.start in times
    return any(start != source.expression.start for start in times)


def _is_close(tree: Tree, mark: int) -> bool:
    """Whether hardly any time lies between: "just after", "shortly before"."""
    return mark > 0 and tree.tokens[mark - 1].text.lower() in reaching.CLOSELY


def is_wide(interval: DateInterval | None) -> bool:
    """Whether the stretch is a month or more, so that what is close is inside it."""
    if interval is None or interval.start is None or interval.end is None:
        return False
    return (interval.end - interval.start).days >= SHORTEST_MONTH


def _parts_of(
    tree: Tree, mention: EventMention, owner: dict[int, int]
) -> Iterator[int]:
    """Mentions whose date also dates ``mention``, best first."""
    token = tree.tokens[mention.token]
    head, base = _head_of(tree, mention.token), token.deprel.split(":")[0]
    if head in owner and _is_part(tree, mention.token):
        yield owner[head]
    if token.deprel == "acl:relcl":
        yield from _described(tree, head, owner)
    if token.lemma in reaching.ENDING and is_loose(tree, mention.token):
        yield from _interrupted(tree, head, owner)
    if token.xpos == "VBG" and tree.tokens[head].deprel == "nsubj":
        above = tree.tokens[head].head
        if above in owner:
            yield owner[above]
    for child in tree.dependents(mention.token, "nsubj", "xcomp"):
        if child in owner and not _is_misplaced(tree, child):
            yield owner[child]
    for child in tree.dependents(mention.token, "obl"):
        if child in owner and _is_setting(tree, child):
            yield owner[child]
        yield from _whole_of(tree, child, owner)
    if tree.tokens[mention.token].lemma in reaching.HOSTING:
        for child in tree.dependents(mention.token, "obj"):
            if child in owner:
                yield owner[child]
    if tree.tokens[mention.token].lemma in reaching.BOUNDARIES:
        for child in tree.dependents(mention.token, "nmod"):
            if child in owner and tree.marked_by(child, "of") is not None:
                yield owner[child]
    yield from _issued_with(tree, mention, owner)
    for child in tree.dependents(mention.token, "conj"):
        if child in owner and not _stands_alone(tree, child):
            yield owner[child]
    if base == "conj" and not _stands_alone(tree, mention.token):
        for sibling in tree.dependents(head, "conj"):
            alone = _stands_alone(tree, sibling)
            if sibling != mention.token and sibling in owner and not alone:
                yield owner[sibling]
    for child in tree.dependents(mention.token, "advcl"):
        if child in owner and _is_simultaneous(tree, child):
            yield owner[child]
    if base != "obj" or head not in owner:  # "rejected an offer made on Monday"
        for child in tree.dependents(mention.token, "acl"):
            if child in owner and tree.tokens[child].xpos == "VBN":
                yield owner[child]


def _is_misplaced(tree: Tree, index: int) -> bool:
    """Whether the parser makes a subject of what stands behind a passive verb:
    "indicted over what officials say was a fight on Monday"."""
    token = tree.tokens[index]
    return token.deprel == "nsubj:pass" and index > token.head


def _head_of(tree: Tree, index: int) -> int:
    """The governor of a word: a clause after a verb of saying is no part of the words
    said before it ("I won, he said as he left")."""
    head = tree.tokens[index].head
    if head < 0 or tree.tokens[head].deprel != "ccomp":
        return head
    saying = tree.tokens[head].head
    return saying if head < saying < index else head


def _is_setting(tree: Tree, noun: int) -> bool:
    """Whether what a clause tells took place in or at what a noun names."""
    if tree.tokens[noun].lemma in reaching.MEETING | reaching.OCCASIONS:
        return tree.marked_by(noun, "in", "during", "at") is not None
    return tree.marked_by(noun, "in", "during") is not None


def _whole_of(tree: Tree, index: int, owner: dict[int, int]) -> Iterator[int]:
    """What something is told "as part of"."""
    if tree.tokens[index].lemma == "part" and tree.marked_by(index, "as") is not None:
        for whole in tree.dependents(index, "nmod"):
            if whole in owner:
                yield owner[whole]


def _issued_with(
    tree: Tree, mention: EventMention, owner: dict[int, int]
) -> Iterator[int]:
    """The issue of what somebody speaks in: "in a letter sent on Monday, he asked"."""
    for child in tree.dependents(mention.token, "obl"):
        if tree.marked_by(child, "in") is None:
            continue
        for clause in tree.dependents(child, "acl"):
            if clause in owner and tree.tokens[clause].lemma in reaching.ISSUING:
                yield owner[clause]


def _stands_alone(tree: Tree, index: int) -> bool:
    """Whether a conjoined clause has a subject of its own, and so its own time."""
    return bool(tree.dependents(index, "nsubj"))


def _described(tree: Tree, noun: int, owner: dict[int, int]) -> Iterator[int]:
    """The event a relative clause goes on about: "the 2009 crash (of Flight 447),
    which killed all on board"."""
    if noun in owner:
        yield owner[noun]
    above = tree.tokens[noun].head
    if tree.tokens[noun].deprel == "nmod" and above in owner:
        yield owner[above]


def _interrupted(tree: Tree, relative: int, owner: dict[int, int]) -> Iterator[int]:
    """The event of the sentence that a relative clause interrupts."""
    yield from (owner[i] for i in (*tree.ancestors(relative),)[-1:] if i in owner)


def _is_part(tree: Tree, index: int) -> bool:
    """Whether the word is part of what its governor tells: a conjunct, participle
    or infinitive, a "when" clause, an event noun among its arguments."""
    token = tree.tokens[index]
    base = token.deprel.split(":")[0]
    if token.upos in ("NOUN", "PROPN", "ADJ"):
        if base in ("obl", "nmod"):
            return tree.marked_by(index, *cues.CIRCUMSTANCE) is not None
        if base == "nsubj" and tree.marked_by(token.head, "for", "about") is not None:
            return False  # "the ban was for a fight in May"
        return base in ("nsubj", "obj", "amod", "conj", "xcomp")
    if tree.marked_by(index, *cues.OTHER_TIMES) is not None and base != "xcomp":
        return False
    if base == "advcl":
        bare = token.verb_form in ("Part", "Ger", "Inf")
        apart = tree.marked_by(index, *_APART) is not None
        apart = apart or is_loose(tree, index)
        return (bare and not apart) or _is_simultaneous(tree, index)
    if base == "conj":
        return tree.marked_by(index, *reaching.NEXT) is None
    if base == "ccomp":
        return True
    return token.deprel in ("xcomp", "acl", "amod")


def _is_simultaneous(tree: Tree, index: int) -> bool:
    """ "when", "as" and "while" clauses happen with their main clause."""
    return tree.marked_by(index, "when", "as", "while") is not None


def _compatible(tree: Tree, mention: EventMention, source: EventMention) -> bool:
    """Whether the two can share a date: what is said keeps its own time ("reported
    a fire, prompting an evacuation" says nothing of it), and the past perfect is
    earlier than the simple past beside it."""
    if is_looked_back_on(tree, mention) or _is_ended(tree, mention):
        return False
    if source.kind is Kind.STATEMENT and mention.kind is not Kind.STATEMENT:
        token = tree.tokens[mention.token]
        beside_it = token.deprel == "advcl" and token.xpos == "VBG"
        beside_it = beside_it or _held_when_said(mention, source)
        return beside_it or _is_simultaneous(tree, mention.token)
    if mention.perfect != source.perfect and mention.tense == "past":
        return False
    if tree.tokens[mention.token].deprel == "ccomp":
        return False
    aim = mention.factuality is Factuality.PLANNED
    aim = aim and not _is_use_of(tree, mention, source)
    if aim and source.factuality is not Factuality.PLANNED:
        return False
    return mention.tense == source.tense or None in (mention.tense, source.tense)


def _is_ended(tree: Tree, mention: EventMention) -> bool:
    """Whether it is what took weeks and only ended then: "concluded the trial"."""
    token = tree.tokens[mention.token]
    if not mention.nominal or token.deprel not in ("obj", "nsubj:pass"):
        return False
    ended = tree.tokens[token.head].lemma in reaching.ENDING
    return ended and mention.lemma in reaching.PROCESSES


def _held_when_said(mention: EventMention, source: EventMention) -> bool:
    """Whether what is said in other words than the speaker's was under way then: the
    past progressive stands for the present ("said it was working")."""
    under_way = mention.progressive and not (mention.perfect or mention.quoted)
    under_way = under_way and mention.start > source.start
    return under_way and mention.tense == source.tense == "past"


def _is_use_of(tree: Tree, mention: EventMention, source: EventMention) -> bool:
    """Whether an aim is what those who met do at their meeting: "gathered on Monday
    to discuss it"."""
    met = {source.lemma, source.noun} & reaching.MEETING
    below = source.token in tree.ancestors(mention.token)
    return bool(met) and mention.lemma in reaching.AT_MEETINGS and below
