"""An XLSForm with a question of every kind a form can ask, and appearances nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook

from desktop.forms import FormDefinition, compile_xlsform, parse_form

UNITS = Path(__file__).resolve().parents[3] / "resources" / "units"

COLUMNS = (
    "type", "name", "label", "hint", "required", "appearance", "parameters", "constraint",
    "constraint_message", "choice_filter", "bind::type", "calculation", "read_only",
)  # fmt: skip
LONG = (
    "Theo anh/chị, trong kỳ báo cáo này, việc tiếp nhận và trả kết quả giải quyết thủ tục hành chính qua "
    "dịch vụ bưu chính công ích trên địa bàn xã đã đáp ứng được nhu cầu của người dân ở các thôn vùng sâu, "
    "vùng xa hay chưa?"
)
LONG_CHOICE = (
    "Đáp ứng đầy đủ: người dân ở mọi thôn đều nhận được kết quả tại nhà trong vòng hai ngày làm việc kể từ "
    "khi có kết quả, không phải đi lại lần nào và không phải trả thêm khoản phí nào ngoài quy định"
)

#: By section: (type, name, label, and the other columns by name).
SECTIONS: dict[str, tuple[tuple[str, str, str, dict[str, str]], ...]] = {
    "Chữ và số": (
        ("text", "ten", "Tên thôn, tổ dân phố", {"required": "yes", "hint": "Ghi như trên con dấu."}),
        ("text", "ghi_chu", "Ghi chú", {"appearance": "multiline", "parameters": "rows=3"}),
        ("text", "dien_thoai", "Số điện thoại", {"appearance": "numbers"}),
        ("text", "ma_bi_mat", "Mã tra cứu", {"appearance": "masked"}),
        ("text", "trang", "Địa chỉ trang", {"appearance": "url"}),
        ("barcode", "ma_vach", "Mã vạch hồ sơ", {}),
        ("integer", "so_ho", "Số hộ (hộ)", {"constraint": ". >= 0", "constraint_message": "Không thể âm."}),
        ("decimal", "kinh_phi", "Kinh phí (triệu đồng)", {"appearance": "thousands-sep"}),
    ),
    "Ngày và giờ": (
        ("date", "ngay", "Ngày họp", {}),
        ("date", "ngay_khac", "Ngày ban hành", {"appearance": "no-calendar"}),
        ("date", "thang", "Tháng số liệu", {"appearance": "month-year"}),
        ("date", "nam", "Năm số liệu", {"appearance": "year"}),
        ("time", "gio", "Giờ bắt đầu", {}),
        ("dateTime", "luc", "Lúc xảy ra", {}),
    ),
    "Chọn một": (
        ("select_one loai", "loai", "Loại thiên tai", {}),
        ("select_one loai", "loai_gon", "Loại thiên tai khác", {"appearance": "minimal"}),
        ("select_one tinh", "tinh", "Tỉnh, thành phố", {"appearance": "minimal"}),
        (
            "select_one xa", "xa", "Xã, phường, đặc khu",
            {"appearance": "autocomplete", "choice_filter": "tinh = ${tinh}"},
        ),
        ("select_one xa", "xa_bat_ky", "Xã kết nghĩa", {"appearance": "minimal autocomplete"}),
        ("select_one muc", "hai_long", "Mức độ hài lòng", {"appearance": "likert"}),
        ("select_one thang", "thang_cot", "Tháng", {"appearance": "columns"}),
        ("select_one thang", "thang_goi", "Tháng khác", {"appearance": "columns-pack"}),
        ("select_one thang", "thang_ba", "Tháng thứ ba", {"appearance": "columns-3"}),
        ("select_one loai", "nhanh", "Chọn nhanh", {"appearance": "quick"}),
        ("select_one hinh", "hinh", "Biển báo", {"appearance": "columns"}),
        ("select_one dai", "dai", LONG, {}),
        ("text", "co", "Có nhà văn hóa", {"bind::type": "boolean"}),
    ),
    "Chọn nhiều, xếp thứ tự": (
        ("select_multiple loai", "cac_loai", "Các loại thiên tai", {}),
        ("select_multiple thang", "cac_thang", "Các tháng", {"appearance": "columns-4"}),
        ("select_multiple bon_muoi", "bon_muoi", "Thủ tục đã niêm yết", {}),
        ("select_multiple xa", "cac_xa", "Các xã giáp ranh", {"appearance": "minimal"}),
        ("rank loai", "thu_tu", "Xếp theo mức thiệt hại", {}),
    ),
    "Khoảng, xác nhận, vị trí": (
        ("range", "diem", "Điểm tự chấm", {"parameters": "start=0 end=100 step=5"}),
        ("range", "ty_le", "Tỷ lệ", {"parameters": "start=0.0 end=1.0 step=0.25", "bind::type": "decimal"}),
        (
            "range", "dung", "Mực nước",
            {"parameters": "start=0 end=10 step=1", "appearance": "vertical no-ticks"},
        ),
        ("range", "chon", "Số cán bộ", {"parameters": "start=1 end=30 step=1", "appearance": "picker"}),
        ("range", "sao", "Xếp hạng", {"parameters": "start=1 end=5 step=1", "appearance": "rating"}),
        ("range", "rong", "Dân số", {"parameters": "start=0 end=1000000 step=1"}),
        ("acknowledge", "da_doc", "Đã đọc công văn hướng dẫn kèm theo.", {}),
        ("geopoint", "vi_tri", "Vị trí trụ sở", {}),
        ("geotrace", "tuyen", "Tuyến đường", {}),
        ("geoshape", "vung", "Vùng ngập", {}),
    ),
    "Ngoài khả năng của máy này": (
        ("file", "tep", "Tệp kèm theo", {}),
        ("image", "ve", "Sơ đồ", {"appearance": "draw"}),
        ("image", "ky", "Chữ ký", {"appearance": "signature"}),
        ("image", "chup", "Ảnh chụp tại chỗ", {"appearance": "new"}),
        ("text", "ben_ngoai", "Số đo", {"appearance": "ex:vn.example.measure"}),
        ("integer", "la", "Số lượng", {"appearance": "something-new"}),
        ("select_one loai", "ban_do", "Chọn trên bản đồ", {"appearance": "map"}),
        ("note", "loi_nhan", "Xin cảm ơn.", {}),
        ("integer", "gap_doi", "Gấp đôi số hộ", {"calculation": "${so_ho} * 2", "read_only": "yes"}),
    ),
}  # fmt: skip

CHOICES: dict[str, tuple[tuple[str, str], ...]] = {
    "loai": (("lu", "Lũ quét"), ("bao", "Bão"), ("han", "Hạn hán"), ("sat", "Sạt lở đất")),
    "muc": (
        ("1", "Rất không hài lòng"), ("2", "Không hài lòng"), ("3", "Bình thường"), ("4", "Hài lòng"),
        ("5", "Rất hài lòng"),
    ),
    "thang": tuple((f"t{month}", f"Tháng {month}") for month in range(1, 13)),
    "hinh": (("cam", "Cấm vào"), ("nguy", "Nguy hiểm"), ("re", "Rẽ phải")),
    "dai": (
        ("a", LONG_CHOICE),
        ("b", "Đáp ứng một phần: chỉ các thôn gần đường liên xã"),
        ("c", "Chưa đáp ứng"),
    ),
    "bon_muoi": tuple((f"tt{at}", f"Thủ tục số {at}") for at in range(1, 41)),
}  # fmt: skip


def units(name: str) -> list[list[str]]:
    """The rows of a list of units."""
    return [line.split("\t") for line in (UNITS / name).read_text(encoding="utf-8").splitlines()[1:]]


def choices() -> Iterator[tuple[str, str, str, str, str]]:
    """The rows of the choices sheet: list, name, label, image, province."""
    for name, entries in CHOICES.items():
        for value, label in entries:
            yield name, value, label, f"{value}.png" if name == "hinh" else "", ""
    for code, label, *_ in units("provinces.tsv"):
        yield "tinh", code, label, "", ""
    for code, label, kind, province in units("communes.tsv"):
        words = {"xa": "Xã", "phuong": "Phường", "dac-khu": "Đặc khu"}[kind]
        yield "xa", code, f"{words} {label}", "", province


def write(path: Path, *, required: bool = False) -> Path:
    """The form as a workbook; `required`: every answer is needed."""
    book = Workbook(write_only=True)
    survey = book.create_sheet("survey")
    survey.append(COLUMNS)
    for at, (title, rows) in enumerate(SECTIONS.items()):
        survey.append(("begin_group", f"nhom{at}", title))
        for kind, name, label, more in rows:
            more = {**more, "required": "yes"} if required and kind != "note" else more
            survey.append([kind, name, label, *(more.get(column, "") for column in COLUMNS[3:])])
        survey.append(("end_group",))
    sheet = book.create_sheet("choices")
    sheet.append(("list_name", "name", "label", "media::image", "tinh"))
    for row in choices():
        sheet.append(row)
    settings = book.create_sheet("settings")
    settings.append(("form_title", "form_id", "version", "regime_periodicity", "regime_due_days"))
    settings.append(("Mọi loại câu hỏi", "moi_loai", "1", "month", "2"))
    book.save(path)
    return path


def gallery(*, required: bool = False) -> FormDefinition:
    """The form; `required`: every answer is needed."""
    return _compiled(required)


@cache
def _compiled(required: bool) -> FormDefinition:
    with TemporaryDirectory() as folder:
        return parse_form(compile_xlsform(write(Path(folder) / "moi_loai.xlsx", required=required)).xml)


def ref(name: str) -> str:
    """Where the question of that name is."""
    for at, rows in enumerate(SECTIONS.values()):
        if any(row[1] == name for row in rows):
            return f"/data/nhom{at}/{name}"
    raise KeyError(name)
