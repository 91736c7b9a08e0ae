"""Whether an event is presented as real, by cue and scope through the tree.

Starts from the event's own verb group and climbs: every governing predicate,
condition or noun may take reality away ("plans to", "if", "denied", "risk of"),
none can give it back.

Source: the certainty and polarity scale of FactBank (Sauri and Pustejovsky
2009), mapped to the values of ``Factuality``.
"""

from __future__ import annotations

from dateline.events.clauses import VerbGroup, governing_group, verb_group
from dateline.events.presupposition import is_presupposed, is_still_awaited
from dateline.languages.en import cues
from dateline.syntax import Tree, is_predicate
from dateline.values import Factuality as F
from dateline.values import Kind

_STRENGTH = (F.HAPPENED, F.ONGOING, F.PLANNED, F.POSSIBLE, F.CONDITIONAL, F.DENIED)


def factuality_of(tree: Tree, index: int, *, noun: int | None = None, kind: Kind) -> F:
    """How real the article presents the event headed by token ``index``."""
    token = tree.tokens[index]
    nominal = token.upos in ("NOUN", "PROPN", "ADJ") and not tree.dependents(
        index, "cop"
    )
    verdict = _nominal(tree, index) if nominal else _verbal(tree, index, kind)
    if noun is not None:
        verdict = _weaker(verdict, _own_adjectives(tree, noun))
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
            return _of_imagined_subject(tree, token.head)
        if is_presupposed(tree, current):
            break
        if token.deprel in ("parataxis", "nsubj"):
            break
    return False


def _of_imagined_subject(tree: Tree, noun: int) -> bool:
    """Whether the noun a clause describes is the subject of something only imagined:
    "a jury that had read it might have acquitted"."""
    token = tree.tokens[noun]
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
    if group.negated or tree.marked_by(index, *cues.NEARLY) is not None:
        return F.DENIED
    if group.modal is not None:
        return _modal(tree, index, group)
    if group.imperative or tree.marked_by(index, *cues.HEDGES) is not None:
        return F.POSSIBLE
    if group.tense is None:
        headline = tree.tokens[index].deprel == "root" and _is_infinitive(tree, index)
        return F.PLANNED if headline else F.HAPPENED
    lasting = kind is Kind.STATE or tree.first(index, "cop") is not None
    if group.tense == "present" and (
        group.progressive or (not group.perfect and lasting)
    ):
        return F.ONGOING
    return F.HAPPENED


def _modal(tree: Tree, index: int, group: VerbGroup) -> F:
    verdict = cues.MODALS.get(group.modal or "", F.POSSIBLE)
    if group.modal == "would" and not (group.perfect or _has_condition(tree, index)):
        # "said it would sign": future seen from a past report.
        first = index
        while tree.tokens[first].deprel == "conj":
            first = tree.tokens[first].head
        governor = tree.tokens[first].head
        reported = governor >= 0 and tree.tokens[governor].lemma in cues.REPORTING
        above = governing_group(tree, governor) if reported else None
        if above is not None and above.tense == "past":
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
            verdict = _weaker(verdict, cue)
    return verdict


def _climb(tree: Tree, index: int, verdict: F) -> F:
    """Lower ``verdict`` by every governor whose scope reaches ``index``."""
    if is_question(tree):
        verdict = _weaker(verdict, F.POSSIBLE)
    if _condition_on(tree, index):
        return _weaker(verdict, F.CONDITIONAL)
    current = index
    while (head := tree.tokens[current].head) >= 0:
        relation = tree.tokens[current].deprel
        base = relation.split(":")[0]
        if relation == "acl:relcl":
            nobody = tree.tokens[head].lemma in cues.NEGATIVE_SUBJECTS
            return F.DENIED if nobody else verdict
        if is_presupposed(tree, current):
            return verdict
        verdict = _weaker(verdict, _scope(tree, current, head, base))
        if base in ("root", "parataxis"):
            break
        if base == "nsubj":
            verdict = _weaker(verdict, _said_of(tree, current, head))
            # A subject is outside the scope of the verb, but what did not take
            # place has no subject that did; what a clause tells ("the pact was
            # that nobody would pay") says nothing of its subject.
            if relation == "nsubj:outer":
                return verdict
            arises = tree.tokens[head].lemma in cues.ARISING
            if arises and is_still_awaited(tree, head):
                verdict = _weaker(verdict, F.PLANNED)
            return _weaker(verdict, _verbal_scope(tree, head))
        current = head
        if _condition_on(tree, current):
            return _weaker(verdict, F.CONDITIONAL)
    return verdict


def _said_of(tree: Tree, subject: int, head: int) -> F:
    """What a predicate says of the reality of its subject: "is likely", "were false",
    "is forecast", "was postponed"."""
    token = tree.tokens[head]
    if token.lemma in cues.FALSE:
        return F.DENIED
    if token.lemma in cues.LIKELY:
        return F.POSSIBLE
    passive = tree.tokens[subject].deprel == "nsubj:pass" or token.upos == "ADJ"
    if passive and _postpones(tree, head):
        return F.PLANNED
    if not passive or verb_group(tree, head).tense != "present":
        return F.HAPPENED
    if token.lemma in cues.LACKING:
        return F.POSSIBLE
    return F.PLANNED if token.lemma in cues.FORECAST else F.HAPPENED


def _postpones(tree: Tree, index: int) -> bool:
    """Whether the verb leaves its complement for later: "delayed", "put off"."""
    lemma = tree.tokens[index].lemma
    if lemma in cues.POSTPONING:
        return True
    particle = cues.POSTPONING_PARTICLES.get(lemma)
    return any(tree.tokens[c].lemma == particle for c in tree.children[index])


def _scope(tree: Tree, child: int, head: int, relation: str) -> F:
    """What the governor ``head`` makes of its dependent ``child``."""
    token, governor = tree.tokens[child], tree.tokens[head]
    lemma = governor.lemma
    to_do = _is_infinitive(tree, child)
    if relation == "advcl" and to_do and lemma in cues.PLANNING | cues.WISHING:
        relation = "xcomp"
    if relation in ("advcl", "acl") and token.xpos == "VBG" and _is_charge(tree, child):
        if lemma in cues.NOMINAL_HEADS:
            return cues.NOMINAL_HEADS[lemma]
        through = relation == "acl" and governor.deprel in ("obj", "nsubj:pass")
        return _complement(tree, governor.head if through else head, infinitive=False)
    if relation == "advcl":
        if is_still_awaited(tree, child):
            return F.PLANNED
        purpose = _adverbial(tree, child)
        if purpose is F.PLANNED:
            return _weaker(purpose, _verbal_scope(tree, head))
        return purpose
    if relation == "conj":
        return F.HAPPENED
    if tree.tokens[child].deprel in ("nsubj:pass", "obj") and _calls_off(tree, head):
        return F.DENIED
    if relation == "xcomp" and token.verb_form in ("Part", "Ger") and not to_do:
        return _weaker(
            _complement(tree, head, infinitive=False), _verbal_scope(tree, head)
        )
    if relation in ("xcomp", "ccomp", "csubj", "acl"):
        bare = relation == "xcomp" and token.verb_form == "Inf"
        infinitive = to_do or bare
        return _complement(tree, head, infinitive=infinitive)
    if governor.upos == "NOUN":
        if relation in ("nmod", "compound") and lemma in cues.NOMINAL_HEADS:
            return cues.NOMINAL_HEADS[lemma]
        return F.HAPPENED
    if relation in ("obj", "obl") and token.upos in ("NOUN", "PROPN"):
        if lemma in cues.PREVENTING:
            made = token.lemma in cues.PROPOSALS and lemma in cues.REFUSING
            return F.HAPPENED if made else F.DENIED
        if _postpones(tree, head) or (lemma in cues.PLANNING and lemma != "set"):
            return F.PLANNED
        if lemma in cues.WISHING and _is_wished(tree, child, lemma):
            return F.POSSIBLE
        if lemma in cues.ALLEGING and lemma not in ("charge", "blame", "sue", "indict"):
            return F.POSSIBLE
        return _verbal_scope(tree, head)
    return F.HAPPENED


def _is_wished(tree: Tree, child: int, lemma: str) -> bool:
    """Whether a noun is what is wished for: "wants a deal", "called for a vote", but
    not "called a meeting" or "told a rally"."""
    if tree.tokens[child].deprel == "obl":
        return tree.marked_by(child, "for", "to", "against") is not None
    return lemma not in cues.ADDRESSING


def _is_charge(tree: Tree, child: int) -> bool:
    """ "of", "from" doing: the content of "accused of", "barred from"."""
    return tree.marked_by(child, "of", "from") is not None


def _calls_off(tree: Tree, index: int) -> bool:
    """Whether the verb says that its passive subject or object does not take place:
    "was cancelled", "called off"."""
    token = tree.tokens[index]
    if token.lemma == "call":
        return any(tree.tokens[p].lemma == "off" for p in tree.children[index])
    return token.lemma in cues.CANCELLING


def _complement(tree: Tree, head: int, *, infinitive: bool) -> F:
    """The reading a clause gets as complement of ``head``."""
    governor = tree.tokens[head]
    lemma, negated = governor.lemma, verb_group(tree, head).negated
    if lemma in cues.DENYING:
        return F.POSSIBLE if negated else F.DENIED
    if lemma in cues.PREVENTING:
        return F.HAPPENED if negated and lemma == "fail" else F.DENIED
    if negated and not infinitive and lemma in cues.DOUBTING:
        return F.DENIED
    if lemma in cues.ALLEGING or (infinitive and lemma in cues.SEEMING):
        return F.POSSIBLE
    if _postpones(tree, head):
        return F.PLANNED
    if governor.upos in ("NOUN", "PROPN"):
        known = _is_singled_out(tree, head) or not infinitive
        real = _verbal_scope(tree, head) if known else F.PLANNED
        return cues.NOMINAL_HEADS.get(lemma, real)
    if infinitive:
        return _infinitive(tree, head, negated=negated)
    wished = lemma in cues.WISHING and lemma not in cues.REPORTING
    return F.POSSIBLE if wished else F.HAPPENED


def _is_singled_out(tree: Tree, noun: int) -> bool:
    """Whether the infinitive is a fact: "the first man to climb it", "an order to ban
    it", which bans by being signed."""
    if tree.tokens[noun].lemma in cues.FACTUAL_NOUNS:
        return True
    return any(
        tree.tokens[c].xpos in ("JJS", "RBS")
        or tree.tokens[c].lemma in cues.DISTINGUISHING
        or tree.tokens[c].lemma == "only"
        for c in tree.children[noun]
    )


def _infinitive(tree: Tree, head: int, *, negated: bool) -> F:
    """The reading of "to do" under a predicate: planned, wished or done with it."""
    lemma = tree.tokens[head].lemma
    if lemma in cues.PLANNING:
        return F.DENIED if negated or lemma in cues.DECLINING else F.PLANNED
    if lemma in cues.WISHING:
        return F.POSSIBLE
    if lemma in cues.IMPLICATIVE and negated:
        return F.DENIED
    real = _verbal_scope(tree, head)
    entailed = lemma in cues.IMPLICATIVE or lemma in cues.REPORTING
    if entailed or tree.tokens[head].upos not in ("VERB", "AUX"):
        return real
    return _weaker(real, F.PLANNED)


def _verbal_scope(tree: Tree, head: int) -> F:
    """How real the governing predicate itself is, by its own verb group."""
    if not is_predicate(tree, head):
        return F.HAPPENED
    group = verb_group(tree, head)
    if group.negated:
        return F.DENIED
    if group.modal is not None:
        return cues.MODALS.get(group.modal, F.POSSIBLE)
    return F.HAPPENED


def _adverbial(tree: Tree, child: int) -> F:
    """Purpose infinitives are aims; "without paying" did not happen."""
    if tree.marked_by(child, "without") is not None:
        return F.DENIED
    return F.PLANNED if _is_infinitive(tree, child) else F.HAPPENED


def _is_infinitive(tree: Tree, index: int) -> bool:
    """ "to go", "to be seen", "to be going"; "admitted to going" has a preposition."""
    if tree.marked_by(index, "to") is None:
        return False
    xpos = tree.tokens[index].xpos
    return xpos in ("VB", "VBN", "JJ") or (
        xpos == "VBG" and tree.first(index, "aux") is not None
    )


def _condition_on(tree: Tree, index: int) -> bool:
    """Whether ``index`` heads a condition: "if it rains", "had it rained"."""
    if any(
        tree.tokens[mark].lemma in cues.CONDITION_MARKS
        for mark in tree.dependents(index, "mark")
    ):
        return True
    subject = tree.first(index, "nsubj")
    first = tree.first(index, "aux", "cop")
    subordinate = tree.tokens[index].deprel in ("advcl", "ccomp")
    if not subordinate or subject is None or first is None:
        return False
    return first < subject and tree.tokens[first].text.lower() in cues.INVERTED


def _has_condition(tree: Tree, index: int) -> bool:
    """Whether the clause of ``index`` carries an if-clause."""
    return any(_condition_on(tree, c) for c in tree.dependents(index, "advcl"))


def _weaker(one: F, other: F) -> F:
    """The less real of the two; doubt about a denial stays a denial."""
    return max(one, other, key=_STRENGTH.index)
