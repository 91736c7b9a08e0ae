"""What the English rules for counted dates give.  Read on Wednesday, 15 May 2024."""

from __future__ import annotations

from dateline.languages.base import gives, nothing

DAYS = (
    gives("2024-05-15", "He resigned [today].", "[Today] he resigns."),
    gives("2024-05-14", "He resigned [yesterday].", "He resigned on [Tuesday]."),
    gives("2024-05-16", "They meet [tomorrow]."),
    gives("2024-05-13", "They met [the day before yesterday]."),
    gives("2024-05-17", "They meet [the day after tomorrow]."),
    gives(
        "2024-05-10",
        "He resigned on [Friday].",
        "[Last Friday] he resigned.",
        "He was told on [Friday] of the plan.",
        "It rained [this past Friday].",
    ),
    gives(
        "2024-05-17",
        "The court will rule on [Friday].",
        "The court is to rule on [Friday].",
        "The court is expected to rule [Friday].",
        "On [Friday], the court will rule.",
        "The court plans to rule [next Friday].",
        "Bids are due by [Friday].",
    ),
    gives("2024-05-15", "He resigned [Wednesday]."),
    gives("2024-05-08", "They met [last Wednesday]."),
    gives("2024-05-22", "They will meet [next Wednesday]."),
    gives("2024-05-10", "They met on [Friday last week]."),
    gives("2024-05-24", "They will meet on [Friday of next week]."),
    gives("2024-W19-WE", "It burned over [the weekend].", "It burned [last weekend]."),
    gives("2024-W20-WE", "It will close over [the weekend]."),
    gives("2024-W10", "hearings in [the week of March 6]"),
    nothing("The Sun reported it.", "He sat down.", "They wed in secret."),
)

UNITS = (
    gives("2023", "It fell [last year]."),
    gives("2024", "It fell [this year].", "in [the current year]"),
    gives("2024", "by [year-end]", "by [year's end]", mod="END"),
    gives("2025", "It will open [next year]."),
    gives("2024-04", "It fell [last month]."),
    gives("2024-06", "It will open [next month]."),
    gives("2024-W19", "It fell [last week]."),
    gives("2024-W20", "It fell [this week]."),
    gives("2024-W20", "It fell earlier [this week].", mod="START"),
    gives("2024-W21", "It will open [next week]."),
    gives("2024-Q2", "It will fall [this quarter]."),
    gives("2024", "Sales grew during [the year].", "sales for [the full year]"),
    gives("2024", "sales for [the year to date]"),
    gives("2024", "at [the end of the year]", "[late this year]", mod="END"),
    gives("2022", "[two years ago]", "[Two years ago], it fell."),
    gives("2022", "[about two years ago]", mod="APPROX"),
    gives("2022", "[more than two years ago]", mod="MORE_THAN"),
    gives("2023", "[a year ago]", "[year-ago] sales"),
    gives("2024-W18", "[two weeks ago]"),
    gives("2024-02", "[three months ago]"),
    gives("2024-05-12", "[three days ago]"),
    gives("2014", "[a decade ago]", mod="APPROX"),
    gives("2021-11", "[2.5 years ago]", "[two and a half years ago]"),
    gives("PAST_REF", "[several years ago]", "[many months ago]", "[years ago]"),
    gives("2024-05-18", "[three days from now]"),
    nothing("the year before the war", "an ago of sorts"),
)

STORY = (
    gives("XXXX-XX-XX", "It burned [the next day].", "They left [the day before]."),
    gives("XXXX-XX-XX", "They left [the day after].", "They left [two days later]."),
    gives("XXXX-XX-XX", "They left [two days earlier]."),
    gives("XXXX-XX", "They left [the following month].", "They left [that month]."),
    gives("XXXX", "They left [that year].", "They left [three years later]."),
    gives("PXD", "They left [a few days later].", "They left [days later]."),
    gives("PT2H", "They left [two hours later]."),
    gives("XXXX-XX-XXTMO", "They left [the next morning]."),
    gives("XXXX-XX-XXTEV", "They left [that evening]."),
    gives("XXXX-QX", "sales for [the quarter]", "sales in [the 2023 period]"),
    gives("XXXX-QX", "sales in [last year's quarter]"),
    gives("XXXX-QX", "sales in [the corresponding period]"),
    gives("2019-06-08", "It burned on {June 7, 2019}, and [the next day] it fell."),
    gives("2019-06-08", "It burned on {June 7, 2019}. [A day later] it fell."),
    gives("2019-06-05", "It burned on {June 7, 2019}; [two days earlier] it rained."),
    gives("2019-06-07TEV", "It burned on {June 7, 2019}. [That evening] it fell."),
    gives("2019-10", "It burned on {June 7, 2019}, and [that October] it fell."),
    gives("2020-04", "It burned on {June 7, 2019}, and [that April] it fell."),
    gives("2019-FA", "It burned on {June 7, 2019}, and [that autumn] it fell."),
    gives("2019-06-10", "It burned on {June 7, 2019}, and [that Monday] it fell."),
    gives("XXXX-04", "It fell [that April]."),
    gives(
        "2017-Q3",
        "{The third quarter of 2018} beat [the same quarter of 2017].",
    ),
    gives("2019-07", "It burned in {June 2019}. [The following month] it fell."),
    gives("2018", "It burned in {June 2019}. [The previous year] it was built."),
    gives("2019", "It burned on {June 7, 2019}. It was built [that year]."),
    gives("2018-Q3", "It rose in {the third quarter of 2019} from [a year earlier]."),
    gives(
        "2019-Q3", "It rose in {the third quarter of 2019}. In [the quarter] it paid."
    ),
    gives("2024-Q1", "sales in [the latest quarter]"),
    gives("XXXX", "[year-earlier] sales"),
    gives("2023", "[the year-ago period]"),
    gives("XXXX", "[the year-earlier period]"),
)

CASES = (*DAYS, *UNITS, *STORY)
