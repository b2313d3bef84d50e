"""Secondary instances.

Inside the form, or attached as XML, CSV or GeoJSON (ODK XForms, "Secondary instances").
"""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

from desktop.forms.errors import FormError
from desktop.forms.markup import ELEMENT, MAX_BYTES, XNode, read_xml
from desktop.forms.rows import Document, Row, table

MAX_ITEMS = 500_000
MAX_COLUMNS = 1_000
MAX_CELLS = 10_000_000
MAX_GEOJSON = MAX_BYTES // 4  # JSON of nothing but brackets takes thirty times its size


def document_of(root: XNode | None) -> XNode:
    """A document around a root element (an empty one around none)."""
    document = Document()
    if root is not None:
        document.append(root)
    return document


def read_resource(uri: str, data: bytes | str) -> XNode:
    """The document of an attached file, judged by its name, else by its first character."""
    if len(data) > MAX_BYTES:
        raise FormError(uri, f"The file is larger than {MAX_BYTES // 2**20} MB and was not read.")
    text = (
        data.decode("utf-8-sig", errors="replace") if isinstance(data, bytes) else data.removeprefix("\ufeff")
    )
    name = uri.lower()
    if name.endswith(".geojson"):
        return _geojson(uri, text)
    if name.endswith(".csv") or uri.startswith("jr://file-csv/"):
        return _csv(uri, text)
    if text.lstrip().startswith("<"):
        return _folded(document_of(next(read_xml(text, what=uri).elements(), None)))
    if text.lstrip().startswith("{"):
        return _geojson(uri, text)
    return _csv(uri, text)


def one_list(uri: str, data: bytes | str, name: str) -> XNode:
    """The rows of itemsets.csv that belong to a list (column list_name)."""
    document = read_resource(uri, data)
    for root in document.kids:
        root.kids = [row for row in root.kids if name in row.texts("list_name")]
    return document


def _folded(document: XNode) -> XNode:
    """Without the white space between elements."""
    fold(document)
    return document


def fold(node: XNode) -> None:
    """Drops the text nodes that stand beside elements."""
    stack = [node]
    while stack:
        here = stack.pop()
        if here.kids:
            here.kids = [kid for kid in here.kids if kid.kind == ELEMENT]
            stack.extend(here.kids)


def _lines(text: str) -> str:
    """Every kind of line end as a plain one."""
    return text.replace("\r\n", "\n").replace("\n\r", "\n").replace("\r", "\n")


def _csv(uri: str, text: str) -> XNode:
    head = text.split("\n", 1)[0]
    mark = ";" if head.count(";") > head.count(",") else "\t" if head.count("\t") > head.count(",") else ","
    lines: list[list[str]] = []
    if text.count(mark) > MAX_CELLS:
        raise FormError(uri, f"The file has more than {MAX_CELLS:,} cells and was not read.")
    try:
        for line in filter(any, csv.reader(io.StringIO(_lines(text)), delimiter=mark)):
            lines.append(line)
            if len(lines) > MAX_ITEMS + 1:
                raise FormError(uri, f"The file has more than {MAX_ITEMS:,} rows.")
    except csv.Error as error:
        raise FormError(uri, f"The file cannot be read as CSV ({error}).") from None
    if not lines:
        return document_of(table((), ()))
    names = [name.strip() for name in lines[0]]
    if len(names) > MAX_COLUMNS:
        raise FormError(uri, f"The file has more than {MAX_COLUMNS} columns.")
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice is not None:
        raise FormError(uri, f"Two columns are called {twice}.")
    if len(names) == 1 and not re.fullmatch(r"[\w.\-]*", names[0]):
        raise FormError(uri, "The columns must stand apart by comma, semicolon or tab.")
    return document_of(table(names, lines[1:]))


def _geojson(uri: str, text: str) -> XNode:
    if len(text) > MAX_GEOJSON:
        raise FormError(uri, f"The file is larger than {MAX_GEOJSON // 2**20} MB and was not read.")
    try:
        collection = json.loads(text)
        features = collection["features"]
        if collection.get("type") != "FeatureCollection" or not isinstance(features, list):
            raise FormError(uri, "The file is not a GeoJSON FeatureCollection.")
        root = XNode(ELEMENT, "root")
        for row in map(_feature, features):
            root.append(Row(tuple(row), tuple(row.values()), root))
        return document_of(root)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise FormError(uri, "The file is not a GeoJSON FeatureCollection.") from None


def _feature(feature: dict[str, Any]) -> dict[str, str]:
    geometry, kind = feature["geometry"]["coordinates"], feature["geometry"]["type"]
    if kind == "Point":
        line = [geometry]
    elif kind == "LineString":
        line = geometry
    elif kind == "Polygon":
        line = geometry[0]
    else:
        raise ValueError(kind)
    points = [f"{point[1]} {point[0]} 0 0" for point in line]
    row = {"geometry": ";".join(points)}
    if "id" in feature:
        row["id"] = str(feature["id"])
    for name, value in (feature.get("properties") or {}).items():
        row[name] = "" if value is None else str(value)
    return row
