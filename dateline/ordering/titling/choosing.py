"""A mention's place in its sentence -> the titles it may have, the best first."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.languages.en import cues, headlines, parts
from dateline.ordering.titling.clauses import marks, own_subject
from dateline.ordering.titling.drafts import clause_title, nominal_title
from dateline.ordering.titling.offering import set_off
from dateline.ordering.titling.reading import Reading
from dateline.ordering.titling.statements import statement_title
from dateline.ordering.titling.subjects import is_doubtful, subject_of
from dateline.syntax import Tree, is_predicate
from dateline.values import EventMention, Kind


def drafts_of(
    reading: Reading, mention: EventMention, trigger: int, subject: str | None
) -> Iterator[str]:
    """Titles from the one that suits best to those that will do."""
    tree = reading.tree
    noun = noun_above(tree, trigger)
    if noun is None:
        inserted = tree.tokens[trigger].deprel == "parataxis"
        reports = inserted and tree.tokens[trigger].lemma in cues.REPORTING
        if (mention.kind is Kind.STATEMENT or reports) and not _is_aside(
            reading, trigger
        ):
            yield statement_title(reading, trigger, subject)
        open_ended = _is_open(reading, trigger)
        above = _outermost(tree, trigger) if open_ended else None
        if above is None:
            above = _finite_above(reading, trigger)
        if above is None and subject is None:
            above = _explained_above(reading, trigger)
        if above is not None:
            yield clause_title(reading, above, None, also=trigger)
        if not _hangs(reading, trigger) and not open_ended:
            yield clause_title(reading, trigger, subject)
        noun = trigger
    else:
        participle = _restricting(reading, noun)
        if participle is not None:
            yield clause_title(reading, participle, subject)
        holding = _holding(reading, noun)
        if holding is not None:
            yield clause_title(reading, holding, None)
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


def _is_aside(reading: Reading, verb: int) -> bool:
    """Whether a participle without a tense to be told in says nothing in a clause of
    its own: ", citing costs"."""
    tree = reading.tree
    bare = tree.tokens[verb].xpos == "VBG" and not tree.dependents(verb, "aux")
    return bare and reading.tense is None and tree.first(verb, "ccomp") is None


def _is_result(reading: Reading, verb: int) -> bool:
    """Whether a participle tells what came of the clause before it as a whole, so
    that it has no subject to be told with: "…, leading to a strike"."""
    token = reading.tree.tokens[verb]
    bare = token.xpos == "VBG" and token.deprel == "advcl" and token.head < verb
    bare = bare and own_subject(reading.tree, verb) is None
    bare = bare and set_off(reading, verb) and not marks(reading, verb)
    return bare and token.lemma in parts.RESULTING


def _restricting(reading: Reading, noun: int) -> int | None:
    """The passive participle right behind a noun, which can be told of it as a
    clause: "held" in "the talks held in May"; None for what is no fact."""
    tree = reading.tree
    for child in tree.dependents(noun, "acl") if reading.tense else ():
        plain = tree.tokens[child].xpos == "VBN" and child == noun + 1
        if plain and not tree.dependents(child, "mark", "case", "aux", "aux:pass"):
            return child
    return None


def _holding(reading: Reading, noun: int) -> int | None:
    """The verb that only says whose something is, "had" in "Kestrel had a loss", where
    its subject is told; else None."""
    tree = reading.tree
    token = tree.tokens[noun]
    if token.deprel != "obj" or tree.tokens[token.head].lemma != "have":
        return None
    subject = subject_of(reading, token.head)
    if subject is None or subject > noun:
        return None
    known = tree.tokens[subject].upos != "PRON" or subject in reading.instead
    return token.head if known else None


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


def _is_open(reading: Reading, verb: int) -> bool:
    """Whether nothing tells of whom a participle is told: not its place in the
    sentence, and it has no object that a passive could tell of."""
    return is_doubtful(reading, verb) and reading.tree.first(verb, "obj") is None


def _outermost(tree: Tree, verb: int) -> int | None:
    """The verb of the clause that a clause within others stands in."""
    main = [
        above
        for above in tree.ancestors(verb)
        if tree.tokens[above].deprel in ("root", "ccomp")
    ]
    return main[0] if main and is_predicate(tree, main[0]) else None


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
    hangs = tied & {"than", *headlines.GERUND_MARKS}
    if reading.tense is None or not apart or hangs:
        return False
    subject = subject_of(reading, verb)
    result = tree.tokens[verb].lemma in parts.RESULTING | parts.BESIDE
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


def noun_above(tree: Tree, trigger: int) -> int | None:
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
