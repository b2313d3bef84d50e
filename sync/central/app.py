"""The central's web application: the API for PCs and the pages for people."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from pydantic.json_schema import models_json_schema
from sqlalchemy.exc import DataError, DBAPIError, SQLAlchemyError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from sync.central import api, aside_pages, docs, downloads, files, handovers, openrosa, pages, renewing
from sync.central.centre import RESOURCES, Centre, Clock, open_centre, system_clock
from sync.central.database import PATIENCE, is_away
from sync.central.file_requests import FileRequests
from sync.central.published import Published
from sync.central.uploads import ROOM, Uploads
from sync.protocol import EnrolRequest, RenewRequest, SyncRequest

_log = logging.getLogger(__name__)
#: Seconds after which a PC may come again that found no database.
_AWAY = "30"

#: Seconds of a turn of Python; its own default is 5 ms, and a request makes some twenty round trips.
_TURN = 0.0002

STATIC = Path(__file__).parent / "static"


def calm() -> None:
    """What is here when a worker begins stays, and what a request makes goes by itself: collect seldom.

    Threads take turns often: one that writes to the database gives Python away at each round trip, with the
    writer's lock in its hand, and gets it back from the one that judges after a turn at the latest.
    """
    sys.setswitchinterval(_TURN)
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def create_app(
    data: Path,
    clock: Clock = system_clock,
    resources: Path = RESOURCES,
    file_room: int = ROOM,
    database: str | None = None,
    patience: int = PATIENCE,
) -> FastAPI:
    """The application on the data in folder `data`; it closes the database when it ends.

    `clock` returns an aware time; files leave `file_room` bytes of the disk free; `database` is the address
    of a PostgreSQL database, None is SQLite in the folder; who waits for it longer than `patience` seconds is
    told to come back. The opened centre is at `app.state.centre`.
    """
    centre = open_centre(data, clock, resources, database, patience)
    published = Published()
    uploads = Uploads(centre, data, file_room)
    uploads.sweep()
    uploads.sweep_strays()
    uploads.sweep_unnamed()
    with centre.database.writing() as session:
        handovers.sweep(centre, session, centre.clock())

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        centre.close()

    app = FastAPI(
        title="Báo cáo Xã: central API",
        version="1",
        summary="Receives the communes' reports and proves it with receipts.",
        lifespan=lifespan,
        docs_url=None,  # FastAPI's own pages fetch scripts from other hosts; a centre may have no network
        redoc_url=None,
    )
    app.state.centre = centre
    app.include_router(api.routes(centre, published))
    app.include_router(renewing.routes(centre))
    counted = FileRequests()
    app.include_router(files.routes(centre, uploads, counted))
    app.include_router(downloads.routes(centre, uploads, counted))
    openrosa.add(app, centre, published, uploads)
    app.include_router(docs.routes(app), include_in_schema=False)
    app.include_router(pages.routes(centre, published, uploads), include_in_schema=False)
    app.include_router(aside_pages.routes(centre, published, uploads, data), include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC))
    _refuse_in_words(app, centre)
    _describe(app)
    return app


def _refuse_in_words(app: FastAPI, centre: Centre) -> None:
    """Every refusal to a PC says which centre gives it: a captive portal cannot be mistaken for us."""

    @app.exception_handler(api.Refused)
    async def refused(_request: Request, error: api.Refused) -> Response:
        said = {"why": error.why, "server": centre.server}
        return JSONResponse(said, error.status, headers=error.headers)

    @app.exception_handler(HTTPException)
    async def other(request: Request, error: HTTPException) -> Response:
        if request.url.path.startswith("/v1/"):
            said = {"why": str(error.detail), "server": centre.server}
            return JSONResponse(said, error.status_code, headers=error.headers)
        return pages.trouble(centre, request, error.status_code)

    @app.exception_handler(SQLAlchemyError)
    async def database_away(request: Request, error: SQLAlchemyError) -> Response:
        """PostgreSQL is being restarted, or who writes or asks has waited too long.

        What was taken in, if anything, is answered when it comes again.
        """
        if not is_away(error):
            raise error
        _log.error("the database: %s", error.orig if isinstance(error, DBAPIError) else error)
        return await refused(request, api.Refused(503, "the database is away", {"retry-after": _AWAY}))

    @app.exception_handler(DataError)
    async def unstorable(request: Request, _error: DataError) -> Response:
        """PostgreSQL looks for no text with a null character."""
        return await other(request, HTTPException(404))

    @app.exception_handler(ClientDisconnect)
    async def gone(_request: Request, _error: ClientDisconnect) -> Response:
        """The line broke off in the middle of a request: an everyday thing. Nobody hears this answer."""
        return Response(status_code=408)

    @app.exception_handler(RequestValidationError)
    async def unreadable(request: Request, _error: RequestValidationError) -> Response:
        if request.url.path.startswith("/v1/"):
            return await refused(request, api.Refused(422, "not a request"))
        return pages.trouble(centre, request, 400)


def _describe(app: FastAPI) -> None:
    """OpenAPI with the bodies the routes read themselves."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
            wanted = [(each, "validation") for each in (SyncRequest, EnrolRequest, RenewRequest)]
            _, extra = models_json_schema(wanted, ref_template="#/components/schemas/{model}")  # type: ignore[arg-type]
            schema["components"]["schemas"].update(extra["$defs"])
            schema["components"]["securitySchemes"] = {api.SCHEME: {"type": "http", "scheme": "bearer"}}
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
