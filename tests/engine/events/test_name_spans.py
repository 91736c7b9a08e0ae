"""Names: how far one reaches and what the whole article says it names."""

import pytest

from dateline.events.name_spans import Reading, name_at, name_types, type_of
from dateline.syntax import Tree
from dateline.values import EntityType
from tests.trees import find, parse, sentence


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She praised the crew.", "crew", None),
        ("The town of Ely sued Ada Hill.", "town", None),
        ("The town of Ely sued Ada Hill.", "Ely", "Ely"),
        ("Ada Hill met with Bo Berg in Oslo.", "Berg", "Bo Berg"),
        ("Ada Hill met Bo.", "Bo", "Bo"),
        ("Guo Ping moved to Grand Central Station.", "Ping", "Guo Ping"),
        ("Guo Ping moved to Grand Central Station.", "Guo", "Guo Ping"),
        (
            "Guo Ping moved to Grand Central Station.",
            "Station",
            "Grand Central Station",
        ),
        ("Ryanair Group bought Orsted.", "Ryanair", "Ryanair Group"),
        ("The Danish company Orsted bought a rival.", "Orsted", "Orsted"),
    ],
)
def test_name_is_widened_over_the_proper_nouns_that_belong_to_it(text, word, expected):
    where = sentence(text)
    found = name_at(Tree(where), find(where, word))
    shown = found and " ".join(t.text for t in where.tokens[found[0] : found[1] + 1])
    assert shown == expected


def test_name_types_of_nothing():
    assert name_types(()) == {}


def test_name_types_are_those_most_mentions_have():
    parsed = parse("Oslo grew.", "Oslo voted.", "Oslo slept.")
    assert name_types(parsed.sentences) == {"oslo": EntityType.PLACE}


def test_name_types_prefer_people_then_organizations_in_a_tie():
    parsed = parse("Oslo grew.", "Oslo voted.")
    assert name_types(parsed.sentences) == {"oslo": EntityType.ORGANIZATION}


def test_name_types_know_the_surname_of_a_person():
    parsed = parse("Ada Hill met Bo.", "Hill left.")
    assert name_types(parsed.sentences)["hill"] is EntityType.PERSON


@pytest.mark.parametrize(
    ("texts", "word", "expected"),
    [
        (("Hill left.",), "Hill", EntityType.PLACE),
        (("Hill left.", "Ada Hill met Bo."), "Hill", EntityType.PERSON),
        (("Ryanair Group bought Orsted.",), "Group", EntityType.ORGANIZATION),
        (("Ryanair Group bought Orsted.",), "Orsted", EntityType.OTHER),
    ],
    ids=[
        "the sentence alone",
        "the article knows better",
        "a name inside the widened one",
        "nobody says",
    ],
)
def test_type(texts, word, expected):
    parsed = parse(*texts)
    tree = Tree(parsed.sentences[0])
    reading = Reading(parsed.article, {}, name_types(parsed.sentences))
    first, last = name_at(tree, find(parsed.sentences[0], word))
    assert type_of(reading, tree, first, last) is expected


def test_type_of_a_name_no_mention_covers_is_that_of_its_last_word():
    parsed = parse("Ada Hill met Bo.")
    tree = Tree(parsed.sentences[0])
    reading = Reading(parsed.article, {}, {"bo": EntityType.PERSON})
    assert type_of(reading, tree, 3, 3) is EntityType.PERSON
    assert type_of(Reading(parsed.article), tree, 3, 3) is EntityType.OTHER
