"""The test of the connection: where the way to the centre ends, step by step. Slow: off the main thread."""

from __future__ import annotations

from collections.abc import Callable

from desktop.services.session import Clock
from desktop.store.enrolment import EnrolmentStore
from sync.diagnosis import Finding, Step, Target, Verdict, diagnose
from sync.proxies import ProxyChoice

__all__ = ["Connection", "Finding", "Step", "Verdict", "try_out"]


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
        self, tell: Callable[[Finding], None], stopped: Callable[[], bool], url: str = ""
    ) -> tuple[Finding, ...]:
        """Try every step, telling each as it is found, until one is bad or `stopped`.

        `url` is an address to be tried before enrolment; without it, the centre this PC is enrolled at.
        """
        from sync.receipts import key_id

        central = self._enrolment.central()
        if url or central is None:
            return try_out(Target(url), self._choice(), tell, stopped, self._clock)
        target = Target(central["url"], key_id(central["server_key"]), enrolled=True)
        login = central["token"], central["device"]
        return try_out(target, self._choice(), tell, stopped, self._clock, login)


def try_out(
    target: Target,
    choice: ProxyChoice,
    tell: Callable[[Finding], None],
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
