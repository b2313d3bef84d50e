"""A report laid out by Decree 30/2020/NĐ-CP, Annex I: its boxes, their places and letters.

Numbers in parentheses are those of the boxes in the decree's figure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.documents.annex import ACROSS, UPRIGHT, Annex, laid_out, pictures_apart, roman
from desktop.documents.line_ends import balanced, bound, capitals
from desktop.documents.metrics import Metrics
from desktop.domain import cover as rules
from desktop.domain.cover import Cover
from desktop.domain.paper import Align, Block, Paper, Paragraph, Picture, Run, Section, Side, Sides

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DRAFT = "DỰ THẢO"
#: On what is handed out: another text than the one that was signed.
EXTRACT = "BẢN RÚT GỌN"
_EXTRACT_SAYS = (
    "(Bản rút gọn để cung cấp ra ngoài cơ quan, không thay văn bản chính và không có chữ ký: số người "
    "từ 1 đến 4 ghi «<5»; số liệu khác không được công khai, hoặc tính ra được các số đó, ghi «*»; "
    "dữ liệu cá nhân ghi «***»; số điện thoại, số định danh đã che.)"
)
#: Columns of the head: the country's name fills its line at 13 points; what the agency has at least.
_COUNTRY, _AGENCY = 98.0, 56.0
_SIGNED = 90.0
_COPIES = 165.0 - _SIGNED
_LETTERS = 14.0
_INDENT = 12.7
#: How wide the stamps of urgency are cut, and what is left and right of the words of another, in millimetres.
_STAMPS = {"KHẨN": 20.0, "THƯỢNG KHẨN": 40.0, "HỎA TỐC": 30.0}
_BESIDE = 4.0
#: How the closing words of a report begin.
_CLOSING = "Trên đây là"
#: What an annex of pictures is called that no table names.
_PICTURES = "Ảnh kèm theo báo cáo"
#: A name no line end parts, and how long (letters) one of a unit is at most that is kept in one, too.
_COMMITTEE, _SHORT, _BOUND = "Ủy ban nhân dân", 18, "\xa0"
#: Room for the signature and the seal, in points.
_SIGNATURE_ROOM = 76.0


def body_paragraph(text: str, **how: object) -> Paragraph:
    """A paragraph of the report: 14 points, justified, indented by 1.27 cm, 6 points from the next (6)."""
    return replace(body_runs((Run(text),)), **how)  # type: ignore[arg-type]


def body_runs(runs: tuple[Run, ...]) -> Paragraph:
    """The same of letters of several kinds."""
    return Paragraph(runs, size=_LETTERS, align=Align.BOTH, first=_INDENT, after=6, spacing=1.1)


def heading(text: str) -> Paragraph:
    """A heading inside the report, on one page with what follows."""
    return replace(body_runs((Run(text, bold=True),)), keep=True)


def compose(
    cover: Cover,
    body: Sequence[Block],
    annexes: Sequence[Annex],
    metrics: Metrics,
    *,
    draft: bool,
    extract: bool = False,
    pictures: tuple[Picture, ...] = (),
    plates: Sequence[Block] = (),
) -> Paper:
    """The whole document; `draft` marks every page, before the leader has signed off.

    `extract` says under the title that figures are masked and marks every page; it is another text than the
    one that was signed, so it is sent to nobody and bears no signature. `pictures` are those of signature and
    seal, where `desktop.domain.pictures` places them. `plates` stand in place of the one table whose pictures
    they are, where they say all of it; else they are an annex of their own, the last, named in the text.
    """
    mark = DRAFT if draft else EXTRACT if extract else ""
    agency = cover.agency.replace("\n", " ")
    apart = pictures_apart(annexes, pictured=bool(plates))
    count = len(annexes) + apart
    told = _bound(_ended(_leading(body, count) if apart else body), agency)
    if extract:
        says = replace(body_runs((Run(_EXTRACT_SAYS, italic=True),)), size=12, after=10)
        around: tuple[tuple[Block, ...], tuple[Block, ...]] = ((says,), ())
    else:
        around = _addressees(cover, metrics), (_signature(cover, pictures, metrics),)
    first = Section((*_head(cover, metrics), *_title(cover, metrics), *around[0], *told, *around[1]))
    rest = [
        _shown(cover, annex_name(number, count), annex.shows, plates, metrics)
        if annex.shows and plates and not apart
        else _annex(cover, annex_name(number, count), annex, metrics)
        for number, annex in enumerate(annexes, 1)
    ]
    if apart:
        rest.append(_shown(cover, annex_name(count, count), _PICTURES, plates, metrics))
    title = f"{cover.kind} {cover.abstract[:1].lower()}{cover.abstract[1:]}"
    return Paper(title, agency, (first, *rest), mark)


def _line(
    text: str, size: float = _LETTERS, *, bold: bool = False, italic: bool = False, rule: float = 0
) -> Paragraph:
    return Paragraph((Run(text, bold, italic),), size=size, align=Align.CENTRE, rule=rule, keep=True)


def _head(cover: Cover, metrics: Metrics) -> tuple[Sides, Sides]:
    """The agency (2) beside the country (1); then number (3) and stamps (10b, 11) beside the day (4)."""
    named = [each for each in cover.superior.upper().split("\n") if each.strip()]
    issuer = [each for each in cover.agency.upper().split("\n") if each.strip()] or [""]
    beside = max(_COUNTRY, min(_day_width(cover, 13, metrics), UPRIGHT - _AGENCY))
    room = UPRIGHT - beside - 1
    widest = max(
        [metrics.width(each, 13) for each in named] + [metrics.width(each, 13, bold=True) for each in issuer]
    )
    size = 13.0 if widest <= room else 12.0
    named = _broken(named, room, lambda line: metrics.width(line, size))
    issuer = _broken(issuer, room, lambda line: metrics.width(line, size, bold=True))
    last = metrics.width(issuer[-1], size, bold=True)
    agency = (
        *(_line(each, size) for each in named),
        *(_line(each, size, bold=True) for each in issuer[:-1]),
        # From a third to a half of the line above it.
        _line(issuer[-1], size, bold=True, rule=round(last * 0.45, 1)),
    )
    motto = round(metrics.width(MOTTO, 14, bold=True), 1)
    country = (_line(COUNTRY, 13, bold=True), _line(MOTTO, 14, bold=True, rule=motto))
    number: list[Paragraph] = [replace(_line(rules.number_line(cover), 13), before=5)]
    if cover.urgency:
        wide = _STAMPS.get(cover.urgency) or _around(cover.urgency, metrics)
        number.append(replace(_line(cover.urgency, 13, bold=True), box=wide, red=True, before=6))
    if cover.circulation:
        wide = _around(cover.circulation, metrics)
        number.append(replace(_line(cover.circulation, 13, bold=True), box=wide, before=6))
    day = (_day(cover, beside, metrics),)
    return (
        Sides((Side(UPRIGHT - beside, agency), Side(beside, country))),
        Sides((Side(UPRIGHT - beside, tuple(number)), Side(beside, day))),
    )


def _around(text: str, metrics: Metrics) -> float:
    """How wide a frame round words is."""
    return round(metrics.width(text, 13, bold=True) + 2 * _BESIDE, 1)


def _broken(lines: Sequence[str], room: float, wide: Callable[[str], float]) -> list[str]:
    """Lines of a head, those too wide broken in the middle."""
    return [part for line in lines for part in balanced(line, room, wide).split("\n")]


def _day_width(cover: Cover, size: float, metrics: Metrics) -> float:
    """What place and day take in one line, and a little more, so that rounding breaks it nowhere."""
    return round(metrics.width(rules.day_line(cover), size, italic=True) + 1, 1)


def _day(cover: Cover, room: float, metrics: Metrics) -> Paragraph:
    """Place and day (4): in the line of the number, with smaller letters if need be."""
    said = rules.day_line(cover)
    sizes = [size for size in (14.0, 13.0) if _day_width(cover, size, metrics) <= room]
    if not sizes:
        said = said.replace(", ", ",\n", 1)
    return replace(_line(said, sizes[0] if sizes else 14, italic=True), before=5)


def _title(cover: Cover, metrics: Metrics) -> tuple[Paragraph, Paragraph]:
    """«BÁO CÁO» (5a) and what it is about, a rule of a third to a half of the line under it."""

    def wide(line: str) -> float:
        return metrics.width(line, 14, bold=True)

    about = balanced(cover.abstract, UPRIGHT - 1, wide)
    length = wide(about.rpartition("\n")[2])
    return (
        replace(_line(cover.kind.upper(), bold=True), before=18),
        replace(_line(about, bold=True, rule=round(length * 0.4, 1)), after=12),
    )


def _addressees(cover: Cover, metrics: Metrics) -> tuple[Paragraph, ...]:
    """Those it is sent up to (9a); the dashes of several stand under the colon."""
    lines = rules.addressees(cover)
    if len(lines) == 1:
        return (replace(_line(lines[0]), after=10),)
    if not lines:
        return ()
    said, *names = lines
    colon, dash = (metrics.width(each, _LETTERS) for each in (said.rstrip(":"), "- "))
    widest = max(metrics.width(name, _LETTERS) for name in names)
    start = max(round((UPRIGHT - colon - widest) / 2, 1), _INDENT)
    under = round(start + colon, 1)
    listed = [
        Paragraph((Run(name),), align=Align.LEFT, first=under, left=round(under + dash, 1), keep=True)
        for name in names
    ]
    return (
        Paragraph((Run(said),), align=Align.LEFT, first=start, keep=True),
        *listed[:-1],
        replace(listed[-1], after=10),
    )


def annex_name(number: int, of: int) -> str:
    """What an annex is called: one alone has no number."""
    return "Phụ lục" if of == 1 else f"Phụ lục {roman(number)}"


def annex_names(tables: int, *, apart: bool) -> str:
    """What the annexes of so many tables are called together; `apart`: pictures are one more, after them."""
    if tables < 2:
        return annex_name(1, tables + apart) if tables else "Phụ lục"
    *first, last = map(roman, range(1, tables + 1))
    return f"các Phụ lục {', '.join(first)} và {last}" if apart else "các Phụ lục"


def _leading(body: Sequence[Block], number: int) -> tuple[Block, ...]:
    """The text with what leads to the annex of pictures, before its closing words."""
    last = body[-1] if body else None
    closing = isinstance(last, Paragraph) and last.text.startswith(_CLOSING)
    said = body_paragraph(f"Ảnh kèm theo tại {annex_name(number, number)}.")
    return (*body[:-1], said, body[-1]) if closing else (*body, said)


def _ended(body: Sequence[Block]) -> tuple[Block, ...]:
    """The text with the sign «./.» after its last words."""
    if not body or not isinstance(body[-1], Paragraph) or not body[-1].runs:
        return tuple(body)
    last = body[-1]
    end = last.runs[-1]
    ended = replace(end, text=f"{end.text.rstrip().rstrip('.;')}./.")
    # No page bears the signature with no more than the closing words: what stands before them comes, too.
    before = (replace(each, keep=True) if isinstance(each, Paragraph) else each for each in body[-2:-1])
    return (*body[:-2], *before, replace(last, runs=(*last.runs[:-1], ended), keep=True))


def _bound(blocks: Sequence[Block], agency: str) -> tuple[Block, ...]:
    """Paragraphs in which no line end parts what belongs together.

    That is «Ủy ban nhân dân», the unit's short name after it, a time of day.
    """

    def said(text: str) -> str:
        return bound(text.replace(agency, unparted(agency)))

    return tuple(
        replace(block, runs=tuple(replace(run, text=said(run.text)) for run in block.runs))
        if isinstance(block, Paragraph)
        else block
        for block in blocks
    )


def unparted(agency: str) -> str:
    """An agency's name with no-break spaces; only before what the unit is called may a line end part it."""
    lead, there, unit = agency.partition(_COMMITTEE)
    named = unit.strip()
    named = named.replace(" ", _BOUND) if len(named) <= _SHORT else named
    return f"{lead}{there.replace(' ', _BOUND)} {named}".rstrip() if there else agency


def _signature(cover: Cover, pictures: tuple[Picture, ...], metrics: Metrics) -> Sides:
    """Who gets it (9b) beside who signs (7a, 7b, 7c), with the pictures between position and name (7c, 8)."""
    copies = (
        Paragraph((Run("Nơi nhận:", bold=True, italic=True),), size=12, align=Align.LEFT),
        *(Paragraph((Run(line),), size=11, align=Align.LEFT) for line in rules.recipients(cover)),
    )
    lines = rules.signature_lines(cover)
    broken = _broken(lines, _SIGNED - 1, lambda line: metrics.width(line, _LETTERS, bold=True))
    said = [_line(line, bold=True) for line in broken]
    signed = (
        *said[:-1],
        replace(said[-1], pictures=pictures, signs=True),
        replace(_line(rules.signer_name(cover.signer), bold=True), before=_SIGNATURE_ROOM),
    )
    return Sides((Side(_COPIES, copies), Side(_SIGNED, signed)))


def _shown(cover: Cover, name: str, title: str, plates: Sequence[Block], metrics: Metrics) -> Section:
    """An annex of pictures."""
    return Section((*_annex_head(cover, name, capitals(title), UPRIGHT, metrics), *plates))


def _annex(cover: Cover, name: str, annex: Annex, metrics: Metrics) -> Section:
    """«Phụ lục I»: its name in capitals, what it belongs to, the table; turned where it is wide."""
    table, landscape = laid_out(annex, metrics)
    room = ACROSS if landscape else UPRIGHT
    return Section((*_annex_head(cover, name, capitals(annex.title), room, metrics), table), landscape)


def _annex_head(cover: Cover, name: str, title: str, room: float, metrics: Metrics) -> tuple[Paragraph, ...]:
    """What an annex is called, and what it belongs to."""
    of_day = rules.day_line(cover).partition(", ")[2]
    agency = unparted(cover.agency.replace("\n", " "))
    numbered = rules.number_line(cover).replace("Số: ", "số ")
    belongs = f"(Kèm theo {cover.kind} {numbered} {of_day} của {agency})"
    titled = balanced(title, room - 1, lambda line: metrics.width(line, _LETTERS, bold=True))
    belongs = balanced(belongs, room - 1, lambda line: metrics.width(line, _LETTERS, italic=True))
    return (
        _line(name, bold=True),
        _line(titled, bold=True),
        replace(_line(belongs, italic=True, rule=50), after=10),
    )
