"""Signed reports that no longer follow the one before them, which was corrected since.

What is signed stands (`FormDefinition.signed`); here it is worked out anew beside it, with the report before
as it is now and the clock of the day it was finished, so that a person can be told what would be otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.periods import Period
from desktop.services.forms import Forms
from desktop.store.engine import Store
from desktop.store.following import FollowingStore, Signed

if TYPE_CHECKING:
    from desktop.forms import FormInstance
    from desktop.services.reports import Reports


@dataclass(frozen=True)
class Parted:
    """A cell that is no longer as signed: `now` is the same where only a check of it fails.

    `number`: its values are figures, not a text of digits.
    """

    ref: str
    label: str
    signed: str
    now: str
    personal: bool
    number: bool


@dataclass(frozen=True)
class NoLonger:
    """The report `report` of `period` no longer follows that of the period `before`."""

    report: str
    title: str
    period: Period
    before: Period
    cells: tuple[Parted, ...]


class Following:
    """Compares neighbours in time. Slow, where there is anything to compare: not for the main thread."""

    def __init__(self, store: Store, reports: Reports, forms: Forms) -> None:
        self._store = FollowingStore(store)
        self._reports = reports
        self._forms = forms

    def of(self, report: str) -> NoLonger | None:
        """What would be otherwise in a signed report, the one before having been signed anew since."""
        own = self._store.signed(report)
        before = None if own is None else self._store.before(own)
        if own is None or before is None or (not before.number and before.signed_at < own.signed_at):
            return None  # the usual: signed once, before this one
        cells = tuple(self._cells(own))
        told = (own.report, own.title, Period.parse(own.period), Period.parse(before.period))
        return NoLonger(*told, cells) if cells else None

    def after(self, report: str) -> NoLonger | None:
        """The same of the report that follows this one."""
        own = self._store.signed(report)
        following = None if own is None else self._store.after(own)
        return None if following is None else self.of(following.report)

    def _cells(self, own: Signed) -> Iterator[Parted]:
        definition = self._forms.definition(own.form, own.version)
        here = self._reports.context(own.report)
        context = replace(here, now=lambda: own.finished_at, returned={})
        stood, anew = definition.signed(own.xml, context), definition.restore(own.xml, context)
        was = _shown(stood)
        for node in anew.walk():
            before, now = was.get(node.ref, ""), node.value if node.relevant else ""
            wrong = node.violation is not None or (node.warning is not None and not node.reason)
            if before != now or wrong:
                number = node.datatype in {"int", "decimal"}
                yield Parted(node.ref, node.label, before, now, node.personal, number)
        stood.dismiss()
        anew.dismiss()


def _shown(instance: FormInstance) -> dict[str, str]:
    return {node.ref: node.value for node in instance.walk() if node.relevant}
