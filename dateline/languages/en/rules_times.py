# ruff: noqa: E501  one rule, one line: the table is read by column
"""English rules for times of day and parts of days."""

from __future__ import annotations

from dateline.languages import productions as make
from dateline.languages.base import Origin, Rule

_ZONE = r"(?:,? <zone>(?: time)?| \(<zone2=zone>\))?"

_AT = r"\b(?:at|by|from|until|till|around|about|before|after|since|between|to|and) "

# fmt: off
TIMES = (
    Rule("time.iso", r"<year>-<month=m>-<day=d>(?:T| )<hour>:<minute>(?::<second=minute>(?:\.\d{1,6})?)?(?P<offset>Z|[+-]\d\d:?\d\d)?", make.iso_time, "2019-06-07T14:05Z", source="ISO 8601"),
    Rule("time.half-day", r"<hour>(?:[:.]<minute>)?(?: |-)?<half>" + _ZONE, make.clock, "5:30 p.m. EST"),
    Rule("time.word-half-day", r"<hour=hourword> <half>", make.clock, "five p.m."),
    Rule("time.zone", r"<hour>[:.]<minute>(?::<second=minute>)?,? <zone>(?: time)?", make.clock, "15:00 GMT"),
    Rule("time.at", r"<hour>:<minute>(?::<second=minute>)?", make.clock, "at 15:00", after=_AT),
    Rule("time.colon", r"<hour>:<minute>(?::<second=minute>)?", make.clock, "15:00", alone=False),
    Rule("time.hours", r"<hour=hour2><minute>(?: ?(?:hours|hrs|h))?,? <zone>", make.clock, "0735 GMT"),
    Rule("time.military", r"<hour=hour2><minute> ?(?:hours|hrs)", make.clock, "1430 hours"),
    Rule("time.hour-name", r"<hour=hourname> ?o['’]clock", make.clock, "four o'clock"),
    Rule("time.of-part", r"<hour=hourname>(?::<minute>)?(?: ?o['’]clock)? (?:in the|at) <part>", make.hour_of_part, "4 in the morning"),
    Rule("time.moment", r"<hour=moment>" + _ZONE, make.clock, "noon"),
    Rule("part.night", r"<shift=night>", make.night, "last night"),
    Rule("part.this", r"this <part>", make.part_of_day(Origin.PUBLICATION), "this morning"),
    Rule("part.the", r"the <part>", make.part_alone, "the morning", alone=False),
    Rule("part.bare", r"<part>", make.part_alone, "afternoon", alone=False),
)
# fmt: on
