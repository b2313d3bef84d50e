"""The rows of the decree's table, one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.documents import body, decree30
from desktop.documents.annex import Annex, laid_out, roman
from desktop.domain import cover as rules
from desktop.domain import paper as p
from desktop.domain.cover import Authority, abstract, first_cover
from desktop.domain.paper import Align, Cell, Paper, Paragraph, Sides, Table
from desktop.domain.periods import Period, Turn
from desktop.domain.unit import Unit, Units
from tests.documents.papers import METRICS, RESOURCES, cover, paper, quick_report, villages
from tests.forms import filling


def sides(made: Paper) -> list[Sides]:
    return [block for block in made.sections[0].blocks if isinstance(block, Sides)]


def paragraphs(made: Paper, section: int = 0) -> list[Paragraph]:
    return [block for block in made.sections[section].blocks if isinstance(block, Paragraph)]


def test_page_and_margins() -> None:
    assert (p.PAGE_WIDTH, p.PAGE_HEIGHT) == (210, 297)
    assert 20 <= p.TOP <= 25
    assert 20 <= p.BOTTOM <= 25
    assert 30 <= p.LEFT <= 35
    assert 15 <= p.RIGHT <= 20
    assert p.HEADER < p.TOP - p.HEADER_SIZE * 25.4 / 72  # the page number lies within the margin


def test_country_and_motto_with_a_rule_as_long_as_the_words() -> None:
    head = sides(paper(quick_report(), cover()))[0]
    country, motto = head.sides[1].blocks
    assert country.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert (country.size, country.runs[0].bold) == (13, True)
    assert METRICS.width(country.text, 13, bold=True) < head.sides[1].width
    assert motto.text == "Độc lập - Tự do - Hạnh phúc"
    assert (motto.size, motto.runs[0].bold) == (14, True)
    assert motto.rule == pytest.approx(METRICS.width(motto.text, 14, bold=True), abs=0.1)


def test_the_agency_under_its_superior() -> None:
    head = sides(paper(quick_report(), cover()))[0]
    above, issuer, name = head.sides[0].blocks
    assert [each.text for each in (above, issuer, name)] == [
        "UBND THÀNH PHỐ ĐÀ NẴNG",
        "ỦY BAN NHÂN DÂN",
        "XÃ BÀ NÀ",
    ]
    assert [each.runs[0].bold for each in (above, issuer, name)] == [False, True, True]
    assert {each.size for each in (above, issuer, name)} <= {12, 13}
    assert 1 / 3 <= name.rule / METRICS.width(name.text, name.size, bold=True) <= 1 / 2


def test_a_long_name_takes_smaller_letters() -> None:
    long = replace(cover(), agency="Ủy ban nhân dân\nphường Văn Miếu - Quốc Tử Giám")
    *_, first, last = sides(paper(quick_report(), long))[0].sides[0].blocks
    assert [each.text for each in (first, last)] == ["PHƯỜNG VĂN MIẾU -", "QUỐC TỬ GIÁM"]
    assert last.size == 12
    assert 1 / 3 <= last.rule / METRICS.width(last.text, 12, bold=True) <= 1 / 2


@pytest.mark.parametrize(
    ("number", "said"), [(5, "Số: 05/BC-UBND"), (10, "Số: 10/BC-UBND"), (117, "Số: 117/BC-UBND")]
)
def test_number_and_symbol(number: int, said: str) -> None:
    assert rules.number_line(replace(cover(), number=number)) == said
    line = sides(paper(quick_report(), replace(cover(), number=number)))[1].sides[0].blocks[0]
    assert (line.text, line.size, line.runs[0].bold) == (said, 13, False)


def test_a_number_to_be_written_by_hand_leaves_room() -> None:
    assert rules.number_line(replace(cover(), number=None)).endswith("      /BC-UBND")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 2, 5), "Bà Nà, ngày 05 tháng 02 năm 2026"),
        (date(2026, 1, 31), "Bà Nà, ngày 31 tháng 01 năm 2026"),
        (date(2026, 3, 9), "Bà Nà, ngày 09 tháng 3 năm 2026"),
        (date(2026, 11, 20), "Bà Nà, ngày 20 tháng 11 năm 2026"),
    ],
)
def test_place_and_date(day: date, said: str) -> None:
    assert rules.day_line(replace(cover(), day=day)) == said
    line = sides(paper(quick_report(), replace(cover(), day=day)))[1].sides[1].blocks[0]
    assert (line.text, line.size, line.runs[0].italic) == (said, 14, True)


@pytest.mark.parametrize(
    ("place", "size", "lines"),
    [
        ("Nguyễn Trãi", 14, 1),
        ("Phường Nguyễn Trãi", 13, 1),
        ("Phường Nguyễn Bỉnh Khiêm", 13, 1),
        ("Văn Miếu - Quốc Tử Giám", 13, 1),
        ("Thành phố Hồ Chí Minh, phường Văn Miếu", 14, 2),
    ],
)
def test_a_long_place_stands_with_the_day_in_the_line_of_the_number(
    place: str, size: float, lines: int
) -> None:
    made = sides(paper(quick_report(), replace(cover(), place=place)))[1].sides[1]
    (line,) = made.blocks
    assert (line.size, line.text.count("\n") + 1) == (size, lines)
    assert line.text.replace("\n", " ") == f"{place}, ngày 05 tháng 02 năm 2026"
    assert all(METRICS.width(part, size, italic=True) < made.width for part in line.text.split("\n"))


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Nguyễn Trãi", "Phường Nguyễn Trãi"),
        ("Hoàng Văn Thụ", "Xã Hoàng Văn Thụ"),
        ("Trần Hưng Đạo", "Phường Trần Hưng Đạo"),
        ("Phan Rang", "Phan Rang"),
        ("Bà Nà", "Bà Nà"),
    ],
)
def test_a_place_after_a_person_bears_its_type(name: str, place: str) -> None:
    units = Units.load(RESOURCES)
    (unit, *_) = (each for each in units.search(name) if each.name == name)
    first = first_cover(units.get(unit.code), None, "Báo cáo X", None)
    assert first.place == place
    assert rules.day_line(replace(first, day=date(2026, 2, 5))) == f"{place}, ngày 05 tháng 02 năm 2026"


def test_a_place_with_a_number_bears_its_type() -> None:
    assert rules.place_of(Unit("00001", "4", "phuong", "79")) == "Phường 4"
    assert rules.place_of(Unit("20194", "Bà Nà", "xa", "48")) == "Bà Nà"


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2026-02", "tháng 02 năm 2026"),
        ("2026-10", "tháng 10 năm 2026"),
        ("2026-Q4", "quý IV năm 2026"),
        ("2026-H1", "6 tháng đầu năm 2026"),
        ("2026-H2", "6 tháng cuối năm 2026"),
        ("2026-9M", "9 tháng đầu năm 2026"),
        ("2026", "năm 2026"),
    ],
)
def test_what_a_report_is_about(period: str, said: str) -> None:
    assert abstract("Báo cáo chuyển đổi số", Period.parse(period)) == f"Chuyển đổi số {said}"


def test_title() -> None:
    kind, about, *_ = paragraphs(paper(quick_report(), cover()))
    assert (kind.text, kind.size, kind.runs[0].bold, kind.align) == ("BÁO CÁO", 14, True, Align.CENTRE)
    assert about.text == "Chuyển đổi số tháng 10 năm 2026"
    assert 1 / 3 <= about.rule / METRICS.width(about.text, 14, bold=True) <= 1 / 2
    quick = cover("Báo cáo nhanh thiên tai", "")
    assert paragraphs(paper(quick_report(), quick, ""))[0].text == "BÁO CÁO NHANH"


def test_those_it_is_sent_to() -> None:
    one = cover()
    assert rules.addressees(one) == ("Kính gửi: Ủy ban nhân dân thành phố Đà Nẵng",)
    three = replace(one, to=("Ủy ban nhân dân thành phố;", "Sở Khoa học và Công nghệ", "Sở Nội vụ."))
    assert rules.addressees(three) == (
        "Kính gửi:",
        "- Ủy ban nhân dân thành phố;",
        "- Sở Khoa học và Công nghệ;",
        "- Sở Nội vụ.",
    )
    assert rules.addressees(replace(one, to=())) == ()


def test_the_dashes_of_several_stand_under_the_colon() -> None:
    long = "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính thành phố Đà Nẵng"
    made = paragraphs(paper(quick_report(), replace(cover(), to=("Sở Nội vụ", "Sở Tài chính", long))))
    (said,) = (each for each in made if each.text == "Kính gửi:")
    names = [each for each in made if each.text.startswith("- S") or long in each.text]
    colon = said.first + METRICS.width("Kính gửi", 14)
    assert [each.first for each in names] == [pytest.approx(colon, abs=0.1)] * 3
    # What does not fit into a line goes on under the name.
    name = colon + METRICS.width("- ", 14)
    assert [each.left for each in names] == [pytest.approx(name, abs=0.2)] * 3


def test_a_long_summary_is_broken_between_phrases_and_its_rule_belongs_to_the_last_line() -> None:
    long = "Kết quả giải quyết thủ tục hành chính và công tác kiểm soát thủ tục hành chính tháng 10 năm 2026"
    about = paragraphs(paper(quick_report(), replace(cover(), abstract=long)))[1]
    last = about.text.split("\n")[1]
    assert last.startswith("và công tác")
    assert 1 / 3 <= about.rule / METRICS.width(last, 14, bold=True) <= 1 / 2


def test_headings_of_a_reports_parts_are_in_capitals() -> None:
    said = [each.text for each in paragraphs(paper(quick_report(), cover()))]
    assert "III. THIỆT HẠI VỀ NHÀ Ở (cái)" in said
    assert "V. HẠ TẦNG, CÔNG TRÌNH VÀ ƯỚC THIỆT HẠI" in said


def test_texts_in_own_words_keep_the_forms_order() -> None:
    said = [each.text for each in paragraphs(paper(filling.cds57("2026-11"), cover()))]
    hard = next(at for at, text in enumerate(said) if text.startswith("Khó khăn, vướng mắc: "))
    assert said[hard + 1].startswith("Kiến nghị, đề xuất: Đề nghị tỉnh")


def test_what_a_grid_works_out_is_no_numbered_row() -> None:
    (table,) = [
        block for block in paper(quick_report(), cover()).sections[1].blocks if isinstance(block, Table)
    ]
    *levels, total = table.rows
    assert [row[0].text for row in levels] == ["1", "2", "3", "4"]
    assert (total[0].text, total[1].text) == ("", "Cộng các mức")
    assert all(cell.bold for cell in total)
    assert not any(cell.bold for row in levels for cell in row)


def test_body() -> None:
    made = paragraphs(paper(quick_report(), cover()))
    body = [each for each in made if each.align is Align.BOTH]
    assert len(body) > 20
    assert all(13 <= each.size <= 14 for each in body)
    assert all(each.first == 12.7 and each.after >= 6 and 1 <= each.spacing <= 1.5 for each in body)
    assert body[-1].text.endswith("./.")


@pytest.mark.parametrize(
    ("authority", "lines"),
    [
        (Authority.CHAIR, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        (Authority.ACTING, ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")),
        (Authority.DEPUTY, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (Authority.ORDER, ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        (Authority.MANDATE, ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    ],
)
def test_signature(authority: Authority, lines: tuple[str, ...]) -> None:
    signed = replace(cover(), authority=authority, position="Chánh Văn phòng")
    copies, names = sides(paper(quick_report(), signed))[-1].sides
    assert tuple(each.text for each in names.blocks[:-1]) == lines
    assert names.blocks[-1].text == "Trần Văn Hùng"
    assert all(each.runs[0].bold and 13 <= each.size <= 14 for each in names.blocks)
    assert [each.text for each in copies.blocks] == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
    assert (copies.blocks[0].size, copies.blocks[0].runs[0].italic) == (12, True)
    assert {each.size for each in copies.blocks[1:]} == {11}


def test_a_long_position_is_broken_and_the_signature_stands_under_all_of_it() -> None:
    position = "Trưởng phòng Kinh tế, Hạ tầng và Đô thị"
    signed = replace(cover(), authority=Authority.ORDER, position=position)
    *lines, _ = sides(paper(quick_report(), signed))[-1].sides[1].blocks
    assert [each.text for each in lines] == [
        "TL. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ",
    ]  # fmt: skip
    assert [each.signs for each in lines] == [False, False, True]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("ThS. Trần Văn Hùng", "Trần Văn Hùng"),
        ("PGS.TS Nguyễn Thị Tâm", "Nguyễn Thị Tâm"),
        ("Tiến sĩ Lê Bá", "Lê Bá"),
        ("Bùi Sĩ Tiến", "Bùi Sĩ Tiến"),
        ("Tsan A Sáng", "Tsan A Sáng"),
        ("ThS. Trần Văn Hùng (Phó Chủ tịch)", "Trần Văn Hùng"),
        ("(Chưa rõ)", "(Chưa rõ)"),
    ],
)
def test_no_academic_title_nor_what_tells_two_people_apart(given: str, shown: str) -> None:
    assert rules.signer_name(given) == shown


def test_annexes_have_roman_numbers_and_pages_of_their_own() -> None:
    made = paper(quick_report(), cover())
    assert len(made.sections) == 3
    first = paragraphs(made, 1)
    assert (first[0].text, first[0].size, first[0].runs[0].bold) == ("Phụ lục I", 14, True)
    assert first[1].text == "THIỆT HẠI VỀ NHÀ Ở (cái)"
    belongs = " ".join(first[2].text.split())
    assert "số 05/BC-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã Bà Nà" in belongs
    assert paragraphs(made, 2)[0].text == "Phụ lục II"
    assert [roman(number) for number in (1, 4, 9, 14)] == ["I", "IV", "IX", "XIV"]


def test_a_wide_table_turns_its_page() -> None:
    made = paper(villages(), cover())
    (wide,) = [block for block in made.sections[1].blocks if isinstance(block, Table)]
    assert made.sections[1].landscape
    assert not made.sections[0].landscape
    assert len(wide.rows) == 22 + 1  # the totals
    assert sum(wide.widths) == pytest.approx(made.sections[1].width, abs=0.2)


def test_a_table_too_wide_for_any_page_is_broken_in_words() -> None:
    cells = tuple(Cell("Chuyểnđổisốtoàndiện") for _ in range(30))
    table, landscape = laid_out(Annex("Rộng", (cells,), (cells,)), METRICS)
    assert landscape
    assert sum(table.widths) == pytest.approx(252, abs=1)


def test_stamps_and_the_mark_of_a_draft() -> None:
    urgent = replace(cover(), urgency="HỎA TỐC", circulation="LƯU HÀNH NỘI BỘ")
    made = paper(quick_report(), urgent, draft=True)
    under = sides(made)[1].sides[0].blocks
    assert [(each.text, each.red, 13 <= each.size <= 14) for each in under[1:]] == [
        ("HỎA TỐC", True, True),
        ("LƯU HÀNH NỘI BỘ", False, True),
    ]
    assert made.mark == "DỰ THẢO"
    assert paper(quick_report(), urgent).mark == ""


@pytest.mark.parametrize(("urgency", "width"), [("KHẨN", 20), ("THƯỢNG KHẨN", 40), ("HỎA TỐC", 30)])
def test_stamps_of_urgency_are_as_large_as_they_are_cut(urgency: str, width: float) -> None:
    stamp = sides(paper(quick_report(), replace(cover(), urgency=urgency)))[1].sides[0].blocks[1]
    assert (stamp.box, p.BOX_HEIGHT) == (width, 8)
    assert METRICS.width(stamp.text, stamp.size, bold=True) < width - 2


@pytest.mark.parametrize("words", [each for each in rules.CIRCULATIONS if each])
def test_a_note_on_who_may_see_it_stands_in_one_line_with_room_beside_it(words: str) -> None:
    column = sides(paper(quick_report(), replace(cover(), circulation=words)))[1].sides[0]
    note = column.blocks[1]
    assert METRICS.width(words, note.size, bold=True) + 6 < note.box < column.width


def test_an_extract_is_sent_to_nobody_and_bears_no_signature() -> None:
    told = body.of_form(quick_report(), frozenset(), "Ủy ban nhân dân xã Bà Nà báo cáo như sau:")
    made = decree30.compose(cover(), told.blocks, told.annexes, METRICS, draft=False, extract=True)
    said = "\n".join(p.lines(made))
    assert made.mark == "BẢN RÚT GỌN"
    assert "BẢN RÚT GỌN" not in said  # in the margin of every page, and nowhere else
    assert "(Bản rút gọn để cung cấp ra ngoài cơ quan, không thay văn bản chính và không có chữ ký" in said
    for word in ("Kính gửi", "Nơi nhận", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Hùng"):
        assert word not in said
    assert not any(
        paragraph.signs for each in sides(made) for side in each.sides for paragraph in side.blocks
    )


def test_no_line_end_parts_the_committees_name() -> None:
    made = paper(quick_report(), cover())
    (first, *_) = [each.text for each in paragraphs(made) if each.align is Align.BOTH]
    assert "Ủy\xa0ban\xa0nhân\xa0dân xã\xa0Bà\xa0Nà" in first
    long = "Ủy ban nhân dân phường Văn Miếu - Quốc Tử Giám"
    assert decree30.unparted(long) == "Ủy\xa0ban\xa0nhân\xa0dân phường Văn Miếu - Quốc Tử Giám"
    assert decree30.unparted("Văn phòng HĐND và UBND") == "Văn phòng HĐND và UBND"


def test_the_signature_comes_with_more_than_the_closing_words() -> None:
    made = paper(quick_report(), cover())
    text = [each for each in paragraphs(made) if each.align is Align.BOTH]
    assert [each.keep for each in text[-2:]] == [True, True]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Báo cáo chuyển đổi số, Nghị quyết 57", "Chuyển đổi số, Nghị quyết 57, tháng 11 năm 2026"),
        ("Báo cáo dân cư, hộ tịch và an sinh", "Dân cư, hộ tịch và an sinh tháng 11 năm 2026"),
    ],
)
def test_a_resolution_is_not_of_the_reports_month(title: str, said: str) -> None:
    assert abstract(title, Period.parse("2026-11")) == said


def test_a_quick_report_names_its_event() -> None:
    turn = Turn.of(datetime(2026, 11, 15, 13, 0), 1, 24)  # noqa: DTZ001 - by the clocks of Vietnam
    said = abstract("Báo cáo nhanh thiên tai", turn, "Bão số 12")
    assert said == "Thiên tai (Bão số 12, báo cáo số 1, đợt từ ngày 15/11/2026)"
    assert abstract("Báo cáo nhanh thiên tai", turn) == "Thiên tai (báo cáo số 1, đợt từ ngày 15/11/2026)"


def test_blank_is_not_zero() -> None:
    made = quick_report()
    ref = next(node.ref for node in made.walk() if node.name == "chet")
    made.answer(ref, None)
    said = "\n".join(p.lines(paper(made, cover())))
    assert "Người chết" not in said
    made.answer(ref, "0")
    assert "Người chết: 0" in "\n".join(p.lines(paper(made, cover())))


def test_symbols() -> None:
    assert rules.is_symbol("BC-UBND")
    assert not rules.is_symbol("BC - UBND")
    assert not rules.is_symbol("bc-ubnd")


def test_without_a_province_nothing_stands_above() -> None:
    alone = first_cover(Unit("20194", "Bà Nà", "xa", "48"), None, "Báo cáo X", None)
    assert (alone.superior, alone.to) == ("", ())
