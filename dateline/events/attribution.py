"""Who says so: the source of an event as a span of the text.

Found, nearest first: the subject of the reporting verb that governs the clause
("police said"), the reporting clause set beside a quote ('"…," he said',
"CNN reports"), and "according to".
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.events.clauses import reported_by
from dateline.events.name_spans import described_at, name_at
from dateline.languages.en import cues
from dateline.syntax import Tree

_CONTENT = frozenset(("ccomp", "parataxis", "csubj", "acl", "xcomp"))
"""Relations by which what is said hangs on the word of saying."""


def source_of(tree: Tree, index: int) -> int | None:
    """Head token of the source of the event at ``index``, or None (the article).

    A statement's own speaker is its agent, not its source.
    """
    above = (index, *tree.ancestors(index))
    for current in above:
        according = _according_to(tree, current)
        if according is not None and according not in above:
            return _issuer(tree, according)
        beside = _parenthetical(tree, current)
        if beside is not None and beside != index:
            return (
                None if _goes_beyond(tree, index, beside) else speaker_of(tree, beside)
            )
        report = reported_by(tree, current)
        if report is not None and report != index:
            return speaker_of(tree, report)
        if _is_content(tree, current, index):
            speaker = speaker_of(tree, tree.tokens[current].head)
            if speaker is not None:
                return speaker
        if _is_set_against(tree, current):
            return None
    closing = _closing_report(tree)
    if closing is not None and index < closing:
        return closing
    opening = sentence_source(tree)
    return None if opening is None or opening in above else _issuer(tree, opening)


def _is_content(tree: Tree, index: int, event: int) -> bool:
    """Whether what ``index`` heads, the event or a clause around it, is told by the
    word that it hangs on."""
    token, of = tree.tokens[index], tree.tokens[index].head
    if of < 0 or token.deprel == "acl:relcl":
        return False
    lemma, relation = tree.tokens[of].lemma, token.deprel.split(":")[0]
    if relation == "advcl":
        return _is_quoted(tree, index)
    if relation == "obl" and lemma in cues.JUDGING:
        return tree.marked_by(index, "as") is not None
    if relation == "obj" and token.upos == "NOUN":
        told = lemma in cues.DISCLOSING and tree.marked_by(of, "to") is None
        return told and _is_part_of(tree, event, index)
    if relation == "conj":
        that = tree.marked_by(index, "that") is not None
        return that and lemma in cues.REPORTING and tree.marked_by(of, "that") is None
    if relation == "parataxis" and _apart(tree, of, index):
        return False
    told = lemma in cues.REPORTING or lemma in cues.SPEECH_NOUNS
    return relation in _CONTENT and (told or lemma in cues.DEMANDING)


def _is_part_of(tree: Tree, event: int, noun: int) -> bool:
    """Whether the noun tells the event: "the closure of the plant", "a plan to close
    it"; not what it was told at, nor a clause that describes it."""
    current = event
    while current != noun:
        token = tree.tokens[current]
        joined = token.deprel in ("compound", "conj", "obj", "xcomp")
        marks = {"nmod": "of", "acl": "to"}.get(token.deprel)
        if not joined and (marks is None or tree.marked_by(current, marks) is None):
            return False
        current = token.head
    return True


def _is_set_against(tree: Tree, index: int) -> bool:
    """Whether a clause is told apart from the one it hangs on: behind a semicolon, or
    as a report of its own ("Ada says it grew, while Owen estimates a loss")."""
    token = tree.tokens[index]
    if token.deprel == "parataxis":
        return _apart(tree, token.head, index)
    if token.deprel != "advcl" or token.lemma not in cues.REPORTING:
        return False
    against = tree.marked_by(index, *cues.CONTRAST_MARKS) is not None
    return against and tree.first(index, "nsubj") is not None


def _is_quoted(tree: Tree, index: int) -> bool:
    """ "saying" in "quoted the minister as saying"."""
    token = tree.tokens[index]
    if token.deprel != "advcl" or tree.tokens[token.head].lemma not in cues.QUOTING:
        return False
    return tree.marked_by(index, "as") is not None


def _apart(tree: Tree, one: int, other: int) -> bool:
    """Whether a semicolon makes two sentences of the clauses."""
    between = tree.tokens[min(one, other) + 1 : max(one, other)]
    return any(token.text == ";" for token in between)


def speaker_of(tree: Tree, index: int) -> int | None:
    """Head token of who speaks in the reporting word at ``index``: its subject,
    passive agent or possessor.

    Who something is reported of does not speak: "two are believed missing".
    """
    if _is_passive(tree, index):
        return tree.first(index, "obl:agent")
    document = _document_beside(tree, index)
    if document is not None:
        return _author(tree, document)
    by = tree.marked_by(index, "by") is not None
    current = index
    for _ in range(len(tree.tokens)):
        subject = _subject(tree, current, passive=current != index and not by)
        if subject is None and tree.tokens[current].upos == "NOUN":
            subject = tree.first(current, "nmod:poss")
            if subject is None and tree.tokens[current].deprel == "parataxis":
                subject = tree.first(current, "compound")
        token = tree.tokens[current]
        if subject is not None:
            relative = tree.tokens[subject].xpos in ("WP", "WDT")
            relative = relative and token.deprel == "acl:relcl"
            return described_at(tree, current) if relative else subject
        if token.deprel == "acl:relcl":
            return None
        if token.deprel in ("acl", "amod") and token.xpos == "VBG":
            return _author(tree, token.head) if token.head >= 0 else None
        if _is_quoted(tree, current):
            return tree.first(token.head, "obj", "nsubj:pass")
        if token.deprel in ("conj", "xcomp", "advcl") and token.head >= 0:
            current = token.head
            continue
        return None
    return None


def addressees_of(tree: Tree, verb: int) -> Iterator[int]:
    """To whom the subject of a verb speaks: "In an interview with Dawn, she said"."""
    for speech in tree.dependents(verb, "obl"):
        if tree.tokens[speech].lemma in cues.SPEECH_NOUNS:
            for other in tree.dependents(speech, "nmod"):
                if tree.marked_by(other, "with", "to") is not None:
                    yield other


def _subject(tree: Tree, verb: int, *, passive: bool) -> int | None:
    """Who does what the verb tells; with ``passive`` to whom it is done."""
    subjects = [
        child
        for child in tree.dependents(verb, "nsubj")
        if passive or tree.tokens[child].deprel != "nsubj:pass"
    ]
    if not subjects:
        return None if passive else tree.first(verb, "obl:agent")
    # Of several the parser gave it, the nearest name in front of the verb is its own.
    before = [child for child in subjects if child < verb]
    named = [child for child in before if name_at(tree, child) is not None]
    return max(named or before, default=subjects[0])


def _document_beside(tree: Tree, index: int) -> int | None:
    """The document that a participle right behind it quotes, wherever the parser
    hung it: "because of reports stating that"."""
    if tree.tokens[index].xpos != "VBG" or index == 0:
        return None
    lemma = tree.tokens[index - 1].lemma
    told = lemma in cues.DOCUMENTS or lemma in cues.SPEECH_NOUNS
    return index - 1 if told else None


def _issuer(tree: Tree, source: int) -> int:
    """Who gave out a document that is the source: "figures released by the bank"."""
    if tree.tokens[source].lemma in cues.DOCUMENTS:
        for clause in tree.dependents(source, "acl"):
            issuer = tree.first(clause, "obl:agent")
            if issuer is not None:
                return issuer
    return source


def _goes_beyond(tree: Tree, index: int, report: int) -> bool:
    """Whether a clause with a subject of its own is joined on behind a report that
    stands in the middle: "talks go on, he said, and the union has denied it"."""
    for current in (index, *tree.ancestors(index)):
        token = tree.tokens[current]
        if current < report:
            return False
        if token.deprel == "conj" and token.head <= report:
            return bool(tree.dependents(current, "nsubj", "nsubj:pass"))
    return False


def _closing_report(tree: Tree) -> int | None:
    """Who speaks in a report that closes the sentence behind a comma, which the
    parser took for a relative clause: "The road is to be closed, the city has said".
    """
    for index, token in enumerate(tree.tokens):
        if token.deprel != "acl:relcl" or token.lemma not in cues.SPEECH:
            continue
        subject = tree.first(index, "nsubj")
        if subject is None or tree.dependents(index, "obj", "ccomp", "xcomp"):
            continue
        inside = tree.subtree(index)
        first = tree.subtree(subject)[0]
        closes = all(t.upos == "PUNCT" for t in tree.tokens[inside[-1] + 1 :])
        comma = first > 0 and tree.tokens[first - 1].text == ","
        relative = any(tree.tokens[i].xpos in ("WDT", "WP") for i in (first, subject))
        if closes and comma and not relative:
            return subject
    return None


def _is_passive(tree: Tree, index: int) -> bool:
    """Whether a verb is passive, with "be" or as a bare participle."""
    token = tree.tokens[index]
    if token.upos != "VERB" or token.xpos != "VBN":
        return False
    auxiliaries = tree.dependents(index, "aux")
    if any(tree.tokens[c].deprel == "aux:pass" for c in auxiliaries):
        return True
    return not auxiliaries and token.deprel not in ("conj", "parataxis", "root")


def _author(tree: Tree, noun: int) -> int:
    """Who made a statement, where its verb has a subject: "released a statement
    saying", "reported a loss, citing"; else the statement itself."""
    token = tree.tokens[noun]
    told = token.lemma in cues.SPEECH_NOUNS or token.lemma in cues.DOCUMENTS
    told = told or any(trigger.token == noun for trigger in tree.sentence.triggers)
    if token.deprel != "obj" or not told:
        return noun
    subject = tree.first(token.head, "nsubj")
    return noun if subject is None else subject


def _according_to(tree: Tree, index: int) -> int | None:
    """The source of an "according to" phrase that hangs on ``index``."""
    for child in tree.dependents(index, "obl", "nmod", "parataxis", "advmod", "advcl"):
        if tree.tokens[child].lemma in cues.MEASURES:
            continue
        if any(
            tree.tokens[mark].text.lower() == "according"
            for mark in tree.dependents(child, "case", "mark", "advmod", "amod")
        ):
            return child
        if tree.tokens[child].text.lower() == "according":
            nested = tree.dependents(child, "obl", "nmod")
            if nested:
                return nested[0]
    return None


def _parenthetical(tree: Tree, index: int) -> int | None:
    """A reporting clause set beside this one: "…, CNN reports".

    "reports" after a name is read as a verb even where the tagger saw a noun.
    """
    for child in tree.dependents(index, "parataxis"):
        if tree.tokens[child].lemma not in cues.REPORTING or _apart(tree, index, child):
            continue
        if speaker_of(tree, child) is not None:
            return child
    return None


def sentence_source(tree: Tree) -> int | None:
    """The source of an "according to" phrase that opens or closes the sentence and
    so speaks for all of it, wherever the parser hung it."""
    for index, token in enumerate(tree.tokens):
        if token.text.lower() == "according" and index + 1 < len(tree.tokens):
            head = token.head if token.deprel in ("case", "mark") else None
            closing = index > 0 and tree.tokens[index - 1].text in (",", "”", '"', ",”")
            if head is None or tree.tokens[head].lemma in cues.MEASURES:
                continue
            if index == 0 or closing:
                return head
    return None
