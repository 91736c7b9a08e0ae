"""English words of time and what they stand for, as slots for the rule patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from dateline.languages.base import Direction, Slot, Unit
from dateline.languages.casing import small

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
    "july": 7, "august": 8, "september": 9, "october": 10, "november": 11,
    "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
    "saturday": 6, "sunday": 7, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4,
    "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
# Plurals name a habit, or several weekends and Mondays.
WEEKDAYS_PLURAL = {
    name + "s": number for name, number in WEEKDAYS.items() if len(name) > 5
}

SEASONS = {
    "spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4,
    "springtime": 1, "summertime": 2, "wintertime": 4,
}  # fmt: skip

UNITS = {
    "second": Unit.SECOND, "minute": Unit.MINUTE, "hour": Unit.HOUR, "day": Unit.DAY,
    "night": Unit.DAY, "weekend": Unit.WEEKEND, "week": Unit.WEEK,
    "fortnight": Unit.FORTNIGHT,
    "month": Unit.MONTH, "quarter": Unit.QUARTER,
    "year": Unit.YEAR, "decade": Unit.DECADE, "century": Unit.CENTURY,
    "millennium": Unit.MILLENNIUM,
}  # fmt: skip
UNITS_PLURAL = {
    **{f"{w}s": unit for w, unit in UNITS.items() if not w.endswith(("y", "um"))},
    "days": Unit.DAY, "centuries": Unit.CENTURY, "millennia": Unit.MILLENNIUM,
    "mins": Unit.MINUTE, "hrs": Unit.HOUR, "yrs": Unit.YEAR,
    "business days": Unit.DAY, "working days": Unit.DAY, "trading days": Unit.DAY,
    "calendar days": Unit.DAY, "fiscal years": Unit.YEAR, "calendar years": Unit.YEAR,
}  # fmt: skip
# Plurals that are lengths without a number ("for years"); "minutes" are a record
# of a meeting, "quarters" a place to live.
BARE_PLURALS = {
    word: UNITS_PLURAL[word]
    for word in "hours days weeks months years decades centuries millennia".split()
}
# Units that are told in halves and quarters ("a half-century").
SHARED_UNITS = {word: UNITS[word] for word in ("hour", "decade", "century")}
SHARES = {"half": 0.5, "quarter": 0.25}
LONG_WORDS = {f"{word}long": UNITS[word] for word in ("day", "week", "month", "year")}
# The units that "this", "last" and "next" make a date of.
DATED_UNITS = {
    word: UNITS[word]
    for word in ("week", "weekend", "month", "quarter", "year", "decade", "century")
} | {
    "fiscal year": Unit.YEAR,
    "calendar year": Unit.YEAR,
    "financial year": Unit.YEAR,
}

PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI",
    "midday": "MI", "lunchtime": "MI", "noontime": "MI", "daytime": "DT",
    "dawn": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV", "nightfall": "EV",
    "overnight": "NI", "midmorning": "MO", "midafternoon": "AF", "daybreak": "MO",
}  # fmt: skip

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
# Amounts that are not numbers; None is "unknown how many".
QUANTITIES = {
    "a": 1, "an": 1, "half a": 0.5, "half an": 0.5, "a half": 0.5,
    "a quarter of an": 0.25, "a quarter of a": 0.25,
    "a dozen": 12, "a couple of": 2, "a couple": 2, "couple of": 2, "both": 2,
    "a hundred": 100, "a thousand": 1000, "several": None, "a few": None, "few": None,
    "some": None, "many": None, "a number of": None, "dozens of": None,
    "scores of": None, "hundreds of": None, "thousands of": None, "a handful of": None,
    "another": 1, "tens of thousands of": None, "hundreds of thousands of": None,
    "millions of": None, "tens of millions of": None, "hundreds of millions of": None,
    "numerous": None, "quite a few": None, "multiple": None,
}  # fmt: skip

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30,
} | {
    f"{ten}{joint}{one}": base + number
    for ten, base in (("twenty", 20), ("thirty", 30))
    for number, one in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth".split(), 1
    )
    for joint in ("-", " ")
}  # fmt: skip

WHICH = {
    "last": Direction.LAST, "past": Direction.PAST, "previous": Direction.LAST,
    "this past": Direction.PAST, "this last": Direction.LAST, "this": Direction.THIS,
    "the current": Direction.THIS, "current": Direction.THIS, "next": Direction.NEXT,
    "this coming": Direction.COMING, "coming": Direction.COMING,
    "the coming": Direction.COMING, "this next": Direction.NEXT,
    "upcoming": Direction.COMING, "this upcoming": Direction.COMING,
}  # fmt: skip

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90, "noughties": 0,
}  # fmt: skip

# Words that refer to no calendar date (TIMEX3 guidelines: PRESENT_REF and kin).
VAGUE = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF",
    "at present": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "these days": "PRESENT_REF", "at the moment": "PRESENT_REF",
    "this moment": "PRESENT_REF", "the present": "PRESENT_REF",
    "the present day": "PRESENT_REF", "the present time": "PRESENT_REF",
    "this time around": "PRESENT_REF",
    "recently": "PAST_REF", "more recently": "PAST_REF", "most recently": "PAST_REF",
    "lately": "PAST_REF", "the past": "PAST_REF", "the recent past": "PAST_REF",
    "the distant past": "PAST_REF", "long ago": "PAST_REF", "not long ago": "PAST_REF",
    "soon": "FUTURE_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF", "the nearest future": "FUTURE_REF",
    "the immediate future": "FUTURE_REF", "the coming future": "FUTURE_REF",
    "the not too distant future": "FUTURE_REF", "the distant future": "FUTURE_REF",
    "someday": "FUTURE_REF", "some day": "FUTURE_REF",
    "a later date": "FUTURE_REF", "in future": "FUTURE_REF",
    "sooner or later": "FUTURE_REF",
}  # fmt: skip
# Adjectives: part of a name or a habit of speech more often than a date.
VAGUE_ADJECTIVES = {"current": "PRESENT_REF"}

# "today" and its like: days from publication.
DEICTIC_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
NIGHTS = {"tonight": 0, "last night": -1, "tomorrow night": 1}
FURTHER_DAYS = {
    "the day before yesterday": -2, "day before yesterday": -2,
    "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip

# Steps from the day the story is at ("the following day", "that year").
STEPS = {
    "the next": 1, "the following": 1, "next": 1, "following": 1, "the previous": -1,
    "the preceding": -1, "the prior": -1, "that": 0, "that same": 0, "the same": 0,
    "that very": 0, "the very same": 0, "the very next": 1,
}  # fmt: skip

PARTS_PLURAL = {
    f"{word}s": PARTS[word] for word in ("morning", "afternoon", "evening", "night")
}
HOURS = {word: number for word, number in ONES.items() if number <= 12}
# Named moments of the day, as hours.
MOMENTS = {"noon": 12, "midnight": 24}
# Parts of the day that are points in time enough to need no day ("at dawn").
DAYLIGHT = {
    word: PARTS[word]
    for word in "dawn daybreak sunrise midday dusk sunset nightfall lunchtime".split()
}
# "half past five", "ten to six": minutes, and the side of the hour they are on.
FRACTIONS_OF_HOUR = {"half": 30, "a quarter": 15, "quarter": 15}
BESIDE = {"past": 1, "to": -1}
# The minutes that are told without "minutes".
FIVES = {
    "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "twenty five": 25,
}  # fmt: skip
# Quarters by their place in the year.
PLACES = {"opening": 1, "closing": 4, "final": 4, "year-end": 4}
TIMES = {"once": 1, "twice": 2, "thrice": 3}

# Adverbs of frequency: unit of repetition as the TIMEX3 guidelines write it.
FREQUENCIES = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "bimonthly": "P2M",
    "yearly": "P1Y", "annually": "P1Y", "biannually": "P6M", "semiannually": "P6M",
    "hourly": "PT1H", "bi-weekly": "P2W", "bi-monthly": "P2M",
    "semi-annually": "P6M", "bi-annually": "P6M", "per annum": "P1Y",
    "biennially": "P2Y",
}  # fmt: skip

# Zones news names.  Only universal time marks the value: TIMEX3 leaves local times
# as they are told.
ZONES = {"gmt": "Z", "utc": "Z", "z": "Z"} | dict.fromkeys(
    """bst cet cest eet eest msk jst kst aest aedt nzst nzdt est edt cst cdt mst mdt
    pst pdt et ct mt pt local ist sgt hkt eastern central mountain pacific""".split(),
    "",
)
_OFFSET = re.compile(r"(?:gmt|utc) ?([+-])(\d{1,2}):?(\d\d)?", re.IGNORECASE)

_COUNT_WORDS = "|".join(sorted(ONES, key=len, reverse=True))
_TEN_WORDS = "|".join(sorted(TENS, key=len, reverse=True))
_BELOW_100 = rf"(?:(?:{_TEN_WORDS})(?:~(?:{_COUNT_WORDS}))?|(?:{_COUNT_WORDS}))"
_NUMBER_WORDS = (
    rf"{_BELOW_100}(?: (?:hundred|thousand))?(?: and {_BELOW_100})?"
    r"|a (?:hundred|thousand)"
)
_FRACTION = r"(?: ?[½¼¾]|~\d/\d|~and~a~half)?"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?)\+?(?: (?:million|billion))?"
_LARGE = {"million": 10**6, "billion": 10**9}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "half": 0.5}


def read_number(text: str) -> float | None:
    """The number words or digits stand for; None is "unknown how many".

    >>> read_number("twenty-four"), read_number("5 1/2"), read_number("several")
    (24, 5.5, None)
    """
    words = small(text).strip()
    if words in QUANTITIES:
        return QUANTITIES[words]
    if match := re.match(r"[\d,]+(?:\.\d+)?", words):
        number = float(match[0].replace(",", ""))
        number *= _LARGE.get(words.rpartition(" ")[2], 1)
        number += _read_fraction(words[match.end() :])
    else:
        head, _, tail = words.partition("and a half" if "half" in words else "\0")
        number = _read_number_words(head or tail) + (0.5 if "half" in words else 0)
    return int(number) if number == int(number) else number


def _read_fraction(text: str) -> float:
    if match := re.search(r"(\d)/([1-9])", text):
        return int(match[1]) / int(match[2])
    return next((value for sign, value in _FRACTIONS.items() if sign in text), 0.0)


def _read_number_words(text: str) -> float:
    total = 0.0
    for word in re.findall(r"[a-z]+", text):
        if word == "hundred":
            total = (total or 1) * 100
        elif word == "thousand":
            total = (total or 1) * 1000
        else:
            total += ONES.get(word, 0) + TENS.get(word, 0)
    return total


def read_day(text: str) -> int:
    """The day of the month: "7", "07", "7th", "seventh"."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else ORDINALS[" ".join(small(text).split())]


def read_year(text: str) -> int:
    """The year in digits or words ("nineteen ninety-six", "two thousand and one")."""
    if text.isdigit():
        return int(text)
    words = re.findall(r"[a-z]+", small(text))
    if "thousand" in words:
        return int(_read_number_words(small(text)))
    century = {**ONES, **TENS}[words[0]]
    rest = [word for word in words[1:] if word != "hundred"]
    return int(century * 100 + _read_number_words(" ".join(rest)))


def read_short_year(text: str) -> int:
    """The year two digits stand for, from 1950 to 2049 ("'98" is 1998)."""
    number = int(text[-2:])
    return number + (1900 if number >= 50 else 2000)


def read_plain(text: str) -> int:
    """A whole number in digits: "264", "10,000"."""
    return int(text.replace(",", ""))


def read_era_year(text: str) -> int:
    """The year with its era; before Christ they are negative.

    >>> read_era_year("44 BC"), read_era_year("A.D. 79")
    (-44, 79)
    """
    year = read_plain(re.sub(r"[^\d,]", "", text).strip(","))
    return -year if "B" in text else year


def read_count(text: str) -> int:
    """A whole number: "4", "four", "twice"."""
    word = small(text)
    return int(word) if word.isdigit() else {**TIMES, **ONES}[word]


def read_zone(text: str) -> str:
    """What a zone marks a value with: "Z", an offset, or nothing.

    >>> read_zone("GMT"), read_zone("UTC+2"), read_zone("EST")
    ('Z', '+02:00', '')
    """
    match = _OFFSET.fullmatch(" ".join(text.replace("−", "-").split()))
    if match is None:
        return ZONES[small(text)]
    return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"


def read_hour(text: str) -> int:
    """The hour a number or a moment names: "6", "six", "noon"."""
    return MOMENTS.get(small(text)) or read_count(text)


def _alternatives(words: Mapping[str, Any]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, longest_first)).replace(r"\ ", " ") + ")"


def _marks(words: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(max(re.findall(r"[^\W\d_]+", word), key=len) for word in words)


def table(words: Mapping[str, Any], *, dotted: frozenset[str] = frozenset()) -> Slot:
    """A slot that is any word of a table; ``dotted`` ones may end in a full stop."""

    def read(text: str) -> Any:
        return words[" ".join(small(text).rstrip(".").split())]

    plain = {word: value for word, value in words.items() if word not in dotted}
    pattern = _alternatives(plain)
    if dotted:
        pattern = rf"(?:{pattern}|{_alternatives(dict.fromkeys(dotted))}\.?)"
    return Slot(pattern=pattern, read=read, marks=_marks(words))


def _only(*names: str) -> dict[str, Unit]:
    """Some units with their plurals."""
    return {word: UNITS[name] for name in names for word in (name, f"{name}s")}


def _numeric(pattern: str, read: Callable[[str], Any], *words: str) -> Slot:
    return Slot(pattern=pattern, read=read, marks=frozenset(words), digits=True)


def _is_short(name: str) -> bool:
    """Whether a month's or weekday's name is cut short ("Sept", "Thurs")."""
    return len(name) < 6 and name not in ("march", "april", "may", "june", "july")


_BEFORE = r"(?:BCE?|B\.\s?C\.(?:\s?E\.)?)"
_AFTER = r"(?:AD|CE|A\.\s?D\.|C\.\s?E\.)"
_ERA_YEAR = (
    rf"(?:(?:\d{{1,2}},\d{{3}}|\d{{1,5}})\s{{0,2}}(?-i:{_BEFORE}|{_AFTER})"
    r"|(?-i:AD|A\.\s?D\.)\s{0,2}\d{1,4})"
)
# Words of "B.C." and its like that few other words have.
_ERAS = frozenset(("bc", "bce", "ad", "ce", "c", "d"))
_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_ORDINAL_DAYS = {word: n for word, n in ORDINALS.items() if n <= 31}
_YEAR_WORDS = (
    rf"(?:eighteen|nineteen|twenty)~(?:hundred|(?:oh|o)~(?:{_COUNT_WORDS})|"
    rf"(?:{_TEN_WORDS})(?:~(?:{_COUNT_WORDS}))?|ten|eleven|twelve|\w{{3,5}}teen)"
    rf"|two thousand(?:(?: and)? (?:{_COUNT_WORDS}))?"
)

SLOTS = {
    "month": table(MONTHS, dotted=frozenset(w for w in MONTHS if _is_short(w))),
    "weekday": table(WEEKDAYS, dotted=frozenset(w for w in WEEKDAYS if _is_short(w))),
    "weekdays": table(WEEKDAYS_PLURAL),
    "season": table(SEASONS),
    "seasons": table(dict.fromkeys(("summers", "winters"), Unit.SEASON)),
    "unit": table(UNITS),
    "units": table({**UNITS_PLURAL, **UNITS}),
    "plural": table(UNITS_PLURAL),
    "bare": table(BARE_PLURALS),
    "dated": table(DATED_UNITS),
    "stretch": table({**DATED_UNITS, "fortnight": Unit.FORTNIGHT}),
    "part": table(PARTS),
    "which": table(WHICH),
    "lastnext": table({"last": Direction.LAST, "next": Direction.NEXT}),
    "decade": table(DECADES),
    "vague": table(VAGUE),
    "adjective": table(VAGUE_ADJECTIVES),
    "deictic": table(DEICTIC_DAYS),
    "night": table(NIGHTS),
    "overnight": table({"overnight": "NI"}),
    "step": table(STEPS),
    "moment": table(MOMENTS),
    "times": table(TIMES),
    "further": table(FURTHER_DAYS),
    "frequency": table(FREQUENCIES),
    "zone": Slot(
        pattern=(
            r"(?:(?:gmt|utc) ?[+−-](?:\d\d:?[0-5]\d|1?\d)(?!\d)"
            rf"|{_alternatives(ZONES)})"
        ),
        read=read_zone, marks=_marks(ZONES),
    ),
    "ordinal": Slot(
        pattern=rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_alternatives(ORDINALS)})",
        read=read_day, marks=_ENDINGS | _marks(ORDINALS),
    ),
    "day": _numeric(
        r"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
        rf"|{_alternatives(_ORDINAL_DAYS)})",
        read_day, *_ORDINAL_DAYS, "twenty", "thirty",
    ),
    "ordinalday": Slot(
        pattern=r"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th))",
        read=read_day, marks=_ENDINGS,
    ),
    "d": _numeric(r"(?:3[01]|[12]\d|0?[1-9])", int),
    "m": _numeric(r"(?:1[0-2]|0?[1-9])", int),
    "year": _numeric(
        rf"(?:(?:1[0-9]|20|21)\d\d|{_YEAR_WORDS})",
        read_year, "eighteen", "nineteen", "twenty", "thousand",
    ),
    "erayear": Slot(pattern=_ERA_YEAR, read=read_era_year, marks=_ERAS),
    "anyyear": _numeric(r"(?:\d{1,2},\d{3}|\d{1,4})", read_plain),
    "era": Slot(
        pattern=f"(?-i:{_BEFORE}|{_AFTER})",
        read=lambda text: text[0] == "B",
        marks=_ERAS,
    ),
    "far": _numeric(r"(?:2[2-9]|[3-9]\d)\d\d", int),
    "yy": _numeric(r"(?:['‘’]?\d\d)", read_short_year),
    "short": _numeric(r"['‘’]\d\d", read_short_year),
    "century": _numeric(r"(?:1[0-9]|20|21)00", int),
    "decades": _numeric(r"(?:1[0-9]|20|21)\d0", int),
    "number": _numeric(
        rf"(?:{_alternatives(QUANTITIES)}|(?:{_NUMBER_WORDS}|{_DIGITS}){_FRACTION})",
        read_number, *_marks(QUANTITIES), *ONES, *TENS,
    ),
    "week": _numeric(r"(?:5[0-3]|[1-4]\d|0?[1-9])", int),
    "isoday": _numeric("[1-7]", int),
    "mm": _numeric(r"(?:0[1-9]|1[0-2])", int),
    "dd": _numeric(r"(?:0[1-9]|[12]\d|3[01])", int),
    "place": table(PLACES),
    "tens": _numeric(r"[2-9]0", int),
    "quarter": _numeric(r"[1-4]", int),
    "hour": _numeric(r"(?:2[0-4]|1\d|0?\d)", int),
    "minute": _numeric(r"[0-5]\d", int),
    "half": Slot(
        pattern=r"[ap](?:\.\s?m\.?|m)", read=lambda text: small(text[0]),
        marks=frozenset(("am", "pm", "m")),
    ),
    "hour2": _numeric(r"(?:[01]\d|2[0-4])", int),
    "hourword": table(HOURS),
    "hourname": _numeric(
        rf"(?:1[0-2]|[1-9]|{_alternatives(HOURS)})", read_count, *HOURS
    ),
    "clockname": _numeric(
        rf"(?:1[0-2]|[1-9]|{_alternatives({**HOURS, **MOMENTS})})",
        read_hour, *HOURS, *MOMENTS,
    ),
    "fraction": table(FRACTIONS_OF_HOUR),
    "sixtieths": _numeric(rf"(?:[1-5]?\d|{_BELOW_100})", read_number, *ONES, *TENS),
    "fives": table(FIVES),
    "beside": table(BESIDE),
    "daylight": table(DAYLIGHT),
    "parts": table(PARTS_PLURAL),
    "larger": table(_only("year", "week", "day", "hour", "minute")),
    "smaller": table(_only("month", "day", "hour", "minute", "second")),
    "portion": table(_only("minute", "hour", "day", "night", "week", "month")),
    "minutes": table(_only("minute")),
    "share": table(SHARES),
    "shared": table(SHARED_UNITS),
    "monthly": table({"month": Unit.MONTH}),
    "calendar": table(_only("month", "quarter", "year")),
    "weekends": table({"weekends": 0}),
    "weekend": table({"weekend": 0, "week-end": 0}),
    "period": table({"quarter": 0, "period": 0}),
    "periods": table({"period": 0, "periods": 0}),
    "yearend": table({"year-end": 0, "year end": 0, "year's end": 0, "yearend": 0}),
    "time": table({"time": 0}),
    "while": table({"while": 0}),
    "workday": table({"weekday": 0}),
    "workdays": table({"weekdays": 0}),
    "ageunit": table({"decade": Unit.DECADE, "century": Unit.CENTURY}),
    "ageunits": table({"decades": Unit.DECADE, "centuries": Unit.CENTURY}),
    "longword": table(LONG_WORDS),
}  # fmt: skip
