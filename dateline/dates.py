"""Calendar intervals with a precision, and how EDTF writes them.

Inside the engine an interval is half-open, ``[start, end)``, of naive local
date-times; ``None`` on a side means open.  Outside (JSON, EDTF) both ends are
inclusive.  Nothing here reads the clock.

Source: EDTF is ISO 8601-2:2019, profile levels 0 to 2 (Library of Congress).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeVar


class Precision(StrEnum):
    """How fine a date is, finest first; ``interval`` and ``bound`` have no unit."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    BOUND = "bound"


# Publication dates lie in these years, which leave what an article tells around
# them a calendar.
FIRST_YEAR, LAST_YEAR = 1000, 9000

_Date = TypeVar("_Date", bound=date)
_ONE_DAY = timedelta(days=1)
_ONE_MINUTE = timedelta(minutes=1)
# EDTF sub-year groupings (level 2) -> first month and length in months.
_SUB_YEAR = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip
# TIMEX3 codes of the seasons, spring first.
SEASON_CODES = ("SP", "SU", "FA", "WI")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateInterval:
    """A stretch of time ``[start, end)`` and the precision it was stated with.

    >>> month(2019, 2).edtf
    '2019-02'
    >>> (month(2019, 2).earliest, month(2019, 2).latest)
    ('2019-02-01', '2019-02-28')
    """

    start: datetime | None
    end: datetime | None
    precision: Precision

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"empty interval: {self.start} .. {self.end}")

    @property
    def earliest(self) -> str | None:
        """First day, ISO 8601, or the minute when a time was stated; None when open."""
        if self.start is None:
            return None
        return (
            _iso_minute(self.start) if self.is_minute else self.start.date().isoformat()
        )

    @property
    def latest(self) -> str | None:
        """Last day, inclusive, or the minute when a time was stated; None when open."""
        if self.end is None:
            return None
        last = self.end - _ONE_MINUTE
        return _iso_minute(last) if self.is_minute else last.date().isoformat()

    @property
    def is_minute(self) -> bool:
        """Whether this is one minute of the clock, the only form that shows a time."""
        return (
            self.start is not None
            and self.end is not None
            and self.end - self.start == _ONE_MINUTE
        )

    @property
    def edtf(self) -> str:
        """The interval as an EDTF string, as fine as its precision and no finer."""
        return write_edtf(self)

    def contains(self, other: DateInterval) -> bool:
        """Whether ``other`` lies wholly inside this interval."""
        return (
            self.start is None
            or (other.start is not None and self.start <= other.start)
        ) and (self.end is None or (other.end is not None and other.end <= self.end))

    def precedes(self, other: DateInterval) -> bool:
        """Whether this interval surely ends before ``other`` begins."""
        return (
            self.end is not None and other.start is not None and self.end <= other.start
        )

    def overlaps(self, other: DateInterval) -> bool:
        """Whether some moment lies in both."""
        return not (self.precedes(other) or other.precedes(self))

    def until(self, other: DateInterval) -> DateInterval:
        """From the start of this interval to the end of ``other``."""
        return DateInterval(
            start=self.start, end=other.end, precision=Precision.INTERVAL
        )


def minute(moment: datetime) -> DateInterval:
    """One minute of the clock; any time zone is dropped, local time kept."""
    start = moment.replace(second=0, microsecond=0, tzinfo=None)
    return DateInterval(start=start, end=start + _ONE_MINUTE, precision=Precision.TIME)


def day(when: date) -> DateInterval:
    """A calendar day (a date-time's clock is dropped)."""
    start = datetime(when.year, when.month, when.day)
    return DateInterval(start=start, end=start + _ONE_DAY, precision=Precision.DAY)


def week(monday: date) -> DateInterval:
    """Seven days beginning at ``monday`` (ISO 8601 weeks begin on Monday)."""
    start = datetime(monday.year, monday.month, monday.day)
    return DateInterval(start=start, end=start + 7 * _ONE_DAY, precision=Precision.WEEK)


def weekend(saturday: date) -> DateInterval:
    """The two days from ``saturday``; their precision is ``interval``."""
    return replace(
        week(saturday),
        end=datetime(saturday.year, saturday.month, saturday.day) + 2 * _ONE_DAY,
        precision=Precision.INTERVAL,
    )


def months(year: int, first: int, count: int, precision: Precision) -> DateInterval:
    """``count`` whole months from month ``first`` (1-12) of ``year``."""
    start = datetime(year, first, 1)
    return DateInterval(start=start, end=add_months(start, count), precision=precision)


def month(year: int, number: int) -> DateInterval:
    return months(year, number, 1, Precision.MONTH)


def quarter(year: int, number: int) -> DateInterval:
    return months(year, 3 * number - 2, 3, Precision.QUARTER)


def half(year: int, number: int) -> DateInterval:
    return months(year, 6 * number - 5, 6, Precision.HALF)


def season(year: int, code: str) -> DateInterval:
    """A meteorological season of the northern hemisphere; ``code`` one of
    ``SEASON_CODES``.

    Winter is named by the year of its December, as in EDTF and TIMEX3.
    """
    first = 3 * SEASON_CODES.index(code) + 3
    return months(year, first, 3, Precision.SEASON)


def year(number: int) -> DateInterval:
    return months(number, 1, 12, Precision.YEAR)


def decade(first_year: int) -> DateInterval:
    return months(first_year, 1, 120, Precision.DECADE)


def century(first_year: int) -> DateInterval:
    """A hundred years from ``first_year`` ("the 1800s" from 1800); the first
    century begins with year 1."""
    lacking = 1 if first_year == 0 else 0
    return months(first_year + lacking, 1, 12 * (100 - lacking), Precision.CENTURY)


def since(first: DateInterval) -> DateInterval:
    """Open to the future, from the start of ``first``."""
    return DateInterval(start=first.start, end=None, precision=Precision.BOUND)


def up_to(last: DateInterval) -> DateInterval:
    """Open to the past, to the end of ``last``."""
    return DateInterval(start=None, end=last.end, precision=Precision.BOUND)


def before(other: DateInterval) -> DateInterval:
    """Open to the past, ending where ``other`` begins."""
    return DateInterval(start=None, end=other.start, precision=Precision.BOUND)


def after(other: DateInterval) -> DateInterval:
    """Open to the future, beginning where ``other`` ends."""
    return DateInterval(start=other.end, end=None, precision=Precision.BOUND)


def add_months(when: _Date, count: int) -> _Date:
    """``when`` moved by whole months; the day is clipped to the month's last."""
    index = when.year * 12 + when.month - 1 + count
    year_, month_ = divmod(index, 12)
    last = calendar.monthrange(year_, month_ + 1)[1]
    return when.replace(year=year_, month=month_ + 1, day=min(when.day, last))


def write_timex3(interval: DateInterval) -> str:
    """The TIMEX3 value of a bounded interval: 1998-W02, 1998-Q1, 1998-SU, 199.

    A stretch that is no calendar unit is written as ISO 8601 first/last.
    Source: TimeML 1.2.1, which takes ISO 8601 and adds seasons and halves.

    >>> write_timex3(quarter(1998, 1)), write_timex3(decade(1990))
    ('1998-Q1', '199')
    """
    start, end = interval.start, interval.end
    if start is None or end is None:
        raise ValueError("an open interval has no TIMEX3 value")
    first = f"{start.year:04}"
    match interval.precision:
        case Precision.TIME:
            return start.isoformat(timespec="minutes")
        case Precision.WEEK:
            iso = start.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}"
        case Precision.MONTH:
            return f"{first}-{start.month:02}"
        case Precision.SEASON:
            return f"{first}-{SEASON_CODES[start.month // 3 - 1]}"
        case Precision.QUARTER:
            return f"{first}-Q{(start.month + 2) // 3}"
        case Precision.HALF:
            return f"{first}-H{(start.month + 5) // 6}"
        case Precision.YEAR:
            return first
        case Precision.DECADE:
            return first[:3]
        case Precision.CENTURY:
            return first[:2]
    last = (end - _ONE_MINUTE).date()
    if start.isoweekday() == 6 and (last - start.date()).days == 1:
        iso = start.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}-WE"
    days = (start.date().isoformat(), last.isoformat())
    return days[0] if days[0] == days[1] else "/".join(days)


def write_edtf(interval: DateInterval, *, approximate: bool = False) -> str:
    """EDTF for ``interval``; ``approximate`` adds the qualifier ``~`` to dates.

    EDTF has no times inside intervals and no approximate times, so only a
    single minute is written with its clock.

    >>> write_edtf(up_to(day(date(2019, 6, 7))))
    '../2019-06-07'
    >>> write_edtf(decade(1990), approximate=True)
    '199X~'
    """
    mark = "~" if approximate else ""
    if interval.is_minute and interval.start is not None:
        return interval.start.isoformat(timespec="seconds")
    if interval.start is not None and interval.end is not None:
        unit = _unit_edtf(interval.start, interval.end)
        if unit is not None:
            return unit + mark
    first, last = interval.earliest, interval.latest
    if first is not None and first == last:
        return first + mark
    return "/".join(".." if side is None else side + mark for side in (first, last))


def parse_edtf(text: str) -> DateInterval:
    """The interval an EDTF string names; qualifiers ``? ~ %`` are dropped.

    Raises: ValueError for anything outside the profile ``write_edtf`` produces.
    """
    if "/" in text:
        left, right = text.split("/", 1)
        first = None if left in ("", "..") else _parse_one(left)
        last = None if right in ("", "..") else _parse_one(right)
        return DateInterval(
            start=first.start if first else None,
            end=last.end if last else None,
            precision=Precision.INTERVAL if first and last else Precision.BOUND,
        )
    return _parse_one(text)


def _parse_one(text: str) -> DateInterval:
    text = re.sub(r"[?~%]", "", text.strip())
    if "T" in text:
        return minute(datetime.fromisoformat(text))
    if match := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text):
        return day(date(*map(int, match.groups())))
    if match := re.fullmatch(r"(\d{4})-(\d{2})", text):
        number, part = int(match[1]), int(match[2])
        if 1 <= part <= 12:
            return month(number, part)
        if part in _SUB_YEAR:
            first, count = _SUB_YEAR[part]
            unit = Precision.SEASON if part < 33 else Precision.QUARTER
            return months(number, first, count, unit if part < 40 else Precision.HALF)
    if re.fullmatch(r"\d{4}", text):
        return year(int(text))
    if re.fullmatch(r"\d{3}X", text):
        return decade(int(text[:3]) * 10)
    if re.fullmatch(r"\d{2}XX", text):
        return century(int(text[:2]) * 100)
    raise ValueError(f"not an EDTF value: {text!r}")


def _unit_edtf(start: datetime, end: datetime) -> str | None:
    """EDTF of a whole calendar unit (month to century), or None."""
    if not (_is_midnight(start) and _is_midnight(end) and start.day == end.day == 1):
        return None
    count = (end.year - start.year) * 12 + end.month - start.month
    if count == 1:
        return f"{start.year:04}-{start.month:02}"
    for code, (first, length) in _SUB_YEAR.items():
        if count == length and start.month == first:
            return f"{start.year:04}-{code}"
    if start.month != 1:
        return None
    if count == 12:
        return f"{start.year:04}"
    if count == 120 and start.year % 10 == 0:
        return f"{start.year // 10:03}X"
    if count == 1200 and start.year % 100 == 0:
        return f"{start.year // 100:02}XX"
    return None


def _is_midnight(moment: datetime) -> bool:
    return moment.hour == moment.minute == moment.second == 0


def _iso_minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
