"""How links of speech in the corpus are compared with the sources of timelines."""

import pytest

from benchmarks.attribution import Case, Speech, cases_of, figures_of
from tests.factories import TEXT, make_attribution, make_event, make_mention

COURT = {"start": 45, "end": 52, "text": "A court", "coref": "7"}
CHAIN = {"start": 0, "end": 2, "text": "The judges", "coref": "7"}
RIVAL = {"start": 21, "end": 30, "text": "its rival", "coref": "8"}


def told_by(text="said", *speaker):
    return Speech(start=53, end=56, text=text, speaker=speaker)


def case(*, source=None, speech=None, near=()):
    return Case(text="", sentence="", told_by=speech, near=near, source=source)


def document(*links, speaker=0):
    return {
        "events": [{"start": 14, "end": 20, "text": "bought"},
                   {"start": 57, "end": 61, "text": "stop"},
                   {"start": 53, "end": 56, "text": "may"}],
        "entities": [COURT, CHAIN, RIVAL],
        "participants": [
            {"event": 2, "role": "Arg1", "entity": 2},
            {"event": 2, "role": "Arg0", "entity": speaker},
        ],
        "other_links": [
            {"kind": kind, "source": source, "target": target}
            for kind, source, target in links
        ],
    }  # fmt: skip


def stop(**fields):
    return make_event(mentions=(make_mention("stop"),), **fields)


@pytest.mark.parametrize(
    ("given", "outcomes"),
    [
        (case(), ()),
        (case(near=(told_by("said", COURT),)), ()),
        (case(speech=told_by("said")), ()),
        (case(speech=told_by("believes", COURT)), ()),
        (case(speech=told_by("said", COURT)), ("due",)),
        (case(source=make_attribution()), ("shown",)),
        (case(source=make_attribution(), speech=told_by("said")), ("shown", "right")),
        (
            case(source=make_attribution(), speech=told_by("knew", COURT)),
            ("shown", "right", "compared", "named"),
        ),
        (
            case(source=make_attribution(), near=(told_by("said", RIVAL),)),
            ("shown", "right", "compared"),
        ),
        (
            case(source=make_attribution(), speech=told_by("said", RIVAL)),
            ("due", "found", "shown", "right", "compared"),
        ),
        (
            case(source=make_attribution(), speech=told_by("said", RIVAL, COURT)),
            ("due", "found", "shown", "right", "compared", "named"),
        ),
    ],
)
def test_what_a_case_counts_for(given, outcomes):
    assert given.outcomes == outcomes


def test_other_links_and_content_that_is_no_event_are_not_read():
    links = [("CLINK", "e2", "e1"), ("SLINK", "e2", "t0")]
    (found,) = cases_of(document(*links), [stop()])
    assert (found.told_by, found.near) == (None, ())


def test_what_is_not_on_the_timeline_is_no_case():
    assert list(cases_of(document(("SLINK", "e2", "e0")), [stop()])) == [
        Case(
            text="stop",
            sentence=TEXT,
            told_by=None,
            near=(told_by("may", COURT, CHAIN),),
            source=None,
        )
    ]


def test_a_source_is_any_phrase_of_the_chain_of_who_speaks():
    source = make_attribution("its rival")
    links = document(("SLINK", "e2", "e1"), speaker=1)
    (court,) = cases_of(links, [stop(attribution=make_attribution())])
    (rival,) = cases_of(links, [stop(attribution=source)])
    assert "named" in court.outcomes
    assert "compared" in rival.outcomes
    assert "named" not in rival.outcomes


def test_no_case_gives_no_figure_to_be_proud_of():
    assert set(figures_of({}).values()) == {0}


def test_figures_are_shares_of_what_is_shown_due_and_compared():
    counts = {"shown": 4, "right": 3, "due": 2, "found": 1, "compared": 5, "named": 4}
    assert figures_of(counts) == {
        "precision": 75,
        "recall": 50,
        "source accuracy": 80,
        "content": 2,
        "attributed": 4,
    }
