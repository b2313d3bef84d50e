"""Who may look at the pages: a key made on the command line, traded for a cookie on the login page."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import col, delete, select

from sync.central.centre import Centre
from sync.central.codes import digest, digest_typed, token, typed
from sync.central.tables import Viewer, Visit

#: How long a browser stays signed in.
VISIT = timedelta(hours=12)


def make_key(centre: Centre, name: str, decides: bool = False) -> str:
    """A new key for the viewer `name`; an earlier key of that name opens nothing from now on.

    `decides`: who has it may also decide on reports that were set aside.
    """
    key = typed(5)
    with centre.database.writing() as session:
        session.merge(Viewer(name=name, key_hash=digest_typed(key), made_at=centre.clock(), decides=decides))
        session.execute(delete(Visit).where(col(Visit.viewer) == name))
    return key


def sign_in(centre: Centre, key: str) -> str | None:
    """The secret for the browser's cookie, None when the key is nobody's."""
    now = centre.clock()
    secret = token()
    with centre.database.writing() as session:
        session.execute(delete(Visit).where(col(Visit.expires_at) <= now))
        viewer = session.exec(select(Viewer).where(Viewer.key_hash == digest_typed(key))).first()
        if viewer is None:
            return None
        session.add(Visit(hash=digest(secret), viewer=viewer.name, expires_at=now + VISIT))
    return secret


def viewer_of(centre: Centre, secret: str) -> str | None:
    """The viewer a cookie belongs to, None when it is unknown or has expired."""
    with centre.database.reading() as session:
        visit = session.get(Visit, digest(secret))
        return visit.viewer if visit is not None and visit.expires_at > centre.clock() else None


def decides(centre: Centre, name: str) -> bool:
    """Whether a viewer may decide, beside looking."""
    with centre.database.reading() as session:
        viewer = session.get(Viewer, name)
        return viewer is not None and viewer.decides


def sign_out(centre: Centre, secret: str) -> None:
    """Make the cookie worthless."""
    with centre.database.writing() as session:
        session.execute(delete(Visit).where(col(Visit.hash) == digest(secret)))
