"""An office's own templates."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.app import App, build
from desktop.config import Config
from desktop.documents import word
from desktop.documents.decree30 import body_paragraph
from desktop.domain.errors import FileUnreadable, NotAllowed, StateSecret, UnknownForm
from desktop.domain.errors.documents import ListStopped, TemplateInvalid
from desktop.domain.paper import Paper, Section, lines
from desktop.domain.progress import never, untold
from desktop.domain.trail import TrailFilter
from desktop.services.templates import OtherWords, Source
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.services.authored import arrive
from tests.services.conftest import LEADER_PASSWORD, PASSWORD, Clock, write_form
from tests.services.test_documents import signed, started
from tests.services.test_sync import enrolled
from tests.services.test_tasks import exchange


@pytest.fixture
def app(config: Config, clock: Clock, central: CentralInProcess) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=central.transport)
    yield app
    app.close()


@pytest.fixture
def workplace(workplace: Workplace, app: App) -> Workplace:
    """The leader Lan is signed in: an officer changes no templates."""
    app.session.sign_out()
    return app.session.sign_in("lan", LEADER_PASSWORD)


def written(path: Path, *texts: str) -> Path:
    path.write_bytes(word.write(Paper("", "", (Section(tuple(body_paragraph(text) for text in texts)),))))
    return path


def said(workplace: Workplace, report: str, words: str) -> bool:
    """Whether a report says these words on paper."""
    return any(words in line for line in lines(workplace.documents.paper(report)))


def told(workplace: Workplace, report: str) -> OtherWords | None:
    return workplace.documents.templates.other_words(workplace.reports.open(report))


def sign(workplace: Workplace, report: str) -> None:
    workplace.reports.finish(report, workplace.reports.open(report).instance)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)


def test_an_offices_own_words_are_in_its_reports(workplace: Workplace, tmp_path: Path) -> None:
    templates = workplace.documents.templates
    assert not templates.is_own("cds57")
    templates.take("cds57", written(tmp_path / "mau.docx", "{{ co_quan }} có {{ cb_tong }} người."))
    assert templates.is_own("cds57")
    report = signed(workplace)
    assert said(workplace, report, "Ủy ban nhân dân xã Bà Nà có 1.250 người./.")
    workplace.reports.correct(report)
    templates.drop("cds57")
    assert not said(workplace, report, "có 1.250 người")


def test_what_is_signed_off_keeps_its_words(workplace: Workplace, tmp_path: Path) -> None:
    templates = workplace.documents.templates
    report = signed(workplace)
    plain = list(lines(workplace.documents.paper(report)))
    templates.take("cds57", written(tmp_path / "mau.docx", "Toàn bộ {{ cb_tong }} người đã hoàn thành."))
    assert list(lines(workplace.documents.paper(report))) == plain
    why = told(workplace, report)
    assert why is not None
    assert why.signed == workplace.reports.detail(report).signed_at
    workplace.reports.correct(report)
    assert said(workplace, report, "Toàn bộ 1.250 người đã hoàn thành")
    assert told(workplace, report) is None
    sign(workplace, report)
    assert said(workplace, report, "Toàn bộ 1.250 người đã hoàn thành")
    for number in range(12):
        templates.take("cds57", written(tmp_path / "mau.docx", f"Bản {number}: {{{{ cb_tong }}}} người."))
    assert said(workplace, report, "Toàn bộ 1.250 người đã hoàn thành")
    templates.drop("cds57")
    assert said(workplace, report, "Toàn bộ 1.250 người đã hoàn thành")


def test_words_of_before_are_those_of_the_sign_off_after_they_were_let_go(
    workplace: Workplace, tmp_path: Path
) -> None:
    templates = workplace.documents.templates
    templates.take("cds57", written(tmp_path / "1.docx", "Bản một: {{ cb_tong }}."))
    templates.drop("cds57")
    report = signed(workplace)
    templates.take("cds57", written(tmp_path / "2.docx", "Bản hai: {{ cb_tong }}."))
    assert not said(workplace, report, "Bản")


def second_version(workplace: Workplace, folder: Path) -> None:
    """The form has a new question, in a version that has just come from the centre."""
    folder.mkdir(exist_ok=True)
    write_form(folder / "v2.xlsx", "cds57", "2", "month")
    book = load_workbook(folder / "v2.xlsx")
    book["survey"].append(("integer", "cb_moi", "Cán bộ mới", "", "", ""))
    book.save(folder / "v2.xlsx")
    arrive(workplace, folder / "v2.xlsx")


def test_words_for_a_newer_version_leave_reports_of_the_one_before_printable(
    workplace: Workplace, tmp_path: Path
) -> None:
    templates = workplace.documents.templates
    draft = started(workplace)
    second_version(workplace, tmp_path / "tinh")
    new = written(tmp_path / "2.docx", "Có {{ cb_tong }} cán bộ.", "Trong đó {{ cb_moi }} cán bộ mới.")
    templates.take("cds57", new)
    bare = told(workplace, draft)  # nothing of before fits: the questions of the form
    assert (bare is not None and bare.unknown) == "cb_moi"
    assert not said(workplace, draft, "cán bộ mới")
    templates.drop("cds57")
    templates.take("cds57", written(tmp_path / "1.docx", "Cả thảy {{ cb_tong }} cán bộ."))
    templates.take("cds57", new)
    assert said(workplace, draft, "Cả thảy")
    assert told(workplace, draft) == OtherWords(None, "cb_moi")


def test_the_provinces_words_go_with_the_version_they_came_with(
    workplace: Workplace, central: CentralInProcess, tmp_path: Path
) -> None:
    published(central, tmp_path / "tinh", "2", "Tỉnh hỏi: {{ cb_tong }} cán bộ.")
    heard(workplace, central)
    draft = started(workplace)
    new = written(tmp_path / "3.docx", "Có {{ cb_tong }}, mới {{ cb_moi }}.").read_bytes()
    write_form(tmp_path / "v3.xlsx", "cds57", "3", "month")
    book = load_workbook(tmp_path / "v3.xlsx")
    book["survey"].append(("integer", "cb_moi", "Cán bộ mới", "", "", ""))
    book["settings"]["G1"], book["settings"]["G2"] = "word_template", "3.docx"
    book.save(tmp_path / "v3.xlsx")
    arrive(workplace, tmp_path / "v3.xlsx", {"3.docx": new})
    assert workplace.documents.templates.of("cds57") == new
    assert said(workplace, draft, "Tỉnh hỏi")
    assert told(workplace, draft) == OtherWords(None, "cb_moi")


def test_a_template_for_another_form_is_refused_and_nothing_changes(
    workplace: Workplace, tmp_path: Path
) -> None:
    templates = workplace.documents.templates
    templates.take("cds57", written(tmp_path / "one.docx", "{{ cb_tong }}"))
    before = templates.of("cds57")
    with pytest.raises(TemplateInvalid) as refused:
        templates.take("cds57", written(tmp_path / "two.docx", "Đầu", "Có {{ lua_ha }} ha lúa"))
    assert (refused.value.name, refused.value.where) == ("lua_ha", "2: Có {{ lua_ha }} ha lúa")
    assert templates.of("cds57") == before


def test_who_stops_it_has_the_words_of_before(workplace: Workplace, tmp_path: Path) -> None:
    templates = workplace.documents.templates
    path = written(tmp_path / "one.docx", "{{ cb_tong }}")
    with pytest.raises(ListStopped):
        templates.take("cds57", path, lambda: True)
    assert not templates.is_own("cds57")
    looks = iter((False, True))  # stopped while it is looked at
    with pytest.raises(ListStopped):
        templates.take("cds57", path, lambda: next(looks))
    assert not templates.is_own("cds57")
    templates.take("cds57", path)
    assert templates.is_own("cds57")


def test_files_that_cannot_be_read(workplace: Workplace, tmp_path: Path) -> None:
    templates = workplace.documents.templates
    with pytest.raises(FileUnreadable):
        templates.take("cds57", tmp_path / "gone.docx")
    with pytest.raises(UnknownForm):
        templates.take("khong_co", written(tmp_path / "x.docx", "x"))
    big = tmp_path / "big.docx"
    with big.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(TemplateInvalid) as refused:
        templates.take("cds57", big)
    assert refused.value.why == "large"


def test_what_is_to_be_changed_can_be_taken_back(workplace: Workplace, tmp_path: Path) -> None:
    templates = workplace.documents.templates
    path = tmp_path / "mau.docx"
    path.write_bytes(templates.to_change("cds57"))
    templates.take("cds57", path)
    assert templates.is_own("cds57")


def test_no_template_lies_outside_its_folder(workplace: Workplace) -> None:
    assert workplace.documents.templates.of("../../secret") is None
    assert not workplace.documents.templates.is_own("..")


def test_an_officer_looks_at_the_words_and_changes_none(
    app: App, workplace: Workplace, tmp_path: Path
) -> None:
    app.session.sign_out()
    templates = app.session.sign_in("an", PASSWORD).documents.templates
    assert not templates.may_change
    assert templates.to_change("cds57").startswith(b"PK")
    path = written(tmp_path / "mau.docx", "{{ cb_tong }}")
    with pytest.raises(NotAllowed):
        templates.take("cds57", path)
    with pytest.raises(NotAllowed):
        templates.drop("cds57")
    with pytest.raises(NotAllowed):
        templates.put_back("cds57", "x.docx")


def test_earlier_words_are_kept_can_be_put_back_and_the_trail_tells_it(
    workplace: Workplace, tmp_path: Path
) -> None:
    templates = workplace.documents.templates
    for number in (1, 2, 3):
        templates.take("cds57", written(tmp_path / f"mau {number}.docx", f"Bản {number}: {{{{ cb_tong }}}}"))
    standing = templates.standing("cds57")
    assert standing.source is Source.OWN
    newest, oldest = standing.earlier
    assert newest.at > oldest.at
    templates.put_back("cds57", oldest.name)
    assert templates.of("cds57") == (tmp_path / "mau 1.docx").read_bytes()
    templates.drop("cds57")
    standing = templates.standing("cds57")
    assert standing.source is Source.QUESTIONS
    assert len(standing.earlier) == 4
    with pytest.raises(FileUnreadable):
        templates.put_back("cds57", "../cds57.docx")
    entries = workplace.trail.page(TrailFilter(subject="cds57"), 0, 20)
    acts = [(each.action, each.actor) for each in reversed(entries)]
    taken = ("template_taken", "lan")
    assert acts == [taken, taken, taken, ("template_put_back", "lan"), ("template_dropped", "lan")]


def test_of_the_earlier_words_ten_are_kept(workplace: Workplace, tmp_path: Path) -> None:
    templates = workplace.documents.templates
    path = written(tmp_path / "mau.docx", "{{ cb_tong }}")
    for _ in range(13):
        templates.take("cds57", path)
    assert len(templates.standing("cds57").earlier) == 10


def test_a_template_with_the_stamp_of_a_state_secret_is_refused(workplace: Workplace, tmp_path: Path) -> None:
    with pytest.raises(StateSecret):
        workplace.documents.templates.take(
            "cds57", written(tmp_path / "mau.docx", "TỐI MẬT", "{{ cb_tong }}")
        )
    with pytest.raises(StateSecret):
        workplace.documents.templates.take("cds57", written(tmp_path / "Báo cáo - MẬT.docx", "{{ cb_tong }}"))
    assert not workplace.documents.templates.is_own("cds57")


def published(central: CentralInProcess, folder: Path, version: str, *texts: str) -> None:
    """The province publishes the form with words of its own."""
    folder.mkdir(exist_ok=True)
    write_form(folder / "cds57.xlsx", "cds57", version, "month")
    book = load_workbook(folder / "cds57.xlsx")
    book["settings"]["G1"], book["settings"]["G2"] = "word_template", "loi van.docx"
    book.save(folder / "cds57.xlsx")
    written(folder / "loi van.docx", *texts)
    central.publish(folder / "cds57.xlsx")


def heard(workplace: Workplace, central: CentralInProcess) -> None:
    """The PC is enrolled and has heard of everything."""
    workplace.sync.automatic = False
    enrolled(workplace, central)
    workplace.sync.stop()
    exchange(workplace, central)


def test_the_provinces_words_come_with_the_form_and_are_in_force(
    workplace: Workplace, central: CentralInProcess, tmp_path: Path
) -> None:
    published(central, tmp_path / "tinh", "2", "Tỉnh hỏi: {{ cb_tong }} cán bộ.")
    heard(workplace, central)
    templates = workplace.documents.templates
    assert templates.standing("cds57").source is Source.PROVINCE
    assert templates.of("cds57") == (tmp_path / "tinh" / "loi van.docx").read_bytes()
    templates.take("cds57", written(tmp_path / "own.docx", "Xã: {{ cb_tong }}"))
    standing = templates.standing("cds57")
    assert (standing.source, standing.waiting) == (Source.OWN, True)
    templates.drop("cds57")
    assert templates.standing("cds57").source is Source.PROVINCE


def test_words_of_the_province_that_cannot_be_used_are_told_and_passed_over(
    workplace: Workplace, central: CentralInProcess, tmp_path: Path
) -> None:
    published(central, tmp_path / "tinh", "2", "Có {{ cb_tog }} người.")
    heard(workplace, central)
    standing = workplace.documents.templates.standing("cds57")
    assert standing.source is Source.QUESTIONS
    assert standing.refused is not None
    assert standing.refused.name == "cb_tog"
    assert workplace.documents.templates.of("cds57") is None


def test_no_word_of_an_office_lies_readable_beside_the_store(
    workplace: Workplace, config: Config, tmp_path: Path
) -> None:
    templates = workplace.documents.templates
    for number in (1, 2):
        templates.take("cds57", written(tmp_path / f"{number}.docx", f"Bản {number}: {{{{ cb_tong }}}}"))
    plain = {(tmp_path / f"{number}.docx").read_bytes() for number in (1, 2)}
    kept = [path.read_bytes() for path in config.profile.rglob("*") if path.is_file()]
    assert not any(content in plain or content.startswith(b"PK") for content in kept)


def left_by_an_earlier_version(config: Config, folder: Path) -> tuple[bytes, bytes]:
    """Words in force and words of before, as plain files; the bytes of both."""
    old = config.profile / "templates"
    (old / "earlier" / "cds57").mkdir(parents=True)
    now = written(old / "cds57.docx", "Bây giờ: {{ cb_tong }}")
    before = written(old / "earlier" / "cds57" / "20261101T030000000000.docx", "Trước: {{ cb_tong }}")
    return now.read_bytes(), before.read_bytes()


def test_words_an_earlier_version_left_as_files_are_brought_in(
    app: App, workplace: Workplace, config: Config, tmp_path: Path
) -> None:
    now, before = left_by_an_earlier_version(config, tmp_path)
    own = config.profile / "templates" / "ghi chú.txt"
    own.write_text("của tôi")
    app.session.sign_out()
    templates = app.session.sign_in("lan", LEADER_PASSWORD).documents.templates
    assert templates.of("cds57") == now
    (earlier,) = templates.standing("cds57").earlier
    assert earlier.at.isoformat() == "2026-11-01T03:00:00+00:00"
    assert [path for path in (config.profile / "templates").rglob("*") if path.is_file()] == [own]
    templates.put_back("cds57", earlier.name)
    assert templates.of("cds57") == before


def test_words_left_as_files_were_in_force_from_when_they_were_written(
    app: App, workplace: Workplace, config: Config, tmp_path: Path
) -> None:
    report = signed(workplace)
    left_by_an_earlier_version(config, tmp_path)
    at = workplace.reports.detail(report).signed_at
    assert at is not None
    os.utime(config.profile / "templates" / "cds57.docx", (at.timestamp() - 60,) * 2)
    app.session.sign_out()
    workplace = app.session.sign_in("lan", LEADER_PASSWORD)
    assert said(workplace, report, "Bây giờ: 1.250")


def test_brought_in_twice_after_the_power_went_they_are_there_once(
    app: App, workplace: Workplace, config: Config, tmp_path: Path
) -> None:
    left_by_an_earlier_version(config, tmp_path)
    app.session.sign_out()
    app.session.sign_in("lan", LEADER_PASSWORD)
    now, _before = left_by_an_earlier_version(config, tmp_path)  # as if they could not be taken away
    app.session.sign_out()
    templates = app.session.sign_in("lan", LEADER_PASSWORD).documents.templates
    assert templates.of("cds57") == now
    assert len(templates.standing("cds57").earlier) == 1
    assert not (config.profile / "templates").exists()


def test_words_are_in_a_backup_and_stay_after_a_sweep(
    app: App, workplace: Workplace, config: Config, tmp_path: Path
) -> None:
    content = written(tmp_path / "mau.docx", "Có {{ cb_tong }}")
    workplace.documents.templates.take("cds57", content)
    workplace.backups.choose(tmp_path / "gậy")
    (tmp_path / "gậy").mkdir()
    workplace.backups.make(untold, never)
    copies = {path.name for path in (tmp_path / "gậy").rglob("files/*")}
    assert {path.name for path in (config.profile / "files").iterdir()} == copies
    assert copies
    workplace.files.sweep()
    assert workplace.documents.templates.of("cds57") == content.read_bytes()
