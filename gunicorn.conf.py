"""How gunicorn serves Dateline: ``gunicorn 'service:create_app()'``.

The model is loaded before the workers are forked, so that they share its memory.
"""

import os
import sys
from typing import Any

from service.routes.services import actions_of
from service.settings import read_settings

_settings = read_settings(os.environ)

bind = f"{_settings.host}:{_settings.port}"
workers = _settings.web_concurrency
worker_class = "gthread"
threads = _settings.web_threads
preload_app = True
timeout = _settings.request_timeout_s
graceful_timeout = _settings.graceful_timeout_s
keepalive = 5
# Text articles carry their fields in the address: a title of 1000 characters fits.
limit_request_line = 8190
limit_request_fields = 64
# No socket outside the checkout: signals are enough to manage the workers.
control_socket_disable = True


def on_starting(server: Any) -> None:
    """Load the model once, before anything listens or forks."""
    actions_of(server.app.wsgi()).engine.warm_up()


def post_fork(server: Any, worker: Any) -> None:
    """A database connection must not be shared by two processes."""
    actions_of(worker.app.wsgi()).repository.forget_connections()


def worker_exit(server: Any, worker: Any) -> None:
    """End the process here, after its last answer.

    onnxruntime starts a thread when it is imported, in the parent; a worker that
    ended in the usual way would wait for a thread it does not have, and abort.
    """
    leaving = sys.exc_info()[1]
    code = leaving.code if isinstance(leaving, SystemExit) else 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0)
