"""Suggestions from the counter to the centre and back: offline, sent, answered, merged, judged."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlmodel import col, select

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.errors import (
    FileUnreadable,
    StateSecret,
    StepRefused,
    SuggestionIncomplete,
    UnknownSuggestion,
)
from desktop.domain.lookup_code import CodeMistyped, written
from desktop.domain.report import Delivery
from desktop.domain.suggestion import Intake, Kind, Person, State, Step, Timing, Weighing
from desktop.domain.suggestion_views import SuggestionDetail, SuggestionFilter
from desktop.domain.views import ReportFilter
from desktop.events import Event, SuggestionsChanged
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from sync.central import suggestions
from tests import jpegs
from tests.central_in_process import CentralInProcess
from tests.quickest import quickest
from tests.services.conftest import NOW, RESOURCES, Clock, make_resources
from tests.services.test_sync import enrolled
from tests.services.test_tasks import exchange

TODAY = NOW.date()
LAN = Person("Nguyễn Thị Lan", "0905 123 456", "Thôn 3")
LAMP = Intake(
    Kind.COMPLAINT,
    "Đèn đường ở thôn 3 hỏng đã hai tuần. Tối đi lại nguy hiểm",
    field="Giao thông",
    person=LAN,
)


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_resources(tmp_path_factory.mktemp("resources"))
    shutil.copy(RESOURCES / "forms" / "pakn.xlsx", folder / "forms")
    return folder


@pytest.fixture
def app(config: Config, clock: Clock, central: CentralInProcess) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=central.transport)
    yield app
    app.close()


@pytest.fixture
def office(workplace: Workplace, central: CentralInProcess) -> Workplace:
    """An enrolled workplace that sends when it is told to."""
    workplace.sync.automatic = False
    enrolled(workplace, central)
    workplace.sync.stop()
    return workplace


def state(workplace: Workplace, suggestion: str) -> State:
    return workplace.suggestions.detail(suggestion).suggestion.state


def steps(detail: SuggestionDetail) -> list[Step]:
    return [event.step for event in detail.events]


def sent(workplace: Workplace) -> list[str]:
    """The XML of each item made so far, the oldest first."""
    query = select(t.OutboxRow).where(col(t.OutboxRow.report).is_not(None)).order_by(col(t.OutboxRow.seq))
    rows = workplace._store.read(lambda session: list(session.exec(query)))
    return [json.loads(row.body)["xml"] for row in rows]


def test_taken_in_offline(workplace: Workplace) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    detail = workplace.suggestions.detail(identity)
    found = detail.suggestion
    assert (found.title, found.state) == ("Đèn đường ở thôn 3 hỏng đã hai tuần", State.NEW)
    assert found.due is not None
    assert found.due > TODAY + timedelta(days=13), "ten working days"
    assert (found.received_by, detail.delivery) == (workplace.account.name, Delivery.PENDING)
    assert steps(detail) == [Step.TAKE_IN]
    assert workplace.suggestions.find(written(found.code).lower()) == identity


def test_without_a_name_nothing_personal_is_kept(workplace: Workplace) -> None:
    named = workplace.suggestions.take_in(Intake(**{**vars(LAMP), "anonymous": True}))
    blank = workplace.suggestions.take_in(Intake(Kind.REQUEST, "Xin mở lớp"))
    for identity in (named, blank):
        found = workplace.suggestions.detail(identity).suggestion
        assert found.anonymous
        assert found.person.empty


def overdue(workplace: Workplace, intake: Intake, unit: str, officer: str) -> str:
    """Brought three months ago, and handed over only now: the day to answer by is past and stays."""
    ago = workplace.today() - timedelta(days=90)
    suggestion = workplace.suggestions.take_in(replace(intake, received_on=ago))
    due = workplace.suggestions.detail(suggestion).suggestion.due
    assert due is not None
    assert due < workplace.today()
    workplace.suggestions.route(suggestion, unit, officer, due)
    return suggestion


def test_nobody_is_to_answer_by_a_day_that_is_past(workplace: Workplace) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    with pytest.raises(SuggestionIncomplete) as refused:
        workplace.suggestions.route(identity, "", "An", TODAY - timedelta(days=1))
    assert refused.value.field == "due"
    assert steps(workplace.suggestions.detail(identity)) == [Step.TAKE_IN]
    workplace.suggestions.route(identity, "", "An", TODAY)
    assert steps(workplace.suggestions.detail(identity)) == [Step.TAKE_IN, Step.ROUTE]
    late = overdue(workplace, LAMP, "", "Bình")
    assert workplace.suggestions.detail(late).suggestion.officer == "Bình", "what was said before may stay"


def test_what_is_missing_is_said(workplace: Workplace) -> None:
    with pytest.raises(SuggestionIncomplete):
        workplace.suggestions.take_in(Intake(Kind.REQUEST, "  "))
    with pytest.raises(SuggestionIncomplete):
        workplace.suggestions.take_in(Intake(Kind.REQUEST, "x", received_on=TODAY + timedelta(days=1)))
    identity = workplace.suggestions.take_in(LAMP)
    empty: tuple[Callable[[], None], ...] = (
        lambda: workplace.suggestions.answer(identity, " "),
        lambda: workplace.suggestions.refuse(identity, ""),
        lambda: workplace.suggestions.route(identity, "", "", None),
        lambda: workplace.suggestions.refer(identity, "", share=False),
    )
    for step in empty:
        with pytest.raises(SuggestionIncomplete):
            step()
    assert steps(workplace.suggestions.detail(identity)) == [Step.TAKE_IN]


@pytest.mark.parametrize("words", ["MẬT\nKế hoạch phòng thủ", "Văn bản TỐI MẬT số 4", "Độ mật: Mật"])
def test_a_state_secret_is_refused_and_not_kept(workplace: Workplace, words: str) -> None:
    with pytest.raises(StateSecret):
        workplace.suggestions.take_in(Intake(Kind.REQUEST, words))
    assert workplace.suggestions.count(SuggestionFilter(), TODAY) == 0
    identity = workplace.suggestions.take_in(LAMP)
    with pytest.raises(StateSecret):
        workplace.suggestions.answer(identity, words)
    assert state(workplace, identity) is State.NEW


def test_personal_data_stays_in_the_commune(workplace: Workplace) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.route(identity, "Phòng Kinh tế", "Lê Văn Bình", TODAY)
    workplace.suggestions.refer(identity, "Sở Xây dựng", share=False)
    for xml in sent(workplace):
        for secret in (LAN.name, LAN.phone, "0905123456", LAN.address):
            assert secret not in xml
    rows = workplace._store.read(
        lambda session: [
            *session.exec(select(t.AuditRow.detail)), *session.exec(select(t.SuggestionRow.search)),
            *session.exec(select(t.SuggestionEventRow.text)), *session.exec(select(t.ReportRow.search)),
        ]
    )  # fmt: skip
    assert not any("lan" in str(row).lower().split() or "0905" in str(row) for row in rows)


def test_who_answers_elsewhere_learns_who_asks_when_the_citizen_agrees(workplace: Workplace) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.refer(identity, "Sở Xây dựng", share=True)
    assert LAN.name in sent(workplace)[-1]
    workplace.suggestions.answer(identity, "Đã sửa")
    assert LAN.name not in sent(workplace)[-1], "it is not needed any more"


def test_lists_mask_whose_it_is(workplace: Workplace) -> None:
    workplace.suggestions.take_in(LAMP)
    (row,) = workplace.suggestions.page(SuggestionFilter(), TODAY)
    assert (row.who, row.phone) == ("N*** T** L**", "***456")
    assert LAN.name not in repr(row)


def test_it_is_found_without_accents_and_by_code(workplace: Workplace) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.take_in(Intake(Kind.INITIATIVE, "Quét mã QR trả kết quả"))
    code = workplace.suggestions.detail(identity).suggestion.code
    for text in ("den duong thon", "ĐÈN", code[:6], "giao thong"):
        found = workplace.suggestions.page(SuggestionFilter(text=text), TODAY)
        assert [row.id for row in found] == [identity], text
    with pytest.raises(CodeMistyped):
        workplace.suggestions.find(code[:-1] + ("2" if code[-1] != "2" else "3"))
    with pytest.raises(UnknownSuggestion):
        workplace.suggestions.find("2" * 16)


def test_filters_and_order(workplace: Workplace) -> None:
    one = workplace.suggestions.take_in(LAMP)
    two = workplace.suggestions.take_in(Intake(Kind.INITIATIVE, "Quét mã QR trả kết quả"))
    three = overdue(workplace, Intake(Kind.REQUEST, "Xin thêm thùng rác"), "", "Lê Văn Bình")
    workplace.suggestions.answer(one, "Đã sửa")

    def ids(**wanted: object) -> list[str]:
        found = SuggestionFilter(**wanted)  # type: ignore[arg-type]  # fields of it
        rows = workplace.suggestions.page(found, TODAY)
        assert len(rows) == workplace.suggestions.count(found, TODAY)
        return [row.id for row in rows]

    assert ids() == [three, two, one], "what is late on top, what is answered last"
    assert ids(timing=Timing.LATE) == [three]
    assert ids(timing=Timing.IN_TIME) == [two]
    assert ids(kind=Kind.INITIATIVE) == [two]
    assert ids(officer="Lê Văn Bình") == [three]
    assert ids(states=frozenset({State.ANSWERED})) == [one]


def test_the_whole_way(workplace: Workplace) -> None:
    told: list[Event] = []
    workplace._bus.subscribe(SuggestionsChanged, told.append)
    weighing = Weighing("Bớt đi lại", "20 triệu", "Làm được ngay")
    identity = workplace.suggestions.take_in(
        Intake(Kind.INITIATIVE, "Quét mã QR trả kết quả", weighing=weighing)
    )
    workplace.suggestions.ask_more(identity, "Cần thêm dự toán")
    workplace.suggestions.supplement(identity, "Dự toán 18 triệu")
    workplace.suggestions.route(identity, "Văn phòng", "Lê Văn Bình", date(2027, 1, 15))
    workplace.suggestions.answer(identity, "Ủy ban sẽ làm trong quý I")
    workplace.suggestions.rate(identity, 5, "cảm ơn")
    workplace.suggestions.spread(identity, "Đề nghị các xã bạn làm theo")
    detail = workplace.suggestions.detail(identity)
    assert steps(detail) == [
        Step.TAKE_IN, Step.ASK_MORE, Step.SUPPLEMENT, Step.ROUTE, Step.ANSWER, Step.RATE, Step.SPREAD,
    ]  # fmt: skip
    assert all(event.by == workplace.account.name for event in detail.events)
    found = detail.suggestion
    assert (found.state, found.rating, found.due) == (State.SPREAD, 5, date(2027, 1, 15))
    assert "18 triệu" in found.text
    assert len(sent(workplace)) == 7
    assert "<hai_long>5</hai_long>" in sent(workplace)[-1]
    assert "<loi_ich>Bớt đi lại</loi_ich>" in sent(workplace)[-1]
    assert {event.suggestion for event in told} == {identity}  # type: ignore[attr-defined]  # of that kind alone
    with pytest.raises(StepRefused):
        workplace.suggestions.refuse(identity, "muộn rồi")


def test_one_that_says_the_same_is_merged(workplace: Workplace) -> None:
    first = workplace.suggestions.take_in(LAMP)
    assert workplace.suggestions.alike("den duong thon 3 hong")[0].row.id == first
    second = workplace.suggestions.take_in(Intake(Kind.COMPLAINT, "Đèn đường ở thôn 3 bị hỏng, đề nghị sửa"))
    assert [one.row.id for one in workplace.suggestions.alike(LAMP.text, but=first)] == [second]
    workplace.suggestions.merge(second, first)
    assert state(workplace, second) is State.DUPLICATE
    assert [row.id for row in workplace.suggestions.detail(first).alike] == [second]
    code = workplace.suggestions.detail(first).suggestion.code
    assert workplace.suggestions.detail(second).merged_code == code
    assert f"<trung_voi>{code}</trung_voi>" in sent(workplace)[-1]
    assert workplace.suggestions.alike(LAMP.text, but=first) == ()
    with pytest.raises(StepRefused):
        workplace.suggestions.merge(first, second)


def test_they_do_not_fill_the_list_of_reports(workplace: Workplace) -> None:
    workplace.suggestions.take_in(LAMP)
    assert workplace.reports.count(ReportFilter()) == 0
    assert workplace.reports.count(ReportFilter(form="pakn")) == 1
    workplace._store.write(lambda session: session.add(_of_another_pc()))
    assert workplace.reports.count(ReportFilter()) == 1, "one of another PC has no other place to be seen"


def _of_another_pc() -> t.ReportRow:
    return t.ReportRow(
        id="x", form="pakn", version="1", title="Phản ánh", state="signed", author="Bình", updated=NOW
    )


def test_sent_answered_by_the_centre_and_new_for_the_commune(
    office: Workplace, central: CentralInProcess
) -> None:
    identity = office.suggestions.take_in(LAMP)
    office.suggestions.refer(identity, "Sở Xây dựng", share=False)
    exchange(office, central)
    detail = office.suggestions.detail(identity)
    assert (detail.delivery, bool(detail.serial)) == (Delivery.ACKNOWLEDGED, True)
    (listed,) = suggestions.listed(central.centre)
    code = detail.suggestion.code
    assert (listed.code, listed.state, listed.title) == (code, "chuyenthamquyen", detail.suggestion.title)

    suggestions.answer(
        central.centre, written(code), State.ANSWERED, "Sở Xây dựng", "Sẽ thay đèn trong tháng 12"
    )
    exchange(office, central)
    detail = office.suggestions.detail(identity)
    found = detail.suggestion
    assert (found.state, found.answer) == (State.ANSWERED, "Sẽ thay đèn trong tháng 12")
    assert found.answered_by == "Sở Xây dựng"
    assert detail.events[-1].centre
    assert found.unseen
    assert office.suggestions.waiting() == 1
    office.suggestions.seen(identity)
    assert office.suggestions.waiting() == 0
    exchange(office, central)
    assert len(office.suggestions.detail(identity).events) == 3, "told once"
    office.suggestions.rate(identity, 4)
    exchange(office, central)
    (listed,) = suggestions.listed(central.centre)
    assert (listed.state, listed.rating) == ("datraloi", "4")


def test_what_the_commune_closed_stays_closed(office: Workplace, central: CentralInProcess) -> None:
    identity = office.suggestions.take_in(LAMP)
    exchange(office, central)
    office.suggestions.answer(identity, "Đã sửa hôm qua")
    suggestions.answer(central.centre, identity, State.MORE, "Trung tâm", "Cần ảnh")
    exchange(office, central)
    detail = office.suggestions.detail(identity)
    assert (detail.suggestion.state, detail.suggestion.answer) == (State.ANSWERED, "Đã sửa hôm qua")
    assert detail.events[-1].text == "Cần ảnh"


def test_a_word_on_one_that_is_not_here_does_nothing(office: Workplace, central: CentralInProcess) -> None:
    with pytest.raises(ValueError, match="no suggestion"):
        suggestions.answer(central.centre, "khong-co", State.ANSWERED, "Trung tâm", "x")


def test_a_file_goes_with_it(office: Workplace, central: CentralInProcess, tmp_path: Path) -> None:
    identity = office.suggestions.take_in(LAMP)
    photo, marked = tmp_path / "đèn.jpg", tmp_path / "TỐI MẬT.jpg"
    photo.write_bytes(jpegs.photo(60, 40))
    marked.write_bytes(jpegs.photo(60, 40))
    with pytest.raises(StateSecret):
        office.suggestions.attach(identity, marked)
    with pytest.raises(FileUnreadable):
        office.suggestions.attach(identity, tmp_path / "không có.jpg")
    assert len(sent(office)) == 1
    office.suggestions.attach(identity, photo)
    second = tmp_path / "đèn 2.jpg"
    second.write_bytes(jpegs.photo(50, 40))
    office.suggestions.attach(identity, second)
    office.suggestions.answer(identity, "Đã thay bóng")
    detail = office.suggestions.detail(identity)
    assert detail.suggestion.files == ("đèn.jpg", "đèn 2.jpg")
    assert [card.name for card in office.files.cards(identity)] == ["đèn.jpg", "đèn 2.jpg"]
    assert [event.text for event in detail.events if event.step is Step.ATTACH] == ["đèn.jpg", "đèn 2.jpg"]
    for _ in range(2):  # one revision of a report goes after the other
        exchange(office, central)
    assert office.suggestions.detail(identity).delivery is Delivery.ACKNOWLEDGED
    with pytest.raises(StepRefused):
        office.suggestions.attach(identity, photo)


def test_ten_thousand_are_paged_and_searched_at_once(workplace: Workplace) -> None:
    fill(workplace, 10_000)
    workplace.suggestions.take_in(LAMP)
    for wanted in (
        SuggestionFilter(),
        SuggestionFilter(text="den duong thon 3"),
        SuggestionFilter(timing=Timing.LATE),
    ):
        assert workplace.suggestions.count(wanted, TODAY)
        counting = quickest(partial(workplace.suggestions.count, wanted, TODAY))
        paging = quickest(partial(workplace.suggestions.page, wanted, TODAY, 0, 100))
        assert counting + paging < 0.6, wanted
    asked = "đèn đường ở thôn 3 hỏng đã hai tuần"
    assert workplace.suggestions.alike(asked)
    assert quickest(lambda: workplace.suggestions.alike(asked)) < 0.2


def fill(workplace: Workplace, count: int) -> None:
    """Rows as they would be after years; they were sent long ago."""
    rng = random.Random(3)
    subjects = (
        "đường làng nhiều ổ gà",
        "nước giếng có mùi",
        "rác chưa thu gom",
        "sóng điện thoại yếu",
        "loa hỏng",
    )
    states = [*(("datraloi",) * 8), "dangxuly", "datiepnhan"]
    from desktop.domain.lookup_code import new_code
    from desktop.domain.text import fold

    def row(n: int) -> t.SuggestionRow:
        at = NOW - timedelta(hours=3 * n)
        code = new_code(rng)
        text = f"{rng.choice(subjects)} ở thôn {rng.randint(1, 22)}, {rng.choice(subjects)}, hộ số {n}"
        how = rng.choice(states)
        return t.SuggestionRow(
            id=f"s{n}", code=code, kind=rng.choice(list(Kind)), state=how, channel="taiquay", title=text[:60],
            text=text, received_at=at, received_by="An", due=at.date() + timedelta(days=14), updated=at,
            seen_at=at, name="Trần Văn An", phone="0905000111",
            answered_at=at + timedelta(days=4) if how == "datraloi" else None,
            officer=rng.choice(("", "Lê Văn Bình")), search=f" {fold(f'{text} {code}')}",
        )  # fmt: skip

    workplace._store.write(lambda session: session.add_all([row(n) for n in range(count)]))


def test_officers_are_offered_by_their_given_name(workplace: Workplace) -> None:
    for name in ("Trần Văn Hùng", "Lê Thị Bình", "Nguyễn An"):
        identity = workplace.suggestions.take_in(Intake(Kind.COMPLAINT, f"Việc giao cho {name}"))
        workplace.suggestions.route(identity, "", name, None)
    assert workplace.suggestions.choices().officers == ("Nguyễn An", "Lê Thị Bình", "Trần Văn Hùng")
