# ruff: noqa: E501  one rule, one line: the table is read by column
"""English rules for times of day and parts of days."""

from __future__ import annotations

from dateline.languages import productions as make
from dateline.languages.base import Origin, Rule

# "5 p.m. EST", "5 p.m. Moscow time".
_NAMED_ZONE = r"(?:(?-i:[A-Z][a-z]{2,12}) ){1,3}(?-i:Time)"
_ZONE = (
    r"(?:,? <zone>(?: time)?| (?:(?-i:[A-Z][a-z]{2,12}) ){1,3}time| \(<zone2=zone>\)"
    rf"| \({_NAMED_ZONE}(?:, <zone3=zone>)?\))?"
)

# An hour with a nought before it is one of the 24-hour clock.
_PADDED = r"(?P<padded>(?=0))?"
_AT = r"\b(?:at|by|from|until|till|around|about|approximately|before|after|since|between|to|and) "
# What follows an hour that is told in words, rather than what it counts.
_HOUR_ENDS = (
    r"(?=\s*\Z|\s?[.,;:!?)\]\"”’—–]| (?:on|in|at|when|as|and|or|to|until|that|this|he|she"
    r"|they|it|yesterday|today|tomorrow|tonight|last|local|<ending=weekday>)\b)"
)
# "between 3 and 5 p.m.", "9-11 a.m.": the half of the day is told once.
_OTHER_HOUR = r"<then=hour>(?:[:.]<to=minute>)?(?: |-)?<half>"
# A part of a day told with its day: "at 8 this morning", "at 7 Tuesday evening".
_PART_OF_A_DAY = r"(?:<night>|this <part>|(?:on )?(?:<weekday>|<deictic>) <part2=part>)"
# "the toll stood at 12 on Tuesday evening": an amount.
_AMOUNT_AT = (
    r"\b(?:st(?:oo|an)ds?|standing|put|remain(?:s|ed)|stay(?:s|ed)|unchanged|steady|rate"
    r"|estimated|valued|priced|toll|count|temperature) at (?:about |around )?"
)
# A look at the letters before, so that few numbers are tried: "at", "about", "around".
_AFTER_AT = r"(?<=at\s|ut\s|nd\s)"
_TOLD_PART = (
    r"\b(?:tonight|(?:last|tomorrow|yesterday|this|\w{3,6}day) "
    r"(?:night|morning|afternoon|evening)) at (?:about |around )?"
)

# fmt: off
TIMES = (
    Rule("time.iso", r"<year>-<month=m>-<day=d>(?:T| )<hour>:<minute>(?::<second=minute>(?:\.\d{1,6})?)?(?:(?P<offset>Z|[+-]\d\d:?\d\d)|(?: <zone>))?", make.iso_time, "2019-06-07T14:05Z", source="ISO 8601"),
    Rule("time.half-day", r"<hour>(?:[:.]<minute>)?(?: |-)?<half>" + _ZONE, make.clock, "5:30 p.m. EST"),
    Rule("time.word-half-day", r"<hour=hourword> <half>" + _ZONE, make.clock, "five p.m."),
    Rule("time.shared-half", r"<hour>(?:[:.]<minute>)?(?= ?(?:-|–|—| to | until | till ) ?" + _OTHER_HOUR + r")", make.clock_before, "9-11 a.m."),
    Rule("time.shared-half-and", r"<hour>(?:[:.]<minute>)?(?= (?:and|or) " + _OTHER_HOUR + r")", make.clock_before, "between 3 and 5 p.m.", after=r"\b(?:between|at|from) "),
    Rule("time.zone", _PADDED + r"<hour>[:.]<minute>(?::<second=minute>)?(?:,? <zone>(?: time)?| \(<zone2=zone>\)| \(" + _NAMED_ZONE + r", <zone3=zone>\))", make.clock_face, "15:00 GMT"),
    Rule("time.at", _PADDED + r"<hour>:<minute>(?::<second=minute>)?", make.clock_face, "at 15:00", after=_AT),
    Rule("time.colon", _PADDED + r"<hour>:<minute>(?::<second=minute>)?", make.clock_face, "15:00", alone=False),
    Rule("time.letter", r"<hour>(?-i:h|(?<=\d\d)H)<minute>", make.clock, "17h30"),
    Rule("time.letter-hour", r"<hour>h", make.clock, "at 17h", after=r"\bat "),
    Rule("time.hours", r"<hour=hour2><minute>(?: ?(?:hours|hrs|h))?,? <zone>", make.clock, "0735 GMT"),
    Rule("time.military", r"<hour=hour2><minute> ?(?:hours|hrs)", make.clock, "1430 hours"),
    Rule("time.hour-name", r"<hour=hourname> ?o['’]clock", make.clock_face, "four o'clock"),
    Rule("time.of-part", r"<hour=hourname>(?::<minute>)?(?: ?o['’]clock)? (?:in the|at) <part>", make.hour_of_part, "4 in the morning"),
    Rule("time.of-told-part", _AFTER_AT + r"<hour=hourname>(?:[:.]<minute>)?(?= " + _PART_OF_A_DAY + r")", make.clock, "at 8 tonight", after=r"\bat (?:about |around )?", unless_after=_AMOUNT_AT, alone=False),
    Rule("time.after-part", _AFTER_AT + r"<hour=hourname>(?:[:.]<minute>)?(?! ?[ap]\.?m)" + _HOUR_ENDS, make.clock, "tonight at 8", after=_TOLD_PART, alone=False),
    Rule("time.fraction", r"<past=fraction>~<beside> <hour=clockname>(?: ?o['’]clock)?(?: (?:in the|at) <part>)?" + _HOUR_ENDS, make.clock_beside, "half past five"),
    Rule("time.minutes", r"<past=sixtieths> <minutes> <beside> <hour=clockname>(?: ?o['’]clock)?(?: (?:in the|at) <part>)?" + _HOUR_ENDS, make.clock_beside, "ten minutes to six"),
    Rule("time.minutes-bare", r"<past=fives> <beside> <hour=clockname>(?: ?o['’]clock)?(?: (?:in the|at) <part>)?" + _HOUR_ENDS, make.clock_beside, "at twenty past six", after=r"\b(?:at|by|until|till|since|just after|just before) "),
    Rule("time.moment", r"(?:12 )?<hour=moment>" + _ZONE, make.clock, "noon", unless_after=r"\bhigh "),
    Rule("part.night", r"<shift=night>", make.night, "last night"),
    Rule("part.overnight", r"<part=overnight>(?=[.,;:!?)]|\W*\Z| (?:in|on|at|and|as|after|when|while|by|from|to|into|with|for|but|because|before)\b)", make.overnight, "overnight"),
    Rule("part.this", r"this <part>", make.part_of_day(Origin.PUBLICATION), "this morning"),
    Rule("part.early-hours", r"the (?:early|small|wee)(?: morning)? hours", make.early_hours, "the early hours of Sunday", alone=False),
    Rule("part.the", r"the <part>", make.part_alone, "the morning", alone=False),
    Rule("part.at", r"<part=daylight>", make.part_alone, "at dawn", after=r"\b(?:at|by|until|till|before|after|around|since) "),
    Rule("part.bare", r"<part>", make.part_alone, "afternoon", alone=False),
)
# fmt: on
