from __future__ import annotations

import json
import re
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
import pytest

from sync.central.__main__ import main
from sync.central.centre import VIETNAM
from sync.protocol import AttachmentRef, SubmissionItem, SyncResponse
from tests.central.conftest import Clock
from tests.central.test_published import report, settled
from tests.central.xlsforms import FORM, population
from tests.central_in_process import CentralInProcess
from tests.services.authored import sheet
from tests.sync.conftest import announce, enrolled_pc
from tests.sync.memory_outbox import UNIT, item


class Page(HTMLParser):
    """What a browser would fetch and show of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.language = ""
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the tag and every address in it."""
        self.tags.append(tag)
        values = dict(attrs)
        self.addresses += [value for name, value in attrs if name in {"href", "src", "action"} and value]
        if tag == "html":
            self.language = values.get("lang") or ""

    def handle_data(self, data: str) -> None:
        """Remember the words."""
        self.words.append(data.strip())

    @property
    def text(self) -> str:
        """All words."""
        return " ".join(word for word in self.words if word)


def page(answer: httpx.Response) -> Page:
    """A page that came, checked for what holds for all of them."""
    found = Page(answer.text)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "script" not in found.tags
    assert all(address.startswith(("/", "#")) for address in found.addresses), found.addresses
    return found


@pytest.fixture
def viewer(web: httpx.Client, central: CentralInProcess) -> httpx.Client:
    """A browser that is signed in."""
    assert web.post("/login", data={"key": central.viewer_key("Chi Mai")}).status_code == 303
    return web


@pytest.fixture
def arrived(central: CentralInProcess, tmp_path: Path) -> list[Any]:
    """Three reports of two communes, the second late."""
    central.publish(population(tmp_path / "form.xlsx", most=10_000))
    here, there = enrolled_pc(central), enrolled_pc(central, "20194")
    sent = [report(period="2026-11", people=1234), report(period="2026-10"), report(unit="20194")]
    for pc, each in ((here, sent[0]), (here, sent[1]), (there, sent[2])):
        assert settled(pc, each).status == "ok"
    return sent


@pytest.mark.parametrize("path", ["/", "/?unit=20242", "/reports/x", "/?lang=en"])
def test_nothing_without_a_key(web: httpx.Client, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/login")


def test_signing_in(web: httpx.Client, central: CentralInProcess) -> None:
    assert "Khóa xem" in page(web.get("/login")).text
    answer = web.post("/login", data={"key": central.viewer_key("Chi Mai").lower().replace("-", " ")})
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "secure" not in cookie  # plain http here
    assert "Chi Mai" in page(web.get("/")).text


def test_signing_out_is_offered_to_those_signed_in(web: httpx.Client, central: CentralInProcess) -> None:
    assert "Đăng xuất" not in page(web.get("/login")).text
    assert "Đăng xuất" not in page(web.post("/login", data={"key": "wrong"})).text
    web.post("/login", data={"key": central.viewer_key("Chi Mai")})
    assert "Đăng xuất" in page(web.get("/")).text
    assert web.get("/login").headers["location"] == "/"  # nothing to sign in for
    assert "Đăng xuất" not in page(web.post("/login", data={"key": "wrong"})).text
    web.post("/logout")
    assert "Đăng xuất" not in page(web.get("/login")).text


def test_over_https_the_cookie_stays_there(central: CentralInProcess) -> None:
    with httpx.Client(transport=central.transport(), base_url="https://central.test") as web:
        answer = web.post("/login", data={"key": central.viewer_key()})
        assert "secure" in answer.headers["set-cookie"].lower()


@pytest.mark.parametrize("content", [b"", b"key=", b"key=wrong", b"key=\xff", b"key=" + b"a" * 5000])
def test_a_wrong_key(web: httpx.Client, content: bytes) -> None:
    answer = web.post("/login", content=content)
    assert answer.status_code == 403
    assert "Khóa không đúng" in page(answer).text
    assert web.get("/").status_code == 303


def test_guessing_keys_is_slowed(web: httpx.Client, central: CentralInProcess, clock: Clock) -> None:
    for _ in range(10):
        web.post("/login", data={"key": "wrong"})
    key = central.viewer_key()
    assert web.post("/login", data={"key": key}).status_code == 429
    clock.now += timedelta(minutes=16)
    assert web.post("/login", data={"key": key}).status_code == 303


def test_signing_out_ends_it(viewer: httpx.Client) -> None:
    secret = viewer.cookies["viewer"]
    assert viewer.post("/logout").status_code == 303
    viewer.cookies.set("viewer", secret)  # somebody kept it
    assert viewer.get("/").status_code == 303


def test_a_cookie_ends_by_itself(viewer: httpx.Client, clock: Clock) -> None:
    clock.now += timedelta(hours=12)
    assert viewer.get("/").status_code == 303


def test_a_new_key_of_that_name_ends_the_old(viewer: httpx.Client, central: CentralInProcess) -> None:
    central.viewer_key("Chi Mai")
    assert viewer.get("/").status_code == 303


def test_an_empty_centre_says_so(viewer: httpx.Client) -> None:
    assert "Chưa có báo cáo nào." in page(viewer.get("/")).text


def test_what_has_arrived(viewer: httpx.Client, arrived: list[Any]) -> None:
    text = page(viewer.get("/")).text
    for words in (
        "Xã",
        UNIT,
        "Dân số <b>xã</b>",
        "Tháng 11/2026",
        "16/11/2026 09:00",
        "TN-000001",
        "✓ Đúng hạn",
        "✕ Quá hạn",
        "16/10/2026",
        "1–3 trong số 3",
    ):
        assert words in text
    assert text.index("TN-000003") < text.index("TN-000001")


def test_a_cell_names_its_column_where_the_window_is_narrow(viewer: httpx.Client, arrived: list[Any]) -> None:
    """There the style sheet shows a line as a block, without the heads over it."""
    text = viewer.get("/").text
    heads = re.findall(r'<th scope="col">([^<]+)</th>', text)
    lines = re.findall(r"<tr>(.*?)</tr>", text.partition("<tbody>")[2], re.DOTALL)
    assert len(lines) == 3
    assert all(re.findall(r'<td[^>]* data-of="([^"]+)"', line) == heads for line in lines)
    assert "attr(data-of)" in viewer.get("/static/style.css").text


def test_filtered(viewer: httpx.Client, arrived: list[Any]) -> None:
    assert "TN-000003" not in page(viewer.get("/", params={"unit": UNIT})).text
    late = page(viewer.get("/", params={"late": "true"})).text
    assert ("TN-000002" in late, "TN-000001" in late) == (True, False)
    assert "TN-000001" in page(viewer.get("/", params={"form": FORM})).text
    assert "Không có báo cáo nào khớp" in page(viewer.get("/", params={"form": "khac"})).text


def test_paged(viewer: httpx.Client, central: CentralInProcess) -> None:
    announce(central)
    pc = enrolled_pc(central)
    for _ in range(51):
        pc.outbox.put(item())
    pc.until_quiet()
    first, second = page(viewer.get("/")), page(viewer.get("/?page=2"))
    assert "/?page=2" in first.addresses
    assert "1–50 trong số 51" in first.text
    assert "51–51 trong số 51" in second.text


def test_one_report(viewer: httpx.Client, arrived: list[Any]) -> None:
    sent = arrived[0]
    text = page(viewer.get(f"/reports/{sent.report}")).text
    for words in (
        "Số tiếp nhận TN-000001",
        "I. Số liệu chung",
        "Số người 1.234",
        "Vùng Miền núi",
        "Tên thôn Phú Sơn",
        "Ghi chú <script>alert(1)</script>",
        "Lê Thị Hoa",
        "Trần Văn Đạt",
        sent.sha256,
        "17/11/2026",
    ):
        assert words in text


def test_how_wrong_the_clock_was_that_a_report_was_finished_by(
    viewer: httpx.Client, central: CentralInProcess, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    announce(central)
    pc = enrolled_pc(central)
    slow, right, silent = item(), item(), item()
    for sent, at in ((slow, -3 * 3600 - 300), (right, 20), (silent, None)):
        told = {} if at is None else {"at": (clock() + timedelta(seconds=at)).isoformat()}
        body = {"p": 1, "device": pc.enrolled.device, "items": [sent.model_dump(mode="json")], **told}
        bearer = {"authorization": f"Bearer {pc.enrolled.token}"}
        answer = viewer.post("/v1/sync", content=json.dumps(body), headers=bearer)
        assert SyncResponse.model_validate_json(answer.content).results[0].status == "ok"

    def words(sent: SubmissionItem) -> str:
        return page(viewer.get(f"/reports/{sent.report}")).text

    finished = slow.finished_at.astimezone(VIETNAM)
    assert f"Hoàn thành (giờ máy gửi) {finished:%d/%m/%Y %H:%M}" in words(slow)
    assert "Chậm 3 giờ 5 phút so với trung tâm" in words(slow)
    assert f"giờ đúng là: {finished + timedelta(hours=3, minutes=5):%d/%m/%Y %H:%M}" in words(slow)
    assert "Đúng giờ trung tâm" in words(right)
    assert "giờ đúng là" not in words(right)
    assert "Không rõ: đến bằng USB" in words(silent)
    offsets = {row["report"]: row["clock_offset"] for row in central.reports()}
    assert offsets == {slow.report: 11_100, right.report: -20, silent.report: None}
    assert main(["--data", str(central.data), "reports"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "PC clock" in line]
    assert line.endswith("PC clock 3 h 5 min behind the centre's")


def test_a_report_of_a_version_not_known_here(viewer: httpx.Client, central: CentralInProcess) -> None:
    announce(central)
    sent = item()
    settled(enrolled_pc(central), sent)
    text = page(viewer.get(f"/reports/{sent.report}")).text
    assert "chỉ hiển thị nguyên bản" in text
    assert sent.instance in text


def test_what_is_wrong_with_an_old_one(
    viewer: httpx.Client, central: CentralInProcess, tmp_path: Path
) -> None:
    central.publish(population(tmp_path / "a.xlsx", "1", most=10))
    central.publish(population(tmp_path / "b.xlsx", "2"))
    sent = report()
    assert settled(enrolled_pc(central), sent).status == "ok"
    assert "Không quá 10 người" in page(viewer.get(f"/reports/{sent.report}")).text


def test_english(viewer: httpx.Client, arrived: list[Any]) -> None:
    found = page(viewer.get("/?lang=en"))
    assert found.language == "en"
    assert "Reports received" in found.text
    assert "✕ Late" in found.text
    assert f"/reports/{arrived[0].report}?lang=en" in found.addresses


@pytest.mark.parametrize("path", ["/nope", "/reports/none", "/?page=0", "/?page=x"])
def test_trouble_in_words(viewer: httpx.Client, path: str) -> None:
    answer = viewer.get(path)
    assert answer.status_code in {400, 404}
    assert "trang này" in page(answer).text.lower()


def test_the_style_comes_from_here(web: httpx.Client) -> None:
    css = web.get("/static/style.css")
    assert css.status_code == 200
    assert "http" not in css.text
    assert "url(" not in css.text


def test_the_api_described_without_a_network(web: httpx.Client) -> None:
    found = page(web.get("/docs"))
    for words in ("POST /v1/sync", "POST /v1/enrol", "GET /v1/hello", "SubmissionItem", "finished_at"):
        assert words in found.text
    assert "`" not in web.get("/docs").text
    assert "403: <code>why</code> is unknown" in web.get("/docs").text
    targets = {address[1:] for address in found.addresses if address.startswith("#")}
    assert targets <= {part.split('"')[0] for part in web.get("/docs").text.split('id="')[1:]}


def test_every_word_is_there_in_both_languages() -> None:
    from sync.central import words

    for name, said in words._WORDS.items():
        assert len(said) == len(words.LANGUAGES), name
        assert all(said), name


def test_a_report_lists_the_files_it_names(
    central: CentralInProcess, viewer: httpx.Client, tmp_path: Path
) -> None:
    central.publish(population(tmp_path / "form.xlsx", most=10_000))
    file = AttachmentRef(name="Sạt lở <b>.jpg", sha256="ab" * 32, size=1_258_291, type="image/jpeg")
    sent = report(period="2026-11").model_copy(update={"attachments": (file,)})
    assert settled(enrolled_pc(central), sent).status == "ok"
    found = page(viewer.get(f"/reports/{sent.report}"))
    assert "Sạt lở <b>.jpg" in found.text  # as words, not as a tag
    assert "image/jpeg, 1,2 MB" in found.text
    assert "ab" * 32 in found.text
    assert "(chưa đến)" in found.text
    assert viewer.get(f"/reports/{sent.report}/files/{'ab' * 32}").status_code == 404
    assert "1.2 MB" in page(viewer.get(f"/reports/{sent.report}?lang=en")).text


def test_a_report_without_a_period_is_called_ad_hoc(
    viewer: httpx.Client, central: CentralInProcess, tmp_path: Path
) -> None:
    central.publish(population(tmp_path / "form.xlsx", most=10_000))
    sent = report(period=None)
    assert settled(enrolled_pc(central), sent).status == "ok"
    (row,) = central.reports()
    assert (row["period"], row["due"]) == (None, None)
    assert "Đột xuất" in page(viewer.get("/")).text
    assert "Đột xuất" in page(viewer.get(f"/reports/{sent.report}")).text


def test_a_report_on_an_event_is_told_by_the_name_it_gives(
    viewer: httpx.Client, central: CentralInProcess
) -> None:
    announce(central)
    code = "2026-11-16T0630-001-00024"
    plain = item(period=code)
    root = plain.xml.rindex("</")
    named = f"{plain.xml[:root]}<su_kien>Bão số 6 &amp; lũ</su_kien>{plain.xml[root:]}"
    made = item(period=code, instance=plain.instance, xml=named)
    assert settled(enrolled_pc(central), made).status == "ok"
    for path in ("/", f"/reports/{made.report}"):
        text = page(viewer.get(path)).text
        assert "Bão số 6 & lũ" in text
        assert "16/11/2026 06:30" in text


def test_a_running_total_stands_as_its_pc_signed_it(
    viewer: httpx.Client, central: CentralInProcess, tmp_path: Path
) -> None:
    """The report before is not here to work it out from."""
    running = ("integer", "lk", "Lũy kế", "", "coalesce(${last-saved#lk}, 0) + ${th}", "", "")
    form = sheet(
        tmp_path / "ho.xlsx", "ho", "1", (("integer", "th", "Thu trong tháng", "", "", "", ""), running)
    )
    central.publish(form)
    made = item(form="ho", version="1")
    meta = f"<orx:meta><orx:instanceID>{made.instance}</orx:instanceID></orx:meta>"
    space = 'xmlns:orx="http://openrosa.org/xforms"'
    xml = f'<data {space} id="ho" version="1"><th>5</th><lk>15</lk>{meta}</data>'
    sent = item(form="ho", version="1", instance=made.instance, xml=xml)
    assert settled(enrolled_pc(central), sent).status == "ok"
    assert "Lũy kế 15" in page(viewer.get(f"/reports/{sent.report}")).text
