"""What a sentence takes for granted, whatever governs it, and what it still awaits.

"Police will investigate the attack" plans an inquiry, not an attack; "he will
resign when the vote ends" plans both.

Source: the classes of presupposition triggers of Levinson (1983, chapter 4).
"""

from __future__ import annotations

from dateline.events.clauses import verb_group
from dateline.languages.en import cues
from dateline.languages.en.tense import FUTURE_MODALS
from dateline.syntax import Tree

_MOMENTS = (*cues.BEFORE_MARKS, *cues.AFTER_MARKS, "while")
_QUESTION_WORDS = ("WP", "WP$", "WRB", "WDT")


def is_presupposed(tree: Tree, index: int) -> bool:
    """Whether the clause or phrase is taken for granted whatever governs it: "after
    losing the town", "despite attacks", "the men detained at sea", "want to know
    what happened", "failed to end the strike", "an inquiry into the fire", "will be
    tried in the murder of a judge"."""
    token = tree.tokens[index]
    if token.head < 0:
        return False
    relation, above = token.deprel, tree.tokens[token.head]
    governor = above.lemma
    described = relation == "acl" and above.upos == "NOUN"  # "charges taken last year"
    if governor in cues.ALLEGING and not described:
        return False
    if relation == "acl":
        told = token.xpos == "VBN" and tree.marked_by(index, "to") is None
        told = told and tree.first(index, "nsubj") is None
        return told and not _is_seen_to(tree, token.head)
    if relation == "ccomp":
        return _is_indirect_question(tree, index)
    if relation == "obj" and token.upos == "NOUN" and governor in cues.ABOUT_FACTS:
        return True
    if (
        relation == "obj"
        and token.lemma in cues.PROPOSALS
        and governor in cues.OPPOSING
    ):
        return True
    if relation in ("nsubj", "nsubj:pass") and governor in cues.RELATED:
        return token.upos == "NOUN"
    if relation == "obl" and governor in cues.RELATED and _is_definite(tree, index):
        return token.upos == "NOUN"
    if token.lemma in cues.CRIMES and tree.marked_by(index, "in") is not None:
        case = relation in ("obl", "nmod") and governor in cues.CASES
        return case and _is_definite(tree, index)
    if relation == "obj" and token.lemma in cues.MADE and _is_definite(tree, index):
        wished = governor in cues.WISHING or governor in cues.PLANNING
        return not wished and governor not in cues.MAKING
    if relation == "obj" and governor in cues.DISCUSSING and _is_definite(tree, index):
        return True
    if relation == "nmod" and governor in cues.AFTERMATH:
        return True
    if relation == "nsubj:pass" and governor in cues.ABOUT_FACTS:
        return True
    if relation in ("obl", "advcl") and _is_known_to(tree, index, governor):
        return True
    if relation in ("advcl", "obl", "nmod"):
        if is_past_moment(tree, index) or _tells_of_place(tree, index):
            return True
        marked = tree.marked_by(index, *cues.PRESUPPOSING) is not None
        return marked and not is_still_awaited(tree, index)
    return False


def is_fact(tree: Tree, index: int) -> bool:
    """Whether an event noun is there already, whenever its clause comes true: "the
    causes of the accident will remain unknown"; but not "will resign after the vote".
    """
    for current in (index, *tree.ancestors(index)):
        if tree.tokens[current].upos in ("VERB", "AUX"):
            return False
        if is_made(tree, current):
            return True
        if is_presupposed(tree, current):
            return tree.marked_by(current, *_MOMENTS) is None
    return False


def is_made(tree: Tree, subject: int) -> bool:
    """Whether a noun is a known agreement or decision that is there before it does
    anything, "the deal will create jobs", or anything known that did not do
    something: "the strike did not stop the trains"; but not "the deal will be signed".
    """
    noun = tree.tokens[subject]
    group = verb_group(tree, noun.head)
    if noun.deprel != "nsubj" or group.passive:
        return False
    undone = group.negated and group.modal is None
    if group.negated != undone or not (undone or noun.lemma in cues.MADE):
        return False
    if tree.tokens[noun.head].lemma in cues.ARISING | cues.COMING_ABOUT:
        return False
    return _is_definite(tree, subject) or bool(tree.dependents(subject, "nmod:poss"))


def _is_seen_to(tree: Tree, noun: int) -> bool:
    """Whether a verb above tells what is done to the noun: "will see jets delivered",
    "wants a man released"."""
    token = tree.tokens[noun]
    return token.deprel == "obj" and tree.tokens[token.head].lemma in cues.SEEING_TO


def _is_definite(tree: Tree, noun: int) -> bool:
    determiners = tree.dependents(noun, "det")
    return any(tree.tokens[d].lemma in cues.DEFINITE for d in determiners)


def _is_known_to(tree: Tree, index: int, governor: str) -> bool:
    """ "comment on the arrests", "compensated for the delay", "may have been
    responsible for the delay"."""
    if governor in cues.TO_BLAME:
        ahead = verb_group(tree, tree.tokens[index].head).modal in FUTURE_MODALS
        return tree.marked_by(index, "for") is not None and not ahead
    if governor in cues.COMMENTING:
        return tree.marked_by(index, "on", "about") is not None
    return governor in cues.REPAYING and tree.marked_by(index, "for") is not None


def is_past_moment(tree: Tree, index: int) -> bool:
    """Whether a clause of time is told as over: "failed to pay before it collapsed",
    "tried to flee when the alarm rang"; not one still ahead of its main clause."""
    own = verb_group(tree, index)
    if tree.tokens[index].deprel != "advcl" or own.tense != "past" or not own.finite:
        return False
    timed = cues.AWAITING | cues.AWAITING_IN_PRESENT
    if own.modal is not None or tree.marked_by(index, *timed) is None:
        return False
    return not is_still_awaited(tree, index)


def _tells_of_place(tree: Tree, index: int) -> bool:
    """Whether a clause tells what was so at a place named before it: "moved to teach
    in Lund, where she stayed"."""
    own = verb_group(tree, index)
    told = tree.tokens[index].deprel == "advcl" and own.finite and own.tense == "past"
    where = (tree.tokens[d].lemma == "where" for d in tree.dependents(index, "advmod"))
    return told and own.modal is None and any(where)


def is_still_awaited(tree: Tree, index: int) -> bool:
    """Whether a clause of time lies ahead because its main clause does: "will be
    replaced before the tour begins", "will resign when the vote ends"."""
    token = tree.tokens[index]
    if token.deprel != "advcl" or token.head < 0:
        return False
    if verb_group(tree, token.head).modal not in (*FUTURE_MODALS, "would"):
        return False
    if tree.marked_by(index, *cues.AWAITING) is not None:
        return True
    own = verb_group(tree, index)
    now = own.finite and own.tense == "present" and own.modal is None
    return now and tree.marked_by(index, *cues.AWAITING_IN_PRESENT) is not None


def _is_indirect_question(tree: Tree, index: int) -> bool:
    """ "what happened", "how many people died": asked about, yet told in the past."""
    group = verb_group(tree, index)
    if group.tense != "past" or group.modal is not None:
        return False
    return tree.tokens[tree.subtree(index)[0]].xpos in _QUESTION_WORDS
