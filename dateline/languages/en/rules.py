"""The English rules in order, and all English tables as one ``Language``.

Of two matches of one stretch the longer wins, then the earlier row; so the order
matters only between rows that match the same words.
"""

from __future__ import annotations

from dateline.languages.base import Joins, Language, Modifier, TenseWords
from dateline.languages.en import (
    rules_dates,
    rules_lengths,
    rules_relative,
    rules_times,
)
from dateline.languages.en.tense import TENSE
from dateline.languages.en.words import MONTHS, SLOTS, WEEKDAYS

RULES = (
    *rules_times.TIMES,
    *rules_dates.DATES,
    *rules_dates.MONTHS,
    *rules_dates.SEASONS,
    *rules_dates.QUARTERS,
    *rules_dates.YEARS,
    *rules_relative.DAYS,
    *rules_relative.UNITS,
    *rules_relative.STORY,
    # "last" before lengths: "in" turns a length into a date only in its own row.
    *reversed(rules_lengths.LENGTHS),
    *rules_lengths.SETS,
    *rules_lengths.VAGUE,
)

_DATE = frozenset({"date"})
_TIME = frozenset({"date", "time"})
_LENGTH = frozenset({"length"})
_ALL = frozenset({"date", "length"})

MODIFIERS = (
    Modifier(
        words=r"(?:the )?(?:very )?early(?: in)?(?: the)?", mod="START", kinds=_TIME
    ),
    Modifier(words=r"(?:the )?late(?:r)?(?: in)?(?: the)?", mod="END", kinds=_TIME),
    Modifier(words=r"earlier(?: in)?", mod="START", kinds=_TIME),
    Modifier(words=r"(?:the )?mid(?:dle)?(?: of)?", mod="MID", kinds=_TIME),
    Modifier(
        words=r"(?:the )?(?:very )?(?:beginning|start|outset|dawn) of",
        mod="START",
        kinds=_DATE,
    ),
    Modifier(
        words=r"(?:the )?(?:very |tail )?(?:end|close) of", mod="END", kinds=_DATE
    ),
    Modifier(
        words=r"about|around|approximately|roughly|some|circa|an estimated",
        mod="APPROX",
        kinds=_ALL,
    ),
    Modifier(words=r"nearly|almost|close to|just under", mod="LESS_THAN", kinds=_ALL),
    Modifier(
        words=r"more than|over|well over|just over|longer than",
        mod="MORE_THAN",
        kinds=_LENGTH,
    ),
    Modifier(words=r"less than|fewer than|under", mod="LESS_THAN", kinds=_LENGTH),
    Modifier(
        words=r"at least|no less than|no fewer than|not less than",
        mod="EQUAL_OR_MORE",
        kinds=_LENGTH,
    ),
    Modifier(
        words=r"at most|no more than|not more than|up to|as many as|within",
        mod="EQUAL_OR_LESS",
        kinds=_LENGTH,
    ),
    Modifier(words=r"or so", mod="APPROX", kinds=_ALL, before=False),
    Modifier(
        words=r"or more|or longer|and more",
        mod="EQUAL_OR_MORE",
        kinds=_LENGTH,
        before=False,
    ),
    Modifier(
        words=r"or less|or fewer", mod="EQUAL_OR_LESS", kinds=_LENGTH, before=False
    ),
    Modifier(
        words=r"and beyond|onwards?", mod="ON_OR_AFTER", kinds=_DATE, before=False
    ),
)

JOINS = Joins(
    weekday_date=r",? (?:the )?|,? \(",
    name_year=r",? (?:of |in )?",
    year_name=r"['’]?s? ",
    day_time=r",? (?:at |around |about )?(?:about |around )?",
    time_day=r",? ?(?:on |of )?",
    range_from=r"\b(?:from|between) ",
    range_to=r" (?:to|through|until|till|and) |[-–—]",
)

LANGUAGE = Language(
    code="en",
    rules=RULES,
    slots=SLOTS,
    abbreviations=frozenset(
        {word for word in (*MONTHS, *WEEKDAYS) if len(word) < 6}
        | set(
            "mr mrs ms dr prof gen col lt sgt capt rep sen gov st no vs inc corp co ltd u.s u.k u.n".split()
        )
    ),
    modifiers=MODIFIERS,
    joins=JOINS,
    ambiguous=frozenset(
        {
            "may",
            "march",
            "mar",
            "jan",
            "sun",
            "sat",
            "mon",
            "wed",
            "fri",
            "dec",
            "fall",
            "spring",
            "august",
            "april",
            "june",
            "second",
        }
    ),
    contexts=frozenset(
        "in on since until till by from to through of during for and before after between late early mid last next this that every each".split()
    ),
    tense=TENSE,
    date_order="MDY",
)
