"""Published forms: compiled from an XLSForm, kept in every version, and the judge of what comes in."""

from __future__ import annotations

import base64
import random
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, update
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from desktop.domain.regime import regimes_of, titles_of
from sync.central.centre import Centre
from sync.central.feed import tell
from sync.central.tables import PublishedForm
from sync.protocol import CellError, SubmissionItem

if TYPE_CHECKING:
    from desktop.forms import FormContext, FormDefinition, FormInstance
    from desktop.forms.markup import XNode


class NotPublished(Exception):
    """The form cannot be published; the sentence says what to change."""


@dataclass(frozen=True)
class Verdict:
    """What is wrong with a submission; `store_anyway` when its form version is no longer current."""

    errors: tuple[CellError, ...]
    store_anyway: bool


class Published:
    """The published forms, parsed once each."""

    def __init__(self) -> None:
        self._parsed: dict[int, FormDefinition] = {}
        self._lock = threading.Lock()
        self._forms: dict[int, PublishedForm] = {}  # a version's content never changes

    def definition(self, form: PublishedForm) -> FormDefinition:
        """The parsed form. Raises desktop.forms.FormError."""
        from desktop.forms import parse_form

        assert form.id is not None  # noqa: S101 - a stored row
        with self._lock:
            if form.id not in self._parsed:
                files = {name: base64.b64decode(data) for name, data in form.attachments.items()}
                self._parsed[form.id] = parse_form(form.xml, _resources(files))
            return self._parsed[form.id]

    def check(self, session: Session, item: SubmissionItem) -> Verdict | None:
        """Judge a submission by its own form version; None when no version of the form is known here.

        A version not known here is stored unjudged, an old one in any case: an old client's report is
        never refused for its age.
        """
        versions = {each.version: each for each in versions_of(session) if each.form == item.form}
        if not versions:
            return None
        known = versions.get(item.version)
        try:
            document = _document(item)
            if known is None:
                return Verdict((), store_anyway=False)
            found = self._violations(self._form(session, known.id), document, item.finished_at)
        except NotThisForm as error:
            return Verdict((CellError(ref="", message=str(error)),), store_anyway=False)
        return Verdict(found, store_anyway=not known.current)

    def _form(self, session: Session, key: int | None) -> PublishedForm:
        assert key is not None  # noqa: S101 - a stored row
        if key not in self._forms:
            form = session.get_one(PublishedForm, key)
            session.expunge(form)
            self._forms[key] = form
        return self._forms[key]

    def _violations(self, form: PublishedForm, document: XNode, at: datetime) -> tuple[CellError, ...]:
        """What stands against it, in sentences for lists here and at the PC: none tells of a person."""
        from desktop.forms import FormError
        from desktop.forms.persons import persons, unnamed

        try:
            instance = self._restored(form, document, at)
        except FormError as error:
            return (CellError(ref="", message=str(error)),)
        found, names = instance.violations(), persons(instance)
        instance.dismiss()
        said = ((each, unnamed(each.message, names)) for each in found)
        return tuple(CellError(ref=each.ref, message=message or each.kind) for each, message in said)

    def signed(self, form: PublishedForm, xml: str, at: datetime) -> FormInstance:
        """The report as it was signed, with what its PC worked out from earlier ones: to be read.

        Raises desktop.forms.FormError. `at` as in `_restored`.
        """
        return self.definition(form).signed(xml, _context(at))

    def _restored(self, form: PublishedForm, document: XNode, at: datetime) -> FormInstance:
        """The report as its form sees it, to be judged. Raises desktop.forms.FormError.

        `at` is the time it was finished by the PC's clock: rules on today's date are judged by the day
        the officer saw, never by how right that clock was.
        """
        return self.definition(form).restore(document, _context(at))


def _context(at: datetime) -> FormContext:
    from desktop.forms import FormContext

    rng = random.Random(0)  # noqa: S311 - nothing secret: restoring draws no numbers
    return FormContext(now=lambda: at, uuid=_no_uuid, rng=rng)


def versions_of(session: Session) -> Sequence[Row[Any]]:
    """Id, form, version, whether it is current and since when, of all that is published, by form; asked once
    in a session.
    """
    if "versions" not in session.info:
        session.info["versions"] = session.connection().execute(_VERSIONS).all()
    found: Sequence[Row[Any]] = session.info["versions"]
    return found


_VERSIONS = sa_select(
    *map(
        col,
        (
            PublishedForm.id,
            PublishedForm.form,
            PublishedForm.version,
            PublishedForm.current,
            PublishedForm.published_at,
        ),
    )
).order_by(col(PublishedForm.form), col(PublishedForm.id))


_KINDS = ("file", "file-csv", "images", "audio", "video")


def _no_uuid() -> str:
    """Restoring makes no ids; should a form ask for one, it is empty here."""
    return ""


class NotThisForm(ValueError):
    """What came is no report of the form and version it names."""


def _document(item: SubmissionItem) -> XNode:
    """The XML of a report, read. Raises NotThisForm."""
    from desktop.forms import FormError
    from desktop.forms.markup import read_xml

    try:
        document = read_xml(item.xml, what="report")
    except FormError as error:
        raise NotThisForm(f"The report's XML cannot be read: {error}") from error
    root = next(document.elements())
    named = (root.get("id") or "", root.get("version") or "")
    if named != (item.form, item.version):
        raise NotThisForm(f"The report's XML is of form {named[0]} version {named[1]}.")
    return document


def publish(centre: Centre, path: Path) -> PublishedForm:
    """Compile the XLSForm at `path` and make it the current version of its form.

    Older versions are kept. Raises NotPublished with sheet, row and column where the form is wrong.
    """
    made, languages = _compiled(path)
    with centre.database.writing() as session:
        same = (PublishedForm.form == made.form, PublishedForm.version == made.version)
        there = session.exec(select(PublishedForm).where(*same)).first()
        if there is not None and (there.xml, there.attachments) != (made.xml, made.attachments):
            raise NotPublished(
                f"Version {made.version} of {made.form} is published already with other content. "
                "Raise the version in the settings sheet."
            )
        if there is not None and there.current:
            return there
        session.execute(
            update(PublishedForm).where(col(PublishedForm.form) == made.form).values(current=False)
        )
        form = there or made
        form.current = True
        form.published_at = centre.clock()
        session.add(form)
        session.flush()
        tell(session, centre.clock(), "form", form.form, form.version, _body(form, languages))
    return form


def current_forms(session: Session) -> list[PublishedForm]:
    """The current version of every form, by id."""
    current = select(PublishedForm).where(col(PublishedForm.current).is_(True))
    return list(session.exec(current.order_by(col(PublishedForm.form))))


def _body(form: PublishedForm, languages: Sequence[str]) -> dict[str, Any]:
    body = form.model_dump(include={"form", "version", "title", "xml", "attachments", "settings"})
    return {**body, "languages": list(languages)}


def _compiled(path: Path) -> tuple[PublishedForm, tuple[str, ...]]:
    """The form, not stored yet, and its languages."""
    from desktop.forms import FormError, compile_xlsform, parse_form

    if not path.is_file():
        raise NotPublished(f"There is no file {path}.")
    try:
        compiled = compile_xlsform(path)
        try:
            definition = parse_form(compiled.xml, _resources(compiled.attachments))
        except FormError as error:
            raise compiled.place(error) from None
    except FormError as error:
        raise NotPublished(f"{path.name}: {error}") from error
    settings = dict(compiled.settings)
    title = titles_of(settings, definition.title)
    try:
        regimes_of(settings, definition.id, definition.version, title)  # a wrong setting is told here
    except ValueError as error:  # its sentence begins with the name of the setting, a column of the sheet
        raise NotPublished(f"{path.name}: sheet settings, row 2, column {error}") from error
    if not definition.version:
        raise NotPublished(f"{path.name}: sheet settings, row 2, column version: a version is wanted.")
    form = PublishedForm(
        form=definition.id,
        version=definition.version,
        title=title,
        settings=settings,
        xml=compiled.xml.decode(),
        attachments={name: base64.b64encode(data).decode() for name, data in compiled.attachments.items()},
        current=True,
        published_at=datetime.fromtimestamp(0, UTC),
    )
    return form, definition.languages


def _resources(attachments: Mapping[str, bytes]) -> dict[str, bytes | None]:
    return {f"jr://{kind}/{name}": data for name, data in attachments.items() for kind in _KINDS}
