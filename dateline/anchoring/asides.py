"""What an article tells aside, as known: it did not happen on the day of what is told
with it ("visited victims of the bombing on Tuesday", "Hill, who led it").
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dateline.anchoring.candidates import Candidate
from dateline.anchoring.evidence import Scene
from dateline.anchoring.reference import is_long_past
from dateline.anchoring.withholding import is_priced
from dateline.languages.en import reaching
from dateline.syntax import Tree, tree_of
from dateline.values import EventMention, Kind

_SPOKEN_OF = frozenset(("obl", "nmod", "obj", "conj", "nsubj"))
_SUBORDINATE = frozenset(("acl:relcl", "advcl", "ccomp"))
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj")
_RELATIVE = frozenset(("who", "whom", "which"))
_DEFINITE = frozenset(("the", "this", "that"))


def is_told_aside(scene: Scene, number: int, option: Candidate) -> bool:
    """Whether a mention is told aside from what words date as ``option``: the time is
    then not its own, unless it is long past, or stands in its phrase."""
    mention = scene.mentions[number]
    carriers = [scene.mentions[n] for n in option.carriers]
    tree = tree_of(scene.sentences[mention.sentence])
    if not mention.nominal and is_long_past(option.interval, scene.published):
        return False
    late = mention.sentence > scene.opening + 1
    if late and is_result(tree, mention, carriers):
        return True
    if is_clause_aside(tree, mention, carriers):
        return True
    here = (n for n in option.carriers if _is_beside(scene.mentions[n], mention))
    times = [scene.links[n].expression for n in here]
    return is_calamity_aside(tree, mention, carriers, late=late) and not any(
        stands_in_phrase(tree, mention.token, time.start, time.end) for time in times
    )


def is_result(
    tree: Tree, mention: EventMention, carriers: Sequence[EventMention]
) -> bool:
    """Whether a verb in the present perfect tells what is so by now, where the day
    tells its news in another tense: "has been arrested ten times"."""
    if mention.nominal or mention.quoted or not _is_resultant(mention):
        return False
    token = tree.tokens[mention.token]
    first = token.deprel == "acl:relcl" and tree.tokens[token.head].lemma == "time"
    if first or mention.kind is Kind.STATEMENT:
        return False
    return bool(carriers) and not any(map(_is_resultant, carriers))


def is_clause_aside(
    tree: Tree, mention: EventMention, carriers: Sequence[EventMention]
) -> bool:
    """Whether a clause with "who" or "which" in the simple past tells something more
    of somebody, in a sentence that has no such date itself."""
    token = tree.tokens[mention.token]
    if token.deprel != "acl:relcl" or not _is_simple_past(mention):
        return False
    if mention.kind is Kind.STATEMENT or is_priced(tree, mention.token):
        return False
    if any(_is_beside(each, mention) for each in carriers):
        return False
    arguments = tree.dependents(mention.token, *_ARGUMENTS)
    return any(tree.tokens[i].lemma in _RELATIVE for i in arguments)


def is_calamity_aside(
    tree: Tree,
    mention: EventMention,
    carriers: Sequence[EventMention],
    *,
    late: bool = False,
) -> bool:
    """Whether it is a calamity told aside, as one that is known, and none of
    ``carriers`` is a calamity; a death that is told ``late`` in the article is no news
    of that day."""
    if not _is_calamity(mention) or any(map(_is_calamity, carriers)):
        return False
    if mention.nominal:
        doings = {c.token for c in carriers if _is_beside(c, mention)}
        spoken_of = _is_spoken_of(tree, mention.token, doings)
        return spoken_of and _is_known(tree, mention.token)
    if not _is_simple_past(mention):
        return False
    if any(_is_beside(each, mention) for each in carriers):
        return False
    aside = tree.tokens[mention.token].deprel in _SUBORDINATE
    return aside or (late and mention.lemma in reaching.DEADLY)


def stands_in_phrase(tree: Tree, noun: int, start: int, end: int) -> bool:
    """Whether words stand in the phrase of a noun or right behind it, even if they
    hang on its verb: "since the death of the king in July"."""
    words, phrase = tree.tokens_in(start, end), tree.subtree(noun)
    before = [i for i in phrase if words and i < words[0]]
    if not before or before[-1] < noun:
        return bool(set(words) & set(phrase))
    return all(tree.tokens[i].upos == "ADP" for i in range(before[-1] + 1, words[0]))


def _is_resultant(mention: EventMention) -> bool:
    return mention.perfect and mention.tense == "present"


def _is_simple_past(mention: EventMention) -> bool:
    return mention.tense == "past" and not (mention.progressive or mention.perfect)


def _is_calamity(mention: EventMention) -> bool:
    noun = mention.nominal or mention.lemma not in reaching.CALAMITIES_AS_NOUNS
    return noun and mention.lemma in reaching.CALAMITIES


def _is_beside(one: EventMention, other: EventMention) -> bool:
    return one.sentence == other.sentence


def _is_spoken_of(tree: Tree, noun: int, doings: Collection[int]) -> bool:
    """Whether something else is told of what a noun names than when it was, or what it
    did on the day of ``doings``."""
    token = tree.tokens[noun]
    if token.deprel == "nsubj":
        happens = tree.tokens[token.head].lemma in reaching.TAKING_PLACE
        return not happens and token.head not in doings
    return token.deprel.split(":")[0] in _SPOKEN_OF


def _is_known(tree: Tree, noun: int) -> bool:
    """Whether a noun is told as one that the reader knows: "the blast", "her death",
    "the Oslo shooting", "killings of doctors"."""
    words = {tree.tokens[i].lemma for i in tree.dependents(noun, "det")}
    if words:
        return words <= _DEFINITE
    plural = tree.tokens[noun].xpos == "NNS" and tree.dependents(noun, "nmod")
    return bool(plural or tree.dependents(noun, "nmod:poss", "compound"))
