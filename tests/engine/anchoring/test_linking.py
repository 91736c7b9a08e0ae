"""Which event a time expression dates, and how far its date spreads."""

import pytest

from dateline.anchoring.linking import is_dating, link
from dateline.values import Factuality, Kind
from tests.factories import make_time_expression
from tests.trees import mention, parse

DATES = {
    "Monday": "2019-06-03",
    "Friday": "2019-06-07",
    "May": "2019-05",
    "June": "2019-06",
    "now": None,
}


def time_in(words, text):
    return make_time_expression(words, text, edtf=DATES.get(words, words))


def links(text, *words, times=("Monday",), **fields):
    """word -> (expression, signal, direct), or None for what no expression dates;
    ``fields`` are those of the mention at a word."""
    parsed = parse(text)
    mentions = [mention(parsed, word, **fields.get(word, {})) for word in words]
    found = link(parsed.sentences, mentions, [time_in(t, parsed.text) for t in times])
    return {
        word: number in found
        and (found[number].expression.text, found[number].signal, found[number].direct)
        for number, word in enumerate(words)
    }


DIRECT = ("Monday", None, True)
SHARED = ("Monday", None, False)
SAID = {"kind": Kind.STATEMENT}
PLANNED = {"factuality": Factuality.PLANNED, "tense": "future"}


@pytest.mark.parametrize(
    ("edtf", "value", "expected"),
    [(None, "FUTURE_REF", False), ("2019", "2019", True), (None, "PRESENT_REF", True)],
)
def test_is_dating(edtf, value, expected):
    expression = make_time_expression(edtf=edtf, value=value)
    assert is_dating(expression) is expected


def test_link_of_nothing():
    parsed = parse("The ship sank on Monday.")
    monday = time_in("Monday", parsed.text)
    sank = mention(parsed, "sank")
    assert link((), (), ()) == {}
    assert link(parsed.sentences, (), (monday,)) == {}
    assert link(parsed.sentences, (sank,), ()) == {}


def test_expressions_stay_in_their_sentence():
    parsed = parse("The ship sank.", "The ship sank on Monday.")
    mentions = [mention(parsed, "sank"), mention(parsed, "sank", within=1)]
    found = link(parsed.sentences, mentions, [time_in("Monday", parsed.text)])
    assert list(found) == [1]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The ship sank on Monday.", ("sank",), [DIRECT]),
        ("On Monday, the ship sank.", ("sank",), [DIRECT]),
        ("There was an attack on Monday.", ("attack",), [DIRECT]),
        ("The vote took place on Monday.", ("vote",), [DIRECT]),
        ("On Monday, a rumour of war.", ("war",), [False]),
        ("An agreement made on Monday failed.", ("agreement",), [DIRECT]),
        ("Monday's attack killed two.", ("attack",), [DIRECT]),
        ("The company signed the deal on Monday.", ("signed",), [DIRECT]),
    ],
)
def test_an_expression_dates_what_it_depends_on(text, words, expected):
    assert list(links(text, *words).values()) == expected


def test_a_date_that_only_names_a_thing_dates_nothing():
    text = "The June report praised the crew."
    assert links(text, "praised", times=("June",)) == {"praised": False}


@pytest.mark.parametrize(
    ("text", "said", "told"),
    [
        ("The minister said on Monday that the firm failed.", DIRECT, False),
        ("The minister said Monday that the firm failed.", DIRECT, False),
    ],
)
def test_a_date_before_that_belongs_to_what_was_said_before_it(text, said, told):
    found = links(text, "said", "failed", said=SAID)
    assert found == {"said": said, "failed": told}


def test_a_date_inside_what_is_said_does_not_leave_it():
    text = "Police said the bridge collapsed on Monday."
    found = links(text, "said", "collapsed", said=SAID)
    assert found == {"said": False, "collapsed": DIRECT}


@pytest.mark.parametrize(
    "text",
    [
        "The fire, which broke out on Monday, cost millions.",
        "The fire that broke out on Monday cost millions.",
    ],
)
def test_a_date_in_a_relative_clause_stays_there_whatever_the_parser_says(text):
    assert links(text, "broke", "cost") == {"broke": DIRECT, "cost": False}


def test_a_clause_on_the_time_itself_is_dated_by_it():
    text = "In May, when the ship sank, the firm failed."
    found = links(text, "sank", "failed", times=("May",))
    assert found == {"sank": ("May", None, True), "failed": ("May", None, True)}


@pytest.mark.parametrize(
    ("text", "word", "time", "signal"),
    [
        ("The ship sank on Monday.", "sank", "Monday", None),
        ("The club has played here since 2010.", "played", "2010", "since"),
        ("The road is closed until Friday.", "closed", "Friday", "until"),
        ("The firm failed before Monday.", "failed", "Monday", "before"),
        ("The crew worked through June.", "worked", "June", "through"),
        ("The road was closed by Monday.", "closed", "Monday", "by"),
    ],
)
def test_the_signal_is_the_temporal_preposition(text, word, time, signal):
    assert links(text, word, times=(time,))[word] == (time, signal, True)


@pytest.mark.parametrize(
    ("text", "word", "times", "second"),
    [
        ("The ship sank on Monday.", "sank", ("Monday",), None),
        ("The court ruled in May, on Monday.", "ruled", ("May", "Monday"), None),
        (
            "The strike lasted from Monday to Friday.",
            "lasted",
            ("Monday", "Friday"),
            "Friday",
        ),
        ("The fair ran between May and June.", "ran", ("May", "June"), "June"),
    ],
)
def test_two_expressions_are_a_range_only_where_words_say_so(text, word, times, second):
    parsed = parse(text)
    expressions = [time_in(t, parsed.text) for t in times]
    found = link(parsed.sentences, [mention(parsed, word)], expressions)[0]
    assert (found.second and found.second.text) == second


@pytest.mark.parametrize(
    ("text", "word", "times", "expected"),
    [
        ("The court ruled in May, on Monday.", "ruled", ("May", "Monday"), "May"),
        ("The firm is now closing on Monday.", "closing", ("now", "Monday"), "Monday"),
        ("The firm is closing on Monday now.", "closing", ("now", "Monday"), "Monday"),
        ("The firm is now closing.", "closing", ("now",), "now"),
    ],
)
def test_of_two_expressions_the_better_one_stays(text, word, times, expected):
    parsed = parse(text)
    expressions = [time_in(t, parsed.text) for t in times]
    found = link(parsed.sentences, [mention(parsed, word)], expressions)
    assert found[0].expression.text == expected


def test_a_finer_expression_inside_a_coarser_one_wins():
    parsed = parse("The court ruled in May, on Monday.")
    may = make_time_expression("May", parsed.text, edtf="2019-05")
    monday = make_time_expression("Monday", parsed.text, edtf="2019-05-06")
    found = link(parsed.sentences, [mention(parsed, "ruled")], (monday, may))
    assert found[0].expression is monday


@pytest.mark.parametrize(
    ("text", "words", "fields"),
    [
        ("A ship sank in 2009 and six sailors died.", ("sank", "died"), {}),
        (
            "The firm had failed when the court ruled on Monday.",
            ("ruled", "failed"),
            {"failed": {"perfect": True}},
        ),
        (
            "He resigned on Monday to fight the charges.",
            ("resigned", "fight"),
            {"fight": {"factuality": Factuality.PLANNED}},
        ),
        ("The mayor praised the raid on Monday.", ("raid", "praised"), {}),
        (
            "The minister said on Monday that the firm failed.",
            ("said", "failed"),
            {"said": SAID},
        ),
        (
            "The firm will close on Monday as planned.",
            ("close", "planned"),
            {"close": PLANNED},
        ),
        ("The bridge, built in 1900, fell.", ("built", "fell"), {}),
        ("The mayor, who was elected in 1998, resigned.", ("elected", "resigned"), {}),
    ],
)
def test_a_date_does_not_spread_to_what_happens_apart(text, words, fields):
    times = tuple(t for t in ("Monday", "2009", "1900", "1998") if t in text)
    first, second = links(text, *words, times=times, **fields).values()
    assert first
    assert not second


@pytest.mark.parametrize(
    ("text", "direct", "shared"),
    [
        ("The firm failed and closed on Monday.", "closed", "failed"),
        ("The bombing killed six on Monday and injured two.", "killed", "injured"),
        ("The bombing killed six on Monday and injured two.", "killed", "bombing"),
        ("The attack on Monday killed two.", "attack", "killed"),
        (
            "Ada Hill resigned on Monday, calling the vote unfair.",
            "resigned",
            "calling",
        ),
        ("Killing six, the bombing shocked Oslo on Monday.", "shocked", "Killing"),
        ("He was killed in an explosion on Monday.", "killed", "explosion"),
        ("The ship sank on Monday as a storm raged.", "sank", "raged"),
        (
            "On Monday the firm closed the plant, sold the land and left.",
            "sold",
            "left",
        ),
        ("The march, begun on Monday, ended.", "begun", "march"),
    ],
)
def test_a_date_spreads_to_what_is_part_of_the_same_happening(text, direct, shared):
    assert links(text, direct, shared) == {direct: DIRECT, shared: SHARED}


def test_a_date_spreads_to_the_clause_that_goes_on_about_a_dated_noun():
    for text in (
        "The 2009 crash, which killed six, shocked Oslo.",
        "The 2009 crash of Flight 447, which killed six, shocked Oslo.",
    ):
        found = links(text, "crash", "killed", times=("2009",))
        assert found == {"crash": ("2009", None, True), "killed": ("2009", None, False)}


def test_when_clauses_share_the_date_of_what_is_said_meanwhile():
    text = "The mayor said, as the ship sank on Monday, that he was sad."
    found = links(text, "sank", "said", said=SAID)
    assert found == {"sank": DIRECT, "said": SHARED}


def test_a_clause_of_time_dates_the_participle_above_it():
    text = "The firm, founded when oil was found in 1900, failed."
    found = links(text, "found", "founded", "failed", times=("1900",))
    assert found == {
        "found": ("1900", None, True),
        "founded": ("1900", None, False),
        "failed": False,
    }


@pytest.mark.parametrize(
    ("text", "dated", "beside", "signal"),
    [
        ("The firm failed after the crash on Monday.", "crash", "failed", "since"),
        ("The mayor spoke after the dam burst on Monday.", "burst", "spoke", "since"),
        ("Before the dam burst on Monday, the mayor fled.", "burst", "fled", "by"),
    ],
)
def test_before_and_after_a_dated_event_bound_the_other(text, dated, beside, signal):
    found = links(text, dated, beside)
    assert found == {dated: DIRECT, beside: ("Monday", signal, False)}


def test_a_refusal_takes_the_date_of_what_was_refused():
    text = "The court declined to hear the case in May."
    refused = {"factuality": Factuality.DENIED}
    found = links(text, "declined", "hear", times=("May",), hear=refused)
    assert found["declined"] == ("May", None, True)


def test_a_plan_keeps_the_date_of_what_is_planned():
    text = "The firm plans to close the plant in May."
    planned = {"factuality": Factuality.PLANNED, "tense": "present"}
    found = links(text, "plans", "close", times=("May",), close=planned)
    assert found["close"] == ("May", None, True)
