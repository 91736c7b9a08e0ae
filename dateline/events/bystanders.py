"""Those whom a pronoun may mean instead of the person that grammar prefers.

A nameless person ("the guard", "a second man") or another whose gender nobody has
told leaves "he" or "she" in doubt; the speaker of a quotation is told apart from it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dateline.events.stories import Story, Stranger
from dateline.languages.en import cues, referring
from dateline.syntax import Tree
from dateline.values import Entity, EntityType

_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl", "nmod", "conj"))


def in_doubt(
    tree: Tree,
    index: int,
    person: Entity,
    gender: str,
    story: Story,
    others: Collection[str],
) -> bool:
    """Whether another could be meant as well, since the person was last spoken of:
    somebody new, or while the person's gender is not known anybody whose gender may
    be the same: "Ann Roe sued Jo Hill. She …"; ``others`` are names that the grammar
    of the pronoun's own clause rules out."""
    here, start = tree.sentence.index, tree.tokens[index].start
    recent = tuple(story.recent(here, start))
    last = next((n.sentence for n in recent if n.entity.text == person.text), here)
    since = tuple(story.strangers_since(last, gender))
    if any(each.new and last < each.sentence < here for each in since):
        return True
    if story.genders.get(person.text) == gender:
        return False
    others = {*others, person.text}
    return bool(since) or any(
        name.entity.text not in others
        and name.entity.type is EntityType.PERSON
        and name.sentence >= last
        and story.genders.get(name.entity.text, gender) == gender
        and not story.is_apart(name.entity, gender)
        for name in recent
    )


def stranger(
    tree: Tree, index: int, story: Story, holders: Mapping[int, Entity]
) -> Stranger | None:
    """The token as a noun that means one person without a name, if it is one: "her
    father" is nobody that "she" could mean."""
    token = tree.tokens[index]
    if token.xpos != "NN" or not referring.is_human(token.lemma):
        return None
    if token.deprel.split(":")[0] not in _ARGUMENTS or tree.dependents(index, "cop"):
        return None
    if _tells_of_a_name(tree, index, holders):
        return None
    if tree.marked_by(index, "as") is not None:
        return None  # "as a judge she …" is what she was
    if index in holders or (tree.sentence.index, index) in story.meant:
        return None
    determiners = tree.dependents(index, "det", "nummod")
    return Stranger(
        sentence=tree.sentence.index,
        start=token.start,
        gender=referring.GENDERED_NOUNS.get(token.lemma),
        subject=token.deprel.startswith("nsubj"),
        new=any(tree.tokens[c].lemma in referring.INDEFINITE for c in determiners),
    )


def _tells_of_a_name(tree: Tree, index: int, holders: Mapping[int, Entity]) -> bool:
    """Whether the noun belongs to a name: "chief executive and founder Ann Roe"."""
    token = tree.tokens[index]
    if token.deprel == "nmod:desc":
        return True
    if token.deprel != "conj" or token.head not in holders:
        return False
    names = tree.dependents(token.head, "appos", "flat")
    later = any(c > index and tree.tokens[c].upos == "PROPN" for c in names)
    return later and not tree.dependents(index, "det")


def tell_apart_speaker(
    tree: Tree, index: int, story: Story, holders: Mapping[int, Entity]
) -> None:
    """Keep that the speaker of a quotation is another than "she" within it."""
    token = tree.tokens[index]
    word = token.text.lower()
    if token.upos != "PRON" or word not in referring.MASCULINE | referring.FEMININE:
        return
    gender = "m" if word in referring.MASCULINE else "f"
    for verb in tree.ancestors(index):
        within = tree.tokens[min(verb, index) : max(verb, index)]
        reports = tree.tokens[verb].lemma in cues.REPORTING
        reports = reports or any(each.text in referring.QUOTES for each in within)
        speakers = [c for c in tree.dependents(verb, "nsubj") if c in holders]
        if reports and speakers:
            for speaker in speakers:
                at = max(token.start, tree.tokens[speaker].start)
                story.apart[holders[speaker].text, gender] = at
            return
