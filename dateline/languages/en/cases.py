"""All cases of the English rules, read on Wednesday, 15 May 2024."""

from __future__ import annotations

from datetime import date

from dateline.languages.en import (
    cases_dates,
    cases_lengths,
    cases_named_days,
    cases_narrative,
    cases_negatives,
    cases_relative,
    cases_tense,
    cases_times,
    cases_written,
)

ON = date(2024, 5, 15)
CASES = (
    *cases_dates.CASES,
    *cases_written.CASES,
    *cases_named_days.CASES,
    *cases_relative.CASES,
    *cases_narrative.CASES,
    *cases_tense.CASES,
    *cases_times.CASES,
    *cases_lengths.CASES,
    *cases_negatives.CASES,
)
LOOKALIKES = cases_negatives.ANALYSED
