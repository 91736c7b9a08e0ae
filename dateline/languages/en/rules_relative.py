# ruff: noqa: E501  one rule, one line: the table is read by column
"""English rules for dates counted from publication or from the story's own time."""

from __future__ import annotations

from dateline.languages import productions as make
from dateline.languages.base import Direction, Origin, Rule, Unit
from dateline.languages.en import lookalikes as no

_STORY = Origin.NARRATIVE
# After these "the year" is the running one rather than any year.
_DURING = r"\b(?:in|for|during|of|through|throughout|over|by|until|since|within|at|on|from|to) (?:all )?"
# "the year ended June 30", "the day before", "the year-ago period" are other rules.
_NOT_BOUND = r"(?! (?:ended|ending|ends|to|through|before|after|that|when|in which|since|between)\b|~(?:ago|earlier|long|old|end|round))"
_COMPARED = r"(?:~(?:period|quarter|month|level|figure))?"

# "ten years to the day after June 5": "the day" is none by itself.
_UNITS_TO = r"\b(?:decades?|years?|months?|weeks?) to "

# fmt: off
DAYS = (
    Rule("day.deictic", r"<shift=deictic>", make.shifted(Unit.DAY), "today"),
    Rule("day.further", r"<shift=further>", make.shifted(Unit.DAY), "the day after tomorrow"),
    Rule("weekday.any", r"<weekday>(?=\W*\Z|[.,;:!?)]| (?:in|when|and|or|to|for|after|before|because)\b)", make.any_name(Unit.WEEKDAY, "weekday"), "on a Friday", after=r"\b(?:a|any|some) "),
    Rule("weekday.bare", r"<weekday>" + no.NOT_A_PAPER, make.named(Unit.WEEKDAY, "weekday"), "Friday", unless_after=no.NOT_A_WEEKDAY_AFTER),
    Rule("weekday.which", r"<which> <weekday>", make.named(Unit.WEEKDAY, "weekday"), "last Friday"),
    Rule("weekend.bare", r"the <weekend>", make.weekend, "the weekend"),
    # The coming one is "this weekend".
    Rule("weekend.next", r"(?=next)<which> <weekend>", make.shifted(Unit.WEEKEND), "next weekend"),
    Rule("weekend.which", r"(?:the (?!next|previous))?<which> <weekend>", make.weekend, "last weekend"),
    Rule("weekday.week", r"<weekday> week(?=[.,;:!?)]|\W*\Z| (?:in|at|and|to|for|when|after|before|with)\b)", make.weekday_week, "Friday week", unless_after=r"\b(?:the|a|this|that|last|next|each|every) "),
    Rule("weekday.further", r"the <weekday> (?:before|after) <which=lastnext>", make.further_weekday, "the Friday before last"),
    Rule("weekday.but-one", r"(?:the )?<which=lastnext> <weekday> but one", make.further_weekday, "last Friday but one"),
    Rule("weekday.ago", r"<number> <weekday=weekdays> ago", make.weekdays_ago, "two Fridays ago"),
    Rule("weekday.beside", r"the <weekday>(?= (?:before|after|prior to|following)\b)", make.named(Unit.WEEKDAY, "weekday"), "the Friday before Easter"),
    Rule("week.of", r"the week of (?:<month> <day>|<day2=day> <month2=month>)", make.week_of, "the week of March 6"),
)

UNITS = (
    Rule("unit.which", r"<which> <unit=dated>", make.shifted(), "last year"),
    Rule("unit.further", r"the <unit=dated> (?:before|after) <which=lastnext>", make.further, "the week before last"),
    Rule("part.further", r"the <part> before last", make.further_part, "the night before last"),
    Rule("unit.but-one", r"(?:the )?<which=lastnext> <unit=dated> but one", make.further, "last week but one"),
    Rule("unit.same-time", r"this time <which> <unit=dated>", make.same_time, "this time last year"),
    Rule("unit.beside", r"the <unit>(?= (?:before|after|prior to|following)\b)", make.length_one, "the day before June 5", unless_after=_UNITS_TO, alone=False),
    Rule("unit.within", r"the <unit=dated>", make.within, "later in the year", after=r"\b(?:earlier|later) in "),
    Rule("unit.running", r"the (?:full |whole |entire )?<unit=dated>" + _NOT_BOUND, make.running, "in the year", after=_DURING, unless_after=r"\bturn of "),
    Rule("unit.to-date", r"(?:the )?<unit=dated>~to~date", make.running, "the year to date"),
    Rule("unit.end", r"<yearend>", make.year_end, "year-end"),
    Rule("unit.end-year", r"(?:the )?<yearend>(?: of)? <year>", make.year_end, "year-end 2018"),
    Rule("ago.units", r"<number>~<unit=units> ago", make.ago(-1), "two weeks ago"),
    Rule("ago.range", r"<from=number>(?: or | to | ?[-–] ?)<number>~<unit=units> ago", make.ago(-1), "two to three weeks ago"),
    Rule("ago.unknown", r"<unit=bare> ago", make.ago_unknown(-1), "years ago"),
    Rule("ago.adjective", r"<unit>~ago" + _COMPARED, make.ago(-1), "year-ago"),
    Rule("ago.compared", r"the <unit>~ago~(?:period|quarter|month|level|figure)", make.ago(-1), "the year-ago period"),
    Rule("ago.from-now", r"<number> <unit=units> (?:from now|hence)", make.ago(+1), "two weeks from now"),
)

STORY = (
    Rule("story.earlier", r"<number>~<unit=units> (?:earlier|before(?=[.,;)])|previously)", make.ago(-1, _STORY), "two days earlier"),
    Rule("story.earlier-adjective", r"<unit>-earlier" + _COMPARED, make.ago(-1, _STORY), "year-earlier"),
    Rule("story.compared", r"the <unit>-earlier~(?:period|quarter|month|level|figure)", make.ago(-1, _STORY), "the year-earlier period"),
    Rule("story.later", r"<number>~<unit=units> (?:later|afterwards?|after(?=[.,;)]))", make.ago(+1, _STORY), "two days later"),
    Rule("story.unknown", r"<unit=bare> (?:later|earlier|afterwards?)", make.ago_unknown(+1, _STORY), "decades later"),
    Rule("story.part-before", r"the <part> before(?=[.,;)])", make.part_away(-1), "the night before."),
    Rule("story.part-after", r"the <part> after(?=[.,;)])", make.part_away(+1), "the morning after."),
    Rule("story.part", r"<shift=step> <part>", make.part_of_day(_STORY), "the next morning"),
    Rule("story.weekday-before", r"the <weekday> before(?=[.,;)])", make.named(Unit.WEEKDAY, "weekday", Direction.BEFORE), "the Friday before."),
    Rule("story.weekday-after", r"the <weekday> after(?=[.,;)])", make.named(Unit.WEEKDAY, "weekday", Direction.AFTER), "the Friday after."),
    Rule("story.day", r"the day(?! \w)", make.same_day, "later in the day", after=r"\b(?:earlier|later|early|late) in "),
    Rule("story.before", r"the <unit> (?:before|earlier|prior)(?=[.,;)])", make.ago(-1, _STORY), "the day before."),
    Rule("story.after", r"the <unit> (?:after|later)(?=[.,;)])", make.ago(+1, _STORY), "the day after."),
    Rule("story.same-quarter", r"the (?:corresponding|comparable|same|like|similar) <period>(?: (?:of|in) <year>)?", make.text_quarter, "the same period"),
    Rule("story.month", r"<shift=step> <month>(?! \d{1,2}(?!\d))", make.named_step(Unit.MONTH, "month"), "that April"),
    Rule("story.season", r"<shift=step> <season>", make.named_step(Unit.SEASON, "season"), "that autumn"),
    Rule("story.weekday", r"<shift=step> <weekday>(?<=day)", make.named_step(Unit.WEEKDAY, "weekday"), "that Friday"),
    Rule("story.weekend", r"<shift=step> <weekend>", make.named_step(Unit.WEEKEND, "weekend"), "the following weekend"),
    Rule("story.step", r"<shift=step> <unit>", make.shifted(origin=_STORY), "the following month"),
    Rule("story.same-month", r"the same <unit=monthly> (?:of )?last year", make.same_month, "the same month last year"),
    Rule("story.latest", r"(?:the )?(?P<latest>latest|most recent) <period>", make.text_quarter, "the latest period"),
    Rule("story.which-quarter", r"<which> year['’]s <period>", make.text_quarter, "last year's quarter"),
    Rule("story.year-quarter", r"(?:the )?<year> <period>", make.text_quarter, "the 1988 period"),
)
# fmt: on
