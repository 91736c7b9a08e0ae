"""Entries of one sentence that tell the same are joined, told apart or weighed less."""

from dataclasses import replace

import pytest

from dateline.ordering.drafting import Draft, Telling, Wording
from dateline.ordering.redundancy import contained, joined, told_apart, weighed
from dateline.values import Factuality, Kind
from tests.trees import anchor, mention, parse

PLANNED = {"factuality": Factuality.PLANNED}
POSSIBLE = {"factuality": Factuality.POSSIBLE}
FIRST, SECOND = {"edtf": "2019-06-01"}, {"edtf": "2019-06-03", "direct": True}
OPEN_DATE = {"edtf": "../2019-06-07", "basis": "bound"}
SANK = "The ship sank, killing two."
ARREST = "The police stopped the train to arrest the man."
STOPPED = "The police stopped the train to arrest the man"
CLOSE = "The firm plans to close the plant."
DUG = "The crew dug a trench by opening a road."
FLEW = "Ada Hill flew to Oslo after joining the crew."


def telling(text, *told):
    """What one sentence tells; each of ``told`` is (word, fields of the mention,
    fields of its anchor)."""
    parsed = parse(text)
    return Telling(
        article=parsed.article,
        sentences=parsed.sentences,
        mentions=[mention(parsed, word, **fields) for word, fields, _ in told],
        anchors=[anchor(**date) for *_, date in told],
        expressions=(),
        referents={},
        story=None,
    )


def drafts(*titles):
    return [Draft((n,), n, n, title) for n, title in enumerate(titles)]


@pytest.mark.parametrize(
    ("text", "whole", "part", "fields"),
    [
        ("The firm decided not to close the plant.", "decided", "close", PLANNED),
        ("The board asked Ada Hill to resign.", "asked", "resign", {}),
        (ARREST, "stopped", "arrest", PLANNED),
        ("The court overturned the ban.", "overturned", "ban", {}),
        ("The firm announced a merger at a meeting.", "announced", "merger", PLANNED),
        ("They voted according to the rules.", "voted", "rules", {}),
    ],
    ids=[
        "a decision and what is decided",
        "what was done as asked",
        "a purpose",
        "what was there before",
        "news of a plan",
        "no clause",
    ],
)
def test_two_acts_are_two_entries(text, whole, part, fields):
    told = telling(text, (whole, {}, FIRST), (part, fields, FIRST))
    assert len(joined(told, drafts("One", "Another"))) == 2


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("A protest was held outside the court.", "held", "protest"),
        (SANK, "sank", "killing"),
        (DUG, "dug", "opening"),
    ],
    ids=[
        "what was brought about",
        "what came of it",
        "how it was done",
    ],
)
def test_the_parts_of_one_act_are_one_entry(text, whole, part):
    told = telling(text, (whole, {}, FIRST), (part, {}, FIRST))
    (draft,) = joined(told, drafts("The whole of it", "A part"))
    assert (draft.numbers, draft.told, draft.dated) == ((0, 1), 0, 0)
    assert draft.parts == (1,)


def test_what_somebody_is_accused_of_is_an_entry():
    text = "He was acquitted of murdering his wife."
    told = telling(text, ("acquitted", {}, FIRST), ("murdering", POSSIBLE, {}))
    titles = drafts(*["He was acquitted of murdering his wife"] * 2)
    assert contained(told, titles) == titles


def test_a_promise_and_what_is_promised_are_two_entries():
    told = telling(
        ARREST, ("stopped", {"kind": Kind.STATEMENT}, {}), ("arrest", PLANNED, {})
    )
    titles = drafts(STOPPED, STOPPED)
    assert contained(told, titles) == titles


@pytest.mark.parametrize(
    ("text", "act", "aim"),
    [
        ("The parents tried to have her released.", "tried", "released"),
        ("The pact is aimed at ending the war.", "aimed", "ending"),
        ("The workers had a stoppage on Friday to protest.", "had", "protest"),
    ],
    ids=["past a verb that passes it on", "with at", "a verb of grammar"],
)
def test_what_an_act_was_for_is_told_with_it(text, act, aim):
    told = telling(text, (act, {}, FIRST), (aim, POSSIBLE, {}))
    assert len(contained(told, drafts(text, text))) == 1


@pytest.mark.parametrize(
    ("title", "date", "entries"),
    [
        ("The ship sank, killing two", {}, 1),
        ("The ship sank, killing two", SECOND, 2),
        ("Two were killed", {}, 2),
    ],
    ids=["in its words", "dated", "told by itself"],
)
def test_a_participle_told_in_the_words_of_its_act_is_in_its_entry(
    title, date, entries
):
    told = telling(SANK, ("sank", {}, FIRST), ("killing", {}, date))
    assert len(contained(told, drafts("The ship sank", title))) == entries


def test_an_undated_means_is_told_with_its_act():
    told = telling(DUG, ("dug", {}, SECOND), ("opening", {}, OPEN_DATE))
    assert len(joined(told, drafts("The crew dug a trench", "A road"))) == 1


def test_how_something_was_tried_is_told_with_the_trying():
    text = "The parents tried to calm her by singing."
    told = telling(
        text, ("tried", {}, FIRST), ("calm", POSSIBLE, {}), ("singing", {}, FIRST)
    )
    found = joined(told, drafts("They tried", "They calm her", "They sang"))
    assert [draft.numbers for draft in found] == [(0, 2), (1,)]


@pytest.mark.parametrize(
    ("fields", "date", "title", "entries"),
    [
        (PLANNED, {}, STOPPED, 1),
        (POSSIBLE, {}, STOPPED, 1),
        (PLANNED, SECOND, STOPPED, 2),
        (PLANNED, {}, "The police to arrest the man", 2),
        ({**PLANNED, "nominal": True}, {}, STOPPED, 2),
        ({}, {}, STOPPED, 2),
    ],
    ids=["an aim", "a wish", "dated", "told by itself", "a noun", "done"],
)
def test_an_aim_is_in_the_entry_of_the_act_whose_title_it_has(
    fields, date, title, entries
):
    told = telling(ARREST, ("stopped", {}, FIRST), ("arrest", fields, date))
    titles = drafts(STOPPED, title)
    found = contained(told, titles)
    assert found[0].parts == ((1,) if entries == 1 else ())
    assert (len(found), found[0].title) == (entries, STOPPED)


@pytest.mark.parametrize(
    ("text", "above", "below", "fields"),
    [
        (CLOSE, "plans", "close", PLANNED),
        ("Two men were reported to have died.", "reported", "died", POSSIBLE),
    ],
    ids=["a plan", "a belief"],
)
def test_what_only_puts_another_entry_ahead_is_part_of_it(text, above, below, fields):
    told = telling(text, (above, {}, FIRST), (below, fields, SECOND))
    (draft,) = joined(told, drafts("One", "Another"))
    assert draft == Draft((0, 1), 1, 1, "Another", parts=(0,))


def test_a_plan_with_a_date_of_its_own_is_an_entry():
    told = telling(CLOSE, ("plans", {}, SECOND), ("close", PLANNED, {}))
    assert len(joined(told, drafts("One", "Another"))) == 2


def test_an_act_without_words_for_its_date_takes_those_of_its_part():
    text = "A protest was held outside the court."
    told = telling(text, ("held", {}, {}), ("protest", {}, SECOND))
    (draft,) = joined(told, drafts("The whole of it", "A part"))
    assert (draft.told, draft.dated) == (0, 1)


def test_an_act_that_has_a_date_of_its_own_or_is_told_again_is_an_entry():
    apart = telling(SANK, ("sank", {}, FIRST), ("killing", {}, SECOND))
    assert len(joined(apart, drafts("One", "Another"))) == 2
    parsed = parse(SANK, "The ship sank.")
    again = replace(
        telling(SANK, ("sank", {}, FIRST), ("killing", {}, FIRST), ("two", {}, FIRST)),
        sentences=parsed.sentences,
        mentions=[
            mention(parsed, "sank"),
            mention(parsed, "killing"),
            mention(parsed, "sank", within=1),
        ],
    )
    twice = [Draft((0,), 0, 0, "One"), Draft((1, 2), 1, 1, "Another")]
    assert joined(again, twice) == twice


@pytest.mark.parametrize(
    ("title", "nominal", "entries"),
    [
        ("Injuries and damage", True, 1),
        ("Injuries", True, 2),
        ("Injuries and damage", False, 2),
    ],
    ids=["told by it", "not told by it", "clauses"],
)
def test_nouns_in_a_row_are_one_entry_where_its_title_tells_them(
    title, nominal, entries
):
    text = "Police reported injuries and damage to cars."
    fields = {"nominal": nominal}
    told = telling(text, ("injuries", fields, FIRST), ("damage", fields, FIRST))
    assert len(joined(told, drafts(title, "Damage"))) == entries


def test_an_act_takes_the_title_that_tells_all_of_it():
    told = telling(SANK, ("sank", {}, FIRST), ("killing", {}, FIRST))
    titles = "The ship sank", "The ship sank, killing two"
    assert [d.title for d in joined(told, drafts(*titles))] == [titles[1]]
    (draft,) = joined(told, drafts("The ship sank in Oslo", titles[1]))
    assert draft.title == "The ship sank in Oslo"


@pytest.mark.parametrize(
    ("text", "main", "other", "expected"),
    [
        (FLEW, "flew", "joining", "Ada Hill joined the crew"),
        (SANK, "sank", "killing", "The same and more"),
        ("The road closed due to flooding.", "closed", "flooding", "The same and more"),
    ],
    ids=["a participle", "what a clause came to", "a bare noun"],
)
def test_what_says_the_same_and_more_is_told_by_itself(text, main, other, expected):
    told = telling(text, (main, {}, FIRST), (other, {}, FIRST))
    found = told_apart(told, drafts("The same", "The same and more"), Wording(told))
    assert [draft.title for draft in found] == ["The same", expected]


@pytest.mark.parametrize(
    ("first", "fields", "expected"),
    [
        ("The plan", PLANNED, "The firm to close the plant"),
        ("The plan", POSSIBLE, "The firm plans to close the plant"),
        ("The plan", {**PLANNED, "nominal": True}, "The firm plans to close the plant"),
    ],
    ids=["planned", "not planned", "a noun"],
)
def test_what_is_planned_is_told_without_its_plan(first, fields, expected):
    text = "The firm plans to close the plant."
    told = telling(text, ("plans", {}, FIRST), ("close", fields, FIRST))
    titles = drafts(first, "The firm plans to close the plant")
    found = told_apart(told, titles, Wording(told))
    assert [draft.title for draft in found] == [first, expected]


def test_what_says_something_else_keeps_its_title():
    told = telling(FLEW, ("flew", {}, FIRST), ("joining", {}, FIRST))
    titles = drafts("Ada Hill flew to Oslo", "Ada Hill joined the crew")
    assert told_apart(told, titles, Wording(told)) == titles
    assert weighed(told, titles, (0.8, 0.4)) == [0.8, 0.4]


@pytest.mark.parametrize(
    ("titles", "fields", "expected"),
    [
        (("Hill flew to Oslo", "Hill flew"), {}, [0.8, 0.2]),
        (("Hill flew to cold Oslo", "Owen flew Hill to Oslo"), {}, [0.8, 0.2]),
        (("Hill flew to Oslo", "Owen sailed to Oslo"), {}, [0.8, 0.4]),
        (("Hill flew", "Hill flew to Oslo after a storm"), {}, [0.8, 0.28]),
        (("Hill flew to Oslo", "Hill to Oslo"), POSSIBLE, [0.8, 0.12]),
        (
            ("Hill flew to Oslo", "Owen: Hill flew"),
            {"kind": Kind.STATEMENT},
            [0.8, 0.28],
        ),
        (
            ("Hill flew to Oslo", "Owen: it rained"),
            {"kind": Kind.STATEMENT},
            [0.8, 0.4],
        ),
    ],
    ids=[
        "less",
        "nearly all",
        "little",
        "more",
        "what did not happen",
        "a report",
        "a report of more",
    ],
)
def test_what_another_entry_says_weighs_less(titles, fields, expected):
    told = telling(FLEW, ("flew", {}, FIRST), ("joining", fields, FIRST))
    assert weighed(told, drafts(*titles), (0.8, 0.4)) == expected


@pytest.mark.parametrize(
    ("saliences", "fields", "expected"),
    [
        ((0.4, 0.8), {}, [0.12, 0.8]),
        ((0.8, 0.4), {}, [0.8, 0.4]),
        ((0.4, 0.8), POSSIBLE, [0.4, 0.8]),
    ],
    ids=["less salient", "more salient", "of what is not real"],
)
def test_a_report_weighs_less_than_what_it_tells(saliences, fields, expected):
    text = "Two men were reported to have died."
    died = {"governor": 3, **fields}
    told = telling(
        text, ("reported", {"kind": Kind.STATEMENT}, FIRST), ("died", died, FIRST)
    )
    assert weighed(told, drafts("Police report", "Two men died"), saliences) == expected


def test_a_noun_told_once_weighs_less_than_the_clause_that_has_it():
    text = "The court overturned the ban."
    told = telling(text, ("overturned", {}, FIRST), ("ban", {"nominal": True}, FIRST))
    titles = drafts("The court overturned the ban", "Ban")
    assert weighed(told, titles, (0.4, 0.8)) == [0.4, 0.4]
    often = [titles[0], Draft((1, 0), 1, 1, "Ban")]
    assert weighed(told, often, (0.4, 0.8)) == [0.28, 0.8]


@pytest.mark.parametrize(
    ("dates", "count"),
    [((OPEN_DATE, SECOND), 2), ((OPEN_DATE, FIRST), 1), ((SECOND, SECOND), 1)],
    ids=["of its own", "lent", "one date"],
)
def test_what_somebody_speaks_of_does_not_lend_its_date(dates, count):
    text = "The firm apologized for the leak in March."
    said = {"kind": Kind.STATEMENT}
    told = telling(text, ("apologized", said, dates[0]), ("leak", {}, dates[1]))
    titles = drafts(
        "The firm apologized for the leak", "The firm apologized for the leak"
    )
    assert len(joined(told, titles)) == count
