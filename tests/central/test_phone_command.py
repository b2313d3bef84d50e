"""`baocaoxa-central phone`: from the code on paper to what the phone sent, in an administrator's hands."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path

import httpx
import pytest
import zxingcpp
from PySide6.QtGui import QImage

from sync.central.__main__ import main
from tests.central.collecting import FORM, Collect, filled, village_form
from tests.central_in_process import CentralInProcess
from tests.sync.memory_outbox import UNIT


def run(capsys: pytest.CaptureFixture[str], central: CentralInProcess, *words: str) -> tuple[int, str]:
    """Exit status, and all that was said."""
    status = main(["--data", str(central.data), "phone", *words])
    said = capsys.readouterr()
    return status, said.out + said.err


def scanned(path: Path) -> str:
    """What a camera reads off a picture."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    shape = (image.height(), image.bytesPerLine())
    pixels = memoryview(image.constBits()).cast("B", shape)
    (found,) = zxingcpp.read_barcodes(pixels)
    return str(found.text)


def test_from_the_code_on_paper_to_the_folder_of_an_officer(
    capsys: pytest.CaptureFixture[str], central: CentralInProcess, web: httpx.Client, tmp_path: Path
) -> None:
    central.publish(village_form(tmp_path / "forms"))
    code = tmp_path / "phone.png"
    add = ("add", "Thôn Phú Túc", "--unit", UNIT, "--form", FORM, "--url", central.url, "--by", "Hoa")
    status, said = run(capsys, central, *add, "--qr", str(code))
    assert (status, "no TLS" in said) == (0, True)
    settings = json.loads(zlib.decompress(base64.b64decode(scanned(code))))
    address = settings["general"]["server_url"]
    assert address in said
    secret = address.split("/")[-2]

    _, listed = run(capsys, central, "list")
    assert all(word in listed for word in ("Thôn Phú Túc", UNIT, FORM, "by Hoa", "never seen"))
    assert secret not in listed
    collect = Collect(web, address, listed.split()[0])
    assert collect.submit(filled(), {"1763.jpg": b"picture"})[0] == 201

    _, came = run(capsys, central, "reports", "--unit", UNIT)
    assert "DT-000001" in came
    assert "not signed  1 problems  1 files" in came
    assert json.loads(run(capsys, central, "reports", "--json")[1])[0]["state"] == "unsigned"
    folder = tmp_path / "out"
    assert run(capsys, central, "save", "DT-000001", str(folder))[0] == 0
    assert (folder / "submission.xml").read_bytes() == filled()
    assert (folder / "files" / "1763.jpg").read_bytes() == b"picture"
    assert main(["--data", str(central.data), "reports"]) == 0
    assert "1 from village phones, not signed" in capsys.readouterr().out

    assert run(capsys, central, "revoke", collect.id)[0] == 0
    assert collect.submit(filled())[0] == 401
    assert "revoked" in run(capsys, central, "list", "--unit", UNIT)[1]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (
            ("add", "A", "--unit", UNIT, "--form", "none", "--url", "https://a.vn"),
            "No form none is published",
        ),
        (("add", "A", "--unit", UNIT, "--form", FORM), "--url"),
        (("add", " ", "--unit", UNIT, "--form", FORM, "--url", "https://a.vn"), "whose phone"),
        (("add", "A", "--unit", "99999", "--form", FORM, "--url", "https://a.vn"), "99999"),
        (("add", "A", "--unit", UNIT, "--form", FORM, "--url", "https://a.vn", "--qr", "a.gif"), ".png"),
        (("revoke", "none"), "There is no phone none"),
        (("save", "DT-9", "x"), "No phone sent DT-9"),
    ],
)
def test_what_does_not_fit_is_said(
    capsys: pytest.CaptureFixture[str], central: CentralInProcess, words: tuple[str, ...], why: str
) -> None:
    status, said = run(capsys, central, *words)
    assert status == 1
    assert why in said
    assert run(capsys, central, "list")[1] == ""
