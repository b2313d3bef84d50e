from __future__ import annotations

import json
from typing import Any, Literal

import httpx
import pytest
from sqlmodel import select

from sync import coding
from sync.central import limits
from sync.central.tables import FeedEntry, Report, Revision, Taken
from sync.marks import of_content
from sync.protocol import Result, SubmissionItem, SyncRequest, SyncResponse
from tests.central_in_process import CentralInProcess
from tests.sync.conftest import Pc, announce, enrolled_pc
from tests.sync.memory_outbox import item, xml

BOTH_DATABASES = True


@pytest.fixture
def pc(central: CentralInProcess) -> Pc:
    announce(central)
    return enrolled_pc(central)


def post(web: httpx.Client, pc: Pc, body: bytes, **headers: str) -> httpx.Response:
    bearer = {"authorization": f"Bearer {pc.enrolled.token}"}
    return web.post("/v1/sync", content=body, headers={**bearer, **headers})


def request(pc: Pc, *items: Any, cursor: str | None = None, limit: int = 100) -> bytes:
    plain = [it.model_dump(mode="json") if isinstance(it, SubmissionItem) else it for it in items]
    body = {"p": 1, "device": pc.enrolled.device, "cursor": cursor, "limit": limit, "items": plain}
    return json.dumps(body).encode()


def sync(web: httpx.Client, pc: Pc, *items: Any, **more: Any) -> SyncResponse:
    answer = post(web, pc, request(pc, *items, **more))
    assert answer.status_code == 200, answer.text
    return SyncResponse.model_validate_json(answer.content)


def one(web: httpx.Client, pc: Pc, sent: Any) -> Result:
    (result,) = sync(web, pc, sent).results
    return result


@pytest.mark.parametrize("name", coding.CODINGS)
def test_every_coding(web: httpx.Client, pc: Pc, name: str) -> None:
    packed = coding.encode(request(pc, item()), name)
    answer = post(web, pc, packed, **{"content-encoding": name, "accept-encoding": name})
    assert answer.status_code == 200
    assert answer.headers.get("content-encoding", "identity") == name
    assert answer.headers["content-type"] == "application/json"


def test_the_same_key_gives_the_same_result(web: httpx.Client, pc: Pc, central: CentralInProcess) -> None:
    sent = item()
    first = one(web, pc, sent)
    assert first.status == "ok"
    assert one(web, pc, sent) == first
    central.restart()
    assert one(web, pc, sent) == first
    assert len(central.reports()) == 1


def test_the_same_key_with_other_bytes(web: httpx.Client, pc: Pc, central: CentralInProcess) -> None:
    sent = item()
    one(web, pc, sent)
    assert one(web, pc, sent.model_copy(update={"author": "Khác"})).status == "invalid"
    assert central.reports()[0]["author"] == sent.author


def test_a_refusal_is_kept_too(web: httpx.Client, pc: Pc) -> None:
    sent = item(unit="20194")
    assert one(web, pc, sent).status == "forbidden"
    assert one(web, pc, sent).status == "forbidden"


def test_the_same_report_under_a_new_key(web: httpx.Client, pc: Pc, central: CentralInProcess) -> None:
    sent = item()
    first = one(web, pc, sent)
    again = enrolled_pc(central)  # the PC was set up anew and sends from its backup
    found = one(web, again, sent.model_copy(update={"key": "another-key"}))
    assert (found.status, found.receipt) == ("ok", first.receipt)
    assert len(central.reports()) == 1


def test_a_stale_base_is_a_conflict(web: httpx.Client, pc: Pc) -> None:
    first = item()
    one(web, pc, first)
    second = item(first.report, "1")
    assert one(web, pc, second).rev == "2"
    late = one(web, pc, item(first.report, "1"))
    assert (late.status, late.rev, late.xml) == ("conflict", "2", second.xml)
    ghost = one(web, pc, item(base="4"))
    assert (ghost.status, ghost.rev, ghost.xml) == ("conflict", None, None)


@pytest.mark.parametrize("together", [False, True])
def test_what_its_pc_has_no_answer_of_is_no_conflict(web: httpx.Client, pc: Pc, together: bool) -> None:
    """The author had it before the eyes; that another revision came on top of it is a conflict."""
    first = item()
    second = item(first.report, unanswered=("uuid:lost", first.instance))
    third = item(first.report, unanswered=(first.instance,))
    batches = [(first, second, third)] if together else [(first,), (second,), (third,)]
    results = [result for batch in batches for result in sync(web, pc, *batch).results]
    assert [(result.status, result.rev) for result in results] == [
        ("ok", "1"),
        ("ok", "2"),
        ("conflict", "2"),
    ]
    assert results[2].xml == second.xml


def test_a_number_that_is_another_words_since_is_a_conflict(web: httpx.Client, pc: Pc) -> None:
    """The centre was put back from a copy: what `base` named there is told by its content."""
    first = item()
    one(web, pc, first)
    stale = one(web, pc, item(first.report, "1", stands_on=of_content("f" * 64)))
    assert (stale.status, stale.rev, stale.xml) == ("conflict", "1", first.xml)
    good = item(first.report, "1", stands_on=of_content(first.sha256))
    assert one(web, pc, good).rev == "2"
    seen = item(first.report, "2", stands_on=of_content("f" * 64), unanswered=(good.instance,))
    assert one(web, pc, seen).rev == "3"


def test_another_communes_report(web: httpx.Client, pc: Pc, central: CentralInProcess) -> None:
    sent = item()
    one(web, pc, sent)
    other = enrolled_pc(central, "20194")
    assert one(web, other, item(sent.report, "1", unit="20194")).status == "forbidden"


def test_a_hash_that_is_not_its_own(web: httpx.Client, pc: Pc, central: CentralInProcess) -> None:
    assert one(web, pc, item(sha256="0" * 64)).status == "invalid"
    assert central.reports() == []


def test_an_instance_id_used_for_another_report(web: httpx.Client, pc: Pc) -> None:
    first = item()
    one(web, pc, first)
    found = one(web, pc, item(instance=first.instance, xml=xml(first.instance, "2")))
    assert (found.status, found.errors[0].ref) == ("invalid", "/meta/instanceID")


def test_a_form_not_published_yet_may_come_again(
    web: httpx.Client, pc: Pc, central: CentralInProcess
) -> None:
    sent = item(form="moi", xml=xml("uuid:1", form="moi"))
    found = one(web, pc, sent)
    assert (found.status, found.after) == ("retry", 3600)
    announce(central, "moi")
    assert one(web, pc, sent).status == "ok"


@pytest.mark.parametrize(
    "bad",
    [
        "<data",
        "<data id='thu' version='2'/>",
        "<data id='other' version='1'/>",
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><data id="thu" version="1">&b;</data>',
        '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><data id="thu" version="1">&c;</data>',
        "",
    ],
)
def test_xml_that_is_no_such_report(web: httpx.Client, pc: Pc, central: CentralInProcess, bad: str) -> None:
    found = one(web, pc, item(xml=bad))
    assert (found.status, len(found.errors)) == ("invalid", 1)
    assert central.reports() == []


@pytest.mark.parametrize(("p", "why"), [(0, "too old"), (99, "too new"), (-1, "too old")])
def test_a_version_that_is_not_spoken_here(
    web: httpx.Client, pc: Pc, central: CentralInProcess, p: int, why: str
) -> None:
    body = {**json.loads(request(pc, item())), "p": p}
    answer = post(web, pc, json.dumps(body).encode())
    assert answer.status_code == 426
    assert answer.json()["why"].startswith(why)
    assert answer.json()["server"] == central.server
    assert central.reports() == []


def test_one_bad_item_holds_nobody(web: httpx.Client, pc: Pc, central: CentralInProcess) -> None:
    good = [item(), item()]
    odd = [{"key": "k1"}, {"key": "k2", "op": "dance"}, {"key": "k3", "op": "submission", "xml": 5}]
    results = sync(web, pc, good[0], *odd, item(unit="20194"), good[1]).results
    assert [result.status for result in results] == ["ok", *["invalid"] * 3, "forbidden", "ok"]
    assert [row["serial"][:9] for row in central.reports()] == ["TN-000002", "TN-000001"]


def test_serials_have_no_gaps(web: httpx.Client, pc: Pc, central: CentralInProcess) -> None:
    for number in range(1, 8):
        one(web, pc, item(sha256="0" * 64))
        one(web, pc, item())
        assert central.reports()[0]["serial"][:9] == f"TN-{number:06d}"


def test_notices_and_decisions_are_taken(web: httpx.Client, pc: Pc) -> None:
    read = {"op": "read", "key": "a", "notice": "n1", "at": "2026-11-16T10:00:00+07:00"}
    seen = {"op": "decision_seen", "key": "b", "review": "r1", "at": "2026-11-16T10:00:00+07:00"}
    assert [result.status for result in sync(web, pc, read, seen).results] == ["ok", "ok"]


def test_attachments_to_come_are_said_in_the_receipt(web: httpx.Client, pc: Pc) -> None:
    from sync import receipts

    photo = {"name": "a.jpg", "sha256": "1" * 64, "size": 3, "type": "image/jpeg"}
    found = one(web, pc, item(attachments=(photo,)))
    assert found.receipt is not None
    assert receipts.check(found.receipt, pc.enrolled.server_key).attachments == "pending"


def test_the_feed_is_read_in_parts(web: httpx.Client, pc: Pc, central: CentralInProcess) -> None:
    other = enrolled_pc(central)
    for _ in range(5):
        one(web, pc, item())
    cursor, seen = None, []
    for _ in range(4):
        answer = sync(web, other, cursor=cursor, limit=2)
        cursor = answer.cursor
        seen.append([change.seq for change in answer.changes])
        assert answer.more is (len(seen) < 3)
    assert [len(part) for part in seen] == [2, 2, 1, 0]
    flat = [seq for part in seen for seq in part]
    assert flat == sorted(set(flat))


def test_the_feed_keeps_to_the_commune(web: httpx.Client, pc: Pc, central: CentralInProcess) -> None:
    one(web, pc, item())
    assert sync(web, enrolled_pc(central, "20194")).changes == ()


def test_only_the_newest_word_is_told(web: httpx.Client, pc: Pc, central: CentralInProcess) -> None:
    first = item()
    one(web, pc, first)
    one(web, pc, item(first.report, "1"))
    (change,) = sync(web, enrolled_pc(central)).changes
    assert (change.id, change.rev, change.body["rev"]) == (first.report, "2", "2")


@pytest.mark.parametrize("cursor", ["", "nonsense", "YTox", "Ojk5OTk5", "é", "A" * 10_000])
def test_a_cursor_of_another_feed(web: httpx.Client, pc: Pc, central: CentralInProcess, cursor: str) -> None:
    answer = post(web, pc, request(pc, item(), cursor=cursor))
    assert answer.status_code == 410
    assert answer.json()["server"] == central.server
    assert central.reports() == []


@pytest.mark.parametrize("token", ["", "Bearer", "Bearer x", "Basic eDp5"])
def test_without_a_good_token(web: httpx.Client, pc: Pc, token: str) -> None:
    answer = web.post("/v1/sync", content=request(pc), headers={"authorization": token})
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b"[" * 100_000,
        b'{"device": "another", "items": []}',
        b'{"items": 5}',
    ],
)
def test_a_request_that_is_none(web: httpx.Client, pc: Pc, body: bytes) -> None:
    assert post(web, pc, body).status_code == 400


@pytest.mark.parametrize("key", [None, 5, "", "a" * 101, "a\nb", "\ud800"])
def test_an_item_without_a_key(web: httpx.Client, pc: Pc, key: Any) -> None:
    assert post(web, pc, request(pc, {"op": "read", "key": key})).status_code == 400


def test_too_much(web: httpx.Client, pc: Pc) -> None:
    assert post(web, pc, bytes(limits.PACKED_BYTES + 1)).status_code == 413
    bomb = coding.encode(bytes(limits.UNPACKED_BYTES + 1), "zstd")
    assert post(web, pc, bomb, **{"content-encoding": "zstd"}).status_code == 413


def test_a_coding_we_do_not_speak_is_told_which(web: httpx.Client, pc: Pc) -> None:
    answer = post(web, pc, request(pc), **{"content-encoding": "br"})
    assert (answer.status_code, answer.headers["accept-encoding"]) == (415, "bx1, zstd, gzip, identity")


def test_a_broken_body(web: httpx.Client, pc: Pc) -> None:
    assert post(web, pc, b"not zstd", **{"content-encoding": "zstd"}).status_code == 400


def test_unknown_fields_are_no_error(web: httpx.Client, pc: Pc) -> None:
    sent = {**item().model_dump(mode="json"), "mood": "good"}
    assert one(web, pc, sent).status == "ok"


def test_described_in_openapi(web: httpx.Client) -> None:
    described = web.get("/openapi.json").json()
    files = {"/v1/files", "/v1/files/{sha256}"}
    of_pcs = {path for path in described["paths"] if "openrosa" not in path}  # phones: test_openrosa
    assert of_pcs == {"/v1/hello", "/v1/enrol", "/v1/renew", "/v1/sync", *files}
    schemas = described["components"]["schemas"]
    for name in (SyncRequest, SyncResponse, SubmissionItem):
        assert set(schemas[name.__name__]["properties"]) == set(name.model_fields)
    body = described["paths"]["/v1/sync"]["post"]["requestBody"]["content"]["application/json"]
    assert body["schema"]["$ref"] == "#/components/schemas/SyncRequest"
    assert described["components"]["securitySchemes"] == {"PC": {"type": "http", "scheme": "bearer"}}
    assert described["paths"]["/v1/sync"]["post"]["security"] == [{"PC": []}]
    assert {"429", "503"} <= set(described["paths"]["/v1/sync"]["post"]["responses"])
    asked = described["paths"]["/v1/files/{sha256}"]["patch"]
    headers = {each["name"] for each in asked["parameters"] if each["in"] == "header"}
    assert headers == {"tus-resumable", "upload-offset", "upload-checksum"}


@pytest.mark.parametrize(
    "wrong", [{"fetch": [["notice", "\ud800"]]}, {"fetch": [["\ud800", "x"]]}, {"held": "\ud800"}]
)
def test_half_a_character_is_no_request(web: httpx.Client, pc: Pc, wrong: dict[str, Any]) -> None:
    asked = {"p": 1, "device": pc.enrolled.device, "cursor": None, "limit": 1, "items": [], **wrong}
    assert post(web, pc, json.dumps(asked).encode()).status_code == 400


def test_a_peer_that_speaks_gzip_only(pc: Pc, central: CentralInProcess) -> None:
    class GzipOnly(httpx.BaseTransport):
        def __init__(self) -> None:
            self.seen: list[str] = []

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            self.seen.append(request.headers.get("content-encoding", "identity"))
            if self.seen[-1] != "gzip":
                headers = {"accept-encoding": "gzip"}
                return httpx.Response(415, headers=headers, stream=httpx.ByteStream(b""))
            return central.handle(request)

    from sync.adapters.native import NativeCentral

    old = GzipOnly()
    api = NativeCentral(central.url, pc.enrolled.token, pc.enrolled.device, central.server, old)
    api.sync(None, 1, ())
    api.sync(None, 1, ())
    assert old.seen == ["bx1", "gzip", "gzip"]


@pytest.mark.parametrize("name", ["report", "author", "approver", "period", "instance"])
def test_a_name_without_end_is_refused(web: httpx.Client, pc: Pc, name: str) -> None:
    result = one(web, pc, item().model_dump(mode="json") | {name: "x" * 100_000})
    assert result.status == "invalid", "no PC could check its receipt"
    assert name in result.errors[0].message


def test_half_a_character_is_refused_and_not_asked_for_again(web: httpx.Client, pc: Pc) -> None:
    sent = item().model_dump(mode="json") | {"author": "L\ud800"}
    assert [one(web, pc, sent).status, one(web, pc, sent).status] == ["invalid", "invalid"]


def test_what_the_centre_fails_on_holds_nobody(
    web: httpx.Client, pc: Pc, central: CentralInProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """The rows of a request are written together; one that cannot be is found by dividing it."""
    before_time_began = "0001-01-01T00:00:00+14:00"  # no database of ours holds it in UTC
    poison = {"op": "read", "key": "poison", "notice": "n", "at": before_time_began}
    sent = [item(), item(), poison, item(), item(), item()]
    with caplog.at_level("CRITICAL", "sync.central.intake"):
        results = sync(web, pc, *sent).results
    assert [result.status for result in results] == ["ok", "ok", "retry", "ok", "ok", "ok"]
    assert results[2].fault
    assert sorted(row["serial"][:9] for row in central.reports()) == [f"TN-{n:06d}" for n in range(1, 6)]
    assert sync(web, pc, *sent[:2]).results == results[:2]


def test_one_request_may_hold_a_report_and_its_correction(
    web: httpx.Client, pc: Pc, central: CentralInProcess
) -> None:
    first = item()
    again = item(first.report, "1")
    stale = item(first.report, "1")
    results = sync(web, pc, first, first, again, stale).results
    assert [(result.status, result.rev) for result in results] == [
        ("ok", "1"),
        ("ok", "1"),
        ("ok", "2"),
        ("conflict", "2"),
    ]
    assert results[3].xml == again.xml
    other = enrolled_pc(central)
    told = [(change.rev, change.body["sha256"]) for change in changes(web, other)]
    assert told == [("2", again.sha256)]


def changes(web: httpx.Client, pc: Pc) -> list[Any]:
    """What a PC is told of reports, from the beginning."""
    return [change for change in sync(web, pc).changes if change.kind == "submission"]


def test_no_null_character_gets_in(web: httpx.Client, pc: Pc) -> None:
    found = one(web, pc, item(author="a\x00b"))
    assert (found.status, "null character" in found.errors[0].message) == ("invalid", True)


def test_a_refusal_is_judged_anew_when_it_comes_again(
    web: httpx.Client, pc: Pc, central: CentralInProcess
) -> None:
    """What stood against it may be gone; what was taken in, and what only other bytes can mend, stays."""
    first = item()
    one(web, pc, first)
    with central.centre.database.writing() as session:
        session.get_one(Report, first.report).decision = "locked"
    correction = item(first.report, "1")
    assert one(web, pc, correction).status == "forbidden"
    assert one(web, pc, correction).status == "forbidden"
    with central.centre.database.writing() as session:
        session.get_one(Report, first.report).decision = None
    found = one(web, pc, correction)
    assert (found.status, found.rev) == ("ok", "2")
    assert one(web, pc, correction) == found, "now that is what is stored"
    assert one(web, pc, correction.model_copy(update={"author": "Khác"})).status == "invalid"
    with central.centre.database.reading() as session:
        assert len(session.exec(select(Taken).where(Taken.key == correction.key)).all()) == 1


@pytest.mark.parametrize("status", ["forbidden", "parked"])
def test_refusals_stored_by_an_earlier_version_are_judged_anew(
    web: httpx.Client, pc: Pc, central: CentralInProcess, status: Literal["forbidden", "parked"]
) -> None:
    sent = item()
    one(web, pc, sent)
    with central.centre.database.writing() as session:
        for table in (Revision, Report, FeedEntry):
            for row in session.exec(select(table)):
                session.delete(row)
        stored = session.exec(select(Taken)).one()
        stored.result = Result(key=sent.key, status=status, why="earlier").model_dump_json()
    other = item()
    results = sync(web, pc, other, sent, sent).results
    assert [result.status for result in results] == ["ok", "ok", "ok"]
    assert results[1] == results[2]
    assert sync(web, pc, sent).results == results[1:2]


def test_a_conflict_and_what_breaks_the_rules_stay_as_they_were(
    web: httpx.Client, pc: Pc, central: CentralInProcess
) -> None:
    first = item()
    one(web, pc, first)
    stale, broken = item(first.report), item(sha256="0" * 64)
    before = sync(web, pc, stale, broken).results
    assert [result.status for result in before] == ["conflict", "invalid"]
    one(web, pc, item(first.report, "1"))
    assert sync(web, pc, stale, broken).results == before, "rev 2 is not what it met"


def test_a_name_no_index_holds_is_one_items_fault(web: httpx.Client, pc: Pc) -> None:
    """PostgreSQL refuses it as it would a disk that is full; the others of the request do not wait for it."""
    endless = "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(1000))
    results = sync(web, pc, item(), item(instance=endless), item()).results
    assert [results[0].status, results[2].status] == ["ok", "ok"]
