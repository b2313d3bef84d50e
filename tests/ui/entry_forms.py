"""Forms written for the entry screen: matrices, cards, long pages, languages; and a profile that has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl import Workbook

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
Cells = Sequence[str | int | None]

HEAD = (
    "type", "name", "label::Tiếng Việt (vi)", "label::English (en)", "hint::Tiếng Việt (vi)",
    "hint::English (en)", "appearance", "required", "relevant", "constraint",
    "constraint_message::Tiếng Việt (vi)",
    "constraint_message::English (en)", "calculation", "repeat_count", "bind::bx:warning",
    "bind::bx:warningMsg", "bind::bx:previous", "default", "bind::bx:personal",
)  # fmt: skip


def row(kind: str, name: str = "", vi: str = "", **more: str) -> list[str]:
    """A line of the survey sheet: type, name, Vietnamese label; `en`, `look` (appearance), `needed` …"""
    named = {
        "en": "label::English (en)", "hint": "hint::Tiếng Việt (vi)", "hint_en": "hint::English (en)",
        "look": "appearance", "needed": "required", "if_": "relevant", "rule": "constraint",
        "wrong": "constraint_message::Tiếng Việt (vi)", "wrong_en": "constraint_message::English (en)",
        "sum_": "calculation", "count": "repeat_count", "usual": "bind::bx:warning",
        "unusual": "bind::bx:warningMsg", "before": "bind::bx:previous", "default": "default",
        "person": "bind::bx:personal",
    }  # fmt: skip
    cells = dict.fromkeys(HEAD, "")
    cells |= {"type": kind, "name": name, "label::Tiếng Việt (vi)": vi}
    cells["label::English (en)"] = more.pop("en", vi)
    for key, value in more.items():
        cells[named[key]] = value
    return [cells[column] for column in HEAD]


YES = [("co", "Có", "Yes"), ("khong", "Không", "No"), ("khong_ro", "Không rõ", "Not known")]


def write(path: Path, survey: Sequence[Cells], style: str = "") -> None:
    """An XLSForm with a regime; its id is the file's name, its choice lists `co` (yes, no, not known)."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "survey"
    sheet.append(HEAD)
    for line in survey:
        sheet.append(list(line))
    choices = book.create_sheet("choices")
    choices.append(("list_name", "name", "label::Tiếng Việt (vi)", "label::English (en)"))
    for name, vi, en in YES:
        choices.append(("co", name, vi, en))
    settings = book.create_sheet("settings")
    for at, (name, value) in enumerate(
        {
            "form_title": f"Báo cáo thử {path.stem}",
            "form_id": path.stem,
            "version": "1",
            "regime_periodicity": "month",
            "regime_due_days": "2",
            "style": style,
            "default_language": "Tiếng Việt (vi)",
            "namespaces": 'bx="urn:baocaoxa:xforms"',
        }.items(),
        1,
    ):
        settings.cell(1, at, name)
        settings.cell(2, at, value)
    book.save(path)


def table(rows: int, columns: int) -> list[list[str]]:
    """A repeat of `rows` × `columns` cells that fit a table: a name, figures, their sum."""
    figures = [f"c{at}" for at in range(columns - 2)]
    return [
        row("begin group", "bang", "Bảng số liệu"),
        row("begin repeat", "hang", "Từng thôn", count=str(rows)),
        row("text", "ten", "Thôn"),
        *(
            row("integer", name, f"Chỉ tiêu {at}", rule=". >= 0", wrong="Không nhận số âm.")
            for at, name in enumerate(figures, 1)
        ),
        row("calculate", "tong", "", sum_=" + ".join(f"coalesce(${{{name}}}, 0)" for name in figures)),
        row("integer", "tong_so", "Tổng số", sum_="${tong}", look=""),
        row("end repeat"),
        row("end group"),
    ]


def cells(rows: int, columns: int) -> list[list[str]]:
    """`rows` groups of `columns` figures, each one unit of its line wide (style `theme-grid`)."""
    lines: list[list[str]] = []
    for line in range(rows):
        lines.append(row("begin group", f"g{line}", f"Thôn {line + 1}", look=f"w{columns}"))
        for at in range(columns):
            name, label = f"g{line}_{at}", f"Chỉ tiêu {at + 1}"
            lines.append(row("integer", name, label, look="w1", rule=". >= 0", wrong="Không nhận số âm."))
        lines.append(row("end group"))
    return lines


def long(count: int) -> list[list[str]]:
    """One group of `count` questions of four kinds, every tenth needed."""
    kinds = ("integer", "text", "date", "select_one co")
    return [
        row("begin group", "dai", "Rất nhiều câu hỏi"),
        *(
            row(kinds[at % 4], f"q{at}", f"Câu hỏi số {at + 1}", needed="yes" if at % 10 == 0 else "")
            for at in range(count)
        ),
        row("end group"),
    ]


def cards(count: str) -> list[list[str]]:
    """A repeat that no table can show: long texts, a group, a repeat inside."""
    return [
        row("begin group", "ho_so", "Hồ sơ"),
        row("begin repeat", "vu_viec", "Vụ việc", en="Cases", count=count),
        row("text", "ten", "Tên vụ việc", en="Name of the case", needed="yes"),
        row("text", "dien_bien", "Diễn biến", en="What happened", look="multiline"),
        row("begin group", "thiet_hai", "Thiệt hại", en="Damage"),
        row("integer", "nguoi", "Số người", en="People", rule=". >= 0", wrong="Không nhận số âm.",
            wrong_en="Never below zero."),
        row("decimal", "tien", "Số tiền (triệu đồng)", en="Money (million)"),
        row("end group"),
        row("begin repeat", "bien_phap", "Biện pháp", en="Measures"),
        row("text", "viec", "Việc đã làm", en="What was done"),
        row("integer", "ngay", "Số ngày", en="Days"),
        row("end repeat"),
        row("end repeat"),
        row("end group"),
    ]  # fmt: skip


def matrix() -> list[list[str]]:
    """A table-list, and the same with `label` and `list-nolabel` beside a figure."""
    return [
        row("begin group", "dich_vu", "Các dịch vụ có ở thôn", en="Services in the village",
            look="table-list"),
        row("select_one co", "dien", "Điện lưới quốc gia", en="Electricity", needed="yes"),
        row("select_one co", "nuoc", "Nước sạch", en="Clean water", hint="Từ công trình tập trung",
            hint_en="From the central plant"),
        row("select_one co", "mang", "Mạng internet băng rộng cố định", en="Broadband"),
        row("end group"),
        row("begin group", "y_te", "Y tế", en="Health", look="field-list"),
        row("select_multiple co", "nhan", "Trong quý", en="In the quarter", look="label"),
        row("select_multiple co", "tiem", "Tiêm chủng", en="Vaccination", look="list-nolabel"),
        row("select_multiple co", "kham", "Khám sức khỏe", en="Check-ups", look="list-nolabel"),
        row("integer", "luot", "Số lượt khám", en="Visits", look="w6", usual=". < 1000",
            unusual="Nhiều hơn thường lệ.", needed="yes"),
        row("begin group", "tram", "Trạm y tế", en="Health station"),
        row("integer", "giuong", "Số giường", en="Beds"),
        row("begin group", "can_bo", "Cán bộ của trạm", en="Its staff"),
        row("integer", "bac_si", "Bác sĩ", en="Doctors", look="w4"),
        row("integer", "y_si", "Y sĩ", en="Assistants", look="w4"),
        row("integer", "duoc", "Dược sĩ", en="Pharmacists", look="w4"),
        row("end group"),
        row("end group"),
        row("end group"),
    ]  # fmt: skip


def resources_with(folder: Path, forms: dict[str, Callable[[], tuple[list[list[str]], str]]]) -> Path:
    """A resources folder whose forms are these: name → (survey, style)."""
    for each in RESOURCES.iterdir():
        if each.is_dir() and each.name != "forms":
            (folder / each.name).symlink_to(each, target_is_directory=True)
    (folder / "forms").mkdir()
    for name, made in forms.items():
        survey, style = made()
        write(folder / "forms" / f"{name}.xlsx", survey, style)
    return folder
