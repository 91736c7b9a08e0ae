"""How participants in the corpora are compared with those of timelines."""

import pytest

from benchmarks.participants import cases_of, errors_in, figures_of, is_same
from tests.factories import make_event, make_mention, make_participant

BOUGHT = {"start": 14, "end": 20}
KESTREL = {"start": 0, "end": 13, "text": "Kestrel Foods"}
RIVAL = {"start": 21, "end": 30, "text": "its rival"}


def phrase(text, start=90):
    return {"start": start, "end": start + len(text), "text": text}


def meantime(*parts):
    """An event whose parts are (role, number of the entity)."""
    entities = [KESTREL | {"coref": "1"}, RIVAL, phrase("The buyer") | {"coref": "1"}]
    links = [{"event": 0, "role": role, "entity": number} for role, number in parts]
    links.append({"event": 0, "role": "Arg2", "target": "v0"})
    text = "Kestrel Foods bought its rival"
    return {
        "text": text,
        "events": [BOUGHT],
        "entities": entities,
        "participants": links,
    }


def timeset(*parts):
    event = BOUGHT | {"participants": [{"role": "ARG0", **part} for part in parts]}
    return {"text": "Kestrel Foods bought its rival", "events": [event]}


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Foods", True),
        ("the Kestrel Foods company", True),
        ("KESTREL FOODS", True),
        ("Kestrel Drinks", False),
        ("the", False),
    ],
)
def test_texts_that_hold_one_another_are_the_same(text, same):
    assert is_same(make_participant(), [phrase("its rival"), phrase(text)]) is same


def test_words_that_overlap_are_the_same():
    assert is_same(make_participant(), [phrase("Foods bought", start=8)])
    assert not is_same(make_participant(), [phrase("bought", start=13)])


def test_an_event_without_participants_or_off_the_timeline_is_no_case():
    place_only = meantime(("Argm-LOC", 0))
    itself = timeset(BOUGHT | {"text": "bought"})
    away = make_event(mentions=(make_mention("sale"),))
    assert list(cases_of(place_only, [make_event()])) == []
    assert list(cases_of(itself, [make_event()])) == []
    assert list(cases_of(timeset(KESTREL), [away])) == []


def test_any_phrase_of_the_chain_will_do_and_place_for_precision():
    document = meantime(("Arg0", 2), ("Argm-LOC", 1))
    ours = (make_participant(), make_participant("its rival"))
    (case,) = cases_of(document, [make_event(participants=ours)])
    assert (case.missed, case.spurious) == ((), ())


def test_no_case_gives_no_figure_to_be_proud_of():
    assert set(figures_of(()).values()) == {0}


def test_figures_count_what_is_missed_and_spurious():
    ours = (make_participant(), make_participant("A court"))
    event = make_event(participants=ours)
    cases = list(cases_of(timeset(KESTREL, RIVAL, phrase("Ada Hill")), [event]))
    assert figures_of(cases) == {
        "precision": 50,
        "recall": pytest.approx(100 / 3),
        "annotated": 3,
    }
    assert [line.split(" | ")[0] for line in errors_in(cases[0])] == [
        "missed: bought: its rival; Ada Hill",
        "spurious: bought: A court (agent)",
    ]
