"""The icons are one family, and Qt draws each of them."""

from __future__ import annotations

from pathlib import Path

import defusedxml.ElementTree as ElementTree
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = sorted((Path(__file__).parents[2] / "resources" / "icons").glob("*.svg"))
OUTLINES = [path for path in ICONS if path.stem != "app"]


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_one_family(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert root is not None
    shape = {name: root.get(name) for name in ("viewBox", "stroke", "stroke-width", "fill", "stroke-linecap")}
    assert shape == {
        "viewBox": "0 0 20 20",
        "stroke": "currentColor",
        "stroke-width": "1.6",
        "fill": "none",
        "stroke-linecap": "round",
    }
    assert not [node.tag for node in root.iter() if node.get("style") or node.tag.endswith(("text", "image"))]


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_qt_draws_something_inside_the_margin(path: Path) -> None:
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(path)).render(painter)
    painter.end()
    painted = {(x, y) for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha()}
    assert painted
    if path in OUTLINES:
        assert all(1 <= x <= 18 and 1 <= y <= 18 for x, y in painted)
