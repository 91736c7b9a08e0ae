# ruff: noqa: E501  one rule, one line: the table is read by column
"""English rules for dates written out: days, months, quarters, years and longer."""

from __future__ import annotations

from dateline.languages import productions as make
from dateline.languages.base import Rule, Unit
from dateline.languages.en import lookalikes as no

# A year beyond 2199 ends its clause: "on March 12, 5000 people" is none.
_ENDING = r"(?=\W*\Z|[.,;:!?)\]\"'”’]| (?:and|or|but|at|to|until)\b)"

# fmt: off
DATES = (
    Rule("date.iso", r"<year>-<month=m>-<day=d>", make.date, "2019-06-07", source="ISO 8601"),
    Rule("date.iso-slashes", r"<year>/<month=m>/<day=d>", make.date, "2019/06/07"),
    Rule("date.slashes", r"<first=d>/<second=d>/<year>", make.digits("MDY"), "06/07/2019"),
    Rule("date.slashes-short", r"<first=d>/<second=d>/<year=yy>", make.digits("MDY"), "6/7/19"),
    Rule("date.dashes", r"<first=d>-<second=d>-<year>", make.digits("MDY"), "06-07-2019"),
    Rule("date.dots", r"<first=d>\.<second=d>\.<year>", make.digits("DMY"), "7.6.2019"),
    Rule("date.month-first", r"<month> (?:the )?<day>(?:,| ,)? " + no.NOT_A_YEAR_OF_DATE + r"<year>", make.date, "June 7, 2019"),
    Rule("date.month-first-short", r"<month> <day=d>,? <year=short>", make.date, "June 7, '19"),
    Rule("date.day-first", r"(?:the )?<day>(?: day)?(?: of|~)? ?<month>,?~" + no.NOT_A_YEAR_OF_DATE + r"<year>", make.date, "7th of June 2019"),
    Rule("date.day-first-short", r"<day=d>[-/.]?<month>[-/.]?<year=yy>", make.date, "7-Jun-19"),
    Rule("date.month-day", r"<month> (?:the )?<day>(?!(?:st|nd|rd|th)?[-–]\d|\d|:\d|,\d)" + no.NOT_IN_YEAR_0, make.date, "June 7"),
    Rule("date.day-month", r"(?:the )?<day>(?: day of| of)? <month>" + no.NOT_NAMED_AFTER + no.NOT_IN_YEAR_0, make.date, "7 June"),
    Rule("date.month-first-far", r"<month> (?:the )?<day>,? <year=far>" + _ENDING, make.date, "June 7, 9999"),
    Rule("date.day-first-far", r"(?:the )?<day>(?: day)?(?: of)? <month>,? <year=far>" + _ENDING, make.date, "7 June 9999"),
    Rule("date.the-day", r"the <day=ordinal>(?! (?!(?:and|but|or|in|at|he|she|it|they|we|when|after|with|as|new|the)\b)\w)", make.day_of_month, "on the 7th", after=r"\b(?:on|(?:morning|afternoon|evening|night|eve) of) "),
    Rule("date.the-day-inst", r"the <day=ordinal> (?:inst\b\.?|instant\b)", make.day_of_month, "the 7th inst."),
    Rule("date.the-day-name", r"the <day=ordinal>" + no.NOT_NUMBERED + r"(?= (?-i:[A-Z]))", make.day_of_month, "On the 7th Norway left", after=r"(?-i:\bOn )"),
    Rule("date.which", r"<which> <month> <day>", make.date, "last June 7"),
    Rule("date.days", r"<month> <from=d>(?:st|nd|rd|th)?(?: ?[-–—] ?)<day=d>(?:st|nd|rd|th)?(?:,? <year>)?(?![-–]\d)", make.day_range, "June 5-7, 2019"),
    Rule("date.days-month", r"<from=d>(?:st|nd|rd|th)?(?: ?[-–—] ?)<day=d>(?:st|nd|rd|th)? <month>(?:,? <year>)?", make.day_range, "5-7 June 2019"),
)

MONTHS = (
    Rule("month.year", r"<month>(?:,| of)?~" + no.NOT_A_YEAR_OF_DATE + r"<year>", make.named(Unit.MONTH, "month"), "June 2019"),
    Rule("month.far", r"<month>(?:,| of)? <year=far>" + _ENDING, make.named(Unit.MONTH, "month"), "June 9999"),
    Rule("month.short-year", r"<month> <year=short>", make.named(Unit.MONTH, "month"), "June '19"),
    Rule("month.range", r"<from=month>[-–—/]<month> <year>", make.month_range, "March-April 2019"),
    Rule("month.bare", r"<month>(?! \d{1,2}(?![\d,]))" + no.NOT_NAMED_AFTER + no.NOT_IN_YEAR_0, make.named(Unit.MONTH, "month"), "June", unless_after=no.NOT_A_PERSON),
    Rule("month.which", r"<which> <month>(?! \d{1,2}(?!\d))", make.named(Unit.MONTH, "month"), "last June"),
    Rule("month.of-this", r"the month of <month>", make.named(Unit.MONTH, "month"), "the month of June"),
)

SEASONS = (
    Rule("season.bare", r"(?:the )?<season>" + no.NOT_IN_A_NAME + no.NOT_A_DOWNFALL, make.named(Unit.SEASON, "season"), "the summer", unless_after=no.NOT_A_SEASON_AFTER),
    Rule("season.which", r"<which> <season>", make.named(Unit.SEASON, "season"), "last fall"),
    Rule("season.years", r"(?:the )?<season>(?: of)?,? <year>[-–/](?:\d\d)?<to=yy>(?!\d)", make.season_over_years, "the winter of 2022-23"),
    Rule("season.year", r"(?:the )?<season>(?: of)?,? <year>", make.named(Unit.SEASON, "season"), "summer of 2019"),
)

_QUARTER = r"(?:(?:the|its|their|our) )?"
_NOT_FINALS = r"(?!~?finals?\b|~century|~back|~horse)" + no.NOT_IN_A_GAME

QUARTERS = (
    Rule("quarter.adjective", r"(?P<fiscal>fiscal~)?<ordinal>-quarter" + _NOT_FINALS, make.numbered(Unit.QUARTER, "ordinal", 4), "third-quarter", unless_after=no.NOT_IN_A_GAME_AFTER),
    Rule("quarter.bare", _QUARTER + r"(?P<fiscal>fiscal~)?<ordinal> quarter" + _NOT_FINALS, make.numbered(Unit.QUARTER, "ordinal", 4), "the third quarter", unless_after=no.NOT_IN_A_GAME_AFTER),
    Rule("quarter.year", _QUARTER + r"(?P<fiscal>fiscal~)?(?:<year>~)<ordinal>~quarter", make.numbered(Unit.QUARTER, "ordinal", 4), "the 1988 second quarter"),
    Rule("quarter.year-after", _QUARTER + r"(?P<fiscal>fiscal~)?<ordinal>~quarter(?: of| in)?(?P<fiscal2> (?:fiscal|FY)(?: year)?)?~?<year>", make.numbered(Unit.QUARTER, "ordinal", 4), "the third quarter of 1990"),
    Rule("quarter.ended", r"(?:the )?quarter(?= (?:that )?(?:ended|ending)(?: on)? <month> <day>(?:,? <year>)?)", make.quarter_ended, "the quarter ended Sept. 30"),
    Rule("quarter.letter", r"Q<quarter>(?: ?(?:of )?<year>)?", make.numbered(Unit.QUARTER, "quarter", 4), "Q3 2019"),
    Rule("quarter.letter-after", r"<quarter>Q(?: ?(?:of )?<year>)?", make.numbered(Unit.QUARTER, "quarter", 4), "3Q 2019"),
    Rule("half.bare", r"(?:the )?<ordinal>~half(?=(?:~year|~profits?|~results|~earnings|~loss| of (?:the |this |last |next )?(?:fiscal |financial |calendar )?(?:year\b|\d)))(?:~year)?", make.numbered(Unit.HALF, "ordinal", 2), "the first half of the year"),
    Rule("half.adjective", r"<ordinal>-half(?= (?:sales|revenues?|profits?|results|earnings|loss(?:es)?|growth|income|turnover|output|figures|dividend|trading|net|operating|pretax|pre-tax)\b)", make.numbered(Unit.HALF, "ordinal", 2), "second-half sales"),
    Rule("half.year", r"(?:the )?<ordinal>~half(?: of)? <year>", make.numbered(Unit.HALF, "ordinal", 2), "the first half of 2019"),
    Rule("half.letter", r"H<quarter>(?: ?(?:of )?<year>)", make.numbered(Unit.HALF, "quarter", 2), "H1 2019"),
)

# "highs in the 70s" are degrees.
_DEGREES = r"\b(?:highs?|lows?|temperatures?|readings?)(?: [\w'’]+){0,4}(?: the (?:early|mid|late)[- ])? "

YEARS = (
    Rule("year.bare", no.YEAR_ITSELF + r"<year>(?!-[a-z]+s?\b|[\d'’]|s\b|/\d{3}|[-–]\d{3}|-\d\d-|-W\d|[-/]\d{1,2}[-/]\d)" + no.COUNTED, make.named(Unit.YEAR, "year"), "2019", unless_after=no.NOT_A_YEAR_AFTER),
    Rule("year.the-year", r"the year <year>", make.named(Unit.YEAR, "year"), "the year 2000"),
    Rule("year.the-year-far", r"the year <year=far>(?!\d|,\d|s\b)", make.named(Unit.YEAR, "year"), "the year 3000"),
    Rule("year.calendar", r"(?:the )?calendar(?: year)? <year>", make.named(Unit.YEAR, "year"), "calendar 1989"),
    Rule("year.apostrophe", r"<year=short>(?!s|\d)", make.named(Unit.YEAR, "year"), "in '98", after=r"\b(?:in|of|since|until|from|by|to|and) |\b\d{4}, "),
    Rule("year.range", r"<from=year>[-–—]<year>", make.years, "2007-2010", unless_after=no.NOT_A_YEAR_AFTER),
    Rule("month.iso", r"<year>-<month=mm>(?!-|\d)", make.month_of_year, "2019-06", unless_after=no.NOT_A_YEAR_AFTER, source="ISO 8601"),
    Rule("year.span", r"<year>[-–/]<to=yy>(?!\d|[-/]\d)", make.year_range, "1998-99", unless_after=no.NOT_A_YEAR_AFTER),
    Rule("decade.digits", r"(?!1\d00)<decade=decades>['’]?s", make.decade, "the 1990s"),
    Rule("decade.short", r"(?:the )?['‘’]<decade=tens>s", make.decade, "the '90s"),
    Rule("decade.plain", r"the <decade=tens>['’]?s", make.decade, "the 90s", unless_after=_DEGREES),
    Rule("decade.part", r"<decade=tens>['’]?s", make.decade, "the early 90s", after=r"\bthe (?:early|mid|late)[- ]", unless_after=_DEGREES),
    Rule("decade.part-words", r"<decade>", make.decade, "the early nineties", after=r"\bthe (?:early|mid|late)[- ]"),
    Rule("decade.words", r"(?:the )(?:nineteen~)?<decade>", make.decade, "the nineties"),
    Rule("century.adjective", r"<ordinal>-century", make.any_century, "18th-century"),
    Rule("century.number", r"(?:the )?<ordinal> century" + no.NOT_A_STUDIO, make.century_number, "the 20th century"),
    Rule("century.digits", r"(?:the )?<century>['’]?s", make.century, "the 1800s"),
)
# fmt: on
