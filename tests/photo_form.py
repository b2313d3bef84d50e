"""A form that asks for a photo and a file, as an XLSForm."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

SURVEY = (
    ("type", "name", "label", "hint", "required"),
    ("integer", "cb_tong", "Số nhà bị hư hại", "", "yes"),
    ("image", "anh", "Ảnh hiện trường", "Chụp toàn cảnh nơi sạt lở.", ""),
    ("file", "tep", "Biên bản kiểm tra", "Bản PDF có chữ ký.", ""),
    ("text", "nguoi_duyet", "Người duyệt", "", "yes"),
)
SETTINGS = (
    ("form_title", "form_id", "version", "regime_periodicity", "regime_due_days"),
    ("Báo cáo ảnh", "anh", "1", "month", "2"),
)


def write_photo_form(path: Path, version: str = "1", without: str = "", most: int | None = None) -> Path:
    """Write it to `path`, another version without one of its questions when wanted.

    With `most` no more houses may be damaged than that.
    """
    book = Workbook()
    survey = book.active
    assert survey is not None
    survey.title = "survey"
    settings = book.create_sheet("settings")
    for row in SURVEY:
        rule = ("constraint", "constraint_message") if row[1] == "name" else ("", "")
        if row[1] == "cb_tong" and most is not None:
            rule = (f". <= {most}", f"Không quá {most} nhà")
        if row[1] != without:
            survey.append((*row, *rule))
    for row in SETTINGS:
        settings.append([version if value == "1" else value for value in row])
    book.save(path)
    return path
