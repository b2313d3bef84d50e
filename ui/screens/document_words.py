"""Why a report on paper says it in other words than those in force now, where it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui import words
from ui.shell import Shell
from ui.widgets.labels import Paragraph

if TYPE_CHECKING:
    from desktop.domain.errors import BaocaoxaError
    from desktop.services.templates import OtherWords
    from desktop.services.workplace import Workplace


class OtherWordsLine(Paragraph):
    """One sentence over the buttons; not shown where there is nothing to say."""

    def __init__(
        self, workplace: Workplace, shell: Shell, report: str, failed: Callable[[BaocaoxaError], None]
    ) -> None:
        super().__init__("", "small")
        self.setObjectName("document.otherWords")
        self.hide()
        reports, templates = workplace.reports, workplace.documents.templates
        if templates.changed(reports.detail(report).form):
            shell.bridge.run(lambda: templates.other_words(reports.open(report)), self._told, failed)

    def _told(self, why: OtherWords | None) -> None:
        if why is None:
            return
        if why.signed is not None:
            text = self.tr(
                "Signed off on {moment}: it is printed in the words in force then; the words of reports have "
                "been changed since."
            ).format(moment=words.moment(why.signed))
        else:
            text = self.tr(
                "The words in force name “{name}”, which this report’s version of the form does not have: it "
                "is printed in the newest words that fit it."
            ).format(name=why.unknown)
        self.say(text)
        self.show()
