"""Which mentions tell one event, and what keeps two apart."""

from dataclasses import replace

import pytest

from dateline.ordering.coreference import STATEMENT_REACH, cluster
from dateline.ordering.likeness import is_lead_of
from dateline.values import EntityType, Factuality, Kind, Participant, Role
from tests.factories import make_time_expression
from tests.trees import anchor, mention, parse

ARRESTED = "Police arrested Ada Hill in Oslo."
SAID = "Police said the road was closed."
SANK = "The ship sank."


def who(name, role=Role.AGENT, kind=EntityType.PERSON):
    return Participant(
        start=0, end=len(name), text=name, role=role, type=kind, article="a1"
    )


HILL = who("Ada Hill", Role.PATIENT)


def grouped(*told, anchors=None):
    """Groups of mention numbers; each of ``told`` is (sentence, word, fields)."""
    parsed = parse(*(text for text, *_ in told))
    mentions = [
        mention(parsed, word, within=n, **dict(*fields))
        for n, (_, word, *fields) in enumerate(told)
    ]
    dates = anchors or [anchor(None, basis="bound")] * len(mentions)
    return cluster(parsed.sentences, mentions, dates, range(len(mentions)))


def joined(*told, anchors=None):
    return len(grouped(*told, anchors=anchors)) < len(told)


def test_no_mention_no_group():
    assert cluster((), (), (), ()) == ()


def test_only_the_given_mentions_are_grouped():
    parsed = parse(SANK, SANK)
    mentions = [mention(parsed, "sank", within=n) for n in (0, 1)]
    dates = [anchor(None)] * 2
    assert cluster(parsed.sentences, mentions, dates, [1]) == ((1,),)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The arrest of Ada Hill shocked Oslo.", "arrest", ((0, 1),)),
        ("An arrest followed.", "arrest", ((0,),)),
        (ARRESTED, "arrested", ((0,),)),
    ],
    ids=["a definite noun", "any noun", "a verb"],
)
def test_of_the_mentions_not_listed_definite_nouns_name_an_event_again(
    text, word, expected
):
    parsed = parse(ARRESTED, text)
    denied = {"factuality": Factuality.DENIED, "participants": (HILL,)}
    mentions = [
        mention(parsed, "arrested", participants=(HILL,)),
        mention(parsed, word, within=1, **denied),
    ]
    assert cluster(parsed.sentences, mentions, [anchor(None)] * 2, {0}) == expected
    assert cluster(parsed.sentences, mentions, [anchor(None)] * 2, set()) == ()


@pytest.mark.parametrize(
    ("text", "noun", "verb", "other", "expected"),
    [
        ("The blast occurred on Monday.", "blast", "occurred", None, ((0, 1),)),
        ("The blast occurred on Monday.", "blast", "occurred", "2018", ((0,), (1,))),
        ("The court began the trial.", "trial", "began", None, ((0,), (1,))),
        ("The trial begun in May cost millions.", "trial", "begun", None, ((0, 1),)),
        ("The fire that broke out on Monday cost millions.", "fire", "cost", None,
         ((0,), (1,))),
    ],
    ids=["it occurred", "on another date", "an object", "a participle",
         "more than occurrence"],
)  # fmt: skip
def test_a_verb_that_says_only_that_it_occurred_tells_the_event_of_its_subject(
    text, noun, verb, other, expected
):
    parsed = parse(text)
    fields = {"blast": {}, "occurred": {"lemma": "occur"}, "began": {"lemma": "begin"}}
    fields["begun"] = fields["began"]
    mentions = [mention(parsed, word, **fields.get(word, {})) for word in (noun, verb)]
    dates = [anchor("2019-06-03"), anchor(other or "2019-06-03")]
    found = cluster(parsed.sentences, mentions, dates, (0, 1))
    assert found == expected


@pytest.mark.parametrize(
    ("lead", "headline", "expected"),
    [
        ("A plane went down off Oslo.", True, ((0, 1),)),
        ("A plane went down off Oslo.", False, ((0,), (1,))),
        ("A boat went down.", True, ((0,), (1,))),
    ],
    ids=["the headline's lead", "no headline", "nobody it names"],
)
def test_the_lead_tells_what_the_headline_told(lead, headline, expected):
    parsed = parse("Plane goes down near Oslo", lead)
    first, second = parsed.sentences
    sentences = (replace(first, headline=headline), second)
    mentions = [
        mention(parsed, "goes", tense="present"),
        mention(parsed, "went", within=1),
    ]
    assert cluster(sentences, mentions, [anchor(None)] * 2, (0, 1)) == expected


BUYS = "Nordia buys twelve jets."


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("The biggest ferry made its maiden voyage.", True),
        ("The new ship made a voyage.", False),
    ],
)
def test_the_lead_names_most_things_that_the_headline_names(lead, expected):
    parsed = parse("Biggest ferry makes first voyage", lead)
    first, second = parsed.sentences
    assert is_lead_of(second, first) is expected
    assert not is_lead_of(first, second)


@pytest.mark.parametrize(
    ("lead", "verb", "fields", "expected"),
    [
        ("Nordia Inc. has purchased twelve new jets.", "purchased", {}, True),
        ("Nordia Inc. has purchased twelve new jets.", "purchased",
         {"factuality": Factuality.PLANNED}, False),
        ("Nordia Inc. has purchased twelve new jets.", "purchased",
         {"kind": Kind.STATEMENT}, False),
        ("Nordia Inc. has purchased twelve new jets.", "purchased",
         {"participants": (who("Ada Hill"),)}, False),
        ("Nordia has hired twelve men.", "hired", {}, False),
    ],
    ids=["the same thing", "not real", "a statement", "somebody else", "another thing"],
)  # fmt: skip
def test_the_lead_tells_the_headline_in_other_words(lead, verb, fields, expected):
    parsed = parse(BUYS, lead)
    nordia = (who(lead.split(" has")[0], kind=EntityType.ORGANIZATION),)
    mentions = [
        mention(parsed, "buys", participants=(who("Nordia"),)),
        mention(parsed, verb, within=1, **{"participants": nordia, **fields}),
    ]
    for headline in (True, False):
        sentences = (replace(parsed.sentences[0], headline=headline), *parsed.sentences)
        found = cluster(
            (sentences[0], sentences[2]), mentions, [anchor(None)] * 2, (0, 1)
        )
        assert (found == ((0, 1),)) is (expected and headline)


CRASH = ("A crash killed two men in Oslo.", "crash")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([CRASH, ("The accident closed the road.", "accident")], ((0, 1),)),
        ([CRASH, ("An accident closed the road.", "accident")], ((0,), (1,))),
        (
            [
                CRASH,
                ("A second crash hurt six men in Rome.", "crash"),
                ("The accident closed the road.", "accident"),
            ],
            ((0,), (1,), (2,)),
        ),
        (
            [
                CRASH,
                (
                    "The accident closed the road.",
                    "accident",
                    {"participants": (who("Ada Hill", Role.PATIENT),)},
                ),
            ],
            ((0,), (1,)),
        ),
    ],
    ids=["the only one", "indefinite", "one of two", "one of somebody"],
)
def test_a_definite_noun_names_the_one_event_of_its_sort(told, expected):
    assert grouped(*told) == expected


def test_the_one_event_of_a_sort_is_not_that_of_another_date():
    dates = [
        anchor(edtf, expression=make_time_expression()) for edtf in ("2018", "2019")
    ]
    told = (CRASH, ("The accident closed the road.", "accident"))
    assert not joined(*told, anchors=dates)


ANNOUNCED = ("The mayor announced he would resign.", "announced", {
    "kind": Kind.STATEMENT, "lemma": "announce",
})  # fmt: skip


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The announcement surprised Oslo.", "announcement", True),
        ("The remark surprised Oslo.", "remark", True),
        ("The warning surprised Oslo.", "warning", False),
        ("The long announcement surprised Oslo.", "announcement", False),
        ("The accident closed the road.", "accident", False),
    ],
)
def test_a_definite_noun_names_what_was_just_said(text, noun, expected):
    said = {"kind": Kind.STATEMENT}
    assert joined(ANNOUNCED, (text, noun, said)) is expected
    assert not joined(ANNOUNCED, (text, noun, {**said, "quoted": True}))
    assert not joined((text, noun, said), ANNOUNCED)


def test_what_is_told_of_somebody_new_is_another_event():
    hospital = {"lemma": "close", "participants": (who("hospital", Role.PATIENT),)}
    first = ("The hospital closed.", "closed", hospital)
    assert joined(first, first)
    assert not joined(first, ("A hospital closed in May.", "closed", hospital))


def test_a_noun_that_is_not_of_the_verb_of_its_form_is_another_event():
    assert not joined(
        ("Ada Hill left.", "left", {"lemma": "leave", "participants": (who("Hill"),)}),
        ("The leave of Ada Hill ended.", "leave", {"participants": (who("Hill"),)}),
    )


@pytest.mark.parametrize(("noun", "expected"), [("part", False), (None, False)])
def test_a_verb_of_many_uses_counts_by_its_noun(noun, expected):
    of = {"lemma": "take", "participants": (who("Hill"),)}
    told = ("Ada Hill took part.", "took", {**of, "noun": "place"})
    assert joined(told, ("Ada Hill took part.", "took", {**of, "noun": noun})) is (
        expected
    )
    assert joined(told, told)


def test_a_definite_noun_names_an_event_again_wherever_it_was():
    oslo = who("Oslo", Role.OTHER, EntityType.PLACE)
    assert joined(
        (ARRESTED, "arrested", {"participants": (HILL,)}),
        ("The arrest followed a raid.", "arrest", {"participants": (oslo,)}),
    )


def test_groups_come_in_order_of_first_mention():
    groups = grouped(
        (ARRESTED, "arrested", {"participants": (HILL,)}),
        (SANK, "sank"),
        ("The arrest of Ada Hill shocked Oslo.", "arrest", {"participants": (HILL,)}),
    )
    assert groups == ((0, 2), (1,))


@pytest.mark.parametrize(
    ("text", "word", "fields", "expected"),
    [
        ("The second arrest followed.", "arrest", {"participants": (HILL,)}, False),
        ("Two arrests followed.", "arrests", {"participants": (HILL,)}, False),
        ("An arrest followed.", "arrest", {"participants": (HILL,)}, False),
        ("The earlier arrest followed.", "arrest", {"participants": (HILL,)}, False),
        ("The arrest followed a raid.", "raid", {"participants": (HILL,)}, False),
        (
            "Police arrested Bo Berg.",
            "arrested",
            {"participants": (who("Bo Berg", Role.PATIENT),)},
            False,
        ),
        (
            ARRESTED,
            "arrested",
            {"participants": (HILL,), "factuality": Factuality.DENIED},
            False,
        ),
        (
            ARRESTED,
            "arrested",
            {"participants": (HILL, who("Interpol", kind=EntityType.ORGANIZATION))},
            False,
        ),
        ("The arrest followed a raid.", "arrest", {}, True),
        ("Her arrest followed a raid.", "arrest", {"participants": (HILL,)}, True),
        (ARRESTED, "arrested", {"participants": (HILL,)}, True),
        (
            ARRESTED,
            "arrested",
            {"participants": (who("Hill", Role.PATIENT),)},
            True,
        ),
    ],
    ids=[
        "the second one",
        "two of them",
        "an indefinite one",
        "an earlier one",
        "another predicate",
        "another person",
        "one that did not happen",
        "somebody else did it",
        "the definite noun alone",
        "the possessed noun",
        "the same verb with the same person",
        "the surname only",
    ],
)
def test_same_predicate_with_a_shared_participant(text, word, fields, expected):
    agent = who("Police", kind=EntityType.ORGANIZATION)
    first = (ARRESTED, "arrested", {"participants": (agent, HILL)})
    assert joined(first, (text, word, fields)) is expected


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [("went", "go", False), ("sank", "sink", True)],
)
def test_words_said_of_everything_join_nothing(word, lemma, expected):
    of = {"participants": (who("Ada Hill"),), "lemma": lemma}
    assert joined((SANK, "sank", of), (SANK, "sank", of)) is expected


def test_two_mentions_in_one_sentence_are_two_events():
    parsed = parse("The firm failed and closed on Monday.")
    of = {"participants": (who("the firm"),), "lemma": "fail"}
    mentions = [mention(parsed, word, **of) for word in ("failed", "closed")]
    dates = [anchor(None)] * 2
    assert cluster(parsed.sentences, mentions, dates, (0, 1)) == ((0,), (1,))


SIGNED = "The firms signed the deal."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((who("Ada Hill"),), (who("Bo Berg"),), False),
        ((who("Ada Hill"),), (who("Ada Hill"),), True),
        (
            (who("Ada Hill"),),
            (who("Orsted", kind=EntityType.ORGANIZATION),),
            True,
        ),
        ((), (), True),
    ],
    ids=["two people", "one person", "a person and their firm", "nobody named"],
)
def test_the_deal_signed_again_is_the_same_unless_others_sign(one, other, expected):
    signed = {"text": "signed the deal", "noun": "deal"}
    pair = ({**signed, "participants": people} for people in (one, other))
    assert joined(*((SIGNED, "signed", fields) for fields in pair)) is expected


def test_an_indefinite_deal_is_another_one():
    first = {"text": "signed the deal", "noun": "deal"}
    second = {"text": "signed a deal", "noun": "deal", "participants": (HILL,)}
    assert not joined((SIGNED, "signed", first), (SIGNED, "signed", second))


def said(lemma="say", speaker="Ada Hill", **fields):
    people = () if speaker is None else (who(speaker),)
    return SAID, "said", {
        "kind": Kind.STATEMENT, "lemma": lemma, "participants": people, **fields
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (said(speaker=None), said(speaker=None), False),
        (said(), said(speaker="Bo Berg"), False),
        (said(), said("deny"), False),
        (said(), said(quoted=True), False),
        (said(), said(), True),
        (said(), said("add"), True),
        (said("deny"), said("deny"), True),
        (said(), said(speaker="Hill"), True),
    ],
    ids=[
        "nobody named",
        "another speaker",
        "another act",
        "told inside a quotation",
        "said twice",
        "said and added",
        "denied twice",
        "the surname only",
    ],
)
def test_statements_of_one_speaker(one, other, expected):
    assert joined(one, other) is expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [(STATEMENT_REACH, False), (STATEMENT_REACH - 1, True)],
)
def test_statements_far_apart_stay_two(between, expected):
    filler = [(SANK, "sank", {"participants": (), "lemma": f"x{n}"}) for n in range(9)]
    assert joined(said(), *filler[:between], said()) is expected


STATED = {"expression": make_time_expression()}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (anchor("2019-06-03", **STATED), anchor("2019-06-04", **STATED), False),
        (
            anchor("2019-06-01/2019-06-04", **STATED),
            anchor("2019-06-03/2019-06-06", **STATED),
            False,
        ),
        (anchor("2019-06-03", **STATED), anchor("../2019-06-02"), False),
        (
            anchor("../2019-06-07", direct=True, **STATED),
            anchor("2019-06-03", direct=True, **STATED),
            False,
        ),
        (anchor("../2019-06-07", **STATED), anchor("2019-06-03", **STATED), True),
        (anchor("2019-06-03", **STATED), anchor("2019-06", **STATED), True),
        (anchor("2019-06", **STATED), anchor("2019-06-03", **STATED), True),
        (anchor("2019-06-03", **STATED), anchor("../2019-06-07"), True),
        (
            anchor("2019-06-01/2019-06-04", **STATED),
            anchor("2019-06-03/2019-06-06"),
            True,
        ),
        (anchor("2019-06-03", **STATED), anchor(None), True),
    ],
    ids=[
        "two days",
        "two ranges that overlap",
        "a day and before it",
        "by a day and on another, both in words",
        "by a day and on another, one of them shared",
        "a day and its month",
        "a month and its day",
        "a day and any time until later",
        "a range in words and one that overlaps",
        "no date",
    ],
)
def test_dates_keep_two_events_apart(one, other, expected):
    of = {"participants": (HILL,)}
    pair = ((ARRESTED, "arrested", of), (ARRESTED, "arrested", of))
    assert joined(*pair, anchors=[one, other]) is expected


@pytest.mark.parametrize(
    ("past", "fields", "expected"),
    [
        ("1991", {"tense": "present", "perfect": True}, False),
        ("2019-06-03", {"tense": "present", "perfect": True}, True),
        ("1991", {}, True),
    ],
    ids=["long ago", "lately", "not told as news"],
)
def test_what_has_just_happened_is_not_what_a_noun_dates_long_ago(
    past, fields, expected
):
    arrested = (ARRESTED, "arrested", {"participants": (HILL,), **fields})
    arrest = (
        "The arrest of Ada Hill shocked Oslo.",
        "arrest",
        {"participants": (HILL,), "nominal": True},
    )
    dates = [anchor("../2019-06-07", basis="bound"), anchor(past, direct=True)]
    assert joined(arrested, arrest, anchors=dates) is expected
