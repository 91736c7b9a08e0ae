"""A tree -> the changes that its clauses need to be English.

See ``mending`` for what is mended and why.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.languages.en import cues
from dateline.languages.en.calendar_names import DAY_NAMES, MONTH_NAMES
from dateline.ordering.titling.clauses import is_acronym
from dateline.ordering.titling.phrase_repairs import Change
from dateline.syntax import Tree, finite_of, is_predicate

_BELOW_FOR = ("obl", "obj", "nmod", "nsubj")
_RELATIVE = ("WDT", "WP", "WP$", "WRB")


def of_clause(tree: Tree, verb: int) -> Iterator[Change]:
    """What is to change about the clause of a token."""
    token = tree.tokens[verb]
    if token.deprel == "acl:relcl":
        yield from _inserted(tree, verb)
        yield from _bare_relative(tree, verb)
    elif token.deprel in ("ccomp", "conj") and _is_finite(tree, verb):
        yield from _reported(tree, verb)
        yield from _said(tree, verb)
    elif token.deprel == "advcl" and token.xpos == "VBG":
        yield from _gerund(tree, verb)
    elif token.deprel == "advcl" and _is_finite(tree, verb):
        yield from _asked(tree, verb)
    elif token.deprel == "amod":
        yield from _told(tree, verb)
    if token.deprel == "conj":
        yield from _speaker(tree, verb)
    elif token.deprel == "ccomp":
        yield from _coordinated(tree, verb)
    if token.xpos == "VB":
        yield from _for_whom(tree, verb)
    if len(tree.children[verb]) > 1:
        yield from _without_subject(tree, verb)
        yield from _graded(tree, verb)
        yield from _subjects(tree, verb)
        yield from _complements(tree, verb)
        yield from _gapped(tree, verb)


def _is_finite(tree: Tree, verb: int) -> bool:
    helping = tree.dependents(verb, "aux", "aux:pass")
    return tree.tokens[helping[0] if helping else verb].xpos in ("VBD", "VBZ", "VBP")


def _has_subject(tree: Tree, verb: int) -> bool:
    return bool(tree.dependents(verb, "nsubj", "csubj", "expl"))


def _inserted(tree: Tree, verb: int) -> Iterator[Change]:
    """A report behind a comma ("…, the army said") as an insertion: a relative
    clause without a relative pronoun has no comma before it."""
    subject = tree.first(verb, "nsubj")
    if subject is None or tree.tokens[verb].lemma not in cues.REPORTING:
        return
    first = tree.subtree(subject)[0]
    relative = any(
        (tree.tokens[i].xpos in _RELATIVE or tree.tokens[i].lemma == "that")
        and not is_acronym(tree.tokens[i])
        for i in (*tree.children[verb], *tree.subtree(subject))
    )
    root = next((a for a in tree.ancestors(verb) if tree.tokens[a].head < 0), -1)
    if not relative and 0 <= root < first and tree.tokens[first - 1].text == ",":
        yield verb, root, "parataxis"


def _bare_relative(tree: Tree, verb: int) -> Iterator[Change]:
    """The noun right before a relative clause without a subject or a pronoun as its
    subject, "the issues [each side raised]": no modifier stands behind its noun
    without a preposition."""
    first = tree.subtree(verb)[0]
    if first == 0 or not _is_finite(tree, verb) or _has_subject(tree, verb):
        return
    for noun in (first - 1, *tree.ancestors(first - 1)):
        if tree.tokens[noun].deprel not in ("nmod", "appos"):
            continue
        bare = tree.first(noun, "case") is None and tree.first(noun, "det") is not None
        beside = tree.subtree(noun)[-1] == first - 1
        if bare and beside and tree.tokens[first].upos != "PUNCT":
            yield noun, verb, "nsubj"
        return


def _without_subject(tree: Tree, verb: int) -> Iterator[Change]:
    """The name that opens a sentence, or the one behind what somebody says, as the
    subject that a finite verb must have."""
    token = tree.tokens[verb]
    if token.xpos != "VBD" or _has_subject(tree, verb) or token.deprel == "conj":
        return
    opening = tree.first(verb, "obl:unmarked")
    content = tree.first(verb, "ccomp")
    speaker = tree.first(verb, "obj")
    if opening is not None and opening < verb and tree.tokens[opening].upos == "PROPN":
        if tree.tokens[opening].text not in (*DAY_NAMES, *MONTH_NAMES):
            yield opening, verb, "nsubj"
    elif content is not None and speaker == verb + 1 and content < verb:
        yield speaker, verb, "nsubj"


def _coordinated(tree: Tree, verb: int) -> Iterator[Change]:
    """A second clause that a verb says, without a subject of its own, as a conjunct
    of the first: "[said that] sales rose in May, fell in June"."""
    if _has_subject(tree, verb) or not _is_finite(tree, verb):
        return
    for other in tree.dependents(tree.tokens[verb].head, "ccomp"):
        comma = tree.tokens[tree.subtree(verb)[0]].text == ","
        comma = comma or tree.tokens[tree.subtree(verb)[0] - 1].text == ","
        if other < verb and comma and _has_subject(tree, other):
            yield verb, other, "conj"
            return


def _for_whom(tree: Tree, verb: int) -> Iterator[Change]:
    """The noun between "for" and "to" as the subject of the infinitive: "[waited] for
    the rain to stop"."""
    marks = {tree.tokens[c].lemma: c for c in tree.dependents(verb, "mark", "case")}
    if "for" not in marks or "to" not in marks or _has_subject(tree, verb):
        return
    for noun in tree.dependents(tree.tokens[verb].head, *_BELOW_FOR):
        if marks["for"] < noun == marks["to"] - 1:
            yield noun, verb, "nsubj"


def _reported(tree: Tree, verb: int) -> Iterator[Change]:
    """What an object right before a finite verb without a subject says, "[alleging]
    members abused", as a clause with that subject: a finite clause has one, and
    conjuncts are joined by a conjunction or a mark."""
    if tree.dependents(verb, "nsubj", "csubj", "expl", "cc"):
        return
    first = tree.subtree(verb)[0]
    before = [first - 1, *tree.ancestors(first - 1)] if first > 0 else []
    for noun in before:
        if tree.tokens[noun].deprel != "obj":
            continue
        reporting = tree.tokens[noun].head
        marked = any(t.upos == "PUNCT" for t in tree.tokens[first - 1 : first + 1])
        adjacent = tree.subtree(noun)[-1] == first - 1 and not marked
        if adjacent and tree.tokens[reporting].lemma in cues.REPORTING:
            passive = ":pass" if tree.dependents(verb, "aux:pass") else ""
            yield noun, verb, f"nsubj{passive}"
            yield verb, reporting, "ccomp"
        return


def _said(tree: Tree, verb: int) -> Iterator[Change]:
    """A finite clause right behind a participle that reports and has nothing to say,
    "saying [rain fell]", as what it says: conjuncts are joined by something."""
    token = tree.tokens[verb]
    before = tree.subtree(verb)[0] - 1
    if token.deprel != "conj" or before < 0 or tree.dependents(verb, "cc"):
        return
    saying = tree.tokens[before]
    bare = not tree.dependents(before, "ccomp", "obj", "xcomp")
    if saying.xpos == "VBG" and saying.lemma in cues.REPORTING and bare:
        yield verb, before, "ccomp"


def _speaker(tree: Tree, verb: int) -> Iterator[Change]:
    """A deed behind a comma as that of who reports, "[said] its profit rose, and
    raised its forecast": both are had by the one who speaks, and no comma parts two
    deeds of one subject."""
    told = tree.tokens[verb].head
    reporting = tree.tokens[told].head
    if tree.tokens[told].deprel != "ccomp" or reporting < 0 or told > verb:
        return
    subject, thing = tree.first(told, "nsubj"), tree.first(verb, "obj")
    joint = tree.first(verb, "cc")
    both = {tree.tokens[v].lemma for v in (reporting, verb)} <= cues.REPORTING
    if both and joint is not None and tree.first(verb, "ccomp") is not None:
        if tree.tokens[joint - 1].text == "," and not _has_subject(tree, verb):
            yield verb, reporting, "conj"
        return
    if subject is None or thing is None or joint is None or _has_subject(tree, verb):
        return
    owners = [tree.first(noun, "nmod:poss") for noun in (subject, thing)]
    held = all(o is not None and tree.tokens[o].text.lower() == "its" for o in owners)
    alike = {tree.tokens[v].xpos for v in (reporting, told, verb)} == {"VBD"}
    reports = tree.tokens[reporting].lemma in cues.REPORTING
    if held and alike and reports and tree.tokens[joint - 1].text == ",":
        yield verb, reporting, "conj"


def _gerund(tree: Tree, verb: int) -> Iterator[Change]:
    """A gerund that opens the sentence, with no comma behind it, as the subject of
    the finite verb that has no other ("Returning was forbidden")."""
    phrase = tree.subtree(verb)
    head = tree.tokens[verb].head
    whole = phrase == list(range(len(phrase))) and 0 <= phrase[-1] < head
    if not whole or tree.dependents(head, "nsubj", "csubj", "expl"):
        return
    finite = finite_of(tree, head).verb_form == "Fin"
    passive = ":pass" if tree.dependents(head, "aux:pass") else ""
    around = tree.tokens[phrase[-1] : phrase[-1] + 2]
    if finite and all(token.upos != "PUNCT" for token in around):
        yield verb, head, f"csubj{passive}"


def _told(tree: Tree, verb: int) -> Iterator[Change]:
    """A participle with a subject of its own, "[says] rain delayed trains", as the
    clause that is said: an adjective has no subject."""
    noun = tree.tokens[verb].head
    above = tree.tokens[noun].head
    subject = tree.first(verb, "nsubj")
    if subject is None or above < 0 or not above < subject < verb < noun:
        return
    if tree.tokens[above].lemma in cues.REPORTING and tree.tokens[noun].deprel == "obj":
        yield verb, above, "ccomp"
        yield noun, verb, "obj"
        yield subject, verb, "nsubj"


def _asked(tree: Tree, verb: int) -> Iterator[Change]:
    """A clause without an object as that of the noun that is asked about, "asked what
    part, if any, [Hill played]"."""
    if not _has_subject(tree, verb) or tree.dependents(verb, "obj", "ccomp", "cop"):
        return
    for noun in tree.dependents(tree.tokens[verb].head, "obj"):
        asking = [tree.tokens[c].xpos for c in tree.dependents(noun, "det")]
        if asking == ["WDT"] and noun < verb:
            yield verb, noun, "acl:relcl"


def _graded(tree: Tree, verb: int) -> Iterator[Change]:
    """The name of a scale with its number as part of the noun behind them, "the
    magnitude 7 quake [hit]", where the tree takes both nouns for subjects."""
    for scale in tree.dependents(verb, "nsubj"):
        number = scale + 1
        if number >= verb or tree.tokens[number].deprel != "nummod":
            continue
        noun = tree.tokens[number].head
        if noun > number and noun in tree.dependents(verb, "nsubj", "compound"):
            yield scale, noun, "compound"
            yield noun, verb, "nsubj"


def _subjects(tree: Tree, verb: int) -> Iterator[Change]:
    """A second subject between commas as an apposition: a verb has one subject; in
    "Hill, the army said, was hurt" the first is that of what is said; one behind a
    preposition belongs to the noun before it."""
    found = [c for c in tree.dependents(verb, "nsubj") if c < verb]
    if len(found) == 2 and tree.dependents(found[1], "case"):
        yield found[1], found[0], "nmod"  # "[the Centre] for Seas [said]"
        return
    if len(found) != 2 or tree.dependents(found[1], "cc"):
        return
    inside = tree.subtree(found[1])
    if tree.tokens[inside[0]].deprel == "cc":
        yield found[1], found[0], "conj"
        yield inside[0], found[1], "cc"
        return
    before, last, behind = (inside[0] - 1, inside[-1], inside[-1] + 1)
    if tree.tokens[before].text != ",":
        return
    content = [c for c in tree.dependents(verb, "ccomp") if c > found[0]]
    reports = tree.tokens[verb].lemma in cues.REPORTING and bool(content)
    reports = reports and not tree.dependents(verb, "obj")
    if reports and not tree.dependents(content[0], "nsubj", "csubj", "expl", "mark"):
        yield found[0], content[0], "nsubj"
    elif tree.tokens[found[1]].upos == "PROPN":
        return  # may be one of a list of names
    elif "," in (tree.tokens[last].text, tree.tokens[behind].text):
        yield found[1], found[0], "appos"


def _complements(tree: Tree, verb: int) -> Iterator[Change]:
    """What a verb has twice as that of the verb between, "[burned cars and] broke
    windows", and a second subject behind a verb as that of its complement."""
    later = [c for c in tree.dependents(verb, "conj") if is_predicate(tree, c)]
    found = tree.dependents(verb, "obj")
    if later and len(found) > 1 and found[0] < later[0]:
        for noun in found[1:]:
            nearest = max((c for c in later if c < noun), default=-1)
            if nearest >= 0 and not tree.dependents(nearest, "obj"):
                yield noun, nearest, "obj"
    for child in tree.dependents(verb, "xcomp") if found else ():
        between = [c for c in later if c < child and tree.first(c, "obj") is not None]
        if between and tree.tokens[child].upos == "ADJ" and found[0] < between[-1]:
            yield child, between[-1], "xcomp"
    for noun in found[1:]:
        if tree.dependents(noun, "cop"):  # "made her [to be the head]"
            yield noun, verb, "xcomp"
    subjects = tree.dependents(verb, "nsubj")
    content = [c for c in tree.dependents(verb, "ccomp") if c > verb]
    if len(subjects) == 2 and content and subjects[0] < verb < subjects[1] < content[0]:
        yield subjects[1], content[0], "nsubj"


def _gapped(tree: Tree, verb: int) -> Iterator[Change]:
    """What a second clause leaves its verb out of as a part of its own: "[Hill was
    charged with theft] and Berg with fraud".  It repeats the preposition, and its
    subject is like nothing that it could be joined to."""
    phrases = [c for c in tree.dependents(verb, "obl") if c > verb]
    if len(phrases) < 2 or tree.dependents(verb, "obj"):
        return  # "put Ada at 30 and Bo at 33" tells one thing of two
    for phrase in phrases[1:]:
        case = tree.first(phrase, "case")
        if case is None or case - 1 <= verb or tree.subtree(phrase)[0] != case:
            continue
        second = _second_subject(tree, verb, case - 1)
        if second is None:
            continue
        before = [c for c in phrases if c < second]
        if not any(tree.marked_by(c, tree.tokens[case].lemma) for c in before):
            continue
        yield second, verb, "parataxis"
        for orphan in phrases:
            if orphan > second:
                yield orphan, second, "orphan"
        return


def _second_subject(tree: Tree, verb: int, last: int) -> int | None:
    """The name behind "and" that ends at ``last``, joined to no name of its sort."""
    for noun in (last, *tree.ancestors(last)):
        token = tree.tokens[noun]
        if noun <= verb or noun > last:
            return None
        if token.upos != "PROPN" or not tree.dependents(noun, "cc"):
            continue
        if token.deprel.startswith("nsubj"):
            return noun
        return noun if token.deprel == "conj" and _unlike(tree, noun) else None
    return None


def _unlike(tree: Tree, name: int) -> bool:
    """Whether a name is of another sort than what the tree joins it to."""
    joined = tree.tokens[tree.tokens[name].head]
    if joined.upos != "PROPN" or joined.text in (*DAY_NAMES, *MONTH_NAMES):
        return True
    sorts = [
        {e.type for e in tree.sentence.entities if e.start <= at.start < e.end}
        for at in (tree.tokens[name], joined)
    ]
    return all(sorts) and not sorts[0] & sorts[1]
