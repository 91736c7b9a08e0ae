"""What a language is to the time tagger: tables, rule rows and their meanings.

A rule row joins a pattern to a production; the production turns the words the
pattern found into a *meaning*, which says what the words mean in any language
and leaves the calendar to ``timex/resolving.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dateline.languages.tense_words import TenseWords


class Unit(StrEnum):
    """Units of the calendar and the clock; values are those of ISO 8601 durations
    where it has one."""

    SECOND = "TS"
    MINUTE = "TM"
    HOUR = "TH"
    DAY = "D"
    WEEKDAY = "weekday"
    WEEKEND = "WE"
    HOLIDAY = "holiday"
    WEEK = "W"
    FORTNIGHT = "fortnight"
    MONTH = "M"
    SEASON = "season"
    QUARTER = "Q"
    HALF = "half"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"
    MILLENNIUM = "MI"
    UNKNOWN = "X"


class Direction(StrEnum):
    """Which of several candidates a name without a year means.

    PAST and COMING are the nearest on their side, UNTIL is as the tense has it but
    ahead not the unit publication falls in; LAST and NEXT can also be the one
    outside the running week or year.  STORY, BEFORE and AFTER are counted from the
    story's own dates.
    """

    TENSE = "tense"
    LAST = "last"
    PAST = "past"
    THIS = "this"
    NEXT = "next"
    COMING = "coming"
    UNTIL = "until"
    STORY = "story"
    BEFORE = "before"
    AFTER = "after"


class Origin(StrEnum):
    """The day a shift is counted from; ``EITHER`` is the story's where a clause of
    the past tells on, else that of publication."""

    PUBLICATION = "publication"
    NARRATIVE = "narrative"
    EITHER = "either"


class Tense(StrEnum):
    """The time of the clause an expression stands in, as seen from publication."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What words say about time; ``mod`` is the TIMEX3 attribute, ``close`` tells that
    an amount is that but for little ("nearly two years")."""

    mod: str | None = None
    close: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Meaning):
    """A calendar unit by its name or number, perhaps without its year.

    ``number`` is the month (1-12; 0 with ``day`` alone, "the 7th"), weekday
    (1-7, Monday first), season (1-4, spring first), quarter, half, or the first
    year of a decade or century (two digits: "the nineties").  ``of`` is the year,
    or the larger unit it stands in ("Friday of last week"); ``weekday`` helps to
    choose the year of a day, ``nth`` which of the weekdays in a month is meant (-1:
    the last).  A ``holiday`` is one of ``holiday_calendar.py``;
    ``rivals`` are what the same words can also name.
    """

    unit: Unit
    number: int = 0
    day: int | None = None
    of: int | Meaning | None = None
    direction: Direction = Direction.TENSE
    weekday: int | None = None
    nth: int = 0
    fiscal: bool = False
    holiday: str = ""
    rivals: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shifted(Meaning):
    """``count`` units away from the unit that holds the origin.

    ``count`` None is an unknown number of units, ``past`` their side.  ``base``
    replaces the origin ("two days after June 5").  ``counted`` marks words with a
    number, which can be "about" or "over".  ``comparison`` marks "a year
    earlier", which is as fine as the quarter, month or year it is compared with,
    ``exact`` what is as fine as its base ("a year ago today").
    """

    unit: Unit
    count: int | None = 0
    origin: Origin = Origin.PUBLICATION
    base: Meaning | None = None
    past: bool = True
    counted: bool = False
    comparison: bool = False
    exact: bool = False
    fiscal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock(Meaning):
    """A time of day: ``hour`` (0-24) and ``minute``, or ``part`` (MO, AF, EV, NI,
    DT, MI as in TIMEX3); ``day`` None is the day the text is at.

    ``zone`` is "Z" or an offset "+05:00".  ``dial`` is 12 where the words leave
    the half of the day open ("at 5:30"), 24 where the hour itself tells it ("15:00").
    ``zone`` is "Z" or an offset "+05:00".  ``near`` is last night or tonight where
    the text is at no day ("overnight").
    """

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: str | None = None
    zone: str | None = None
    day: Meaning | None = None
    dial: int | None = None
    near: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague(Meaning):
    """A reference with no calendar date: PRESENT_REF, PAST_REF, FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Length(Meaning):
    """A stretch of ``count`` units (None: unknown many).

    ``side`` -1 ends at publication ("the past three months"), +1 begins there,
    0 is not tied to a date.  ``part`` marks one of something longer ("the first nine
    months"), which cannot be "over" or "at most".
    """

    unit: Unit
    count: float | None = None
    side: int = 0
    part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead(Length):
    """A length after "in": a date ahead in a future clause ("will end in two
    years"), else a length ("the third in two years")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digits(Meaning):
    """Two numbers and a year whose order the article's ``date_order`` decides
    ("03/04/2019"); ``order`` is the usual one of the notation, DMY or MDY."""

    first: int
    second: int
    year: int
    order: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated(Meaning):
    """A TIMEX3 SET: value, ``quant`` (EVERY, EACH) and ``freq`` ("2X")."""

    value: str
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Range(Meaning):
    """From the start of ``first`` to the end of ``last``, written as one."""

    first: Meaning
    last: Meaning


Found = Mapping[str, Any]
Production = Callable[[Found], Meaning | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A kind of word in patterns: what it looks like and how it is read.

    ``marks`` are lower-case words of which it holds at least one, for the
    prefilter; ``digits`` says that digits do as well.
    """

    pattern: str
    read: Callable[[str], Any]
    marks: frozenset[str] = frozenset()
    digits: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: name, pattern, production, and an example the tests read.

    ``pattern`` is a regular expression with ``<slot>`` for a table's words
    (``<name=slot>`` to call it otherwise), a blank for white space and ``~`` for
    a blank or hyphen; every match holds a slot or word that it cannot do without.
    ``after`` is what the text before the match must end with, and
    ``unless_after`` what it must not (patterns as above, without slots).  What
    is not an expression by itself ("morning") is not ``alone``.
    """

    name: str
    pattern: str
    production: Production
    example: str
    after: str = ""
    unless_after: str = ""
    alone: bool = True
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """Words beside an expression that change it: ``mod`` as in TIMEX3, ``close`` by
    little.

    ``before`` tells the side they stand on, ``spanned`` whether they are part of
    the expression.  ``kinds`` are the expressions they go with: "date", "day"
    (a weekday, today), "time" (of day), "amount" (a counted length).
    """

    words: str
    mod: str
    kinds: frozenset[str]
    before: bool = True
    spanned: bool = True
    close: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Joins:
    """What may stand between two parts that make one expression (patterns).

    ``coordinated`` stands between two expressions, times that share their day,
    ``up_to`` before one that a stretch ends with, ``same_clause`` between a time and
    the day it is on;
    ``before``, ``after``, ``hence`` and ``ago`` between a length and the date it is
    counted from, unless ``uncounted`` stands before both or ``going_on`` behind, or
    they are ``workdays``; ``to_the_day`` before either tells that a day is meant.
    """

    weekday_date: str
    name_year: str
    year_name: str
    day_time: str
    time_day: str
    restated: str
    coordinated: str
    up_to: str
    same_clause: str
    before: str
    after: str
    to_the_day: str
    hence: str
    ago: str
    uncounted: str
    workdays: str
    going_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingWords:
    """What stands before a date that is told in passing (patterns): ``aside``
    anything but the event, ``said`` when it was said, at the end of a sentence;
    ``saying`` too, if ``content`` stands behind it.  Between ``definite`` and
    ``noun``, or before ``possessive``, it tells which of several a thing is ("the
    May 2 vote", "Friday's vote").

    ``opening`` stands before a date that opens its sentence, ``held`` before one
    that something has lasted from; after ``moved_on`` the text is no more at the
    date told before.
    """

    aside: str
    said: str
    saying: str
    content: str
    definite: str
    noun: str
    possessive: str
    opening: str
    held: str
    moved_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The tables of one language; ``timex`` compiles them.

    ``abbreviations`` end in a full stop that ends no sentence.  ``ambiguous``
    words are times only after one of the words given ("in May"), and with an
    analysis only as one of their ``parts_of_speech``; ``capitalised`` ones only with
    a capital or a year.  ``never_alone`` are only parts of expressions.
    ``worded_orders`` are the orders (DMY, MDY) of the rules for dates in words, by
    the rule's name.
    """

    code: str
    rules: tuple[Rule, ...]
    slots: Mapping[str, Slot]
    abbreviations: frozenset[str]
    modifiers: tuple[Modifier, ...]
    joins: Joins
    ambiguous: Mapping[str, frozenset[str]]
    parts_of_speech: Mapping[str, frozenset[str]]
    capitalised: frozenset[str]
    never_alone: frozenset[str]
    tense: TenseWords
    telling: TellingWords
    worded_orders: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """Phrases that all mean one thing; ``[brackets]`` mark the expression's words,
    ``{braces}`` other expressions beside it.

    ``value`` is the TIMEX3 value as told on the day the cases are read, None when
    nothing in the phrases is a time; ``mod`` is the TIMEX3 attribute.
    """

    value: str | None
    phrases: tuple[str, ...]
    mod: str | None = None


def gives(value: str, *phrases: str, mod: str | None = None) -> Case:
    """Phrases with one marked time expression each, of one value."""
    return Case(value, phrases, mod)


def nothing(*phrases: str) -> Case:
    """Phrases that hold no time expression."""
    return Case(None, phrases)


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Phrases in which only an analysis tells that there is no time expression: the
    words in ``[brackets]`` are one word of a part of speech (``xpos``), or a name."""

    phrases: tuple[str, ...]
    xpos: str = ""
    name: str = ""


def as_word(xpos: str, *phrases: str) -> Lookalike:
    """Phrases whose marked word is a part of speech (Penn Treebank)."""
    return Lookalike(phrases, xpos=xpos)


def as_name(name: str, *phrases: str) -> Lookalike:
    """Phrases whose marked words are the name of a person, organization or place."""
    return Lookalike(phrases, name=name)
