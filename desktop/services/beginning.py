"""How a report begins: its form, with everything answered that is known here already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.errors import UnknownForm, UnknownReport
from desktop.domain.periods import Period, Turn
from desktop.domain.regime import report_id
from desktop.domain.task import Claim, Task
from desktop.domain.task_sent import QUESTIONS
from desktop.domain.task_update import CLAIM, TASK_CODE, TASK_TITLE
from desktop.services.forms import Forms
from desktop.services.happenings import Happenings
from desktop.services.header import fill, fill_blanks
from desktop.services.identity import new_id
from desktop.services.other_forms import answers_from
from desktop.services.report_forms import ReportForms
from desktop.services.session import Outside
from desktop.services.task_figures import as_answers, rollup_for
from desktop.store.reports import NewReport

if TYPE_CHECKING:
    from desktop.forms import FormInstance
    from desktop.services.reports import ReportStores


@dataclass(frozen=True)
class Begun:
    """A report begun, and what stands in its form."""

    new: NewReport
    snapshot: bytes


@dataclass(frozen=True)
class _Wanted:
    """What a report is begun for: an obligation and its period, a task, or neither."""

    form: str
    version: str
    due: date
    obligation: str | None = None
    period: Period | None = None
    task: Task | None = None
    claim: Claim | None = None


class Beginnings:
    """Begins the reports of one commune, for the person signed in; it keeps none of them."""

    def __init__(
        self,
        stores: ReportStores,
        happenings: Happenings,
        forms: Forms,
        filled: ReportForms,
        account: Account,
        outside: Outside,
    ) -> None:
        self._stores = stores
        self._happenings = happenings
        self._forms = forms
        self._filled = filled
        self._account = account
        self._outside = outside

    def owed(self, obligation: str) -> Begun:
        """The report an obligation asks for. Raises UnknownReport when it is not here, UnknownForm."""
        owed = self._stores.obligations.get(obligation)
        if owed is None:
            raise UnknownReport(obligation)
        version = owed.version
        if not self._forms.has(owed.form, version):
            version = self._forms.newest(owed.form) or version
        return self._begin(_Wanted(owed.form, version, owed.due, owed.id, owed.period))

    def ad_hoc(self, form: str) -> Begun:
        """A report nothing asked for, due some hours from now. Raises UnknownForm."""
        for each in self._forms.ad_hoc():
            if each.form == form:
                due = self._outside.clock() + timedelta(hours=each.due_hours)
                return self._begin(_Wanted(form, each.version, due.date()))
        raise UnknownForm(form, "")

    def progress(self, task: Task, form: str, claim: Claim | None) -> Begun:
        """The progress of a task told in a form, saying `claim`. Raises UnknownForm."""
        version = self._forms.newest(form)
        if version is None:
            raise UnknownForm(form, "")
        due = task.deadline or self._outside.clock().date()
        return self._begin(_Wanted(form, version, due, task=task, claim=claim))

    def _begin(self, wanted: _Wanted) -> Begun:
        form, period, task = wanted.form, wanted.period, wanted.task
        definition = self._forms.definition(form, wanted.version)
        identity = new_id(self._outside.rng) if wanted.obligation is None else report_id(wanted.obligation)
        code = None if period is None else period.code
        about = None if task is None else task.id
        instance = definition.new(self._filled.context(form, identity, code, about))
        values = dict(self._filled.header(period, 0))
        title = self._forms.title(form, wanted.version, definition.title)
        if task is not None:
            values |= {TASK_CODE: task.code, TASK_TITLE: task.title}
            title = f"{title}: {task.title}"
        fill(instance, values)
        if task is not None:
            fill(instance, self._stores.tasks.said_of(task.id), QUESTIONS)
        self._answer(instance, wanted)
        by = self._account
        new = NewReport(
            identity, wanted.obligation, form, wanted.version, title,
            code, wanted.due, by.name, by.login, about,
        )  # fmt: skip
        return Begun(new, instance.snapshot())

    def _answer(self, instance: FormInstance, wanted: _Wanted) -> None:
        """What is known beyond the header: of the event, of the progress said, else of tasks, other forms."""
        from desktop.forms.sources import sources

        if isinstance(wanted.period, Turn):
            for name, value in self._happenings.answers(wanted.form, wanted.period).items():
                # one by one: the first may bring the last report's along
                fill_blanks(instance, {name: value})
        said: Mapping[str, str] = {CLAIM: str(wanted.claim)} if wanted.claim is not None else {}
        today = self._outside.clock().date()
        tasks = self._stores.tasks
        fill_blanks(instance, said or as_answers(rollup_for(tasks, wanted.form, wanted.period, today)))
        asked = sources(self._forms.xml(wanted.form, wanted.version))
        by = today if wanted.period is None else wanted.period.end
        fill_blanks(instance, answers_from(self._stores.list, self._stores.reports, asked, by))
