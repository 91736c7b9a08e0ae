"""What a governor makes of the reality of its dependent: scope, step by step.

"plans to sign", "denied that", "a threat of", "refused entry", "warned of attacks".
"""

from __future__ import annotations

from dateline.events.clauses import governing_group, verb_group
from dateline.events.presupposition import is_still_awaited
from dateline.events.undoing import (
    calls_off,
    falls_through,
    is_dismissed,
    is_not_yet,
    postpones,
)
from dateline.languages.en import achieving, cues, evoking
from dateline.syntax import Tree, is_predicate
from dateline.values import Factuality as F

_STRENGTH = (F.HAPPENED, F.ONGOING, F.PLANNED, F.POSSIBLE, F.CONDITIONAL, F.DENIED)


def scope_of(tree: Tree, child: int, head: int, relation: str) -> F:
    """What the governor ``head`` makes of its dependent ``child``."""
    token, governor = tree.tokens[child], tree.tokens[head]
    lemma = governor.lemma
    to_do = is_infinitive(tree, child) or _is_aimed_at(tree, child, lemma)
    if to_do:
        effort = _effort_above(tree, head) if relation == "acl" else head
        if relation in ("advcl", "xcomp", "acl") and _is_result(tree, child, effort):
            return verbal_scope(tree, effort)
    if relation == "advcl" and to_do and lemma in cues.PLANNING | cues.WISHING:
        relation = "xcomp"
    charge = _is_gerund(tree, child) and _is_charge(tree, child, lemma)
    if relation in ("advcl", "acl") and charge:
        if lemma == "stop":
            return F.DENIED
        if lemma in cues.NOMINAL_HEADS:
            return cues.NOMINAL_HEADS[lemma]
        if lemma in cues.ACQUITTING:
            return F.POSSIBLE
        through = relation == "acl" and governor.deprel in ("obj", "nsubj:pass")
        return _complement(tree, governor.head if through else head, infinitive=False)
    if _is_forbidden(tree, child, head):
        return F.DENIED
    if relation == "advcl":
        if is_still_awaited(tree, child):
            return F.PLANNED
        if _is_neared(tree, child, head):
            return F.POSSIBLE
        purpose = _adverbial(tree, child)
        if purpose is F.PLANNED:
            return weaker(purpose, verbal_scope(tree, head))
        return purpose
    if relation == "conj":
        return F.HAPPENED
    if tree.tokens[child].deprel in ("nsubj:pass", "obj") and calls_off(tree, head):
        return F.DENIED
    if relation == "xcomp" and token.verb_form in ("Part", "Ger") and not to_do:
        return weaker(
            _complement(tree, head, infinitive=False), verbal_scope(tree, head)
        )
    if relation == "acl" and token.xpos == "VBG" and _is_description(tree, child, head):
        return F.HAPPENED
    if relation in ("xcomp", "ccomp", "csubj", "acl"):
        bare = relation == "xcomp" and token.verb_form == "Inf"
        infinitive = to_do or bare
        if lemma in cues.WEIGHTY and verb_group(tree, child).tense == "past":
            return F.HAPPENED  # "it is important that the bank raised rates"
        return _complement(tree, head, infinitive=infinitive)
    if governor.upos == "NOUN":
        if relation in ("nmod", "compound") and lemma in cues.NOMINAL_HEADS:
            return cues.NOMINAL_HEADS[lemma]
        return F.HAPPENED
    if relation in ("obj", "obl") and token.upos in ("NOUN", "PROPN"):
        if _is_neared(tree, child, head):
            return F.POSSIBLE
        return _of_noun(tree, child, head, relation)
    return F.HAPPENED


def _is_description(tree: Tree, child: int, noun: int) -> bool:
    """Whether a participle only tells more of a noun that decides nothing of it: "a
    drop reflecting losses"."""
    token = tree.tokens[noun]
    if token.upos != "NOUN" or token.lemma in cues.NOMINAL_HEADS:
        return False
    return not tree.dependents(child, "mark", "case")


def _is_neared(tree: Tree, child: int, head: int) -> bool:
    """Whether a predicate tells what is not reached yet: "is close to signing", "nears
    a deal", but not "closed to traffic"."""
    governor = tree.tokens[head]
    if governor.lemma not in cues.NEARING:
        return False
    if governor.upos == "VERB":
        return tree.tokens[child].deprel == "obj" and governor.lemma != "close"
    told = {trigger.token for trigger in tree.sentence.triggers}
    near = tree.first(head, "cop") is not None and child in told
    return near and tree.marked_by(child, "to") is not None


def _is_aimed_at(tree: Tree, child: int, lemma: str) -> bool:
    """ "is aimed at ending the crisis"."""
    gerund = tree.tokens[child].xpos == "VBG"
    return lemma == "aim" and gerund and tree.marked_by(child, "at") is not None


def _of_noun(tree: Tree, child: int, head: int, relation: str) -> F:
    """What a verb makes of the event noun that is its object or hangs on it."""
    token, lemma = tree.tokens[child], tree.tokens[head].lemma
    if relation == "obl" and _is_occasion(tree, child, lemma):
        return verbal_scope(tree, head)
    if relation == "obl" and _is_circumstance(tree, child, head):
        return F.HAPPENED
    if relation == "obj" and tree.marked_by(head, *cues.HEDGES) is not None:
        return F.POSSIBLE
    if lemma == "announce" and token.lemma in cues.ANNOUNCED_FACTS:
        return verbal_scope(tree, head)
    if lemma in cues.PREVENTING or (relation == "obj" and lemma in cues.DECLINING):
        made = lemma in cues.REFUSING and _is_there(tree, child)
        return F.HAPPENED if made else F.DENIED
    if _is_charge(tree, child, lemma) and lemma in cues.ACQUITTING:
        return F.POSSIBLE
    if _may_come(tree, child, lemma):
        return F.POSSIBLE
    if lemma in cues.DEPENDING and relation == "obl":
        awaited = tree.marked_by(child, "on", "upon") is not None
        return F.CONDITIONAL if awaited else F.HAPPENED
    if postpones(tree, head) or (lemma in cues.PLANNING and lemma != "set"):
        return F.PLANNED
    if lemma in cues.UP_FOR and tree.marked_by(child, "for") is not None:
        return F.PLANNED
    if lemma in cues.TIMING and _is_timed(tree, head):
        return F.PLANNED
    if lemma in cues.WISHING and _is_wished(tree, child, lemma):
        return F.POSSIBLE
    if lemma in cues.ALLEGING and lemma not in ("charge", "blame", "sue", "indict"):
        return F.POSSIBLE
    return verbal_scope(tree, head)


def _is_there(tree: Tree, noun: int) -> bool:
    """Whether what is rejected was there before: a proposal or a ruling, or what is
    told as somebody's already ("rejected the player's ban")."""
    if tree.tokens[noun].lemma in cues.PROPOSALS | cues.RULINGS:
        return True
    return any(
        tree.tokens[i].upos == "PROPN" for i in tree.dependents(noun, "nmod:poss")
    )


def _is_forbidden(tree: Tree, child: int, head: int) -> bool:
    """Whether a gerund tells what the passive behind it forbids, wherever the parser
    hung it: "returning was prohibited"."""
    if tree.tokens[child].xpos != "VBG" or child > head:
        return False
    passive = bool(tree.dependents(head, "aux:pass"))
    own = tree.dependents(head, "nsubj", "nsubj:pass")
    return passive and not own and tree.tokens[head].lemma in cues.FORBIDDING


def _is_timed(tree: Tree, verb: int) -> bool:
    """Whether a day or month stands behind "for" or "to": "set a vote for Friday"."""
    return any(
        tree.marked_by(time, "for", "to", "until") is not None
        and {tree.tokens[i].text for i in tree.phrase(time)} & cues.CALENDAR_WORDS
        for time in tree.dependents(verb, "obl")
    )


def _is_occasion(tree: Tree, child: int, lemma: str) -> bool:
    """Where something is planned, not what: "agreed to it at a meeting"."""
    marked = tree.marked_by(child, *cues.MEETING_MARKS) is not None
    return lemma in cues.PLANNING and lemma != "aim" and marked


def _is_circumstance(tree: Tree, child: int, head: int) -> bool:
    """Whether it is where something known did not happen: "nobody was hurt in the
    crash"."""
    known = any(
        tree.tokens[c].lemma in cues.DEFINITE for c in tree.dependents(child, "det")
    )
    beside = tree.marked_by(child, *cues.CIRCUMSTANCE) is not None
    return known and beside and verb_group(tree, head).negated


def _may_come(tree: Tree, child: int, lemma: str) -> bool:
    """ "warned of an attack", "argued for acquittal"."""
    if lemma in cues.WARNING:
        return tree.marked_by(child, "of", "about", "against") is not None
    return lemma in cues.ARGUING and tree.marked_by(child, "for") is not None


def _is_wished(tree: Tree, child: int, lemma: str) -> bool:
    """Whether a noun is what is wished for: "wants a deal", "called for a vote", but
    not "called a meeting" or "told a rally"."""
    if tree.tokens[child].deprel == "obl":
        return tree.marked_by(child, "for", "to", "against") is not None
    return lemma not in cues.ADDRESSING


def _is_gerund(tree: Tree, child: int) -> bool:
    """Whether a verb is a gerund, also of the perfect: "taking", "having taken"."""
    first = tree.first(child, "aux", "aux:pass")
    return tree.tokens[child if first is None else first].xpos == "VBG"


def _is_charge(tree: Tree, child: int, lemma: str) -> bool:
    """ "of", "from" doing: the content of "accused of", "barred from"; that of
    "charged" stands behind "with"."""
    if lemma == "charge" and tree.marked_by(child, "with") is not None:
        return True
    return tree.marked_by(child, "of", "from") is not None


def _complement(tree: Tree, head: int, *, infinitive: bool) -> F:
    """The reading a clause gets as complement of ``head``."""
    governor = tree.tokens[head]
    lemma, negated = governor.lemma, verb_group(tree, head).negated
    if _is_untrue(tree, head, negated=negated) or is_dismissed(tree, head):
        return F.DENIED
    if infinitive and is_not_yet(tree, head):
        return F.DENIED
    if lemma in cues.DENYING:
        return F.POSSIBLE if negated else F.DENIED
    if lemma in cues.PREVENTING:
        return F.HAPPENED if negated and lemma == "fail" else F.DENIED
    if negated and not infinitive and lemma in cues.DOUBTING:
        return F.DENIED
    if lemma in cues.ALLEGING or (infinitive and lemma in cues.SEEMING):
        return F.POSSIBLE
    if postpones(tree, head):
        return F.PLANNED
    if governor.upos in ("NOUN", "PROPN"):
        known = _is_singled_out(tree, head) or not infinitive
        real = verbal_scope(tree, head) if known else F.PLANNED
        return cues.NOMINAL_HEADS.get(lemma, real)
    if infinitive:
        return _infinitive(tree, head, negated=negated)
    wished = lemma in cues.WISHING and lemma not in cues.REPORTING
    return F.POSSIBLE if wished else F.HAPPENED


def _is_untrue(tree: Tree, head: int, *, negated: bool) -> bool:
    """Whether a predicate says that its clause does not hold: "it is not true that",
    "it is a lie that", "wrongly said that"."""
    token = tree.tokens[head]
    if token.lemma in cues.TRUE:
        return negated
    lies = token.lemma in cues.FALSE
    lies = lies or (token.upos == "NOUN" and token.lemma in cues.LIES)
    wrongly = token.lemma in cues.REPORTING and any(
        tree.tokens[c].lemma in cues.WRONGLY for c in tree.dependents(head, "advmod")
    )
    return (lies and not negated) or wrongly


def is_performative(tree: Tree, report: int) -> bool:
    """Whether the word of saying says what it tells by being said, whatever stands
    above it: "I can confirm that", "we are pleased to be able to announce that".

    Source: the hedged performatives of Fraser (1975).
    """
    if tree.tokens[report].lemma not in cues.SPEECH:
        return False
    current = report
    while verb_group(tree, current).negated is False:
        subject = tree.first(current, "nsubj")
        if subject is not None:
            return tree.tokens[subject].text.lower() in ("i", "we")
        if tree.tokens[current].deprel != "xcomp":
            return False
        current = tree.tokens[current].head
    return False


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
        undone = negated or lemma in cues.DECLINING or falls_through(tree, head)
        return F.DENIED if undone else F.PLANNED
    if lemma == "able" and (negated or verb_group(tree, head).tense == "past"):
        return F.DENIED if negated else verbal_scope(tree, head)
    if lemma in cues.WISHING:
        return F.POSSIBLE
    if lemma in cues.IMPLICATIVE and negated:
        return F.DENIED
    if lemma in cues.HEARSAY and verb_group(tree, head).passive:
        return F.POSSIBLE
    real = verbal_scope(tree, head)
    entailed = lemma in cues.IMPLICATIVE or lemma in cues.REPORTING
    if entailed or tree.tokens[head].upos not in ("VERB", "AUX"):
        return real
    return weaker(real, F.PLANNED)


def verbal_scope(tree: Tree, head: int) -> F:
    """How real the governing predicate itself is, by its own verb group."""
    if not is_predicate(tree, head):
        return F.HAPPENED
    group = verb_group(tree, head)
    if group.negated:
        return F.DENIED
    if group.modal is not None:
        phase = group.modal == "would" and tree.tokens[head].lemma in evoking.ASPECTUAL
        ahead = phase and is_future_in_past(tree, head)
        return F.PLANNED if ahead else cues.MODALS.get(group.modal, F.POSSIBLE)
    return F.HAPPENED


def is_future_in_past(tree: Tree, index: int) -> bool:
    """Whether "would" tells a future seen from a past report: "said it would sign",
    "the talks, he said, would begin"."""
    first = index
    while tree.tokens[first].deprel == "conj":
        first = tree.tokens[first].head
    around = (tree.tokens[first].head, *tree.dependents(first, "parataxis"))
    reports = [n for n in around if n >= 0 and tree.tokens[n].lemma in cues.REPORTING]
    if not reports or verb_group(tree, index).perfect:
        return False
    return governing_group(tree, reports[0]).tense == "past"


def _adverbial(tree: Tree, child: int) -> F:
    """Purpose infinitives are aims; "without paying" did not happen."""
    if tree.marked_by(child, "without") is not None:
        return F.DENIED
    return F.PLANNED if is_infinitive(tree, child) else F.HAPPENED


def _effort_above(tree: Tree, noun: int) -> int:
    """The verb with the object or place that the parser hung an infinitive on: "broke
    through the lines to retake the city"; the noun where it has aims itself."""
    token = tree.tokens[noun]
    aims = token.lemma in cues.NOMINAL_HEADS or token.deprel not in ("obj", "obl")
    return noun if aims else token.head


def _is_result(tree: Tree, child: int, head: int) -> bool:
    """Whether an infinitive tells what came of its verb, not what for: "came from
    behind to beat them", "returned to find the door broken"."""
    lemma, effort = tree.tokens[child].lemma, tree.tokens[head].lemma
    if tree.tokens[child].deprel == "advcl" and lemma in achieving.OUTCOMES:
        return True
    if any(
        effort in verbs and lemma in results for verbs, results in achieving.RESULTS
    ):
        return True
    beside = {tree.tokens[i].lemma for i in tree.children[head]}
    return lemma in achieving.WINNING and not beside.isdisjoint(
        achieving.EFFORTS.get(effort, ())
    )


def is_infinitive(tree: Tree, index: int) -> bool:
    """ "to go", "to be seen", "to be going"; "admitted to going" has a preposition."""
    if tree.marked_by(index, "to") is None:
        return False
    xpos = tree.tokens[index].xpos
    return xpos in ("VB", "VBN", "JJ") or (
        xpos == "VBG" and tree.first(index, "aux") is not None
    )


def weaker(one: F, other: F) -> F:
    """The less real of the two; doubt about a denial stays a denial."""
    return max(one, other, key=_STRENGTH.index)
