"""Numbers of documents, what stands around a report, and the document itself."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.app import App
from desktop.domain.cover import Authority
from desktop.domain.errors import FileNotSaved, NotAllowed
from desktop.domain.errors.documents import (
    FileOpenElsewhere,
    NumberGiven,
    NumberTaken,
    RegisterElsewhere,
    SymbolInvalid,
)
from desktop.domain.numbering import Keeper
from desktop.domain.paper import lines
from desktop.services.workplace import Workplace
from tests.services.conftest import LEADER_PASSWORD, PASSWORD


def started(workplace: Workplace, place: int = 0) -> str:
    cards = [card for card in workplace.desk.cards(workplace.today()) if card.report is None]
    report = workplace.reports.start(cards[place].obligation)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "1250")
    opened.instance.answer("/data/cb_maytinh", "30")
    workplace.reports.save_draft(report, opened.instance.snapshot())
    return report


def signed(workplace: Workplace, place: int = 0) -> str:
    report = started(workplace, place)
    workplace.reports.finish(report, workplace.reports.open(report).instance)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    return report


def test_numbers_go_up_within_a_year_and_begin_anew(workplace: Workplace) -> None:
    documents = workplace.documents
    first, second, third = (started(workplace) for _ in range(3))
    assert documents.give_number(first, date(2026, 11, 16)) == 1
    assert documents.give_number(second, date(2026, 11, 17)) == 2
    assert documents.give_number(third, date(2027, 1, 4)) == 1
    assert documents.cover(second).number == 2
    assert [line.number for line in documents.register("BC-UBND", 2026).lines] == [1, 2]


def test_a_number_stays_with_its_report(workplace: Workplace) -> None:
    report = signed(workplace)
    workplace.documents.give_number(report, date(2026, 11, 16))
    workplace.reports.correct(report)
    with pytest.raises(NumberGiven):
        workplace.documents.give_number(report, date(2027, 1, 16))
    assert workplace.documents.cover(report).day == date(2026, 11, 16)
    changed = replace(workplace.documents.cover(report), series="TB-UBND")
    workplace.documents.keep(report, changed)
    assert workplace.documents.cover(report).series == "BC-UBND"


def corrected(workplace: Workplace) -> str:
    """A report that went out under number 1, and was corrected."""
    report = signed(workplace)
    workplace.documents.give_number(report, date(2026, 11, 16))
    workplace.reports.correct(report)
    return report


def test_a_corrected_report_can_have_a_number_and_a_day_of_its_own(workplace: Workplace) -> None:
    documents, report = workplace.documents, corrected(workplace)
    other = started(workplace)
    assert documents.number_carried(report)
    assert documents.give_number(other, date(2026, 11, 17)) == 2
    assert not documents.number_carried(other)
    today = replace(documents.cover(report), day=date(2026, 11, 20))
    assert documents.renumber(report, today) == 3  # an officer may: the next one, nothing chosen
    assert (documents.cover(report).number, documents.cover(report).day) == (3, date(2026, 11, 20))
    assert not documents.number_carried(report)
    register = documents.register("BC-UBND", 2026)
    assert [(line.number, line.report) for line in register.lines] == [(1, None), (2, other), (3, report)]
    assert register.gaps == ()
    assert "→ 03/BC-UBND (2026)" in register.lines[0].what
    with pytest.raises(NotAllowed):
        documents.renumber(report, today)


def test_a_corrected_report_keeps_its_number_when_the_officer_says_so(workplace: Workplace) -> None:
    documents, report = workplace.documents, corrected(workplace)
    documents.number_stays(report)
    assert not documents.number_carried(report)
    assert documents.cover(report).number == 1
    workplace.reports.finish(report, workplace.reports.open(report).instance)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    workplace.reports.correct(report)
    assert documents.number_carried(report)  # another text again
    workplace.reports.leave_correction(report)
    assert not documents.number_carried(report)  # the text that bears it stands again


def test_a_corrected_report_gets_the_number_that_was_given_elsewhere(workplace: Workplace, app: App) -> None:
    report = corrected(workplace)
    app.session.sign_out()
    app.session.sign_in("lan", LEADER_PASSWORD).documents.keep_register(Keeper.ELSEWHERE)
    app.session.sign_out()
    documents = app.session.sign_in("an", PASSWORD).documents
    with pytest.raises(RegisterElsewhere):
        documents.renumber(report, documents.cover(report))
    with pytest.raises(NumberTaken):
        documents.renumber(report, documents.cover(report), 1)
    assert documents.renumber(report, documents.cover(report), 7) == 7


def test_paper_bears_the_title_of_the_form_whatever_the_screen_speaks(app: App, workplace: Workplace) -> None:
    app.settings.change(language="en")
    report = started(workplace)
    assert workplace.reports.detail(report).title.startswith("Report ")
    assert workplace.documents.cover(report).abstract.startswith("Cds57 tháng ")


def test_only_a_clerk_chooses_a_number(workplace: Workplace) -> None:
    report = started(workplace)
    assert not workplace.documents.may_number
    with pytest.raises(NotAllowed):
        workplace.documents.give_number(report, date(2026, 11, 16), wanted=7)
    with pytest.raises(NotAllowed):
        workplace.documents.keep_number("BC-UBND", 2026, 7, "Trên giấy")


def test_gaps_are_seen_and_no_number_comes_twice(workplace: Workplace, app: object) -> None:
    from desktop.app import App

    assert isinstance(app, App)
    report = started(workplace)
    app.session.sign_out()
    leader = app.session.sign_in("lan", LEADER_PASSWORD)
    documents = leader.documents
    documents.keep_number("BC-UBND", 2026, 3, "Báo cáo giấy của Văn phòng")
    with pytest.raises(NumberTaken) as taken:
        documents.give_number(report, date(2026, 11, 16), wanted=3)
    assert taken.value.what == "Báo cáo giấy của Văn phòng"
    assert documents.give_number(report, date(2026, 11, 16)) == 4
    register = documents.register("BC-UBND", 2026)
    assert register.gaps == (1, 2)
    assert register.next == 5
    assert [line.report for line in register.lines] == [None, report]


def test_what_is_asked_once_is_known_the_next_time(workplace: Workplace) -> None:
    first, second = started(workplace), started(workplace)
    asked = replace(
        workplace.documents.cover(first),
        place="Bà Nà",
        to=("Sở Khoa học và Công nghệ",),
        authority=Authority.DEPUTY,
        urgency="KHẨN",
    )
    workplace.documents.keep(first, asked)
    assert workplace.documents.cover(first) == asked
    after = workplace.documents.cover(second)
    assert after.to == asked.to
    assert after.authority is Authority.CHAIR  # whoever signs, it is theirs and not the last report's
    assert after.urgency == ""  # of one report alone
    assert after.signer == "Trần Thị Lan"


def test_a_symbol_is_written_as_the_decree_asks(workplace: Workplace) -> None:
    report = started(workplace)
    with pytest.raises(SymbolInvalid):
        workplace.documents.keep(report, replace(workplace.documents.cover(report), series="bc ubnd"))


def test_a_draft_says_so_and_what_is_signed_does_not(workplace: Workplace) -> None:
    assert workplace.documents.paper(started(workplace)).mark == "DỰ THẢO"
    report = signed(workplace)
    made = workplace.documents.paper(report)
    assert made.mark == ""
    said = "\n".join(lines(made))
    assert "Cán bộ: 1.250" in said
    assert "Trần Thị Lan" in said
    assert "Kính gửi: Ủy ban nhân dân thành phố Đà Nẵng" in said


def test_the_word_file_is_saved_whole(workplace: Workplace, tmp_path: Path) -> None:
    report = signed(workplace)
    path = tmp_path / workplace.documents.file_name(report, ".docx")
    workplace.documents.save(path, workplace.documents.word(report))
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        assert archive.testzip() is None
    assert [each.name for each in tmp_path.glob("*.docx*")] == [path.name]
    assert path.name.isascii()


def test_a_file_open_in_word_is_said(workplace: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "BC 05.docx"
    path.write_bytes(b"before")
    (tmp_path / "~$ 05.docx").write_bytes(b"who")
    with pytest.raises(FileOpenElsewhere):
        workplace.documents.save(path, b"after")
    assert path.read_bytes() == b"before"


def test_a_folder_that_is_not_there_is_said(workplace: Workplace, tmp_path: Path) -> None:
    with pytest.raises(FileNotSaved):
        workplace.documents.save(tmp_path / "gone" / "x.docx", b"x")
