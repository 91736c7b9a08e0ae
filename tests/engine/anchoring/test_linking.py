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
    "March": "2019-03",
    "Today": "2019-06-07",
    "this year": "2019",
    "last year": "2018",
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


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"edtf": "2019", "value": "2019"}, True),
        ({"edtf": None, "value": "PRESENT_REF"}, True),
        ({"edtf": None, "value": "XXXX-WXX-1"}, True),
        ({"edtf": None, "value": "P1D", "type": "DURATION"}, False),
    ],
)
def test_is_dating(fields, expected):
    assert is_dating(make_time_expression(**fields)) is expected


def test_words_that_nobody_can_date_keep_another_date_away():
    parsed = parse("The firm opened in May and moved on Monday.")
    unknown = make_time_expression("Monday", parsed.text, edtf=None, value="XXXX-WXX-1")
    mentions = [mention(parsed, "opened"), mention(parsed, "moved")]
    found = link(parsed.sentences, mentions, [time_in("May", parsed.text), unknown])
    assert [found[n].expression.text for n in (0, 1)] == ["May", "Monday"]


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


def test_the_time_of_a_predicate_is_that_of_its_subject():
    assert links("The report is due on Monday.", "report") == {"report": DIRECT}


def test_a_date_inside_what_is_said_does_not_leave_it():
    text = "Police said the bridge collapsed on Monday."
    found = links(text, "said", "collapsed", said=SAID)
    assert found == {"said": False, "collapsed": DIRECT}


def test_a_clause_on_the_time_itself_is_dated_by_it():
    text = "In May, when the ship sank, the firm failed."
    found = links(text, "sank", "failed", times=("May",))
    assert found == {"sank": ("May", None, True), "failed": ("May", None, True)}


def told_when(word, **fields):
    parsed = parse("The fair ran from May to June, when the ship sank.")
    expressions = [time_in(t, parsed.text) for t in ("May", "June")]
    mentions = [mention(parsed, "ran"), mention(parsed, word, **fields)]
    found = link(parsed.sentences, mentions, expressions)
    return found[0], found[1]


def test_a_clause_on_a_range_is_dated_by_its_end():
    ran, sank = told_when("sank")
    assert (ran.expression.text, ran.second.text) == ("May", "June")
    assert (sank.expression.text, sank.second) == ("June", None)


def test_what_held_through_a_range_is_dated_by_all_of_it():
    ran, sank = told_when("sank", progressive=True)
    assert ran == sank


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


def test_a_date_without_an_event_of_its_clause_dates_nothing():
    text = "On Monday, a rumour of war."
    assert links(text, "war") == {"war": False}


def test_a_date_spreads_inside_its_sentence():
    text = "The firm failed and closed on Monday."
    assert links(text, "closed", "failed") == {"closed": DIRECT, "failed": SHARED}


def test_a_date_bounds_what_lies_beside_it():
    text = "The firm failed after the crash on Monday."
    found = links(text, "crash", "failed")
    assert found == {"crash": DIRECT, "failed": ("Monday", "since", False)}


@pytest.mark.parametrize(
    ("edtf", "signal"), [("2019-05", None), ("2019", None), ("2019-05-04", "since")]
)
def test_what_is_just_after_an_event_is_in_the_same_month(edtf, signal):
    text = "Shortly after joining the club in May, Ada Hill was injured."
    parsed = parse(text)
    mentions = [mention(parsed, word) for word in ("joining", "injured")]
    may = make_time_expression("May", text, edtf=edtf)
    found = link(parsed.sentences, mentions, [may])
    assert (found[1].expression, found[1].signal) == (may, signal)


@pytest.mark.parametrize(
    ("verb", "perfect", "signal"),
    [("closed", True, None), ("closed", False, "since"), ("used", True, "since")],
)
def test_an_outcome_that_holds_since_a_date_came_about_on_it(verb, perfect, signal):
    text = f"The bridge had been {verb} since Monday."
    fields = {"lemma": verb.removesuffix("d"), "perfect": perfect}
    assert links(text, verb, **{verb: fields})[verb] == ("Monday", signal, True)


def test_what_is_cut_by_a_fraction_since_a_date_came_about_after_it():
    text = "The fee has been cut in half since Monday."
    fields = {"lemma": "cut", "perfect": True}
    assert links(text, "cut", cut=fields)["cut"] == ("Monday", "since", True)


def test_the_signal_may_stand_before_the_whole_phrase():
    text = "They have lived apart since the accord of 1999."
    assert links(text, "lived", times=("1999",))["lived"] == ("1999", "since", True)


def test_a_second_time_dates_the_noun_before_it():
    text = "On Monday police blamed him for a fire in May."
    found = links(text, "blamed", "fire", times=("Monday", "May"))
    assert found == {"blamed": DIRECT, "fire": ("May", None, True)}
    assert links(text, "blamed", times=("Monday", "May")) == {"blamed": DIRECT}


def test_a_date_does_not_reach_back_to_what_is_overturned():
    text = "On Monday the court overturned the ban."
    ban = {"nominal": True, "tense": None}
    found = links(text, "overturned", "ban", ban=ban)
    assert found == {"overturned": DIRECT, "ban": False}


@pytest.mark.parametrize(
    ("text", "words", "times", "expected"),
    [
        (
            "The judge set a hearing for Friday.",
            ("set", "hearing"),
            ("Friday",),
            {"set": False, "hearing": ("Friday", None, True)},
        ),
        (
            "On Monday the council set a vote for Friday.",
            ("set", "vote"),
            ("Monday", "Friday"),
            {"set": DIRECT, "vote": ("Friday", "for", True)},
        ),
        (
            "The council moved the vote to June.",
            ("moved", "vote"),
            ("June",),
            {"moved": False, "vote": ("June", None, True)},
        ),
        (
            "His ban was backdated to May.",
            ("backdated", "ban"),
            ("May",),
            {"backdated": False, "ban": ("May", "since", True)},
        ),
        ("The office was moved to May.", ("moved",), ("May",), {"moved": False}),
    ],
    ids=["set for", "set on a day for", "moved to", "backdated to", "no event"],
)
def test_a_day_that_something_is_set_for_is_that_of_the_thing(
    text, words, times, expected
):
    planned = {"factuality": Factuality.PLANNED}
    fields = {word: planned for word in words if word in ("hearing", "vote")}
    assert links(text, *words, times=times, **fields) == expected


def test_a_verb_keeps_no_date_but_that_of_what_it_hosts():
    text = "The hall opened in 1931 and hosted the 1954 final."
    found = links(text, "opened", "hosted", "final", times=("1931", "1954"))
    assert found["opened"] == ("1931", None, True)
    assert found["final"] == ("1954", None, True)
    assert found["hosted"] == ("1954", None, False)


def test_a_beginning_has_the_date_of_what_begins():
    text = "The mayor spoke after the start of a strike on Monday."
    found = links(text, "start", "strike")
    assert found["start"]


def test_what_holds_since_an_event_begins_with_its_date():
    text = "The car has sold well since its 1967 debut."
    found = links(text, "sold", "debut", times=("1967",), sold={"perfect": True})
    assert found == {"sold": ("1967", "since", False), "debut": ("1967", None, True)}


def test_what_follows_something_is_not_dated_by_it():
    text = "The strike follows a walkout in March."
    found = links(text, "follows", "walkout", times=("March",))
    assert found["walkout"] == ("March", None, True)
    assert links(text, "follows", times=("March",))["follows"]


def test_what_is_blamed_keeps_the_time_right_behind_it():
    text = "The firm blamed a cyberattack in May for the loss."
    found = links(text, "blamed", "cyberattack", times=("May",))
    assert found["cyberattack"] == ("May", None, True)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The firm apologized for the leak on Monday.", "Monday"),
        ("The firm apologized for leaks in March.", "March"),
        ("In March the firm apologized for the leak.", "March"),
    ],
    ids=["a day", "an event not known before", "in front"],
)
def test_a_time_may_be_that_of_an_apology(text, time):
    leak = "leaks" if "leaks" in text else "leak"
    said = {"kind": Kind.STATEMENT}
    found = links(text, "apologized", leak, times=(time,), apologized=said)
    assert found["apologized"][:2] == (time, None)


def test_a_month_right_behind_what_somebody_speaks_of_is_that_of_the_event():
    text = "The firm apologized for the leak in March."
    said = {"kind": Kind.STATEMENT}
    found = links(text, "apologized", "leak", times=("March",), apologized=said)
    assert found == {"leak": ("March", None, True), "apologized": False}


def test_a_second_time_at_the_end_of_a_relative_clause_is_that_of_the_clause():
    text = "In 1986 he bought a firm which was sold in 2005."
    found = links(text, "bought", "sold", times=("1986", "2005"))
    assert found == {"bought": ("1986", None, True), "sold": ("2005", None, True)}


def test_a_second_time_behind_the_relative_clause_is_not_that_of_the_clause():
    text = "In 1986 he sold a firm, which failed, in May."
    found = links(text, "sold", "failed", times=("1986", "May"))
    assert found == {"sold": ("1986", None, True), "failed": False}


def test_two_times_of_one_and_of_the_other_are_a_range():
    text = "It won two titles, one in 2012 and the other in 2014."
    parsed = parse(text)
    times = [make_time_expression(each, text, edtf=each) for each in ("2012", "2014")]
    found = link(parsed.sentences, [mention(parsed, "won")], times)[0]
    assert (found.expression, found.second) == tuple(times)


CLEARED = (
    "The court cleared the airline over the 2009 crash, which killed two, "
    "ending the first trial."
)


def test_a_participle_behind_a_relative_clause_may_end_what_it_interrupts():
    found = links(CLEARED, "crash", "killed", "ending", times=("2009",))
    assert found["killed"] == ("2009", None, False)
    assert found["ending"] is False


def test_what_only_ended_has_no_date_of_its_end():
    text = "The judge concluded the trial on Monday."
    found = links(text, "concluded", "trial")
    assert found == {"concluded": DIRECT, "trial": False}


@pytest.mark.parametrize("quoted", [True, False])
def test_a_time_in_the_words_of_somebody_is_that_of_what_is_said(quoted):
    text = 'On stage the minister said: "Today, the city has recovered."'
    fields = {"said": SAID, "recovered": {"quoted": quoted}}
    found = links(text, "said", "recovered", times=("Today",), **fields)
    assert (found["recovered"] is not False) == quoted
    assert (found["said"] is not False) != quoted


AHEAD = "Oslo chose a pilot to fly to the station later this year."
PLANNED = {"factuality": Factuality.PLANNED}


def test_a_time_still_to_come_is_that_of_what_is_aimed_at():
    found = links(AHEAD, "chose", "fly", times=("this year",), fly=PLANNED)
    assert found == {"chose": False, "fly": ("this year", None, True)}


def test_a_time_still_to_come_dates_nothing_that_happened():
    assert links(AHEAD, "chose", times=("this year",)) == {"chose": False}


def test_a_time_shut_in_with_a_noun_is_that_of_the_noun():
    text = (
        "Ada told them, after a dispute, including a trial last year, that they lost."
    )
    found = links(text, "told", "trial", times=("last year",), told=SAID)
    assert found == {"told": False, "trial": ("last year", None, True)}


PLANNED = {"nominal": True, "factuality": Factuality.PLANNED}


def test_what_is_put_off_has_its_new_time_alone():
    text = "The vote due on Monday was postponed to June."
    found = links(text, "vote", "postponed", times=("Monday", "June"), vote=PLANNED)
    assert found == {"vote": ("June", None, True), "postponed": False}


def test_what_is_put_off_without_a_new_time_has_none():
    text = "The trial set for June was delayed."
    found = links(text, "trial", "delayed", times=("June",), trial=PLANNED)
    assert found == {"trial": False, "delayed": False}


def test_the_time_that_something_is_moved_from_dates_nothing():
    text = "The trial was moved from May to June."
    found = links(text, "trial", "moved", times=("May", "June"), trial=PLANNED)
    assert found == {"trial": ("June", None, True), "moved": False}
