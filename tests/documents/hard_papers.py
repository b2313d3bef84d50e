"""Papers that ask much of a layout: long names, stamps, drafts, extracts, pictures, a long annex."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.documents import body, decree30, plates
from desktop.documents.answers import in_vietnamese
from desktop.documents.veil import VeiledForm
from desktop.domain.cover import Authority, Cover
from desktop.domain.paper import Paper, Photo
from desktop.domain.pictures import placed
from tests import jpegs
from tests.documents import pngs
from tests.documents.papers import METRICS, cover, paper, shipped
from tests.e2e.values import DANCU_ROWS
from tests.forms import filling

_LONG = (
    "Kết quả thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, "
    "đổi mới sáng tạo và chuyển đổi số quốc gia giai đoạn 2026 – 2030 trên địa bàn phường tháng 10 năm 2026"
)


def _ward() -> Cover:
    """The longest name there is, all stamps, several addressees, a position of two lines."""
    return replace(
        cover(),
        superior="UBND thành phố Hà Nội",
        agency="Ủy ban nhân dân\nphường Văn Miếu - Quốc Tử Giám",
        place="Văn Miếu - Quốc Tử Giám",
        abstract=_LONG,
        to=("Ủy ban nhân dân thành phố Hà Nội", "Văn phòng Ủy ban nhân dân thành phố", "Sở Nội vụ"),
        copies=("Như trên", "Thường trực Đảng ủy", "Chủ tịch, các Phó Chủ tịch UBND phường"),
        authority=Authority.ORDER,
        position="Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
        urgency="THƯỢNG KHẨN",
        circulation="XEM XONG TRẢ LẠI",
    )


def draft() -> Paper:
    """Everything long, before anybody signed or numbered it, by the questions of the form."""
    open_yet = replace(_ward(), number=None, day=None, authority=None, signer="")
    return paper(filling.cds57("2026-11"), open_yet, draft=True)


def signed() -> Paper:
    """The same signed by order, in the words that come along; texts of several lines."""
    instance = filling.ktxh()
    filling.put(instance, {"danh_gia": "Kinh tế ổn định.\n" + "Thu ngân sách đạt dự toán; " * 20})
    return shipped("ktxh", instance, _ward())


def extract() -> Paper:
    """For outside, small figures masked."""
    instance = filling.dancu()
    in_vietnamese(instance)
    few = {node.ref: "<5" for node in instance.walk() if node.seen in {"1", "2", "3", "4"}}
    told = body.of_form(VeiledForm(instance, few), frozenset(), "Ủy ban nhân dân xã Bà Nà báo cáo như sau:")
    return decree30.compose(cover(), told.blocks, told.annexes, METRICS, draft=False, extract=True)


def villages() -> Paper:
    """An annex of 70 rows."""
    instance = filling.begun("dancu", "2026-12")
    filling.put(instance, {"so_thon": "70"})
    for place in range(1, 71):
        name, *figures = DANCU_ROWS[place % len(DANCU_ROWS)]
        filling.put_row(instance, place, (f"Tổ dân phố số {place} – {name}", *figures))
    return shipped("dancu", instance, cover("Báo cáo dân cư", "2026-Q3"), "2026-Q3")


def pictured() -> Paper:
    """A quick report with pictures of the scene, of signature and seal."""
    instance = filling.thientai()
    in_vietnamese(instance)
    names = ("ngang.jpg", "đứng.jpg", "rộng.jpg")
    for _ in names[1:]:
        instance.add_repeat("/data/hinh_anh/anh_ds")
    for place, name in enumerate(names, 1):
        row = f"/data/hinh_anh/anh_ds[{place}]"
        instance.answer(f"{row}/anh", name)
        instance.answer(f"{row}/anh_mota", "Sạt lở taluy dương đường ĐH 5, thôn Phú Túc, dài khoảng 40 m")
    sizes = {"ngang.jpg": (1024, 768), "đứng.jpg": (576, 768), "rộng.jpg": (1024, 400)}

    def shrink(name: bytes) -> Photo:
        wide, high = sizes[name.decode()]
        return Photo(jpegs.photo(wide, high), wide, high)

    shown = plates.plates(instance, lambda name: iter((name.encode(),)), shrink)
    told = body.of_form(instance, frozenset(), "Ủy ban nhân dân xã Bà Nà báo cáo nhanh như sau:")
    marked = placed(pngs.signature(), pngs.seal())
    around = replace(cover("Báo cáo nhanh thiên tai", ""), urgency="HỎA TỐC")
    return decree30.compose(
        around, told.blocks, told.annexes, METRICS, draft=False, pictures=marked, plates=shown
    )


PAPERS: dict[str, Callable[[], Paper]] = {
    each.__name__: each for each in (draft, signed, extract, villages, pictured)
}
