"""The files a report goes out as: one, or its text and, beside that, its annexes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.paper_parts import files
from desktop.domain.progress import Stopped, Tell, go_on
from ui.paper import pdfs
from ui.photos import small

if TYPE_CHECKING:
    from desktop.services.documents import Documents
    from desktop.services.workplace import Workplace


def pdf_files(
    workplace: Workplace,
    report: str,
    tell: Tell,
    stopped: Stopped,
    *,
    apart: bool,
    outside: bool,
    **chosen: bool,
) -> tuple[bytes, ...]:
    """As PDF, remembered unless it is for outside: one that comes back signed begins with it."""
    paper = workplace.documents.paper(report, small, outside=outside, **chosen)
    go_on(stopped)
    made = pdfs(files(paper, apart=apart), tell, stopped)
    for extent, content in made.items() if not outside else ():
        workplace.signed_papers.saved(report, content, extent)
    return tuple(made.values())


def save_files(documents: Documents, path: Path, made: Sequence[bytes]) -> tuple[Path, ...]:
    """The first as a person named it; annexes beside it, by a name nothing has. Raises what `save` does."""
    names = (path, _beside(path))
    return tuple(documents.save(name, content) for name, content in zip(names, made, strict=False))


def _beside(path: Path) -> Path:
    found, number = path.with_name(f"{path.stem} phu luc{path.suffix}"), 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} phu luc {number}{path.suffix}")
    return found
