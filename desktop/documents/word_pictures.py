"""Pictures of a Word file: floating over the lines or standing in one, each content once in the package."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from xml.sax.saxutils import quoteattr

from desktop.domain.paper import LINE, Paper, Paragraph, Picture, Plate, Sides

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#: Word's unit of drawings: 360,000 in a centimetre.
_UNITS = 36_000
#: Height of a line over the size of its letters, in millimetres a point.
_LINE = LINE * 25.4 / 72


def contents(paper: Paper) -> dict[str, bytes]:
    """Every picture of the document, by the id of its relation."""
    return {_named(each): each for each in _pictures(paper)}


def kind(picture: bytes) -> str:
    """How the name of a picture ends in the package: png or jpeg."""
    return "png" if picture.startswith(b"\x89PNG") else "jpeg"


def inline(plate: Plate, place: int) -> str:
    """The run that is a picture standing in its line; `place` is its number in the document."""
    size = f'cx="{_units(plate.width)}" cy="{_units(plate.height)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" '
        f'distL="0" distR="0"><wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{place}" name="{place}" descr={quoteattr(plate.caption.text)}/>'
        f"<wp:cNvGraphicFramePr/>{_graphic(plate.jpeg, size, place)}</wp:inline></w:drawing></w:r>"
    )


def anchored(paragraph: Paragraph) -> str:
    """The run that carries a paragraph's pictures; empty when it has none."""
    below = paragraph.size * _LINE
    return "".join(
        f"<w:r><w:drawing>{_anchor(each, below, place)}</w:drawing></w:r>"
        for place, each in enumerate(paragraph.pictures, 1)
    )


def _pictures(paper: Paper) -> Iterator[bytes]:
    for section in paper.sections:
        for block in section.blocks:
            if isinstance(block, Plate):
                yield block.jpeg
            elif isinstance(block, Sides):
                for side in block.sides:
                    for paragraph in side.blocks:
                        yield from (picture.png for picture in paragraph.pictures)


def _named(content: bytes) -> str:
    return f"picture{sha256(content).hexdigest()[:12]}"


def _graphic(content: bytes, size: str, place: int) -> str:
    shown = (
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{place}" name="{place}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{_named(content)}" '
        f'xmlns:r="{_OFFICE}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic>"
    )
    return (
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">{shown}'
        "</a:graphicData></a:graphic>"
    )


def _anchor(picture: Picture, below: float, place: int) -> str:
    across, down = _units(picture.width), _units(picture.height)
    size = f'cx="{across}" cy="{down}"'
    places = "".join(
        f'<wp:position{name} relativeFrom="{what}"><wp:posOffset>{_units(by)}</wp:posOffset>'
        f"</wp:position{name}>"
        for name, what, by in (("H", "column", picture.left), ("V", "paragraph", below + picture.top))
    )
    return (
        f'<wp:anchor xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" '
        f'simplePos="0" relativeHeight="{place}" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{places}<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{place}" name="{place}"/><wp:cNvGraphicFramePr/>'
        f"{_graphic(picture.png, size, place)}</wp:anchor>"
    )


def _units(millimetres: float) -> int:
    return round(millimetres * _UNITS)
