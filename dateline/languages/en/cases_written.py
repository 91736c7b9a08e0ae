"""What the English rules for rarer forms of dates give: numbers cut short, lists and
ranges, fiscal years, weeks by number, centuries, years before Christ.

Read on Wednesday, 15 May 2024.
"""

from __future__ import annotations

from dateline.languages.base import gives, nothing

FORMS = (
    gives(
        "2019-06-07",
        "dated [20190607] and signed",
        "on [07.06.19] it rained",
        "on [07JUN2019] it rained",
        "on [7/June/2019] it rained",
        "on [7-Jun-2019] it rained",
        "on [7.June.2019] it rained",
        "on [June 7, 2019 (Friday)] it rained",
        "on [7 June 2019 (Friday)] it rained",
        "on [June 7, 2019, Friday]",
        "on [Fri., June 7, 2019]",
        "on [Fri, 7 Jun 2019]",
        "on [Friday 7th June 2019]",
        "on [Friday, the 7th of June, 2019]",
        "on [Friday June 7 2019]",
        "on [the 7th day of June, 2019]",
        "dated [2019-W23-5]",
        "on [June 07, 2019]",
        "on [7 Jun. 2019]",
        "on [Jun 7 2019]",
        "on [JUNE 7, 2019]",
        "on [June seventh, 2019]",
        "on [June the seventh, 2019]",
    ),
    gives("2019-06-07", "opened {25/12/2018}, shut on [07-06-19]"),
    gives(
        "2019-12-25", "on [25.12.19]", "on [25-12-19]", "on [25/12/19]", "on [12/25/19]"
    ),
    gives("2019-12-25", "on [25.12.2019]", "on [25-12-2019]", "on [12-25-2019]"),
    gives(
        "2024-06-07", "It opens on [June 7 (Friday)].", "It opens on [7 June (Friday)]."
    ),
    gives(
        "2024-06-07",
        "It will open on [Friday, 7 June].",
        "It will open on [Fri 7 Jun] at last.",
    ),
    gives("2024-09-13", "It will open on [Friday the 13th]."),
    gives(
        "2023-10-13", "It opened on [Friday the 13th].", "It opened on [Friday 13th]."
    ),
    gives(
        "2019-W23",
        "in [2019-W23]",
        "in [week 23 of 2019]",
        "in [calendar week 23, 2019]",
    ),
    gives("2020-W53", "in [2020-W53]"),
    gives("2019-06", "the [2019-06] issue"),
    gives("2019-02-XX", "on [30/02/2019]", "on [02/30/2019]", "on [30.02.2019]"),
    gives(
        "2019-06-XX", "on [June 31, 2019]", "on [31 June 2019]", "on [31st June 2019]"
    ),
    gives("2024-W23-WE", "It will open on [the weekend of June 8]."),
    gives("2019-W23-WE", "over [the weekend of 8 June 2019]"),
    nothing(
        "on 31/31/2019",
        "on 2019-13-01",
        "on 32/01/2019",
        "on 13/13/2019",
        "in 2019-W54",
        "in 13/2019",
        "on 0/0/2019",
        "ticket 20190607",
        "number 2019-158",
        "a 10-12-15 record",
        "version 10.12.15",
        "on May 32",
        "on 2019/31/31",
    ),
)

LISTS = (
    gives("2019-06-05", "from [June 5] to {7, 2019}", "on [June 5], {6} and {7, 2019}"),
    gives(
        "2019-06-06", "on {June 5}, [6] and {7, 2019}", "on {5}, [6] and {7 June 2019}"
    ),
    gives("2019-06-07", "from {June 5} to [7, 2019]", "from {5} to [7 June 2019]"),
    gives("2019-06-05", "from [5] to {7 June 2019}", "between [5] and {7 June 2019}"),
    gives(
        "2019-06-05",
        "on [5th] and {6th of June 2019}",
        "on [the 5th] and {6th June 2019}",
    ),
    gives(
        "2024-05-07",
        "They met from {May 5th} through [7th].",
        "They met on {May 6} and [7].",
    ),
    gives(
        "2024-05-03", "They met on [3], {4} and {5 May}.", "They met on [3] or {4 May}."
    ),
    gives("2019-06-05/2019-06-07", "from [5th-7th June 2019]", "on [June 5 - 7, 2019]"),
    gives(
        "2019-06-28", "from [June 28] to {July 2, 2019}", "[June 28] - {July 2, 2019}"
    ),
    gives(
        "2019-06-28", "from [28 June] until {2 July 2019}", "[28 June]-{2 July 2019}"
    ),
    gives("2019-05-03", "between [May 3] and {May 9, 2019}"),
    gives("2018-12-28", "from [December 28] to {January 2, 2019}"),
    gives("2019-06-03", "on [Monday, June 3], and {Tuesday, June 4, 2019}"),
    gives(
        "2019-07-03", "on {June 5, 2019} and [July 3]", "from {5 June 2019} to [3 July]"
    ),
    gives("2019-01-03", "from {December 5, 2018} to [January 3]"),
    gives("2024-06-05", "It will last from [June 5] through {June 7}."),
    gives("2019-05", "in [May] and {June 2019}", "in [May], {June} and {July 2019}"),
    gives("2019-06", "in {May}, [June] and {July 2019}", "from {May 2019} to [June]"),
    gives("2018-06", "[June] or {July of 2018}", "between [June] and {July 2018}"),
    gives(
        "2018-12",
        "from [December] to {February 2019}",
        "from [December] through {March, 2019}",
    ),
    gives(
        "2019-02",
        "from {November 2018} to [February]",
        "from {November 2018} until [February]",
    ),
    gives("2023-06", "in [June] and {July last year}"),
    gives("2018-06", "from [June 2018] to {May 2019}"),
    gives(
        "2019-Q1",
        "for [Q1]-{Q3 2019}",
        "in [the first quarter] and {third quarter of 2019}",
    ),
    gives("2019-SP", "in [spring] and {summer 2019}"),
    gives(
        "2019-01/2019-03",
        "in [January-March 2019]",
        "in [Jan.-March 2019]",
        "in [January/March 2019]",
    ),
    gives("1939", "from [1939] to {1945}", "between [1939] and {1945}"),
    gives("1945", "from {1939} to [1945]", "between {1939} and [1945]"),
    gives("2024-05-05", "On [May 5], 7 people met.", "On [May 5] and 7 people met."),
    nothing("from 5 to 7 people", "3, 4 and 5 of them", "between 5 and 7 points"),
)

YEARS = (
    gives(
        "2018/2019",
        "in [2018/19]",
        "in [2018-19]",
        "the [2018-2019] season",
        "in [2018–2019]",
    ),
    gives("1914/1918", "the [1914-18] war", "the [1914–18] war", "the [1914-1918] war"),
    gives("1999/2000", "the [1999-00] season", "in [1999-2000]"),
    gives(
        "2022-WI",
        "in [the winter of 2022-23]",
        "in [winter 2022/23]",
        "in [the winter of 2022-2023]",
    ),
    gives("2022-WI", "in [the winter of 2022]", "in [winter 2022]"),
    gives(
        "1989",
        "in [fiscal 1989]",
        "in [fiscal year 1989]",
        "in [the fiscal year 1989]",
        "in [fiscal '89]",
    ),
    gives(
        "1989",
        "in [financial year 1989]",
        "the [1989] season",
        "its first flight in [1989]",
        "in [calendar 1989]",
        "in [calendar year 1989]",
    ),
    gives(
        "2019",
        "in [FY2019]",
        "in [FY 2019]",
        "in [FY19]",
        "in [FY '19]",
        "in [FY-2019]",
    ),
    gives(
        "2018/2019",
        "in [fiscal year 2018-19]",
        "in [FY2018-19]",
        "the [2018-19] school year",
    ),
    gives("2024", "in [this fiscal year]", "in [the current fiscal year]"),
    gives("2023", "in [last fiscal year]", "in [the previous financial year]"),
    gives("2025", "in [next fiscal year]", "in [the coming fiscal year]"),
    gives("P1Y", "in [the fiscal year] ended {June 30}"),
    nothing("the 2018.19 release", "FY10% of sales", "a 1990-series car"),
)

QUARTERS = (
    gives(
        "2019-Q3",
        "in [Q3 FY2019]",
        "in [Q3 FY19]",
        "in [Q3 fiscal 2019]",
        "in [Q3 of fiscal year 2019]",
        "in [fiscal Q3 2019]",
        "in [3Q19]",
        "in [Q3 '19]",
        "in [third-quarter 2019]",
        "in [the third fiscal quarter of 2019]",
        "in [the third quarter of fiscal 2019]",
        "in [the third quarter of FY2019]",
        "in [the 2019 third quarter]",
    ),
    gives(
        "2024-Q1",
        "It rose in [the first fiscal quarter].",
        "[fiscal first-quarter] sales",
    ),
    gives(
        "2018-Q4",
        "in [the last quarter of 2018]",
        "in [the final quarter of 2018]",
        "in [the closing quarter of 2018]",
    ),
    gives("2018-Q1", "in [the opening quarter of 2018]"),
    gives("2023-Q1", "in [the opening quarter of last year]"),
    gives(
        "2023-Q4",
        "It fell in [the final quarter of the year].",
        "It fell in [the closing quarter].",
    ),
    gives(
        "2020-H1",
        "in [H1 2020]",
        "in [1H20]",
        "in [1H 2020]",
        "in [the first half of 2020]",
    ),
    gives("2019-H2", "in [H2 2019]", "in [2H19]", "in [the second half of 2019]"),
    gives("2024-05", "in [the first half of May]", mod="START"),
    gives("2024-05", "in [the second half of May]", mod="END"),
    nothing(
        "in the final quarter of the game",
        "in the closing quarter of a match",
        "Q5 is none",
        "3H of it",
    ),
)

LONG = (
    gives(
        "197",
        "in [the seventies]",
        "in [the '70s]",
        "in [the nineteen seventies]",
    ),
    gives(
        "198",
        "in the [late '80s]",
        "in the [late 1980s]",
        "in the [late eighties]",
        mod="END",
    ),
    gives("199", "in the [mid-1990s]", "in the [mid-nineties]", mod="MID"),
    gives("200", "in the [early noughties]", mod="START"),
    gives("200", "in [the noughties]"),
    gives("201", "in the [2010s]"),
    gives(
        "18",
        "in [the nineteenth century]",
        "in [the 19th century]",
        "a [19th-century] mill",
    ),
    gives("18", "in the [mid-19th century]", mod="MID"),
    gives("18", "in [the second half of the 19th century]", mod="END"),
    gives(
        "18",
        "in [the first half of the 19th century]",
        "in the [early 19th century]",
        mod="START",
    ),
    gives(
        "16", "in [the 17th] and {18th centuries}", "in [the 17th] or {18th century}"
    ),
    gives("17", "in {the 17th} and [18th centuries]"),
    gives("20", "in [the 21st century]", "in [the twenty-first century]"),
    gives(
        "02",
        "in [the 3rd century AD]",
        "in [the third century]",
        "in [the 3rd century C.E.]",
    ),
    gives("00", "in [the first century AD]"),
    gives(
        "BC02",
        "in [the 3rd century BC]",
        "in [the third century BCE]",
        "in [the 3rd century B.C.]",
    ),
    gives("BC00", "in [the first century BC]"),
    gives("1", "in [the second millennium]"),
    gives("2", "in [the third millennium]"),
    gives("BC2", "in [the third millennium BC]"),
    nothing(
        "the turn of the century",
        "his third century",
        "the third century of the innings",
    ),
)

WITHIN = (
    gives(
        "2023-11-14",
        "They voted on [the second Tuesday in November].",
        "on [the second Tuesday of November 2023]",
    ),
    gives(
        "2019-05-31",
        "on [the last Friday of May 2019]",
        "on [the 5th Friday in May, 2019]",
    ),
    gives("XXXX-WXX-5", "on [the fifth Friday of June 2019]"),
    gives("2024-W18-WE", "[the weekend of May 4-5]", "[the weekend of 4-5 May]"),
    gives("2024-W19", "[the week of May 6]", "[the week of 6 May]"),
)

ERAS = (
    gives(
        "BC0044",
        "in [44 BC]",
        "in [44 BCE]",
        "in [44 B.C.]",
        "in [44 B.C.E.] they fled",
        "in [44BC]",
    ),
    gives(
        "BC0044-03-15",
        "on [March 15, 44 BC]",
        "on [15 March 44 BC]",
        "on [the 15th of March, 44 BC]",
    ),
    gives("BC0044-03", "in [March 44 BC]", "in [March of 44 BC]"),
    gives("BC10000", "in [10,000 BC]"),
    gives("BC0264/BC0146", "the [264-146 BC] wars", "the [264–146 BC] wars"),
    gives("BC0264", "from [264] to {146 BC}"),
    gives("BC0146", "from {264} to [146 BC]"),
    gives("BC0300", "[around 300 BC]", "[circa 300 BC]", mod="APPROX"),
    gives(
        "0079",
        "in [AD 79]",
        "in [A.D. 79]",
        "in [79 AD]",
        "in [79 A.D.]",
        "in [79 CE]",
        "in [79 C.E.]",
    ),
    gives("0079-08-24", "on [August 24, AD 79]", "on [24 August AD 79]"),
    gives("2019", "in [AD 2019]"),
    nothing(
        "in Washington, D.C., on the hill",
        "Vancouver, BC",
        "an ad 79 metres wide",
        "A.D. Jones",
        "44 bc of it",
        "Channel 4 ad",
    ),
)

CASES = (*WITHIN, *FORMS, *LISTS, *YEARS, *QUARTERS, *LONG, *ERAS)
