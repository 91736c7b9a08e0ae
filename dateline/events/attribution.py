"""Who says so: the source of an event as a span of the text.

Found, nearest first: the subject of the reporting verb that governs the clause
("police said"), the reporting clause set beside a quote ('"…," he said',
"CNN reports"), and "according to".
"""

from __future__ import annotations

from dateline.languages.en import cues
from dateline.syntax import Tree

_CONTENT = frozenset(("ccomp", "parataxis", "csubj", "acl", "xcomp"))
"""Relations by which what is said hangs on the word of saying."""


def source_of(tree: Tree, index: int, *, is_statement: bool) -> int | None:
    """Head token of the source of the event at ``index``, or None (the article).

    A statement's own speaker is its agent, not its source.
    """
    for current in (index, *tree.ancestors(index)):
        according = _according_to(tree, current)
        if according is not None:
            return according
        beside = _parenthetical(tree, current)
        if beside is not None and not (is_statement and beside == index):
            return speaker_of(tree, beside)
        token = tree.tokens[current]
        is_content = token.deprel.split(":")[0] in _CONTENT
        if is_content and token.head >= 0 and _reports(tree, token.head):
            speaker = speaker_of(tree, token.head)
            if speaker is not None:
                return speaker
    return sentence_source(tree)


def _reports(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.lemma in cues.REPORTING or token.lemma in cues.SPEECH_NOUNS


def speaker_of(tree: Tree, index: int) -> int | None:
    """Head token of who speaks in the reporting word at ``index``: its subject,
    passive agent or possessor.

    Who something is reported of does not speak: "two are believed missing".
    """
    if _is_passive(tree, index):
        return tree.first(index, "obl:agent")
    current = index
    for _ in range(len(tree.tokens)):
        subject = next(
            (
                child
                for child in tree.dependents(current, "nsubj", "obl:agent")
                if tree.tokens[child].deprel != "nsubj:pass"
            ),
            None,
        )
        if subject is None and tree.tokens[current].upos == "NOUN":
            subject = tree.first(current, "nmod:poss")
            if subject is None and tree.tokens[current].deprel == "parataxis":
                subject = tree.first(current, "compound")
        if subject is not None:
            return subject
        token = tree.tokens[current]
        if token.deprel == "acl:relcl":
            return None
        if token.deprel in ("acl", "amod") and token.xpos == "VBG":
            return _author(tree, token.head) if token.head >= 0 else None
        if token.deprel in ("conj", "xcomp", "advcl") and token.head >= 0:
            current = token.head
            continue
        return None
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
    saying"; else the statement itself."""
    token = tree.tokens[noun]
    if token.deprel != "obj" or token.lemma not in cues.SPEECH_NOUNS:
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
        token = tree.tokens[child]
        if token.lemma in cues.REPORTING and speaker_of(tree, child) is not None:
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
