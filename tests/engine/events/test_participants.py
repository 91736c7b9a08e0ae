"""Who takes part in an event and where it takes place, read off the tree."""

import pytest

from dateline.events.name_spans import Reading, name_types
from dateline.events.participants import (
    MAX_WORDS,
    members,
    participant_at,
    participants_of,
    place_of,
    subject_of,
    type_at,
)
from dateline.syntax import Tree
from dateline.values import Entity, EntityType, Role
from tests.trees import find, parse, sentence


def reading_of(parsed, referents=None):
    return Reading(parsed.article, referents or {}, name_types(parsed.sentences))


def people(text, word, noun=None, referents=None):
    """(role, name) of each participant of the event at ``word``."""
    parsed = parse(text)
    where = parsed.sentences[0]
    found = participants_of(
        reading_of(parsed, referents),
        Tree(where),
        find(where, word),
        noun=None if noun is None else find(where, noun),
    )
    assert all(parsed.text[p.start : p.end] == p.text for p in found)
    return [(str(p.role), p.text) for p in found]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He resigned.", "resigned"),
        ("To resign surprised the board.", "resign"),
        ("There was an explosion.", "explosion"),
        ("A debate scheduled for Tuesday drew a crowd.", "debate"),
        ("Tuesday's elections were orderly.", "elections"),
    ],
)
def test_participants_are_not_pronouns_clauses_or_dates(text, word):
    assert people(text, word) == []


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The company was fined by the regulator.",
            "fined",
            [("agent", "the regulator"), ("patient", "The company")],
        ),
        (
            "A court on Monday ordered a trial.",
            "ordered",
            [("agent", "A court"), ("patient", "a trial")],
        ),
        (
            "In 2015 auditors found the rest of the year dull.",
            "found",
            [("agent", "auditors"), ("patient", "the rest of the year")],
        ),
        ("The road was closed by Monday.", "closed", [("patient", "The road")]),
        ("The mayor stood by Ada Hill.", "stood", [("agent", "The mayor")]),
        ("Ada Hill fled from Oslo.", "fled", [("agent", "Ada Hill")]),
        ("The man arrested on Monday fled.", "arrested", [("patient", "The man")]),
        (
            "Police arrested the man who robbed a bank.",
            "robbed",
            [("agent", "the man"), ("patient", "a bank")],
        ),
        (
            "The officer shot dead by rebels was buried.",
            "shot",
            [("agent", "rebels"), ("patient", "The officer")],
        ),
        (
            "The company gave workers a bonus.",
            "gave",
            [
                ("agent", "The company"),
                ("patient", "a bonus"),
                ("recipient", "workers"),
            ],
        ),
        (
            "The company handed a letter to Ada Hill.",
            "handed",
            [
                ("agent", "The company"),
                ("patient", "a letter"),
                ("recipient", "Ada Hill"),
            ],
        ),
        (
            "The company moved a plant to Leeds.",
            "moved",
            [("agent", "The company"), ("patient", "a plant"), ("other", "Leeds")],
        ),
        (
            "Ada Hill met with Bo Berg in Oslo.",
            "met",
            [("agent", "Ada Hill"), ("other", "Bo Berg")],
        ),
        (
            "Police searched the house in silence.",
            "searched",
            [("agent", "Police"), ("patient", "the house")],
        ),
    ],
)
def test_participants_of_a_verb(text, word, expected):
    assert people(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The arrest of Ada Hill by police shocked Oslo.",
            "arrest",
            [("agent", "police"), ("patient", "Ada Hill")],
        ),
        (
            "Talks between Denmark and Norway failed.",
            "Talks",
            [("other", "Denmark"), ("other", "Norway")],
        ),
        ("Hill's resignation surprised everyone.", "resignation", [("agent", "Hill")]),
        ("The Russia talks failed.", "talks", [("other", "Russia")]),
        ("The trade talks failed.", "talks", []),
    ],
)
def test_participants_of_a_noun(text, word, expected):
    assert people(text, word) == expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        (
            "The company signed a contract with Orsted.",
            "contract",
            [("agent", "The company"), ("other", "Orsted")],
        ),
        (
            "The company signed Orsted's contract.",
            "contract",
            [("agent", "The company"), ("other", "Orsted")],
        ),
    ],
)
def test_a_supported_noun_is_no_participant_but_lends_its_own(text, noun, expected):
    assert people(text, "signed", noun=noun) == expected


@pytest.mark.parametrize(
    ("text", "word", "subject"),
    [
        ("There was an explosion.", "explosion", None),
        ("A report, which said the ship sank, was wrong.", "sank", "ship"),
        ("He criticised the plan the firm announced.", "announced", "firm"),
        ("The firm, he said, failed.", "said", "he"),
        ("The board asked Ada Hill to resign.", "resign", "Ada"),
        ("Ada Hill promised to resign.", "resign", "Ada"),
        ("Ada Hill said she resigned and left.", "left", "she"),
        ("Having won the vote, Ada Hill resigned.", "won", "Ada"),
        ("Police arrested the man who robbed a bank.", "robbed", "man"),
        ("The man arrested on Monday fled.", "arrested", "man"),
        ("Ada Hill, the mayor, who won the vote, resigned.", "won", "Ada"),
        ("Police saw Ada and a nurse, who was jailed.", "jailed", "nurse"),
        ("Police saw Ada and a nurse, who were jailed.", "jailed", "Ada"),
        ("Ada rose after Bo, a nurse, died.", "died", "Bo"),
        ("The company was fined by the regulator.", "fined", "company"),
        ("The plan, it said, came to nothing.", "came", "plan"),
        ("The agency quoted Ada Hill as saying that the ship sank.", "saying", "Ada"),
    ],
)
def test_subject_is_found_through_the_clauses_that_lend_it(text, word, subject):
    where = sentence(text)
    found = subject_of(Tree(where), find(where, word))
    assert (found if found is None else where.tokens[found].text) == subject


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The mayor and the governor met.", "mayor", ["mayor", "governor"]),
        ("The mayor and the governor met.", "governor", ["governor"]),
        ("Founder and chief executive Ada Hill resigned.", "Founder", ["Ada"]),
        ("The bridge is long and unsafe.", "long", ["long"]),
    ],
)
def test_members_of_a_coordination(text, word, expected):
    where = sentence(text)
    found = members(Tree(where), find(where, word))
    assert [where.tokens[index].text for index in found] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected", "kind"),
    [
        ("The mayor and the governor met.", "mayor", "The mayor", EntityType.PERSON),
        ("She praised the crew.", "crew", "the crew", EntityType.PERSON),
        ("The company gave workers a bonus.", "bonus", "a bonus", EntityType.OTHER),
        (
            "The company gave workers a bonus.",
            "company",
            "The company",
            EntityType.ORGANIZATION,
        ),
        (
            "The Danish company Orsted bought a rival.",
            "company",
            "Orsted",
            EntityType.ORGANIZATION,
        ),
        (
            "Army and rebel leaders met in Oslo.",
            "leaders",
            "Army and rebel leaders",
            EntityType.PERSON,
        ),
        ("Ada Hill, the mayor, resigned.", "Ada", "Ada Hill", EntityType.PERSON),
        ("The mayor, Ada Hill, resigned.", "mayor", "Ada Hill", EntityType.PERSON),
        (
            "Police arrested the man who robbed a bank.",
            "man",
            "the man",
            EntityType.PERSON,
        ),
    ],
)
def test_participant_is_its_name_or_its_phrase(text, word, expected, kind):
    parsed = parse(text)
    where = parsed.sentences[0]
    found = participant_at(
        reading_of(parsed), Tree(where), find(where, word), Role.AGENT
    )
    assert (found.text, found.type) == (expected, kind)


def test_participant_phrase_that_is_too_long_is_cut_around_its_head():
    parsed = parse(
        "A group of angry workers from the old shipyards of the coast marched."
    )
    where = parsed.sentences[0]
    found = participant_at(
        reading_of(parsed), Tree(where), find(where, "group"), Role.AGENT
    )
    assert found.text == "A group"
    assert len(found.text.split()) <= MAX_WORDS


def test_participant_behind_a_pronoun_is_the_name_it_stands_for():
    parsed = parse("Ada Hill met Bo.", "He resigned.")
    where = parsed.sentences[1]
    named = Entity(start=0, end=8, text="Ada Hill", type=EntityType.PERSON)
    reading = reading_of(parsed, {(1, 0): named})
    (found,) = participants_of(reading, Tree(where), 1, noun=None)
    assert (found.text, found.start, found.role) == ("Ada Hill", 0, Role.AGENT)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Police searched the house in silence.", "searched", None),
        ("The mayor spoke at the airport.", "spoke", None),
        ("The company moved a plant to Leeds.", "moved", None),
        ("Ada Hill met with Bo Berg in Oslo.", "met", "Oslo"),
        ("The explosion in Leeds killed two.", "explosion", "Leeds"),
    ],
)
def test_place(text, word, expected):
    parsed = parse(text)
    where = parsed.sentences[0]
    found = place_of(reading_of(parsed), Tree(where), find(where, word), noun=None)
    assert (found and found.text) == expected


def test_place_may_hang_on_the_supported_noun():
    parsed = parse("The two ministers signed a trade agreement in Geneva.")
    where = parsed.sentences[0]
    found = place_of(
        reading_of(parsed),
        Tree(where),
        find(where, "signed"),
        noun=find(where, "agreement"),
    )
    assert found.text == "Geneva"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She praised the crew.", "crew", None),
        ("Ada Hill met with Bo Berg in Oslo.", "Hill", EntityType.PERSON),
        ("Ada Hill met with Bo Berg in Oslo.", "Oslo", EntityType.PLACE),
    ],
)
def test_type_of_the_name_at_a_word(text, word, expected):
    parsed = parse(text)
    where = parsed.sentences[0]
    assert type_at(reading_of(parsed), Tree(where), find(where, word)) is expected


@pytest.mark.parametrize(
    ("text", "word", "agent"),
    [
        ("Food company Kestrel said it closed the plant.", "said", "Kestrel"),
        (
            "A lawyer for the firm, Ada Hill, said it closed the plant.",
            "said",
            "Ada Hill",
        ),
        (
            "The Prime Minister, Ada Hill, closed the plant.",
            "closed",
            "Ada Hill",
        ),
        ("The Minister of Culture, Ada Hill, resigned.", "resigned", "Ada Hill"),
        ("A judge in Paris, France, closed the plant.", "closed", "A judge in Paris"),
    ],
)
def test_a_description_gives_way_to_the_name_behind_it(text, word, agent):
    assert people(text, word)[0] == ("agent", agent)


def test_an_event_noun_has_participants_behind_its_prepositions():
    found = people("The search for the ship ended.", "search")
    assert found == [("other", "the ship")]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Hill & Trent won an order to build a bridge.",
            "build",
            [("agent", "Hill & Trent"), ("patient", "a bridge")],
        ),
        (
            "The firm's plan to build a bridge failed.",
            "build",
            [("agent", "The firm"), ("patient", "a bridge")],
        ),
        (
            "She was the first woman to win the race.",
            "win",
            [("agent", "the first woman"), ("patient", "the race")],
        ),
        ("The order to build a bridge stands.", "build", [("patient", "a bridge")]),
    ],
)
def test_who_is_to_do_what_an_infinitive_on_a_noun_tells(text, word, expected):
    assert people(text, word) == expected


def test_a_sum_is_told_with_its_number():
    found = people("Canada ordered US$6 billion in aircraft.", "ordered")
    assert found == [("agent", "Canada"), ("patient", "US$6 billion")]
