"""What the shipped words of the six forms say on paper: all that was answered, and nothing that was not."""

from __future__ import annotations

import re

import pytest

from desktop.documents.annex import laid_out
from desktop.documents.answers import in_vietnamese, is_figure
from desktop.documents.body import annexes
from desktop.domain.numbers import format_number
from desktop.domain.paper import CELL_PADDING, Align, Paper, Paragraph, Table, lines
from desktop.forms import FormInstance
from tests.documents.papers import METRICS, cover, shipped
from tests.forms import filling

FORMS = ("cds57", "tthc", "ktxh", "thientai", "dancu", "ngheo_ntm")
#: What every report of these forms says however little was answered.
_FRAME = ("Thực hiện chế độ", "Ủy ban nhân dân", "Trên đây là", "Số liệu")


def numbered(form: str) -> FormInstance:
    """A form with another figure in each cell, going up, in three rows of its table."""
    instance = filling.begun(form, "2026-11")
    for repeat in [node.ref for node in instance.walk() if node.control == "repeat"]:
        while len(instance.node(repeat).children) < 3:
            instance.add_repeat(repeat)
    asked = [node for node in instance.walk() if node.control == "input" and is_figure(node)]
    for place, node in enumerate(node for node in asked if node.name not in {"lan_sua", "so_thon"}):
        instance.answer(node.ref, str(10_000 + 7 * place))
    return instance


def said(made: Paper) -> str:
    return "\n".join(lines(made))


def body(made: Paper) -> list[Paragraph]:
    """The paragraphs of the text that are no headings, the head and the title left out."""
    blocks = [block for block in made.sections[0].blocks if isinstance(block, Paragraph)]
    return [block for block in blocks if block.first and not all(run.bold for run in block.runs)]


def tables(made: Paper) -> list[Table]:
    return [block for section in made.sections for block in section.blocks if isinstance(block, Table)]


@pytest.mark.parametrize("form", FORMS)
def test_every_figure_of_the_form_is_on_paper(form: str) -> None:
    instance = numbered(form)
    told = set(re.findall(r"[0-9][0-9.,]*", said(shipped(form, instance, cover(), "2026"))))
    told |= {each.rstrip(".,") for each in told}
    figures = [node for node in instance.walk() if node.control and is_figure(node) and node.seen]
    assert len(figures) > 20
    left_out = [node.ref for node in figures if format_number(node.seen) not in told]
    assert left_out in ([], ["/data/ky/lan_sua"])


@pytest.mark.parametrize("form", FORMS)
def test_a_report_nobody_answered_claims_nothing(form: str) -> None:
    made = shipped(form, filling.begun(form, "2026-11"), cover(), "2026")
    claims = [each.text for each in body(made) if not {"…", "chưa có số liệu"} & set(_signs(each.text))]
    assert [text for text in claims if not text.replace("\xa0", " ").startswith(_FRAME)] == []
    assert "không" not in said(made)


def _signs(text: str) -> list[str]:
    return [sign for sign in ("…", "chưa có số liệu") if sign in text]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("", "Số sự cố an toàn thông tin trong kỳ: chưa có số liệu."),
        ("0", "Trong kỳ không xảy ra sự cố an toàn thông tin."),
        ("2", "Trong kỳ xảy ra 2 sự cố an toàn thông tin: Máy chủ bị dừng"),
    ],
)
def test_no_incident_and_no_answer_are_two_things(answer: str, told: str) -> None:
    instance = filling.cds57()
    instance.answer(filling.find(instance, "sco_attt"), answer)
    instance.answer(filling.find(instance, "sco_mota"), "Máy chủ bị dừng")
    there = [line for line in lines(shipped("cds57", instance, cover())) if "sự cố" in line]
    assert there == [told]


@pytest.mark.parametrize(
    ("name", "culled", "told"),
    [
        ("Cúm gia cầm", "120", "Dịch bệnh: Cúm gia cầm; phải tiêu hủy 120 con."),
        ("Cúm gia cầm", "0", "Dịch bệnh: Cúm gia cầm; không phải tiêu hủy vật nuôi."),
        ("Cúm gia cầm", "", "Dịch bệnh: Cúm gia cầm; số vật nuôi phải tiêu hủy: chưa có số liệu."),
        ("", "0", "Không có vật nuôi phải tiêu hủy do dịch bệnh."),
        ("", "", "Số vật nuôi phải tiêu hủy do dịch bệnh: chưa có số liệu."),
    ],
)
def test_a_disease_is_told_also_when_nothing_was_culled(name: str, culled: str, told: str) -> None:
    instance = filling.ktxh()
    instance.answer(filling.find(instance, "dich_ten"), name)
    instance.answer(filling.find(instance, "dich_huy"), culled)
    there = [line for line in lines(shipped("ktxh", instance, cover())) if "tiêu hủy" in line]
    assert there == [told]


def test_the_totals_of_the_form_stand_under_its_villages() -> None:
    instance = filling.dancu()
    (table,) = tables(shipped("dancu", instance, cover()))
    assert len(table.rows) == 23
    named, *sums = table.rows[-1]
    assert (named.text, named.span, named.bold) == ("Tổng cộng", 2, True)
    totals = [instance.node(filling.find(instance, f"t_ct{number:02}")).seen for number in range(1, 15)]
    assert [cell.text for cell in sums] == [format_number(total) for total in totals]
    assert named.span + len(sums) == len(table.widths)


def test_the_totals_of_the_fields_of_procedure() -> None:
    instance = filling.tthc()
    (table,) = tables(shipped("tthc", instance, cover()))
    named, *sums = table.rows[-1]
    assert (named.text, [cell.text for cell in sums][:4]) == ("Tổng cộng", ["360", "425", "23", "808"])
    in_vietnamese(instance)
    told = said(shipped("tthc", instance, cover()))
    assert "Số hóa 450 hồ sơ đầu vào (đạt 57,32%); cấp 425 kết quả điện tử (đạt 54,91%)." in told


def test_a_total_that_is_blank_leaves_its_cell_blank_and_is_no_nought() -> None:
    instance = filling.dancu()
    for place in range(1, 23):
        instance.answer(f"/data/bang/thon[{place}]/ct09", "")
    (table,) = tables(shipped("dancu", instance, cover()))
    assert table.rows[-1][9].text == ""
    assert table.rows[-1][8].text != ""


def test_what_is_photographed_is_told_with_the_number_of_pictures() -> None:
    instance = filling.thientai()
    repeat = next(node.ref for node in instance.walk() if node.name == "anh_ds")
    seen = (("1.jpg", "Cầu Khe Răm"), ("2.png", "Nhà văn hóa"), ("", "Đập"))
    for place, (picture, words) in enumerate(seen, 1):
        if len(instance.node(repeat).children) < place:
            instance.add_repeat(repeat)
        instance.answer(f"{repeat}[{place}]/anh", picture)
        instance.answer(f"{repeat}[{place}]/anh_mota", words)
    made = shipped("thientai", instance, cover("Báo cáo nhanh thiên tai", ""), "")
    assert "ẢNH HIỆN TRƯỜNG (2 ảnh, gửi kèm báo cáo điện tử)" in said(made)
    rows = [[cell.text for cell in row] for row in tables(made)[-1].rows]
    assert rows == [["1", "có", "Cầu Khe Răm"], ["2", "có", "Nhà văn hóa"], ["3", "không", "Đập"]]


def test_an_annex_is_called_by_what_it_holds() -> None:
    instance = filling.thientai()
    in_vietnamese(instance)
    assert [each.title for each in annexes(instance)] == [
        "Thiệt hại về nhà ở (cái)",
        "Diện tích thiệt hại (ha)",
    ]


def test_the_quick_report_is_called_so_at_both_ends_and_ends_with_the_annexes() -> None:
    made = shipped("thientai", filling.thientai(), cover("Báo cáo nhanh thiên tai", ""), "")
    told = [each.text.replace("\xa0", " ") for each in body(made)]
    assert told[0].startswith("Ủy ban nhân dân xã Bà Nà báo cáo nhanh thiên tai")
    assert told[-3:-1] == [
        "5. Ước thiệt hại bằng tiền: 18.600 triệu đồng.",
        "Số liệu chi tiết tại các Phụ lục kèm theo.",
    ]
    assert told[-1].startswith("Trên đây là báo cáo nhanh thiên tai")


def test_names_of_villages_stay_in_one_line() -> None:
    instance = filling.dancu()
    in_vietnamese(instance)
    (annex,) = annexes(instance)
    table, _ = laid_out(annex, METRICS)
    wide = max(METRICS.width(row[1].text, table.size) for row in annex.rows[:-1])
    assert table.widths[1] >= wide + 2 * CELL_PADDING
    assert sum(table.widths) == pytest.approx(252, abs=0.2)


def test_a_share_is_written_one_way() -> None:
    made = shipped("thientai", filling.thientai(), cover("Báo cáo nhanh thiên tai", ""), "")
    assert "Trên 70%" in said(made)
    assert not re.search(r"[0-9][ \xa0\u202f]%", said(made))


def test_a_unit_in_a_head_is_not_parted() -> None:
    (table,) = tables(shipped("tthc", filling.tthc(), cover()))
    assert "Cấp kết quả điện tử (hồ\xa0sơ)" in [cell.text for cell in table.head[0]]


def test_what_is_typed_in_several_lines_is_several_paragraphs() -> None:
    # Word would draw the words of a justified line apart that a break ends.
    instance = filling.ngheo()
    filling.put(instance, {"kho_khan": "Hộ đi làm ăn xa.\n\nThiếu vốn đối ứng."})
    made = shipped("ngheo_ntm", instance, cover("Báo cáo rà soát", "2026"), "2026")
    said = [each for each in made.sections[0].blocks if isinstance(each, Paragraph)]
    at = next(place for place, each in enumerate(said) if each.text == "Hộ đi làm ăn xa.")
    assert said[at + 1].text == "Thiếu vốn đối ứng."
    assert [each.first for each in said[at : at + 2]] == [12.7, 12.7]
    assert not any("\n" in each.text for each in said if each.align is Align.BOTH)
