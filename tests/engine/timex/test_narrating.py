"""The dates of the story and the one that words count from."""

from datetime import date

import pytest

from dateline import dates
from dateline.dates import Precision
from dateline.languages.base import Tense
from dateline.timex.context import Context, Resolved, dated
from dateline.timex.narrating import (
    Story,
    Telling,
    count_on,
    edge,
    is_as_fine,
    tell,
    telling_of,
)

FIRST, SECOND, THIRD = (dates.day(date(2019, 6, n)) for n in (1, 2, 3))
WEEKEND = dates.weekend(date(2019, 6, 8))


def told(*days):
    """The dates of a story from (day, sentence, telling)."""
    story = Story()
    for interval, sentence, telling in days:
        story = tell(story, dated(interval, "told"), sentence, telling)
    return story.dates


@pytest.mark.parametrize(
    "resolved",
    [
        Resolved(type="DURATION", value="P1D", interval=FIRST),
        Resolved(type="DATE", value="2019", interval=FIRST, aside=True),
        Resolved(type="DATE", value="XXXX"),
    ],
)
def test_what_is_no_date_of_the_story_is_not_told(resolved):
    assert tell(Story(), resolved, 0, Telling.MAIN) == Story()


def test_date_told_in_passing_stays_behind_those_that_are_not():
    main, aside, saying, naming = Telling
    assert told((FIRST, 0, main), (SECOND, 0, aside)) == (SECOND, FIRST)
    assert told((FIRST, 0, main), (SECOND, 9, saying)) == (SECOND, FIRST)
    assert told((FIRST, 0, main), (SECOND, 9, naming)) == (SECOND, FIRST)
    assert told((FIRST, 0, main), (SECOND, 9, aside)) == (FIRST, SECOND)
    assert told((FIRST, 0, saying), (SECOND, 9, saying)) == (FIRST, SECOND)
    assert told((FIRST, 0, aside), (SECOND, 0, main)) == (FIRST, SECOND)
    assert told((FIRST, 0, main), (SECOND, 0, main), (THIRD, 0, aside)) == (
        THIRD,
        FIRST,
        SECOND,
    )


def test_story_forgets_the_oldest_dates():
    assert (
        len(
            told(
                *(
                    (FIRST, n, Telling.PASSING if n % 2 else Telling.MAIN)
                    for n in range(60)
                )
            )
        )
        == 24
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He fell on Monday.", Telling.MAIN),
        ("He said on Monday he would go.", Telling.SAYING),
        ("He said on Monday that the mill had burned.", Telling.SAYING),
        ("He said goodbye on Monday and left.", Telling.MAIN),
        ("It fell over the Monday vote.", Telling.NAMING),
        ("It fell over Monday's vote.", Telling.NAMING),
        ("Monday's vote was close.", Telling.MAIN),
        ("He left the city Monday amid rain.", Telling.MAIN),
        ("It fell, and he said so on Monday.", Telling.MAIN),
        ("The bank, which opened in May, shut on Monday.", Telling.MAIN),
        ("He met Roe, who was shot on Monday.", Telling.PASSING),
        ("It fell, officials said on Monday.", Telling.PASSING),
        ("It rose from a low, compared with Monday.", Telling.PASSING),
        ("It was higher than on Monday.", Telling.PASSING),
    ],
)
def test_words_before_a_date_tell_how_it_is_told(text, expected):
    start = text.index("Monday")
    assert telling_of(text, start, start + len("Monday"), 0, "en") is expected


def test_past_clause_counts_from_a_date_that_it_can_follow():
    def next_day(known):
        return dates.day(known.end)

    story = (FIRST, dates.day(date(2019, 6, 20)))
    context = Context(published=date(2019, 6, 7), story=story, tense=Tense.PAST)
    assert count_on(context, next_day) == (FIRST, SECOND)
    assert count_on(Context(story=story), next_day)[0] == story[1]
    assert count_on(Context(), next_day) is None


@pytest.mark.parametrize(
    ("interval", "precision", "expected"),
    [
        (dates.year(2019), Precision.DAY, False),
        (dates.since(FIRST), Precision.YEAR, False),
        (dates.year(2019).until(dates.year(2020)), Precision.MONTH, False),
        (dates.month(2019, 2).until(dates.month(2019, 3)), Precision.MONTH, True),
        (dates.year(2019).until(dates.year(2020)), Precision.YEAR, True),
        (WEEKEND, Precision.DAY, True),
        (FIRST, Precision.YEAR, True),
    ],
)
def test_stretch_is_as_fine_as_its_ends(interval, precision, expected):
    assert is_as_fine(interval, precision) is expected


def test_stretch_is_left_forward_from_its_last_day_and_back_from_its_first():
    assert edge(WEEKEND, 1) == date(2019, 6, 9)
    assert edge(WEEKEND, -1) == date(2019, 6, 8)
    assert edge(WEEKEND, 0) is None
    assert edge(FIRST, 0) == date(2019, 6, 1)
    assert edge(dates.since(FIRST), 1) is None
