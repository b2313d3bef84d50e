"""How this PC reaches the network: its proxy, and what is known of the line; the password is in the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.config import Settings
from desktop.store.remembered import Remembered
from sync.proxies import MANUAL, NONE, SYSTEM, ProxyChoice, ProxyUnusable, proxy_for, script_is_set

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

    def __init__(self, settings: Settings, remembered: Remembered, changed: Callable[[], None]) -> None:
        self._settings = settings
        self._remembered = remembered
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
        return ProxyChoice(mode, host, port, login.get("user", ""), login.get("password", ""))

    def change(
        self, mode: str, host: str = "", port: int = 0, user: str = "", password: str | None = None
    ) -> None:
        """Choose; `password` None keeps the one there is. Raises ValueError for a port that is none."""
        before = self.choice()
        kept = before.password if password is None and user == before.user else password or ""
        self._settings.change(proxy=mode, proxy_host=host.strip(), proxy_port=port)
        self._remembered.set(_LOGIN, {"user": user, "password": kept} if user else None)
        self._changed()

    def system_proxy(self, url: str) -> str:
        """`host:port` of the system's proxy on the way to `url`; empty for none, or one that is no use."""
        try:
            found = proxy_for(ProxyChoice(), url)
        except ProxyUnusable:
            return ""
        return "" if found is None else found.address

    @property
    def script_set(self) -> bool:
        """Whether the system wants a configuration script to be asked (PAC), which is not done."""
        return script_is_set()
