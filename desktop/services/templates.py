"""Word files that say what a form's report says: the office's own, the province's, else those shipped.

An office's own lie in the store, sealed; those an earlier version kept as plain files beside it are brought
in when the store is opened.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.errors import DiskFull, FileUnreadable, NotAllowed, StateSecret, UnknownForm
from desktop.domain.errors.documents import TemplateInvalid
from desktop.domain.numbering import NUMBERERS
from desktop.domain.progress import Stopped, go_on, never
from desktop.domain.report import SIGNED_OFF
from desktop.services.forms import Forms
from desktop.services.identity import new_id
from desktop.services.session import Outside
from desktop.store.word_templates import Told, WordTemplateStore

if TYPE_CHECKING:
    from desktop.forms import FormInstance
    from desktop.services.reports import OpenReport

_log = logging.getLogger(__name__)

#: Earlier words that are kept of each form, and how they are called: by when they were replaced.
_EARLIER = 10
_MOMENT = "%Y%m%dT%H%M%S%f"
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,80}")


class Source(StrEnum):
    """Whose words are in force."""

    OWN = "own"
    PROVINCE = "province"
    SHIPPED = "shipped"
    QUESTIONS = "questions"


@dataclass(frozen=True)
class Earlier:
    """Words that were in force in this office until `at`; `name` is how they are asked for."""

    name: str
    at: datetime


@dataclass(frozen=True)
class Standing:
    """How it stands with the words of a form.

    `waiting`: the province has sent words, the office's own are in force. `refused`: why the province's
    cannot be used. `earlier`, newest first.
    """

    source: Source
    waiting: bool
    refused: TemplateInvalid | None
    earlier: tuple[Earlier, ...]


@dataclass(frozen=True)
class OtherWords:
    """Why a report is not printed with the words in force now.

    `signed`: when it was signed off, under others. Else `unknown` is what those in force name and the version
    of the report's form has not.
    """

    signed: datetime | None
    unknown: str


class Templates:
    """The province's come with the form; an office's own, and its earlier ones, are in the store."""

    def __init__(
        self,
        resources: Path,
        left: Path,
        forms: Forms,
        outside: Outside,
        account: Account,
        store: WordTemplateStore,
    ) -> None:
        """`left` is the folder where an earlier version kept an office's own."""
        self._shipped = resources / "templates"
        self._left = left
        self._forms = forms
        self._outside = outside
        self._account = account
        self._store = store
        self._checked: dict[tuple[str, str, str], TemplateInvalid | None] = {}

    @property
    def may_change(self) -> bool:
        """Whether the person signed in may change what reports say."""
        return self._account.role in NUMBERERS

    def of(self, form: str) -> bytes | None:
        """The template in force for a form; None when the form has none and says its figures by itself."""
        own, shipped = self._store.of(form), _path(self._shipped, form)
        if own is not None:
            return own
        sent = self._forms.word_template(form)
        if sent is not None and self._refused(form, *sent) is None:
            return sent[1]
        return shipped.read_bytes() if shipped is not None and shipped.is_file() else None

    def for_report(self, opened: OpenReport) -> bytes | None:
        """The template a report is printed with: the newest that fits its version of the form. Slow.

        Signed off, of those in force then, since the leader signs what it says. None where none fits.
        """
        return self._fitting(opened)[0]

    def other_words(self, opened: OpenReport) -> OtherWords | None:
        """Why a report is printed with other words than those in force now; None when it is not. Slow."""
        found, unfit = self._fitting(opened)
        if found == self.of(opened.detail.form):
            return None
        return OtherWords(_signed_off(opened), "" if unfit is None else unfit.name)

    def changed(self, form: str) -> bool:
        """Whether a form has or had other words than those that come along."""
        return bool(self.is_own(form) or self._store.earlier(form) or self._forms.word_template(form))

    def _fitting(self, opened: OpenReport) -> tuple[bytes | None, TemplateInvalid | None]:
        """The newest template that fits a report, and why the one before all others does not."""
        form, version, unfit = opened.detail.form, opened.definition.version, None
        for data in self._candidates(form, version, _signed_off(opened)):
            why = self._refused(form, version, data)
            if why is None:
                return data, unfit
            unfit = unfit or why
        return None, unfit

    def _candidates(self, form: str, version: str, at: datetime | None) -> Iterator[bytes]:
        """What was in force at a time (None: now), then what was before it: own, sent, shipped."""
        for until in self._store.standing(form, at):
            own = self._store.of(form) if until is None else self._store.at(form, until)
            if own is not None:
                yield own
        yield from self._forms.word_templates(form, version, at)
        shipped = _path(self._shipped, form)
        if shipped is not None and shipped.is_file():
            yield shipped.read_bytes()

    def standing(self, form: str) -> Standing:
        """Whose words are in force, and what else there is. Slow when the province has sent some."""
        sent = self._forms.word_template(form)
        refused = None if sent is None else self._refused(form, *sent)
        usable = sent is not None and refused is None
        shipped = _path(self._shipped, form)
        source = Source.PROVINCE if usable else Source.QUESTIONS
        if not usable and shipped is not None and shipped.is_file():
            source = Source.SHIPPED
        own = self.is_own(form)
        return Standing(Source.OWN if own else source, own and usable, refused, self._earlier(form))

    def is_own(self, form: str) -> bool:
        """Whether the office has one of its own for a form."""
        return self._store.has(form)

    def to_change(self, form: str) -> bytes:
        """The template in force, to be changed in Word; when there is none, one of the form's questions."""
        return self.of(form) or self._made(form)

    def take(self, form: str, path: Path, stopped: Stopped = never) -> tuple[str, ...]:
        """Use the Word file at `path` for a form from now on; nothing changes when it cannot be used.

        Returns what of the file reports leave out (`template_file.left_out`). Raises NotAllowed,
        FileUnreadable, StateSecret, TemplateInvalid (with the place), DiskFull, FileNotSaved, ListStopped.
        """
        from desktop.documents.template_file import MAX_BYTES, left_out
        from desktop.domain.secret_files import mark_of_file

        self._needs_role()
        try:
            if path.stat().st_size > MAX_BYTES:
                raise TemplateInvalid("large")
            data = path.read_bytes()
        except OSError as error:
            raise FileUnreadable(path.name, "gone" if not path.exists() else "refused") from error
        mark = mark_of_file(path.name, data)
        if mark is not None:
            raise StateSecret(mark, path.name)
        self._put(form, data, "template_taken", path.name, stopped)
        return left_out(data)

    def put_back(self, form: str, name: str, stopped: Stopped = never) -> None:
        """Use words again that were in force before.

        Raises NotAllowed, FileUnreadable, TemplateInvalid, ListStopped.
        """
        self._needs_role()
        ends = {_name(each.until): each.until for each in self._store.earlier(form) if each.until}
        data = self._store.at(form, ends[name]) if name in ends else None
        if data is None:
            raise FileUnreadable(name, "gone")
        self._put(form, data, "template_put_back", name, stopped)

    def drop(self, form: str) -> None:
        """Let the office's own go; the province's, or the one that came along, is in force. NotAllowed."""
        self._needs_role()
        told = Told("template_dropped", "", self._account.login)
        self._store.drop(form, told, self._outside.clock(), _EARLIER)

    def bring_in(self) -> None:
        """Seal what an earlier version left beside the store, and take the plain files away.

        What cannot be read or has no room stays where it is, and is tried again the next time.
        """
        if self._store.viewing or not self._left.is_dir():
            return
        for path in sorted(self._left.glob("earlier/*/*.docx")):
            with suppress(ValueError):  # a person's own file
                until = datetime.strptime(f"{path.stem}+0000", f"{_MOMENT}%z")
                self._bring(path.parent.name, path, until)
        for path in sorted(self._left.glob("*.docx")):
            self._bring(path.stem, path, None)
        for folder in (*self._left.glob("earlier/*"), self._left / "earlier", self._left):
            with suppress(OSError):  # a person's own file is in it
                folder.rmdir()

    def _bring(self, form: str, path: Path, until: datetime | None) -> None:
        if not _NAME.fullmatch(form):
            return
        try:
            written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            now = self._outside.clock()
            self._store.bring_in(form, path.read_bytes(), until, min(written, now), now)
            path.unlink()
        except (DiskFull, OSError) as error:
            _log.warning("words of form %s stay beside the store: %s", form, type(error).__name__)

    def _put(self, form: str, data: bytes, action: str, file: str, stopped: Stopped = never) -> None:
        from desktop.documents import template
        from desktop.documents.values import fields

        go_on(stopped)
        template.check(data, fields(self._blank(form)))
        go_on(stopped)
        told = Told(action, file, self._account.login)
        self._store.put(form, data, told, self._outside.clock(), _EARLIER)

    def _earlier(self, form: str) -> tuple[Earlier, ...]:
        there = self._store.earlier(form)
        return tuple(Earlier(_name(each.until), each.until) for each in there if each.until is not None)

    def _refused(self, form: str, version: str, data: bytes) -> TemplateInvalid | None:
        """Why words cannot be used for a version of a form; None when they can."""
        from desktop.documents import template
        from desktop.documents.values import fields

        key = (form, version, sha256(data).hexdigest())
        if key not in self._checked:
            try:
                template.check(data, fields(self._blank(form, version)))
                self._checked[key] = None
            except TemplateInvalid as error:
                self._checked[key] = error
        return self._checked[key]

    def _needs_role(self) -> None:
        if not self.may_change:
            raise NotAllowed("change_template", tuple(sorted(NUMBERERS)))

    def _blank(self, form: str, version: str | None = None) -> FormInstance:
        """An empty report of a version (the newest), to see which names there are. Raises UnknownForm."""
        from desktop.forms import FormContext

        version = version or self._forms.newest(form)
        if version is None:
            raise UnknownForm(form, "")
        rng = self._outside.rng
        context = FormContext(now=self._outside.clock, uuid=lambda: new_id(rng), rng=rng)
        return self._forms.definition(form, version).new(context)

    def _made(self, form: str) -> bytes:
        from desktop.documents import word
        from desktop.documents.answers import in_vietnamese, label, sayable
        from desktop.documents.decree30 import body_paragraph
        from desktop.domain.paper import Paper, Section

        instance = self._blank(form)
        in_vietnamese(instance)
        lines = [
            body_paragraph(f"{label(node)}: {{{{ {node.name} }}}}")
            for node in instance.walk()
            if sayable(node) and node.control not in {"group", "repeat", "repeat-instance"}
            and "[" not in node.ref
        ]  # fmt: skip
        opening = body_paragraph("{{ co_quan }} báo cáo {{ trich_yeu }} như sau:")
        return word.write(Paper(form, "Báo cáo Xã", (Section((opening, *lines)),)))


def _signed_off(opened: OpenReport) -> datetime | None:
    """When what a report says was signed off; None for a draft."""
    return opened.detail.signed_at if opened.detail.state in SIGNED_OFF else None


def _name(until: datetime) -> str:
    """What earlier words are asked for by."""
    return f"{until.astimezone(UTC):{_MOMENT}}.docx"


def _path(folder: Path, form: str) -> Path | None:
    """Where a form's template lies; None for an id that is no file name."""
    return folder / f"{form}.docx" if _NAME.fullmatch(form) else None
