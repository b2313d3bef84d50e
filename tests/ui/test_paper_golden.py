"""Every page of one report of each form in the words shipped for it, word by word at its place, as looked at.

`pytest tests/ui/test_paper_golden.py --update-golden` writes tests/golden/paper-*.txt anew. Each line is one
line of text on a page: millimetres from the left and the upper edge to its first letter, its width, its
words. Look at the PDFs before new ones are committed; tests/ui/test_paper.py compares pictures.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.paper import Paper, Paragraph
from desktop.forms import FormInstance
from tests.documents.papers import RESOURCES, cover, shipped
from tests.e2e import values
from tests.forms import filling
from ui.paper import load_fonts, pdf

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
#: How far a line may stand from where it stood, in millimetres: less than anyone sees.
TOLERANCE = 0.6
_MM = 25.4 / 72

Line = tuple[float, float, float, str]


def month() -> FormInstance:
    """F1 with the figures of a month."""
    instance = filling.begun("cds57", "2026-11")
    filling.put(instance, values.CDS57)
    return instance


FORMS: dict[str, tuple[Callable[[], FormInstance], str, str]] = {
    "cds57": (month, "Báo cáo chuyển đổi số, Nghị quyết 57", "2026-10"),
    "tthc": (filling.tthc, "Báo cáo giải quyết thủ tục hành chính", "2026-10"),
    "ktxh": (filling.ktxh, "Báo cáo tình hình kinh tế – xã hội", "2026-10"),
    "thientai": (filling.thientai, "Báo cáo nhanh thiên tai", ""),
    "dancu": (filling.dancu, "Báo cáo dân cư, hộ tịch và an sinh", "2026-Q3"),
    "ngheo_ntm": (filling.ngheo, "Báo cáo rà soát hộ nghèo và nông thôn mới", "2026"),
}


@pytest.fixture(scope="module", autouse=True)
def letters(qapp: QApplication) -> None:
    load_fonts(RESOURCES / "fonts")


def of_form(form: str) -> Paper:
    filled, title, period = FORMS[form]
    return shipped(form, filled(), cover(title, period), period)


def laid_out(content: bytes) -> list[list[Line]]:
    """The lines of each page, from the top, those of one height from the left."""
    document = pypdfium2.PdfDocument(content)
    made: list[list[Line]] = []
    for page in document:
        letters, high = page.get_textpage(), page.get_height()
        text = letters.get_text_range()
        boxes = [letters.get_charbox(at, loose=True) for at in range(len(text))]
        lines = [_line(text, boxes, run, high) for run in _runs(text, boxes)]
        made.append(sorted(lines, key=lambda line: (round(line[1]), line[0])))
        letters.close()
        page.close()
    document.close()
    return made


Box = tuple[float, float, float, float]


def _runs(text: str, boxes: list[Box]) -> list[list[int]]:
    """The letters that stand in one line without a gap."""
    runs: list[list[int]] = []
    for at, letter in enumerate(text):
        if letter.isspace():
            continue
        last = runs[-1][-1] if runs else None
        if (
            last is None
            or abs(boxes[at][1] - boxes[last][1]) > 2
            or not -2 < boxes[at][0] - boxes[last][2] < 15
        ):
            runs.append([])
        runs[-1].append(at)
    return runs


def _line(text: str, boxes: list[Box], run: list[int], high: float) -> Line:
    left, bottom, right = boxes[run[0]][0], boxes[run[0]][1], boxes[run[-1]][2]
    said = " ".join(text[run[0] : run[-1] + 1].split())
    return round(left * _MM, 1), round((high - bottom) * _MM, 1), round((right - left) * _MM, 1), said


def written(pages: list[list[Line]]) -> str:
    lines = []
    for number, page in enumerate(pages, 1):
        lines.append(f"page {number}")
        lines += [f"{left}\t{top}\t{width}\t{said}" for left, top, width, said in page]
    return "\n".join(lines) + "\n"


def read(text: str) -> list[list[Line]]:
    pages: list[list[Line]] = []
    for line in text.splitlines():
        if line.startswith("page "):
            pages.append([])
        else:
            left, top, width, said = line.split("\t")
            pages[-1].append((float(left), float(top), float(width), said))
    return pages


def moved(pages: list[list[Line]], golden: list[list[Line]]) -> list[str]:
    """What stands elsewhere than it did, in words."""
    if len(pages) != len(golden):
        return [f"{len(pages)} pages, there were {len(golden)}"]
    found = []
    for number, (page, was) in enumerate(zip(pages, golden, strict=True), 1):
        found += [
            f"page {number}: {line} was {before}"
            for line, before in zip(page, was, strict=False)
            if line[3] != before[3] or _apart(line, before) > TOLERANCE
        ]
        if len(page) != len(was):
            found.append(f"page {number}: {len(page)} lines, there were {len(was)}")
    return found


def _apart(line: Line, before: Line) -> float:
    return max(abs(one - other) for one, other in zip(line[:3], before[:3], strict=True))


@pytest.mark.parametrize("form", FORMS)
def test_pages_are_laid_out_as_they_were(form: str, request: pytest.FixtureRequest) -> None:
    pages = laid_out(pdf(of_form(form)))
    path = GOLDEN / f"paper-{form}.txt"
    if request.config.getoption("--update-golden"):
        path.write_text(written(pages), "utf-8")
    assert moved(pages, read(path.read_text("utf-8")))[:5] == []


def test_a_layout_that_moves_is_seen() -> None:
    made = of_form("cds57")
    first = made.sections[0]
    title = first.blocks[2]
    assert isinstance(title, Paragraph)
    lower = replace(title, before=title.before + 2)  # 0.7 mm
    blocks = (*first.blocks[:2], lower, *first.blocks[3:])
    other = replace(made, sections=(replace(first, blocks=blocks), *made.sections[1:]))
    assert moved(laid_out(pdf(other)), laid_out(pdf(made)))
    assert moved(laid_out(pdf(made)), laid_out(pdf(made))) == []
