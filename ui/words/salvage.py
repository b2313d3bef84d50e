"""What became of a damaged store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.services.salvaging import Salvage

translate = QCoreApplication.translate


def salvaged(found: Salvage) -> str:
    """How many reports are in the new store, what may be missing, where the damaged one lies, what to do."""
    read = translate("words", "There is a new store; reports read into it: {count}.").format(
        count=found.reports
    )
    whole = translate("words", "Everything could be read.")
    if found.missing:
        names = dict.fromkeys(_named(each.table) for each in found.missing)
        whole = translate("words", "Some may be missing of: {what}. Compare with your papers.").format(
            what=", ".join(names)
        )
    kept = translate(
        "words", "The damaged store is kept as it was, with a list, in {folder}. Sign in now."
    ).format(folder=found.copy)
    return f"{read} {whole} {kept}"


def _named(table: str) -> str:
    """A table in an officer's words."""
    return {
        "report": translate("words", "reports"),
        "draft": translate("words", "drafts"),
        "revision": translate("words", "signed reports"),
        "outbox": translate("words", "reports on their way"),
        "receipt": translate("words", "receipts"),
        "file": translate("words", "attached files"),
        "attachment": translate("words", "attached files"),
        "account": translate("words", "accounts"),
    }.get(table, translate("words", "history and settings"))
