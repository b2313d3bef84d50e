"""The pictures a report names, as its last annex: numbered, with their words; what is missing is said."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from desktop.documents import body, decree30, plates, word
from desktop.documents.answers import in_vietnamese
from desktop.documents.decree30 import body_paragraph
from desktop.domain.errors import FileMissing
from desktop.domain.paper import Paper, Photo, Plate, lines
from desktop.forms import FormInstance
from tests.documents.papers import METRICS, cover
from tests.forms import filling
from tests.forms.scenario import Scenario, xform

FILES = {"a.jpg": (1024, 768), "đứng.PNG": (576, 768), "hỏng.jpg": None}
SAID = ("Sạt lở taluy dương, thôn Phú Túc", "Cầu treo bị cuốn", "Ảnh mờ", "Nhà bà Lan")


def storm(*names: str) -> FormInstance:
    """F4 with pictures of these names."""
    instance = filling.thientai()
    in_vietnamese(instance)
    for place, name in enumerate(names, 1):
        if place > 1:
            instance.add_repeat("/data/hinh_anh/anh_ds")
        row = "/data/hinh_anh/anh_ds" + (f"[{place}]" if len(names) > 1 else "[1]")
        instance.answer(f"{row}/anh", name)
        instance.answer(f"{row}/anh_mota", SAID[(place - 1) % len(SAID)])
    return instance


def read(name: str) -> Iterator[bytes]:
    if name not in FILES:
        raise FileMissing(name)
    yield name.encode()


def shrink(content: bytes) -> Photo | None:
    size = FILES[content.decode()]
    return None if size is None else Photo(b"\xff\xd8\xff" + content, *size)


def paper(instance: FormInstance) -> Paper:
    """The report as the application makes it, with its pictures."""
    told = body.of_form(instance, frozenset(), "Mở đầu.")
    shown = plates.plates(instance, read, shrink)
    return decree30.compose(cover(), told.blocks, told.annexes, METRICS, draft=False, plates=shown)


def document(made: Paper) -> tuple[Element, dict[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(word.write(made))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return fromstring(parts["word/document.xml"]), parts


def test_they_stand_in_place_of_the_table_that_lists_them_in_the_forms_order() -> None:
    made = paper(storm("a.jpg", "đứng.PNG"))
    said = list(lines(made))[-5:]
    assert said[:2] == ["Phụ lục III", "ẢNH HIỆN TRƯỜNG"]
    assert said[2].startswith("(Kèm theo Báo cáo số ")
    assert said[3:] == ["Ảnh 1. Sạt lở taluy dương, thôn Phú Túc.", "Ảnh 2. Cầu treo bị cuốn."]
    first, second = (block for block in made.sections[-1].blocks if isinstance(block, Plate))
    assert (first.width, first.height) == (122.7, 92.0)
    assert (second.width, second.height) == (69.0, 92.0), "as wide as it is, not pressed"


@pytest.mark.parametrize("lost", ["a row without a picture", "more pictures than are printed"])
def test_a_table_that_says_more_than_its_pictures_stays_and_they_are_an_annex_of_their_own(lost: str) -> None:
    names = ("a.jpg", "") if "without" in lost else ("a.jpg",) * (plates.MOST + 1)
    said = list(lines(paper(storm(*names))))
    listed, shown = said.index("Phụ lục III"), said.index("Phụ lục IV")
    assert said[listed + 1].startswith("ẢNH HIỆN TRƯỜNG (")
    assert said[shown + 1] == "ẢNH KÈM THEO BÁO CÁO"
    assert "Ảnh kèm theo tại Phụ lục IV./." in said  # the decree: the text leads to every annex


def asked(where: str) -> str:
    """A picture and the words on it, as a form asks for them at a place."""
    return (
        f'<upload ref="/data/{where}/anh" mediatype="image/*"><label>Ảnh hiện trường</label></upload>'
        f'<input ref="/data/{where}/ta"><label>Mô tả</label></input>'
    )


def binds(*places: str) -> str:
    """What is typed at places with a picture and words."""
    return "".join(
        f'<bind nodeset="/data/{each}/anh" type="binary"/><bind nodeset="/data/{each}/ta" type="string"/>'
        for each in places
    )


GRID = xform(
    "<g><a><anh/><ta/></a><b><anh/><ta/></b></g>",
    binds("g/a", "g/b"),
    '<group ref="/data/g"><label>Sạt lở</label>'
    f'<group ref="/data/g/a"><label>Thôn Phú Túc</label>{asked("g/a")}</group>'
    f'<group ref="/data/g/b"><label>Thôn Hòa Khương</label>{asked("g/b")}</group></group>',
)
INNER = xform(
    "<r><i><anh/><ta/></i></r>",
    binds("r/i"),
    '<group ref="/data/r"><label>Sạt lở</label><repeat nodeset="/data/r">'
    f'<group ref="/data/r/i"><label>Điểm</label>{asked("r/i")}</group></repeat></group>',
)
LOOSE = xform(
    "".join(f"<l{each}/>" for each in range(6)) + "<r><anh/><ta/></r>",
    "".join(f'<bind nodeset="/data/l{each}" type="binary"/>' for each in range(6)) + binds("r"),
    "".join(
        f'<upload ref="/data/l{each}" mediatype="image/*"><label>Ảnh</label></upload>' for each in range(6)
    )
    + f'<group ref="/data/r"><label>Sạt lở</label><repeat nodeset="/data/r">{asked("r")}</repeat></group>',
)


def test_the_words_of_groups_that_stand_as_a_table_are_on_paper_beside_their_pictures() -> None:
    form = Scenario(GRID)
    form.fill({"a/anh": "a.jpg", "a/ta": "Taluy dương", "b/anh": "a.jpg", "b/ta": "Cầu treo"}, "g/")
    made = paper(form.instance)
    said = list(lines(made))
    assert {"Thôn Phú Túc", "Taluy dương", "Thôn Hòa Khương", "Cầu treo"} <= set(said)
    assert "Ảnh kèm theo tại Phụ lục II./." in said
    assert said[-2:] == ["Ảnh 1. Ảnh hiện trường.", "Ảnh 2. Ảnh hiện trường."]


def test_words_in_a_group_inside_a_row_are_on_paper() -> None:
    form = Scenario(INNER)
    form.fill({"anh": "a.jpg", "ta": "Taluy dương"}, "r[1]/i/")
    assert "Taluy dương" in list(lines(paper(form.instance)))


@pytest.mark.parametrize("loose", [4, 6])
def test_a_table_stays_where_pictures_elsewhere_leave_no_room_for_all_of_its_own(loose: int) -> None:
    form = Scenario(LOOSE)
    form.fill({f"l{each}": "a.jpg" for each in range(loose)})
    for row in range(1, 21):
        if row > 1:
            form.instance.add_repeat("/data/r")
        form.fill({"anh": "a.jpg", "ta": f"Điểm số {row}"}, f"r[{row}]/")
    said = list(lines(paper(form.instance)))
    stays = loose + 20 > plates.MOST
    assert ("Điểm số 20" if stays else f"Ảnh {plates.MOST}. Điểm số 20.") in said
    assert ("Còn 2 ảnh khác, gửi kèm báo cáo điện tử." in said) == ("Mô tả" in said) == stays


def test_words_that_lead_to_the_pictures_stand_before_the_closing_ones() -> None:
    told = (body_paragraph("Nội dung."), body_paragraph("Trên đây là báo cáo của xã."))
    shown = plates.plates(storm("a.jpg"), read, shrink)
    made = decree30.compose(cover(), told, (), METRICS, draft=False, plates=shown)
    said = list(lines(made))
    at = said.index("Nội dung.")
    assert said[at : at + 3] == [
        "Nội dung.", "Ảnh kèm theo tại Phụ lục.", "Trên đây là báo cáo của xã./.",
    ]  # fmt: skip
    assert "Phụ lục" in said


def test_one_that_is_not_here_or_cannot_be_read_is_said_in_words() -> None:
    made = paper(storm("khác.jpg", "hỏng.jpg", "a.jpg"))
    missing, broken, there = list(lines(made))[-3:]
    assert "Ảnh 1" in missing
    assert "tệp khác.jpg chưa có trên máy này" in missing
    assert "tệp hỏng.jpg không in được" in broken
    assert there.startswith("Ảnh 3. ")


def test_without_pictures_there_is_no_such_annex() -> None:
    assert "Phụ lục III" not in list(lines(paper(filling.thientai())))


def test_only_so_many_are_printed_and_the_rest_is_counted() -> None:
    made = paper(storm(*["a.jpg"] * (plates.MOST + 3)))
    shown = [block for block in made.sections[-1].blocks if isinstance(block, Plate)]
    assert len(shown) == plates.MOST
    assert list(lines(made))[-1] == "Còn 3 ảnh khác, gửi kèm báo cáo điện tử."


def test_word_has_each_picture_once_and_its_words_for_who_cannot_see_it() -> None:
    root, parts = document(paper(storm("a.jpg", "đứng.PNG", "a.jpg")))
    kept = [name for name in parts if name.startswith("word/media/")]
    assert len(kept) == 2
    assert all(name.endswith(".jpeg") for name in kept)
    inside = [each for each in root.iter() if each.tag.endswith("}inline")]
    assert len(inside) == 3
    told = [each.get("descr") for each in root.iter() if each.tag.endswith("}docPr")]
    numbers = [each.get("id") for each in root.iter() if each.tag.endswith("}docPr")]
    assert len(set(numbers)) == 3
    assert told[0] == "Ảnh 1. Sạt lở taluy dương, thôn Phú Túc."
    named = set(re.findall(r'Target="(media/[^"]+)"', parts["word/_rels/document.xml.rels"].decode()))
    assert named == {name.removeprefix("word/") for name in kept}
    assert b'Extension="jpeg"' in parts["[Content_Types].xml"]
