"""The form of a report as it is filled: what stands in it, and what it knows of here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.periods import PERIODIC, Period
from desktop.domain.report import ReportState
from desktop.domain.unit import Unit
from desktop.services.forms import Forms
from desktop.services.header import header, header_refs
from desktop.services.identity import new_id
from desktop.services.session import Outside
from desktop.services.unwritten import Unwritten
from desktop.services.versions import Move, moved
from desktop.store.report_versions import Commented
from desktop.store.reports import ReportStore, StoredReport

if TYPE_CHECKING:
    from desktop.forms import FormContext, FormDefinition, FormInstance


class ReportForms:
    """The filled forms of one commune's reports, for the person signed in."""

    def __init__(
        self,
        store: ReportStore,
        unwritten: Unwritten,
        forms: Forms,
        account: Account,
        unit: Unit,
        outside: Outside,
    ) -> None:
        self._store = store
        self._unwritten = unwritten
        self._forms = forms
        self._account = account
        self._unit = unit
        self._outside = outside

    def stored(self, report: str) -> StoredReport:
        """What is kept of a report, in memory or in the store. Raises UnknownReport."""
        return self._unwritten.stored(report) or self._store.load(report)

    def definition(self, stored: StoredReport) -> FormDefinition:
        """The version of the form that a report stands on. Raises UnknownForm."""
        return self._forms.definition(stored.form, stored.version)

    def instance(self, stored: StoredReport) -> FormInstance:
        """A report's draft, or its latest sign-off as it was signed, or its form unfilled."""
        definition, context = self.definition(stored), self.context_of(stored)
        if stored.snapshot is not None:
            instance = definition.restore(stored.snapshot, context)
        elif stored.last_xml is not None:
            instance = definition.signed(stored.last_xml, context)
        else:
            instance = definition.new(context)
        if stored.noted:
            from desktop.forms.lasting import reserve

            reserve(instance, stored.noted)
        return instance

    def correction(self, stored: StoredReport, last: bytes) -> FormInstance:
        """The next revision's draft, begun from the one signed `last`.

        A reason that the centre has read and yet asks again at is none any more.
        """
        from desktop.forms.returned import awaited

        instance = self.definition(stored).edit(last, self.context_of(stored))
        back = stored.state is ReportState.RETURNED
        again = [each for each in stored.commented if back and each.number == stored.revision]
        for element in awaited(instance, self._answers(again, stored, stored.version)):
            instance.confirm(element.ref(), "")
        return instance

    def moved(self, stored: StoredReport, version: str) -> Move:
        """A draft on another version of its form; nothing is kept of it. Raises UnknownForm, FormError."""
        to = self._forms.definition(stored.form, version)
        values = self.header(_period(stored), stored.revision)
        return moved(self.instance(stored), to, self.context_of(stored, version), values)

    def header(self, period: Period | None, revision: int) -> Mapping[str, str]:
        """What the application answers itself at the head of a form, by name."""
        return header(self._unit.code, period, revision, self._account.name)

    def next_header(self, stored: StoredReport) -> Mapping[str, str]:
        """The same for the revision after the one that stands."""
        return self.header(_period(stored), stored.revision + 1)

    def context_of(self, stored: StoredReport, version: str | None = None) -> FormContext:
        """What a form of this report knows of here, on the version it stands on or another one."""
        context = self.context(stored.form, stored.id, stored.period, stored.task)
        returned = self._answers(stored.commented, stored, version or stored.version)
        return replace(context, returned=returned) if returned else context

    def _answers(self, commented: Sequence[Commented], stored: StoredReport, version: str) -> dict[str, str]:
        """The answers that the centre sent back with words at them, as they were then, by their refs now.

        The application's own answers are nobody's to give a reason for.
        """
        from desktop.forms.migrate_plan import follow
        from desktop.forms.returned import answers_at

        found: dict[str, str] = {}
        for each in commented:
            own = frozenset(header_refs(each.xml).values())
            answers = answers_at(each.xml, (ref for ref in each.refs if ref not in own))
            if each.version != version:
                old, new = (self._forms.definition(stored.form, one) for one in (each.version, version))
                followed = {follow(ref, old, new): answer for ref, answer in answers.items()}
                answers = {ref: answer for ref, answer in followed.items() if ref is not None}
            found |= answers
        return found

    def compared(self, stored: StoredReport) -> Period | None:
        """The period that stands for the last one, when nothing was signed for the one just before."""
        own = _period(stored)
        if own is None or own.periodicity not in PERIODIC:
            return None
        last = self._store.last_signed(stored.form, stored.id, stored.period, stored.task)
        if last is None or last.period is None or last.period == own.previous().code:
            return None
        return Period.parse(last.period)

    def context(self, form: str, report: str, period: str | None, task: str | None) -> FormContext:
        """What a form knows of here: clock, chance, who fills it in, the report before this one."""
        from desktop.forms import FormContext

        last = self._store.last_signed(form, report, period, task)
        return FormContext(
            now=self._outside.clock,
            uuid=lambda: new_id(self._outside.rng),
            rng=self._outside.rng,
            properties={"username": self._account.login, "deviceid": f"baocaoxa:{self._unit.code}"},
            last_saved=None if last is None else last.xml.decode(),
            version=partial(self._forms.known, form),
        )


def _period(stored: StoredReport) -> Period | None:
    return Period.parse(stored.period) if stored.period else None
