"""One report from outside: how it stands, its receipt, why it came back, its revisions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.report import STEPS
from desktop.domain.suggestion_form import FORM as SUGGESTIONS
from desktop.events import Event, FilesChanged, ReportChanged
from ui import style, words
from ui.screens.document_card import DocumentCard
from ui.screens.draft_removal import RemovalAsked
from ui.screens.entry_files import ReportFiles
from ui.screens.handover_card import HandoverCard
from ui.screens.receipt_actions import ReceiptActions
from ui.screens.report_files import FilesCard
from ui.screens.scans_card import ScansCard
from ui.screens.sync_aside import AsideLine
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.feedback import Banner, Chip
from ui.widgets.icon import Icon
from ui.widgets.kept_place import kept_place
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, clear, column, frame, page, row
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.views import ReceiptView, ReportDetail
    from desktop.services.following import NoLonger
    from desktop.services.workplace import Workplace

translate = QCoreApplication.translate


class ReportDetailScreen(QWidget):
    """Esc or Back goes to the list; the one next step is the primary button."""

    guide = "reports"

    def __init__(self, workplace: Workplace, shell: Shell, report: str) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._report = report
        self._detail = workplace.reports.detail(report)
        self.setObjectName("detail")
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(style.px(12))
        self._page = page(self._body, 860)
        self.setLayout(column(self._page))
        self._scans: ScansCard | None = None
        self._removal: RemovalAsked | None = None
        self._gone = False
        self.head_action = button(self.tr("All reports"), "", "detail.back", "chevron-left")
        self.head_action.clicked.connect(lambda: shell.show("reports"))
        bind(self, "back", lambda: shell.show("reports"))
        bind(self, "detail.remove", self._ask_removal)
        shell.bridge.event.connect(self._happened)

    @property
    def report(self) -> str:
        """The id of the report it shows."""
        return self._report

    def heading(self) -> tuple[str, str]:
        """The form's title and the period."""
        period = self._detail.period
        occasion = words.occasion(period, self._detail.task)
        days = words.period_span(period) if period else ""
        return self._detail.title, f"{occasion} · {days}" if days else occasion

    def refresh(self) -> None:
        """Show the report as it stands now; who reads further down, or types, stays there."""
        with kept_place(self._page):
            if self._scans is not None:
                self._body.removeWidget(self._scans)  # it stays: a scan may be looked at, a question open
            self._make()

    def _make(self) -> None:
        self._detail = self._workplace.reports.detail(self._report)
        clear(self._body)
        self._news = QVBoxLayout()
        self._body.addLayout(self._news)
        self._look_around()
        detail = self._detail
        conflict = self._workplace.conflicts.there(self._report)
        if conflict:
            self._say(
                "detail.setAside",
                self.tr("Another PC has sent this report too. Compare the two and say what stands."),
            )
        elif detail.dropped_why:
            said = self.tr("Discarded, it is not sent: {why}").format(why=detail.dropped_why)
            self._say("detail.dropped", said, "warn")
        elif (item := self._workplace.aside.of(self._report)) is not None:
            self._body.addWidget(card(AsideLine(self._workplace, self._shell, item), name="detail.setAside"))
        theirs = None if conflict else self._workplace.elsewhere.beside(self._report)
        if theirs is not None and not (detail.set_aside_why or detail.dropped_why):
            said = self.tr(
                "Another PC of the commune has sent this report too ({author}, {when}). Yours is kept: when "
                "it is sent, the two are put side by side and you decide what stands."
            )
            if theirs.own:
                said = self.tr(
                    "This report was sent from here after the day of the backup ({author}, {when}). What is "
                    "typed here is kept: when it is sent, the two are put side by side and you decide what "
                    "stands."
                )
            when = words.moment(theirs.finished_at, self._shell.app.clock())
            self._say("detail.elsewhere", said.format(author=theirs.author, when=when), "info")
        if detail.comment:
            self._say("detail.comment", self.tr("Returned: {comment}").format(comment=detail.comment))
        self._body.addWidget(self._state(conflict))
        self._body.addWidget(DocumentCard(self._workplace, self._shell, self._report))
        self._scans = ScansCard.renewed(self._scans, self._workplace, self._shell, self._report)
        if self._scans is not None:
            self._body.addWidget(self._scans)
        cards = self._workplace.files.cards(self._report)
        self._body.addWidget(HandoverCard(self._workplace, self._shell, self._report))
        if detail.receipt is not None:
            self._body.addWidget(self._receipt(detail.receipt, with_files=bool(cards)))
        if cards:
            workplace = self._workplace
            files = ReportFiles(workplace.files, self._report, self._shell.bridge, workplace.fetching)
            listed = FilesCard(files, cards)
            self._body.addWidget(listed)
            self._tell_files(listed)
        if detail.revisions:
            self._body.addWidget(self._revisions())
        self._body.addStretch(1)

    def setFocus(self, *_: object) -> None:
        """The next step is where a person begins."""
        steps = [each for each in self.findChildren(QWidget, "detail.open") if each.isVisible()]
        if steps:
            steps[-1].setFocus()
        else:
            super().setFocus()

    def _say(self, name: str, text: str, kind: str = "bad") -> None:
        banner = Banner(name, closable=False)
        self._body.addWidget(banner)
        banner.say(text, kind)

    def _look_around(self) -> None:
        """Whether it still follows the report before it, and the next one this: worked out elsewhere."""
        if self._detail.revisions and self._detail.period is not None:
            following, report = self._workplace.following, self._report
            self._shell.bridge.run(
                lambda: (following.of(report), following.after(report)), self._tell_around, self._not_done
            )

    def _tell_around(self, both: tuple[NoLonger | None, NoLonger | None]) -> None:
        from ui import words_following

        clear(self._news)
        own, after = both
        if own is not None:
            self._news.addWidget(_told(words_following.no_longer(own)))
        if after is not None:
            banner = _told(words_following.after(after))
            banner.offer(self.tr("Look at it"), lambda: self._shell.show_report(after.report))
            self._news.addWidget(banner)

    def _not_done(self, error: BaocaoxaError) -> None:
        self._shell.banner(words.sentence(error), "bad")

    def _state(self, conflict: bool) -> QFrame:
        detail = self._detail
        chip = Chip(words.report_state(detail.state, detail.delivery, detail.returned))
        unsigned = detail.task is not None and self._workplace.reports.unsigned(self._report)
        grid = _facts(_known(detail, unsigned))
        steps = row(space=8)
        editable = str(detail.state) in {"draft", "awaiting"}
        text = words.step(str(detail.state)) if editable else self.tr("Read the answers")
        go = button(text, "primary" if editable else "", "detail.open", "report")
        go.clicked.connect(lambda: self._shell.open_report(self._report))
        steps.addWidget(go)
        if conflict:
            compare = button(self.tr("Compare and decide"), "primary", "detail.settle", "edit")
            compare.clicked.connect(lambda: self._shell.settle_report(self._report))
            steps.addWidget(compare)
        elif detail.form == SUGGESTIONS:  # each step is its next revision, and no leader signs it
            step = button(self.tr("Open the feedback"), "", "detail.feedback", "suggestions")
            step.clicked.connect(lambda: self._shell.show_suggestion(self._report))
            steps.addWidget(step)
        elif detail.state in STEPS["correct"][0] and not (detail.set_aside_why and not detail.dropped_why):
            urgent = bool(detail.comment)
            correct = button(self.tr("Correct"), "primary" if urgent else "", "detail.correct", "edit")
            correct.setToolTip(self.tr("Opens a new revision; what was signed stays as it is."))
            correct.clicked.connect(self._correct)
            steps.addWidget(correct)
        elif str(detail.state) == "draft" and detail.revisions:
            leave = button(self.tr("Give up the correction"), "", "detail.leave", "return")
            tip = self.tr("It stands again as it was signed last; a copy is kept of what was typed.")
            leave.setToolTip(tip)
            leave.clicked.connect(lambda: self._do(self._workplace.reports.leave_correction))
            steps.addWidget(leave)
        if detail.period is not None and detail.revisions:
            past = button(self.tr("Over time"), "quiet", "detail.history", "chart")
            past.setToolTip(self.tr("Figures of this form, period by period"))
            past.clicked.connect(lambda: self._shell.show_history(detail.form))
            steps.addWidget(past)
        self._offer_removal(steps)
        trail = button(self.tr("Audit trail"), "quiet", "detail.trail")
        trail.setToolTip(self.tr("Who did what with this report, and when"))
        trail.clicked.connect(lambda: self._shell.show_trail(self._report))
        steps.addWidget(trail)
        steps.addStretch(1)
        asked = [] if self._removal is None else [self._removal]
        return card(row(chip, None), grid, steps, *asked, space=14, name="detail.state")

    def _offer_removal(self, steps: QHBoxLayout) -> None:
        """A draft that never left the office can be removed: the button, and what it asks."""
        removals, self._removal = self._workplace.removals, None
        going = None if self._workplace.viewing else removals.removable(self._report)
        if going is None:
            return
        ask = button(self.tr("Remove the draft…"), "quiet", "detail.remove", "remove")
        ask.clicked.connect(self._ask_removal)
        steps.addWidget(ask)
        self._removal = RemovalAsked(going, ask)
        self._removal.sure.connect(self._remove)

    def _ask_removal(self) -> None:
        if self._removal is not None:
            self._removal.ask()

    def _remove(self) -> None:
        self._gone = True  # nobody refreshes a page without its report
        self._gone = self._do(self._workplace.removals.remove)
        if self._gone:
            self._shell.show("reports")

    def _receipt(self, receipt: ReceiptView, with_files: bool) -> QFrame:
        box, layout = _receipt(receipt, with_files)
        if receipt.verified:
            paper = ReceiptActions(self._workplace, self._shell, self._report, receipt.serial)
            layout.addWidget(paper)
        return box

    def _revisions(self) -> QFrame:
        lines = column(space=8)
        elsewhere = self._workplace.elsewhere.senders(self._report)
        for revision in self._detail.revisions:
            when = words.moment(revision.signed_at, self._shell.app.clock())
            lines.addLayout(
                row(
                    label(words.revision(revision.number), "strong"),
                    label(when),
                    label(revision.approver, "muted"),
                    *(
                        [label(self._brought(elsewhere[revision.number]), "muted")]
                        if revision.number in elsewhere
                        else []
                    ),
                    None,
                    label(revision.sha256[:12], "small"),
                    space=16,
                )
            )
        if len(self._workplace.comparing.versions(self._report)) > 1:
            compare = button(self.tr("Compare versions"), "quiet", "detail.compare")
            compare.clicked.connect(lambda: self._shell.compare_versions(self._report))
            lines.addLayout(row(compare, None))
        return card(label(self.tr("Revisions"), "section"), lines, name="detail.revisions")

    def _brought(self, own: bool) -> str:
        """Where a revision that came from the centre was signed."""
        return self.tr("brought back from the centre") if own else self.tr("sent by another PC")

    def _correct(self) -> None:
        if self._do(self._workplace.reports.correct):
            self._shell.open_report(self._report)

    def _do(self, step: Callable[[str], None]) -> bool:
        try:
            step(self._report)
        except BaocaoxaError as error:
            self._not_done(error)
            return False
        return True

    def _tell_files(self, listed: FilesCard) -> None:
        sent = self._workplace.sync.uploads.of_report(self._report) if self._detail.revisions else {}
        listed.tell(sent, self._shell.app.clock())

    def _happened(self, event: Event) -> None:
        if isinstance(event, FilesChanged) and self.isVisible():
            for listed in self.findChildren(FilesCard):
                self._tell_files(listed)
        if self._gone:
            return
        if isinstance(event, ReportChanged) and event.report == self._report and self.isVisible():
            # Later: whoever caused it may be in the middle of keeping more, from a card that would be gone.
            QTimer.singleShot(0, self, self.refresh)


def _told(said: str) -> Banner:
    banner = Banner("detail.following", closable=False)
    banner.say(said, "warn")
    return banner


def _known(detail: ReportDetail, unsigned: bool) -> list[tuple[str, str]]:
    by, at = translate("report", "Signed off by"), translate("report", "Signed off at")
    if unsigned:
        by, at = translate("report", "Finished by"), translate("report", "Finished at")
    facts = [
        (translate("report", "Author"), detail.author),
        (translate("report", "Due"), words.due(detail.period, detail.due)),
        (by, detail.approver),
        (at, words.moment(detail.signed_at) if detail.signed_at else ""),
        (translate("report", "Version now"), words.revision(detail.revision)),
        (translate("report", "Last change"), words.moment(detail.updated)),
    ]
    return [(name, value) for name, value in facts if value]


def _facts(facts: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(style.px(24))
    grid.setVerticalSpacing(style.px(4))
    for index, (name, value) in enumerate(facts):
        across, down = index % 3, index // 3 * 2
        grid.addWidget(label(name, "small"), down, across)
        known = label(value)
        known.setAccessibleName(named(name, value))
        grid.addWidget(known, down + 1, across, Qt.AlignmentFlag.AlignTop)
        grid.setRowMinimumHeight(down + 1, style.px(28))
    for across in range(3):
        grid.setColumnStretch(across, 1)
    return grid


def _receipt(receipt: ReceiptView, with_files: bool) -> tuple[QFrame, QVBoxLayout]:
    verified = receipt.verified
    mark = words.Word(
        translate("report", "Signature checked") if verified else translate("report", "Signature not right"),
        "check" if verified else "error",
        "good" if verified else "bad",
    )
    head = row(
        Icon("check" if verified else "error", mark.kind, 24),
        label(translate("report", "Receipt"), "section"),
        None,
        Chip(mark),
    )
    serial = label(receipt.serial, "key", "detail.serial")
    serial.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    digest = Paragraph(_groups(receipt.sha256), "small")
    digest.setAccessibleName(receipt.sha256)
    facts = QGridLayout()
    facts.setHorizontalSpacing(style.px(24))
    facts.setVerticalSpacing(style.px(6))
    told: list[tuple[str, QWidget]] = [
        (translate("report", "Number"), serial),
        (translate("report", "Received by the centre at"), label(words.moment(receipt.received_at))),
        (translate("report", "Fingerprint of what was received (SHA-256)"), digest),
    ]
    if with_files:
        told.append((translate("report", "Attached files"), label(_level(receipt), name="detail.level")))
    for number, at in receipt.earlier:
        said = translate("report", "{serial}, {moment}; the centre had lost it, and it was sent again")
        before = Paragraph(said.format(serial=number, moment=words.moment(at)), "small")
        before.setObjectName("detail.earlier")
        told.append((translate("report", "Earlier receipt"), before))
    for line, (name, widget) in enumerate(told):
        facts.addWidget(label(name, "small"), line, 0, Qt.AlignmentFlag.AlignTop)
        facts.addWidget(widget, line, 1)
    facts.setColumnStretch(1, 1)
    layout = column(head, facts, space=12, margins=(16, 16, 16, 16))
    box = frame(layout, "card", "detail.receipt")
    title = translate("report", "Receipt")
    box.setAccessibleName(f"{title} {receipt.serial}, {mark.text}")
    return box, layout


def _level(receipt: ReceiptView) -> str:
    if receipt.complete:
        return translate("report", "All are at the centre")
    return translate("report", "Still on their way; a new receipt says when all are there")


def _groups(digest: str) -> str:
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
