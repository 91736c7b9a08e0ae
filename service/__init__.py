"""The HTTP service: articles in, timelines out, kept in a database."""

from __future__ import annotations

import os

from flask import Flask

from service import commands
from service.settings import Settings, read_settings
from service.wiring import build_app, dateline_engine


def create_app(settings: Settings | None = None) -> Flask:
    """The application, configured from ``settings`` or else the environment.

    Raises: SettingsError naming every faulty variable; within a command it becomes
    the command's one line of error.
    """
    with commands.faults_in_one_line():
        return build_app(settings or read_settings(os.environ), dateline_engine())
