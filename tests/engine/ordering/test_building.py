"""Dated mentions become the events of a timeline, joined, in order and related."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from dateline.dates import parse_edtf
from dateline.ordering.building import build_events, moment_of
from dateline.ordering.drafting import Telling
from dateline.values import (
    Attribution,
    Entity,
    EntityType,
    Factuality,
    Kind,
    Participant,
    Role,
)
from tests.factories import make_time_expression
from tests.trees import anchor, mention, parse

SANK = "The ship sank."
BROKE = "The dam broke."
FLED = "The mayor fled."
ARRESTED = "Police arrested Ada Hill in Oslo."
ARREST = "The arrest of Ada Hill shocked Oslo."
OPEN = {"edtf": "../2019-06-07", "basis": "bound"}


def telling(*told, published=date(2019, 6, 7), story=None, **fields):
    """What one article tells; each of ``told`` is (sentence, word, fields of the
    mention, fields of its anchor)."""
    texts = list(dict.fromkeys(text for text, *_ in told))
    parsed = parse(*texts)
    return Telling(
        **{
            "article": replace(parsed.article, published=published),
            "sentences": parsed.sentences,
            "mentions": [
                mention(parsed, word, within=texts.index(text), **of)
                for text, word, of, _ in told
            ],
            "anchors": [anchor(**date) for *_, date in told],
            "expressions": (),
            "referents": {},
            "story": story,
            **fields,
        }
    )


def events(*told, **fields):
    return build_events(telling(*told, **fields))[0]


def named(text, words, role=Role.AGENT, article="a1"):
    start = text.index(words)
    return Participant(
        start=start,
        end=start + len(words),
        text=words,
        role=role,
        type=EntityType.PERSON,
        article=article,
    )


def test_nothing_told_is_an_empty_timeline():
    assert build_events(telling()) == ((), ())


def test_events_come_in_order_of_time_with_ranks_and_relations():
    found, relations = build_events(
        telling(
            (SANK, "sank", {}, {"edtf": "2019-06-03"}),
            (BROKE, "broke", {}, {"edtf": "2019-06-01"}),
            (FLED, "fled", {}, {"edtf": "2019-06-03"}),
        )
    )
    assert [(e.id, e.rank, e.mentions[0].text) for e in found] == [
        ("e1", 1, "broke"),
        ("e2", 2, "sank"),
        ("e3", 2, "fled"),
    ]
    assert [(r.source, r.type, r.target, r.basis) for r in relations] == [
        ("e2", "same", "e3", "dates"),
        ("e1", "before", "e2", "dates"),
    ]


def test_events_of_one_day_that_nothing_parts_are_the_same_time():
    told = {"tense": None}
    found, relations = build_events(
        telling((SANK, "sank", told, {}), (BROKE, "broke", told, {}))
    )
    assert [e.rank for e in found] == [1, 1]
    assert [(r.source, r.type, r.target) for r in relations] == [("e1", "same", "e2")]


def test_words_order_events_inside_a_day():
    text = "The mayor left after the vote failed."
    found = events((text, "left", {}, {}), (text, "failed", {}, {}))
    assert [(e.rank, e.mentions[0].text) for e in found] == [(1, "failed"), (2, "left")]


@pytest.mark.parametrize(
    ("collapsed", "ranks"),
    [(OPEN, [1, 1, 1]), ({}, [1, 2, 2])],
    ids=["without a date", "with a date of its own"],
)
def test_grammar_ranks_only_what_has_a_date_before_all_else_of_its_day(
    collapsed, ranks
):
    text = "The mayor said the bridge collapsed."
    found = events(
        (SANK, "sank", {}, {}),
        (text, "said", {"kind": Kind.STATEMENT}, {}),
        (text, "collapsed", {}, collapsed),
    )
    assert [e.rank for e in found] == ranks
    assert found[0].mentions[0].text == "collapsed"


@pytest.mark.parametrize(
    ("fields", "direct", "listed"),
    [
        ({"hypothetical": True}, False, False),
        ({"negated": True}, False, False),
        ({"quoted": True, "tense": "present"}, False, False),
        ({"hypothetical": True}, True, True),
        ({"negated": True}, True, True),
        ({"quoted": True, "tense": "present"}, True, True),
        ({"quoted": True, "tense": "present", "progressive": True}, False, True),
        (
            {"quoted": True, "tense": "present", "factuality": Factuality.PLANNED},
            False,
            True,
        ),
        ({"echo": True}, False, False),
        ({"echo": True}, True, True),
        ({"quoted": True}, False, True),
        ({}, False, True),
    ],
    ids=[
        "only imagined",
        "did not happen",
        "a view",
        "imagined for a date",
        "did not happen on a date",
        "a view with a date",
        "under way, says somebody",
        "a plan, says somebody",
        "an echo",
        "an echo with a date",
        "happened, says somebody",
        "plain",
    ],
)
def test_a_timeline_lists_what_is_real_or_dated(fields, direct, listed):
    found = events((SANK, "sank", fields, {"direct": direct}))
    assert bool(found) is listed


@pytest.mark.parametrize(
    ("tense", "direct", "listed"),
    [("present", False, False), ("present", True, True), ("past", False, True)],
)
def test_what_somebody_does_all_year_is_listed_for_a_date_alone(tense, direct, listed):
    fields = {"tense": tense, "factuality": Factuality.ONGOING}
    told = ("Kestrel produces toys.", "produces", fields, {"direct": direct})
    assert bool(events(told)) is listed


def test_entries_of_one_sentence_that_differ_by_an_article_are_one():
    text = "An agreement made on Monday failed."
    made = (text, "made", {"tense": None}, OPEN)
    agreement = (text, "agreement", {"tense": None}, OPEN)
    (event,) = events(agreement, made)
    assert event.title == "An agreement was made on Monday"
    assert [m.text for m in event.mentions] == ["agreement", "made"]


def test_mentions_of_one_event_are_one_entry_with_the_best_date_and_words():
    hill = Role.PATIENT
    found = events(
        (
            ARRESTED,
            "arrested",
            {"participants": (named(ARRESTED, "Ada Hill", hill),)},
            OPEN,
        ),
        (
            ARREST,
            "arrest",
            {"participants": (named(ARREST, "Ada Hill", hill),), "tense": None},
            {"edtf": "2019-06-03"},
        ),
    )
    (event,) = found
    assert [m.text for m in event.mentions] == ["arrested", "arrest"]
    assert event.mentions[0].quote == ARRESTED
    assert (event.when.edtf, event.when.basis) == ("2019-06-03", "stated")
    assert event.title.startswith("Police arrested Ada Hill")
    assert [(p.role, p.text) for p in event.participants] == [(hill, "Ada Hill")]


@pytest.mark.parametrize(
    ("one", "other", "best"),
    [
        ({"edtf": "2019-06"}, {"edtf": "2019-06-03"}, "2019-06-03"),
        ({"edtf": "2019-06-03", "basis": "narrative"}, {"edtf": "2019"}, "2019"),
        (
            {"edtf": "2019-06"},
            {"edtf": "2019-06-03", "basis": "narrative", "direct": True},
            "2019-06-03",
        ),
        (OPEN, {"edtf": "2019-06-03", "basis": "publication"}, "2019-06-03"),
        ({"edtf": None, "basis": "bound"}, OPEN, None),
    ],
    ids=[
        "the finer",
        "the stated",
        "words of its own",
        "the dated",
        "the first of two open ones",
    ],
)
def test_the_best_date_is_stated_and_fine(one, other, best):
    of = {"participants": (named(ARRESTED, "Ada Hill"),)}
    (event,) = events(
        (ARRESTED, "arrested", of, one),
        ("Police arrested Ada Hill.", "arrested", of, other),
    )
    assert event.when.edtf == best


@pytest.mark.parametrize(
    "worse", [{"quoted": True}, {"tense": None}, {"factuality": Factuality.POSSIBLE}]
)
def test_the_best_words_are_a_plain_report_of_what_happened(worse):
    again = "Police arrested Ada Hill."
    of = {"participants": (named(again, "Ada Hill"),)}
    found = events(
        ("Police arrested Ada Hill in Oslo.", "arrested", {**of, **worse}, {}),
        (again, "arrested", of, {}),
    )
    assert found[-1].title == "Police arrested Ada Hill"


def test_entries_that_would_read_the_same_are_one():
    text = "The firm failed and failed."
    (event,) = events((text, "failed", {}, OPEN), (text, "failed#2", {}, {}))
    assert len(event.mentions) == 2
    assert event.when.basis == "stated"


def test_an_event_and_the_clause_made_of_it_are_one_entry():
    text = "Rescuers spoke of a landslide that buried a village."
    (event,) = events((text, "landslide", {}, {}), (text, "buried", {}, {}))
    assert event.title == "A landslide buried a village"


def test_entries_of_one_title_that_dates_keep_apart_are_two():
    text = "The firm failed and failed."
    own = {"expression": make_time_expression("firm", text), "direct": True}
    first = (text, "failed", {}, {"edtf": "2019-06-03", **own})
    found = events(first, (text, "failed#2", {}, {"edtf": "2019-06-04", **own}))
    assert [e.when.edtf for e in found] == ["2019-06-03", "2019-06-04"]
    lent = {**own, "direct": False}
    (event,) = events(first, (text, "failed#2", {}, {"edtf": "2019-06-04", **lent}))
    assert event.when.edtf == "2019-06-03"
    from_then_on = (text, "failed#2", {}, {"edtf": "2019-06-03/..", **lent})
    assert len(events(first, from_then_on)) == 2


def test_a_report_with_a_date_of_its_own_is_not_what_it_tells():
    text = "The firm failed and failed."
    report = {"kind": Kind.STATEMENT, "text": "reported"}
    told = (text, "failed#2", {}, OPEN)
    found = events((text, "failed", report, {"direct": True}), told)
    assert {(e.kind, e.when.edtf) for e in found} == {
        (Kind.STATEMENT, "2019-06-03"),
        (Kind.OCCURRENCE, "../2019-06-07"),
    }
    (event,) = events((text, "failed", report, {}), told)
    assert (event.kind, event.when.edtf) == (Kind.OCCURRENCE, "../2019-06-07")


def test_what_was_reported_to_have_happened_is_not_dated_by_its_report():
    text = "Two men were reported to have died."
    report = {"kind": Kind.STATEMENT, "lemma": "report"}
    today = {"edtf": "2019-06-07", "basis": "publication"}
    (event,) = events((text, "reported", report, today), (text, "died", {}, OPEN))
    assert (event.kind, event.when.edtf) == (Kind.OCCURRENCE, "../2019-06-07")


def test_an_event_tells_its_kind_reality_place_source_and_reason():
    text = ARRESTED
    oslo = replace(named(text, "Oslo", Role.OTHER), type=EntityType.PLACE)
    source = Attribution(start=0, end=6, text="Police", article="a1")
    fields = {
        "kind": Kind.STATE,
        "factuality": Factuality.ONGOING,
        "place": oslo,
        "attribution": source,
    }
    (event,) = events((text, "arrested", fields, {"confidence": 0.5}))
    assert (event.kind, event.factuality) == (Kind.STATE, Factuality.ONGOING)
    assert (event.place, event.attribution) == (oslo, source)
    assert (event.confidence, event.explanation[0].rule) == (0.5, "day")
    assert 0 <= event.salience <= 1


def test_participants_are_named_once_agents_first():
    people = (
        named(ARRESTED, "Oslo", Role.OTHER),
        named(ARRESTED, "Ada Hill", Role.PATIENT),
        named(ARRESTED, "Police"),
        named(ARRESTED, "Ada Hill", Role.OTHER),
    )
    (event,) = events((ARRESTED, "arrested", {"participants": people}, {}))
    assert [(str(p.role), p.text) for p in event.participants] == [
        ("agent", "Police"),
        ("patient", "Ada Hill"),
        ("other", "Oslo"),
    ]


@pytest.mark.parametrize("headline", [True, False])
def test_a_headline_leaves_the_source_to_the_lines_that_tell_it(headline):
    source = Attribution(start=0, end=6, text="Police", article="a1")
    hill = {"participants": (named(ARRESTED, "Ada Hill", Role.PATIENT),)}
    told = telling(
        (ARRESTED, "arrested", hill, {}),
        (ARREST, "arrest", {**hill, "attribution": source}, {}),
    )
    first, second = told.sentences
    sentences = (replace(first, headline=headline), second)
    ((event,), _) = build_events(replace(told, sentences=sentences))
    assert event.attribution == (source if headline else None)


def test_who_takes_part_in_a_part_of_an_act_is_no_participant_of_it():
    text = "The ship sank, killing two."
    ship, two = named(text, "The ship"), named(text, "two", Role.PATIENT)
    (event,) = events(
        (text, "sank", {"participants": (ship,)}, {}),
        (text, "killing", {"participants": (two,)}, {}),
    )
    assert [m.text for m in event.mentions] == ["sank", "killing"]
    assert event.participants == (ship,)


def test_the_event_is_no_participant_of_its_own():
    people = (named(ARREST, "The arrest of Ada Hill"), named(ARREST, "Ada Hill"))
    (event,) = events((ARREST, "arrest", {"participants": people}, {}))
    assert [p.text for p in event.participants] == ["Ada Hill"]


def test_the_title_names_whom_a_pronoun_stands_for():
    hill = Entity(start=7, end=15, text="Ada Hill", type=EntityType.PERSON)
    text = "He resigned."
    found = build_events(
        telling(
            (ARRESTED, "arrested", {}, {}),
            (text, "resigned", {}, {}),
            referents={(1, 0): hill, (0, 2): hill},
        )
    )[0]
    assert found[1].title == "Ada Hill resigned"


def test_the_title_leaves_out_an_office_that_is_past():
    text = "Former President Ada Hill left Oslo."
    hill = Entity(start=7, end=25, text="President Ada Hill", type=EntityType.PERSON)
    found = build_events(
        telling(
            (text, "left", {}, {}),
            ("He resigned.", "resigned", {}, {}),
            referents={(1, 0): hill},
        )
    )[0]
    assert found[1].title == "Ada Hill resigned"


def test_the_title_leaves_the_date_out():
    text = "The ship sank on Monday."
    words = make_time_expression("on Monday", text, edtf="2019-06-03")
    other = make_time_expression("Monday.", text + " Monday.", edtf="2019-06-03")
    (event,) = events((text, "sank", {}, {}), expressions=(words, other))
    assert event.title == "The ship sank"


def test_an_event_without_a_date_is_placed_by_the_tense_of_its_verb():
    hill = Role.PATIENT
    whom = {"participants": (named(ARREST, "Ada Hill", hill),), "tense": None}
    now = {"participants": (named(ARRESTED, "Ada Hill", hill),), "tense": "present"}
    told = events(
        (ARREST, "arrest", whom, OPEN),
        (ARRESTED, "arrested", {**now, "perfect": True}, OPEN),
        (SANK, "sank", {}, {"edtf": "2019-06-03"}),
        story=parse_edtf("2019-06-03"),
    )
    ranks = {event.mentions[0].text: event.rank for event in told}
    assert ranks["sank"] < ranks["arrest"]


def test_what_is_known_only_as_past_stands_beside_what_it_is_told_with():
    found = events(
        (SANK, "sank", {}, OPEN),
        (BROKE, "broke", {}, {"edtf": "2019-06-01"}),
        (FLED, "fled", {"perfect": True}, OPEN),
        story=parse_edtf("2019-06-05"),
    )
    assert [e.mentions[0].text for e in found] == ["fled", "broke", "sank"]


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        (None, None),
        (date(2019, 6, 7), datetime(2019, 6, 7, 12)),
        (datetime(2019, 6, 7, 8, 30), datetime(2019, 6, 7, 8, 30)),
        (
            datetime.fromisoformat("2019-06-07T08:30:00+02:00"),
            datetime(2019, 6, 7, 8, 30),
        ),
    ],
)
def test_moment_of_publication(published, moment):
    assert moment_of(published) == moment


def test_what_another_entry_says_in_full_weighs_less():
    text = "The court overturned the ban."
    overturned = (text, "overturned", {"score": 1.0}, OPEN)
    day = {"edtf": "2019-06-01"}
    ban = (text, "ban", {"factuality": Factuality.ONGOING, "score": 0.1}, day)
    (alone,) = events(ban)
    again = next(e for e in events(overturned, ban) if e.title == "Ban")
    assert again.salience < 0.8 * alone.salience
