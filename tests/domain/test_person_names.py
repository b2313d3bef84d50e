"""Names of persons of the Kinh and of the other peoples are recognised; places and ordinary words are not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.person_names import named
from desktop.domain.personal import MASK, likely_names, mask_person, names_person

HOA = ("Nguyễn Thị Hoa", "0905123456", "số 12 đường Trần Phú, thôn Thạch Nham Đông, hoa.nt@thu.vn")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tôi tên Trương Văn Sáu", ("tên Trương Văn Sáu",)),
        ("Tôi là Hoa ở thôn 3", ("Hoa",)),
        ("hộ Cao Thị Bé và gia đình Tăng Thị Hoa", ("hộ Cao Thị Bé", "Tăng Thị Hoa")),
        ("Hà Thị Hoa xin nước sạch", ("Hà Thị Hoa",)),
        ("đồng chí Tạ Đình Đề", ("Tạ Đình Đề",)),
        ("Quách Tuấn, Phùng Hưng, Kiều Oanh", ("Quách Tuấn", "Phùng Hưng", "Kiều Oanh")),
        ("do nguyễn thị hoa nói, NGUYỄN THỊ HOA", ("nguyễn thị hoa", "NGUYỄN THỊ HOA")),
        ("Zơrâm Nhớ bị sạt lở", ("Zơrâm Nhớ",)),
        ("A Lăng Thị Bưu, Alăng Mai, Bhnướch Đào", ("A Lăng Thị Bưu", "Alăng Mai", "Bhnướch Đào")),
        ("Y Bliu Niê, H'Hen Niê và K’ Brêu", ("Y Bliu Niê", "H'Hen Niê", "K’ Brêu")),
        ("Lò A Chu, Mùa A Sử, Vàng Mí Sính", ("Lò A Chu", "Mùa A Sử", "Vàng Mí Sính")),
        ("Cống trước nhà bà Lan, trước nhà Nguyễn Thị Hoa", ("bà Lan", "Nguyễn Thị Hoa")),
        ("Đường vào nhà bà Lan bị lấn", ("bà Lan",)),
        ("nhà anh Hùng xả thải cạnh nhà Trần Hùng", ("anh Hùng", "Trần Hùng")),
        ("khối bà Hà, xóm ông Bảy", ("bà Hà", "ông Bảy")),
        ("sau nhà ông Nguyễn Văn An, nhà nguyễn thị hoa", ("ông Nguyễn Văn An", "nguyễn thị hoa")),
        ("Viết cho hoa.nt@thu.vn hay facebook.com/hoa.nt", ("hoa.nt@thu.vn", "facebook.com/hoa.nt")),
    ],
)
def test_names_of_persons(text: str, found: tuple[str, ...]) -> None:
    assert likely_names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Từ Hà Nội về Thái Bình, Cao Bằng và Lâm Đồng",
        "Trạm Y Tế và Sở Y tế",
        "Mùa Xuân đến, Mai sau còn nhớ",
        "Nhà Văn Hóa thôn, Siêu Thị Xanh Mới",
        "Người H’Mông ở A Lưới, tôi là người Hà Nội",
        "Đường Trần Phú, phường Cao Thắng, cầu Quách Thị Trang, thành phố Hồ Chí Minh",
        "Sơn Trà, Kim Liên và Bệnh viện Đa khoa Đà Nẵng",
        "Ngày mai thị trường mở, đường trần văn ơn, nhà hồ thị trấn",
        "Ở xã Bà Nà, đường Bà Triệu và ấp Ông Hào",
        "Nhà Hà Nội, nhà văn hóa Đông Sơn, gần hồ thị xã",
        "Lương tháng này chưa trả, Đoàn kiểm tra đã đến",
    ],
)
def test_places_and_ordinary_words(text: str) -> None:
    assert likely_names(text) == ()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Cống trước nhà số 12 đường Trần Phú bị tắc", "Cống trước nhà số *** bị tắc"),
        ("cong truoc nha 12 Tran Phu, to 5", "cong truoc nha ***, to 5"),
        ("Xin trả lời về HOA.NT@thu.vn", "Xin trả lời về H***"),
    ],
)
def test_where_the_sender_lives_and_is_written_to(text: str, masked: str) -> None:
    assert names_person(*HOA, text)
    assert mask_person(text, *HOA) == masked


@pytest.mark.parametrize("text", ["Đường Trần Phú ngập", "Thôn Thạch Nham Đông mất nước", "Nhà 112 Trần Phú"])
def test_where_many_live_names_nobody(text: str) -> None:
    assert not names_person(*HOA, text)
    assert mask_person(text, *HOA) == text


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("Khối 5, phường Hòa Khánh", "Cống ở khối 5 bị tắc"),
        ("Khóm 3", "Khóm 3 mất điện"),
        ("Tiểu khu 4", "Rác ở tiểu khu 4"),
        ("Đội 7", "Mương đội 7 cạn"),
        ("TDP 6", "Đèn ở TDP 6 hỏng"),
        ("Cụm 2", "Cụm 2 chưa có nước"),
        ("Phum 1", "Đường vào phum 1 lầy"),
        ("KDC số 3", "KDC số 3 ngập"),
        ("Quốc lộ 1A", "Sửa quốc lộ 1A"),
        ("Đường 30/4", "Đường 30/4 ngập"),
        ("QL1A, xã Bình Sa", "Sửa QL1A, xã Bình Sa"),
        ("Đường số 5, phường Hòa Khánh", "Đường số 5, phường Hòa Khánh ngập"),
    ],
)
def test_an_address_where_many_live_is_nobody_s_house(address: str, text: str) -> None:
    assert not names_person("", "", address, text)
    assert mask_person(text, "", "", address) == text


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("số 12 Trần Phú", "Cống trước nhà 12 đường Trần Phú"),
        ("nhà 12 đường Trần Phú, khối 5", "Cống trước số 12 Trần Phú"),
        ("số 12/4, đường Trần Phú, khối 5", "Cống trước nhà 12/4 Trần Phú"),
        ("số 12, Trần Phú, khối 5", "Nhà số 12 Trần Phú"),
        ("số 12 đường 30/4", "Cống trước nhà 12 đường 30/4"),
        ("số 5 đường số 12", "Nhà số 5 đường 12 xả thải"),
        ("khối 5, ĐT 0905 123 456", "Gọi ĐT 0905 123 456"),
        ("K12/5 Trần Phú", "Nhà K12/5 Trần Phú"),
    ],
)
def test_a_house_is_one(address: str, text: str) -> None:
    assert names_person("", "", address, text)
    assert MASK in mask_person(text, "", "", address)


@given(st.text(alphabet="Khối5 ,/Đường số30T", max_size=30))
def test_any_address_is_read(address: str) -> None:
    assert not names_person("", "", address, "")


@given(st.text(alphabet="HKAYThị àế'’ .12-Nguyễn", max_size=40))
def test_what_is_found_stands_in_the_text_once(text: str) -> None:
    found = named(text)
    assert all(one < two <= len(text) for one, two in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
