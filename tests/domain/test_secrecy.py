"""Marks of state secrecy are found as they are stamped, and the word inside others is left alone."""

from __future__ import annotations

import unicodedata

import pytest

from desktop.domain.secrecy import secret_mark, secret_name


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("MẬT", "MẬT"),
        ("Kế hoạch phòng thủ\nMẬT\nnăm 2026", "MẬT"),
        ("TỐI MẬT", "TỐI MẬT"),
        ("báo cáo TUYỆT  MẬT số 3", "TUYỆT MẬT"),
        ("Độ mật: Tối mật", "TỐI MẬT"),
        ("mức độ mật: mật", "MẬT"),
        ("công văn 12/CV (Mật)", "MẬT"),
        ("[tuyệt mật]", "TUYỆT MẬT"),
        ("CÔNG VĂN MẬT SỐ 12", "MẬT"),
        (unicodedata.normalize("NFD", "TỐI MẬT"), "TỐI MẬT"),
    ],
)
def test_a_mark_is_found(text: str, mark: str) -> None:
    assert secret_mark(text) == mark


@pytest.mark.parametrize(
    "text",
    [
        "", "mật ong rừng", "bảo mật thông tin", "BẢO MẬT THÔNG TIN", "ĐỔI MẬT KHẨU", "mật khẩu: 123",
        "MẬT ĐỘ DÂN SỐ", "bí mật", "Tối mất điện", "một người tối mật thiết", "THẬT MẬT THIẾT",
        "độ mật của tường",
        "SỮA ONG, MẬT ONG, MẬT MÍA",
    ],
)  # fmt: skip
def test_words_are_left_alone(text: str) -> None:
    assert secret_mark(text) is None


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("CV_12_TOI_MAT.pdf", "TỐI MẬT"),
        ("tuyetmat.docx", None),
        ("TUYETMAT.docx", "TUYỆT MẬT"),
        ("bao cao (Mật).docx", "MẬT"),
        ("KH_MẬT_2026.pdf", "MẬT"),
        ("mat_bang.jpg", None),
        ("MAT BANG.jpg", None),
        ("doi_MẬT_KHẨU.txt", None),
    ],
)
def test_names_of_files(name: str, mark: str | None) -> None:
    assert secret_name(name) == mark
