"""Whether an event is presented as real, by cue and scope through the tree.

Starts from the event's own verb group and climbs: every governing predicate,
condition or noun may take reality away ("plans to", "if", "denied", "risk of"),
none can give it back.

Source: the certainty and polarity scale of FactBank (Sauri and Pustejovsky
2009), mapped to the values of ``Factuality``.
"""

from __future__ import annotations

from dateline.events.clauses import VerbGroup, reported_by, verb_group
from dateline.events.presupposition import (
    is_made,
    is_presupposed,
    is_still_awaited,
)
from dateline.events.scope import (
    is_future_in_past,
    is_infinitive,
    is_performative,
    scope_of,
    verbal_scope,
    weaker,
)
from dateline.events.undoing import falls_through, is_not_yet, postpones
from dateline.languages.en import cues
from dateline.syntax import Tree
from dateline.values import Factuality as F
from dateline.values import Kind


def factuality_of(tree: Tree, index: int, *, noun: int | None = None, kind: Kind) -> F:
    """How real the article presents the event headed by token ``index``."""
    token = tree.tokens[index]
    nominal = token.upos in ("NOUN", "PROPN", "ADJ") and not tree.dependents(
        index, "cop"
    )
    verdict = _nominal(tree, index) if nominal else _verbal(tree, index, kind)
    if noun is not None:
        verdict = weaker(verdict, _own_adjectives(tree, noun))
    return _climb(tree, index, verdict)


def is_question(tree: Tree) -> bool:
    """Whether the sentence asks."""
    return bool(tree.tokens) and any(t.text == "?" for t in tree.tokens[-3:])


def is_hypothetical(tree: Tree, index: int) -> bool:
    """Whether the event is only imagined: under "could", "would" or "if", in a
    question, or denied of nobody in particular."""
    if is_question(tree):
        return True
    for current in (index, *tree.ancestors(index)):
        token = tree.tokens[current]
        if _condition_on(tree, current) or token.lemma in cues.NEGATIVE_SUBJECTS:
            return True
        group = verb_group(tree, current)
        if group.modal is not None and _modal(tree, current, group) is not F.PLANNED:
            return not _past_ability(tree, current)
        if _after_condition(tree, current):
            return True
        if token.deprel == "acl:relcl":
            return _of_imagined(tree, token.head)
        if is_presupposed(tree, current):
            break
        if token.deprel == "nsubj" and _condition_on(tree, token.head):
            return True
        if token.deprel in ("parataxis", "nsubj"):
            break
        if token.deprel == "ccomp" and is_performative(tree, token.head):
            break
    return False


def _of_imagined(tree: Tree, noun: int) -> bool:
    """Whether the noun a clause describes is whoever it may be ("anyone who paid"), or
    is the subject of something only imagined: "a jury that had read it might have
    acquitted"."""
    token = tree.tokens[noun]
    words = (token, *(tree.tokens[i] for i in tree.dependents(noun, "det")))
    if any(word.lemma in cues.FREE_CHOICE for word in words):
        return True
    if not token.deprel.startswith("nsubj") or token.head < 0:
        return False
    group = verb_group(tree, token.head)
    return group.perfect and group.modal is not None


def _after_condition(tree: Tree, index: int) -> bool:
    """Whether an if-clause in front of the quoted clause was hung on the verb of
    saying: "If it rains, we will stay," he said."""
    token = tree.tokens[index]
    if token.deprel != "ccomp" or token.head < index:
        return False
    return any(
        _condition_on(tree, c) and c < index
        for c in tree.dependents(token.head, "advcl")
    )


def _past_ability(tree: Tree, index: int) -> bool:
    """ "could see smoke": perceived, so real."""
    lemma = tree.tokens[index].lemma
    return lemma in ("see", "hear", "feel") and bool(tree.dependents(index, "obj"))


def _verbal(tree: Tree, index: int, kind: Kind) -> F:
    group = verb_group(tree, index)
    if group.negated and group.modal in ("may", "might"):
        return F.POSSIBLE
    nearly = tree.marked_by(index, *cues.NEARLY) is not None
    if group.negated or (nearly and tree.tokens[index].lemma not in cues.MULTIPLYING):
        return F.DENIED
    if group.modal is not None:
        verdict = _modal(tree, index, group)
        undone = verdict is F.PLANNED and falls_through(tree, index)
        return F.DENIED if undone else verdict
    if group.imperative or _is_hedged(tree, index):
        return F.POSSIBLE
    if group.tense is None:
        headline = tree.tokens[index].deprel == "root" and is_infinitive(tree, index)
        return F.PLANNED if headline else F.HAPPENED
    if group.tense == "present" and _goes_on(tree, index, group, kind):
        return F.ONGOING
    return F.HAPPENED


def _is_hedged(tree: Tree, index: int) -> bool:
    """Whether an adverb does not vouch for a verb or, in front of both, for the one
    it is joined to and shares its subject with: "was allegedly beaten and robbed"."""
    first = index
    while tree.tokens[first].deprel == "conj":
        if tree.dependents(first, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark"):
            break
        finite = tree.tokens[first].verb_form == "Fin"
        first = tree.tokens[first].head
        hedge = tree.marked_by(first, *cues.HEDGES)
        opening = tree.first(first, "aux", "aux:pass", "cop")
        if hedge is not None and hedge < first:
            return not finite or opening is None or hedge < opening
    return tree.marked_by(index, *cues.HEDGES) is not None


def _goes_on(tree: Tree, index: int, group: VerbGroup, kind: Kind) -> bool:
    """Whether the present tense tells what still holds: what is under way, a state, a
    habit ("ships are built by the state"; a headline and a report tell news), or what
    has lasted "since May" or "for two years"."""
    lemma = tree.tokens[index].lemma
    if group.progressive:
        return True
    if group.perfect:
        lasts = kind is Kind.STATE or lemma in cues.LASTING
        lasts = lasts or tree.first(index, "cop") is not None
        return lasts and _is_till_now(tree, index)
    if kind is Kind.STATE or tree.first(index, "cop") is not None:
        return True
    news = tree.sentence.headline or lemma in cues.NEWS_PRESENT | cues.REPORTING
    return kind is Kind.OCCURRENCE and not news


def _is_till_now(tree: Tree, index: int) -> bool:
    """Whether a predicate has a "since" of time, "since May", "since he left", or a
    "for" of its length, "for two years"."""
    for time in tree.dependents(index, "obl", "nmod", "advcl"):
        if tree.marked_by(time, "since") is not None:
            return True
        unit = tree.tokens[time].lemma in cues.TIME_UNITS
        if unit and tree.marked_by(time, "for") is not None:
            return True
    return False


def _modal(tree: Tree, index: int, group: VerbGroup) -> F:
    verdict = cues.MODALS.get(group.modal or "", F.POSSIBLE)
    told = group.modal == "would" and not _has_condition(tree, index)
    if told and is_future_in_past(tree, index):
        willing = tree.tokens[index].lemma in ("willing", "ready", "like", "love")
        return F.CONDITIONAL if willing else F.PLANNED
    conditional = _has_condition(tree, index) or _after_condition(tree, index)
    if verdict is F.PLANNED and conditional:
        return F.CONDITIONAL
    return verdict


def _nominal(tree: Tree, index: int) -> F:
    if any(
        tree.tokens[det].lemma in ("no", "neither")
        for det in tree.dependents(index, "det")
    ):
        return F.DENIED
    if any(_denies(tree, c) for c in tree.dependents(index, "advmod")):
        return F.DENIED
    return _own_adjectives(tree, index)


def _denies(tree: Tree, adverb: int) -> bool:
    """ "not a surprise"; "not only", "not just" deny nothing."""
    if tree.tokens[adverb].text.lower() not in ("not", "never"):
        return False
    after = tree.tokens[adverb + 1 : adverb + 2]
    return not any(token.lemma in ("only", "just", "merely") for token in after)


def _own_adjectives(tree: Tree, index: int) -> F:
    verdict = F.HAPPENED
    for child in tree.dependents(index, "amod", "compound"):
        cue = cues.NOMINAL_CUES.get(tree.tokens[child].text.lower())
        if cue is not None:
            verdict = weaker(verdict, cue)
    return verdict


def _climb(tree: Tree, index: int, verdict: F) -> F:
    """Lower ``verdict`` by every governor whose scope reaches ``index``."""
    if is_question(tree):
        verdict = weaker(verdict, F.POSSIBLE)
    if _condition_on(tree, index):
        return weaker(verdict, F.CONDITIONAL)
    current = index
    for _ in tree.tokens:
        head, relation = tree.tokens[current].head, tree.tokens[current].deprel
        if head < 0:
            break
        base = relation.split(":")[0]
        report = reported_by(tree, current)
        if report is not None:
            head, base = report, "ccomp"
        if relation == "acl:relcl" and not _is_content(tree, current):
            nobody = tree.tokens[head].lemma in cues.NEGATIVE_SUBJECTS
            lie = tree.tokens[head].lemma in cues.LIES and tree.dependents(head, "cop")
            return F.DENIED if nobody or lie else verdict
        if relation == "amod" or is_presupposed(tree, current):
            return verdict
        if base == "conj" and tree.tokens[current].xpos == "VBD":
            head = _finite_before(tree, head)
        trying = _tried_with(tree, current)
        if trying is not None:
            current = trying
            continue
        if base == "advcl" and _goes_along(tree, current):
            ahead = verb_group(tree, head)
            if ahead.modal is not None and not ahead.negated:
                verdict = weaker(verdict, _modal(tree, head, ahead))
        if _is_beside(tree, current):
            head, base = tree.tokens[head].head, "obl"
        verdict = weaker(verdict, scope_of(tree, current, head, base))
        told = base == "ccomp" and is_performative(tree, head)
        if told or base in ("root", "parataxis"):
            break
        if base == "nsubj":
            verdict = weaker(verdict, _said_of(tree, current, head))
            # A subject is outside the scope of the verb, but what did not take
            # place has no subject that did; what a clause tells ("the pact was
            # that nobody would pay") says nothing of its subject.
            if relation == "nsubj:outer":
                return verdict
            if is_made(tree, current):
                return verdict
            if is_not_yet(tree, head) and _arises(tree, head):
                return F.DENIED
            arises = tree.tokens[head].lemma in cues.ARISING
            if arises and is_still_awaited(tree, head):
                verdict = weaker(verdict, F.PLANNED)
            return weaker(verdict, verbal_scope(tree, head))
        current = head
        if _condition_on(tree, current):
            return weaker(verdict, F.CONDITIONAL)
    return verdict


def _is_content(tree: Tree, clause: int) -> bool:
    """Whether a clause tells what a report says: "a report that he had met Berg"."""
    mark = tree.marked_by(clause, "that")
    told = tree.tokens[tree.tokens[clause].head].lemma in cues.REPORTS
    return told and mark is not None and tree.tokens[mark].deprel == "mark"


def _arises(tree: Tree, head: int) -> bool:
    """Whether the infinitive is a verb whose subject is not there before it."""
    below = tree.dependents(head, "xcomp")
    return any(tree.tokens[child].lemma in cues.ARISING for child in below)


def _finite_before(tree: Tree, head: int) -> int:
    """The predicate that a finite conjunct is joined to, which is no infinitive:
    "were unable to persuade her and stopped"."""
    while is_infinitive(tree, head) and tree.tokens[head].deprel == "xcomp":
        head = tree.tokens[head].head
    return head


def _tried_with(tree: Tree, index: int) -> int | None:
    """The verb of trying above an infinitive that a means or an example hangs on,
    which is as real as the trying: "tried to calm them by reading"."""
    if tree.marked_by(index, "by", "including") is None:
        return None
    current = tree.tokens[index].head
    while current >= 0 and tree.tokens[current].deprel in ("xcomp", "ccomp"):
        current = tree.tokens[current].head
        if tree.tokens[current].lemma in cues.TRYING:
            return current
    return None


def _goes_along(tree: Tree, index: int) -> bool:
    """Whether a participle behind its verb tells what comes with it, and is as real:
    "will resign, opening the way", not "will resign, saying" or "having won"."""
    token = tree.tokens[index]
    if token.xpos != "VBG" or index < token.head:
        return False
    if token.lemma in cues.REPORTING | cues.QUOTING | cues.COMMENTING:
        return False
    return not tree.dependents(index, "mark", "aux", "case", "nsubj")


def _is_beside(tree: Tree, index: int) -> bool:
    """Whether a circumstance was hung on the object in front of it: "announced the
    merger at a meeting"."""
    token = tree.tokens[index]
    if token.deprel != "nmod" or tree.tokens[token.head].deprel != "obj":
        return False
    return tree.marked_by(index, "at", "during") is not None


def _said_of(tree: Tree, subject: int, head: int) -> F:
    """What a predicate says of the reality of its subject: "is likely", "were false",
    "is forecast", "was postponed"."""
    token = tree.tokens[head]
    if token.lemma in cues.FALSE:
        return F.DENIED
    if token.lemma in cues.LIKELY:
        return F.POSSIBLE
    passive = tree.tokens[subject].deprel == "nsubj:pass" or token.upos == "ADJ"
    if passive and token.lemma in cues.FORBIDDING:
        return F.DENIED
    if passive and postpones(tree, head):
        return F.PLANNED
    if not passive or verb_group(tree, head).tense != "present":
        return F.HAPPENED
    if token.lemma in cues.LACKING:
        return F.POSSIBLE
    return F.PLANNED if token.lemma in cues.FORECAST else F.HAPPENED


def _condition_on(tree: Tree, index: int) -> bool:
    """Whether ``index`` heads a condition: "if it rains", "had it rained"."""
    if any(
        tree.tokens[mark].lemma in cues.CONDITION_MARKS
        for mark in tree.dependents(index, "mark")
    ):
        return True
    if _is_whenever(tree, index):
        return True
    subject = tree.first(index, "nsubj")
    first = tree.first(index, "aux", "cop")
    subordinate = tree.tokens[index].deprel in ("advcl", "ccomp")
    if not subordinate or subject is None or first is None:
        return False
    return first < subject and tree.tokens[first].text.lower() in cues.INVERTED


def _is_whenever(tree: Tree, index: int) -> bool:
    """Whether a participle tells when something is usual: "drops calls when held"."""
    token = tree.tokens[index]
    if token.deprel != "advcl" or token.xpos not in ("VBN", "VBG"):
        return False
    asks = tree.dependents(index, "advmod", "mark")
    when = any(tree.tokens[c].lemma in ("when", "whenever") for c in asks)
    clause = tree.dependents(index, "nsubj", "nsubj:pass", "aux", "aux:pass")
    return when and not clause and verb_group(tree, token.head).tense == "present"


def _has_condition(tree: Tree, index: int) -> bool:
    """Whether the clause of ``index`` carries an if-clause."""
    return any(_condition_on(tree, c) for c in tree.dependents(index, "advcl"))
