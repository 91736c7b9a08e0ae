"""The one place where a route reaches what wiring has built."""

from __future__ import annotations

from flask import Flask, current_app

from service.actions import Actions

_KEY = "dateline.actions"


def install(app: Flask, actions: Actions) -> None:
    """Let the routes of ``app`` use ``actions``."""
    app.extensions[_KEY] = actions


def actions() -> Actions:
    """The actions of the application being served."""
    return actions_of(current_app)


def actions_of(app: Flask) -> Actions:
    """The actions of ``app``."""
    installed = app.extensions[_KEY]
    if not isinstance(installed, Actions):
        raise TypeError(f"not actions: {installed!r}")
    return installed
