"""The report that carries a suggestion: the form `pakn` filled in, frozen, and the item with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.errors import HasViolations, UnknownForm, UnknownSuggestion
from desktop.domain.personal import mask_anybody, mask_person
from desktop.domain.report import ReportState
from desktop.domain.suggestion import Suggestion
from desktop.domain.suggestion_form import (
    CODE,
    FILE,
    FILE_GROUP,
    FILES,
    FORM,
    KIND,
    NEAREST,
    PUBLIC,
    STATE,
    answers,
)
from desktop.domain.unit import Unit
from desktop.domain.zone import day_of
from desktop.services.files import uploads
from desktop.services.forms import Forms
from desktop.services.header import APPROVER, fill, header, header_refs
from desktop.services.identity import new_id
from desktop.services.session import Outside
from desktop.services.signing import frozen, item_of
from desktop.store.files import FileStore
from desktop.store.reports import NewReport, StoredReport
from desktop.store.suggestions import Carrier, Sending, SuggestionStore

if TYPE_CHECKING:
    from desktop.forms import FormContext, FormInstance


class Carriage:
    """Makes the next revision of a suggestion's report."""

    def __init__(
        self,
        store: SuggestionStore,
        forms: Forms,
        files: FileStore,
        account: Account,
        unit: Unit,
        outside: Outside,
    ) -> None:
        self._store = store
        self._forms = forms
        self._files = files
        self._account = account
        self.unit = unit
        self._outside = outside

    def of(self, suggestion: Suggestion, merged_code: str, left: frozenset[str] = frozenset()) -> Sending:
        """The revision that says how `suggestion` is now; `left`: texts that may keep a mark of secrecy.

        Raises UnknownForm when the form is not here, HasViolations when a province's own version of it asks
        for more than a suggestion has, FileMissing.
        """
        carrier, version = self._store.carrier(suggestion.id), self._forms.newest(FORM)
        if version is None:
            raise UnknownForm(FORM, "")
        instance = self._begun(carrier, version)
        self._fill(instance, suggestion, 0 if carrier is None else carrier.revision, merged_code)
        return self._sending(suggestion, instance, carrier, version, left)

    def _begun(self, carrier: Carrier | None, version: str) -> FormInstance:
        """What is filled in: what was sent last, on the version in force.

        A person need not look at that move: all answers are the application's own, and are given anew.
        """
        definition, context = self._forms.definition(FORM, version), self._context()
        if carrier is None or carrier.last_xml is None:
            return definition.new(context)
        if carrier.version == version:
            return definition.edit(carrier.last_xml, context)
        from desktop.forms.migrate import move

        before = self._forms.definition(FORM, carrier.version).edit(carrier.last_xml, context)
        return move(before, definition, context).instance

    def decided(self, suggestion: str, code: str) -> FormInstance:
        """What a person put into the form, as it will be sent under its lookup code. Raises UnknownForm."""
        carrier = self._store.carrier(suggestion)
        if carrier is None:
            raise UnknownSuggestion(suggestion)
        definition = self._forms.definition(FORM, carrier.version)
        instance = definition.restore(self._store.decided(suggestion), self._context())
        fill(instance, {APPROVER: self._account.name})
        for ref in header_refs(instance.snapshot(), frozenset({CODE})).values():
            if instance.node(ref).value != code:
                instance.answer(ref, code)
        return instance

    def of_decided(self, suggestion: Suggestion, instance: FormInstance) -> Sending:
        """The revision that says what was decided. Raises HasViolations, FileMissing."""
        carrier = self._store.carrier(suggestion.id)
        if carrier is None:
            raise UnknownSuggestion(suggestion.id)
        fill(instance, {PUBLIC: answers(suggestion)[PUBLIC]}, frozenset({PUBLIC}))
        return self._sending(suggestion, instance, carrier, carrier.version)

    def _sending(
        self,
        suggestion: Suggestion,
        instance: FormInstance,
        carrier: Carrier | None,
        version: str,
        left: frozenset[str] = frozenset(),
    ) -> Sending:
        now, revision = self._outside.clock(), 0 if carrier is None else carrier.revision
        found = instance.violations()
        wrong = [each for each in found if each.kind != "secret" or instance.node(each.ref).value not in left]
        if wrong:
            raise HasViolations(len(wrong))
        files = self._files.attached(suggestion.id, uploads(instance))
        stored = StoredReport(
            id=suggestion.id,
            obligation=None,
            form=FORM,
            version=version,
            period=None,
            state=ReportState.AWAITING,
            revision=revision,
            author=self._account.name,
            finished_at=now,
            snapshot=None,
            last_xml=None if carrier is None else carrier.last_xml,
        )
        name = self._account.name
        signed = frozen(stored, instance.serialize(), name, new_id(self._outside.rng), now, files)
        who = suggestion.person  # the title stands in lists of reports
        mask = mask_anybody if suggestion.sender_elsewhere else mask_person
        called = mask(suggestion.title, who.name, who.phone, who.address)
        title = f"{self._forms.title(FORM, version, instance.definition.title)}: {called}"
        due = suggestion.due or day_of(now)
        new = NewReport(suggestion.id, None, FORM, version, title, None, due, name, self._account.login)
        return Sending(new, signed, partial(item_of, signed, stored, self.unit.code))

    def _fill(self, instance: FormInstance, suggestion: Suggestion, revision: int, merged_code: str) -> None:
        values = {
            **header(self.unit.code, None, revision, self._account.name),
            APPROVER: self._account.name,
            **answers(suggestion, merged_code),
        }
        refs = header_refs(instance.snapshot(), frozenset(values))
        for name, value in values.items():
            ref = refs.get(name)
            if ref is None:
                continue
            node = instance.node(ref)
            if name in {KIND, STATE} and value not in {choice.value for choice in node.choices}:
                value = NEAREST.get(value, value)  # an older version of the form is in force
            if node.value != value:
                instance.answer(ref, value)
        there = set(uploads(instance))
        for name in suggestion.files:
            if name not in there:
                _add_file(instance, name)

    def _context(self) -> FormContext:
        from desktop.forms import FormContext

        return FormContext(
            now=self._outside.clock,
            uuid=lambda: new_id(self._outside.rng),
            rng=self._outside.rng,
            properties={"username": self._account.login, "deviceid": f"baocaoxa:{self.unit.code}"},
        )


def _add_file(instance: FormInstance, name: str) -> None:
    """The name into the first blank place for a file, or into a new one."""
    group = f"/data/{FILE_GROUP}/{FILES}"
    blank = [node for node in instance.walk() if node.name == FILE and not node.value]
    if not blank:
        instance.add_repeat(group)
        blank = [node for node in instance.walk() if node.name == FILE and not node.value]
    instance.answer(blank[0].ref, name)
