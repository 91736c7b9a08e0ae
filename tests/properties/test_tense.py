"""A date placed by tense lies on the side of publication that the tense tells."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.languages.en.words import MONTHS, SEASONS, WEEKDAYS
from dateline.timex.tagging import tag
from tests.properties.articles import published_days

PAST = ("{0}, the workers went on strike.", "The bridge fell {0}.", "He resigned {0}.")
FUTURE = ("{0}, the workers will strike.", "The bridge will open {0}.")
_MONTH_NAMES = [name.title() for name in MONTHS if len(name) > 4 or name == "june"]
_WEEKDAY_NAMES = [name.title() for name in WEEKDAYS if len(name) > 5]


@st.composite
def names(draw):
    """A name of a time without its year, and its preposition."""
    month = draw(st.sampled_from(_MONTH_NAMES))
    weekday = draw(st.sampled_from(_WEEKDAY_NAMES))
    day = draw(st.integers(1, 31))
    return draw(
        st.sampled_from(
            (
                f"on {weekday}",
                f"on {month} {day}",
                f"on {day} {month}",
                f"on {weekday}, {month} {day}",
                f"in {month}",
                f"in early {month}",
                f"in the {draw(st.sampled_from(sorted(SEASONS)))}",
                f"on {weekday} morning",
                f"on the weekend of {month} {day}",
                f"on {month} {day} at 5 p.m.",
                f"on {month} 5-7",
                "over the weekend",
                "at Christmas",
                "at Easter",
                "in the first quarter",
                f"on the {day}th",
            )
        )
    )


def _placed(text, published, because):
    """The intervals of the expressions that say they are placed by that tense."""
    found = tag(text[0].upper() + text[1:], published=published)
    return [e.interval for e in found if (e.because or "").startswith(because)]


@settings(max_examples=200)
@given(names(), st.sampled_from(PAST), published_days)
def test_date_of_the_past_has_begun_by_publication(name, template, published):
    tomorrow = datetime(*published.timetuple()[:3]) + timedelta(days=1)
    for interval in _placed(template.format(name), published, "past tense"):
        assert interval.start < tomorrow


@settings(max_examples=200)
@given(names(), st.sampled_from(FUTURE), published_days)
def test_date_of_the_future_has_not_ended_by_publication(name, template, published):
    today = datetime(*published.timetuple()[:3])
    for interval in _placed(template.format(name), published, "future clause"):
        assert interval.end > today


@settings(max_examples=200)
@given(published_days)
def test_tense_places_a_name(published):
    assert _placed("He resigned on Friday.", published, "past tense")
    assert _placed("He will resign on Friday.", published, "future clause")
