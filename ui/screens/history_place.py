"""Where a question of an open report stands in the history of its figures."""

from __future__ import annotations

from desktop.domain.answer_cells import generic
from desktop.forms import FormInstance
from desktop.services.history import row_called


def place_of(instance: FormInstance, ref: str) -> tuple[str, str, str]:
    """The path of the question at `ref`, what its row of a repeat is called, and the form's version.

    "" for none.
    """
    if not ref:
        return "", "", ""
    node = instance.node(ref)
    above = node.parent
    while above is not None and above.control != "repeat-instance":
        above = above.parent
    row = row_called(above).value if above is not None else ""
    return generic(ref), row, instance.definition.version
