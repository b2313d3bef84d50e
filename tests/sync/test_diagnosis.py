"""Each way a connection can fail is named at its step: real sockets on loopback, and the real centre."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sync import receipts
from sync.adapters.native import NativeCentral, enrol
from sync.adapters.probe import LineProbe
from sync.diagnosis import Finding, Greeting, Shown, Step, Target, Through, Verdict, diagnose
from sync.protocol import EnrolResponse, ExchangeFailed, FailureKind
from sync.proxies import Proxy, ProxyChoice
from tests.central_process import CentralProcess
from tests.loopback import (
    AnswerHandler,
    Answers,
    ChattyHandler,
    PortalHandler,
    ProxyHandler,
    ProxyRules,
    certificate,
    closed_port,
    serving,
    trusted,
)

FAR = Target("https://centre.invalid")
DIRECT = ProxyChoice("none")


def now() -> datetime:
    return datetime.now(UTC)


def found(target: Target, choice: ProxyChoice = DIRECT, token: str = "", device: str = "") -> list[Finding]:
    return list(diagnose(target, LineProbe(target, choice, token, device, patience=5.0), now))


def told(findings: list[Finding]) -> list[str]:
    return [f"{each.step} {each.verdict} {each.why}".strip() for each in findings]


def https(port: int) -> Target:
    return Target(f"https://127.0.0.1:{port}")


def hello_of(server: str = "key", at: datetime | None = None) -> bytes:
    said = {"min": 1, "max": 1, "features": [], "limits": {}, "server": server}
    return json.dumps({**said, "now": (at or now()).isoformat()}).encode()


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentralProcess]:
    running = CentralProcess(tmp_path_factory.mktemp("centre") / "central")
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def enrolled(centre: CentralProcess) -> EnrolResponse:
    device = receipts.public(receipts.new_key())
    return enrol(centre.url, centre.enrolment_code("20242"), device, "PC")


def test_all_is_well_with_the_real_centre(centre: CentralProcess, enrolled: EnrolResponse) -> None:
    target = Target(centre.url, receipts.key_id(enrolled.server_key), enrolled=True)
    findings = found(target, token=enrolled.token, device=enrolled.device)
    assert told(findings) == [
        "network skipped local",
        "name good",
        "reach good",
        "secure skipped local",
        "centre good",
        "clock good",
        "known good",
        "speed good",
    ]
    assert findings[1].detail == "127.0.0.1"
    assert findings[-1].seconds is not None
    assert 0 < findings[-1].seconds < 2


def test_before_enrolment_nobody_is_asked_for_this_pc(centre: CentralProcess) -> None:
    assert told(found(Target(centre.url)))[-2:] == ["known skipped not-enrolled", "speed good"]


def test_a_token_that_was_revoked(centre: CentralProcess, enrolled: EnrolResponse) -> None:
    target = Target(centre.url, receipts.key_id(enrolled.server_key), enrolled=True)
    findings = found(target, token="revoked", device=enrolled.device)
    assert told(findings)[-1] == "known bad revoked"
    assert "revoked" not in repr(replace(findings[-1], why="", detail=""))


def test_another_centre_than_ours(centre: CentralProcess) -> None:
    findings = found(Target(centre.url, "another-key", enrolled=True), token="secret-token")
    assert told(findings)[-1] == "centre bad wrong"


def test_a_port_nobody_listens_on() -> None:
    assert told(found(https(closed_port())))[-1] == "reach bad closed"


def test_a_name_that_is_none() -> None:
    findings = found(FAR)
    assert findings[-1].step in {Step.NAME, Step.NETWORK}  # the PC of the test may have no network at all
    assert findings[-1].verdict is Verdict.BAD


@pytest.mark.parametrize(
    "url",
    [
        "http://centre.invalid",
        "https://",
        "centre",
        "https://centre.invalid:99999",
        "https://centre..invalid",
        "https://trung tâm",
        "https://[::",
    ],
)
def test_an_address_that_is_none(url: str) -> None:
    assert told(found(Target(url))) == ["name bad address"]


def test_a_certificate_nobody_vouches_for(tmp_path: Path) -> None:
    _, context = certificate(tmp_path)
    with serving(AnswerHandler, Answers(context=context)) as port:
        findings = found(https(port))
    assert told(findings)[-1] == "secure bad untrusted"
    assert findings[-1].detail == "Trung tâm thử"


@pytest.mark.parametrize(
    "page",
    [
        Answers(headers=("Content-Type: text/html; charset=utf-8",)),
        Answers(status="302 Found", headers=("Location: https://wifi.invalid/login",)),
        Answers(status="511 Network Authentication Required"),
    ],
)
def test_a_login_page_under_a_certificate_of_its_own(tmp_path: Path, page: Answers) -> None:
    _, context = certificate(tmp_path)
    with serving(AnswerHandler, replace(page, context=context)) as port:
        assert told(found(https(port)))[-1] == "centre bad login"
        api = NativeCentral(https(port).url, "token", "device", "key", proxy=DIRECT)
        with closing(api), pytest.raises(ExchangeFailed) as failed:
            api.sync(None, 1, ())
    assert failed.value.kind is FailureKind.LOGIN_WANTED


def test_an_untrusted_certificate_of_what_is_no_page_stays_one(tmp_path: Path) -> None:
    _, context = certificate(tmp_path)
    with serving(AnswerHandler, Answers(context=context)) as port:
        api = NativeCentral(https(port).url, "token", "device", "key", proxy=DIRECT)
        with closing(api), pytest.raises(ExchangeFailed) as failed:
            api.sync(None, 1, ())
    assert failed.value.kind is FailureKind.CERTIFICATE


@pytest.mark.parametrize(
    ("begins", "date", "why"),
    [
        (-90, 0, "expired"),
        (30, 0, "not-yet"),
        (-90, -80, "clock"),  # by the server's own clock it is good: the PC's goes wrong
        (30, 40, "clock"),
    ],
)
def test_the_time_of_a_certificate_and_by_whose_clock(
    tmp_path: Path, begins: int, date: int, why: str
) -> None:
    shown, context = certificate(tmp_path, now() + timedelta(days=begins))
    date_said = (now() + timedelta(days=date)).strftime("Date: %a, %d %b %Y %H:%M:%S GMT")
    answers = Answers(headers=("Content-Type: application/json", date_said), context=context)
    with trusted(shown), serving(AnswerHandler, answers) as port:
        finding = found(https(port))[-1]
    assert (finding.step, finding.why) == (Step.SECURE, why)
    assert finding.begins is not None
    assert finding.theirs is not None
    assert abs((finding.theirs - now()) - timedelta(days=date)) < timedelta(minutes=5)


def test_a_certificate_of_another_name(tmp_path: Path) -> None:
    shown, context = certificate(tmp_path, host="elsewhere.invalid")
    with trusted(shown), serving(AnswerHandler, Answers(context=context)) as port:
        assert told(found(https(port)))[-1] == "secure bad host"


def test_what_speaks_no_tls() -> None:
    with serving(ChattyHandler) as port:
        assert told(found(https(port)))[-1] == "secure bad broken"


def test_a_login_page() -> None:
    with serving(PortalHandler) as port:
        assert told(found(Target(f"http://127.0.0.1:{port}")))[-1] == "centre bad login"


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        (Answers(status="503 Busy"), "busy"),
        (Answers(status="500 Fault"), "fault"),
        (Answers(b'{"server": 7}'), "nonsense"),
        (Answers(b'{"server": "key"}'), "nonsense"),
        (Answers(status="404 Not Found"), "wrong"),
        (Answers(b"<html>", "511 Login", ("Content-Type: text/html",)), "fault"),
    ],
)
def test_what_answers_is_no_help(answers: Answers, why: str) -> None:
    with serving(AnswerHandler, answers) as port:
        finding = found(Target(f"http://127.0.0.1:{port}"))[-1]
    expected = "login" if "511" in answers.status else why
    assert (finding.step, finding.why) == (Step.CENTRE, expected)


@pytest.mark.parametrize(
    ("rules", "user", "why"),
    [
        (ProxyRules("lan:kín"), "", "password"),
        (ProxyRules("lan:kín"), "lan", "password-wrong"),
        (ProxyRules(refuses=403), "", "refuses"),
        (ProxyRules(), "", "gateway"),  # the name is none to the proxy either
    ],
)
def test_a_proxy_in_the_way(rules: ProxyRules, user: str, why: str) -> None:
    with serving(ProxyHandler, rules) as port:
        findings = found(FAR, ProxyChoice("manual", "127.0.0.1", port, user, "khác"))
    assert told(findings)[-1] == f"proxy bad {why}"
    assert findings[-1].place == f"127.0.0.1:{port}"
    assert "khác" not in repr(findings)


@pytest.mark.parametrize(
    ("choice", "why"),
    [
        (ProxyChoice("manual", "127.0.0.1", 0), "address"),
        (ProxyChoice("manual", "proxy.invalid", 3128), "name"),
    ],
)
def test_a_proxy_that_is_none(choice: ProxyChoice, why: str) -> None:
    assert told(found(FAR, choice))[-1] in {f"proxy bad {why}", "network bad none"}


def test_a_proxy_nobody_runs() -> None:
    findings = found(FAR, ProxyChoice("manual", "127.0.0.1", closed_port()))
    assert told(findings)[-1] in {"proxy bad unreached", "network bad none"}


def test_what_stands_there_is_no_proxy() -> None:
    with serving(AnswerHandler, Answers(status="not http")) as port, socket.socket():
        findings = found(FAR, ProxyChoice("manual", "127.0.0.1", port))
    assert told(findings)[-1] in {"proxy bad refuses", "proxy bad nonsense"}


def test_through_a_proxy_to_a_centre_with_a_certificate(tmp_path: Path) -> None:
    shown, context = certificate(tmp_path, host="centre.invalid")
    rules = ProxyRules("lan:kín")
    answers = Answers(hello_of(at=now() - timedelta(hours=3)), context=context)
    with trusted(shown), serving(AnswerHandler, answers) as far, serving(ProxyHandler, rules) as port:
        rules.leads_to = far
        findings = found(FAR, ProxyChoice("manual", "127.0.0.1", port, "lan", "kín"))
    assert told(findings) == [
        "network good",
        "proxy good",
        "name skipped proxy",
        "reach skipped proxy",
        "secure good",
        "centre good",
        "clock doubt off",
        "known skipped not-enrolled",
        "speed good",
    ]


@dataclass
class Dreamt:
    """What cannot be had on loopback: no network, a slow line, a machine that stays silent."""

    network: bool = True
    lost: Exception | None = None
    silent: Exception | None = None
    seconds: float = 0.1

    def on_network(self) -> bool:
        return self.network

    def proxy(self) -> Proxy | None:
        return None

    def look_up(self, host: str, port: int) -> str:
        if self.lost is not None:
            raise self.lost
        return "203.0.113.9"

    def reach(self, host: str, port: int) -> None:
        if self.silent is not None:
            raise self.silent

    def tunnel(self, proxy: Proxy, host: str, port: int) -> Through:
        raise NotImplementedError

    def shake_hands(self, host: str, port: int, proxy: Proxy | None) -> None:
        return None

    def look_at(self, host: str, port: int, proxy: Proxy | None) -> Shown | None:
        return None

    def greet(self) -> Greeting:
        return Greeting(now(), self.seconds)

    def ask(self) -> None:
        return None


@pytest.mark.parametrize(
    ("wants", "why"),
    [
        (("NTLM", "Negotiate"), "windows"),
        (("Negotiate", 'Basic realm="office"'), "password"),
        ((), "password"),
    ],
)
def test_a_proxy_that_wants_the_login_of_windows(wants: tuple[str, ...], why: str) -> None:
    with serving(ProxyHandler, ProxyRules("lan:kín", wants=wants)) as port:
        findings = found(FAR, ProxyChoice("manual", "127.0.0.1", port))
    assert told(findings)[-1] == f"proxy bad {why}"
    if why == "windows":
        assert findings[-1].detail == "NEGOTIATE, NTLM"


def test_of_several_proxies_the_one_that_is_there_is_tried() -> None:
    asked: list[str] = []
    with serving(ProxyHandler, ProxyRules(refuses=502)) as port:
        ways = (f"http://127.0.0.1:{closed_port()}", f"http://127.0.0.1:{port}")

        def ask(url: str) -> tuple[str, ...]:
            asked.append(url)
            return ways

        findings = found(FAR, ProxyChoice(ask=ask))
    assert told(findings)[-1] == "proxy bad gateway"
    assert findings[-1].place == f"127.0.0.1:{port}"
    assert asked == [FAR.url]


def test_of_several_proxies_one_that_refuses_is_passed_by() -> None:
    rules = ProxyRules()
    with (
        serving(AnswerHandler, Answers()) as far,
        serving(ProxyHandler, ProxyRules(refuses=403)) as refusing,
        serving(ProxyHandler, rules) as port,
    ):
        rules.leads_to = far
        ways = (f"http://127.0.0.1:{refusing}", f"http://127.0.0.1:{port}")
        findings = found(FAR, ProxyChoice(ask=lambda _url: ways))
    assert findings[1].place == f"127.0.0.1:{port}"


def test_a_script_that_names_socks_alone() -> None:
    findings = found(FAR, ProxyChoice(ask=lambda _url: ("socks5://s:1080",)))
    assert told(findings)[-1] == "proxy bad kind"
    assert findings[-1].detail == "SOCKS5"


def test_no_network_at_all() -> None:
    dreamt = Dreamt(network=False, lost=socket.gaierror(socket.EAI_AGAIN, "again"))
    assert told(list(diagnose(FAR, dreamt, now))) == ["network bad none"]


def test_a_network_without_a_way_out_is_one_when_the_centre_is_on_it() -> None:
    findings = list(diagnose(FAR, Dreamt(network=False), now))
    assert told(findings)[:3] == ["network good", "name good", "reach good"]
    assert findings[-1].verdict is Verdict.GOOD


def test_no_name_server() -> None:
    dreamt = Dreamt(lost=socket.gaierror(socket.EAI_AGAIN, "again"))
    assert told(list(diagnose(FAR, dreamt, now)))[-1] == "name bad no-answer"


@pytest.mark.parametrize(("error", "why"), [(TimeoutError(), "silent"), (OSError(113, "no route"), "no-way")])
def test_a_name_but_nobody_there(error: Exception, why: str) -> None:
    assert told(list(diagnose(FAR, Dreamt(silent=error), now)))[-1] == f"reach bad {why}"


def test_a_slow_line_is_told() -> None:
    finding = list(diagnose(FAR, Dreamt(seconds=4.2), now))[-1]
    assert (finding.step, finding.verdict, finding.why) == (Step.SPEED, Verdict.DOUBT, "slow")
    assert finding.seconds == 4.2


def test_nothing_more_is_tried_once_nobody_asks() -> None:
    steps = diagnose(FAR, Dreamt(silent=AssertionError("asked")), now)
    assert next(steps).step is Step.NETWORK
    assert next(steps).step is Step.NAME
    steps.close()  # type: ignore[attr-defined]
