"""How this PC reaches the network: its proxy, and what is known of the line; the password is in the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.config import Settings
from desktop.store.remembered import Remembered
from sync.proxies import MANUAL, NONE, SYSTEM, Ask, ProxyChoice, ProxyUnusable, is_host, ways_for

__all__ = ["MANUAL", "NONE", "SYSTEM", "Network", "ProxyCard"]

_LOGIN = "proxy_login"


@dataclass(frozen=True)
class ProxyCard:
    """What was chosen: `mode` is system, none or manual. The password itself is shown to nobody."""

    mode: str
    host: str
    port: int
    user: str
    has_password: bool


class Network:
    """The way out of one PC. `changed` is called when another one was chosen: connections are made anew."""

    def __init__(
        self, settings: Settings, remembered: Remembered, ask: Ask | None, changed: Callable[[], None]
    ) -> None:
        """`ask` asks the system which proxy it wants; None where only what is written down counts."""
        self._settings = settings
        self._remembered = remembered
        self._ask = ask
        self._changed = changed

    @property
    def card(self) -> ProxyCard:
        """What was chosen, for a screen."""
        choice = self.choice()
        return ProxyCard(choice.mode, choice.host, choice.port, choice.user, bool(choice.password))

    def choice(self) -> ProxyChoice:
        """What was chosen, with name and password, for a connection."""
        mode, host, port = self._settings.proxy
        login: Mapping[str, str] = self._remembered.get(_LOGIN) or {}
        return ProxyChoice(mode, host, port, login.get("user", ""), login.get("password", ""), self._ask)

    def change(
        self, mode: str, host: str = "", port: int = 0, user: str = "", password: str | None = None
    ) -> None:
        """Choose; `password` None keeps the one there is. Raises ValueError for what is no place."""
        if mode == MANUAL and not self.is_place(host):
            raise ProxyUnusable("address")
        before = self.choice()
        kept = before.password if password is None and user == before.user else password or ""
        self._settings.change(proxy=mode, proxy_host=host.strip(), proxy_port=port)
        self._remembered.set(_LOGIN, {"user": user, "password": kept} if user else None)
        self._changed()

    def is_place(self, host: str) -> bool:
        """Whether a proxy can be at `host`: a name or a number, without the port."""
        return is_host(host.strip().strip("[]"))

    def system_proxies(self, url: str) -> tuple[str, ...]:
        """`host:port` of each proxy the system wants on the way to `url`, the best first; empty for none.

        One that is no use here is told by its kind: SOCKS5. Slow where a script is looked for: off the main
        thread.
        """
        try:
            ways = ways_for(ProxyChoice(ask=self._ask), url)
        except ProxyUnusable as error:
            return (error.detail,) if error.detail else ()
        return tuple(each.address for each in ways if each is not None)
