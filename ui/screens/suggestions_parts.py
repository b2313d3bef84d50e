"""Parts of a suggestion's page that only tell: who brought it, what was merged into it, its way so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop.domain.lookup_code import written
from desktop.domain.personal import mask_address, mask_name, mask_phone
from desktop.domain.suggestion_public import still_said, tells_sender
from ui import style, words
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column, row
from ui.words import suggestions as suggestion_words
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.suggestion import Person, Suggestion
    from desktop.domain.suggestion_views import SuggestionDetail

translate = QCoreApplication.translate


def brought(about: Suggestion, person: Person | None, show_in_full: Callable[[], None]) -> QFrame:
    """Who brought it: masked, with a button to show it in full, until `person` is known."""
    head = row(label(translate("SuggestionPage", "Brought by"), "section"), None)
    if about.anonymous:
        return card(
            head,
            Paragraph(translate("SuggestionPage", "Without a name."), "muted"),
            space=6,
            name="suggestion.person",
        )
    if about.sender_elsewhere:
        told = translate("SuggestionPage", "Known only on the computer where it was taken in.")
        return card(head, Paragraph(told, "muted"), space=6, name="suggestion.person")
    if person is None:
        show = button(translate("SuggestionPage", "Show in full"), "quiet", "suggestion.person.show")
        show.setToolTip(translate("SuggestionPage", "That you looked is noted in the audit trail."))
        show.clicked.connect(show_in_full)
        head.addWidget(show)
        kept = about.person
        values = (mask_name(kept.name), mask_phone(kept.phone), mask_address(kept.address))
    else:
        values = (person.name, person.phone, person.address)
    grid = QGridLayout()
    grid.setHorizontalSpacing(style.px(16))
    grid.setColumnStretch(1, 1)
    names = (
        translate("SuggestionPage", "Full name"),
        translate("SuggestionPage", "Telephone"),
        translate("SuggestionPage", "Address"),
    )
    for place, (name, value) in enumerate(zip(names, values, strict=True)):
        if value:
            grid.addWidget(label(name, "muted"), place, 0)
            grid.addWidget(label(value, "", f"suggestion.person.{place}"), place, 1)
    return card(head, grid, space=6, name="suggestion.person")


def told_in_public(about: Suggestion) -> QFrame | None:
    """That everybody may read who brought it: another PC, which does not know that, made it public."""
    if not about.public or not tells_sender(about):
        return None
    said = translate(
        "SuggestionPage",
        "Everybody may read this, and the text or the answer tells who brought it: it was made public on a "
        "computer that does not know that. Keep it to the office now; then take name, telephone number or "
        "address out, and make it public again.",
    )
    line = row(Icon("warning", "warn"), Paragraph(said), space=12)
    line.setStretch(1, 1)
    return card(line, name="suggestion.tellsSender")


def merged(detail: SuggestionDetail, opened: Callable[[str], None]) -> QFrame:
    """Those that say the same and are dealt with here; each is opened by its code."""
    lines: list[QWidget] = []
    for place, each in enumerate(detail.alike):
        see = button(written(each.code), "quiet", f"suggestion.merged.{place}")
        see.setAccessibleName(named(written(each.code), each.title))
        see.clicked.connect(lambda _=False, other=each.id: opened(other))
        line = QWidget()
        line.setLayout(row(see, Paragraph(each.title), space=8))
        lines.append(line)
    head = label(translate("SuggestionPage", "Merged into this one"), "section")
    return card(head, *lines, space=4, name="suggestion.merged")


def way(detail: SuggestionDetail, in_full: bool, show_in_full: Callable[[], None]) -> QFrame:
    """The history, the newest first; what is no longer said stands masked until it is shown in full."""
    head = row(label(translate("SuggestionPage", "Its way so far"), "section"), None)
    centre = translate("SuggestionPage", "the centre")
    lines: list[QWidget] = []
    masked = False
    for event in reversed(detail.events):
        said = event.text if in_full else still_said(detail.suggestion, event.step, event.text)
        masked = masked or said != event.text
        by = f"{event.by} ({centre})" if event.centre else event.by
        text = Paragraph(suggestion_words.way(event.step, said))
        box = QWidget()
        box.setLayout(column(text, label(f"{by} · {words.moment(event.at)}", "small"), space=1))
        lines.append(box)
    if masked:
        show = button(translate("SuggestionPage", "Show in full"), "quiet", "suggestion.way.show")
        show.setAccessibleName(named(translate("SuggestionPage", "Its way so far"), show.text()))
        show.setToolTip(translate("SuggestionPage", "That you looked is noted in the audit trail."))
        show.clicked.connect(show_in_full)
        head.addWidget(show)
    return card(head, *lines, space=10, name="suggestion.way")
