# ruff: noqa: E501  one rule, one line: the table is read by column
"""English rules for numeric dates cut short, days with their weekday after them, and
days in a row of which one tells the month."""

from __future__ import annotations

from dateline.languages import productions as make
from dateline.languages.base import Rule
from dateline.languages.en.words import MONTHS

_TH = r"(?:st|nd|rd|th)?"
_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_AND = r"(?:,? (?:and|or|to|through|until|till|&) )"
# A number before a noun counts it: "on June 5 and 7 people".
_NO_NOUN = r"(?!\d|[-–:.,/]\d|%|~(?!(?:in|at|on|and|or|but|to|for|from|with|when|as|after|before|by|the|an?|is|was|were|are|will|would|of|that|this|he|she|it|they|we|inclusive)\b)[^\W\d_])"

# "the weekend of June 8-9"
_TO_DAY = r"(?:(?:[-–/]| and | to )\d{1,2}(?!\d))?"

# "The council meets on the first Monday of the month".
_HABIT = (
    r"\b(?:meets?|falls?|(?:takes?|taking) place|(?:is|are) (?:held|paid|published|issued|due)"
    r"|always|usually|normally|traditionally)(?: (?:on|in|at))? "
)

# fmt: off
DAYS = (
    Rule("date.iso-basic", r"<year><month=mm><day=dd>", make.date, "dated 20190607", after=r"\b(?:dated?|on|published|posted|updated)(?: |: ?)", source="ISO 8601"),
    Rule("date.dots-short", r"<first=dd>\.<second=mm>\.<year=yy>", make.digits("DMY"), "on 07.06.19", after=r"\b(?:dated?|on|by|since|until|from|to|before|after)(?: |: ?)"),
    Rule("date.dashes-short", r"<first=dd>-<second=dd>-<year=yy>", make.digits("MDY"), "on 06-07-19", after=r"\b(?:dated?|on|by|since|until|from|to|before|after)(?: |: ?)"),
    Rule("date.compact", r"<day=d>[-/.]?<month>[-/.]?<year>", make.date, "07JUN2019"),
    Rule("date.month-weekday", r"<month> (?:the )?<day>(?:,? <year>)?(?:, | ?\()<weekday>\)?", make.date_with_weekday, "June 7 (Friday)"),
    Rule("date.day-weekday", r"(?:the )?<day>(?: of)? <month>(?:,? <year>)?(?:, | ?\()<weekday>\)?", make.date_with_weekday, "7 June (Friday)"),
    Rule("date.weekday-day", r"<weekday>,? (?:the )?<day=ordinalday>" + _NO_NOUN, make.weekday_of_month, "Friday the 13th"),
    Rule("date.days-before", rf"(?:the )?<day=ordinalday>(?=(?:, (?:the )?\d{{1,2}}{_TH}){{0,6}}{_AND}(?:the )?<last=ordinalday>(?: of)? <month>(?:,? <year>)?)", make.date, "5th and 6th of June"),
    Rule("date.numbers-before", rf"<day=d>{_TH}(?=(?:, \d{{1,2}}{_TH}){{0,6}}{_AND}<last=d>{_TH} <month>(?:,? <year>)?)", make.date, "from 5 to 7 June"),
    Rule("date.numbers-after", rf"(?:the )?<day=d>{_TH}(?:,? <year>)?" + _NO_NOUN, make.day_alone, "June 5 and 7", after=rf"\b{_MONTH} \d{{1,2}}{_TH}(?:, \d{{1,2}}{_TH}){{0,6}}{_AND}"),
    Rule("date.numbers-between", rf"<day=d>{_TH}(?=(?:, \d{{1,2}}{_TH}){{0,6}}{_AND}(?:the )?\d{{1,2}}{_TH}\b)", make.day_alone, "June 5, 6 and 7", after=rf"\b{_MONTH} \d{{1,2}}{_TH}(?:, \d{{1,2}}{_TH}){{0,6}}, "),
    Rule("weekend.of", r"(?:the )?<weekend>(?: of|,) (?:<month> <day>" + _TO_DAY + r"|<day2=day>" + _TO_DAY + r" <month2=month>)(?:,? <year>)?", make.weekend_of_date, "the weekend of June 8"),
    Rule("set.nth-weekday", r"(?:the )?(?:<ordinal>|last) <weekday> (?:of|in) the <unit=monthly>", make.repeated_unit, "meets on the first Monday of the month", after=_HABIT),
    Rule("weekday.nth-within", r"(?:the )?(?:<ordinal>|last) <weekday> (?:of|in) the <unit=calendar>", make.nth_weekday_within, "the last Friday of the year"),
    Rule("weekday.nth", r"(?:the )?(?:<ordinal>|last) <weekday>(?: of| in) <month>(?:(?:,| of)? <year>)?", make.nth_weekday, "the second Tuesday in May"),
)
# fmt: on
