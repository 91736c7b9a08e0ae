from dataclasses import fields

import pytest

from service.settings import Settings, SettingsError, read_settings


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("PORT", "eighty", "PORT: must be a whole number"),
        ("PORT", "0", "PORT: must be between 1 and 65535"),
        ("LOG_LEVEL", "loud", "LOG_LEVEL: must be one of debug, info"),
        ("DATABASE_URL", "dateline.sqlite3", "DATABASE_URL: must be a URL"),
        ("MAX_ARTICLE_CHARS", "-1", "MAX_ARTICLE_CHARS: must be between"),
        ("DATELINE_PORT", "9000", "DATELINE_PORT is not a setting"),
    ],
)
def test_settings_refuse(name, value, says):
    with pytest.raises(SettingsError) as caught:
        read_settings({name: value})
    assert says in caught.value.message


def test_settings_report_all_faults_together():
    with pytest.raises(SettingsError) as caught:
        read_settings({"PORT": "x", "WEB_THREADS": "0", "DATELINE_PROT": "1"})
    assert len(caught.value.faults) == 3


def test_settings_of_an_empty_environment_are_the_defaults():
    assert read_settings({"PORT": " ", "PATH": "/bin"}) == Settings()


def test_settings_ignore_the_variable_of_the_measuring_tools():
    assert read_settings({"DATELINE_DATA": "somewhere"}) == Settings()


def test_settings_read_every_type():
    settings = read_settings({"PORT": "9000", "LOG_LEVEL": "DEBUG", "HOST": "::1"})
    assert (settings.port, settings.log_level, settings.host) == (9000, "debug", "::1")
    assert settings.log_level_number == 10


@pytest.mark.parametrize("row", fields(Settings), ids=lambda row: row.name)
def test_setting_explains_itself(row):
    assert row.metadata["help"].endswith(".")


def test_body_limit_fits_the_longest_article_however_it_is_escaped():
    settings = Settings(max_article_chars=1000)
    assert settings.max_body_bytes > len(r"\ud83d\ude00") * 1000
