"""The console as a person types it: another process, the password on its input, never in the command."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.app import App, build
from desktop.config import Config
from desktop.domain.report import Delivery
from desktop.enrol_command import parser as enrol_parser
from desktop.packet_command import packet_parser, verify_parser
from desktop.services.workplace import Workplace
from sync.central.packets import PacketDesk
from sync.central.published import Published
from sync.central.uploads import Uploads
from sync.receipts import public
from tests.central_in_process import CentralInProcess
from tests.central_process import CentralProcess
from tests.services.conftest import LEADER_PASSWORD, PASSWORD, Clock
from tests.services.test_reports import filled

pytestmark = pytest.mark.usefixtures("qapp")  # the words want a Qt: not one without windows, here
ROOT = Path(__file__).resolve().parents[2]
BA_NA, OTHER = "20308", "20194"


def typed(*arguments: object, says: str = "") -> tuple[int, str, str]:
    """Status, output and errors of `baocaoxa` with these arguments."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        input=says,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def here(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """The same in this process, where nothing is read from the keyboard."""
    status = main([str(each) for each in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.fixture
def central(tmp_path: Path, resources: Path) -> Iterator[CentralInProcess]:
    central = CentralInProcess(tmp_path)
    for form in sorted((resources / "forms").glob("*.xlsx")):
        central.publish(form)
    yield central
    central.close()


@pytest.fixture
def app(config: Config, clock: Clock, central: CentralInProcess) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=central.transport)
    yield app
    app.close()


def test_there_and_back(
    app: App,
    workplace: Workplace,
    central: CentralInProcess,
    config: Config,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    workplace.enrolment.by_code(central.url, central.enrol_code(workplace.unit.code))
    workplace.sync.stop()
    report = filled(workplace)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    app.session.sign_out()
    stick = tmp_path / "stick"
    stick.mkdir()
    who = ("--profile", config.profile, "--login", "an")

    status, _, wrong = typed("packet", "export", stick, *who, says="sai mat khau\n")
    assert (status, "Mật khẩu" in wrong, list(stick.iterdir())) == (1, True, [])
    status, said, _ = typed("packet", "export", stick, *who, says=PASSWORD + "\n")
    assert (status, "Đã lưu: 1 báo cáo" in said) == (0, True)
    (path,) = stick.iterdir()
    told = {"vi": "Gói gửi trung tâm", "en": "A packet for the centre", "fr": "Un paquet pour le centre"}
    for language, words in told.items():
        status, said, _ = here(capsys, "packet", "inspect", stick, "--language", language)
        assert (status, said.startswith(words), path.name in said) == (0, True, True)
    status, said, _ = here(capsys, "packet", "inspect", path, "--json")
    assert json.loads(said)["kind"] == "request"

    uploads = Uploads(central.centre, central.data, 0)
    taken = PacketDesk(central.centre, Published(), uploads, central.data, 0).take_in((path,), stick)
    answer = taken.answer[0]
    status, said, _ = typed("packet", "import", answer, "--profile", config.profile, says=f"an\n{PASSWORD}\n")
    assert (status, "1 biên nhận" in said) == (0, True)

    detail = app.session.sign_in("an", PASSWORD).reports.detail(report)
    app.session.sign_out()
    assert detail.delivery is Delivery.ACKNOWLEDGED
    assert detail.receipt is not None
    scanned = tmp_path / "qr.txt"
    scanned.write_text(detail.receipt.jws, "utf-8")
    key = tmp_path / "key.json"
    key.write_text(json.dumps(public(central.centre.key)), "utf-8")
    _verified(capsys, scanned, key, config, detail.receipt.serial)


def _verified(
    capsys: pytest.CaptureFixture[str], scanned: Path, key: Path, config: Config, serial: str
) -> None:
    who = ("--profile", config.profile, "--login", "an")
    status, said, _ = typed("verify-receipt", scanned, *who, says=PASSWORD + "\n")
    assert (status, "HỢP LỆ" in said, serial in said) == (0, True, True)
    status, said, _ = here(capsys, "verify-receipt", scanned, "--key", key, "--language", "en", "--json")
    assert (status, json.loads(said)["holds"]) == (0, True)
    text = scanned.read_text("utf-8")
    status, said, _ = typed("verify-receipt", "-", "--key", key, says=text[:-9] + "AAAA" + text[-5:])
    assert (status, "KHÔNG HỢP LỆ" in said) == (1, True)
    _unjudged(capsys, scanned, key)


def _unjudged(capsys: pytest.CaptureFixture[str], scanned: Path, key: Path) -> None:
    """What cannot be judged, and what proves nothing, in each of the languages."""
    gone = scanned.with_name("gone")
    other = scanned.with_name("other.txt")
    other.write_text(scanned.read_text("utf-8")[:-9] + "AAAAAAAAA", "utf-8")
    asked = {
        (key, key): ("không có biên nhận", "holds no receipt", "ne contient pas de récépissé"),
        (scanned, scanned): ("không có khóa công khai", "no public key", "pas de clé publique"),
        (gone, key): ("Không đọc được", "cannot be read", "illisible"),
        (other, key): ("chữ ký không phải", "its signature is not", "sa signature n'est pas"),
    }
    for (file, by), told in asked.items():
        for language, words in zip(("vi", "en", "fr"), told, strict=True):
            status, said, wrong = here(capsys, "verify-receipt", file, "--key", by, "--language", language)
            assert (status, words in (said if file is other else wrong)) == (1 if file is other else 2, True)
    _, _, wrong = here(capsys, "verify-receipt", gone, "--key", key)
    assert wrong.count("Không đọc được") == 1


def test_a_pc_that_is_not_enrolled_knows_no_key(config: Config, seed: Path, tmp_path: Path) -> None:
    shutil.copytree(seed, config.profile)
    scanned = tmp_path / "qr.txt"
    scanned.write_text("a" * 9 + "." + "b" * 9 + "." + "c" * 9, "utf-8")
    who = ("--profile", config.profile, "--login", "an")
    for language, words in {"vi": "chưa", "en": "is not enrolled", "fr": "n’est pas"}.items():
        status, _, wrong = typed(
            "verify-receipt", scanned, *who, "--language", language, says=PASSWORD + "\n"
        )
        assert (status, words in wrong) == (2, True), wrong
    status, _, wrong = typed("verify-receipt", scanned, *who, says="sai mat khau\n")
    assert (status, "Mật khẩu" in wrong) == (2, True), wrong


def test_a_profile_that_is_open_is_not_touched(app: App, workplace: Workplace, config: Config) -> None:
    app.occupy()
    folder = config.profile
    options = ("--profile", folder, "--language", "en")
    status, _, wrong = typed("packet", "export", folder, *options, says="an\n\n")
    assert (status, "is open on this PC" in wrong) == (1, True), wrong


def test_something_else_than_a_packet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(__file__, tmp_path / "a.bcx")
    told = {"en": "is no packet", "vi": "không phải là gói", "fr": "n'est pas un paquet"}
    for language, words in told.items():
        status, _, wrong = here(capsys, "packet", "inspect", tmp_path, "--language", language)
        assert (status, words in wrong) == (1, True), wrong


@pytest.mark.parametrize("size", ["0", "x", "-1", "99999", "1.5"])
def test_a_part_size_that_cannot_be(size: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        packet_parser().parse_args(["export", "x", "--part-size", size])


def test_no_password_can_be_given_in_the_command() -> None:
    for parser in (packet_parser(), verify_parser(), enrol_parser()):
        assert "password" not in parser.format_help().lower()


@pytest.mark.parametrize("command", ["packet import x.bcx", "packet export .", "connection"])
def test_a_folder_in_which_nobody_has_begun_is_told_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    nowhere = tmp_path / "không có"
    status, _, said = here(capsys, *command.split(), "--profile", nowhere)
    assert (status != 0, str(nowhere) in said, "--profile" in said) == (True, True, True)
    assert not nowhere.exists()


def test_a_packet_that_is_not_there_is_called_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, _, said = here(capsys, "packet", "inspect", tmp_path / "mất.bcx")
    assert status == 1
    assert "mất.bcx" in said
    assert "không phải là gói" not in said


def test_a_command_that_does_not_exist_opens_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["pakcet", "export"])
    assert left.value.code == 2
    assert "pakcet: there is no such command" in capsys.readouterr().err


def test_enrolled_with_a_file_and_with_a_code(config: Config, seed: Path, tmp_path: Path) -> None:
    shutil.copytree(seed, config.profile)
    who = ("--profile", config.profile, "--login", "an", "--language", "en")
    centre = CentralProcess(tmp_path / "centre")
    centre.start()
    try:
        wrong_file = centre.enrolment_file(OTHER, tmp_path / "other.json")
        status, _, wrong = typed("enrol", wrong_file, *who, says=PASSWORD + "\n")
        assert (status, "for another commune" in wrong) == (1, True), wrong
        code = centre.enrolment_code(BA_NA)
        status, _, wrong = typed("enrol", code, *who, says=PASSWORD + "\n")
        assert (status, "--url" in wrong) == (2, True)
        status, said, _ = typed("enrol", code, "--url", centre.url, *who, says=PASSWORD + "\n")
        assert (status, centre.url in said, "is enrolled" in said) == (0, True, True)
        status, _, wrong = typed("enrol", code[::-1], "--url", centre.url, *who, says=PASSWORD + "\n")
        assert (status, "code" in wrong) == (1, True), wrong
        file = centre.enrolment_file(BA_NA, tmp_path / "enrol.json")
        status, said, _ = typed("enrol", file, "--profile", config.profile, says=f"an\n{PASSWORD}\n")
        assert (status, said.startswith("Máy này đã tham gia")) == (0, True)
    finally:
        centre.stop()
    another = CentralProcess(tmp_path / "another")
    another.start()
    try:
        code = another.enrolment_code(BA_NA)
        status, _, wrong = typed("enrol", code, "--url", another.url, *who, says=PASSWORD + "\n")
        assert (status, "another centre" in wrong) == (1, True), wrong
        leaving = ("--url", another.url, "--change-centre", *who)
        status, said, _ = typed("enrol", code, *leaving, says=PASSWORD + "\n")
        assert (status, another.url in said) == (0, True)
    finally:
        another.stop()
