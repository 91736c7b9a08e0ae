"""What the English rules for written-out dates give, and what they leave alone.

Read on Wednesday, 15 May 2024.
"""

from __future__ import annotations

from dateline.languages.base import gives, nothing

DATES = (
    gives("2024-11-03", "it will open [nov 3]"),
    gives("2024-05-07", "on {the 5th}, on {the 6th} and on [the 7th]"),
    gives("2024-03-05", "It met on {March 3} and, on [the 5th], voted."),
    gives("2024-05-06", "They will vote on [the first Monday of the month]."),
    gives("2023-12-29", "They voted on [the last Friday of the year]."),
    gives(
        "2019-06-07",
        "Posted [2019-06-07] by the editors",
        "on [June 7, 2019]",
        "on [June 7th, 2019]",
        "on [June the 7th, 2019]",
        "on [Jun. 7, 2019]",
        "on [7 June 2019]",
        "on [7th June 2019]",
        "on [the 7th of June 2019]",
        "on [the seventh of June, 2019]",
        "on [Friday, June 7, 2019]",
        "on [Friday, 7 June 2019]",
        "dated [7-Jun-19]",
        "dated [June 7, '19]",
        "dated [06/07/2019]",
        "dated [6/7/19]",
        "dated [06-07-2019]",
        "dated [7.6.2019]",
        "dated [2019/06/07]",
    ),
    gives("2024-05-07", "She spoke on [the 7th]."),
    gives(
        "2024-05-07",
        "She sailed from Lund on [the 7th inst.] with coal.",
        "On [the 7th] Norway walked out.",
    ),
    gives("2024-05-07TNI", "She sank on [the night of the 7th]."),
    gives("2024-05-07TEV", "On [the evening of the 7th] she struck a rock."),
    gives("2024-03-03", "It happened on [March 3].", "It opened on [3 March]."),
    gives(
        "2024-08-03", "It will open on [August 3].", "The vote is due on [3 August]."
    ),
    gives("2023-11-20", "They met on [November 20].", "They met on [Nov. 20]."),
    gives("2024-06-01", "The offer is valid until [June 1]."),
    gives("2024-04-04", "on [Thursday, April 4]"),
    gives("2023-04-05", "They wed on [Wednesday, April 5]."),
    gives("2019-06-05/2019-06-07", "from [June 5-7, 2019]", "on [5-7 June 2019]"),
    gives("2020-02-29", "on [February 29, 2020]"),
    gives("2023-09-05", "on [September 5 last year]"),
    gives(
        "2019-02-XX",
        "on [February 29, 2019]",
        "on [30 February 2019]",
        "posted [2019-02-30]",
    ),
    gives("2019-04-03", "opened {25/12/2018}, shut [03/04/2019]"),
    gives("2019-04-03", "opened {3rd July}, shut [03/04/2019]"),
    gives("2019-03-04", "opened {July 3}, shut [03/04/2019]"),
    gives("XXXX-04-XX", "on [31 April]", "on [April 31]"),
    gives("9999-12-31", "It ends on [31 December 9999].", "by [December 31, 9999]."),
    gives("8999-03-12", "on [12 March 8999] and", "on [the 12th of March, 8999]"),
    gives("2024-03-12", "On [March 12], 5000 people met.", "On [12 March] 5000 met."),
    gives("9999-12", "It ends in [December 9999]."),
    gives(
        "2024-03-12",
        "On [March 12], 1500 people marched.",
        "On [March 12] 1200 workers left.",
        "On [12 March] 1500 soldiers crossed.",
    ),
    gives("2019-05-03", "On [May 3, 2019] police said so.", "[3 May 2019] people"),
    gives("1848-03-12", "On [March 12, 1848], people marched."),
    gives("2024-03", "In [March] 1500 people marched."),
    nothing(
        "a score of 3-2",
        "call 555-2019-06",
        "version 1.2.2019.4",
        "open 24/7",
        "the 9/11 commission",
        "3/4 of the town",
        "1 January 0000",
        "on January 1, 0000",
    ),
)

MONTHS = (
    gives("2023-12", "in [the last week of December]", mod="END"),
    gives("2024-01", "in [the first week of January]", mod="START"),
    gives(
        "2019-06",
        "in [June 2019]",
        "in [June, 2019]",
        "in [June of 2019]",
        "in [June '19]",
        "in [Jun. 2019]",
    ),
    gives("2024-02", "He quit in [February].", "She was hired in [Feb.] and left."),
    gives("2024-05", "It was found in [May]."),
    gives(
        "2024-03", "It happened as early as [March].", "They missed [March] targets."
    ),
    gives("2023-08-21", "He was hurt [last August 21]."),
    gives("2014", "kept going until at least [2014]"),
    nothing("people aged 13-17 may travel", "highs in the 90s", "in his early 30s"),
    gives("2024-09", "The court will rule in [September]."),
    gives("2023-10", "It fell in [October].", "They met [last October]."),
    gives("2019-05", "in [may 2019]"),
    gives("2024-07", "They will meet [next July]."),
    gives("2025-04", "It will start in [April next year]."),
    gives("2019-06", "in [mid-June 2019]", "in [mid June 2019]", mod="MID"),
    gives(
        "2019-06", "in [early June 2019]", "at [the start of June 2019]", mod="START"
    ),
    gives("2019-06", "in [late June 2019]", "by [the end of June 2019]", mod="END"),
    gives("2019-06", "at [end-June 2019]", mod="END"),
    gives("2024-06", "It will be paid by [end-June].", mod="END"),
    gives("2019-06", "in [the month of June 2019]"),
    gives("2019-03/2019-04", "the [March-April 2019] issue"),
    nothing(
        "May I ask",
        "They may leave.",
        "He told them to march.",
        "Theresa May resigned.",
        "an august body",
        "people who march in step",
        "At least 5 may be dead.",
        "the first may follow",
        "faults found since, and that may matter",
        "They march 20 miles.",
        "the band's last march",
    ),
)

SEASONS = (
    gives("2023-SU", "They met in [the summer].", "They met [last summer]."),
    gives("2019-SU", "in [the summer of 2019]", "in [summer 2019]"),
    gives("2024-SU", "They will meet [this summer]."),
    gives("2020-12/2021-02", "in [summer 2020/21]", "in [the summer of 2020-21]"),
    gives("2023-FA", "They met in [the fall]."),
    nothing("Prices fall quickly.", "Wells spring from the rock."),
)

QUARTERS = (
    gives("2023-H2", "[Second-half] sales rose."),
    gives("2023-H1", "[First-half] profits rose."),
    gives("2023", "in [the same period last year]"),
    gives(
        "2024-Q1", "Sales rose in [the first quarter].", "[first-quarter] sales rose"
    ),
    gives("2019-Q3", "in [the third quarter of 2019]", "in [Q3 2019]", "in [3Q 2019]"),
    gives("2019-Q3", "in [the 2019 third quarter]"),
    gives("2023-Q4", "in [last year's fourth quarter]"),
    gives("2023-Q4", "in [the fourth quarter of last year]"),
    gives("2019-H1", "in [the first half of 2019]", "in [H1 2019]"),
    gives("2024-H1", "in [the first half of the year]"),
    gives("2024-Q1", "for [the quarter] ended {March 31}"),
    gives("2018-Q4", "for [the quarter] ended {Jan. 5, 2019}"),
    gives("2023-Q2", "for [the quarter] ended {July 31, 2023}"),
    nothing(
        "a quarter-final", "the third quarter-final", "the first half of the match"
    ),
)

YEARS = (
    gives(
        "2019",
        "in [2019]",
        "in [the year 2019]",
        "in [fiscal 2019]",
        "in [fiscal year 2019]",
        "in [FY2019]",
        "the [2019] election",
        "in [twenty nineteen]",
    ),
    gives("2525", "in [the year 2525]"),
    gives("9999", "by [the year 9999]"),
    gives("1996", "in [nineteen ninety-six]", "since ['96]"),
    gives("2001", "in [two thousand and one]"),
    gives("2007/2010", "the [2007-2010] plan", "the [2007–2010] plan"),
    gives("1998/1999", "the [1998-99] season"),
    gives("2019", "in [early 2019]", mod="START"),
    gives("2019", "[around 2019]", mod="APPROX"),
    gives(
        "199", "in the [1990s]", "in the [1990's]", "in [the nineties]", "in [the '90s]"
    ),
    gives("2023-07-13", "from [July 13] to {17 of last year}"),
    gives("2023-07-17", "from {July 13} to [17 of last year]"),
    gives("2023-06-05/2023-06-07", "[5-7 June last year]", "in [June 5-7 last year]"),
    gives("199", "in [the 90s]"),
    gives("199", "until the [mid-90s]", mod="MID"),
    gives("203", "It will be built by [the 30s]."),
    gives("19", "in [the 20th century]", "in [the twentieth century]"),
    gives("18", "in [the 1800s]"),
    gives("19", "in [the 1900s]"),
    gives("200", "in [the 2000s]", "since [the 2000s]"),
    gives("200", "in the [early 2000s]", mod="START"),
    gives("18", "in the [mid-1800s]", mod="MID"),
    gives("2017", "They won in {2016}, ['17] and {'19}."),
    gives("2019", "They won in {2016}, {'17} and ['19]."),
    gives("17", "the [18th-century] church"),
    nothing(
        "a 1990 mm barrel",
        "2000 people fled",
        "It cost $2019.",
        "Boeing 2000-series",
        "1,990 votes",
        "room 1990b",
        "Resolution 1973 passed",
        "2019.5 points",
        "He bought 2010 rifles.",
        "The index closed at 2019.",
        "The Dow ended at 1998, up 3 points.",
    ),
)

CASES = (*DATES, *MONTHS, *SEASONS, *QUARTERS, *YEARS)
