"""Hypothesis strategies for news articles: built from templates, then damaged.

Every sentence is written for these tests.  ``PHRASES`` pairs time phrases with
the calendar unit their words name; a date read from them may not be finer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from dateline.dates import Precision

ACTORS = (
    "Ingrid Solheim",
    "The city council",
    "Northwind Airlines",
    "Prime Minister Arlo Castellan",
    "A court in Lisbon",
    "The World Cycling Federation",
    "Doctors at St. Mary's Hospital",
)
VERBS = (
    # plain form, past tense, gerund, the rest of the clause
    ("sign", "signed", "signing", "an agreement with Peru"),
    ("close", "closed", "closing", "the old harbour"),
    ("arrest", "arrested", "arresting", "three men near Utrecht"),
    ("buy", "bought", "buying", "its rival Kestrel Foods"),
    ("destroy", "destroyed", "destroying", "the archive"),
    ("attack", "attacked", "attacking", "the village of Oru"),
    ("sell", "sold", "selling", "the factory in Turin"),
    ("visit", "visited", "visiting", "the flooded valley"),
)
PHRASES = {
    Precision.DAY: ("on Friday", "yesterday", "on 3 May 2011", "on March 14, 1987"),
    Precision.WEEK: ("last week", "this week"),
    Precision.MONTH: ("in February", "last month", "in October 2008"),
    Precision.SEASON: ("last summer", "in the spring of 2014"),
    Precision.QUARTER: ("in the third quarter", "in the first quarter of 2016"),
    Precision.YEAR: ("in 2015", "last year", "in 1998"),
    Precision.DECADE: ("in the 1990s", "in the 1980s"),
    Precision.CENTURY: ("in the 19th century",),
}
RELATIVE = ("on Friday", "yesterday", "last week", "in February", "last year", "today")
"""Phrases that name no day unless it is known when the article was published."""

HEADS = (
    "",
    "",
    "LISBON — ",
    "OSLO, March 3 (Wire) - ",
    "Saturday, January 11, 2020\n\n",
    "Published 7 June 2019 14:05 GMT\n\n",
    " date 2019-06-07 ",
)
ASIDES = (
    "“It was a very long night,” she said.",
    '"Nobody expected this," a spokesman told reporters, "least of all us."',
    "• Two roads remained shut",
    "NEW BRIDGE OPENS AFTER TEN YEARS",
    "It cost $3.5 million, i.e. twice the estimate…",
    "According to the weekly Brisa, talks had begun in May 2009.",
    "Officials deny that any money was paid.",
    "👩‍🚒🔥 Firefighters arrived within 8 minutes 🚒",
    "قال المتحدث إن المحادثات بدأت يوم الثلاثاء.",
    "הוא אמר שהחוזה נחתם.",
    "<p>The vote was <b>postponed</b> twice.</p>",
)
SEPARATORS = (" ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "\u2028", "")
ODD_CHARACTERS = "\x00\r\n\t \u00a0\u200b\u200f\u202e\ufeff.,;:\"'“”—…😀éıİſK1A"

published_days = st.dates(date(1850, 1, 1), date(2090, 12, 31))
maybe_published = st.none() | published_days | published_days.map(date.isoformat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause about ``verb``: its text, and where the verb stands in it."""

    text: str
    verb: str

    @property
    def start(self) -> int:
        return self.text.index(f" {self.verb} ") + 1

    @property
    def end(self) -> int:
        return self.start + len(self.verb)


@st.composite
def past_sentences(draw, phrases):
    """ "<Actor> <did something> <phrase>.", with the phrase in front now and then."""
    actor, phrase = draw(st.sampled_from(ACTORS)), draw(st.sampled_from(phrases))
    _, past, _, rest = draw(st.sampled_from(VERBS))
    if draw(st.booleans()):
        return f"{actor} {past} {rest} {phrase}."
    return f"{phrase[0].upper()}{phrase[1:]}, {actor} {past} {rest}."


all_phrases = tuple(phrase for row in PHRASES.values() for phrase in row)
undated_articles = st.lists(past_sentences(RELATIVE), min_size=1, max_size=4).map(
    " ".join
)
sentences = past_sentences(all_phrases) | st.sampled_from(ASIDES)


@st.composite
def news_articles(draw):
    """An article of one to six sentences, perhaps with a head and odd line ends."""
    parts = [draw(st.sampled_from(HEADS))]
    for sentence in draw(st.lists(sentences, min_size=1, max_size=6)):
        parts += [sentence, draw(st.sampled_from(SEPARATORS))]
    return "".join(parts)


@st.composite
def damaged_articles(draw):
    """A news article after up to four random edits, such as a bad copy shows."""
    text = draw(news_articles())
    for edit in draw(st.lists(st.sampled_from(_EDITS), max_size=4)):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        text = text[:start] + edit(text[start:end], draw) + text[end:]
    return text


_EDITS = (
    lambda part, draw: "",
    lambda part, draw: part + part,
    lambda part, draw: part.swapcase(),
    lambda part, draw: part[::-1],
    lambda part, draw: draw(st.text(ODD_CHARACTERS, max_size=4)) + part,
    lambda part, draw: draw(st.characters(codec="utf-8")) + part,
    lambda part, draw: part * 20,
)
