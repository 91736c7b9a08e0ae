"""The English rules in order, and all English tables as one ``Language``.

Of two matches of one stretch the longer wins, then the earlier row; so the order
matters only between rows that match the same words.
"""

from __future__ import annotations

from dateline.languages.base import Joins, Language, Modifier
from dateline.languages.en import (
    named_days,
    rules_dates,
    rules_lengths,
    rules_lists,
    rules_named_days,
    rules_periods,
    rules_relative,
    rules_times,
)
from dateline.languages.en.abbreviations import (
    AMBIGUOUS,
    CALENDAR,
    CLOCK,
    CONTINUING,
    TITLES,
)
from dateline.languages.en.lookalikes import (
    CAPITALISED,
    CONTEXTS,
    PARTS_OF_SPEECH,
)
from dateline.languages.en.telling import TELLING
from dateline.languages.en.tense import TENSE
from dateline.languages.en.words import SLOTS

RULES = (
    *rules_times.TIMES,
    # Names of attacks before the dates they look like.
    *rules_named_days.NAMED_DAYS,
    *rules_lists.DAYS,
    *rules_periods.WEEKS,
    *rules_periods.FISCAL,
    *rules_periods.ERAS,
    *rules_dates.DATES,
    *rules_dates.MONTHS,
    *rules_dates.SEASONS,
    *rules_periods.QUARTERS,
    *rules_dates.QUARTERS,
    *rules_dates.YEARS,
    *rules_periods.CENTURIES,
    *rules_relative.DAYS,
    *rules_lengths.BESIDE,
    *rules_relative.UNITS,
    *rules_relative.STORY,
    *rules_lengths.VAGUE,
    # Sets before lengths: "a year" after an amount is a rate.
    *rules_lengths.SETS,
    *rules_lengths.LENGTHS,
)

_DATE = frozenset({"date"})
_AT = frozenset({"date", "day", "time"})
_AMOUNT = frozenset({"amount"})
_ABOUT = frozenset({"amount", "date"})

# The longest first: one that stands before another takes its words along.
MODIFIERS = (
    Modifier(words=r"(?:very )?early(?: in(?: the)?| on)?", mod="START", kinds=_AT),
    Modifier(words=r"(?:very )?late(?: in(?: the)?| on)?", mod="END", kinds=_AT),
    Modifier(words=r"earlier(?: in)?", mod="START", kinds=_AT, spanned=False),
    Modifier(words=r"later(?: in)?", mod="END", kinds=_AT, spanned=False),
    Modifier(words=r"mid", mod="MID", kinds=_AT),
    Modifier(
        words=(
            r"(?:the )?(?:first|opening) half of(?: the)?"
            r"|the (?:first|opening) (?:week|weeks|days|few (?:days|weeks)) of"
        ),
        mod="START",
        kinds=_DATE,
    ),
    Modifier(
        words=(
            r"(?:the )?(?:second|latter|last|closing) half of(?: the)?"
            r"|the (?:last|final|closing) (?:week|weeks|days|few (?:days|weeks)) of"
        ),
        mod="END",
        kinds=_DATE,
    ),
    Modifier(words=r"(?:the )?middle of", mod="MID", kinds=_DATE),
    Modifier(
        words=r"(?:the )?(?:very )?(?:beginning|start|outset|dawn) of",
        mod="START",
        kinds=_DATE,
    ),
    Modifier(
        words=r"(?:the )?(?:very |tail )?(?:end|close) of", mod="END", kinds=_DATE
    ),
    Modifier(words=r"end(?=-)", mod="END", kinds=_DATE),
    Modifier(
        words=(
            r"no more than|not more than|no longer than|up to|at most|a maximum of"
            r"|as (?:many|much|long) as"
        ),
        mod="EQUAL_OR_LESS",
        kinds=_AMOUNT,
    ),
    Modifier(
        words=(
            r"at least|no (?:less|fewer) than|not less than|a minimum of"
            r"|as (?:little|few) as"
        ),
        mod="EQUAL_OR_MORE",
        kinds=_AMOUNT,
    ),
    Modifier(
        words=(r"(?:slightly |just |a little )(?:more than|longer than|over)"),
        mod="MORE_THAN",
        kinds=_AMOUNT,
        close=True,
    ),
    Modifier(
        words=(
            r"(?:much |far |little )?(?:more|longer) than"
            r"|(?:well )?over|upwards of|in excess of"
        ),
        mod="MORE_THAN",
        kinds=_AMOUNT,
    ),
    Modifier(
        words=(
            r"(?:slightly |just |a little )(?:less than|shorter than|under)"
            r"|just short of"
        ),
        mod="LESS_THAN",
        kinds=_AMOUNT,
        close=True,
    ),
    Modifier(
        words=(
            r"(?:much |far |little )?(?:less|shorter) than|fewer than|(?:well )?under"
        ),
        mod="LESS_THAN",
        kinds=_AMOUNT,
    ),
    Modifier(
        words=r"nearly|almost|close to", mod="LESS_THAN", kinds=_ABOUT, close=True
    ),
    Modifier(
        words=r"about|around|approximately|roughly|some|circa|an estimated",
        mod="APPROX",
        kinds=_ABOUT,
    ),
    Modifier(words=r"or so", mod="APPROX", kinds=_ABOUT | {"length"}, before=False),
    Modifier(
        words=r"(?:or|and) (?:more|longer)",
        mod="EQUAL_OR_MORE",
        kinds=_AMOUNT,
        before=False,
    ),
    Modifier(
        words=r"or (?:less|fewer)", mod="EQUAL_OR_LESS", kinds=_AMOUNT, before=False
    ),
    Modifier(
        words=r"and beyond|onwards?", mod="ON_OR_AFTER", kinds=_DATE, before=False
    ),
)

JOINS = Joins(
    weekday_date=r",? (?:the )?|,? \(",
    name_year=r",? (?:of |in )?",
    year_name=r"['’]?s? ",
    day_time=r",? (?:at |around |about |in )?(?:about |around )?",
    coordinated=(
        r" ?[-–—,/] ?|,? (?:to|and|or|until|till|through)(?: at| about| around)? "
    ),
    up_to=r" ?[-–—] ?|,? (?:to|until|till|through) (?:on )?",
    same_clause=(
        r"(?: (?!(?:and|or|but|that|who|whom|which|when|while|where|to|would|will|could"
        r"|says?|said|told|before|after|until|till|since|as|because|over|about)\b)"
        r"[\w’'-]+){1,8} (?:on|last) (?:the )?"
    ),
    restated=r",? ?[(/] ?",
    time_day=r"(?: \([^()\n]{2,24}\))?,? (?:on |of )?",
    before=r" (?:before|prior to) (?:the )?",
    after=r" (?:after|following) (?:the )?",
    to_the_day=r" to the day",
    hence=r" (?:from |on )?",
    ago=r" (?:on )?",
    # How long something lasts is not when it was.
    uncounted=(
        r"\b(?:for|of|over|within|in|than|least|most|lasts?|lasted|lasting|during"
        r"|took|takes?|spent|another) "
    ),
    workdays=r"\b(?:business|working|trading)\b",
    going_on=r" ?(?:to|until|till|through|[-–—]) ?",
)

WORDED_ORDERS = {
    "date.month-first": "MDY",
    "date.month-day": "MDY",
    "date.day-first": "DMY",
    "date.day-month": "DMY",
}

LANGUAGE = Language(
    code="en",
    rules=RULES,
    slots={**SLOTS, **named_days.SLOTS},
    abbreviations=TITLES | CONTINUING | CALENDAR | AMBIGUOUS | CLOCK,
    modifiers=MODIFIERS,
    joins=JOINS,
    ambiguous=CONTEXTS,
    parts_of_speech=PARTS_OF_SPEECH,
    capitalised=CAPITALISED,
    never_alone=frozenset({"sun", "sat", "mon", "wed", "fri", "second"}),
    tense=TENSE,
    telling=TELLING,
    worded_orders=WORDED_ORDERS,
)
