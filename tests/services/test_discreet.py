"""No secret and no answer reaches a log: not in the first place, and not past the last line."""

from __future__ import annotations

import json
import logging
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.discreet import HIDDEN, Discreet, discreet, told
from desktop.domain.errors import WrongPassword
from desktop.domain.report import Delivery
from desktop.domain.views import ReportFilter
from desktop.logbook import Logbook
from tests.central_in_process import URL, CentralInProcess
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD, Clock

#: Nine digits: six of them stand among the fingerprints of a day's log once in some thousand runs.
ANSWER = "419283746"
NOTE = "Chờ chữ ký của bà Hoa"


class Everything(logging.Handler):
    """Keeps what is logged as text: first as a library gave it, or after the last line."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.startswith("sqlalchemy") and record.levelno == logging.DEBUG:
            return  # rows as they are read: nobody can be kept from asking for them, but no log of ours does
        self.lines.append(self.format(record))

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@pytest.fixture
def raw() -> Iterator[Everything]:
    """All that anybody logs, at DEBUG, nothing taken out."""
    handler, root = Everything(), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    sql = logging.getLogger("sqlalchemy.engine")
    sql.setLevel(logging.DEBUG)
    yield handler
    sql.setLevel(logging.NOTSET)
    root.setLevel(before)
    root.removeHandler(handler)


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralInProcess]:
    centre = CentralInProcess(tmp_path, clock=lambda: NOW)
    yield centre
    centre.close()


def day(app: App, central: CentralInProcess) -> list[str]:
    """A whole day; the secrets used in it."""
    central.publish(app.config.resources / "forms" / "cds57.xlsx")
    code = central.enrol_code(app.units.search("Bà Nà")[0].code)
    made = app.session.sign_in("an", PASSWORD)
    key = bytes(made.accounts._key)
    with pytest.raises(WrongPassword):
        app.session.sign_in("an", "mật khẩu sai hẳn")
    made.enrolment.by_code(URL, code)
    recovery = made.accounts.renew_recovery_key(PASSWORD)
    card = made.desk.cards(NOW.date())[0]
    report = made.reports.start(card.obligation)
    instance = made.reports.open(report).instance
    instance.answer("/data/cb_tong", ANSWER)
    instance.answer("/data/cb_maytinh", "3")
    made.reports.save_draft(report, instance.snapshot())
    made.reports.finish(report, instance)
    made.reports.send_back(report, "lan", LEADER_PASSWORD, NOTE)
    opened = made.reports.open(report)
    made.reports.finish(report, opened.instance)
    made.reports.sign_off(report, "lan", LEADER_PASSWORD)
    made.sync.start()
    made.sync.ask()
    until_acknowledged(app)
    change = app.session.begin_key_change(PASSWORD, lambda _done, _parts: None, lambda: False)
    fresh = app.session.end_key_change(change, "an", stands=True)
    token = str(fresh.sync._enrolment.central()["token"])  # type: ignore[index]
    new_key = bytes(fresh.accounts._key)
    app.session.sign_out()
    back = app.session.recover(change.recovery_key, "an", "mật khẩu mới của An")
    back.accounts.change_password("mật khẩu mới của An", "lại một mật khẩu")
    app.session.sign_out()
    return [
        PASSWORD, LEADER_PASSWORD, "mật khẩu sai hẳn", "mật khẩu mới của An", "lại một mật khẩu", code, token,
        key.hex(), new_key.hex(), repr(key)[2:-1], recovery, change.recovery_key, ANSWER, NOTE, "<cb_tong",
    ]  # fmt: skip


def until_acknowledged(app: App) -> None:
    """Wait for the thread that sends, by what it tells."""
    import threading

    from desktop.events import SyncChanged

    arrived = threading.Event()

    def look(_event: object = None) -> None:
        rows = app.session.workplace.reports.page(ReportFilter(), 0, 10)
        if any(row.delivery is Delivery.ACKNOWLEDGED for row in rows):
            arrived.set()

    end = app.bus.subscribe(SyncChanged, look)
    look()
    assert arrived.wait(20)
    end()


def test_a_whole_day_with_every_library_talking_tells_no_secret(
    config: Config, clock: Clock, seed: Path, central: CentralInProcess, raw: Everything
) -> None:
    shutil.copytree(seed, config.profile)
    app = build(config, clock=clock, rng=random.Random(57), transport=central.transport)
    book = Logbook(config.profile)
    book.begin()
    try:
        secrets = day(app, central)
    finally:
        book.end()
        app.close()
    assert len(raw.lines) > 300
    assert {"httpx", "sqlalchemy.engine.Engine"} <= {line.split(" ", 1)[0] for line in raw.lines}
    written = book.path.read_text("utf-8")
    assert "signed in" in written
    for secret in secrets:
        assert secret not in raw.text, f"a library was given {secret}"
        assert secret not in written
    on_disk = json.loads((config.profile / "vault.json").read_text("utf-8"))
    assert on_disk["accounts"][0]["wrap"]["wrapped"] not in raw.text


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Authorization: Bearer 3f-AbC.x_9/z==", "3f-AbC"),
        ('{"token": "T0ken-of-a-device"}', "T0ken"),
        ("password=hunter2222 next", "hunter2222"),
        ("mật khẩu: 'của tôi'", "của tôi"),
        ("recovery key VMZF2-BS2DW-409DR-DV31K-KR1CP-8H5RE", "VMZF2"),
        ("enrol-code=K7M2-Q8ZX-1234", "K7M2"),
        ("code K7M2-Q8ZX-1234 refused", "K7M2"),
        ("PRAGMA key=\"x'" + "ab" * 32 + "'\"", "abababab"),
        ("body <?xml version='1.0'?><data><a>41</a></data>", "41"),
        ("body <data id='cds57'><a>41</a></data>", "41"),
        ("GET /v1/key/k3vR_tOkEn-oF-a-pHoNe/openrosa/formList", "tOkEn"),
        ("eyJhbGciOiJFUzI1NiJ9.eyJzZXJpYWwiOiIxIn0.c2ln", "eyJ"),
        ("wrapped q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ8Q==", "q83v"),
        ("INSERT failed [parameters: ('Nguyễn Văn An', 41)]", "Nguyễn"),
        ("proxy http://an:hunter2222@proxy:8080/", "hunter2222"),
    ],
)
def test_the_last_line_takes_secrets_out(text: str, secret: str) -> None:
    assert secret in text
    assert secret not in discreet(text)
    assert HIDDEN in discreet(text)


@pytest.mark.parametrize(
    "text",
    [
        "signed in",
        'HTTP Request: POST https://central.test/api/v1/sync "HTTP/1.1 200 OK"',
        "report 8f5eeaac-056d-5e5c-869a-87aedb87ecc2 was received",
        "desktop/store/engine.py:120 in write",
    ],
)
def test_what_support_needs_stays(text: str) -> None:
    assert discreet(text) == text


def test_of_an_exception_the_kind_and_the_place_are_told() -> None:
    def deep() -> None:
        try:
            raise KeyError(NOTE)
        except KeyError as error:
            raise OSError(28, ANSWER) from error

    with pytest.raises(OSError, match=ANSWER) as raised:
        deep()
    error = raised.value
    lines = "\n".join(told(error))
    record = logging.LogRecord("x", 40, "f", 1, "failed for %s", ("x",), (OSError, error, None))
    assert "builtins.OSError (28)" in lines
    assert "builtins.KeyError" in lines
    assert ANSWER not in lines
    assert NOTE not in lines
    Discreet().filter(record)
    formatted = logging.Formatter().format(record)
    assert "OSError (28)" in formatted
    assert ANSWER not in formatted
