# ruff: noqa: E501  one rule, one line: the table is read by column
"""English rules for fiscal years, weeks of the year, centuries and eras."""

from __future__ import annotations

from dateline.languages import productions as make
from dateline.languages.base import Rule, Unit
from dateline.languages.en import lookalikes as no

# "the third century of the innings" is a hundred runs.
_NOT_RUNS = r"(?! of (?:the|his|her|a|an|this) (?:innings|match|series|season|tour|tournament|career|summer|World)\b)"
# "the fourth quarter of the game" has fifteen minutes.
NOT_PLAY = r"(?! of (?:(?:the|a|an|his|her|their|its|that|this|last|Sunday|Saturday|Monday|Game)['’s]{0,2} )?(?:\w+ )?(?:game|match|play|contest|final|win|loss|victory|defeat|bout|opener)\b)"

# fmt: off
WEEKS = (
    Rule("week.iso", r"<year>-W<week>(?:-<isoday>)?", make.day_of_week_year, "2019-W23", source="ISO 8601"),
    Rule("week.number", r"(?:the )?(?:calendar )?week <week>(?:,| of| in)? <year>", make.day_of_week_year, "week 23 of 2019"),
)

FISCAL = (
    Rule("fiscal.year", r"(?:the )?(?P<fiscal>fiscal|financial|tax)(?: year)?~<year>", make.named(Unit.YEAR, "year"), "fiscal 1989"),
    Rule("fiscal.short", r"(?:the )?(?P<fiscal>FY|fiscal(?: year)?|financial year) ?<year=short>", make.named(Unit.YEAR, "year"), "fiscal '89"),
    Rule("fiscal.letters", r"(?P<fiscal>FY)(?: |-)?<year>", make.named(Unit.YEAR, "year"), "FY2019"),
    Rule("fiscal.letters-short", r"(?P<fiscal>FY)(?: |-)?<year=yy>(?!\d|%)", make.named(Unit.YEAR, "year"), "FY19"),
    Rule("fiscal.span", r"(?:the )?(?:fiscal|financial|tax|FY|school|academic)(?: year)? ?<year>[-–/]<to=yy>(?!\d)", make.year_range, "fiscal year 2018-19"),
    Rule("fiscal.which", r"(?:(?:the|its|their|our) )?<which> (?P<fiscal>fiscal|financial|tax) <unit=dated>", make.shifted(), "last fiscal year"),
)

QUARTERS = (
    Rule("quarter.letter-fiscal", r"(?P<fiscal>fiscal )?Q<quarter> ?(?:of )?(?P<fiscal2>FY ?|fiscal (?:year )?)(?:<year>|['’]?<year2=yy>)?", make.fiscal_quarter, "Q3 FY2019"),
    Rule("quarter.fiscal-letter", r"(?P<fiscal>fiscal)~Q<quarter>(?: ?(?:of )?<year>)?", make.numbered(Unit.QUARTER, "quarter", 4), "fiscal Q3"),
    Rule("quarter.third-fiscal", r"(?:(?:the|its|their|our) )?<ordinal>~(?P<fiscal>fiscal)~quarter(?: (?:of |in )?(?:fiscal )?<year>)?", make.numbered(Unit.QUARTER, "ordinal", 4), "the third fiscal quarter"),
    Rule("quarter.letter-short", r"(?:Q<quarter> ?['’]|<q=quarter>Q ?['’]?)<year=yy>(?!\d|%)", make.short_quarter, "1Q19"),
    Rule("quarter.place", r"(?:(?:the|its|their|our) )?<place>~quarter(?: (?:of|in) (?:<year>|the year))?" + NOT_PLAY, make.numbered_by_place, "the closing quarter"),
    Rule("quarter.last-of", r"(?:the )last quarter (?:of|in) <year>", make.last_quarter, "the last quarter of 2018"),
    Rule("half.letter-after", r"<quarter>H ?(?:<year>|<year2=yy>)(?!\d|%)", make.short_half, "1H20"),
)

CENTURIES = (
    Rule("century.early", r"the <ordinal> century" + _NOT_RUNS + no.NOT_A_STUDIO, make.any_century, "the 3rd century"),
    Rule("century.era", r"(?:the )?<ordinal>~century,? <before=era>", make.century_in_era, "the 3rd century BC"),
    Rule("century.listed", r"(?:the )?<ordinal>(?=(?:,? (?:and|or|to) |, |[-–])(?:(?:early|mid|late)[ -])?(?:the )?<last=ordinal>(?:,? (?:and|or|to) <final=ordinal>)? (?:century|centuries)\b)", make.any_century, "the 17th and 18th centuries"),
    Rule("century.plural", r"(?:the )?<ordinal> centuries", make.any_century, "18th centuries"),
    Rule("millennium.era", r"(?:the )?<ordinal>~millennium,? <before=era>", make.millennium, "the second millennium BC"),
    Rule("millennium.number", r"the <ordinal>~millennium", make.millennium, "the second millennium"),
)

ERAS = (
    Rule("era.year", r"(?:the year )?<year=erayear>", make.named(Unit.YEAR, "year"), "44 BC"),
    Rule("era.date", r"<month> (?:the )?<day>,? <year=erayear>", make.date, "March 15, 44 BC"),
    Rule("era.day-month", r"(?:the )?<day>(?: of)? <month>,? <year=erayear>", make.date, "15 March 44 BC"),
    Rule("era.month", r"<month>(?: of)? <year=erayear>", make.named(Unit.MONTH, "month"), "March 44 BC"),
    Rule("era.range", r"<from=anyyear>[-–]<year=erayear>", make.years_before_christ, "264-146 BC"),
    Rule("era.listed", r"<from=anyyear>(?= (?:to|and|or|until) <year=erayear>)", make.year_before_christ, "from 264 to 146 BC", after=r"\b(?:from|between|in|of|either) "),
)
# fmt: on
