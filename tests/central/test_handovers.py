"""Drafts that are passed on: one pair of hands, and nothing of them left behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlmodel import select

from sync import receipts, signed
from sync.adapters.native import NativeCentral, enrol
from sync.central import enrolment
from sync.central.handovers import KEPT
from sync.central.tables import FeedEntry, Handover, Report, Taken
from sync.protocol import (
    DRAFT_BYTES,
    HANDOVER_WORD,
    Change,
    DraftItem,
    OfferedDraft,
    PresentItem,
    Result,
    WaitingItem,
    Wire,
)
from tests.central.conftest import Clock
from tests.central_in_process import CentralInProcess

BOTH_DATABASES = True
UNIT, ELSEWHERE = "20242", "20194"
SAID = "<data><so>12345678</so></data>"


class Pc:
    """An enrolled PC, item by item."""

    def __init__(self, central: CentralInProcess, name: str, unit: str = UNIT) -> None:
        key = receipts.new_key()
        code = central.enrol_code(unit)
        transport = central.transport()
        self.unit = unit
        self.given = enrol(central.url, code, receipts.public(key), name, transport=transport)
        self.api = NativeCentral(
            central.url, self.given.token, self.given.device, central.server, central.transport()
        )
        self.cursor: str | None = None

    @property
    def id(self) -> str:
        return self.given.device

    def say(self, item: Wire) -> Result:
        """Send one item; what became of it. What is new is left for `hear`."""
        key = str(getattr(item, "key"))  # noqa: B009 - of any item
        waiting = WaitingItem(key=key, group=key, body=item.model_dump_json().encode(), attempts=0)
        response, _ = self.api.sync(self.cursor, 1, (waiting,))
        (result,) = response.results
        return result

    def hear(self, kind: str) -> list[Change]:
        """What is new of a kind since it was asked last."""
        response, _ = self.api.sync(self.cursor, 200, ())
        self.cursor = response.cursor
        return [each for each in response.changes if each.kind == kind]

    def draft(self, act: str, handover: str, **more: Any) -> Result:
        """Say one thing of a handing over."""
        if act == "offer":
            more.setdefault("draft", self.content())
        fields = {"key": str(uuid4()), "act": act, "handover": handover, "by": "Lê Thị Hoa", **more}
        return self.say(DraftItem.model_validate({**fields, "at": "2026-11-16T09:00:00+07:00"}))

    def content(self, snapshot: str = SAID) -> OfferedDraft:
        return OfferedDraft(
            report=str(uuid4()), form="thu", version="1", title="Biểu thử", unit=self.unit, snapshot=snapshot
        )


@pytest.fixture
def pcs(central: CentralInProcess) -> Iterator[tuple[Pc, Pc, Pc]]:
    found = Pc(central, "Máy A"), Pc(central, "Máy B"), Pc(central, "Máy C")
    yield found
    for pc in found:
        pc.api.close()


def _kept(central: CentralInProcess) -> str:
    """Everything the centre keeps of handings over, feed and results, as text."""
    with central.centre.database.reading() as session:
        rows = [
            *session.exec(select(Handover)).all(),
            *session.exec(select(FeedEntry).where(FeedEntry.kind == "draft")).all(),
            *session.exec(select(Taken)).all(),
        ]
        return repr([row.model_dump() for row in rows])


def _word(central: CentralInProcess, text: str | None) -> dict[str, Any]:
    """What the centre has signed."""
    assert text is not None
    return signed.check(text, HANDOVER_WORD, receipts.public(central.centre.key))


def test_it_is_passed_on_and_nothing_stays(
    central: CentralInProcess, pcs: tuple[Pc, Pc, Pc], database: str | None
) -> None:
    a, b, c = pcs
    assert a.draft("offer", "h", draft=a.content(), note="").status == "ok"
    assert a.hear("draft") == []  # not told to who offers it
    (offered,) = b.hear("draft")
    assert (offered.id, offered.rev, offered.body["device_name"]) == ("h", "1", "Máy A")
    assert offered.body["draft"]["snapshot"] == SAID
    assert b.draft("take", "h").status == "ok"
    assert SAID not in _kept(central)
    for pc in pcs:
        (ended,) = pc.hear("draft")
        said = _word(central, ended.body["word"])
        assert (said["handover"], said["state"], said["device_name"]) == ("h", "taken", "Máy B")
        assert (said["device"], said["by"]) == (b.id, "Lê Thị Hoa")
        assert "draft" not in ended.body
    refused = c.draft("take", "h")
    assert (refused.status, refused.why) == ("forbidden", "taken")
    assert _word(central, refused.word)["device_name"] == "Máy B"
    assert b.draft("take", "h").status == "ok"  # asked again, its answer lost
    assert a.draft("withdraw", "h").why == "taken"
    with central.centre.database.reading() as session:
        assert session.exec(select(Report)).all() == []
    assert central.reports() == []


def test_what_is_withdrawn_nobody_takes(central: CentralInProcess, pcs: tuple[Pc, Pc, Pc]) -> None:
    a, b, _ = pcs
    a.draft("offer", "h")
    assert b.draft("withdraw", "h").why == "other"
    assert a.draft("withdraw", "h").status == "ok"
    assert a.draft("withdraw", "h").status == "ok"
    assert (b.draft("take", "h").status, b.draft("take", "h").why) == ("forbidden", "withdrawn")
    assert SAID not in _kept(central)
    (ended,) = a.hear("draft")
    assert ended.body["state"] == "withdrawn"


def test_what_was_withdrawn_before_it_came_is_not_offered(pcs: tuple[Pc, Pc, Pc]) -> None:
    a, b, _ = pcs
    assert a.draft("withdraw", "h").status == "ok"
    assert a.draft("offer", "h").why == "withdrawn"
    assert b.draft("take", "h").status == "forbidden"


def test_only_the_pc_it_is_for_sees_and_takes_it(central: CentralInProcess, pcs: tuple[Pc, Pc, Pc]) -> None:
    a, b, c = pcs
    a.draft("offer", "h", to=b.id)
    (there,), (elsewhere,) = b.hear("draft"), c.hear("draft")
    assert there.body["draft"]["snapshot"] == SAID
    assert "draft" not in elsewhere.body
    assert c.draft("take", "h").why == "other"
    assert a.draft("take", "h").why == "other"
    assert b.draft("take", "h").status == "ok"


def test_another_commune_knows_nothing_of_it(central: CentralInProcess, pcs: tuple[Pc, Pc, Pc]) -> None:
    a, _, _ = pcs
    foreign = Pc(central, "Máy lạ", ELSEWHERE)
    a.draft("offer", "h")
    assert foreign.hear("draft") == []
    assert foreign.draft("take", "h").why == "unknown"
    assert foreign.draft("withdraw", "h").why == "unknown"
    assert foreign.draft("offer", "h").why == "unknown"
    assert foreign.draft("offer", "other", to=a.id).why == "to"
    assert foreign.draft("offer", "third", draft=a.content()).why == "unit"
    foreign.api.close()


def test_after_thirty_days_it_is_its_authors_again(
    central: CentralInProcess, pcs: tuple[Pc, Pc, Pc], clock: Clock
) -> None:
    a, b, _ = pcs
    a.draft("offer", "h")
    a.draft("offer", "later")
    clock.now += KEPT
    assert b.draft("take", "h").why == "expired"
    central.restart()
    assert {each.body["state"] for each in a.hear("draft")} == {"expired"}
    assert SAID not in _kept(central)


def test_a_refused_offer_does_not_count_when_it_comes_again(
    central: CentralInProcess, pcs: tuple[Pc, Pc, Pc]
) -> None:
    """Its author has gone on with it since; the same item may lie in a packet still."""
    a, b, _ = pcs
    fields = {"key": str(uuid4()), "act": "offer", "handover": "h", "by": "Hoa", "to": "nobody"}
    item = DraftItem.model_validate({**fields, "at": "2026-11-16T09:00:00+07:00", "draft": a.content()})
    assert a.say(item).why == "to"
    assert a.say(item).status == "forbidden"
    assert a.draft("offer", "h").why == "refused"
    withdrawn = a.draft("withdraw", "h")
    assert (withdrawn.why, _word(central, withdrawn.word)["state"]) == ("refused", "refused")
    assert b.hear("draft") == []
    assert b.draft("take", "h").status == "forbidden"


def test_it_has_a_limit(pcs: tuple[Pc, Pc, Pc]) -> None:
    a, _, _ = pcs
    large = "<data><so>" + "á" * (DRAFT_BYTES // 2) + "</so></data>"
    assert a.draft("offer", "h", draft=a.content(large)).status == "invalid"
    assert a.draft("offer", "none", draft=None).status == "invalid"
    assert {a.draft("offer", f"h{number}").status for number in range(50)} == {"ok"}
    assert a.draft("offer", "one more").why == "many"


def test_who_signs_in_where_is_told_to_the_others(
    central: CentralInProcess, pcs: tuple[Pc, Pc, Pc], clock: Clock
) -> None:
    a, b, _ = pcs
    for person in ("Lê Thị Hoa", "Nguyễn Văn An"):
        clock.now += timedelta(hours=1)
        item = PresentItem(key=str(uuid4()), by=person, at=clock.now)
        assert a.say(item).status == "ok"
    assert a.hear("device") == []
    (told,) = b.hear("device")
    assert (told.id, told.body["name"], told.body["by"]) == (a.id, "Máy A", "Nguyễn Văn An")
    assert told.body["key"]["crv"] == "Ed25519"
    enrolment.revoke(central.centre, a.id)
    (told,) = b.hear("device")
    assert told.body["active"] is False
