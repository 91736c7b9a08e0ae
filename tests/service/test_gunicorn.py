import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from time import sleep

import pytest

from service.settings import ROOT
from service.store.database import migrate, open_database

TRIES = 600


@pytest.fixture
def server(tmp_path):
    """The running service: its address and its process, with the log in a file."""
    url = f"sqlite:///{tmp_path / 'test.sqlite3'}"
    database = open_database(url)
    migrate(database)
    database.dispose()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environ = {**os.environ, "DATABASE_URL": url, "PORT": str(port)}
    with (
        Path(tmp_path, "log").open("wb") as log,
        subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "service:create_app()"],
            cwd=ROOT,
            env=environ,
            stdout=log,
            stderr=log,
        ) as process,
    ):
        yield f"http://127.0.0.1:{port}", process
        process.kill()


def answer(address, body=None):
    """The answer as JSON, once the server listens."""
    data = body and json.dumps(body).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(address, data=data, headers=headers)
    for _ in range(TRIES):
        try:
            with urllib.request.urlopen(request) as response:
                return json.load(response)
        except urllib.error.URLError:
            sleep(0.1)
    raise TimeoutError(address)


def test_workers_answer_with_the_parents_model_and_end_cleanly(server, tmp_path):
    address, process = server
    assert answer(f"{address}/readyz") == {"status": "ready"}
    body = {"text": "Acme signed a treaty on 3 May 2019."}
    ids = {answer(f"{address}/api/v1/articles", body)["id"] for _ in range(6)}
    assert len(ids) == 1
    process.send_signal(signal.SIGTERM)
    assert process.wait() == 0
    log = tmp_path.joinpath("log").read_text()
    assert log.count("Booting worker") == 2
    assert "SIGABRT" not in log
    assert "terminate called" not in log
