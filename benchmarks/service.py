"""The service as a deployment runs it, on a free port and a throwaway database."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START_TIMEOUT_S = 60.0
CONFIG = ("--config", "gunicorn.conf.py")
APPLICATION = "service:create_app()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A running service: its address and the process id of its gunicorn master."""

    base: str
    pid: int


@contextmanager
def running_service(*, workers: int = 2) -> Iterator[Service]:
    """The service under gunicorn with its own configuration file.

    Raises: RuntimeError with the end of the log when it does not come up.
    """
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        environ = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder}/dateline.sqlite",
            "WEB_CONCURRENCY": str(workers),
        }
        port = _free_port()
        log = Path(folder, "log")
        with log.open("wb") as output:
            _run("flask", "--app", "service", "db", "upgrade", environ=environ)
            bind = ("--bind", f"127.0.0.1:{port}")
            process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", *CONFIG, *bind, APPLICATION],
                cwd=ROOT,
                env=environ,
                stdout=output,
                stderr=output,
            )
        try:
            base = f"http://127.0.0.1:{port}"
            _wait_until_ready(base, process, log)
            yield Service(base=base, pid=process.pid)
        finally:
            process.terminate()
            process.wait(timeout=30)


def _run(*module: str, environ: dict[str, str]) -> None:
    subprocess.run(
        [sys.executable, "-m", *module],
        cwd=ROOT,
        env=environ,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_until_ready(base: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{base}/readyz", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    tail = log.read_text(errors="replace")[-2000:]
    raise RuntimeError(f"the service did not become ready at {base}:\n{tail}")
