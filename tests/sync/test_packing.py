"""Bodies packed with dictionaries that both ends make, receipts in parts, and peers that know neither."""

from __future__ import annotations

from pathlib import Path
from random import Random

import httpx
import pytest
import zstandard

from desktop.forms import compile_xlsform
from sync import coding, proofs, receipts
from sync.adapters.native import NativeCentral
from sync.dictionary import ENVELOPE, of_form
from sync.protocol import Result, WaitingItem
from tests.central.xlsforms import FORM, answers, population
from tests.central_in_process import CentralInProcess
from tests.sync.conftest import Pc
from tests.sync.memory_outbox import item


class Listener(httpx.BaseTransport):
    """Lets everything through and keeps what it saw."""

    def __init__(self, central: CentralInProcess) -> None:
        self._inner = central.transport()
        self.sent: list[tuple[str, bytes]] = []
        self.came: list[httpx.Response] = []
        self.announced: list[str | None] = []
        self.speaks: tuple[str, ...] = coding.CODINGS

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        name = request.headers.get("content-encoding", "identity")
        self.sent.append((name, request.read()))
        self.announced.append(request.headers.get("accept-encoding"))
        if name not in self.speaks:
            headers = {"accept-encoding": ", ".join(self.speaks)}
            return httpx.Response(415, headers=headers, stream=httpx.ByteStream(b""))
        self.came.append(self._inner.handle_request(request))
        return self.came[-1]

    def frames(self) -> list[int]:
        """Ids of the dictionaries of the last request's first frame."""
        return [zstandard.get_frame_parameters(body).dict_id for _, body in self.sent]


@pytest.fixture
def form(tmp_path: Path, central: CentralInProcess) -> str:
    """A form the centre has published; its XForm."""
    path = population(tmp_path / "form.xlsx")
    central.publish(path)
    return compile_xlsform(path).xml.decode()


def report(number: int = 0) -> WaitingItem:
    instance = f"uuid:{number}"
    made = item(form=FORM, version="1", instance=instance, xml=answers(instance, number + 1))
    return WaitingItem(key=made.key, group=made.report, body=made.model_dump_json().encode(), attempts=0)


def api(pc: Pc, line: httpx.BaseTransport, xml: str | None) -> NativeCentral:
    given = pc.enrolled
    server = receipts.key_id(given.server_key)
    return NativeCentral(pc.central.url, given.token, given.device, server, line, forms=lambda *_: xml)


def test_both_ends_make_the_same_dictionary(pc: Pc, central: CentralInProcess, form: str) -> None:
    line = Listener(central)
    made = of_form(form)
    assert made is not None
    response, _ = api(pc, line, form).sync(None, 10, (report(),))
    assert [result.status for result in response.results] == ["ok"]
    assert line.frames() == [made.id]
    assert len(line.sent[0][1]) < len(coding.encode(report().body, "zstd")) * 0.6


def test_a_form_the_centre_has_otherwise_goes_without(pc: Pc, central: CentralInProcess, form: str) -> None:
    line = Listener(central)
    other = api(pc, line, form.replace("<ho/>", "<ho/><khac/>"))
    for number in range(2):
        response, _ = other.sync(None, 10, (report(number),))
        assert [result.status for result in response.results] == ["ok"]
    assert line.frames()[1:] == [ENVELOPE.id, ENVELOPE.id]


def test_an_earlier_centre_is_spoken_to_in_zstd(pc: Pc, central: CentralInProcess, form: str) -> None:
    line = Listener(central)
    line.speaks = ("zstd", "gzip", "identity")
    early = api(pc, line, form)
    for number in range(2):
        response, _ = early.sync(None, 10, (report(number),))
        assert [result.status for result in response.results] == ["ok"]
    assert [name for name, _ in line.sent] == ["bx1", "zstd", "zstd"]


def test_what_speaks_our_coding_announces_none_and_is_answered_in_it(
    pc: Pc, central: CentralInProcess, form: str
) -> None:
    line = Listener(central)
    pc_of_now = api(pc, line, form)
    pc_of_now.sync(None, 10, (report(),))
    assert line.announced == [None]
    assert line.came[0].headers["content-encoding"] == "bx1"


def test_who_announces_and_packs_nothing_is_answered_plainly(pc: Pc, central: CentralInProcess) -> None:
    body = b'{"p":1,"device":"%s","limit":10}' % pc.enrolled.device.encode()
    headers = {"authorization": f"Bearer {pc.enrolled.token}"}
    request = httpx.Request("POST", f"{central.url}/v1/sync", headers=headers, content=body)
    request.headers.pop("accept-encoding", None)
    assert "content-encoding" not in central.handle(request).headers


def test_an_earlier_pc_gets_what_it_knows(pc: Pc, central: CentralInProcess, form: str) -> None:
    body = b'{"p":1,"device":"%s","limit":10,"items":[%s]}' % (pc.enrolled.device.encode(), report().body)
    headers = {"authorization": f"Bearer {pc.enrolled.token}", "accept-encoding": "zstd, gzip"}
    request = httpx.Request("POST", f"{central.url}/v1/sync", headers=headers, content=body)
    answer = central.handle(request)
    assert answer.headers["content-encoding"] == "zstd"
    said = coding.decode(b"".join(answer.iter_raw()), "zstd", 1 << 20)
    assert all(name in said for name in (b'"results"', b'"changes"', b'"cursor"', b'"check"'))
    assert b'"proof"' not in said


def test_forms_of_a_batch_each_have_their_frame(pc: Pc, central: CentralInProcess, form: str) -> None:
    line = Listener(central)
    given = pc.enrolled
    server = receipts.key_id(given.server_key)
    known = {FORM: form}
    mixed = NativeCentral(
        central.url, given.token, given.device, server, line, forms=lambda name, _: known.get(name)
    )
    others = [item() for _ in range(2)]
    items = [report(1), report(2)]
    for each in others:
        body = each.model_dump_json().encode()
        items.insert(1, WaitingItem(key=each.key, group=each.report, body=body, attempts=0))
    response, _ = mixed.sync(None, 10, tuple(items))
    assert {result.key for result in response.results} == {each.key for each in items}
    assert {result.status for result in response.results} == {"ok"}
    assert len(central.reports()) == 4


def test_a_receipt_in_parts_is_the_same_receipt(pc: Pc, central: CentralInProcess, form: str) -> None:
    line = Listener(central)
    sent = report()
    response, _ = api(pc, line, None).sync(None, 10, (sent,))
    (result,) = response.results
    assert result.receipt is not None
    assert receipts.check(result.receipt, pc.enrolled.server_key).report == sent.group
    again = api(pc, line, None).sync(None, 10, (sent,))[0].results[0]
    assert again.receipt == result.receipt


def test_parts_that_do_not_make_the_receipt_are_not_sent() -> None:
    key = receipts.new_key()
    sent = item().model_dump(mode="json")
    claims = {name: sent[name] for name in ("report", "sha256", "unit", "form", "period", "author")}
    more = {"received_at": "2026-11-16T10:00:00+07:00", "serial": "TN-1", "attachments": "complete"}
    odd = receipts.make(key, {"rev": "1", **claims, **more})  # another order
    result = Result(key=sent["key"], status="ok", rev="1", receipt=odd)
    assert proofs.apart(result, sent, receipts.key_id(key)) == result


def test_a_part_changed_on_the_way_proves_nothing() -> None:
    key = receipts.new_key()
    sent = item().model_dump(mode="json")
    names = ("report", "rev", "sha256", "unit", "form", "period", "author")
    claims = {name: sent.get(name, "1") for name in names}
    more = {"received_at": "2026-11-16T10:00:00+07:00", "serial": "TN-1", "attachments": "complete"}
    result = Result(key=sent["key"], status="ok", rev="1", receipt=receipts.make(key, {**claims, **more}))
    parts = proofs.apart(result, sent, receipts.key_id(key))
    assert parts.proof is not None
    changed = parts.model_copy(update={"proof": parts.proof.model_copy(update={"serial": "TN-2"})})
    made = proofs.whole(changed, sent, receipts.key_id(key)).receipt
    assert made is not None
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.check(made, receipts.public(key))


def test_what_both_ends_have_never_changes() -> None:
    """Another skeleton is another coding: a PC of today and a centre of next year must understand it."""
    assert ENVELOPE.id == ENVELOPE_ID
    data = "<data id='f' version='1'><a/></data>"
    xml = f"<h><x:instance xmlns:x='http://www.w3.org/2002/xforms'>{data}</x:instance></h>"
    made = of_form(xml)
    assert made is not None
    assert made.id == FORM_ID


ENVELOPE_ID = 1306073693
FORM_ID = 1998240954


@pytest.mark.parametrize("xml", ["", "<a/>", "nonsense", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_what_is_no_form_has_no_dictionary(xml: str) -> None:
    assert of_form(xml) is None


def test_frames_cut_or_changed_are_told() -> None:
    packed = coding.encode(Random(1).randbytes(2000), "bx1")
    for length in (0, 5, 100, len(packed) - 1):
        with pytest.raises(coding.BodyBroken):
            coding.decode(packed[:length], "bx1", 1 << 20)
    with pytest.raises(coding.BodyBroken):
        coding.decode(packed + b"more", "bx1", 1 << 20)
    twice = coding.decode(packed + packed, "bx1", 1 << 20)
    assert len(twice) == 4000


def test_a_bomb_of_frames_stops_at_the_limit() -> None:
    with pytest.raises(coding.BodyTooLarge):
        coding.decode(coding.encode(bytes(50_000_000), "bx1") * 3, "bx1", 1_000_000)
