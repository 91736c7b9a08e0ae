"""The timeline as a calendar, for dates that have two ends.

Days and longer stretches are all-day events, a stated clock time is a floating
local one.  Nothing is stamped with the clock: the same timeline gives the same
bytes.

Source: RFC 5545 (iCalendar).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from dateline.exports.labels import date_label, encodable, factuality_label
from dateline.exports.loss import Loss
from dateline.timeline import Event, Timeline
from dateline.values import Factuality

_MAX_OCTETS = 75
_NO_STAMP = "19700101T000000Z"
_TENTATIVE = (Factuality.PLANNED, Factuality.POSSIBLE, Factuality.CONDITIONAL)


def to_ics(timeline: Timeline) -> str:
    """A VCALENDAR with a VEVENT for each event whose date is bounded on both sides."""
    version = timeline.produced_by.get("dateline", "")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Dateline//Dateline {_escaped(version)}//EN",
        "CALSCALE:GREGORIAN",
    ]
    if timeline.title:
        lines.append(f"X-WR-CALNAME:{_escaped(timeline.title)}")
    stamp = _stamp(timeline)
    urls = {article.id: article.url for article in timeline.articles}
    for event in timeline.events:
        if _is_bounded(event):
            lines += _vevent(event, f"{timeline.id}-{event.id}", stamp, urls)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def ics_loss(timeline: Timeline) -> Loss:
    """The events without a date on both sides, and what a calendar has no room for."""
    skipped = sum(not _is_bounded(event) for event in timeline.events)
    return Loss(
        skipped=skipped,
        reason="no-date" if skipped else None,
        dropped=("relations", "explanations", "participants", "offsets", "precision"),
    )


def _is_bounded(event: Event) -> bool:
    return event.when.earliest is not None and event.when.latest is not None


def _stamp(timeline: Timeline) -> str:
    """DTSTAMP: the latest publication day, as the clock is never read."""
    days = [
        article.published[:10] for article in timeline.articles if article.published
    ]
    return f"{max(days).replace('-', '')}T000000Z" if days else _NO_STAMP


def _vevent(
    event: Event, uid: str, stamp: str, urls: dict[str, str | None]
) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(uid)}@dateline"
    yield f"DTSTAMP:{stamp}"
    yield from _times(event)
    mark = factuality_label(event.factuality)
    yield f"SUMMARY:{_escaped(event.title + (f' ({mark})' if mark else ''))}"
    yield f"DESCRIPTION:{_escaped(_description(event))}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place.text)}"
    url = urls.get(event.mentions[0].article) if event.mentions else None
    if url and re.fullmatch(r"[!-~]+", url):
        yield f"URL:{url}"
    yield f"CATEGORIES:{str(event.factuality).upper()}"
    if event.factuality != Factuality.DENIED:
        tentative = event.factuality in _TENTATIVE
        yield f"STATUS:{'TENTATIVE' if tentative else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _times(event: Event) -> Iterator[str]:
    """DTSTART and, for whole days, the exclusive DTEND."""
    earliest, latest = str(event.when.earliest), str(event.when.latest)
    if "T" in earliest:
        yield f"DTSTART:{datetime.fromisoformat(earliest):%Y%m%dT%H%M%S}"
        return
    yield f"DTSTART;VALUE=DATE:{earliest.replace('-', '')}"
    last = date.fromisoformat(latest[:10])
    if last < date.max:
        end = (last + timedelta(days=1)).isoformat()
        yield f"DTEND;VALUE=DATE:{end.replace('-', '')}"


def _description(event: Event) -> str:
    parts = [f"Date: {date_label(event.when)}"]
    if event.attribution:
        parts.append(f"According to {event.attribution.text}")
    if event.mentions:
        parts.append(event.mentions[0].quote)
    return "\n".join(parts)


_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]+")


def _escaped(text: str) -> str:
    """A TEXT value: control characters as spaces, the four special ones escaped."""
    text = _CONTROL.sub(" ", encodable(text).replace("\r\n", "\n").replace("\r", "\n"))
    for mark in ("\\", ";", ","):
        text = text.replace(mark, "\\" + mark)
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no character cut."""
    pieces, piece, octets = [], "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > _MAX_OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1
        piece += character
        octets += size
    return "\r\n".join([*pieces, piece])
