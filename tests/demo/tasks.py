"""Tasks of the demonstration: they show how tasks look and are no one's order, and say so themselves."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook

from tests.central_process import CentralProcess
from tests.demo.people import UNIT

#: What stands where the assigning document would.
NOT_AN_ORDER = "Nhiệm vụ minh họa, không phải văn bản"
#: Code, group, what is to be done, days until the deadline (None: as the words say), words of the deadline.
TASKS = (
    ("MH-01", "Nhân lực số", "Mở lớp bình dân học vụ số ở mọi thôn", 40, ""),
    ("MH-02", "Hạ tầng số", "Phủ băng rộng hoặc 4G các thôn còn trắng sóng", -3, ""),
    ("MH-03", "Chính phủ số", "Ký số toàn bộ văn bản đi của xã", 5, ""),
    ("MH-04", "Xã hội số", "Hướng dẫn người dân kích hoạt VNeID mức 2", None, "thường xuyên"),
    ("MH-05", "ATTT", "Rà soát máy tính dùng để soạn thảo, gửi báo cáo", None, "Quý IV"),
)

HEADS = (
    "Mã nhiệm vụ",
    "Chương trình",
    "Nhóm",
    "Nội dung nhiệm vụ",
    "Thời hạn",
    "Văn bản giao",
    "Cơ quan giao",
)


def give_tasks(central: CentralProcess, folder: Path, today: date) -> None:
    """Hand them out to the demonstration commune, from a sheet as offices keep one."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(
        [
            "Mã nhiệm vụ",
            "Chương trình",
            "Nhóm",
            "Nội dung nhiệm vụ",
            "Thời hạn",
            "Văn bản giao",
            "Cơ quan giao",
        ]
    )
    for code, group, title, days, words in TASKS:
        deadline = words if days is None else (today + timedelta(days=days)).strftime("%d/%m/%Y")
        page.append([code, "NQ57", group, title, deadline, NOT_AN_ORDER, "Trung tâm (minh họa)"])
    path = folder / "nhiem-vu-minh-hoa.xlsx"
    book.save(path)
    central.give_tasks(UNIT, path)
