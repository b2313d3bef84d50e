"""A PC, a phone, a browser, and the centre behind nginx and behind Caddy as docs/examples sets them up."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import httpx
import pytest

from sync import receipts
from sync.adapters.native import NativeCentral, enrol
from sync.central.limits import PACKED_BYTES
from sync.files import FileEngine, FileState, WaitingFile
from sync.protocol import ENROL_PATH, FILES_PATH, SYNC_PATH, Asks, AttachmentRef, EnrolResponse, WaitingItem
from sync.proxies import NONE, ProxyChoice
from tests.central.collecting import FORM, INSTANCE, Collect, village_form
from tests.central.collecting import filled as village
from tests.central.filled import definition, filled, sheet
from tests.central.uploading import OCTETS, digest, noise
from tests.central_process import CentralProcess
from tests.contract.outbox_contract import NOW
from tests.loopback import certificate, closed_port, trusted
from tests.sync.memory_files import MemoryFiles
from tests.sync.memory_outbox import UNIT
from tests.web_servers import CADDY, NGINX, Kind, WebServer, found

DIRECT = ProxyChoice(NONE)
BETWEEN = threading.Event()


@dataclass
class Office:
    """A centre behind a web server, and a PC enrolled through it."""

    centre: CentralProcess
    server: WebServer
    given: EnrolResponse
    authority: Path

    @property
    def url(self) -> str:
        return self.server.url

    def pc(self) -> NativeCentral:
        server = receipts.key_id(self.given.server_key)
        return NativeCentral(self.url, self.given.token, self.given.device, server, proxy=DIRECT)

    @contextmanager
    def browser(self, address: str = "127.0.0.1") -> Iterator[httpx.Client]:
        """Bare requests from an address of this machine."""
        trust = ssl.create_default_context(cafile=str(self.authority))
        line = httpx.HTTPTransport(verify=trust, local_address=address)
        with httpx.Client(transport=line, base_url=self.url, trust_env=False) as web:
            yield web


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentralProcess]:
    folder = tmp_path_factory.mktemp("centre")
    running = CentralProcess(folder / "data")
    running.start()
    running.publish(sheet("cds57"), village_form(folder))
    yield running
    running.stop()


@pytest.fixture(scope="module", params=[(NGINX, "127.8.7.1"), (CADDY, "127.8.7.2")], ids=["nginx", "caddy"])
def office(
    request: pytest.FixtureRequest, centre: CentralProcess, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    kind: Kind = request.param[0]
    if not found(kind):
        pytest.skip(f"{kind.program} is not installed: its example is not run")
    folder = tmp_path_factory.mktemp(kind.program)
    host = request.param[1]
    shown, _ = certificate(folder, host=host)
    server = WebServer(kind, folder, host, centre.port)
    server.start()
    with trusted(shown):
        key = receipts.public(receipts.new_key())
        given = enrol(server.url, centre.enrolment_code(UNIT), key, "PC", proxy=DIRECT)
        yield Office(centre, server, given, shown)
    server.stop()


def test_reports_are_received_with_their_receipts(office: Office) -> None:
    assert office.given.central.url == office.url  # a PC is told the address it is to use
    form, rng = definition("cds57"), Random(office.url)
    sent = [filled(form, rng) for _ in range(12)]
    items = tuple(
        WaitingItem(key=each.key, group=each.report, body=each.model_dump_json().encode(), attempts=0)
        for each in sent
    )
    with closing(office.pc()) as api:
        answer, _ = api.sync(None, 200, items)
        assert [result.status for result in answer.results] == ["ok"] * 12
        for result in answer.results:
            receipts.check(result.receipt or "", office.given.server_key)
        again, _ = api.sync(answer.cursor, 200, (), Asks())
        assert not again.changes


def test_a_new_connection_takes_up_the_session(office: Office) -> None:
    with closing(office.pc()) as api:
        api.sync(None, 1, ())
        hello = {"connection": "close"}
        api._http.get("/v1/hello", headers=hello)
        with api._http.stream("GET", "/v1/hello", headers=hello) as response:
            line = response.extensions["network_stream"].get_extra_info("socket")
            assert line.session_reused
            assert line.version() == "TLSv1.3"


def _named(office: Office, content: bytes) -> None:
    """Hand in a report that names it."""
    ref = AttachmentRef(name="ảnh.jpg", sha256=digest(content), size=len(content), type="image/jpeg")
    sent = filled(definition("cds57"), Random(digest(content))).model_copy(update={"attachments": (ref,)})
    item = WaitingItem(key=sent.key, group=sent.report, body=sent.model_dump_json().encode(), attempts=0)
    with closing(office.pc()) as api:
        answer, _ = api.sync(None, 200, (item,))
    assert [result.status for result in answer.results] == ["ok"]


def test_a_file_of_three_megabytes_goes_up(office: Office) -> None:
    content = noise(3 << 20, 40)
    _named(office, content)
    queue = MemoryFiles()
    queue.put(content)
    with closing(office.pc()) as api:
        engine = FileEngine(queue, api.files(), Random(1), lambda: 0.0, chunk=512 * 1024)
        states = [engine.run_once(NOW).state for _ in range(10)]
    assert states.count(FileState.ARRIVED) == 1
    with office.browser() as web:
        assert _offset(office, web, content) == len(content)


def _tus(office: Office) -> dict[str, str]:
    return {"authorization": f"Bearer {office.given.token}", "tus-resumable": "1.0.0"}


def test_what_came_before_a_cut_is_kept(office: Office) -> None:
    """The web server hands on what comes as it comes."""
    content, half = noise(400_000, 41), 200_000
    _named(office, content)
    with closing(office.pc()) as api:
        api.files().create(WaitingFile(digest(content), len(content), 0))
    head = [f"PATCH {FILES_PATH}/{digest(content)} HTTP/1.1", f"Host: {office.url.removeprefix('https://')}"]
    head += [f"{name}: {value}" for name, value in _tus(office).items()]
    head += [f"Content-Type: {OCTETS}", "Upload-Offset: 0", f"Content-Length: {len(content)}", "", ""]
    trust = ssl.create_default_context(cafile=str(office.authority))
    plain = socket.create_connection((office.server.host, office.server.port))
    with trust.wrap_socket(plain, server_hostname=office.server.host) as line:
        line.sendall("\r\n".join(head).encode() + content[:half])
        line.shutdown(socket.SHUT_WR)
        with suppress(OSError):
            line.recv(65536)
    with office.browser() as web:
        while not (kept := _offset(office, web, content)):
            BETWEEN.wait(0.05)  # the centre hears of the cut a moment later, and asks are counted there
    assert half - 16384 < kept <= half  # nginx drops what is in its buffer


def _offset(office: Office, web: httpx.Client, content: bytes) -> int:
    said = web.head(f"{FILES_PATH}/{digest(content)}", headers=_tus(office))
    return int(said.headers["upload-offset"])


def test_how_large_a_request_may_be(office: Office) -> None:
    """What the centre takes passes, what it does not is refused as too large: PCs halve a batch then."""
    with office.browser() as web:
        told = {"content-type": "application/json"}
        at_most = web.post(SYNC_PATH, content=b"x" * PACKED_BYTES, headers=told)
        beyond = web.post(SYNC_PATH, content=b"x" * (PACKED_BYTES + 1), headers=told)
    assert at_most.status_code != 413
    assert "server" in at_most.json()  # the centre's own word
    assert beyond.status_code == 413


def test_wrong_codes_are_counted_by_the_address_they_come_from(office: Office) -> None:
    body = {
        "code": "AAAAA-AAAAA-AAAAA-AAAAA",
        "device_key": receipts.public(receipts.new_key()),
        "device_name": "x",
    }
    guesser = office.server.host.replace("127.8", "127.9")
    with office.browser(guesser) as web:
        said = [
            web.post(ENROL_PATH, json=body, headers={"x-forwarded-for": f"10.0.0.{number}"}).status_code
            for number in range(12)
        ]
    assert said == [403] * 10 + [429] * 2
    with office.browser() as another:
        assert another.post(ENROL_PATH, json=body).status_code == 403


def test_a_browser_keeps_its_key_to_https(office: Office) -> None:
    with office.browser() as web:
        answer = web.post("/login", data={"key": office.centre.viewer_key("Chị Mai")})
        assert answer.status_code == 303
        assert "secure" in answer.headers["set-cookie"].lower()
        assert web.get(answer.headers["location"]).status_code == 200
        assert answer.headers["strict-transport-security"] == "max-age=31536000"


def test_a_phone_sends_pictures(office: Office) -> None:
    made = office.centre.tell("phone", "add", "Thôn", "--unit", UNIT, "--form", FORM, "--url", office.url)
    address = next(word for word in made.split() if word.startswith(office.url))
    with office.browser() as web:
        phone = Collect(web, address, "")
        listed = phone.forms()[FORM]
        assert listed["downloadUrl"].startswith(office.url)
        assert phone.download(FORM)
        pictures = {"1763.jpg": noise(6 << 20, 42), "1764.jpg": noise(6 << 20, 43)}
        assert phone.submit(village(INSTANCE + office.server.kind.program), pictures)[0] == 201
        headers = {"x-openrosa-version": "1.0", "content-type": "multipart/form-data; boundary=b"}
        assert web.post(f"{address}/submission", content=bytes(36 << 20), headers=headers).status_code == 413


def test_no_token_of_a_phone_is_in_a_log(office: Office) -> None:
    """Not even when the centre is away, which a web server writes down."""
    alone = replace(office.server, upstream=closed_port(), said=[])
    alone.start()
    told = {"x-openrosa-version": "1.0"}
    with httpx.Client(
        verify=ssl.create_default_context(cafile=str(office.authority)), trust_env=False
    ) as web:
        for path in ("/v1/key/khoa-cua-thon/openrosa/formList", "/openrosa/formList"):
            assert web.get(alone.url + path, headers=told).status_code == 502
        assert web.post(
            f"{alone.url}/v1/key/khoa-cua-thon/openrosa/submission", content=bytes(35 << 20)
        ).is_error
    assert "khoa-cua-thon" not in alone.stop()
