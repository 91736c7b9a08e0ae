"""The gold files are sound, and their reader refuses what is not."""

from __future__ import annotations

import pytest

from tests.golden.gold_file import locate, ordered_pairs, parse_gold, read_gold
from tests.golden.stories import HERE, STORIES

TEXT = "Police arrested him on Monday. He was charged on Tuesday."
ARRESTED = '[[event]]\nid = "arrested"\nat = "[arrested] him"\n'
CHARGED = '[[event]]\nid = "charged"\nat = "was [charged] on"\n'

each_gold = pytest.mark.parametrize(
    "story", [pytest.param(story, id=story.name) for story in STORIES]
)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ('[[event]]\nid = "a"\nat = "was [tried] on"', "found 0 times"),
        ('[[event]]\nid = "a"\nat = "[on]"', "found 3 times"),
        ('[[event]]\nid = "a"\nat = "was charged on"', "brackets"),
        (ARRESTED + ARRESTED, "used twice"),
        (ARRESTED + 'date = "2019"', "unknown keys date"),
        (ARRESTED + 'when = ["2019-02-30"]', "day is out of range"),
        (ARRESTED + 'factuality = ["likely"]', "likely"),
        (ARRESTED + 'part_of = "trial"', "no event has the id trial"),
        ('order = ["arrested < tried"]\n' + ARRESTED, "no event has the id tried"),
        ('[[non_event]]\nat = "[He was]"\nwhy = "x"', "unknown keys why"),
    ],
)
def test_parse_gold_refuses(source, complaint):
    with pytest.raises(ValueError, match=complaint):
        parse_gold(source, text=TEXT, story="s")


def test_locate_counts_code_points_from_the_start_of_the_text():
    assert locate("him [on] Monday", "😀 him on Monday, on Tuesday") == (6, 8)


def test_parse_gold_expects_a_required_occurrence_that_happened():
    (event,) = parse_gold(ARRESTED, text=TEXT, story="s").events
    assert (event.kind, event.factuality, event.required, event.undated) == (
        "occurrence",
        ("happened",),
        True,
        False,
    )


def test_ordered_pairs_close_the_gap_of_an_event_not_found():
    source = (
        'order = ["arrested < charged < tried", "arrested < tried"]\n'
        + ARRESTED
        + CHARGED
        + '[[event]]\nid = "tried"\nat = "[Tuesday]"'
    )
    gold = parse_gold(source, text=TEXT, story="s")
    assert ordered_pairs(gold, {"arrested", "tried"}) == (("arrested", "tried"),)


def test_every_story_has_a_gold_timeline_and_every_gold_timeline_a_story():
    kept = set(HERE.glob("gold/*.toml"))
    assert kept == {story.gold_path for story in STORIES}


@each_gold
def test_gold_names_people_and_things_as_the_story_does(story):
    for event in read_gold(story).events:
        names = [*event.agents, *event.patients, event.source or ""]
        assert [name for name in names if name not in story.text] == []


@each_gold
def test_gold_says_of_every_required_event_when_it_was(story):
    events = [event for event in read_gold(story).events if event.required]
    assert 8 <= len(events) <= 24
    assert [event.id for event in events if not event.when] == []


@each_gold
def test_gold_never_accepts_a_date_it_calls_wrong(story):
    for event in read_gold(story).events:
        accepted = {(date.start, date.end) for date in event.when}
        assert accepted.isdisjoint((date.start, date.end) for date in event.wrong)


@each_gold
def test_gold_order_agrees_with_its_own_dates(story):
    gold = read_gold(story)
    dates = {event.id: event.when[0] for event in gold.events if event.when}
    for earlier, later in ordered_pairs(gold, set(dates)):
        assert not dates[later].precedes(dates[earlier]), (earlier, later)


@each_gold
def test_gold_order_has_no_cycle(story):
    gold = read_gold(story)
    waiting = set(ordered_pairs(gold, {event.id for event in gold.events}))
    while waiting:
        later = {pair[1] for pair in waiting}
        first = {pair for pair in waiting if pair[0] not in later}
        assert first, f"cycle among {sorted(waiting)}"
        waiting -= first


@each_gold
def test_gold_events_share_no_trigger(story):
    spans = [span for event in read_gold(story).events for span in event.spans]
    assert len(spans) == len(set(spans))
