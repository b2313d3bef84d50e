"""Word files that say what a form's report says: the office's own, the province's, else those shipped."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.errors import FileUnreadable, NotAllowed, StateSecret, UnknownForm
from desktop.domain.errors.documents import TemplateInvalid
from desktop.domain.numbering import NUMBERERS
from desktop.services.forms import Forms
from desktop.services.identity import new_id
from desktop.services.saving import save
from desktop.services.session import Outside
from desktop.store.documents import DocumentStore

if TYPE_CHECKING:
    from desktop.forms import FormInstance

#: Earlier words that are kept of each form, and how their files are called: when they were replaced.
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


class Templates:
    """The province's come with the form; an office's own, and its earlier ones, are in `templates`."""

    def __init__(
        self,
        resources: Path,
        profile: Path,
        forms: Forms,
        outside: Outside,
        account: Account,
        store: DocumentStore,
    ) -> None:
        self._shipped = resources / "templates"
        self._own = profile / "templates"
        self._forms = forms
        self._outside = outside
        self._account = account
        self._store = store
        self._checked: dict[tuple[str, str], TemplateInvalid | None] = {}

    @property
    def may_change(self) -> bool:
        """Whether the person signed in may change what reports say."""
        return self._account.role in NUMBERERS

    def of(self, form: str) -> bytes | None:
        """The template in force for a form; None when the form has none and says its figures by itself."""
        own, shipped = _path(self._own, form), _path(self._shipped, form)
        if own is not None and own.is_file():
            return own.read_bytes()
        sent = self._forms.word_template(form)
        if sent is not None and self._refused(form, *sent) is None:
            return sent[1]
        return shipped.read_bytes() if shipped is not None and shipped.is_file() else None

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
        path = _path(self._own, form)
        return path is not None and path.is_file()

    def to_change(self, form: str) -> bytes:
        """The template in force, to be changed in Word; when there is none, one of the form's questions."""
        return self.of(form) or self._made(form)

    def take(self, form: str, path: Path) -> tuple[str, ...]:
        """Use the Word file at `path` for a form from now on; nothing changes when it cannot be used.

        Returns what of the file reports leave out (`template_file.left_out`). Raises NotAllowed,
        FileUnreadable, StateSecret, TemplateInvalid (with the place), DiskFull, FileNotSaved.
        """
        from desktop.documents.template_file import MAX_BYTES, left_out
        from desktop.domain.secret_files import mark_inside

        self._needs_role()
        try:
            if path.stat().st_size > MAX_BYTES:
                raise TemplateInvalid("large")
            data = path.read_bytes()
        except OSError as error:
            raise FileUnreadable(path.name, "gone" if not path.exists() else "refused") from error
        mark = mark_inside(path.name, data)
        if mark is not None:
            raise StateSecret(mark, path.name)
        self._put(form, data)
        self._tell("template_taken", form, path.name)
        return left_out(data)

    def put_back(self, form: str, name: str) -> None:
        """Use words again that were in force before. Raises NotAllowed, FileUnreadable, TemplateInvalid."""
        self._needs_role()
        there = {each.name for each in self._earlier(form)}
        path = self._kept(form) / name
        try:
            data = path.read_bytes() if name in there else None
        except OSError as error:
            raise FileUnreadable(name, "refused") from error
        if data is None:
            raise FileUnreadable(name, "gone")
        self._put(form, data)
        self._tell("template_put_back", form, name)

    def drop(self, form: str) -> None:
        """Let the office's own go; the province's, or the one that came along, is in force. NotAllowed."""
        self._needs_role()
        path = _path(self._own, form)
        if path is not None and path.is_file():
            self._keep(form, path.read_bytes())
            path.unlink(missing_ok=True)
            self._tell("template_dropped", form, "")

    def _put(self, form: str, data: bytes) -> None:
        from desktop.documents import template
        from desktop.documents.values import fields

        template.check(data, fields(self._blank(form)))
        target = _path(self._own, form)
        if target is None:
            raise TemplateInvalid("file")
        self._own.mkdir(parents=True, exist_ok=True)
        if target.is_file():
            self._keep(form, target.read_bytes())
        save(target, data)

    def _keep(self, form: str, data: bytes) -> None:
        """Keep what was in force, at the most so many."""
        folder = self._kept(form)
        folder.mkdir(parents=True, exist_ok=True)
        save(folder / f"{self._outside.clock().astimezone(UTC):{_MOMENT}}.docx", data)
        for each in self._earlier(form)[_EARLIER:]:
            (folder / each.name).unlink(missing_ok=True)

    def _earlier(self, form: str) -> tuple[Earlier, ...]:
        found = []
        for path in self._kept(form).glob("*.docx") if _NAME.fullmatch(form) else ():
            with suppress(ValueError):  # a person's own file
                found.append(Earlier(path.name, datetime.strptime(f"{path.stem}+0000", f"{_MOMENT}%z")))
        return tuple(sorted(found, key=lambda each: each.at, reverse=True))

    def _kept(self, form: str) -> Path:
        return self._own / "earlier" / form

    def _refused(self, form: str, version: str, data: bytes) -> TemplateInvalid | None:
        """Why the words a province sent with a form cannot be used; None when they can."""
        from desktop.documents import template
        from desktop.documents.values import fields

        if (form, version) not in self._checked:
            try:
                template.check(data, fields(self._blank(form)))
                self._checked[form, version] = None
            except TemplateInvalid as error:
                self._checked[form, version] = error
        return self._checked[form, version]

    def _needs_role(self) -> None:
        if not self.may_change:
            raise NotAllowed("change_template", tuple(sorted(NUMBERERS)))

    def _tell(self, action: str, form: str, file: str) -> None:
        self._store.tell_template(action, form, file, self._account.login, self._outside.clock())

    def _blank(self, form: str) -> FormInstance:
        """An empty report of the newest version, to see which names there are. Raises UnknownForm."""
        from desktop.forms import FormContext

        version = self._forms.newest(form)
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


def _path(folder: Path, form: str) -> Path | None:
    """Where a form's template lies; None for an id that is no file name."""
    return folder / f"{form}.docx" if _NAME.fullmatch(form) else None
