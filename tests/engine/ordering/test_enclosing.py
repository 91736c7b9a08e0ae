"""An entry that another one of its sentence has in its title is told in that one."""

import pytest

from dateline.ordering.drafting import Draft, Telling
from dateline.ordering.enclosing import enclosed
from dateline.values import Attribution, Factuality, Kind
from tests.trees import anchor, find, mention, parse

PLANNED = {"factuality": Factuality.PLANNED}
POSSIBLE = {"factuality": Factuality.POSSIBLE}
DENIED = {"factuality": Factuality.DENIED}
FIRST, SECOND = {"edtf": "2019-06-01"}, {"edtf": "2019-06-03", "direct": True}
BAN = "The court overturned the ban."
CLOSE = "The firm plans to close the plant."
REFUSED = "The firm refused to close the plant."
TOLD = "Police said the road was closed."


def left(text, first, second, *titles):
    """Two entries, each (word, fields, date), and what is left of them."""
    parsed = parse(text)
    told = Telling(
        article=parsed.article,
        sentences=parsed.sentences,
        mentions=[
            mention(parsed, word, **fields) for word, fields, _ in (first, second)
        ],
        anchors=[anchor(**date) for *_, date in (first, second)],
        expressions=(),
        referents={},
        story=None,
    )
    drafts = [Draft((n,), n, n, title) for n, title in enumerate(titles)]
    return drafts, enclosed(told, drafts)


def one_entry(text, first, second, *titles):
    """Whether the two entries come to be the second one."""
    drafts, found = left(text, first, second, *titles)
    whole = Draft((0, 1), 1, 1, titles[1], parts=(0,))
    assert found in (drafts, [whole])
    return found == [whole]


@pytest.mark.parametrize(
    ("fields", "date", "title", "expected"),
    [
        ({}, FIRST, "The ban", True),
        ({}, SECOND, "The ban", False),
        ({}, FIRST, "The ban of cars", False),
        (PLANNED, {"edtf": None}, "The ban", False),
        ({"nominal": False}, FIRST, "The ban", True),
        ({"kind": Kind.STATEMENT}, FIRST, "The ban", False),
    ],
    ids=["same day", "dated", "says more", "open", "clause", "report"],
)
def test_a_noun_that_the_title_of_a_clause_has_is_in_its_entry(
    fields, date, title, expected
):
    noun, clause = ("ban", fields, date), ("overturned", {}, FIRST)
    told = one_entry(BAN, noun, clause, title, "The court overturned the ban")
    assert told is expected


def test_what_was_real_is_no_part_of_what_is_open():
    noun, clause = ("ban", {}, FIRST), ("overturned", PLANNED, FIRST)
    assert not one_entry(BAN, noun, clause, "The ban", "To overturn the ban")


@pytest.mark.parametrize(
    ("inner", "outer", "date", "title", "expected"),
    [
        (PLANNED, PLANNED, {"edtf": None}, "To close the plant", True),
        (PLANNED, PLANNED, SECOND, "To close the plant", False),
        (PLANNED, PLANNED, {"edtf": None}, "To close the plant soon", False),
        (DENIED, PLANNED, {"edtf": None}, CLOSE, False),
        (POSSIBLE, PLANNED, {"edtf": None}, CLOSE, True),
        (POSSIBLE, PLANNED, {"edtf": None}, "To close the plant", False),
        (PLANNED, {}, {"edtf": None}, "To close the plant", False),
        ({}, {}, FIRST, CLOSE, True),
        ({}, {"nominal": True}, FIRST, "To close the plant", False),
        ({}, {"kind": Kind.STATEMENT}, FIRST, CLOSE, False),
    ],
    ids=[
        "as open",
        "dated",
        "says more",
        "denied",
        "open otherwise, one title",
        "open otherwise",
        "of what is real",
        "done",
        "of a noun",
        "of a promise",
    ],
)
def test_a_clause_that_the_title_of_its_verb_has_is_in_its_entry_if_as_real(
    inner, outer, date, title, expected
):
    aim, above = ("close", inner, date), ("plans", outer, FIRST)
    assert one_entry(CLOSE, aim, above, title, CLOSE) is expected


@pytest.mark.parametrize(
    ("inner", "outer", "date", "title", "expected"),
    [
        (DENIED, {}, FIRST, REFUSED, True),
        (DENIED, {}, FIRST, "It refused to close the plant", True),
        (POSSIBLE, {}, {"edtf": None}, REFUSED, True),
        (PLANNED, {}, {"edtf": None}, REFUSED, False),
        (DENIED, {}, FIRST, "To close the plant", False),
        (DENIED, {}, FIRST, "It refused to close the old plant", False),
        (DENIED, {}, SECOND, REFUSED, False),
        (DENIED, PLANNED, FIRST, REFUSED, False),
        ({**DENIED, "nominal": True}, {}, FIRST, REFUSED, False),
    ],
    ids=[
        "denied",
        "of a pronoun",
        "open",
        "planned",
        "of its own",
        "says more",
        "dated",
        "of what is open",
        "a noun",
    ],
)
def test_what_did_not_happen_is_not_told_beside_the_clause_that_says_so(
    inner, outer, date, title, expected
):
    undone, above = ("close", inner, date), ("refused", outer, FIRST)
    drafts, found = left(REFUSED, undone, above, title, REFUSED)
    assert found == drafts[expected:]


def test_a_clause_is_told_beside_the_one_below_it():
    refused, close = ("refused", DENIED, FIRST), ("close", {}, FIRST)
    drafts, found = left(REFUSED, refused, close, REFUSED, REFUSED)
    assert found == drafts


def test_what_another_verb_has_is_an_entry():
    text = "The court heard an appeal to lift the ban."
    ban, heard = ("ban", {}, FIRST), ("heard", {}, FIRST)
    assert not one_entry(text, ban, heard, "The ban", text)


def test_what_is_told_to_be_before_or_after_is_an_entry():
    vote, failed = ("vote", {}, FIRST), ("failed", {}, FIRST)
    text = "It failed after the vote."
    assert not one_entry(text, vote, failed, "The vote", "It failed after the vote")


SOURCE = {"attribution": Attribution(text="Police", start=0, end=6, article="a1")}


@pytest.mark.parametrize(
    ("saying", "date", "content", "title", "expected"),
    [
        ({}, FIRST, SOURCE, "The main road in Oslo was closed", True),
        ({}, SECOND, SOURCE, "The main road in Oslo was closed", False),
        ({}, FIRST, {}, "The main road in Oslo was closed", False),
        (
            {},
            FIRST,
            {**SOURCE, "governor": -1},
            "The main road in Oslo was closed",
            False,
        ),
        ({}, FIRST, SOURCE, "Police said the main road in Oslo was closed", False),
        ({}, FIRST, SOURCE, "It was closed", False),
        ({}, FIRST, {**SOURCE, **PLANNED}, "The main road in Oslo was closed", False),
        (
            {"kind": Kind.OCCURRENCE},
            FIRST,
            SOURCE,
            "The main road in Oslo was closed",
            False,
        ),
    ],
    ids=["told", "dated", "no source", "of more", "one title", "less", "open", "other"],
)
def test_a_report_is_in_the_entry_of_what_it_reports(
    saying, date, content, title, expected
):
    token = find(parse(TOLD).sentences[0], "said")
    said = ("said", {"kind": Kind.STATEMENT, **saying}, date)
    closed = ("closed", {"governor": token, **content}, FIRST)
    whole = "Police said the main road in Oslo was closed"
    assert one_entry(TOLD, said, closed, whole, title) is expected


@pytest.mark.parametrize(
    ("basis", "expected"), [("publication", True), ("narrative", False)]
)
def test_a_report_of_what_goes_on_now_is_in_its_entry(basis, expected):
    token = find(parse(TOLD).sentences[0], "said")
    said = ("said", {"kind": Kind.STATEMENT}, {"edtf": "../2019-06-07"})
    ongoing = {"factuality": Factuality.ONGOING, "governor": token, **SOURCE}
    closed = ("closed", ongoing, {"edtf": "2019-06-07", "basis": basis})
    whole = "Police said the main road in Oslo is closed"
    titles = whole, "The main road in Oslo is closed"
    assert one_entry(TOLD, said, closed, *titles) is expected


EFFORT = "The effort to close the plant failed."


@pytest.mark.parametrize(
    ("fields", "date", "title", "expected"),
    [
        (PLANNED, {"edtf": None}, "Effort to close the plant", True),
        (DENIED, {"edtf": None}, "Effort to close the plant", True),
        (PLANNED, SECOND, "Effort to close the plant", False),
        (PLANNED, {"edtf": None}, "The firm to close the plant", False),
        ({}, SECOND, "Effort to close the plant", False),
    ],
    ids=["planned", "denied", "with a date", "in its own words", "happened"],
)
def test_what_has_the_title_of_its_noun_and_is_no_fact_is_in_its_entry(
    fields, date, title, expected
):
    effort = ("effort", {"nominal": True}, FIRST)
    close = ("close", fields, date)
    assert one_entry(EFFORT, close, effort, title, "Effort to close the plant") is (
        expected
    )
