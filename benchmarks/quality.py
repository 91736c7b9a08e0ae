"""Accuracy on the corpora beside the last accepted figures and the targets.

    python -m benchmarks.quality [--base URL] [--data DIR] [--tools DIR] [--accept]

Without ``--base`` the service is started here, on a free port and a throwaway
database.  The exit status is 1 when a figure fell beyond its tolerance;
``--accept`` writes the figures to quality.json as the new last accepted ones.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from math import isnan
from pathlib import Path

from benchmarks import attribution, factuality, participants
from benchmarks.measuring import (
    Bench,
    measure_seed,
    measure_time_expressions,
    measure_timelines,
)
from benchmarks.service import ROOT, Service, running_service
from benchmarks.shown import DATA

ACCEPTED = ROOT / "benchmarks" / "quality.json"
HELD_OUT: Mapping[str, list[str]] = json.loads(
    (ROOT / "training" / "splits.json").read_text(encoding="utf-8")
)
"""Documents the language model was not trained on, by corpus."""

Measure = Callable[[Bench], Mapping[str, float]]

MEASURES: dict[str, Measure] = {
    "seed": measure_seed,
    "timeset": partial(measure_timelines, corpus="timeset_dev"),
    "semeval15": partial(measure_timelines, corpus="semeval15_docs_dev"),
    "tbaq": lambda bench: measure_time_expressions(bench, "tbaq_dev"),
    "tbaq held out": lambda bench: measure_time_expressions(
        bench, "tbaq_dev", only=HELD_OUT["tbaq"]
    ),
    "meantime": lambda bench: measure_time_expressions(
        bench, "meantime_dev", "--skip-dct"
    ),
    "factuality": lambda bench: factuality.figures_of(
        factuality.confusion_on(bench.data / "meantime_dev.jsonl")
    ),
    "attribution": lambda bench: attribution.figures_of(
        attribution.counts_on(bench.data / "meantime_dev.jsonl")
    ),
    "participants": lambda bench: participants.figures_of(
        participants.cases_on(bench.data / "timeset_dev.jsonl")
    ),
    "participants meantime": lambda bench: participants.figures_of(
        participants.cases_on(bench.data / "meantime_dev.jsonl")
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A row of the table: ``key`` names the figure in its measure's answer.

    ``tolerance`` is how far it may be worse than the last accepted value;
    ``target`` is None for a figure that only informs.
    """

    measure: str
    key: str
    tolerance: float
    target: float | None = None
    rising: bool = True

    @property
    def name(self) -> str:
        return f"{self.measure}: {self.key.replace('_', ' ')}"

    def worse_by(self, value: float, than: float) -> float:
        """How much worse ``value`` is, negative when it is better."""
        return than - value if self.rising else value - than


FIGURES = (
    Figure(measure="seed", key="required events found", target=8, tolerance=0),
    Figure(measure="seed", key="with an accepted date", target=7, tolerance=0),
    Figure(measure="seed", key="wrong dates", target=0, tolerance=0, rising=False),
    Figure(measure="seed", key="non-events shown", target=0, tolerance=0, rising=False),
    Figure(measure="seed", key="order right", target=90, tolerance=0),
    Figure(measure="timeset", key="a_recall", target=92, tolerance=1),
    Figure(measure="timeset", key="b_r_precision", target=48, tolerance=1.5),
    Figure(measure="timeset", key="c_date_exact", target=78, tolerance=1),
    Figure(measure="timeset", key="c_date_decision", target=74, tolerance=1),
    Figure(measure="timeset", key="c_date_exact_off_storyday", target=76, tolerance=2),
    Figure(
        measure="timeset",
        key="c_overdating_of_undated",
        target=20,
        tolerance=2,
        rising=False,
    ),
    Figure(measure="timeset", key="d_dated_F1_at_K", target=44, tolerance=1),
    Figure(measure="timeset", key="e_order_all", target=42, tolerance=1),
    Figure(
        measure="timeset", key="f_false_order", target=20, tolerance=1, rising=False
    ),
    Figure(measure="timeset", key="bounds_sound", target=97, tolerance=1),
    Figure(measure="timeset", key="bounds_sound_undated", target=97, tolerance=1),
    Figure(measure="timeset", key="bounds_median_days", tolerance=2, rising=False),
    Figure(measure="tbaq", key="value F1", target=72, tolerance=0.5),
    Figure(measure="tbaq", key="strict F1", target=88, tolerance=0.5),
    Figure(measure="tbaq", key="relaxed F1", target=94, tolerance=0.5),
    Figure(measure="tbaq held out", key="value F1", tolerance=1),
    Figure(measure="meantime", key="value F1", target=68, tolerance=0.5),
    Figure(measure="meantime", key="strict F1", target=88, tolerance=0.5),
    Figure(measure="meantime", key="relaxed F1", target=93, tolerance=0.5),
    Figure(measure="semeval15", key="a_recall", target=90, tolerance=2),
    Figure(measure="semeval15", key="c_date_exact", target=62, tolerance=2),
    Figure(measure="semeval15", key="c_date_decision", tolerance=2),
    Figure(measure="semeval15", key="d_dated_F1_at_K", tolerance=2),
    Figure(measure="semeval15", key="e_order_all", target=40, tolerance=2),
    Figure(measure="semeval15", key="f_false_order", tolerance=2, rising=False),
    Figure(measure="semeval15", key="bounds_sound", tolerance=2),
    Figure(measure="semeval15", key="bounds_sound_undated", tolerance=2),
    Figure(measure="semeval15", key="bounds_median_days", tolerance=30, rising=False),
    Figure(measure="factuality", key="happened precision", target=97, tolerance=0.5),
    Figure(measure="factuality", key="accuracy", target=88, tolerance=0.5),
    Figure(measure="factuality", key="strict accuracy", tolerance=1),
    Figure(measure="attribution", key="precision", tolerance=2),
    Figure(measure="attribution", key="recall", tolerance=2),
    Figure(measure="attribution", key="source accuracy", tolerance=2),
    Figure(measure="participants", key="precision", tolerance=1),
    Figure(measure="participants", key="recall", tolerance=1),
    Figure(measure="participants meantime", key="precision", tolerance=1),
    Figure(measure="participants meantime", key="recall", tolerance=1),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure as measured, beside the last accepted value (None: never accepted)."""

    figure: Figure
    value: float
    accepted: float | None

    @property
    def fell(self) -> bool:
        """Whether it is worse than accepted by more than the tolerance, or unknown."""
        if self.accepted is None:
            return isnan(self.value)
        fall = self.figure.worse_by(self.value, self.accepted)
        return isnan(fall) or fall > self.figure.tolerance

    @property
    def verdict(self) -> str:
        target = self.figure.target
        if self.fell:
            return "FELL"
        if self.accepted is None:
            return "never accepted"
        if target is not None and self.figure.worse_by(self.value, target) > 0:
            return "under target"
        return "ok"


def main() -> int:
    """0, or 1 when a figure fell, missed its target or was never accepted."""
    options = _options()
    rows = _compare(_measure(options), _accepted())
    print(format_table(rows))
    if options.accept:
        values = {row.figure.name: row.value for row in rows}
        ACCEPTED.write_text(json.dumps(values, indent=2) + "\n")
        print(f"accepted: {ACCEPTED.relative_to(ROOT)}")
        return 0
    return int(any(row.verdict != "ok" for row in rows))


def format_table(rows: tuple[Row, ...]) -> str:
    """One line a figure: value, last accepted, tolerance, target, verdict."""
    heading = (
        f"{'figure':34}{'value':>8}{'accepted':>10}{'tolerance':>11}{'target':>10}"
    )
    return "\n".join([heading + "  verdict", *map(_format_row, rows)])


def _format_row(row: Row) -> str:
    figure = row.figure
    sign = ">=" if figure.rising else "<="
    target = "-" if figure.target is None else f"{sign} {figure.target:g}"
    accepted = "-" if row.accepted is None else f"{row.accepted:.1f}"
    return (
        f"{figure.name:34}{row.value:8.1f}{accepted:>10}{figure.tolerance:11g}"
        f"{target:>10}  {row.verdict}"
    )


def _measure(options: argparse.Namespace) -> dict[str, Mapping[str, float]]:
    service = (
        nullcontext(Service(base=options.base, pid=0))
        if options.base
        else running_service()
    )
    with service as running, tempfile.TemporaryDirectory() as scratch:
        bench = Bench(
            data=options.data,
            tools=options.tools or options.data.parent / "tools",
            scratch=Path(scratch),
            base=running.base,
        )
        return {name: measure(bench) for name, measure in MEASURES.items()}


def _compare(
    measured: Mapping[str, Mapping[str, float]], accepted: Mapping[str, float]
) -> tuple[Row, ...]:
    return tuple(
        Row(
            figure=figure,
            value=round(measured[figure.measure][figure.key], 2),
            accepted=accepted.get(figure.name),
        )
        for figure in FIGURES
    )


def _accepted() -> dict[str, float]:
    if not ACCEPTED.exists():
        return {}
    figures: dict[str, float] = json.loads(ACCEPTED.read_text())
    return figures


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--base", help="address of a running service")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the corpora")
    parser.add_argument("--tools", type=Path, help="folder of the scorers")
    parser.add_argument("--accept", action="store_true", help="rewrite quality.json")
    options = parser.parse_args()
    if not (options.data / "timeset_dev.jsonl").exists():
        parser.error(f"no corpora at {options.data}; give --data or DATELINE_DATA")
    return options


if __name__ == "__main__":
    sys.exit(main())
