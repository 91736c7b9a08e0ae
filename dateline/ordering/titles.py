"""An event mention and its analysed sentence -> the title of a timeline entry.

A title is grown along the dependency tree: first the subject, the verb and what
it cannot do without, then offers of further phrases while they fit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from dateline.languages.en import cues, headlines
from dateline.ordering.titling.choosing import drafts_of, noun_above
from dateline.ordering.titling.clauses import is_relative, own_subject
from dateline.ordering.titling.drafts import (
    nominal_title,
    participle_title,
    prospect_title,
)
from dateline.ordering.titling.fitting import MOST_WORDS, length, window
from dateline.ordering.titling.reading import Reading, read
from dateline.ordering.titling.subjects import subject_of
from dateline.ordering.titling.wording import Slot, write
from dateline.syntax import Tree, is_predicate, tree_of
from dateline.values import (
    REAL,
    EventMention,
    Factuality,
    Kind,
    Role,
    Sentence,
    Span,
)

_LONGEST_NAME = 4  # words; a longer source is a description
_TENSES = {
    Factuality.HAPPENED: "past",
    Factuality.ONGOING: "present",
    Factuality.PLANNED: "future",
}
_ENOUGH_WORDS = 3  # a shorter title is taken only for want of a longer one


def title_of(
    mention: EventMention,
    sentence: Sentence,
    *,
    subject: str | None = None,
    drop: Sequence[Span] = (),
    names: Mapping[int, str] | None = None,
) -> str:
    """The title of a timeline entry: at most 14 words that can be read alone.

    The words are the sentence's own; tense and negation are kept; time
    expressions (``drop``), attribution, asides and subordinate clauses are not.
    ``subject`` stands in for the grammatical subject of the mention, ``names``
    for pronouns and bare definites by token index (``{4: "Mary Hill"}``), each
    once: "Hill said she would go" stays as it is.
    """
    if not sentence.tokens:
        return " ".join(mention.text.split()[:MOST_WORDS])
    tree = tree_of(sentence)
    trigger = _trigger(tree, mention)
    if subject is None:
        subject = _referent(tree, mention, trigger)

    def line_with(instead: Mapping[int, str]) -> str:
        reading = read(tree, trigger, drop, instead)
        reading = replace(reading, tense=_told_in(mention))
        return _title(reading, mention, trigger, subject)

    line = _named_once(tree, trigger, subject, names, drop, line_with)
    return _with_speaker(line, mention)


def _told_in(mention: EventMention) -> str | None:
    """The tense to tell a participle in; None for what may be or is not."""
    return None if mention.negated else _TENSES.get(mention.factuality)


def _named_once(
    tree: Tree,
    trigger: int,
    subject: str | None,
    names: Mapping[int, str] | None,
    drop: Sequence[Span],
    line_with: Callable[[Mapping[int, str]], str],
) -> str:
    """The line with names for pronouns; where one would stand twice, only for the
    subject."""
    instead = _replacements(tree, names or {})
    line = line_with(instead)
    own = {i: _owner(tree, i, name) for i, name in (names or {}).items()}
    if {i for i, owner in own.items() if owner is not None and i in instead}:
        plain = line_with({i: n for i, n in instead.items() if own.get(i) is None})
        if any(owner in plain.split() for owner in own.values()):
            line = plain
    spoken = [subject, *(names or {}).values()]
    if any(name and line.count(name.split()[-1]) > 1 for name in spoken):
        head = subject_of(read(tree, trigger, drop, {}), trigger)
        return line_with({i: name for i, name in instead.items() if i == head})
    return line


def own_title_of(
    mention: EventMention,
    sentence: Sentence,
    *,
    drop: Sequence[Span] = (),
    names: Mapping[int, str] | None = None,
) -> str:
    """The title of an event apart from the clause around it, in words of its own;
    empty where there are none."""
    for title in (prospect_of, participle_title_of, noun_title_of):
        if line := title(mention, sentence, drop=drop, names=names):
            return line
    return ""


def prospect_of(
    mention: EventMention,
    sentence: Sentence,
    *,
    drop: Sequence[Span] = (),
    names: Mapping[int, str] | None = None,
) -> str:
    """The title of what is planned apart from the plan, "Police to close the road"
    for "police decided to close the road"; empty where there is none."""
    if not sentence.tokens or mention.factuality is not Factuality.PLANNED:
        return ""
    tree = tree_of(sentence)
    trigger = _trigger(tree, mention)
    subject = _referent(tree, mention, trigger)

    def line_with(instead: Mapping[int, str]) -> str:
        return prospect_title(read(tree, trigger, drop, instead), trigger, subject)

    line = _named_once(tree, trigger, subject, names, drop, line_with)
    return line if _ENOUGH_WORDS < len(line.split()) <= MOST_WORDS else ""


def participle_title_of(
    mention: EventMention,
    sentence: Sentence,
    *,
    drop: Sequence[Span] = (),
    names: Mapping[int, str] | None = None,
) -> str:
    """The title of what a participle tells beside its clause, "Hill watched the
    rescue" for "Hill flew to Lund, watching the rescue"; empty where there is none."""
    if mention.kind is Kind.STATEMENT or mention.factuality not in REAL:
        return ""
    tree = tree_of(sentence)
    trigger = _trigger(tree, mention)
    subject = _referent(tree, mention, trigger)

    def line_with(instead: Mapping[int, str]) -> str:
        reading = read(tree, trigger, drop, instead)
        reading = replace(reading, tense=_told_in(mention))
        return participle_title(reading, trigger, subject)

    line = _named_once(tree, trigger, subject, names, drop, line_with)
    words = line.casefold().split()
    told = not (headlines.DANGLING | {"it"}) & set(words)
    return line if told and _ENOUGH_WORDS <= len(words) <= MOST_WORDS else ""


def noun_title_of(
    mention: EventMention,
    sentence: Sentence,
    *,
    drop: Sequence[Span] = (),
    names: Mapping[int, str] | None = None,
) -> str:
    """The title of an event told by a noun apart from the clause around it, "Robbery
    of a bank" for "was jailed for the robbery of a bank"; empty for a clause."""
    tree = tree_of(sentence)
    trigger = _trigger(tree, mention)
    noun = noun_above(tree, trigger)
    if noun is None or not mention.nominal:
        return ""
    return nominal_title(read(tree, trigger, drop, names or {}), noun)


def _with_speaker(line: str, mention: EventMention) -> str:
    """The line with the speaker before words in the first person: "Hill: We won"."""
    if not mention.quoted or mention.attribution is None or '"' in line or "“" in line:
        return line
    name = mention.attribution.text
    if name.split()[-1] in line:
        return line
    words = {word.casefold().strip(".,;") for word in line.split()}
    spoken = f"{name}: {line}"
    fits = len(spoken.split()) <= MOST_WORDS and len(name.split()) <= _LONGEST_NAME
    return spoken if fits and words & headlines.FIRST_PERSON else line


def _title(
    reading: Reading, mention: EventMention, trigger: int, subject: str | None
) -> str:
    tokens = reading.tree.tokens
    if reading.tree.sentence.headline and tokens[trigger].head < 0:
        whole = dict.fromkeys(range(len(tokens)), Slot.REST)
        if length(reading, whole) <= MOST_WORDS:
            return write(reading, whole)
    best = ""
    for draft in drafts_of(reading, mention, trigger, subject):
        line = _carried_on(reading, trigger, draft)
        if _ENOUGH_WORDS <= len(line.split()) <= MOST_WORDS:
            return line
        if len(best.split()) < len(line.split()) <= MOST_WORDS:
            best = line
    if 2 <= len(best.split()) <= MOST_WORDS:
        return best
    return window(reading, trigger)


def _carried_on(reading: Reading, verb: int, line: str) -> str:
    """The line with the words that follow in the sentence where it ends in a verb
    that wants a complement: "The office says [the quake was felt in Arden]"."""
    tokens = reading.tree.tokens
    token = tokens[verb]
    wants = token.lemma in cues.REPORTING or token.lemma in headlines.INCOMPLETE
    if not wants or token.upos != "VERB" or not line.endswith(f" {token.text}"):
        return line
    end = verb + 1
    while end < len(tokens) and not _parts(reading, end):
        end += 1
    room = MOST_WORDS - len(line.split())
    words = [i for i in range(verb, end) if i not in reading.blocked][: room + 1]
    while words and not _may_end(reading, words[-1]):
        words.pop()
    more = write(reading, dict.fromkeys(words, Slot.REST)).split()[1:]
    fresh = len(more) > 1 and " ".join(more) not in line
    return " ".join([line, *more]) if fresh else line


def _parts(reading: Reading, index: int) -> bool:
    """Whether the token is a mark between clauses, not the point of "No. 1"."""
    tokens = reading.tree.tokens
    inside = tokens[index].text == "." and index + 1 < len(tokens)
    return tokens[index].upos == "PUNCT" and not inside


def _may_end(reading: Reading, index: int) -> bool:
    """Whether a phrase ends with the token: a noun or number with none behind it."""
    nominal = ("NOUN", "PROPN", "NUM", "PUNCT")
    following = [t.upos for t in reading.tree.tokens[index + 1 : index + 2]]
    inside = following and following[0] in nominal[:3]
    return reading.tree.tokens[index].upos in nominal[:3] and not inside


def _replacements(tree: Tree, names: Mapping[int, str]) -> dict[int, str]:
    """The names to show by token; possessive pronouns get the ending of a name."""
    found = {}
    apostrophe = "’" if any("’" in token.text for token in tree.tokens) else "'"
    for index, name in names.items():
        token = tree.tokens[index]
        if token.xpos == "PRP$":
            found[index] = name + (
                apostrophe if name.endswith("s") else f"{apostrophe}s"
            )
        elif token.xpos not in ("WP", "WDT", "WP$"):
            found[index] = name
    return found


def _owner(tree: Tree, index: int, name: str) -> str | None:
    """The subject noun that a possessive means where the name stands beside it: "the
    ship, the Aurora, made its first voyage"; else None."""
    if tree.tokens[index].xpos != "PRP$":
        return None
    for verb in tree.ancestors(index):
        subject = own_subject(tree, verb)
        if subject is not None and subject < index and is_predicate(tree, verb):
            words = {tree.tokens[i].text for i in tree.subtree(subject)}
            named = tree.tokens[subject].upos == "NOUN"
            own = named and words.issuperset(name.split())
            return tree.tokens[subject].text if own else None
    return None


def _referent(tree: Tree, mention: EventMention, verb: int) -> str | None:
    """Who a subject pronoun stands for: the participant in its role, when it is
    named elsewhere in the text."""
    subject = own_subject(tree, verb)
    if subject is None or tree.tokens[subject].upos != "PRON":
        return None
    passive = tree.tokens[subject].deprel == "nsubj:pass"
    role = Role.PATIENT if passive else Role.AGENT
    at = tree.tokens[subject].start
    beside = {
        tree.tokens[i].start
        for child in tree.dependents(verb, "obj", "iobj", "obl", "xcomp")
        for i in tree.subtree(child)
    }  # "a medal" in "he was given a medal" is not he
    for participant in mention.participants:
        if participant.role is not role or participant.start in beside:
            continue
        if not participant.start <= at < participant.end:
            return None if is_relative(tree, subject) else participant.text
    return None


def _trigger(tree: Tree, mention: EventMention) -> int:
    """The token that carries the mention: its verb, not an auxiliary of it."""
    inside = tree.tokens_in(mention.start, mention.end)
    index = tree.head_of(inside) if inside else 0
    if 0 <= mention.token < len(tree.tokens) and mention.token in inside:
        index = mention.token
    governing = [i for i in inside if i != index and tree.tokens[index].head == i]
    if mention.noun is not None and governing:
        index = governing[0]
    token = tree.tokens[index]
    if token.deprel.split(":")[0] in ("aux", "cop", "compound:prt") and token.head >= 0:
        return token.head
    return index
