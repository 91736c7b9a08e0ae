"""Who says so: the source of an event, found nearest first."""

import pytest

from dateline.events.attribution import sentence_source, source_of, speaker_of
from dateline.syntax import Tree
from tests.trees import find, sentence


def word_at(where, index):
    return None if index is None else where.tokens[index].text


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ship sank.", "sank"),
        ("Police said the road was closed.", "said"),
        ("The firm plans to close the plant.", "close"),
        ("He criticised the plan the firm announced.", "plan"),
        ("A report, which said the ship sank, was wrong.", "wrong"),
        ("The storm prevented the launch.", "launch"),
        ("Cups were filled according to the strength of the tea.", "filled"),
        ("According to the rules, the ship sank.", "sank"),
        ("It sank with two believed lost.", "lost"),
        ("Staff can add files; the program costs nothing.", "costs"),
        ("The ship sank; Reuters reports that it was old.", "sank"),
        ("According to a man who saw the fire, the roof fell.", "saw"),
        ("The road, which the city said was wet, is to be closed.", "closed"),
        ("Talks go on, he said, and the union has denied it.", "denied"),
        (
            "The deal was stopped by the army because of reports saying it failed.",
            "stopped",
        ),
    ],
)
def test_source_is_the_article_itself(text, word):
    where = sentence(text)
    assert source_of(Tree(where), find(where, word)) is None


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("Police said the road was closed.", "closed", "Police"),
        ('"The ship sank," said Ada Hill.', "sank", "Ada"),
        ("A report, which said the ship sank, was wrong.", "sank", "report"),
        (
            "Police said the road was closed and confirmed that a man died.",
            "died",
            "Police",
        ),
        (
            "It was reported by Reuters that the ship sank.",
            "sank",
            "Reuters",
        ),
        ("Critics of the plan, saying it was unfair, walked out.", "unfair", "Critics"),
        ("Her claim that the ship sank was false.", "sank", "Her"),
        ("Kestrel released a report alleging guards stole food.", "stole", "Kestrel"),
        ("The mayor released a statement saying the dam burst.", "burst", "mayor"),
        ("The firm reported a drop, citing losses.", "losses", "firm"),
        ("The fire killed six people, CNN reports.", "killed", "CNN"),
        ("The firm, he said, failed.", "failed", "he"),
        ("Ada says sales grew, while Owen estimates a loss.", "grew", "Ada"),
        ("Kestrel, the plant's owner, the city said, failed.", "failed", "city"),
        ("The road is to be closed, the city has said.", "closed", "city"),
        ("Kestrel announced job cuts.", "cuts", "Kestrel"),
        ("Ada announced a service to share files.", "share", "Ada"),
        ("Ada announced a sale and that the firm would close.", "close", "Ada"),
        ("The mayor demanded that the firm leave.", "leave", "mayor"),
        ("The ship sank; Reuters reports that it was old.", "old", "Reuters"),
        ("According to a man who saw the fire, the roof fell.", "fell", "man"),
        ("Sales fell, according to figures released by the bank.", "fell", "bank"),
        (
            "The bank quoted the minister as saying that the deal failed.",
            "saying",
            "bank",
        ),
        (
            "The bank quoted the minister as saying that the deal failed.",
            "failed",
            "minister",
        ),
        (
            "The deal was stopped by the army because of reports saying it failed.",
            "failed",
            "reports",
        ),
        ("Ada was freed on Monday, saying the trial failed.", "failed", "Ada"),
        ("Ada hailed it as a step in the return of peace.", "return", "Ada"),
        ("According to the ministry, the ship sank.", "sank", "ministry"),
        ("The ship sank on Monday, according to the ministry.", "sank", "ministry"),
        ("The ship, according to the ministry's report, sank.", "sank", "report"),
        (
            "The ship sank according to the ministry.",
            "sank",
            "ministry",
        ),
    ],
)
def test_source(text, word, source):
    where = sentence(text)
    found = source_of(Tree(where), find(where, word))
    assert word_at(where, found) == source


def test_source_of_a_statement_beside_its_quote_is_not_its_speaker():
    where = sentence("The firm, he said, failed.")
    assert source_of(Tree(where), find(where, "said")) is None


def test_source_nearest_to_the_event_wins():
    where = sentence("Police said a witness claimed that the driver fled.")
    tree = Tree(where)
    fled = source_of(tree, find(where, "fled"))
    claimed = source_of(tree, find(where, "claimed"))
    assert (word_at(where, fled), word_at(where, claimed)) == ("witness", "Police")


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("The road was closed.", "closed", None),
        ("A report, which said the ship sank, was wrong.", "said", "report"),
        ("He criticised the plan announced on Monday.", "announced", None),
        ("He criticised the plan that was announced.", "announced", None),
        ("Police said the road was closed.", "said", "Police"),
        (
            "Police said the road was closed and confirmed that a man died.",
            "confirmed",
            "Police",
        ),
        ("It was reported by Reuters that the ship sank.", "reported", "Reuters"),
        ("Ada Hill's statement shocked Oslo.", "statement", "Ada"),
        ("Critics of the plan, saying it was unfair, walked out.", "saying", "Critics"),
        (
            "The ship sank, CNN reports.",
            "reports",
            "CNN",
        ),
    ],
)
def test_speaker(text, word, speaker):
    where = sentence(text)
    assert word_at(where, speaker_of(Tree(where), find(where, word))) == speaker


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The ship sank.", None),
        ("They voted according to the rules.", None),
        ("According to the ministry, the ship sank.", "ministry"),
        ("The ship sank on Monday, according to the ministry.", "ministry"),
    ],
)
def test_sentence_source_opens_or_closes_the_sentence(text, source):
    where = sentence(text)
    assert word_at(where, sentence_source(Tree(where))) == source
