"""What is counted from the story's own dates, or from a date told beside it.

Read on Wednesday, 15 May 2024, with the analysis and without.
"""

from __future__ import annotations

from dateline.languages.base import gives, nothing

# The date that words count from is the last one told that is as fine.
FOLLOWING = (
    gives(
        "2019-06-08",
        "It burned on {June 7, 2019}. [The next day] it fell.",
        "It burned on {June 7, 2019}. It fell [the following day].",
        "It burned on {June 7, 2019}. It fell [the day after].",
        "It burned on {June 7, 2019}, and [a day later] it fell.",
        "It burned on {June 7, 2019}. Nobody came. [The next day] it fell.",
        "It burned at {5 p.m. on June 7, 2019}. [The next day] it fell.",
        "It burned in {2018} and again on {June 7, 2019}; it fell [the next day].",
    ),
    gives(
        "2019-06-09",
        "It burned on {June 7, 2019}. [Two days later] it fell.",
        "It burned on {June 7, 2019}. It fell [two days afterwards].",
        "It burned on {June 7, 2019}; [two days after], it fell.",
    ),
    gives(
        "2019-06-06",
        "It burned on {June 7, 2019}. [The day before], it rained.",
        "It burned on {June 7, 2019}. It had rained [the previous day].",
        "It burned on {June 7, 2019}. It had rained [the preceding day].",
        "It burned on {June 7, 2019}. It had rained [a day earlier].",
    ),
    gives(
        "2019-06-07",
        "It burned on {June 7, 2019}. [That day] it rained.",
        "It burned on {June 7, 2019}. It rained [the same day].",
        "It burned on {June 7, 2019}. It rained [that same day].",
        "It burned on {June 7, 2019}. It rained on [that very day].",
    ),
    gives(
        "2019-06-07",
        "It burned on {June 7, 2019}. [Later that day] it fell.",
        "It burned on {June 7, 2019}. It fell later in [the day].",
        "It burned on {June 7, 2019}. It fell [late in the day].",
        mod="END",
    ),
    gives(
        "2019-06-07",
        "It burned on {June 7, 2019}. It had rained earlier in [the day].",
        "It burned on {June 7, 2019}. [Earlier that day] it had rained.",
        mod="START",
    ),
    gives(
        "2019-06-08TMO",
        "It burned on {June 7, 2019}. [The next morning] it fell.",
        "It burned on {June 7, 2019}. It fell [the following morning].",
        "It burned on {June 7, 2019}. It fell [the morning after].",
    ),
    gives("2019-06-07TEV", "It burned on {June 7, 2019}. It fell [that evening]."),
    gives("2019-06-07TNI", "It burned on {June 7, 2019}. It fell [that night]."),
    gives("2019-06-07TMO", "It burned on {June 7, 2019}. It rained [that morning]."),
    gives(
        "2019-06-06TNI",
        "It burned on {June 7, 2019}. It had rained [the night before].",
        "It burned on {June 7, 2019}. It had rained [the previous night].",
    ),
    gives(
        "2019-06-06TEV", "It burned on {June 7, 2019}; [the evening before], it rained."
    ),
    gives(
        "2019-W24",
        "It burned on {June 7, 2019}. [The next week] it fell.",
        "It burned on {June 7, 2019}. It fell [the following week].",
        "It burned on {June 7, 2019}. It fell [a week later].",
    ),
    gives("2019-W23", "It burned on {June 7, 2019}. [That week] it rained."),
    gives("2019-W23", "It burned on {June 7, 2019}. It fell [the same week]."),
    gives("2019-W22", "It burned on {June 7, 2019}. It opened [the previous week]."),
    gives("2019-W22", "It burned on {June 7, 2019}; [the week before], it opened."),
    gives("2019-W21", "It burned on {June 7, 2019}. It opened [two weeks earlier]."),
    gives(
        "2019-07",
        "It burned in {June 2019}. [The following month] it fell.",
        "It burned on {June 7, 2019}. It fell [the next month].",
        "It burned on {June 7, 2019}. It fell [a month later].",
    ),
    gives("2019-06", "It burned on {June 7, 2019}. [That month] it rained."),
    gives("2019-06", "It burned on {June 7, 2019}. It fell [the same month]."),
    gives("2019-05", "It burned in {June 2019}. It opened [the previous month]."),
    gives("2019-03", "It burned in {June 2019}. It opened [three months earlier]."),
    gives(
        "2020",
        "It burned in {2019}. [The following year] it fell.",
        "It burned on {June 7, 2019}. It fell [the next year].",
        "It burned on {June 7, 2019}. It fell [a year later].",
    ),
    gives("2019", "It burned on {June 7, 2019}. It fell [the same year]."),
    gives("2019", "It burned in {June 2019}. [That year] it fell."),
    gives("2019", "It burned in {June 2019}. [Later that year] it fell.", mod="END"),
    gives("2019", "It burned in {June 2019}. It fell later in [the year].", mod="END"),
    gives("2018", "It burned in {2019}. It opened [the year before]."),
    gives("2018", "It burned in {2019}. It opened [the previous year]."),
    gives("2014", "It burned in {2019}. It opened [five years earlier]."),
    gives("2022", "It burned in {2019}. It opened again [three years later]."),
    gives(
        "2019-06-10",
        "It burned on {June 7, 2019}. [The following Monday] it fell.",
        "It burned on {June 7, 2019}. It fell on [the next Monday].",
        "It burned on {June 7, 2019}. It fell [that Monday].",
        "It burned on {June 7, 2019}. It fell [the Monday after].",
    ),
    gives("2019-06-14", "It burned on {June 7, 2019}. It fell [the following Friday]."),
    gives(
        "2019-06-03",
        "It burned on {June 7, 2019}. It opened [the previous Monday].",
        "It burned on {June 7, 2019}. It had opened [the Monday before].",
        "It burned on {June 7, 2019}. It opened [the preceding Monday].",
    ),
    gives("2019-W23-WE", "It burned on {June 5, 2019}. It fell [that weekend]."),
    gives(
        "2019-W23-WE", "It burned on {June 5, 2019}. It fell [the following weekend]."
    ),
    gives(
        "2019-W22-WE", "It burned on {June 5, 2019}. It rained [the previous weekend]."
    ),
    gives("2019-10", "It burned on {June 7, 2019}. [That October] it fell."),
    gives("2019-10", "It burned on {June 7, 2019}. It fell [the following October]."),
    gives("2018-10", "It burned on {June 7, 2019}. It opened [the previous October]."),
    gives("2020-SP", "It burned on {June 7, 2019}. It fell [the following spring]."),
    gives("2018-SU", "It burned on {March 7, 2019}. It shut [the previous summer]."),
    gives("2024-05-14", "He resigned on {Monday}. [The next day] she took over."),
    gives("2024-05-12", "He resigned on {Monday}. [The day before], he had lost."),
    gives("2024-03", "He resigned in {February}. [The next month] she took over."),
    gives(
        "2024-05-08",
        "It shut on {June 5, 2019}. It fell on {May 7}, and [a day later] it burned.",
    ),
)

# Which of several dates it is.
REFERENCE = (
    # What is over cannot follow what is still to come.
    gives(
        "2024-05-07",
        "He was arrested on {May 6}. A judge will rule on {Friday}."
        " [The next day] he confessed.",
    ),
    gives(
        "2024-05-04",
        "The plane fell on {May 3}, officials said {today}."
        " [The next day] divers came.",
        "The plane fell on {May 3}, officials said on {Monday}."
        " [The next day] divers came.",
    ),
    gives(
        "2024-05-14",
        "The president said on {Monday} he would go. [The next day] he left.",
        "It fell on {May 3}. He resigned on {Monday}. [The next day] he left.",
    ),
    gives(
        "2024-05-10",
        "It burned on {Thursday}. The mayor said on {Friday} that he had seen it."
        " [The next day] it fell.",
        "They met on {Thursday} and condemned {the 27 November 2019} accord."
        " [The following day] they left.",
        "He was caught on {Thursday} over the {May 2} murder. [A day later] he fled.",
        "He spoke on {Thursday} about {Wednesday}'s vote. [The next day] he left.",
    ),
    gives(
        "2024-05-09T10:30",
        "A fire on {Thursday} gutted the mill. The owner told police on {Friday} he"
        " had left a stove on. It began at [10:30am].",
    ),
    gives("2024-05-11", "He won {Friday}'s vote. [The next day] he was sworn in."),
    # A relative clause tells of what was before.
    gives(
        "2024-05-08",
        "On {May 7} a court heard Roe, who was arrested on {April 2}."
        " [The next day] it freed him.",
    ),
    gives(
        "2019-05-04",
        "Roe, who was arrested on {May 3, 2019}, confessed. [A day later] he fled.",
    ),
    # A comparison leaves the story where it was.
    gives(
        "2020",
        "Sales rose in {2019} compared with {2018}. [The following year] they fell.",
        "More people came in {2019} than in {2018}. [The next year] fewer did.",
    ),
    # From the end of a stretch forward, from its start back.
    gives("2019-06-08", "They met from {June 5-7, 2019}. [The next day] they left."),
    gives(
        "2019-06-04", "They met on {June 5-7, 2019}. [The day before], they flew in."
    ),
    gives("2024-05-13", "It burned over {the weekend}. [The next day] it fell."),
    # Nothing to count from.
    gives(
        "XXXX-XX-XX",
        "[The next day] it fell.",
        "It fell [two days later].",
        "It fell [that day].",
        "They had met [the day before].",
        "It burned in {2019}. [The next day] it fell.",
        "It burned in {June 2019}. It fell [two days later].",
    ),
    gives("XXXX-XX-XX", "It fell later in [the day].", mod="END"),
    gives("XXXX-WXX", "It fell [the following week].", "It fell [that week]."),
    gives("XXXX-WXX", "It burned in {2019}. It fell [a week later]."),
    gives(
        "XXXX-XX",
        "It fell [the following month].",
        "It burned in {2019}. It fell [a month later].",
    ),
    gives("XXXX", "It fell [the year before].", "[That year] it fell."),
    gives(
        "XXXX-WXX-1", "It fell [the following Monday].", "It fell [the Monday before]."
    ),
    gives("XXXX-10", "It fell [the following October]."),
    gives("XXXX-XX-XXTNI", "It had rained [the night before]."),
    gives("XXXX-XX-XXTMO", "It fell [the next morning]."),
)

# A year already told holds on, until the text is at another time.
YEAR_TOLD = (
    gives(
        "2020-03",
        "In {2020} the mill shut in [March] and opened again in {June}.",
        "In {2020} the mill, which opened in {1970}, shut in [March].",
    ),
    gives(
        "2020-06",
        "In {2020} the mill shut in {March} and opened again in [June].",
        "In {May 2020} the mill shut. It opened again in [June].",
        "In {May 2020} the mill shut. [The next month] it opened.",
    ),
    gives(
        "2022-10",
        "She was arrested in {August 2022} and charged in [October].",
        "She was arrested on {3 August 2022}, and charged in [October].",
    ),
    gives("2022-01", "She was arrested in {August 2021} and charged in [January]."),
    gives("2019-06-10", "On {3 May 2019} he left. He came back on [10 June]."),
    gives("2019-12-25", "He left on {3 May 2019} and came back at [Christmas]."),
    gives(
        "2023-10", "He was arrested in {August 2022} and was tried in [October 2023]."
    ),
    gives(
        "2023-10",
        "He sold his {1997} Ford in [October].",
        "The mill, built in {1990}, shut in [October].",
        "He was held from {3 July 2021}. In [October], the union sued.",
        "He was held since {3 July 2021}. In [October], the union sued.",
        "On {3 May 2019} he left. He came {last week}, but fell ill in [October].",
        "On {3 May 2019} he left. He came {last week}. He fell ill in [October].",
        "On {3 May 2019} he left. Nobody cared. He died in [October].",
    ),
    gives("2024-10", "On {3 May 2019} he left. He will come back in [October]."),
)

# A stretch ends after it begins; read on a Wednesday.
STRETCHES = (
    gives(
        "2024-05-15",
        "It was shut from {Monday} until [Wednesday].",
        "It was shut {Monday} to [Wednesday].",
        "It was shut {Monday}-[Wednesday].",
    ),
    gives(
        "2024-05-22",
        "It will be shut from {Saturday} until [Wednesday].",
        "It will be shut {Saturday} through [Wednesday].",
        "The trial was adjourned until [Wednesday].",
    ),
    gives(
        "2024-05-22T05:00",
        "It will be shut from {10pm on Friday} to [5am on Wednesday].",
    ),
    gives("2024-05-13T08:00", "The blast at [08:00] killed 12 on {Monday}."),
    gives(
        "XXXX-XX-XXT08:00",
        "At [08:00] he heard that she had died on {Monday}.",
        "The blast at [08:00] killed 12, police said on {Monday}.",
    ),
    gives("2024-05-15", "He will speak on [Wednesday]."),
    gives("2024-05-19", "It will be shut from {Saturday} until [Sunday]."),
)

# From publication, in words of their own.
PUBLICATION = (
    gives("2024-05-13", "They met [the day before yesterday]."),
    gives("2024-05-17", "They will meet [the day after tomorrow]."),
    gives("2024-W18", "They met [the week before last]."),
    gives("2024-W22", "They will meet [the week after next]."),
    gives("2024-03", "They met [the month before last]."),
    gives("2022", "They met [the year before last]."),
    gives("2026", "They will meet [the year after next]."),
    gives("2024-W18-WE", "They met [the weekend before last]."),
    gives("2024-W22-WE", "They will meet [the weekend after next]."),
    gives("2024-05-03", "They met [the Friday before last]."),
    gives("2024-05-13TNI", "It rained [the night before last]."),
    gives("2024-05-24", "They meet [Friday week].", "They meet on [Friday week]."),
    gives("2024-05-27", "They will meet [Monday week]."),
    gives(
        "2024-05-22", "They will meet [a week today].", "They meet [a week from today]."
    ),
    gives("2024-05-23", "They will meet [a week tomorrow]."),
    gives(
        "2024-05-24", "They meet [a week on Friday].", "They meet [a week from Friday]."
    ),
    gives("2024-06-03", "They will meet [two weeks from Monday]."),
    gives("2024-05-20", "They will meet [three days from Friday]."),
    gives(
        "2024-05-08", "They met [a week ago today].", "They met [a week ago Wednesday]."
    ),
    gives(
        "2024-05-06",
        "They met [a week ago Monday].",
        "They met [a week ago on Monday].",
    ),
    gives("2024-05-03", "They met [a week ago last Friday]."),
    gives("2023-05-15", "He died [a year ago today].", "He died [one year ago today]."),
    gives(
        "2023-05-10", "He died [a year ago Friday].", "He died [a year ago on Friday]."
    ),
    gives("2014-05-16", "The war began [10 years ago tomorrow]."),
    gives("2022-W20", "The war began [two years ago this week]."),
    gives("2022-05", "The war began [two years ago this month]."),
    gives("2023-05", "Prices are higher than [this time last year].", mod="APPROX"),
    gives("2024-05-22", "They will know by [this time next week].", mod="APPROX"),
    gives("2024-04", "He called this time [last month]."),
    gives("PAST_REF", "I met her [the other day].", "It happened [the other night]."),
    gives("P1Y", "He died [a year] to the day after the fire."),
    gives("2021-06-05", "He died [two years to the day after June 5, 2019]."),
    gives("2018-06-05", "It was [a year to the day before June 5, 2019]."),
    gives("PXD", "It will end within [days].", "It fell within [days] of the vote."),
    gives(
        "2024-05-14TNI",
        "Snow fell [overnight].",
        "[Overnight], snow fell in the hills.",
    ),
    gives("2024-05-12TNI", "It began on {Sunday}. It burned [overnight]."),
    gives("XXXX-XX-XXTNI", "It fell on {June 7, 2019}. Snow fell [overnight]."),
    gives(
        "2024-05-15TNI", "Snow will fall [overnight].", "Snow is expected [overnight]."
    ),
    gives("2024", "Prices will rise later in [the year].", mod="END"),
    gives("2024-W20", "He spoke earlier in [the week].", mod="START"),
)

# From a date told beside it.
BESIDE = (
    gives("2019-06-03", "It fell [two days before June 5, 2019]."),
    gives("2019-06-07", "It fell [two days after June 5, 2019]."),
    gives("2019-06-07", "It fell [two days after the 5 June 2019] vote."),
    gives("2024-05-08", "It fell [two days before Friday]'s vote."),
    gives("2024-05-09", "It fell [the day before Friday]'s vote."),
    gives("2024-05-18", "It will end [the day after Friday]'s vote."),
    gives("2019-06-04", "It fell [the day before June 5, 2019]."),
    gives("2019-06-19", "It fell [two weeks after June 5, 2019]."),
    gives("2019-05-22", "It fell [two weeks before June 5, 2019]."),
    gives("2019-09", "It fell [three months after June 5, 2019]."),
    gives(
        "2021",
        "It fell [two years after June 5, 2019].",
        "It fell [two years after 2019].",
    ),
    gives("2019-03", "It fell [three months before June 2019]."),
    gives("2019-W22", "It fell [the week before June 5, 2019]."),
    gives("2019-05-31", "It fell [the Friday before June 5, 2019]."),
    gives("2019-06-07", "It fell [the Friday after June 5, 2019]."),
    gives("2023-12-26", "It fell [the day after Christmas]."),
    gives("2023-12-23", "It fell [two days before Christmas]."),
    gives("2019-06-04TNI", "It fell [the night before June 5, 2019]."),
)

NEGATIVES = (
    nothing("He then left.", "The then president spoke.", "She became a star."),
    nothing("They left the day before the vote.", "It was the year after the war."),
    nothing("an overnight success", "The overnight rate rose."),
    nothing("It was the same old story.", "They met the same people."),
    nothing("He stood next to her.", "the previous owner", "the following people"),
    nothing("Last but not least, he spoke.", "The paint will last."),
)

CASES = (
    *FOLLOWING,
    *REFERENCE,
    *YEAR_TOLD,
    *STRETCHES,
    *PUBLICATION,
    *BESIDE,
    *NEGATIVES,
)
