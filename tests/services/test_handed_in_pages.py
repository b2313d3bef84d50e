"""A report set aside, on the centre's pages: seen by who may look, decided on by who may decide."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from desktop.domain.report import Delivery
from desktop.domain.sending import AsideKind
from tests.central_in_process import URL, CentralInProcess
from tests.photo_form import write_photo_form
from tests.services import test_handed_in
from tests.services.test_handed_in import aside, handed_in
from tests.services.test_packets import SCAN, Office, app, office, resources

__all__ = ["app", "office", "resources"]

central = test_handed_in.central
strict = test_handed_in.strict


@pytest.fixture
def brought(office: Office, strict: str) -> str:
    """It has come by packet, and waits for a person at the centre."""
    office.take(handed_in(office).paths)
    return strict


@contextmanager
def browser(central: CentralInProcess, decides: bool) -> Iterator[httpx.Client]:
    """One in which somebody is signed in."""
    with httpx.Client(transport=central.transport(), base_url=URL) as web:
        key = central.viewer_key("Trần Bình" if decides else "Chị Mai", decides)
        assert web.post("/login", data={"key": key}).status_code == 303
        yield web


@pytest.fixture
def decider(office: Office) -> Iterator[httpx.Client]:
    with browser(office.central, decides=True) as web:
        yield web


@pytest.mark.parametrize("path", ["/aside", "/aside/1", "/aside/1/files/0"])
def test_nothing_without_a_key(office: Office, brought: str, path: str) -> None:
    with httpx.Client(transport=office.central.transport(), base_url=URL) as web:
        assert web.get(path).headers["location"].startswith("/login")
        assert web.post("/aside/1/accept").headers["location"].startswith("/login")
        assert web.post("/aside/1/keep", data={"reason": "x"}).headers["location"].startswith("/login")


def test_who_may_look_sees_it_and_decides_nothing(office: Office, brought: str) -> None:
    with browser(office.central, decides=False) as web:
        assert "/aside" in web.get("/").text
        listed = web.get("/aside").text
        assert "Không khớp với biểu mẫu" in listed
        shown = web.get("/aside/1")
        assert "default-src 'none'" in shown.headers["content-security-policy"]
        assert "<script" not in shown.text
        assert "Không quá 3 nhà" in shown.text
        assert "chỉ để xem" in shown.text
        assert "/accept" not in shown.text
        assert "Does not fit the form" in web.get("/aside/1?lang=en").text
        file = web.get("/aside/1/files/0")
        assert (file.content, file.headers["content-type"]) == (SCAN, "application/octet-stream")
        assert web.get("/aside/1/files/7").status_code == 404
        assert web.get("/aside/2").status_code == 404
        assert web.get(f"/aside/{10**30}").status_code == 400
        assert web.post("/aside/1/accept").status_code == 403
        assert web.post("/aside/1/keep", data={"reason": "x"}).status_code == 403
        assert "Đang chờ" in web.get("/aside").text


def test_accepted_once_it_is_valid_and_the_commune_hears(
    office: Office, brought: str, decider: httpx.Client, tmp_path: Path
) -> None:
    refused = decider.post("/aside/1/accept")
    assert refused.status_code == 409
    assert "Không quá 3 nhà" in refused.text.split("</section>")[0]
    office.central.publish(write_photo_form(tmp_path / "anh.xlsx", version="2"))  # the rule was wrong
    assert decider.post("/aside/1/accept").headers["location"] == "/aside/1"
    assert "Đã chấp nhận" in decider.get("/aside/1").text
    assert "/accept" not in decider.get("/aside/1").text
    (row,) = office.central.reports()
    assert row["report"] == brought
    office.read(office.carry())
    assert office.report(brought) is Delivery.ACKNOWLEDGED
    again = decider.post("/aside/1/keep", data={"reason": "x"})  # the page was open elsewhere
    assert (again.status_code, "Đã chấp nhận" in decider.get("/aside/1").text) == (303, True)


def test_kept_with_a_reason_that_the_officer_reads(
    office: Office, brought: str, decider: httpx.Client
) -> None:
    assert "Hãy ghi lý do" in decider.post("/aside/1/keep", data={"reason": "  "}).text
    assert decider.post("/aside/2/keep", data={"reason": "x"}).status_code == 404
    why = "Số nhà ở thôn 3 <chưa> khớp với biên bản"
    assert decider.post("/aside/1/keep", data={"reason": why}).headers["location"] == "/aside/1"
    shown = decider.get("/aside/1").text
    assert "thôn 3 &lt;chưa&gt; khớp" in shown
    assert "Trần Bình" in shown
    assert "Không có báo cáo nào chờ" in decider.get("/aside").text
    assert "Để lại, không nhận" in decider.get("/aside?every=true").text
    office.read(office.carry())
    assert (aside(office).kind, aside(office).said) == (AsideKind.PARKED, why)
    assert office.work.reports.detail(brought).delivery is Delivery.SET_ASIDE
