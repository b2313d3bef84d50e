"""Reports on paper and in Office: what stands around them, their numbers, the document itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.cover import (
    FREE,
    Cover,
    changes,
    first_cover,
    is_symbol,
    missing,
    opening,
    two,
    untitled,
)
from desktop.domain.errors import NotAllowed, WrongState
from desktop.domain.errors.documents import (
    CoverIncomplete,
    CoverSigned,
    NumberGiven,
    NumberOfYear,
    RegisterElsewhere,
    SymbolInvalid,
)
from desktop.domain.numbering import NUMBERERS, Keeper, NumberLine, Register
from desktop.domain.paper import Paper, Picture, Shrink
from desktop.domain.paper_parts import files
from desktop.domain.periods import Turn
from desktop.domain.pictures import placed
from desktop.domain.report import SIGNED_OFF, ReportState
from desktop.domain.secrecy import check_secret
from desktop.domain.text import fold
from desktop.domain.unit import Province, Unit
from desktop.services.accounts import Accounts
from desktop.services.habits import Habits
from desktop.services.images import Images
from desktop.services.marked import Marked
from desktop.services.reports import Reports
from desktop.services.saving import save
from desktop.services.session import Outside
from desktop.services.signers import Signer, Signers
from desktop.services.templates import Templates
from desktop.store.documents import DocumentStore, cover_of, kept
from desktop.store.files import FileStore
from desktop.store.remembered import Remembered

if TYPE_CHECKING:
    from desktop.documents.answers import Told
    from desktop.documents.body import Body
    from desktop.documents.metrics import Metrics
    from desktop.services.reports import OpenReport

__all__ = ["Cover", "Documents", "NumberLine", "Paper", "Register"]

#: Told by a draft as far as it is known.
_OF_SIGNER = frozenset({"authority", "signer", "position"})


@dataclass(frozen=True)
class Office:
    """Where this commune is: its own name and those above it, the day, the folder with fonts.

    `event` says what the event is called of which a form's report is told.
    """

    unit: Unit
    province: Province | None
    resources: Path
    today: Callable[[], date]
    event: Callable[[str, Turn], str]


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
        marked: Marked,
        images: Images,
        files: FileStore,
        outside: Outside,
    ) -> None:
        self._store = store
        self.habits = Habits(remembered)
        self._reports = reports
        self._accounts = accounts
        self._account = account
        self._office = office
        self.templates = templates
        self._marked = marked
        self.images = images
        self._files = files
        self._outside = outside
        self.signers = Signers(store, accounts, account, outside.clock)
        self._metrics: Metrics | None = None

    @property
    def may_number(self) -> bool:
        """Whether the person signed in chooses numbers and keeps some; everyone may take the next one."""
        return self._account.role in NUMBERERS

    def cover(self, report: str) -> Cover:
        """What stands around a report: as kept for it, else as the office wrote it last. UnknownReport.

        Signed off, it is as it was then, and its signature block that of who signed it off.
        """
        detail = self._reports.detail(report)
        given = self._store.number(report)
        signed_off = detail.state in SIGNED_OFF
        at = detail.signed_at if signed_off else None
        there = self._store.cover(report)
        if there is None:
            title = self._reports.official_title(report)
            when, office = detail.period, self._office
            event = office.event(detail.form, when) if isinstance(when, Turn) else ""
            first = first_cover(office.unit, office.province, title, when, event)
            there = cover_of(kept(first) | self.habits.same(at)), False
        cover = self.signers.under(*there, detail.approver if signed_off else "", at)
        if given is not None:
            cover = replace(cover, series=given[0], number=given[2])
        return cover

    def signed_off(self, report: str) -> bool:
        """Whether the leader has signed it off: only what is in `FREE` changes without another sign-off."""
        return self._reports.detail(report).state in SIGNED_OFF

    def writable(self, report: str) -> bool:
        """Whether number and head are written here: not while another PC has the draft."""
        return self._reports.detail(report).state is not ReportState.HANDED

    def unsaid(self, report: str) -> Signer | None:
        """The leader who signs a report, while nobody has said in whose name; None when it is known."""
        cover = self.cover(report)
        same = [each for each in self.signers.all() if each.account.name == cover.signer]
        return same[0] if cover.authority is None and len(same) == 1 else None

    def keep(self, report: str, cover: Cover) -> None:
        """Keep what stands around a report, and for the next ones what stays the same.

        Raises StateSecret, SymbolInvalid, CoverIncomplete, NumberOfYear, WrongState where another PC has the
        draft, and CoverSigned: after the sign-off only number, day and recipients change without the leader.
        """
        check_secret(*_texts(cover))
        if not is_symbol(cover.series):
            raise SymbolInvalid(cover.series)
        wanted = missing(cover)
        if wanted and not self.signed_off(report):
            raise CoverIncomplete(wanted, cover.signer)
        self._keep(report, cover)

    def number_carried(self, report: str) -> bool:
        """Whether a report was corrected and still bears the number its version before went out with."""
        return self.writable(report) and self._store.carried(report)

    def number_stays(self, report: str) -> None:
        """The corrected report keeps its number: the officer has said so."""
        self._store.number_stays(report, self._account.login, self._outside.clock())

    def renumber(self, report: str, cover: Cover, wanted: int | None = None) -> int:
        """Keep `cover`, and give the report the next number of its day's year; the old one stays used.

        For those who choose numbers, and for all when the report was corrected since it got the old one.
        Where another PC keeps the register, a corrected one gets `wanted`, which was given there. Raises
        NotAllowed, NumberTaken, RegisterElsewhere, and what `keep` raises.
        """
        carried, elsewhere = self.number_carried(report), self.keeper is Keeper.ELSEWHERE
        if not carried:
            self._needs_numberer("choose_number")
        if elsewhere and not (carried and wanted):
            raise RegisterElsewhere
        if wanted is not None and not elsewhere:
            self._needs_numberer("choose_number")
        there = self.cover(report)
        self.keep(report, replace(cover, day=there.day))
        day = cover.day or self._office.today()
        at = self._outside.clock()
        number = self._store.renumber(report, day.year, wanted, self._account.login, at)
        self.keep(report, replace(self.cover(report), day=day))
        return number

    def _keep(self, report: str, cover: Cover) -> None:
        if not self.writable(report):
            raise WrongState("cover", ReportState.HANDED)
        before = self.cover(report)
        given = self._store.number(report)
        if given is not None:
            cover = replace(cover, series=given[0], number=given[2])
            if cover.day is not None and cover.day.year != given[1]:
                raise NumberOfYear(given[2], given[0], given[1], cover.day.year)
        detail, changed = self._reports.detail(report), changes(before, cover)
        signed_off = detail.state in SIGNED_OFF
        open_ = FREE | (frozenset(missing(before)) - _OF_SIGNER)  # what an older version let be empty
        held = tuple(name for name in changed if name not in open_)
        if signed_off and held:
            raise CoverSigned(held)
        approver, at = (detail.approver, detail.signed_at) if signed_off else ("", None)
        by_itself = self.signers.under(cover, False, approver, at)
        own = (by_itself.signer, by_itself.signing) != (cover.signer, cover.signing)
        self._reports.write_down(report)
        now = self._outside.clock()
        self._store.keep_cover(report, cover, own, changed, self._account.login, now)
        self.habits.remember(cover, now)

    def give_number(self, report: str, day: date | None = None, wanted: int | None = None) -> int:
        """Give a report its number in the year of `day` (today): the next one, or one a clerk chose.

        Where another PC keeps the register, everybody writes in what was given there (`wanted`).
        Raises NotAllowed, NumberGiven, NumberTaken, SymbolInvalid, RegisterElsewhere, WrongState.
        """
        elsewhere = self._store.keeper() is Keeper.ELSEWHERE
        if elsewhere and wanted is None:
            raise RegisterElsewhere
        if wanted is not None and not elsewhere:
            self._needs_numberer("choose_number")
        given, cover = self._store.number(report), self.cover(report)
        if given is not None:
            raise NumberGiven(given[2], given[0])
        day = day or cover.day or self._office.today()
        self._keep(report, replace(cover, day=day))
        at = self._outside.clock()
        return self._store.give(report, cover.series, day.year, wanted, self._account.login, at)

    def keep_number(self, series: str, year: int, number: int, note: str) -> None:
        """Keep a number for a paper written elsewhere.

        Raises NotAllowed, NumberTaken, StateSecret, RegisterElsewhere.
        """
        self._needs_numberer("keep_number")
        self._needs_register()
        check_secret(note)
        if not is_symbol(series):
            raise SymbolInvalid(series)
        self._store.keep_number(
            series, year, number, note.strip(), self._account.login, self._outside.clock()
        )

    @property
    def keeper(self) -> Keeper:
        """Which PC of the commune keeps the register."""
        return self._store.keeper()

    def keep_register(self, keeper: Keeper) -> None:
        """Say where the register is kept from now on. Raises NotAllowed."""
        self._needs_numberer("keep_register")
        if keeper is not self._store.keeper():
            self._store.keep_keeper(keeper, self._account.login, self._outside.clock())

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
        if detail.state not in SIGNED_OFF:
            return None, None
        same = untitled(cover.signer) == untitled(detail.approver)
        own = [each.login for each in self._accounts.signers() if each.name == detail.approver]
        signature = self.images.of(own[0]) if same and len(own) == 1 else None
        return signature, self.images.seal()

    def paper(
        self,
        report: str,
        shrink: Shrink | None = None,
        *,
        pictured: bool = False,
        outside: bool = False,
        texts: bool = True,
    ) -> Paper:
        """The report as a document, marked «DỰ THẢO» before its sign-off. Any thread.

        `shrink`: with an annex of the pictures that the report names, each made small by it. `pictured`: with
        the pictures of signature and seal. `outside` the office: without what an Excel file
        for there does not have either, marked «BẢN RÚT GỌN», and without pictures; without `texts` also
        without what is written in own words. Raises UnknownReport, TemplateInvalid, CoverIncomplete.
        """
        from desktop.documents import decree30
        from desktop.documents.answers import in_vietnamese
        from desktop.documents.metrics import Metrics
        from desktop.documents.plates import plates
        from desktop.documents.veil import LEFT_OUT, VeiledForm, own_words
        from desktop.forms.persons import persons

        if self._metrics is None:
            self._metrics = Metrics(self._office.resources / "fonts")
        opened, cover = self._reports.open(report), self.cover(report)
        draft = opened.detail.state not in SIGNED_OFF
        wanted = tuple(name for name in missing(cover) if not draft or name not in _OF_SIGNER)
        if wanted:
            raise CoverIncomplete(wanted, cover.signer)
        in_vietnamese(opened.instance)
        told: Told = opened.instance
        if outside:
            masks = {} if texts else dict.fromkeys(own_words(opened.instance, opened.given), LEFT_OUT)
            masks |= self._marked.veil(opened)
            told, pictured = VeiledForm(told, masks, persons(opened.instance)), False
        pictures = self.pictures(report) if pictured else ()
        shown = () if shrink is None or outside else plates(told, partial(self._files.read, report), shrink)
        made = self._body(opened, told, cover, pictured=bool(shown))
        return decree30.compose(
            cover,
            made.blocks,
            made.annexes,
            self._metrics,
            draft=draft,
            extract=outside,
            pictures=pictures,
            plates=shown,
        )

    def _body(self, opened: OpenReport, told: Told, cover: Cover, *, pictured: bool) -> Body:
        """What the report says, in the words of its template or by itself."""
        from desktop.documents import annex, body, template, values

        words = self.templates.for_report(opened)
        if words is None:
            said = opening(cover, opened.detail.period)
            return body.of_form(told, opened.given, said, pictured=pictured)
        tables, unit = body.annexes(told), self._office.unit.full_name
        apart = annex.pictures_apart(tables, pictured=pictured)
        named = values.common(cover, unit, opened.detail.period, len(tables), apart=apart)
        return body.of_template(told, template.filled(words, {**values.of_form(told), **named}))

    def word(self, report: str, shrink: Shrink | None = None, **how: bool) -> bytes:
        """The report as a Word file; arguments are those of `paper`. Any thread."""
        return self.word_files(report, shrink, apart=False, **how)[0]

    def word_files(
        self, report: str, shrink: Shrink | None = None, *, apart: bool, **how: bool
    ) -> tuple[bytes, ...]:
        """The same; with `apart` its annexes, where it has some, are a second file."""
        from desktop.documents import word

        return tuple(map(word.write, files(self.paper(report, shrink, **how), apart=apart).values()))

    def annexed(self, report: str) -> bool:
        """Whether its paper has annexes: tables, or pictures. Any thread."""
        from desktop.documents import body, plates

        told = self._reports.open(report).instance
        return bool(body.found_tables(told) or plates.pictured(told))

    def file_name(self, report: str, suffix: str, *, outside: bool = False) -> str:
        """A name for a file of the report that every disk takes: `BC 05 thien tai quy iv nam 2026.docx`."""
        detail, cover = self._reports.detail(report), self.cover(report)
        number = "" if cover.number is None else two(cover.number)
        title = re.sub(r"[^a-z0-9]+", " ", fold(cover.abstract or detail.title))
        draft = "" if detail.state in SIGNED_OFF else "du thao"
        words = ("BC", number, title.strip()[:80], draft, "ban rut gon" if outside else "")
        return f"{' '.join(word for word in words if word)}{suffix}"

    def save(self, path: Path, content: bytes) -> Path:
        """Write a document, whole or not at all. Raises FileOpenElsewhere, FileNotSaved, DiskFull."""
        return save(path, content)

    def _needs_register(self) -> None:
        if self._store.keeper() is Keeper.ELSEWHERE:
            raise RegisterElsewhere

    def _needs_numberer(self, action: str) -> None:
        if not self.may_number:
            raise NotAllowed(action, tuple(sorted(NUMBERERS)))


def _texts(cover: Cover) -> tuple[str, ...]:
    """What is typed in a cover, each by itself."""
    values = (getattr(cover, each.name) for each in fields(cover))
    lists = (each if isinstance(each, tuple) else (each,) for each in values)
    return tuple(text for each in lists for text in each if isinstance(text, str))
