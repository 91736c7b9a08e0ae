"""Which event the words of a time expression depend on, and after what preposition."""

from dataclasses import replace

import pytest

from dateline.anchoring.attaching import outer_signal, owner_of, owners, place
from dateline.syntax import Tree
from tests.factories import make_time_expression
from tests.trees import find, mention, parse


def placed(text, words="Monday"):
    parsed = parse(text)
    tree = Tree(parsed.sentences[0])
    return tree, place(tree, make_time_expression(words, text))


def owner(text, *words, time="Monday"):
    """The word of the mention that the expression depends on, or None."""
    parsed = parse(text)
    tree, where = placed(text, time)
    mentions = {n: mention(parsed, word) for n, word in enumerate(words)}
    number = owner_of(tree, where, owners(tree, mentions))
    return None if number is None else words[number]


def test_an_expression_outside_the_sentence_has_no_place():
    parsed = parse("The ship sank.", "The ship sank on Monday.")
    monday = make_time_expression("Monday", parsed.text)
    assert place(Tree(parsed.sentences[0]), monday) is None


def test_an_expression_stands_at_its_words():
    tree, where = placed("Next year the firm will move.", "Next year")
    assert [tree.tokens[index].text for index in where.tokens] == ["Next", "year"]
    assert tree.tokens[where.head].text == "year"


@pytest.mark.parametrize(
    ("text", "time", "signal"),
    [
        ("The ship sank on Monday.", "Monday", None),
        ("Monday's attack killed two.", "Monday", None),
        ("Next year the firm will move.", "Next year", None),
        ("The club has played here since 2010.", "2010", "since"),
        ("The road is closed until Friday.", "Friday", "until"),
        ("The firm failed before Monday.", "Monday", "before"),
        ("The crew worked through June.", "June", "through"),
        ("The road was closed by Monday.", "Monday", "by"),
    ],
)
def test_the_signal_is_the_temporal_preposition(text, time, signal):
    _, where = placed(text, time)
    assert where.signal == signal


@pytest.mark.parametrize(("mod", "signal"), [("END", "by"), (None, "before")])
def test_before_the_end_of_a_month_is_by_its_end(mod, signal):
    text = "The firm closed before the end of May."
    end = make_time_expression("the end of May", text, mod=mod)
    where = place(Tree(parse(text).sentences[0]), end)
    assert where.signal == signal


def test_owners_are_the_words_of_a_mention_and_its_noun():
    text = "A protest was held outside the court."
    parsed = parse(text)
    tree = Tree(parsed.sentences[0])
    assert owners(tree, {}) == {}
    held = mention(parsed, "held", noun="protest")
    found = owners(tree, {7: held})
    assert sorted(tree.tokens[index].text for index in found) == ["held", "protest"]
    assert set(found.values()) == {7}


def test_owners_take_the_particle_of_a_verb():
    text = "The firm shut down a plant."
    parsed = parse(text)
    tree = Tree(parsed.sentences[0])
    end = text.index("down") + len("down")
    found = owners(tree, {0: mention(parsed, "shut", end=end, text="shut down")})
    assert find(parsed.sentences[0], "down") in found


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The ship sank on Monday.", (), None),
        ("On Monday, a rumour of war.", ("war",), None),
        ("Police said the bridge collapsed on Monday.", ("said",), None),
        ("The fire, which broke out on Monday, cost millions.", ("cost",), None),
        ("The fire that broke out on Monday cost millions.", ("cost",), None),
        ("The minister said on Monday that the firm failed.", ("failed",), None),
        ("The ship sank on Monday.", ("sank",), "sank"),
        ("On Monday, the ship sank.", ("sank",), "sank"),
        (
            "The firm said on Monday it was closing the mine.",
            ("closing", "said"),
            "said",
        ),
        ("On Monday, men held in Oslo were in court.", ("held",), None),
        (
            "Police said on Monday the trial will begin.",
            ("begin", "said"),
            "begin",
        ),
        ("Monday's attack killed two.", ("killed", "attack"), "attack"),
        ("The attack on Monday killed two.", ("killed", "attack"), "attack"),
        ("There was an attack on Monday.", ("attack",), "attack"),
        ("The vote took place on Monday.", ("vote",), "vote"),
        ("An agreement made on Monday failed.", ("failed", "agreement"), "agreement"),
        (
            "The minister said on Monday that the firm failed.",
            ("failed", "said"),
            "said",
        ),
        ("The minister said Monday that the firm failed.", ("failed", "said"), "said"),
        (
            "Police said the bridge collapsed on Monday.",
            ("said", "collapsed"),
            "collapsed",
        ),
        (
            "The fire, which broke out on Monday, cost millions.",
            ("cost", "broke"),
            "broke",
        ),
        (
            "The fire that broke out on Monday cost millions.",
            ("cost", "broke"),
            "broke",
        ),
    ],
)
def test_an_expression_depends_on_the_first_event_up_its_clause(text, words, expected):
    assert owner(text, *words) == expected


def test_a_date_that_only_names_a_thing_depends_on_no_event():
    assert owner("The June report praised the crew.", "praised", time="June") is None


@pytest.mark.parametrize(
    ("text", "time", "words", "expected"),
    [
        ("The agency called last year the worst on record.", "last year", "called", 0),
        ("The launch, originally due in May, was delayed.", "May", "launch", 0),
        ("On Friday officials met in Oslo.", "Friday", "met", 1),
        ("The mayor spoke during the Christmas period.", "Christmas", "spoke", 1),
        ("The crew met, and the wind was weak on Monday.", "Monday", "met", 0),
        ("Friday was chosen for the launch.", "Friday", "chosen", 0),
        ("The school trains the pilots of tomorrow.", "tomorrow", "trains", 0),
        ("The law fails in today's world.", "today", "fails", 0),
        ("The firm failed in today's vote.", "today", "vote", 1),
        ("They left in the early hours of yesterday.", "yesterday", "left", 1),
    ],
    ids=[
        "what it judges",
        "once meant",
        "read as one name",
        "names a period",
        "of a clause beside",
        "what is chosen",
        "an age to come",
        "an age",
        "of an event",
        "part of a day",
    ],
)
def test_a_date_is_not_always_that_of_the_verb_above(text, time, words, expected):
    assert owner(text, words, time=time) == (words if expected else None)


@pytest.mark.parametrize(
    ("text", "time", "words", "expected"),
    [
        ("The first flight was in 1994.", "1994", ("flight",), "flight"),
        ("The first flight was in 1994.", "1994", (), None),
        ("Net income fell, the firm said on Monday.", "Monday", ("fell",), None),
        (
            "Net income fell, the firm said on Monday.",
            "Monday",
            ("fell", "said"),
            "said",
        ),
    ],
    ids=["a predicate", "of no event", "behind the saying", "of the saying"],
)
def test_a_date_that_is_said_of_an_event_or_behind_its_saying(
    text, time, words, expected
):
    assert owner(text, *words, time=time) == expected


@pytest.mark.parametrize(
    ("text", "time", "word", "expected"),
    [
        ("Unemployment rose to its highest level since 2008.", "2008", "rose", False),
        ("The team won the cup for the first time since 2010.", "2010", "won", False),
        ("The worst storm to hit Oslo since 1953 killed six.", "1953", "hit", False),
        ("The largest firm has grown since 2008.", "2008", "grown", True),
        ("Sales fell to five boats, down from nine in 2017.", "2017", "fell", False),
        ("Profit doubled compared with May 2018.", "May 2018", "doubled", False),
        ("Exports grew more than in May.", "May", "grew", False),
        ("It held its largest fair in the past decade.", "past decade", "held", False),
        ("It held its largest fair in May.", "May", "held", True),
        ("Sales rose to $7 from $5 in 2005.", "2005", "rose", False),
        ("Output fell to 40 tonnes from 52 tonnes in May.", "May", "fell", False),
        ("He took money from 12 banks in 2005.", "2005", "took", True),
        ("It opened three days later than planned.", "days later", "opened", False),
        ("Output fell 8% from a year ago.", "a year ago", "fell", False),
        (
            "Profit rose to $7 from $5 in the year-ago quarter.",
            "the year-ago quarter",
            "rose",
            False,
        ),
        ("It lost $5 against a profit of $2 a year ago.", "a year ago", "lost", False),
        (
            "Profit rose to $5 from $4, or nine cents a share, a year earlier.",
            "a year earlier",
            "rose",
            False,
        ),
    ],
    ids=[
        "a record level",
        "the first time",
        "the worst",
        "the largest",
        "down from",
        "compared with",
        "than",
        "the largest in years",
        "the largest of its day",
        "from an amount",
        "from one amount to another",
        "from a source",
        "later than",
        "from a year ago",
        "from an amount a year ago",
        "against an amount",
        "from an amount told twice",
    ],
)
def test_a_date_that_something_is_compared_with_is_not_its_own(
    text, time, word, expected
):
    assert owner(text, word, time=time) == (word if expected else None)


def test_a_date_inside_a_relative_clause_names_what_it_stands_before():
    text = "The stadium, which opened in 1931 and hosted the 1954 final, burned."
    assert owner(text, "opened", "final", time="1954") == "final"
    assert owner(text, "opened", "final", time="1931") == "opened"


def test_a_date_behind_a_figure_compared_with_dates_what_that_is_of():
    text = "It lost $5 against a profit of $2 a year ago."
    assert owner(text, "lost", "profit", time="a year ago") == "profit"


def test_a_date_in_a_clause_on_a_noun_is_not_that_of_the_noun_and_its_verb():
    text = "The law that starts in May was signed."
    parsed = parse(text)
    tree, where = placed(text, "May")
    signed = replace(
        mention(parsed, "signed"), start=text.index("law"), end=text.index(".")
    )
    starts = mention(parsed, "starts")
    assert owner_of(tree, where, owners(tree, {0: signed, 1: starts})) == 1
    assert owner_of(tree, where, owners(tree, {0: signed})) is None


def test_a_date_that_names_an_occasion_dates_what_took_place_at_it():
    text = "She won a medal at the 2018 Games."
    assert owner(text, "won", time="2018") == "won"
    text = "She praised his work in the 2018 report."
    assert owner(text, "praised", time="2018") is None


def test_an_expression_that_is_itself_the_event():
    text = "The ship sank on Monday."
    assert owner(text, "Monday") == "Monday"


@pytest.mark.parametrize(
    ("text", "word", "time", "expected"),
    [
        ("The ship sank on Monday.", "sank", "Monday", None),
        ("The crash of Flight 447 in 2009 shocked Oslo.", "crash", "2009", None),
        ("They have lived apart since the accord of 1999.", "accord", "1999", None),
        ("They have lived apart since the accord of 1999.", "lived", "1999", "since"),
        ("The firm failed before Monday.", "failed", "Monday", "before"),
    ],
)
def test_the_outer_signal_is_that_of_the_phrase_the_expression_closes(
    text, word, time, expected
):
    tree, where = placed(text, time)
    found = outer_signal(tree, where, owners(tree, {0: mention(parse(text), word)}))
    assert found == expected
