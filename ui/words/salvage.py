"""What became of a damaged store, and of what a backup could not give back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from ui.words.counting import counted
from ui.words.days import moment
from ui.words_files import size

if TYPE_CHECKING:
    from desktop.domain.trail import Head
    from desktop.services.restoring import BackupCard
    from desktop.services.salvaging import Salvage

translate = QCoreApplication.translate
_NAMED: Final = 5


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
    if found.unread:
        disk = translate(
            "words",
            "The disk itself does not give {size} of it any more: it is failing. Make a backup at once.",
        )
        whole = f"{whole} {disk.format(size=size(found.unread))}"
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


def trail_cut(head: Head, earlier: BackupCard) -> str:
    """The audit trail of a restored backup does not reach that of an earlier one."""
    reach = earlier.head.seq if earlier.head is not None else 0
    return translate(
        "words",
        "The backup is restored. Its audit trail ends at entry {n}, and the last one of the backup of "
        "{when}, entry {m}, is not in it: entries were taken out, or an older backup was restored in "
        "between. Keep both backups, and ask who restored one.",
    ).format(n=head.seq, m=reach, when=moment(earlier.made))


def files_not_restored(names: Sequence[str]) -> str:
    """What did not come back with a backup: how many attached files, and as what they lie in it."""
    shown = ", ".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
    what = counted(
        len(names),
        translate("words", "The backup is restored, but for 1 attached file that is damaged in it:"),
        translate("words", "The backup is restored, but for {n} attached files that are damaged in it:"),
    )
    todo = translate(
        "words",
        "Everything else is here. A report says so where such a file is opened: attach it again from the "
        "original.",
    )
    return f"{what} {shown}. {todo}"
