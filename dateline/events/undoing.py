"""What is told not to come about: put off, called off, ruled out, not yet done.

"was due to begin but was delayed", "dismissed reports that", "has yet to pay".
"""

from __future__ import annotations

from dateline.events.clauses import verb_group
from dateline.languages.en import cues
from dateline.syntax import Tree


def postpones(tree: Tree, index: int) -> bool:
    """Whether the verb leaves its complement for later: "delayed", "put off"."""
    lemma = tree.tokens[index].lemma
    if lemma in cues.POSTPONING:
        return True
    particle = cues.POSTPONING_PARTICLES.get(lemma)
    return any(tree.tokens[c].lemma == particle for c in tree.children[index])


def calls_off(tree: Tree, index: int) -> bool:
    """Whether the verb says that its passive subject or object does not take place:
    "was cancelled", "called off"."""
    token = tree.tokens[index]
    if token.lemma == "call":
        return any(tree.tokens[p].lemma == "off" for p in tree.children[index])
    if token.lemma == "kill":
        patients = tree.dependents(index, "nsubj:pass", "obj")
        return any(tree.tokens[p].lemma in cues.KILLABLE for p in patients)
    return token.lemma in cues.CANCELLING


def falls_through(tree: Tree, plan: int) -> bool:
    """Whether what is planned is told as not done: "was due to begin but was delayed",
    "was to be played but was called off"."""
    return any(
        tree.marked_by(other, "but") is not None
        and (postpones(tree, other) or calls_off(tree, other))
        for other in tree.dependents(plan, "conj")
    )


def is_dismissed(tree: Tree, head: int) -> bool:
    """Whether a clause is what somebody rules out, or the content of a report that is
    false or that somebody dismisses: "dismissed as false reports that"."""
    token = tree.tokens[head]
    if rules_out(tree, head):
        return True
    if token.upos != "NOUN" or token.lemma not in cues.REPORTS:
        return False
    if any(tree.tokens[i].lemma in cues.FALSE for i in tree.dependents(head, "amod")):
        return True
    if token.deprel not in ("obj", "obl", "nsubj:pass"):
        return False
    dismissing = tree.tokens[token.head].lemma in cues.DISMISSING
    dismissing = dismissing or rules_out(tree, token.head)
    return dismissing and not verb_group(tree, token.head).negated


def rules_out(tree: Tree, verb: int) -> bool:
    """Whether somebody says that it cannot be: "ruled out that", "ruled it out"."""
    token = tree.tokens[verb]
    if token.lemma != "rule" or verb_group(tree, verb).negated:
        return False
    return any(tree.tokens[i].lemma == "out" for i in tree.children[verb])


def is_not_yet(tree: Tree, head: int) -> bool:
    """ "has yet to pay"."""
    token = tree.tokens[head]
    return token.lemma == "have" and tree.marked_by(head, "yet") is not None
