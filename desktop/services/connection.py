"""The test of the connection: where the way to the centre ends, step by step. Slow: off the main thread."""

from __future__ import annotations

from collections.abc import Callable

from desktop.services.session import Clock
from desktop.store.enrolment import EnrolmentStore
from sync.diagnosis import Finding, Step, Target, Verdict, diagnose
from sync.proxies import Ask, ProxyChoice

__all__ = ["Connection", "Finding", "Step", "Verdict", "by_address"]

Tell = Callable[[Finding], None]


class Connection:
    """The way of one PC to its centre."""

    def __init__(self, enrolment: EnrolmentStore, choice: Callable[[], ProxyChoice], clock: Clock) -> None:
        self._enrolment = enrolment
        self._choice = choice
        self._clock = clock

    @property
    def url(self) -> str:
        """The centre's address; empty before enrolment."""
        central = self._enrolment.central()
        return "" if central is None else str(central["url"])

    def test(
        self,
        tell: Tell,
        stopped: Callable[[], bool],
        url: str = "",
        way: tuple[str, str, int] | None = None,
    ) -> tuple[Finding, ...]:
        """Try every step, telling each as it is found, until one is bad or `stopped`.

        `url` is an address to be tried before enrolment; without it, the centre this PC is enrolled at.
        `way` is another proxy than the one chosen: mode, host and port.
        """
        from sync.receipts import key_id

        central = self._enrolment.central()
        choice = self._choice()
        if way is not None:
            choice = ProxyChoice(*way, choice.user, choice.password, choice.ask)
        if url or central is None:
            return _try_out(Target(url), choice, tell, stopped, self._clock)
        target = Target(central["url"], key_id(central["server_key"]), enrolled=True)
        login = central["token"], central["device"]
        return _try_out(target, choice, tell, stopped, self._clock, login)


def by_address(
    url: str, way: tuple[str, str, int], tell: Tell, clock: Clock, ask: Ask | None = None
) -> tuple[Finding, ...]:
    """The same for any address, with nobody signed in: a proxy is shown no name and password."""
    return _try_out(Target(url), ProxyChoice(*way, ask=ask), tell, lambda: False, clock)


def _try_out(
    target: Target,
    choice: ProxyChoice,
    tell: Tell,
    stopped: Callable[[], bool],
    clock: Clock,
    login: tuple[str, str] = ("", ""),
) -> tuple[Finding, ...]:
    """The findings for one target on this PC's network; `login` is token and device."""
    from sync.adapters.probe import LineProbe

    found: list[Finding] = []
    for finding in diagnose(target, LineProbe(target, choice, *login), clock):
        if stopped():
            break
        found.append(finding)
        tell(finding)
        if stopped():
            break
    return tuple(found)
