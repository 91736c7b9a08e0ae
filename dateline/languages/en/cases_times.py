"""What the English rules for times of day give.  Read on Wednesday, 15 May 2024."""

from __future__ import annotations

from dateline.languages.base import gives, nothing

HOURS = (
    gives("XXXX-XX-XXT08:00", "It left at approximately [08:00]."),
    gives(
        "2024-05-14T17:30",
        "It began at [5:30 p.m. Tuesday].",
        "It began [Tuesday at 5:30 p.m.]",
        "It began at [17:30 on Tuesday].",
        "It began [Tuesday, 17:30].",
        "It began at [17h30 on Tuesday].",
        "It began at [5.30pm on Tuesday].",
        "It began [Tuesday, May 14, 2024 at 5:30 PM].",
        "It began at [5:30 p.m., Tuesday, May 14].",
        "on [14 May 2024 17:30]",
        "on [2024-05-14 17:30]",
    ),
    gives(
        "XXXX-XX-XXT17:00",
        "It began at [5 p.m.] sharp",
        "It began at [five p.m.] sharp",
        "It began at [5pm].",
        "It began shortly after [5 p.m.]",
        "It began at about [5 p.m.]",
        "It began at [17h].",
    ),
    gives("XXXX-XX-XXT17:30", "It began at [17h30].", "It began at [5.30 pm]."),
    gives("XXXX-XX-XXT12:30:15", "It struck at [12:30:15]."),
    gives("XXXX-XX-XXT24:00", "It ended at [24:00].", "It ended at [12 midnight]."),
    gives("XXXX-XX-XXT14:30", "He left at [1430 hours]."),
    gives("2024-05-14T09:00", "The attack began at [0900 hours on Tuesday]."),
    gives("XXXX-XX-XXT12:00", "It began at [noon].", "It began at [12 noon]."),
    gives("2024-05-15T12:00", "It began at [noon], he said {today}."),
    gives(
        "2024-05-14T12:00",
        "It began at [noon Tuesday].",
        "It began around [noon on Tuesday].",
        "It began [Tuesday at noon].",
    ),
    gives("2024-05-14T24:00", "It expired at [midnight Tuesday]."),
    gives(
        "2018-05-04T08:00",
        "It ran from [8 a.m.] to {5 p.m. on 4 May 2018}.",
        "It opened at [8 a.m.] and shut at {5 p.m. on 4 May 2018}.",
        "It ran from [8] to {11 a.m. on 4 May 2018}.",
        "It ran between [8] and {11 a.m. on 4 May 2018}.",
        "It ran [8]-{11 a.m. on 4 May 2018}.",
        "It ran from [8] to {5 p.m. on 4 May 2018}.",
    ),
    gives(
        "XXXX-XX-XXT15:00",
        "Come between [3] and {5 p.m.}",
        "Come from [3] to {5 p.m.}",
        "the [3]–{5pm} slot",
    ),
    gives("XXXX-XX-XXT11:00", "open from [11] to {1 p.m.}", "from [11 a.m.] to {noon}"),
    nothing("from 9 to 5", "between 3 and 5 of them", "High Noon won a prize."),
)

ZONES = (
    gives(
        "XXXX-XX-XXT08:00+01:00",
        "It left at approximately [08:00 (Central European Time, UTC+1)].",
    ),
    gives(
        "2024-05-14T15:00Z",
        "It began at [15:00 GMT Tuesday].",
        "It began at [1500 GMT on Tuesday].",
        "It began at [15.00 UTC on Tuesday].",
    ),
    gives("2019-06-07T14:05Z", "[2019-06-07T14:05Z]", "at [14:05 GMT, June 7, 2019]"),
    gives("2019-06-07T14:05:30Z", "logged [2019-06-07 14:05:30 UTC]"),
    gives("2019-06-07T14:05:30+02:00", "logged [2019-06-07T14:05:30+02:00]"),
    gives(
        "2024-05-14T15:00+02:00",
        "It began at [15:00 UTC+2 on Tuesday].",
        "It began at [15:00 (GMT +2) on Tuesday].",
        "It began at [3 p.m. GMT+0200 on Tuesday].",
    ),
    gives("2024-05-14T17:30", "It began at [5:30 pm EST on Tuesday]."),
    gives(
        "2024-05-14T17:00",
        "It began at [5 p.m. (1600 GMT) on Tuesday].",
        "It began at [5 p.m. local time (1600 GMT) on Tuesday].",
        "It began at [5 p.m. Eastern time on Tuesday].",
        "It began at [5 p.m. ET Tuesday].",
        "It began at [5 p.m. Moscow time on Tuesday].",
    ),
    gives("XXXX-XX-XXT03:00", "It struck at [3 a.m. local time]."),
)

SPOKEN = (
    gives(
        "XXXX-XX-XXT04:00",
        "He left at [4 in the morning].",
        "He left at [four o'clock in the morning].",
        "He left at [four o'clock].",
    ),
    gives("XXXX-XX-XXT14:00", "He left at [2 o'clock in the afternoon]."),
    gives("XXXX-XX-XXT23:00", "He left at [11 at night]."),
    gives(
        "XXXX-XX-XXT05:30",
        "He left at [half past five].",
        "He left at [half-past five] and ate.",
    ),
    gives("XXXX-XX-XXT08:45", "He left at [quarter to nine].", "[a quarter to nine]"),
    gives("XXXX-XX-XXT09:15", "He left at [a quarter past nine]."),
    gives(
        "XXXX-XX-XXT05:50",
        "He left at [ten minutes to six].",
        "He left at [ten to six].",
    ),
    gives("XXXX-XX-XXT18:20", "He left at [twenty past six in the evening]."),
    gives("2024-05-14T17:30", "He left at [half past five on Tuesday evening]."),
    gives("XXXX-XX-XXT23:59", "at [one minute to midnight]"),
    gives("2024-05-14T20:00", "He left at [eight o'clock Tuesday night]."),
    gives("2024-05-14T19:30", "He left at [7:30 Tuesday evening]."),
    gives("2024-05-14T21:00", "He left [last night at 9].", "at [9 last night]"),
    gives("2024-05-15T20:00", "They meet [tonight at 8].", "at [8 tonight]"),
    gives("2024-05-15T20:00", "They meet [tonight at 8 p.m.]", "at [8 p.m. tonight]"),
    gives("2024-05-15T06:00", "They met at [6 this morning]."),
    nothing(
        "twenty past winners",
        "They lost by ten to six goals.",
        "half past winners",
        "a quarter to nine percent",
        "It fell at 7 percent.",
    ),
)

PARTS = (
    gives(
        "2024-05-14TMO",
        "It burned [Tuesday morning].",
        "It burned on [Tuesday morning].",
        "It burned at [dawn on Tuesday].",
        "It burned [Tuesday in the morning].",
        "It burned on [the morning of Tuesday, May 14].",
    ),
    gives("2024-05-14TMI", "They met at [midday on Tuesday].", "[Tuesday lunchtime]"),
    gives("XXXX-XX-XXTMI", "They met at [midday]."),
    gives("XXXX-XX-XXTMO", "They left at [dawn].", "They woke before [sunrise]."),
    gives("XXXX-XX-XXTEV", "They left at [dusk].", "They fought until [nightfall]."),
    gives(
        "2024-05-14TNI",
        "It burned [last night].",
        "It burned [Tuesday night].",
        "It snowed [overnight Tuesday].",
        "It burned on [the night of Tuesday].",
    ),
    gives("2024-05-14TNI", "They left on {May 14, 2024}, and [that night] it fell."),
    gives(
        "2019-06-05TNI",
        "It burned on [the night of June 5-6, 2019].",
        "It burned on [the night of 5-6 June 2019].",
    ),
    gives("2024-05-15TNI", "They meet [tonight]."),
    gives("2024-05-15TMO", "They met [this morning]."),
    gives("2024-05-15TAF", "They met [this afternoon]."),
    gives(
        "2024-05-14TAF",
        "They met [yesterday afternoon].",
        "in [the afternoon of May 14, 2024]",
    ),
    gives(
        "2024-05-14TEV",
        "They met [yesterday evening].",
        "The toll stood at 12 on [Tuesday evening].",
    ),
    gives("2024-05-16TMO", "They meet [tomorrow morning]."),
    gives("2024-05-16TNI", "They meet [tomorrow night]."),
    gives("2024-05-14TAF", "at [mid-afternoon yesterday]", mod="MID"),
    gives(
        "2024-05-14TMO",
        "It burned [early Tuesday morning].",
        "It burned in [the early hours of Tuesday].",
        "It burned in [the small hours of Tuesday].",
        "It burned in [the early hours of Tuesday morning].",
        mod="START",
    ),
    gives(
        "2024-05-14TNI",
        "It burned [late Tuesday night].",
        "It burned [late on Tuesday night].",
        mod="END",
    ),
    gives("2024-05-14", "It burned [late on Tuesday].", mod="END"),
    nothing(
        "the morning after pill",
        "an evening gown",
        "the dawn chorus",
        "the early hours of the war",
        "good morning",
    ),
)

CASES = (
    *HOURS,
    *ZONES,
    *SPOKEN,
    *PARTS,
    nothing(
        "won 5:30 to 4",
        "a ratio of 3:45:99",
        "John 3:16",
        "25:61",
        "1430 votes",
        "a 24h strike",
    ),
)
