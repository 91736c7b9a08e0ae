"""One time tagger in a process of its own: documents in, time expressions out.

    python timex_runner.py TAGGER [SECONDS] < DOCUMENTS.jsonl > TIMEXES.jsonl

It runs in the environment the tagger is installed in and needs nothing else.  A
line is one document: its time expressions, or the failure.  The last line has the
CPU seconds of loading and of all documents, and the memory that they added.

Every tagger gets the publication date.  Those that answer with a moment have its
value cut to the unit they say they found (a day, a month, a time), blanks and a
leading preposition cut off, for they take those along: as good as can be made of
their answers without guessing.
"""

from __future__ import annotations

import json
import re
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

# Start, end, TIMEX3 type and value; a document is its name, text and publication.
Timex = tuple[int, int, str, str]
Document = tuple[str, str, datetime]
Tagger = Callable[[str, datetime], Iterable[Timex]]

# The fastest of so many rounds counts: the machine may have other work.
_ROUNDS = 3
_LEAST_ROUND_S = 1.0
_FORMATS = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V", "day": "%Y-%m-%d"}
_TIME = "%Y-%m-%dT%H:%M"
_BEFORE = re.compile(r"\s*(?:(?:on|in|at|by|since|from|until|after|before|of) )?", re.I)
_DURATIONS = {
    "year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D",
    "hour": "PT{}H", "minute": "PT{}M", "second": "PT{}S",
}  # fmt: skip


def dateline() -> Tagger:
    from dateline.timex.tagging import tag

    def run(text: str, published: datetime) -> Iterator[Timex]:
        for found in tag(text, published=published.date()):
            yield found.start, found.end, found.type, found.value

    return run


def dateparser() -> Tagger:
    from dateparser.search import search_dates

    def run(text: str, published: datetime) -> Iterator[Timex]:
        settings = {"RELATIVE_BASE": published, "RETURN_TIME_AS_PERIOD": True}
        place = 0
        for words, moment, period in (
            search_dates(text, languages=["en"], settings=settings, add_period=True)
            or ()
        ):
            start = text.index(words, place)
            place = start + len(words)
            yield _cut(text, start, place, moment, period)

    return run


def parsedatetime() -> Tagger:
    from parsedatetime import VERSION_CONTEXT_STYLE, Calendar, pdtContext

    calendar = Calendar(version=VERSION_CONTEXT_STYLE)
    # The finest unit that was told is that of the value.
    units = (
        ("time", ("ACU_SEC", "ACU_MIN", "ACU_HOUR", "ACU_HALFDAY")),
        ("day", ("ACU_DAY",)),
        ("week", ("ACU_WEEK",)),
        ("month", ("ACU_MONTH",)),
        ("year", ("ACU_YEAR",)),
    )

    def run(text: str, published: datetime) -> Iterator[Timex]:
        for moment, context, start, end, _ in calendar.nlp(text, published) or ():
            unit = next(
                (
                    name
                    for name, flags in units
                    if any(context.accuracy & getattr(pdtContext, f) for f in flags)
                ),
                "day",
            )
            yield _cut(text, start, end, moment, unit)

    return run


def datefinder() -> Tagger:
    from datefinder import extract

    def run(text: str, published: datetime) -> Iterator[Timex]:
        for found in extract(text, reference_dt=published):
            value: Any = found.value
            if found.kind == "duration":
                yield found.start, found.end, "DURATION", _duration(value)
                continue
            moment = {
                "absolute": "datetime_value",
                "relative": "resolved_datetime",
                "interval": "start",
            }[found.kind]
            only_year = "year_only_inference" in found.warnings
            unit = "year" if only_year else found.grain
            yield _cut(text, found.start, found.end, getattr(value, moment), unit)

    return run


def _duration(value: Any) -> str:
    """The first unit of a length, or the seconds if it has none that is one."""
    unit, count = next(iter(value.components.items()))
    pattern = _DURATIONS.get(unit.removesuffix("s"))
    return pattern.format(count) if pattern else f"PT{value.total_seconds}S"


TAGGERS: dict[str, Callable[[], Tagger]] = {
    "dateline": dateline,
    "dateparser": dateparser,
    "parsedatetime": parsedatetime,
    "datefinder": datefinder,
}


def _cut(text: str, start: int, end: int, moment: datetime, unit: str) -> Timex:
    """A moment as a TIMEX3 value no finer than ``unit``."""
    before = _BEFORE.match(text, start, end)
    start = before.end() if before else start
    end = start + len(text[start:end].rstrip())
    kind = "DATE" if unit in _FORMATS else "TIME"
    return start, end, kind, moment.strftime(_FORMATS.get(unit, _TIME))


def main(name: str, limit_s: float = 60) -> None:
    documents = [_read(line) for line in sys.stdin]
    memory_mb, clock = _memory_mb("VmRSS"), time.process_time()
    run = TAGGERS[name]()
    # Some load their tables at the first text.
    list(run("It fell on Friday, June 7, 2019.", datetime(2019, 6, 9)))
    costs = {"loading_s": time.process_time() - clock}
    signal.signal(signal.SIGPROF, _out_of_time)
    for document in documents:
        print(json.dumps(_run(run, document, limit_s)))
    costs["memory_mb"] = _memory_mb("VmHWM") - memory_mb
    costs["cpu_s"] = min(_round(run, documents, limit_s) for _ in range(_ROUNDS))
    print(json.dumps(costs))


def _read(line: str) -> Document:
    document = json.loads(line)
    published = datetime.fromisoformat(document["dct"][:10])
    return document["id"], document["text"], published


def _round(run: Tagger, documents: list[Document], limit_s: float) -> float:
    """CPU seconds that all documents take, by so many passes that they can be told."""
    clock, passes, spent_s = time.process_time(), 0, 0.0
    while spent_s < _LEAST_ROUND_S:
        for document in documents:
            _run(run, document, limit_s)
        passes, spent_s = passes + 1, time.process_time() - clock
    return spent_s / passes


def _run(run: Tagger, document: Document, limit_s: float) -> dict[str, Any]:
    """The line of a document."""
    name, text, published = document
    timexes: list[Timex] = []
    failure = None
    signal.setitimer(signal.ITIMER_PROF, limit_s)
    try:
        timexes = list(run(text, published))
    except Exception as error:  # whatever it is, it is the tagger's failure
        failure = f"{type(error).__name__}: {error}"
    signal.setitimer(signal.ITIMER_PROF, 0)
    names = ("start", "end", "type", "value")
    return {
        "id": name,
        "failure": failure,
        "timexes": [dict(zip(names, timex, strict=True)) for timex in timexes],
    }


def _out_of_time(*_: object) -> None:
    raise TimeoutError("out of time")


def _memory_mb(field: str) -> float:
    """Resident memory of this process, now (VmRSS) or at its most (VmHWM)."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition(f"{field}:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main(sys.argv[1], *map(float, sys.argv[2:]))
