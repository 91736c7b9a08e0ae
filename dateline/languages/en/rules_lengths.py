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

# "It will last two weeks" has a verb.
_LASTING = (
    r"\b(?:will|shall|would|to|could|may|might|can|should|must|not|n['’]t|['’]ll) "
)

# fmt: off
# Before the dates that share their words: "over the next week" counts no week.
BESIDE = (
    Rule("length.beside-bare", r"the (?!next|previous)<which> <unit=dated>", make.length_beside, "the past year"),
    Rule("length.beside-next", r"the (?=next)<which> <unit=dated>", make.length_beside, "over the next year", after=r"\b(?:over|within|in|for) "),
)

LENGTHS = (
    Rule("length.in", r"<number>~<unit=units>(?! of\b)", make.ahead, "in five years", after=r"\bin "),
    Rule("length.adjective", r"<number>[-‐‑–]<unit=units>" + _NOT_AGE + r"(?:-long\b)?", make.length, "three-month"),
    Rule("length.number", r"(?:the |another )?<number> (?:" + _STRETCHED + r" )?<unit=units>" + _NOT_AGE + no.NOT_A_COMPOUND, make.length, "three months"),
    Rule("length.or", r"(?:another )?<from=number>(?: or | to | ?[-–] ?)<number>~<unit=units>" + _NOT_AGE, make.length, "two to three weeks"),
    Rule("length.one-or-two", r"an? <unit> or two", make.length, "a year or two"),
    Rule("length.beside", r"(?:(?:the|these|those) )?<which> (?!an? )<number> (?:" + _STRETCHED + r" )?<unit=units>", make.length_beside, "the past three months", unless_after=_LASTING),
    Rule("length.beside-range", r"(?:(?:the|these|those) )?<which> <from=number>(?: or | to | ?[-–] ?)<number> <unit=units>", make.length_beside, "the next 12 to 18 months", unless_after=_LASTING),
    Rule("length.first", r"(?:the )?(?:first|final|initial|latest|most recent) <number> (?:full )?<unit=units>", make.length, "the first nine months"),
    Rule("length.seasons", r"(?:(?:the )?<which> )?<number> <season=seasons>", make.seasons, "three summers"),
    Rule("length.plural", r"<unit=bare>" + _NOT_AGE + r"(?:~long\b)?", make.length, "weeks"),
    Rule("length.long", r"<unit>~?long\b", make.length_one, "week-long"),
    Rule("length.long-word", r"<unit=longword>", make.length_one, "weeklong"),
    Rule("length.ended", r"(?:the )?(?:fiscal |full |calendar )?<unit>(?= (?:ended|ending|that ended)\b| to <to=month>)", make.length_one, "the year ended Sept. 30"),
    Rule("length.recent", r"recent <unit=plural>", make.length, "recent years"),
    Rule("length.coming", r"(?:coming|next) <unit=plural>", make.length_side(+1), "coming weeks"),
    Rule("length.past", r"(?:past|previous) <unit=plural>", make.length_side(-1), "past years"),
    Rule("length.some-time", r"(?:some|quite some) <time>(?! (?:in|on|ago|before|after|next|last|this))", make.unknown_length, "some time"),
    Rule("length.while", r"a <while>", make.unknown_length, "a while"),
)

SETS = (
    Rule("set.frequency", r"<frequency>", make.repeated, "daily"),
    Rule("set.every", r"(?P<quant>every|each|per) <unit>", make.repeated_unit, "every day"),
    Rule("set.every-number", r"(?P<quant>every|each) (?:other|<number>) <unit=units>", make.repeated_unit, "every two weeks"),
    Rule("set.rate", r"an? <unit>", make.repeated_unit, "$5 million a year", after=_RATE),
    Rule("set.once", r"<times> (?:a|an|each|every|per) <unit>", make.repeated_unit, "twice a week"),
    Rule("set.times", r"<times=count> times (?:a|an|each|every|per) <unit>", make.repeated_unit, "three times a week"),
    Rule("set.every-weekday", r"(?P<quant>every|each) <weekday>", make.repeated_name(Unit.WEEKDAY, "weekday"), "every Monday"),
    Rule("set.every-month", r"(?P<quant>every|each) <month>", make.repeated_name(Unit.MONTH, "month"), "each July"),
    Rule("set.every-season", r"(?P<quant>every|each) <season>", make.repeated_name(Unit.SEASON, "season"), "every summer"),
    Rule("set.every-part", r"(?P<quant>every|each) <part>", make.repeated_part, "every morning"),
    Rule("set.weekdays", r"<weekday=weekdays>", make.repeated_name(Unit.WEEKDAY, "weekday"), "Mondays"),
)

VAGUE = (
    Rule("vague.reference", r"<vague>(?!-| (?:as|after|enough)\b)", make.vague, "recently", unless_after=r"\b(?:as|how|too|so) "),
    Rule("vague.other-day", r"the other (?:day|night|evening|morning)(?=[.,;:!?)]|\W*\Z| (?:that|when|in|at|and|by|with|after|I|he|she|we|they)\b)", make.refers("PAST_REF"), "the other day"),
    Rule("vague.adjective", r"<vague=adjective>(?!-)" + no.NOT_CURRENT, make.vague, "current owner", unless_after=no.NOT_CURRENT_AFTER),
)
# fmt: on
