"""The form engine: XForms parsed, filled, checked and written, without a screen or a database.

Everything others use is here. What is needed only while filling (or compiling) is imported then.
"""

from __future__ import annotations

from desktop.forms.definition import FormDefinition
from desktop.forms.errors import FormError
from desktop.forms.instance import FormInstance
from desktop.forms.itext import Filled
from desktop.forms.node import Node
from desktop.forms.parse import parse_form
from desktop.forms.values import Change, Choice, CompiledForm, FormContext, SoftWarning, Violation
from desktop.forms.xlsform import compile_xlsform

__all__ = [
    "Change", "Choice", "CompiledForm", "Filled", "FormContext", "FormDefinition", "FormError",
    "FormInstance", "Node", "SoftWarning", "Violation", "compile_xlsform", "parse_form",
]  # fmt: skip
