"""Where the way to the centre ends: one step after the other, each found good or named with its reason.

Pure: sockets and HTTP are behind `Probe` (`sync.adapters.probe`), words are made by who shows it.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from urllib.parse import urlsplit

from sync.protocol import VERSION, ExchangeFailed, FailureKind
from sync.proxies import LOOPBACK, Proxy, ProxyUnusable, is_host

#: Seconds there and back from which a line is called slow.
SLOW = 2.0
#: Seconds the clocks may be apart before it is said.
CLOCK_OFF = 3600.0


class Step(StrEnum):
    """The steps in their order."""

    NETWORK = "network"  # the PC is on one
    PROXY = "proxy"  # it is there and lets us through; only where there is one
    NAME = "name"  # the centre's address has a number
    REACH = "reach"  # something answers there
    SECURE = "secure"  # and shows a certificate this PC trusts
    CENTRE = "centre"  # it is our centre
    CLOCK = "clock"  # the PC's clock goes right
    KNOWN = "known"  # the centre knows this PC
    SPEED = "speed"  # how long there and back takes


class Verdict(StrEnum):
    """What was found at a step."""

    GOOD = "good"
    DOUBT = "doubt"  # works, but a person should know
    BAD = "bad"  # here it ends
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Finding:
    """One step. `why` names the reason, see `diagnose`; the rest is what is known, without secrets.

    `place` host and port; `detail` a status, an issuer; `seconds` there and back, or centre minus PC;
    `begins` and `ends` of a certificate; `theirs` the time by the server's own clock, `ours` by the PC's.
    """

    step: Step
    verdict: Verdict
    why: str = ""
    place: str = ""
    detail: str = ""
    seconds: float | None = None
    begins: datetime | None = None
    ends: datetime | None = None
    ours: datetime | None = None
    theirs: datetime | None = None


@dataclass(frozen=True)
class Target:
    """The centre: its address, and the key id it must show (None before enrolment: any centre will do)."""

    url: str
    server: str | None = None
    enrolled: bool = False

    @property
    def host(self) -> str:
        """Name or number; empty for an address that is none."""
        return urlsplit(self.url).hostname or ""

    @property
    def port(self) -> int:
        """As the address says, else the scheme's; 0 for one that is none."""
        try:
            return urlsplit(self.url).port or (443 if self.tls else 80)
        except ValueError:
            return 0

    @property
    def tls(self) -> bool:
        """Whether the way is encrypted."""
        return urlsplit(self.url).scheme == "https"

    @property
    def is_usable(self) -> bool:
        """Whether a PC sends there: https, or plain http on this machine."""
        try:
            plain = urlsplit(self.url).scheme == "http" and self.host in LOOPBACK
            return is_host(self.host) and self.port > 0 and (self.tls or plain)
        except ValueError:  # a number in brackets that is none
            return False

    @property
    def place(self) -> str:
        """`host:port`."""
        return Proxy(self.host, self.port).address


@dataclass(frozen=True)
class Shown:
    """A certificate looked at without trusting it, and what its server said beside: Date, and kind."""

    issuer: str
    begins: datetime
    ends: datetime
    date: datetime | None
    page: bool = False  # what it answers is a page for a browser, or leads to one


@dataclass(frozen=True)
class Greeting:
    """The centre's clock, seconds there and back on an open connection, the versions it speaks."""

    now: datetime
    seconds: float
    oldest: int = VERSION
    newest: int = VERSION


@dataclass(frozen=True)
class Through:
    """What a proxy says to the wish for a way through: its status, 0 for what is no proxy's answer.

    `wants` names the ways it offers to show who one is, in lower case: basic, ntlm, negotiate.
    """

    status: int
    wants: frozenset[str] = frozenset()


class Probe(Protocol):
    """What is tried; each call is short and sends no secret but to the centre itself."""

    def on_network(self) -> bool:
        """Whether this PC has a way to anywhere."""
        ...

    def proxy(self) -> Proxy | None:
        """The proxy on the way. Raises ProxyUnusable."""
        ...

    def look_up(self, host: str, port: int) -> str:
        """A number for a name. Raises OSError."""
        ...

    def reach(self, host: str, port: int) -> None:
        """Connect and leave. Raises OSError."""
        ...

    def tunnel(self, proxy: Proxy, host: str, port: int) -> Through:
        """Ask a proxy for a way through. Raises OSError."""
        ...

    def shake_hands(self, host: str, port: int, proxy: Proxy | None) -> None:
        """TLS as in earnest. Raises OSError (ssl.SSLError)."""
        ...

    def look_at(self, host: str, port: int, proxy: Proxy | None) -> Shown | None:
        """The certificate there, trusted or not; None when it cannot be had."""
        ...

    def greet(self) -> Greeting:
        """Ask who is there. Raises ExchangeFailed."""
        ...

    def ask(self) -> None:
        """Exchange nothing, as this PC. Raises ExchangeFailed."""
        ...


def diagnose(target: Target, probe: Probe, clock: Callable[[], datetime]) -> Iterator[Finding]:
    """The findings one by one; the first BAD one is the last. Stop asking to stop.

    Reasons: network none, local · proxy address, kind, name, unreached, password, password-wrong, windows,
    refuses, gateway, nonsense · name address, unknown, no-answer, proxy · reach closed, silent, no-way,
    proxy · secure local, clock, expired, not-yet, host, untrusted, broken · centre login, wrong, nonsense,
    busy, fault, stall, cut, certificate, refused, too-old, centre-old · clock off ·
    known revoked, not-enrolled, and those of centre · speed slow.
    """
    for part in (_way, _secured, _answered):
        for finding in part(target, probe, clock):
            yield finding
            if finding.verdict is Verdict.BAD:
                return


def _way(target: Target, probe: Probe, clock: Callable[[], datetime]) -> Iterator[Finding]:
    """Network, proxy or name, and something at the other end."""
    if not target.is_usable:
        yield Finding(Step.NAME, Verdict.BAD, "address", target.url)
        return
    steps = _through(target, probe)
    if target.host in LOOPBACK:
        yield Finding(Step.NETWORK, Verdict.SKIPPED, "local")
    elif probe.on_network():
        yield Finding(Step.NETWORK, Verdict.GOOD)
    else:  # an office may have a network without a way out of it: what counts is the first step
        first = next(steps)
        if first.verdict is Verdict.BAD and first.why not in {"address", "kind"}:
            yield Finding(Step.NETWORK, Verdict.BAD, "none")
            return
        yield Finding(Step.NETWORK, Verdict.GOOD)
        yield first
        if first.verdict is Verdict.BAD:
            return
    yield from steps


def _through(target: Target, probe: Probe) -> Iterator[Finding]:
    try:
        proxy = probe.proxy()
    except ProxyUnusable as error:
        yield Finding(Step.PROXY, Verdict.BAD, error.why, detail=error.detail)
        return
    if proxy is None:
        yield from _direct(target, probe)
        return
    yield _by_proxy(target, probe, proxy)
    yield Finding(Step.NAME, Verdict.SKIPPED, "proxy", target.host)
    yield Finding(Step.REACH, Verdict.SKIPPED, "proxy", target.place)


def _by_proxy(target: Target, probe: Probe, proxy: Proxy) -> Finding:
    try:
        probe.look_up(proxy.host, proxy.port)
    except OSError:
        return Finding(Step.PROXY, Verdict.BAD, "name", proxy.address)
    try:
        said = probe.tunnel(proxy, target.host, target.port)
    except OSError:
        return Finding(Step.PROXY, Verdict.BAD, "unreached", proxy.address)
    status = said.status
    if 200 <= status < 300:
        return Finding(Step.PROXY, Verdict.GOOD, place=proxy.address)
    why = "gateway" if status >= 500 else "refuses" if status >= 400 else "nonsense"
    if status == 407:
        why = "password-wrong" if proxy.user else "password"
        if said.wants and "basic" not in said.wants:  # only the login of Windows, which is not spoken here
            return Finding(
                Step.PROXY, Verdict.BAD, "windows", proxy.address, ", ".join(sorted(said.wants)).upper()
            )
    return Finding(Step.PROXY, Verdict.BAD, why, proxy.address, str(status or ""))


def _direct(target: Target, probe: Probe) -> Iterator[Finding]:
    try:
        number = probe.look_up(target.host, target.port)
    except OSError as error:
        silent = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
        yield Finding(Step.NAME, Verdict.BAD, "no-answer" if silent else "unknown", target.host)
        return
    yield Finding(Step.NAME, Verdict.GOOD, place=target.host, detail=number)
    try:
        probe.reach(target.host, target.port)
    except ConnectionRefusedError:
        yield Finding(Step.REACH, Verdict.BAD, "closed", target.place)
    except TimeoutError:
        yield Finding(Step.REACH, Verdict.BAD, "silent", target.place)
    except OSError:
        yield Finding(Step.REACH, Verdict.BAD, "no-way", target.place)
    else:
        yield Finding(Step.REACH, Verdict.GOOD, place=target.place)


def _secured(target: Target, probe: Probe, clock: Callable[[], datetime]) -> Iterator[Finding]:
    if not target.tls:
        yield Finding(Step.SECURE, Verdict.SKIPPED, "local")
        return
    proxy = probe.proxy()
    try:
        probe.shake_hands(target.host, target.port, proxy)
    except ssl.SSLCertVerificationError as error:
        shown = probe.look_at(target.host, target.port, proxy)
        if shown is not None and shown.page:  # a network that wants a login stands in for the centre
            yield Finding(Step.CENTRE, Verdict.BAD, "login", target.place, shown.issuer)
        else:
            yield _distrusted(error, shown, clock())
    except OSError as error:
        yield Finding(Step.SECURE, Verdict.BAD, "broken", target.place, type(error).__name__)
    else:
        yield Finding(Step.SECURE, Verdict.GOOD, place=target.place)


def _distrusted(error: ssl.SSLCertVerificationError, shown: Shown | None, now: datetime) -> Finding:
    """Why a certificate was not trusted: its time, by whose clock, its name, or who made it."""
    why = {9: "not-yet", 10: "expired", 62: "host", 64: "host"}.get(error.verify_code, "untrusted")
    if shown is None:
        return Finding(Step.SECURE, Verdict.BAD, why, ours=now)
    if not shown.begins <= now <= shown.ends:
        why = "expired" if now > shown.ends else "not-yet"
        if shown.date is not None and shown.begins <= shown.date <= shown.ends:
            why = "clock"
    return Finding(
        Step.SECURE,
        Verdict.BAD,
        why,
        detail=shown.issuer,
        begins=shown.begins,
        ends=shown.ends,
        ours=now,
        theirs=shown.date,
    )


def _answered(target: Target, probe: Probe, clock: Callable[[], datetime]) -> Iterator[Finding]:
    try:
        greeting = probe.greet()
    except ExchangeFailed as failure:
        yield _failed(Step.CENTRE, failure, target)
        return
    if not greeting.oldest <= VERSION <= greeting.newest:
        why = "too-old" if greeting.oldest > VERSION else "centre-old"
        yield Finding(Step.CENTRE, Verdict.BAD, why, target.place)
        return
    yield Finding(Step.CENTRE, Verdict.GOOD, place=target.place)
    ours = clock()
    off = (greeting.now - ours).total_seconds()
    verdict, why = (Verdict.DOUBT, "off") if abs(off) > CLOCK_OFF else (Verdict.GOOD, "")
    yield Finding(Step.CLOCK, verdict, why, seconds=off, ours=ours, theirs=greeting.now)
    if not target.enrolled:
        yield Finding(Step.KNOWN, Verdict.SKIPPED, "not-enrolled")
    else:
        try:
            probe.ask()
        except ExchangeFailed as failure:
            yield _failed(Step.KNOWN, failure, target)
            return
        yield Finding(Step.KNOWN, Verdict.GOOD)
    slow = greeting.seconds > SLOW
    verdict, why = (Verdict.DOUBT, "slow") if slow else (Verdict.GOOD, "")
    yield Finding(Step.SPEED, verdict, why, seconds=greeting.seconds)


_FAILURES = {
    FailureKind.LOGIN_WANTED: "login",
    FailureKind.WRONG_SERVER: "wrong",
    FailureKind.NONSENSE: "nonsense",
    FailureKind.UNAUTHORISED: "revoked",
    FailureKind.BUSY: "busy",
    FailureKind.SERVER: "fault",
    FailureKind.STALL: "stall",
    FailureKind.PROXY: "refused",
    FailureKind.CERTIFICATE: "certificate",
    FailureKind.REFUSED: "refused",
    FailureKind.TOO_OLD: "too-old",
    FailureKind.CENTRE_OLD: "centre-old",
}


def _failed(step: Step, failure: ExchangeFailed, target: Target) -> Finding:
    why = _FAILURES.get(failure.kind, "cut")
    detail = "" if failure.kind is FailureKind.WRONG_SERVER else failure.detail
    return Finding(step, Verdict.BAD, why, target.place, detail)
