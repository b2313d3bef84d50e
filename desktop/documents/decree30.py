"""A report laid out by Decree 30/2020/NĐ-CP, Annex I: its boxes, their places and letters.

Numbers in parentheses are those of the boxes in the decree's figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.documents.annex import Annex, laid_out, roman
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
#: Columns of the head: the agency, and the country's name which fills its line at 13 points.
_AGENCY, _COUNTRY = 67.0, 98.0
_SIGNED = 90.0
_COPIES = 165.0 - _SIGNED
_LETTERS = 14.0
_INDENT = 12.7
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
    seal, where `desktop.domain.pictures` places them; `plates` make an annex of their own, the last.
    """
    mark = DRAFT if draft else EXTRACT if extract else ""
    agency = cover.agency.replace("\n", " ")
    told = _bound(_ended(body), agency)
    if extract:
        says = replace(body_runs((Run(_EXTRACT_SAYS, italic=True),)), size=12, after=10)
        around: tuple[tuple[Block, ...], tuple[Block, ...]] = ((says,), ())
    else:
        around = _addressees(cover), (_signature(cover, pictures),)
    first = Section((*_head(cover, metrics), *_title(cover, metrics), *around[0], *told, *around[1]))
    rest = tuple(
        _annex(cover, annex, number, len(annexes), metrics) for number, annex in enumerate(annexes, 1)
    )
    title = f"{cover.kind} {cover.abstract[:1].lower()}{cover.abstract[1:]}"
    shown = (Section((*_annex_head(cover, "Phụ lục ảnh"), *plates)),) if plates else ()
    return Paper(title, agency, (first, *rest, *shown), mark)


def _line(
    text: str, size: float = _LETTERS, *, bold: bool = False, italic: bool = False, rule: float = 0
) -> Paragraph:
    return Paragraph((Run(text, bold, italic),), size=size, align=Align.CENTRE, rule=rule, keep=True)


def _head(cover: Cover, metrics: Metrics) -> tuple[Sides, Sides]:
    """The agency (2) beside the country (1); then number (3) and stamps (10b, 11) beside the day (4)."""
    named = [each for each in cover.superior.upper().split("\n") if each.strip()]
    issuer = [each for each in cover.agency.upper().split("\n") if each.strip()] or [""]
    widest = max(
        [metrics.width(each, 13) for each in named] + [metrics.width(each, 13, bold=True) for each in issuer]
    )
    size = 13.0 if widest <= _AGENCY - 1 else 12.0
    last = metrics.width(issuer[-1], size, bold=True)
    agency = (
        *(_line(each, size) for each in named),
        *(_line(each, size, bold=True) for each in issuer[:-1]),
        # From a third to a half of the line above it.
        _line(issuer[-1], size, bold=True, rule=round(min(last, _AGENCY) * 0.45, 1)),
    )
    motto = round(metrics.width(MOTTO, 14, bold=True), 1)
    country = (_line(COUNTRY, 13, bold=True), _line(MOTTO, 14, bold=True, rule=motto))
    number = [replace(_line(rules.number_line(cover), 13), before=5)]
    number.extend(
        replace(_line(text, 14, bold=True), boxed=True, before=6)
        for text in (cover.urgency, cover.circulation)
        if text
    )
    day = (replace(_line(rules.day_line(cover), 14, italic=True), before=5),)
    return (
        Sides((Side(_AGENCY, agency), Side(_COUNTRY, country))),
        Sides((Side(_AGENCY, tuple(number)), Side(_COUNTRY, day))),
    )


def _title(cover: Cover, metrics: Metrics) -> tuple[Paragraph, Paragraph]:
    """«BÁO CÁO» (5a) and what it is about, a rule of a third to a half of the line under it."""
    length = min(metrics.width(cover.abstract, 14, bold=True), 165.0)
    return (
        replace(_line(cover.kind.upper(), bold=True), before=18),
        replace(_line(cover.abstract, bold=True, rule=round(length * 0.4, 1)), after=12),
    )


def _addressees(cover: Cover) -> tuple[Paragraph, ...]:
    """Those it is sent up to (9a)."""
    lines = rules.addressees(cover)
    if len(lines) == 1:
        return (replace(_line(lines[0]), after=10),)
    placed = [
        Paragraph((Run(line),), align=Align.LEFT, first=32 if number else 24, keep=True)
        for number, line in enumerate(lines)
    ]
    return (*placed[:-1], replace(placed[-1], after=10)) if placed else ()


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
    """Paragraphs in which no line end parts «Ủy ban nhân dân», nor the unit's short name after it."""
    return tuple(
        replace(
            block,
            runs=tuple(replace(run, text=run.text.replace(agency, unparted(agency))) for run in block.runs),
        )
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


def _signature(cover: Cover, pictures: tuple[Picture, ...]) -> Sides:
    """Who gets it (9b) beside who signs (7a, 7b, 7c), with the pictures between position and name (7c, 8)."""
    copies = (
        Paragraph((Run("Nơi nhận:", bold=True, italic=True),), size=12, align=Align.LEFT),
        *(Paragraph((Run(line),), size=11, align=Align.LEFT) for line in rules.recipients(cover)),
    )
    said = [_line(line, bold=True) for line in rules.signature_lines(cover)]
    signed = (
        *said[:-1],
        replace(said[-1], pictures=pictures, signs=True),
        replace(_line(rules.signer_name(cover.signer), bold=True), before=_SIGNATURE_ROOM),
    )
    return Sides((Side(_COPIES, copies), Side(_SIGNED, signed)))


def _annex(cover: Cover, annex: Annex, number: int, count: int, metrics: Metrics) -> Section:
    """«Phụ lục I»: its name in capitals, what it belongs to, the table; turned where it is wide."""
    table, landscape = laid_out(annex, metrics)
    name = "Phụ lục" if count == 1 else f"Phụ lục {roman(number)}"
    return Section((*_annex_head(cover, name, annex.title.upper()), table), landscape)


def _annex_head(cover: Cover, *lines: str) -> tuple[Paragraph, ...]:
    """What an annex is called, and what it belongs to."""
    of_day = rules.day_line(cover).partition(", ")[2]
    agency = unparted(cover.agency.replace("\n", " "))
    numbered = rules.number_line(cover).replace("Số: ", "số ")
    belongs = f"(Kèm theo {cover.kind} {numbered} {of_day} của {agency})"
    named = (_line(each, bold=True) for each in lines)
    return (*named, replace(_line(belongs, italic=True, rule=50), after=10))
