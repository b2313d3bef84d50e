"""Scans for tests, written object by object: what is looked at is what a file says of its pages."""

from __future__ import annotations

import io
from dataclasses import dataclass

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

#: A4 in points and in inches.
A4 = (595.28, 841.89)


@dataclass(frozen=True)
class Leaf:
    """A page with one picture over all of it, unless `drawn` says how it is drawn as «/P»."""

    dpi: float = 200
    space: str = "/DeviceRGB"
    size: tuple[float, float] = A4
    drawn: str = ""
    unit: float = 1
    jpeg: tuple[bytes, int, int] | None = None


def scan(*leaves: Leaf, version: str = "1.7", words: str = "", action: str = "", password: str = "") -> bytes:
    """A PDF of such pages; `words` is a layer of letters on the first, `action` done when it is opened."""
    writer = PdfWriter()
    writer.pdf_header = f"%PDF-{version}"
    for number, leaf in enumerate(leaves or (Leaf(),)):
        wide, high = leaf.size
        page = writer.add_blank_page(wide, high)
        if leaf.unit != 1:
            page[NameObject("/UserUnit")] = FloatObject(leaf.unit)
        picture = _stream(leaf.jpeg[0] if leaf.jpeg else b"\0")
        across, down = (round(each * leaf.dpi / 72 * leaf.unit) for each in leaf.size)
        if leaf.jpeg:
            _, across, down = leaf.jpeg
        picture.update(_image(across, down, leaf.space))
        if leaf.jpeg:
            picture[NameObject("/Filter")] = NameObject("/DCTDecode")
        content = leaf.drawn or f"q {wide} 0 0 {high} 0 0 cm /P Do Q"
        named = DictionaryObject({NameObject("/P"): writer._add_object(picture)})
        resources = DictionaryObject({NameObject("/XObject"): named})
        if words and number == 0:
            content += f" BT /F 12 Tf 3 Tr 72 700 Td <{words.encode('utf-16-be').hex()}> Tj ET"
            fonts = DictionaryObject({NameObject("/F"): _letters(writer, words)})
            resources[NameObject("/Font")] = fonts
        page[NameObject("/Resources")] = resources
        page[NameObject("/Contents")] = writer._add_object(_stream(content.encode("ascii")))
    if action:
        kind, value = NameObject("/S"), TextStringObject("app.alert(1)")
        done = DictionaryObject({kind: NameObject(action), NameObject("/Doing"): value})
        writer.root_object[NameObject("/OpenAction")] = writer._add_object(done)
    if password:
        writer.encrypt(password)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _image(wide: int, high: int, space: str) -> dict[NameObject, object]:
    said: dict[NameObject, object] = {
        NameObject("/Type"): NameObject("/XObject"),
        NameObject("/Subtype"): NameObject("/Image"),
        NameObject("/Width"): NumberObject(wide),
        NameObject("/Height"): NumberObject(high),
        NameObject("/BitsPerComponent"): NumberObject(8),
    }
    if space:
        said[NameObject("/ColorSpace")] = NameObject(space)
    return said


def _stream(content: bytes) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(content)
    return made


def _letters(writer: PdfWriter, words: str) -> object:
    """A font that says which letter each code is: what an OCR layer is written with."""
    codes = "\n".join(f"<{ord(each):04x}> <{ord(each):04x}>" for each in sorted(set(words)))
    table = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> "
        f"endcodespacerange {len(set(words))} beginbfchar\n{codes}\nendbfchar endcmap end"
    )
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type0"),
            NameObject("/BaseFont"): NameObject("/Words"),
            NameObject("/Encoding"): NameObject("/Identity-H"),
            NameObject("/ToUnicode"): writer._add_object(_stream(table.encode("ascii"))),
            NameObject("/DescendantFonts"): ArrayObject(
                [
                    DictionaryObject(
                        {
                            NameObject("/Type"): NameObject("/Font"),
                            NameObject("/Subtype"): NameObject("/CIDFontType2"),
                            NameObject("/BaseFont"): NameObject("/Words"),
                        }
                    )
                ]
            ),
        }
    )
    return writer._add_object(font)
