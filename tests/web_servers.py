"""nginx and Caddy before a centre, by the very files of docs/examples but for name, ports and papers."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent / "docs" / "examples"
_NAME, _CENTRE = "baocao.tinh.gov.vn", "127.0.0.1:8710"
#: Debian's nginx lies where only root looks by himself.
_PATH = f"{os.environ.get('PATH', os.defpath)}{os.pathsep}/usr/sbin"
_PAPERS = {"/etc/ssl/centre-chain.pem": "certificate.pem", "/etc/ssl/centre.key": "key.pem"}


@dataclass(frozen=True)
class Kind:
    """A program; what its example becomes in a folder; its command line; what it says once it listens."""

    program: str
    example: str
    change: Callable[[str, Path, str, int], str]
    command: Callable[[Path], list[str]]
    ready: str


def _nginx(text: str, folder: Path, host: str, port: int) -> str:
    own = text.replace("listen 443 ssl;", f"listen {host}:{port} ssl;").replace(_NAME, host)
    kept = "".join(
        f"{name}_temp_path {folder / name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;\n" if os.geteuid() == 0 else ""
    return (
        f"{user}daemon off;\npid {folder / 'pid'};\nerror_log stderr notice;\nevents {{}}\n"
        f"http {{\naccess_log {folder / 'access.log'};\n{kept}{own}}}\n"
    )


def _caddy(text: str, folder: Path, host: str, port: int) -> str:
    own = text.replace("{\n\tlog", "{\n\tadmin off\n\tauto_https disable_redirects\n\tlog", 1)
    own = own.replace("\t# tls ", f"\tbind {host}\n\ttls ")
    return own.replace(f"{_NAME} {{", f"https://{host}:{port} {{")


NGINX = Kind(
    "nginx",
    "nginx.conf",
    _nginx,
    lambda made: ["nginx", "-p", str(made.parent), "-c", str(made)],
    "start worker processes",
)
CADDY = Kind(
    "caddy",
    "Caddyfile",
    _caddy,
    lambda made: ["caddy", "run", "--adapter", "caddyfile", "--config", str(made)],
    "serving initial configuration",
)


@dataclass
class WebServer:
    """One of them in `folder`, where certificate.pem and key.pem for `host` lie, before a centre."""

    kind: Kind
    folder: Path
    host: str
    upstream: int
    port: int = 0
    said: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"https://{self.host}:{self.port}"

    def start(self) -> None:
        """Returns when it listens. Raises RuntimeError with what it said."""
        with socket.create_server((self.host, 0)) as free:  # the address is of this test alone
            self.port = free.getsockname()[1]
        made = self.folder / self.kind.example
        text = (EXAMPLES / self.kind.example).read_text("utf-8")
        for named, file in _PAPERS.items():
            text = text.replace(named, str(self.folder / file))
        text = text.replace(_CENTRE, f"127.0.0.1:{self.upstream}")
        made.write_text(self.kind.change(text, self.folder, self.host, self.port), "utf-8")
        self._process = subprocess.Popen(
            self.kind.command(made),
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            text=True,
            env={
                **os.environ,
                "PATH": _PATH,
                "HOME": str(self.folder),
                "XDG_DATA_HOME": "",
                "XDG_CONFIG_HOME": "",
            },
        )
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self.said.append(line)
            if self.kind.ready in line:
                break
        else:
            self._process.wait()
            self._process.stderr.close()
            raise RuntimeError("".join(self.said))
        self._reader = threading.Thread(target=self.said.extend, args=(self._process.stderr,))
        self._reader.start()

    def stop(self) -> str:
        """End it; all that it wrote to its logs."""
        self._process.terminate()
        self._process.wait()
        self._reader.join()
        assert self._process.stderr is not None
        self._process.stderr.close()
        access = self.folder / "access.log"
        return "".join(self.said) + (access.read_text("utf-8") if access.exists() else "")


def found(kind: Kind) -> bool:
    """Whether the program is here, and every address of loopback can be had."""
    return sys.platform == "linux" and shutil.which(kind.program, path=_PATH) is not None


def missing() -> str:
    """What is not here, as it is said where the tests of it are skipped; empty when all is."""
    absent = [kind.program for kind in (NGINX, CADDY) if not found(kind)]
    return f"not installed (Debian: {', '.join(absent)})" if absent else ""
