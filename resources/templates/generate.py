"""Write the templates of the six forms: Word files whose words a province changes.

Usage: PYTHONPATH=. python resources/templates/generate.py

Their words are in texts.md; what stands between the signs is told in resources/guide/vi/word-templates.md.
"""

from __future__ import annotations

from pathlib import Path

from desktop.documents import word
from desktop.documents.decree30 import body_paragraph, heading
from desktop.domain.paper import Paper, Section

HERE = Path(__file__).resolve().parent
OPENING = "Thực hiện chế độ báo cáo định kỳ, {{ co_quan }} báo cáo {{ trich_yeu }} như sau:"
QUICK = "{{ co_quan }} báo cáo nhanh {{ trich_yeu }} như sau:"
#: <kind> is what the opening calls it; <next> and <last> are the numbers after those of the form's own
#: headings; the last one goes up by a blank.
ENDING = """
{% if kho_khan %}
# <next>. KHÓ KHĂN, VƯỚNG MẮC
{{ kho_khan }}
{% endif %}
{% if kien_nghi %}
{% if kho_khan %}
# <last>. KIẾN NGHỊ, ĐỀ XUẤT
{% else %}
# <next>. KIẾN NGHỊ, ĐỀ XUẤT
{% endif %}
{{ kien_nghi }}
{% endif %}
Trên đây là <kind> {{ trich_yeu }} của {{ co_quan }}.
"""
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def texts() -> dict[str, str]:
    """The words of each form, from texts.md."""
    found: dict[str, str] = {}
    for part in (HERE / "texts.md").read_text(encoding="utf-8").split("\n## ")[1:]:
        form, _, words = part.partition("\n")
        found[form] = words
    return found


def template(form: str, words: str) -> bytes:
    """The Word file of a form."""
    quick = form == "thientai"
    opening, kind = (QUICK, "báo cáo nhanh") if quick else (OPENING, "báo cáo")
    own = sum(line.startswith("# ") for line in words.splitlines())
    ending = ENDING.replace("<next>", ROMAN[own]).replace("<last>", ROMAN[own + 1]).replace("<kind>", kind)
    blocks = [
        heading(line.removeprefix("# ")) if line.startswith("# ") else body_paragraph(line)
        for line in f"{opening}\n{words}\n{ending}".splitlines()
        if line
    ]
    return word.write(Paper(f"Mẫu báo cáo {form}", "Báo cáo Xã", (Section(tuple(blocks)),)))


def main() -> None:
    """Write all of them beside this file."""
    for form, words in texts().items():
        (HERE / f"{form}.docx").write_bytes(template(form, words))


if __name__ == "__main__":
    main()
