"""Which languages have rules."""

import pytest

from dateline.languages.registry import known_rules, rules_of


@pytest.mark.parametrize("code", ["", "xx", "fr", "english"])
def test_language_without_a_folder_has_no_rules(code):
    assert rules_of(code) is None
    with pytest.raises(ValueError, match="no rules for language"):
        known_rules(code)


@pytest.mark.parametrize("code", ["en", "EN", "en-GB"])
def test_language_is_found_by_its_code(code):
    assert known_rules(code) is rules_of(code)
    assert rules_of(code).code == "en"
