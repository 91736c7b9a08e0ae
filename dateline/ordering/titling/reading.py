"""A sentence made ready for titles: its names, its quotes, its unwanted words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.languages.en import headlines
from dateline.ordering.titling.quotes import quoted_phrases, quotes_of
from dateline.ordering.titling.units import is_counted, units_of
from dateline.syntax import Tree
from dateline.values import EntityType, Span

_OF_DEGREE = ("IN", "JJS", "RB", "RBR", "RBS")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A sentence prepared for titles.

    ``blocked`` tokens never enter a title (time expressions, parentheses);
    ``names`` maps each token of a named entity to all its tokens, which stay
    together; ``people`` are the tokens of persons' names; ``instead`` maps a token
    to the words shown in its place (-1: a subject that the sentence leaves out);
    ``quotes`` maps each opening mark to its ``closing`` one (the number of tokens
    where the sentence ends inside the quotation); ``units`` maps each token of a
    word with hyphens or brackets in it ("[a]n") to all its tokens; ``tense`` is that
    of what is told as fact or plan ("past", "present", "future"), else None.
    """

    tree: Tree
    blocked: frozenset[int]
    names: Mapping[int, tuple[int, ...]]
    people: frozenset[int] = frozenset()
    instead: Mapping[int, str] = field(default_factory=dict)
    quotes: Mapping[int, int] = field(default_factory=dict)
    closing: frozenset[int] = frozenset()
    units: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    tense: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marked:
    """What is the same for all the titles of one sentence."""

    tree: Tree
    drop: Sequence[Span]
    dated: frozenset[int]  # the words of times
    asides: tuple[range, ...]  # parentheses and sources
    unwanted: frozenset[int]  # all of them
    names: Mapping[int, tuple[int, ...]]
    people: frozenset[int]
    quotes: Mapping[int, int]
    closing: frozenset[int]
    units: Mapping[int, tuple[int, ...]]


_MARKED: dict[int, _Marked] = {}
_MOST_MARKED = 1024


def read(
    tree: Tree, keep: int, drop: Sequence[Span], instead: Mapping[int, str]
) -> Reading:
    """The sentence with its names, quotes and unwanted words marked; the token
    ``keep`` is wanted whatever encloses it."""
    marked = _marked(tree, drop)
    blocked = marked.unwanted
    if keep in blocked:
        apart = [aside for aside in marked.asides if keep not in aside]
        blocked = marked.dated.union(*apart) - {keep}
    return Reading(
        tree=tree,
        blocked=blocked,
        names=marked.names,
        people=marked.people,
        instead=instead,
        quotes=marked.quotes,
        closing=marked.closing,
        units=marked.units,
    )


def _marked(tree: Tree, drop: Sequence[Span]) -> _Marked:
    """The marks of a sentence, found once while it is in use: a sentence of many
    events is read for each of them."""
    marked = _MARKED.get(id(tree))
    if marked is None or marked.tree is not tree or marked.drop is not drop:
        if len(_MARKED) >= _MOST_MARKED:
            _MARKED.clear()
        marked = _MARKED[id(tree)] = _mark(tree, drop)
    return marked


def _mark(tree: Tree, drop: Sequence[Span]) -> _Marked:
    names, people = _names(tree)
    asides = (*_parenthesised(tree), *_sources(tree))
    times = _times(tree, drop, names)
    quotes = quotes_of(tree)
    return _Marked(
        tree=tree,
        drop=drop,
        dated=times,
        asides=asides,
        unwanted=times.union(_hesitations(tree), *asides),
        names=names,
        people=people,
        quotes=quotes,
        closing=frozenset(quotes.values()),
        units={**quoted_phrases(tree, quotes), **units_of(tree), **_set(tree, drop)},
    )


def _hesitations(tree: Tree) -> frozenset[int]:
    """The sounds of hesitation and the words that break off, "w- well"."""
    found = set()
    for index, token in enumerate(tree.tokens):
        if token.upos == "INTJ" and token.lemma.lower() in headlines.FILLERS:
            found.add(index)
        elif token.text == "-" and 0 < index < len(tree.tokens) - 1:
            broken, after = tree.tokens[index - 1], tree.tokens[index + 1]
            again = after.text.lower().startswith(broken.text.lower())
            if broken.end == token.start and token.end < after.start and again:
                found |= {index - 1, index}
    return frozenset(found)


def _times(
    tree: Tree, drop: Sequence[Span], names: Mapping[int, tuple[int, ...]]
) -> frozenset[int]:
    """The words of the time expressions that a title does without."""
    found: set[int] = set()
    for span in drop:
        dated = set(tree.tokens_in(span.start, span.end))
        if dated and (_hyphenated(tree, max(dated)) or _in_name(tree, dated)):
            continue  # "24-year" in "24-year-old", "Six-Day" in "Six-Day War"
        if dated and _measures(tree, dated, drop):
            continue  # "two days of talks", "took six months off"
        gone = {i for i in dated if dated.issuperset(names.get(i, ()))}
        found |= gone
        found.update(c for i in gone for c in tree.dependents(i, "case"))
        found.update(c for i in gone for c in _about(tree, i))
    found.update(i + 1 for i in set(found) if _ends_period(tree, i + 1, found))
    return frozenset(found)


def _ends_period(tree: Tree, index: int, dated: set[int]) -> bool:
    """Whether the token ties a period to its end: "the six months [ended] May 1"."""
    ends = index + 1 in dated and tree.tokens[index].text in ("ended", "ending")
    return ends and tree.tokens[index - 1].upos == "NOUN"


def _about(tree: Tree, time: int) -> set[int]:
    """The words of degree before a time: "at least" in "until at least 2014"."""
    found: set[int] = set()
    for head in tree.dependents(time, "advmod", "nmod", "obl"):
        words = tree.subtree(head)
        if head < time and all(tree.tokens[w].xpos in _OF_DEGREE for w in words):
            found.update(words)
    return found


def _names(tree: Tree) -> tuple[dict[int, tuple[int, ...]], frozenset[int]]:
    """The tokens of each named entity, with those that the tree joins to it
    ("flat"), and the tokens of persons' names."""
    tokens = tree.tokens
    names: dict[int, tuple[int, ...]] = {}
    people: set[int] = set()
    for entity in tree.sentence.entities:
        inside = set(tree.tokens_in(entity.start, entity.end))
        if all(tokens[i].upos in ("ADP", "DET", "PUNCT") for i in inside):
            continue
        for index in sorted(inside):
            beside = tree.dependents(index, "flat", "amod")
            if entity.type is not EntityType.PERSON:
                beside += tree.dependents(index, "compound")
            if tokens[index].deprel == "flat":
                beside.append(tokens[index].head)
            inside.update(
                i
                for i in beside
                if abs(i - index) == 1 and tokens[i].xpos in ("NNP", "NNPS")
            )
        whole = tuple(sorted(inside))
        names.update(dict.fromkeys(whole, whole))
        if entity.type is EntityType.PERSON:
            people.update(whole)
    return names, frozenset(people)


def _hyphenated(tree: Tree, index: int) -> bool:
    """Whether a hyphen joins the token to the one after it."""
    tokens = tree.tokens
    return (
        index + 1 < len(tokens)
        and tokens[index + 1].text.startswith("-")
        and tokens[index].end == tokens[index + 1].start
    )


def _measures(tree: Tree, dated: set[int], drop: Sequence[Span]) -> bool:
    """Whether the time says how much there was of something else, is the most of
    its sort, is itself what somebody takes or spends, or is a penalty."""
    tokens = tree.tokens
    head = tree.head_of(sorted(dated))
    if _is_set(tree, head) or _is_rate(tree, dated, head):
        return True
    if tokens[head].upos != "NOUN":
        return False
    superlative = [c for c in tree.dependents(head, "amod") if tokens[c].xpos == "JJS"]
    if not dated.issuperset(superlative):
        return True  # "the hottest days"
    counted = bool(tree.dependents(head, "nummod"))
    above = tokens[tokens[head].head].lemma if tokens[head].head >= 0 else ""
    penalty = headlines.PENALTY_MARKS.get(above)
    if counted and penalty and tree.marked_by(head, penalty) is not None:
        return True  # "sentenced to six years"
    if tokens[head].deprel == "obj" or (
        tokens[head].deprel == "obl:unmarked" and counted
    ):
        return tokens[tokens[head].head].lemma in headlines.TAKING_TIME
    measured = [c for c in tree.dependents(head, "nmod") if c not in dated]
    return any(
        tree.dependents(child, "case")[:1] == [max(dated) + 1]
        and tokens[max(dated) + 1].lemma == "of"
        and not any(d.start <= tokens[child].start < d.end for d in drop)
        for child in measured
    )


def _is_set(tree: Tree, time: int) -> bool:
    """Whether a time is what somebody sets: "set Friday as the deadline"."""
    verb = tree.tokens[time].head
    if verb < 0 or tree.tokens[verb].lemma not in headlines.DEADLINES:
        return False
    bare = not tree.dependents(time, "case") and not tree.dependents(verb, "obj")
    role = any(tree.marked_by(c, "as") for c in tree.dependents(verb, "obl"))
    return bare and verb < time and role


def _is_rate(tree: Tree, dated: set[int], head: int) -> bool:
    """Whether a time is what a sum or number is for: "$5 million a year"."""
    first, token = min(dated), tree.tokens[head]
    rate = tree.tokens[first].lemma in ("a", "per")
    rate = rate or (first > 0 and tree.tokens[first - 1].lemma == "per")
    if not rate or head != max(dated) or not token.deprel.startswith("nmod"):
        return False  # "$5 million a year ago"
    if any(tree.tokens[c].lemma != "per" for c in tree.dependents(head, "case")):
        return False
    return is_counted(tree, token.head)


def _in_name(tree: Tree, dated: set[int]) -> bool:
    """Whether the words stand before a proper noun as part of its name."""
    token = tree.tokens[tree.head_of(sorted(dated))]
    return (
        token.head >= 0
        and token.deprel in ("compound", "amod", "nummod")
        and tree.tokens[token.head].upos == "PROPN"
        and token.head == max(dated) + 1
    )


def _set(tree: Tree, drop: Sequence[Span]) -> dict[int, tuple[int, ...]]:
    """The tokens of each time that somebody sets, "Nov. 10"."""
    found: dict[int, tuple[int, ...]] = {}
    for span in drop:
        dated = tuple(tree.tokens_in(span.start, span.end))
        if dated and _is_set(tree, tree.head_of(dated)):
            found.update(dict.fromkeys(dated, dated))
    return found


def _sources(tree: Tree) -> list[range]:
    """Tokens of "according to …" up to the next punctuation mark."""
    found: list[range] = []
    tokens = tree.tokens
    for start, token in enumerate(tokens[:-1]):
        if token.text.lower() != "according" or tokens[start + 1].text != "to":
            continue
        end = start
        while end < len(tokens) and not _ends_phrase(tree, end):
            end += 1
        found.append(range(start, end))
    return found


def _ends_phrase(tree: Tree, index: int) -> bool:
    """Whether the token is a mark between words, not one inside a word."""
    tokens = tree.tokens
    inner = 0 < index < len(tokens) - 1 and tokens[index].text in "-–.’'"
    inner = inner and tokens[index - 1].end == tokens[index].start
    inner = inner and tokens[index].end == tokens[index + 1].start
    return tokens[index].upos == "PUNCT" and not inner


def _parenthesised(tree: Tree) -> list[range]:
    """Tokens in round brackets, and in square ones without a letter ("[17]")."""
    found: list[range] = []
    opened: list[int] = []
    for index, token in enumerate(tree.tokens):
        if token.text in ("(", "["):
            opened.append(index)
        elif token.text in (")", "]") and opened:
            inside = range(opened.pop(), index + 1)
            cited = token.text == "]" and not any(
                tree.tokens[i].text[:1].isalpha() for i in inside
            )
            if (token.text == ")" or cited) and not opened:
                found.append(inside)
    return found
