"""How everything looks: colours, sizes and the one style sheet, kept on the QApplication itself.

Colours come from the tables below (light, dark, high contrast; text on every surface at least 4.5:1), sizes
from the person's scale (100–200 %). `resources/styles/base.qss` writes colours as `@name`, lengths as `8u`
and type as `10.5f`; `sheet()` puts the values in. Screens ask `px(n)`
for a length and `tokens()` for a colour.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

FAMILY: Final = "Be Vietnam Pro"
#: Base size of type in points at 100 %.
BASE_POINTS: Final = 10.5
SCALES: Final = (100, 110, 125, 150, 175, 200)
THEMES: Final = ("system", "light", "dark", "contrast")
_PROPERTY: Final = "baocaoxa.look"
#: Property of the application: the system wants high contrast (`ui.system_look` sets it).
SYSTEM_CONTRAST: Final = "baocaoxa.contrast"


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as #rrggbb."""

    surface: str
    raised: str
    sunken: str  # hovered rows, the rail's chosen entry, computed cells
    line: str
    edge: str  # borders of fields: 3:1 against the surface
    text: str
    muted: str
    faded: str  # words of what cannot be used now
    accent: str
    onaccent: str
    accenthover: str
    accentsoft: str
    good: str
    goodsoft: str
    warn: str
    warnsoft: str
    bad: str
    badsoft: str
    waiting: str
    waitingsoft: str


LIGHT: Final = Tokens(
    surface="#FAFAF8",
    raised="#FFFFFF",
    sunken="#F0F0EC",
    line="#DDDED9",
    edge="#8C9298",
    text="#1D2125",
    muted="#5C646C",
    faded="#5C646C",
    accent="#1A5FB4",
    onaccent="#FFFFFF",
    accenthover="#144E96",
    accentsoft="#E6EEF8",
    good="#1E7B3A",
    goodsoft="#E4F2E8",
    warn="#8A5C00",
    warnsoft="#FBF1DA",
    bad="#B3261E",
    badsoft="#FBE9E7",
    waiting="#6B4FA0",
    waitingsoft="#EFEAF8",
)
DARK: Final = Tokens(
    surface="#1B1D1F",
    raised="#24272A",
    sunken="#2E3236",
    line="#3A3E42",
    edge="#7E868E",
    text="#ECEEF0",
    muted="#A5ADB5",
    faded="#A5ADB5",
    accent="#78AEED",
    onaccent="#10151A",
    accenthover="#9AC4F4",
    accentsoft="#26384D",
    good="#5BC97B",
    goodsoft="#20382A",
    warn="#E3B341",
    warnsoft="#3A3220",
    bad="#FF8A80",
    badsoft="#442A2A",
    waiting="#B79CF0",
    waitingsoft="#322B45",
)
CONTRAST: Final = Tokens(
    surface="#000000",
    raised="#000000",
    sunken="#1A1A1A",
    line="#FFFFFF",
    edge="#FFFFFF",
    text="#FFFFFF",
    muted="#FFFFFF",
    faded="#B4B4B4",
    accent="#FFE500",
    onaccent="#000000",
    accenthover="#FFF27A",
    accentsoft="#3A3500",
    good="#7CFF9B",
    goodsoft="#000000",
    warn="#FFD24D",
    warnsoft="#000000",
    bad="#FF9E94",
    badsoft="#000000",
    waiting="#D9C2FF",
    waitingsoft="#000000",
)


@dataclass(frozen=True)
class Look:
    """The theme in force (never `system`: that has been decided) and the scale in per cent."""

    theme: str
    scale: int
    tokens: Tokens
    icons: Path


def tokens() -> Tokens:
    """The colours in force; the light ones before `apply` has run."""
    look = _look()
    return look.tokens if look else LIGHT


def px(length: float) -> int:
    """`length` pixels of the 100 % layout at the scale in force."""
    look = _look()
    return round(length * (look.scale if look else 100) / 100)


def icon_folder() -> Path | None:
    """Where the SVG icons lie; None before `apply` has run."""
    look = _look()
    return look.icons if look else None


def load_fonts(folder: Path, weights: tuple[str, ...]) -> None:
    """Register the bundled families; a weight that is not there is passed over (the system's font serves)."""
    for weight in weights:
        for path in sorted(folder.glob(f"BeVietnamPro*-{weight}.ttf")):
            QFontDatabase.addApplicationFont(str(path))


def apply(application: QApplication, resources: Path, theme: str, scale: int) -> None:
    """Put `theme` (one of THEMES) and `scale` (per cent) in force everywhere, at once."""
    chosen = _decide(application, theme)
    colours = {"dark": DARK, "contrast": CONTRAST}.get(chosen, LIGHT)
    scale = min(200, max(100, scale))
    look = Look(chosen, scale, colours, resources / "icons")
    application.setProperty(_PROPERTY, look)
    font = QFont(FAMILY)
    font.setPointSizeF(BASE_POINTS * scale / 100)
    application.setFont(font)
    application.setPalette(_palette(colours))
    template = (resources / "styles" / "base.qss").read_text(encoding="utf-8")
    marks = resources / "styles" / (chosen if chosen in {"dark", "contrast"} else "light")
    application.setStyleSheet(sheet(template, colours, scale, marks))


def sheet(template: str, colours: Tokens, scale: int, marks: Path) -> str:
    """`template` with `@colour`, `@marks` (where its own SVGs are), `8u` and `10.5f` replaced."""
    named = {field.name: getattr(colours, field.name) for field in fields(colours)}
    named["marks"] = marks.as_posix()
    named["family"] = FAMILY
    # Around a state; where lines are as strong as words its ground alone does not tell it from the page.
    named["chipedge"] = colours.line if colours.line == colours.text else "transparent"

    def value(match: re.Match[str]) -> str:
        return str(named[match.group(1)])

    def length(match: re.Match[str]) -> str:
        pixels = float(match.group(1)) * scale / 100
        return f"{round(pixels)}px" if pixels >= 1 or pixels == 0 else "1px"

    def points(match: re.Match[str]) -> str:
        return f"{float(match.group(1)) * scale / 100:.2f}pt"

    text = re.sub(r"@([a-z]+)", value, template)
    text = re.sub(r"(?<![\w#.])(\d+(?:\.\d+)?)u\b", length, text)
    return re.sub(r"(?<![\w#.])(\d+(?:\.\d+)?)f\b", points, text)


def refresh(widget: QWidget) -> None:
    """Style `widget` anew after one of its properties (`role`, `kind`, `state`) has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def mark(widget: QWidget, **properties: object) -> None:
    """Set style properties (`role`, `kind`, `state` …) and restyle the widget when one changed."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        refresh(widget)


def _look() -> Look | None:
    application = QApplication.instance()
    return cast("Look | None", application.property(_PROPERTY)) if application else None


def system_contrast(application: QApplication) -> bool:
    """Whether the system is known to want high contrast."""
    return bool(application.property(SYSTEM_CONTRAST))


def _decide(application: QApplication, theme: str) -> str:
    if theme in {"light", "dark", "contrast"}:
        return theme
    if system_contrast(application):
        return "contrast"
    return "dark" if application.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def _palette(colours: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, colours.surface),
        (roles.Base, colours.raised),
        (roles.AlternateBase, colours.surface),
        (roles.Button, colours.raised),
        (roles.ToolTipBase, colours.raised),
        (roles.WindowText, colours.text),
        (roles.Text, colours.text),
        (roles.ButtonText, colours.text),
        (roles.ToolTipText, colours.text),
        (roles.PlaceholderText, colours.muted),
        (roles.Highlight, colours.accent),
        (roles.HighlightedText, colours.onaccent),
        (roles.Link, colours.accent),
        (roles.Mid, colours.line),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.faded))
    return palette
