"""What a village phone sends is judged as a report is, and kept apart from reports: nobody has signed it.

The same instance id arrives once: the same bytes again are answered as before, and bring further files;
other bytes are refused. What the form's rules find is kept beside it, since the leader's name, say, is still
missing and an officer checks it anyway; what is no report of its form is refused.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from sqlmodel import Session, col, func, select

from desktop.domain.files import LIMIT
from sync.central import contents, feed, limits
from sync.central import phone_words as words
from sync.central.centre import Centre, count
from sync.central.judged import Judged
from sync.central.operation import Looking
from sync.central.operations import submission
from sync.central.phone_content import KIND
from sync.central.phone_tables import Phone, PhoneFile, PhoneSubmission
from sync.central.published import Published
from sync.central.tables import Content, Device, PublishedForm
from sync.central.uploads import NoRoom, Uploads
from sync.protocol import SubmissionItem

if TYPE_CHECKING:
    from desktop.forms.markup import XNode

_PIECE = 256 * 1024
_LONGEST_INSTANCE = 200
_LONGEST_NAME = 255
#: What no file is called on Windows, where somebody may save it.
_NO_NAME = frozenset('<>:"|?*')
#: Elements and attributes of a report, far above what the largest form has.
_MOST_NODES = 100_000


class NotTaken(Exception):
    """It is not taken in: the status, and what the phone shows."""

    def __init__(self, status: int, said: str) -> None:
        self.status = status
        self.said = said
        super().__init__(said)


@dataclass(frozen=True)
class Sent:
    """A file of a request: its name in the report, its bytes, their number."""

    name: str
    file: IO[bytes]
    size: int


@dataclass(frozen=True)
class Received:
    """The submission's number, how many problems it has, how many files of the request were left out."""

    serial: str
    problems: int
    left_out: int

    @property
    def said(self) -> str:
        """The same in the phone's words."""
        problems = words.WITH_PROBLEMS.format(count=self.problems) if self.problems else ""
        left_out = words.LEFT_OUT.format(count=self.left_out) if self.left_out else ""
        return words.RECEIVED.format(serial=self.serial) + problems + left_out


@dataclass(frozen=True)
class _Read:
    """A report as it came."""

    form: str
    version: str
    instance: str
    xml: str
    sha256: str
    document: XNode


@dataclass(frozen=True)
class _Kept:
    """A file whose content is on the disk."""

    name: str
    sha256: str
    size: int


class PhoneIntake:
    """Takes in what phones send; every method is slow and safe from any thread."""

    def __init__(self, centre: Centre, published: Published, uploads: Uploads) -> None:
        self._centre = centre
        self._published = published
        self._uploads = uploads

    def take(self, phone: Phone, xml: IO[bytes], size: int, files: Sequence[Sent]) -> Received:
        """Take a report in, with files of it; durable when this returns. Raises NotTaken."""
        _within(size, files)
        report = _read(xml)
        if report.form not in phone.forms:
            raise NotTaken(403, words.NOT_YOURS)
        if any(code not in {"", phone.unit} for code in _texts(report.document, frozenset({"ma_xa"}))):
            raise NotTaken(403, words.OTHER_UNIT)
        with self._centre.database.reading() as session:
            form = _form(session, report)
            wanted = _texts(report.document, _uploaded(form.xml))
            mine = [each for each in files if each.name and each.name in wanted]
            _same(session, phone, report)
            _other_files(session, report.instance, [(each.name, _digest(each.file)) for each in mine])
            judged = self._judge(session, phone, report)
        kept = [self._keep(each) for each in mine]
        serial, problems = self._store(phone, report, judged, kept)
        return Received(serial, problems, len(files) - len(mine))

    def _judge(self, session: Session, phone: Phone, report: _Read) -> Judged:
        """As a PC's report is judged, by the centre's clock. Raises NotTaken for none of its form."""
        now = self._centre.clock()
        item = SubmissionItem(
            key=report.instance,
            op="submission",
            report=str(uuid5(NAMESPACE_URL, report.instance)),
            base=None,
            form=report.form,
            version=report.version,
            instance=report.instance,
            deprecated=None,
            unit=phone.unit,
            period=None,
            task=None,
            xml=report.xml,
            sha256=report.sha256,
            attachments=(),
            finished_at=now,
            author=phone.name,
            approver="",
        )
        sender = Device(id=phone.id, unit=phone.unit, name=phone.name, key={}, token_hash="", enrolled_at=now)
        try:
            judged = submission.judge(
                Looking(self._published, session, sender), item, item.key, report.sha256
            )
        except RecursionError as error:
            raise NotTaken(400, words.UNREADABLE) from error
        unfit = judged.refused or judged.unfit
        errors = unfit.errors if unfit is not None else judged.problems
        if (unfit is not None and not errors) or any(not each.ref for each in errors):
            raise NotTaken(400, words.UNREADABLE)
        return Judged(judged.key, judged.mark, item, problems=tuple(errors))

    def _keep(self, sent: Sent) -> _Kept:
        """A file's content where contents lie; it counts for nobody yet. Raises NotTaken."""
        try:
            self._uploads.leave_room(sent.size)
            sha256, size = self._uploads.keep(_pieces(sent.file))
        except (NoRoom, OSError) as error:
            raise NotTaken(503, words.NO_ROOM) from error
        return _Kept(sent.name, sha256, size)

    def _store(self, phone: Phone, report: _Read, judged: Judged, kept: Iterable[_Kept]) -> tuple[str, int]:
        """Write the submission and its files; its number, and how many problems it has."""
        now = self._centre.clock()
        with self._centre.database.writing() as session:
            found = _same(session, phone, report)
            news = found is None
            if found is None:
                _not_too_many(session, phone, now)
                found = PhoneSubmission(
                    instance=report.instance,
                    serial=f"DT-{count(session, 'phone'):06d}",
                    phone=phone.id,
                    unit=phone.unit,
                    form=report.form,
                    version=report.version,
                    sha256=report.sha256,
                    xml=report.xml,
                    problems=[each.model_dump() for each in judged.problems],
                    received_at=now,
                )
                session.add(found)
            _other_files(session, report.instance, [(each.name, each.sha256) for each in kept])
            for each in kept:
                if session.get(PhoneFile, (report.instance, each.name)) is not None:
                    continue
                news = True
                row = {"instance": report.instance, "name": each.name, "sha256": each.sha256}
                session.add(PhoneFile(**row, size=each.size, came_at=now))
                if not contents.is_here(session, each.sha256, each.size):
                    came = Content(sha256=each.sha256, size=each.size, device=phone.id, came_at=now)
                    contents.arrived(self._centre, session, came)
            if news:
                _tell(session, now, found)
            return found.serial, len(found.problems)


def _within(size: int, files: Sequence[Sent]) -> None:
    most = words.TOO_MUCH.format(xml=limits.PHONE_XML >> 20, file=LIMIT >> 20, count=limits.PHONE_FILES)
    if size > limits.PHONE_XML or any(each.size > LIMIT for each in files) or len(files) > limits.PHONE_FILES:
        raise NotTaken(413, most)


def _read(file: IO[bytes]) -> _Read:
    """The report of a request. Raises NotTaken."""
    from desktop.forms import FormError
    from desktop.forms.markup import read_xml

    try:
        xml = file.read().decode("utf-8-sig")
        document = read_xml(xml, what="report", most=_MOST_NODES)
    except (UnicodeDecodeError, FormError) as error:
        raise NotTaken(400, words.UNREADABLE) from error
    root = next(document.elements())
    form, version = root.get("id") or "", root.get("version") or ""
    meta = root.first("meta")
    named = meta.first("instanceID") if meta is not None else None
    instance = named.text().strip() if named is not None else ""
    if not instance or len(instance) > _LONGEST_INSTANCE or not instance.isprintable():
        raise NotTaken(400, words.NO_INSTANCE)
    return _Read(form, version, instance, xml, hashlib.sha256(xml.encode()).hexdigest(), document)


def _form(session: Session, report: _Read) -> PublishedForm:
    same = (PublishedForm.form == report.form, PublishedForm.version == report.version)
    form = session.exec(select(PublishedForm).where(*same)).first()
    if form is None:
        raise NotTaken(404, words.NO_FORM)
    return form


def _same(session: Session, phone: Phone, report: _Read) -> PhoneSubmission | None:
    """The submission of this instance id, when it came before. Raises NotTaken when that was another one."""
    found = session.get(PhoneSubmission, report.instance)
    if found is not None and (found.unit, found.sha256) != (phone.unit, report.sha256):
        raise NotTaken(409, words.OTHER_CONTENT)
    return found


def _other_files(session: Session, instance: str, files: Iterable[tuple[str, str]]) -> None:
    """Raises NotTaken for a file whose name came before with another content."""
    for name, sha256 in files:
        there = session.get(PhoneFile, (instance, name))
        if there is not None and there.sha256 != sha256:
            raise NotTaken(409, words.OTHER_FILE.format(name=name))


def _not_too_many(session: Session, phone: Phone, now: datetime) -> None:
    """Raises NotTaken when the phone has sent as many reports as it may in a day."""
    query = select(func.count()).select_from(PhoneSubmission).where(PhoneSubmission.phone == phone.id)
    today = query.where(
        PhoneSubmission.unit == phone.unit, col(PhoneSubmission.received_at) > now - timedelta(days=1)
    )
    if session.exec(today).one() >= limits.PHONE_DAY:
        raise NotTaken(429, words.MANY)


def _texts(document: XNode, names: frozenset[str]) -> frozenset[str]:
    """What elements of these names say."""
    found: set[str] = set()
    stack = list(document.elements())
    while stack:
        node = stack.pop()
        if node.name in names:
            found.add(unicodedata.normalize("NFC", node.text().strip()))
        stack.extend(node.elements())
    return frozenset(found)


@lru_cache(maxsize=64)
def _uploaded(form: str) -> frozenset[str]:
    """Names of the questions of an XForm that are answered by a file."""
    from desktop.forms.markup import XFORMS, read_xml

    found: set[str] = set()
    stack = list(read_xml(form).elements())
    while stack:
        node = stack.pop()
        if (node.name, node.namespace, node.get("type")) == ("bind", XFORMS, "binary"):
            found.add((node.get("nodeset") or "").rpartition("/")[2])
        stack.extend(node.elements())
    return frozenset(found)


def _tell(session: Session, now: datetime, sent: PhoneSubmission) -> None:
    """The commune's PCs hear of it, or of further files of it, in the writer's transaction."""
    session.flush()
    here = select(func.count()).select_from(PhoneFile).where(PhoneFile.instance == sent.instance)
    files = session.exec(here).one()
    body = {"serial": sent.serial, "files_here": files}
    feed.tell(session, now, KIND, sent.instance, str(files + 1), body, unit=sent.unit)


def name_of(sent: str) -> str:
    """A file's name without folders, as a report names it; empty when it can be none."""
    name = PurePosixPath(unicodedata.normalize("NFC", sent).replace("\\", "/")).name
    fit = len(name) <= _LONGEST_NAME and name.isprintable() and not name.startswith(".")
    return name if fit and not _NO_NAME & set(name) else ""


def _digest(file: IO[bytes]) -> str:
    digest = hashlib.file_digest(file, "sha256")  # type: ignore[arg-type]  # a spooled file is one
    file.seek(0)
    return digest.hexdigest()


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece


@dataclass(frozen=True)
class Arrived:
    """A submission of a phone, for lists: `files` are the names and SHA-256 of those that are here."""

    submission: PhoneSubmission
    phone: str
    files: tuple[tuple[str, str], ...]


def arrived(centre: Centre, unit: str = "") -> list[Arrived]:
    """What phones sent, the newest first; of one commune, or of all."""
    query = select(PhoneSubmission, Phone.name).join(Phone, col(Phone.id) == col(PhoneSubmission.phone))
    query = query.order_by(col(PhoneSubmission.serial).desc())
    with centre.database.reading() as session:
        rows = session.exec(query.where(PhoneSubmission.unit == unit) if unit else query).all()
        return [Arrived(row, name, _files(session, row.instance)) for row, name in rows]


def _files(session: Session, instance: str) -> tuple[tuple[str, str], ...]:
    found = session.exec(
        select(PhoneFile).where(PhoneFile.instance == instance).order_by(col(PhoneFile.name))
    )
    return tuple((each.name, each.sha256) for each in found)
