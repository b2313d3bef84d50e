"""Which proxy the way to a centre goes through: the system's, none, or one typed by hand."""

from __future__ import annotations

import ipaddress
import re
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

SYSTEM, NONE, MANUAL = "system", "none", "manual"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
_PORTS = {"http": 80, "https": 443}
_DIRECT = "direct"
_MOST_HOST = 253
_LABEL = re.compile(r"[\w-]{1,63}", re.ASCII)  # with the underline that Windows allows in names

#: Asks the system, and a script (PAC) or WPAD through it, for the ways to a URL: proxies as URLs, `direct://`
#: for none, the best first; nothing when the system has nothing to say. May take seconds.
Ask = Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class ProxyChoice:
    """What a person chose: `mode` is system, none or manual; the rest is for manual.

    `user` and `password` also serve a proxy of the system that names none. `ask` is asked for that of the
    system; without it only what is written down counts: environment, and on Windows the registry.
    """

    mode: str = SYSTEM
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = field(default="", repr=False)
    ask: Ask | None = field(default=None, repr=False, compare=False)


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
    """The proxy cannot be used: `why` is `address` (none, or not one), or `kind` and `detail` says which."""

    def __init__(self, why: str, detail: str = "") -> None:
        self.why = why
        self.detail = detail
        super().__init__(f"the proxy cannot be used ({why})")


@dataclass(frozen=True)
class SystemProxies:
    """What is written down: proxies by scheme, as URLs, and which hosts are reached without one.

    `environment` is what counts before the system is asked; `proxies` what counts when it says nothing.
    """

    proxies: Callable[[], Mapping[str, str]] = urllib.request.getproxies
    direct: Callable[[str], object] = urllib.request.proxy_bypass
    environment: Callable[[], Mapping[str, str]] = urllib.request.getproxies_environment


def is_host(text: str) -> bool:
    """Whether `text` can be a machine's name, or its number without brackets (RFC 1123, 2.1; RFC 5890).

    What cannot, `ex..vn` or `máy chủ`, breaks in the middle of looking it up.
    """
    if ":" in text:
        return _is_number(text)
    try:
        named = text.removesuffix(".").encode("idna").decode("ascii")
    except UnicodeError:  # a part of it is empty, or too long
        return False
    return len(named) <= _MOST_HOST and all(map(_LABEL.fullmatch, named.split(".")))


def _is_number(text: str) -> bool:
    try:
        ipaddress.IPv6Address(text)
    except ValueError:
        return False
    return True


def proxy_for(choice: ProxyChoice, url: str, system: SystemProxies | None = None) -> Proxy | None:
    """The first of `ways_for`: the proxy on the way to `url`, None for none. Raises ProxyUnusable."""
    return ways_for(choice, url, system)[0]


def ways_for(choice: ProxyChoice, url: str, system: SystemProxies | None = None) -> tuple[Proxy | None, ...]:
    """Proxies on the way to `url`, None for none, the best first, at least one.

    A script may name several, for when one does not answer. This machine itself is never asked through one.
    Takes seconds when the system looks for a script: never on the main thread. Raises ProxyUnusable.
    """
    target = urlsplit(url)
    if not asks_system(choice, url):
        if choice.mode != MANUAL or (target.hostname or "") in LOOPBACK:
            return (None,)
        host = choice.host.strip().strip("[]")
        if not is_host(host) or not 0 < choice.port < 65536:
            raise ProxyUnusable("address")
        return (Proxy(host, choice.port, choice.user, choice.password),)
    system = system or SystemProxies()
    if choice.ask is not None and not system.environment():
        said = choice.ask(url)
        if said:
            return _usable(choice, said)
    return (_written(choice, target, system),)


def asks_system(choice: ProxyChoice, url: str) -> bool:
    """Whether the way to `url` is the system's to say."""
    return choice.mode == SYSTEM and (urlsplit(url).hostname or "") not in LOOPBACK


def _usable(choice: ProxyChoice, said: Sequence[str]) -> tuple[Proxy | None, ...]:
    """The ways among those that the system names; the first reason when there is none."""
    ways: list[Proxy | None] = []
    refused: ProxyUnusable | None = None
    for each in said:
        try:
            ways.append(_proxy(choice, each))
        except ProxyUnusable as error:
            refused = refused or error
    if not ways:
        raise refused or ProxyUnusable("address")
    return tuple(ways)


def _written(choice: ProxyChoice, target: SplitResult, system: SystemProxies) -> Proxy | None:
    found = system.proxies()
    named = found.get(target.scheme) or found.get("all")
    if not named or system.direct(target.hostname or ""):
        return None
    return _proxy(choice, named if "://" in named else f"http://{named}")


def _proxy(choice: ProxyChoice, named: str) -> Proxy | None:
    """The proxy of a URL, None for `direct://`; name and password of the choice when it has none."""
    try:
        parts = urlsplit(named)
    except ValueError as error:  # a number in brackets that is none
        raise ProxyUnusable("address") from error
    if parts.scheme == _DIRECT:
        return None
    if parts.scheme not in _PORTS:
        raise ProxyUnusable("kind", parts.scheme.upper())
    try:
        port = parts.port or _PORTS[parts.scheme]
    except ValueError as error:
        raise ProxyUnusable("address") from error
    if not parts.hostname or not is_host(parts.hostname):
        raise ProxyUnusable("address")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if not user:
        user, password = choice.user, choice.password
    return Proxy(parts.hostname, port, user, password, parts.scheme)
