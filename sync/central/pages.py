"""The pages for people: what has arrived, one report, signing in. No script, nothing from other hosts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import parse_qs, urlencode

from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from sync.central import arrivals, aside, attempts, contents, viewers, words
from sync.central.centre import DEFAULT_NAME, Centre
from sync.central.published import Published, current_forms
from sync.central.uploads import Uploads

COOKIE = "viewer"
PAGE = 50
#: A login form is no larger.
LOGIN_BYTES = 2048
#: Nothing from elsewhere, no script at all, no frame around us.
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}

SANDBOX = {"content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'"}

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(default=True, default_for_string=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class Visitor:
    """Who asks, and in which language."""

    name: str | None
    language: str
    decides: bool = False


def routes(centre: Centre, published: Published, uploads: Uploads) -> APIRouter:
    """The pages."""
    router = APIRouter()
    router.include_router(_doors(centre))

    @router.get("/")
    def listing(
        request: Request,
        unit: Annotated[str, Query(max_length=10)] = "",
        form: Annotated[str, Query(max_length=100)] = "",
        late: bool = False,
        page: Annotated[int, Query(ge=1, le=1_000_000)] = 1,
    ) -> Response:
        visitor = visitor_of(centre, request)
        if visitor.name is None:
            return to_sign_in(request)
        return _listing(centre, visitor, arrivals.Wanted(unit.strip(), form, late), page)

    @router.get("/reports/{report}")
    def one(request: Request, report: str, persons: bool = False) -> Response:
        visitor = visitor_of(centre, request)
        if visitor.name is None:
            return to_sign_in(request)
        whole = persons and visitor.decides
        found = arrivals.opened(centre, published, report, visitor.language, whole=whole)
        if found is None:
            return trouble(centre, request, 404)
        path = f"/reports/{report}"
        whole_at = link_to(path, visitor.language, persons="true") if visitor.decides else ""
        return show(centre, "report.html", visitor, found=found, path=path, whole_at=whole_at)

    @router.get("/reports/{report}/files/{sha256}")
    def file(request: Request, report: str, sha256: str) -> Response:
        visitor = visitor_of(centre, request)
        if visitor.name is None:
            return to_sign_in(request)
        found = arrivals.opened(centre, published, report, visitor.language, whole=visitor.decides)
        if found is None or arrivals.name_of(centre, report, sha256) in found.answers.files:
            return trouble(centre, request, 404 if found is None else 403)
        return _file(centre, uploads, report, sha256) or trouble(centre, request, 404)

    return router


def _file(centre: Centre, uploads: Uploads, report: str, sha256: str) -> Response | None:
    """A content as a file to keep: never shown by the browser, whatever it is. None when it is not here."""
    name = arrivals.name_of(centre, report, sha256)
    if name is None or not contents.is_sha256(sha256):
        return None
    place = uploads.place(sha256)
    if not place.exists():
        return None
    return FileResponse(
        place, media_type="application/octet-stream", filename=name, headers={**HEADERS, **SANDBOX}
    )


def _doors(centre: Centre) -> APIRouter:
    """Signing in and out."""
    router = APIRouter()

    @router.get("/login")
    def login(request: Request) -> Response:
        visitor = visitor_of(centre, request)
        if visitor.name is not None:
            return RedirectResponse(link_to("/", visitor.language), 303, headers=HEADERS)
        return show(centre, "login.html", visitor, trouble="", path="/login")

    @router.post("/login")
    async def login_sent(request: Request) -> Response:
        key = await field_of(request, "key")
        return await run_in_threadpool(sign_in, request, key)

    def sign_in(request: Request, key: str) -> Response:
        visitor = Visitor(None, _language(request))  # whose key it is, is only being asked
        source = attempts.source("pages", request.client.host if request.client else "")
        wait = attempts.wait(centre, source)
        if wait:
            later = show(centre, "login.html", visitor, 429, trouble="key_wait", path="/login")
            later.headers["retry-after"] = str(wait)
            return later
        secret = viewers.sign_in(centre, key)
        if secret is None:
            attempts.failed(centre, source)
            return show(centre, "login.html", visitor, 403, trouble="key_wrong", path="/login")
        attempts.passed(centre, source)
        answer = RedirectResponse(link_to("/", visitor.language), 303, headers=HEADERS)
        secure = request.url.scheme == "https"
        age = int(viewers.VISIT.total_seconds())
        answer.set_cookie(COOKIE, secret, max_age=age, httponly=True, secure=secure, samesite="strict")
        return answer

    @router.post("/logout")
    def sign_out(request: Request) -> Response:
        viewers.sign_out(centre, request.cookies.get(COOKIE, ""))
        answer = RedirectResponse(link_to("/login", _language(request)), 303, headers=HEADERS)
        answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
        return answer

    return router


def trouble(centre: Centre, request: Request, status: int) -> Response:
    """A page that says that there is none, in words."""
    name = "trouble_404" if status == 404 else "trouble"
    visitor = Visitor(None, _language(request))
    return show(
        centre, "trouble.html", visitor, status, sentence=words.word(name, visitor.language), path="/"
    )


def _listing(centre: Centre, visitor: Visitor, wanted: arrivals.Wanted, page: int) -> Response:
    total = arrivals.how_many(centre, wanted)
    rows = arrivals.arrivals(centre, wanted, (page - 1) * PAGE, PAGE, visitor.language)
    with centre.database.reading() as session:
        forms = [(form.form, _title(form.title, visitor.language)) for form in current_forms(session)]
        set_aside = aside.waiting(session)
    kept = {"unit": wanted.unit, "form": wanted.form, "late": "true" if wanted.late else ""}
    first = (page - 1) * PAGE + 1
    return show(
        centre,
        "listing.html",
        visitor,
        rows=rows,
        set_aside=set_aside,
        forms=forms,
        wanted=wanted,
        total=total,
        first=first,
        last=first + len(rows) - 1,
        newer=link_to("/", visitor.language, **kept, page=page - 1) if page > 1 else "",
        older=link_to("/", visitor.language, **kept, page=page + 1) if page * PAGE < total else "",
        path="/",
    )


def show(centre: Centre, template: str, visitor: Visitor, status: int = 200, **values: Any) -> Response:
    """A page with these values, in the visitor's language."""
    language = visitor.language
    other = words.LANGUAGES[1 - words.LANGUAGES.index(language)]
    html = render(
        template,
        w=lambda name: words.word(name, language),
        period=lambda code: words.period(code, language),
        when=lambda moment: moment.strftime("%d/%m/%Y %H:%M"),
        size=lambda count: words.size(count, language),
        clock=lambda offset: words.clock(offset, language),
        by_centre=arrivals.finished_by_centre,
        day=lambda date: date.strftime("%d/%m/%Y"),
        link=lambda path: link_to(path, language),
        other=lambda path: link_to(path, other),
        language=language,
        viewer=visitor.name,
        centre_name=centre.setting("name", DEFAULT_NAME),
        **values,
    )
    return HTMLResponse(html, status, headers=HEADERS)


def render(template: str, **values: Any) -> str:
    """A template filled in; everything in it is escaped."""
    return _templates.get_template(template).render(**values)


async def field_of(request: Request, name: str, most: int = LOGIN_BYTES) -> str:
    """One field of a sent form; empty when it is missing or the form is larger than `most` bytes."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            return ""
    return parse_qs(body.decode("utf-8", "replace")).get(name, [""])[0]


def visitor_of(centre: Centre, request: Request) -> Visitor:
    """Who asks: nobody, who may look, or who may decide, too."""
    name = viewers.viewer_of(centre, request.cookies.get(COOKIE, ""))
    decides = name is not None and viewers.decides(centre, name)
    return Visitor(name, _language(request), decides)


def _language(request: Request) -> str:
    asked = request.query_params.get("lang", "")
    return asked if asked in words.LANGUAGES else words.LANGUAGES[0]


def to_sign_in(request: Request) -> Response:
    """Off to the page for the key."""
    return RedirectResponse(link_to("/login", _language(request)), 303, headers=HEADERS)


def link_to(path: str, language: str, **query: str | int) -> str:
    """An address here, in that language."""
    kept: dict[str, str | int] = {name: value for name, value in query.items() if value}
    if language != words.LANGUAGES[0]:
        kept["lang"] = language
    return f"{path}?{urlencode(kept)}" if kept else path


def _title(titles: dict[str, str], language: str) -> str:
    return titles.get(language) or titles["vi"]
