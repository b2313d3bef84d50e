"""Open what we write for Office in LibreOffice, headless: `make check-documents`.

Every form's report is written as Word file and workbook. LibreOffice turns the Word file into a PDF, which
must say what ours says, on as many pages; and it saves the workbook anew, which must read back as it was.
Then come papers that ask much of a layout, Word and PDF alone. One line of JSON for each; the exit status is
1 when anything differs. It has no letters but ours, whatever
is installed here: with wider ones for Times New Roman every line would end elsewhere.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

import pypdfium2

from desktop.documents import body, decree30, template, values, word, workbook, workbook_read
from desktop.documents.answers import in_vietnamese
from desktop.documents.workbook import About
from desktop.documents.workbook_preview import Preview
from desktop.domain.paper import FONT, Paper
from desktop.forms import FormInstance
from tests.documents.hard_papers import PAPERS
from tests.documents.papers import GIVEN, METRICS, RESOURCES, cover
from tests.forms import filling

FORMS: dict[str, Callable[[], FormInstance]] = {
    "cds57": filling.cds57,
    "tthc": filling.tthc,
    "ktxh": filling.ktxh,
    "thientai": filling.thientai,
    "dancu": filling.dancu,
    "ngheo_ntm": filling.ngheo,
}


@dataclass(frozen=True)
class Outcome:
    """One paper: pages by LibreOffice and by us, words one has more often, times in milliseconds.

    Of a form that comes along also answers that came back otherwise, and how many there are.
    """

    paper: str
    pages: tuple[int, int]
    words_missing: list[str]
    words_more: list[str]
    word_ms: int
    pdf_ms: int
    answers_changed: int = 0
    answers: int | None = None

    @property
    def good(self) -> bool:
        """Whether both agree."""
        same = self.pages[0] == self.pages[1] and not self.words_missing and not self.words_more
        return same and self.answers_changed == 0 and self.answers != 0


def main() -> int:
    """Look at every form and paper; 1 when one differs."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui.paper import load_fonts

    application = QApplication([])
    load_fonts(RESOURCES / "fonts")
    outcomes = []
    with tempfile.TemporaryDirectory() as folder:
        looks = [partial(look, form, make, Path(folder)) for form, make in FORMS.items()]
        looks += [partial(compared, name, make, Path(folder)) for name, make in PAPERS.items()]
        for each in looks:
            outcome = each()
            outcomes.append(outcome)
            print(json.dumps(asdict(outcome) | {"good": outcome.good}, ensure_ascii=False))  # noqa: T201
    application.quit()
    return 0 if all(outcome.good for outcome in outcomes) else 1


def look(form: str, make: Callable[[], FormInstance], folder: Path) -> Outcome:
    """Write one form's documents and its workbook, have them opened, compare."""
    instance = make()
    in_vietnamese(instance)
    paper = compared(form, lambda: _paper(form, instance), folder)
    preview = round_trip(form, instance, folder)
    changed = len(preview.changes) + len(preview.unfit) + len(preview.rows)
    return replace(paper, answers_changed=changed, answers=preview.same)


def compared(name: str, make: Callable[[], Paper], folder: Path) -> Outcome:
    """Write one paper for Word and as PDF, have the first opened, compare."""
    from ui.paper import pdf

    began = time.perf_counter()
    made = make()
    document = folder / f"{name}.docx"
    document.write_bytes(word.write(made))
    written = time.perf_counter()
    ours = folder / f"{name}-ours.pdf"
    ours.write_bytes(pdf(made))
    painted = time.perf_counter()
    theirs = opened(document, "pdf", folder / "out")
    (their_pages, their_words), (our_pages, our_words) = read(theirs), read(ours)
    return Outcome(
        name,
        (their_pages, our_pages),
        sorted((our_words - their_words).elements()),
        sorted((their_words - our_words).elements()),
        round((written - began) * 1000),
        round((painted - written) * 1000),
    )


def round_trip(form: str, instance: FormInstance, folder: Path) -> Preview:
    """The workbook as LibreOffice saves it, read back."""
    given = frozenset(node.ref for node in instance.walk() if node.name in GIVEN)
    book = folder / f"{form}.xlsx"
    about = About(instance.definition.id, "1", form, "Xã Bà Nà", "2026-12")
    book.write_bytes(workbook.write(instance, about, given, values=True))
    return workbook_read.read(opened(book, "xlsx", folder / "out"), instance, given)


def opened(path: Path, kind: str, out: Path) -> Path:
    """The file as LibreOffice saves it, in the letters of our documents."""
    profile = (out / "profile").as_uri()
    command = ("soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind)
    letters = {**os.environ, "FONTCONFIG_FILE": str(_letters(out))}
    subprocess.run(
        [*command, "--outdir", str(out), str(path)],
        check=True, capture_output=True, timeout=180, env=letters,
    )  # fmt: skip
    return out / f"{path.stem}.{kind}"


def _letters(out: Path) -> Path:
    """What tells fontconfig that our letters are there, alone, and stand for Times New Roman."""
    out.mkdir(exist_ok=True)
    told = out / "fonts.conf"
    told.write_text(
        f"<fontconfig><dir>{RESOURCES / 'fonts'}</dir><cachedir>{out / 'letters'}</cachedir>"
        f'<match target="pattern"><test name="family"><string>{FONT}</string></test>'
        '<edit name="family" mode="assign" binding="same"><string>Bao Cao Serif</string></edit></match>'
        "</fontconfig>",
        encoding="utf-8",
    )
    return told


def read(path: Path) -> tuple[int, Counter[str]]:
    """Pages of a PDF, and how often each word and each sign is in it.

    Signs count by themselves: of a line that ends «1.» and the next PDFium makes one word.
    """
    document = pypdfium2.PdfDocument(path)
    words: Counter[str] = Counter()
    for page in document:
        letters = page.get_textpage()
        words.update(re.findall(r"\w+|[^\w\s]", letters.get_text_range()))
        letters.close()
        page.close()
    count = len(document)
    document.close()
    return count, words


def _paper(form: str, instance: FormInstance) -> Paper:
    around = cover(f"Báo cáo {form}")
    annexes = body.annexes(instance)
    known = {**values.of_form(instance), **values.common(around, "Xã Bà Nà", None, len(annexes))}
    data = (RESOURCES / "templates" / f"{form}.docx").read_bytes()
    told = body.of_template(instance, template.filled(data, known))
    return decree30.compose(around, told.blocks, told.annexes, METRICS, draft=False)


if __name__ == "__main__":
    sys.exit(main())
