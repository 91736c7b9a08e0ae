"""An event mention and its analysed sentence -> the title of a timeline entry.

A title is grown along the dependency tree: first the subject, the verb and what
it cannot do without, then offers of further phrases while they fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.languages.en import cues, headlines
from dateline.ordering.titling.clauses import (
    is_relative,
    marks,
    own_subject,
)
from dateline.ordering.titling.drafts import (
    clause_title,
    nominal_title,
    participle_title,
    prospect_title,
)
from dateline.ordering.titling.fitting import MOST_WORDS, length, window
from dateline.ordering.titling.offering import set_off
from dateline.ordering.titling.reading import Reading, read
from dateline.ordering.titling.statements import statement_title
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

    return _with_speaker(_named_once(tree, trigger, subject, names, line_with), mention)


def _told_in(mention: EventMention) -> str | None:
    """The tense to tell a participle in; None for what is no fact."""
    if mention.negated or mention.factuality is Factuality.ONGOING:
        return None if mention.negated else "present"
    if mention.factuality is not Factuality.HAPPENED:
        return None
    return "past"


def _named_once(
    tree: Tree,
    trigger: int,
    subject: str | None,
    names: Mapping[int, str] | None,
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
        head = subject_of(read(tree, trigger, (), {}), trigger)
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

    line = _named_once(tree, trigger, subject, names, line_with)
    return line if _ENOUGH_WORDS < len(line.split()) <= MOST_WORDS else ""


def participle_title_of(
    mention: EventMention,
    sentence: Sentence,
    *,
    drop: Sequence[Span] = (),
    names: Mapping[int, str] | None = None,
) -> str:
    """The title of what a participle tells beside its clause, "Hill watching the
    rescue" for "Hill flew to Lund, watching the rescue"; empty where there is none."""
    if mention.kind is Kind.STATEMENT or mention.factuality not in REAL:
        return ""
    tree = tree_of(sentence)
    trigger = _trigger(tree, mention)
    subject = _referent(tree, mention, trigger)

    def line_with(instead: Mapping[int, str]) -> str:
        return participle_title(read(tree, trigger, drop, instead), trigger, subject)

    line = _named_once(tree, trigger, subject, names, line_with)
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
    noun = _noun_above(tree, trigger)
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
    for line in _drafts(reading, mention, trigger, subject):
        if _ENOUGH_WORDS <= len(line.split()) <= MOST_WORDS:
            return line
        if len(best.split()) < len(line.split()) <= MOST_WORDS:
            best = line
    if 2 <= len(best.split()) <= MOST_WORDS:
        return best
    return window(reading, trigger)


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
    for participant in mention.participants:
        if participant.role is role and not participant.start <= at < participant.end:
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


def _drafts(
    reading: Reading, mention: EventMention, trigger: int, subject: str | None
) -> Iterator[str]:
    """Titles from the one that suits best to those that will do."""
    tree = reading.tree
    noun = _noun_above(tree, trigger)
    if noun is None:
        inserted = tree.tokens[trigger].deprel == "parataxis"
        reports = inserted and tree.tokens[trigger].lemma in cues.REPORTING
        if mention.kind is Kind.STATEMENT or reports:
            yield statement_title(reading, trigger, subject)
        above = _finite_above(reading, trigger)
        if above is None and subject is None:
            above = _explained_above(reading, trigger)
        if above is not None:
            yield clause_title(reading, above, None, also=trigger)
        if not _hangs(reading, trigger):
            yield clause_title(reading, trigger, subject)
        noun = trigger
    else:
        participle = _restricting(reading, noun)
        if participle is not None:
            yield clause_title(reading, participle, subject)
        yield nominal_title(reading, noun)
    clause = tree.clause_head(noun)
    if clause == noun and tree.tokens[noun].head >= 0:
        clause = tree.clause_head(tree.tokens[noun].head)
    blurred = clause != trigger and _is_result(reading, clause)
    if is_predicate(tree, clause) and clause != trigger and not blurred:
        line = clause_title(reading, clause, None, also=noun)
        if _tells_content(tree, clause, line):
            yield line
    if noun == trigger:
        yield nominal_title(reading, noun)


def _is_result(reading: Reading, verb: int) -> bool:
    """Whether a participle tells what came of the clause before it as a whole, so
    that it has no subject to be told with: "…, leading to a strike"."""
    token = reading.tree.tokens[verb]
    bare = token.xpos == "VBG" and token.deprel == "advcl" and token.head < verb
    bare = bare and own_subject(reading.tree, verb) is None
    bare = bare and set_off(reading, verb) and not marks(reading, verb)
    return bare and token.lemma in headlines.RESULTATIVE


def _restricting(reading: Reading, noun: int) -> int | None:
    """The passive participle right behind a noun, which can be told of it as a
    clause: "held" in "the talks held in May"; None for what is no fact."""
    tree = reading.tree
    for child in tree.dependents(noun, "acl") if reading.tense else ():
        plain = tree.tokens[child].xpos == "VBN" and child == noun + 1
        if plain and not tree.dependents(child, "mark", "case", "aux", "aux:pass"):
            return child
    return None


def _tells_content(tree: Tree, verb: int, line: str) -> bool:
    """Whether a line about a verb of saying tells what was said, if that is known."""
    content = tree.dependents(verb, "ccomp")
    if tree.tokens[verb].lemma not in cues.REPORTING or not content:
        return True
    return tree.tokens[content[0]].text in line


def _hangs(reading: Reading, verb: int) -> bool:
    """Whether the clause is a condition without a subject: "if convicted"."""
    lemmas = {reading.tree.tokens[mark].lemma for mark in marks(reading, verb)}
    bare = own_subject(reading.tree, verb) is None
    return bare and bool(lemmas & headlines.CONDITIONAL)


def _finite_above(reading: Reading, verb: int) -> int | None:
    """The verb above a participle that has no subject of its own: "fled" in "they
    fled after robbing a bank"; None where the participle opens the sentence, or is
    told by a finite verb itself."""
    tree = reading.tree
    token = tree.tokens[verb]
    participle = token.xpos in ("VBG", "VBN") and token.deprel == "advcl"
    if not participle or token.head < 0 or own_subject(tree, verb) is not None:
        return None
    finite = [tree.tokens[c].verb_form == "Fin" for c in tree.dependents(verb, "aux")]
    tied = tree.dependents(verb, "mark", "case", "advmod")
    if any(finite) or not (verb > token.head or tied):
        return None
    if _tells_apart(reading, verb):
        return None
    above = tree.tokens[token.head]
    reports = tree.dependents(token.head, "ccomp")
    if not tree.dependents(token.head, "obj", "obl", "cop"):
        reports += tree.dependents(token.head, "parataxis")
    helped = tree.dependents(token.head, "aux", "aux:pass", "cop")
    reports += tree.dependents(verb, "ccomp")
    if reports or above.deprel == "parataxis" or not is_predicate(tree, token.head):
        return None
    bare = above.xpos in ("VBG", "VBN") and not helped
    return None if bare else token.head


def _tells_apart(reading: Reading, verb: int) -> bool:
    """Whether a participle can be told by a finite verb with the subject of the
    clause above: it stands behind a comma or a conjunction of time."""
    tree = reading.tree
    tied = {tree.tokens[mark].lemma for mark in marks(reading, verb)}
    apart = bool(tied) or set_off(reading, verb)
    if reading.tense is None or not apart or tied & headlines.GERUND_MARKS:
        return False
    subject = subject_of(reading, verb)
    result = tree.tokens[verb].lemma in headlines.RESULTATIVE
    if subject is None or subject == verb or result:
        return False
    return tree.tokens[subject].upos != "PRON" or subject in reading.instead


def _explained_above(reading: Reading, verb: int) -> int | None:
    """The verb whose clause tells who an unresolved pronoun is: "helped" in "police
    helped a man before he was shot"."""
    tree = reading.tree
    token = tree.tokens[verb]
    subject = own_subject(tree, verb)
    if token.deprel != "advcl" or subject is None or subject in reading.instead:
        return None
    pronoun = tree.tokens[subject].xpos == "PRP"
    marked = tree.dependents(verb, "mark", "advmod")
    before = 0 <= token.head < verb and is_predicate(tree, token.head)
    return token.head if pronoun and marked and before else None


def _noun_above(tree: Tree, trigger: int) -> int | None:
    """The head of the noun phrase that a trigger is part of, None for a clause."""
    index = trigger
    for _ in range(6):
        token = tree.tokens[index]
        inner = token.deprel.split(":")[0] in ("amod", "compound", "flat", "nummod")
        if not inner or token.head < 0:
            break
        index = token.head
    token = tree.tokens[index]
    if token.upos in ("VERB", "AUX") or is_predicate(tree, index):
        return None
    if token.upos == "ADJ" and (own_subject(tree, index) is not None):
        return None
    if token.upos in ("ADJ", "ADV") and token.deprel in ("xcomp", "advcl", "ccomp"):
        return None
    return index
