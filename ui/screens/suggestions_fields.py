"""Fields that taking in and correcting have in common: who brought it, and how an initiative is weighed."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.suggestion import Person, Weighing
from ui.widgets.fields import Field, line_edit, text_area
from ui.widgets.labels import Paragraph
from ui.widgets.layout import beside, column


class WeighingFields(QWidget):
    """What it brings, what it costs, whether it can be done."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.benefit, self.feasibility = (
            text_area(f"{name}.{field}", 56) for field in ("benefit", "feasible")
        )
        self.cost = line_edit(f"{name}.cost")
        self.setLayout(
            column(
                Field(self.tr("What it brings"), self.benefit),
                beside(
                    Field(self.tr("What it costs"), self.cost),
                    Field(self.tr("Can it be done?"), self.feasibility),
                ),
                space=12,
            )
        )

    def written(self) -> Weighing:
        """What stands in them."""
        return Weighing(self.benefit.toPlainText(), self.cost.text(), self.feasibility.toPlainText())

    def lines(self) -> dict[str, QLineEdit]:
        """Fields of one line, by name."""
        return {"cost": self.cost}

    def areas(self) -> dict[str, QPlainTextEdit]:
        """Fields of several lines, by name."""
        return {"benefit": self.benefit, "feasibility": self.feasibility}


class PersonFields(QWidget):
    """Name, telephone, address; `nameless`, to be put where the page wants it, hides them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.nameless = QCheckBox(self.tr("Without a name"))
        self.nameless.setObjectName(f"{name}.nameless")
        self.nameless.toggled.connect(lambda on: self.setVisible(not on))
        self.name, self.phone, self.address = (
            line_edit(f"{name}.{field}") for field in ("name", "phone", "address")
        )
        who = beside(
            Field(self.tr("Full name"), self.name),
            Field(self.tr("Telephone"), self.phone),
            Field(self.tr("Address"), self.address),
        )
        guarded = self.tr("Stays in this office: masked in lists, not on the slip, not sent to the centre.")
        self.setLayout(column(who, Paragraph(guarded, "small"), space=4))

    def written(self) -> Person:
        """What stands in them; nobody where there is to be no name."""
        if self.nameless.isChecked():
            return Person()
        return Person(self.name.text(), self.phone.text(), self.address.text())

    def lines(self) -> dict[str, QLineEdit]:
        """Fields of one line, by name."""
        return {"name": self.name, "phone": self.phone, "address": self.address}
