"""What the English rules for holidays and named days give, and what they leave alone.

Read on Wednesday, 15 May 2024.
"""

from __future__ import annotations

from dateline.languages.base import gives, nothing

FIXED = (
    gives(
        "2023-12-25",
        "They met [last Christmas].",
        "They met [this past Christmas].",
        "They rested over [Christmas].",
        "He died on [Christmas Day].",
        "They were attacked on [Christmas Day] in Lyon.",
        "[Christmas] came late to the valley.",
        "Bookings for [Christmas] jumped.",
        "Spending at [Christmas] rose.",
        "The shop closed during the [Christmas] holidays.",
        "It broke down in the [Christmas] period.",
        "They came home for [Xmas].",
    ),
    gives(
        "2019-12-25",
        "at [Christmas 2019]",
        "on [Christmas Day 2019]",
        "on [Christmas Day, 2019]",
        "at [Christmas of 2019]",
    ),
    gives(
        "2024-12-25",
        "They will meet at [Christmas].",
        "They will come [next Christmas].",
    ),
    gives("2024-12-25", "They will sing [this Christmas]."),
    gives(
        "2022-12-25",
        "They met at [Christmas, 2022].",
        "It fell at [Christmas in 2022].",
    ),
    gives("2023-12-25", "They met at [Christmas last year]."),
    gives("2023-12-24", "It burned on [Christmas Eve]."),
    gives("2023-12-25TMO", "They left on [Christmas morning]."),
    gives("2023-12-24TNI", "They left on [Christmas Eve night]."),
    gives("2023-W52", "They danced in [Christmas week]."),
    gives("2023-12-26", "They ran on [Boxing Day]."),
    gives("2024-01-01", "It opened on [New Year's Day].", "They met at [New Year's]."),
    gives(
        "2024-01-01",
        "They have slept since [New Year].",
        "They left after the [New Year].",
    ),
    gives(
        "2023-12-31", "It burned on [New Year's Eve].", "They met on [New Year’s Eve]."
    ),
    gives("2024-12-31", "They will meet on [New Year's Eve]."),
    gives("2019-07-04", "on [Independence Day 2019]", "on [the Fourth of July, 2019]"),
    gives(
        "2024-07-04",
        "They will march on [Independence Day].",
        "They will march on [July 4th].",
    ),
    gives("2024-07-04", "They will march on [the Fourth of July]."),
    gives("2024-06-19", "They will march on [Juneteenth]."),
    gives("2015-06-19", "They marched on [Juneteenth 2015]."),
    gives(
        "2023-10-31",
        "They came [last Halloween].",
        "They came on [Halloween] and stayed.",
    ),
    gives(
        "2024-02-14", "They wed on [Valentine's Day].", "They wed on [Valentines Day]."
    ),
    gives(
        "2024-03-17",
        "They drank on [St. Patrick's Day].",
        "on [Saint Patrick's Day], it rained",
    ),
    gives("2024-05-05", "They danced on [Cinco de Mayo]."),
    gives(
        "2023-11-11",
        "They marched on [Veterans Day].",
        "It rained on [Remembrance Day].",
    ),
    gives("1918-11-11", "on [Armistice Day 1918]"),
    gives("2024-04-25", "They marched on [Anzac Day].", "They marched on [ANZAC Day]."),
    gives("2023-07-14", "They marched on [Bastille Day last year]."),
    gives("2024-07-14", "They will march on [Bastille Day]."),
    gives("2024-05-01", "They marched on [May Day]."),
    gives("2024-07-01", "They will march on [Canada Day]."),
    gives("2024-02-02", "It snowed on [Groundhog Day]."),
    gives(
        "2024-04-01",
        "They lied on [April Fools' Day].",
        "They lied on [April Fool's Day].",
    ),
    gives("2024-03-08", "They marched on [International Women's Day]."),
    gives("2024-04-22", "They planted trees on [Earth Day]."),
    gives("2024-05-08", "They marched on [VE Day].", "They marched on [V-E Day]."),
    gives("2023-12-31", "They sang at [Hogmanay]."),
    gives("2024-01-26", "They swam on [Australia Day]."),
    gives("2024-02-06", "They met on [Waitangi Day]."),
    gives("2023-11-01", "They prayed on [All Saints' Day]."),
    gives("2023-11-05", "It burned on [Guy Fawkes Night]."),
    gives("2024-01-07", "They prayed on [Orthodox Christmas]."),
    gives("2019-05-01", "on [Labour Day 2019]"),
    gives("XXXX-12-25", "They meet [every Christmas]."),
    gives("XXXX-XX-XX", "They meet [each Thanksgiving]."),
    nothing(
        "a Christmas tree",
        "the Christmas shopping rush",
        "A Christmas Carol",
        "He read A Christmas Carol aloud.",
        "Merry Christmas!",
        "Happy Halloween",
        "Father Christmas came.",
        "a White Christmas",
        "a Halloween costume",
        "a christmas of sorts",
        "on Ukraine's Independence Day",
        "the Polish Independence Day",
        "a new year of hope",
        "the New Year resolutions",
        "the holidays",
    ),
)

MOVABLE = (
    gives("2019-04-21", "at [Easter 2019]", "on [Easter Sunday, 2019]"),
    gives("1916-04-24", "on [Easter Monday 1916]"),
    gives("2024-03-31", "They met at [Easter].", "They met on [Easter Sunday]."),
    gives("2024-03-31", "The shops closed over the [Easter] holidays."),
    gives("2025-04-20", "They will meet [next Easter]."),
    gives("2024-03-29", "They walked on [Good Friday]."),
    gives("2024-03-28", "They met on [Maundy Thursday]."),
    gives("2024-03-24", "They met on [Palm Sunday]."),
    gives("2024-02-14", "They fasted on [Ash Wednesday]."),
    gives(
        "2024-02-13", "They danced on [Mardi Gras].", "They danced on [Shrove Tuesday]."
    ),
    gives("2024-04-01", "It rained on [Easter Monday]."),
    gives(
        "2024-05-19",
        "They will meet at [Pentecost].",
        "They will pray on [Whit Sunday].",
    ),
    gives("2024-03-24/2024-03-30", "They prayed in [Holy Week]."),
    gives("2024-05-05", "They prayed on [Orthodox Easter]."),
    gives(
        "2023-11-23",
        "They met [last Thanksgiving].",
        "They left [last Thanksgiving] following a row.",
        "They met on [Thanksgiving Day].",
    ),
    gives("2024-11-28", "They will meet [this Thanksgiving]."),
    gives("2019-11-28", "at [Thanksgiving 2019]", "in [the 2019 Thanksgiving]."),
    gives("2019-10-14", "on [Canadian Thanksgiving 2019]"),
    gives(
        "2023-11-24",
        "Sales rose on [Black Friday].",
        "Sales rose [this past Black Friday].",
    ),
    gives("2023-11-27", "Sales rose on [Cyber Monday]."),
    gives("2019-09-02", "on [Labor Day 2019]"),
    gives("2023-09-04", "They marched [last Labor Day]."),
    gives("2024-05-27", "They will march on [Memorial Day]."),
    gives("1968-05-30", "on [Memorial Day, 1968]"),
    gives(
        "2024-02-19", "They met on [Presidents' Day].", "They met on [President's Day]."
    ),
    gives(
        "2024-01-15",
        "It opened on [Martin Luther King Jr. Day].",
        "It opened on [Martin Luther King Day].",
    ),
    gives("2024-01-15", "It opened on [MLK Day]."),
    gives("1980-XX-XX", "on [Martin Luther King Day 1980]"),
    gives(
        "2023-10-09",
        "They marched on [Columbus Day].",
        "They sang on [Indigenous Peoples' Day].",
    ),
    gives("2024-05-12", "They met on [Mother's Day].", "They met on [Mothers' Day]."),
    gives("2024-03-10", "They met on [Mothering Sunday]."),
    gives("2024-06-16", "They will meet on [Father's Day]."),
    gives("2020-11-03", "on [Election Day 2020]"),
    gives("2021-01-20", "They met on [Inauguration Day]."),
    gives("2025-01-20", "They will meet on [Inauguration Day]."),
    gives("2019-XX-XX", "on [Inauguration Day 2019]"),
    gives("2020-XX-XX", "on [Super Tuesday 2020]"),
    gives("2019-10-09", "on [Yom Kippur 2019]"),
    gives(
        "2019-09-30/2019-10-01", "on [Rosh Hashanah 2019]", "on [Rosh Hashana, 2019]"
    ),
    gives("2024-04-23/2024-04-30", "They met during [Passover]."),
    gives("2024-12-26/2025-01-02", "during [Hanukkah 2024]", "during [Chanukah 2024]"),
    gives("2200-XX-XX", "on [Yom Kippur 2200]", "on [Easter 2200]"),
    gives("2019-06-04", "on [Eid al-Fitr 2019]", "on [Eid ul-Fitr 2019]"),
    gives("2010-11-15/2010-11-17", "on [Eid al-Adha 2010]"),
    gives("2019-05-05/2019-06-05", "in [Ramadan 2019]", "in [Ramadan of 2019]"),
    gives("2019-02-05", "on [Chinese New Year 2019]", "on [Lunar New Year 2019]"),
    gives("1968-01-29", "at [Tet 1968]"),
    gives(
        "2024-03-20", "They danced at [Nowruz].", "They danced at [Persian New Year]."
    ),
    gives("2019-10-27", "at [Diwali 2019]", "at [Deepavali 2019]"),
    gives("2023-09-29", "They met at [Chuseok]."),
    gives("2019-04-21", "It burned in {May 2018}, and they came back [that Easter]."),
    gives("2023-W47-WE", "It burned over [Thanksgiving weekend]."),
    gives("2024-W21-WE", "It will burn over [the Memorial Day weekend]."),
    gives("2019-W35-WE", "on [Labor Day weekend 2019]"),
    gives(
        "2024-W13-WE",
        "It burned over [the Easter weekend].",
        "It burned [last Easter weekend].",
    ),
    gives("XXXX-WXX-WE", "over [the Christmas weekend 2019]"),
    gives("2023-W47", "They met in [Thanksgiving week]."),
    nothing(
        "painted Easter eggs",
        "Easter Island",
        "a Thanksgiving turkey",
        "Happy Thanksgiving!",
        "a Ramadan soup kitchen",
        "the Tet Offensive",
        "a mardi gras of sorts",
    ),
)

EVENTS = (
    gives("1944-06-06", "the [D-Day] landings"),
    gives("2001-09-11", "the [9/11] attacks", "the [9/11] terrorist attacks"),
    gives("2001-09-11", "Much changed after [9/11].", "the wars since [9/11]"),
    gives(
        "2001-09-11", "the [September 11] attacks", "the [Sept. 11] terrorist attacks"
    ),
    gives("2001-09-11", "the [Sept. 11, 2001], attacks"),
    gives("2023-09-11", "They met on [September 11]."),
    gives("2005-07-07", "the [7/7] bombings"),
    gives("2008-11-26", "the [26/11] attacks"),
    nothing("the 9/11 commission", "9/11 of the votes", "7/7 of them"),
)

CASES = (*FIXED, *MOVABLE, *EVENTS)
