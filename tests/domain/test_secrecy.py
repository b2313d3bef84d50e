"""Marks of state secrecy are found as they are stamped, and the word inside others is left alone."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from desktop.domain.secrecy import secret_mark, secret_name, stamped

Form = Literal["NFC", "NFD"]
MARKED = [
    ("MẬT", "MẬT"),
    ("  MẬT  ", "MẬT"),
    ("Kế hoạch phòng thủ\nMẬT\nnăm 2026", "MẬT"),
    ("TỐI MẬT", "TỐI MẬT"),
    ("TUYỆT  MẬT", "TUYỆT MẬT"),
    ("*** TUYỆT MẬT ***", "TUYỆT MẬT"),
    ("«MẬT»", "MẬT"),
    ("[ TỐI MẬT ]", "TỐI MẬT"),
    ("— MẬT —", "MẬT"),
    ("M Ậ T", "MẬT"),
    ("T Ố I   M Ậ T", "TỐI MẬT"),
    ("T U Y Ệ T  M Ậ T", "TUYỆT MẬT"),
    ("Độ mật: Mật", "MẬT"),
    ("Độ mật: Tối mật", "TỐI MẬT"),
    ("ĐỘ MẬT: TUYỆT MẬT.", "TUYỆT MẬT"),
    ("mức độ mật: mật", "MẬT"),
    ("Mức độ mật - Tối mật\nSố: 05/BC-UBND", "TỐI MẬT"),
    ("CÔNG VĂN MẬT SỐ 12", "MẬT"),
    ("báo cáo TUYỆT  MẬT số 3", "TUYỆT MẬT"),
    ("TÀI LIỆU TỐI MẬT", "TỐI MẬT"),
    ("Số: 12/CV-UBND\tMẬT\tBà Nà, ngày 02 tháng 9", "MẬT"),
    ("ỦY BAN NHÂN DÂN       TỐI MẬT      CỘNG HÒA XÃ HỘI", "TỐI MẬT"),
    ("KẾ HOẠCH DIỄN TẬP PHÒNG THỦ - MẬT", "MẬT"),
    ("DIỄN TẬP KHU VỰC PHÒNG THỦ NĂM 2026 – TUYỆT MẬT", "TUYỆT MẬT"),
    ("PHƯƠNG ÁN BẢO VỆ BẦU CỬ -MẬT", "MẬT"),
    ("UBND XÃ BÀ NÀ - DANH SÁCH DÂN QUÂN — TỐI MẬT.", "TỐI MẬT"),
    ("Kế hoạch diễn tập phòng thủ năm 2026 - MẬT", "MẬT"),
    ("KẾ HOẠCH (MẬT)", "MẬT"),
    ("KẾ HOẠCH SỐ 05: MẬT", "MẬT"),
    ("HỎA TỐC - MẬT", "MẬT"),
    ("HOẢ TỐC, MẬT", "MẬT"),
    ("HỎA TỐC, MẬT\nKẾ HOẠCH", "MẬT"),
    ("TỐI MẬT - THƯỢNG KHẨN", "TỐI MẬT"),
    ("Hỏa tốc - Mật", "MẬT"),
    ("[KHẨN] [MẬT]", "MẬT"),
    ("Báo cáo mật số 03", "MẬT"),
    ("Đóng dấu MẬT: kế hoạch số 3", "MẬT"),
    ("M\u200bẬT", "MẬT"),
    ("\ufeffM\u200c\u200dẬ\u2060T\u00ad", "MẬT"),
    ("TỐ\u00adI M\ufeffẬT", "TỐI MẬT"),
    ("MÂ\u200b\u0323T", "MẬT"),
    ("M\u2063ẬT", "MẬT"),
    ("KẾ HOẠCH DIỄN TẬP PHÒNG THỦ-MẬT", "MẬT"),
    ("Kế hoạch diễn tập phòng thủ - Mật", "MẬT"),
    ("MẬT - KẾ HOẠCH DIỄN TẬP", "MẬT"),
    ("Hỏa tốc, mật", "MẬT"),
    ("kế hoạch diễn tập phòng thủ năm 2026 - mật", "MẬT"),
    ("phương án tác chiến – tối mật", "TỐI MẬT"),
    ("công văn số 12 - mật", "MẬT"),
]
#: In a text that is typed, not in a document of many pages.
TYPED = [
    ("công văn 12/CV (Mật)", "MẬT"),
    ("[tuyệt mật]", "TUYỆT MẬT"),
    ("Theo công văn TỐI MẬT số 3", "TỐI MẬT"),
    ("Kế hoạch phòng thủ TUYỆT MẬT", "TUYỆT MẬT"),
    ("TỐI MẬT: sửa lại", "TỐI MẬT"),
    ("Tài liệu Mật", "MẬT"),
    ("Hồ sơ Mật số 3/HS", "MẬT"),
    ("Công văn số 12 - MẬT", "MẬT"),
    ("Công văn số 12/CV-UBND: MẬT, đã nhận", "MẬT"),
    ("Kèm theo tài liệu MẬT.", "MẬT"),
    ("Theo công văn MẬT số 12", "MẬT"),
    ("báo cáo tuyệt mật", "TUYỆT MẬT"),
    ("Kèm báo cáo tối mật của xã", "TỐI MẬT"),
    ("theo Kế hoạch số 05 Tối mật", "TỐI MẬT"),
    ("Diễn tập phòng thủ năm 2026 – MẬT", "MẬT"),
    ("Đã nhận. Gửi kèm bản đồ MẬT cho huyện đội", "MẬT"),
    ("Kèm báo cáo mật số 03 của huyện đội", "MẬT"),
    ("theo công văn mật số: 12/CV", "MẬT"),
    ("công văn mật số", "MẬT"),
    ("Đã nhận kế hoạch mật ngày 02/9", "MẬT"),
    ("Kế hoạch số 5 đã đóng dấu MẬT, gửi lại", "MẬT"),
    ("Gửi danh sách MẬT", "MẬT"),
    ("Tài liệu đóng dấu Mật: số 3", "MẬT"),
    ("Kèm công văn M\u200bẬT", "MẬT"),
    ("công văn mật của huyện đội", "MẬT"),
    ("Theo kế hoạch mật của Ban Chỉ huy quân sự xã", "MẬT"),
    ("Đã nhận chỉ thị tối mật của Quân khu 5", "TỐI MẬT"),
]
PLAIN = [
    "", "mật", "Mật", "mật ong rừng", "Mật ong", "MẬT ONG", "bảo mật thông tin", "BẢO MẬT THÔNG TIN",
    "ĐỔI MẬT KHẨU", "mật khẩu: 123", "Mật khẩu", "MẬT KHẨU", "MẬT ĐỘ DÂN SỐ", "Mật độ dân số: 120",
    "bí mật", "BÍ MẬT NHÀ NƯỚC", "Công tác bảo vệ bí mật nhà nước", "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "Tối mất điện", "một người tối mật thiết", "THẬT MẬT THIẾT", "độ mật của tường", "MẬT MÃ",
    "SỮA ONG, MẬT ONG, MẬT MÍA", "NUÔI ONG LẤY MẬT", "Hội nuôi ong lấy mật xã Bà Nà",
    "Danh mục bí mật nhà nước độ Tối mật", "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT",
    "Không có văn bản nào đóng dấu MẬT trong kỳ.", "Tập huấn: dấu chỉ độ mật gồm MẬT, TỐI MẬT, TUYỆT MẬT",
    "Độ mật: Không", "Độ mật: Mật, Tối mật hoặc Tuyệt mật (ghi rõ)", "MẬT VỤ", "CẨN MẬT", "KÍN MẬT",
    "TUẦN MẬT", "dịch mật", "THOÁT VỊ ĐƯỜNG MẬT", "sỏi túi mật", "TÚI MẬT", "Cơ mật viện",
    "TỶ LỆ MẬT ĐỘ CÂY TRỒNG", "TOI MAT", "MAT", "Giữ bí mật tuyệt đối", "quản lý tài liệu mật",
    "tài liệu mật", "Quản lý tài liệu Mật theo luật", "Không có văn bản MẬT trong kỳ",
    "báo cáo mật độ dân số", "Báo cáo Mật độ dân số", "BÁO CÁO MẬT ĐỘ CÂY TRỒNG", "Bản đồ Mật độ dân cư",
    "Kế hoạch Mật Sơn", "tài liệu bảo mật", "Tài liệu Bảo mật thông tin", "TÀI LIỆU BẢO MẬT",
    "hồ sơ bí mật gia truyền", "Thông báo mật khẩu mới", "Thông báo Mật khẩu mới", "THÔNG BÁO MẬT KHẨU MỚI",
    "Tài liệu Mật mã học", "Kế hoạch mật ong xuất khẩu", "Đề án Mật ong rừng", "quan hệ thân mật",
    "báo cáo tối mật thiết", "Tập huấn quản lý văn bản tuyệt mật",
    "Không soạn tài liệu tuyệt mật trên máy này", "SẢN PHẨM: CHÈ - MẬT", "Phim tài liệu về mật vụ",
    "công văn số 12 về nuôi ong lấy mật", "SẢN PHẨM: CHÈ - MẬT - SỮA", "SẢN PHẨM OCOP - MẬT",
    "KẾ HOẠCH PHÁT TRIỂN CHÈ - MẬT", "ĐỀ ÁN VÙNG NUÔI ONG - MẬT", "KẾ HOẠCH NUÔI ONG LẤY MẬT",
    "KẾ HOẠCH BẢO VỆ BÍ MẬT", "BÁO CÁO SẢN LƯỢNG: SỮA, MẬT", "KẾ HOẠCH ĐỔI MẬT KHẨU", "HỎA TỐC",
    "KHẨN TRƯƠNG", "Khẩn trương bảo mật", "HỎA TỐC - BẢO MẬT", "công văn mật mã số 3", "Báo cáo mật độ số 3",
    "Quản lý công văn mật số 12", "Không nhận báo cáo mật số nào", "Số văn bản đóng dấu MẬT: 0",
    "Hướng dẫn cách đóng dấu MẬT", "Tổng số tài liệu - MẬT ONG", "SỐ VĂN BẢN: CHÈ - MẬT", "mật\u200bong",
    "Kế hoạch nuôi ong - mật", "Sản phẩm: Chè - Mật", "BẢO VỆ BÍ-MẬT", "KẾ HOẠCH BẢO VỆ BÍ-MẬT",
    "MẬT - CHÈ - SỮA", "Ông Nguyễn Văn Mật", "Chủ hộ: Mật",
    "THÔN: MẬT", "Hồ sơ bảo mật số 3", "DANH SÁCH HỘ NUÔI ONG - MẬT",
    "kế hoạch phát triển chè - mật", "kế hoạch thu mua phấn hoa - mật", "báo cáo quốc phòng - bảo mật",
    "sản phẩm: chè - mật", "rỉ mật", "mật mía của xã", "kế hoạch mật của hợp tác xã",
    "Quản lý công văn mật của huyện đội", "Không nhận văn bản mật của công an", "mật ong - mật mía",
    "an ninh mạng - mật khẩu", "quốc phòng, an ninh - mật độ dân cư", "bảo vệ bí mật của công an",
    "báo cáo mật của tổ ong", "chè - mật", "sữa ong - mật",
    "kế hoạch tiếp nhận tài liệu mật của cấp trên", "Danh mục tài liệu mật của công an",
    "bí\u00admật", "bảo mật thông tin cá nhân", "Mật ong - mật mía", "KẾ HOẠCH MẬT ONG - MẬT MÍA",
]  # fmt: skip


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("text", "mark"), MARKED + TYPED)
def test_a_mark_is_found(text: str, mark: str, form: Form) -> None:
    assert secret_mark(unicodedata.normalize(form, text)) == mark


@pytest.mark.parametrize(("text", "mark"), MARKED)
def test_a_stamp_among_many_lines_is_found(text: str, mark: str) -> None:
    page = f"ỦY BAN NHÂN DÂN XÃ BÀ NÀ\n{text}\nKính gửi: Ủy ban nhân dân thành phố\n" + "Nội dung.\n" * 500
    assert stamped(page) == mark


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", PLAIN)
def test_words_are_left_alone(text: str, form: Form) -> None:
    assert secret_mark(unicodedata.normalize(form, text)) is None


@pytest.mark.parametrize(
    "text",
    ["Văn bản đến (mật) do văn thư quản lý riêng.", "Văn bản TỐI MẬT do văn thư quản lý riêng.", *PLAIN],
)
def test_a_sentence_of_a_document_is_left_alone(text: str) -> None:
    assert stamped(text) is None


def test_a_long_text_is_looked_through_in_no_time() -> None:
    assert stamped("bảo mật " * 200_000) is None
    assert stamped("M Ậ T Ậ " * 100_000) is None
    assert stamped("KẾ HOẠCH - " * 100_000 + "MẬT") is None
    assert stamped("MẬT" + " - " * 100_000 + "ong") is None


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("CV_12_TOI_MAT.pdf", "TỐI MẬT"),
        ("tuyetmat.docx", None),
        ("TUYETMAT.docx", "TUYỆT MẬT"),
        ("bao cao (Mật).docx", "MẬT"),
        ("KH_MẬT_2026.pdf", "MẬT"),
        ("BC TỐI MẬT quý 3.pdf", "TỐI MẬT"),
        ("mat_bang.jpg", None),
        ("MAT BANG.jpg", None),
        ("doi_MẬT_KHẨU.txt", None),
        ("NUÔI ONG LẤY MẬT.docx", None),
        ("DANH MỤC BÍ MẬT NHÀ NƯỚC.pdf", None),
        ("Mật.docx", "MẬT"),
        ("mật.pdf", "MẬT"),
        ("01. Tối mật (2).docx", "TỐI MẬT"),
        ("M\u200bật.docx", "MẬT"),
        ("hỏa tốc - Mật.docx", "MẬT"),
        ("Công văn mật.docx", "MẬT"),
        ("báo cáo mật số 3.docx", "MẬT"),
        ("Kế hoạch phòng thủ - Mật.docx", "MẬT"),
        ("KH_phòng thủ_Mật.docx", "MẬT"),
        ("Mật ong.docx", None),
        ("Bảo mật.docx", None),
        ("Mật khẩu.docx", None),
        ("Chè - Mật.docx", None),
        ("KH diễn tập phòng thủ - mật.docx", "MẬT"),
        ("KH trồng rừng - mật.docx", None),
        ("Kế hoạch phát triển chè - Mật.docx", None),
        ("Quản lý tài liệu mật.docx", None),
        ("Mật độ dân số.xlsx", None),
        ("mat.docx", None),
    ],
)
def test_names_of_files(name: str, mark: str | None) -> None:
    assert secret_name(name) == mark
