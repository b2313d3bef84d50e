"""Search over everything: the index follows whoever writes, and what was there before is taken in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import Connection, insert
from sqlmodel import Session

from desktop.domain.answer_cells import generic, prose, read_cells
from desktop.domain.found import FoundKind
from desktop.domain.personal import mask_numbers
from desktop.domain.text import fold
from desktop.store import tables as t
from desktop.store.cells import CellStore
from desktop.store.engine import Store, open_engine
from desktop.store.filling import Filling
from desktop.store.forms import FormStore, StoredForm
from desktop.store.opening import finish_store, half_made, migrate
from desktop.store.search import SearchStore, tokens
from tests.store.material import KEY, NOW, finished, opened, sign

XML = (
    "<data><meta><instanceID>x</instanceID></meta><ky><ma_xa>20254</ma_xa></ky>"
    "<bang><thon><ten>Phú Hoà</ten><ct01>12</ct01></thon><thon><ten>Đông Sơn</ten><ct01>7</ct01></thon>"
    "</bang>"
    "<tong>19</tong><loai>co_dien</loai><kho_khan>Đường vào thôn bị sạt lở nặng</kho_khan><trong/></data>"
).encode()


def test_answers_are_read_one_by_one() -> None:
    cells = read_cells(XML)
    assert [(cell.place, cell.row, cell.value) for cell in cells[:4]] == [
        ("/data/bang/thon[1]/ten", "Phú Hoà", "Phú Hoà"),
        ("/data/bang/thon[1]/ct01", "Phú Hoà", "12"),
        ("/data/bang/thon[2]/ten", "Đông Sơn", "Đông Sơn"),
        ("/data/bang/thon[2]/ct01", "Đông Sơn", "7"),
    ]
    assert generic(cells[3].place) == "/data/bang/thon/ct01"
    assert prose(cells).splitlines() == ["Phú Hoà", "Đông Sơn", "Đường vào thôn bị sạt lở nặng"]


@pytest.mark.parametrize("asked", ["duong sat", "Đường vào", "ĐƯỜNG", "phu hòa", "phú hoà", "chuyen doi duo"])
def test_a_signed_report_is_found_by_what_it_answers(store: Store, asked: str) -> None:
    report = finished(store, "r1")
    sign(store, report, XML)
    assert SearchStore(store).first(FoundKind.REPORT, asked, 5) == ("r1",)
    assert SearchStore(store).count(FoundKind.REPORT, asked) == 1
    assert SearchStore(store).first(FoundKind.TASK, asked, 5) == ()
    assert SearchStore(store).first(FoundKind.REPORT, f"{asked} zzz", 5) == ()


def test_a_correction_takes_the_place_of_what_was_signed_before(store: Store) -> None:
    from desktop.store.reports import ReportStore

    report = finished(store, "r1")
    sign(store, report, XML)
    ReportStore(store).move(report, "correct", "an", NOW, snapshot=XML)
    ReportStore(store).move(report, "finish", "an", NOW, author="Nguyễn Văn An")
    sign(store, report, XML.replace("sạt lở nặng".encode(), "ngập lụt".encode()).replace(b">7<", b">8<"))
    index = SearchStore(store)
    assert index.first(FoundKind.REPORT, "sat lo", 5) == ()
    assert index.first(FoundKind.REPORT, "ngap lut", 5) == ("r1",)
    cells = CellStore(store).of_form("f", ("2026-11",))
    assert [each.revision for each in cells] == [1]
    assert [cell.value for cell in cells[0].cells if cell.place == "/data/bang/thon[2]/ct01"] == ["8"]


#: A form that asks for a person; XML of reports on it.
NAMING = (
    '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><model>'
    "<instance><data id='f'><nguoi><ten/><viec/><tuoi/></nguoi></data></instance>"
    '<bind nodeset="/data/nguoi/ten" xmlns:bx="urn:baocaoxa:xforms" bx:personal="yes"/>'
    "</model></h:head><h:body/></h:html>"
)
NAMED = (
    "<data><nguoi><ten>Lò Văn Pao</ten><viec>Cấp đất</viec><tuoi>50</tuoi></nguoi>"
    "<nguoi><ten>Giàng A Sử</ten><viec>Khai sinh</viec></nguoi></data>"
).encode()


@pytest.mark.parametrize("form_first", [True, False])
def test_what_a_form_marks_as_personal_data_is_neither_found_nor_kept_by_itself(
    store: Store, form_first: bool
) -> None:
    """Whether the form was there before the report, or came to this PC after it."""
    form = StoredForm("f", "1", {"vi": "Việc của dân"}, NAMING, {}, {}, (), "centre")
    if form_first:
        FormStore(store).put((form,), NOW)
    sign(store, finished(store, "r1"), NAMED)
    FormStore(store).put((form,), NOW)
    index = SearchStore(store)
    assert index.first(FoundKind.REPORT, "khai sinh", 5) == ("r1",)
    assert index.first(FoundKind.REPORT, "giang", 5) == index.first(FoundKind.REPORT, "pao", 5) == ()
    assert [(cell.place, cell.row, cell.value) for cell in CellStore(store).words_of("r1")] == [
        ("/data/nguoi[1]/tuoi", "Cấp đất", "50"),
        ("/data/nguoi[1]/viec", "Cấp đất", "Cấp đất"),
        ("/data/nguoi[2]/viec", "Khai sinh", "Khai sinh"),
    ]
    revision = store.read(lambda session: session.get_one(t.RevisionRow, ("r1", 0)).xml)
    assert revision == NAMED, "the report itself has them"


def test_what_is_written_anywhere_is_found(store: Store) -> None:
    def work(session: Session) -> None:
        words = " hop giao ban mang theo so do"
        session.add(t.NoticeRow(id="n1", title="Họp giao ban", text="Mang theo sổ đỏ", at=NOW, search=words))
        session.add(
            t.ReviewRow(
                id="v1", report="r1", decision="returned", reason="Xem lại", came_at=NOW,
                comments=[{"ref": "/data/tong", "text": "Số hộ chưa khớp"}],
            )
        )  # fmt: skip
        session.add(
            t.TaskRow(id="t1", origin="centre", title="Số hóa sổ hộ tịch", state="not_begun", updated=NOW)
        )

    store.write(work)
    index = SearchStore(store)
    assert index.first(FoundKind.NOTICE, "so do", 5) == ("n1",)
    assert index.first(FoundKind.REVIEW, "khop", 5) == ("v1",)
    assert index.first(FoundKind.TASK, "ho tich", 5) == ("t1",)
    assert index.reviews(("v1",))["v1"][2][0].ref == "/data/tong"

    def withdrawn(session: Session) -> None:
        session.delete(session.get(t.NoticeRow, "n1"))

    store.write(withdrawn)
    assert index.first(FoundKind.NOTICE, "so do", 5) == ()


@given(st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ "))
@example("Đặng Thị Ước, Cư M’gar")
def test_the_index_folds_as_the_questions_do(words: str) -> None:
    """Whatever is typed of a text finds it, from the first letter of a word on.

    SQLite takes marks off as `fold` does, đ is taken off before.
    """
    import sqlite3

    index = sqlite3.connect(":memory:")
    try:
        how = "tokenize='unicode61 remove_diacritics 2', prefix='1 2'"
        index.execute(f"CREATE VIRTUAL TABLE f USING fts5(a, {how})")
        plain = words.replace("đ", "d").replace("Đ", "D")
        index.execute("INSERT INTO f VALUES (?)", (plain,))
        for word in fold(words).split():
            for typed in (word[:1], word[:2], word):
                assert index.execute("SELECT 1 FROM f WHERE f MATCH ?", (f'"{typed}"*',)).fetchone(), typed
    finally:
        index.close()


def test_signs_in_a_question_mean_nothing(store: Store) -> None:
    assert tokens('a" OR * (b) NEAR/2') == ("a", "or", "b", "near", "2")
    assert SearchStore(store).first(FoundKind.REPORT, '"*()', 5) == ()
    assert SearchStore(store).first(FoundKind.REPORT, 'AND "or" NOT', 5) == ()


def test_what_was_there_before_is_taken_in_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "reports.db"
    migrate(half_made(path), KEY, mode="rwc", to="0013")
    finish_store(path)
    engine = open_engine(path, KEY)
    when = "2026-11-16T03:00:00.000000+00:00"
    with engine.begin() as connection:
        for number in range(25):
            form = "pakn" if number == 24 else "f"
            connection.exec_driver_sql(
                "INSERT INTO report (id, form, version, title, period, state, revision, author, updated, "
                "comment, search) "
                "VALUES (?, ?, '1', 'Dân cư', '2026-10', 'signed', 0, 'An', ?, '', ' dan cu')",
                (f"r{number}", form, when),
            )
            connection.exec_driver_sql(
                "INSERT INTO revision (report, number, version, xml, sha256, instance, author, approver, "
                "finished_at, signed_at, key, attachments) "
                "VALUES (?, 0, '1', ?, '', '', 'An', 'Lan', ?, ?, ?, '[]')",
                (f"r{number}", XML, when, when, f"k{number}"),
            )
    engine.dispose()
    with opened(path) as store:
        filling = Filling(store)
        steps: list[int] = []
        assert not filling.done
        assert not filling.run(lambda: len(steps) < 2, lambda: steps.append(1))
        assert not filling.done
        assert filling.run(lambda: True, lambda: None)
        assert filling.done
        assert SearchStore(store).count(FoundKind.REPORT, "sat lo") == 24  # no citizen's among them
        assert len(CellStore(store).of_form("f", ("2026-10",))) == 24
        assert CellStore(store).of_form("pakn", ("2026-10",)) == ()


def test_what_was_found_before_short_words_had_lists_of_their_own_is_found_after(tmp_path: Path) -> None:
    """Made anew, the index goes on following what is written: a word that is gone is not found any more."""
    path = tmp_path / "reports.db"
    migrate(half_made(path), KEY, mode="rwc", to="0028")
    finish_store(path)
    engine = open_engine(path, KEY)
    tasks = {"t1": "Đường sạt lở", "t2": "Đường làng", "t3": "Sổ hộ tịch"}
    with engine.begin() as connection:
        for task, title in tasks.items():
            row = t.TaskRow(id=task, origin="centre", title=title, state="not_begun", updated=NOW)
            connection.execute(insert(t.TaskRow).values(row.model_dump()))
        assert _short_lists(connection) == ""
    engine.dispose()
    with opened(path) as store:
        index = SearchStore(store)
        assert index.first(FoundKind.TASK, "duong s", 5) == ("t1",)
        assert index.first(FoundKind.TASK, "d", 5) == ("t2", "t1")
        assert index.count(FoundKind.TASK, "duong l") == 2
        store.write(lambda session: setattr(session.get_one(t.TaskRow, "t1"), "title", "Đường sắt"))
        assert index.first(FoundKind.TASK, "duong l", 5) == ("t2",)
        assert store.read(lambda session: _short_lists(session.connection())) == "1 2"


def test_reports_of_before_are_found_by_period_in_words_and_by_number(tmp_path: Path) -> None:
    path = tmp_path / "reports.db"
    migrate(half_made(path), KEY, mode="rwc", to="0030")
    finish_store(path)
    engine = open_engine(path, KEY)
    with engine.begin() as connection:
        for number, period in enumerate(("2026-10", "2026-Q4", None)):
            row = t.ReportRow(
                id=f"r{number}", form="f", version="1", title="Báo cáo", period=period, state="signed",
                author="An", updated=NOW, search=" bao cao",
            )  # fmt: skip
            connection.execute(insert(t.ReportRow).values(row.model_dump()))
        given = t.DocumentNumberRow(
            series="BC-UBND", year=2026, number=5, report="r2", note="", by="an", at=NOW
        )
        connection.execute(insert(t.DocumentNumberRow).values(given.model_dump()))
    engine.dispose()
    with opened(path) as store:
        index = SearchStore(store)
        assert index.first(FoundKind.REPORT, "Tháng 10/2026", 5) == ("r0",)
        assert index.first(FoundKind.REPORT, "quý 4", 5) == ("r1",)
        assert index.first(FoundKind.REPORT, "số 05/BC-UBND", 5) == ("r2",)


def _short_lists(connection: Connection) -> str:
    """For beginnings of how many letters the index has lists of their own."""
    made = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'finding'").scalar_one()
    return str(made).partition("prefix='")[2].partition("'")[0]


def test_a_new_store_needs_no_filling(store: Store) -> None:
    assert Filling(store).done


def test_numbers_of_persons_are_masked() -> None:
    assert mask_numbers("Ông Ba, 0905 123 456, CCCD 048123456789") == "Ông Ba, ***456, CCCD ***789"
    assert mask_numbers("Số 1.234.567 hộ, năm 2026") == "Số 1.234.567 hộ, năm 2026"
