"""A phone as ODK Collect is one: follows addresses verbatim, checks hashes, asks with HEAD, posts."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

import httpx
from defusedxml.ElementTree import fromstring

from sync.central import phones
from sync.central.openrosa import BASE, KEY_BASE, XML_FIELD
from tests.central.xlsforms import write
from tests.central_in_process import URL, CentralInProcess
from tests.sync.memory_outbox import UNIT

FORM = "anh_thon"
INSTANCE = "uuid:5c2ab3f0-0c4a-4c2f-9a55-6f3b6d0f1a01"
VERSION = {"X-OpenRosa-Version": "1.0"}
_LISTED = "{http://openrosa.org/xforms/xformsList}"
_MEDIA = "{http://openrosa.org/xforms/xformsManifest}"
_SAID = "{http://openrosa.org/http/response}"


def village_form(folder: Path, version: str = "1") -> Path:
    """A form with photos, villages in a file of its own, and a leader's name nobody has on a phone."""
    folder.mkdir(exist_ok=True)
    (folder / "thon.csv").write_text("name,label\nphu_tuc,Phú Túc\nan_son,An Sơn\n", "utf-8")
    survey = (
        ("type", "name", "label", "constraint", "constraint_message", "required"),
        ("select_one_from_file thon.csv", "thon", "Thôn", "", "", "yes"),
        ("integer", "nha", "Số nhà bị hư hại", ". >= 0", "Không được âm", "yes"),
        ("image", "anh1", "Ảnh 1", "", "", ""),
        ("image", "anh2", "Ảnh 2", "", "", ""),
        ("text", "ma_xa", "Mã xã", "", "", ""),
        ("text", "nguoi_duyet", "Người duyệt", "", "", "yes"),
    )
    settings = (("form_id", "form_title", "version"), (FORM, "Ảnh của thôn", version))
    return write(folder / "thon.xlsx", {"survey": survey, "settings": settings})


def filled(
    instance: str = INSTANCE, version: str = "1", unit: str = "", houses: str = "3", form: str = FORM
) -> bytes:
    """The form, filled in as Collect writes it."""
    return (
        "<?xml version='1.0' ?>"
        f'<data id="{form}" version="{version}" xmlns:orx="http://openrosa.org/xforms">'
        f"<thon>phu_tuc</thon><nha>{houses}</nha><anh1>1763.jpg</anh1><anh2>1764.jpg</anh2>"
        f"<ma_xa>{unit}</ma_xa><nguoi_duyet/>"
        f"<orx:meta><orx:instanceID>{instance}</orx:instanceID></orx:meta></data>"
    ).encode()


@dataclass
class Collect:
    """One phone; `address` is what its settings say."""

    web: httpx.Client
    address: str
    id: str

    def get(self, address: str) -> httpx.Response:
        """A GET as Collect makes it."""
        return self.web.get(address, headers=VERSION)

    def forms(self) -> dict[str, dict[str, str]]:
        """The form list: of each form id what the list says of it."""
        answer = self.get(f"{self.address}/formList")
        assert answer.status_code == 200, answer.text
        found = (_fields(each) for each in fromstring(answer.content).iter(f"{_LISTED}xform"))
        return {each["formID"]: each for each in found}

    def download(self, form: str) -> dict[str, bytes]:
        """The form and its files, their hashes checked."""
        listed = self.forms()[form]
        found = {"form.xml": self.get(listed["downloadUrl"]).content}
        assert listed["hash"] == _md5(found["form.xml"])
        if "manifestUrl" in listed:
            manifest = fromstring(self.get(listed["manifestUrl"]).content)
            for each in (_fields(file) for file in manifest.iter(f"{_MEDIA}mediaFile")):
                found[each["filename"]] = self.get(each["downloadUrl"]).content
                assert each["hash"] == _md5(found[each["filename"]])
        return found

    def submit(self, xml: bytes, files: Mapping[str, bytes] | None = None) -> tuple[int, str]:
        """Send a filled form; status, and what the phone shows."""
        before = self.web.head(f"{self.address}/submission", headers=VERSION)
        if before.status_code == 204:
            assert int(before.headers["x-openrosa-accept-content-length"]) > 0
        sent: list[tuple[str, tuple[str, bytes, str]]] = [(XML_FIELD, ("Ảnh của thôn.xml", xml, "text/xml"))]
        sent += [(name, (name, content, "image/jpeg")) for name, content in (files or {}).items()]
        address = f"{self.address}/submission?deviceID=collect%3AqTCSdxnpQYmb5iVK"
        return told(self.web.post(address, files=sent, headers=VERSION))


def phone(
    central: CentralInProcess, web: httpx.Client, unit: str = UNIT, forms: tuple[str, ...] = (FORM,)
) -> Collect:
    """A phone of a commune, set up with one address."""
    made, secret = phones.add(central.centre, unit, "Trưởng thôn Phú Túc", forms, "Hoa")
    return Collect(web, URL + KEY_BASE.format(token=secret), made.id)


def by_header(central: CentralInProcess) -> tuple[str, str]:
    """Address and token of a phone that shows its token in a header."""
    _, secret = phones.add(central.centre, UNIT, "Thôn An Sơn", (FORM,), "Hoa")
    return URL + BASE, secret


def told(answer: httpx.Response) -> tuple[int, str]:
    """Status of an OpenRosaResponse, and its message."""
    assert answer.headers["x-openrosa-version"] == "1.0", answer.text
    message = fromstring(answer.content).find(f"{_SAID}message")
    assert message is not None
    return answer.status_code, message.text or ""


def _fields(element: Element) -> dict[str, str]:
    return {each.tag.rpartition("}")[2]: each.text or "" for each in element}


def _md5(content: bytes) -> str:
    return f"md5:{hashlib.md5(content, usedforsecurity=False).hexdigest()}"
