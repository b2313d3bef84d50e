"""Figures over time out to Excel, CSV and a picture; what may not leave the office stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize

from desktop.domain.series import Indicator, Series
from desktop.domain.small_cells import Mask
from ui import words
from ui.widgets.chart import Chart, ChartData, ChartSeries

if TYPE_CHECKING:
    from desktop.services.history import History

translate = QCoreApplication.translate
Masked = dict[tuple[Indicator, str], Mask]
_PICTURE = QSize(1400, 700)


@dataclass(frozen=True)
class Shown:
    """What is on the screen: the form's title, its id, the series."""

    title: str
    form: str
    series: tuple[Series, ...]

    @property
    def chosen(self) -> tuple[Indicator, ...]:
        """The figures."""
        return tuple(each.indicator for each in self.series)


def masked(history: History, shown: Shown) -> Masked:
    """What of it must not leave. Not for the main thread."""
    points = shown.series[0].points
    return history.masks(shown.form, shown.chosen, points[0].period, points[-1].period)


def sheet(shown: Shown, masks: Masked, notes: Sequence[str], kind: str) -> bytes:
    """The table as .xlsx or .csv."""
    from desktop.documents.figures import table_rows, to_csv, to_xlsx

    periods = {point.period.code: words.period(point.period) for point in shown.series[0].points}
    rows = table_rows(shown.series, masks, periods, heads())
    return to_csv(rows) if kind == ".csv" else to_xlsx(shown.title, rows, notes)


def heads() -> tuple[str, str, str, str]:
    """What the columns are called."""
    return (
        translate("history", "Period"),
        translate("history", "± period before"),
        translate("history", "± %"),
        translate("history", "Same period of the year before"),
    )


def notes(series: Sequence[Series], masks: Masked) -> tuple[str, ...]:
    """What a reader of the export must know."""
    found = []
    if masks:
        found.append(
            translate(
                "history",
                "<5: one to four persons, not told outside the office. *: not told, because it would give "
                "such a figure away.",
            )
        )
    if any(each.indicator.restricted for each in series):
        found.append(translate("history", "Figures that must not be published are left out."))
    return tuple(found)


def picture(
    chart: Chart, data: Callable[[Sequence[Series]], ChartData], shown: Shown, masks: Masked
) -> bytes:
    """The chart as PNG; what is masked is a gap. Main thread."""
    open_to_all = [each for each in shown.series if not each.indicator.restricted]
    safe = [
        replace(
            each,
            points=tuple(
                replace(point, value=None) if (each.indicator, point.period.code) in masks else point
                for point in each.points
            ),
        )
        for each in open_to_all
    ]
    image = chart.picture_of(data(safe), _PICTURE, shown.title)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())


def file_name(shown: Shown, suffix: str) -> str:
    """A name for the file: form and periods."""
    points = shown.series[0].points
    return f"{shown.form}_{points[0].period.code}_{points[-1].period.code}{suffix}"


def with_suffix(path: Path, suffix: str) -> Path:
    """The path with its ending, when the person left it out."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def lines_of(series: Sequence[Series]) -> tuple[ChartSeries, ...]:
    """The series as the chart has them."""
    return tuple(
        ChartSeries(
            each.indicator.name,
            tuple(None if point.value is None else float(point.value) for point in each.points),
        )
        for each in series
    )
