"""What the English rules for durations, sets and vague references give.

Read on Wednesday, 15 May 2024.
"""

from __future__ import annotations

from dateline.languages.base import gives, nothing

LENGTHS = (
    gives("P3M", "for [three months]", "a [three-month] trial", "after [3 months]"),
    gives("P3M", "over [the past three months]", "in [the next 3 months]"),
    gives("P24Y", "for [twenty-four years]", "for [24 more years]"),
    gives("PT5H30M", "a [5 1/2 hour] flight", "for [five and a half hours]"),
    gives("P1Y6M", "for [1.5 years]"),
    gives("P40Y", "for [four decades]"),
    gives("P2Y", "for [a couple of years]"),
    gives("P2Y", "for [nearly two years]", mod="LESS_THAN"),
    gives("P2Y", "for [more than two years]", mod="MORE_THAN"),
    gives("P2Y", "for [at least two years]", mod="EQUAL_OR_MORE"),
    gives("P2Y", "for [up to two years]", mod="EQUAL_OR_LESS"),
    gives("P2Y", "for [two years or so]", mod="APPROX"),
    gives("P3W", "within [two to three weeks]"),
    gives("P12M", "in [the next 6 to 12 months]"),
    gives("PXY", "in [a year or two]"),
    gives("PXY", "for [several years]", "for [years]", "a [decades-long] feud"),
    gives("PXD", "for [days]", "over [the past few days]"),
    gives("P1W", "a [week-long] strike", "a [weeklong] strike"),
    gives("P9M", "in [the first nine months]"),
    gives("P1Y", "in [the past year]", "for [the year] ended {June 30}"),
    gives("P5Y", "It ended in [five years]."),
    gives("2029", "It will end in [five years]."),
    gives("PXY", "in [recent years]"),
    gives("P1W", "for [another week]", "after [one long week]"),
    gives("P2W", "for [another two weeks]", "over [these last two weeks]"),
    gives("PXM", "within [a few short months]"),
    gives("P2000Y", "for [two thousand years]"),
    gives("P20Y", "over [the past 20+ years]"),
    gives("P6M", "in [the next 3 - 6 months]"),
    gives("PXW", "in [coming weeks]", "in [past weeks]"),
    gives("P3SN", "over [the past three winters]", "for [three summers]"),
    gives("PXX", "for [a while]", "for [some time]"),
    nothing(
        "a 56-year-old man",
        "She is 56 years old.",
        "a second chance",
        "three-quarters of them",
        "the minutes of the meeting",
        "army quarters",
    ),
)

SETS = (
    gives("P1D", "They meet [daily].", "They meet [every day].", "[each day]"),
    gives("P1Y", "$5 million [a year]", "[twice a year]"),
    gives("P1W", "[three times a week]", "[every week]"),
    gives("P2W", "[every two weeks]"),
    gives("XXXX-WXX-1", "They meet [every Monday].", "They meet on [Mondays]."),
    gives("XXXX-07", "They march [each July]."),
    gives("XXXX-SU", "They meet [every summer]."),
    gives("XXXX-XX-XXTMO", "They meet [every morning]."),
    nothing("five cents a share", "every second house"),
)

VAGUE = (
    gives("PRESENT_REF", "They are [now] at home.", "It is [currently] shut."),
    gives("PRESENT_REF", "the [current] owner"),
    gives("PAST_REF", "He [recently] quit.", "in [the past]"),
    gives(
        "FUTURE_REF", "It will [soon] end.", "in [the near future]", "in [the future]"
    ),
    nothing("a now-cancelled deal", "as soon as they came", "soon after the vote"),
)

CASES = (*LENGTHS, *SETS, *VAGUE)
