"""The OpenRosa API, as ODK Collect speaks it: form list, forms, manifests, media, submission.

Twice: below `/v1/key/TOKEN/openrosa`, so that a phone is set up with one address, and below `/openrosa` with
the token in the header Authorization (Bearer, or Basic with the token as password).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import mimetypes
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape

from fastapi import APIRouter, Depends, FastAPI, Header, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlmodel import col, select

from desktop.domain.files import LIMIT
from sync.central import limits, phones
from sync.central import phone_words as words
from sync.central.api import Hand, Refused
from sync.central.centre import Centre
from sync.central.multipart import Multipart, NotMultipart, Part, TooMuch
from sync.central.phone_intake import NotTaken, PhoneIntake, Received, Sent, name_of
from sync.central.phone_tables import Phone
from sync.central.published import Published
from sync.central.tables import PublishedForm
from sync.central.uploads import Uploads

BASE = "/openrosa"
KEY_BASE = "/v1/key/{token}" + BASE
XML_FIELD = "xml_submission_file"
_HEADERS = {
    "x-openrosa-version": "1.0",
    "x-openrosa-accept-content-length": str(limits.PHONE_SPLIT),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
}
_XML = "text/xml; charset=utf-8"
_FORM_LIST = "http://openrosa.org/xforms/xformsList"
_MANIFEST = "http://openrosa.org/xforms/xformsManifest"
_RESPONSE = "http://openrosa.org/http/response"
_VERSION = Header(default="", alias="X-OpenRosa-Version", description="1.0", examples=["1.0"])
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": [XML_FIELD],
                    "properties": {XML_FIELD: {"type": "string", "format": "binary"}},
                    "additionalProperties": {"type": "string", "format": "binary"},
                }
            }
        },
    }
}


def add(app: FastAPI, centre: Centre, published: Published, uploads: Uploads) -> None:
    """The routes, and their refusals in the words of OpenRosa."""
    desk = _Desk(centre, PhoneIntake(centre, published, uploads))
    app.include_router(_routes(BASE, desk, desk.by_header))
    app.include_router(_routes(KEY_BASE, desk, desk.by_path))

    @app.exception_handler(NotTaken)
    async def not_taken(_request: Request, error: NotTaken) -> Response:
        headers = {"www-authenticate": 'Basic realm="baocaoxa"'} if error.status == 401 else {}
        return _told(error.status, error.said, "error", headers)


def _routes(base: str, desk: _Desk, who: Callable[..., Phone]) -> APIRouter:
    answers: dict[int | str, dict[str, Any]] = {
        status: {"content": {"text/xml": {}}, "description": "An OpenRosaResponse that says why."}
        for status in (400, 401, 403, 404, 409, 413, 429, 503)
    }
    router = APIRouter(prefix=base, tags=["Village phones (OpenRosa 1.0)"], responses=answers)
    phone_asking = Depends(who)

    @router.get("/formList", response_class=Response)
    def form_list(request: Request, formID: str = "", phone: Phone = phone_asking) -> Response:  # noqa: N803 - OpenRosa's name
        """The current forms of this phone."""
        return desk.form_list(request, phone, formID)

    @router.get("/forms/{form}/{version:path}.xml", response_class=Response)
    def form_xml(form: str, version: str, phone: Phone = phone_asking) -> Response:
        """The XForm; the MD5 of these bytes is its `hash` in the list."""
        return _bytes(desk.form(phone, form, version).xml.encode(), _XML)

    @router.get("/forms/{form}/{version:path}/manifest", response_class=Response)
    def manifest(request: Request, form: str, version: str, phone: Phone = phone_asking) -> Response:
        """The form's files."""
        return desk.manifest(request, phone, form, version)

    @router.get("/forms/{form}/{version:path}/media/{name}", response_class=Response)
    def media(form: str, version: str, name: str, phone: Phone = phone_asking) -> Response:
        """One of the form's files."""
        content = _media(desk.form(phone, form, version)).get(name)
        if content is None:
            raise NotTaken(404, words.NO_FORM)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return _bytes(base64.b64decode(content), kind)

    @router.head("/submission", status_code=204, response_class=Response)
    def ask(_phone: Phone = phone_asking) -> Response:
        """What a phone asks before it sends: how large requests may be."""
        return Response(status_code=204, headers=_HEADERS)

    @router.post("/submission", status_code=201, response_class=Response, openapi_extra=_BODY)
    async def submit(request: Request, phone: Phone = phone_asking) -> Response:
        """A filled form, and files of it; further files come with the same form again."""
        received = await desk.receive(request, phone)
        return _told(201, received.said, "submit_success", {"location": str(request.url.replace(query=""))})

    return router


class _Desk:
    """What both sets of routes share."""

    def __init__(self, centre: Centre, intake: PhoneIntake) -> None:
        self._centre = centre
        self._intake = intake
        self._hand = Hand(limits.PHONE_AT_ONCE)

    def by_path(self, request: Request, token: str, spoken: str = _VERSION) -> Phone:
        """The phone whose token is in the path."""
        return self._phone(request, token, spoken)

    def by_header(self, request: Request, spoken: str = _VERSION) -> Phone:
        """The phone whose token is in the header Authorization."""
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        secret = given.strip() if scheme.lower() == "bearer" else ""
        if scheme.lower() == "basic":
            secret = _password(given.strip())
        if not secret:  # a phone asks without at first, and then with what is wanted: no wrong try
            raise NotTaken(401, words.NOT_KNOWN)
        return self._phone(request, secret, spoken)

    def _phone(self, request: Request, secret: str, spoken: str) -> Phone:
        if spoken.strip() != "1.0":
            raise NotTaken(400, words.VERSION)
        try:
            return phones.known(self._centre, secret, request.client.host if request.client else "")
        except phones.TokenUnknown as error:
            raise NotTaken(401, words.NOT_KNOWN) from error
        except phones.TooOften as error:
            raise NotTaken(429, words.OFTEN.format(seconds=error.after)) from error

    def form_list(self, request: Request, phone: Phone, wanted: str) -> Response:
        base = self._base(request)
        current = (col(PublishedForm.current).is_(True), col(PublishedForm.form).in_(phone.forms))
        with self._centre.database.reading() as session:
            forms = session.exec(
                select(PublishedForm).where(*current).order_by(col(PublishedForm.form))
            ).all()
        listed = "".join(_listed(base, each) for each in forms if wanted in {"", each.form})
        return _bytes(f'<xforms xmlns="{_FORM_LIST}">{listed}</xforms>'.encode(), _XML)

    def manifest(self, request: Request, phone: Phone, form: str, version: str) -> Response:
        found = self.form(phone, form, version)
        base = f"{self._base(request)}/forms/{_place(found)}/media"
        listed = "".join(
            _tags(
                "mediaFile",
                ("filename", name),
                ("hash", _md5(base64.b64decode(content))),
                ("downloadUrl", f"{base}/{quote(name, safe='')}"),
            )
            for name, content in sorted(_media(found).items())
        )
        return _bytes(f'<manifest xmlns="{_MANIFEST}">{listed}</manifest>'.encode(), _XML)

    def form(self, phone: Phone, form: str, version: str) -> PublishedForm:
        """A version of a form of this phone. Raises NotTaken."""
        same = (PublishedForm.form == form, PublishedForm.version == version)
        with self._centre.database.reading() as session:
            found = session.exec(select(PublishedForm).where(*same)).first()
        if found is None or form not in phone.forms:
            raise NotTaken(404, words.NO_FORM)
        return found

    async def receive(self, request: Request, phone: Phone) -> Received:
        """Take a submission in. Raises NotTaken."""
        try:
            with self._hand.take():
                return await self._receive(request, phone)
        except Refused as error:
            raise NotTaken(error.status, words.BUSY) from error
        except NotMultipart as error:
            raise NotTaken(400, words.NOT_MULTIPART) from error
        except TooMuch as error:
            said = {"xml": limits.PHONE_XML >> 20, "file": LIMIT >> 20, "count": limits.PHONE_FILES}
            raise NotTaken(413, words.TOO_MUCH.format(**said)) from error

    async def _receive(self, request: Request, phone: Phone) -> Received:
        kind = request.headers.get("content-type", "")
        body = Multipart(kind, limits.PHONE_BYTES, limits.PHONE_FILES + 1)
        try:
            async for piece in request.stream():
                if piece:
                    await run_in_threadpool(body.feed, piece)
            return await run_in_threadpool(self._take, phone, body.finish())
        finally:
            body.close()

    def _take(self, phone: Phone, parts: Iterable[Part]) -> Received:
        reports = [part for part in parts if part.name == XML_FIELD]
        if len(reports) != 1:
            raise NotTaken(400, words.NO_REPORT)
        files = [
            Sent(name_of(part.filename), part.file, part.size)
            for part in parts
            if part.filename and part.name != XML_FIELD
        ]
        if len({each.name for each in files}) != len(files):
            raise NotTaken(400, words.NOT_MULTIPART)
        return self._intake.take(phone, reports[0].file, reports[0].size, files)

    def _base(self, request: Request) -> str:
        """Where the phone finds us, as it asked: with its token when that was in the path."""
        host = self._centre.setting("url", str(request.base_url)).rstrip("/")
        token = request.path_params.get("token")
        return host + (BASE if token is None else KEY_BASE.format(token=quote(token, safe="")))


def _listed(base: str, form: PublishedForm) -> str:
    place = f"{base}/forms/{_place(form)}"
    media = (("manifestUrl", f"{place}/manifest"),) if _media(form) else ()
    return _tags(
        "xform",
        ("formID", form.form),
        ("name", form.title.get("vi", form.form)),
        ("version", form.version),
        ("hash", _md5(form.xml.encode())),
        ("downloadUrl", f"{place}.xml"),
        *media,
    )


def _media(form: PublishedForm) -> dict[str, str]:
    """The files a phone fills the form in with; the Word file of its paper is for PCs."""
    paper = form.settings.get("word_template", "")
    return {name: content for name, content in form.attachments.items() if name != paper}


def _place(form: PublishedForm) -> str:
    return f"{quote(form.form, safe='')}/{quote(form.version, safe='')}"


def _tags(name: str, *fields: tuple[str, str]) -> str:
    inner = "".join(f"<{field}>{escape(value)}</{field}>" for field, value in fields)
    return f"<{name}>{inner}</{name}>"


def _md5(content: bytes) -> str:
    """What OpenRosa compares versions by; it guards nothing."""
    return f"md5:{hashlib.md5(content, usedforsecurity=False).hexdigest()}"


def _bytes(content: bytes, kind: str) -> Response:
    return Response(content, media_type=kind, headers=_HEADERS)


def _told(status: int, said: str, nature: str, headers: dict[str, str]) -> Response:
    """An OpenRosaResponse: Collect shows what it says."""
    message = f'<message nature="{nature}">{escape(said)}</message>'
    body = f'<OpenRosaResponse xmlns="{_RESPONSE}" items="0">{message}</OpenRosaResponse>'
    return Response(body.encode(), status, {**_HEADERS, **headers}, _XML)


def _password(given: str) -> str:
    """The password of HTTP Basic; empty when it is none."""
    try:
        return base64.b64decode(given, validate=True).decode().partition(":")[2]
    except (ValueError, binascii.Error):
        return ""
