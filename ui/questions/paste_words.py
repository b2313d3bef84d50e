"""Why a pasted value does not go in, in words: in the preview and in what is told after the paste."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.questions.paste_plan import Misfit

translate = QCoreApplication.translate


def misfit_words(misfit: Misfit) -> str:
    """A few words, as they stand under the value or in brackets behind its cell."""
    said = {
        Misfit.NUMBER: translate("PastePanel", "not a number"),
        Misfit.SHARE: translate("PastePanel", "per cent, which is not asked for here"),
        Misfit.WHOLE: translate("PastePanel", "not a whole number"),
        Misfit.LARGE: translate("PastePanel", "too large a number"),
        Misfit.WAYS: translate("PastePanel", "thousands or a decimal?"),
        Misfit.LIST: translate("PastePanel", "not in the list"),
        Misfit.SEVERAL: translate("PastePanel", "several in the list; which one?"),
        Misfit.KIND: translate("PastePanel", "cannot be read here"),
        Misfit.ROWS: translate("PastePanel", "no row for it"),
        Misfit.COLUMNS: translate("PastePanel", "no column for it"),
        Misfit.COMPUTED: translate("PastePanel", "reckoned by the form"),
        Misfit.READONLY: translate("PastePanel", "can only be read"),
        Misfit.HIDDEN: translate("PastePanel", "not asked in this row"),
        Misfit.TOTAL: translate("PastePanel", "in a total line"),
    }
    return said[misfit]
