"""Pronouns -> the common nouns they stand for, where no name is behind them.

For titles alone, which must be readable without the sentence before: "they" in
"Soldiers reached the village, and they freed two men" are soldiers.  As with names,
a pronoun gets an entry only where grammar leaves one likely noun: the subject above,
in the clause before, or of the sentence before, that agrees with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.events.binding import anticipates
from dateline.languages.en import referring
from dateline.syntax import Tree, is_predicate, tree_of
from dateline.values import Entity, EntityType, Sentence, Token

_LONGEST = 5  # words; a longer description would fill the title
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_ARTICLES = frozenset(("a", "an", "the"))
_OTHER = frozenset(("other", "another", "former", "new", "old", "second"))
_NONE = frozenset(("no", "neither", "few", "any"))
_RIVALS = ("nsubj", "obj", "iobj", "obl:agent")
_OBJECT_FORMS = {"he": "him", "she": "her", "they": "them", "it": "it"}

Resolved = Mapping[tuple[int, int], Entity]


def nouns_behind(
    sentences: Sequence[Sentence], referents: Resolved
) -> dict[tuple[int, int], str]:
    """The noun phrase behind a subject pronoun, or a possessive one on a subject, by
    (sentence, token); pronouns with a name in ``referents`` are left out."""
    found: dict[tuple[int, int], str] = {}
    before: Tree | None = None
    for sentence in sentences:
        tree = tree_of(sentence)
        for index in _open_pronouns(tree, referents):
            noun = _above(tree, index) or _in_front(tree, index)
            source = tree
            if noun is None and before is not None:
                noun, source = _subject_before(tree, index, before), before
            words = None if noun is None else _phrase(source, noun)
            if words is not None:
                found[sentence.index, index] = words
        before = tree
    return found


def _open_pronouns(tree: Tree, referents: Resolved) -> Iterator[int]:
    for index, token in enumerate(tree.tokens):
        if (tree.sentence.index, index) in referents:
            continue
        own = token.xpos == "PRP" and token.text.lower() not in referring.SPEAKERS
        own = own and not anticipates(tree, index)
        held = token
        if token.xpos == "PRP$" and token.text.lower() in referring.POSSESSIVE:
            own, held = True, tree.tokens[token.head]
        if own and held.deprel.startswith("nsubj") and not _met_before(tree, index):
            yield index


def _met_before(tree: Tree, index: int) -> bool:
    """Whether the same pronoun is an object before: it means somebody other than
    the subject there, as in "radar lost it after it turned"."""
    word = tree.tokens[index].text.lower()
    return any(
        token.text.lower() in (word, _OBJECT_FORMS.get(word))
        and token.deprel in ("obj", "iobj", "obl")
        for token in tree.tokens[:index]
    )


def _above(tree: Tree, index: int) -> int | None:
    """The agreeing subject of the nearest clause above that has one, where no object
    or other subject between them agrees as well."""
    for ancestor in tree.ancestors(index):
        if not is_predicate(tree, ancestor):
            continue
        if tree.tokens[ancestor].deprel == "acl":
            return None  # "the news that it will close": whose, is not said
        subject = tree.first(ancestor, "nsubj")
        if subject is None or not subject < index or index in tree.subtree(subject):
            continue
        return subject if _alone(tree, subject, index) else None
    return None


def _in_front(tree: Tree, index: int) -> int | None:
    """The agreeing subject of a clause before: "After the plane landed, it …"."""
    clause = next((a for a in tree.ancestors(index) if is_predicate(tree, a)), None)
    if clause is None:
        return None
    for child in tree.dependents(clause, "advcl"):
        subject = tree.first(child, "nsubj")
        if subject is not None and child < index:
            return subject if _alone(tree, subject, index) else None
    return None


def _subject_before(tree: Tree, index: int, before: Tree) -> int | None:
    """The definite main subject of the sentence before, for the main subject of the
    sentence after, where it is the one noun that agrees."""
    token = tree.tokens[index]
    main = token.deprel.startswith("nsubj") and tree.tokens[token.head].head < 0
    if not main or any(t.deprel.startswith("nsubj") for t in tree.tokens[:index]):
        return None
    root = next((i for i, t in enumerate(before.tokens) if t.head < 0), None)
    subject = None if root is None else before.first(root, "nsubj")
    if root is None or subject is None or subject > root:
        return None
    if not _is_known(before, subject) or _may_be_named(token, before):
        return None
    rivals = [
        i
        for i, t in enumerate(before.tokens)
        if i != subject and t.deprel.startswith(_RIVALS) and _agrees(token, before, i)
    ]
    return subject if _agrees(token, before, subject) and not rivals else None


def _is_known(tree: Tree, noun: int) -> bool:
    """Whether the noun tells of what the text goes on about: with "the", or several
    or one person without a name: "Divers found gold. They …"; "a spokesman"."""
    token = tree.tokens[noun]
    words = {tree.tokens[c].lemma for c in tree.dependents(noun, "det")}
    if token.xpos in ("NNS", "NNPS") or tree.dependents(noun, "conj"):
        return words.isdisjoint(_NONE)
    return bool(words & _DEFINITE) or referring.is_human(token.lemma)


def _may_be_named(pronoun: Token, tree: Tree) -> bool:
    """Whether "he" or "she" may be a person whom the sentence names."""
    person = pronoun.text.lower() not in referring.NEUTER | referring.PLURAL
    return person and any(e.type is EntityType.PERSON for e in tree.sentence.entities)


def _alone(tree: Tree, subject: int, index: int) -> bool:
    """Whether the subject agrees with the pronoun and nothing between them does."""
    token = tree.tokens[index]
    between = [
        i
        for i in range(subject + 1, index)
        if tree.tokens[i].deprel.startswith(_RIVALS) and _agrees(token, tree, i)
    ]
    person = token.text.lower() not in referring.NEUTER | referring.PLURAL
    named = any(
        person and e.type is EntityType.PERSON and e.start > tree.tokens[subject].start
        for e in tree.sentence.entities
        if e.start < token.start
    )
    return _agrees(token, tree, subject) and not (between or named)


def _agrees(pronoun: Token, tree: Tree, noun: int) -> bool:
    """Whether the pronoun can stand for the common noun."""
    token = tree.tokens[noun]
    word = pronoun.text.lower()
    joined = tree.dependents(noun, "conj")
    plural = token.xpos == "NNS" or bool(joined)
    if token.upos == "PROPN" and joined:
        named = all(tree.tokens[c].upos == "PROPN" for c in joined)
        return named and word in referring.PLURAL
    if token.upos != "NOUN":
        return False
    if word in referring.PLURAL:
        return plural
    human = referring.is_human(token.lemma)
    if word in referring.NEUTER:
        return not plural and not human
    gender = "m" if word in referring.MASCULINE else "f"
    fits = referring.GENDERED_NOUNS.get(token.lemma, gender) == gender
    return human and not plural and fits


def _phrase(tree: Tree, noun: int) -> str | None:
    """The noun with its conjunct and the words before it; None where it is long or
    says nothing by itself."""
    conjuncts = tree.dependents(noun, "conj")
    last = conjuncts[-1] if conjuncts else noun
    if any(tree.tokens[c].upos != tree.tokens[noun].upos for c in conjuncts):
        return None
    inside = tree.subtree(noun)
    words = [i for i in range(inside[0], last + 1) if i in inside]
    if not _is_short(tree, words) and not conjuncts:
        words = _core(tree, noun)
    if not _is_short(tree, words):
        return None
    line = ""
    for i in words:
        apart = i > words[0] and tree.tokens[i - 1].end < tree.tokens[i].start
        line += f" {tree.tokens[i].text}" if apart else tree.tokens[i].text
    article = tree.first(noun, "det")
    cut = words[0] != inside[0]
    if cut and article is not None and tree.tokens[article].lemma in _ARTICLES:
        line = f"{tree.tokens[article].text.lower()} {line}"
    named = tree.tokens[words[0]].upos == "PROPN" or any(
        e.start <= tree.tokens[words[0]].start < e.end for e in tree.sentence.entities
    )
    acronym = line.split()[0].isupper() and len(line.split()[0]) > 1
    return line if named or acronym else line[:1].lower() + line[1:]


def _is_short(tree: Tree, words: Sequence[int]) -> bool:
    """Whether the words stand in a row, are few and tell of nobody else."""
    if not 0 < len(words) <= _LONGEST or words[-1] - words[0] >= len(words):
        return False
    return not any(tree.tokens[i].upos in ("PRON", "PUNCT", "VERB") for i in words)


def _core(tree: Tree, noun: int) -> list[int]:
    """The noun with what is compounded with it just before: "gas company" of "the
    large Hill Bay, Me., gas company"; nothing where other words tell it apart."""
    words = [tree.tokens[c].lemma for c in tree.dependents(noun, "amod", "det")]
    plural = tree.tokens[noun].xpos == "NNS"
    if not (plural or _ARTICLES & set(words)) or _OTHER & set(words):
        return []
    first = noun
    while first and tree.tokens[first - 1].head == noun:
        single = not tree.children[first - 1]
        if not single or tree.tokens[first - 1].deprel not in ("compound", "nummod"):
            break
        first -= 1
    return list(range(first, noun + 1))
