"""A new connection to a centre goes on from the last one's TLS session, and is judged by its certificates."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from truststore._api import _get_unverified_chain_bytes  # what truststore has Windows judge

from sync.adapters import _client
from sync.adapters.resumption import TRUSTED_FOR, ResumingContext
from sync.proxies import MANUAL, NONE, ProxyChoice
from tests.loopback import AnswerHandler, Answers, ProxyHandler, ProxyRules, certificate, serving, trusted


class Seconds:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Centre:
    """A TLS server that closes after each answer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shown, context = certificate(folder)
        self.answers = Answers(context=context)
        self.port = 0

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    def certificates(self) -> list[bytes]:
        return [ssl.PEM_cert_to_DER_cert(self.shown.read_text())]

    def restart(self) -> None:
        """With the same certificate; the keys of its tickets are other ones."""
        self.answers.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.answers.context.load_cert_chain(self.shown, self.folder / "key.pem")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = Centre(tmp_path)
    with trusted(made.shown), serving(AnswerHandler, made.answers) as port:
        made.port = port
        yield made


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


@pytest.fixture
def http(clock: Seconds) -> Iterator[httpx.Client]:
    context = ResumingContext(ssl.PROTOCOL_TLS_CLIENT, clock)
    with httpx.Client(verify=context, event_hooks={"response": [context.keep]}, trust_env=False) as made:
        yield made


def taken_up(http: httpx.Client, url: str) -> tuple[bool, list[bytes]]:
    """Over a new connection: whether a session was taken up, and the certificates it is judged by."""
    with http.stream("GET", url) as response:
        line = response.extensions["network_stream"].get_extra_info("socket")
        assert isinstance(line, ssl.SSLSocket)
        asks: Any = line if hasattr(line, "get_unverified_chain") else line._sslobj  # type: ignore[attr-defined]
        judged = _get_unverified_chain_bytes(asks)
        reused = line.session_reused or False
        response.read()
    return reused, judged


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a_session_is_taken_up_and_judged_by_the_certificates_it_had(
    centre: Centre, http: httpx.Client, version: ssl.TLSVersion
) -> None:
    assert centre.answers.context is not None
    centre.answers.context.maximum_version = version
    shown = centre.certificates()
    assert [taken_up(http, centre.url) for _ in range(3)] == [(False, shown), (True, shown), (True, shown)]


def test_the_client_of_an_exchange_takes_up_its_session(centre: Centre) -> None:
    with _client.client(centre.url, None, None, ProxyChoice(NONE)) as http:
        assert [taken_up(http, "/")[0] for _ in range(2)] == [False, True]


def test_through_a_proxy_too(centre: Centre) -> None:
    with serving(ProxyHandler, ProxyRules(leads_to=centre.port)) as port:
        choice = ProxyChoice(MANUAL, "127.0.0.1", port)
        with _client.client(centre.url, None, None, choice) as http:
            assert [taken_up(http, "/")[0] for _ in range(2)] == [False, True]


def test_a_centre_that_knows_the_session_no_more_is_met_in_full(centre: Centre, http: httpx.Client) -> None:
    taken_up(http, centre.url)
    centre.restart()
    shown = centre.certificates()
    assert [taken_up(http, centre.url) for _ in range(2)] == [(False, shown), (True, shown)]


def test_certificates_are_shown_anew_twice_a_day(centre: Centre, http: httpx.Client, clock: Seconds) -> None:
    taken_up(http, centre.url)
    clock.now = TRUSTED_FOR - 1
    assert taken_up(http, centre.url)[0]
    clock.now = TRUSTED_FOR  # the session of a second ago stands on the certificates of twelve hours ago
    assert not taken_up(http, centre.url)[0]
    assert taken_up(http, centre.url)[0]


def test_what_breaks_with_a_session_is_tried_without(
    centre: Centre, http: httpx.Client, tmp_path: Path
) -> None:
    """Another server at that address is refused as ever, and no session is offered any more."""
    taken_up(http, centre.url)
    (tmp_path / "other").mkdir()
    own = centre.answers.context
    _, centre.answers.context = certificate(tmp_path / "other")
    with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
        http.get(centre.url)
    centre.answers.context = own
    assert [taken_up(http, centre.url)[0] for _ in range(2)] == [False, False]
