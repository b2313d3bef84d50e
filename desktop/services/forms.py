"""The forms on this PC, parsed when first needed."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.regime import AdHoc, Regime, ad_hoc_of, regimes_of
from desktop.domain.views import FormCard
from desktop.services.bundled import jr_resources
from desktop.store.forms import CENTRE, FormHead, FormStore

if TYPE_CHECKING:
    from desktop.forms import FormDefinition

__all__ = ["FormCard", "Forms"]

#: Parsed forms that are kept, those used last: each is a megabyte and more, and a commune has sixty.
_KEPT = 6


class Forms:
    """Every form version there is. `language` gives that of titles; so many parsed ones are `kept`."""

    def __init__(self, store: FormStore, language: Callable[[], str | None], kept: int = _KEPT) -> None:
        self._store = store
        self._kept = kept
        self._language = language
        self._definitions: dict[tuple[str, str], FormDefinition] = {}
        self._heads: dict[tuple[str, str], FormHead] | None = None

    def list(self) -> tuple[FormCard, ...]:
        """Every version of every form."""
        return tuple(
            FormCard(head.id, head.version, self._in_words(head), head.languages) for head in self._all()
        )

    def definition(self, form: str, version: str) -> FormDefinition:
        """A parsed form; where it is none of the last ones used, that may take up to a second.

        Raises UnknownForm, desktop.forms.FormError.
        """
        from desktop.forms import parse_form

        known = self._definitions.pop((form, version), None)
        if known is None:
            stored = self._store.get(form, version)
            known = parse_form(stored.xml, jr_resources(stored.attachments))
        self._definitions[form, version] = known
        for oldest in list(self._definitions)[: -self._kept]:
            self._definitions.pop(oldest, None)
        return known

    def known(self, form: str, version: str) -> FormDefinition | None:
        """A parsed form; None where this version is not here, or cannot be read (any more)."""
        from desktop.forms import FormError

        try:
            return self.definition(form, version) if self.has(form, version) else None
        except FormError:
            return None

    def moved(self, form: str, version: str, other: str) -> Mapping[str, str]:
        """Where questions of one version stand in another that has them elsewhere: old path to new, no rows.

        Nothing where either is not here, or cannot be read.
        """
        from desktop.forms.migrate_plan import moved_paths

        if version == other:
            return {}
        old, new = self.known(form, version), self.known(form, other)
        return moved_paths(old, new) if old is not None and new is not None else {}

    def xml(self, form: str, version: str) -> str:
        """The XForm itself. Raises UnknownForm."""
        return self._store.get(form, version).xml

    def media(self, form: str, version: str, name: str) -> bytes | None:
        """One of a form's own files (an image in a label, say), None when it came without. UnknownForm."""
        data = self._store.attachment(form, version, name)
        return None if data is None else base64.b64decode(data)

    def word_template(self, form: str) -> tuple[str, bytes] | None:
        """The version of the form in force, and the Word file that came along with it; None when none did."""
        head = next((head for head in self._newest() if head.id == form), None)
        name = "" if head is None else head.settings.get("word_template", "")
        data = self.media(form, head.version, name) if head is not None and name else None
        return None if head is None or data is None else (head.version, data)

    def word_templates(self, form: str, version: str, at: datetime | None) -> Iterator[bytes]:
        """The Word files that came with a form for its reports of `version`: that in force first, then older.

        A version that came without one ends them. `at`: of the versions that had come by then.
        """
        heads = sorted((h for h in self._all() if h.id == form), key=lambda head: head.origin == CENTRE)
        for head in reversed(heads):
            if at is not None and head.added_at > at and head.version != version:
                continue
            name = head.settings.get("word_template", "")
            data = self.media(form, head.version, name) if name else None
            if data is None:
                return
            yield data

    def title(self, form: str, version: str, otherwise: str = "") -> str:
        """A form's title in the language of the screen."""
        head = self._known().get((form, version))
        return otherwise or form if head is None else self._in_words(head)

    def newest(self, form: str) -> str | None:
        """The version in force: of the centre's the one published last, else of those shipped; None if none.

        The others stay: what was begun on them goes on.
        """
        return next((head.version for head in self._newest() if head.id == form), None)

    def has(self, form: str, version: str) -> bool:
        """Whether this version is on this PC."""
        return (form, version) in self._known()

    def regimes(self) -> tuple[Regime, ...]:
        """The regimes of the newest version of each form."""
        return tuple(regime for head in self._newest() for regime in _regimes(head))

    def ad_hoc(self) -> tuple[AdHoc, ...]:
        """The forms that may be begun at any time, in their newest version."""
        return tuple(each for head in self._newest() if (each := _ad_hoc(head)) is not None)

    def forget(self) -> None:
        """New forms came: read them again when next asked."""
        self._heads = None
        self._definitions.clear()

    def _newest(self) -> Iterable[FormHead]:
        newest = {head.id: head for head in self._all()}
        return (newest | {head.id: head for head in self._all() if head.origin == CENTRE}).values()

    def _all(self) -> Iterable[FormHead]:
        return self._known().values()

    def _known(self) -> dict[tuple[str, str], FormHead]:
        heads = self._heads
        if heads is None:
            heads = self._heads = {(head.id, head.version): head for head in self._store.heads()}
        return heads

    def _in_words(self, head: FormHead) -> str:
        language = self._language() or "vi"
        return head.title.get(language) or head.title.get("vi") or next(iter(head.title.values()), head.id)


def _ad_hoc(head: FormHead) -> AdHoc | None:
    try:
        return ad_hoc_of(head.settings, head.id, head.version, head.title)
    except ValueError:
        return None  # a setting only a newer version understands


def _regimes(head: FormHead) -> tuple[Regime, ...]:
    try:
        return regimes_of(head.settings, head.id, head.version, head.title)
    except ValueError:
        return ()  # a regime only a newer version understands; the centre sends the obligations themselves
