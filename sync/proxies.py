"""Which proxy the way to a centre goes through: the system's, none, or one typed by hand."""

from __future__ import annotations

import sys
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

SYSTEM, NONE, MANUAL = "system", "none", "manual"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class ProxyChoice:
    """What a person chose: `mode` is system, none or manual; the rest is for manual.

    `user` and `password` also serve a proxy of the system that names none.
    """

    mode: str = SYSTEM
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class Proxy:
    """One proxy; `scheme` is how it is spoken to itself: http, or https."""

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    scheme: str = "http"

    @property
    def address(self) -> str:
        """`host:port`, without name and password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


class ProxyUnusable(ValueError):
    """The proxy cannot be used; `why` is `address` (none, or not one) or `kind` (socks and others)."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"the proxy cannot be used ({why})")


@dataclass(frozen=True)
class SystemProxies:
    """What the system says: proxies by scheme, as URLs, and which hosts are reached without one."""

    proxies: Callable[[], Mapping[str, str]] = urllib.request.getproxies
    direct: Callable[[str], object] = urllib.request.proxy_bypass


def proxy_for(choice: ProxyChoice, url: str, system: SystemProxies | None = None) -> Proxy | None:
    """The proxy on the way to `url`, None for none; this machine itself is never asked through one.

    Raises ProxyUnusable. Configuration scripts (PAC) are not read: see `script_is_set`.
    """
    target = urlsplit(url)
    if choice.mode == NONE or (target.hostname or "") in LOOPBACK:
        return None
    if choice.mode == MANUAL:
        host = choice.host.strip().strip("[]")
        if not host or not 0 < choice.port < 65536:
            raise ProxyUnusable("address")
        return Proxy(host, choice.port, choice.user, choice.password)
    return _of_system(choice, target, system or SystemProxies())


def _of_system(choice: ProxyChoice, target: SplitResult, system: SystemProxies) -> Proxy | None:
    found = system.proxies()
    named = found.get(target.scheme) or found.get("all")
    if not named or system.direct(target.hostname or ""):
        return None
    parts = urlsplit(named if "://" in named else f"http://{named}")
    if parts.scheme not in _PORTS:
        raise ProxyUnusable("kind")
    try:
        port = parts.port or _PORTS[parts.scheme]
    except ValueError as error:
        raise ProxyUnusable("address") from error
    if not parts.hostname:
        raise ProxyUnusable("address")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if not user:
        user, password = choice.user, choice.password
    return Proxy(parts.hostname, port, user, password, parts.scheme)


def script_is_set() -> bool:
    """Whether Windows is told to ask a configuration script (PAC) for its proxy, which is not read here."""
    if sys.platform != "win32":
        return False
    import winreg

    path = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            return bool(winreg.QueryValueEx(key, "AutoConfigURL")[0])
    except OSError:  # no such value
        return False
