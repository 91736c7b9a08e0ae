# ruff: noqa: E501  one rule, one line: the table is read by column
"""English rules for durations, repeated times and references without a date."""

from __future__ import annotations

from dateline.languages import productions as make
from dateline.languages.base import Rule, Unit
from dateline.languages.en import lookalikes as no

_NOT_AGE = r"(?!~?(?:olds?|of age)\b|['’]?~(?:old|older)\b)"
# What news writers say of a stretch of time between its number and its unit.
_STRETCHED = r"(?:more|full|fiscal|consecutive|straight|successive|long|short|whole|entire|single|solid|or more|additional|extra|further)"
# An amount or a count before "a year" makes it a rate.
_RATE = r"(?:\d|\b(?:hundred|thousand|million|billion|trillion|percent|cents?|dollars|euros|pounds|yen|times|once|twice|half|more)\b|%|\d\S* \w+s) "

# Things that have an age and are no people: "an 18-month-old war".
_AGING = (
    r"(?:war|conflict|truce|ceasefire|cease-fire|strike|siege|campaign|crisis|dispute"
    r"|offensive|insurgency|uprising|rebellion|revolt|blockade|embargo|standoff|stand-off"
    r"|boycott|feud|moratorium|ban|treaty|pact|agreement|case|investigation|lawsuit)"
)
# The second part of a length: "two hours and 15 minutes".
_AND_MORE = r"(?:,? and |,? )<more=number>~<smaller>"
# "two hours and 15 minutes ago" is no length.
_NO_DATE = r"(?! (?:ago|earlier|later|before|after|from now)\b)"
_A = r"~(?:an?|each|every|per)~"

# "It will last two weeks" has a verb.
_LASTING = (
    r"\b(?:will|shall|would|to|could|may|might|can|should|must|not|n['’]t|['’]ll) "
)

# "the last two years of his life" need not end at publication.
_OF = r"(?P<of>(?= of\b))?"

# fmt: off
# Before the dates that share their words: "over the next week" counts no week.
BESIDE = (
    Rule("length.beside-bare", r"the (?!next|previous|last week of <bound=month>)<which> <unit=stretch>" + _OF, make.length_beside, "the past year"),
    Rule("length.own", r"<which=lastnext> <unit=stretch>(?P<of>(?= of\b))", make.length_beside, "his last year of school", after=r"(?:\b(?:his|her|its|their|our|my|your)|['’]s) "),
    Rule("length.beside-next", r"the (?=next)<which> <unit=stretch>" + _OF, make.length_beside, "over the next year", after=r"\b(?:over|within|in|for) "),
)

LENGTHS = (
    Rule("length.in", r"<number>~<unit=units>(?! of\b)", make.ahead, "in five years", after=r"\bin "),
    Rule("length.compound", r"(?:another )?<number>~<unit=larger>" + _AND_MORE + r"(?:,? and <last=number> seconds?)?" + _NOT_AGE + _NO_DATE, make.length_compound, "two hours and 15 minutes"),
    Rule("length.and-half", r"(?:an?|one|(?:the )?<which>)~<unit>~and~a~half" + _NOT_AGE, make.length_and_half, "a week and a half"),
    Rule("length.share", r"(?:an? |(?:the )?<which> )?<number=share>~<unit=shared>" + _NOT_AGE, make.length_told, "a quarter-century"),
    Rule("length.old", r"<number>-<unit=units>-old(?= (?:[a-z]{2,12} )?" + _AGING + r"\b)", make.length, "an 18-month-old war"),
    Rule("length.old-unit", r"<unit=ageunit>-old", make.length_one, "a decade-old dispute"),
    Rule("length.old-units", r"<unit=ageunits>-old", make.length, "centuries-old"),
    Rule("length.adjective", r"<number>[-‐‑–]<unit=units>" + _NOT_AGE + r"(?:-long\b)?", make.length, "three-month"),
    Rule("length.number", r"(?:the |another )?<number> (?:" + _STRETCHED + r" )?<unit=units>" + _NOT_AGE + no.NOT_A_COMPOUND, make.length, "three months"),
    Rule("length.or", r"(?:another )?<from=number>(?: or | to | ?[-–] ?)<number>~<unit=units>" + _NOT_AGE, make.length, "two to three weeks"),
    Rule("length.one-or-two", r"an? <unit> or two", make.length, "a year or two"),
    Rule("length.beside", r"(?:(?:the|these|those) )?<which> (?!an? )<number> (?:" + _STRETCHED + r" )?<unit=units>" + _OF, make.length_beside, "the past three months", unless_after=_LASTING),
    Rule("length.beside-range", r"(?:(?:the|these|those) )?<which> <from=number>(?: or | to | ?[-–] ?)<number> <unit=units>" + _OF, make.length_beside, "the next 12 to 18 months", unless_after=_LASTING),
    Rule("length.first", r"(?:the )?(?:first|final|initial|latest|most recent) <number> (?:full )?<unit=units>", make.length_part, "the first nine months"),
    Rule("length.seasons", r"(?:(?:the )?<which> )?<number> <unit=seasons>", make.length_told, "three summers"),
    Rule("length.plural", r"<unit=bare>" + _NOT_AGE + r"(?:~long\b)?", make.length, "weeks", unless_after=r"\balternate "),
    Rule("length.ahead", r"<unit=bare> (?:to come|ahead)(?! of\b)", make.length_side(+1), "years to come"),
    Rule("length.long", r"(?:all )?<unit>~long\b", make.length_one, "week-long"),
    Rule("length.long-word", r"<unit=longword>", make.length_one, "weeklong"),
    Rule("length.ended", r"(?:the )?(?:fiscal |full |calendar )?<unit>(?= (?:ended|ending|that ended)\b| to (?:the )?(?:<day> )?<to=month>)", make.length_one, "the year ended Sept. 30"),
    Rule("length.recent", r"recent <unit=plural>", make.length, "recent years"),
    Rule("length.coming", r"(?:coming|next) <unit=plural>", make.length_side(+1), "coming weeks"),
    Rule("length.past-these", r"(?:these|those) (?:last|past|previous) <unit=plural>", make.length_side(-1), "these last months"),
    Rule("length.past", r"(?:past|previous) <unit=plural>", make.length_side(-1), "past years"),
    Rule("length.some-time", r"(?:some|quite some) <time>(?! (?:in|on|ago|before|after|next|last|this))", make.unknown_length, "some time"),
    Rule("length.period", r"(?:an?|some|any) (?:[a-z]{4,14} )?<period=periods> of time", make.unknown_length, "an unknown period of time"),
    Rule("length.while", r"a <while>", make.unknown_length, "a while"),
)

SETS = (
    Rule("set.frequency", r"<frequency>" + no.NOT_A_PAPER, make.repeated, "daily"),
    Rule("set.times-frequency", r"(?:<times>|<some=number> times)~<frequency>", make.repeated, "twice daily"),
    Rule("set.every", r"(?:(?P<quant>every|each)(?: single)?|per) <unit>", make.repeated_unit, "every day"),
    Rule("set.every-number", r"(?P<quant>every|each) <number> <unit=units>", make.repeated_unit, "every two weeks"),
    Rule("set.every-other", r"(?P<quant>every) (?:(?P<other>other)|<nth=ordinal>) <unit>", make.repeated_nth, "every third week"),
    Rule("set.every-half", r"(?P<quant>every|each) <number=share>~<unit=shared>", make.repeated_unit, "every half hour"),
    Rule("set.rate", r"an? <unit>", make.repeated_unit, "$5 million a year", after=_RATE),
    Rule("set.rate-adjective", r"an?-<unit>", make.repeated_unit, "$10-an-hour", after=r"\w-"),
    Rule("set.once", r"<times>" + _A + r"(?:<number>~)?<unit=units>", make.repeated_unit, "twice a week"),
    Rule("set.times", r"<times=number> times" + _A + r"(?:<number>~)?<unit=units>", make.repeated_unit, "three times a week"),
    Rule("set.share", r"<number>~<share=portion>" + _A + r"<unit>(?! (?:ago|earlier|later|before|after)\b|-)", make.repeated_share, "40 hours a week"),
    Rule("set.every-weekday", r"(?P<quant>every|each)(?: other| single| <nth=ordinal>)? <weekday>(?: <part>)?", make.repeated_weekday, "every Monday"),
    Rule("set.weekday-parts", r"<weekday> <part=parts>", make.repeated_weekday, "Sunday mornings"),
    Rule("set.every-month", r"(?P<quant>every|each) <month>", make.repeated_name(Unit.MONTH, "month"), "each July"),
    Rule("set.every-season", r"(?P<quant>every|each) <season>", make.repeated_name(Unit.SEASON, "season"), "every summer"),
    Rule("set.every-part", r"(?P<quant>every|each)(?: single| weekday)? <part>", make.repeated_part, "every morning"),
    Rule("set.in-month", r"(?:the )?(?:<ordinal>|last) <weekday> (?:of|in) (?P<quant>every|each) <unit=monthly>", make.repeated_unit, "the first Tuesday of every month"),
    Rule("set.every-nth-weekday", r"(?P<quant>every) <ordinal> <weekday> (?:of|in) the <unit=monthly>", make.repeated_unit, "every first Tuesday of the month"),
    Rule("set.of-month", r"the <day=ordinalday> (?:of|in) (?P<quant>every|each) <unit=monthly>", make.repeated_day, "the 15th of each month"),
    Rule("set.every-working-day", r"(?P<quant>every|each) <workday>", make.repeated_workdays, "every weekday"),
    Rule("set.working-days", r"<workday=workdays>", make.repeated_workdays, "on weekdays"),
    Rule("set.weekdays", r"<weekday=weekdays>", make.repeated_name(Unit.WEEKDAY, "weekday"), "Mondays"),
    Rule("set.weekends", r"<weekend=weekends>", make.repeated_weekends, "on weekends", after=r"\b(?:on|at|during|mostly|and) "),
)

VAGUE = (
    Rule("vague.reference", r"<vague>(?!-| (?:as|after|enough|and (?:then|again))\b)", make.vague, "recently", unless_after=r"\b(?:as|how|too|so) "),
    Rule("vague.other-day", r"the other (?:day|night|evening|morning)(?=[.,;:!?)]|\W*\Z| (?:that|when|in|at|and|by|with|after|I|he|she|we|they)\b)", make.refers("PAST_REF"), "the other day"),
    Rule("vague.adjective", r"<vague=adjective>(?!-)" + no.NOT_CURRENT, make.vague, "current owner", unless_after=no.NOT_CURRENT_AFTER),
)
# fmt: on
