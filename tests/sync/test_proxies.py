"""Which proxy is taken, and what one on the way does: lets through, wants a password, refuses."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from sync.adapters import _http
from sync.adapters._client import client
from sync.adapters.native import NativeCentral, enrol, hello
from sync.protocol import ExchangeFailed, FailureKind
from sync.proxies import Proxy, ProxyChoice, ProxyUnusable, SystemProxies, is_host, proxy_for, ways_for
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
    return SystemProxies(lambda: proxies, lambda _host: direct, dict)


def says(*ways: str) -> ProxyChoice:
    """The system's choice, where the system says `ways` to every address."""
    return ProxyChoice(user="lan", password="kín", ask=lambda _url: ways)


@pytest.mark.parametrize(
    ("ways", "found"),
    [
        (
            ("http://a:8080", "http://b:3128"),
            (Proxy("a", 8080, "lan", "kín"), Proxy("b", 3128, "lan", "kín")),
        ),
        (("http://a:8080", "direct://"), (Proxy("a", 8080, "lan", "kín"), None)),
        (("socks5://s:1080", "http://a:8080"), (Proxy("a", 8080, "lan", "kín"),)),
        (("direct://",), (None,)),
        ((), (Proxy("written", 1, "lan", "kín"),)),
    ],
)
def test_what_a_script_says(ways: tuple[str, ...], found: tuple[Proxy | None, ...]) -> None:
    assert ways_for(says(*ways), URL, system(https="http://written:1")) == found


def test_a_script_that_names_only_what_cannot_be_used() -> None:
    with pytest.raises(ProxyUnusable) as refused:
        ways_for(says("socks5://s:1080", "socks4://t:1080"), URL, system())
    assert (refused.value.why, refused.value.detail) == ("kind", "SOCKS5")


def test_the_environment_counts_before_a_script() -> None:
    set_by_hand = SystemProxies(lambda: {"https": "http://e:1"}, lambda _host: False, lambda: {"https": "e"})
    assert proxy_for(ProxyChoice(ask=lambda _url: ("http://a:1",)), URL, set_by_hand) == Proxy("e", 1)


@pytest.mark.parametrize("choice", [ProxyChoice("none"), ProxyChoice("manual", "p", 1)])
def test_a_script_is_asked_only_for_the_systems(choice: ProxyChoice) -> None:
    asked: list[str] = []

    def ask(url: str) -> tuple[str, ...]:
        asked.append(url)
        return ()

    ways_for(replace(choice, ask=ask), URL)
    ways_for(ProxyChoice(ask=ask), "http://127.0.0.1:8710", system())
    assert asked == []


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


def test_of_several_the_one_that_answers_is_taken_and_the_system_is_asked_anew_after_all_failed(
    tmp_path: Path,
) -> None:
    """As on a PC that is carried from an office with proxies to one with another."""
    asked: list[str] = []
    shown, context = certificate(tmp_path, host="centre.invalid")
    gone, rules = closed_port(), ProxyRules()
    with (
        trusted(shown),
        serving(AnswerHandler, Answers(b"{}", "500 Broken", context=context)) as far,
        serving(ProxyHandler, rules) as port,
    ):
        rules.leads_to = far
        said = [(f"http://127.0.0.1:{gone}", f"http://127.0.0.1:{port}"), (f"http://127.0.0.1:{gone}",)]

        def ask(url: str) -> tuple[str, ...]:
            asked.append(url)
            return said[min(len(asked), 2) - 1]

        api = NativeCentral(URL, "token", "device", "key", proxy=ProxyChoice(ask=ask))
        assert asked == []  # by the thread that sends, not by the one that makes it
        for _ in range(2):  # the one that answers is kept
            assert failed(lambda: api.sync(None, 1, ())).kind is FailureKind.SERVER
        assert rules.asked == ["CONNECT centre.invalid:443"] * 2
        assert asked == [URL]
    for times in (1, 2, 3):  # the way that was kept is gone; then the system is asked, each time
        assert failed(lambda: api.sync(None, 1, ())).kind is FailureKind.OFFLINE
        assert asked == [URL] * times
    api.close()


def test_a_request_that_was_on_its_way_is_not_sent_another_way(tmp_path: Path) -> None:
    shown, context = certificate(tmp_path, host="centre.invalid")
    rules, other = ProxyRules(), ProxyRules()
    with (
        trusted(shown),
        serving(AnswerHandler, Answers(b"{}", "500 Broken", context=context)) as far,
        serving(ProxyHandler, rules) as port,
        serving(ProxyHandler, other) as next_port,
    ):
        rules.leads_to = other.leads_to = far
        ways = (f"http://127.0.0.1:{port}", f"http://127.0.0.1:{next_port}")
        choice = ProxyChoice(ask=lambda _url: ways)
        assert failed(lambda: hello(URL, proxy=choice)).kind is FailureKind.SERVER
    assert (len(rules.asked), other.asked) == (1, [])


def test_a_certificate_nobody_trusts_is_told_not_tried_elsewhere(tmp_path: Path) -> None:
    _shown, context = certificate(tmp_path, host="centre.invalid")
    rules, other = ProxyRules(), ProxyRules()
    with (
        serving(AnswerHandler, Answers(context=context)) as far,
        serving(ProxyHandler, rules) as port,
        serving(ProxyHandler, other) as next_port,
    ):
        rules.leads_to = other.leads_to = far
        ways = (f"http://127.0.0.1:{port}", f"http://127.0.0.1:{next_port}")
        assert (
            failed(lambda: hello(URL, proxy=ProxyChoice(ask=lambda _url: ways))).kind
            is FailureKind.CERTIFICATE
        )
    assert other.asked == []


def test_a_script_that_names_socks_alone_fails_as_a_proxy() -> None:
    failure = failed(lambda: hello(URL, proxy=ProxyChoice(ask=lambda _url: ("socks5://s:1080",))))
    assert (failure.kind, failure.detail) == (FailureKind.PROXY, "kind")


@pytest.mark.parametrize("refuses", [407, 403, 502])
def test_a_proxy_that_refuses_is_passed_by_for_the_next_way(refuses: int) -> None:
    rules, other = ProxyRules(refuses=refuses), ProxyRules()
    with (
        serving(AnswerHandler, Answers(status="500 Broken")) as far,
        serving(ProxyHandler, rules) as port,
        serving(ProxyHandler, other) as next_port,
    ):
        other.leads_to = far
        ways = (f"http://127.0.0.1:{port}", f"http://127.0.0.1:{next_port}")
        failed(lambda: hello(URL, proxy=ProxyChoice(ask=lambda _url: ways)))
    assert (len(rules.asked), len(other.asked)) == (1, 1)


def test_after_a_refusal_the_system_is_asked_anew() -> None:
    asked: list[str] = []
    with serving(ProxyHandler, ProxyRules(refuses=502)) as port:

        def ask(url: str) -> tuple[str, ...]:
            asked.append(url)
            return (f"http://127.0.0.1:{port}",)

        with client(URL, None, None, ProxyChoice(ask=ask)) as http:
            for _ in range(2):
                assert failed(lambda: _http.exchange(http, "GET", "/v1/hello")).kind is FailureKind.OFFLINE
    assert len(asked) == 2


@pytest.mark.parametrize(
    "host", ["proxy.tinh.gov.vn", "proxy", "10.0.0.1", "::1", "máychủ.vn", "may_chu", "a.vn."]
)
def test_what_can_be_a_host(host: str) -> None:
    assert is_host(host)


_NO_PLACE = {FailureKind.WRONG_SERVER, FailureKind.PROXY}


@pytest.mark.parametrize("host", ["", "ex..vn", "máy chủ", ".", "a" * 64, "fe80::z", "vn" * 200])
def test_what_can_be_none(host: str) -> None:
    assert not is_host(host)
    for url, choice in ((f"https://{host}", ProxyChoice("none")), (URL, ProxyChoice("manual", host, 3128))):
        assert failed(partial(hello, url, proxy=choice)).kind in _NO_PLACE
    with pytest.raises(ProxyUnusable):
        ways_for(ProxyChoice(ask=lambda _url: (f"http://{host}:80",)), URL)
