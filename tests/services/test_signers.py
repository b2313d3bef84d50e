"""The signature block follows who signed off; what the leader signed stays; numbers keep their year."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from desktop.app import App
from desktop.domain.cover import Authority, Cover, Signing, signature_lines
from desktop.domain.errors import NotAllowed
from desktop.domain.errors.documents import CoverIncomplete, CoverSigned, NumberOfYear
from desktop.domain.paper import lines
from desktop.domain.report import Role
from desktop.domain.trail import Entry, TrailFilter
from desktop.services.workplace import Workplace
from tests.joining import join
from tests.services.conftest import LEADER_PASSWORD
from tests.services.leave import LEAVE
from tests.services.test_documents import signed, started

DEPUTY_PASSWORD = "mật khẩu của Phó"
KT = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


@pytest.fixture
def deputy(workplace: Workplace) -> str:
    """A second leader; nobody has said yet how either signs."""
    join(workplace, "pho", "Lê Thị Phó", Role.LEADER, DEPUTY_PASSWORD, LEAVE)
    return "pho"


def sign(workplace: Workplace, report: str, login: str, password: str) -> None:
    workplace.reports.finish(report, workplace.reports.open(report).instance)
    workplace.reports.sign_off(report, login, password)


def signing(workplace: Workplace, name: str, authority: Authority, position: str = "") -> None:
    (leader,) = (each.account for each in workplace.documents.signers.all() if each.account.name == name)
    workplace.documents.signers.say(leader.id, Signing(authority, position))


def block(workplace: Workplace, report: str) -> tuple[str, ...]:
    cover = workplace.documents.cover(report)
    return (*signature_lines(cover), cover.signer)


def trail(workplace: Workplace, action: str) -> list[Entry]:
    return [entry for entry in workplace.trail.page(TrailFilter(), 0, 50) if entry.action == action]


def test_a_deputys_sign_off_bears_the_deputys_authority(workplace: Workplace, deputy: str) -> None:
    signing(workplace, "Trần Thị Lan", Authority.CHAIR)
    signing(workplace, "Lê Thị Phó", Authority.DEPUTY)
    first, second = started(workplace), started(workplace)
    workplace.documents.give_number(first)  # the cover is kept for the chair, who comes first
    sign(workplace, first, deputy, DEPUTY_PASSWORD)
    assert block(workplace, first) == (*KT, "Lê Thị Phó")
    sign(workplace, second, "lan", LEADER_PASSWORD)
    assert block(workplace, second) == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Thị Lan")


def test_what_was_chosen_for_one_report_is_of_that_one(workplace: Workplace, deputy: str) -> None:
    signing(workplace, "Trần Thị Lan", Authority.CHAIR)
    first, second = started(workplace), started(workplace)
    chosen = replace(workplace.documents.cover(first), authority=Authority.ACTING)
    workplace.documents.keep(first, chosen)
    sign(workplace, first, "lan", LEADER_PASSWORD)
    sign(workplace, second, "lan", LEADER_PASSWORD)
    assert block(workplace, first)[1] == "Q. CHỦ TỊCH"
    assert block(workplace, second)[1] == "CHỦ TỊCH"


def test_nobody_signs_as_it_was_not_said(workplace: Workplace, deputy: str) -> None:
    report = started(workplace)
    assert workplace.documents.paper(report).mark  # a draft is made all the same
    sign(workplace, report, deputy, DEPUTY_PASSWORD)
    unsaid = workplace.documents.unsaid(report)
    assert unsaid is not None
    assert unsaid.account.login == deputy
    with pytest.raises(CoverIncomplete) as asked:
        workplace.documents.paper(report)
    assert asked.value.names == ("authority",)
    signing(workplace, "Lê Thị Phó", Authority.ORDER, "Chánh Văn phòng")
    assert workplace.documents.unsaid(report) is None
    said = "\n".join(lines(workplace.documents.paper(report)))
    assert "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG" in said
    with pytest.raises(NotAllowed):  # once said, leader and administrator change it
        signing(workplace, "Lê Thị Phó", Authority.CHAIR)


def test_who_becomes_chair_leaves_what_was_signed(workplace: Workplace, deputy: str, app: App) -> None:
    signing(workplace, "Lê Thị Phó", Authority.DEPUTY)
    report = started(workplace)
    sign(workplace, report, deputy, DEPUTY_PASSWORD)
    app.session.sign_out()
    leader = app.session.sign_in(deputy, DEPUTY_PASSWORD)
    signing(leader, "Lê Thị Phó", Authority.CHAIR)
    assert block(leader, report) == (*KT, "Lê Thị Phó")
    assert leader.documents.signers.of("Lê Thị Phó").authority is Authority.CHAIR
    assert len(trail(leader, "signer_said")) == 2


@pytest.mark.parametrize(
    "change",
    [
        {"signer": "Người khác"},
        {"authority": Authority.DEPUTY},
        {"abstract": "Điều khác"},
        {"urgency": "KHẨN"},
        {"agency": "Ủy ban nhân dân\nxã khác"},
    ],
)
def test_after_the_sign_off_only_a_new_one_changes_it(workplace: Workplace, change: dict[str, str]) -> None:
    report = signed(workplace)
    before = workplace.documents.cover(report)
    with pytest.raises(CoverSigned) as refused:
        workplace.documents.keep(report, replace(before, **change))  # type: ignore[arg-type]
    assert refused.value.names == tuple(change)
    assert workplace.documents.cover(report) == before
    workplace.reports.correct(report)
    workplace.documents.keep(report, replace(before, **change))  # type: ignore[arg-type]


def test_day_and_recipients_change_and_the_trail_says_so(workplace: Workplace) -> None:
    report = signed(workplace)
    before = workplace.documents.cover(report)
    after = replace(before, day=date(2026, 11, 18), copies=("Như trên", "Đảng ủy"))
    workplace.documents.keep(report, after)
    workplace.documents.keep(report, after)  # nothing changed: nothing to tell
    assert workplace.documents.cover(report) == after
    (entry,) = trail(workplace, "cover_changed")
    assert json.loads(entry.detail)["changed"] == {
        "copies": [["Như trên"], ["Như trên", "Đảng ủy"]],
        "day": [None, "2026-11-18"],
    }


def test_what_the_office_writes_later_leaves_what_was_signed(workplace: Workplace) -> None:
    first, second = signed(workplace), started(workplace)
    before = workplace.documents.cover(first)
    workplace.documents.keep(second, replace(workplace.documents.cover(second), place="Hòa Vang"))
    assert workplace.documents.cover(first) == before
    assert workplace.documents.cover(started(workplace)).place == "Hòa Vang"


def test_a_number_is_of_one_year(workplace: Workplace, app: App) -> None:
    report = started(workplace)
    documents = workplace.documents
    assert documents.give_number(report, date(2026, 12, 31)) == 1
    turned = replace(documents.cover(report), day=date(2027, 1, 4))
    with pytest.raises(NumberOfYear) as refused:
        documents.keep(report, turned)
    assert (refused.value.year, refused.value.wanted) == (2026, 2027)
    assert documents.cover(report).day == date(2026, 12, 31)
    with pytest.raises(NotAllowed):
        documents.renumber(report, turned)
    app.session.sign_out()
    leader = app.session.sign_in("lan", LEADER_PASSWORD).documents
    leader.keep_number("BC-UBND", 2027, 1, "Báo cáo giấy")
    assert leader.renumber(report, turned) == 2
    assert (leader.cover(report).number, leader.cover(report).day) == (2, date(2027, 1, 4))
    (left,) = leader.register("BC-UBND", 2026).lines  # the old one stays used, and says for what
    assert left.report is None
    assert "02/BC-UBND (2027)" in left.what
    assert leader.register("BC-UBND", 2026).next == 2


def emptied(cover: Cover, name: str) -> Cover:
    if name == "position":
        return replace(cover, authority=Authority.MANDATE)
    return replace(cover, **{name: None if name == "authority" else " "})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["agency", "place", "abstract", "authority", "signer", "position"])
def test_what_a_paper_cannot_do_without(workplace: Workplace, name: str) -> None:
    report = started(workplace)
    cover = workplace.documents.cover(report)
    with pytest.raises(CoverIncomplete) as refused:
        workplace.documents.keep(report, emptied(cover, name))
    assert refused.value.names == (name,)
    assert workplace.documents.cover(report) == cover
