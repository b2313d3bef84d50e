"""A document as a Word file (.docx, ECMA-376 WordprocessingML), written part by part.

No library is wanted for it: what a report consists of is paragraphs, tables and sections, and the whole
package is a few small XML parts. The same document gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from hashlib import sha256
from types import MappingProxyType
from xml.sax.saxutils import escape

from desktop.documents.word_pictures import anchored, contents, inline, kind
from desktop.domain.paper import (
    AFTER_SIDES,
    BOTTOM,
    BOX_HEIGHT,
    BOX_RULE,
    CELL_GAP,
    CELL_PADDING,
    FONT,
    HEADER,
    HEADER_SIZE,
    LEFT,
    LINE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    RULE_GAP,
    TABLE_RULE,
    TOP,
    Block,
    Cell,
    Paper,
    Paragraph,
    Plate,
    Run,
    Section,
    Sides,
    Table,
)

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_UNWRITABLE = re.compile("[\x00-\x09\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_SAME_DAY = (1980, 1, 1, 0, 0, 0)


def write(paper: Paper) -> bytes:
    """The bytes of the .docx."""
    pictures = contents(paper)
    parts = {
        "[Content_Types].xml": _content_types({kind(each) for each in pictures.values()}),
        "_rels/.rels": _relations(
            (f"{_R}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/document.xml": _document(paper),
        "word/_rels/document.xml.rels": _relations(
            (f"{_R}/styles", "styles.xml"),
            (f"{_R}/header", "header1.xml"),
            (f"{_R}/header", "header2.xml"),
            (f"{_R}/settings", "settings.xml"),
            pictures=pictures,
        ),
        "word/settings.xml": _settings(),
        "word/styles.xml": _styles(),
        "word/header1.xml": _header(paper.mark, numbered=False),
        "word/header2.xml": _header(paper.mark, numbered=True),
        "docProps/core.xml": _core(paper),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(
                zipfile.ZipInfo(name, _SAME_DAY), (_DECLARED + text).encode(), zipfile.ZIP_DEFLATED
            )
        for name, picture in pictures.items():
            archive.writestr(zipfile.ZipInfo(f"word/media/{name}.{kind(picture)}", _SAME_DAY), picture)
    return target.getvalue()


def _document(paper: Paper) -> str:
    written = []
    for number, section in enumerate(paper.sections):
        blocks = "".join(_block(block, section.width) for block in section.blocks)
        last = number == len(paper.sections) - 1
        # A section ends in the properties of its last paragraph; the last one's stand at the end of the body.
        ending = _section(section)
        written.append(blocks + (_after_table(section) + ending if last else _empty(ending)))
    return f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{"".join(written)}</w:body></w:document>'


def _after_table(section: Section) -> str:
    """Word wants a paragraph after the last table of a document."""
    return "" if isinstance(section.blocks[-1], Paragraph) else _empty()


def _empty(inside: str = "") -> str:
    """A paragraph with no height to speak of."""
    spacing = _spacing(0, 0, round(AFTER_SIDES * 20), "exact")
    return f'<w:p><w:pPr>{spacing}<w:ind w:firstLine="0"/>{inside}</w:pPr></w:p>'


def _section(section: Section) -> str:
    across, down = (PAGE_HEIGHT, PAGE_WIDTH) if section.landscape else (PAGE_WIDTH, PAGE_HEIGHT)
    turned = ' w:orient="landscape"' if section.landscape else ""
    margins = " ".join(
        f'w:{name}="{_twips(value)}"'
        for name, value in (
            ("top", TOP), ("right", RIGHT), ("bottom", BOTTOM), ("left", LEFT),
            ("header", HEADER), ("footer", 0), ("gutter", 0),
        )
    )  # fmt: skip
    return (
        '<w:sectPr><w:headerReference w:type="first" r:id="rId2"/>'
        '<w:headerReference w:type="default" r:id="rId3"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{_twips(across)}" w:h="{_twips(down)}"{turned}/><w:pgMar {margins}/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _block(block: Block, width: float) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block, width)
    if isinstance(block, Sides):
        return _sides(block) + _empty()
    return _plate(block, width) if isinstance(block, Plate) else _table(block)


def _plate(plate: Plate, width: float) -> str:
    """The picture in a line of its own, on one page with the words under it; Word wants numbers in files."""
    look = f'<w:keepNext/>{_spacing(0, 0, 240)}<w:ind w:firstLine="0"/><w:jc w:val="center"/>'
    place = int(sha256(plate.jpeg + plate.caption.text.encode()).hexdigest()[:6], 16)
    return f"<w:p><w:pPr>{look}</w:pPr>{inline(plate, place)}</w:p>{_paragraph(plate.caption, width)}"


def _paragraph(paragraph: Paragraph, width: float) -> str:
    """The paragraph; under it its rule, as the upper border of a small one that is as wide."""
    parts = ["<w:keepNext/><w:keepLines/>"] if paragraph.keep else []
    if paragraph.box:
        parts.append(_frame(paragraph))
    after = 0 if paragraph.rule else paragraph.after
    parts.append(_spacing(paragraph.before, after, round(240 * paragraph.spacing)))
    parts.append(_indent(paragraph, width))
    parts.append(f'<w:jc w:val="{paragraph.align}"/>')
    runs = "".join(_run(run, paragraph) for run in paragraph.runs)
    runs += anchored(paragraph)
    return f"<w:p><w:pPr>{''.join(parts)}</w:pPr>{runs}</w:p>{_ruled(width, paragraph)}"


def _indent(paragraph: Paragraph, width: float) -> str:
    """Indents: of the frame round it, or of its lines."""
    beside = _twips((width - paragraph.box) / 2) if paragraph.box else 0
    left, first = beside + _twips(paragraph.left), _twips(paragraph.first - paragraph.left)
    kind, by = ("firstLine", first) if first >= 0 else ("hanging", -first)
    return f'<w:ind w:left="{left}" w:right="{beside}" w:{kind}="{by}"/>'


def _frame(paragraph: Paragraph) -> str:
    """A frame as wide as its indents leave it; above and below as much white as its height asks for."""
    white = (BOX_HEIGHT * 72 / 25.4 - paragraph.size * LINE) / 2 - BOX_RULE
    colour = "FF0000" if paragraph.red else "000000"
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{round(BOX_RULE * 8)}" w:space="{space}" w:color="{colour}"/>'
        for side, space in (("top", round(white)), ("left", 0), ("bottom", round(white)), ("right", 0))
    )
    return f"<w:pBdr>{sides}</w:pBdr>"


def _ruled(width: float, paragraph: Paragraph) -> str:
    if not paragraph.rule:
        return ""
    side = _twips(max((width - paragraph.rule) / 2, 0))
    edge = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
    spacing = _spacing(RULE_GAP, paragraph.after, 40, "exact")
    indent = f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>'
    return f"<w:p><w:pPr><w:keepNext/>{edge}{spacing}{indent}</w:pPr></w:p>"


def _spacing(before: float, after: float, line: int, rule: str = "auto") -> str:
    return (
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}" '
        f'w:line="{line}" w:lineRule="{rule}"/>'
    )


def _run(run: Run, paragraph: Paragraph) -> str:
    look = _look(paragraph.size, bold=run.bold, italic=run.italic, red=paragraph.red)
    return f"<w:r>{look}{_text(run.text)}</w:r>"


def _look(size: float, *, bold: bool = False, italic: bool = False, red: bool = False) -> str:
    kinds = "<w:b/>" * bold + "<w:i/>" * italic + '<w:color w:val="FF0000"/>' * red
    return f'<w:rPr>{kinds}<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/></w:rPr>'


def _text(text: str) -> str:
    return "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(_plain(piece))}</w:t>' for piece in text.split("\n")
    )


def _plain(text: str) -> str:
    """Letters that XML can hold; a tab becomes a space."""
    return _UNWRITABLE.sub("", text.replace("\t", " "))


def _sides(sides: Sides) -> str:
    """A table without rules, of one row that stays on one page."""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{_twips(side.width)}" w:type="dxa"/></w:tcPr>'
        f"{''.join(_paragraph(each, side.width) for each in side.blocks) or _empty()}</w:tc>"
        for side in sides.sides
    )
    head = _table_head([side.width for side in sides.sides], ruled=False, padding=0)
    return f"<w:tbl>{head}<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"


def _table(table: Table) -> str:
    rows = [_row(row, table, head=True) for row in table.head] + [_row(row, table) for row in table.rows]
    return f"<w:tbl>{_table_head(table.widths, ruled=True, padding=CELL_PADDING)}{''.join(rows)}</w:tbl>"


def _table_head(widths: Sequence[float], *, ruled: bool, padding: float) -> str:
    names = ("top", "left", "bottom", "right", "insideH", "insideV")
    thick = f'w:val="single" w:sz="{round(TABLE_RULE * 8)}" w:space="0" w:color="000000"'
    kind = thick if ruled else 'w:val="nil"'
    borders = "".join(f"<w:{name} {kind}/>" for name in names)
    margins = "".join(f'<w:{name} w:w="{_twips(padding)}" w:type="dxa"/>' for name in ("left", "right"))
    columns = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    return (
        f'<w:tblPr><w:tblW w:w="{_twips(sum(widths))}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )


def _row(row: Sequence[Cell], table: Table, *, head: bool = False) -> str:
    at, cells = 0, []
    for cell in row:
        width = sum(table.widths[at : at + cell.span])
        at += cell.span
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        middle = '<w:vAlign w:val="center"/>'
        place = f'{_spacing(CELL_GAP, CELL_GAP, 240)}<w:ind w:firstLine="0"/><w:jc w:val="{cell.align}"/>'
        text = f"<w:r>{_look(table.size, bold=cell.bold)}{_text(cell.text)}</w:r>"
        cells.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/>{span}{middle}</w:tcPr>'
            f"<w:p><w:pPr>{place}</w:pPr>{text}</w:p></w:tc>"
        )
    again = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{again}</w:trPr>{''.join(cells)}</w:tr>"


def _header(mark: str, *, numbered: bool) -> str:
    """The top margin: the mark at the right, of all pages but the first the page number in the middle."""
    look = _look(HEADER_SIZE)
    number = "".join(
        f"<w:r>{look}{each}</w:r>"
        for each in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    # In a frame, so that the mark stands beside the number and takes no line of its own.
    frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1"/>'
    letters = f"<w:r>{_look(HEADER_SIZE, bold=True)}{_text(mark)}</w:r>"
    marked = _top_line(letters, "right", frame) if mark else ""
    lines = marked + _top_line(number if numbered else "", "center")
    return f'<w:hdr xmlns:w="{_W}" xmlns:r="{_R}">{lines}</w:hdr>'


def _top_line(letters: str, side: str, frame: str = "") -> str:
    place = f'{frame}{_spacing(0, 0, 240)}<w:ind w:firstLine="0"/><w:jc w:val="{side}"/>'
    return f"<w:p><w:pPr>{place}</w:pPr>{letters}</w:p>"


def _styles() -> str:
    fonts = "".join(f' w:{kind}="{FONT}"' for kind in ("ascii", "hAnsi", "cs", "eastAsia"))
    return (
        f'<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>'
        '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        "</w:styles>"
    )


def _settings() -> str:
    """Says that it is no file of an older Word, whose tables stand further left and whose title says so."""
    of = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:settings xmlns:w="{_W}"><w:compat><w:compatSetting w:name="compatibilityMode" '
        f'w:uri="{of}" w:val="15"/></w:compat></w:settings>'
    )


def _content_types(pictures: AbstractSet[str]) -> str:
    overrides = {
        "/word/document.xml": f"{_KIND}.document.main+xml",
        "/word/styles.xml": f"{_KIND}.styles+xml",
        "/word/settings.xml": f"{_KIND}.settings+xml",
        "/word/header1.xml": f"{_KIND}.header+xml",
        "/word/header2.xml": f"{_KIND}.header+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    named = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    shown = "".join(f'<Default Extension="{each}" ContentType="image/{each}"/>' for each in sorted(pictures))
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{shown}{named}</Types>'
    )


def _relations(*targets: tuple[str, str], pictures: Mapping[str, bytes] = MappingProxyType({})) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    lines += "".join(
        f'<Relationship Id="{name}" Type="{_R}/image" Target="media/{name}.{kind(picture)}"/>'
        for name, picture in pictures.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _core(paper: Paper) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(_plain(paper.title))}</dc:title>"
        f"<dc:creator>{escape(_plain(paper.author))}</dc:creator></cp:coreProperties>"
    )


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)
