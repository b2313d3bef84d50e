"""Each open suggestion waits for somebody: for whom it was given to, else for who may give it to somebody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from desktop.app import App
from desktop.domain.report import Role
from desktop.domain.suggestion import Intake, Kind, Person
from desktop.services.suggestions import Suggestions
from desktop.services.workplace import Workplace
from tests.services import test_suggestions
from tests.services.conftest import LEADER_PASSWORD, PASSWORD, Clock
from tests.services.test_suggestions import LAMP, TODAY

resources, app = test_suggestions.resources, test_suggestions.app
AN, LEADER = ("an", PASSWORD), ("lan", LEADER_PASSWORD)


def waits(app: App, who: tuple[str, str]) -> int:
    """How many wait for somebody, by the counter beside the screen."""
    return app.session.sign_in(*who).suggestions.waiting()


def told(app: App, who: tuple[str, str]) -> list[str]:
    """What the desk's reminders say."""
    return [each.title for each in app.session.sign_in(*who).reminders.tell()]


def supplemented(suggestions: Suggestions, one: str) -> None:
    suggestions.ask_more(one, "Số nhà?")
    suggestions.supplement(one, "Nhà văn hóa thôn")


@pytest.mark.parametrize(
    "gone",
    [
        lambda suggestions, one: suggestions.accept(one),
        lambda suggestions, one: suggestions.ask_more(one, "Số nhà?"),
        supplemented,
        lambda suggestions, one: suggestions.route(one, "Phòng Kinh tế", "", TODAY),
        lambda suggestions, one: suggestions.route(one, "", "Người không có tài khoản", TODAY),
        lambda suggestions, one: suggestions.refer(one, "Sở Xây dựng", share=False),
    ],
)
def test_what_nobody_has_waits_for_who_leads(
    app: App, workplace: Workplace, gone: Callable[[Suggestions, str], None]
) -> None:
    one = workplace.suggestions.take_in(LAMP)
    gone(workplace.suggestions, one)
    assert (waits(app, AN), waits(app, LEADER)) == (0, 1)
    newest = app.session.sign_in(*LEADER).suggestions.newest_waiting()
    assert newest is not None
    assert newest.id == one


def test_what_somebody_has_waits_for_them_alone(app: App, workplace: Workplace) -> None:
    one = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.route(one, "", workplace.account.name, TODAY)
    assert (waits(app, AN), waits(app, LEADER)) == (1, 0)


def test_what_a_leader_has_waits_for_the_leader(app: App, workplace: Workplace) -> None:
    one = workplace.suggestions.take_in(LAMP)
    leader = app.session.sign_in(*LEADER)
    leader.suggestions.route(one, "", leader.account.name, TODAY)
    assert (waits(app, AN), waits(app, LEADER)) == (0, 1)


def test_who_is_called_otherwise_now_keeps_it(app: App, workplace: Workplace, clock: Clock) -> None:
    one = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.route(one, "", workplace.account.name, TODAY)
    app.session.sign_in(*LEADER).accounts.change("an", "Nguyễn Văn An (ĐC)", Role.OFFICER)
    assert (waits(app, AN), waits(app, LEADER)) == (1, 0)
    clock.now += timedelta(days=1)
    assert LAMP.text[:20] in " ".join(told(app, AN))


def test_what_a_closed_account_leaves_waits_for_the_leader(app: App, workplace: Workplace) -> None:
    one = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.route(one, "", workplace.account.name, TODAY)
    app.session.sign_in(*LEADER).accounts.close("an")
    assert waits(app, LEADER) == 1
    assert LAMP.text[:20] in " ".join(told(app, LEADER))


def test_reminders_tell_nobody_s_name_nor_house(app: App, workplace: Workplace) -> None:
    hoa = Person("Nguyễn Thị Hoa", "0914 222 333", "12 Trần Phú")
    text = "Tôi là Nguyễn Thị Hoa, số 0914 222 333, nhà 12 Trần Phú, đường ngập"
    one = workplace.suggestions.take_in(Intake(Kind.COMPLAINT, text, person=hoa))
    workplace.suggestions.route(one, "", workplace.account.name, TODAY)
    said = [each for each in told(app, AN) if "đường ngập" in each]
    assert said == ["Tôi là N*** T** H**, số ***333, nhà ***, đường ngập"]
