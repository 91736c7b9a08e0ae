"""What the English rules for times of day give.  Read on Wednesday, 15 May 2024."""

from __future__ import annotations

from dateline.languages.base import gives, nothing

CASES = (
    gives(
        "2024-05-14T17:30",
        "It began at [5:30 p.m. Tuesday].",
        "It began [Tuesday at 5:30 p.m.]",
    ),
    gives(
        "2024-05-14T17:30",
        "It began at [17:30 on Tuesday].",
        "It began [Tuesday, 17:30].",
        "It began at [5:30 pm EST on Tuesday].",
    ),
    gives(
        "2024-05-14T15:00Z",
        "It began at [15:00 GMT Tuesday].",
        "It began at [1500 GMT on Tuesday].",
    ),
    gives("2019-06-07T14:05Z", "[2019-06-07T14:05Z]", "at [14:05 GMT, June 7, 2019]"),
    gives("2024-05-14T17:00", "It began at [5 p.m. (1600 GMT) on Tuesday]."),
    gives(
        "XXXX-XX-XXT17:00",
        "It began at [5 p.m.] sharp",
        "It began at [five p.m.] sharp",
    ),
    gives("XXXX-XX-XXT12:00", "It began at [noon]."),
    gives("2024-05-15T12:00", "It began at [noon], he said {today}."),
    gives(
        "2018-05-04T08:00",
        "It ran from [8 a.m.] to {5 p.m. on 4 May 2018}.",
        "It opened at [8 a.m.] and shut at {5 p.m. on 4 May 2018}.",
    ),
    gives("2024-05-14T12:00", "It began at [noon Tuesday]."),
    gives("2024-05-14T24:00", "It expired at [midnight Tuesday]."),
    gives(
        "XXXX-XX-XXT04:00",
        "He left at [4 in the morning].",
        "He left at [four o'clock in the morning].",
    ),
    gives("XXXX-XX-XXT14:30", "He left at [1430 hours]."),
    gives("XXXX-XX-XXT04:00", "He left at [four o'clock]."),
    gives("2024-05-14T20:00", "He left at [eight o'clock Tuesday night]."),
    gives(
        "2024-05-14TMO",
        "It burned [Tuesday morning].",
        "It burned on [Tuesday morning].",
    ),
    gives("2024-05-14TNI", "It burned [last night].", "It burned [Tuesday night]."),
    gives("2024-05-15TNI", "They meet [tonight]."),
    gives("2024-05-15TMO", "They met [this morning]."),
    gives(
        "2024-05-14TAF",
        "They met [yesterday afternoon].",
        "in [the afternoon of May 14, 2024]",
    ),
    gives("2024-05-16TNI", "They meet [tomorrow night]."),
    gives("2024-05-14TAF", "at [mid-afternoon yesterday]", mod="MID"),
    gives("2024-05-14TMO", "It burned [early Tuesday morning].", mod="START"),
    nothing(
        "won 5:30 to 4",
        "a ratio of 3:45:99",
        "the morning after pill",
        "an evening gown",
        "John 3:16",
        "25:61",
        "1430 votes",
    ),
)
