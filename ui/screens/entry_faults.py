"""Violations and soft checks as a person reads them: which question, in which row, what is wrong."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.domain.views import CellComment
from desktop.forms import FormInstance, Node, Violation
from desktop.forms.lasting import range_of, ref_now
from desktop.forms.persons import NOBODY, Persons, unnamed
from ui.questions.markdown import plain
from ui.questions.number import split_unit
from ui.questions.sentences import violation_sentence, warning_sentence
from ui.questions.table_model import place_name
from ui.screens.entry_check import Fault


def faults_of(
    instance: FormInstance, violations: Iterable[Violation], unusual: Iterable[str] = ()
) -> list[Fault]:
    """The violations in their order, then the refs of unusual answers in theirs, named and worded."""
    found = []
    for violation in violations:
        node = instance.node(violation.ref)
        found.append(Fault(node.ref, name_of(node), violation_sentence(node)))
    for ref in unusual:
        node = instance.node(ref)
        found.append(Fault(node.ref, name_of(node), warning_sentence(node), unusual=True))
    return found


def by_ref(instance: FormInstance, comments: Iterable[CellComment]) -> dict[str, tuple[str, ...]]:
    """What a reviewer wrote, by the ref its cell has now; at the whole table where its row is gone."""
    found: dict[str, tuple[str, ...]] = {}
    for each in comments:
        ref, text = ref_now(instance, each.ref), each.text
        if ref is None:
            ref = range_of(instance, each.ref)
            text = QCoreApplication.translate("CellNote", "[deleted row] {text}").format(text=text)
        found[ref] = (*found.get(ref, ()), text)
    return found


def name_of(node: Node, names: Persons = NOBODY) -> str:
    """A question's label, with its row when it stands in a repeat; without `names` in a list elsewhere."""
    label = plain(split_unit(unnamed(node.label, names))[0]) or node.ref.rpartition("/")[2]
    above = node.parent
    while above is not None and above.control != "repeat-instance":
        above = above.parent
    if above is None or above.parent is None:
        return label
    rows = [row.ref for row in above.parent.children]
    return place_name(above.parent, rows.index(above.ref), label)
