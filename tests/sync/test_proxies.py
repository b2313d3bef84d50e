"""Which proxy is taken, and what one on the way does: lets through, wants a password, refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sync.adapters.native import NativeCentral, enrol, hello
from sync.protocol import ExchangeFailed, FailureKind
from sync.proxies import Proxy, ProxyChoice, ProxyUnusable, SystemProxies, proxy_for
from tests.loopback import (
    AnswerHandler,
    Answers,
    ProxyHandler,
    ProxyRules,
    certificate,
    closed_port,
    serving,
    trusted,
)

URL = "https://centre.invalid"


def system(direct: bool = False, **proxies: str) -> SystemProxies:
    return SystemProxies(lambda: proxies, lambda _host: direct)


@pytest.mark.parametrize(
    ("found", "proxy"),
    [
        (system(), None),
        (system(http="http://p:8080"), None),
        (system(https="http://p:8080"), Proxy("p", 8080)),
        (system(https="p:3128"), Proxy("p", 3128)),
        (system(all="http://p"), Proxy("p", 80)),
        (system(https="https://p"), Proxy("p", 443, scheme="https")),
        (system(https="http://lan:m%C3%A0u%40@p:81"), Proxy("p", 81, "lan", "màu@")),
        (system(direct=True, https="http://p:8080"), None),
    ],
)
def test_the_systems(found: SystemProxies, proxy: Proxy | None) -> None:
    assert proxy_for(ProxyChoice(), URL, found) == proxy


def test_a_password_typed_here_serves_a_proxy_of_the_system_that_names_none() -> None:
    choice = ProxyChoice(user="lan", password="kín")
    assert proxy_for(choice, URL, system(https="http://p:1")) == Proxy("p", 1, "lan", "kín")
    named = proxy_for(choice, URL, system(https="http://other:x@p:1"))
    assert named == Proxy("p", 1, "other", "x")


def test_by_hand_and_none() -> None:
    found = system(https="http://p:8080")
    assert proxy_for(ProxyChoice("none"), URL, found) is None
    assert proxy_for(ProxyChoice("manual", " proxy.xa.vn ", 3128), URL, found) == Proxy("proxy.xa.vn", 3128)


@pytest.mark.parametrize("url", ["http://127.0.0.1:8710", "http://localhost:1", "http://[::1]:1"])
def test_this_machine_is_never_asked_through_one(url: str) -> None:
    assert proxy_for(ProxyChoice("manual", "p", 1), url) is None


@pytest.mark.parametrize(
    ("choice", "found", "why"),
    [
        (ProxyChoice("manual", "", 8080), system(), "address"),
        (ProxyChoice("manual", "p", 0), system(), "address"),
        (ProxyChoice("manual", "p", 70000), system(), "address"),
        (ProxyChoice(), system(all="socks5://p:1080"), "kind"),
        (ProxyChoice(), system(https="http://p:99999"), "address"),
    ],
)
def test_one_that_cannot_be_used(choice: ProxyChoice, found: SystemProxies, why: str) -> None:
    with pytest.raises(ProxyUnusable) as refused:
        proxy_for(choice, URL, found)
    assert refused.value.why == why


def test_a_password_is_in_no_picture_of_it() -> None:
    assert "kín" not in repr(ProxyChoice("manual", "p", 1, "lan", "kín"))
    assert "kín" not in repr(Proxy("p", 1, "lan", "kín"))


def failed(call: object) -> ExchangeFailed:
    with pytest.raises(ExchangeFailed) as caught:
        call()  # type: ignore[operator]
    return caught.value


def test_hello_enrolment_and_sync_go_through_it(tmp_path: Path) -> None:
    shown, context = certificate(tmp_path, host="centre.invalid")
    said = {"min": 1, "max": 1, "features": [], "limits": {}, "now": "2026-11-22T08:00:00Z", "server": "key"}
    refusal = Answers(json.dumps(said).encode(), context=context)
    rules = ProxyRules("lan:mật khẩu")
    with trusted(shown), serving(AnswerHandler, refusal) as far, serving(ProxyHandler, rules) as port:
        rules.leads_to = far
        choice = ProxyChoice("manual", "127.0.0.1", port, "lan", "mật khẩu")
        assert hello(URL, "key", proxy=choice).server == "key"
        api = NativeCentral(URL, "token", "device", "key", proxy=choice)
        assert failed(lambda: api.sync(None, 1, ())).kind is FailureKind.NONSENSE
        api.close()
        enrolling = failed(lambda: enrol(URL, "code", {}, "PC", proxy=choice))
        assert enrolling.kind is FailureKind.NONSENSE
    assert rules.asked == ["CONNECT centre.invalid:443"] * 3
    assert rules.passwords == ["lan:mật khẩu"] * 3


@pytest.mark.parametrize(
    ("rules", "kind"),
    [
        (ProxyRules("lan:other"), FailureKind.PROXY),
        (ProxyRules(refuses=403), FailureKind.PROXY),
        (ProxyRules(refuses=502), FailureKind.OFFLINE),
    ],
)
def test_what_a_proxy_says_instead(rules: ProxyRules, kind: FailureKind) -> None:
    with serving(ProxyHandler, rules) as port:
        choice = ProxyChoice("manual", "127.0.0.1", port, "lan", "kín")
        failure = failed(lambda: hello(URL, proxy=choice))
    assert failure.kind is kind
    assert "kín" not in str(failure)


def test_one_that_is_not_there() -> None:
    choice = ProxyChoice("manual", "127.0.0.1", closed_port())
    assert failed(lambda: hello(URL, proxy=choice)).kind is FailureKind.OFFLINE


def test_one_that_is_none() -> None:
    failure = failed(lambda: hello(URL, proxy=ProxyChoice("manual", "")))
    assert (failure.kind, failure.detail) == (FailureKind.PROXY, "address")
