"""Word files that say what the report of a form says: the office's own, else those that come along."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import FileUnreadable, UnknownForm
from desktop.services.forms import Forms
from desktop.services.identity import new_id
from desktop.services.saving import save
from desktop.services.session import Outside

if TYPE_CHECKING:
    from desktop.forms import FormInstance

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,80}")


class Templates:
    """An office's own are in the profile's folder `templates`."""

    def __init__(self, resources: Path, profile: Path, forms: Forms, outside: Outside) -> None:
        self._shipped = resources / "templates"
        self._own = profile / "templates"
        self._forms = forms
        self._outside = outside

    def of(self, form: str) -> bytes | None:
        """The template in force for a form; None when the form has none and says its figures by itself."""
        for folder in (self._own, self._shipped):
            path = _path(folder, form)
            if path is not None and path.is_file():
                return path.read_bytes()
        return None

    def is_own(self, form: str) -> bool:
        """Whether the office has one of its own for a form."""
        path = _path(self._own, form)
        return path is not None and path.is_file()

    def to_change(self, form: str) -> bytes:
        """The template in force, to be changed in Word; when there is none, one of the form's questions."""
        return self.of(form) or self._made(form)

    def take(self, form: str, path: Path) -> None:
        """Use the Word file at `path` for a form from now on; nothing changes when it cannot be used.

        Raises FileUnreadable, TemplateInvalid (with the place), DiskFull, FileNotSaved.
        """
        from desktop.documents import template
        from desktop.documents.template_file import MAX_BYTES
        from desktop.documents.values import fields
        from desktop.domain.errors.documents import TemplateInvalid

        target = _path(self._own, form)
        try:
            if path.stat().st_size > MAX_BYTES:
                raise TemplateInvalid("large")
            data = path.read_bytes()
        except OSError as error:
            raise FileUnreadable(path.name, "gone" if not path.exists() else "refused") from error
        template.check(data, fields(self._blank(form)))
        if target is None:
            raise TemplateInvalid("file")
        self._own.mkdir(parents=True, exist_ok=True)
        save(target, data)

    def drop(self, form: str) -> None:
        """Let the office's own go; the one that came along is in force again."""
        path = _path(self._own, form)
        if path is not None:
            path.unlink(missing_ok=True)

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
