"""Serving: one process, or several that share a socket and a PostgreSQL database, and end with the first."""

from __future__ import annotations

import os
import signal
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import parent_process
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sync.central import environment
from sync.central.app import calm, create_app

if TYPE_CHECKING:
    from fastapi import FastAPI

#: Seconds a connection may be silent between two requests: a PC keeps its own for five minutes.
_KEEP = 310
#: Of TLS 1.2, for what has no 1.3 (Windows 10 in its own programs): forward secrecy and AEAD only.
CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
#: Seconds in which a worker must have said that it lives: a loaded machine is slow to start one.
_PATIENCE = 60
#: Connections one worker holds; who comes then is told 503 and comes back.
_CONNECTIONS = 1000
#: All that is logged, also by libraries, goes to standard error past the last line that takes secrets out.
LOGS: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"discreet": {"()": "desktop.domain.discreet.Discreet"}},
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stderr",
            "formatter": "line",
            "filters": ["discreet"],
        }
    },
    "root": {"level": "WARNING", "handlers": ["stderr"]},
}


@dataclass(frozen=True)
class Certificate:
    """Files in PEM: the certificate with those between it and its authority, and its private key."""

    certfile: Path
    keyfile: Path


def serve(
    open_socket: socket.socket,
    data: Path,
    database: str | None,
    workers: int,
    certificate: Certificate | None = None,
) -> None:
    """Answer on `open_socket` until Ctrl-C or SIGTERM. A worker that dies is started again."""
    import uvicorn
    from uvicorn.supervisors import Multiprocess

    from sync.central.patience import Patient

    options: dict[str, Any] = {
        "log_level": "warning",
        "log_config": LOGS,
        "access_log": False,
        "server_header": False,
        "date_header": False,
        "http": Patient,
        "timeout_keep_alive": _KEEP,
        "limit_concurrency": _CONNECTIONS,
        "timeout_worker_healthcheck": _PATIENCE,
    }
    if certificate is not None:
        options |= {
            "ssl_certfile": str(certificate.certfile),
            "ssl_keyfile": str(certificate.keyfile),
            "ssl_ciphers": CIPHERS,
            "headers": [("strict-transport-security", "max-age=31536000")],
        }
    with suppress(KeyboardInterrupt):  # Ctrl-C is how it is ended; uvicorn has closed everything by then
        if workers == 1:
            app = create_app(data, database=database)
            calm()
            uvicorn.Server(uvicorn.Config(app, **options)).run(sockets=[open_socket])
            return
        os.environ[environment.DATA] = str(data)
        if database is not None:
            os.environ[environment.DATABASE] = database
        if os.name == "posix":
            options["loop"] = "sync.central.accepting:OneByOne"
        config = uvicorn.Config("sync.central.workers:worker", factory=True, workers=workers, **options)
        Multiprocess(config, [open_socket]).run()


def worker() -> FastAPI:
    """The application of one of several workers, in its own process."""
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    app = create_app(Path(os.environ[environment.DATA]), database=os.environ.get(environment.DATABASE))
    calm()
    return app


def _end_with_parent() -> None:
    """End as if asked to when the process that started this one is gone, however that ended.

    What is waited for is a pipe (on Windows a handle) that the system closes with it; nobody else could stop
    a worker then, and it would keep the port.
    """
    parent = parent_process()
    if parent is not None:
        parent.join()
        signal.raise_signal(signal.SIGTERM)
