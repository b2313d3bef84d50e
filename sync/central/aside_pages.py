"""The pages about reports that were set aside: what waits, why, and what becomes of it.

Who may look sees them; who was given a key that decides (`viewer-key --decides`) accepts one as it is, or
keeps it aside with a reason. It is noted who did, as of the console (`aside_command.py`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

from fastapi import APIRouter, Request, Response
from fastapi import Path as InPath
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, RedirectResponse
from sqlmodel import col, select

from desktop.domain.errors import UnknownUnit
from sync.central import aside, words
from sync.central.answers import in_words
from sync.central.aside_tables import AsideReport
from sync.central.asked import ACCEPTED
from sync.central.centre import VIETNAM, Centre
from sync.central.pages import (
    HEADERS,
    SANDBOX,
    Visitor,
    field_of,
    link_to,
    show,
    to_sign_in,
    trouble,
    visitor_of,
)
from sync.central.published import Published
from sync.central.tables import PublishedForm
from sync.central.uploads import Uploads
from sync.protocol import Result

_KINDS: Final = frozenset({"invalid", "conflict", "forbidden", "parked"})
#: A form with a reason is no larger; of the reason so many characters are kept.
_FORM_BYTES: Final = 16 * 1024
_LONGEST: Final = 1000

#: A number in an address, as a database can look for it.
Number = Annotated[int, InPath(ge=0, le=2**31 - 1)]


@dataclass(frozen=True)
class Waiting:
    """A report set aside, as the pages show it; times are Vietnam's."""

    number: int
    came: datetime
    unit: str
    unit_name: str
    title: str
    period: str | None
    kind: str
    said: str
    cells: tuple[Mapping[str, str], ...]
    state: str
    reason: str
    decided_by: str
    decided_at: datetime | None
    sent_by: str
    author: str
    approver: str


@dataclass(frozen=True)
class Brought:
    """A file it names; `at` counts from 0, `size` is None when it was not brought."""

    at: int
    name: str
    size: int | None


def routes(centre: Centre, published: Published, uploads: Uploads, data: Path) -> APIRouter:
    """The pages; files wait in `data`."""
    router = APIRouter()

    @router.get("/aside")
    def listing(request: Request, every: bool = False) -> Response:
        visitor = visitor_of(centre, request)
        if visitor.name is None:
            return to_sign_in(request)
        with centre.database.reading() as session:
            rows = aside.listed(session, every)
        found = [_waiting(centre, row, visitor.language) for row in rows]
        more = link_to("/aside", visitor.language, every="true")
        return show(
            centre, "aside_list.html", visitor, rows=found, every=every, link_every=more, path="/aside"
        )

    @router.get("/aside/{number}")
    def one(request: Request, number: Number, persons: bool = False) -> Response:
        visitor = visitor_of(centre, request)
        if visitor.name is None:
            return to_sign_in(request)
        shown = _one(centre, published, data, visitor, number, whole=persons and visitor.decides)
        return shown or trouble(centre, request, 404)

    @router.get("/aside/{number}/files/{at}")
    def file(request: Request, number: Number, at: Number) -> Response:
        visitor = visitor_of(centre, request)
        if visitor.name is None:
            return to_sign_in(request)
        return _file(centre, published, data, visitor, number, at) or trouble(centre, request, 404)

    router.include_router(_decisions(centre, published, uploads, data))
    return router


def _decisions(centre: Centre, published: Published, uploads: Uploads, data: Path) -> APIRouter:
    """What becomes of one, by a person who may decide."""
    router = APIRouter()

    @router.post("/aside/{number}/accept")
    def accept(request: Request, number: Number) -> Response:
        visitor = visitor_of(centre, request)
        if visitor.name is None:
            return to_sign_in(request)
        if not visitor.decides or _row(centre, number) is None:
            return trouble(centre, request, 404 if visitor.decides else 403)
        try:
            aside.accept(centre, published, uploads, data, number, visitor.name)
        except aside.NotAccepted as error:
            against = _against(error.result, visitor.language)
            shown = _one(centre, published, data, visitor, number, 409, against=against)
            return shown or trouble(centre, request, 404)
        return _back(number, visitor)

    @router.post("/aside/{number}/keep")
    async def keep(request: Request, number: Number) -> Response:
        reason = await field_of(request, "reason", _FORM_BYTES)
        return await run_in_threadpool(kept, request, number, reason.strip()[:_LONGEST])

    def kept(request: Request, number: int, reason: str) -> Response:
        visitor = visitor_of(centre, request)
        if visitor.name is None:
            return to_sign_in(request)
        row = _row(centre, number)
        if not visitor.decides or row is None:
            return trouble(centre, request, 404 if visitor.decides else 403)
        if not reason:
            shown = _one(centre, published, data, visitor, number, 400, no_reason=True)
            return shown or trouble(centre, request, 404)
        if row.state != ACCEPTED:  # somebody was quicker: the page says so
            aside.keep(centre, number, reason, visitor.name)
        return _back(number, visitor)

    return router


def _back(number: int, visitor: Visitor) -> Response:
    return RedirectResponse(link_to(f"/aside/{number}", visitor.language), 303, headers=HEADERS)


def _row(centre: Centre, number: int) -> AsideReport | None:
    with centre.database.reading() as session:
        return session.get(AsideReport, number)


def _one(
    centre: Centre,
    published: Published,
    data: Path,
    visitor: Visitor,
    number: int,
    status: int = 200,
    against: tuple[str, ...] = (),
    no_reason: bool = False,
    whole: bool = False,
) -> Response | None:
    """One of them, with its answers and files; None when there is none of that number."""
    row = _row(centre, number)
    if row is None:
        return None
    item = json.loads(row.item)
    found = aside.files_of(item, aside.place(data, row.device, row.key))
    path = f"/aside/{number}"
    files = [
        Brought(at, name, None if content is None else content.stat().st_size)
        for at, (name, content) in enumerate(found)
    ]
    return show(
        centre,
        "aside_one.html",
        visitor,
        status,
        row=_waiting(centre, row, visitor.language),
        answers=in_words(centre, published, item, visitor.language, whole=whole),
        whole_at=link_to(path, visitor.language, persons="true") if visitor.decides else "",
        xml=str(item.get("xml", "")),
        files=files,
        decides=visitor.decides,
        against=against,
        no_reason=no_reason,
        path=path,
    )


def _file(
    centre: Centre, published: Published, data: Path, visitor: Visitor, number: int, at: int
) -> Response | None:
    """A file it names, to keep: never shown by the browser. None when it is not here, or about a person."""
    row = _row(centre, number)
    if row is None:
        return None
    named = aside.files_of(json.loads(row.item), aside.place(data, row.device, row.key))
    if not 0 <= at < len(named) or named[at][1] is None:
        return None
    name, content = named[at]
    said = in_words(centre, published, json.loads(row.item), visitor.language, whole=visitor.decides)
    if name in said.files:
        return None
    headers = {**HEADERS, **SANDBOX}
    return FileResponse(str(content), media_type="application/octet-stream", filename=name, headers=headers)


def _waiting(centre: Centre, row: AsideReport, language: str) -> Waiting:
    item, told = json.loads(row.item), row.told
    with centre.database.reading() as session:
        same = select(PublishedForm).where(PublishedForm.form == row.form)
        form = session.exec(same.order_by(col(PublishedForm.current).desc())).first()
    title = row.form if form is None else form.title.get(language) or form.title.get("vi", row.form)
    try:
        name = centre.units.get(row.unit).full_name
    except UnknownUnit:
        name = row.unit
    decided = None if row.decided_at is None else row.decided_at.astimezone(VIETNAM)
    return Waiting(
        number=row.number or 0,
        came=row.came_at.astimezone(VIETNAM),
        unit=row.unit,
        unit_name=name,
        title=title,
        period=row.period,
        kind=told["status"] if told["status"] in _KINDS else "other",
        said=told["said"],
        cells=tuple(told["cells"]),
        state=row.state,
        reason=row.reason,
        decided_by=row.decided_by,
        decided_at=decided,
        sent_by=row.sent_by,
        author=str(item.get("author") or ""),
        approver=str(item.get("approver") or ""),
    )


def _against(result: Result, language: str) -> tuple[str, ...]:
    """What stands against it today, in words."""
    if result.status == "conflict":
        return (words.word("aside_against_conflict", language),)
    if result.status == "invalid":
        return tuple(
            f"{error.message} ({error.ref})" if error.ref else error.message for error in result.errors
        )
    return (f"{result.status}: {result.why or ''}".rstrip(": "),)
