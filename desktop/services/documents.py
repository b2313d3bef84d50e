"""Reports on paper and in Office: what stands around them, their numbers, the document itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.cover import Cover, first_cover, is_symbol, opening, signer_name, two
from desktop.domain.errors import NotAllowed
from desktop.domain.errors.documents import SymbolInvalid
from desktop.domain.numbering import NUMBERERS, NumberLine, Register
from desktop.domain.paper import Paper, Picture
from desktop.domain.pictures import placed
from desktop.domain.report import ReportState
from desktop.domain.text import fold
from desktop.domain.unit import Province, Unit
from desktop.services.accounts import Accounts
from desktop.services.images import Images
from desktop.services.reports import Reports
from desktop.services.saving import save
from desktop.services.session import Outside
from desktop.services.templates import Templates
from desktop.store.documents import DocumentStore, cover_of, kept
from desktop.store.remembered import Remembered

if TYPE_CHECKING:
    from desktop.documents.metrics import Metrics

__all__ = ["Cover", "Documents", "NumberLine", "Paper", "Register"]

_OFFICE = "document_office"
#: What an office writes the same way in every report, and is not asked for again.
_SAME = ("superior", "agency", "series", "place", "to", "copies", "archive", "authority", "position")
_BEFORE_SIGN_OFF = frozenset({ReportState.DRAFT, ReportState.AWAITING})


@dataclass(frozen=True)
class Office:
    """Where this commune is: its own name and those above it, the day, the folder with fonts."""

    unit: Unit
    province: Province | None
    resources: Path
    today: Callable[[], date]


class Documents:
    """The documents of one commune's reports, for the person signed in."""

    def __init__(
        self,
        store: DocumentStore,
        remembered: Remembered,
        reports: Reports,
        accounts: Accounts,
        account: Account,
        office: Office,
        templates: Templates,
        images: Images,
        outside: Outside,
    ) -> None:
        self._store = store
        self._remembered = remembered
        self._reports = reports
        self._accounts = accounts
        self._account = account
        self._office = office
        self.templates = templates
        self.images = images
        self._outside = outside
        self._metrics: Metrics | None = None

    @property
    def may_number(self) -> bool:
        """Whether the person signed in chooses numbers and keeps some; everyone may take the next one."""
        return self._account.role in NUMBERERS

    def cover(self, report: str) -> Cover:
        """What stands around a report: as kept for it, else as the office wrote it last. UnknownReport."""
        detail = self._reports.detail(report)
        given = self._store.number(report)
        cover = self._store.cover(report)
        if cover is None:
            cover = first_cover(self._office.unit, self._office.province, detail.title, detail.period)
            same = self._remembered.get(_OFFICE)
            if same is not None:
                cover = cover_of(kept(cover) | same)
            signers = [signer.name for signer in self._accounts.signers()]
            cover = replace(cover, signer=detail.approver or next(iter(signers), ""))
        if given is not None:
            cover = replace(cover, series=given[0], number=given[2])
        return cover

    def keep(self, report: str, cover: Cover) -> None:
        """Keep what stands around a report, and for the next ones what stays the same. SymbolInvalid."""
        if not is_symbol(cover.series):
            raise SymbolInvalid(cover.series)
        self._reports.write_down(report)
        self._store.keep_cover(report, cover, self._outside.clock())
        self._remembered.set(_OFFICE, {name: kept(cover)[name] for name in _SAME})

    def give_number(self, report: str, day: date | None = None, wanted: int | None = None) -> int:
        """Give a report its number in the year of `day` (today): the next one, or one a clerk chose.

        Raises NotAllowed, NumberGiven, NumberTaken, SymbolInvalid.
        """
        if wanted is not None:
            self._needs_numberer("choose_number")
        cover = self.cover(report)
        day = day or cover.day or self._office.today()
        self.keep(report, replace(cover, day=day))
        at = self._outside.clock()
        return self._store.give(report, cover.series, day.year, wanted, self._account.login, at)

    def keep_number(self, series: str, year: int, number: int, note: str) -> None:
        """Keep a number for a paper that is written elsewhere. Raises NotAllowed, NumberTaken."""
        self._needs_numberer("keep_number")
        if not is_symbol(series):
            raise SymbolInvalid(series)
        self._store.keep_number(
            series, year, number, note.strip(), self._account.login, self._outside.clock()
        )

    def register(self, series: str, year: int) -> Register:
        """The numbers of a series in a year, and which were left out."""
        return self._store.register(series, year)

    def pictures(self, report: str) -> tuple[Picture, ...]:
        """The pictures a report may bear, each where it stands on paper."""
        return placed(*self.apart(report))

    def apart(self, report: str) -> tuple[bytes | None, bytes | None]:
        """The pictures a signed-off report may bear: the signature of who signed it off, and the seal.

        No signature where the paper names another signer.
        """
        detail, cover = self._reports.detail(report), self.cover(report)
        if detail.state in _BEFORE_SIGN_OFF:
            return None, None
        same = signer_name(cover.signer) == signer_name(detail.approver)
        own = [each.login for each in self._accounts.signers() if each.name == detail.approver]
        signature = self.images.of(own[0]) if same and len(own) == 1 else None
        return signature, self.images.seal()

    def paper(self, report: str, *, pictured: bool = False) -> Paper:
        """The report as a document, marked «DỰ THẢO» before its sign-off. Any thread.

        `pictured`: with the pictures of signature and seal. Raises UnknownReport, TemplateInvalid.
        """
        from desktop.documents import body, decree30, template, values
        from desktop.documents.answers import in_vietnamese
        from desktop.documents.metrics import Metrics

        if self._metrics is None:
            self._metrics = Metrics(self._office.resources / "fonts")
        opened, cover = self._reports.open(report), self.cover(report)
        in_vietnamese(opened.instance)
        words = self.templates.of(opened.detail.form)
        if words is None:
            told = body.of_form(opened.instance, opened.given, opening(cover, opened.detail.period))
        else:
            known = values.of_form(opened.instance)
            annexes = len(body.annexes(opened.instance))
            named = values.common(cover, self._office.unit.full_name, opened.detail.period, annexes)
            told = body.of_template(opened.instance, template.filled(words, {**known, **named}))
        draft = opened.detail.state in _BEFORE_SIGN_OFF
        pictures = self.pictures(report) if pictured else ()
        return decree30.compose(
            cover, told.blocks, told.annexes, self._metrics, draft=draft, pictures=pictures
        )

    def word(self, report: str, *, pictured: bool = False) -> bytes:
        """The report as a Word file. Any thread."""
        from desktop.documents import word

        return word.write(self.paper(report, pictured=pictured))

    def file_name(self, report: str, suffix: str) -> str:
        """A name for a file of the report that every disk takes: `BC 05 thien tai quy iv nam 2026.docx`."""
        detail, cover = self._reports.detail(report), self.cover(report)
        number = "" if cover.number is None else two(cover.number)
        title = re.sub(r"[^a-z0-9]+", " ", fold(cover.abstract or detail.title))
        draft = "du thao" if detail.state in _BEFORE_SIGN_OFF else ""
        words = ("BC", number, title.strip()[:80], draft)
        return f"{' '.join(word for word in words if word)}{suffix}"

    def save(self, path: Path, content: bytes) -> Path:
        """Write a document, whole or not at all. Raises FileOpenElsewhere, FileNotSaved, DiskFull."""
        return save(path, content)

    def _needs_numberer(self, action: str) -> None:
        if not self.may_number:
            raise NotAllowed(action, tuple(sorted(NUMBERERS)))
