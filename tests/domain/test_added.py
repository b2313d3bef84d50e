"""Villages' counts and amounts add up; what is a share, an average, a score or a code never does."""

from __future__ import annotations

import pytest

from desktop.documents.answers import in_vietnamese, is_figure, unmarked
from desktop.domain.added import adds_up
from tests.forms.scenario import context, published


@pytest.mark.parametrize(
    ("label", "hint"),
    [
        ("Tỷ lệ bao phủ bảo hiểm y tế", "Phần trăm, từ 0 đến 100"),
        ("Tỷ lệ hộ nghèo", ""),
        ("Năng suất bình quân", "Tạ/ha"),
        ("Thu nhập bình quân", "Triệu đồng/người"),
        ("Năng suất lúa (tạ/ha)", ""),
        ("Lượng mưa (mm/ngày)", ""),
        ("Mức hài lòng", "Từ 1 (rất không hài lòng) đến 5 (rất hài lòng)"),
        ("Điểm đánh giá", "Điểm"),
        ("Kết quả thi", "Điểm"),
        ("Giá lúa", "Đồng"),
        ("Đơn giá", "Đồng"),
        ("Nhiệt độ", "Độ C"),
        ("Xếp hạng", ""),
        ("Năm thành lập", ""),
        ("Năm", ""),
        ("STT", ""),
        ("Mã số thuế", ""),
        ("Kinh độ", ""),
        ("Average income", ""),
        ("Taux de couverture", ""),
    ],
)
def test_what_does_not_add_up(label: str, hint: str) -> None:
    assert not adds_up(label, hint)


@pytest.mark.parametrize(
    ("label", "hint"),
    [
        ("Tổng số thôn, tổ dân phố", "Thôn"),
        ("Sản lượng", "Tấn; bằng diện tích thu hoạch × năng suất / 10"),
        ("Dự toán thu ngân sách năm", "Triệu đồng"),
        ("Hộ có mức sống trung bình", "Hộ"),
        ("Trường học hư hỏng", "Điểm trường"),
        ("Điểm trường", "Điểm"),
        ("Điểm sạt lở", "Điểm"),
        ("Giá trị thiệt hại", "Triệu đồng"),
        ("Giá trị sản xuất (triệu đồng)", ""),
        ("Đã kích hoạt VNeID mức 2", "Người"),
        ("Diện tích lúa (ha)", ""),
        ("Số hộ (tính đến 31/12)", ""),
        ("Trên 70 %", ""),
        ("Hộ nghèo/cận nghèo", "Hộ"),
        ("Ngày công lao động nghĩa vụ", "Ngày công"),
        ("Gia súc chết", "Con"),
        ("Mạ bị ngập", "Ha"),
        ("Gia cầm chết", "Con"),
        ("Ngày công", ""),
        ("Năm học bổng", "Suất"),
    ],
)
def test_what_adds_up(label: str, hint: str) -> None:
    assert adds_up(label, hint)


def test_of_the_commune_s_own_forms_only_shares_averages_and_scores_stay_out() -> None:
    apart = set()
    for form in ("cds57", "tthc", "dancu", "ktxh", "thientai", "ngheo_ntm"):
        instance = published(form).new(context())
        in_vietnamese(instance)
        for node in instance.walk():
            asked = is_figure(node) and not node.computed and not node.readonly
            if asked and not adds_up(unmarked(node.label), unmarked(node.hint)):
                apart.add(node.name)
    assert apart == {"bhyt_tl", "ns_lua"}
