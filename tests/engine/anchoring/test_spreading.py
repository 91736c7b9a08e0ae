"""How far a date goes from the event it dates."""

import pytest

from dateline.anchoring.attaching import owners
from dateline.anchoring.links import PERIOD, Link
from dateline.anchoring.spreading import beside, spread
from dateline.syntax import Tree
from dateline.values import Factuality, Kind
from tests.factories import make_time_expression
from tests.trees import mention, parse

MONDAY = Link(make_time_expression(edtf="2019-06-03"), None, direct=True)
SAID = {"kind": Kind.STATEMENT}


def shared(text, dated, *others, **fields):
    """Those of ``others`` that take the date of the event at ``dated``."""
    parsed = parse(text)
    words = (dated, *others)
    tree = Tree(parsed.sentences[0])
    mentions = {
        n: mention(parsed, word, **fields.get(word, {})) for n, word in enumerate(words)
    }
    links = {0: MONDAY}
    spread(tree, mentions, owners(tree, mentions), links)
    assert links.pop(0) is MONDAY
    assert all(link == Link(MONDAY.expression, None, False) for link in links.values())
    return [words[n] for n in sorted(links)]


@pytest.mark.parametrize(
    ("text", "dated", "other", "fields"),
    [
        ("A ship sank in 2009 and six sailors died.", "sank", "died", {}),
        (
            "The firm had failed when the court ruled on Monday.",
            "ruled",
            "failed",
            {"perfect": True},
        ),
        (
            "He resigned on Monday to fight the charges.",
            "resigned",
            "fight",
            {"factuality": Factuality.PLANNED},
        ),
        (
            "A court on Monday ordered a trial.",
            "ordered",
            "trial",
            {"factuality": Factuality.POSSIBLE, "nominal": True, "tense": None},
        ),
        ("The mayor praised the raid on Monday.", "raid", "praised", {}),
        ("Police said the road was closed.", "said", "closed", {}),
        ("Police said the road was closed.", "closed", "said", SAID),
        ("The bridge, built in 1900, fell.", "built", "fell", {}),
        ("The mayor, who was elected in 1998, resigned.", "elected", "resigned", {}),
        ("The mayor spoke after the dam burst on Monday.", "burst", "spoke", {}),
        ("The mayor spoke after the dam burst on Monday.", "spoke", "burst", {}),
        ("The firm failed after the crash on Monday.", "failed", "crash", {}),
        (
            "The ship sank on Monday as a storm raged.",
            "sank",
            "raged",
            {"tense": "present"},
        ),
        ("Victims of the war wept.", "wept", "war", {}),
        ("On Monday a storm hit the coast and two men later died.", "hit", "died", {}),
        (
            "Ministers met in Oslo on Monday to stop the strike.",
            "met",
            "stop",
            {"factuality": Factuality.PLANNED},
        ),
        ("The firm said on Monday it was closing the mine.", "said", "closing", {}),
        ("He left in 2004, later returning to Oslo.", "left", "returning", {}),
        ("The ban was for a fight in May.", "fight", "ban", {}),
        (
            "Six were indicted over what police say was a fight on Monday.",
            "fight",
            "indicted",
            {},
        ),
        (
            "The firm opened in May and was sold soon after.",
            "opened",
            "sold",
            {},
        ),
        (
            "Rescuers resumed a search suspended on Sunday.",
            "suspended",
            "resumed",
            {},
        ),
    ],
)
def test_a_date_does_not_spread_to_what_happens_apart(text, dated, other, fields):
    said = SAID if dated == "said" else {}
    assert shared(text, dated, other, **{dated: said, other: fields}) == []


@pytest.mark.parametrize(
    ("text", "dated", "other"),
    [
        ("The firm failed and closed on Monday.", "closed", "failed"),
        ("The bombing killed six on Monday and injured two.", "killed", "injured"),
        (
            "On Monday the firm closed the plant, sold the land and left.",
            "sold",
            "left",
        ),
        ("The bombing killed six on Monday and injured two.", "killed", "bombing"),
        ("The attack on Monday killed two.", "attack", "killed"),
        ("The mayor praised the raid on Monday.", "praised", "raid"),
        ("He was killed in an explosion on Monday.", "killed", "explosion"),
        ("Six died in an explosion on Monday.", "explosion", "died"),
        ("At a summit on Monday, ministers signed a treaty.", "summit", "signed"),
        (
            "Ada Hill resigned on Monday, calling the vote unfair.",
            "resigned",
            "calling",
        ),
        ("Killing six, the bombing shocked Oslo on Monday.", "shocked", "Killing"),
        ("The men fleeing Oslo died on Monday.", "died", "fleeing"),
        ("The mayor was seen fleeing on Monday.", "fleeing", "seen"),
        ("The ship sank on Monday as a storm raged.", "sank", "raged"),
        ("The ship sank on Monday as a storm raged.", "raged", "sank"),
        ("The march, begun on Monday, ended.", "begun", "march"),
        ("The 2009 crash, which killed six, shocked Oslo.", "crash", "killed"),
        (
            "The 2009 crash of Flight 447, which killed six, shocked Oslo.",
            "crash",
            "killed",
        ),
    ],
)
def test_a_date_spreads_to_what_is_part_of_the_same_happening(text, dated, other):
    assert shared(text, dated, other) == [other]


def test_a_date_before_the_first_subject_reaches_what_is_conjoined():
    text = "On Monday a storm hit the coast and two men died."
    parsed = parse(text)
    tree = Tree(parsed.sentences[0])
    mentions = dict(enumerate(mention(parsed, word) for word in ("hit", "died")))
    monday = make_time_expression("Monday", text, edtf="2019-06-03")
    links = {0: Link(monday, None, direct=True)}
    spread(tree, mentions, owners(tree, mentions), links)
    assert links[1] == Link(monday, None, direct=False)
    later = make_time_expression("coast", text, edtf="2019-06-03")
    links = {0: Link(later, None, direct=True)}
    spread(tree, mentions, owners(tree, mentions), links)
    assert list(links) == [0]


def test_what_was_under_way_when_it_was_said_shares_the_day_of_saying():
    text = "The firm said on Monday it was closing the mine."
    under_way = {"progressive": True}
    assert shared(text, "said", "closing", said=SAID, closing=under_way) == ["closing"]
    text = "Police said the road was closed."
    assert shared(text, "said", "closed", said=SAID) == []


def test_those_who_met_do_there_what_they_met_for():
    text = "Ministers met in Oslo on Monday to discuss the strike."
    aim = {"lemma": "discuss", "factuality": Factuality.PLANNED}
    assert shared(text, "met", "discuss", met={"lemma": "meet"}, discuss=aim) == [
        "discuss"
    ]


def test_what_is_said_in_a_letter_has_the_date_of_the_letter():
    text = "In a letter sent on Monday, the mayor denied the claim."
    assert shared(text, "sent", "denied", denied=SAID) == ["denied"]


def test_what_is_part_of_a_war_has_its_date():
    assert shared("Spain took the island as part of the 1898 war.", "war", "took") == [
        "took"
    ]


def test_a_period_told_with_its_end_does_not_spread_to_the_next_act():
    parsed = parse("The firm failed and closed on Monday.")
    tree = Tree(parsed.sentences[0])
    mentions = {0: mention(parsed, "failed"), 1: mention(parsed, "closed")}
    quarter = make_time_expression(edtf="2019-34", rule=PERIOD)
    links = {0: Link(quarter, None, direct=True)}
    spread(tree, mentions, owners(tree, mentions), links)
    assert list(links) == [0]


def test_a_date_spreads_from_one_part_to_the_next():
    text = "The bombing killed six on Monday and injured two."
    assert shared(text, "bombing", "killed", "injured") == ["killed", "injured"]


def test_a_date_spreads_to_what_is_told_without_a_tense():
    text = "The ship sank on Monday as a storm raged."
    assert shared(text, "sank", "raged", raged={"tense": None}) == ["raged"]


def test_when_clauses_share_the_date_of_what_is_said_meanwhile():
    text = "The mayor said, as the ship sank on Monday, that he was sad."
    assert shared(text, "sank", "said", said=SAID) == ["said"]
    assert shared(text, "said", "sank", said=SAID) == ["sank"]


def test_a_clause_after_the_verb_of_saying_is_no_part_of_what_was_said():
    text = '"It is over", Ada Hill said on Monday as she left Oslo.'
    assert shared(text, "said", "left", said=SAID) == ["left"]


def test_a_clause_of_time_dates_the_participle_above_it_and_no_more():
    text = "The firm, founded when oil was found in 1900, failed."
    assert shared(text, "found", "founded", "failed") == ["founded"]


def test_what_has_a_date_of_its_own_keeps_it():
    text = "The firm failed and closed on Monday."
    parsed = parse(text)
    tree = Tree(parsed.sentences[0])
    mentions = dict(enumerate(mention(parsed, word) for word in ("failed", "closed")))
    own = Link(make_time_expression(edtf="2019-05"), None, direct=True)
    links = {0: own, 1: MONDAY}
    spread(tree, mentions, owners(tree, mentions), links)
    assert links == {0: own, 1: MONDAY}


def bounds(text, *words, links=None):
    """word -> the signal of the bound put on it."""
    parsed = parse(text)
    tree = Tree(parsed.sentences[0])
    mentions = dict(enumerate(mention(parsed, word) for word in words))
    found = beside(tree, mentions, owners(tree, mentions), links or {0: MONDAY})
    assert all(link.expression is MONDAY.expression for link in found.values())
    return {words[number]: link.signal for number, link in found.items()}


def test_a_record_is_not_bound_by_what_it_is_compared_with():
    text = "They joined the biggest protest since the vote in 2016."
    assert bounds(text, "vote", "joined") == {}


@pytest.mark.parametrize(
    ("text", "words", "links"),
    [
        ("The ship sank on Monday as a storm raged.", ("raged", "sank"), None),
        ("The mayor left and the vote failed.", ("failed", "left"), None),
        ("The firm failed after the crash on Monday.", ("failed", "crash"), None),
        (
            "The firm failed after the crash on Monday.",
            ("crash", "failed"),
            {0: MONDAY, 1: MONDAY},
        ),
        (
            "The firm failed after the crash on Monday.",
            ("crash", "failed"),
            {0: Link(MONDAY.expression, "since", direct=True)},
        ),
    ],
    ids=[
        "as",
        "and",
        "the main clause is the dated one",
        "both are dated",
        "the date is itself a bound",
    ],
)
def test_nothing_is_bound_by(text, words, links):
    assert bounds(text, *words, links=links) == {}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The firm failed after the crash on Monday.",
            ("crash", "failed"),
            {"failed": "since"},
        ),
        (
            "The mayor spoke after the dam burst on Monday.",
            ("burst", "spoke"),
            {"spoke": "since"},
        ),
        (
            "Before the dam burst on Monday, the mayor fled.",
            ("burst", "fled"),
            {"fled": "by"},
        ),
        (
            "Following the 2010 election, the party split.",
            ("election", "split"),
            {"split": "since"},
        ),
    ],
)
def test_before_and_after_a_dated_event_bound_the_other(text, words, expected):
    assert bounds(text, *words) == expected
